"""Where are all joints when the body is between two poses?

Order: the trunk's frames; the root, for which legs that carry a pivot are laid out once from the origin; the legs; the
arms; and last the hands that follow the poles they hold.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workouts.figure import arms, stepping, swinging, trunk
from workouts.figure.body import Body, point
from workouts.figure.holds import planted
from workouts.figure.legs import lay_toes
from workouts.figure.limbs import SIDES, Leg, Side, TouchArm, TouchLeg
from workouts.figure.mixing import mixed
from workouts.figure.poles import tip
from workouts.figure.props import CrossTrainer, NordicPoles
from workouts.figure.vectors import ORIGIN, Vec, between, minus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.figure.poses import Pose, Root
    from workouts.figure.props import Prop


@dataclass(frozen=True, slots=True)
class Way:
    """The way from one pose to another, with what the clip found out about its ends."""

    start: Pose
    end: Pose
    legs: Mapping[Side, tuple[Leg, Leg]]
    hips: tuple[Vec, Vec] | None = None
    """Of both ends, where their roots name different points; else the root itself is mixed."""


TRUNK_BREATH: Final = (0.8, 0.6)
"""Centimetres by which belly and chest swell with a quiet breath."""


def solve(way: Way, share: float, breath: float = 0.0) -> Body:
    """Solve the body at `share` of a way; `breath` is how full the lungs are, 0 to 1."""
    stance = mixed(way.start.trunk, way.end.trunk, share)
    body = Body(stance, trunk.frames(stance))
    body.props = _props(way, share)
    trunk.place(body, ORIGIN)
    trunk.place(body, _hips(body, way, share))
    if breath:
        _inhale(body, breath)
    for side in sorted(SIDES, key=lambda side: any(isinstance(leg, TouchLeg) for leg in way.legs[side])):
        body.legs[side] = stepping.solve(body, side, *way.legs[side], share)
        lay_toes(body.legs[side])
    for side in sorted(SIDES, key=lambda side: isinstance(way.start.arms[side], TouchArm)):
        body.arms[side] = swinging.solve(body, side, way.start.arms[side], way.end.arms[side], share)
    _hold_poles(body, way, share)
    for side in SIDES:
        arms.follow_with_shoulder(body.arms[side], body.chest)
    return body


def _inhale(body: Body, breath: float) -> None:
    belly, chest = TRUNK_BREATH
    stance = body.pose
    body.pose = replace(stance, belly=stance.belly + belly * breath, chest=stance.chest + chest * breath)


def _props(way: Way, share: float) -> Mapping[str, Prop]:
    first, last = way.start.props, way.end.props
    if first is last:
        return first
    both: dict[str, Prop] = {**last, **first}
    return {name: mixed(prop, _nearest(prop, last.get(name, prop)), share) for name, prop in both.items()}


def _nearest(start: Prop, end: Prop) -> Prop:
    """Let a crank go the short way round."""
    if isinstance(start, CrossTrainer) and isinstance(end, CrossTrainer):
        turns = round((start.angle - end.angle) / 360)
        return replace(end, angle=end.angle + 360 * turns)
    return end


def _hips(body: Body, way: Way, share: float) -> Vec:
    if way.hips is not None:
        return between(*way.hips, share)
    return _from_root(body, way, mixed(way.start.root, way.end.root, share), share)


def _from_root(body: Body, way: Way, root: Root, share: float) -> Vec:
    """Place the body by a pivot: lay it out from the origin, see where the pivot comes to lie, and shift it."""
    if root.point == "hips":
        return root.target
    for side in SIDES:
        body.legs[side] = stepping.solve(body, side, way.start.legs[side], way.end.legs[side], share)
        if root.point.endswith(("elbow", "wrist", "palm")):
            ends = way.start.arms[side], way.end.arms[side]
            body.arms[side] = swinging.solve(body, side, *ends, share)
    return minus(root.target, point(body, root.point))


def _hold_poles(body: Body, way: Way, share: float) -> None:
    """Plant the poles' tips, and let each hand slide along its pole until it holds its end."""
    poles = body.props.get("nordic-poles")
    first, last = way.start.props.get("nordic-poles"), way.end.props.get("nordic-poles")
    if not isinstance(poles, NordicPoles):
        return
    for side in SIDES:
        arm = body.arms[side]
        if isinstance(first, NordicPoles) and isinstance(last, NordicPoles):
            body.tips[side] = tip(first, last, side, share, arm.palm[2])
        else:
            body.tips[side] = tip(poles, poles, side, 0.0, arm.palm[2])
        spot = planted(arm.palm, body.tips[side], poles.length)
        out = 12.0
        joints = arms.to_palm(body, side, spot, out, 0.0)
        joints.grip = 1.0
        body.arms[side] = joints
