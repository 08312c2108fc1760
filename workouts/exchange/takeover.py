"""What is left of a set, and what is the same work with another exercise?

The sums are those of the swap rule (`workouts.timeline.swap`), but taken from a set's segments and not from its step:
they know what was added, cut off or filled.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.model import DEFAULT_TEMPO, Mode
from workouts.segments import Instead, Kind, Segment
from workouts.timeline.amounts import Set, sides_of, tempo_of, whole_breaths
from workouts.timeline.one_set import one_set
from workouts.timeline.swap import FEWEST_REPS, reps_that_fit, rounded_up, swap

if TYPE_CHECKING:
    from workouts.model import Exercise, ExerciseStep, Millis, Pattern, Side

    Block = tuple[Segment, ...]
    """What is left of one set: its sides, with the switch between them."""

SECOND: Millis = 1_000
"""What is left is told, so it is a whole number of seconds."""
LEAST: Millis = 10_000
"""A set that is taken over lasts so long at least, unless it was shorter from the start."""


def behind(segment: Segment, position: Millis) -> Segment:
    """Give the part of a segment that lies behind, never empty."""
    position = max(1, position)
    behind = replace(segment, length=position, instead=None, changed=())
    if segment.rep_starts:
        return replace(behind, reps=sum(start < position for start in segment.rep_starts))
    return behind


def _left(segment: Segment, position: Millis) -> Segment:
    if segment.waits == "max":
        return segment
    if segment.reps and segment.rep_length:
        unit = segment.rep_length + segment.gap
        least = FEWEST_REPS if segment.hold is None else 1
        reps = min(segment.reps, max(least, segment.reps - position // unit))
        return replace(segment, reps=reps, length=reps * unit - segment.gap)
    if segment.pattern is not None and segment.breaths is not None:
        breaths = max(1, -(-(segment.length - position) // segment.pattern.cycle))
        length = min(segment.length, breaths * segment.pattern.cycle)
        return replace(segment, breaths=breaths, length=length, changed=())
    left = -(-(segment.length - position) // SECOND) * SECOND
    return replace(segment, length=min(segment.length, max(LEAST, left)))


def left_of(block: Block, start: int, position: Millis = 0) -> Block:
    """Give what is left of a set that is so far on in its segment number `start`."""
    left = block[start:]
    if position:
        left = (_left(left[0], position), *left[1:])
    instead = left[0].instead
    if instead is None or not (start or position):
        return left
    if len(block) == len(instead.written) and not position:
        written = instead.written[start:]
    else:
        like = instead.written[0]
        assert like.exercise is not None
        assert like.step is not None
        written = taken_over(left, like.exercise, like.step, like.pattern)
    return tuple(replace(segment, instead=replace(instead, written=written)) for segment in left)


def exchanged_set(new: Exercise, instead: Instead, pattern: Pattern | None) -> Block:
    """Give a set with another exercise than was written. `pattern` is that of the new one, if it breathes."""
    first = instead.written[0]
    assert first.exercise is not None
    assert first.step is not None
    step = swap(first.step, first.exercise, new, first.pattern)
    taken = taken_over(instead.written, new, step, pattern)
    return tuple(replace(segment, instead=instead) for segment in taken)


def taken_over(block: Block, new: Exercise, step: ExerciseStep, pattern: Pattern | None) -> Block:
    """Give the work of a set with another exercise, done as `step` says."""
    works = tuple(segment for segment in block if segment.kind.is_work)
    first = works[0]
    assert first.exercise is not None
    assert first.step is not None
    old_sides, new_sides = len(sides_of(first.step, first.exercise)), sides_of(step, new)
    take = _Taking(new, step, pattern)
    sides: list[tuple[Side | None, Set]]
    if old_sides == len(new_sides) == 2:
        sides = [(work.side, take.amount((work,), 1, 1)) for work in works]
    else:
        amount = take.amount(works, old_sides, len(new_sides))
        sides = [(side, amount) for side in new_sides]
    counted = sides[0][1].reps is not None
    waits = None if first.waits == "max" and pattern else None if first.waits == "tap" and not counted else first.waits
    like = replace(
        first,
        kind=Kind.WORK if pattern is None else Kind.BREATHE,
        step=step,
        exercise=new,
        pattern=pattern,
        waits=waits,
        tempo=tempo_of(step, new),
        instead=None,
    )
    return one_set(like, sides)


class _Taking:
    """How one exercise takes over the work of others."""

    def __init__(self, new: Exercise, step: ExerciseStep, pattern: Pattern | None) -> None:
        self._new = new
        self._pattern = pattern
        self._tempo = tempo_of(step, new) or DEFAULT_TEMPO

    def amount(self, works: Block, old_sides: int, new_sides: int) -> Set:
        """Give what each of the new sides has to do for the work of these segments, of so many sides in a set."""
        first = works[0]
        if first.waits == "max" and self._pattern is None:
            return Set(first.length)
        if first.hold is not None and self._new.mode is Mode.HOLD:
            holds = -(-sum(work.reps or 0 for work in works) // old_sides)
            return Set(holds * (first.hold + first.gap) - first.gap, holds, first.hold, first.gap)
        length = sum(work.length for work in works)
        if first.reps and self._new.mode is Mode.REPS:
            reps = reps_that_fit(length, new_sides, self._new, self._tempo)
            return Set(reps * self._tempo.total, reps)
        time = rounded_up(length, new_sides)
        if self._pattern is None:
            return Set(time)
        breaths = whole_breaths(time, self._pattern)
        return Set(breaths * self._pattern.cycle, breaths=breaths)
