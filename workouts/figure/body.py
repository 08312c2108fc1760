"""Where are the joints, frames and named points of a solved body?

A `Body` is filled in by the solver step by step (`trunk`, `legs`, `arms`) and then only read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workouts.figure import skeleton
from workouts.figure.limbs import OUTWARD, SIDES, Side
from workouts.figure.vectors import ORIGIN, UP, Vec, along, between, combined, cross, times

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workouts.figure.poses import Trunk
    from workouts.figure.props import Prop


@dataclass(frozen=True, slots=True)
class Frame:
    """Three directions of a piece of the body: belly, up along the spine, right."""

    front: Vec
    up: Vec
    right: Vec


@dataclass(slots=True)
class LegJoints:
    """A solved leg: joints in the room, and the directions its shape is drawn along."""

    hip: Vec = ORIGIN
    knee: Vec = ORIGIN
    ankle: Vec = ORIGIN
    front: Vec = ORIGIN
    """Where the kneecap looks, at right angles to the thigh."""
    shin_front: Vec = ORIGIN
    along: Vec = ORIGIN
    """From the heel to the ball of the foot."""
    instep: Vec = ORIGIN
    """Out of the top of the foot."""
    toe_along: Vec = ORIGIN
    """The toes' direction: they stay on the floor when the heel is raised."""
    overreach: float = 0.0
    """Centimetres by which the leg is too short for what is asked of it."""

    @property
    def ball(self) -> Vec:
        """The middle of the ball of the foot."""
        down = skeleton.BALL_RADIUS - skeleton.ANKLE_HEIGHT
        return combined((self.ankle, 1), (self.along, skeleton.BALL_AHEAD), (self.instep, down))

    @property
    def toe(self) -> Vec:
        """The tip of the toes."""
        return combined((self.ball, 1), (self.toe_along, skeleton.TOE_AHEAD), (self.instep, -0.7))

    @property
    def heel(self) -> Vec:
        """The middle of the heel."""
        down = skeleton.HEEL_RADIUS - skeleton.ANKLE_HEIGHT
        return combined((self.ankle, 1), (self.along, -skeleton.HEEL_BEHIND), (self.instep, down))


@dataclass(slots=True)
class ArmJoints:
    """A solved arm."""

    shoulder: Vec = ORIGIN
    drawn_shoulder: Vec = ORIGIN
    """The shoulder as it follows a raised or reaching arm."""
    elbow: Vec = ORIGIN
    wrist: Vec = ORIGIN
    hand: Vec = ORIGIN
    """Direction of the hand."""
    inner: Vec = ORIGIN
    """The side to which the elbow bends."""
    thumb: Vec = ORIGIN
    """Where the thumb points, at right angles to the hand."""
    grip: float = 0.0
    overreach: float = 0.0

    @property
    def palm(self) -> Vec:
        """The middle of the palm."""
        return along(self.wrist, self.hand, skeleton.PALM)

    def facing(self, side: Side) -> Vec:
        """Give the direction that the palm looks."""
        return times(cross(self.thumb, self.hand), OUTWARD[side])

    @property
    def tip(self) -> Vec:
        """The tips of the fingers."""
        return along(self.wrist, self.hand, skeleton.HAND)


@dataclass(slots=True)
class Body:
    """A solved body."""

    pose: Trunk
    frames: tuple[Frame, Frame, Frame, Frame]
    """Pelvis, waist, lower and upper chest."""
    hips: Vec = ORIGIN
    spine: tuple[Vec, ...] = ()
    """Five points from the hips to the top of the chest."""
    neck: Vec = ORIGIN
    """The top of the neck."""
    head: Vec = ORIGIN
    """The middle of the head."""
    head_frame: Frame = field(default_factory=lambda: Frame(ORIGIN, UP, ORIGIN))
    legs: dict[Side, LegJoints] = field(default_factory=lambda: {side: LegJoints() for side in SIDES})
    arms: dict[Side, ArmJoints] = field(default_factory=lambda: {side: ArmJoints() for side in SIDES})
    props: Mapping[str, Prop] = field(default_factory=dict)
    tips: dict[Side, Vec] = field(default_factory=dict)
    """Of the poles on the floor."""

    @property
    def pelvis(self) -> Frame:
        """The pelvis's directions."""
        return self.frames[0]

    @property
    def chest(self) -> Frame:
        """The upper chest's directions."""
        return self.frames[3]

    @property
    def top(self) -> Vec:
        """The top of the chest, where the neck begins."""
        return self.spine[4]


def point(body: Body, name: str, side: Side = "R") -> Vec:
    """Give a named point of the body; `side` serves names that do not say theirs.

    Raises:
        KeyError: where there is no such point.

    """
    if name[:2] in ("R.", "L."):
        side = "R" if name[0] == "R" else "L"
        name = name[2:]
    return POINTS[name](body, side)


def _belly(body: Body, side: Side) -> Vec:
    frame = body.frames[1]
    depth = 12.0 + body.pose.belly
    return combined((body.spine[2], 1), (frame.front, depth), (frame.right, OUTWARD[side] * 5))


def _breast(body: Body, side: Side) -> Vec:
    frame = body.chest
    depth = 12.5 + body.pose.chest
    return combined((body.spine[3], 1), (frame.front, depth), (frame.right, OUTWARD[side] * 4))


def _ribs(body: Body, side: Side) -> Vec:
    frame = body.frames[2]
    width = OUTWARD[side] * (15.5 + body.pose.chest / 2)
    return combined((body.spine[2], 1), (frame.up, 4), (frame.front, 4), (frame.right, width))


def _waist(body: Body, side: Side) -> Vec:
    frame = body.pelvis
    return combined((body.spine[1], 1), (frame.right, OUTWARD[side] * 15), (frame.front, 3))


def _low_back(body: Body, side: Side) -> Vec:
    frame = body.frames[1]
    return combined((body.spine[1], 1), (frame.front, -11), (frame.right, OUTWARD[side] * 7))


def _head_side(body: Body, side: Side, front: float, up: float) -> Vec:
    frame = body.head_frame
    return combined((body.head, 1), (frame.front, front), (frame.up, up), (frame.right, OUTWARD[side] * 9))


def _thigh(body: Body, side: Side, share: float, front: float, right: float = 0.0) -> Vec:
    leg = body.legs[side]
    middle = between(leg.hip, leg.knee, share)
    return combined((middle, 1), (leg.front, front), (body.pelvis.right, OUTWARD[side] * right))


def _shin(body: Body, side: Side) -> Vec:
    leg = body.legs[side]
    return along(between(leg.knee, leg.ankle, 0.3), leg.shin_front, 6.0)


def _other_shoulder(body: Body, side: Side) -> Vec:
    frame = body.chest
    joint = body.arms["L" if side == "R" else "R"].shoulder
    return combined((joint, 1), (frame.front, 7.5), (frame.up, 1), (frame.right, OUTWARD[side] * 1.5))


POINTS: dict[str, Callable[[Body, Side], Vec]] = {
    "hip": lambda body, side: body.legs[side].hip,
    "knee": lambda body, side: body.legs[side].knee,
    "ankle": lambda body, side: body.legs[side].ankle,
    "ball": lambda body, side: body.legs[side].ball,
    "toes": lambda body, side: body.legs[side].ball,
    "heel": lambda body, side: body.legs[side].heel,
    "toe": lambda body, side: body.legs[side].toe,
    "shoulder": lambda body, side: body.arms[side].shoulder,
    "other-shoulder": _other_shoulder,
    "elbow": lambda body, side: body.arms[side].elbow,
    "wrist": lambda body, side: body.arms[side].wrist,
    "palm": lambda body, side: body.arms[side].palm,
    "hips": lambda body, _: body.hips,
    "top": lambda body, _: body.top,
    "shoulders": lambda body, _: along(body.top, body.chest.front, -6.0),
    "back": lambda body, _: along(body.spine[3], body.frames[2].front, -9.5),
    "seat": lambda body, _: combined((body.hips, 1), (body.pelvis.up, -4), (body.pelvis.front, -4)),
    "waist": _waist,
    "low-back": _low_back,
    "belly": _belly,
    "chest": _breast,
    "ribs": _ribs,
    "head": lambda body, _: body.head,
    "temple": lambda body, side: _head_side(body, side, 1.0, 1.0),
    "back-of-head": lambda body, side: _head_side(body, side, -5.0, 0.0),
    "thigh": lambda body, side: _thigh(body, side, 0.7, 8.5),
    "thigh-back": lambda body, side: _thigh(body, side, 0.72, -8.5),
    "over-knee": lambda body, side: _thigh(body, side, 0.86, 8.0, -1.0),
    "shin": _shin,
}
"""What `to:`, `at:` and `arrow:` may name; two-sided ones with `R.` or `L.` before them."""


def mid_palms(body: Body) -> Vec:
    """Give the middle between the two palms."""
    return between(body.arms["R"].palm, body.arms["L"].palm, 0.5)
