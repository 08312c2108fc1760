"""What does the mapping of one arm or leg, or of both, mean?

A limb is said in one of several ways, told by its leading key (`flat`, `palm`, `to` …) or, without one, by its joints.
Both limbs of a pair are said at once, `z` then counting outwards; of a single limb `z` is the room's, towards the
figure's right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from workouts.definitions.records import Field, Read, Record
from workouts.definitions.values import Bad, Context, Many, OneWord, ScalarValue, Schema
from workouts.figure.holds import target_names
from workouts.figure.limbs import (
    AnkleLeg,
    Arm,
    FloorLeg,
    ForearmArm,
    HandArm,
    JointArm,
    JointLeg,
    KneelLeg,
    Leg,
    PalmArm,
    Side,
    TouchArm,
    TouchLeg,
    mirrored,
)
from workouts.problems import shortened
from workouts.yaml_nodes import Node, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,4}(?:\.[0-9]{0,3})?|\.[0-9]{1,3})")


@dataclass(frozen=True)
class Number(ScalarValue[float]):
    """A number within bounds, with a sign and at most three decimals; `.5` is one half."""

    least: float = -400
    most: float = 400

    def parse(self, text: str) -> float:
        """Give the number."""
        if not _NUMBER.fullmatch(text) or not self.least <= float(text) <= self.most:
            raise Bad(f"'{shortened(text)}' is not a number from {self.least:g} to {self.most:g}")
        return float(text)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        number = {"type": "number", "minimum": self.least, "maximum": self.most}
        # Some readers of YAML take -.5 for a text.
        return {"anyOf": [number, {"type": "string", "pattern": r"^[+-]?\.[0-9]{1,3}$"}]}


CENTIMETRES = Number()


@dataclass(frozen=True)
class Point:
    """`x`, or a list of some of the coordinates that `names` names."""

    names: str
    least: int = 1

    def read(self, node: Node, context: Context) -> tuple[float, ...] | None:
        """Give as many coordinates as were written."""
        if not isinstance(node, Sequence):
            if self.least > 1:
                context.error(node, f"a point is a list of numbers: [{self.names}]")
                return None
            number = CENTIMETRES.read(node, context)
            return None if number is None else (number,)
        most = self.names.count(",") + 1
        if not self.least <= len(node.items) <= most:
            context.error(node, f"the point has {len(node.items)} numbers: write [{self.names}]")
            return None
        return Many(CENTIMETRES).read(node, context)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        numbers = {
            "type": "array",
            "items": CENTIMETRES.schema(),
            "minItems": self.least,
            "maxItems": self.names.count(",") + 1,
        }
        return numbers if self.least > 1 else {"anyOf": [CENTIMETRES.schema(), numbers]}


SPOT = Point("x, z")
SPACE = Point("x, y, z", least=2)
SHIFT = Point("x, y, z", least=3)
_DEGREES = Number(-360, 360)
_SHARE = Number(0, 3)
_TARGET = OneWord(tuple(sorted(target_names())))


@dataclass(frozen=True)
class Draft:
    """A limb as it was written, before it is known whose it is."""

    lead: str
    """The key that says which kind of limb this is; empty for one by its joints."""
    values: dict[str, Any]


_LEG_JOINTS: Final = ("hip", "abd", "rot", "knee", "ankle")
_ARM_JOINTS: Final = ("shoulder", "abd", "rot", "elbow", "wrist")

_LEG_COMPANIONS: Final[dict[str, tuple[str, ...]]] = {
    "": _LEG_JOINTS,
    "flat": ("raise", "y", "yaw", "out", "lift"),
    "toes": ("raise", "y", "yaw", "out", "lift"),
    "heel": ("raise", "y", "yaw", "out", "lift"),
    "kneel": ("y", "yaw", "tuck"),
    "foot": ("out", "ankle"),
    "to": ("shift", "out", "ankle"),
}
_ARM_COMPANIONS: Final[dict[str, tuple[str, ...]]] = {
    "": (*_ARM_JOINTS, "grip"),
    "palm": ("y", "yaw", "out", "lift", "grip"),
    "forearm": ("y", "yaw", "grip"),
    "hand": ("out", "wrist", "grip"),
    "to": ("shift", "out", "wrist", "grip"),
}


def _draft(companions: dict[str, tuple[str, ...]]) -> Callable[[Read, Context], Draft | None]:
    def build(read: Read, context: Context) -> Draft | None:
        leads = [key for key in read.values if key in companions]
        lead = leads[0] if leads else ""
        allowed = companions[lead]
        ok = True
        for key in read.values:
            if key != lead and key not in allowed:
                context.log.error(read.keys[key], _not_beside(key, lead, allowed))
                ok = False
        return Draft(lead, dict(read.values)) if ok else None

    return build


def _not_beside(key: str, lead: str, allowed: tuple[str, ...]) -> str:
    kind = f"beside '{lead}'" if lead else "in a limb said by its joints"
    return f"'{key}' cannot stand {kind}: only {', '.join(allowed[:-1])} or {allowed[-1]}"


LEG = Record(
    "a leg",
    (
        *(Field(name, _DEGREES) for name in _LEG_JOINTS),
        Field("flat", SPOT),
        Field("toes", SPOT),
        Field("heel", SPOT),
        Field("raise", Number(0, 90)),
        Field("y", Number(0, 200)),
        Field("yaw", _DEGREES),
        Field("out", _DEGREES),
        Field("lift", _SHARE),
        Field("kneel", SPOT),
        Field("tuck", Number(0, 1)),
        Field("foot", SPACE),
        Field("to", _TARGET),
        Field("shift", SHIFT),
    ),
    _draft(_LEG_COMPANIONS),
)

ARM = Record(
    "an arm",
    (
        *(Field(name, _DEGREES) for name in _ARM_JOINTS),
        Field("palm", SPOT),
        Field("y", Number(0, 200)),
        Field("yaw", _DEGREES),
        Field("out", _DEGREES),
        Field("lift", _SHARE),
        Field("forearm", SPOT),
        Field("hand", SPACE),
        Field("to", _TARGET),
        Field("shift", SHIFT),
        Field("grip", Number(0, 1)),
    ),
    _draft(_ARM_COMPANIONS),
)

_RAISED: Final = {"flat": 0.0, "toes": 75.0, "heel": 20.0}
_TOED_OUT: Final = {"flat": 6.0, "toes": 0.0, "heel": 0.0}


def leg_of(draft: Draft, side: Side, *, pair: bool) -> Leg:
    """Give the leg of one side."""
    leg: Leg = _for_side(_right_leg(draft, 1.0 if pair or side == "R" else -1.0), side)
    return leg


def arm_of(draft: Draft, side: Side, *, pair: bool) -> Arm:
    """Give the arm of one side."""
    arm: Arm = _for_side(_right_arm(draft, 1.0 if pair or side == "R" else -1.0), side)
    return arm


def _for_side(limb: Any, side: Side) -> Any:  # noqa: ANN401  # an arm stays an arm, a leg a leg
    """Mirror a right limb to the left, but for the side that `to:` names."""
    if side == "R":
        return limb
    if isinstance(limb, TouchLeg | TouchArm):
        x, y, z = limb.shift
        return type(limb)(**{**_fields(limb), "shift": (x, y, -z)})
    return mirrored(limb)


def _fields(limb: Any) -> dict[str, Any]:  # noqa: ANN401
    return {name: getattr(limb, name) for name in limb.__slots__}


def _rest(draft: Draft, *without: str) -> dict[str, Any]:
    return {key: value for key, value in draft.values.items() if key not in without}


def _spot(draft: Draft, outwards: float) -> dict[str, float]:
    """Give x, and z as it counts outwards of the right side."""
    spot = draft.values[draft.lead]
    return {"x": spot[0]} if len(spot) == 1 else {"x": spot[0], "z": spot[1] * outwards}


def _space(spot: tuple[float, ...], outwards: float, otherwise: float) -> tuple[float, float, float]:
    return (spot[0], spot[1], spot[2] * outwards if len(spot) == 3 else otherwise)


def _right_leg(draft: Draft, outwards: float) -> Leg:
    rest = _rest(draft, draft.lead, "raise", "shift")
    match draft.lead:
        case "":
            return JointLeg(**rest)
        case "kneel":
            return KneelLeg(**_spot(draft, outwards), **rest)
        case "foot":
            return AnkleLeg(_space(draft.values["foot"], outwards, 8.9), **rest)
        case "to":
            return TouchLeg(draft.values["to"], _shift(draft, outwards), **rest)
    contact = cast('Literal["flat", "toes", "heel"]', draft.lead)
    rest.setdefault("yaw", _TOED_OUT[contact])
    raised = draft.values.get("raise", _RAISED[contact])
    return FloorLeg(contact, **_spot(draft, outwards), lift_heel=raised, **rest)


def _right_arm(draft: Draft, outwards: float) -> Arm:
    rest = _rest(draft, draft.lead, "shift")
    match draft.lead:
        case "":
            return JointArm(**rest)
        case "palm":
            return PalmArm(**_spot(draft, outwards), **rest)
        case "forearm":
            return ForearmArm(**_spot(draft, outwards), **rest)
        case "hand":
            return HandArm(_space(draft.values["hand"], outwards, 12.8), **rest)
    return TouchArm(draft.values["to"], _shift(draft, outwards), **rest)


def _shift(draft: Draft, outwards: float) -> tuple[float, float, float]:
    x, y, z = draft.values.get("shift", (0.0, 0.0, 0.0))
    return (x, y, z * outwards)
