"""What is breathed in the breathe segments of a workout?"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.breathing.breathing_helpers import BOX, EASE, SETTLE, SIGH, lengths
from tests.workouts.cues.hand_built import breathe, exercise, get_ready, rest, step, timeline, work
from workouts.adjust import LEAST_LEFT, adjusted
from workouts.breathing.within import Limits, fitted, limits_of
from workouts.model import Phase

FIFTH = Limits(session=5)
"""A session from which a taper's last floor holds."""


def after(effort: int | None, pattern=EASE, breaths: int = 12, limits: Limits = FIFTH, **of):
    """A timeline with a breathe segment after work, whose plan is `plan(timeline)`."""
    done = work(30, exercise(**of), step=step(effort=effort))
    return fitted(timeline(done, breathe(breaths, pattern)), limits)


def plan(made, index: int = 1):
    laid_out = made.breathing[index]
    assert laid_out is not None
    return laid_out


def rates(made, index: int = 1) -> list[float]:
    return [round(breath.rate, 1) for breath in plan(made, index).breaths]


def test_breathing_begins_at_the_pace_that_fits_the_last_exercise_and_comes_down_to_the_patterns():
    assert rates(after(10))[:13] == [18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6]
    assert rates(after(5))[:2] == [15, 14]
    assert rates(after(0))[0] == 12


@pytest.mark.parametrize(("level", "rate"), [(1, 13.2), (2, 15.0), (3, 16.8)])
def test_where_no_effort_is_written_the_exercises_level_says_how_hard_it_was(level, rate):
    assert rates(after(None, level=level))[0] == rate


def test_work_of_a_step_nobody_wrote_counts_by_its_level_too():
    made = timeline(work(30, exercise(level=3), step=None), breathe(6, EASE))
    assert rates(made)[0] == 16.8


def test_breathing_before_any_work_begins_as_a_person_at_rest_breathes():
    made = timeline(get_ready(), breathe(12, EASE))
    assert rates(made)[0] == 12


def test_a_rest_between_changes_nothing():
    made = timeline(work(30, step=step(effort=10)), rest(20), breathe(12, EASE))
    assert rates(made, 2)[0] == 18


def test_breathing_after_breathing_goes_on_at_its_pace():
    made = timeline(work(30, step=step(effort=10)), breathe(20, EASE), rest(5), breathe(6, EASE))
    assert set(rates(made, 3)) == {6}


def test_the_last_exhale_ends_with_the_segment():
    for breaths in range(1, 20):
        made = after(7, EASE, breaths)
        assert plan(made).length == made.segments[1].length == breaths * 10_000
        assert plan(made).breaths[-1].strokes[-1].kind == "out"


def test_a_pattern_as_quick_as_the_person_is_not_tapered():
    quick = replace(EASE, phases=(Phase("in", 1500), Phase("out", 2000)))
    assert [lengths(breath) for breath in plan(after(5, quick, 4)).breaths] == [[1500, 2000]] * 4


def test_patterns_with_holds_are_breathed_as_written():
    assert [lengths(breath) for breath in plan(after(10, BOX, 3)).breaths] == [[4000] * 4] * 3


def test_a_person_who_may_not_hold_the_breath_breathes_without_the_holds():
    made = after(10, BOX, 6, Limits(session=5, holds=False))
    assert {stroke.kind for breath in plan(made).breaths for stroke in breath.strokes} == {"in", "out"}
    assert rates(made)[0] == 18
    assert plan(made).length == made.segments[1].length


def test_a_person_who_may_not_hold_the_breath_breathes_other_patterns_as_they_are():
    assert plan(after(10, SIGH, 6)) == plan(after(10, SIGH, 6, Limits(session=5, holds=False)))


def test_the_first_sessions_are_kept_from_slow_rates():
    assert min(rates(after(5, SETTLE, 30, Limits(session=1)))) == 8
    assert min(rates(after(5, SETTLE, 30, Limits(session=5)))) == 6


def test_nobody_is_led_below_what_is_comfortable():
    assert min(rates(after(5, EASE, 30, Limits(session=5, slowest=7.5)))) == 7.5


def test_the_limits_of_a_person_come_from_their_practices_and_cautions():
    assert limits_of(0, None, ()) == Limits()
    assert limits_of(4, 7.0, ("lungs",)) == Limits(5, 7.0, holds=True)
    assert limits_of(4, 7.0, ("panic",)) == Limits(5, 8.0, holds=False)


def test_the_breaths_are_counted_as_they_will_be_breathed():
    made = after(10, EASE, 5)
    assert made.segments[1].length == 50_000
    assert made.segments[1].breaths == len(plan(made).breaths) > 5
    assert made.segments[0].breaths is None


def test_the_same_timeline_gives_the_same_plans():
    assert after(7).breathing == after(7).breathing


# ---- more and less of it


def more(made, position: int, by: int):
    changed = adjusted(made, 1, position, by)
    assert changed is not None
    return changed


def test_more_time_goes_on_with_breaths_like_the_last_one():
    made = after(0, EASE, 12)
    longer = more(made, 30_000, 15_000)
    added = plan(longer).breaths[len(plan(made).breaths) :]
    assert added == (plan(made).breaths[-1],) * len(added)
    assert longer.segments[1].length - made.segments[1].length == sum(breath.length for breath in added)
    assert longer.segments[1].breaths == len(plan(longer).breaths)


def test_a_taper_that_was_cut_short_goes_on_in_the_time_that_is_added():
    made = after(10, EASE, 2)
    assert rates(made) == [18, 17, 16, 15, 14]
    assert rates(more(made, 1_000, 30_000))[5:] == [13, 12, 11, 10, 9]


def test_less_time_leaves_out_breaths_that_have_not_begun():
    made = after(0, EASE, 12)
    shorter = more(made, 30_000, -15_000)
    assert plan(shorter).breaths == plan(made).breaths[: len(plan(shorter).breaths)]
    assert 10_000 <= made.segments[1].length - shorter.segments[1].length <= 20_000


def test_in_the_last_breath_nothing_can_be_taken_away():
    made = after(0, EASE, 12)
    assert adjusted(made, 1, made.segments[1].length - 4_000, -15_000) is None


def test_after_a_change_that_does_not_fit_the_segment_any_more_it_is_laid_out_anew():
    longer = more(after(0, EASE, 12), 0, 15_000)
    segment = replace(longer.segments[1], length=60_000)
    assert plan(replace(longer, segments=(longer.segments[0], segment))).length == 60_000


PRESSES = st.lists(st.tuples(st.integers(0, 200_000), st.sampled_from([15_000, -15_000])), max_size=8)


@given(PRESSES, st.integers(0, 10), st.integers(1, 20), st.sampled_from([EASE, SETTLE, SIGH, BOX]))
def test_however_often_time_is_added_or_taken_the_breath_never_jumps_and_what_was_breathed_stays(
    presses, effort, breaths, pattern
):
    made, position = after(effort, pattern, breaths), 0
    for later, by in presses:
        before = plan(made)
        position = min(max(position, later), before.length - 1)
        made = adjusted(made, 1, position, by) or made
        now = plan(made)
        assert now.breaths[: before.index(position) + 1] == before.breaths[: before.index(position) + 1]
        assert now.length == made.segments[1].length
        assert by > 0 or now == before or now.length >= position + LEAST_LEFT
        for time in (position, position + 1):
            assert now.at(time).level == before.at(time).level
    strokes = [stroke for breath in plan(made).breaths for stroke in breath.strokes]
    assert strokes[0].start == 0
    assert all(one.end == pytest.approx(other.start) for one, other in pairwise(strokes))
    assert all(breath.rate >= plan(made).practice.goal - 0.1 for breath in plan(made).breaths)
