"""How long does it take to say a text, where there is no voice to measure?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workouts.model import Millis

WORDS_A_SECOND = 2.3
BREATH_TAKEN = 0.3
"""Seconds that every text takes besides its words."""
MILLIS_A_SECOND = 1000


def estimate(text: str) -> Millis:
    """Give about how many milliseconds a voice takes for a text (rule 20)."""
    return round((len(text.split()) / WORDS_A_SECOND + BREATH_TAKEN) * MILLIS_A_SECOND)
