"""What is kept of a session."""

from __future__ import annotations

from tests.workouts.player.player_helpers import Run, rest, wait, work
from workouts.done import Done
from workouts.library import load

LIBRARY = load()
PLANK = LIBRARY.exercises["plank"]
SQUAT = LIBRARY.exercises["squat"]


def session(*segments):
    """A session and what is noted of it."""
    run, done = Run(*segments), Done()

    def play(command, *args):
        for event in getattr(run.player, command)(*args):
            done.take(event, run.player.timeline)

    def pass_time(seconds):
        for _ in range(round(seconds * 10)):
            run.clock.advance(0.1)
            play("tick")

    play("start")
    return play, pass_time, done


def test_work_is_told_from_rest_and_every_exercise_counts_once():
    _, pass_time, done = session(work(20, exercise=PLANK), rest(10), work(20, exercise=PLANK), work(30, exercise=SQUAT))
    pass_time(81)
    assert done.finished
    assert (done.spent, done.worked) == (80_000, 70_000)
    assert done.exercises == (PLANK, SQUAT)


def test_a_session_stopped_early_keeps_the_part_that_was_done():
    play, pass_time, done = session(work(20, exercise=PLANK), work(20, exercise=SQUAT))
    pass_time(24.5)
    play("stop", "enough")
    assert not done.finished
    assert done.spent == 24_500
    assert done.exercises == (PLANK, SQUAT)


def test_an_exercise_that_was_only_passed_by_was_not_done():
    play, pass_time, done = session(work(20, exercise=PLANK), work(20, exercise=SQUAT))
    pass_time(0.5)
    play("next")
    pass_time(3)
    play("stop", "enough")
    assert done.exercises == (SQUAT,)


def test_breathing_without_an_exercise_is_time_at_work():
    _, pass_time, done = session(work(10))
    pass_time(11)
    assert (done.worked, done.exercises) == (10_000, ())


def test_the_longest_hold_is_kept_with_its_time():
    play, pass_time, done = session(work(60, exercise=PLANK, waits="max"), wait(), work(5))
    pass_time(41.3)
    play("complete")
    assert [(held.exercise.id, held.side, held.lasted) for held in done.held] == [("plank", None, 41_300)]
