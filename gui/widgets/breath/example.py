"""How does it look when it is done, or not done? A small still picture of the upper body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import GROUND, LINE
from gui.widgets.base import painter, plate, rounded
from gui.widgets.breath.colours import DARK, LIGHT
from gui.widgets.breath.faults import FAULTS
from gui.widgets.breath.figure import Figure
from gui.widgets.breath.light import along, line_pen, stroke
from gui.widgets.breath.moment import Breath

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPainter, QPaintEvent

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.faults import FaultName
    from gui.widgets.breath.pointing import PartName
    from gui.widgets.breath.torso import Position

SIZES: Final[dict[Position, tuple[int, int]]] = {"supine": (172, 100), "seated": (124, 156)}
_CROPS: Final[dict[Position, tuple[float, float, float]]] = {"supine": (-3, -54, 112), "seated": (-14, -4, 108)}
"""Left and top of what is seen, in units from the figure's origin, and how much of the body's length."""
_CORNER: Final = 14
_BADGE: Final = 10.0


class Example(QWidget):
    """The body as it should be, or with a fault: a tick or a cross says which, and a line rings what is meant."""

    def __init__(
        self, name: str, position: Position, *, fault: FaultName | None = None, part: PartName | None = None
    ) -> None:
        """Show one of them.

        Args:
            name: What is to be seen, to be read aloud.
            position: Lying or sitting.
            fault: What is done instead; none for how it should be.
            part: What is lit up.

        """
        super().__init__()
        self._position: Position = position
        self._fault: FaultName | None = fault
        self._part = part
        self._figure: Figure | None = None
        self.setFixedSize(*SIZES[position])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """Small: two stand side by side."""
        return QSize(*SIZES[self._position])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        self._figure = None
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the body, and whether it is right."""
        colours = DARK if self.palette().color(GROUND).lightnessF() < 0.5 else LIGHT
        brush = painter(self)
        brush.setClipPath(rounded(QRectF(self.rect()), _CORNER))
        brush.fillRect(self.rect(), along(0, 0, 0, self.height(), (0, colours.ground_middle), (1, colours.ground_edge)))
        figure = self._figure = self._figure or self._made(colours)
        figure.paint(brush, self._breath())
        if self._fault is not None:
            self._ring(brush, colours, figure)
        self._badge(brush, colours)
        plate(brush, QRectF(self.rect()), _CORNER, None, self.palette().color(LINE))

    def _made(self, colours: Colours) -> Figure:
        left, top, length = _CROPS[self._position]
        unit = (self.width() if self._position == "supine" else self.height()) / length
        origin = QPoint(round(-left * unit), round(-top * unit))
        build = FAULTS[self._fault].build(self._position) if self._fault else None
        return Figure(self._position, colours, origin, unit, self.devicePixelRatioF(), build, self._part)

    def _breath(self) -> Breath:
        level = FAULTS[self._fault].level if self._fault else 1.0
        return Breath(level, "full", begins_at=level, ends_at=level)

    def _ring(self, brush: QPainter, colours: Colours, figure: Figure) -> None:
        """Ring where it is seen, dashed: not by the colour alone."""
        assert self._fault is not None
        look = FAULTS[self._fault]
        centre = figure.placed().map(QPointF(*look.place))
        radius = look.reach * figure.unit
        pen = line_pen(colours.ring_out, 2.2)
        pen.setStyle(Qt.PenStyle.DashLine)
        brush.setPen(pen)
        brush.setBrush(Qt.BrushStyle.NoBrush)
        brush.drawEllipse(centre, radius, radius)
        brush.setPen(Qt.PenStyle.NoPen)

    def _badge(self, brush: QPainter, colours: Colours) -> None:
        right = self._fault is None
        x, y = self.width() - _BADGE - 8, _BADGE + 8
        brush.setBrush(colours.ring_in if right else colours.ring_out)
        brush.drawEllipse(QPointF(x, y), _BADGE, _BADGE)
        sign = QPainterPath(QPointF(x - 4.5, y + 0.5 if right else y - 4))
        if right:
            sign.lineTo(x - 1, y + 4)
            sign.lineTo(x + 5, y - 4)
        else:
            sign.lineTo(x + 4.5, y + 4)
            sign.moveTo(x + 4.5, y - 4)
            sign.lineTo(x - 4.5, y + 4)
        stroke(brush, sign, colours.ground_edge, 2.4)
