"""A session as a log of what happened when."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.player.player_helpers import Run, rest, timeline, tones, wait, work
from workouts.model import Pattern, Phase, Tempo
from workouts.player import Player
from workouts.segments import Cue
from workouts.states import State


def test_a_workout_runs_from_its_first_to_its_last_second():
    run = Run(work(6), rest(2), work(6))
    run.do("start")
    run.run(20)
    assert run.log == [
        (0, "start 0"),
        (0, "sound change"),
        (3, "sound countdown"),
        (6, "end 0 6 time"),
        (6, "start 1"),
        (6, "sound change"),
        (8, "end 1 2 time"),
        (8, "start 2"),
        (8, "sound change"),
        (11, "sound countdown"),
        (14, "end 2 6 time"),
        (14, "finished"),
    ]
    assert run.player.state is State.FINISHED
    assert run.player.done == 14_000


def test_one_late_tick_gives_everything_that_was_missed_in_its_order():
    run = Run(work(2), rest(1), work(2))
    run.do("start")
    assert run.leap(4.5) == ["end 0 2 time", "start 1", "sound change", "end 1 1 time", "start 2", "sound change"]
    assert run.player.position == 1500
    assert run.player.left == 500
    assert run.player.index == 2
    assert run.player.total_left == 500


segments = st.lists(
    st.one_of(st.floats(0.3, 40).map(lambda s: work(round(s, 1))), st.floats(0.3, 20).map(lambda s: rest(round(s, 1)))),
    min_size=1,
    max_size=12,
)


@settings(deadline=None)
@given(segments, st.lists(st.floats(0.05, 4.9), min_size=1, max_size=20))
def test_ticking_at_any_rate_gives_the_same_events(parts, steps):
    steady, uneven = Run(*parts), Run(*parts)
    total = sum(part.length for part in parts) / 1000
    for run in (steady, uneven):
        run.do("start")
    steady.run(total + 1, 0.9)
    passed, number = 0.0, 0
    while passed <= total + 1:
        uneven.leap(steps[number % len(steps)])
        passed += steps[number % len(steps)]
        number += 1
    assert [event for _, event in steady.log] == [event for _, event in uneven.log]
    assert steady.log[-1][1] == "finished"


def test_an_hour_ends_after_an_hour_to_the_millisecond():
    run = Run(*(work(30) if number % 2 else rest(30) for number in range(120)))
    run.do("start")
    run.run(3599.9, 0.0199)
    assert run.player.state is State.RUNNING
    run.leap(3600 - (run.clock.now - 1000) + 1e-6)
    assert run.log[-1][1] == "finished"
    assert run.player.done == 3_600_000


def test_pausing_holds_the_moment_and_going_on_counts_in_first():
    run = Run(work(10), work(5))
    run.do("start")
    run.run(4)
    run.do("pause")
    run.leap(100)
    assert run.player.position == 4000
    run.do("go_on")
    run.run(3)
    assert run.player.state is State.RUNNING
    assert run.player.position == 4000
    run.run(3.1)
    assert run.log[2:] == [
        (4, "paused person"),
        (104, "count 3"),
        (105, "count 2"),
        (106, "count 1"),
        (107, "resumed"),
        (110, "sound countdown"),
    ]


def test_going_on_at_once_needs_no_count_in():
    run = Run(work(10), count_in=0)
    run.do("start")
    run.do("pause")
    assert run.do("go_on") == ["resumed"]
    run.run(10)
    assert run.log[-1] == (10, "finished")


def test_a_pause_in_the_count_in_starts_it_anew():
    run = Run(work(10))
    run.do("start")
    run.do("pause")
    run.do("go_on")
    run.run(1.5)
    assert run.do("pause") == ["paused person"]
    assert run.do("go_on") == ["count 3"]


def test_sleep_pauses_at_the_last_tick_and_credits_nothing():
    run = Run(work(60))
    run.do("start")
    run.run(7)
    assert run.leap(3600) == ["paused sleep"]
    assert run.player.position == 7000
    assert run.player.done == 7000


def test_sleep_in_the_count_in_pauses_too():
    run = Run(work(60))
    run.do("start")
    run.do("pause")
    run.do("go_on")
    assert run.leap(60) == ["paused sleep"]


def test_a_wait_holds_until_the_person_goes_on():
    run = Run(wait(), work(5))
    run.do("start")
    assert run.player.state is State.WAITING
    run.run(50, 1)
    assert run.player.left == 0
    assert run.do("carry_on") == ["end 0 50 person", "start 1", "sound change"]
    assert run.player.state is State.RUNNING


def test_a_longest_hold_ends_when_the_person_says_so_or_at_its_limit():
    run = Run(work(60, waits="max"), work(20, waits="max"))
    run.do("start")
    run.run(23.4)
    assert run.do("complete")[0] == "end 0 23.4 person"
    run.run(20)
    assert run.log[-2:] == [(43.4, "end 1 20 time"), (43.4, "finished")]


def test_a_counted_set_waits_for_the_tap():
    run = Run(work(10, waits="tap", reps=5), rest(5))
    run.do("start")
    run.run(30, 1)
    assert run.do("complete")[0] == "end 0 30 person"


def test_what_is_said_in_a_wait_comes_again_for_as_long_as_it_lasts():
    def plan(_line):
        return (Cue(0, 600, "say", "Fetch the roller", 1500, every=30_000),)

    for step in (0.1, 1.7, 4.9):
        run = Run(wait(), plan=plan)
        run.do("start")
        run.run(95, step)
        assert [event for _, event in run.log].count("say Fetch the roller") == 4


def test_the_one_key_pauses_and_goes_on():
    run = Run(work(10))
    assert run.do("carry_on") == []
    run.do("start")
    assert run.do("carry_on") == ["paused person"]
    assert run.do("carry_on") == ["count 3"]
    assert run.do("carry_on") == ["paused person"]


def test_next_and_previous_go_from_segment_to_segment():
    run = Run(work(20), rest(10), work(20))
    run.do("start")
    run.run(2)
    assert run.do("next") == ["end 0 2 skipped", "start 1", "sound change"]
    run.run(2)
    assert run.do("previous") == ["end 1 2 skipped", "start 0", "sound change"]
    run.run(3.5)
    assert run.do("previous") == ["end 0 3.5 skipped", "start 0", "sound change"]
    assert run.do("previous") == ["end 0 0 skipped", "start 0", "sound change"]
    assert run.do("jump", 2) == ["end 0 0 skipped", "start 2", "sound change"]
    assert run.do("jump", 3) == []
    assert run.do("jump", -1) == []
    run.run(1)
    assert run.do("next") == ["end 2 1 skipped", "finished"]
    assert run.player.done == 2000 + 2000 + 3500 + 1000


def test_going_elsewhere_while_paused_stays_paused_and_begins_with_its_tone():
    run = Run(work(20), rest(10), work(20))
    run.do("start")
    run.do("pause")
    assert run.do("jump", 2) == ["end 0 0 skipped", "start 2"]
    assert run.player.state is State.PAUSED
    run.do("go_on")
    assert run.run(3) == ["count 2", "count 1", "resumed", "sound change"]


def test_going_elsewhere_in_the_count_in_counts_anew():
    run = Run(work(20), rest(10))
    run.do("start")
    run.do("pause")
    run.do("go_on")
    run.run(2)
    assert run.do("next") == ["end 0 0 skipped", "start 1"]
    assert run.run(3) == ["count 3", "count 2", "count 1", "resumed", "sound change"]


def test_fifteen_seconds_more_move_the_countdown_with_the_end():
    run = Run(work(10), work(5))
    run.do("start")
    run.run(4)
    assert run.do("add", 15_000) == ["changed 30"]
    run.run(21)
    assert run.log[2:5] == [(4, "changed 30"), (22, "sound countdown"), (25, "end 0 25 time")]


@pytest.mark.parametrize(
    ("segment", "by", "length", "reps"),
    [
        (work(20), -15_000, 8, None),
        (work(8), -15_000, 8, None),
        (work(30, reps=10, tempo=Tempo(2000, 0, 1000)), 15_000, 45, 15),
        (work(30, reps=10, tempo=Tempo(2000, 0, 1000)), -15_000, 15, 5),
        (work(62, reps=5, hold=10_000, gap=3_000), 15_000, 75, 6),
        (work(60, waits="max"), 15_000, 75, None),
    ],
)
def test_more_and_less_time_keep_whole_reps_and_enough_to_count_down(segment, by, length, reps):
    run = Run(segment, rest(5), work(5))
    run.do("start")
    run.run(5)
    run.do("add", by)
    assert run.player.segment.length == length * 1000
    assert run.player.segment.reps == reps


def test_paced_breathing_grows_by_whole_breaths():
    pattern = Pattern(id="box", name="Box", phases=(Phase("in", 4000), Phase("hold", 1000), Phase("out", 5000)))
    run = Run(work(60, pattern=pattern, breaths=6), work(5))
    run.do("start")
    run.do("add", 15_000)
    assert (run.player.segment.length, run.player.segment.breaths) == (80_000, 8)


def test_nothing_is_added_where_the_person_is_waited_for():
    run = Run(wait(), work(5))
    run.do("start")
    assert run.do("add", 15_000) == []


def test_stopping_keeps_what_was_done():
    run = Run(work(20), work(20))
    run.do("start")
    run.run(12)
    assert run.do("stop", "enough") == ["end 0 12 stopped", "stopped enough"]
    assert run.player.state is State.STOPPED
    assert run.player.done == 12_000


COMMANDS = ["start", "pause", "go_on", "carry_on", "complete", "next", "previous"]


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_a_command_before_the_start_changes_nothing(command):
    run = Run(work(10))
    assert run.do(command) == []
    assert run.player.state is State.READY


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_after_the_end_changes_nothing(command):
    run = Run(work(2))
    run.do("start")
    run.run(3)
    assert run.do(command) == []
    assert run.do("add", 15_000) == []
    assert run.do("stop", "late") == []
    assert run.leap(100) == []
    assert run.player.state is State.FINISHED


@pytest.mark.parametrize(("command", "state"), [("go_on", State.RUNNING), ("complete", State.RUNNING)])
def test_a_command_that_does_not_fit_changes_nothing(command, state):
    run = Run(work(10))
    run.do("start")
    assert run.do(command) == []
    assert run.player.state is state
    run.do("pause")
    assert run.do("pause") == []
    assert run.do("complete") == []


def test_a_session_is_taken_up_again_in_the_middle():
    run = Run(work(10), work(20))
    assert run.do("start", 1, 12_000) == ["start 1 at 12", "sound change"]
    run.run(8)
    assert run.log[-1] == (8, "finished")
    other = Run(work(10))
    assert other.do("start", 5) == []


def test_no_speech_begins_while_the_one_before_is_still_spoken():
    def plan(line):
        late = line.segments[0].length > 10_000
        cues = (Cue(0, 1000, "say", "a long sentence", 3000),)
        return (*cues, Cue(0, 2500 if late else 6000, "say", "moved", 1000))

    run = Run(work(10), plan=plan)
    run.do("start")
    run.run(2)
    run.do("add", 15_000)
    run.run(5)
    assert [event for _, event in run.log if event.startswith("say")] == ["say a long sentence"]


def test_the_session_knows_the_timeline_it_plays():
    run = Run(work(10), rest(5))
    assert run.player.timeline.length == 15_000
    assert run.player.timeline.starts == (0, 10_000)


def test_the_computers_own_clock_serves_where_none_is_given():
    player = Player(timeline(work(10)), tones)
    player.start()
    assert player.index == 0
    assert player.tick() == []


def soon(run, within):
    return [(round(at - 1000, 3), cue.segment, cue.text) for at, cue in run.player.soon(within)]


def test_what_comes_soon_is_known_with_its_second():
    run = Run(work(10), rest(5))
    run.do("start")
    run.run(6.9)
    assert soon(run, 99) == []
    assert soon(run, 200) == [(7.0, 0, "countdown")]
    assert soon(run, 5_100) == [(7.0, 0, "countdown"), (10.0, 1, "change"), (12.0, 1, "countdown")]


def test_what_is_given_already_does_not_come_soon():
    run = Run(work(10))
    run.do("start")
    run.run(7)
    assert soon(run, 2_000) == []


def test_soon_nothing_comes_while_time_stands_still():
    run = Run(work(10))
    assert soon(run, 2_000) == []
    run.do("start")
    run.run(6)
    run.do("pause")
    assert soon(run, 2_000) == []


def test_soon_nothing_comes_of_a_segment_that_waits_or_after_the_last():
    run = Run(wait(), work(4))
    run.do("start")
    run.run(19.9)
    assert soon(run, 500) == []
    run.do("complete")
    run.run(3.9)
    assert soon(run, 500) == []


def test_after_a_pause_the_seconds_of_what_comes_soon_are_later():
    run = Run(work(10), count_in=3)
    run.do("start")
    run.run(6)
    run.do("pause")
    run.run(20)
    run.do("go_on")
    run.run(3)
    assert soon(run, 1_500) == [(30.0, 0, "countdown")]
