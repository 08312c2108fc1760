"""How do the low ribs move? A small torso from the front: they widen like the handles of a bucket, and hardly rise.

Units as wide as the figure's, x from the middle, y down from the middle of the chest.
"""

from __future__ import annotations

from math import exp, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from gui.theme import mix
from gui.widgets.base import plate
from gui.widgets.breath.curves import closed, follow, opened
from gui.widgets.breath.lettering import Line, write
from gui.widgets.breath.light import along, faded, stroke
from gui.widgets.breath.moment import between

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.curves import Point
    from gui.widgets.breath.moment import Breath

UNITS_HIGH: Final = 78.0
MIDDLE: Final = 0.445
"""Where the middle of the chest is, as a share of the height."""
CAPTION_PIXELS: Final = 22.0
CORNER: Final = 22.0
LIT_EDGE: Final = 4.0
WIDENS: Final = 0.13
SIDES: Final = (-1, 1)

_RIB_WIDTHS: Final = (11.0, 14.4, 16.6, 17.6, 17.8, 17.4)
_RIB_WIDENS: Final = (0.0, 0.01, 0.03, 0.07, 0.115, 0.14)
_RIB_LIFTS: Final = (0.0, 0.0, 0.1, 0.3, 0.5, 0.5)
# (x, y, whether it widens with the low ribs).
_OUTLINE: Final = (
    *((5.2, -33, 0), (6.4, -28.5, 0), (15, -26, 0), (22.5, -22.5, 0), (24.0, -15, 0), (21.5, -11, 0)),
    *((20.4, -4, 0), (20.6, 4, 1), (20.4, 11, 1), (19.0, 18, 1), (18.4, 25, 0), (19.4, 30, 0)),
)
_OPENING: Final = (
    *((1, -21, 0), (8, -20.4, 0), (13.5, -16, 0), (17.0, -6, 0), (18.0, 4, 1)),
    *((18.0, 11, 1), (16.8, 18, 1), (14, 24, 0), (6, 27, 0)),
)


def paint_ribs(
    painter: QPainter, colours: Colours, box: QRectF, scale: float, breath: Breath, *, lit: bool = False
) -> None:
    """Paint the card with the torso, its arrows and its caption; a `lit` one has a bright edge.

    `scale` is that of the whole picture.
    """
    edge = colours.belly_light if lit else None
    plate(painter, box, CORNER * scale, colours.card, edge, LIT_EDGE * scale)
    painter.save()
    unit = box.height() / UNITS_HIGH
    painter.translate(box.center().x(), box.y() + box.height() * MIDDLE)
    painter.scale(unit, unit)
    _paint_torso(painter, colours, breath.level, breath.late_level)
    if breath.moving:
        _paint_arrows(painter, colours, breath)
    painter.restore()
    foot = QPointF(box.center().x(), box.bottom() - 15 * scale)
    write(painter, Line(foot, box.width() * 0.9, CAPTION_PIXELS * scale, 600), breath.ribs, colours.text)


def _paint_torso(painter: QPainter, colours: Colours, level: float, late: float) -> None:
    side = [(x * (_wider(y, late) if moves else 1.0), y) for x, y, moves in _OUTLINE]
    outline = QPainterPath(QPointF(*side[0]))
    follow(outline, side)
    outline.lineTo(-side[-1][0], side[-1][1])
    follow(outline, _mirrored(side))
    outline.closeSubpath()
    shirt = ((0, colours.shirt_light), (0.35, colours.shirt), (1, colours.shirt_shade))
    painter.fillPath(outline, along(0, -30, 0, 30, *shirt))
    half = [(x * (_wider(y, late) if moves else 1.0), y) for x, y, moves in _OPENING]
    opening = closed([*half, *_mirrored(half)])
    painter.fillPath(opening, along(0, -20, 0, 27, (0, colours.opening), (1, colours.opening_low)))
    painter.save()
    painter.setClipPath(opening, Qt.ClipOperation.IntersectClip)
    dome = _dome(level, late)
    _paint_belly(painter, colours, dome)
    _paint_lungs(painter, colours, level, late)
    _paint_cage(painter, colours, level, late)
    curve = opened(dome)
    stroke(painter, curve, colours.diaphragm_edge, 3.6)
    stroke(painter, curve, colours.diaphragm, 2.3)
    painter.restore()
    stroke(painter, opening, colours.opening_rim, 0.6)


def _wider(y: float, late: float) -> float:
    """How much wider the chest is at a height: most at the low ribs."""
    return 1 + late * WIDENS * exp(-(((y - 11) / 11.0) ** 2))


def _mirrored(points: list[Point]) -> list[Point]:
    return [(-x, y) for x, y in reversed(points)]


def _apex(level: float) -> float:
    """How low the diaphragm's dome is."""
    return between(3.5, 10.8, level)


def _dome(level: float, late: float) -> list[Point]:
    apex, edge = _apex(level), between(17.5, 18.5, level)
    left = [
        (-16.6 * _wider(16, late), edge),
        (-14.6 - 1.4 * late, between(8.4, 13.2, level)),
        (-9.4, apex + 0.2),
        (-4.0, apex + 1.6),
    ]
    return [*left, (0.0, apex + 3.0), *_mirrored(left)]


def _paint_belly(painter: QPainter, colours: Colours, dome: list[Point]) -> None:
    belly = QPainterPath(QPointF(*dome[0]))
    follow(belly, dome)
    belly.lineTo(22, 32)
    belly.lineTo(-22, 32)
    belly.closeSubpath()
    painter.fillPath(belly, colours.organ)


def _paint_lungs(painter: QPainter, colours: Colours, level: float, late: float) -> None:
    apex = _apex(level)
    near = mix(colours.lung_shade, colours.lung, 0.35 + 0.65 * level)
    far = mix(colours.lung, colours.lung_light, 0.25 + 0.30 * level)
    tint = along(0, -18, 0, apex, (0, far), (1, near))
    bronchi = QPainterPath(QPointF(0, -24))
    bronchi.lineTo(0, -13)
    for side in SIDES:
        edge = (
            *((2.4, -13.0), (5.2, -18.2), (9.2, -16.4), (13.2, -8.0), (15.0 * _wider(3, late), 2.0)),
            *((14.6 * _wider(9, late), between(6.0, 11.0, level)), (9.4, apex - 1.6), (4.6, apex - 0.4), (2.6, -2.0)),
        )
        painter.fillPath(closed([(side * x, y) for x, y in edge]), tint)
        bronchi.addPath(opened(((0, -13), (side * 4, -9.4), (side * 7.4, between(-4, -1, level)))))
    stroke(painter, bronchi, faded(colours.bronchi, 0.75), 1.3)


def _paint_cage(painter: QPainter, colours: Colours, level: float, late: float) -> None:
    """The breastbone and six pairs of ribs, of which only the low ones swing out."""
    for numbers, share in ((range(3), 0.34), (range(3, 6), 0.62)):
        ribs = QPainterPath()
        for number in numbers:
            for side in SIDES:
                ribs.addPath(_rib(number, side, late))
        stroke(painter, ribs, faded(colours.bone, share), 1.35)
    bone = QPainterPath(QPointF(0, -9))
    bone.lineTo(0, min(6.0, _apex(level) - 3))
    stroke(painter, bone, faded(colours.bone, 0.5), 2.2)


def _rib(number: int, side: int, late: float) -> QPainterPath:
    y = -14 + number * 5.1
    half = _RIB_WIDTHS[number] * (1 + late * _RIB_WIDENS[number])
    lift = late * _RIB_LIFTS[number]
    inner = 3.6 + 0.85 * max(0, number - 2)
    foot = y + 7.6 + 0.9 * max(0, number - 3)
    points = ((half * 0.93, y + 0.6 - lift), (half * 0.99, y + 2.8 - lift), (half * 0.8, y + 6.0 - lift / 2))
    return opened([(side * x, height) for x, height in (*points, (inner, foot))])


def _paint_arrows(painter: QPainter, colours: Colours, breath: Breath) -> None:
    """Out on the in-breath, in on the out-breath, brightest in the middle of it."""
    inwards = breath.direction == "in"
    arrows = QPainterPath()
    for side in SIDES:
        near = side * (25.0 + 2.2 * breath.late_level)
        tail, tip = (near, near + 5.2 * side) if inwards else (near + 5.2 * side, near)
        barb = tail + (tip - tail) * 0.45
        arrows.moveTo(tail, 11)
        arrows.lineTo(tip, 11)
        arrows.moveTo(barb, 8.2)
        arrows.lineTo(tip, 11)
        arrows.lineTo(barb, 13.8)
    colour = colours.ring_in if inwards else colours.ring_out
    stroke(painter, arrows, faded(colour, 0.25 + 0.75 * sin(pi * breath.share)), 2.2)
