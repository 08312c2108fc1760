"""What can happen in a breathing practice?

News from the pacer, in the order in which it happens. That it is paused, goes on, is finished or stopped is told by the
events of `workouts.events`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.events import Event

if TYPE_CHECKING:
    from workouts.breathing.breath import Stroke
    from workouts.breathing.plan import Plan
    from workouts.model import Millis


@dataclass(frozen=True, slots=True)
class OpeningStarted(Event):
    """The time before the first in-breath begins: settle down, then let the breath out."""

    length: Millis


@dataclass(frozen=True, slots=True)
class BreathStarted(Event):
    """A breath begins."""

    number: int
    """Which one, from 0."""
    rate: float
    """Its pace in breaths a minute; a pace never changes but here."""
    left: int
    """How many breaths are left, this one too: at 2 there are "two more"."""


@dataclass(frozen=True, slots=True)
class StrokeStarted(Event):
    """The lungs begin to fill, rest or empty."""

    breath: int
    """-1 before the first breath."""
    number: int
    """Which phase of the breath, from 0."""
    stroke: Stroke


@dataclass(frozen=True, slots=True)
class BreatheSmaller(Event):
    """Time to be reminded: smaller, quieter."""


@dataclass(frozen=True, slots=True)
class LastExhaleEnded(Event):
    """The practice is breathed to its end."""


@dataclass(frozen=True, slots=True)
class FreeBreathingStarted(Event):
    """The pacer withdraws; the person breathes on as they like."""

    length: Millis


@dataclass(frozen=True, slots=True)
class PlanChanged(Event):
    """What is to come has changed: this is the plan now. The breath that is on goes on."""

    plan: Plan
