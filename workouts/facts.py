"""What can be said of a workout before it begins: for cards, lists and filters?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.definitions.workouts import exercise_steps
from workouts.model import Category, Goal
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from workouts.library import Library
    from workouts.model import Exercise, Millis, Workout
    from workouts.segments import Timeline

MINUTE: Millis = 60_000

_GOALS = {
    Category.CORE: Goal.CORE,
    Category.STRENGTH: Goal.STRENGTH,
    Category.MOBILITY: Goal.MOBILITY,
    Category.STRETCH: Goal.MOBILITY,
    Category.ROLLING: Goal.RECOVERY,
    Category.CARDIO: Goal.CARDIO,
    Category.BREATHING: Goal.BREATHING,
    Category.BALANCE: Goal.STRENGTH,
}
"""What a workout is for that does not say so, by what most of its exercises are for."""


_ENDURANCE = (Goal.CARDIO, Goal.BREATHING)
_USUAL = (Category.CARDIO, Category.BREATHING)


@dataclass(frozen=True)
class Facts:
    """A workout or one of its variants, laid out and looked at."""

    workout: Workout
    timeline: Timeline
    goal: Goal
    level: int
    equipment: tuple[str, ...]
    """Codes, the exercises' and the workout's own together, in the order in which they are needed."""
    exercises: tuple[Exercise, ...]
    """Each once, in the order in which they come."""

    @property
    def minutes(self) -> int:
        """Honest total minutes: sides, switches and rests counted; halves go up, one at least."""
        return max(1, (2 * self.timeline.length + MINUTE) // (2 * MINUTE))

    @property
    def face(self) -> Exercise | None:
        """The exercise on the workout's card: the one that takes the longest, of those that are what it is for."""
        lengths: Counter[str] = Counter()
        for segment in self.timeline.segments:
            if segment.kind.is_work and segment.exercise:
                lengths[segment.exercise.id] += segment.length
        shown = [exercise for exercise in self.exercises if exercise.figure]
        # Nearly every workout has walking or marching in it, and breathing at its end.
        own = [each for each in shown if self.goal in _ENDURANCE or each.category not in _USUAL]
        return max(own or shown, key=lambda each: lengths[each.id], default=None)

    @property
    def care_if(self) -> tuple[str, ...]:
        """The cautions under which some exercise wants care, each once."""
        return tuple(dict.fromkeys(code for exercise in self.exercises for code in exercise.care_if))


def facts_of(workout: Workout, library: Library, variant: str | None = None) -> Facts:
    """Look at a workout of the library, or at one of its variants."""
    timeline = lay_out(workout, library, variant).timeline
    assert timeline is not None, "the library offers only what can be laid out"
    return look_at(workout, timeline)


def look_at(workout: Workout, timeline: Timeline) -> Facts:
    """Look at a workout that is laid out already."""
    found = [segment.exercise for segment in timeline.segments if segment.kind.is_work and segment.exercise]
    exercises = tuple({exercise.id: exercise for exercise in found}.values())
    equipment = [*workout.equipment, *(code for exercise in exercises for code in exercise.equipment)]
    return Facts(
        workout,
        timeline,
        workout.goal or _usual_goal(exercises),
        workout.level or max((exercise.level for exercise in exercises), default=1),
        tuple(dict.fromkeys(equipment)),
        exercises,
    )


def _usual_goal(exercises: tuple[Exercise, ...]) -> Goal:
    counted = Counter(_GOALS[exercise.category] for exercise in exercises)
    return counted.most_common(1)[0][0] if counted else Goal.BREATHING


def topics_of(workout: Workout, library: Library) -> tuple[str, ...]:
    """Give the words a search finds a workout by, beside its name: its topics and its exercises' names and topics."""
    words = list(workout.topics)
    for step in exercise_steps(workout.steps):
        exercise = library.exercises[step.exercise.id]
        words += [exercise.name, *exercise.topics]
    return tuple(dict.fromkeys(words))
