"""What is a pose, a key and a figure, as they are written in the file?

A pose says how the whole body stands: the trunk by its angles, the body's place by one point of it, and four limbs. A
key is a pose with the time to reach and to keep it; a figure is a row of keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Literal, cast

from workouts.figure.limbs import OTHER, SIDES, Arm, Leg, Side, mirrored, other_point
from workouts.figure.props import PROPS, CrossTrainer, NordicPoles, Prop, Strap, changed
from workouts.problems import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.figure.vectors import Vec


@dataclass(frozen=True, slots=True)
class Trunk:
    """How pelvis, spine and head stand; degrees, but for the two in centimetres."""

    trunk: float = 90.0
    """From the hips to the shoulders: 90 upright, 0 face down with the head at +x, 180 on the back."""
    roll: float = 0.0
    """About the long axis of the body: -90 lies on the left side."""
    turn: float = 0.0
    """About the vertical, to the left; what rests on the floor stays there."""
    spine: float = 0.0
    """Rounding (+) or arching (-) of the back."""
    side: float = 0.0
    """Bending of the trunk to the right."""
    twist: float = 0.0
    """Turning of the chest to the right against the pelvis."""
    head: float = 0.0
    """Chin to chest (+) or head back (-)."""
    look: float = 0.0
    """Turning of the head to the right."""
    ear: float = 0.0
    """Bending of the head to the right: ear to shoulder."""
    shrug: float = 0.0
    """Centimetres by which the shoulders are pulled up."""
    belly: float = 0.0
    """Centimetres by which the belly swells."""
    chest: float = 0.0
    """Centimetres by which the chest swells."""


_SIGNED: Final = ("roll", "turn", "side", "twist", "look", "ear")


@dataclass(frozen=True, slots=True)
class Root:
    """Where the body is: a point of it, and the spot in the room where that point lies."""

    point: str
    target: Vec


@dataclass(frozen=True, slots=True)
class Pose:
    """How the whole body stands."""

    trunk: Trunk
    root: Root
    legs: Mapping[Side, Leg]
    arms: Mapping[Side, Arm]
    props: Mapping[str, Prop] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PoseChange:
    """What a mapping of the file says of a pose; what it leaves out stays as it was.

    A limb that is said replaces the whole limb: whoever reads a key sees all of it. Of a prop, single numbers change.
    """

    trunk: Mapping[str, float] = field(default_factory=dict)
    root: Root | None = None
    legs: Mapping[Side, Leg] = field(default_factory=dict)
    arms: Mapping[Side, Arm] = field(default_factory=dict)
    props: Mapping[str, Mapping[str, float | str]] = field(default_factory=dict)

    def applied(self, pose: Pose) -> Pose:
        """Give the pose with these changes."""
        return Pose(
            replace(pose.trunk, **self.trunk),
            self.root or pose.root,
            {**pose.legs, **self.legs},
            {**pose.arms, **self.arms},
            self._props(pose),
        )

    def _props(self, pose: Pose) -> Mapping[str, Prop]:
        props = dict(pose.props)
        for name, values in self.props.items():
            props[name] = changed(props.get(name) or PROPS[name](), values)
        return props


Ease = Literal["inout", "linear", "in", "out", "soft", "drop"]
EASES: Final[tuple[Ease, ...]] = ("inout", "linear", "in", "out", "soft", "drop")


@dataclass(frozen=True, slots=True)
class Key:
    """A pose, and the time to reach and to keep it."""

    pose: Pose
    name: str = ""
    move: float = 1.2
    """Seconds to come here from the key before; where the exercise has a tempo, the share of its time."""
    hold: float = 0.3
    """Seconds to stay."""
    ease: Ease = "inout"
    """How the movement to this key starts and ends."""
    top: bool = False
    """Whether this is where a repetition turns round, or the pose that is held."""
    jump: bool = False
    """Whether the body may be in the air on the way here and at this key."""
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow that shows the way of one point of the body."""

    of: str = "hip"
    shift: tuple[float, float] | None = None
    """Centimetres forwards and up, where it would otherwise cover the body."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How an exercise moves, and how it is looked at."""

    keys: tuple[Key, ...]
    yaw: float = 14.0
    """Degrees by which the viewer stands in front of the figure's side: 14 side, 50 quarter, 90 front."""
    elevation: float = 9.0
    """Degrees by which the viewer looks down."""
    glow: tuple[str, ...] = ()
    """The working muscles, as `glutes` or `R.glutes`."""
    arrow: Arrow | None = None
    alternate: bool = False
    """Whether every second repetition is done on the other side."""
    breathes: bool = True
    """Whether the body breathes by itself; not where the poses say how."""
    place: Place = field(default=NOWHERE, compare=False)


def swapped(pose: Pose) -> Pose:
    """Give the same pose of the other side: left and right exchanged."""
    trunk = replace(pose.trunk, **{name: -getattr(pose.trunk, name) for name in _SIGNED})
    x, y, z = pose.root.target
    return Pose(
        trunk,
        Root(other_point(pose.root.point), (x, y, -z)),
        {side: cast("Leg", mirrored(pose.legs[OTHER[side]])) for side in SIDES},
        {side: cast("Arm", mirrored(pose.arms[OTHER[side]])) for side in SIDES},
        {name: _swapped_prop(prop) for name, prop in pose.props.items()},
    )


def _swapped_prop(prop: Prop) -> Prop:
    if isinstance(prop, NordicPoles):
        return replace(prop, R=prop.L, L=prop.R, up_R=prop.up_L, up_L=prop.up_R)
    if isinstance(prop, Strap):
        return replace(prop, around=other_point(prop.around))
    if hasattr(prop, "z"):
        return changed(prop, {"z": -prop.z})
    if isinstance(prop, CrossTrainer):
        return replace(prop, angle=prop.angle + 180)
    return prop
