"""How broad and deep is the trunk at each height, and what is it dressed in?"""

from __future__ import annotations

import itertools
from math import hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from gui.figure.part import Ball, Part, Role
from workouts.figure.body import Frame
from workouts.figure.skeleton import SPINE
from workouts.figure.vectors import Vec, along, between, dot, minus, unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.figure.camera import Camera
    from gui.figure.look import Build
    from workouts.figure.body import Body


class Level(NamedTuple):
    """A cross-section of the trunk, in centimetres."""

    height: float
    """Along the spine from the hips."""
    width: float
    """Half of it, sideways."""
    depth: float
    """Half of it, from belly to back."""
    before: float
    """How far its middle lies before the spine."""
    belly: float
    """Share of the belly's swelling."""
    chest: float


_SLENDER: Final = (
    Level(-3.5, 15.5, 9.8, -1.2, 0, 0),
    Level(2.5, 16.0, 10.4, -1.2, 0.25, 0),
    Level(9.5, 14.6, 9.6, -0.2, 0.7, 0),
    Level(16.5, 13.0, 8.8, 0.6, 1, 0.1),
    Level(23.5, 12.8, 9.0, 0.6, 0.9, 0.3),
    Level(29.5, 13.8, 9.8, 0.5, 0.45, 0.8),
    Level(36.0, 15.4, 10.5, 0.6, 0.15, 1),
    Level(41.0, 16.2, 9.9, 0.4, 0, 0.6),
    Level(45.8, 14.5, 7.2, -0.3, 0, 0.1),
    Level(50.2, 7.2, 5.6, -0.4, 0, 0),
)
_BROAD: Final = (
    Level(-3.5, 15.2, 10.0, -1.0, 0, 0),
    Level(2.5, 15.8, 10.6, -0.9, 0.25, 0),
    Level(9.5, 15.6, 10.4, 0.3, 0.7, 0),
    Level(16.5, 15.3, 10.2, 0.9, 1, 0.1),
    Level(23.5, 15.2, 10.2, 0.8, 0.9, 0.3),
    Level(29.5, 16.0, 10.6, 0.5, 0.45, 0.8),
    Level(36.0, 17.2, 10.8, 0.5, 0.15, 1),
    Level(41.0, 17.8, 10.2, 0.4, 0, 0.6),
    Level(45.8, 16.0, 7.8, -0.3, 0, 0.1),
    Level(50.2, 8.0, 6.0, -0.4, 0, 0),
)
LEVELS: Final[dict[Build, tuple[Level, ...]]] = {"slender": _SLENDER, "broad": _BROAD}
_SHIRT: Final = slice(2, 10)
_SHORTS: Final = slice(0, 3)

_MIDDLES: Final = (SPINE[0] / 2, SPINE[0] + SPINE[1] / 2, SPINE[0] + SPINE[1] + SPINE[2] / 2, 49.0 - SPINE[3] / 2)


def frame_at(body: Body, height: float) -> Frame:
    """Mix the directions of the spine's segments, so that a twist has no steps."""
    frames = body.frames
    if height <= _MIDDLES[0]:
        return frames[0]
    for index in range(3):
        low, high = _MIDDLES[index], _MIDDLES[index + 1]
        if height <= high:
            share = (height - low) / (high - low)
            first, last = frames[index], frames[index + 1]
            return Frame(
                unit(between(first.front, last.front, share)),
                unit(between(first.up, last.up, share)),
                unit(between(first.right, last.right, share)),
            )
    return frames[3]


def _spine_at(body: Body, height: float) -> Vec:
    left = height
    for index, size in enumerate(SPINE):
        if left <= size or index == len(SPINE) - 1:
            return along(body.spine[index], body.frames[index].up, left)
        left -= size
    raise AssertionError(height)


class Section(NamedTuple):
    """A level in the room: two spheres side by side."""

    right: Vec
    left: Vec
    radius: float
    frame: Frame


def sections(body: Body, build: Build) -> list[Section]:
    """Give every level of the trunk in the room."""
    found: list[Section] = []
    for level in LEVELS[build]:
        swelling = body.pose.belly * level.belly + body.pose.chest * level.chest
        frame = frame_at(body, level.height)
        radius = level.depth + swelling / 2
        middle = along(_spine_at(body, level.height), frame.front, level.before + swelling / 2)
        apart = max(0.5, level.width + swelling * 0.3 * level.chest - radius)
        found.append(Section(along(middle, frame.right, apart), along(middle, frame.right, -apart), radius, frame))
    return found


def trunk(body: Body, camera: Camera, build: Build) -> tuple[Part, Part]:
    """Give shirt and shorts."""
    levels = sections(body, build)
    lengthwise = min(hypot(dot(each.up, camera.right), dot(each.up, camera.up)) for each in body.frames) > 0.5
    make = _silhouette if lengthwise else _spheres
    shirt = make(levels[_SHIRT], camera, 0.25, "top")
    shorts = make(levels[_SHORTS], camera, 0.45, "shorts")
    if lengthwise:
        shorts.chains = shorts.chains[:1]  # the waistband is flat
    if abs(dot(body.pelvis.right, camera.towards)) < 0.6:
        shorts.shaded = False  # seen from the front, its rim would draw a pad
    return shirt, shorts


def _silhouette(levels: Sequence[Section], camera: Camera, grow: float, role: Role) -> Part:
    """Give one band as wide as the trunk looks, with a round end at either side."""
    ends: list[list[Ball]] = [
        [(each.right, each.radius + grow), (each.left, each.radius + grow)] for each in (levels[0], levels[-1])
    ]
    return Part(role, ends, band=[_disc(each, camera, grow) for each in levels])


def _disc(level: Section, camera: Camera, grow: float) -> Ball:
    up_x, up_y = dot(level.frame.up, camera.right), dot(level.frame.up, camera.up)
    size = hypot(up_x, up_y) or 1.0
    half = minus(level.right, level.left)
    x, y = dot(half, camera.right) / 2, dot(half, camera.up) / 2
    return between(level.right, level.left, 0.5), abs(y * up_x - x * up_y) / size + level.radius + grow


def _spheres(levels: Sequence[Section], _camera: Camera, grow: float, role: Role) -> Part:
    """Give the trunk as it looks along the spine: all its spheres."""
    chains: list[list[Ball]] = [
        [(each.right, each.radius + grow) for each in levels],
        [(each.left, each.radius + grow) for each in levels],
    ]
    chains += [[(each.right, each.radius + grow), (each.left, each.radius + grow)] for each in levels]
    quads = [[low.right, low.left, high.left, high.right] for low, high in itertools.pairwise(levels)]
    return Part(role, chains, quads=quads)


def neck(body: Body) -> Part:
    """Give the neck."""
    chin = along(body.head, body.head_frame.up, -4.0)
    balls: list[Ball] = [
        (body.top, 5.4),
        (between(body.top, body.neck, 0.5), 4.9),
        (body.neck, 5.0),
        (chin, 5.0),
    ]
    return Part("skin", [balls])
