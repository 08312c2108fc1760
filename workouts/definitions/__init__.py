"""What does this file mean, and what is wrong with it?

One declarative table of keys per kind of definition (`exercises`, `workouts`, `breathing`, `programmes`, `terms`); the
same tables give the JSON Schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from workouts.definitions import breathing, exercises, programmes, terms, workouts
from workouts.definitions.values import Context
from workouts.problems import Log, shortened
from workouts.yaml_errors import Unreadable
from workouts.yaml_nodes import Mapping, Scalar, read

if TYPE_CHECKING:
    from workouts.definitions.records import Record
    from workouts.definitions.terms import Terms
    from workouts.definitions.values import Schema
    from workouts.model import Exercise, Pattern, Workout
    from workouts.problems import Problem
    from workouts.programme import Programme

    Definition = Exercise | Workout | Pattern | Programme

NEWEST_FORMAT = 1
"""A file that says a higher `format` was written for a newer program and is refused."""


class DefinitionKind(StrEnum):
    """The kinds of definition; each is also the name of its folder."""

    EXERCISES = "exercises"
    WORKOUTS = "workouts"
    BREATHING = "breathing"
    PROGRAMMES = "programmes"


NOUNS = {
    DefinitionKind.EXERCISES: "exercise",
    DefinitionKind.WORKOUTS: "workout",
    DefinitionKind.BREATHING: "breathing pattern",
    DefinitionKind.PROGRAMMES: "programme",
}
"""What one definition of each kind is called."""

RECORDS: dict[DefinitionKind, Record[Any]] = {
    DefinitionKind.EXERCISES: exercises.EXERCISE,
    DefinitionKind.WORKOUTS: workouts.WORKOUT,
    DefinitionKind.BREATHING: breathing.PATTERN,
    DefinitionKind.PROGRAMMES: programmes.PROGRAMME,
}


@dataclass(frozen=True)
class Reading:
    """What came of one file: its definition, if it has no errors, and everything to tell of it."""

    definition: Any | None
    problems: tuple[Problem, ...]


def read_definition(
    kind: DefinitionKind, data: bytes, file: str, id_: str, codes: dict[str, frozenset[str]]
) -> Reading:
    """Read a definition from a file's bytes; all of its errors are told at once."""
    reading = _read(RECORDS[kind], data, file, codes)
    if reading.definition is None:
        return reading
    return Reading(replace(reading.definition, id=id_), reading.problems)


def read_terms(data: bytes, file: str) -> tuple[Terms | None, tuple[Problem, ...]]:
    """Read a list of terms."""
    reading = _read(terms.TERMS, data, file, {})
    return reading.definition, reading.problems


def _read(record: Record[Any], data: bytes, file: str, codes: dict[str, frozenset[str]]) -> Reading:
    context = Context(Log(), codes)
    try:
        root = read(data, file)
    except Unreadable as unreadable:
        return Reading(None, (unreadable.problem,))
    if _too_new(root, context):
        return Reading(None, tuple(context.log.problems))
    definition = record.read(root, context)
    return Reading(None if context.log.broken else definition, tuple(sorted(set(context.log.problems))))


def _too_new(root: Mapping, context: Context) -> bool:
    """Note a newer format alone: what else stands in such a file cannot be judged."""
    for key, value in root.entries:
        if key.text == "format" and isinstance(value, Scalar) and _newer(value.text):
            said = f"this file is of format {shortened(value.text)}: this program reads format {NEWEST_FORMAT}"
            context.error(value, said)
            return True
    return False


def _newer(text: str) -> bool:
    """Whether a text is a higher number than the newest format, without making a number of thousands of digits."""
    digits = text.lstrip("0")
    newest = str(NEWEST_FORMAT)
    return bool(_DIGITS.fullmatch(digits)) and (len(digits), digits) > (len(newest), newest)


_DIGITS = re.compile("[0-9]+")


def kind_of_keys(data: bytes, file: str) -> DefinitionKind:
    """Tell from a file's keys what kind of definition it is; a workout unless they say otherwise."""
    try:
        keys = {key.text for key, _ in read(data, file).entries}
    except Unreadable:
        return DefinitionKind.WORKOUTS
    for kind, telling in _TELLING.items():
        if keys & telling and "steps" not in keys:
            return kind
    return DefinitionKind.WORKOUTS


_TELLING = {
    DefinitionKind.BREATHING: {"taper", "gentler", "at_most"},
    DefinitionKind.EXERCISES: {"mode", "dose", "setup", "position", "sides"},
    DefinitionKind.PROGRAMMES: {"phases", "days", "daily", "tests"},
}


def json_schema(kind: DefinitionKind) -> Schema:
    """Give the JSON Schema of one kind, for editors."""
    schema = workouts.schema() if kind is DefinitionKind.WORKOUTS else RECORDS[kind].schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": RECORDS[kind].what, **schema}
