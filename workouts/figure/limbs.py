"""What may be said of one arm or leg?

One class a way of saying it: by the angles of its joints, by what it rests on, or by where its end is to be. Every
number is there from the start, so two limbs said in the same way can be mixed number by number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from workouts.figure.skeleton import HALF_HIPS, HALF_SHOULDERS
from workouts.figure.vectors import ORIGIN, Vec

Side = Literal["R", "L"]
SIDES: Final[tuple[Side, Side]] = ("R", "L")
OTHER: Final[dict[Side, Side]] = {"R": "L", "L": "R"}
OUTWARD: Final[dict[Side, float]] = {"R": 1.0, "L": -1.0}
"""Which way along z is away from the body."""

AS_NEEDED: Final = -1.0

FOOT_APART: Final = HALF_HIPS * 1.05


@dataclass(frozen=True, slots=True)
class JointLeg:
    """A free leg by its joints, in degrees, measured from the pelvis: all 0 is a leg straight down."""

    hip: float = 0.0
    """Flexion: thigh forwards."""
    abd: float = 0.0
    """Abduction: thigh outwards."""
    rot: float = 0.0
    """Rotation of the thigh outwards."""
    knee: float = 0.0
    """Flexion."""
    ankle: float = 0.0
    """Pointing of the toes."""


@dataclass(frozen=True, slots=True)
class FloorLeg:
    """A foot on the floor or on something flat of height `y`."""

    contact: Literal["flat", "toes", "heel"]
    x: float
    """Of the ankle (flat), the ball of the foot (toes) or the heel (heel)."""
    z: float = FOOT_APART
    y: float = 0.0
    lift_heel: float = 0.0
    """Degrees by which the heel (flat, toes) or the toes (heel) are raised; called `raise` in the file."""
    yaw: float = 0.0
    """Degrees by which the toes point outwards."""
    out: float = 4.0
    """Degrees by which the knee swings outwards."""
    lift: float = 1.0
    """How high the foot is lifted on its way here, as a share of the usual; 0 drags it."""


@dataclass(frozen=True, slots=True)
class KneelLeg:
    """A knee on the floor (or on something of height `y`), the shank lying backwards."""

    x: float
    """Of the knee."""
    z: float = FOOT_APART
    y: float = 0.0
    yaw: float = 0.0
    """Degrees by which the foot lies outwards of the knee."""
    tuck: float = 0.0
    """1 stands on the toes behind the knee, 0 lays the instep down."""


@dataclass(frozen=True, slots=True)
class AnkleLeg:
    """A leg whose ankle is somewhere: in a strap, on a ball."""

    point: Vec
    out: float = 4.0
    ankle: float = 0.0
    """Pointing of the toes, in degrees."""


@dataclass(frozen=True, slots=True)
class TouchLeg:
    """A leg whose ankle is at a point of the body or of a prop."""

    to: str
    shift: Vec = ORIGIN
    out: float = 4.0
    ankle: float = 0.0


@dataclass(frozen=True, slots=True)
class JointArm:
    """A free arm by its joints, in degrees, measured from the upper chest: all 0 hangs straight down."""

    shoulder: float = 0.0
    """Flexion: arm forwards and up; 180 is overhead."""
    abd: float = 6.0
    """Abduction: arm sideways; 90 is level, 180 overhead."""
    rot: float = 0.0
    """Rotation outwards: where the forearm goes when the elbow bends."""
    elbow: float = 8.0
    wrist: float = 0.0
    """Bending of the hand towards the palm."""
    grip: float = AS_NEEDED
    """0 an open hand, 1 a fist; by itself a hand closes around what it holds."""


@dataclass(frozen=True, slots=True)
class PalmArm:
    """A flat hand on the floor or on something of height `y`; x and z are the wrist's."""

    x: float
    z: float = HALF_SHOULDERS
    y: float = 0.0
    yaw: float = 0.0
    """Degrees by which the fingers point outwards: 0 along +x, 180 backwards."""
    out: float = 12.0
    """Degrees by which the elbow swings outwards."""
    lift: float = 1.0
    grip: float = AS_NEEDED


@dataclass(frozen=True, slots=True)
class ForearmArm:
    """A forearm on the floor or on something of height `y`; x and z are the elbow's."""

    x: float
    z: float = HALF_SHOULDERS
    y: float = 0.0
    yaw: float = 0.0
    """Degrees by which the forearm points outwards: 0 along +x."""
    grip: float = AS_NEEDED


@dataclass(frozen=True, slots=True)
class HandArm:
    """An arm whose palm is somewhere."""

    point: Vec
    out: float = 12.0
    wrist: float = 0.0
    grip: float = AS_NEEDED


@dataclass(frozen=True, slots=True)
class TouchArm:
    """An arm whose palm is at a point of the body or of a prop."""

    to: str
    shift: Vec = ORIGIN
    out: float = 12.0
    wrist: float = 0.0
    grip: float = AS_NEEDED


Leg = JointLeg | FloorLeg | KneelLeg | AnkleLeg | TouchLeg
Arm = JointArm | PalmArm | ForearmArm | HandArm | TouchArm
Limb = Leg | Arm


def kind(limb: Limb) -> str:
    """How a limb is said; two limbs of one kind can be mixed number by number."""
    if isinstance(limb, TouchLeg | TouchArm):
        return f"{type(limb).__name__} {limb.to}"
    return type(limb).__name__


def mirrored(limb: Limb) -> Limb:
    """Say the same of the limb of the other side."""
    if isinstance(limb, FloorLeg | KneelLeg | PalmArm | ForearmArm):
        return replace(limb, z=-limb.z)
    if isinstance(limb, AnkleLeg | HandArm):
        return replace(limb, point=_flipped(limb.point))
    if isinstance(limb, TouchLeg | TouchArm):
        return replace(limb, to=other_point(limb.to), shift=_flipped(limb.shift))
    return limb


def other_point(name: str) -> str:
    """Name the same point of the other side: `R.knee` for `L.knee`, `belly` for `belly`."""
    if name.startswith("R."):
        return f"L.{name[2:]}"
    return f"R.{name[2:]}" if name.startswith("L.") else name


def _flipped(point: Vec) -> Vec:
    return (point[0], point[1], -point[2])
