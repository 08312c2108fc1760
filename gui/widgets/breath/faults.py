"""What does a breath look like that goes wrong?

Each fault is another outline with other movements, shown at one level: the same torso, so that the two can be compared.
Where the air does not come from the diaphragm, the lungs are shown little filled however far the belly is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp
from typing import TYPE_CHECKING, Final, Literal

from gui.widgets.breath.torso import BUILDS, belly_share

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.widgets.breath.curves import Point
    from gui.widgets.breath.torso import Build, Position

FaultName = Literal["shoulders", "sucked-in", "pushed-out", "arched", "too-big", "squeezed"]

ARCH: Final = 5.5
"""How far an arched back rises, in units, and how far the belly goes with it."""
HOLLOW: Final = 5.0
"""How far a squeezed belly is drawn in."""


@dataclass(frozen=True, slots=True)
class FaultLook:
    """A fault as it is drawn."""

    level: float
    """How full the lungs are, from 0 to 1."""
    built: Callable[[Build], Build]
    place: Point
    """Where it is seen, s and f."""
    reach: float = 13.0
    """How far around that place it is seen, in units."""

    def build(self, position: Position) -> Build:
        """The outline and the movements of a body in a position."""
        return self.built(BUILDS[position])


def _moved(points: tuple[Point, ...], by: Callable[[float], float]) -> tuple[Point, ...]:
    return tuple((s, f + by(s)) for s, f in points)


def _arched(build: Build) -> Build:
    return replace(
        build,
        front=_moved(build.front, lambda s: 0.8 * ARCH * exp(-(((s - 74) / 15) ** 2))),
        back=_moved(build.back, lambda s: ARCH * exp(-(((s - 76) / 11) ** 2))),
    )


FAULTS: Final[dict[FaultName, FaultLook]] = {
    "shoulders": FaultLook(
        0.6, lambda build: replace(build, belly=4.0, ribs=2.0, chest=7.0, shrug=6.5), (31.0, 15.0), 12.0
    ),
    "sucked-in": FaultLook(0.35, lambda build: replace(build, belly=-15.0, ribs=5.0, chest=13.0), (78.0, 20.0)),
    "pushed-out": FaultLook(0.25, lambda build: replace(build, belly=50.0, ribs=0.0, chest=0.0), (76.0, 33.0), 14.0),
    "arched": FaultLook(0.8, _arched, (76.0, 5.0), 14.0),
    "too-big": FaultLook(
        1.0, lambda build: replace(build, belly=17.0, ribs=5.0, chest=4.5, shrug=1.5), (58.0, 33.0), 16.0
    ),
    "squeezed": FaultLook(
        0.0,
        lambda build: replace(build, front=_moved(build.front, lambda s: -HOLLOW * belly_share(s))),
        (77.0, 18.0),
    ),
}
