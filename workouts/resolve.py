"""Do the definitions fit each other?

Takes what could be read of every file, in the order in which kinds lean on each other, and keeps of each id the first
definition that holds: the person's own, else the built-in one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from workouts.definitions import DefinitionKind
from workouts.definitions.workouts import exercise_steps
from workouts.model import BreatheStep, Exercise, Group, Ref, WorkoutStep
from workouts.problems import Log, did_you_mean
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from workouts.definitions import Definition
    from workouts.definitions.terms import Terms
    from workouts.model import Pattern, Step, Workout
    from workouts.problems import Place, Problem
    from workouts.programme import Programme

LINKS = {
    DefinitionKind.BREATHING: ("easier",),
    DefinitionKind.EXERCISES: ("easier", "harder"),
}
"""The keys by which definitions of a kind name each other."""


class Resolver:
    """Resolves one reading of a library; `chosen` and `problems` are complete once `steps` is exhausted."""

    def __init__(
        self,
        usable: dict[DefinitionKind, dict[str, list[Any]]],
        broken: Mapping[tuple[DefinitionKind, str], Problem],
        terms: Terms,
    ) -> None:
        self._usable = usable
        self._broken = dict(broken)
        self._terms = terms
        self.chosen: dict[DefinitionKind, dict[str, Any]] = {kind: {} for kind in DefinitionKind}
        self.problems: dict[str, list[Problem]] = {}
        """Errors and advice by the file they stand in."""
        self._roots: dict[Place, Problem] = {}
        """Of an error that only says that another file is broken: that file's own error."""

    # ---- what a layout looks things up in ----------------------------------------------------------------------------

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """Exercises that hold."""
        return self.chosen[DefinitionKind.EXERCISES]

    @property
    def workouts(self) -> Mapping[str, Workout]:
        """Workouts that hold, so far."""
        return self.chosen[DefinitionKind.WORKOUTS]

    @property
    def patterns(self) -> Mapping[str, Pattern]:
        """Breathing patterns that hold."""
        return self.chosen[DefinitionKind.BREATHING]

    # ---- the order in which kinds lean on each other -----------------------------------------------------------------

    def steps(self) -> Iterator[None]:
        """Do the next bit of work at each `next()`."""
        for kind in (DefinitionKind.BREATHING, DefinitionKind.EXERCISES):
            self._links(kind)
            yield
        self._workout_circles()
        for kind, ids, check in (
            (DefinitionKind.WORKOUTS, self._workouts_in_order(), self._workout_holds),
            (DefinitionKind.PROGRAMMES, list(self._usable[DefinitionKind.PROGRAMMES]), self._programme),
        ):
            for id_ in ids:
                self._first_that_holds(kind, id_, self._usable[kind].get(id_, ()), check)
                yield

    def _note(self, log: Log) -> None:
        for problem in log.problems:
            self.problems.setdefault(problem.place.file, []).append(problem)

    def _first_that_holds(
        self, kind: DefinitionKind, id_: str, definitions: Iterable[Any], check: Callable[[Any, Log], None]
    ) -> None:
        for definition in definitions:
            if self._holds(kind, id_, definition, check):
                return

    def _holds(self, kind: DefinitionKind, id_: str, definition: Definition, check: Callable[[Any, Log], None]) -> bool:
        log = Log()
        check(definition, log)
        self._note(log)
        if log.broken:
            self._remember(kind, id_, log)
            return False
        self.chosen[kind][id_] = definition
        return True

    def _remember(self, kind: DefinitionKind, id_: str, log: Log) -> None:
        """Keep the error that files leaning on this one are told."""
        first = next(each for each in log.problems if not each.advice)
        self._broken.setdefault((kind, id_), self._roots.get(first.place, first))

    # ---- patterns and exercises --------------------------------------------------------------------------------------

    def _links(self, kind: DefinitionKind) -> None:
        """Check the links among patterns or exercises; one whose links do not hold gives way to the built-in one."""
        check = partial(self._linked, kind)
        for id_, definitions in self._usable[kind].items():
            self._first_that_holds(kind, id_, definitions, check)
        for id_ in self._own_first(kind):
            while id_ in self.chosen[kind] and (circle := self._circle(kind, id_)):
                self._note(circle)
                self._remember(kind, id_, circle)
                left = self.chosen[kind].pop(id_)
                others = iter(self._usable[kind][id_])
                next(each for each in others if each is left)
                self._first_that_holds(kind, id_, others, check)
        self._leave_out_broken(kind)

    def _own_first(self, kind: DefinitionKind) -> list[str]:
        """Give the ids of definitions, the person's own before the built-in ones, which are good without them."""
        definitions = self._usable[kind]
        last_first = list(definitions)[::-1]
        return sorted(last_first, key=lambda id_: len(definitions[id_]), reverse=True)

    def _linked(self, kind: DefinitionKind, definition: Exercise | Pattern, log: Log) -> None:
        """Check that the links of a definition lead somewhere else."""
        for key in LINKS[kind]:
            ref: Ref | None = getattr(definition, key)
            if ref is not None and ref.id == definition.id:
                log.error(ref.place, f"'{ref.id}' names itself")
        if isinstance(definition, Exercise):
            self._exercise(definition, log)

    def _leave_out_broken(self, kind: DefinitionKind) -> None:
        """Cut the links to definitions that do not hold: nobody needs an easier exercise to do this one."""
        for id_, definition in self.chosen[kind].items():
            log = Log()
            kept = definition
            for key in LINKS[kind]:
                ref: Ref | None = getattr(definition, key)
                if ref is not None and ref.id not in self.chosen[kind]:
                    log.advice(ref.place, f"'{ref.id}' is left out meanwhile: its own file has errors")
                    kept = replace(kept, **{key: None})
            self._note(log)
            self.chosen[kind][id_] = kept

    def _exercise(self, exercise: Exercise, log: Log) -> None:
        if exercise.breathe and exercise.breathe.id not in self.patterns:
            self._cannot_be_used(DefinitionKind.BREATHING, exercise.breathe, log)
        harder = exercise.harder and self._usable[DefinitionKind.EXERCISES].get(exercise.harder.id)
        if exercise.harder and harder and harder[0].level > exercise.level + 1:
            log.error(exercise.harder.place, f"'{exercise.harder.id}' is harder by more than one level")

    def _circle(self, kind: DefinitionKind, id_: str) -> Log | None:
        """Give the error of a definition whose `easier` or `harder` leads back to itself."""
        chosen = self.chosen[kind]
        for key in LINKS[kind]:
            chain = [id_]
            while (ref := getattr(chosen[chain[-1]], key)) and ref.id in chosen and ref.id not in chain:
                chain.append(ref.id)
            if ref and ref.id == id_:
                log = Log()
                place = getattr(chosen[id_], key).place
                log.error(place, f"'{key}' goes in a circle: {' → '.join((*chain, id_))}")
                return log
        return None

    def _cannot_be_used(self, kind: DefinitionKind, ref: Ref, log: Log) -> None:
        """Note the name of a broken file, with its error; names of no file at all were noted when this was read."""
        broken = self._broken[kind, ref.id]
        self._roots[ref.place] = broken
        log.error(ref.place, f"'{ref.id}' cannot be used: its own file has errors ({broken})")

    # ---- workouts ----------------------------------------------------------------------------------------------------

    def _workouts_in_order(self) -> list[str]:
        """Give the workouts so that each comes after those it contains. Without recursion: a chain may be long."""
        order: dict[str, None] = {}
        for first in self._usable[DefinitionKind.WORKOUTS]:
            open_: dict[str, Iterator[str]] = {first: iter(self._leans_on(first))}
            while open_:
                id_ = next(reversed(open_))
                inner = next((each for each in open_[id_] if each not in order and each not in open_), None)
                if inner is not None:
                    open_[inner] = iter(self._leans_on(inner))
                else:
                    del open_[id_]
                    order[id_] = None
        return list(order)

    def _leans_on(self, id_: str) -> list[str]:
        """Give the workouts that any definition of this one contains."""
        definitions = self._usable[DefinitionKind.WORKOUTS].get(id_, ())
        return [step.workout.id for definition in definitions for step in _contained(definition.steps)]

    def _workout_circles(self) -> None:
        """Put aside each workout that contains itself, a person's own before the built-in one that it leads to."""
        kind = DefinitionKind.WORKOUTS
        for id_ in self._own_first(kind):
            while way := self._way_back(id_):
                log = Log()
                circle = " → ".join(ref.id for ref in (*way, way[0]))
                log.error(way[0].place, f"these workouts contain each other: {circle}")
                self._note(log)
                self._remember(kind, id_, log)
                del self._usable[kind][id_][0]

    def _way_back(self, id_: str) -> list[Ref]:
        """Give the names by which a workout leads to itself, or none."""
        came_by: dict[str, tuple[str, Ref]] = {}
        ways = [(id_, ref) for ref in self._contains(id_)]
        while ways:
            outer, ref = ways.pop()
            if ref.id in came_by:
                continue
            came_by[ref.id] = (outer, ref)
            if ref.id == id_:
                break
            ways.extend((ref.id, inner) for inner in self._contains(ref.id))
        else:
            return []
        way = [came_by[id_]]
        while way[-1][0] != id_:
            way.append(came_by[way[-1][0]])
        return [ref for _, ref in reversed(way)]

    def _contains(self, id_: str) -> list[Ref]:
        first = self._usable[DefinitionKind.WORKOUTS].get(id_, [])[:1]
        return [step.workout for workout in first for step in _contained(workout.steps)]

    def _workout_holds(self, workout: Workout, log: Log) -> None:
        self._names_hold(workout, log)
        if log.broken:
            return
        plain = lay_out(workout, self)
        log.problems.extend(plain.problems)
        if plain.timeline is None:
            return
        for variant in workout.variants.values():
            laid_out = lay_out(workout, self, variant.id)
            log.problems.extend(problem for problem in laid_out.problems if problem not in log.problems)
            if laid_out.timeline and laid_out.timeline.segments == plain.timeline.segments:
                log.error(variant.place, "this variant changes nothing")
        _advise(workout, log)

    def _names_hold(self, workout: Workout, log: Log) -> None:
        """Note the names of broken files and of circles."""
        refs = [(DefinitionKind.EXERCISES, step.exercise) for step in exercise_steps(workout.steps)]
        for variant in workout.variants.values():
            for change in variant.change.values():
                other = change.swap or change.keys.get("exercise")
                if other is not None:
                    refs.append((DefinitionKind.EXERCISES, other))  # type: ignore[arg-type]
        refs.extend((DefinitionKind.WORKOUTS, step.workout) for step in _contained(workout.steps))
        refs.extend((DefinitionKind.BREATHING, step.breathe) for step in _breathing(workout.steps))
        for kind, ref in refs:
            if ref.id in self.chosen[kind]:
                continue
            if (kind, ref.id) in self._broken:
                self._cannot_be_used(kind, ref, log)
            else:  # a built-in workout that a person's broken copy had hidden, and that their others lead back to
                log.error(ref.place, f"these workouts contain each other: {ref.id} → {workout.id} → {ref.id}")

    # ---- programmes --------------------------------------------------------------------------------------------------

    def _programme(self, programme: Programme, log: Log) -> None:
        for ref in _workouts_of(programme):
            workout = self.workouts.get(ref.id)
            if workout is None:
                self._cannot_be_used(DefinitionKind.WORKOUTS, ref, log)
            elif ref.variant and ref.variant not in workout.variants:
                near = did_you_mean(ref.variant, workout.variants)
                log.error(ref.place, f"'{ref.id}' has no variant '{ref.variant}'{near}")
        for only_after in programme.progress.only_after:
            for ref in only_after.exercises:
                if ref.id not in self.exercises:
                    self._cannot_be_used(DefinitionKind.EXERCISES, ref, log)
        for phase in programme.phases:
            for id_, lengths in phase.lengths.items():
                self._lengths(id_, lengths, phase.length_places[id_], log)

    def _lengths(self, id_: str, lengths: tuple[int, ...], place: Place, log: Log) -> None:
        workout = self.workouts.get(id_)
        if workout is None and (DefinitionKind.WORKOUTS, id_) in self._broken:
            self._cannot_be_used(DefinitionKind.WORKOUTS, Ref(id_, place=place), log)
            return
        if workout is None:
            log.error(place, f"no workout is called '{id_}'{did_you_mean(id_, self.workouts)}")
            return
        for length in lengths:
            laid_out = lay_out(workout, self, length=length)
            if laid_out.timeline is None:
                said = laid_out.problems[-1].message
                log.error(place, f"'{id_}' cannot be {length / 60_000:g} min long: {said}")


def _contained(steps: tuple[Step, ...]) -> Iterator[WorkoutStep]:
    for step in steps:
        if isinstance(step, WorkoutStep):
            yield step
        elif isinstance(step, Group):
            yield from _contained(step.steps)


def _breathing(steps: tuple[Step, ...]) -> Iterator[BreatheStep]:
    for step in steps:
        if isinstance(step, BreatheStep):
            yield step
        elif isinstance(step, Group):
            yield from _breathing(step.steps)


def _workouts_of(programme: Programme) -> Iterator[Ref]:
    yield from (daily.workout for daily in programme.daily)
    for phase in programme.phases:
        for refs in phase.days.values():
            yield from refs
    for rule in programme.progress.rules:
        yield from rule.next
    if programme.tests:
        yield programme.tests.workout


def _advise(workout: Workout, log: Log) -> None:
    hardest = 3
    if workout.level == hardest and (workout.max_pain is None or workout.max_pain > hardest):
        log.advice(workout.place, "a workout of level 3 is for green days: write 'max_pain: 3'")
