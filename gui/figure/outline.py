"""What is the outline of a row of circles on the screen?

A limb is a chain of spheres; projected, they are circles, and one smooth outline goes round all of them. All outlines
of a part lie in one path, wound the same way and filled by winding: they join without seams, and no boolean operation
is needed.
"""

from __future__ import annotations

import itertools
from math import acos, atan2, degrees, hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.figure.camera import Spot

Circle = tuple[float, float, float]
"""Middle and radius in pixels."""

_SHARPEST = 0.5
"""Cosine of the bend within a chain from which on a smooth outline would cross itself."""


def new_path() -> QPainterPath:
    """Give an empty path that is filled by winding."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def add_capsule(path: QPainterPath, first: Circle, last: Circle) -> None:
    """Add two circles and all between them."""
    (x0, y0, r0), (x1, y1, r1) = first, last
    dx, dy = x1 - x0, y1 - y0
    far = hypot(dx, dy)
    if far <= abs(r0 - r1) + 0.01:
        x, y, r = first if r0 >= r1 else last
        path.arcMoveTo(x - r, y - r, 2 * r, 2 * r, 0)
        path.arcTo(x - r, y - r, 2 * r, 2 * r, 0, 360)
    else:
        way, tangent = degrees(atan2(-dy, dx)), degrees(acos((r0 - r1) / far))
        path.arcMoveTo(x0 - r0, y0 - r0, 2 * r0, 2 * r0, way + tangent)
        path.arcTo(x0 - r0, y0 - r0, 2 * r0, 2 * r0, way + tangent, 360 - 2 * tangent)
        path.arcTo(x1 - r1, y1 - r1, 2 * r1, 2 * r1, way - tangent, 2 * tangent)
    path.closeSubpath()


def add_chain(path: QPainterPath, circles: Sequence[Circle]) -> None:
    """Add a chain of circles: round ends, smooth sides."""
    ways = _ways(circles) if len(circles) > 2 else None
    if ways is None:
        for first, last in itertools.pairwise(circles):
            add_capsule(path, first, last)
        return
    left, right = _sides(circles, ways)
    x, y, r = circles[0]
    angle = degrees(atan2(-ways[0][1], ways[0][0]))
    path.arcMoveTo(x - r, y - r, 2 * r, 2 * r, angle + 90)
    path.arcTo(x - r, y - r, 2 * r, 2 * r, angle + 90, 180)
    _add_side(path, right)
    x, y, r = circles[-1]
    angle = degrees(atan2(-ways[-1][1], ways[-1][0]))
    path.arcTo(x - r, y - r, 2 * r, 2 * r, angle - 90, 180)
    left.reverse()
    _add_side(path, left)
    path.closeSubpath()


def _ways(circles: Sequence[Circle]) -> list[Spot] | None:
    """Give the directions from circle to circle; None where the chain is too foreshortened or bent for one outline."""
    ways: list[Spot] = []
    for (x0, y0, r0), (x1, y1, r1) in itertools.pairwise(circles):
        dx, dy = x1 - x0, y1 - y0
        far = hypot(dx, dy)
        if far < 0.22 * max(r0, r1) or far < 1.15 * abs(r0 - r1):
            return None
        if ways and ways[-1][0] * dx + ways[-1][1] * dy < _SHARPEST * far:
            return None
        ways.append((dx / far, dy / far))
    return ways


def _sides(circles: Sequence[Circle], ways: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    left: list[Spot] = []
    right: list[Spot] = []
    last = len(ways) - 1
    for index, (x, y, r) in enumerate(circles):
        before, after = ways[max(0, index - 1)], ways[min(last, index)]
        dx, dy = before[0] + after[0], before[1] + after[1]
        size = hypot(dx, dy)
        nx, ny = -dy / size * r, dx / size * r
        left.append((x - nx, y - ny))
        right.append((x + nx, y + ny))
    return left, right


def add_band(path: QPainterPath, circles: Sequence[Circle]) -> None:
    """Add a chain with flat ends, whose radii are half its width across."""
    left: list[Spot] = []
    right: list[Spot] = []
    last = len(circles) - 1
    for index, (x, y, r) in enumerate(circles):
        before, after = circles[max(0, index - 1)], circles[min(last, index + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        size = hypot(dx, dy) or 1.0
        left.append((x + dy / size * r, y - dx / size * r))
        right.append((x - dy / size * r, y + dx / size * r))
    path.moveTo(*left[0])
    path.lineTo(*right[0])
    _add_side(path, right)
    path.lineTo(*left[-1])
    left.reverse()
    _add_side(path, left)
    path.closeSubpath()


def _add_side(path: QPainterPath, spots: Sequence[Spot]) -> None:
    """Add a smooth line through all spots (Catmull-Rom)."""
    last = len(spots) - 1
    for index in range(last):
        (x0, y0), (x1, y1) = spots[max(0, index - 1)], spots[index]
        (x2, y2), (x3, y3) = spots[index + 1], spots[min(last, index + 2)]
        path.cubicTo(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)


def add_polygon(path: QPainterPath, spots: Sequence[Spot]) -> None:
    """Add a polygon, wound as the arcs are."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip([spots[-1], *spots], spots, strict=False))
    turned = spots[::-1] if area > 0 else spots
    path.moveTo(*turned[0])
    for spot in turned[1:]:
        path.lineTo(*spot)
    path.closeSubpath()


def add_flat_end(path: QPainterPath, first: Circle, last: Circle) -> None:
    """Add the piece between two circles without the round ends: a hem."""
    (x0, y0, r0), (x1, y1, r1) = first, last
    size = hypot(x1 - x0, y1 - y0)
    if size < 1e-3:
        return
    nx, ny = -(y1 - y0) / size, (x1 - x0) / size
    add_polygon(
        path,
        [
            (x0 + nx * r0, y0 + ny * r0),
            (x1 + nx * r1, y1 + ny * r1),
            (x1 - nx * r1, y1 - ny * r1),
            (x0 - nx * r0, y0 - ny * r0),
        ],
    )
