"""One colour of a few: round buttons in a row, the chosen one ringed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from gui.theme import ACCENT, LINE
from gui.widgets.base import painter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

SIZE: Final = 36
DOT: Final = 24


class Swatch(QAbstractButton):
    """A round button of one colour, with a name to be read aloud."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self._colour = QColor(colour)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("radius", SIZE // 2)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(SIZE, SIZE)

    def sizeHint(self) -> QSize:
        """Give the whole button's size."""
        return QSize(SIZE, SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot, and the ring of the chosen one."""
        brush = painter(self)
        colours = self.palette()
        edge = (SIZE - DOT) / 2
        brush.setBrush(self._colour)
        brush.setPen(QPen(colours.color(LINE), 1))
        brush.drawEllipse(QRectF(edge, edge, DOT, DOT))
        if self.isChecked():
            brush.setBrush(Qt.BrushStyle.NoBrush)
            brush.setPen(QPen(colours.color(ACCENT), 2))
            brush.drawEllipse(QRectF(2, 2, SIZE - 4, SIZE - 4))


class Swatches(QWidget):
    """A row of colours; `chosen` gives the number of the one the person chose."""

    chosen = Signal(int)

    def __init__(self, name: str, colours: Sequence[tuple[str, str]], now: int) -> None:
        """Make a button for each pair of a colour and its name."""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        for number, (colour, words) in enumerate(colours):
            swatch = Swatch(colour, words)
            swatch.setChecked(number == now)
            self._group.addButton(swatch, number)
            row.addWidget(swatch)
        self._group.idClicked.connect(self.chosen)
