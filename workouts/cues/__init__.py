"""What is said, shown and sounded when?

`plan` gives the cues of a whole timeline: a pure function of the timeline, the length of each spoken text, what the
person wants to hear, and the phrases. `shown_dose`, `spoken_dose` and `what_next` give the words for how much and for
what comes, which screens need too.
"""

from workouts.cues.doses import shown_dose, shown_time, spoken_dose, spoken_time, step_dose
from workouts.cues.naming import naming_cue, side_words
from workouts.cues.options import Options
from workouts.cues.phrases import ENGLISH, Phrases
from workouts.cues.planner import plan
from workouts.cues.speech import estimate
from workouts.cues.upnext import what_next

__all__ = [
    "ENGLISH",
    "Options",
    "Phrases",
    "estimate",
    "naming_cue",
    "plan",
    "shown_dose",
    "shown_time",
    "side_words",
    "spoken_dose",
    "spoken_time",
    "step_dose",
    "what_next",
]
