"""How does the orb of a small window look? Without light and ring: cheap enough to breathe with all day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt

from gui.widgets.breath.light import line_pen
from gui.widgets.breath.moment import between
from gui.widgets.breath.parts import Part

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Breath

EMPTY: Final = 0.44
FULL: Final = 0.90
"""The orb's radius with empty and full lungs, as a share of its thin circle's: nobody needs to reach that."""
CORE: Final = 0.68
"""Of the orb."""
EDGE: Final = 0.055
FINE: Final = 4
"""Steps a pixel in which it grows: finer ones are not seen, and not painted."""


class SlimPart(Part):
    """The orb, with an edge that tells in from out by its colour."""

    def __init__(self, colours: Colours, centre: QPointF, radius: float) -> None:
        reach = radius + 2
        super().__init__(QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach))
        self._colours, self._centre, self._radius = colours, centre, radius

    def look(self, breath: Breath) -> object:
        """Its size in steps too small to see, and its edge."""
        size = self._radius * (EMPTY + (FULL - EMPTY) * breath.level)
        return round(size * FINE), breath.direction in ("in", "full")

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint it."""
        inwards = breath.direction in ("in", "full")
        edge = self._colours.ring_in if inwards else self._colours.ring_out
        paint_slim(painter, self._colours, self._centre, self._radius, breath.level, edge)


def paint_limit(painter: QPainter, colours: Colours, centre: QPointF, radius: float) -> None:
    """Paint the thin circle that the orb stays within, which never changes."""
    painter.setPen(line_pen(colours.ring_track, max(1.0, radius * 0.03)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_slim(
    painter: QPainter, colours: Colours, centre: QPointF, radius: float, level: float, edge: QColor | None = None
) -> None:
    """Paint the orb as large as the breath is full."""
    size = radius * between(EMPTY, FULL, level)
    painter.setBrush(colours.orb_inner)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(line_pen(edge, radius * EDGE))
    painter.drawEllipse(centre, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.orb_core_full)
    painter.drawEllipse(centre, size * CORE, size * CORE)
