"""What does the figure lie or sit on?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from gui.theme import mix
from gui.widgets.base import rounded
from gui.widgets.breath.curves import closed, tube
from gui.widgets.breath.light import along, glow, line_pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.torso import Position

MAT_FLOOR: Final = -2.0
"""How deep below the back the mat's surface reaches: the moon sets behind it there."""

_MAT: Final = ((2, 3.6), (163, 3.6), (157, -3.4), (-9, -3.4))
_PILLOW: Final = (
    *((-1, 1.4), (1.5, 4.8), (9, 6.2), (18, 5.4), (25, 6.4)),
    *((30, 4.6), (31, 1.2), (27, -1.2), (14, -1.6), (2, -1.2)),
)
_SHADOWS: Final = ((16, 20, 0.8), (48, 26, 1.0), (97, 18, 1.0), (150, 14, 0.9), (155, 12, 0.6))
"""Where on the mat, how long, how dark."""


def paint_support(painter: QPainter, colours: Colours, position: Position, *, raised: bool = False) -> None:
    """Paint the mat with its pillow, and a stool at its foot for raised calves; or the stool to sit on."""
    if position == "supine":
        _paint_mat(painter, colours)
        if raised:
            _paint_foot_stool(painter, colours)
    else:
        _paint_stool(painter, colours)


def _paint_mat(painter: QPainter, colours: Colours) -> None:
    painter.save()
    painter.setPen(line_pen(colours.mat, 1.6))
    painter.setBrush(along(0, 4, 0, -3, (0, mix(colours.mat, colours.mat_edge, 0.45)), (1, colours.mat)))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in _MAT]))
    painter.restore()
    painter.fillPath(rounded(QRectF(-9.8, -5.8, 167.6, 2.6), 1.3), colours.mat_edge)
    dark = colours.shadow.alphaF() * 1.4
    for s, length, share in _SHADOWS:
        glow(painter, s, -1.0, length, 3.2, colours.shadow, dark * share, 1.3)
    pillow = along(0, 6.4, 0, -1.6, (0, colours.pillow), (1, colours.pillow_shade))
    painter.fillPath(closed(_PILLOW), pillow)


def _paint_stool(painter: QPainter, colours: Colours) -> None:
    glow(painter, 134.5, 26, 5, 44, colours.shadow, colours.shadow.alphaF() * 1.1, 1.3)
    for seat, floor in ((4, 1), (26, 29)):
        painter.fillPath(tube(((105, seat, 1.7), (133, floor, 1.4))), colours.wood_shade)
    painter.fillPath(tube(((123, 3.2, 0.9), (123, 27, 0.9))), colours.wood_shade)
    painter.fillPath(rounded(QRectF(100.5, -3, 5.6, 36), 2.8), colours.wood)
    painter.fillPath(rounded(QRectF(99.2, -2, 3.6, 34), 1.8), colours.pillow_shade)


def _paint_foot_stool(painter: QPainter, colours: Colours) -> None:
    glow(painter, 142, -1.5, 22, 3.6, colours.shadow, colours.shadow.alphaF() * 1.1, 1.3)
    for seat, floor in ((130.5, 128.5), (152.5, 154.5)):
        painter.fillPath(tube(((seat, 27.5, 1.7), (floor, -1.5, 1.4))), colours.wood_shade)
    painter.fillPath(tube(((130.0, 10, 0.9), (153.0, 10, 0.9))), colours.wood_shade)
    painter.fillPath(rounded(QRectF(126, 26, 31, 5.6), 2.8), colours.wood)
    painter.fillPath(rounded(QRectF(127, 30, 29, 3.8), 1.9), colours.pillow_shade)
