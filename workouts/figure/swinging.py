"""How does an arm go from what is said of it at one key to what is said at the next?"""

from __future__ import annotations

from math import hypot, pi, sin
from typing import TYPE_CHECKING

from workouts.figure import arms, skeleton
from workouts.figure.body import ArmJoints
from workouts.figure.limbs import Arm, PalmArm, Side, kind
from workouts.figure.mixing import mixed
from workouts.figure.reach import DOWN, natural_pole, reach, swivel
from workouts.figure.stepping import STEP
from workouts.figure.vectors import Vec, between, combined, dot, length, minus, plus, times, turned, unit

if TYPE_CHECKING:
    from workouts.figure.body import Body


def solve(body: Body, side: Side, start: Arm, end: Arm, share: float) -> ArmJoints:
    """Give the arm at `share` of the way between two keys."""
    if share <= 0 or start is end:
        return arms.solve(body, side, start)
    if share >= 1:
        return arms.solve(body, side, end)
    if isinstance(start, PalmArm) and isinstance(end, PalmArm):
        return _palm(body, side, start, end, share)
    if kind(start) == kind(end):
        return arms.solve(body, side, mixed(start, end, share))
    return _between(body, side, start, end, share)


def _palm(body: Body, side: Side, start: PalmArm, end: PalmArm, share: float) -> ArmJoints:
    far = hypot(end.x - start.x, end.z - start.z)
    lift = 0.0 if far < STEP else (3 + 0.12 * far) * end.lift * sin(pi * share)
    arm = mixed(start, end, share)
    joints = arms.flat(body, side, arm, lift)
    joints.grip = arm.grip
    return joints


def _between(body: Body, side: Side, start: Arm, end: Arm, share: float) -> ArmJoints:
    """Solve both ends in the body as it is now; mix the wrist's way, the hand and the elbow's swing."""
    first, last = arms.solve(body, side, start), arms.solve(body, side, end)
    shoulder, frame = body.arms[side].shoulder, body.chest
    way = _way(minus(first.wrist, shoulder), minus(last.wrist, shoulder), frame.front, share)
    direction = unit(way, DOWN)
    ends = (swivel(frame, shoulder, each.elbow, each.wrist, leg=False) for each in (first, last))
    here, there = ends
    towards = turned(natural_pole(frame, direction, leg=False), direction, here + (there - here) * share)
    laid = reach(shoulder, plus(shoulder, way), skeleton.UPPER_ARM, skeleton.FOREARM, towards)
    return ArmJoints(
        shoulder,
        shoulder,
        laid.middle,
        laid.end,
        unit(between(first.hand, last.hand, share), first.hand),
        unit(between(first.inner, last.inner, share), first.inner),
        unit(between(first.thumb, last.thumb, share), first.thumb),
        first.grip + (last.grip - first.grip) * share,
    )


def _way(first: Vec, last: Vec, front: Vec, share: float) -> Vec:
    """Where the wrist is from the shoulder; between opposite ends it goes round in front, not through the body."""
    straight = between(first, last, share)
    near, far = length(first), length(last)
    opposed = min(1.0, max(0.0, (0.1 - dot(first, last) / max(1.0, near * far)) / 0.7))
    if opposed <= 0:
        return straight
    before = times(front, 1.3 * (near + far) / 2)
    round_ = combined((first, (1 - share) ** 2), (before, 2 * share * (1 - share)), (last, share * share))
    swung = times(unit(round_, front), near + (far - near) * share)
    return between(straight, swung, opposed * opposed * (3 - 2 * opposed))
