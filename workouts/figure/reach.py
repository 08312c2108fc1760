"""How do two bones reach a point, and which way does the joint between them go?

Knees and elbows have a natural way to bend: the knee to the front of the pelvis, the elbow to the back of the chest,
both at right angles to the line from root to end. Any other way is an angle about that line, the swivel, outwards.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from workouts.figure.limbs import OUTWARD, Side
from workouts.figure.vectors import (
    RIGHT,
    UP,
    Vec,
    across,
    along,
    angle_about,
    combined,
    cross,
    length,
    minus,
    times,
    turned,
    unit,
)

if TYPE_CHECKING:
    from workouts.figure.body import Frame

DOWN: Vec = (0.0, -1.0, 0.0)


class Reach(NamedTuple):
    """Two bones from a root to a target."""

    middle: Vec
    end: Vec
    overreach: float
    """Centimetres by which the bones are too short, 0 where they reach; the end then stops on the way."""


def reach(root: Vec, target: Vec, first: float, second: float, pole: Vec) -> Reach:
    """Lay two bones of these lengths from root to target, the joint between them towards `pole`."""
    way = minus(target, root)
    direction = unit(way, DOWN)
    asked = length(way)
    far = min(max(asked, abs(first - second) + 0.01), (first + second) * 0.9999)
    forward = (far * far + first * first - second * second) / (2 * far)
    aside = sqrt(max(0.0, first * first - forward * forward))
    bend = unit(across(pole, direction), RIGHT)
    middle = combined((root, 1), (direction, forward), (bend, aside))
    return Reach(middle, along(root, direction, far), max(0.0, asked - first - second))


def natural_pole(frame: Frame, direction: Vec, leg: bool) -> Vec:
    """Where a knee (or an elbow) goes by itself when the limb points in `direction`."""
    sideways = cross(frame.right, direction) if leg else cross(direction, frame.right)
    fallback = frame.front if leg else times(frame.front, -1)
    # Along the sideways axis the product has no direction: slide over to the fallback before it gets there.
    weight = min(1.0, max(0.0, (length(sideways) - 0.1) / 0.2))
    mixed = combined((unit(sideways, fallback), weight), (fallback, 1 - weight))
    return unit(across(mixed, direction), UP)


def pole(frame: Frame, direction: Vec, leg: bool, side: Side, out: float) -> Vec:
    """Where the joint goes, swung outwards by `out` degrees."""
    sign = OUTWARD[side] if leg else -OUTWARD[side]
    return turned(natural_pole(frame, direction, leg), direction, sign * out)


def swivel(frame: Frame, root: Vec, middle: Vec, end: Vec, leg: bool) -> float:
    """Angle of the joint about the line from root to end, from its natural way; fades to 0 as the limb straightens."""
    direction = unit(minus(end, root))
    aside = across(minus(middle, root), direction)
    size = length(aside)
    if size < 0.5:
        return 0.0
    return angle_about(direction, natural_pole(frame, direction, leg), aside) * min(1.0, (size - 0.5) / 5.0)
