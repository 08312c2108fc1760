"""What happens when?

`lay_out` turns a workout into a flat timeline: a pure function of the definitions, the chosen variant and length, and
the person's cautions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.breathing.within import Limits, fitted
from workouts.problems import Log, Problem
from workouts.segments import Kind, Segment, Timeline
from workouts.timeline.assemble import assemble, filled
from workouts.timeline.breaks import GET_READY
from workouts.timeline.flatten import MOST_SEGMENTS, Flattener, TooLong

if TYPE_CHECKING:
    from workouts.model import Millis, Workout
    from workouts.timeline.variants import Shelf

LONGEST_WORKOUT: Millis = 6 * 60 * 60 * 1000

__all__ = ["Layout", "lay_out"]


@dataclass(frozen=True)
class Layout:
    """What came of laying out: the timeline, unless there are errors, and everything to tell of it."""

    timeline: Timeline | None
    problems: tuple[Problem, ...]


def lay_out(
    workout: Workout,
    shelf: Shelf,
    variant: str | None = None,
    length: Millis | None = None,
    codes: frozenset[str] = frozenset(),
) -> Layout:
    """Lay a workout out in time.

    `variant` is one of the workout's own. `length` (milliseconds) is what a programme wants in place of the workout's.
    `codes` are the person's cautions: exercises that these stand against are swapped along `easier`, or left out.
    """
    log = Log()
    chosen = workout.variants[variant] if variant else None
    try:
        items = filled(Flattener(shelf, codes, log).flatten(workout, chosen), workout, chosen, log, length)
        segments = [] if log.broken else assemble(items, log)
        _check(segments, workout, log)
    except TooLong:
        segments = []
    problems = tuple(dict.fromkeys(log.problems))
    if log.broken:
        return Layout(None, problems)
    ready = _get_ready(workout, segments)
    timeline = Timeline(id=workout.id, name=workout.name, variant=variant, segments=(*ready, *segments), codes=codes)
    return Layout(fitted(timeline, Limits()), problems)


def _check(segments: list[Segment], workout: Workout, log: Log) -> None:
    if log.broken:
        return
    if not any(segment.kind.is_work for segment in segments):
        log.error(workout.place, "there is no work in this workout")
    if len(segments) > MOST_SEGMENTS:
        log.error(workout.place, f"more than {MOST_SEGMENTS:,} segments, repeats counted")
    if sum(segment.length for segment in segments) > LONGEST_WORKOUT:
        log.error(workout.place, "more than 6 hours in all")


def _get_ready(workout: Workout, segments: list[Segment]) -> list[Segment]:
    if workout.get_ready is not None:
        length = workout.get_ready
    else:
        first = next(segment for segment in segments if segment.kind.is_work)
        length = max(GET_READY, (first.exercise.setup_time or 0) if first.exercise else 0)
    return [Segment(kind=Kind.GET_READY, length=length, section=segments[0].section)] if length else []
