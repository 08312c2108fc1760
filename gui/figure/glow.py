"""Where on the body does a working muscle glow?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.figure.limbs import OUTWARD, SIDES, Side
from workouts.figure.vectors import Vec, along, between, combined, dot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.figure.camera import Camera
    from workouts.figure.body import Body


class Site(NamedTuple):
    """A glow: its middle, its radius in centimetres, and the group it is painted on."""

    middle: Vec
    radius: float
    group: str
    spreads: bool = False
    """Whether it shines on the trunk as well as on its limb."""
    strength: float = 1.0
    """Less where the glows of both sides overlap."""


_ON_LIMBS: Final[dict[str, tuple[str, float, float, float]]] = {
    "quads": ("thigh", 0.5, 4, 11),
    "hamstrings": ("thigh", 0.55, -4.5, 11),
    "hip-flexors": ("thigh", 0.08, 5, 9),
    "inner-thighs": ("thigh", 0.4, 1, 10),
    "calves": ("shank", 0.3, -3, 8),
    "shoulders": ("upper arm", 0.08, 0, 9),
    "biceps": ("upper arm", 0.55, 2, 8),
    "triceps": ("upper arm", 0.55, -2, 8),
}
"""Bone, share of its length, centimetres before it, radius."""

_ON_TRUNK: Final[dict[str, tuple[int, float, float, float, float]]] = {
    "glutes": (0, -2, -7, 5, 12),
    "outer-hips": (0, -1, -1, 10, 11),
    "abs": (1, 2, 6, 5, 12),
    "obliques": (1, 3, 0, 11, 11),
    "low-back": (1, 0, -5, 5, 11),
    "chest": (2, 6, 7, 5, 11),
    "upper-back": (2, 6, -6, 5, 12),
}
"""Segment of the spine, centimetres above its start, before it, sideways, radius."""

_MIDDLE: Final = frozenset({"abs", "low-back", "chest", "upper-back", "neck", "glutes"})


def sites(body: Body, camera: Camera, names: Sequence[str]) -> list[Site]:
    """Give the glows that the camera sees: of the near side, or of both when it looks from the front."""
    sideways = dot(body.pelvis.right, camera.towards)
    near: Side = "R" if sideways >= -0.05 else "L"
    found: list[Site] = []
    for name in names:
        sides: tuple[Side, ...] = SIDES if abs(sideways) < 0.6 else (near,)
        if name[1:2] == ".":
            sides, name = ("R" if name[0] == "R" else "L",), name[2:]
        both = len(sides) == 2 and name in _MIDDLE
        found += [_site(body, name, side)._replace(strength=0.65 if both else 1.0) for side in sides]
    return found


def _site(body: Body, name: str, side: Side) -> Site:
    if name in _ON_LIMBS:
        bone, share, before, radius = _ON_LIMBS[name]
        leg, arm = body.legs[side], body.arms[side]
        if bone == "thigh":
            middle = along(between(leg.hip, leg.knee, share), leg.front, before)
            return Site(middle, radius, f"{side} leg", spreads=share < 0.2)
        if bone == "shank":
            return Site(along(between(leg.knee, leg.ankle, share), leg.shin_front, before), radius, f"{side} leg")
        return Site(along(between(arm.drawn_shoulder, arm.elbow, share), arm.inner, before), radius, f"{side} arm")
    if name == "neck":
        return Site(between(body.top, body.neck, 0.3), 8, "trunk")
    segment, above, before, aside, radius = _ON_TRUNK[name]
    frame = body.frames[segment]
    middle = combined(
        (body.spine[segment], 1), (frame.up, above), (frame.front, before), (frame.right, OUTWARD[side] * aside)
    )
    on_leg = segment == 0
    return Site(middle, radius, f"{side} leg" if on_leg else "trunk", on_leg)
