"""In which order do the sets and breaks of a workout come, groups and contained workouts opened out?

What stands between two sets is decided afterwards, by `assemble`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from workouts.model import (
    FILL,
    BreatheStep,
    ExerciseStep,
    Group,
    RestStep,
    WaitStep,
    Workout,
    WorkoutStep,
)
from workouts.problems import did_you_mean
from workouts.segments import Kind, Segment
from workouts.timeline import checks
from workouts.timeline.amounts import (
    Set,
    nearer_wins,
    sets_of,
    sides_of,
    tempo_of,
    whole_breaths,
    with_defaults,
    with_dose,
)
from workouts.timeline.assemble import filled
from workouts.timeline.items import Break, Item, Stay
from workouts.timeline.one_set import one_set, waits_of
from workouts.timeline.variants import changed, pattern_of, suited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workouts.model import Defaults, Exercise, Millis, Pattern, Ref, Step, Variant
    from workouts.problems import Log, Place
    from workouts.timeline.variants import Shelf

    Prepared = tuple[ExerciseStep, Exercise, Pattern | None, tuple[Set, ...]]

T = TypeVar("T")

MOST_STEPS = 20_000
MOST_SEGMENTS = 2_000
MOST_INSIDE = 20
"""Workouts within each other."""
WAIT_ESTIMATE: Millis = 20_000
"""What a `wait` is counted as in the total."""


class TooLong(Exception):
    """A limit is passed; going on would be a hang."""


@dataclass(frozen=True, slots=True)
class Where:
    """What surrounds a step."""

    workout: Workout
    variant: Variant | None
    defaults: Defaults
    section: str | None = None
    round: int | None = None
    rounds: int | None = None
    inside: tuple[str, ...] = ()
    """The workouts that contain this one, and itself."""
    repeated: bool = False
    contained_at: Place | None = None
    """Where the outermost workout names the one that contains this."""

    def place(self, step: Step) -> Place:
        """Give where the outermost workout's own file says what led to this step: limits are its own matter."""
        return self.contained_at or step.place

    def segment(self, kind: Kind, length: Millis, **more: object) -> Segment:
        """Make a segment that comes from here."""
        return Segment(
            kind=kind,
            length=length,
            section=self.section,
            round=self.round,
            rounds=self.rounds,
            **more,  # type: ignore[arg-type]
        )


class Flattener:
    """Walks the steps of a workout, collecting items and noting problems."""

    def __init__(self, shelf: Shelf, codes: frozenset[str], log: Log) -> None:
        self._shelf = shelf
        self._codes = codes
        self._log = log
        self._visits = 0
        self._steps = 0
        self._prepared: dict[tuple[int, int, bool], Prepared | None] = {}
        self._segments = 0

    def flatten(self, workout: Workout, variant: Variant | None) -> list[Item]:
        """Give a workout's items in their order.

        Raises:
            TooLong: where the workout is far beyond any use; the problem is noted.

        """
        where = Where(workout, variant, workout.defaults, inside=(workout.id,))
        return list(self._all(workout.steps, where))

    def _all(self, steps: tuple[Step, ...], where: Where) -> Iterator[Item]:
        for step in steps:
            self._steps += 1
            if self._steps > MOST_STEPS:
                raise self._too_long(where.place(step), f"more than {MOST_STEPS:,} steps, repeats counted")
            if isinstance(step, ExerciseStep):
                yield from self._exercise(step, where)
            elif isinstance(step, RestStep):
                yield Break(step.rest, step.say, step.place)
            elif isinstance(step, WaitStep):
                yield self._wait(step, where)
            elif isinstance(step, BreatheStep):
                yield from self._breathe(step, where)
            elif isinstance(step, WorkoutStep):
                yield from self._workout(step, where)
            else:
                yield from self._group(step, where)

    def _too_long(self, place: Place, message: str) -> TooLong:
        self._log.error(place, message)
        return TooLong(message)

    def _stay(self, segments: tuple[Segment, ...], exercise: Exercise | None, place: Place, fill: bool = False) -> Stay:
        self._segments += len(segments)
        if self._segments > MOST_SEGMENTS:
            raise self._too_long(place, f"more than {MOST_SEGMENTS:,} segments, repeats counted")
        return Stay(segments, exercise, segments[0].visit, fill)

    # ---- one step of each kind ---------------------------------------------------------------------------------------

    def _wait(self, step: WaitStep, where: Where) -> Stay:
        self._visits += 1
        segment = where.segment(Kind.WAIT, WAIT_ESTIMATE, waits="wait", say=(step.wait,), visit=self._visits)
        return self._stay((segment,), None, where.place(step))

    def _breathe(self, step: BreatheStep, where: Where) -> Iterator[Item]:
        pattern = self._find(step.breathe, self._shelf.patterns, "breathing pattern")
        if pattern is None:
            return
        self._visits += 1
        time = step.time if step.time is not None else pattern.time
        breaths = step.breaths if step.breaths is not None else (None if step.time is not None else pattern.breaths)
        breaths = breaths or whole_breaths(time or 0, pattern)
        segment = where.segment(
            Kind.BREATHE, breaths * pattern.cycle, pattern=pattern, breaths=breaths, visit=self._visits
        )
        yield self._stay((segment,), None, where.place(step))

    def _group(self, group: Group, where: Where) -> Iterator[Item]:
        inner = replace(
            where,
            defaults=nearer_wins(group.defaults, where.defaults),
            section=group.section or where.section,
            repeated=where.repeated or group.repeat > 1,
        )
        for number in range(1, group.repeat + 1):
            if number > 1 and group.rest is not None:
                yield Break(group.rest, None, group.rest_place)
            counted = replace(inner, round=number, rounds=group.repeat) if group.repeat > 1 else inner
            yield from self._all(group.steps, counted)

    def _workout(self, step: WorkoutStep, where: Where) -> Iterator[Item]:
        ref = step.workout
        if ref.id in where.inside:
            circle = " → ".join((*where.inside[where.inside.index(ref.id) :], ref.id))
            self._log.error(ref.place, f"these workouts contain each other: {circle}")
            return
        if len(where.inside) >= MOST_INSIDE:
            raise self._too_long(where.place(step), f"more than {MOST_INSIDE} workouts within each other")
        workout = self._find(ref, self._shelf.workouts, "workout")
        variant = self._variant(workout, ref) if workout else None
        if workout is None or (ref.variant and variant is None):
            return
        inner = Where(
            workout,
            variant,
            workout.defaults,
            section=where.section,
            round=where.round,
            rounds=where.rounds,
            inside=(*where.inside, ref.id),
            contained_at=where.place(step),
        )
        yield from filled(list(self._all(workout.steps, inner)), workout, variant, self._log)

    def _variant(self, workout: Workout, ref: Ref) -> Variant | None:
        if ref.variant is None:
            return None
        variant = workout.variants.get(ref.variant)
        if variant is None:
            near = did_you_mean(ref.variant, workout.variants)
            self._log.error(ref.place, f"'{workout.id}' has no variant '{ref.variant}'{near}")
        return variant

    def _find(self, ref: Ref, shelf: Mapping[str, T], what: str) -> T | None:
        found = shelf.get(ref.id)
        if found is None:
            self._log.error(ref.place, f"no {what} is called '{ref.id}'{did_you_mean(ref.id, shelf)}")
        return found

    # ---- an exercise's step ------------------------------------------------------------------------------------------

    def _exercise(self, written: ExerciseStep, where: Where) -> Iterator[Item]:
        # The same in every round of a repeat: its place in the file settles the defaults, and these the rest.
        key = (id(written), id(where.variant), where.repeated)
        if key not in self._prepared:
            self._prepared[key] = self._prepare(written, where)
        prepared = self._prepared[key]
        if prepared is None:
            return
        step, exercise, pattern, sets = prepared
        self._visits += 1
        for number, each in enumerate(sets, 1):
            segments = self._sides(each, number, len(sets), step, exercise, pattern, where)
            yield self._stay(segments, exercise, where.place(step), fill=step.time == FILL)
            if step.rest is not None:
                yield Break(step.rest, None, step.places.get("rest", step.place))

    def _prepare(self, written: ExerciseStep, where: Where) -> Prepared | None:
        """Give a step as it is done, with its sets; note what is wrong with it, and advice."""
        step = self._meant(written, where)
        if step is None:
            return None
        exercise = self._shelf.exercises[step.exercise.id]
        step = with_dose(step, exercise)
        pattern = pattern_of(exercise, self._shelf)
        sets = sets_of(step, exercise, pattern)
        if not checks.cues_fit(step, sets, self._log):
            return None
        checks.advise(step, exercise, sets, where.workout.level, self._log)
        return step, exercise, pattern, sets

    def _meant(self, written: ExerciseStep, where: Where) -> ExerciseStep | None:
        """Give a step as the variant has it and as suits the person, with the defaults that it leaves room for."""
        step = self._fitting(written, where)
        change = where.variant.change.get(written.exercise.id) if where.variant else None
        if step is not None and change is not None:
            step = self._fitting(changed(step, change, self._shelf), where)
        if step is not None and self._codes:
            step = self._fitting(suited(step, self._codes, self._shelf), where)
        return step

    def _fitting(self, step: ExerciseStep | None, where: Where) -> ExerciseStep | None:
        """Put the defaults into a step that is not left out, and give it if it then fits its exercise."""
        if step is None:
            return None
        exercise = self._find(step.exercise, self._shelf.exercises, "exercise")
        if exercise is None:
            return None
        step = with_defaults(step, where.defaults, exercise)
        fits = checks.step_fits(step, exercise, self._log) and self._fill_fits(step, exercise, where)
        return step if fits else None

    def _fill_fits(self, step: ExerciseStep, exercise: Exercise, where: Where) -> bool:
        if step.time != FILL:
            return True
        place = step.places.get("time", step.place)
        if where.repeated:
            self._log.error(place, "'time: fill' cannot stand in a repeat")
        elif len(sides_of(step, exercise)) > 1 or (step.sets or 1) > 1:
            self._log.error(place, "'time: fill' is one set of both sides, or of one")
        elif where.workout.length is None and (where.variant is None or where.variant.length is None):
            self._log.error(place, "'time: fill' needs the workout's 'length'")
        else:
            return True
        return False

    def _sides(
        self,
        each: Set,
        number: int,
        sets: int,
        step: ExerciseStep,
        exercise: Exercise,
        pattern: Pattern | None,
        where: Where,
    ) -> tuple[Segment, ...]:
        """Give the segments of one set: a side, perhaps the switch and the other side."""
        like = where.segment(
            Kind.WORK if pattern is None else Kind.BREATHE,
            each.length,
            waits=waits_of(step),
            visit=self._visits,
            step=step,
            exercise=exercise,
            pattern=pattern,
            tempo=tempo_of(step, exercise),
            set=number,
            sets=sets,
        )
        return one_set(like, [(side, each) for side in sides_of(step, exercise)])
