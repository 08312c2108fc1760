"""Which keys may stand in a mapping, and what is wrong with those that stand there?

A `Record` is a table of `Field`s. The same table reads a mapping, finds unknown, repeated and missing keys, and says
itself as JSON Schema.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic

from workouts.definitions.values import Context, Schema, T, Value
from workouts.problems import did_you_mean, shortened
from workouts.yaml_nodes import Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from workouts.problems import Place

OTHER_PROGRAMS = {
    "seconds": ("time",),
    "secs": ("time",),
    "sec": ("time",),
    "duration": ("time", "length"),
    "minutes": ("time", "length"),
    "length": ("time",),
    "rounds": ("repeat", "sets"),
    "laps": ("repeat", "sets"),
    "cycles": ("repeat", "sets", "breaths"),
    "repetitions": ("reps",),
    "count": ("reps",),
    "title": ("name",),
    "description": ("summary", "purpose"),
    "intervals": ("steps",),
    "exercises": ("steps",),
    "pause": ("rest",),
    "break": ("rest",),
    "recovery": ("rest",),
    "series": ("sets",),
    "prepare": ("get_ready",),
    "warmup": ("get_ready",),
    "countdown": ("get_ready",),
    "text": ("say",),
    "message": ("say",),
    "move": ("exercise",),
    "activity": ("exercise",),
    "inhale": ("in",),
    "exhale": ("out",),
    "difficulty": ("level",),
    "contraindications": ("avoid_if",),
}
"""What other programs call our keys; the first that may stand in that place is offered."""


@dataclass(frozen=True)
class Field(Generic[T]):
    """One key of a mapping, and the kind of value behind it."""

    key: str
    value: Value[T]
    required: bool = False


@dataclass
class Read:
    """What a mapping said: values by key, and where each key and value stands."""

    place: Place
    values: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    complete: bool = True
    """Whether every value could be read and every required key was there."""

    def __contains__(self, key: str) -> bool:
        return key in self.nodes


@dataclass(frozen=True)
class Record(Generic[T]):
    """A mapping with these keys; `build` makes the value, once everything in it could be read."""

    what: str
    fields: tuple[Field[Any], ...]
    build: Callable[[Read, Context], T | None]

    @cached_property
    def by_key(self) -> dict[str, Field[Any]]:
        """The fields by their keys."""
        return {each.key: each for each in self.fields}

    def read(self, node: Node, context: Context) -> T | None:
        """Give the value, or note every error in the mapping and give None."""
        if not isinstance(node, Mapping):
            missing = isinstance(node, Scalar) and node.missing
            said = "a value is missing here" if missing else f"expected keys of {self.what} here, not {node.what}"
            context.error(node, said)
            return None
        read = read_keys(node, self.by_key, self.what, context)
        for each in self.fields:
            if each.required and each.key not in read.nodes:
                context.error(node, f"'{each.key}' is missing: {self.what} needs it")
                read.complete = False
        return self.build(read, context) if read.complete else None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {
            "type": "object",
            "properties": {each.key: each.value.schema() for each in self.fields},
            "required": [each.key for each in self.fields if each.required],
            "additionalProperties": False,
        }


def read_keys(node: Mapping, fields: dict[str, Field[Any]], what: str, context: Context) -> Read:
    """Read every known key of a mapping; note those that are unknown or repeated."""
    read = Read(node.place)
    for key, value in node.entries:
        word = key.text
        known = fields.get(word)
        if isinstance(value, Scalar) and value.bare:
            context.error(key, _without_colon(word, known))
            read.complete = False
        elif known is None:
            context.error(key, f"unknown key '{shortened(word)}' in {what}{suggestion(word, fields)}")
            read.complete = False
        elif word in read.nodes:
            context.error(key, f"'{word}' stands here a second time, first in line {read.keys[word].line}")
            read.complete = False
        else:
            read.keys[word], read.nodes[word] = key.place, value
            got = known.value.read(value, context)
            if got is None:
                read.complete = False
            else:
                read.values[word] = got
    return read


def _without_colon(word: str, known: Field[Any] | None) -> str:
    """Tell of an entry of a `{ }` without a colon: mostly the rest of a text with a comma in it."""
    if known is None:
        said = "is not a key: inside { } a comma starts a new entry, so put the text in quotes"
    else:
        said = "has no value: inside { } a comma starts a new entry, so give it one, or put the text in quotes"
    return f"'{shortened(word)}' {said}"


def suggestion(word: str, fields: Collection[str]) -> str:
    """Give what other programs' word is called here, else the nearest key."""
    ours = OTHER_PROGRAMS.get(word.lower(), ())
    for each in ours:
        if each in fields:
            return f", did you mean '{each}'?"
    return ", did you mean the 'repeat' of a group?" if "repeat" in ours else did_you_mean(word, fields)


@dataclass(frozen=True)
class Table(Generic[T]):
    """A mapping whose keys are the person's own, all with the same kind of value."""

    key: Value[str]
    value: Value[T]
    most: int = 500

    def read(self, node: Node, context: Context) -> dict[str, T] | None:
        """Give the values by key, or note every error and give None."""
        if not isinstance(node, Mapping):
            missing = isinstance(node, Scalar) and node.missing
            context.error(node, "a value is missing here" if missing else f"expected keys here, not {node.what}")
            return None
        if len(node.entries) > self.most:
            context.error(node, f"{len(node.entries)} keys stand here, at most {self.most} are allowed")
            return None
        read: dict[str, T] = {}
        seen: dict[str, Place] = {}
        complete = True
        for key, node_ in node.entries:
            word, value = self.key.read(key, context), self.value.read(node_, context)
            if word is None or value is None:
                complete = False
            elif word in seen:
                context.error(key, f"'{word}' stands here a second time, first in line {seen[word].line}")
                complete = False
            else:
                read[word], seen[word] = value, key.place
        return read if complete else None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        # A property's name is always a text.
        names = {key: value for key, value in self.key.schema().items() if key != "type"}
        values = self.value.schema()
        return {"type": "object", "propertyNames": names, "additionalProperties": values, "maxProperties": self.most}
