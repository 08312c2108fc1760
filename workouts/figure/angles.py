"""Which angles do the joints of a solved body have?

Measured back from the joints in the room, so that limbs that reach for a contact are judged as well.
"""

from __future__ import annotations

from math import asin, atan2, degrees
from typing import TYPE_CHECKING

from workouts.figure.limbs import OUTWARD, SIDES, Side
from workouts.figure.stepping import ankle_angle
from workouts.figure.vectors import angle_between, dot, minus, unit

if TYPE_CHECKING:
    from workouts.figure.body import Body, Frame
    from workouts.figure.vectors import Vec

_TRUNK = ("spine", "side", "twist", "head", "look", "ear")


def angles(body: Body) -> dict[tuple[str, str], float]:
    """Give degrees by side (`R`, `L`, or empty) and joint, named as in `skeleton.LIMITS`."""
    found: dict[tuple[str, str], float] = {("", name): getattr(body.pose, name) for name in _TRUNK}
    for side in SIDES:
        _leg(body, side, found)
        _arm(body, side, found)
    return found


def _leg(body: Body, side: Side, found: dict[tuple[str, str], float]) -> None:
    leg, frame = body.legs[side], body.pelvis
    thigh, shank = unit(minus(leg.knee, leg.hip)), unit(minus(leg.ankle, leg.knee))
    outwards = OUTWARD[side] * dot(thigh, frame.right)
    found[side, "hip spread"] = degrees(asin(max(-1.0, min(1.0, outwards))))
    if abs(outwards) < 0.85:  # straight out to the side, forwards and backwards cannot be told apart
        found[side, "hip"] = _raised(thigh, frame, -120)
    bent = angle_between(thigh, shank)
    found[side, "knee"] = bent if dot(shank, leg.front) <= 0.02 else -bent
    found[side, "ankle"] = ankle_angle(leg)


def _arm(body: Body, side: Side, found: dict[tuple[str, str], float]) -> None:
    arm, frame = body.arms[side], body.chest
    upper, fore = unit(minus(arm.elbow, arm.shoulder)), unit(minus(arm.wrist, arm.elbow))
    found[side, "elbow"] = angle_between(upper, fore)
    if abs(dot(upper, frame.right)) < 0.8:
        found[side, "shoulder"] = _raised(upper, frame, -130)


def _raised(bone: Vec, frame: Frame, lowest: float) -> float:
    """Give how far a bone is raised to the front: 0 along the body downwards."""
    angle = degrees(atan2(dot(bone, frame.front), -dot(bone, frame.up)))
    return angle if angle > lowest else angle + 360
