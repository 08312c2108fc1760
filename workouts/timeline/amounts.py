"""How much of an exercise does a step ask for, with defaults and dose put in?"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from workouts.model import DEFAULT_TEMPO, FILL, MAX, Defaults, ExerciseStep, Mode, Side, Sides

if TYPE_CHECKING:
    from workouts.model import Exercise, Millis, Pattern, Tempo

DEFAULT_GAP: Millis = 3_000
"""Between counted holds."""
DEFAULT_UP_TO: Millis = 180_000
"""When a longest hold ends at the latest."""
DEFAULT_KEYS = tuple(each.name for each in fields(Defaults))
AMOUNT_KEYS = ("time", "reps", "breaths")


def nearer_wins(near: Defaults, far: Defaults) -> Defaults:
    """Put defaults within defaults: the nearest says what it says, an amount counts whole."""
    return replace(near, **_taken(near, far))  # type: ignore[arg-type]


def with_defaults(step: ExerciseStep, defaults: Defaults, exercise: Exercise) -> ExerciseStep:
    """Put into a step what the defaults round it say and it does not, as far as it fits the exercise."""
    taken = _taken(step, defaults)
    amounts = step.time or step.reps or taken.get("time") or taken.get("reps")
    if amounts is None and step.breaths is None:
        amounts = exercise.dose.time or exercise.dose.reps
    if isinstance(amounts, tuple) and len(amounts) > 1:
        taken.pop("sets", None)
    held = exercise.mode is Mode.HOLD and (step.reps or taken.get("reps"))
    if not held:
        taken.pop("hold", None)
        taken.pop("gap", None)
    if exercise.sides is Sides.BOTH:
        taken.pop("switch", None)
    return replace(step, **taken) if taken else step  # type: ignore[arg-type]


def _taken(near: Defaults, far: Defaults) -> dict[str, object]:
    """Give what the farther one says and the nearer does not."""
    has_amount = near.time is not None or near.reps is not None or getattr(near, "breaths", None) is not None
    taken = {}
    for name in DEFAULT_KEYS:
        if has_amount and name in AMOUNT_KEYS:
            continue
        if getattr(near, name) is None and getattr(far, name) is not None:
            taken[name] = getattr(far, name)
    return taken


@dataclass(frozen=True, slots=True)
class Set:
    """One set, of one side where sides take turns."""

    length: Millis
    reps: int | None = None
    hold: Millis | None = None
    gap: Millis = 0
    breaths: int | None = None


def sides_of(step: ExerciseStep, exercise: Exercise) -> tuple[Side | None, ...]:
    """Give the sides that one set goes through; `None` where both work, or swap every rep."""
    sides = step.sides or exercise.sides
    if sides is Sides.EACH:
        return (Side.LEFT, Side.RIGHT)
    if sides in (Sides.LEFT, Sides.RIGHT):
        return (Side(sides.value),)
    return (None,)


def tempo_of(step: ExerciseStep, exercise: Exercise) -> Tempo | None:
    """Give the rhythm of the movement; a hold has none."""
    if exercise.mode is Mode.HOLD:
        return None
    if step.tempo or exercise.tempo:
        return step.tempo or exercise.tempo
    return DEFAULT_TEMPO if step.reps or exercise.mode is Mode.REPS else None


def with_dose(step: ExerciseStep, exercise: Exercise) -> ExerciseStep:
    """Put the exercise's own dose into a step that gives no amount; the dose counts whole or not at all."""
    if step.time is not None or step.reps is not None or step.breaths is not None:
        return step
    dose = exercise.dose
    sets = step.sets if step.sets is not None else dose.sets
    return replace(step, time=dose.time, reps=dose.reps, sets=sets)


def sets_of(step: ExerciseStep, exercise: Exercise, pattern: Pattern | None) -> tuple[Set, ...]:
    """Give the sets of a step that has its amount; for one side each. A `fill` is 0 long here."""
    if step.breaths is not None and pattern is not None:
        each = Set(step.breaths * pattern.cycle, breaths=step.breaths)
    elif step.time == MAX:
        each = Set(step.up_to or DEFAULT_UP_TO)
    elif step.time == FILL:
        each = Set(0)
    else:
        return _listed_sets(step, exercise, pattern)
    return (each,) * (step.sets or 1)


def _listed_sets(step: ExerciseStep, exercise: Exercise, pattern: Pattern | None) -> tuple[Set, ...]:
    if isinstance(step.time, tuple):
        sets = tuple(_timed(time, pattern) for time in step.time)
    else:
        sets = tuple(_counted(reps, step, exercise) for reps in step.reps or ())
    return sets * (step.sets or 1) if len(sets) == 1 else sets


def _timed(time: Millis, pattern: Pattern | None) -> Set:
    if pattern is None:
        return Set(time)
    breaths = whole_breaths(time, pattern)
    return Set(breaths * pattern.cycle, breaths=breaths)


def _counted(reps: int, step: ExerciseStep, exercise: Exercise) -> Set:
    if step.hold is not None and exercise.mode is Mode.HOLD:
        gap = DEFAULT_GAP if step.gap is None else step.gap
        return Set(reps * step.hold + (reps - 1) * gap, reps, step.hold, gap)
    tempo = tempo_of(step, exercise) or DEFAULT_TEMPO
    return Set(reps * tempo.total, reps)


def whole_breaths(time: Millis, pattern: Pattern) -> int:
    """Give how many whole breaths come nearest to a time; halves go up, one at least."""
    return max(1, (2 * time + pattern.cycle) // (2 * pattern.cycle))
