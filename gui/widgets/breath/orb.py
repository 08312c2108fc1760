"""How does the orb look? Discs that grow and drift a little apart; full, they stay well inside the ring."""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from gui.theme import mix
from gui.widgets.breath.light import around, glow, line_pen
from gui.widgets.breath.moment import between

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.ring import Ring

TARGET: Final = 0.9
"""The thin circle a comfortable breath grows towards, as a share of the ring."""
DISCS: Final = 3


def paint_orb(painter: QPainter, colours: Colours, ring: Ring, level: float) -> None:
    """Paint the orb as large as the breath is full."""
    x, y, radius = ring.centre.x(), ring.centre.y(), ring.radius
    reach = radius * between(0.9, 1.5, level)
    glow(painter, x, y, reach, reach, colours.orb_glow, between(0.22, 0.56, level), 1.5)
    painter.setPen(line_pen(colours.ring_track, ring.width * 0.18))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring.centre, radius * TARGET, radius * TARGET)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.orb_disc)
    size, drift = radius * between(0.60, 0.85, level), radius * between(0.006, 0.028, level)
    for number in range(DISCS):
        angle = 2 * pi * number / DISCS + pi / 2
        painter.drawEllipse(QPointF(x + drift * cos(angle), y + drift * sin(angle)), size, size)
    painter.setBrush(colours.orb_inner)
    size = radius * between(0.57, 0.75, level)
    painter.drawEllipse(ring.centre, size, size)
    size = radius * between(0.54, 0.64, level)
    lit = mix(colours.orb_core, colours.orb_core_full, 0.2 + 0.8 * level)
    painter.setBrush(around(x, y - size * 0.35, size * 1.5, (0, lit), (1, colours.orb_core)))
    painter.drawEllipse(ring.centre, size, size)
