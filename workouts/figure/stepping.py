"""How does a leg go from what is said of it at one key to what is said at the next?

Feet that rest on the floor at both keys are lifted over; legs said in the same way are mixed by their numbers; and legs
said in different ways are both solved in the body as it is now, and mixed by ankle, foot and swing of the knee.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import acos, atan2, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from workouts.figure import legs, skeleton
from workouts.figure.legs import Sole
from workouts.figure.limbs import OUTWARD, FloorLeg, KneelLeg, Leg, Side, kind
from workouts.figure.mixing import mixed
from workouts.figure.reach import DOWN, natural_pole, swivel
from workouts.figure.vectors import (
    UP,
    Vec,
    across,
    along,
    angle_between,
    between,
    cross,
    dot,
    minus,
    plus,
    turned,
    unit,
)

if TYPE_CHECKING:
    from workouts.figure.body import Body, LegJoints

STEP: Final = 3.0
"""Centimetres; a foot that goes less far is not lifted."""
HIGHEST_LIFT: Final = 14.0
MOST_BENT_ANKLE: Final = -38.0
"""Degrees; in the air the heel comes up before the ankle bends further."""


def solve(body: Body, side: Side, start: Leg, end: Leg, share: float) -> LegJoints:
    """Give the leg at `share` of the way between two keys."""
    if share <= 0 or start is end:
        return legs.solve(body, side, start)
    if share >= 1:
        return legs.solve(body, side, end)
    if isinstance(start, FloorLeg) and isinstance(end, FloorLeg):
        return _step(body, side, start, end, share)
    if kind(start) == kind(end):
        return legs.solve(body, side, mixed(start, end, share))
    return _between(body, side, start, end, share)


@dataclass(frozen=True, slots=True)
class _Path:
    """The way of a foot through the air."""

    sole: Sole
    lifted: bool


def _path(side: Side, start: FloorLeg, end: FloorLeg, share: float) -> _Path:
    first, last = legs.sole(side, start), legs.sole(side, end)
    far = hypot(last.ball[0] - first.ball[0], last.ball[2] - first.ball[2])
    rise = last.ball[1] - first.ball[1]
    lift = 0.0 if far < STEP else min(HIGHEST_LIFT, 3 + far * 0.12) * end.lift * sin(pi * share)
    # Up on to something the foot rises first, down from it it sinks last: the edge is in between.
    early = 1 - (1 - share) ** 2 if rise > STEP else share * share if rise < -STEP else share
    x, _, z = between(first.ball, last.ball, share)
    ball = (x, first.ball[1] + rise * early + lift, z)
    pitch = first.pitch + (last.pitch - first.pitch) * share + min(30.0, lift * 2.2)
    return _Path(Sole(ball, unit(between(first.forwards, last.forwards, share)), pitch), lift > 0)


def _step(body: Body, side: Side, start: FloorLeg, end: FloorLeg, share: float) -> LegJoints:
    path = _path(side, start, end, share)
    out = start.out + (end.out - start.out) * share
    foot = path.sole
    joints = legs.from_sole(body, side, foot, out)
    for _ in range(3 if path.lifted else 0):
        bent = ankle_angle(joints)
        if bent >= MOST_BENT_ANKLE:
            break
        foot = replace(foot, pitch=foot.pitch + (MOST_BENT_ANKLE - bent) * 1.1)
        joints = legs.from_sole(body, side, foot, out)
    return joints


def ankle_angle(leg: LegJoints) -> float:
    """Pointing of the foot in degrees; negative towards the shin."""
    return angle_between(leg.along, minus(leg.knee, leg.ankle)) - 90


def _between(body: Body, side: Side, start: Leg, end: Leg, share: float) -> LegJoints:
    first, last = legs.solve(body, side, start), legs.solve(body, side, end)
    toes = unit(between(first.along, last.along, share), first.along)
    instep = unit(across(between(first.instep, last.instep, share), toes), UP)
    ankle = between(first.ankle, last.ankle, share)
    if isinstance(start, FloorLeg) or isinstance(end, FloorLeg):
        lift = end.lift if isinstance(end, FloorLeg) else 1.0
        ankle = plus(ankle, (0.0, 8 * lift * sin(pi * share), 0.0))
    ankle = plus(ankle, (0.0, _sunk(ankle, toes, instep), 0.0))
    towards = _knee_way(body, side, (first, last), ankle, share)
    if not isinstance(start, KneelLeg) and not isinstance(end, KneelLeg):
        towards = _over_floor(body, side, ankle, towards, share)
    joints = legs.to_ankle_by(body, side, ankle, towards)
    joints.along, joints.instep = toes, instep
    joints.toe_along = unit(between(first.toe_along, last.toe_along, share), toes)
    return joints


def _sunk(ankle: Vec, toes: Vec, instep: Vec) -> float:
    """Centimetres by which a foot is in the floor."""
    height, rise = ankle[1], skeleton.BALL_RADIUS - skeleton.ANKLE_HEIGHT
    ball = height + toes[1] * skeleton.BALL_AHEAD + instep[1] * rise - skeleton.BALL_RADIUS
    toe = ball + toes[1] * skeleton.TOE_AHEAD + skeleton.BALL_RADIUS - 2.2
    heel = height + instep[1] * (skeleton.HEEL_RADIUS - skeleton.ANKLE_HEIGHT) - skeleton.HEEL_RADIUS
    return max(0.0, -min(ball, toe, heel))


def _knee_way(body: Body, side: Side, ends: tuple[LegJoints, LegJoints], ankle: Vec, share: float) -> Vec:
    """Mix the knee's swing, not its place: mixing places could turn the knee backwards."""
    hip, frame = body.legs[side].hip, body.pelvis
    first, last = (swivel(frame, hip, each.knee, each.ankle, leg=True) for each in ends)
    direction = unit(minus(ankle, hip), DOWN)
    return turned(natural_pole(frame, direction, leg=True), direction, first + (last - first) * share)


def _over_floor(body: Body, side: Side, ankle: Vec, towards: Vec, share: float) -> Vec:
    """Swing the knee aside by the least angle that keeps it out of the floor."""
    hip = body.legs[side].hip
    joints = legs.to_ankle_by(body, side, ankle, towards)
    direction = unit(minus(joints.ankle, hip), DOWN)
    middle = along(hip, direction, dot(minus(joints.knee, hip), direction))
    aside = minus(joints.knee, middle)
    wanted = skeleton.KNEE_RADIUS * 0.9 - middle[1]
    here, quarter = aside[1], cross(direction, aside)[1]
    most = hypot(here, quarter)
    if here >= wanted or most < 0.5:
        return towards
    best = atan2(quarter, here)
    spare = acos(max(-1.0, min(1.0, wanted / most)))
    angles = (best - spare, best + spare)
    least = min(angles, key=lambda angle: abs(angle) - 0.01 * OUTWARD[side] * angle)
    fade = min(1.0, share / 0.1, (1 - share) / 0.1)  # the keys themselves are as they were written
    return turned(unit(aside), direction, least * 180 / pi * fade)
