"""How do a few points become a smooth outline?"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[float, float]
Circle = tuple[float, float, float]
"""Centre and radius."""

ROUND: Final = 0.5523
"""How long the handles of a quarter circle are, as a share of its radius."""


def interpolated(table: Sequence[Point], x: float) -> float:
    """The value at `x` of a smooth curve through the points of `table`, which are in the order of x.

    A cubic Hermite curve whose tangents are those of the neighbours; level beyond both ends.
    """
    last = len(table) - 1
    if x <= table[0][0]:
        return table[0][1]
    if x >= table[last][0]:
        return table[last][1]
    at = next(number for number in range(last) if table[number + 1][0] >= x)
    (x0, y0), (x1, y1) = table[at], table[at + 1]
    width = x1 - x0
    slope = (y1 - y0) / width
    before = (y1 - table[at - 1][1]) / (x1 - table[at - 1][0]) if at else slope
    after = (table[at + 2][1] - y0) / (table[at + 2][0] - x0) if at + 2 <= last else slope
    t = (x - x0) / width
    t2, t3 = t * t, t * t * t
    ends = (2 * t3 - 3 * t2 + 1) * y0 + (3 * t2 - 2 * t3) * y1
    return ends + (t3 - 2 * t2 + t) * width * before + (t3 - t2) * width * after


def follow(path: QPainterPath, points: Sequence[Point]) -> None:
    """Continue `path`, which stands at the first point, smoothly through the others (Catmull-Rom)."""
    last = len(points) - 1
    for number in range(last):
        _bend(path, points[max(0, number - 1)], points[number], points[number + 1], points[min(last, number + 2)])


def opened(points: Sequence[Point]) -> QPainterPath:
    """A smooth line through the points."""
    path = QPainterPath(QPointF(*points[0]))
    follow(path, points)
    return path


def closed(points: Sequence[Point]) -> QPainterPath:
    """A smooth shape around whose edge the points lie."""
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))
    for number in range(count):
        _bend(path, points[number - 1], points[number], points[(number + 1) % count], points[(number + 2) % count])
    path.closeSubpath()
    return path


def tube(circles: Sequence[Circle]) -> QPainterPath:
    """A limb: the smooth outline of a chain of circles, round at both ends."""
    left, right = tube_sides(circles)
    path = QPainterPath(QPointF(*left[0]))
    follow(path, left)
    _cap(path, circles[-1], left[-1])
    follow(path, right)
    _cap(path, circles[0], right[-1])
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def tube_sides(circles: Sequence[Circle]) -> tuple[list[Point], list[Point]]:
    """The two edges of a chain of circles: one from its start to its end, the other back."""
    left, right = [], []
    last = len(circles) - 1
    for number, (x, y, radius) in enumerate(circles):
        first, second = circles[max(0, number - 1)], circles[min(last, number + 1)]
        dx, dy = second[0] - first[0], second[1] - first[1]
        length = hypot(dx, dy) or 1.0
        nx, ny = -dy / length * radius, dx / length * radius
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left, right[::-1]


def shifted(points: Sequence[Point], dx: float, dy: float) -> list[Point]:
    """The points moved."""
    return [(x + dx, y + dy) for x, y in points]


def _bend(path: QPainterPath, before: Point, start: Point, end: Point, after: Point) -> None:
    path.cubicTo(
        start[0] + (end[0] - before[0]) / 6,
        start[1] + (end[1] - before[1]) / 6,
        end[0] - (after[0] - start[0]) / 6,
        end[1] - (after[1] - start[1]) / 6,
        *end,
    )


def _cap(path: QPainterPath, circle: Circle, start: Point) -> None:
    """Go half around `circle` from `start`, a point of its edge, the way the outline turns."""
    x, y, _radius = circle
    nx, ny = start[0] - x, start[1] - y
    tx, ty = ny, -nx
    path.cubicTo(x + nx + tx * ROUND, y + ny + ty * ROUND, x + tx + nx * ROUND, y + ty + ny * ROUND, x + tx, y + ty)
    path.cubicTo(x + tx - nx * ROUND, y + ty - ny * ROUND, x - nx + tx * ROUND, y - ny + ty * ROUND, x - nx, y - ny)
