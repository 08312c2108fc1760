"""How much of the room does a clip need, over all its keys?

Found once a clip: the camera stands still while the figure moves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from gui.figure.camera import Box, Camera
from gui.figure.furniture import WALL_HALF, WALL_TOP
from workouts.figure.limbs import SIDES
from workouts.figure.props import (
    Bench,
    Chair,
    CrossTrainer,
    FoamRoller,
    MassageBall,
    MedicineBall,
    RowingMachine,
    Step,
    SuspensionTrainer,
    SwissBall,
    Wall,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workouts.figure.body import Body
    from workouts.figure.clip import Clip
    from workouts.figure.props import Prop
    from workouts.figure.vectors import Vec

Span = tuple[float, float, float, float]
"""Of the mat: x from and to, z from and to."""

_SHARES: Final = (0.0, 0.33, 0.66)


@dataclass(slots=True)
class Framing:
    """The picture's box, and the mat below the figure."""

    box: Box
    span: Span


@dataclass(slots=True)
class _Extent:
    camera: Camera
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)

    def add(self, point: Vec, radius: float) -> None:
        x, y = self.camera.flat(point)
        self.xs += (x - radius, x + radius)
        self.ys += (y - radius, y + radius)

    def box(self) -> Box:
        return Box(min(self.xs), min(self.ys), max(self.xs), max(self.ys))


def framing(clip: Clip, camera: Camera) -> Framing:
    """Find what a clip needs."""
    extent = _Extent(camera)
    floor: list[Vec] = []
    count = len(clip.keys)
    for index in range(count):
        for share in _SHARES:
            body = clip.body((index - 1) % count, index, share)
            for point, radius in _spheres(body):
                extent.add(point, radius)
                floor.append(point)
            for prop in body.props.values():
                for point, radius in _prop_spheres(prop):
                    extent.add(point, radius)
    span = _mat(floor, camera.yaw)
    for x in span[:2]:
        for z in span[2:]:
            extent.add((x, -1.5, z), 0)
    return Framing(extent.box(), span)


def _spheres(body: Body) -> Iterator[tuple[Vec, float]]:
    yield from ((body.head, 13.0), (body.hips, 13.0), (body.top, 10.0))
    for side in SIDES:
        leg, arm = body.legs[side], body.arms[side]
        for point in (leg.knee, leg.ankle, leg.toe, leg.heel, arm.elbow, arm.wrist, arm.tip):
            yield point, 5.0


def _mat(points: list[Vec], yaw: float) -> Span:
    xs, zs = [point[0] for point in points], [point[2] for point in points]
    low, high = min(xs) - 16, max(xs) + 16
    if abs(yaw) > 75:
        return (min(low + 4, -34.0), max(high - 4, 34.0), min(min(zs) - 26, -60.0), max(max(zs) + 26, 60.0))
    wide = 44.0 if abs(yaw) > 45 else 34.0
    return (low, high, min(-wide, min(zs) - 8), max(wide, max(zs) + 8))


_STRAP_SEEN: Final = 178.0
"""Height up to which a suspension trainer is in the picture; the rest may be cut off."""


def _prop_spheres(prop: Prop) -> Iterator[tuple[Vec, float]]:
    match prop:
        case SwissBall() | MassageBall():
            yield (prop.x, prop.y, prop.z), prop.r
        case MedicineBall() if prop.held < 0.5:
            yield (prop.x, prop.y, prop.z), prop.r
        case FoamRoller():
            yield (prop.x, prop.r, prop.z), prop.r
        case Wall():
            yield (prop.x - 6 * prop.faces, WALL_TOP, WALL_HALF), 0.0
        case Bench() | Step() | Chair():
            yield from _furniture_spheres(prop)
        case SuspensionTrainer() | RowingMachine() | CrossTrainer():
            yield from _machine_spheres(prop)
        case _:
            return


def _furniture_spheres(prop: Bench | Step | Chair) -> Iterator[tuple[Vec, float]]:
    if isinstance(prop, Chair):
        back = prop.x - (prop.depth / 2 + 8) * prop.faces
        yield (back, prop.y + 44, prop.z), 2.0
        edges, width = (back, prop.x + prop.depth / 2 * prop.faces), prop.z + 19
    else:
        edges, width = (prop.x - prop.length / 2, prop.x + prop.length / 2), prop.width / 2
    for x in edges:
        yield (x, prop.y, width), 2.0
        yield (x, 0.0, width), 2.0


def _machine_spheres(prop: SuspensionTrainer | RowingMachine | CrossTrainer) -> Iterator[tuple[Vec, float]]:
    match prop:
        case SuspensionTrainer():
            yield (prop.x, min(prop.y, _STRAP_SEEN if prop.to == "hands" else 100.0), 0.0), 3.0
        case RowingMachine():
            yield (prop.x - 148, 0.0, 18.0), 0.0
            yield (prop.x + 56, 100.0, 0.0), 0.0
        case CrossTrainer():
            for x in (-68.0, 66.0):
                yield (prop.x + x, 0.0, 24.0), 2.0
            yield (prop.x + 60, 140.0, 0.0), 4.0
