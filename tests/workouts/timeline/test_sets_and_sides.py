"""Formats §3, rules 1 to 3, 5 and 9: what one step gives."""

from __future__ import annotations

import pytest

from tests.workouts.timeline.timeline_helpers import read
from workouts.model import Side, Tempo


def test_get_ready_comes_first_and_once(files):
    assert read(files.timeline("steps: [{exercise: squat, reps: 2}, {exercise: squat, reps: 2}]")) == [
        "get_ready 10",
        "work squat 2× 10",
        "rest 45",
        "work squat 2× 10",
    ]


def test_get_ready_lasts_as_long_as_the_first_exercise_needs_to_set_up(files):
    assert read(files.timeline("steps: [{exercise: rower, time: 5m}]"))[0] == "get_ready 20"


def test_breathing_without_a_posture_needs_no_longer_get_ready(files):
    assert read(files.timeline("steps: [{breathe: ease, time: 1m}]")) == ["get_ready 10", "breathe ease 6× 60"]


@pytest.mark.parametrize(("written", "seconds"), [("15s", 15), ("0:05", 5)])
def test_a_written_get_ready_is_exact(files, written, seconds):
    assert read(files.timeline(f"get_ready: {written}\nsteps: [{{exercise: rower}}]"))[0] == f"get_ready {seconds}"


def test_a_get_ready_of_nothing_leaves_it_out(files):
    assert read(files.timeline("get_ready: 0\nsteps: [{exercise: jack}]")) == ["work jack 30"]


def test_each_side_gets_the_full_dose_left_first_with_a_switch_between(files):
    assert files.lines("steps: [{exercise: side-plank, time: 20s}]") == [
        "work side-plank left 20",
        "switch right 8",
        "work side-plank right 20",
    ]


def test_every_set_goes_through_both_sides(files):
    assert files.lines("steps: [{exercise: back-lunge, reps: [3, 2]}]") == [
        "work back-lunge left 3× 12",
        "switch right 5",
        "work back-lunge right 3× 12",
        "rest 40",
        "work back-lunge left 2× 8",
        "switch right 5",
        "work back-lunge right 2× 8",
    ]


def test_the_switch_is_the_steps_else_the_defaults_else_the_exercises_else_5_s(files):
    def switch(step: str, defaults: str = "") -> str:
        return files.lines(f"{defaults}\nsteps: [{{{step}}}]")[1]

    defaults = "defaults: {switch: 11s}"
    assert switch("exercise: side-plank, time: 20s, switch: 9s", defaults) == "switch right 9"
    assert switch("exercise: side-plank, time: 20s", defaults) == "switch right 11"
    assert switch("exercise: side-plank, time: 20s") == "switch right 8"
    assert switch("exercise: side-knees, time: 20s") == "switch right 5"


def test_a_default_switch_passes_over_exercises_of_both_sides(files):
    assert files.lines("defaults: {switch: 9s}\nsteps: [{exercise: plank, time: 20s}]") == ["work plank 20"]


def test_a_switch_of_nothing_is_left_out(files):
    assert files.lines("steps: [{exercise: side-knees, time: 20s, switch: 0}]") == [
        "work side-knees left 20",
        "work side-knees right 20",
    ]


@pytest.mark.parametrize(
    ("sides", "lines"),
    [
        ("left", ["work side-knees left 20"]),
        ("right", ["work side-knees right 20"]),
        ("both", ["work side-knees 20"]),
        ("alternate", ["work side-knees 20"]),
    ],
)
def test_a_step_may_say_which_sides_of_a_one_sided_exercise_work(files, sides, lines):
    assert files.lines(f"steps: [{{exercise: side-knees, time: 20s, sides: {sides}}}]") == lines


def test_alternating_repetitions_are_the_total_of_both_sides(files):
    assert files.lines("steps: [{exercise: lunge, reps: 10}]") == ["work lunge 10× 30"]


def test_repetitions_last_as_long_as_their_tempo_says(files):
    assert files.lines("steps: [{exercise: squat, reps: 8}]") == ["work squat 8× 40"]
    assert files.lines("steps: [{exercise: squat, reps: 8, tempo: 2-1-2-1}]") == ["work squat 8× 48"]
    assert files.lines("steps: [{exercise: squat, reps: 10, tempo: 0.35-0-0.35}]") == ["work squat 10× 7"]


def test_an_exercise_without_a_tempo_moves_out_for_2_s_and_back_for_1_s(files):
    segment = files.timeline("steps: [{exercise: plain, reps: 4}]").segments[1]
    assert (segment.length, segment.tempo) == (12_000, Tempo(2000, 0, 1000))


def test_counted_holds_have_a_gap_between_them_but_none_after_the_last(files):
    assert files.lines("steps: [{exercise: plank, reps: 6, hold: 10s, gap: 4s}]") == ["work plank 6× 80"]


def test_the_gap_between_counted_holds_is_3_s_unless_written(files):
    segment = files.timeline("steps: [{exercise: plank, reps: 6, hold: 10s}]").segments[1]
    assert (segment.length, segment.hold, segment.gap, segment.tempo) == (75_000, 10_000, 3_000, None)


def test_holds_may_follow_each_other_without_a_gap(files):
    assert files.lines("steps: [{exercise: plank, reps: 3, hold: 10s, gap: 0}]") == ["work plank 3× 30"]


def test_the_hold_of_a_movement_is_the_middle_of_its_tempo(files):
    assert files.lines("steps: [{exercise: bird-dog, reps: 2, tempo: 2-10-2, sides: left}]") == [
        "work bird-dog left 2× 28"
    ]


def test_a_tap_waits_for_the_person_and_its_length_is_an_estimate(files):
    timeline = files.timeline("steps: [{exercise: squat, reps: 8, pace: tap}]")
    assert (timeline.segments[1].waits, timeline.segments[1].length, timeline.about) == ("tap", 40_000, True)


def test_a_default_tap_waits_only_where_there_is_something_to_count(files):
    timeline = files.timeline("defaults: {pace: tap}\nsteps: [{exercise: squat, reps: 8}, {exercise: plank}]")
    assert [segment.waits for segment in timeline.segments if segment.kind.is_work] == ["tap", None, None]


def test_a_longest_hold_waits_and_is_estimated_by_its_limit(files):
    timeline = files.timeline("steps: [{exercise: plank, time: max, up_to: 2m}]")
    assert (timeline.segments[1].waits, timeline.segments[1].length) == ("max", 120_000)
    assert timeline.about


def test_a_longest_hold_without_a_limit_ends_after_3_minutes(files):
    assert files.lines("steps: [{exercise: side-plank, time: max, switch: 30s}]") == [
        "work side-plank left 180",
        "switch right 30",
        "work side-plank right 180",
    ]


def test_a_workout_that_waits_nowhere_has_an_exact_length(files):
    assert not files.timeline("steps: [{exercise: plank}]").about


def test_between_sets_without_a_rest_stands_the_exercises_own(files):
    assert files.lines("steps: [{exercise: plank, time: 10s, sets: 3}]") == [
        "work plank 10",
        "rest 30",
        "work plank 10",
        "rest 30",
        "work plank 10",
    ]


def test_between_sets_of_an_exercise_without_its_own_rest_stand_15_s(files):
    assert files.lines("steps: [{exercise: dip, reps: 5, sets: 2}]")[1] == "rest 15"


def test_a_list_is_one_set_an_entry(files):
    timeline = files.timeline("steps: [{exercise: plank, time: [10s, 20s, 10s]}]")
    assert [(each.length, each.set, each.sets) for each in timeline.segments[1::2]] == [
        (10_000, 1, 3),
        (20_000, 2, 3),
        (10_000, 3, 3),
    ]


# ---- the dose --------------------------------------------------------------------------------------------------------


def test_a_step_without_an_amount_takes_the_whole_dose(files):
    assert files.lines("steps: [{exercise: squat}]") == ["work squat 10× 50", "rest 45", "work squat 10× 50"]


def test_a_step_with_repetitions_takes_no_sets_from_the_dose(files):
    assert files.lines("steps: [{exercise: squat, reps: 6}]") == ["work squat 6× 30"]


def test_a_step_with_sets_alone_takes_the_rest_of_the_dose(files):
    assert files.lines("steps: [{exercise: plank, sets: 1}]") == ["work plank 30"]


def test_a_dose_may_list_its_sets(files):
    assert files.lines("steps: [{exercise: curl-up}]")[::2] == [
        "work curl-up 6× 72",
        "work curl-up 4× 48",
        "work curl-up 2× 24",
    ]


def test_counted_exercises_may_be_done_for_a_time_and_the_tempo_is_only_their_rhythm(files):
    segment = files.timeline("steps: [{exercise: curl-up, time: 30s}]").segments[1]
    assert (segment.length, segment.reps, segment.rep_length) == (30_000, None, 12_000)


def test_exercises_that_keep_going_may_be_counted(files):
    assert files.lines("steps: [{exercise: walk, reps: 20}]") == ["work walk 20× 24"]


# ---- defaults --------------------------------------------------------------------------------------------------------


def test_defaults_hold_for_steps_that_do_not_say_otherwise(files):
    assert files.lines("defaults: {time: 20s, rest: 10s}\nsteps: [{exercise: squat}, {exercise: jack, time: 25s}]") == [
        "work squat 20",
        "rest 10",
        "work jack 25",
    ]


def test_a_steps_repetitions_win_whole_over_a_default_time(files):
    assert files.lines("defaults: {time: 20s}\nsteps: [{exercise: squat, reps: 4}]") == ["work squat 4× 20"]


def test_the_nearest_defaults_win(files):
    text = """
defaults: {time: 20s, rest: 20s, sets: 2}
steps:
  - section: Near
    defaults: {rest: 7s, sets: 1}
    steps:
      - section: Nearer
        defaults: {reps: 4}
        steps: [{exercise: squat}]
      - exercise: squat
"""
    assert files.lines(text) == ["work squat 4× 20", "rest 7", "work squat 20"]


def test_default_sets_give_way_to_a_list_of_them(files):
    assert len(files.lines("defaults: {sets: 2}\nsteps: [{exercise: plank, time: [10s, 20s, 10s]}]")) == 5
    assert len(files.lines("defaults: {sets: 2}\nsteps: [{exercise: curl-up}]")) == 5


def test_default_sets_count_paced_breaths_too(files):
    assert files.lines("defaults: {sets: 2}\nsteps: [{exercise: belly, breaths: 3}]") == [
        "breathe belly 3× 30",
        "rest 15",
        "breathe belly 3× 30",
    ]


def test_a_default_hold_counts_only_the_holds(files):
    text = "defaults: {reps: 4, hold: 5s, gap: 2s}\nsteps: [{exercise: plank}, {exercise: squat}]"
    assert files.lines(text) == ["work plank 4× 26", "rest 15", "work squat 4× 20"]


# ---- breathing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "breaths"), [("10s", 1), ("24s", 2), ("25s", 3), ("34s", 3), ("35s", 4), ("3s", 1), ("4s", 1)]
)
def test_a_time_of_breathing_becomes_whole_breaths_halves_going_up(files, written, breaths):
    expected = f"{breaths}× {10 * breaths}"
    assert files.lines(f"steps: [{{exercise: belly, time: {written}}}]") == [f"breathe belly {expected}"]
    assert files.lines(f"steps: [{{breathe: ease, time: {written}}}]") == [f"breathe ease {expected}"]


def test_breaths_may_be_counted_in_place_of_a_time(files):
    assert files.lines("steps: [{exercise: belly, breaths: 7}]") == ["breathe belly 7× 70"]
    assert files.lines("steps: [{breathe: four, breaths: 2}]") == ["breathe four 2× 38"]


def test_breathing_that_says_nothing_takes_its_patterns_or_its_exercises_own_amount(files):
    assert files.lines("steps: [{breathe: four}]") == ["breathe four 4× 76"]
    assert files.lines("steps: [{breathe: lying}]") == ["breathe lying 26× 182"]
    assert files.lines("steps: [{exercise: belly}]") == ["breathe belly 6× 60"]


def test_a_time_wins_over_the_breaths_of_a_pattern(files):
    assert files.lines("steps: [{breathe: four, time: 40s}]") == ["breathe four 2× 38"]


def test_a_tapered_pattern_is_as_long_as_at_its_final_pace(files):
    assert files.lines("steps: [{breathe: settle}]") == ["breathe settle 30× 300"]


def test_paced_breathing_as_an_exercise_has_a_posture_and_a_pattern(files):
    segment = files.timeline("steps: [{exercise: belly, time: 1m}]").segments[1]
    assert segment.exercise is not None
    assert segment.pattern is not None
    assert (segment.exercise.id, segment.pattern.id) == ("belly", "ease")


# ---- where a segment comes from --------------------------------------------------------------------------------------


def test_a_segment_says_where_it_comes_from(files):
    text = """
steps:
  - section: Main
    repeat: 2
    rest: 0
    steps:
      - {exercise: side-plank, time: 20s, sets: 2, rest: 9s, label: Slow, effort: 6}
"""
    timeline = files.timeline(text)
    work = [segment for segment in timeline.segments if segment.kind.is_work]
    assert {(each.section, each.rounds, each.sets, each.label) for each in work} == {("Main", 2, 2, "Slow")}
    assert [(each.round, each.set, each.side, each.visit) for each in work[:5]] == [
        (1, 1, Side.LEFT, 1),
        (1, 1, Side.RIGHT, 1),
        (1, 2, Side.LEFT, 1),
        (1, 2, Side.RIGHT, 1),
        (2, 1, Side.LEFT, 2),
    ]
    rests = [segment for segment in timeline.segments if segment.kind == "rest"]
    assert [(each.visit, each.round, each.section, each.written) for each in rests] == [
        (1, 1, "Main", True),
        (1, 1, "Main", True),
        (2, 2, "Main", True),
    ]


def test_a_round_is_of_the_innermost_group_that_repeats(files):
    text = """
steps:
  - repeat: 2
    steps:
      - section: Inner
        steps: [{exercise: jack}]
      - repeat: 3
        rest: 0
        steps: [{exercise: squat, reps: 1}]
"""
    work = [segment for segment in files.timeline(text).segments if segment.kind.is_work]
    assert [(each.round, each.rounds) for each in work[:4]] == [(1, 2), (1, 3), (2, 3), (3, 3)]
    assert [each.section for each in work[:2]] == ["Inner", None]


def test_a_group_without_a_name_stands_in_the_section_round_it(files):
    text = "steps: [{section: Main, steps: [{repeat: 2, steps: [{exercise: jack}]}]}, {exercise: squat, reps: 1}]"
    work = [segment for segment in files.timeline(text).segments if segment.kind.is_work]
    assert [each.section for each in work] == ["Main", "Main", None]
