"""Where on the screen is a point of the room?

An orthographic camera. Seen nearly from the side or from the front, true perspective would let the mat slope and lying
figures seem to slide: there the picture is oblique, and floor lines stay level.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple

from workouts.figure.vectors import Vec, dot

if TYPE_CHECKING:
    from collections.abc import Iterable

Spot = tuple[float, float]
"""Pixels from the picture's left and top edge."""

_NEARLY = 35.0


class Box(NamedTuple):
    """What is to be seen, in centimetres along the camera's right and up."""

    left: float
    bottom: float
    right: float
    top: float


class Camera:
    """Looks at the room from `yaw` degrees before the figure's right side, and `elevation` degrees above.

    `flipped` shows the mirror image: the same movement of the other side, the working limb still near.
    """

    def __init__(self, yaw: float, elevation: float, flipped: bool = False) -> None:
        c, s = cos(radians(yaw)), sin(radians(yaw))
        level, rise = cos(radians(elevation)), sin(radians(elevation))
        self.right: Vec = (c, 0.0, -s)
        self.towards: Vec = (s * level, rise, c * level)
        self.up: Vec = (-s * rise, level, -c * rise)
        if abs(yaw) <= _NEARLY:
            self.up = (0.0, level, -rise)
        elif abs(yaw - 90) <= _NEARLY:
            self.up = (-rise, level, 0.0)
        self.yaw = yaw
        self.sign = -1.0 if flipped else 1.0
        self.scale = 1.0
        """Pixels a centimetre."""
        self._x = self._y = 0.0

    def flat(self, point: Vec) -> Spot:
        """Give a point in centimetres along the camera's right and up."""
        return dot(point, self.right), dot(point, self.up)

    def fit(self, box: Box, width: float, height: float, margin: float = 0.07) -> None:
        """Bring a box into the middle of a picture, no larger than a standing figure would fill it."""
        room = 1 - 2 * margin
        wide, high = box.right - box.left, box.top - box.bottom
        self.scale = min(width * room / wide, height * room / high, height / 205 * 1.45)
        self._x = width / 2 - self.sign * self.scale * (box.left + box.right) / 2
        self._y = height / 2 + self.scale * (box.bottom + box.top) / 2

    def spot(self, point: Vec) -> Spot:
        """Give a point in pixels."""
        x, y, z = point
        r, u, k = self.right, self.up, self.scale
        return (
            self._x + k * self.sign * (x * r[0] + y * r[1] + z * r[2]),
            self._y - k * (x * u[0] + y * u[1] + z * u[2]),
        )

    def spots(self, points: Iterable[Vec]) -> list[Spot]:
        """Give points in pixels."""
        return [self.spot(point) for point in points]

    def depth(self, point: Vec) -> float:
        """How near a point is, in centimetres: larger is nearer."""
        return dot(point, self.towards)
