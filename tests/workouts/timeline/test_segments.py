"""What can be read off a timeline, and what becomes of names that lead nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workouts.library import Library
from workouts.model import Exercise, Position, Ref
from workouts.segments import Kind, Segment
from workouts.timeline import lay_out


def test_a_timeline_knows_when_each_segment_begins(files):
    timeline = files.timeline("steps: [{exercise: plank, time: 10s}, {exercise: squat, reps: 2}]")
    assert timeline.starts == (0, 10_000, 20_000, 35_000)
    assert timeline.length == 45_000
    assert (timeline.id, timeline.name, timeline.variant) == ("try", "try", None)


def test_a_timeline_finds_the_work_that_comes_next(files):
    timeline = files.timeline("steps: [{exercise: side-plank, time: 10s}, {breathe: ease, time: 10s}]")
    assert [timeline.next_work(index) for index in range(5)] == [1, 3, 3, 5, 5]
    assert timeline.next_work(5) is None


def test_only_work_and_breathing_are_what_a_workout_is_for():
    assert [kind for kind in Kind if kind.is_work] == [Kind.WORK, Kind.BREATHE]


def test_a_segment_says_when_each_repetition_begins(files):
    segment = files.timeline("steps: [{exercise: squat, reps: 3}]").segments[1]
    assert segment.rep_starts == (0, 5_000, 10_000)


def test_a_segment_says_when_each_counted_hold_begins(files):
    segment = files.timeline("steps: [{exercise: plank, reps: 3, hold: 10s}]").segments[1]
    assert (segment.rep_length, segment.rep_starts) == (10_000, (0, 13_000, 26_000))


def test_what_is_not_counted_has_no_repetitions(files):
    held, moving = files.timeline("steps: [{exercise: plank, time: 9s}, {exercise: walk, time: 9s}]").segments[1::2]
    assert (held.rep_length, held.rep_starts) == (None, ())
    assert (moving.rep_length, moving.rep_starts) == (1_200, ())


def test_a_segment_without_a_rhythm_has_no_repetitions_to_begin():
    assert Segment(kind=Kind.WORK, length=9_000, reps=3).rep_starts == ()


def test_a_segment_carries_the_label_of_its_step(files):
    segments = files.timeline("steps: [{exercise: walk, label: Brisk}]").segments
    assert [segment.label for segment in segments] == [None, "Brisk"]


def test_standing_and_seated_are_up_from_the_floor():
    assert [position for position in Position if position.upright] == [Position.STANDING, Position.SEATED]


def test_an_exercise_says_what_a_side_means(files):
    files.exercise(
        "kick", 'position: standing, sides: each, mode: reps, dose: {reps: 8}, side_cue: "{side} leg, other arm"'
    )
    exercises = files.library().exercises
    kick = exercises["kick"]
    assert kick.side_words("left") == "left leg, other arm"
    assert exercises["deadlift"].side_words("left") is None
    assert [exercises[id_].one_sided for id_ in ("kick", "lunge", "squat")] == [True, True, False]


def test_a_reference_reads_as_it_was_written():
    assert [str(Ref("walk")), str(Ref("walk", "short"))] == ["walk", "walk:short"]


# ---- names that lead nowhere: a library checks them first, an editor may lay out what it has not checked -------------


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("steps: [{exercise: squat}]", "no exercise is called 'squat'"),
        ("steps: [{breathe: ease}]", "no breathing pattern is called 'ease'"),
        ("steps: [{workout: inner}]", "no workout is called 'inner'"),
    ],
)
def test_a_name_that_has_gone_is_an_error_of_the_layout(files, text, gone):
    files.workout("inner", "steps: [{exercise: plank}]")
    files.workout("try", text)
    workout = files.library().workouts["try"]
    laid_out = lay_out(workout, Library())
    assert laid_out.timeline is None
    assert [problem.message for problem in laid_out.problems] == [gone]


def test_an_exercise_that_has_gone_from_a_variant_is_an_error_of_the_layout(files):
    files.workout("try", "steps: [{exercise: squat}]\nvariants: {other: {change: {squat: hinge}}}")
    library = files.library()
    exercises: dict[str, Exercise] = {id_: each for id_, each in library.exercises.items() if id_ != "hinge"}
    laid_out = lay_out(library.workouts["try"], replace(library, exercises=exercises), "other")
    assert [problem.message.split(",")[0] for problem in laid_out.problems] == ["no exercise is called 'hinge'"]


def test_an_unfit_step_is_told_even_where_a_variant_swaps_it(files):
    files.workout("try", "steps: [{exercise: squat, reps: 4}]\nvariants: {other: {change: {squat: hinge}}}")
    library = files.library()
    squat = replace(library.exercises["plank"], id="squat")
    laid_out = lay_out(
        library.workouts["try"], replace(library, exercises={**library.exercises, "squat": squat}), "other"
    )
    assert laid_out.timeline is None
