"""What does the `figure:` of an exercise mean, and what is wrong with it?

The whole format is told in docs/figure-format.md.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, cast, get_args, get_type_hints

from workouts.definitions.figure_limbs import ARM, LEG, SPACE, Number, Point, arm_of, leg_of
from workouts.definitions.records import Field, Read, Record, read_keys
from workouts.definitions.values import CUE, Bad, Context, Many, OneWord, ScalarValue, Schema
from workouts.figure.bases import BASES
from workouts.figure.body import POINTS
from workouts.figure.holds import needs_prop, target_names
from workouts.figure.limbs import SIDES, Arm, Leg, Side, TouchArm, TouchLeg
from workouts.figure.muscles import muscle_names
from workouts.figure.pivots import PIVOTS, pivot
from workouts.figure.poses import EASES, Arrow, Figure, Key, PoseChange, Root
from workouts.figure.props import PROPS
from workouts.yaml_nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from workouts.figure.poses import Pose
    from workouts.problems import Place

_TRUNK: Final = ("trunk", "roll", "turn", "spine", "side", "twist", "head", "look", "ear", "shrug", "belly", "chest")
_POINTS: Final = tuple(sorted(set(POINTS) | {f"{side}.{name}" for name in POINTS for side in SIDES}))


class Flag(ScalarValue[bool]):
    """`true` or `false`."""

    def parse(self, text: str) -> bool:
        """Give the truth."""
        if text not in ("true", "false"):
            raise Bad("write true or false")
        return text == "true"

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "boolean"}


class View(ScalarValue[float]):
    """From where the figure is seen: a word, or degrees."""

    WORDS: Final = {"side": 14.0, "quarter": 50.0, "front": 90.0}

    def parse(self, text: str) -> float:
        """Give the degrees by which the viewer stands in front of the figure's right side."""
        if text in self.WORDS:
            return self.WORDS[text]
        try:
            return Number(-180, 180).parse(text)
        except Bad:
            raise Bad(f"'{text}' is not side, quarter, front or a number from -180 to 180") from None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"anyOf": [{"enum": list(self.WORDS)}, Number(-180, 180).schema()]}


@dataclass(frozen=True)
class OneOrSome:
    """One word of a list, or several."""

    one: OneWord

    def read(self, node: Node, context: Context) -> tuple[str, ...] | None:
        """Give the words."""
        if isinstance(node, Sequence):
            return Many(self.one, most=8).read(node, context)
        word = self.one.read(node, context)
        return None if word is None else (word,)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"anyOf": [self.one.schema(), Many(self.one, most=8).schema()]}


class Pivot:
    """`{point: x}` or `{point: [x, y, z]}`: that point of the body lies there."""

    def read(self, node: Node, context: Context) -> Root | None:
        """Give the root."""
        if not isinstance(node, Mapping) or len(node.entries) != 1:
            context.error(node, "write one point and where it lies, as in {toes: -92}")
            return None
        (key, value) = node.entries[0]
        name = OneWord(PIVOTS).read(key, context)
        spot = Point("x, y, z").read(value, context)
        return None if name is None or spot is None else pivot(name, spot)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        spot = Point("x, y, z").schema()
        properties = dict.fromkeys(PIVOTS, spot)
        return {"type": "object", "properties": properties, "additionalProperties": False, "maxProperties": 1}


class ArrowValue:
    """The name of a point, or `{of: point, shift: [forwards, up]}`."""

    _RECORD = Record(
        "an arrow",
        (Field("of", OneWord(_POINTS), required=True), Field("shift", Point("x, y", least=2))),
        lambda read, _: Arrow(read.values["of"], read.values.get("shift")),
    )

    def read(self, node: Node, context: Context) -> Arrow | None:
        """Give the arrow."""
        if not isinstance(node, Scalar):
            return self._RECORD.read(node, context)
        word = OneWord(_POINTS).read(node, context)
        return None if word is None else Arrow(word)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"anyOf": [OneWord(_POINTS).schema(), self._RECORD.schema()]}


def _prop_record(name: str) -> Record[dict[str, float | str]]:
    kind = PROPS[name]
    hints = get_type_hints(kind)
    table = tuple(Field(each.name, _prop_value(each.name, hints[each.name])) for each in fields(kind))
    return Record(f"the prop '{name}'", table, lambda read, _: dict(read.values))


_SIZES: Final = {
    **dict.fromkeys(("r", "length", "width", "depth"), Number(1, 300)),
    **dict.fromkeys(("held", "handle"), Number(0, 1)),
    "faces": Number(-1, 1),
    "lift": Number(0, 3),
    "angle": Number(-720, 720),
}
"""Numbers of props that are no places in the room."""


def _prop_value(name: str, hint: Any) -> Number | OneWord:  # noqa: ANN401  # a type
    if hint is float:
        return _SIZES.get(name, Number())
    return OneWord(get_args(hint) or tuple(sorted(target_names())))


class PropsValue:
    """Props by name, each with what it says of itself; `{}` for a prop as it is."""

    _RECORDS: Final = {name: Field(name, _prop_record(name)) for name in PROPS}

    def read(self, node: Node, context: Context) -> dict[str, dict[str, float | str]] | None:
        """Give the values that were written."""
        if not isinstance(node, Mapping):
            context.error(node, "write the props with their numbers, as in {chair: {x: -20}} or {mat: {}}")
            return None
        read = read_keys(node, self._RECORDS, "the props", context)
        return read.values if read.complete else None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        properties = {name: field.value.schema() for name, field in self._RECORDS.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False}


_DEGREES = Number(-360, 360)
_POSE_FIELDS: Final[tuple[Field[Any], ...]] = (
    *(Field(name, Number(-10, 15) if name in ("shrug", "belly", "chest") else _DEGREES) for name in _TRUNK),
    Field("hip", SPACE),
    Field("at", Pivot()),
    Field("legs", LEG),
    Field("R leg", LEG),
    Field("L leg", LEG),
    Field("arms", ARM),
    Field("R arm", ARM),
    Field("L arm", ARM),
    Field("props", PropsValue()),
)


def _only(read: Read, keys: tuple[str, ...]) -> dict[str, Any]:
    """Give the values of these keys, where they were written."""
    return {key: read.values[key] for key in keys if key in read.values}


def _change(read: Read, context: Context) -> PoseChange | None:
    """Give what a mapping says of the pose."""
    if "hip" in read and "at" in read:
        context.log.error(read.keys["at"], "'hip' and 'at' both say where the body is: write one of them")
        return None
    root = read.values.get("at")
    if "hip" in read:
        root = pivot("hips", read.values["hip"])
    legs: dict[Side, Leg] = {}
    arms: dict[Side, Arm] = {}
    for side in SIDES:
        if "legs" in read:
            legs[side] = leg_of(read.values["legs"], side, pair=True)
        if "arms" in read:
            arms[side] = arm_of(read.values["arms"], side, pair=True)
        if f"{side} leg" in read:
            legs[side] = leg_of(read.values[f"{side} leg"], side, pair=False)
        if f"{side} arm" in read:
            arms[side] = arm_of(read.values[f"{side} arm"], side, pair=False)
    return PoseChange(_only(read, _TRUNK), root, legs, arms, read.values.get("props", {}))


@dataclass(frozen=True)
class _KeyDraft:
    """A key before the pose it differs from is known."""

    change: PoseChange
    said: dict[str, Any]
    place: Place


_KEY_FIELDS: Final = ("name", "move", "hold", "ease", "top", "jump")


def _key(read: Read, context: Context) -> _KeyDraft | None:
    change = _change(read, context)
    return None if change is None else _KeyDraft(change, _only(read, _KEY_FIELDS), read.place)


KEY = Record(
    "a key",
    (
        Field("name", CUE),
        Field("move", Number(0.05, 20)),
        Field("hold", Number(0, 60)),
        Field("ease", OneWord(cast("tuple[str, ...]", EASES))),
        Field("top", Flag()),
        Field("jump", Flag()),
        *_POSE_FIELDS,
    ),
    _key,
)


def _props_are_there(draft: _KeyDraft, rest: Pose, context: Context) -> bool:
    """Check that what hands and feet go to stands in the room."""
    pose = draft.change.applied(rest)
    for limb in (*pose.legs.values(), *pose.arms.values()):
        if isinstance(limb, TouchLeg | TouchArm):
            name = needs_prop(limb.to)
            if name and name not in pose.props:
                context.log.error(draft.place, f"'to: {limb.to}' needs 'props: {{{name}: {{}}}}'")
                return False
    return True


_LOOK_FIELDS: Final = ("glow", "arrow", "alternate", "elevation")


def _figure(read: Read, context: Context) -> Figure | None:
    change = _change(read, context)
    if change is None:
        return None
    rest = change.applied(BASES[read.values.get("base", "stand")])
    drafts = read.values.get("keys", (_KeyDraft(PoseChange(), {}, read.place),))
    tops = [draft for draft in drafts if draft.said.get("top")]
    if len(tops) > 1:
        context.log.error(tops[1].place, "a second key with 'top': a repetition turns round at one of them")
        return None
    there = [_props_are_there(draft, rest, context) for draft in drafts]  # all of them: every error is told
    if not all(there):
        return None
    keys = tuple(Key(draft.change.applied(rest), place=draft.place, **draft.said) for draft in drafts)
    breathes = not any(
        name in each.trunk for each in (change, *(draft.change for draft in drafts)) for name in ("belly", "chest")
    )
    yaw = read.values.get("view", View.WORDS["side"])
    return Figure(keys, yaw, breathes=breathes, place=read.place, **_only(read, _LOOK_FIELDS))


FIGURE = Record(
    "a figure",
    (
        Field("base", OneWord(tuple(BASES))),
        Field("view", View()),
        Field("elevation", Number(-10, 60)),
        Field("glow", OneOrSome(OneWord(muscle_names()))),
        Field("arrow", ArrowValue()),
        Field("alternate", Flag()),
        *_POSE_FIELDS,
        Field("keys", Many(KEY, most=24)),
    ),
    _figure,
)
