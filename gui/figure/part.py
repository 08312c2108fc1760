"""What is one piece of the figure of one colour, and which path fills it?"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from gui.figure.outline import (
    Circle,
    add_band,
    add_capsule,
    add_chain,
    add_flat_end,
    add_polygon,
    new_path,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

    from gui.figure.camera import Camera
    from workouts.figure.vectors import Vec

Ball = tuple["Vec", float]
"""A sphere in the room: middle and radius in centimetres."""
Role = Literal["skin", "top", "shorts", "hair", "shoe", "sole"]


@dataclass(slots=True)
class Part:
    """A piece of the figure: chains of spheres and what joins them."""

    role: Role
    chains: Sequence[Sequence[Ball]] = ()
    quads: Sequence[Sequence[Vec]] = ()
    """Flat pieces that fill the gaps between chains."""
    hems: Sequence[tuple[Ball, Ball]] = ()
    """Pieces with flat ends: where a sleeve or a leg of the shorts ends."""
    bridges: Sequence[Sequence[Ball]] = ()
    """Pieces without a shaded rim: they join one part to another."""
    band: Sequence[Ball] = ()
    """A row with flat ends, its radii half its width as seen."""
    shaded: bool = True
    far: bool = False

    def projected(self, camera: Camera) -> Drawn:
        """Bring the part on to the screen once; every path is made from the same circles."""
        return Drawn(
            [_circles(chain, camera) for chain in self.chains],
            [[camera.spot(corner) for corner in quad] for quad in self.quads],
            [(_circle(first, camera), _circle(last, camera)) for first, last in self.hems],
            [_circles(chain, camera) for chain in self.bridges],
            _circles(self.band, camera),
            camera.scale,
        )


def _circle(ball: Ball, camera: Camera) -> Circle:
    return (*camera.spot(ball[0]), ball[1] * camera.scale)


def _circles(chain: Sequence[Ball], camera: Camera) -> list[Circle]:
    return [_circle(ball, camera) for ball in chain]


LIT = 0.84
"""Radius of the lit face, as a share of the part's."""
_LIT_X, _LIT_Y = -0.05, -0.13
"""How far the lit face is moved towards the light, as shares of the radius."""


@dataclass(slots=True)
class Drawn:
    """A part on the screen."""

    chains: list[list[Circle]]
    quads: list[list[tuple[float, float]]]
    hems: list[tuple[Circle, Circle]]
    bridges: list[list[Circle]]
    band: list[Circle]
    scale: float
    _made: QPainterPath | None = field(default=None)

    def whole(self) -> QPainterPath:
        """Give the path of the whole part."""
        if self._made is None:
            self._made = self._path(1.0, 0.0, 0.0)
        return self._made

    def lit(self) -> QPainterPath:
        """Give the path of the face towards the light: what it leaves over is a soft crescent of shade."""
        return self._path(LIT, _LIT_X, _LIT_Y)

    def grown(self, by: float) -> QPainterPath:
        """Give the chains' path, thicker by so many centimetres."""
        path = new_path()
        more = by * self.scale
        for chain in self.chains:
            add_chain(path, [(x, y, r + more) for x, y, r in chain])
        return path

    def _path(self, size: float, dx: float, dy: float) -> QPainterPath:
        path = new_path()
        for chain in self.chains:
            add_chain(path, [(x + dx * r, y + dy * r, r * size) for x, y, r in chain])
        if self.band:
            # The rim of the broad trunk is thinner than its width would make it.
            narrow = 1 - (1 - size) * 0.8
            add_band(path, [(x + dx * r * 0.6, y + dy * r * 0.6, r * narrow) for x, y, r in self.band])
        for (x0, y0, r0), (x1, y1, r1) in self.hems:
            first = (x0 + dx * r0, y0 + dy * r0, r0 * size)
            add_flat_end(path, first, (x1 + dx * r1, y1 + dy * r1, r1 * size))
        slight = 1.0 if size == 1.0 else 0.97
        for chain in self.bridges:
            for (x0, y0, r0), (x1, y1, r1) in itertools.pairwise(chain):
                add_capsule(path, (x0, y0, r0 * slight), (x1, y1, r1 * slight))
        shift_x, shift_y = dx * 5 * self.scale, dy * 5 * self.scale
        for quad in self.quads:
            add_polygon(path, [(x + shift_x, y + shift_y) for x, y in quad])
        return path
