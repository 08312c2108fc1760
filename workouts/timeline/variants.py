"""What do a variant, and a person's cautions, make of a step?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from workouts.model import Ref
from workouts.timeline.swap import swap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.model import Change, Exercise, ExerciseStep, Pattern, Workout


class Shelf(Protocol):
    """Where definitions are looked up by id."""

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Exercises that can be used."""

    @property
    def workouts(self) -> Mapping[str, Workout]:
        """Workouts that can be used."""

    @property
    def patterns(self) -> Mapping[str, Pattern]:
        """Breathing patterns that can be used."""


NO_AMOUNT = {"time": None, "reps": None, "breaths": None, "sets": None}
NOT_COUNTED = {"hold": None, "gap": None}


def changed(step: ExerciseStep, change: Change, shelf: Shelf) -> ExerciseStep | None:
    """Give the step, which fits its exercise, as a variant has it, or `None` where the variant leaves it out.

    An unknown exercise is put in all the same: the layout notes it where it is named.
    """
    if change.skip:
        return None
    other = change.swap or change.keys.get("exercise")
    if isinstance(other, Ref):
        step = _with_exercise(step, other, shelf)
    keys = {key: value for key, value in change.keys.items() if key != "exercise"}
    if "time" in keys or "breaths" in keys:
        keys = {**NO_AMOUNT, **NOT_COUNTED, **keys}
    elif "reps" in keys:
        keys = {**NO_AMOUNT, **keys}
    return replace(step, **keys, places={**step.places, **change.places})  # type: ignore[arg-type]


def _with_exercise(step: ExerciseStep, other: Ref, shelf: Shelf) -> ExerciseStep:
    old, new = shelf.exercises[step.exercise.id], shelf.exercises.get(other.id)
    if new is None:
        return replace(step, exercise=other)
    return replace(swap(step, old, new, pattern_of(old, shelf)), exercise=other)


def pattern_of(exercise: Exercise, shelf: Shelf) -> Pattern | None:
    """Give the breathing pattern of an exercise that is paced breathing."""
    return shelf.patterns[exercise.breathe.id] if exercise.breathe else None


def suited(step: ExerciseStep, codes: frozenset[str], shelf: Shelf) -> ExerciseStep | None:
    """Give the step with the first exercise along `easier` that the person's codes do not stand against.

    `None` where the chain ends before one is found: the step is left out.
    """
    exercise = shelf.exercises[step.exercise.id]
    while codes & frozenset(exercise.avoid_if):
        easier = exercise.easier and shelf.exercises.get(exercise.easier.id)
        if not easier:
            return None
        step = swap(step, exercise, easier, pattern_of(exercise, shelf))
        exercise = easier
    return step
