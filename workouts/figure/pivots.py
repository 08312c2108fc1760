"""By which points can the body be placed, and where do they lie when only x is said?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.figure import skeleton
from workouts.figure.limbs import OUTWARD, SIDES, Side
from workouts.figure.poses import Root

if TYPE_CHECKING:
    from workouts.figure.vectors import Vec

_HEIGHTS: Final[dict[str, float]] = {
    "toes": skeleton.BALL_RADIUS,
    "heel": skeleton.HEEL_RADIUS,
    "ankle": 5.5,
    "knee": skeleton.KNEE_RADIUS * 0.9,
    "elbow": skeleton.ELBOW_RADIUS,
    "wrist": skeleton.PALM_HEIGHT,
    "palm": skeleton.PALM_HEIGHT,
}
"""Of the two-sided points: resting on the floor."""
_MIDDLE: Final[dict[str, float]] = {"hips": 90.0, "shoulders": 4.0, "back": 0.5, "seat": 5.0, "head": 9.0}
"""Of the points in the middle of the body."""

PIVOTS: Final = (*_MIDDLE, *_HEIGHTS, *(f"{side}.{name}" for name in _HEIGHTS for side in SIDES))
"""What `at:` may name; two-sided ones without a side are those of the right side."""


def pivot(name: str, spot: tuple[float, ...]) -> Root:
    """Give the root that puts a point at `spot`: x, or x and y, or x, y and z in centimetres."""
    plain = name.rpartition(".")[2]
    if plain in _MIDDLE:
        otherwise: Vec = (0.0, _MIDDLE[plain], 0.0)
    else:
        side: Side = "L" if name.startswith("L.") else "R"
        apart = skeleton.HALF_SHOULDERS if plain in ("elbow", "wrist", "palm") else skeleton.HALF_HIPS
        otherwise = (0.0, _HEIGHTS[plain], OUTWARD[side] * apart)
        name = f"{side}.{plain}"
    x, y, z = (*spot, *otherwise[len(spot) :])
    return Root(name, (x, y, z))
