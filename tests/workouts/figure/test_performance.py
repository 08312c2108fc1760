"""The figure moves in the segment's rhythm, on the segment's side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workouts.figure.performance import Performer
from workouts.library import load
from workouts.model import Side
from workouts.segments import Kind
from workouts.timeline import lay_out

LIBRARY = load()


def segments(workout, exercise):
    line = lay_out(LIBRARY.workouts[workout], LIBRARY).timeline
    return [each for each in line.segments if each.kind.is_work and each.exercise and each.exercise.id == exercise]


def test_a_repetition_lasts_as_long_as_its_tempo():
    bird_dog = segments("mcgill-big-3", "bird-dog")[0]
    performance = Performer().done(bird_dog)
    assert performance.schedule.length in (14.0, 28.0)  # 2-10-2, and where sides alternate one each way
    top = performance.clip.top
    for second in (2.1, 7, 11.9):
        moment = performance.schedule.moment(second)
        assert (moment.start, moment.end) == (top, top)


def test_a_counted_hold_takes_its_hold_and_comes_back_in_the_gap():
    side_plank = segments("mcgill-big-3", "side-plank")[0]
    performance = Performer().done(side_plank)
    assert performance.schedule.length == 13.0
    assert performance.schedule.moment(5).still
    assert not performance.schedule.moment(11.5).still


def test_a_hold_is_gone_into_once_and_kept():
    plank = segments("seven-minute-workout", "plank")[0]
    performance = Performer().done(plank)
    held = performance.clip.held
    assert [performance.schedule.moment(second).end for second in (10, 20, 29)] == [held, held, held]


def test_what_keeps_going_without_a_tempo_goes_in_the_keys_own_time():
    walk = replace(segments("steady-walk", "easy-walk")[0], tempo=None)
    assert Performer().done(walk).schedule.length > 0


def test_paced_breathing_moves_with_its_pattern():
    breathing = segments("gentle-relief", "legs-up-breathing")[0]
    assert Performer().done(breathing).schedule.length == pytest.approx(breathing.pattern.cycle / 1000)


def test_the_left_side_is_the_mirror_of_the_right():
    performer = Performer()
    sides = {each.side: performer.done(each).flipped for each in segments("mcgill-big-3", "side-plank")}
    assert sides == {Side.LEFT: True, Side.RIGHT: False}
    assert performer.coming(segments("mcgill-big-3", "side-plank")[0]).flipped


def test_a_clip_is_made_once_until_its_exercise_is_read_anew():
    performer = Performer()
    plank = LIBRARY.exercises["plank"]
    assert performer.clip(plank) is performer.clip(plank)
    again = load().exercises["plank"]
    assert performer.clip(again).figure is again.figure


def test_what_has_no_figure_is_not_performed():
    performer = Performer()
    plank = segments("seven-minute-workout", "plank")[0]
    bare = replace(plank, exercise=replace(plank.exercise, figure=None))
    assert performer.done(bare) is None
    assert performer.coming(bare) is None
    assert performer.shown(bare.exercise) is None
    assert performer.done(replace(plank, exercise=None, kind=Kind.BREATHE)) is None
    assert performer.coming(replace(plank, exercise=None)) is None
    assert performer.shown(plank.exercise).clip is performer.clip(plank.exercise)
