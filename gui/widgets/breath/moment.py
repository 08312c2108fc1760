"""What is a picture of the breath told about one moment of it? Plain numbers and words: no pattern, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from typing import Final, Literal

Direction = Literal["in", "out", "full", "empty"]
"""Breathing in, breathing out, holding full lungs, resting with empty ones."""

RIBS_LAG: Final = 0.12
"""The low ribs and the chest start this share of the phase after the belly: belly first, chest last."""

WORD_COMES: Final = 0.25
WORD_GOES: Final = 0.35
"""Seconds in which the word appears after a turn, and before the next one from when it fades."""


@dataclass(frozen=True, slots=True)
class Breath:
    """One moment of a breath."""

    level: float
    """How full the lungs are: 0 empty, 1 comfortably full."""
    direction: Direction
    share: float = 0.0
    """How much of the phase is over, from 0 to 1."""
    length: float = 4.0
    """Seconds the phase takes."""
    begins_at: float = 0.0
    ends_at: float = 1.0
    """The levels at the two ends of the phase; equal in a hold."""
    time: float = 0.0
    """Seconds on the clock of the course: where the wave stands."""
    word: str = ""
    cue: str = ""
    ribs: str = ""
    """What stands under the small picture of the ribs."""
    count: str = ""
    count_share: float = 1.0
    """How visible the count is: 1 in the first breaths, then fading to 0."""
    words_left: float = 1.0
    """How visible word and cue may be at most: 1, or less where they withdraw."""

    @property
    def moving(self) -> bool:
        """Whether air flows in this phase."""
        return self.direction in ("in", "out")

    @property
    def late_level(self) -> float:
        """How far the low ribs and the chest are, from 0 to 1: they follow the belly."""
        if not self.moving:
            return self.level
        share = (self.share - RIBS_LAG) / (1 - RIBS_LAG)
        return self.begins_at + (self.ends_at - self.begins_at) * ease(share)

    @property
    def word_share(self) -> float:
        """How visible the word is, from 0 to 1: faded before the turn, so that what comes next is awaited."""
        gone = self.share * self.length
        comes = min(1.0, 0.15 + gone / WORD_COMES)
        goes = min(1.0, (self.length - gone) / WORD_GOES + 0.12)
        return self.words_left * max(0.0, min(comes, goes))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase on the course that the wave shows: what was, is and will be."""

    direction: Direction
    begins: float
    """Seconds on the clock of the course."""
    length: float
    """Seconds, over 0."""
    begins_at: float
    ends_at: float
    """The levels at the two ends, from 0 to 1."""
    label: str = ""
    """What stands beside the slope: "in 4"."""

    @property
    def ends(self) -> float:
        """Seconds on the clock of the course."""
        return self.begins + self.length


def ease(share: float) -> float:
    """The raised cosine: 0 at 0, 1 at 1, at rest at both."""
    return 0.5 - 0.5 * cos(pi * clamped(share))


def clamped(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """`value`, or the nearer end of the range."""
    return min(high, max(low, value))


def between(first: float, second: float, share: float) -> float:
    """`first` at share 0, `second` at share 1."""
    return first + (second - first) * share
