"""How long does it take to say a text, where there is no voice to measure?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workouts.model import Millis

WORDS_A_SECOND = 2.3
BREATH: Millis = 300
"""What every text takes on top of its words."""


def estimate(text: str) -> Millis:
    """Give the length of a spoken text in milliseconds (rule 20)."""
    return round(len(text.split()) * 1000 / WORDS_A_SECOND) + BREATH
