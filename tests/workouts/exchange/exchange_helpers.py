"""Sessions in which exercises are exchanged, and what must hold of every one of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from workouts.library import load
from workouts.model import Mode, Sides
from workouts.segments import Kind, Segment, Timeline
from workouts.timeline import lay_out

LIBRARY = load()
CAUTIONS = (frozenset(), frozenset({"acute-spasm", "knee"}))


@cache
def all_timelines() -> tuple[Timeline, ...]:
    """Every built-in workout and variant, for several people."""
    found = []
    for workout in LIBRARY.workouts.values():
        for variant in (None, *workout.variants):
            for codes in CAUTIONS:
                timeline = lay_out(workout, LIBRARY, variant, codes=codes).timeline
                if timeline is not None and timeline.segments not in (other.segments for other in found):
                    found.append(timeline)
    return tuple(found)


def blocks(segments: tuple[Segment, ...]) -> list[tuple[Segment, ...]]:
    """Give the sets, each with its sides."""
    found: list[tuple[Segment, ...]] = []
    for before, segment in pairwise((None, *segments)):
        if not (segment.kind.is_work or segment.kind is Kind.SWITCH):
            continue
        goes_on = before is not None and (before.kind.is_work or before.kind is Kind.SWITCH)
        if goes_on and _set(before) == _set(segment):
            found[-1] = (*found[-1], segment)
        else:
            found.append((segment,))
    return found


def _set(segment: Segment) -> tuple[object, ...]:
    return segment.visit, segment.set, segment.exercise


def assert_well_formed(timeline: Timeline, began: int) -> None:
    """Check a timeline that was changed at a segment: everything that holds of one laid out holds of what is left."""
    segments = timeline.segments
    kinds = [segment.kind for segment in segments]
    assert all(segment.length > 0 for segment in segments)
    assert (Kind.REST, Kind.REST) not in list(pairwise(kinds[began:]))
    assert Kind.GET_READY not in kinds[1:]
    assert began == len(segments) or kinds[-1] not in (Kind.REST, Kind.SWITCH)
    visits = [segment.visit for segment in segments if segment.kind is not Kind.REST]
    assert visits == sorted(visits)
    for segment, plan in zip(segments[began:], timeline.breathing[began:], strict=True):
        assert segment.breaths == (len(plan.breaths) if plan else None)
    for block in blocks(segments[began:]):
        _assert_set(block)


def _assert_set(block: tuple[Segment, ...]) -> None:
    works = [segment for segment in block if segment.kind.is_work]
    for work in works:
        assert (work.kind is Kind.BREATHE) == (work.pattern is not None)
        if work.reps and not work.waits:
            assert work.length == work.reps * (work.rep_length + work.gap) - work.gap
        if work.exercise is None:
            continue
        assert (work.hold is None and work.tempo is not None) or work.exercise.mode is Mode.HOLD or not work.reps
        assert work.set is not None
        assert 1 <= work.set <= work.sets
        if work.exercise.sides is Sides.BOTH:
            assert work.side is None
    sides = [work.side for work in works]
    assert sides in ([None], ["left"], ["right"], ["left", "right"])
    for before, switch, after in zip(block, block[1:], block[2:], strict=False):
        if switch.kind is Kind.SWITCH:
            assert (before.side, switch.side, after.side) == ("left", "right", "right")


def without_memory(segment: Segment) -> Segment:
    """Give a segment without what follows from what lies before it: what it was, and how many breaths fit."""
    return replace(segment, instead=None, breaths=None)


def work_time(segments: tuple[Segment, ...]) -> int:
    return sum(segment.length for segment in segments if segment.kind.is_work)
