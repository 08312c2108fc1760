"""What is left of a session when an exercise is exchanged for an easier or harder one, or left out?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workouts.breathing.within import fitted
from workouts.chains import OPPOSITE, chains_of
from workouts.cues.naming import key
from workouts.exchange.joining import Joining
from workouts.exchange.takeover import behind, exchanged_set, left_of
from workouts.segments import Instead, Kind
from workouts.timeline.variants import pattern_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workouts.exchange.takeover import Block
    from workouts.model import Exercise, Millis, Pattern
    from workouts.segments import Segment, Timeline, Way
    from workouts.timeline.variants import Shelf

    Change = Callable[[Block], Block | None]
    """What becomes of a set; `None` where it is left out."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a session becomes."""

    timeline: Timeline
    index: int
    """The segment that begins now; behind the last one where nothing is left."""
    old: Exercise | Pattern
    new: Exercise | None
    """What is done in the place of the old one, if anything."""


def meant(timeline: Timeline, index: int) -> Segment | None:
    """Give the work that a person means who is in this segment: it, else what comes, else what was done last."""
    if timeline.segments[index].kind.is_work:
        return timeline.segments[index]
    coming = timeline.next_work(index)
    if coming is not None:
        return timeline.segments[coming]
    return next((segment for segment in reversed(timeline.segments[:index]) if segment.kind.is_work), None)


def target(timeline: Timeline, index: int, way: Way, shelf: Shelf) -> Exercise | None:
    """Give the exercise that would take the place of the one that is meant, if there is one along the way."""
    segment = meant(timeline, index)
    if segment is None or segment.exercise is None:
        return None
    chains = chains_of(timeline, shelf)
    back = _came_from(segment, way)
    return back if back and chains.allows(back) else chains.next(segment.exercise, way)


def exchanged(
    timeline: Timeline, index: int, position: Millis, way: Way, shelf: Shelf, *, hurt: bool = False
) -> Changed | None:
    """Give the session with an easier or harder exercise in the place of the present one, from here on.

    `position` is how many milliseconds the segment is on. `hurt` says that the present exercise hurt: it does not come
    back in this session. `None` where nothing can change: the chain ends, or nothing that has one comes.
    """
    old, new = meant(timeline, index), target(timeline, index, way, shelf)
    if old is None or old.exercise is None or new is None or not _lies_ahead(timeline, index):
        return None
    present = old.exercise
    goes_back = _came_from(old, way) is new  # the very one: `target` gives it

    def change(block: Block) -> Block:
        first = block[0]
        came_from = _came_from(first, way)
        if key(first) != present.id or (goes_back and not (came_from and came_from.id == new.id)):
            return block
        path = first.instead.path if first.instead else ()
        passed = [exercise.id for exercise, _ in path]
        path = path[: passed.index(new.id)] if new.id in passed else (*path, (present, way))
        written = first.instead.written if first.instead else block
        return exchanged_set(new, Instead(written, path), pattern_of(new, shelf)) if path else written

    kept = replace(timeline, hurt=timeline.hurt | {present.id}) if hurt else timeline
    return _changed(kept, index, position, change, present, new)


def left_out(timeline: Timeline, index: int, position: Millis) -> Changed | None:
    """Give the session without the present exercise, or way of breathing, from here on: it hurt.

    `None` where there is nothing to be left out.
    """
    segment = meant(timeline, index)
    old = (segment.exercise or segment.pattern) if segment else None
    if segment is None or old is None or not _lies_ahead(timeline, index):
        return None

    def change(block: Block) -> Block | None:
        return None if key(block[0]) == key(segment) else block

    hurt = timeline.hurt | {segment.exercise.id} if segment.exercise else timeline.hurt
    return _changed(replace(timeline, hurt=hurt), index, position, change, old, None)


def _lies_ahead(timeline: Timeline, index: int) -> bool:
    return timeline.segments[index].kind.is_work or timeline.next_work(index) is not None


def _came_from(segment: Segment, way: Way) -> Exercise | None:
    """Give the exercise that was left for this one by the opposite way, if it was."""
    if segment.instead is None or segment.instead.path[-1][1] != OPPOSITE[way]:
        return None
    return segment.instead.path[-1][0]


def _changed(
    timeline: Timeline, index: int, position: Millis, change: Change, old: Exercise | Pattern, new: Exercise | None
) -> Changed:
    segments = timeline.segments
    here = segments[index]
    lies_behind = [*segments[:index], behind(here, position)] if here.kind.is_work else segments[:index]
    is_break = not here.kind.is_work and here.kind is not Kind.WAIT
    joining = Joining(lies_behind, here if is_break else None, max(0, here.length - position) if is_break else 0)
    for item in _left(segments, index, position):
        if isinstance(item, tuple):
            changed = change(item)
            if changed is None:
                joining.leave_out()
            else:
                joining.add(changed, item)
        else:
            joining.between(item)
    joining.end()
    begins = len(lies_behind)
    if len(joining.segments) == begins and not here.kind.is_work:
        joining.segments.append(behind(here, position))
        begins += 1
    joined = replace(timeline, segments=tuple(joining.segments))
    return Changed(fitted(joined, timeline.limits), begins, old, new)


def _left(segments: tuple[Segment, ...], index: int, position: Millis) -> Iterator[Segment | Block]:
    """Give what is left: sets, or what is left of them, and what stands between them."""
    here = segments[index]
    if here.kind.is_work or here.kind is Kind.SWITCH:
        start, end = _set_round(segments, index)
        now = index if here.kind.is_work else index + 1
        yield left_of(segments[start:end], now - start, position if here.kind.is_work else 0)
        index = end
    elif here.kind is not Kind.WAIT:
        index += 1
    while index < len(segments):
        end = _set_round(segments, index)[1]
        yield segments[index] if end == index else segments[index:end]
        index = max(end, index + 1)


def _set_round(segments: tuple[Segment, ...], index: int) -> tuple[int, int]:
    """Give where the set that a segment belongs to begins and ends; where it stands, if it belongs to none."""

    def belongs(other: Segment) -> bool:
        same = (other.visit, other.set) == (here.visit, here.set) and key(other) == key(here)
        return same and (other.kind.is_work or other.kind is Kind.SWITCH)

    here = segments[index]
    start = end = index
    while start > 0 and belongs(segments[start - 1]) and belongs(here):
        start -= 1
    while end < len(segments) and belongs(segments[end]):
        end += 1
    return start, end
