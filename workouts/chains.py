"""Which exercise is easier, or harder, than this one: for this person, in this workout?

The way leads along `easier` or `harder` of the exercises, past what the person must avoid and past what needs things
that the workout does not use. Upwards there is more care: never to an exercise more than one level above the present
one, and never past one that hurt in this session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workouts.model import Exercise, Ref
    from workouts.segments import Timeline, Way
    from workouts.timeline.variants import Shelf

ALWAYS_THERE = frozenset({"mat", "wall", "chair"})
"""What is taken to be in every room."""
OPPOSITE: Mapping[Way, Way] = {"easier": "harder", "harder": "easier"}


@dataclass(frozen=True, slots=True)
class Chains:
    """Where an exercise can lead in one workout."""

    exercises: Mapping[str, Exercise]
    codes: frozenset[str] = frozenset()
    """The person's cautions."""
    hurt: frozenset[str] = frozenset()
    """The ids of exercises that hurt in this session."""
    equipment: frozenset[str] = ALWAYS_THERE
    """What there is to use."""

    def allows(self, exercise: Exercise) -> bool:
        """Whether nothing stands against an exercise: no caution, no pain, nothing that is not there."""
        avoided = self.codes & frozenset(exercise.avoid_if)
        return not avoided and exercise.id not in self.hurt and self.equipment.issuperset(exercise.equipment)

    def next(self, exercise: Exercise, way: Way) -> Exercise | None:
        """Give the next exercise along the way that is allowed, or `None` at the end."""
        for found in self._along(exercise, way):
            if way == "harder" and (found.id in self.hurt or found.level > exercise.level + 1):
                return None
            if self.allows(found):
                return found
        return None

    def lacking(self, exercise: Exercise, way: Way) -> tuple[Exercise, tuple[str, ...]] | None:
        """Give the next exercise that only the lack of things stands against, with the codes of these."""
        everything = frozenset(code for each in self.exercises.values() for code in each.equipment)
        found = replace(self, equipment=everything).next(exercise, way)
        missing = tuple(code for code in found.equipment if code not in self.equipment) if found else ()
        return (found, missing) if found and missing else None

    def _along(self, exercise: Exercise, way: Way) -> Iterator[Exercise]:
        found: Exercise | None = exercise
        while found is not None:
            ref: Ref | None = found.easier if way == "easier" else found.harder
            found = self.exercises.get(ref.id) if ref else None
            if found is not None:
                yield found


def chains_of(timeline: Timeline, shelf: Shelf) -> Chains:
    """Give where the exercises of a timeline can lead; what its workout uses may be used by others."""
    workout = shelf.workouts.get(timeline.id)
    equipment = set(ALWAYS_THERE).union(workout.equipment if workout else ())
    for segment in timeline.segments:
        if segment.exercise is not None:
            equipment.update(segment.exercise.equipment)
        if segment.instead is not None:
            equipment.update(*(exercise.equipment for exercise, _ in segment.instead.path))
    return Chains(shelf.exercises, timeline.codes, timeline.hurt, frozenset(equipment))
