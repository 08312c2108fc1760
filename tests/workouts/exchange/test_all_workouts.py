"""What holds of every exchange in every built-in workout, at every segment."""

from __future__ import annotations

from itertools import product

import pytest

from tests.workouts.exchange.exchange_helpers import (
    LIBRARY,
    all_timelines,
    assert_well_formed,
    blocks,
    without_memory,
    work_time,
)
from workouts.chains import chains_of
from workouts.exchange import exchanged, left_out, meant, target
from workouts.exchange.takeover import LEAST
from workouts.segments import Kind
from workouts.timeline.amounts import sets_of, sides_of
from workouts.timeline.swap import FEWEST_REPS, ROUND_UP_TO, swap
from workouts.timeline.variants import pattern_of

WAYS = ("easier", "harder")
LONGEST_CHAIN = 12


def moments(timeline):
    """Every segment in its middle and just before its end."""
    for index, segment in enumerate(timeline.segments):
        for position in (segment.length // 2, segment.length - 1):
            yield index, position


def changes(timeline):
    for (index, position), way in product(moments(timeline), WAYS):
        changed = exchanged(timeline, index, position, way, LIBRARY)
        if changed is not None:
            yield index, position, way, changed


@pytest.fixture(scope="module", params=range(0, len(all_timelines()), 4), ids=lambda first: f"from-{first}")
def some_timelines(request):
    return all_timelines()[request.param : request.param + 4]


def test_what_lies_behind_stays_and_what_is_left_is_well_formed(some_timelines):
    for timeline in some_timelines:
        for index, position, _, changed in changes(timeline):
            cut = timeline.segments[index].kind.is_work
            assert changed.timeline.segments[:index] == timeline.segments[:index]
            assert changed.index == index + cut
            if cut:
                behind = changed.timeline.segments[index]
                assert behind.length == max(1, position)
                assert (behind.exercise, behind.side) == (
                    timeline.segments[index].exercise,
                    timeline.segments[index].side,
                )
            assert_well_formed(changed.timeline, changed.index)


def test_nothing_that_is_left_is_the_old_exercise_or_one_to_be_avoided(some_timelines):
    for timeline in some_timelines:
        chains = chains_of(timeline, LIBRARY)
        for _, _, _, changed in changes(timeline):
            left = changed.timeline.segments[changed.index :]
            ids = {segment.exercise.id for segment in left if segment.exercise}
            assert changed.old.id not in ids
            assert changed.new.id in ids
            assert all(chains.allows(segment.exercise) for segment in left if segment.exercise)


def test_times_keep_their_sum_and_counted_work_does_not_grow(some_timelines):
    for timeline in some_timelines:
        for index, position, _, changed in changes(timeline):
            new = {_place(block): block for block in blocks(changed.timeline.segments[changed.index :])}
            for number, block in enumerate(blocks(timeline.segments[index:])):
                if block[0].exercise is not changed.old or block[0].waits:
                    continue
                begun = number == 0 and timeline.segments[index].kind.is_work
                gained = work_time(new[_place(block)]) - work_time(block) + begun * position
                first = new[_place(block)][0]
                if first.pattern is not None:
                    assert abs(gained) <= first.pattern.cycle // 2 + 2 * ROUND_UP_TO
                elif first.reps is None:
                    assert 0 <= gained < 2 * ROUND_UP_TO + begun * LEAST
                else:
                    few = first.reps <= FEWEST_REPS or first.hold is not None
                    assert gained <= 0 or few or begun


def _place(block):
    return block[0].visit, block[0].set


def test_sets_that_have_not_begun_are_as_if_the_step_had_been_written_so(some_timelines):
    for timeline in some_timelines:
        for index, _, _, changed in changes(timeline):
            whole = {(b[0].visit, b[0].set): b for b in blocks(timeline.segments)}
            begun = {(s.visit, s.set) for s in timeline.segments[: index + 1] if s.kind.is_work}
            for block in blocks(changed.timeline.segments[changed.index :]):
                first = block[0]
                was = whole[first.visit, first.set][0]
                if (first.visit, first.set) in begun or was.exercise is not changed.old:
                    continue
                step = swap(was.step, was.exercise, changed.new, was.pattern)
                pattern = pattern_of(changed.new, LIBRARY)
                assert first.step == step
                if step.time == "fill":
                    continue
                expected = sets_of(step, changed.new, pattern)[first.set - 1]
                works = [segment for segment in block if segment.kind.is_work]
                assert [(w.side, w.length, w.reps) for w in works] == [
                    (side, expected.length, expected.reps) for side in sides_of(step, changed.new)
                ]


def test_harder_after_easier_comes_back_to_exactly_what_was_written(some_timelines):
    for timeline, (there, back) in product(some_timelines, (WAYS, WAYS[::-1])):
        for index, segment in enumerate(timeline.segments):
            _there_and_back(timeline, index, 1, there, back)
            if not segment.kind.is_work:
                _there_and_back(timeline, index, LONGEST_CHAIN, there, back)


def _there_and_back(timeline, index, times, there, back):
    """Go so far along the chain in one moment, and back again."""
    now, at, steps = timeline, index, 0
    position = timeline.segments[index].length // 2
    while steps < times and (changed := exchanged(now, at, position, there, LIBRARY)):
        now, at, position, steps = changed.timeline, changed.index, 0, steps + 1
    assert steps < LONGEST_CHAIN
    for _ in range(steps):
        changed = exchanged(now, at, 0, back, LIBRARY)
        assert changed is not None
        now, at = changed.timeline, changed.index
    here = timeline.segments[index]
    begun = here.kind.is_work or here.kind is Kind.SWITCH  # its set is not whole any more
    written, found = blocks(timeline.segments[index:]), blocks(now.segments[at:])
    assert found[1:] == written[1:] if begun else found == written
    if steps:
        assert len(found) == len(written)
        assert found[0][-1].exercise is written[0][-1].exercise
        assert [segment for segment in now.segments[at + len(found[0]) + 1 :] if segment.kind is Kind.REST] == [
            segment
            for segment in timeline.segments[index + len(written[0]) + (not begun) :]
            if segment.kind is Kind.REST
        ] or begun


def test_what_hurts_does_not_come_back(some_timelines):
    for timeline in some_timelines:
        for index, position in moments(timeline):
            segment = meant(timeline, index)
            out = left_out(timeline, index, position)
            cut = timeline.segments[index].kind.is_work
            assert out.timeline.segments[:index] == timeline.segments[:index]
            assert out.new is None
            left = out.timeline.segments[out.index :]
            assert not any(
                other.exercise is segment.exercise and other.pattern is segment.pattern
                for other in left
                if other.kind.is_work
            )
            remaining = [b for b in blocks(timeline.segments[index:]) if b[0].exercise is not segment.exercise]
            if segment.exercise is not None:
                assert [without_memory(b[-1]) for b in blocks(left)] == [without_memory(b[-1]) for b in remaining]
            assert_well_formed(out.timeline, out.index)
            if left:
                assert out.index == index + cut
            eased = exchanged(timeline, index, position, "easier", LIBRARY, hurt=True)
            if eased is not None and segment.exercise is not None:
                assert segment.exercise.id in eased.timeline.hurt
                up = target(eased.timeline, eased.index, "harder", LIBRARY)
                assert up is None or up.id != segment.exercise.id
