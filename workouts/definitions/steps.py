"""What does a step of a workout mean, and what is wrong with it?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workouts.definitions.exercises import REPS, SETS, only_one, sets_agree
from workouts.definitions.records import Field, Read, Record, read_keys, suggestion
from workouts.definitions.times import CueTimeValue, Duration, TempoValue
from workouts.definitions.values import CUE, Choice, Many, Name, OneOrMany, OneWord, Text, Whole
from workouts.model import (
    MAX,
    BreatheStep,
    Defaults,
    ExerciseStep,
    Group,
    RestStep,
    Sides,
    Step,
    StepCue,
    WaitStep,
    WorkoutStep,
)
from workouts.problems import NOWHERE
from workouts.yaml_nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from workouts.definitions.values import Context, Schema, Value

NOTE = Text(160)
DEEPEST_GROUP = 5
_ZERO = Duration(zero=True)

# ---- an exercise's step ----------------------------------------------------------------------------------------------

STEP_CUE = Record(
    "a cue",
    (Field("at", CueTimeValue()), Field("say", CUE, required=True)),
    lambda read, _context: StepCue(read.values["say"], read.values.get("at"), read.place),
)


@dataclass(frozen=True)
class StepCues:
    """A text, or a list of texts and `{at: …, say: …}`."""

    def read(self, node: Node, context: Context) -> tuple[StepCue, ...] | None:
        """Give the cues."""
        if isinstance(node, Scalar):
            one = self._one(node, context)
            return None if one is None else (one,)
        return Many(_OneCue()).read(node, context)

    @staticmethod
    def _one(node: Node, context: Context) -> StepCue | None:
        if isinstance(node, Mapping):
            return STEP_CUE.read(node, context)
        text = CUE.read(node, context)
        return None if text is None else StepCue(text, None, node.place)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        one = {"anyOf": [CUE.schema(), STEP_CUE.schema()]}
        return {"anyOf": [CUE.schema(), {"type": "array", "items": one, "minItems": 1}]}


class _OneCue(StepCues):
    """One entry of the list."""

    def read(self, node: Node, context: Context) -> StepCue | None:  # type: ignore[override]
        """Give the cue."""
        return self._one(node, context)


DEFAULT_FIELDS: tuple[Field[Any], ...] = (
    Field("time", OneOrMany(Duration(), words=("max", "fill"))),
    Field("reps", OneOrMany(REPS)),
    Field("sets", SETS),
    Field("rest", _ZERO),
    Field("hold", Duration()),
    Field("gap", _ZERO),
    Field("switch", _ZERO),
    Field("pace", OneWord(("timed", "tap"))),
)


def _defaults(read: Read, context: Context) -> Defaults | None:
    ok = [only_one(read, context, "time", "reps"), sets_agree(read, context)]
    if read.values.get("time") == "fill":
        context.error(read.nodes["time"], "'fill' stands in one step, not in defaults")
        return None
    return Defaults(**read.values) if all(ok) else None


DEFAULTS = Record("defaults", DEFAULT_FIELDS, _defaults)

OWN_FIELDS: tuple[Field[Any], ...] = (
    *DEFAULT_FIELDS,
    Field("breaths", Whole(1, 500)),
    Field("tempo", TempoValue()),
    Field("sides", Choice(Sides)),
    Field("up_to", Duration()),
    Field("record", OneWord(("reps",))),
    Field("label", CUE),
    Field("effort", Whole(0, 10)),
    Field("note", NOTE),
    Field("cues", StepCues()),
)
"""Every key of an exercise's step but `exercise` itself: what a variant may change."""


def amounts_agree(read: Read, context: Context) -> bool:
    """Check what the keys of one exercise step say of each other, before its exercise is known."""
    ok = [only_one(read, context, "time", "reps", "breaths"), sets_agree(read, context)]
    values = read.values
    if "up_to" in read and values.get("time") != MAX:
        context.log.error(read.keys["up_to"], "'up_to' goes with 'time: max'")
        ok.append(False)
    if values.get("pace") == "tap" and ("time" in read or "breaths" in read):
        context.log.error(read.keys["pace"], "'pace: tap' goes with 'reps'")
        ok.append(False)
    return all(ok)


def _exercise_step(read: Read, context: Context) -> ExerciseStep | None:
    if not amounts_agree(read, context):
        return None
    places = {key: node.place for key, node in read.nodes.items()}
    return ExerciseStep(place=read.place, places=places, **read.values)


def _breathe_step(read: Read, context: Context) -> BreatheStep | None:
    if not only_one(read, context, "time", "breaths"):
        return None
    return BreatheStep(place=read.place, **read.values)


EXERCISE_STEP = Record(
    "an exercise step", (Field("exercise", Name("exercise"), required=True), *OWN_FIELDS), _exercise_step
)
REST_STEP = Record(
    "a rest step",
    (Field("rest", Duration(), required=True), Field("say", NOTE)),
    lambda read, _context: RestStep(place=read.nodes["rest"].place, **read.values),
)
WAIT_STEP = Record(
    "a wait step",
    (Field("wait", NOTE, required=True),),
    lambda read, _context: WaitStep(place=read.place, **read.values),
)
WORKOUT_STEP = Record(
    "a workout step",
    (Field("workout", Name("workout", variants=True), required=True),),
    lambda read, _context: WorkoutStep(place=read.place, **read.values),
)
BREATHE_STEP = Record(
    "a breathe step",
    (
        Field("breathe", Name("breathing pattern"), required=True),
        Field("time", Duration()),
        Field("breaths", Whole(1, 500)),
    ),
    _breathe_step,
)


# ---- a step of any kind ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AnyStep:
    """A step, told by the first of its kind's keys that is there."""

    depth: int = 0

    def read(self, node: Node, context: Context) -> Step | None:
        """Give the step, or note what is wrong with it."""
        if not isinstance(node, Mapping):
            context.error(node, _no_step(node))
            return None
        keys = {key.text for key, _ in node.entries}
        kinds: dict[str, Value[Step]] = {
            "exercise": EXERCISE_STEP,
            "breathe": BREATHE_STEP,
            "workout": WORKOUT_STEP,
            "wait": WAIT_STEP,
            "section": GroupValue(self.depth + 1),
            "repeat": GroupValue(self.depth + 1),
            "steps": GroupValue(self.depth + 1),
            "rest": REST_STEP,
        }
        kind = next((kind for kind in kinds if kind in keys), None)
        if kind is None:
            return self._without_kind(node, list(kinds), context)
        return kinds[kind].read(node, context)

    @staticmethod
    def _without_kind(node: Mapping, kinds: list[str], context: Context) -> None:
        near = next(filter(None, (suggestion(key.text, kinds) for key, _ in node.entries)), "")
        context.error(node, f"this step is of no kind: it needs one of {', '.join(kinds[:6])} or rest{near}")

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        records = (EXERCISE_STEP, BREATHE_STEP, WORKOUT_STEP, WAIT_STEP, REST_STEP)
        return {"anyOf": [*(record.schema() for record in records), {"$ref": "#/$defs/group"}]}


_GLUED = re.compile(r"[a-z]+:\S")


def _no_step(node: Scalar | Sequence) -> str:
    if isinstance(node, Scalar) and node.missing:
        return "a step is missing here"
    if isinstance(node, Scalar) and node.plain and _GLUED.match(node.text):
        return "a space is missing behind the ':'"
    return f"expected a step such as 'exercise: plank' here, not {node.what}"


@dataclass(frozen=True)
class GroupValue:
    """Steps under one name, or several times over."""

    depth: int

    def read(self, node: Node, context: Context) -> Group | None:
        """Give the group with everything in it."""
        if self.depth > DEEPEST_GROUP:
            context.error(node, f"more than {DEEPEST_GROUP} groups within each other")
            return None
        return self.record().read(node, context)

    def record(self) -> Record[Group]:
        """Give the table of a group's keys at this depth."""
        return Record(
            "a group",
            (
                Field("section", CUE),
                Field("repeat", Whole(1, 99)),
                Field("rest", _ZERO),
                Field("defaults", DEFAULTS),
                Field("steps", Many(AnyStep(self.depth)), required=True),
            ),
            _group,
        )

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"$ref": "#/$defs/group"}


def _group(read: Read, context: Context) -> Group | None:
    if "section" not in read and "repeat" not in read:
        context.log.error(read.keys["steps"], "a group needs a 'section' or a 'repeat'")
        return None
    if "rest" in read and "repeat" not in read:
        context.log.error(read.keys["rest"], "a group's own 'rest' stands between rounds: it needs 'repeat'")
        return None
    rest_place = read.nodes["rest"].place if "rest" in read else NOWHERE
    return Group(place=read.place, rest_place=rest_place, **read.values)


STEPS = Many(AnyStep())


CHANGED_FIELDS: tuple[Field[Any], ...] = (Field("exercise", Name("exercise")), *OWN_FIELDS)


def read_changed_keys(node: Mapping, context: Context) -> Read:
    """Read the keys of an exercise step that a variant writes anew, `exercise` among them."""
    return read_keys(node, {each.key: each for each in CHANGED_FIELDS}, "a variant's change", context)
