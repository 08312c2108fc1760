"""How are the legs painted? They do not move with the breath."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainterPath

from gui.theme import mix
from gui.widgets.base import rounded
from gui.widgets.breath.curves import closed, follow, shifted, tube, tube_sides
from gui.widgets.breath.light import along

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.curves import Circle, Point

HEM_BOW: Final = 1.6
FAR_SIZE: Final = 0.96
"""How thick the far leg is beside the near one."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg: circles (s, f, radius) for its limbs, points for its shoe."""

    thigh: tuple[Circle, ...]
    shank: tuple[Circle, ...]
    shorts: tuple[Circle, ...]
    shoe: tuple[Point, ...]
    sole: tuple[float, float, float, float]
    far: Point
    """How far from the near leg the far one lies."""


SUPINE: Final = Leg(
    thigh=((97, 11.2, 10.8), (108, 24, 9.2), (118.5, 35.5, 7.6), (126.5, 44.6, 6.2)),
    shank=((126.8, 44.8, 6.1), (132.2, 34, 6.1), (137.2, 21.5, 5.0), (141.6, 7.5, 3.7)),
    shorts=((97, 11.2, 11.0), (104, 19.4, 10.6), (112.5, 29.4, 9.4)),
    shoe=(
        *((138.2, 1.6), (138.2, 6.4), (141.0, 9.6), (145.2, 9.2), (150.5, 5.6)),
        *((156.5, 4.2), (159.4, 2.2), (157.6, 0.9), (147, 0.9)),
    ),
    sole=(138.4, -0.4, 20.6, 2.1),
    far=(5.5, 3.0),
)
SEATED: Final = Leg(
    thigh=((93, 12, 10.6), (93, 26, 9.2), (92.4, 40, 7.7), (91.6, 51, 6.3)),
    shank=((92.2, 51.5, 6.3), (104, 53.2, 5.9), (117, 51.2, 4.7), (127, 50, 3.7)),
    shorts=((93, 12, 10.9), (93, 24, 10.1), (92.7, 35, 9.1)),
    shoe=(
        *((132.4, 45.8), (126.6, 46.2), (124.4, 49.6), (124.8, 53.6), (128.2, 58.6)),
        *((129.6, 63.8), (131.6, 66.6), (132.9, 64.8), (132.9, 55)),
    ),
    sole=(132.2, 45.6, 2.1, 20.6),
    far=(-2.2, 3.0),
)
RAISED: Final = Leg(
    thigh=((97, 11.2, 10.8), (106, 22.0, 9.2), (115.5, 33.5, 7.6), (124, 42.0, 6.3)),
    shank=((124, 42.2, 6.3), (134, 40.8, 6.3), (147, 38.6, 5.1), (158, 37.2, 3.7)),
    shorts=((97, 11.2, 11.0), (104, 19.4, 10.6), (112, 28.8, 9.4)),
    shoe=tuple((s + 31, f - 13) for s, f in SEATED.shoe),
    sole=(163.2, 32.6, 2.1, 20.6),
    far=(2.6, 1.8),
)
"""Lying with the calves on the seat of a chair."""
LegPose = Literal["supine", "seated", "raised"]
LEGS: Final[dict[LegPose, Leg]] = {"supine": SUPINE, "seated": SEATED, "raised": RAISED}


@dataclass(frozen=True)
class _Paints:
    thigh: QBrush
    shank: QBrush
    shoe: QBrush
    sole: QBrush
    shorts: QBrush


def paint_leg(painter: QPainter, colours: Colours, pose: LegPose, far: bool) -> None:
    """Paint the near leg, or the far one behind it."""
    leg = LEGS[pose]
    paints = _far_paints(colours) if far else _near_paints(colours, pose)
    ds, df = leg.far if far else (0.0, 0.0)
    size = FAR_SIZE if far else 1.0

    def placed(circles: tuple[Circle, ...]) -> list[Circle]:
        return [(s + ds, f + df, radius * size) for s, f, radius in circles]

    painter.fillPath(tube(placed(leg.shank)), paints.shank)
    painter.fillPath(tube(placed(leg.thigh)), paints.thigh)
    painter.fillPath(closed(shifted(leg.shoe, ds, df)), paints.shoe)
    painter.fillPath(rounded(QRectF(*leg.sole).translated(ds, df), 1), paints.sole)
    # Hip and leg as two fills: in one path, edges that turn against each other would leave a hole.
    shorts = placed(leg.shorts)
    hip = QPainterPath()
    s, f, radius = shorts[0]
    hip.addEllipse(QPointF(s, f), radius, radius)
    painter.fillPath(hip, paints.shorts)
    painter.fillPath(_hemmed(shorts), paints.shorts)


def _hemmed(circles: list[Circle]) -> QPainterPath:
    """A tube with a flat end, slightly bowed: the hem."""
    left, right = tube_sides(circles)
    path = QPainterPath(QPointF(*left[0]))
    follow(path, left)
    s, f, radius = circles[-1]
    ns, nf = (left[-1][0] - s) / radius, (left[-1][1] - f) / radius
    path.quadTo(s + nf * HEM_BOW, f - ns * HEM_BOW, *right[0])
    follow(path, right)
    path.closeSubpath()
    return path


def _near_paints(colours: Colours, pose: LegPose) -> _Paints:
    skin, shade = colours.skin, colours.skin_shade
    shorts = ((0, mix(colours.shorts, "white", 0.07)), (0.5, colours.shorts), (1, colours.shorts_shade))
    shoe = ((0, colours.shoe), (1, colours.shoe_shade))
    if pose == "supine":
        return _Paints(
            thigh=along(104, 36, 118, 24, (0, skin), (0.45, skin), (1, mix(skin, shade, 0.9))),
            shank=along(118, 50, 142, 20, (0, skin), (1, mix(skin, shade, 0.75))),
            shoe=along(0, 10, 0, 0, *shoe),
            sole=QBrush(colours.sole),
            shorts=along(98, 26, 110, 8, *shorts),
        )
    if pose == "raised":
        return _Paints(
            thigh=along(104, 36, 118, 24, (0, skin), (0.45, skin), (1, mix(skin, shade, 0.9))),
            shank=along(0, 46, 0, 33, (0, skin), (0.4, skin), (1, mix(skin, shade, 0.9))),
            shoe=along(155, 0, 165, 0, *shoe),
            sole=QBrush(colours.sole),
            shorts=along(98, 26, 110, 8, *shorts),
        )
    return _Paints(
        thigh=along(84, 0, 103, 0, (0, skin), (0.5, skin), (1, shade)),
        shank=along(0, 46, 0, 60, (0, mix(skin, shade, 0.8)), (0.55, skin)),
        shoe=along(124, 0, 134, 0, *shoe),
        sole=QBrush(colours.sole),
        shorts=along(83, 0, 104, 0, *shorts),
    )


def _far_paints(colours: Colours) -> _Paints:
    far = QBrush(colours.skin_far)
    return _Paints(
        thigh=far,
        shank=far,
        shoe=QBrush(mix(colours.shoe_shade, colours.skin_far, 0.3)),
        sole=QBrush(mix(colours.sole, colours.shorts, 0.35)),
        shorts=QBrush(colours.shorts_far),
    )
