"""How much does the person want to hear?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Options:
    """What a person has chosen to hear. None of it but `count_reps` changes what is shown, or when."""

    speech: Literal["all", "names", "nothing"] = "all"
    """Everything; only what comes, on which side and how much of it; nothing."""
    count_reps: bool = False
    """Whether every repetition is counted aloud, not only the long ones (rule 17)."""
    countdown: Literal[0, 3, 5, 10] = 3
    """How many seconds before a change its short tones begin, one a second (rule 2)."""
    halfway_tone: bool = True
    """Whether a tone sounds at half of long work (rule 14)."""
    tick_reps: bool = True
    """Whether a soft tick sounds at each repetition (rule 17)."""
