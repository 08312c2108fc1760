"""What does a workout's file mean, and what is wrong with it, as far as it can be told from that file alone?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workouts.definitions.exercises import LEVEL
from workouts.definitions.records import Field, Read, Record, Table
from workouts.definitions.steps import CHANGED_FIELDS, DEFAULTS, STEPS, GroupValue, amounts_agree, read_changed_keys
from workouts.definitions.times import Duration
from workouts.definitions.values import CUE, Choice, Code, Many, Name, Slug, Text, Whole
from workouts.model import Change, ExerciseStep, Goal, Group, Variant, Workout
from workouts.problems import did_you_mean
from workouts.yaml_nodes import Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workouts.definitions.values import Context, Schema
    from workouts.model import Step


@dataclass(frozen=True)
class ChangeValue:
    """`skip`, another exercise's id, or the keys of an exercise step that differ."""

    def read(self, node: Node, context: Context) -> Change | None:
        """Give the change."""
        if not isinstance(node, Mapping):
            if isinstance(node, Scalar) and node.text == "skip":
                return Change(skip=True, place=node.place)
            other = Name("exercise").read(node, context)
            return None if other is None else Change(swap=other, place=node.place)
        read = read_changed_keys(node, context)
        if not (read.complete and amounts_agree(read, context)):
            return None
        if not read.values:
            context.error(node, "this changes nothing: write a key that differs, or 'skip'")
            return None
        places = {key: value.place for key, value in read.nodes.items()}
        return Change(keys=read.values, place=node.place, places=places)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        keys = {each.key: each.value.schema() for each in CHANGED_FIELDS}
        return {
            "anyOf": [Name("exercise").schema(), {"type": "object", "properties": keys, "additionalProperties": False}]
        }


def _variant(read: Read, context: Context) -> Variant | None:
    if "length" not in read and "change" not in read:
        context.log.error(read.place, "this variant changes nothing: it needs 'change' or 'length'")
        return None
    return Variant(id="", place=read.place, **read.values)


VARIANT = Record(
    "a variant",
    (
        Field("name", CUE),
        Field("summary", Text(120)),
        Field("length", Duration()),
        Field("change", Table(Slug(), ChangeValue())),
    ),
    _variant,
)


def _workout(read: Read, context: Context) -> Workout | None:
    values = {key: value for key, value in read.values.items() if key != "format"}
    variants: dict[str, Variant] = {
        name: replace(variant, id=name) for name, variant in values.pop("variants", {}).items()
    }
    workout = Workout(id="", place=read.place, variants=variants, **values)
    in_steps = {step.exercise.id for step in exercise_steps(workout.steps)}
    ok = True
    for variant in variants.values():
        for exercise, change in variant.change.items():
            if exercise not in in_steps:
                near = did_you_mean(exercise, in_steps)
                context.log.error(change.place, f"no step is of '{exercise}', so there is nothing to change{near}")
                ok = False
    return workout if ok else None


def exercise_steps(steps: tuple[Step, ...]) -> Iterator[ExerciseStep]:
    """Give every exercise step, those in groups too, in the order of the file."""
    for step in steps:
        if isinstance(step, ExerciseStep):
            yield step
        elif isinstance(step, Group):
            yield from exercise_steps(step.steps)


MOST_VARIANTS = 50
"""Each is laid out once when the library is read."""

WORKOUT = Record(
    "a workout",
    (
        Field("format", Whole(1, 1)),
        Field("name", CUE, required=True),
        Field("summary", Text(120)),
        Field("goal", Choice(Goal)),
        Field("level", LEVEL),
        Field("max_pain", Whole(0, 10)),
        Field("avoid_if", Many(Code("cautions"))),
        Field("suits", Many(Slug())),
        Field("topics", Many(Slug())),
        Field("equipment", Many(Code("equipment"))),
        Field("notes", Many(Text(200))),
        Field("sources", Many(Text())),
        Field("get_ready", Duration(zero=True)),
        Field("length", Duration()),
        Field("defaults", DEFAULTS),
        Field("steps", STEPS, required=True),
        Field("variants", Table(Slug(), VARIANT, most=MOST_VARIANTS)),
    ),
    _workout,
)


def schema() -> Schema:
    """Say a workout's file as JSON Schema; groups hold steps that may be groups."""
    return {**WORKOUT.schema(), "$defs": {"group": GroupValue(1).record().schema()}}
