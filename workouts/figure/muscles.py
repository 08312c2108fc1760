"""Which muscles can glow?"""

from __future__ import annotations

from typing import Final

MUSCLES: Final = (
    "quads",
    "hamstrings",
    "calves",
    "glutes",
    "outer-hips",
    "hip-flexors",
    "inner-thighs",
    "abs",
    "obliques",
    "low-back",
    "upper-back",
    "chest",
    "shoulders",
    "biceps",
    "triceps",
    "neck",
)
"""Those of both sides, unless `R.` or `L.` stands before them."""


def muscle_names() -> tuple[str, ...]:
    """Give every name that may glow."""
    return (*MUSCLES, *(f"{side}.{name}" for name in MUSCLES for side in "RL"))
