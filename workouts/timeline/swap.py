"""What becomes of a step when another exercise takes its exercise's place?

Times keep their sum over both sides. Counted work becomes as many repetitions as fit the time it took, never more than
the new exercise's own dose. Counted holds stay counted holds where the new exercise is held.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.model import DEFAULT_TEMPO, Mode, Ref, Sides
from workouts.timeline.amounts import sets_of, sides_of, with_dose

if TYPE_CHECKING:
    from workouts.model import Exercise, ExerciseStep, Millis, Pattern, Tempo

ROUND_UP_TO: Millis = 5_000
FEWEST_REPS = 2


def swap(step: ExerciseStep, old: Exercise, new: Exercise, old_pattern: Pattern | None) -> ExerciseStep:
    """Give the step, which fits the old exercise and has its defaults, with another exercise and the same work.

    The step's tempo, sides, switch, note and cues do not go with it. `old_pattern` is the breathing pattern of the old
    exercise, if it breathes.
    """
    step = with_dose(step, old)
    moved = replace(
        step,
        exercise=Ref(new.id, place=step.exercise.place),
        tempo=None,
        sides=None,
        switch=None,
        note=None,
        cues=(),
        breaths=None,
    )
    if not isinstance(step.time, tuple) and step.time is not None:
        return moved
    if step.hold is not None and step.reps and new.mode is Mode.HOLD:
        return moved
    lengths = [each.length * len(sides_of(step, old)) for each in sets_of(step, old, old_pattern)]
    moved = replace(moved, sets=None if len(lengths) > 1 else 1, hold=None, gap=None)
    sides = len(sides_of(moved, new))
    if step.reps and new.mode is Mode.REPS:
        tempo = new.tempo or DEFAULT_TEMPO
        return replace(moved, time=None, reps=tuple(reps_that_fit(length, sides, new, tempo) for length in lengths))
    pace = None if step.reps else moved.pace
    return replace(moved, reps=None, pace=pace, time=tuple(rounded_up(length, sides) for length in lengths))


def reps_that_fit(length: Millis, sides: int, new: Exercise, tempo: Tempo) -> int:
    """Give how many repetitions a side fit, even where sides swap every rep, at most the exercise's own dose."""
    fit = length // (sides * tempo.total)
    reps = min(fit, max(new.dose.reps or (fit,)))
    if new.sides is Sides.ALTERNATE:
        reps -= reps % 2
    return max(FEWEST_REPS, reps)


def rounded_up(length: Millis, sides: int) -> Millis:
    """Give each side's part of a length, up to the next five seconds."""
    return -(-length // (sides * ROUND_UP_TO)) * ROUND_UP_TO
