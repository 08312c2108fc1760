"""One breath as a small curve: how full the lungs are over its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from gui.theme import ACCENT, LINE, TINT
from gui.widgets.base import painter
from gui.widgets.breath.moment import between, ease

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

HEIGHT: Final = 132
EDGE: Final = 8.0
POINTS: Final = 24
"""Points a stroke: the curve looks smooth with so many."""


class BreathCurve(QWidget):
    """The curve. `show_breath` is given each stroke's seconds, and the levels from 0 to 1 at its ends."""

    def __init__(self) -> None:
        super().__init__()
        self._strokes: tuple[tuple[float, float, float], ...] = ()
        self.setFixedHeight(HEIGHT)

    def show_breath(self, strokes: Sequence[tuple[float, float, float]]) -> None:
        """Show another breath."""
        self._strokes = tuple(strokes)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve over its own light, and a line at every turn."""
        whole = sum(length for length, _, _ in self._strokes)
        if not whole:
            return
        colours, brush = self.palette(), painter(self)
        curve, turns, gone = QPainterPath(self._point(0, self._strokes[0][1])), [0.0], 0.0
        for length, start, end in self._strokes:
            for number in range(1, POINTS + 1):
                share = number / POINTS
                curve.lineTo(self._point((gone + length * share) / whole, between(start, end, ease(share))))
            gone += length
            turns.append(gone / whole)
        filled = QPainterPath(curve)
        filled.lineTo(self._point(1, 0))
        filled.closeSubpath()
        brush.fillPath(filled, colours.color(TINT))
        brush.setPen(QPen(colours.color(LINE), 1))
        for turn in turns:
            brush.drawLine(self._point(turn, 0), self._point(turn, 1))
        brush.setBrush(Qt.BrushStyle.NoBrush)
        brush.setPen(QPen(colours.color(ACCENT), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        brush.drawPath(curve)

    def _point(self, share: float, level: float) -> QPointF:
        return QPointF(between(EDGE, self.width() - EDGE, share), between(self.height() - EDGE, EDGE, level))
