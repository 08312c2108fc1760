"""How does one leg stand, as it is said at one key?"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import TYPE_CHECKING, Final

from workouts.figure import skeleton
from workouts.figure.body import Body, LegJoints
from workouts.figure.holds import target
from workouts.figure.limbs import OUTWARD, AnkleLeg, FloorLeg, JointLeg, KneelLeg, Leg, Side, TouchLeg
from workouts.figure.reach import DOWN, pole, reach
from workouts.figure.vectors import (
    FORWARD,
    UP,
    Vec,
    across,
    along,
    angle_between,
    combined,
    minus,
    plus,
    times,
    turned,
    unit,
)

if TYPE_CHECKING:
    from workouts.figure.body import Frame


@dataclass(frozen=True, slots=True)
class Sole:
    """How a foot lies: the ball's middle, the way the toes point along the floor, and how far the heel is raised."""

    ball: Vec
    forwards: Vec
    pitch: float
    """Degrees; negative raises the toes about the heel."""


def solve(body: Body, side: Side, leg: Leg) -> LegJoints:
    """Give the leg's joints; the hips are placed already."""
    match leg:
        case JointLeg():
            return from_joints(body, side, leg)
        case FloorLeg():
            return from_sole(body, side, sole(side, leg), leg.out)
        case KneelLeg():
            return _kneeling(body, side, leg)
        case AnkleLeg():
            return _to_point(body, side, leg.point, leg.out, leg.ankle)
        case _:
            return _touching(body, side, leg)


def from_joints(body: Body, side: Side, leg: JointLeg) -> LegJoints:
    """Lay thigh, shank and foot out joint by joint."""
    frame, sign, hip = body.pelvis, OUTWARD[side], body.legs[side].hip
    flexed, spread, bent = radians(leg.hip), radians(leg.abd), radians(leg.knee)
    down = combined((frame.up, -cos(flexed)), (frame.front, sin(flexed)))
    front = combined((frame.front, cos(flexed)), (frame.up, sin(flexed)))
    thigh = combined((down, cos(spread)), (frame.right, sign * sin(spread)))
    front = turned(unit(across(front, thigh), front), thigh, sign * leg.rot)
    knee = along(hip, thigh, skeleton.THIGH)
    shank = combined((thigh, cos(bent)), (front, -sin(bent)))
    shin_front = combined((front, cos(bent)), (thigh, sin(bent)))
    ankle = along(knee, shank, skeleton.SHANK)
    return _with_foot(LegJoints(hip, knee, ankle, front, shin_front), leg.ankle)


def _with_foot(leg: LegJoints, pointed: float) -> LegJoints:
    """Add the foot of a free leg, pointed by so many degrees."""
    shank, angle = unit(minus(leg.ankle, leg.knee)), radians(pointed)
    leg.along = combined((leg.shin_front, cos(angle)), (shank, sin(angle)))
    leg.instep = combined((leg.shin_front, sin(angle)), (shank, -cos(angle)))
    leg.toe_along = leg.along
    return leg


TOE_RADIUS: Final = 2.2
_MOST_BENT_ON_PEDAL: Final = -22.0
"""Degrees of the ankle."""


def lay_toes(leg: LegJoints) -> None:
    """Bend the toes up as far as the floor asks for."""
    ball = leg.ball[1] - 0.7 * leg.instep[1]
    if ball > skeleton.TOE_AHEAD + TOE_RADIUS:
        return
    rise = max(-1.0, min(1.0, (TOE_RADIUS - ball) / skeleton.TOE_AHEAD))
    if leg.toe_along[1] >= rise:
        return
    x, _, z = plus(leg.along, leg.instep)
    flat = unit((x, 0.0, z), FORWARD)
    leg.toe_along = combined((flat, sqrt(1 - rise * rise)), (UP, rise))


def outwards(side: Side, yaw: float) -> Vec:
    """Give the direction along the floor that is +x turned outwards by so many degrees."""
    return turned(FORWARD, UP, -OUTWARD[side] * yaw)


def sole(side: Side, leg: FloorLeg) -> Sole:
    """Tell how the foot lies on the floor."""
    forwards = outwards(side, leg.yaw)
    if leg.contact == "flat":
        ankle = (leg.x, leg.y + skeleton.ANKLE_HEIGHT, leg.z)
        ball = along(along(ankle, forwards, skeleton.BALL_AHEAD), UP, skeleton.BALL_RADIUS - skeleton.ANKLE_HEIGHT)
        return Sole(ball, forwards, leg.lift_heel)
    if leg.contact == "toes":
        return Sole((leg.x, leg.y + skeleton.BALL_RADIUS, leg.z), forwards, leg.lift_heel)
    pitch = radians(-leg.lift_heel)
    heel = (leg.x, leg.y + skeleton.HEEL_RADIUS, leg.z)
    toes = combined((forwards, cos(pitch)), (UP, -sin(pitch)))
    instep = combined((UP, cos(pitch)), (forwards, sin(pitch)))
    reach_ = skeleton.BALL_AHEAD + skeleton.HEEL_BEHIND
    ball = combined((heel, 1), (toes, reach_), (instep, skeleton.BALL_RADIUS - skeleton.HEEL_RADIUS))
    return Sole(ball, forwards, -leg.lift_heel)


def from_sole(body: Body, side: Side, foot: Sole, out: float) -> LegJoints:
    """Give the leg whose foot lies like this."""
    pitch = radians(foot.pitch)
    toes = combined((foot.forwards, cos(pitch)), (UP, -sin(pitch)))
    instep = combined((UP, cos(pitch)), (foot.forwards, sin(pitch)))
    rise = skeleton.ANKLE_HEIGHT - skeleton.BALL_RADIUS
    ankle = combined((foot.ball, 1), (toes, -skeleton.BALL_AHEAD), (instep, rise))
    leg = to_ankle(body, side, ankle, out)
    leg.along, leg.instep = toes, instep
    leg.toe_along = foot.forwards if foot.pitch > 0 else toes
    return leg


def to_ankle(body: Body, side: Side, ankle: Vec, out: float) -> LegJoints:
    """Give thigh and shank that reach an ankle; the foot is still to come."""
    direction = unit(minus(ankle, body.legs[side].hip), DOWN)
    return to_ankle_by(body, side, ankle, pole(body.pelvis, direction, True, side, out))


def to_ankle_by(body: Body, side: Side, ankle: Vec, towards: Vec) -> LegJoints:
    """Give thigh and shank that reach an ankle, the knee going `towards` a direction."""
    hip = body.legs[side].hip
    laid = reach(hip, ankle, skeleton.THIGH, skeleton.SHANK, towards)
    thigh, shank = unit(minus(laid.middle, hip), DOWN), unit(minus(laid.end, laid.middle), DOWN)
    front = unit(across(towards, thigh), body.pelvis.front)
    shin_front = unit(across(towards, shank), front)
    return LegJoints(hip, laid.middle, laid.end, front, shin_front, overreach=laid.overreach)


def _to_point(body: Body, side: Side, ankle: Vec, out: float, pointed: float) -> LegJoints:
    return _with_foot(to_ankle(body, side, ankle, out), pointed)


def _touching(body: Body, side: Side, leg: TouchLeg) -> LegJoints:
    spot = plus(target(body, leg.to, side), leg.shift)
    if leg.to.endswith("pedal"):
        return _on_pedal(body, side, plus(spot, (0.0, skeleton.BALL_RADIUS, 0.0)), leg)
    return _to_point(body, side, spot, leg.out, leg.ankle)


def _on_pedal(body: Body, side: Side, ball: Vec, leg: TouchLeg) -> LegJoints:
    """Stand on a pedal: the heel comes up where the leg is short, or the ankle would bend too far."""
    pitch = max(0.0, leg.ankle)
    joints = from_sole(body, side, Sole(ball, FORWARD, pitch), leg.out)
    for _ in range(4):
        bent = angle_between(joints.along, minus(joints.knee, joints.ankle)) - 90
        missing = max(0.0, _MOST_BENT_ON_PEDAL - bent, joints.overreach * 5)
        pitch = min(60.0, pitch + missing)
        joints = from_sole(body, side, Sole(ball, FORWARD, pitch), leg.out)
    return joints


def slid(root: Vec, spot: Vec, bone: float, frame: Frame) -> tuple[Vec, float]:
    """Slide a joint along x on its support until the bone from `root` fits; give it and by how much it floats."""
    high, aside = root[1] - spot[1], root[2] - spot[2]
    rest = bone * bone - high * high - aside * aside
    if rest < 0:
        fallback = frame.up
        return along(root, unit(minus(spot, root), fallback), bone), sqrt(high * high + aside * aside) - bone
    step = sqrt(rest)
    nearer = min((root[0] + step, root[0] - step), key=lambda x: abs(x - spot[0]))
    return (nearer, spot[1], spot[2]), 0.0


def _kneeling(body: Body, side: Side, leg: KneelLeg) -> LegJoints:
    hip = body.legs[side].hip
    knee, floats = slid(hip, (leg.x, leg.y + skeleton.KNEE_RADIUS, leg.z), skeleton.THIGH, body.pelvis)
    backwards = turned((-1.0, 0.0, 0.0), UP, OUTWARD[side] * leg.yaw)
    ankle_height = skeleton.KNEELING_ANKLE + leg.tuck * (skeleton.BALL_AHEAD - skeleton.KNEELING_ANKLE)
    drop = leg.y + ankle_height - knee[1]
    shank = combined((backwards, sqrt(max(0.0, 1 - (drop / skeleton.SHANK) ** 2))), (UP, drop / skeleton.SHANK))
    ankle = along(knee, shank, skeleton.SHANK)
    thigh = unit(minus(knee, hip), DOWN)
    towards = combined((backwards, -1), (UP, 0.3))
    front = unit(across(towards, thigh), body.pelvis.front)
    joints = LegJoints(hip, knee, ankle, front, unit(across((0.0, -1.0, 0.0), shank), front), overreach=floats)
    tucked = radians(10 + 80 * leg.tuck)
    # The instep lies down pointing backwards, or the toes stand on the floor and point forwards.
    joints.along = unit(combined((backwards, cos(tucked)), (UP, -sin(tucked))))
    joints.instep = combined((UP, -cos(tucked)), (backwards, -sin(tucked)))
    joints.toe_along = joints.along if leg.tuck < 0.5 else times(backwards, -1)
    return joints
