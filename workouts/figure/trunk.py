"""How do pelvis, spine, neck and head stand?"""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from workouts.figure import skeleton
from workouts.figure.body import Body, Frame
from workouts.figure.limbs import OUTWARD, SIDES
from workouts.figure.vectors import RIGHT, UP, Vec, along, combined, plus, turned, unit

if TYPE_CHECKING:
    from workouts.figure.poses import Trunk

_ROUNDING: Final = (0.5, 0.30, -0.22, -0.5)
"""Shares of `spine` and `side` by segment: symmetrical about the line from hips to shoulders, which stays put."""
_TWISTING: Final = (0.0, 0.25, 0.7, 1.0)
_NECK_SHARE: Final = 0.55
"""Of the head's bending, what the neck does."""


def _whole(trunk: Trunk) -> Frame:
    angle = radians(trunk.trunk)
    up: Vec = (cos(angle), sin(angle), 0.0)
    front: Vec = (sin(angle), -cos(angle), 0.0)
    front, right = turned(front, up, trunk.roll), turned(RIGHT, up, trunk.roll)
    return Frame(*(turned(each, UP, trunk.turn) for each in (front, up, right)))


def _segment(whole: Frame, trunk: Trunk, rounding: float, twisting: float) -> Frame:
    front, up, right = whole.front, whole.up, whole.right
    bend = trunk.spine * rounding
    front, up = turned(front, right, bend), turned(up, right, bend)
    bend = -trunk.side * rounding
    up, right = turned(up, front, bend), turned(right, front, bend)
    turn = -trunk.twist * twisting
    return Frame(turned(front, up, turn), up, turned(right, up, turn))


def frames(trunk: Trunk) -> tuple[Frame, Frame, Frame, Frame]:
    """Give the directions of pelvis, waist, lower and upper chest."""
    whole = _whole(trunk)
    pelvis, waist, lower, upper = (
        _segment(whole, trunk, rounding, twisting) for rounding, twisting in zip(_ROUNDING, _TWISTING, strict=True)
    )
    return pelvis, waist, lower, upper


def place(body: Body, hips: Vec) -> None:
    """Put the hips at a spot of the room, and everything but the limbs where it belongs."""
    spine = [hips]
    for frame, size in zip(body.frames, skeleton.SPINE, strict=True):
        spine.append(along(spine[-1], frame.up, size))
    body.hips, body.spine = hips, tuple(spine)
    chest, drop = body.chest, body.pose.shrug - skeleton.SHOULDER_DROP
    for side in SIDES:
        body.legs[side].hip = along(hips, body.pelvis.right, OUTWARD[side] * skeleton.HALF_HIPS)
        apart = OUTWARD[side] * skeleton.HALF_SHOULDERS
        body.arms[side].shoulder = combined((body.top, 1), (chest.right, apart), (chest.up, drop))
    _place_head(body)


def _place_head(body: Body) -> None:
    pose, chest = body.pose, body.chest
    nod = -pose.head * _NECK_SHARE
    neck_up, neck_front = turned(chest.up, chest.right, nod), turned(chest.front, chest.right, nod)
    neck_up = turned(neck_up, neck_front, pose.ear * _NECK_SHARE)
    body.neck = along(body.top, unit(along(neck_up, neck_front, 0.18)), skeleton.NECK)
    up, front = turned(chest.up, chest.right, -pose.head), turned(chest.front, chest.right, -pose.head)
    up, right = turned(up, front, pose.ear), turned(chest.right, front, pose.ear)
    front, right = turned(front, up, -pose.look), turned(right, up, -pose.look)
    body.head_frame = Frame(front, up, right)
    body.head = plus(body.neck, combined((up, skeleton.SKULL), (front, 1.2)))
