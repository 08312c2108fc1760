"""What is said, shown and sounded in a session, and when?

`plan` turns a timeline into cues: a pure function of the timeline and the length of each spoken text. The rules are
numbered in the definition of the formats, section 7; the modules here name them by those numbers.
"""

from __future__ import annotations

from workouts.cues.doses import shown_dose, shown_time, spoken_dose
from workouts.cues.estimate import estimate
from workouts.cues.nexts import what_next
from workouts.cues.options import Options
from workouts.cues.phrases import ENGLISH, Phrases
from workouts.cues.planner import plan

__all__ = ["ENGLISH", "Options", "Phrases", "estimate", "plan", "shown_dose", "shown_time", "spoken_dose", "what_next"]
