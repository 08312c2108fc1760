"""Where does the air go? Lights run from the nose into the lungs and back, and no further than the lungs."""

from __future__ import annotations

from math import pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from gui.widgets.breath.curves import opened
from gui.widgets.breath.light import faded, stroke

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Breath

AIRWAY: Final = (
    *((17.6, 26.0), (17.6, 22.6), (19.6, 19.2), (23.6, 16.8), (28, 15.4)),
    *((33, 15.0), (39, 15.6), (45, 16), (49, 16.4)),
)
LIGHTS: Final = 5
BUBBLES: Final = 3
RUNS: Final = 2.2
"""How often a light runs the whole way in one phase."""


def paint_airway(painter: QPainter, colours: Colours, breath: Breath) -> None:
    """Paint the way of the air, and its lights while it flows; they are brightest where it flows fastest."""
    path = opened(AIRWAY)
    stroke(painter, path, colours.airway, 1.5)
    if not breath.moving:
        return
    flow = sin(pi * breath.share)
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(LIGHTS):
        way = (number / LIGHTS + breath.share * RUNS) % 1.0
        painter.setBrush(faded(colours.air, 0.95 * flow * sin(pi * way)))
        place = way if breath.direction == "in" else 1 - way
        painter.drawEllipse(path.pointAtPercent(place), 0.95, 0.95)
    for number in range(BUBBLES):
        way = (number / BUBBLES + breath.share * RUNS) % 1.0
        away = 1 - way if breath.direction == "in" else way
        painter.setBrush(faded(colours.air, 0.8 * flow * sin(pi * way)))
        size = 0.6 + 0.5 * away
        painter.drawEllipse(QPointF(17.0 - 4.5 * away, 29.0 + 7.5 * away), size, size)
