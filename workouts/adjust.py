"""What becomes of a timeline when a person wants more or less of the segment they are in?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.breathing.changes import longer, shorter

if TYPE_CHECKING:
    from workouts.breathing.plan import Plan
    from workouts.model import Millis
    from workouts.segments import Segment, Timeline

LEAST_LEFT: Millis = 3_000
"""What is left of a segment at least when time is taken away: enough to be counted down."""


def adjusted(timeline: Timeline, index: int, position: Millis, by: Millis) -> Timeline | None:
    """Give the timeline with one segment longer by about `by` milliseconds, or shorter where that is negative.

    Counted sets change by whole repetitions, paced breathing by whole breaths. `None` where nothing can change: the
    segment waits for the person, or too little of it is left to take any away.
    """
    segment, plan = timeline.segments[index], timeline.breathing[index]
    if segment.waits in ("wait", "tap"):
        return None
    changed = _breathed(segment, plan, position, by) if plan else _adjusted(segment, position, by)
    if changed is None:
        return None
    return replace(timeline, segments=(*timeline.segments[:index], changed, *timeline.segments[index + 1 :]))


def _breathed(segment: Segment, plan: Plan, position: Millis, by: Millis) -> Segment | None:
    """Change a breathe segment at its end, so that the breath that is on stays as it is."""
    new = longer(plan, by) if by > 0 else shorter(plan, position, -by, LEAST_LEFT)
    if new is plan:
        return None
    return replace(segment, length=new.length, breaths=len(new.breaths), changed=new.breaths)


def _adjusted(segment: Segment, position: Millis, by: Millis) -> Segment | None:
    unit = unit_of(segment)
    steps = max(1, round(abs(by) / unit)) * (1 if by > 0 else -1)
    spare = segment.length - position - LEAST_LEFT
    if steps < 0:
        steps = -min(-steps, max(0, spare) // unit)
    if not steps:
        return None
    length = segment.length + steps * unit
    if segment.reps is not None:
        return replace(segment, length=length, reps=segment.reps + steps)
    return replace(segment, length=length)


def unit_of(segment: Segment) -> Millis:
    """Give what time comes in: a repetition with the gap behind it, or a millisecond."""
    if segment.reps is not None and segment.rep_length:
        return segment.rep_length + segment.gap
    return 1
