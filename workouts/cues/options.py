"""What does the person want to hear?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Speech = Literal["all", "names", "nothing"]


@dataclass(frozen=True, slots=True)
class Options:
    """The choices that change the cues. Words that are not spoken are shown all the same, at the same moments."""

    speech: Speech = "all"
    """`names`: only what comes, which side, and what a wait is for."""
    count_reps: bool = False
    """Count every repetition aloud, not only the slow ones (rule 17)."""
    countdown: int = 3
    """From how many seconds before a segment's end there is a tone each second: 0, 3, 5 or 10."""
