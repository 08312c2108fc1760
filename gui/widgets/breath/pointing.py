"""How is the part that matters now pointed out? By a steady light around it, which is no movement to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, Qt

from gui.widgets.breath.curves import opened
from gui.widgets.breath.light import faded, glow, line_pen, stroke
from gui.widgets.breath.torso import BELLY_HAND

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.torso import Torso

PartName = Literal["belly", "chest", "ribs"]

_LOW_RIBS: Final = (54, 57, 60, 63, 66, 69)
_WIDTH: Final = 1.0
_CHEST: Final = (41.0, 25.0)


def paint_light_on(painter: QPainter, colours: Colours, torso: Torso, part: PartName) -> None:
    """Light up a part: under the hands, which are painted afterwards."""
    if part == "ribs":
        edge = opened([(s, torso.front(s) + 1.6) for s in _LOW_RIBS])
        glow(painter, 61.5, torso.front(61.5), 15, 8, colours.belly_light, 0.75, 1.4)
        stroke(painter, edge, colours.belly_light, 2 * _WIDTH)
        return
    if part == "belly":
        place, _slope = torso.belly_hand()
        _ring(painter, colours, BELLY_HAND, place - 0.6, 10.0, 6.6)
    else:
        s, f = _CHEST
        _ring(painter, colours, s - torso.shrug, f + torso.chest_hand(), 11.0, 7.0)


def _ring(painter: QPainter, colours: Colours, s: float, f: float, along: float, across: float) -> None:
    glow(painter, s, f, along * 1.5, across * 1.6, colours.belly_light, 0.85, 1.3)
    painter.save()
    painter.setPen(line_pen(faded(colours.belly_light, 0.95), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(s, f), along, across)
    painter.restore()
