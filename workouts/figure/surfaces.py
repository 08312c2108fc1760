"""How far is the body from the floor and from what it can lie, sit or stand on?"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.figure import skeleton
from workouts.figure.limbs import SIDES, Side
from workouts.figure.props import Bench, Chair, FoamRoller, MassageBall, Step, SwissBall
from workouts.figure.vectors import Vec, along, between, distance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workouts.figure.body import Body
    from workouts.figure.props import Prop


_SIDES: Final[dict[Side, str]] = {"R": "right", "L": "left"}


class Sphere(NamedTuple):
    """A piece of the body's surface."""

    name: str
    middle: Vec
    radius: float
    bony: bool
    """Whether it hardly gives: hands, feet, knees, elbows."""


def spheres(body: Body) -> Iterator[Sphere]:
    """Give the body's surface as spheres."""
    yield Sphere("the head", body.head, skeleton.HEAD_RADIUS, bony=False)
    yield Sphere("the pelvis", along(body.hips, body.pelvis.front, -1.2), 10.2, bony=False)
    yield Sphere("the waist", body.spine[2], 9.2, bony=False)
    yield Sphere("the chest", along(body.spine[3], body.frames[2].front, 0.6), 10.2, bony=False)
    for side in SIDES:
        yield from _limb_spheres(body, side)


def _limb_spheres(body: Body, side: Side) -> Iterator[Sphere]:
    leg, arm, name = body.legs[side], body.arms[side], f"the {_SIDES[side]}"
    yield Sphere(f"{name} ball of the foot", leg.ball, skeleton.BALL_RADIUS, bony=True)
    yield Sphere(f"{name} heel", leg.heel, skeleton.HEEL_RADIUS, bony=True)
    yield Sphere(f"{name} tip of the foot", leg.toe, 2.2, bony=True)
    yield Sphere(f"{name} knee", leg.knee, skeleton.KNEE_RADIUS, bony=True)
    yield Sphere(f"{name} thigh", between(leg.hip, leg.knee, 0.5), 7.8, bony=False)
    yield Sphere(f"{name} thigh", between(leg.hip, leg.knee, 0.2), 8.9, bony=False)
    yield Sphere(f"{name} calf", between(leg.knee, leg.ankle, 0.35), 5.4, bony=False)
    yield Sphere(f"{name} shin", between(leg.knee, leg.ankle, 0.85), 3.6, bony=False)
    yield Sphere(f"{name} elbow", arm.elbow, skeleton.ELBOW_RADIUS, bony=True)
    yield Sphere(f"{name} wrist", arm.wrist, skeleton.WRIST_RADIUS, bony=True)
    yield Sphere(f"{name} shoulder", arm.shoulder, 5.3, bony=False)


FAR: Final = 1000.0


def clearance(sphere: Sphere, props: Mapping[str, Prop]) -> float:
    """Give the centimetres between a sphere and the nearest thing that carries; negative inside of it."""
    gaps = [sphere.middle[1] - sphere.radius]
    for prop in props.values():
        match prop:
            case Chair():
                gaps.append(_over_box(sphere, prop.x, prop.depth / 2, prop.z, 19.0, prop.y))
            case Bench() | Step():
                gaps.append(_over_box(sphere, prop.x, prop.length / 2, 0.0, prop.width / 2, prop.y))
            case FoamRoller():
                gaps.append(_over_roller(sphere, prop))
            case SwissBall() | MassageBall():
                gaps.append(distance(sphere.middle, (prop.x, prop.y, prop.z)) - prop.r - sphere.radius)
    return min(gaps)


def _over_box(sphere: Sphere, x: float, half: float, z: float, wide: float, top: float) -> float:
    """Give the height over a box, for what is above it or hardly in it."""
    here_x, here_y, here_z = sphere.middle
    if abs(here_x - x) > half + 1 or abs(here_z - z) > wide + 1 or here_y < top - 4:
        return FAR
    return here_y - sphere.radius - top


def _over_roller(sphere: Sphere, roller: FoamRoller) -> float:
    x, y, z = sphere.middle
    if roller.along == "x":
        x, z = z, x
        along_axis, aside = z - roller.x, x - roller.z
    else:
        along_axis, aside = z - roller.z, x - roller.x
    if abs(along_axis) > roller.length / 2:
        return FAR
    return hypot(aside, y - roller.r) - roller.r - sphere.radius
