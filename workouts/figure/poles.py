"""Where do the tips of walking poles stand?"""

from __future__ import annotations

from math import pi, sin
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workouts.figure.limbs import Side
    from workouts.figure.props import NordicPoles
    from workouts.figure.vectors import Vec

CARRIED: Final = 3.0
"""Centimetres; a tip that goes forwards further than this is lifted off the floor on its way."""


def tip(start: NordicPoles, end: NordicPoles, side: Side, share: float, z: float) -> Vec:
    """Give a pole's tip between two keys: it stands, glides back with the ground, or swings forwards in the air."""
    first, last = getattr(start, side), getattr(end, side)
    low, high = getattr(start, f"up_{side}"), getattr(end, f"up_{side}")
    far = last - first
    lifted = min(16.0, 2 + 0.1 * far) * end.lift * sin(pi * share) if far > CARRIED and not low and not high else 0.0
    return (first + far * share, low + (high - low) * share + lifted, z)
