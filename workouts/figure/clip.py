"""How does the body stand anywhere between the keys of a figure?"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from math import atan2, cos, degrees, pi
from typing import TYPE_CHECKING, Final

from workouts.figure import skeleton, solver
from workouts.figure.limbs import (
    AS_NEEDED,
    OUTWARD,
    SIDES,
    Arm,
    FloorLeg,
    ForearmArm,
    JointLeg,
    Leg,
    PalmArm,
    Side,
    kind,
)
from workouts.figure.poses import Ease, Figure, Key, swapped
from workouts.figure.props import GRIPPED
from workouts.figure.solver import Way
from workouts.figure.vectors import plus

if TYPE_CHECKING:
    from collections.abc import Callable

    from workouts.figure.body import Body, LegJoints
    from workouts.figure.poses import Pose
    from workouts.figure.vectors import Vec

EASES: Final[dict[Ease, Callable[[float], float]]] = {
    "inout": lambda w: 0.5 - 0.5 * cos(pi * w),
    "linear": lambda w: w,
    "in": lambda w: w * w,
    "out": lambda w: 1 - (1 - w) ** 2,
    "soft": lambda w: w * w * w * (w * (6 * w - 15) + 10),
    "drop": lambda w: w * w * (1.8 - 0.8 * w),
}
"""How much of the way is done after a share of its time: all from 0 to 1 and never back."""


class Clip:
    """A figure ready to be asked for bodies. What the ways between keys need is found out once."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.one_side: Final = len(figure.keys)
        """How many keys one repetition has."""
        self.keys: tuple[Key, ...] = tuple(_gripping(key) for key in figure.keys)
        if figure.alternate:
            self.keys += tuple(replace(key, pose=swapped(key.pose)) for key in self.keys)
        self._ways: dict[tuple[int, int], Way] = {}
        self._pins: dict[tuple[int, Side], FloorLeg | None] = {}

    @property
    def top(self) -> int:
        """The key where a repetition turns round: the one that says so, or the middle one."""
        said = [index for index, key in enumerate(self.figure.keys) if key.top]
        return said[0] if said else self.one_side // 2

    @property
    def held(self) -> int:
        """The key that is held where the exercise is a hold: the one that says `top`, or the last."""
        said = [index for index, key in enumerate(self.figure.keys) if key.top]
        return said[0] if said else self.one_side - 1

    def body(self, start: int, end: int, share: float, breath: float = 0.0) -> Body:
        """Solve the body at `share` (0 to 1, eased already) of the way from one key to another."""
        breath = breath if self.figure.breathes else 0.0
        return solver.solve(self._way(start, end), share, breath)

    def key_body(self, index: int) -> Body:
        """Solve the body at a key."""
        return self.body(index, index, 0.0)

    @cached_property
    def _hips(self) -> tuple[Vec, ...]:
        return tuple(self.key_body(index).hips for index in range(len(self.keys)))

    def _way(self, start: int, end: int) -> Way:
        way = self._ways.get((start, end))
        if way is None:
            way = self._ways[start, end] = self._found(start, end)
        return way

    def _found(self, start: int, end: int) -> Way:
        first, last = self.keys[start].pose, self.keys[end].pose
        if start == end:
            return Way(first, last, {side: (first.legs[side], first.legs[side]) for side in SIDES})
        same_root = first.root.point == last.root.point
        hips = None if same_root else (self._hips[start], self._hips[end])
        return Way(first, last, {side: self._leg_pair(start, end, side, same_root) for side in SIDES}, hips)

    def _leg_pair(self, start: int, end: int, side: Side, same_root: bool) -> tuple[Leg, Leg]:
        """Give both ends of a leg's way; a leg that stands on its toes by a pivot stays on the floor."""
        first, last = self.keys[start].pose.legs[side], self.keys[end].pose.legs[side]
        if same_root and kind(first) == kind(last):
            return first, last
        return self._pinned(start, side) or first, self._pinned(end, side) or last

    def _pinned(self, index: int, side: Side) -> FloorLeg | None:
        if (index, side) not in self._pins:
            self._pins[index, side] = _pin(self.keys[index].pose, side, self.key_body(index))
        return self._pins[index, side]


def _pin(pose: Pose, side: Side, body: Body) -> FloorLeg | None:
    """Say a free leg on whose toes the body pivots as a foot on the floor."""
    if not isinstance(pose.legs[side], JointLeg) or not pose.root.point.endswith("toes"):
        return None
    joints = body.legs[side]
    x, y, z = joints.ball
    high = y - skeleton.BALL_RADIUS
    if abs(x - pose.root.target[0]) > 3.0 or abs(high) > 1.5:
        return None
    yaw = _yaw(joints, side)
    raised = degrees(atan2(-joints.along[1], (joints.along[0] ** 2 + joints.along[2] ** 2) ** 0.5))
    return FloorLeg("toes", x, z, high, raised, yaw)


def _yaw(joints: LegJoints, side: Side) -> float:
    """Give by how much the toes point outwards: of a foot that stands on end, as its toes lie."""
    x, _, z = plus(joints.along, joints.instep)
    return degrees(atan2(z, x)) * OUTWARD[side]


def _gripping(key: Key) -> Key:
    """Close the hands that hold something, where the file does not say how far."""
    pose = key.pose
    wrapped = 1.0 if GRIPPED & set(pose.props) else 0.4 if "medicine-ball" in pose.props else 0.0
    arms: dict[Side, Arm] = {}
    for side, arm in pose.arms.items():
        needed = 0.0 if isinstance(arm, PalmArm | ForearmArm) else wrapped
        arms[side] = replace(arm, grip=needed) if arm.grip == AS_NEEDED else arm
    return replace(key, pose=replace(pose, arms=arms))
