"""What does an exercise's file mean, and what is wrong with it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.definitions.figures import FIGURE
from workouts.definitions.records import Field, Read, Record
from workouts.definitions.times import Duration, TempoValue
from workouts.definitions.values import (
    CUE,
    Choice,
    Code,
    Many,
    Name,
    OneOrMany,
    Slug,
    Text,
    Whole,
)
from workouts.model import Category, Dose, Exercise, Mode, Position, Sides

if TYPE_CHECKING:
    from workouts.definitions.values import Context

LEVEL = Whole(1, 3)
REPS = Whole(1, 500)
SETS = Whole(1, 20)


def sets_agree(read: Read, context: Context) -> bool:
    """Check that `sets` beside a list of times or reps says the same number."""
    for key in ("time", "reps"):
        amounts = read.values.get(key)
        sets = read.values.get("sets")
        if sets and isinstance(amounts, tuple) and len(amounts) > 1 and len(amounts) != sets:
            context.error(read.nodes["sets"], f"'{key}' lists {len(amounts)} sets: leave 'sets' out")
            return False
    return True


def only_one(read: Read, context: Context, *keys: str) -> bool:
    """Check that no two of these keys are written together."""
    written = [key for key in keys if key in read]
    if len(written) > 1:
        context.log.error(read.keys[written[1]], f"'{written[0]}' and '{written[1]}' together: write one of them")
        return False
    return True


def _dose(read: Read, context: Context) -> Dose | None:
    ok = [only_one(read, context, "time", "reps"), sets_agree(read, context)]
    return Dose(**read.values) if all(ok) else None


DOSE = Record(
    "a dose",
    (
        Field("sets", SETS),
        Field("time", OneOrMany(Duration())),
        Field("reps", OneOrMany(REPS)),
        Field("rest", Duration(zero=True)),
    ),
    _dose,
)


def _exercise(read: Read, context: Context) -> Exercise | None:
    checks = [_dose_fits(read, context), _tempo_fits(read, context), _sides_fit(read, context)]
    if not all(checks):
        return None
    values = {key: value for key, value in read.values.items() if key != "format"}
    return Exercise(id="", place=read.place, **values)


def _dose_fits(read: Read, context: Context) -> bool:
    mode, dose = read.values["mode"], read.values["dose"]
    needs = "reps" if mode is Mode.REPS else "time"
    if getattr(dose, needs) is None:
        context.error(read.nodes["dose"], f"'mode: {mode}' needs a dose in '{needs}'")
        return False
    return True


def _tempo_fits(read: Read, context: Context) -> bool:
    mode = read.values["mode"]
    ok = True
    if "tempo" in read and mode is Mode.HOLD:
        context.log.error(read.keys["tempo"], "a hold has no tempo: leave it out, or set 'mode: reps'")
        ok = False
    if "breathe" in read and mode is not Mode.TIMED:
        context.log.error(read.keys["breathe"], "an exercise that breathes is 'mode: timed'")
        ok = False
    return ok


def _sides_fit(read: Read, context: Context) -> bool:
    sides = read.values["sides"]
    ok = True
    if "side_cue" in read:
        if sides is Sides.BOTH:
            context.log.error(read.keys["side_cue"], "'side_cue' needs an exercise of one side at a time")
            ok = False
        if "{side}" not in read.values["side_cue"]:
            context.error(read.nodes["side_cue"], "'{side}' is missing: left or right is put in its place")
            ok = False
    if "switch" in read and sides is Sides.BOTH:
        context.log.error(read.keys["switch"], "'switch' needs an exercise of one side at a time")
        ok = False
    return ok


EXERCISE = Record(
    "an exercise",
    (
        Field("format", Whole(1, 1)),
        Field("name", CUE, required=True),
        Field("category", Choice(Category), required=True),
        Field("targets", Many(Slug())),
        Field("equipment", Many(Code("equipment"))),
        Field("position", Choice(Position), required=True),
        Field("sides", Choice(Sides, only=(Sides.BOTH, Sides.EACH, Sides.ALTERNATE)), required=True),
        Field("side_cue", CUE),
        Field("level", LEVEL, required=True),
        Field("mode", Choice(Mode), required=True),
        Field("dose", DOSE, required=True),
        Field("tempo", TempoValue()),
        Field("breathe", Name("breathing pattern")),
        Field("setup", Text(80), required=True),
        Field("setup_time", Duration()),
        Field("switch", Duration(zero=True)),
        Field("cues", Many(CUE, least=2, most=5), required=True),
        Field("safety", CUE),
        Field("breathing", Text(120)),
        Field("mistake", Text(120)),
        Field("fix", Text(120)),
        Field("easier", Name("exercise")),
        Field("harder", Name("exercise")),
        Field("avoid_if", Many(Code("cautions"))),
        Field("care_if", Many(Code("cautions"))),
        Field("topics", Many(Slug())),
        Field("sources", Many(Text())),
        Field("figure", FIGURE),
    ),
    _exercise,
)
