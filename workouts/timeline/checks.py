"""Does this step fit its exercise? What fits, but is hardly meant?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.model import FILL, MAX, Mode, Sides
from workouts.timeline.amounts import sides_of

if TYPE_CHECKING:
    from workouts.model import Exercise, ExerciseStep, Millis
    from workouts.problems import Log
    from workouts.timeline.amounts import Set

LONGEST_HOLD: Millis = 60_000
SHORTEST_WORK: Millis = 5_000


def step_fits(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    """Check what a step itself says against its exercise; note each error at the value."""
    checks = (_sides, _hold, _tempo, _breath, _dose_lists)
    fits = [check(step, exercise, log) for check in checks]
    return all(fits)


def _error(step: ExerciseStep, key: str, message: str, log: Log) -> bool:
    log.error(step.places.get(key, step.place), message)
    return False


def _sides(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    if exercise.sides is not Sides.BOTH:
        return True
    for key in ("sides", "switch"):
        value = getattr(step, key)
        if value is not None and value is not Sides.BOTH:
            return _error(step, key, f"'{exercise.id}' works both sides at once: leave '{key}' out", log)
    return True


def _hold(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    held = exercise.mode is Mode.HOLD
    for key in ("hold", "gap"):
        if getattr(step, key) is None or held:
            continue
        return _error(
            step, key, f"'{exercise.id}' moves: its hold is the middle number of the tempo, as in 2-10-2", log
        )
    if held and step.hold is not None and not step.reps:
        return _error(step, "hold", "'hold' goes with 'reps': so many holds of that length", log)
    if held and step.reps and step.hold is None:
        return _error(step, "reps", f"'{exercise.id}' is held: add 'hold: 10s' to count holds, or write 'time'", log)
    return True


def _tempo(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    if step.tempo is not None and exercise.mode is Mode.HOLD:
        return _error(step, "tempo", f"'{exercise.id}' is held and has no tempo: write 'hold'", log)
    return True


def _breath(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    if step.breaths is not None and exercise.breathe is None:
        return _error(step, "breaths", f"'{exercise.id}' is not paced breathing: write 'time' or 'reps'", log)
    if exercise.breathe is None:
        return True
    if step.reps:
        return _error(step, "reps", f"'{exercise.id}' is paced breathing: write 'breaths' or 'time'", log)
    if step.time in (MAX, FILL):
        return _error(step, "time", f"'{exercise.id}' is paced breathing: write its time, or 'breaths'", log)
    return True


def _dose_lists(step: ExerciseStep, exercise: Exercise, log: Log) -> bool:
    listed = exercise.dose.time or exercise.dose.reps or ()
    has_amount = step.time is not None or step.reps is not None or step.breaths is not None
    if step.sets is None or has_amount or len(listed) < 2 or len(listed) == step.sets:
        return True
    said = f"the dose of '{exercise.id}' lists {len(listed)} sets: write 'reps' or 'time' with these sets"
    return _error(step, "sets", said, log)


def cues_fit(step: ExerciseStep, sets: tuple[Set, ...], log: Log) -> bool:
    """Check that a step's own timed cues come before its shortest set is over."""
    shortest = min(each.length for each in sets)
    fewest = min(each.reps or 0 for each in sets)
    ok = True
    for cue in step.cues:
        if cue.at is None:
            continue
        if cue.at.kind == "rep" and cue.at.amount > fewest:
            counted = f"there are {fewest}" if fewest else "they are not counted"
            log.error(cue.place, f"no repetition {cue.at.amount} here: {counted}")
            ok = False
        elif cue.at.kind in ("after", "left") and cue.at.amount >= shortest and step.time != FILL:
            log.error(cue.place, f"this cue's moment lies outside the set, which lasts {shortest / 1000:g} s")
            ok = False
    return ok


def advise(step: ExerciseStep, exercise: Exercise, sets: tuple[Set, ...], level: int | None, log: Log) -> None:
    """Note what works but is hardly meant: the timeline is laid out all the same."""
    if (step.sides or exercise.sides) is Sides.ALTERNATE:
        odd = [each.reps for each in sets if each.reps and each.reps % 2]
        if odd:
            log.advice(step.places.get("reps", step.place), f"{odd[0]} repetitions do not share out over two sides")
    least = exercise.switch or 0
    if step.switch is not None and step.switch < least and len(sides_of(step, exercise)) > 1:
        said = f"changing sides takes {least / 1000:g} s with '{exercise.id}'"
        log.advice(step.places.get("switch", step.place), said)
    _advise_lengths(step, exercise, sets, log)
    if level is not None and exercise.level > level:
        said = f"'{exercise.id}' is of level {exercise.level}, the workout of level {level}"
        log.advice(step.exercise.place, said)


def _advise_lengths(step: ExerciseStep, exercise: Exercise, sets: tuple[Set, ...], log: Log) -> None:
    place = step.places.get("time", step.places.get("reps", step.place))
    if step.time == FILL or step.time == MAX:
        return
    if any(each.length < SHORTEST_WORK for each in sets):
        log.advice(place, "under 5 s of work is over before it is heard of")
    longest = max(each.hold or each.length for each in sets)
    if exercise.mode is Mode.HOLD and longest > LONGEST_HOLD:
        log.advice(place, f"an unbroken hold of {longest / 1000:g} s: several shorter ones are kinder")
