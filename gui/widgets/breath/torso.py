"""What shape has the torso at a level of the breath?

Seen from the side, in units of about a centimetre of the figure: `s` runs along the body from the crown (0) to the seat
(97), `f` from the back (0) forwards. Sitting is the same picture turned upright. Every outline has a fixed number of
points, so nothing pops as the level moves. The back does not move at all: a quiet breath leaves the lumbar curve as it
is.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, pi, sin
from typing import TYPE_CHECKING, Final, Literal

from gui.widgets.breath.curves import interpolated

if TYPE_CHECKING:
    from gui.widgets.breath.curves import Point

Position = Literal["supine", "seated"]

BELLY_FROM: Final = 56.0
BELLY_PEAK: Final = 75.5
BELLY_TO: Final = 97.5
BELLY_HAND: Final = 80.0
"""Where the hand lies on the belly: beyond the dome of the diaphragm, so that it never hides it."""
CHEST_HAND: Final = 46.0


@dataclass(frozen=True, slots=True)
class Build:
    """The outline at level 0, as points (s, f), and how far each part of the front moves to level 1, in units."""

    front: tuple[Point, ...]
    back: tuple[Point, ...]
    belly: float
    ribs: float
    chest: float
    shrug: float = 0.0
    """How far the shoulders are pulled towards the head, in units."""


# Lying, the belly does most of the breath; sitting, the ribs take more of it (Kaneko & Horie 2012).
SUPINE: Final = Build(
    front=(
        *((28, 18.4), (31, 19.0), (35, 21.6), (40, 24.6), (45, 26.4), (50, 27.0), (56, 26.6)),
        *((62, 25.4), (68, 23.8), (74, 22.6), (80, 21.9), (86, 21.6), (92, 21.0), (98, 19.6)),
    ),
    back=(
        *((30, 7.4), (33, 5.2), (38, 1.9), (44, 0.6), (52, 0.4), (60, 1.3), (66, 3.2)),
        *((72, 5.0), (78, 5.7), (84, 4.7), (90, 2.4), (96, 0.6), (100, 0.3)),
    ),
    belly=12.5,
    ribs=1.6,
    chest=0.9,
)
SEATED: Final = Build(
    front=(
        *((28, 18.4), (31, 19.0), (35, 21.4), (40, 24.2), (45, 26.0), (50, 26.6), (56, 26.2)),
        *((62, 25.4), (68, 24.6), (74, 24.4), (80, 24.2), (86, 23.6), (92, 22.2), (98, 20.0)),
    ),
    back=(
        *((30, 7.4), (33, 5.0), (38, 2.2), (44, 0.7), (51, 0.2), (58, 1.0), (66, 3.6)),
        *((74, 5.5), (80, 5.6), (86, 4.0), (92, 1.4), (97, 0.4), (100, 0.6)),
    ),
    belly=8.5,
    ribs=3.0,
    chest=0.8,
)
BUILDS: Final[dict[Position, Build]] = {"supine": SUPINE, "seated": SEATED}

_FRONT_AT: Final = (28, 31, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99)
_BACK_AT: Final = (99, 94, 88, 82, 76, 70, 64, 57, 50, 44, 38, 33, 30)
_OPENING_FRONT: Final = ((51, 2.7), (57, 2.6), (63, 2.5), (69, 2.4), (75, 2.4), (81, 2.5), (87, 3.0))
_OPENING_BACK: Final = ((91, 4.6), (86, 2.1), (80, 1.7), (74, 1.7), (67, 1.7), (60, 1.8), (52, 1.9))
"""How far inside the outline the opening runs: the rim of the shirt stays visible all round."""


class Torso:
    """The torso at one moment: everything of it that moves with the breath."""

    def __init__(self, position: Position, level: float, late_level: float, build: Build | None = None) -> None:
        self.position: Position = position
        self.level = level
        self.late_level = late_level
        self._build = build or BUILDS[position]

    @property
    def shrug(self) -> float:
        """How far the shoulders are pulled towards the head."""
        return self._build.shrug

    def front(self, s: float) -> float:
        """How far forward the front is."""
        build = self._build
        return (
            interpolated(build.front, s)
            + build.belly * self.level * belly_share(s)
            + build.ribs * self.late_level * exp(-(((s - 61) / 6.5) ** 2))
            + build.chest * self.late_level * exp(-(((s - 48) / 7.0) ** 2))
        )

    def back(self, s: float) -> float:
        """How far forward the back is: the same at every level."""
        return interpolated(self._build.back, s)

    def outline(self) -> tuple[list[Point], list[Point]]:
        """The front from the neck to the seat, and the back on to the neck."""
        return [(s, self.front(s)) for s in _FRONT_AT], [(s, self.back(s)) for s in _BACK_AT]

    def opening(self) -> list[Point]:
        """The edge of the window through which the inside is seen."""
        front, back = self.front, self.back
        return [
            *((s, front(s) - inside) for s, inside in _OPENING_FRONT),
            (91.5, front(91.5) - 5.4),
            (93, 12.5),
            *((s, back(s) + inside) for s, inside in _OPENING_BACK),
            (46.5, back(46) + 4.2),
            (44.2, 13),
            (46, front(46) - 5.2),
        ]

    def diaphragm(self) -> tuple[Point, Point, Point, Point]:
        """A cubic from the belly wall to the spine: a dome that flattens towards the feet.

        Its front end rides the belly wall, its back end is fixed at the spine.
        """
        level = self.level
        start = self.front(67) - 2.7
        return (
            (67 + 0.8 * level, start),
            (54.5 + 14.5 * level, start + 2.2 - 1.2 * level),
            (55.5 + 14.5 * level, 5.8 + 2.6 * level),
            (75.5, self.back(75.5) + 6.9),
        )

    def diaphragm_points(self, count: int, headwards: float = 0.0) -> list[Point]:
        """`count` + 1 points along the diaphragm, moved towards the head."""
        ends = self.diaphragm()
        points = []
        for number in range(count + 1):
            t = number / count
            m = 1 - t
            weights = (m * m * m, 3 * m * m * t, 3 * m * t * t, t * t * t)
            s, f = (sum(w * end[axis] for w, end in zip(weights, ends, strict=True)) for axis in (0, 1))
            points.append((s - headwards, f))
        return points

    def lungs(self) -> list[Point]:
        """The edge of the lungs: along the chest wall, the dome and the back, always through 22 points."""
        dome = self.diaphragm_points(8, 2.6)
        front_end, back_end = dome[0][0] - 1.2, dome[-1][0] - 1.4
        front = (47 + (front_end - 47) * number / 5 for number in range(6))
        back = (back_end + (49 - back_end) * number / 5 for number in range(6))
        return [
            (44.4, 14.4),
            (45.0, 18.4),
            *((s, self.front(s) - 3.2) for s in front),
            *dome[1:-1],
            *((s, self.back(s) + 7.5) for s in back),
            (45.9, self.back(46) + 9.0),
        ]

    def belly_hand(self) -> tuple[float, float]:
        """How far forward the hand on the belly is, and how steep the belly is under it."""
        slope = (self.front(BELLY_HAND + 3) - self.front(BELLY_HAND - 3)) / 6
        return self.front(BELLY_HAND), slope

    def chest_hand(self) -> float:
        """How far the hand on the breastbone has moved forward, in units: less than a tenth of the belly's way."""
        return self.front(CHEST_HAND) - interpolated(self._build.front, CHEST_HAND)


def belly_share(s: float) -> float:
    """How much of the belly's movement there is at a place along the body, from 0 to 1."""
    if s <= BELLY_FROM or s >= BELLY_TO:
        return 0.0
    if s < BELLY_PEAK:
        share = 0.5 * (s - BELLY_FROM) / (BELLY_PEAK - BELLY_FROM)
    else:
        share = 0.5 + 0.5 * (s - BELLY_PEAK) / (BELLY_TO - BELLY_PEAK)
    return float(sin(pi * share) ** 1.8)
