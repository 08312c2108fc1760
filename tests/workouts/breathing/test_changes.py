"""What becomes of a plan when the person wants it otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.breathing.breathing_helpers import BOX, EASE, NINTH, SETTLE, SIGH, SLEEPY, lengths, planned
from tests.workouts.breathing.test_plan import jumps, practices
from workouts.breathing.changes import ended_with_this_breath, faster, my_breath_starts_now, slower, too_much
from workouts.breathing.plan import Practice, plan


def rates(new) -> list[float]:
    return list(dict.fromkeys(breath.rate for breath in new.breaths))


def test_slower_and_faster_leave_the_breath_that_is_on_alone():
    for change, rate in ((slower, 5.5), (faster, 6.5)):
        new = change(planned(), 25_000)
        assert new.breaths[:3] == planned().breaths[:3]
        assert {breath.rate for breath in new.breaths[3:]} == {rate}


def test_the_practice_keeps_its_time_at_another_pace():
    assert abs(slower(planned(), 25_000).length - 300_000) <= 5500
    assert abs(faster(planned(), 25_000).length - 300_000) <= 5500


def test_a_taper_is_shifted_with_all_its_steps():
    tapering = planned(SETTLE, own_rate=10, session=NINTH)
    assert rates(faster(tapering, 1000)) == [10, 10.5, 9.5, 8.5, 7.5, 6.5]
    assert rates(slower(tapering, 1000)) == [10, 9.5, 8.5, 7.5, 6.5, 6]


def test_nobody_gets_slower_than_the_session_allows():
    beginning = planned(SETTLE, own_rate=9, session=1)
    late = beginning.length - 20_000
    assert slower(beginning, late) is beginning
    assert rates(slower(slower(planned(), 1), 1)) == [6, 5]
    new = planned()
    for _ in range(9):
        new = slower(new, 1)
    assert rates(new) == [6, 4]
    assert slower(planned(BOX), 1).breaths == planned(BOX).breaths


def test_nobody_gets_faster_than_thirty():
    new = planned()
    for _ in range(60):
        new = too_much(faster(new, 1), 1)
    assert rates(new) == [6, 30]
    assert faster(new, 1) is new
    assert too_much(new, 1) is new


def test_too_much_goes_back_to_the_last_comfortable_step_and_stays_there():
    tapering = planned(SETTLE, own_rate=10, session=NINTH)
    in_the_third = 70_000
    assert tapering.at(in_the_third).breath == 10
    assert rates(too_much(tapering, in_the_third)) == [10, 9, 8]
    assert too_much(tapering, in_the_third).breaths[-1].rate == 9


def test_too_much_twice_in_a_breath_goes_back_twice():
    tapering = planned(SETTLE, own_rate=10, session=NINTH)
    assert too_much(too_much(tapering, 70_000), 70_000).breaths[-1].rate == 10


def test_too_much_in_the_last_breath_of_a_step_goes_back_from_that_step():
    tapering = planned(SETTLE, own_rate=10, session=NINTH)
    last_of_nine = tapering.starts[7] + 100
    assert tapering.breaths[7].rate == 9
    assert too_much(tapering, last_of_nine).breaths[-1].rate == 10


def test_too_much_where_nothing_was_faster_goes_one_a_minute_faster():
    assert rates(too_much(planned(), 1000)) == [6, 7]
    opening = plan(Practice(pattern=EASE))
    assert rates(too_much(opening, -2000)) == [7]


@pytest.mark.parametrize("change", [slower, faster, too_much])
def test_in_the_last_breath_it_is_too_late_to_change_the_pace(change):
    assert change(planned(), 295_000) is not None
    assert change(planned(), 295_000).breaths == planned().breaths


def test_a_practice_is_not_made_longer_than_its_pattern_may_be():
    full = planned(SLEEPY, breaths=8)
    early = my_breath_starts_now(full, 3000)[0]
    assert early.length <= 152_000
    assert len(early.breaths) == 7
    last = full.starts[7] + 3000
    assert my_breath_starts_now(full, last)[0] is full
    second_last = full.starts[6] + 3000
    assert my_breath_starts_now(full, second_last)[0] is full


def test_my_breath_in_an_inhale_takes_a_whole_inhale_from_here():
    new, time = my_breath_starts_now(planned(), 2000)
    assert time == 2000
    assert lengths(new.breaths[0]) == [2000, 4000, 6000]
    assert new.at(2000).level == pytest.approx(0.5)
    assert new.at(6000).level == pytest.approx(1)


def test_my_breath_in_a_full_hold_keeps_the_lungs_full_for_an_inhale():
    new, _ = my_breath_starts_now(planned(BOX), 5000)
    assert lengths(new.breaths[0]) == [4000, 1000, 4000, 4000, 4000, 4000]
    assert {new.at(time).level for time in (4000, 6000, 12_999)} == {1}


def test_my_breath_in_a_sigh_fills_in_two_steps_again():
    new, _ = my_breath_starts_now(planned(SIGH), 3400)
    assert lengths(new.breaths[0]) == [3000, 400, 3000, 800, 6200]
    assert new.at(6400).level == pytest.approx(new.at(3400).level)
    assert new.at(7200).level == pytest.approx(1)


def test_my_breath_in_an_exhale_ends_it_and_fills_from_there():
    new, _ = my_breath_starts_now(planned(), 7000)
    assert lengths(new.breaths[0]) == [4000, 3000]
    assert new.at(7000).breath == 1
    assert new.at(7000).level == pytest.approx(0.5)
    assert new.at(11_000).level == pytest.approx(1)
    assert new.at(7000 + 10_000).level == 0


def test_my_breath_at_the_very_end_of_a_phase_leaves_none_of_no_length():
    new, _ = my_breath_starts_now(planned(), 4000)
    assert lengths(new.breaths[0]) == [4000]
    assert lengths(new.breaths[1]) == [4000, 6000]


def test_my_breath_at_the_start_of_an_inhale_or_after_the_end_changes_nothing():
    new = planned()
    assert my_breath_starts_now(new, 10_000) == (new, 10_000)
    assert my_breath_starts_now(new, 300_000) == (new, 300_000)


def test_my_breath_in_the_last_exhale_begins_no_other():
    new = planned()
    assert my_breath_starts_now(new, 297_000)[0] is new


def test_my_breath_in_the_last_inhale_makes_the_breath_longer_and_ends_it_on_the_exhale():
    new, _ = my_breath_starts_now(planned(BOX), planned(BOX).starts[10] + 1000)
    assert lengths(new.breaths[-1]) == [1000, 4000, 4000, 4000]


def test_my_breath_in_the_opening_is_the_first():
    opening = plan(Practice(pattern=EASE, settle=5000))
    new, time = my_breath_starts_now(opening, -3000)
    assert time == 0
    assert [stroke.length for stroke in new.opening] == [5000, 1000]
    assert new.at(0).level == pytest.approx(opening.at(-3000).level)
    whole, _ = my_breath_starts_now(opening, -9000)
    assert whole.opening == ()


def test_within_a_workout_the_end_stays_whatever_is_changed():
    inside = planned(EASE, time=60_000, exact=True)
    for new in (slower(inside, 1), faster(inside, 1), too_much(inside, 1), my_breath_starts_now(inside, 7000)[0]):
        assert new is not inside
        assert new.length == 60_000
    assert my_breath_starts_now(inside, 52_000)[0] is inside
    once = my_breath_starts_now(inside, 43_000)[0]
    assert once.length == 60_000
    assert my_breath_starts_now(once, 46_000)[0] is once


def test_to_end_kindly_finishes_the_exhale():
    new = ended_with_this_breath(planned(BOX), 33_000)
    assert len(new.breaths) == 3
    assert new.length == 44_000
    assert ended_with_this_breath(planned(BOX), 30_000).length == 30_000
    assert ended_with_this_breath(new, 40_000) is new
    assert ended_with_this_breath(new, 44_000) is new


commands = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(["slower", "faster", "too much", "mine", "end"])), max_size=8
)
DO = {"slower": slower, "faster": faster, "too much": too_much, "end": ended_with_this_breath}


@settings(deadline=None)
@given(practices, commands)
def test_no_command_ever_makes_the_level_jump_or_changes_what_was(practice, wishes):
    new = plan(practice)
    time, ended = new.begins, False
    for share, wish in wishes:
        ended = ended or wish == "end"
        old, time = new, time + int((new.length - time) * share)
        level = old.at(time).level
        began = old.starts[max(0, old.index(time))]
        if wish == "mine":
            new, time = my_breath_starts_now(old, time)
        else:
            new = DO[wish](old, time)
        assert abs(new.at(time).level - level) < 1e-6
        assert old.index(time) < 0 or new.starts[old.index(min(time, began))] == began
        assert all(stroke.length >= 0 for breath in new.breaths for stroke in breath.strokes)
        assert max(jumps(new, new.starts[1:])) < 1e-6
        kinds = [stroke.kind for stroke in new.breaths[-1].strokes]
        assert "out" in kinds
        assert practice.exact or ended or kinds[-1] == "out"
