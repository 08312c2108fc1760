"""What does a breathing pattern's file mean, and what is wrong with it?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workouts.definitions.exercises import only_one
from workouts.definitions.records import Field, Read, Record
from workouts.definitions.times import Duration, Percent
from workouts.definitions.values import CUE, Choice, Code, Decimal, Many, Name, OneOrMany, OneWord, Text, Whole
from workouts.model import Pattern, Phase, Position, Taper

if TYPE_CHECKING:
    from workouts.definitions.values import Context


def _phase(read: Read, context: Context) -> Phase | None:
    kinds = [kind for kind in ("in", "hold", "out") if kind in read]
    if len(kinds) != 1:
        context.log.error(read.place, "a phase is one of 'in', 'hold' or 'out', with its seconds")
        return None
    kind = kinds[0]
    if "to" in read and kind != "in":
        context.log.error(read.keys["to"], "'to' goes with 'in': how full the lungs are at its end")
        return None
    return Phase(kind, read.values[kind], read.values.get("to"))  # type: ignore[arg-type]


PHASE = Record(
    "a phase",
    (Field("in", Duration()), Field("hold", Duration()), Field("out", Duration()), Field("to", Percent())),
    _phase,
)


def _phases_fit(read: Read, context: Context, key: str) -> bool:
    phases: tuple[Phase, ...] = read.values.get(key, ())
    if not phases:
        return True
    node = read.nodes[key]
    kinds = [phase.kind for phase in phases]
    if kinds[0] != "in" or kinds.count("out") != 1:
        context.error(node, "a breath begins with 'in' and has one 'out'")
        return False
    if "in" in kinds[kinds.index("out") :]:
        context.error(node, "an 'in' after the 'out' is the next breath")
        return False
    ins = [phase for phase in phases if phase.kind == "in"]
    levels = [phase.to if phase.to is not None else 100 for phase in ins]
    if ins[-1].to is not None or any(later <= level for level, later in pairwise(levels)):
        context.error(node, "each 'in' but the last needs a 'to', higher than the one before; the last fills to 100%")
        return False
    return True


def _pattern(read: Read, context: Context) -> Pattern | None:
    checks = [
        _phases_fit(read, context, "phases"),
        _phases_fit(read, context, "gentler"),
        only_one(read, context, "time", "breaths"),
    ]
    if "time" not in read and "breaths" not in read:
        context.log.error(read.place, "'time' is missing: a pattern needs it, or 'breaths'")
        checks.append(False)
    if not all(checks):
        return None
    values = {key: value for key, value in read.values.items() if key != "format"}
    return Pattern(id="", place=read.place, **values)


TAPER = Record(
    "a taper",
    (
        Field("from", OneWord(("mine",)), required=True),
        Field("step", Decimal(0.1, 5), required=True),
        Field("floor", OneOrMany(Decimal(3, 30)), required=True),
    ),
    lambda read, _context: Taper(read.values["step"], read.values["floor"]),
)

PATTERN = Record(
    "a breathing pattern",
    (
        Field("format", Whole(1, 1)),
        Field("name", CUE, required=True),
        Field("phases", Many(PHASE, least=2, most=12), required=True),
        Field("time", Duration()),
        Field("breaths", Whole(1, 500)),
        Field("at_most", Duration()),
        Field("taper", TAPER),
        Field("gentler", Many(PHASE, least=2, most=12)),
        Field("setup", Text(120)),
        Field("position", Choice(Position)),
        Field("cues", Many(CUE)),
        Field("purpose", Text(120)),
        Field("caution", Text(120)),
        Field("avoid_if", Many(Code("cautions"))),
        Field("care_if", Many(Code("cautions"))),
        Field("wait_after_exercise", Duration()),
        Field("easier", Name("breathing pattern")),
        Field("sources", Many(Text())),
    ),
    _pattern,
)
