"""What does not fit its exercise, and what fits but is hardly meant (formats §2, §3 Advice)."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("step", "error"),
    [
        ("exercise: squat, sides: »left", "'squat' works both sides at once: leave 'sides' out"),
        ("exercise: squat, sides: »each", "'squat' works both sides at once: leave 'sides' out"),
        ("exercise: squat, switch: »5s", "'squat' works both sides at once: leave 'switch' out"),
        (
            "exercise: squat, reps: 3, hold: »5s",
            "'squat' moves: its hold is the middle number of the tempo, as in 2-10-2",
        ),
        (
            "exercise: squat, reps: 3, gap: »5s",
            "'squat' moves: its hold is the middle number of the tempo, as in 2-10-2",
        ),
        ("exercise: plank, hold: »5s", "'hold' goes with 'reps': so many holds of that length"),
        ("exercise: plank, time: 5s, hold: »5s", "'hold' goes with 'reps': so many holds of that length"),
        ("exercise: plank, reps: »5", "'plank' is held: add 'hold: 10s' to count holds, or write 'time'"),
        ("exercise: plank, tempo: »2-1-2", "'plank' is held and has no tempo: write 'hold'"),
        ("exercise: squat, breaths: »5", "'squat' is not paced breathing: write 'time' or 'reps'"),
        ("exercise: belly, reps: »5", "'belly' is paced breathing: write 'breaths' or 'time'"),
        ("exercise: belly, time: »max", "'belly' is paced breathing: write its time, or 'breaths'"),
        ("exercise: belly, time: »fill", "'belly' is paced breathing: write its time, or 'breaths'"),
        ("exercise: curl-up, sets: »2", "the dose of 'curl-up' lists 3 sets: write 'reps' or 'time' with these sets"),
        ("exercise: »plnk", "no exercise is called 'plnk', did you mean 'plank'?"),
        ("breathe: »eese", "no breathing pattern is called 'eese', did you mean 'ease'?"),
    ],
)
def test_what_does_not_fit_the_exercise_is_told_at_the_value(files, step, error):
    """The value is marked by » in the table."""
    text = f"steps: [{{{step}}}]"
    assert files.errors(text.replace("»", "")) == [f"2:{text.index('»') + 1} {error}"]


@pytest.mark.parametrize(
    ("step", "segments"),
    [
        ("exercise: squat, sides: both", 3),
        ("exercise: curl-up, sets: 3", 5),
        ("exercise: curl-up, reps: 4, sets: 2", 3),
        ("exercise: plank, sets: 3", 5),
    ],
)
def test_what_only_says_again_how_it_is_fits(files, step, segments):
    assert len(files.lines(f"steps: [{{{step}}}]")) == segments


def test_all_errors_of_a_step_are_told_at_once(files):
    assert len(files.errors("steps: [{exercise: plank, reps: 5, tempo: 2-1-2}]")) == 2


@pytest.mark.parametrize(
    ("defaults", "step", "error"),
    [
        ("reps: 8", "plank", "'plank' is held: add 'hold: 10s' to count holds, or write 'time'"),
        ("reps: 8", "belly", "'belly' is paced breathing: write 'breaths' or 'time'"),
        ("time: max", "belly", "'belly' is paced breathing: write its time, or 'breaths'"),
    ],
)
def test_a_default_that_cannot_hold_for_a_step_is_told_at_the_step(files, defaults, step, error):
    assert files.errors(f"defaults: {{{defaults}}}\nsteps: [{{exercise: {step}}}]") == [f"3:9 {error}"]


def test_an_exercise_that_changed_under_a_workout_is_an_error_at_the_workouts_step(files):
    assert files.lines("steps: [{exercise: back-lunge, reps: 4, sides: left}]") == ["work back-lunge left 4× 16"]
    files.exercise("back-lunge", "position: standing, sides: both, mode: reps, dose: {reps: 8}")
    assert files.errors("steps: [{exercise: back-lunge, reps: 4, sides: left}]") == [
        "2:48 'back-lunge' works both sides at once: leave 'sides' out"
    ]


# ---- a step's own cues -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "at"),
    [
        ("time: 20s", "half"),
        ("time: 20s", "19s"),
        ("time: 20s", "5s left"),
        ("reps: [6, 4]", "rep 4"),
        ("time: max", "2m"),
    ],
)
def test_a_cue_within_its_set_is_taken(files, step, at):
    text = f"steps: [{{exercise: squat, {step}, cues: [Slowly., {{at: {at}, say: Now.}}]}}]"
    assert files.errors(text) == []


@pytest.mark.parametrize(
    ("step", "at", "error"),
    [
        ("time: 20s", "20s", "this cue's moment lies outside the set, which lasts 20 s"),
        ("time: [20s, 9s]", "9s left", "this cue's moment lies outside the set, which lasts 9 s"),
        ("reps: [6, 4]", "rep 5", "no repetition 5 here: there are 4"),
        ("time: 20s", "rep 1", "no repetition 1 here: they are not counted"),
    ],
)
def test_a_cue_outside_its_shortest_set_is_an_error(files, step, at, error):
    text = f"steps: [{{exercise: squat, {step}, cues: [{{at: {at}, say: Now.}}]}}]"
    assert [each.split(" ", 1)[1] for each in files.errors(text)] == [error]


def test_a_cue_of_a_step_that_fills_may_come_at_any_time(files):
    text = "length: 5m\nsteps: [{exercise: jack, time: fill, cues: [{at: 2m, say: Now.}]}]"
    assert files.errors(text) == []


# ---- advice ----------------------------------------------------------------------------------------------------------


def advice(files, *steps: str) -> list[str]:
    given = files.advice(f"steps: [{', '.join(steps)}]")
    return [each.split(" ", 1)[1] for each in given]


SQUAT, PLANK = "{exercise: squat, reps: 2}", "{exercise: plank, time: 10s}"


@pytest.mark.parametrize(
    ("before", "after", "least"),
    [
        ("squat, reps: 2", "hinge, reps: 2", 3),
        ("squat, reps: 2", "dip, reps: 5", 3),
        ("squat, reps: 2", "squat, reps: 2", 3),
        ("cat-cow, reps: 2", "plank, time: 10s", 5),
        ("plank, time: 10s", "squat, reps: 2", 8),
        ("squat, reps: 2", "plank, time: 10s", 8),
        ("squat, reps: 2", "rower, time: 1m", 20),
    ],
)
def test_a_written_break_too_short_for_what_follows_is_advised_against(files, before, after, least):
    def given(rest: str) -> list[str]:
        return advice(files, f"{{exercise: {before}, rest: {rest}}}", f"{{exercise: {after}}}")

    name = after.split(",")[0]
    short = least - 0.1
    said = f"{short:g} s are short for the change to '{name}': it takes {least} s"
    assert given(f"{short}s") == [said]
    assert given(f"{least}s") == []


def test_a_written_nothing_is_advised_against_but_stays(files):
    assert advice(files, "{exercise: squat, reps: 2, rest: 0}", PLANK) == [
        "0 s are short for the change to 'plank': it takes 8 s"
    ]


def test_the_longest_of_breaks_that_meet_is_the_one_that_counts(files):
    text = "steps: [{exercise: plank, time: 10s, rest: 2s}, {rest: 6s}, {exercise: squat, reps: 2}]"
    assert files.advice(text) == ["2:56 6 s are short for the change to 'squat': it takes 8 s"]


def test_breathing_needs_a_moment_too(files):
    assert advice(files, PLANK, "{rest: 2s}", "{breathe: ease}") == [
        "2 s are short for the change to breathing: it takes 3 s"
    ]
    assert advice(files, "{breathe: ease}", "{rest: 2s}", SQUAT) == [
        "2 s are short for the change to 'squat': it takes 3 s"
    ]


def test_going_straight_on_and_pausing_for_the_person_need_no_break(files):
    assert advice(files, "{exercise: walk, time: 1m, rest: 0}", "{exercise: walk, time: 1m}") == []
    assert advice(files, "{rest: 1s}", "{exercise: rower}") == []
    assert advice(files, SQUAT, "{wait: Lie down.}", "{rest: 1s}", PLANK) == []
    assert advice(files, SQUAT, "{rest: 1s}", "{wait: Lie down.}", PLANK) == []


def test_a_switch_shorter_than_the_exercises_is_advised_against(files):
    assert advice(files, "{exercise: side-plank, time: 20s, switch: 5s}") == [
        "changing sides takes 8 s with 'side-plank'"
    ]
    assert advice(files, "{exercise: side-plank, time: 20s, switch: 8s}") == []
    assert advice(files, "{exercise: side-plank, time: 20s, switch: 5s, sides: left}") == []
    assert advice(files, "{exercise: side-knees, time: 20s, switch: 1s}") == []


def test_an_odd_number_of_alternating_repetitions_is_advised_against(files):
    said = ["7 repetitions do not share out over two sides"]
    assert advice(files, "{exercise: lunge, reps: [8, 7]}") == said
    assert advice(files, "{exercise: back-lunge, reps: 7, sides: alternate}") == said
    assert advice(files, "{exercise: lunge, reps: 7, sides: each}") == []
    assert advice(files, "{exercise: lunge, reps: 8}") == []


def test_under_5_s_of_work_is_advised_against(files):
    said = ["under 5 s of work is over before it is heard of"]
    assert advice(files, "{exercise: jack, time: [20s, 4.9s]}") == said
    assert advice(files, "{exercise: plain, reps: 1}") == said
    assert advice(files, "{exercise: jack, time: 5s}") == []


def test_an_unbroken_hold_over_a_minute_is_advised_against(files):
    said = ["an unbroken hold of 61 s: several shorter ones are kinder"]
    assert advice(files, "{exercise: plank, time: 61s}") == said
    assert advice(files, "{exercise: plank, reps: 2, hold: 61s}") == said
    assert advice(files, "{exercise: plank, time: 1m}") == []
    assert advice(files, "{exercise: plank, reps: 6, hold: 10s}") == []
    assert advice(files, "{exercise: plank, time: max, up_to: 2m}") == []
    assert advice(files, "{exercise: walk, time: 20m}") == []


def test_an_exercise_above_the_workouts_level_is_advised_against(files):
    steps = "steps: [{exercise: demanding}]"
    assert files.advice(f"level: 2\n{steps}") == ["3:20 'demanding' is of level 3, the workout of level 2"]
    assert files.advice(steps) == []


def test_a_demanding_workout_is_for_green_days(files):
    steps = "steps: [{exercise: demanding}]"
    said = ["1:1 a workout of level 3 is for green days: write 'max_pain: 3'"]
    assert files.advice(f"level: 3\n{steps}") == said
    assert files.advice(f"level: 3\nmax_pain: 4\n{steps}") == said
    assert files.advice(f"level: 3\nmax_pain: 3\n{steps}") == []


def test_advice_comes_once_however_often_a_step_comes(files):
    assert len(files.advice("steps: [{repeat: 5, steps: [{exercise: lunge, reps: 7}]}]")) == 1
