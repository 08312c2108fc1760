"""Formats §3, rules 4, 6, 7 and 11: what stands between two sets."""

from __future__ import annotations

import pytest

SQUAT = "{exercise: squat, reps: 2}"
PLANK = "{exercise: plank, time: 10s}"


def between(files, before: str, after: str) -> list[str]:
    """Give what stands between two steps."""
    return [line for line in files.lines(f"steps: [{before}, {after}]") if line.split()[0] not in ("work", "breathe")]


# ---- written rests ---------------------------------------------------------------------------------------------------


def test_a_written_rest_follows_each_set_the_last_one_too(files):
    assert files.lines(f"steps: [{{exercise: plank, time: 10s, sets: 2, rest: 7s}}, {SQUAT}]") == [
        "work plank 10",
        "rest 7",
        "work plank 10",
        "rest 7",
        "work squat 2× 10",
    ]


def test_a_dose_keeps_its_own_rest_between_sets_and_leaves_the_change_to_the_program(files):
    assert files.lines(f"steps: [{{exercise: plank, time: 10s, sets: 2}}, {SQUAT}]") == [
        "work plank 10",
        "rest 30",
        "work plank 10",
        "rest 15",
        "work squat 2× 10",
    ]


def test_rests_that_meet_become_one_of_the_longest(files):
    text = "steps: [{exercise: squat, reps: 2, rest: 20s}, {rest: 35s}, {rest: 5s}, {exercise: jack}]"
    assert files.lines(text) == ["work squat 2× 10", "rest 35", "work jack 30"]


def test_rests_that_meet_say_what_both_were_told_in_order(files):
    text = f"steps: [{SQUAT}, {{rest: 20s, say: Fetch the roller.}}, {{rest: 5s}}, {{rest: 9s, say: Drink.}}, {PLANK}]"
    rest = files.timeline(text).segments[2]
    assert (rest.length, rest.say, rest.written) == (20_000, ("Fetch the roller.", "Drink."), True)


def test_a_written_0_is_exactly_nothing(files):
    assert between(files, "{exercise: squat, reps: 2, rest: 0}", PLANK) == []
    assert between(files, "{exercise: plank, time: [10s, 10s], rest: 0}", "{exercise: plank, rest: 3s}") == ["rest 3"]


def test_a_0_on_a_step_gives_way_to_a_longer_rest_between_rounds(files):
    text = "steps: [{repeat: 2, rest: 30s, steps: [{exercise: squat, reps: 2, rest: 0}]}]"
    assert files.lines(text) == ["work squat 2× 10", "rest 30", "work squat 2× 10"]


def test_the_last_rest_of_a_round_and_the_rounds_rest_become_the_longer(files):
    text = "steps: [{repeat: 2, rest: 30s, steps: [{exercise: jack}, {exercise: squat, reps: 2, rest: 45s}]}]"
    assert files.lines(text) == [
        "work jack 30",
        "rest 12",
        "work squat 2× 10",
        "rest 45",
        "work jack 30",
        "rest 8",
        "work squat 2× 10",
    ]


def test_a_rest_may_come_before_any_work(files):
    timeline = files.timeline(f"steps: [{{section: Settle, steps: [{{rest: 20s}}, {SQUAT}]}}]")
    rest = timeline.segments[1]
    assert (rest.kind, rest.length, rest.section, rest.visit) == ("rest", 20_000, "Settle", 0)


def test_a_rest_at_the_end_is_dropped_with_its_words(files):
    text = f"steps: [{SQUAT}, {{exercise: plank, time: 10s, rest: 20s}}, {{rest: 1m, say: Well done.}}]"
    assert files.lines(text) == ["work squat 2× 10", "rest 15", "work plank 10"]


def test_rests_before_and_after_a_wait_are_kept(files):
    text = f"steps: [{SQUAT}, {{rest: 9s}}, {{wait: Roller ready?}}, {{rest: 4s}}, {PLANK}]"
    assert files.lines(text) == ["work squat 2× 10", "rest 9", "wait 20", "rest 4", "work plank 10"]


# ---- the time to change ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "seconds"),
    [
        ("squat", "hinge", 8),  # standing
        ("squat", "dip", 8),  # standing to seated: both upright
        ("taps", "extension", 8),  # prone
        ("cat-cow", "taps", 10),  # two positions on the floor
        ("taps", "squat", 15),  # up from the floor
        ("dip", "taps", 15),  # down to it
    ],
)
def test_a_change_between_known_exercises_depends_on_both_positions(files, before, after, seconds):
    known = f"{{exercise: {after}, reps: 2, rest: 0}}"
    assert between(files, known, f"{{exercise: {before}, reps: 2}}, {{exercise: {after}, reps: 2}}") == [
        f"rest {seconds}"
    ]


@pytest.mark.parametrize(
    ("before", "after", "seconds"),
    [("squat", "hinge", 12), ("cat-cow", "taps", 12), ("squat", "taps", 15), ("climber", "squat", 15)],
)
def test_an_exercise_that_comes_for_the_first_time_gets_12_s_at_least(files, before, after, seconds):
    amount = "time: 20s" if before == "climber" else "reps: 2"
    assert between(files, f"{{exercise: {before}, {amount}}}", f"{{exercise: {after}, reps: 2}}") == [f"rest {seconds}"]


def test_the_set_up_gets_its_time_every_time(files):
    text = f"steps: [{SQUAT}, {{exercise: rower, time: 1m}}, {SQUAT}, {{exercise: rower, time: 1m}}]"
    assert files.lines(text)[1::2] == ["rest 20", "rest 8", "rest 20"]


def test_breathing_in_the_same_position_begins_after_5_s(files):
    assert between(files, SQUAT, "{exercise: recover, time: 20s}") == ["rest 5"]
    assert between(files, SQUAT, "{breathe: ease, time: 20s}") == ["rest 5"]
    assert between(files, "{exercise: curl-up, reps: 2}", "{breathe: lying, time: 20s}") == ["rest 5"]
    assert between(files, "{exercise: curl-up, reps: 2}", "{exercise: calves-up, time: 20s}") == ["rest 15"]


def test_breathing_in_another_position_takes_the_change(files):
    assert between(files, PLANK, "{exercise: belly, time: 20s}") == ["rest 12"]
    assert between(files, SQUAT, "{exercise: belly, time: 20s}") == ["rest 15"]
    assert between(files, SQUAT, "{breathe: lying, time: 21s}") == ["rest 15"]


def test_breathing_leaves_the_person_where_they_were_or_where_its_pattern_is_done(files):
    assert between(files, "{breathe: lying, time: 21s}", "{exercise: curl-up, reps: 2}") == ["rest 12"]
    assert between(files, "{breathe: lying, time: 21s}", SQUAT) == ["rest 15"]
    assert between(files, f"{SQUAT}, {{breathe: ease, time: 20s}}", PLANK) == ["rest 5", "rest 15"]
    assert between(files, "{breathe: ease, time: 20s}", "{exercise: taps, reps: 2}") == ["rest 12"]


def test_an_exercise_that_keeps_going_goes_straight_on(files):
    text = """
steps:
  - repeat: 2
    steps:
      - {exercise: walk, time: 2m, label: Brisk}
      - {exercise: walk, time: 1m, label: Easy}
"""
    assert files.lines(text) == ["work walk 120", "work walk 60"] * 2


def test_one_sided_work_that_keeps_going_has_the_time_to_change_back_to_the_other_side(files):
    both = "{exercise: roll, time: 20s}"
    assert between(files, both, both) == ["switch right 12", "rest 12", "switch right 12"]
    left = "{exercise: roll, time: 20s, sides: left}"
    assert between(files, left, left) == []
    assert between(files, "{exercise: roll, time: 20s, rest: 0}", both) == ["switch right 12", "switch right 12"]
    assert files.advice(f"steps: [{both}, {{rest: 2s}}, {both}]") == [
        "2:45 2 s are short for the change to 'roll': it takes 3 s"
    ]
    assert files.advice(f"steps: [{left}, {{rest: 2s}}, {left}]") == []


def test_a_written_rest_holds_between_an_exercise_and_itself_too(files):
    walk = "{exercise: walk, time: 1m}"
    assert between(files, walk, f"{{rest: 10s}}, {walk}") == ["rest 10"]


def test_the_same_exercise_again_takes_its_own_rest_between_sets(files):
    assert between(files, PLANK, PLANK) == ["rest 30"]
    assert between(files, "{exercise: dip, reps: 5}", "{exercise: dip, reps: 5}") == ["rest 15"]


def test_a_wait_is_itself_the_change(files):
    assert files.lines(f"steps: [{SQUAT}, {{wait: Lie down.}}, {{wait: Ready?}}, {PLANK}]") == [
        "work squat 2× 10",
        "wait 20",
        "wait 20",
        "work plank 10",
    ]


def test_a_wait_holds_for_the_person_and_says_its_words(files):
    timeline = files.timeline(f"steps: [{{wait: Roller under the thigh.}}, {PLANK}]")
    assert (timeline.segments[1].waits, timeline.segments[1].say) == ("wait", ("Roller under the thigh.",))
    assert timeline.about


# ---- repeats ---------------------------------------------------------------------------------------------------------


def test_the_rest_of_a_repeat_stands_between_rounds_only(files):
    text = f"steps: [{SQUAT}, {{repeat: 3, rest: 40s, steps: [{{exercise: jack}}]}}, {SQUAT}]"
    assert files.lines(text) == [
        "work squat 2× 10",
        "rest 12",
        "work jack 30",
        "rest 40",
        "work jack 30",
        "rest 40",
        "work jack 30",
        "rest 8",
        "work squat 2× 10",
    ]


def test_a_repeat_without_a_rest_leaves_the_change_between_rounds_to_the_program(files):
    text = f"steps: [{{repeat: 2, steps: [{SQUAT}, {PLANK}]}}]"
    assert files.lines(text)[1::2] == ["rest 15", "rest 15", "rest 15"]


def test_a_repeated_hold_does_not_follow_itself_without_a_pause(files):
    assert files.lines(f"steps: [{{repeat: 3, steps: [{PLANK}]}}]")[1::2] == ["rest 30", "rest 30"]


def test_repeats_stand_within_repeats(files):
    text = "steps: [{repeat: 2, rest: 9s, steps: [{repeat: 2, rest: 4s, steps: [{exercise: jack}]}]}]"
    assert files.lines(text)[1::2] == ["rest 4", "rest 9", "rest 4"]


# ---- the worked examples ---------------------------------------------------------------------------------------------


def test_twelve_times_30_s_with_10_s_between_last_470_s_exactly(files):
    others = ["jack", "squat", "plank", "lunge", "hop", "dip", "taps", "hinge", "extension", "cat-cow", "plain"]
    steps = "".join(f"  - exercise: {id_}\n" for id_ in others)
    text = f"defaults: {{time: 30s, rest: 10s}}\nget_ready: 0\nsteps:\n{steps}"
    text += "  - {exercise: side-plank, sides: both}\n"
    assert files.timeline(text).length == (12 * 30 + 11 * 10) * 1000


def test_a_side_plank_of_20_s_lasts_20_8_20(files):
    lines = files.lines("steps: [{exercise: side-plank, time: 20s}]")
    assert [line.split()[-1] for line in lines] == ["20", "8", "20"]


def test_a_plank_and_two_squats_last_10_15_10(files):
    assert files.lines(f"steps: [{PLANK}, {SQUAT}]") == ["work plank 10", "rest 15", "work squat 2× 10"]
