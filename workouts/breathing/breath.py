"""How full are the lungs at this moment of a breath, and which part of the breath is it?

Pure functions of time. The level moves by a raised cosine between the levels at the ends of a stroke, so that it is
continuous, rests at its turns, and moves at most 1.57 times as fast as on average.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.model import Millis, Phase

FULL = 1.0
EMPTY = 0.0
LATE = 0.12
"""The share of a stroke by which low ribs and chest set out after the belly; about 10 to 15 % (Vernon: belly and low
ribs first, upper chest last)."""

Kind = Literal["in", "hold", "out"]


def ease(share: float) -> float:
    """Give the raised cosine of a share of time from 0 to 1: how much of the way has been gone."""
    return (1 - cos(pi * share)) / 2


@dataclass(frozen=True, slots=True)
class Stroke:
    """One phase of a breath as it is breathed: from a level to a level."""

    kind: Kind
    length: Millis
    start: float
    """How full the lungs are at its beginning, from 0 to 1."""
    goal: float
    """How full they would be at its whole length."""
    whole: Millis
    """The length that its movement is made for; longer than `length` where the stroke was cut short."""

    def level(self, elapsed: float) -> float:
        """Give how full the lungs are, so many milliseconds into the stroke."""
        return self._between(ease(self._share(elapsed)))

    def late_level(self, elapsed: float) -> float:
        """Give the level of what follows the belly: the low ribs and the chest."""
        return self._between(ease(max(0.0, self._share(elapsed) - LATE) / (1 - LATE)))

    def steady_level(self, elapsed: float) -> float:
        """Give the level of a breath drawn at a constant speed, which some like better."""
        return self._between(self._share(elapsed))

    @property
    def end(self) -> float:
        """How full the lungs are at the end of the stroke."""
        return self.level(self.length)

    def cut(self, length: Millis) -> Stroke:
        """Give its beginning; what is left of it moves as before."""
        return replace(self, length=length)

    def _share(self, elapsed: float) -> float:
        return min(max(0.0, elapsed / self.whole), 1.0) if self.whole else 1.0

    def _between(self, share: float) -> float:
        return self.start + (self.goal - self.start) * share


def strokes_of(phases: Iterable[Phase], start: float = EMPTY) -> tuple[Stroke, ...]:
    """Give the strokes of a breath's phases, from lungs that are so full; they never empty in an `in`."""
    strokes: list[Stroke] = []
    level = start
    for phase in phases:
        goal = _goal(phase, level)
        strokes.append(Stroke(phase.kind, phase.length, level, goal, phase.length))
        level = goal
    return tuple(strokes)


def _goal(phase: Phase, level: float) -> float:
    if phase.kind == "in":
        return max(level, FULL if phase.to is None else phase.to / 100)
    return EMPTY if phase.kind == "out" else level


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a breath."""

    phase: Stroke
    number: int
    """Which phase of the breath, from 0."""
    breath: int
    """Which breath, from 0; -1 before the first."""
    elapsed: float
    """Milliseconds since the phase began."""

    @property
    def left(self) -> Millis:
        """Milliseconds until the phase ends, a part of one counted as a whole one."""
        return self.phase.length - int(self.elapsed)

    @property
    def progress(self) -> float:
        """How much of the phase is over, from 0 to 1."""
        return min(1.0, self.elapsed / self.phase.length)

    @property
    def level(self) -> float:
        """How full the lungs are, from 0 to 1."""
        return self.phase.level(self.elapsed)

    @property
    def late_level(self) -> float:
        """How wide the low ribs are, from 0 to 1: they follow the belly."""
        return self.phase.late_level(self.elapsed)

    @property
    def steady_level(self) -> float:
        """The level of a breath that is drawn at a constant speed."""
        return self.phase.steady_level(self.elapsed)


@dataclass(frozen=True, slots=True)
class Breath:
    """One breath, as it is to be breathed."""

    strokes: tuple[Stroke, ...]
    rate: float
    """The pace it belongs to, in breaths a minute."""

    @property
    def length(self) -> Millis:
        """Its length."""
        return sum(stroke.length for stroke in self.strokes)

    def at(self, elapsed: float, breath: int = 0) -> Moment:
        """Give the moment so long after its beginning, in milliseconds; its last one from its end on."""
        number, into = find(self.strokes, elapsed)
        return Moment(self.strokes[number], number, breath, into)

    def ended_on_the_exhale(self) -> Breath:
        """Give the breath without the hold that may follow its exhale."""
        strokes = list(self.strokes)
        while strokes[-1].kind == "hold":
            strokes.pop()
        return replace(self, strokes=tuple(strokes))


def find(strokes: tuple[Stroke, ...], elapsed: float) -> tuple[int, float]:
    """Give which stroke is on after so many milliseconds, and how far into it."""
    into = max(0.0, elapsed)
    for number, stroke in enumerate(strokes):
        if into < stroke.length:
            return number, into
        into -= stroke.length
    return len(strokes) - 1, float(strokes[-1].length)
