"""Formats §3, rules 8, 10 and 12: contained workouts, a length to fill, and limits."""

from __future__ import annotations

import time

import pytest

from tests.workouts.timeline.timeline_helpers import read
from workouts.timeline import lay_out

WALK = """
length: 20m
steps:
  - {exercise: walk, time: 2m}
  - {exercise: walk, time: fill, label: Brisk}
  - {exercise: walk, time: 2m}
variants:
  short: {length: 10m}
  calm: {change: {walk: {label: Calm}}}
"""

# ---- contained workouts ----------------------------------------------------------------------------------------------


def test_a_contained_workout_comes_without_its_get_ready(files):
    files.workout("inner", "get_ready: 30s\nsteps: [{exercise: jack}]")
    assert read(files.timeline("steps: [{exercise: squat, reps: 2}, {workout: inner}]")) == [
        "get_ready 10",
        "work squat 2× 10",
        "rest 12",
        "work jack 30",
    ]


def test_a_contained_workout_means_the_same_wherever_it_stands(files):
    files.workout("inner", "defaults: {rest: 9s}\nsteps: [{exercise: jack}, {exercise: squat}]")
    lines = files.lines("defaults: {time: 1m, rest: 33s}\nsteps: [{exercise: hinge}, {workout: inner}]")
    assert lines == [
        "work hinge 60",
        "rest 33",
        "work jack 30",
        "rest 9",
        "work squat 10× 50",
        "rest 9",
        "work squat 10× 50",
    ]


def test_a_contained_workout_keeps_its_sections_and_stands_in_those_round_it(files):
    files.workout("inner", "steps: [{exercise: jack}, {section: Own, steps: [{exercise: squat, reps: 2}]}]")
    text = "steps: [{section: Outer, repeat: 2, steps: [{workout: inner}]}]"
    work = [each for each in files.timeline(text).segments if each.kind.is_work]
    assert [(each.section, each.round) for each in work] == [("Outer", 1), ("Own", 1), ("Outer", 2), ("Own", 2)]


def test_a_variant_of_another_workout_may_be_contained(files):
    files.workout("inner", "steps: [{exercise: jump}]\nvariants: {calm: {change: {jump: squat}}}")
    assert files.lines("steps: [{workout: 'inner:calm'}]") == ["work squat 4× 20"]


def test_a_contained_workout_that_fills_has_its_own_length_also_in_a_repeat(files):
    files.workout("inner", WALK)
    assert files.lines("steps: [{repeat: 2, rest: 1m, steps: [{workout: 'inner:short'}]}]") == [
        "work walk 120",
        "work walk 360",
        "work walk 120",
        "rest 60",
        "work walk 120",
        "work walk 360",
        "work walk 120",
    ]
    assert sum(int(line.split()[-1]) for line in files.lines("steps: [{workout: inner}]")) == 1200


def test_an_unknown_workout_suggests_the_nearest(files):
    files.workout("inner", "steps: [{exercise: jack}]")
    assert files.errors("steps: [{workout: iner}]") == ["2:19 no workout is called 'iner', did you mean 'inner'?"]


def test_an_unknown_variant_suggests_the_nearest(files):
    files.workout("inner", "steps: [{exercise: jump}]\nvariants: {calm: {change: {jump: squat}}}")
    said = "2:19 'inner' has no variant 'clam', did you mean 'calm'?"
    assert files.errors("steps: [{workout: 'inner:clam'}]") == [said]


def test_workouts_that_contain_each_other_are_an_error_that_names_the_circle(files):
    files.workout("inner", "steps: [{workout: try}]")
    assert files.errors("steps: [{workout: inner}]") == ["2:19 these workouts contain each other: inner → try → inner"]


def test_a_circle_is_found_by_the_layout_too(files):
    files.workout("inner", "steps: [{exercise: jack}]")
    library = files.library()
    files.workout("inner", "steps: [{workout: other}]")
    files.workout("other", "steps: [{exercise: jack}]")
    round_about = files.library().workouts["inner"]
    shelf = type(library)(library.exercises, {"inner": round_about, "other": round_about}, library.patterns)
    (problem,) = lay_out(round_about, shelf).problems
    assert problem.message == "these workouts contain each other: other → other"


# ---- a length to fill ------------------------------------------------------------------------------------------------


def test_a_step_fills_the_workout_to_its_length_after_get_ready(files):
    assert read(files.timeline(WALK)) == ["get_ready 10", "work walk 120", "work walk 960", "work walk 120"]


def test_breaks_are_part_of_the_length(files):
    timeline = files.timeline("length: 5m\nsteps: [{exercise: squat, reps: 2}, {exercise: jack, time: fill}]")
    assert read(timeline)[1:] == ["work squat 2× 10", "rest 12", "work jack 278"]


def test_a_variant_may_give_another_length(files):
    assert files.lines(WALK, variant="short")[1] == "work walk 360"
    assert files.lines(WALK, variant="calm")[1] == "work walk 960"


def test_a_programmes_length_wins_over_the_workouts_and_the_variants(files):
    assert read(files.timeline(WALK, length=1800))[2] == "work walk 1560"
    assert read(files.timeline(WALK, variant="short", length=1800))[2] == "work walk 1560"


def test_less_than_30_s_to_fill_is_an_error(files):
    text = WALK.replace("20m", "4m29s")
    assert files.errors(text) == ["1:1 the other steps leave 29 s of 269 s to fill: at least 30 s are needed"]
    assert files.lines(WALK.replace("20m", "4m30s"))[1] == "work walk 30"


def test_steps_longer_than_the_length_leave_nothing_to_fill(files):
    said = "the other steps leave 0 s of 60 s to fill: at least 30 s are needed"
    assert files.errors(WALK.replace("short: {length: 10m}", "short: {length: 1m}")) == [f"9:10 {said}"]


def test_a_length_needs_a_step_that_fills(files):
    assert files.errors("length: 5m\nsteps: [{exercise: walk}]") == [
        "1:1 'length' needs one step with 'time: fill': no step has it"
    ]


def test_only_one_step_fills(files):
    assert files.errors("length: 5m\nsteps: [{exercise: walk, time: fill}, {exercise: jack, time: fill}]") == [
        "1:1 'length' needs one step with 'time: fill': 2 steps have it"
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("steps: [{exercise: walk, time: fill}]", "'time: fill' needs the workout's 'length'"),
        (
            "length: 5m\nsteps: [{repeat: 2, steps: [{exercise: walk, time: fill}]}]",
            "'time: fill' cannot stand in a repeat",
        ),
        (
            "length: 5m\nsteps: [{repeat: 2, steps: [{section: Walk, steps: [{exercise: walk, time: fill}]}]}]",
            "'time: fill' cannot stand in a repeat",
        ),
        (
            "length: 5m\nsteps: [{exercise: side-plank, time: fill}]",
            "'time: fill' is one set of both sides, or of one",
        ),
        (
            "length: 5m\nsteps: [{exercise: walk, time: fill, sets: 2}]",
            "'time: fill' is one set of both sides, or of one",
        ),
    ],
)
def test_a_step_can_fill_only_where_that_is_one_stretch_of_time(files, text, error):
    assert [each.split(" ", 1)[1] for each in files.errors(text)] == [error]


def test_one_side_alone_may_fill(files):
    assert files.lines("length: 1m\nsteps: [{exercise: side-plank, sides: left, time: fill}]") == [
        "work side-plank left 60"
    ]


# ---- limits ----------------------------------------------------------------------------------------------------------


def quickly_refused(files, text: str) -> list[str]:
    started = time.monotonic()
    errors = files.errors(text)
    assert time.monotonic() - started < 2
    return [error.split(" ", 1)[1] for error in errors]


def test_more_than_2000_segments_are_refused(files):
    squats = "steps: [{repeat: 99, steps: [{repeat: 11, rest: 0, steps: [{exercise: squat, reps: 1, rest: 1s}]}]}]"
    assert quickly_refused(files, squats) == ["more than 2,000 segments, repeats counted"]


def test_rests_count_among_the_segments(files):
    steps = "steps: [{repeat: 99, steps: [{repeat: 11, steps: [{exercise: jack, time: 5s, rest: 1s}]}]}]"
    assert quickly_refused(files, steps) == ["more than 2,000 segments, repeats counted"]


def test_1999_segments_are_laid_out(files):
    text = "steps: [{repeat: 50, steps: [{repeat: 20, steps: [{exercise: jack, time: 5s, rest: 1s}]}]}]"
    assert len(files.lines(text)) == 1999


def test_more_than_6_hours_are_refused(files):
    assert quickly_refused(files, "steps: [{repeat: 2, steps: [{exercise: walk, time: 3h}]}]\nget_ready: 1m") == []
    text = "steps: [{repeat: 2, steps: [{exercise: walk, time: 3h}]}, {exercise: walk, time: 5s}]"
    assert quickly_refused(files, text) == ["more than 6 hours in all"]


def test_repeats_in_repeats_in_repeats_are_refused_and_do_not_hang(files):
    text = "{exercise: jack}"
    for _ in range(5):
        text = f"{{repeat: 99, steps: [{text}]}}"
    assert quickly_refused(files, f"steps: [{text}]") == ["more than 2,000 segments, repeats counted"]


def test_more_than_20000_steps_are_refused_even_where_they_give_no_segment(files):
    text = "{rest: 1s}"
    for _ in range(5):
        text = f"{{repeat: 99, steps: [{text}]}}"
    assert quickly_refused(files, f"steps: [{{exercise: jack}}, {text}]") == ["more than 20,000 steps, repeats counted"]


def test_a_diamond_of_workouts_is_refused(files):
    files.workout("d0", "steps: [{exercise: jack, time: 5s}]")
    for number in range(1, 12):
        files.workout(f"d{number}", f"steps: [{{workout: d{number - 1}}}, {{workout: d{number - 1}}}]")
    (error,) = quickly_refused(files, "steps: [{workout: d11}]")
    assert "'d11' cannot be used" in error
    assert "more than 2,000 segments, repeats counted" in error


def test_a_limit_is_told_where_the_outermost_workout_passes_it(files):
    files.workout("long", "steps: [{repeat: 99, steps: [{exercise: squat, reps: 1, sets: 15, rest: 0}]}]")
    assert files.errors("steps: [{exercise: jack}, {workout: long}, {workout: long}]") == [
        "2:44 more than 2,000 segments, repeats counted"
    ]


def test_more_than_20_workouts_within_each_other_are_refused(files):
    files.workout("c0", "steps: [{exercise: jack}]")
    for number in range(1, 20):
        files.workout(f"c{number}", f"steps: [{{workout: c{number - 1}}}]")
    assert quickly_refused(files, "steps: [{workout: c18}]") == []
    assert quickly_refused(files, "steps: [{workout: c19}]") == ["more than 20 workouts within each other"]


def test_a_workout_without_work_is_an_error(files):
    assert files.errors("steps: [{wait: Breathe.}, {rest: 1m}]") == ["1:1 there is no work in this workout"]
