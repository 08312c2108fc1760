"""How are points and directions in space added, turned and mixed?

Plain tuples of three floats: twenty joints at 60 frames a second need no numpy, whose import alone costs 300 ms.
"""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin, sqrt

Vec = tuple[float, float, float]
"""x forwards, y up, z to the figure's right; in centimetres, or a direction of length 1."""

ORIGIN: Vec = (0.0, 0.0, 0.0)
FORWARD: Vec = (1.0, 0.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
RIGHT: Vec = (0.0, 0.0, 1.0)


def plus(a: Vec, b: Vec) -> Vec:
    """Sum of two vectors."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def minus(a: Vec, b: Vec) -> Vec:
    """Vector from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def times(a: Vec, factor: float) -> Vec:
    """Vector `factor` times as long."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def along(start: Vec, direction: Vec, distance: float) -> Vec:
    """Point that lies `distance` from `start` in `direction`."""
    return (
        start[0] + direction[0] * distance,
        start[1] + direction[1] * distance,
        start[2] + direction[2] * distance,
    )


def combined(*parts: tuple[Vec, float]) -> Vec:
    """Sum of vectors, each by its factor."""
    x = y = z = 0.0
    for vector, factor in parts:
        x += vector[0] * factor
        y += vector[1] * factor
        z += vector[2] * factor
    return (x, y, z)


def dot(a: Vec, b: Vec) -> float:
    """Scalar product: for directions, the cosine of the angle between them."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Vector product: at right angles to both."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Length of a vector."""
    return sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vec, b: Vec) -> float:
    """Distance of two points."""
    return length(minus(a, b))


def unit(a: Vec, otherwise: Vec = FORWARD) -> Vec:
    """Direction of a vector; `otherwise` where it has no length to speak of."""
    size = length(a)
    return times(a, 1 / size) if size > 1e-6 else otherwise


def between(a: Vec, b: Vec, share: float) -> Vec:
    """`a` at share 0, `b` at share 1."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def turned(a: Vec, axis: Vec, angle: float) -> Vec:
    """Vector turned about an axis of length 1 by an angle in degrees, right-handed (Rodrigues' formula)."""
    if not angle:
        return a
    c, s = cos(radians(angle)), sin(radians(angle))
    return combined((a, c), (cross(axis, a), s), (axis, dot(axis, a) * (1 - c)))


def across(a: Vec, direction: Vec) -> Vec:
    """Part of a vector that is at right angles to a direction of length 1."""
    return along(a, direction, -dot(a, direction))


def angle_between(a: Vec, b: Vec) -> float:
    """Angle of two vectors, 0 to 180 degrees."""
    return degrees(atan2(length(cross(a, b)), dot(a, b)))


def angle_about(axis: Vec, start: Vec, end: Vec) -> float:
    """Angle, -180 to 180 degrees, by which `start` is turned about `axis` to point as `end` does."""
    return degrees(atan2(dot(cross(start, end), axis), dot(start, end)))
