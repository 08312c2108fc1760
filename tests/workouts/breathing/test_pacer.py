"""A practice as a log of what happened when."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.breathing.breathing_helpers import BOX, EASE, NINTH, SETTLE, Run, pattern, planned, word
from tests.workouts.breathing.test_plan import practices
from workouts.breathing.pacer import Breathed, happenings
from workouts.breathing.plan import Practice, plan
from workouts.model import Phase
from workouts.states import State

SHORT = pattern(Phase("in", 2000), Phase("out", 3000), time=10_000)


def test_a_practice_runs_from_its_lead_in_to_its_free_breathing():
    run = Run(plan(Practice(pattern=SHORT, settle=2000, lead_in=3000, free=4000)))
    run.do("start")
    run.run(20)
    assert run.log == [
        (0, "opening 5"),
        (0, "hold 2"),
        (2, "out 3"),
        (5, "breath 0 at 12, 2 left"),
        (5, "in 2"),
        (7, "out 3"),
        (10, "breath 1 at 12, 1 left"),
        (10, "in 2"),
        (12, "out 3"),
        (15, "last exhale ended"),
        (15, "free 4"),
        (19, "finished"),
    ]
    assert run.pacer.state is State.FINISHED


def test_what_is_shown_follows_the_clock():
    run = Run(plan(Practice(pattern=SHORT, lead_in=3000, free=4000)))
    assert (run.pacer.state, run.pacer.elapsed, run.pacer.left) == (State.READY, -3000, 13_000)
    run.do("start")
    run.leap(0.9)
    run.leap(0.9)
    assert run.pacer.moment.breath == -1
    run.run(2.2)
    assert run.pacer.moment.level == pytest.approx(0.5)
    assert run.pacer.left == 9000
    assert not run.pacer.free
    run.run(9.5)
    assert run.pacer.free
    assert run.pacer.left == 0
    run.run(10)
    assert not run.pacer.free
    assert run.pacer.elapsed == 14_000


def test_one_late_tick_gives_everything_that_was_missed_in_its_order():
    quick = Run(planned(SHORT), slept_after=30_000)
    quick.do("start")
    assert quick.leap(7.5) == ["out 3", "breath 1 at 12, 1 left", "in 2", "out 3"]


@settings(deadline=None)
@given(st.lists(st.floats(0.001, 0.99), min_size=1, max_size=30), st.floats(7, 25))
def test_ticking_at_any_rate_gives_the_same_events(ticks, own):
    new = plan(Practice(pattern=SETTLE, own_rate=own, session=NINTH, time=60_000, free=5_000))
    steady, uneven = Run(new, remind_every=20_000), Run(new, remind_every=20_000)
    for run in (steady, uneven):
        run.do("start")
    steady.run(90, 0.25)
    number = 0
    while uneven.pacer.state is State.RUNNING:
        uneven.leap(ticks[number % len(ticks)] + 0.005)
        number += 1
    assert [event for _, event in steady.log] == [event for _, event in uneven.log]
    assert steady.log[-1][1] == "finished"


@settings(deadline=None)
@given(practices, st.lists(st.floats(0.001, 3), min_size=1, max_size=30))
def test_any_practice_ends_on_plan_whatever_stalls_and_sleeps_there_are(practice, gaps):
    new = plan(practice)
    run = Run(new)
    run.do("start")
    still, number = 0.0, 0
    while run.pacer.state is not State.FINISHED:
        gap = min(gaps[number % len(gaps)] + new.ends / 200_000, 4)
        number += 1
        if "paused sleep" in run.leap(gap):
            still += gap
            run.do("go_on")
            run.leap(0.9)  # a long sleep every time would never come to an end
    planned = [word(event) for _, event in happenings(new)]
    told = [event for _, event in run.log if event not in ("paused sleep", "resumed")]
    assert told == planned
    late = run.clock.now - 1000 - still - (new.ends - new.begins) / 1000
    assert -0.001 < late <= 1.0


def test_a_pause_stands_still_and_goes_on_within_the_breath():
    run = Run(planned(SHORT))
    run.do("start")
    run.run(1)
    assert run.do("pause") == ["paused person"]
    level = run.pacer.moment.level
    run.run(100)
    assert run.pacer.moment.level == level
    assert run.do("pause") == []
    assert run.do("go_on") == ["resumed"]
    assert run.do("go_on") == []
    assert run.pacer.moment.level == level
    run.run(12)
    assert run.log[-1] == (110, "finished")


def test_the_computers_sleep_pauses_at_the_last_tick_and_credits_nothing():
    run = Run(planned(SHORT))
    run.do("start")
    run.leap(0.6)
    assert run.leap(3600) == ["paused sleep"]
    assert run.pacer.elapsed == 600
    assert run.pacer.state is State.PAUSED
    run.do("go_on")
    run.run(9.5)
    assert run.log[-1] == (3610, "finished")


def test_a_command_after_sleep_finds_the_practice_paused():
    run = Run(planned(SHORT))
    run.do("start")
    run.clock.advance(5)
    assert run.do("pause") == ["paused sleep"]


def test_a_new_pace_waits_for_the_end_of_the_exhale():
    run = Run(planned(EASE, time=40_000))
    run.do("start")
    run.run(5)
    before = run.pacer.moment
    assert run.do("faster") == ["changed 37.693"]
    assert run.pacer.moment == before
    assert run.run(6) == ["breath 1 at 6.5, 3 left", "in 3.692"]
    assert run.log[-2] == (10, "breath 1 at 6.5, 3 left")


def test_a_pace_can_be_changed_while_the_breath_stands_still():
    run = Run(planned(EASE))
    run.do("start")
    run.run(1)
    run.do("pause")
    assert run.do("slower") == ["changed 304.543"]
    assert run.pacer.state is State.PAUSED


def test_the_breath_is_taken_from_where_it_is_when_the_persons_starts():
    run = Run(planned(EASE))
    run.do("start")
    run.run(7)
    level = run.pacer.moment.level
    assert run.do("my_breath_starts_now") == ["changed 297", "breath 1 at 6, 29 left", "in 4"]
    assert run.pacer.moment.level == pytest.approx(level)
    run.run(4)
    assert run.pacer.moment.level == pytest.approx(1)


def test_a_breath_between_two_milliseconds_starts_on_the_whole_one():
    run = Run(planned(EASE))
    run.do("start")
    run.leap(0.5)
    run.leap(0.5)
    run.leap(0.0005)
    assert run.do("my_breath_starts_now") == ["changed 301", "in 4"]
    assert run.pacer.elapsed == 1000
    assert run.do("my_breath_starts_now") == []


def test_the_opening_ends_when_the_persons_breath_starts():
    run = Run(plan(Practice(pattern=SHORT, settle=10_000, lead_in=4000)))
    run.do("start")
    run.run(3)
    assert run.do("my_breath_starts_now") == ["changed 10", "breath 0 at 12, 2 left", "in 2"]
    assert run.pacer.elapsed == 0
    assert run.pacer.moment.level == pytest.approx(0.4)
    run.run(11)
    assert run.log[-1] == (13, "finished")


def test_too_much_goes_back_and_finish_ends_with_this_exhale():
    run = Run(planned(EASE))
    run.do("start")
    run.run(2)
    assert run.do("too_much")[0].startswith("changed")
    run.run(10)
    assert run.log[-2][1].startswith("breath 1 at 7")
    assert run.do("finish") == ["changed 18.571"]
    run.run(8)
    assert run.log[-2:] == [(18.6, "last exhale ended"), (18.6, "finished")]


def test_to_finish_in_the_hold_after_the_exhale_ends_now():
    run = Run(planned(BOX))
    run.do("start")
    run.run(12)
    assert run.log[-1] == (12, "hold 4")
    assert run.do("finish") == ["changed 12"]
    assert run.run(0.1) == ["last exhale ended", "finished"]


def test_to_finish_in_the_opening_or_the_last_breath_changes_nothing():
    run = Run(plan(Practice(pattern=SHORT)))
    run.do("start")
    assert run.do("finish") == []
    run.run(10)
    assert run.do("finish") == []


def test_a_practice_can_be_stopped_once_while_it_goes_on():
    run = Run(planned(SHORT))
    assert run.do("stop", "enough") == []
    run.do("start")
    assert run.do("start") == []
    run.run(1)
    assert run.do("stop", "enough") == ["stopped enough"]
    assert run.do("stop", "enough") == []
    assert run.pacer.state is State.STOPPED
    for command in ("pause", "go_on", "slower", "my_breath_starts_now", "finish"):
        assert run.do(command) == []


def test_a_practice_that_is_over_just_now_is_not_stopped():
    run = Run(planned(SHORT), slept_after=60_000)
    run.do("start")
    run.clock.advance(20)
    assert run.do("stop", "enough")[-1] == "finished"


def test_the_person_is_reminded_now_and_then_at_the_start_of_a_breath():
    run = Run(planned(EASE), remind_every=90_000)
    run.do("start")
    run.run(301)
    assert [second for second, event in run.log if event == "smaller"] == [90, 180, 270]


def test_what_was_breathed_is_known_at_any_time():
    run = Run(planned(SETTLE, own_rate=14, session=NINTH))
    assert run.pacer.breathed == Breathed(0, 0, 14, 14, 14)
    run.do("start")
    run.run(20)
    assert run.pacer.breathed == Breathed(20_000, 4, 14, 12, 13)
    run.run(300)
    end = run.pacer.breathed
    assert (end.time, end.breaths, end.last_rate, end.slowest_rate) == (run.pacer.plan.length, 36, 6, 6)
