"""What is wrong with one body: which joint bends too far, what floats, sinks or goes through what?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.figure.angles import angles
from workouts.figure.limbs import OUTWARD, SIDES, FloorLeg, Side
from workouts.figure.props import CrossTrainer, RowingMachine, Wall
from workouts.figure.skeleton import LIMITS
from workouts.figure.surfaces import clearance, spheres
from workouts.figure.vectors import Vec, angle_between, between, distance, dot, length, minus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workouts.figure.body import Body
    from workouts.figure.poses import Key, Pose


class Fault(NamedTuple):
    """Something wrong: what it is, how bad it is, and what to say of it."""

    what: str
    size: float
    message: str


SUNK: Final = 1.5
"""Centimetres that hands, feet, knees and elbows may be in what carries them."""
PRESSED: Final = 3.5
"""Centimetres that flesh may give."""
FLOATING: Final = 2.0
OVERREACH: Final = 1.0
_SIDE_NAMES: Final = {"R": "right ", "L": "left ", "": ""}


def of_body(body: Body, jumps: bool) -> Iterator[Fault]:
    """Give the faults of a body anywhere on its way; one that jumps may float."""
    yield from _bent_too_far(body)
    yield from _too_short(body)
    yield from _contacts(body, jumps)
    yield from _through_itself(body)
    yield from _through_wall(body)


def _bent_too_far(body: Body) -> Iterator[Fault]:
    for (side, joint), angle in angles(body).items():
        low, high = LIMITS[joint]
        beyond = max(low - angle, angle - high)
        if beyond > 0.5:
            name = f"{_SIDE_NAMES[side]}{joint}"
            yield Fault(f"bent {name}", beyond, f"the {name} is at {angle:.0f}°, beyond {low:g}° to {high:g}°")


def _too_short(body: Body) -> Iterator[Fault]:
    for side in SIDES:
        for name, joints in (("leg", body.legs[side]), ("arm", body.arms[side])):
            if joints.overreach > OVERREACH:
                said = f"the {_SIDE_NAMES[side]}{name} is {joints.overreach:.1f} cm too short for where it should be"
                yield Fault(f"short {side} {name}", joints.overreach, said)


def _contacts(body: Body, jumps: bool) -> Iterator[Fault]:
    lowest = 1000.0
    for sphere in spheres(body):
        gap = clearance(sphere, body.props)
        lowest = min(lowest, gap)
        if gap < -(SUNK if sphere.bony else PRESSED):
            yield Fault(f"sunk {sphere.name}", -gap, f"{sphere.name} is {-gap:.1f} cm in the floor or a prop")
    carried = any(isinstance(prop, RowingMachine | CrossTrainer) for prop in body.props.values())
    if lowest > FLOATING and not jumps and not carried:
        yield Fault("floats", lowest, f"the body floats {lowest:.1f} cm above the floor; if it jumps, say 'jump: true'")


def _through_itself(body: Body) -> Iterator[Fault]:
    for side in SIDES:
        arm, leg = body.arms[side], body.legs[side]
        name = _SIDE_NAMES[side]
        inside = 7.0 - min(_from_trunk(body, point) for point in (arm.elbow, arm.wrist, arm.palm))
        if inside > 0:
            yield Fault(f"{side} arm in trunk", inside, f"the {name}arm goes {inside:.1f} cm into the trunk")
        inside = 7.0 - min(_from_trunk(body, leg.ankle), _from_trunk(body, between(leg.knee, leg.ankle, 0.6)))
        if inside > 0:
            yield Fault(f"{side} leg in trunk", inside, f"the {name}leg goes {inside:.1f} cm into the trunk")
    right, left = body.legs["R"], body.legs["L"]
    apart = min(
        _gap((right.knee, right.ankle), (left.knee, left.ankle)) - 6.5,
        _gap((_thigh_start(right.hip, right.knee), right.knee), (_thigh_start(left.hip, left.knee), left.knee)) - 8.0,
        _gap((right.knee, right.ankle), (_thigh_start(left.hip, left.knee), left.knee)) - 8.0,
        _gap((left.knee, left.ankle), (_thigh_start(right.hip, right.knee), right.knee)) - 8.0,
    )
    if apart < -1.0:
        yield Fault("legs cross", -apart, f"one leg goes {-apart:.1f} cm into the other")


def _thigh_start(hip: Vec, knee: Vec) -> Vec:
    """Give where a thigh is clear of the other one, which begins beside it."""
    return between(hip, knee, 0.35)


def _from_trunk(body: Body, point: Vec) -> float:
    """Give the distance from the middle of the trunk, its upper end left out: hands may touch the neck."""
    return min(
        _from_segment(point, first, last) for first, last in zip(body.spine[:-1], body.spine[1:-1], strict=False)
    )


def _from_segment(point: Vec, first: Vec, last: Vec) -> float:
    way = minus(last, first)
    share = min(1.0, max(0.0, dot(minus(point, first), way) / max(1e-6, dot(way, way))))
    return distance(point, between(first, last, share))


def _gap(one: tuple[Vec, Vec], other: tuple[Vec, Vec]) -> float:
    """Give the smallest distance of two segments, by halving: exact enough for limbs."""
    best = 1e9
    for step in range(7):
        best = min(best, _from_segment(between(*one, step / 6), *other))
    return best


def _through_wall(body: Body) -> Iterator[Fault]:
    for prop in body.props.values():
        if isinstance(prop, Wall):
            for sphere in spheres(body):
                inside = (prop.x - sphere.middle[0]) * prop.faces + sphere.radius
                if inside > PRESSED:
                    yield Fault(f"wall {sphere.name}", inside, f"{sphere.name} is {inside:.1f} cm in the wall")


def of_knees(body: Body, pose: Pose) -> Iterator[Fault]:
    """Give knees that do not stay over their feet, at a key."""
    for side in SIDES:
        said = pose.legs[side]
        if isinstance(said, FloorLeg) and said.contact == "flat" and said.lift_heel < 10:
            yield from _knee(body, side)


def _knee(body: Body, side: Side) -> Iterator[Fault]:
    leg = body.legs[side]
    bent = angle_between(minus(leg.knee, leg.hip), minus(leg.ankle, leg.knee))
    standing = body.hips[1] > 25 and leg.knee[1] > leg.ankle[1] + 10 and leg.hip[1] > leg.ankle[1] + 20
    if bent < 40 or not standing:
        return
    flat = (leg.along[0], 0.0, leg.along[2])
    forwards = (flat[0] / length(flat), 0.0, flat[2] / length(flat))
    way = minus(leg.knee, leg.ankle)
    ahead = dot(way, forwards) - dot(minus(leg.toe, leg.ankle), forwards)
    if ahead > 6:
        yield Fault(f"{side} knee ahead", ahead, f"the {_SIDE_NAMES[side]}knee is {ahead:.0f} cm before the toes")
    aside = OUTWARD[side] * (way[0] * -forwards[2] + way[2] * forwards[0])
    if abs(aside) > 12:
        where = "outside" if aside > 0 else "inside"
        said = f"the {_SIDE_NAMES[side]}knee is {abs(aside):.0f} cm {where} the line of its foot: mind 'yaw' and 'out'"
        yield Fault(f"{side} knee aside", abs(aside), said)


def of_step(before: Key, key: Key) -> Iterator[Fault]:
    """Give two feet that travel at once, so that nothing carries the body."""
    if before.jump or key.jump:
        return
    going = 0
    for side in SIDES:
        first, last = before.pose.legs[side], key.pose.legs[side]
        if isinstance(first, FloorLeg) and isinstance(last, FloorLeg) and first.contact == last.contact:
            far = distance((first.x, first.y, first.z), (last.x, last.y, last.z))
            going += far > 3 and last.lift >= 0.5
    if going == 2:
        yield Fault("both feet", 1.0, "both feet travel at once: move one by one, or say 'lift: 0' or 'jump: true'")
