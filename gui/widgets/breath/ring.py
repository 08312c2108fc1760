"""How does the ring tell how far the phase is, and the moon how full the lungs are?

In runs clockwise as a solid arc, out runs back as a dashed one: the texture tells them apart without the colour. In a
hold the arc's head stands still and the arc dims towards it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from gui.widgets.breath.light import faded, glow, line_pen
from gui.widgets.breath.moment import between

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Breath

WIDTH: Final = 9.0
"""The ring's width, in pixels at full size."""
DASHES: Final = (1.7, 1.1)
"""A dash and a gap, in widths of the ring."""
DIMMED: Final = 0.35
MOON: Final = ((0.66, 0.96), (0.54, 0.80), (0.42, 0.64))
"""The radius of each disc at level 0 and 1, as a share of the ring's: a comfortable breath never reaches the ring."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Where a ring is; degrees anticlockwise from the right."""

    centre: QPointF
    radius: float
    width: float = WIDTH
    start: float = 90.0
    """Where the in-breath begins."""
    span: float = 360.0
    """How far it runs, clockwise."""

    @property
    def box(self) -> QRectF:
        """The square around it."""
        x, y, radius = self.centre.x(), self.centre.y(), self.radius
        return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)

    @property
    def reach(self) -> float:
        """How far from the centre its head's light goes."""
        return self.radius + 3 * self.width


def head_of(ring: Ring, breath: Breath) -> float:
    """Where the arc's head is, in degrees: it never jumps, not even into a hold."""
    gone = {"in": breath.share, "full": 1.0, "out": 1 - breath.share, "empty": 0.0}[breath.direction]
    return ring.start - ring.span * gone


def paint_ring(painter: QPainter, colours: Colours, ring: Ring, breath: Breath) -> None:
    """Paint the track, and the arc of this phase with its head."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _arc(painter, ring, line_pen(colours.ring_track, ring.width / 2), ring.start, -ring.span)
    inwards = breath.direction in ("in", "full")
    colour = colours.ring_in if inwards else colours.ring_out
    tail = ring.start if inwards else ring.start - ring.span
    head = head_of(ring, breath)
    if breath.moving:
        _arc(painter, ring, _pen(colour, ring.width, inwards), tail, head - tail)
    else:
        _arc(painter, ring, _pen(faded(colour, DIMMED), ring.width, inwards), tail, head - tail)
        bright = head + (tail - head) * (1 - breath.share)
        _arc(painter, ring, line_pen(colour, ring.width / 2), head, bright - head)
    _paint_head(painter, ring, head, colour)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_moon(painter: QPainter, colours: Colours, ring: Ring, level: float) -> None:
    """Paint the soft discs behind the figure, as large as the breath is full."""
    x, y, radius = ring.centre.x(), ring.centre.y(), ring.radius
    reach = radius * (0.95 + 0.45 * level)
    light = between(colours.moon_glow.alphaF(), colours.moon_glow_full.alphaF(), level)
    glow(painter, x, y, reach, reach, colours.moon_glow, light, 1.4)
    painter.setPen(Qt.PenStyle.NoPen)
    discs = (colours.moon_outer, colours.moon_middle, colours.moon_inner)
    for (empty, full), colour in zip(MOON, discs, strict=True):
        size = radius * between(empty, full, level)
        painter.setBrush(colour)
        painter.drawEllipse(ring.centre, size, size)


def _paint_head(painter: QPainter, ring: Ring, degrees: float, colour: QColor) -> None:
    angle = degrees * pi / 180
    place = QPointF(
        ring.centre.x() + ring.radius * cos(angle),
        ring.centre.y() - ring.radius * sin(angle),
    )
    painter.setPen(Qt.PenStyle.NoPen)
    glow(painter, place.x(), place.y(), ring.width * 3, ring.width * 3, colour, 0.55, 1.6)
    painter.setBrush(colour)
    painter.drawEllipse(place, ring.width * 1.15, ring.width * 1.15)
    painter.setBrush(QColor(255, 255, 255, 230))
    painter.drawEllipse(place, ring.width * 0.5, ring.width * 0.5)


def _pen(colour: QColor, width: float, solid: bool) -> QPen:
    if solid:
        return line_pen(colour, width)
    pen = QPen(colour, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(DASHES)
    return pen


def _arc(painter: QPainter, ring: Ring, pen: QPen, start: float, span: float) -> None:
    painter.setPen(pen)
    painter.drawArc(ring.box, round(start * 16), round(span * 16))
