"""Which breaths are breathed in the `breathe` segments of a workout?

Pure data, as of a practice: the first breaths fit a person who has just worked as hard as the last exercise, the pace
comes down from there to the pattern's, and the last exhale ends with the segment, to the millisecond.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from workouts.breathing.cautions import NO_HOLDS, holds, slowest_with
from workouts.breathing.hand_over import AT_REST, practice_after, rate_after
from workouts.breathing.plan import Plan, plan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from workouts.breathing.breath import Breath
    from workouts.breathing.plan import Practice
    from workouts.model import Pattern
    from workouts.segments import Segment, Timeline

EFFORT_OF_LEVEL: Final = {1: 2, 2: 5, 3: 8}
"""How hard an exercise of each level is taken to be, from 0 to 10, where its step does not say."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps this person's breathing comfortable, as in a practice."""

    session: int = 1
    """Which session with paced breathing this is, from 1: the first ones are kept from slow rates."""
    slowest: float | None = None
    """The slowest comfortable rate, in breaths a minute, where one is known."""
    holds: bool = True
    """Whether the breath may be held."""


def limits_of(sessions: int, slowest: float | None, cautions: Collection[str]) -> Limits:
    """Give the limits of a person.

    Args:
        sessions: How many practices there have been.
        slowest: Breaths a minute below which symptoms say not to lead, where they do.
        cautions: The codes of the person's cautions.

    """
    return Limits(sessions + 1, slowest_with(cautions, slowest), NO_HOLDS.isdisjoint(cautions))


def fitted(timeline: Timeline, limits: Limits) -> Timeline:
    """Give the timeline for a person with these limits, its breaths counted as they will be breathed."""
    found = replace(timeline, limits=limits)
    segments = (
        segment if plan is None else replace(segment, breaths=len(plan.breaths))
        for segment, plan in zip(found.segments, found.breathing, strict=True)
    )
    return replace(found, segments=tuple(segments))


def plans(segments: Iterable[Segment], limits: Limits) -> tuple[Plan | None, ...]:
    """Give the plan of each segment that is breathed, and nothing for the others."""
    laid_out: list[Plan | None] = []
    rate = AT_REST
    for segment in segments:
        if segment.pattern is None:
            rate = _rate_after(segment, rate)
            laid_out.append(None)
            continue
        made = _plan(segment, segment.pattern, rate, limits)
        rate = made.breaths[-1].rate
        laid_out.append(made)
    return tuple(laid_out)


def _rate_after(segment: Segment, before: float) -> float:
    """Give the rate of a person after a segment, in breaths a minute; only work changes it."""
    if not segment.kind.is_work or segment.exercise is None:
        return before
    written = segment.step.effort if segment.step else None
    return rate_after(EFFORT_OF_LEVEL.get(segment.exercise.level) if written is None else written)


def _plan(segment: Segment, pattern: Pattern, rate: float, limits: Limits) -> Plan:
    breathed = pattern if limits.holds or not holds(pattern) else _without_holds(pattern)
    practice = practice_after(breathed, segment.length, rate, limits.session, limits.slowest)
    if sum(breath.length for breath in segment.changed) == segment.length:
        return _changed(practice, segment.changed)
    return _laid_out(practice)


def _without_holds(pattern: Pattern) -> Pattern:
    return replace(pattern, phases=tuple(phase for phase in pattern.phases if phase.kind != "hold"))


def _changed(practice: Practice, breaths: tuple[Breath, ...]) -> Plan:
    return Plan(practice, breaths, shape=practice.shape)


@lru_cache(maxsize=64)
def _laid_out(practice: Practice) -> Plan:
    """Remember what is laid out: a timeline changes with each command, but hardly ever in what is breathed."""
    return plan(practice)
