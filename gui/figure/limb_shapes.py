"""How thick are arms and legs, and what are they dressed in?

The tables give, at shares of a bone's length, the radius in centimetres and how far the middle lies before the bone.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from gui.figure.part import Ball, Part
from workouts.figure.limbs import OUTWARD, Side
from workouts.figure.vectors import Vec, across, along, between, combined, cross, minus, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.figure.look import Build
    from workouts.figure.body import ArmJoints, Body, Frame, LegJoints

Table = tuple[tuple[float, float, float], ...]

THIGH: Final[Table] = (
    (0, 9.2, -0.6),
    (0.18, 8.9, 0),
    (0.38, 8.2, 0.5),
    (0.6, 7.2, 0.5),
    (0.82, 5.9, 0.3),
    (1, 5.4, 0.4),
)
SHANK: Final[Table] = (
    (0, 5.3, 0.3),
    (0.14, 5.2, -0.5),
    (0.28, 5.35, -1.1),
    (0.42, 5.0, -1.1),
    (0.6, 4.1, -0.7),
    (0.8, 3.4, -0.2),
    (1, 3.3, 0),
)
UPPER_ARM: Final[Table] = ((0, 4.9, 0), (0.22, 5.0, 0), (0.45, 4.7, 0.1), (0.7, 4.2, 0), (1, 3.8, 0))
FOREARM: Final[Table] = ((0, 3.8, 0), (0.2, 4.0, 0.1), (0.45, 3.6, 0), (0.75, 2.9, 0), (1, 2.6, 0))

SHORTS_END: Final = 0.56
SLEEVE_END: Final = 0.5

_STOUT: Final[dict[Build, float]] = {"slender": 1.0, "broad": 1.09}


@dataclass(slots=True)
class Limb:
    """A limb's parts in the order of painting, and what throws the dark edge on the body behind it."""

    parts: list[Part]
    halo: Part


def chain(
    start: Vec, end: Vec, front: Vec, table: Table, first: float = 0.0, last: float = 1.0, grow: float = 0.0
) -> list[Ball]:
    """Give the spheres along a bone between two shares of its length."""
    shares = [first, *(row[0] for row in table if first < row[0] < last), last]
    balls: list[Ball] = []
    for share in shares:
        radius, before = _at(table, share)
        balls.append((along(between(start, end, share), front, before), radius + grow))
    return balls


def _at(table: Table, share: float) -> tuple[float, float]:
    for (t0, r0, o0), (t1, r1, o1) in itertools.pairwise(table):
        if share <= t1 + 1e-9:
            part = (share - t0) / (t1 - t0)
            return r0 + (r1 - r0) * part, o0 + (o1 - o0) * part
    return table[-1][1], table[-1][2]


def _stout(balls: Sequence[Ball], build: Build) -> list[Ball]:
    factor = _STOUT[build]
    return list(balls) if factor == 1.0 else [(middle, radius * factor) for middle, radius in balls]


def leg(joints: LegJoints, build: Build, far: bool, from_below: bool) -> Limb:
    """Give a leg: skin, shoe, and the leg of the shorts; `from_below` shows the sole over the shoe."""
    hip, knee, ankle = joints.hip, joints.knee, joints.ankle
    front = joints.front
    skin = _stout(chain(hip, knee, front, THIGH, 0.25), build)
    calf = _stout(chain(knee, ankle, joints.shin_front, SHANK), build)
    cloth = _stout(chain(hip, knee, front, THIGH, 0.0, SHORTS_END, 0.55), build)
    shadow = _stout(chain(hip, knee, front, THIGH, 0.45), build)
    sole, upper = _shoe(joints, far)
    parts = [
        Part("skin", [skin, calf], far=far),
        *((upper, sole) if from_below else (sole, upper)),
        Part("shorts", [cloth[:-1]], hems=[(cloth[-2], cloth[-1])], far=far),
    ]
    return Limb(parts, Part("skin", [shadow, calf]))


def _shoe(joints: LegJoints, far: bool) -> tuple[Part, Part]:
    """Give sole and upper; the toe box is broad, so that it is a foot from the front as well."""
    up, forward = joints.instep, joints.along
    aside = unit(cross(up, forward))
    heel, ball, toe = joints.heel, joints.ball, joints.toe
    collar: Ball = (along(joints.ankle, up, 1.2), 3.8)
    bridge: Ball = (combined((ball, 1), (up, 2.6), (forward, -5)), 3.2)
    back: Ball = (along(heel, up, 1.1), 3.3)
    chains: list[list[Ball]] = [[collar, back], [back, (along(ball, up, 1.4), 2.7)]]
    edges: list[list[Vec]] = []
    toes_up = unit(across(up, unit(minus(toe, ball))), up)
    for sign in (1.0, -1.0):
        box: Ball = (combined((ball, 1), (up, 1.5), (aside, 1.5 * sign)), 2.8)
        tip: Ball = (combined((toe, 1), (up, 1.2), (aside, 1.0 * sign), (forward, -0.4)), 2.1)
        chains.append([collar, bridge, box, tip])
        edges.append(
            [
                combined((heel, 1), (up, -2.1), (aside, 1.4 * sign), (forward, -1.4)),
                combined((ball, 1), (up, -1.6), (aside, 2.4 * sign)),
                combined((toe, 1), (toes_up, -1.0), (aside, 1.5 * sign), (forward, 0.6)),
            ]
        )
    (heel_r, ball_r, toe_r), (heel_l, ball_l, toe_l) = edges
    rims: list[list[Ball]] = [[(point, 1.25) for point in edge] for edge in edges]
    quads = [[heel_r, ball_r, ball_l, heel_l], [ball_r, toe_r, toe_l, ball_l]]
    sole = Part("sole", rims, quads=quads, shaded=False, far=far)
    return sole, Part("shoe", chains, quads=[[collar[0], back[0], ball, bridge[0]]], far=far)


def arm(body: Body, side: Side, build: Build, far: bool) -> Limb:
    """Give an arm: skin with the hand, and the sleeve with its joint to neck and chest."""
    joints, frame, sign = body.arms[side], body.chest, OUTWARD[side]
    shoulder, elbow, wrist = joints.drawn_shoulder, joints.elbow, joints.wrist
    front = unit(across(joints.inner, unit(minus(elbow, shoulder))), frame.front)
    upper = _stout(chain(shoulder, elbow, front, UPPER_ARM), build)
    fore = _stout(chain(elbow, wrist, front, FOREARM), build)
    hand = hand_chains(joints, frame, side)
    sleeve = _stout(chain(shoulder, elbow, front, UPPER_ARM, 0.0, SLEEVE_END, 0.75), build)
    to_neck = combined((body.top, 1), (frame.right, sign * 5.4), (frame.up, 0.6 + body.pose.shrug / 2))
    to_chest = combined((body.top, 1), (frame.right, sign * 9.5), (frame.up, -8.5))
    bridges: list[list[Ball]] = [
        [(to_neck, 4.4), (along(shoulder, frame.up, -0.9), 5.3)],
        [(to_chest, 6.0), (shoulder, 5.5)],
    ]
    parts = [
        Part("skin", [upper, fore, *hand], far=far),
        Part("top", [sleeve[:-1]], hems=[(sleeve[-2], sleeve[-1])], bridges=bridges, far=far),
    ]
    shadow = _stout(chain(shoulder, elbow, front, UPPER_ARM, 0.42, 1.0, 0.4), build)
    return Limb(parts, Part("skin", [shadow, fore, hand[0]]))


def hand_chains(joints: ArmJoints, frame: Frame, side: Side) -> list[list[Ball]]:
    """Give the hand: from open (grip 0) to a fist (grip 1) that leaves room for what it holds."""
    grip, wrist, way = joints.grip, joints.wrist, joints.hand
    curl = unit(joints.facing(side), frame.front)
    knuckles = along(wrist, way, 8.6 - 1.4 * grip)
    # The fingers' two halves turn with the grip: straight ahead, then across, then back to the wrist.
    first = unit(combined((way, 1 - 0.85 * grip), (curl, 1.1 * grip)))
    second = unit(combined((way, 1 - 1.9 * grip), (curl, 0.5 * grip)))
    middle = along(knuckles, first, 5.4 - 1.7 * grip)
    tips = along(middle, second, 4.6 - 1.6 * grip)
    fingers: list[Ball] = [
        (wrist, 2.6),
        (along(wrist, way, 4.6), 3.1 + 0.2 * grip),
        (knuckles, 3.0 + 0.5 * grip),
        (middle, 2.2 + 0.9 * grip),
        (tips, 1.5 + 1.2 * grip),
    ]
    base = along(wrist, way, 4.0)
    open_tip = combined((wrist, 1), (way, 9.0), (joints.thumb, 3.6))
    fist_tip = combined((wrist, 1), (way, 7.4), (joints.thumb, 2.2), (curl, 2.6))
    thumb: list[Ball] = [(base, 1.9), (between(open_tip, fist_tip, grip), 1.3 + 0.3 * grip)]
    if grip < 0.3:
        return [fingers, thumb]
    return [fingers[:3], [fingers[2], fingers[3]], [fingers[3], fingers[4]], thumb]
