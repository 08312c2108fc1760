"""How do several coaching cues share the room of a segment?

As many as fit, spread evenly: first each as early as it can, to see which fit; then each as late as it can, to see how
far it may move; then each at its even moment between the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.cues.placing import BETWEEN_COACHING, Role, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.cues.placing import Room
    from workouts.model import Millis

FARTHEST_APART: Final[Millis] = 120_000
"""In long segments one cue comes so often for ever (rule 11); the first ones do not lie farther apart either."""


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when there may be coaching, in milliseconds into the segment."""

    opens: Millis
    closes: Millis
    told: int = 0
    """How many texts were said before the first cue, which takes its place after them."""

    @property
    def length(self) -> Millis:
        """How long it is open."""
        return self.closes - self.opens


def spread(room: Room, texts: Sequence[str], most: int, window: Window) -> list[Words]:
    """Give as many of the texts as fit, in order, spread evenly as far as the room allows (rule 11)."""
    fitting = _fitting(room, texts, most, window)
    lasts = _last_moments(room, fitting, window)
    apart = min(window.length // max(1, window.told + len(fitting)), FARTHEST_APART)
    placed: list[Words] = []
    free = window.opens
    for number, (text, last) in enumerate(zip(fitting, lasts, strict=True), window.told):
        length = room.length_of(text)
        at = room.earliest(length, Role.COACHING, max(free, window.opens + number * apart), last)
        # The last moment may lie before the even one; it is free, and the text before keeps its silence to it.
        placed.append(Words(last if at is None else at, text, Role.COACHING, length))
        free = placed[-1].end + BETWEEN_COACHING
    return placed


def _fitting(room: Room, texts: Sequence[str], most: int, window: Window) -> list[str]:
    """Give the texts that fit if each comes as early as it can; one too long for its gap is passed over."""
    fitting: list[str] = []
    free = window.opens
    for text in texts:
        length = room.length_of(text)
        at = room.earliest(length, Role.COACHING, free, window.closes - length)
        if at is not None and len(fitting) < most:
            fitting.append(text)
            free = at + length + BETWEEN_COACHING
    return fitting


def _last_moments(room: Room, texts: Sequence[str], window: Window) -> list[Millis]:
    """Give for each text the last moment that leaves room for those after it."""
    moments: list[Millis] = []
    closes = window.closes
    for text in reversed(texts):
        length = room.length_of(text)
        last = room.latest(length, Role.COACHING, closes - length)
        assert last is not None, "it fits if it comes as early as it can"
        moments.append(last)
        closes = last - BETWEEN_COACHING
    return moments[::-1]
