"""What does a programme's file mean, and what is wrong with it, as far as it can be told from that file alone?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.definitions.records import Field, Read, Record, Table
from workouts.definitions.times import Duration, parse_duration
from workouts.definitions.values import (
    CUE,
    Bad,
    Choice,
    Many,
    Name,
    OneOrMany,
    OneWord,
    ScalarValue,
    Schema,
    Slug,
    Text,
    Whole,
)
from workouts.problems import did_you_mean, shortened
from workouts.programme import (
    Adjustment,
    Daily,
    Day,
    Light,
    LightRule,
    Limits,
    Missed,
    OnlyAfter,
    Phase,
    Programme,
    Progress,
    Question,
    Range,
    Rule,
    Tests,
)
from workouts.yaml_nodes import Mapping, Node, Scalar

if TYPE_CHECKING:
    from workouts.definitions.values import Context

WORKOUT_ID = Name("workout", variants=True)
SCALE = 10
_RANGE = re.compile(r"([0-9]{1,2})-([0-9]{1,2})")


@dataclass(frozen=True)
class RangeValue(ScalarValue[Range]):
    """Whole numbers from 0 to 10: `0-3`, or one alone."""

    def parse(self, text: str) -> Range:
        """Give both ends."""
        found = _RANGE.fullmatch(text if "-" in text else f"{text}-{text}")
        if not found or not int(found[1]) <= int(found[2]) <= SCALE:
            raise Bad(f"'{shortened(text)}' is not a range: write it as 0-3, from 0 to {SCALE} at most")
        return Range(int(found[1]), int(found[2]))

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": ["string", "integer"], "pattern": f"^{_RANGE.pattern}$"}


@dataclass(frozen=True)
class More(ScalarValue[int]):
    """So much more: `+1` repetitions, `+5s` (read as milliseconds)."""

    time: bool = False

    def parse(self, text: str) -> int:
        """Give the number."""
        example = "+5s" if self.time else "+1"
        if not text.startswith("+"):
            raise Bad(f"'{shortened(text)}' must begin with '+', as in {example}")
        if self.time:
            return parse_duration(text[1:])
        if not re.fullmatch(r"\+[0-9]{1,3}", text) or not int(text):
            raise Bad(f"'{shortened(text)}' is not so much more: write it as {example}")
        return int(text)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": ["string", "integer"]}


@dataclass(frozen=True)
class AdjustmentValue:
    """`easier`, `harder`, or one of reps, time and sets with how much of it."""

    words: tuple[str, ...] = ("easier", "harder")

    def read(self, node: Node, context: Context) -> Adjustment | None:
        """Give the adjustment."""
        if isinstance(node, Scalar):
            word = OneWord(self.words).read(node, context)
            return None if word is None else Adjustment(kind=word)  # type: ignore[arg-type]
        time = isinstance(node, Mapping) and any(key.text == "time" for key, _ in node.entries)
        return _adjustment(time).read(node, context)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"anyOf": [{"enum": list(self.words)}, _adjustment(False).schema()]}


@dataclass(frozen=True)
class _Sets(ScalarValue[int]):
    """`+1`, or `half`, read as 0."""

    def parse(self, text: str) -> int:
        if text == "half":
            return 0
        if not text.startswith("+"):
            near = did_you_mean(text, ("half",))
            raise Bad(f"'{shortened(text)}' is not 'half', nor so many more, as in +1{near}")
        return More().parse(text)

    def schema(self) -> Schema:
        return {"type": ["string", "integer"]}


def _adjustment(time: bool) -> Record[Adjustment]:
    """Give the table of an adjustment's keys; `up_to` is a time beside `time`, else a count."""

    def build(read: Read, context: Context) -> Adjustment | None:
        kinds = [key for key in ("reps", "time", "sets") if key in read.values]
        if len(kinds) != 1:
            context.log.error(read.place, "an adjustment is one of 'reps', 'time' or 'sets'")
            return None
        by = read.values[kinds[0]]
        return Adjustment(
            kind=kinds[0],
            by=by,
            half=by == 0,
            up_to=read.values.get("up_to"),
            if_effort=read.values.get("if_effort"),
        )

    fields = (
        Field("reps", More()),
        Field("time", More(time=True)),
        Field("sets", _Sets()),
        Field("up_to", More(time=time)),
        Field("if_effort", RangeValue()),
    )
    return Record("an adjustment", fields, build)


LIGHT = Record(
    "a light",
    (
        Field("pain", RangeValue()),
        Field("next_morning", OneWord(("usual", "settled", "worse"))),
        Field("legs", OneWord(("spreading",))),
    ),
    lambda read, _context: LightRule(**read.values),
)
RULE = Record(
    "a rule",
    (
        Field("after", Many(Choice(Light)), required=True),
        Field("do", OneWord(("pause", "repeat", "step-up", "step-down")), required=True),
        Field("say", Text(160)),
        Field("next", OneOrMany(WORKOUT_ID)),
    ),
    lambda read, _context: Rule(**read.values),
)
LIMITS = Record(
    "limits",
    (
        Field("change_at_once", Whole(1, 20)),
        Field("hold", Duration()),
        Field("walk_a_week", More(time=True)),
        Field("hours_between_hard", Whole(1, 168)),
    ),
    lambda read, _context: Limits(**read.values),
)
ONLY_AFTER = Record(
    "an 'only after'",
    (Field("green_weeks", Whole(1, 52), required=True), Field("exercises", Many(Name("exercise")), required=True)),
    lambda read, _context: OnlyAfter(**read.values),
)
MISSED = Record(
    "a 'missed'",
    (
        Field("up_to_weeks", Whole(1, 52)),
        Field("do", OneWord(("carry-on", "back-one-week", "restart-phase")), required=True),
    ),
    lambda read, _context: Missed(**read.values),
)
PROGRESS = Record(
    "a progress rule",
    (
        Field("lights", Table(Choice(Light), LIGHT)),
        Field("rules", Many(RULE)),
        Field("step_up", Many(AdjustmentValue())),
        Field("step_down", Many(AdjustmentValue())),
        Field("limits", LIMITS),
        Field("only_after", Many(ONLY_AFTER)),
        Field("missed", Many(MISSED)),
    ),
    lambda read, _context: Progress(**read.values),
)
QUESTION = Record(
    "a question",
    (
        Field("id", Slug(), required=True),
        Field("say", Text(120), required=True),
        Field("scale", RangeValue(), required=True),
    ),
    lambda read, _context: Question(**read.values),
)
TESTS = Record(
    "a set of tests",
    (
        Field("workout", WORKOUT_ID, required=True),
        Field("before_week", OneOrMany(Whole(1, 104))),
        Field("after_week", OneOrMany(Whole(1, 104))),
        Field("ask", Many(QUESTION)),
    ),
    lambda read, _context: Tests(**read.values),
)


def _phase(read: Read, context: Context) -> Phase | None:
    weeks = read.values["weeks"]
    node = read.nodes.get("lengths")
    entries = node.entries if isinstance(node, Mapping) else ()
    for key, value in entries:
        if len(read.values["lengths"][key.text]) > weeks:
            context.error(value, f"more lengths than the {weeks} weeks of this phase")
            return None
    places = {key.text: key.place for key, _ in entries}
    return Phase(place=read.place, length_places=places, **read.values)


PHASE = Record(
    "a phase",
    (
        Field("name", CUE, required=True),
        Field("weeks", Whole(1, 52), required=True),
        Field("focus", Text(120)),
        Field("lengths", Table(Slug(), OneOrMany(Duration()))),
        Field("days", Table(Choice(Day), OneOrMany(WORKOUT_ID)), required=True),
    ),
    _phase,
)
DAILY = Record(
    "a daily workout",
    (Field("workout", WORKOUT_ID, required=True), Field("when", Text(120), required=True)),
    lambda read, _context: Daily(**read.values),
)


def _programme(read: Read, context: Context) -> Programme | None:
    values = {key: value for key, value in read.values.items() if key != "format"}
    programme = Programme(id="", place=read.place, **values)
    tests = programme.tests
    if tests and max((0, *tests.before_week, *tests.after_week)) > programme.weeks:
        context.log.error(read.keys["tests"], f"a test after the last of the {programme.weeks} weeks")
        return None
    return programme


PROGRAMME = Record(
    "a programme",
    (
        Field("format", Whole(1, 1)),
        Field("name", CUE, required=True),
        Field("summary", Text(120)),
        Field("before", Many(Text(160))),
        Field("daily", Many(DAILY)),
        Field("phases", Many(PHASE), required=True),
        Field("progress", PROGRESS),
        Field("tests", TESTS),
        Field("after", Text(160)),
    ),
    _programme,
)
