"""Cues are planned anew in the middle of a session: what has come does not come again."""

from __future__ import annotations

from tests.workouts.player.player_helpers import Run, rest, wait, work
from workouts.cues_left import cues_left
from workouts.segments import Cue


class Plans:
    """What is planned now; a test changes it."""

    def __init__(self, *cues: Cue) -> None:
        self.cues = cues

    def __call__(self, _timeline) -> tuple[Cue, ...]:
        return self.cues


def say(segment, at, text, length=1000, **more):
    return Cue(segment, at, "say", text, length, **more)


def begun(plans, *segments):
    run = Run(*segments, plan=plans)
    run.do("start")
    return run


def test_what_has_been_said_is_not_said_again_when_its_moment_moves():
    plans = Plans(say(0, 600, "Get ready"), say(0, 3000, "Stand tall"))
    run = begun(plans, work(20))
    run.run(2)
    plans.cues = (say(0, 5000, "Get ready"), say(0, 8000, "Stand tall"))
    assert run.do("plan_again") == []
    run.run(18)
    assert run.log[1:-2] == [(0.6, "say Get ready"), (8, "say Stand tall")]


def test_what_was_planned_for_a_moment_that_is_over_is_left_out():
    plans = Plans(say(0, 5000, "Late"))
    run = begun(plans, work(20))
    run.run(2)
    plans.cues = (say(0, 1000, "Early"), say(0, 2000, "Now"), say(0, 2100, "Soon"))
    run.do("plan_again")
    assert run.run(17) == ["say Soon"]


def test_a_word_that_comes_several_times_comes_as_often_as_it_is_planned():
    plans = Plans(*(say(0, at, "Hold") for at in (1000, 4000, 7000)))
    run = begun(plans, work(20))
    run.run(5)
    plans.cues = tuple(say(0, at, "Hold") for at in (1200, 5200, 9200))
    run.do("plan_again")
    assert run.run(14) == ["say Hold"]
    assert run.log[-1] == (9.2, "say Hold")


def test_tones_go_on_as_they_were():
    run = begun(Plans(*(Cue(0, at, "sound", "countdown") for at in (7000, 8000, 9000))), work(10))
    run.run(7.5)
    run.do("plan_again")
    assert run.run(2) == ["sound countdown", "sound countdown"]


def test_later_segments_take_the_new_plan_whole():
    plans = Plans(say(1, 600, "Old"))
    run = begun(plans, work(5), rest(5))
    run.run(1)
    plans.cues = (say(0, 700, "Over"), say(1, 0, "New"), say(1, 1900, "More"))
    run.do("plan_again")
    assert run.run(6) == ["end 0 5 time", "start 1", "say New", "say More"]


def test_what_is_repeated_while_a_segment_waits_goes_on_as_it_began():
    plans = Plans(say(0, 600, "Fetch the mat", every=30_000))
    run = begun(plans, wait(), work(5))
    run.run(2)
    plans.cues = (say(0, 4000, "Fetch the mat", every=30_000), say(0, 9000, "More"))
    run.do("plan_again")
    run.run(40)
    assert run.log[1:] == [(0.6, "say Fetch the mat"), (9, "say More"), (30.6, "say Fetch the mat")]


def test_before_the_start_everything_is_still_to_come():
    plans = Plans()
    run = Run(work(5), plan=plans)
    plans.cues = (Cue(0, 0, "sound", "change"),)
    run.do("plan_again")
    assert run.do("start") == ["start 0", "sound change"]


def test_planning_again_catches_up_first():
    plans = Plans(say(0, 1000, "One"))
    run = begun(plans, work(20))
    run.clock.advance(1.5)
    plans.cues = (say(0, 1500, "One"), say(0, 3000, "Two"))
    assert run.do("plan_again") == ["say One"]
    assert run.run(5) == ["say Two"]


def test_a_segment_that_was_gone_to_in_a_pause_begins_with_all_its_cues():
    plans = Plans()
    run = begun(plans, work(5), work(5))
    run.do("pause")
    run.do("jump", 1)
    plans.cues = (Cue(1, 0, "sound", "change"), say(1, 600, "Go"))
    run.do("plan_again")
    run.do("go_on")
    assert run.run(4)[-3:] == ["resumed", "sound change", "say Go"]


def test_the_cues_that_are_left_are_in_order():
    again = say(0, 5000, "Again", every=10_000)
    left = cues_left([say(0, 600, "Late"), say(0, 700, "Later")], [again])
    assert [cue.text for cue in left] == ["Late", "Later", "Again"]


def test_a_segment_that_is_begun_again_has_all_its_cues_again():
    plans = Plans(say(0, 600, "Get ready"))
    run = begun(plans, work(20))
    run.run(5)
    run.do("previous")
    run.do("plan_again")
    assert run.run(2) == ["say Get ready"]


def test_the_cues_of_some_segments_can_be_asked_for():
    run = Run(work(5), work(5), plan=Plans(say(0, 600, "One"), say(1, 600, "Two"), say(1, 900, "Three")))
    assert [cue.text for cue in run.player.cues([1, 2, -1])] == ["Two", "Three"]
    assert [cue.text for cue in run.player.cues(range(2))] == ["One", "Two", "Three"]
