"""When should a person see a doctor instead, and what does the program say of itself?

The words stand in `builtin/safety.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workouts.definitions.records import Field, Record
from workouts.definitions.values import Context, Many, OneWord, Slug, Text
from workouts.yaml_nodes import read

if TYPE_CHECKING:
    from workouts.problems import Problem

FILE = Path(__file__).parent / "builtin" / "safety.yaml"


@dataclass(frozen=True, slots=True)
class Sign:
    """A question of the safety check."""

    id: str
    ask: str
    same_day: bool = False
    """Whether a yes means to call a doctor today."""


@dataclass(frozen=True, slots=True)
class Disclaimer:
    """What the program is, and what it is not."""

    short: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The safety words, whole."""

    disclaimer: Disclaimer
    emergency_intro: str
    emergency: tuple[Sign, ...]
    emergency_action: str
    soon_intro: str
    soon: tuple[Sign, ...]
    soon_action: str
    stop_rules: tuple[str, ...]
    leg_rule: str
    reassurance: tuple[str, ...]


LONG = Text(700)

_SIGN = Record(
    "a sign",
    (
        Field("id", Slug(), required=True),
        Field("ask", Text(160), required=True),
        Field("same_day", OneWord(("true", "false"))),
    ),
    lambda read, _context: Sign(read.values["id"], read.values["ask"], read.values.get("same_day") == "true"),
)
_DISCLAIMER = Record(
    "the disclaimer",
    (Field("short", LONG, required=True), Field("full", LONG, required=True)),
    lambda read, _context: Disclaimer(**read.values),
)
SAFETY = Record(
    "the safety words",
    (
        Field("disclaimer", _DISCLAIMER, required=True),
        Field("emergency_intro", Text(), required=True),
        Field("emergency", Many(_SIGN), required=True),
        Field("emergency_action", LONG, required=True),
        Field("soon_intro", Text(), required=True),
        Field("soon", Many(_SIGN), required=True),
        Field("soon_action", LONG, required=True),
        Field("stop_rules", Many(Text()), required=True),
        Field("leg_rule", Text(), required=True),
        Field("reassurance", Many(Text()), required=True),
    ),
    lambda read, _context: Safety(**read.values),
)


def read_safety(data: bytes, file: str) -> tuple[Safety | None, tuple[Problem, ...]]:
    """Read the safety words from a file's bytes."""
    context = Context()
    safety = SAFETY.read(read(data, file), context)
    return safety, tuple(context.log.problems)


@cache
def safety() -> Safety:
    """Give the safety words that come with the program."""
    words, problems = read_safety(FILE.read_bytes(), str(FILE))
    assert words is not None, problems
    return words
