"""What holds of every exchange in workouts nobody would write."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.exchange.exchange_helpers import assert_well_formed, without_memory
from tests.workouts.timeline.test_properties import laid_out, library, workouts
from workouts.exchange import exchanged, left_out


def presses() -> st.SearchStrategy[list[tuple[float, float, str]]]:
    """Several keys: how far on in the workout, how far on in the segment there, and what is pressed."""
    share = st.floats(0, 1)
    return st.lists(st.tuples(share, share, st.sampled_from(["easier", "harder", "out"])), min_size=1, max_size=6)


@given(workouts, presses())
@settings(max_examples=60, deadline=None)
def test_many_keys_leave_a_timeline_that_can_be_played(workout, keys):
    timeline = laid_out(workout)
    first, hurt = 0, frozenset()
    for along, into, key in keys:
        index = first + round(along * (len(timeline.segments) - 1 - first))
        position = round(into * timeline.segments[index].length)
        if key == "out":
            changed = left_out(timeline, index, position)
        else:
            changed = exchanged(timeline, index, position, key, library())
        if changed is None:
            continue
        if key == "out":
            hurt |= changed.timeline.hurt
        assert changed.timeline.segments[:index] == timeline.segments[:index]
        assert changed.timeline.hurt >= timeline.hurt
        timeline = changed.timeline
        left = timeline.segments[changed.index :]
        assert not any(segment.exercise and segment.exercise.id in hurt for segment in left if segment.kind.is_work)
        if not left:
            break
        first = changed.index
        assert_well_formed(timeline, changed.index)


@given(workouts, st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_leaving_out_what_does_not_come_again_keeps_every_other_set(workout, along):
    timeline = laid_out(workout)
    index = round(along * (len(timeline.segments) - 1))
    changed = left_out(timeline, index, 0)
    if changed is None:
        return
    left = [without_memory(each) for each in changed.timeline.segments[changed.index :] if each.kind.is_work]
    kept = [without_memory(each) for each in timeline.segments[index:] if each.kind.is_work]
    assert left == [segment for segment in kept if (segment.exercise or segment.pattern) is not changed.old]
