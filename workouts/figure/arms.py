"""How does one arm go, as it is said at one key?"""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING

from workouts.figure import skeleton
from workouts.figure.body import ArmJoints, Body
from workouts.figure.holds import target
from workouts.figure.legs import outwards, slid
from workouts.figure.limbs import OUTWARD, Arm, ForearmArm, HandArm, JointArm, PalmArm, Side
from workouts.figure.reach import DOWN, pole, reach
from workouts.figure.vectors import UP, Vec, across, along, combined, cross, dot, minus, plus, times, turned, unit

if TYPE_CHECKING:
    from workouts.figure.body import Frame


def solve(body: Body, side: Side, arm: Arm) -> ArmJoints:
    """Give the arm's joints; trunk and legs are placed already."""
    match arm:
        case JointArm():
            joints = _from_joints(body, side, arm)
        case PalmArm():
            joints = flat(body, side, arm, 0.0)
        case ForearmArm():
            joints = _on_forearm(body, side, arm)
        case HandArm():
            joints = to_palm(body, side, arm.point, arm.out, arm.wrist)
        case _:
            spot = plus(target(body, arm.to, side), arm.shift)
            joints = to_palm(body, side, spot, arm.out, arm.wrist)
    joints.grip = arm.grip
    return joints


def _from_joints(body: Body, side: Side, arm: JointArm) -> ArmJoints:
    frame, sign, shoulder = body.chest, OUTWARD[side], body.arms[side].shoulder
    raised, spread, bent = radians(arm.shoulder), radians(arm.abd), radians(arm.elbow)
    down = combined((frame.up, -cos(raised)), (frame.front, sin(raised)))
    front = combined((frame.front, cos(raised)), (frame.up, sin(raised)))
    upper = combined((down, cos(spread)), (frame.right, sign * sin(spread)))
    front = turned(unit(across(front, upper), front), upper, sign * arm.rot)
    elbow = along(shoulder, upper, skeleton.UPPER_ARM)
    fore = combined((upper, cos(bent)), (front, sin(bent)))
    wrist = along(elbow, fore, skeleton.FOREARM)
    inner = combined((front, cos(bent)), (upper, -sin(bent)))
    return _with_hand(ArmJoints(shoulder, shoulder, elbow, wrist), fore, inner, arm.wrist)


def _with_hand(arm: ArmJoints, fore: Vec, inner: Vec, wrist: float) -> ArmJoints:
    """Add the hand, bent towards `inner` by so many degrees."""
    angle = radians(wrist)
    arm.hand = combined((fore, cos(angle)), (inner, sin(angle)))
    arm.inner = arm.thumb = inner
    return arm


def flat(body: Body, side: Side, arm: PalmArm, lifted: float) -> ArmJoints:
    """Give the arm of a flat hand, `lifted` centimetres off its support on its way to another spot."""
    shoulder = body.arms[side].shoulder
    wrist = (arm.x, arm.y + skeleton.PALM_HEIGHT + lifted, arm.z)
    direction = unit(minus(wrist, shoulder), DOWN)
    towards = pole(body.chest, direction, False, side, arm.out)
    laid = reach(shoulder, wrist, skeleton.UPPER_ARM, skeleton.FOREARM, towards)
    hand = outwards(side, arm.yaw)
    inner = unit(across(times(towards, -1), unit(minus(laid.end, laid.middle), DOWN)), UP)
    return ArmJoints(
        shoulder, shoulder, laid.middle, laid.end, hand, inner, _thumb(hand, side), overreach=laid.overreach
    )


def _thumb(hand: Vec, side: Side) -> Vec:
    """Give where the thumb of a hand points that lies with its palm down."""
    return unit(times(cross(hand, UP), -OUTWARD[side]), UP)


def _on_forearm(body: Body, side: Side, arm: ForearmArm) -> ArmJoints:
    shoulder = body.arms[side].shoulder
    spot = (arm.x, arm.y + skeleton.ELBOW_RADIUS, arm.z)
    elbow, floats = slid(shoulder, spot, skeleton.UPPER_ARM, body.chest)
    fore = outwards(side, arm.yaw)
    wrist = plus(along(elbow, fore, skeleton.FOREARM), (0.0, -1.0, 0.0))
    return ArmJoints(shoulder, shoulder, elbow, wrist, fore, UP, _thumb(fore, side), overreach=floats)


def to_palm(body: Body, side: Side, spot: Vec, out: float, wrist: float) -> ArmJoints:
    """Give the arm whose palm is at a spot, the hand in line with the forearm but for `wrist` degrees."""
    shoulder = body.arms[side].shoulder
    direction = unit(minus(spot, shoulder), DOWN)
    return to_palm_by(body, side, spot, pole(body.chest, direction, False, side, out), wrist)


def to_palm_by(body: Body, side: Side, spot: Vec, towards: Vec, wrist: float) -> ArmJoints:
    """Give the arm whose palm is at a spot, the elbow going `towards` a direction."""
    shoulder = body.arms[side].shoulder
    laid = reach(shoulder, spot, skeleton.UPPER_ARM, skeleton.FOREARM + skeleton.PALM, towards)
    fore = unit(minus(laid.end, laid.middle), DOWN)
    end = along(laid.end, fore, -skeleton.PALM)
    inner = unit(across(times(towards, -1), fore), UP)
    arm = ArmJoints(shoulder, shoulder, laid.middle, end, overreach=laid.overreach)
    return _with_hand(arm, fore, inner, wrist)


def follow_with_shoulder(arm: ArmJoints, frame: Frame) -> None:
    """Let the drawn shoulder go up with a raised arm and forwards with a reaching one, as the shoulder blade does."""
    upper = unit(minus(arm.elbow, arm.shoulder), DOWN)
    up, front = max(0.0, dot(upper, frame.up)), max(0.0, dot(upper, frame.front))
    arm.drawn_shoulder = combined((arm.shoulder, 1), (frame.up, 3.0 * up), (frame.front, front))
