"""What stands between two sets, and how long is a set that fills the workout?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workouts.problems import Log
from workouts.segments import Kind, Segment
from workouts.timeline.breaks import between_sets, change_time, shortest
from workouts.timeline.items import Break, Stay

if TYPE_CHECKING:
    from workouts.model import Millis, Position, Variant, Workout
    from workouts.timeline.items import Item

SHORTEST_FILL: Millis = 30_000


@dataclass(slots=True)
class _Progress:
    """How far the assembling has come."""

    segments: list[Segment] = field(default_factory=list)
    before: Stay | None = None
    position: Position | None = None
    seen: set[str] = field(default_factory=set)
    breaks: list[Break] = field(default_factory=list)


def assemble(items: list[Item], log: Log) -> list[Segment]:
    """Put rests between the sets, and give all segments in their order; nothing ends in a rest."""
    progress = _Progress()
    for item in items:
        if isinstance(item, Break):
            progress.breaks.append(item)
            continue
        if progress.before is not None or progress.breaks:
            _rest(progress, item, log)
        progress.segments.extend(item.segments)
        _moved_on(progress, item)
    return progress.segments


def _moved_on(progress: _Progress, item: Stay) -> None:
    progress.before = item
    progress.breaks = []
    if item.exercise:
        progress.position = item.exercise.position
        progress.seen.add(item.exercise.id)
    elif item.segments[0].pattern and item.segments[0].pattern.position:
        progress.position = item.segments[0].pattern.position


def _rest(progress: _Progress, after: Stay, log: Log) -> None:
    """Put in the rest before a stay: of written ones that meet the longest, else the time to change."""
    before = progress.before
    if progress.breaks:
        length = max(each.length for each in progress.breaks)
        say = tuple(each.say for each in progress.breaks if each.say)
        _advise(progress, after, length, log)
    else:
        assert before is not None
        length, say = _unwritten(progress, before, after), ()
    if not length:
        return
    source = before.segments[-1] if before else after.segments[0]
    progress.segments.append(
        Segment(
            kind=Kind.REST,
            length=length,
            section=source.section,
            visit=source.visit if before else 0,
            round=source.round,
            rounds=source.rounds,
            say=say,
            written=bool(progress.breaks),
        )
    )


def _unwritten(progress: _Progress, before: Stay, after: Stay) -> Millis:
    if before.is_wait or after.is_wait:
        return 0
    if before.visit == after.visit and after.exercise:
        return between_sets(after.exercise)
    first_time = after.exercise is not None and after.exercise.id not in progress.seen
    there = _position(after)
    return change_time(
        before.exercise, after.exercise, progress.position, there, first_time, _other_side(before, after)
    )


def _other_side(before: Stay, after: Stay) -> bool:
    last, first = before.segments[-1].side, after.segments[0].side
    return last is not None and first is not None and last is not first


def _position(stay: Stay) -> Position | None:
    if stay.exercise:
        return stay.exercise.position
    pattern = stay.segments[0].pattern
    return pattern.position if pattern else None


def _advise(progress: _Progress, after: Stay, length: Millis, log: Log) -> None:
    """Note a written break that is too short for what follows."""
    before = progress.before
    if before is None or before.is_wait or after.is_wait:
        return
    there, other_side = _position(after), _other_side(before, after)
    least = shortest(before.exercise, after.exercise, progress.position, there, other_side)
    if length < least:
        longest = max(progress.breaks, key=lambda each: each.length)
        what = f"'{after.exercise.id}'" if after.exercise else "breathing"
        said = f"{length / 1000:g} s are short for the change to {what}: it takes {least / 1000:g} s"
        log.advice(longest.place, said)


def filled(
    items: list[Item], workout: Workout, variant: Variant | None, log: Log, length: Millis | None = None
) -> list[Item]:
    """Give a workout's items with its `time: fill` made as long as the workout's `length` leaves room for.

    `length` in milliseconds wins over the variant's, and that over the workout's own.
    """
    wanted = length or (variant.length if variant and variant.length else workout.length)
    if wanted is None or log.broken:
        return items
    place = variant.place if variant and variant.length else workout.place
    fills = [number for number, item in enumerate(items) if isinstance(item, Stay) and item.fill]
    if len(fills) != 1:
        found = f"{len(fills)} steps have" if fills else "no step has"
        log.error(place, f"'length' needs one step with 'time: fill': {found} it")
        return items
    stay = items[fills[0]]
    assert isinstance(stay, Stay)
    room = wanted - sum(segment.length for segment in assemble(items, Log()))
    if room < SHORTEST_FILL:
        left = f"{max(0, room) / 1000:g} s of {wanted / 1000:g} s"
        log.error(place, f"the other steps leave {left} to fill: at least {SHORTEST_FILL / 1000:g} s are needed")
        return items
    segment = replace(stay.segments[0], length=room)
    return [*items[: fills[0]], replace(stay, segments=(segment,), fill=False), *items[fills[0] + 1 :]]
