"""Which poses has an exercise to start from?

Each is complete; an exercise and its keys say only how they differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.figure.limbs import (
    SIDES,
    Arm,
    FloorLeg,
    ForearmArm,
    JointArm,
    JointLeg,
    KneelLeg,
    Leg,
    PalmArm,
    TouchArm,
    mirrored,
)
from workouts.figure.poses import Pose, Root, Trunk
from workouts.figure.props import Chair, Mat, Prop

if TYPE_CHECKING:
    from workouts.figure.vectors import Vec

_MAT: Final[dict[str, Prop]] = {"mat": Mat()}


def _base(trunk: Trunk, root: tuple[str, Vec], leg: Leg, arm: Arm, props: dict[str, Prop] | None = None) -> Pose:
    """Give a pose whose limbs are alike on both sides."""
    legs = {side: leg if side == "R" else mirrored(leg) for side in SIDES}
    arms = {side: arm if side == "R" else mirrored(arm) for side in SIDES}
    return Pose(trunk, Root(*root), legs, arms, props or {})  # type: ignore[arg-type]


def _side_lying() -> Pose:
    """On the left side, the belly towards the viewer, the head on the left arm."""
    trunk = Trunk(trunk=7, roll=-90, side=14, ear=-20)
    bent = JointLeg(hip=45, knee=90)
    pose = _base(trunk, ("hips", (0.0, 15.5, 0.0)), bent, JointArm(), _MAT)
    legs: dict[str, Leg] = {"R": bent, "L": bent}
    arms: dict[str, Arm] = {"R": TouchArm("waist"), "L": PalmArm(86, 10, out=-20)}
    return Pose(pose.trunk, pose.root, legs, arms, pose.props)  # type: ignore[arg-type]


def _side_plank() -> Pose:
    """On the left forearm and foot, the belly towards the viewer."""
    legs: dict[str, Leg] = {"R": JointLeg(abd=-4, ankle=8), "L": JointLeg(ankle=8)}
    arms: dict[str, Arm] = {"R": TouchArm("waist"), "L": ForearmArm(45, 0.0, yaw=-50)}
    root = Root("L.ankle", (-92.0, 5.0, 0.0))
    return Pose(Trunk(trunk=15, roll=-90), root, legs, arms, _MAT)  # type: ignore[arg-type]


BASES: Final[dict[str, Pose]] = {
    "stand": _base(
        Trunk(), ("hips", (0.0, 90.0, 0.0)), FloorLeg("flat", -1, yaw=6), JointArm(shoulder=4, abd=9, elbow=10)
    ),
    "seated": _base(
        Trunk(trunk=90),
        ("hips", (0.0, 56.5, 0.0)),
        FloorLeg("flat", 40, yaw=6),
        TouchArm("thigh"),
        {"chair": Chair(x=6, y=45)},
    ),
    "sit": _base(
        Trunk(trunk=98), ("hips", (0.0, 11.5, 0.0)), FloorLeg("heel", 79, lift_heel=80), PalmArm(-26, yaw=180), _MAT
    ),
    "kneel": _base(Trunk(), ("hips", (0.0, 46.0, 0.0)), KneelLeg(0), JointArm(shoulder=4, abd=9, elbow=10), _MAT),
    "quad": _base(Trunk(trunk=16, head=4), ("hips", (-24.0, 46.5, 0.0)), KneelLeg(-24), PalmArm(24), _MAT),
    "supine": _base(
        Trunk(trunk=180, head=4),
        ("hips", (10.0, 11.5, 0.0)),
        FloorLeg("flat", 50, yaw=6),
        JointArm(shoulder=6, abd=18, elbow=4),
        _MAT,
    ),
    "prone": _base(
        Trunk(trunk=2, head=-6),
        ("hips", (0.0, 11.0, 0.0)),
        JointLeg(hip=-2, ankle=65),
        PalmArm(25, 25, out=40),
        _MAT,
    ),
    "side": _side_lying(),
    "plank": _base(Trunk(trunk=19, head=-8), ("R.toes", (-92.0, 2.9, 8.5)), JointLeg(ankle=-6), PalmArm(32), _MAT),
    "forearm-plank": _base(
        Trunk(trunk=6.5, head=-8), ("R.toes", (-92.0, 2.9, 8.5)), JointLeg(ankle=-6), ForearmArm(43), _MAT
    ),
    "side-plank": _side_plank(),
}
