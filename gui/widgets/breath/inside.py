"""What is seen inside the torso: lungs, diaphragm, belly and spine?

The air ends in the lungs; below the diaphragm everything is solid and is only pushed.
"""

from __future__ import annotations

from math import atan, degrees
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from gui.theme import mix
from gui.widgets.base import rounded
from gui.widgets.breath.curves import closed, follow, interpolated, opened
from gui.widgets.breath.light import along, faded, glow, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.curves import Point
    from gui.widgets.breath.torso import Torso

PUSHED_DOWN: Final = 8.5
PUSHED_OUT: Final = 3.2
"""How far the diaphragm pushes the organs at level 1, in units, towards the feet and forwards."""
BRONCHI_GROW: Final = 9.5

# (s, f, share of the push towards the feet, share of the push forwards): the less, the nearer to the pelvis.
_ORGAN_UPPER: Final = (
    *((60.5, 17.5, 1.0, 0.3), (65, 21.2, 0.9, 0.7), (71, 20.6, 0.7, 1.2)),
    *((75, 16.5, 0.5, 0.8), (71, 12.8, 0.6, 0.2), (64, 11.6, 0.9, 0.0)),
)
_ORGAN_LOWER: Final = (
    *((76, 18.4, 0.42, 1.5), (81, 18.8, 0.25, 1.5), (86, 17, 0.12, 0.8), (88.4, 13, 0.05, 0.4)),
    *((85, 9.8, 0.1, 0.0), (78, 10.4, 0.3, 0.0), (74.5, 13.8, 0.45, 0.5)),
)
_ORGAN_INNER: Final = (
    *((79.5, 15.8, 0.3, 1.1), (83, 16.2, 0.2, 0.9), (85, 13.6, 0.12, 0.5)),
    *((82.4, 11.8, 0.2, 0.2), (79.2, 12.8, 0.28, 0.5)),
)
# (s, f, share of the growth).
_WINDPIPE: Final = ((45, 16, 0.0), (49, 16.4, 0.0), (53, 16, 0.35))
_BRONCHI: Final = (
    ((49.5, 16.4, 0.0), (53, 19.2, 0.35), (58, 20.6, 0.6)),
    ((52, 16.1, 0.3), (56.5, 14.2, 0.6), (60, 12.4, 0.9)),
    ((53, 16, 0.35), (57.5, 16.9, 0.7), (60, 16.8, 1.0)),
    ((50, 16.2, 0.0), (52.5, 12.6, 0.0), (55, 10.6, 0.5)),
)
_WHITE: Final = QColor("white")


def paint_inside(
    painter: QPainter, colours: Colours, torso: Torso, opening: QPainterPath, put_spine: Callable[[], None]
) -> None:
    """Paint everything behind the opening, and its rim; `put_spine` puts what never moves between belly and lungs."""
    painter.fillPath(opening, along(44, 0, 93, 0, (0, colours.opening), (1, colours.opening_low)))
    painter.save()
    painter.setClipPath(opening, Qt.ClipOperation.IntersectClip)
    _paint_belly(painter, colours, torso)
    put_spine()
    # The same light at every level: the lumbar curve stays as it is.
    glow(painter, 76.5, torso.back(76.5) + 4, 11, 4.6, colours.lumbar_light, 0.42, 1.5)
    _paint_lungs(painter, colours, torso)
    _paint_diaphragm(painter, colours, torso)
    stroke(painter, opening, faded(colours.shadow, 0.20 / colours.shadow.alphaF()), 2.4)
    painter.restore()
    stroke(painter, opening, colours.opening_rim, 0.5)


def paint_spine(painter: QPainter, colours: Colours, table: tuple[Point, ...]) -> None:
    """Paint fifteen vertebrae along the back's points, larger towards the pelvis, each lit from the front."""
    for number in range(15):
        s = 45.5 + number * 3.35
        slope = (interpolated(table, s + 1.5) - interpolated(table, s - 1.5)) / 3
        wide, high = 1.15 + 0.012 * number, 1.85 + 0.05 * number
        painter.save()
        painter.translate(s, interpolated(table, s) + 4.5)
        painter.rotate(degrees(atan(slope)))
        box = rounded(QRectF(-wide, -high, 2 * wide, 2 * high), 0.75)
        painter.fillPath(box, along(0, high, 0, -high, (0, colours.bone), (1, colours.bone_shade)))
        painter.restore()


def _paint_belly(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """The solid mass below the diaphragm, and three soft organs in it."""
    dome = torso.diaphragm_points(10)
    mass = QPainterPath(QPointF(*dome[0]))
    follow(mass, dome)
    for corner in ((96, 6), (96, torso.front(90)), (80, torso.front(80))):
        mass.lineTo(*corner)
    mass.closeSubpath()
    painter.fillPath(mass, along(60, 0, 94, 0, (0, colours.organ), (1, faded(colours.organ_low, 0.55))))
    down, out = PUSHED_DOWN * torso.level, PUSHED_OUT * torso.level
    for organ, colour, share in (
        (_ORGAN_UPPER, colours.organ_soft, 0.95),
        (_ORGAN_LOWER, colours.organ_soft, 0.62),
        (_ORGAN_INNER, colours.organ, 0.55),
    ):
        painter.fillPath(closed([(s + down * ds, f + out * df) for s, f, ds, df in organ]), faded(colour, share))


def _paint_lungs(painter: QPainter, colours: Colours, torso: Torso) -> None:
    level = torso.level
    lungs = closed(torso.lungs())
    near = mix(colours.lung_shade, colours.lung, 0.35 + 0.65 * level)  # the tint gets fuller, never pale
    far = mix(colours.lung, colours.lung_light, 0.25 + 0.30 * level)
    painter.fillPath(lungs, along(46, 24, 66, 8, (0, far), (1, near)))
    painter.save()
    painter.setClipPath(lungs, Qt.ClipOperation.IntersectClip)
    glow(painter, 52 + 6 * level, 19, 10 + 8 * level, 8 + 2 * level, _WHITE, 0.08 + 0.20 * level, 1.6)
    grown = BRONCHI_GROW * level
    light = faded(colours.bronchi, 0.45 + 0.35 * level)
    stroke(painter, opened(_grown(_WINDPIPE, grown)), light, 1.25)
    branches = QPainterPath()
    for branch in _BRONCHI:
        branches.addPath(opened(_grown(branch, grown)))
    stroke(painter, branches, light, 0.8)
    stroke(painter, _ribs(torso), faded(colours.bone, 0.22), 1.5)
    painter.restore()


def _grown(points: tuple[tuple[float, float, float], ...], grown: float) -> list[Point]:
    return [(s + grown * share, f) for s, f, share in points]


def _ribs(torso: Torso) -> QPainterPath:
    path = QPainterPath()
    front, back = torso.front, torso.back
    for number in range(7):
        s = 46.5 + number * 4.1
        ends = ((s - 1.5, back(s) + 6.5), (s + 0.2, back(s) + 13))
        path.addPath(opened((*ends, (s + 2.6, front(s + 2) - 7), (s + 5.4, front(s + 5) - 2.9))))
    return path


def _paint_diaphragm(painter: QPainter, colours: Colours, torso: Torso) -> None:
    start, first, second, end = torso.diaphragm()
    path = QPainterPath(QPointF(*start))
    path.cubicTo(*first, *second, *end)
    stroke(painter, path, faded(colours.diaphragm_glow, 0.22 * (0.7 + 0.6 * torso.level)), 7.0)
    stroke(painter, path, colours.diaphragm_edge, 4.5)
    stroke(painter, path, colours.diaphragm, 3.0)
    stroke(painter, path.translated(-0.55, 0.2), colours.diaphragm_light, 0.9)
