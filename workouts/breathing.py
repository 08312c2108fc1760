"""How full are the lungs at this moment, and which part of a breath is it?

A pure function of the time since the pattern began: a raised cosine between the levels at the ends of a phase, so that
the movement is continuous and rests at its turns.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workouts.model import Millis, Pattern, Phase

FULL = 1.0


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a breath."""

    phase: Phase
    number: int
    """Which phase of the breath, from 0."""
    breath: int
    """Which breath, from 0."""
    left: Millis
    """Milliseconds until the phase ends."""
    level: float
    """How full the lungs are, from 0 to 1."""


def moment(pattern: Pattern, time: Millis) -> Moment:
    """Give where in a pattern a time is, in milliseconds from its first in-breath."""
    breath, within = divmod(max(0, time), pattern.cycle)
    number, level = 0, 0.0
    while within >= pattern.phases[number].length:
        within -= pattern.phases[number].length
        level = _target(pattern.phases[number], level)
        number += 1
    phase = pattern.phases[number]
    share = (1 - cos(pi * within / phase.length)) / 2
    return Moment(phase, number, breath, phase.length - within, level + (_target(phase, level) - level) * share)


def _target(phase: Phase, level: float) -> float:
    """Give the level at the end of a phase."""
    if phase.kind == "in":
        return FULL if phase.to is None else phase.to / 100
    return 0.0 if phase.kind == "out" else level
