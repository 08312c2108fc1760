"""Who leans on a breathing pattern? What would miss it if its file were gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.model import BreatheStep, ExerciseStep, Group, Ref, WorkoutStep

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from workouts.library import Library
    from workouts.model import Step, Workout


@dataclass(frozen=True)
class Uses:
    """The names of what uses a pattern, each in the library's order."""

    workouts: tuple[str, ...]
    exercises: tuple[str, ...]


def uses_of_pattern(library: Library, id_: str) -> Uses:
    """Give the exercises breathed with a pattern, and the workouts in which it comes, inner workouts too."""
    exercises = {each.id: each.name for each in library.exercises.values() if _names(each.breathe, id_)}
    found: dict[str, str] = {}
    more = True
    while more:  # a workout may lie in a workout that lies in another
        more = False
        for workout in library.workouts.values():
            if workout.id not in found and _uses(workout, id_, exercises, found):
                found[workout.id] = workout.name
                more = True
    names = tuple(workout.name for workout in library.workouts.values() if workout.id in found)
    return Uses(names, tuple(exercises.values()))


def _names(ref: Ref | None, id_: str) -> bool:
    return ref is not None and ref.id == id_


def _uses(workout: Workout, id_: str, exercises: Collection[str], workouts: Collection[str]) -> bool:
    changes = [change for variant in workout.variants.values() for change in variant.change.values()]
    swaps = [change.swap or change.keys.get("exercise") for change in changes]
    if any(isinstance(swap, Ref) and swap.id in exercises for swap in swaps):
        return True
    return any(
        (isinstance(step, BreatheStep) and step.breathe.id == id_)
        or (isinstance(step, ExerciseStep) and step.exercise.id in exercises)
        or (isinstance(step, WorkoutStep) and step.workout.id in workouts)
        for step in _flat(workout.steps)
    )


def _flat(steps: Iterable[Step]) -> Iterator[Step]:
    for step in steps:
        if isinstance(step, Group):
            yield from _flat(step.steps)
        else:
            yield step
