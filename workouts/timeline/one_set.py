"""Which segments is one set, side by side?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.model import MAX
from workouts.segments import Kind, Segment, Waits
from workouts.timeline.breaks import switch_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.model import ExerciseStep, Millis, Side
    from workouts.timeline.amounts import Set


def one_set(like: Segment, sides: Iterable[tuple[Side | None, Set]]) -> tuple[Segment, ...]:
    """Give the segments of one set: a side, perhaps the switch and the other side.

    `like` says everything of them but the amounts, which are `sides`.
    """
    assert like.step is not None
    assert like.exercise is not None
    segments: list[Segment] = []
    for side, each in sides:
        length = switch_of(like.exercise) if like.step.switch is None else like.step.switch
        if segments and length:
            segments.append(switch_to(replace(like, side=side), length))
        amount = {"reps": each.reps, "hold": each.hold, "gap": each.gap, "breaths": each.breaths}
        segments.append(replace(like, length=each.length, side=side, **amount))  # type: ignore[arg-type]
    return tuple(segments)


def switch_to(work: Segment, length: Millis) -> Segment:
    """Give the time to change to the side of a work segment."""
    nothing = {"waits": None, "pattern": None, "tempo": None, "reps": None, "hold": None, "gap": 0, "breaths": None}
    return replace(work, kind=Kind.SWITCH, length=length, **nothing)  # type: ignore[arg-type]


def waits_of(step: ExerciseStep) -> Waits | None:
    """Give what the sets of a step wait for."""
    if step.time == MAX:
        return "max"
    return "tap" if step.pace == "tap" and step.reps else None
