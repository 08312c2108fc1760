"""A row of a list from which one is chosen: a name and what it is for, and its numbers at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import letters
from gui.theme import ACCENT, LINE, QUIET, SURFACE, TEXT, TINT, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from gui.letters import StyleName
    from gui.theme import Role

HEIGHT: Final = 62
PAD: Final = 18
GAP: Final = 16
RADIUS: Final = 14


class ChoiceRow(QAbstractButton):
    """One row. `stepped` asks for the row above (-1) or below (1), `started` for what the row stands for."""

    stepped = Signal(int)
    started = Signal()

    def __init__(self, name: str, words: str, numbers: str, more: str) -> None:
        super().__init__()
        self._name, self._words, self._numbers, self._more = name, words, numbers, more
        self.setToolTip(words)
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(f"{name}, {words}, {numbers}, {more}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("radius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def name(self) -> str:
        """The name on the row."""
        return self._name

    def restyle(self) -> None:
        """Take the height of the present text size."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows, start on Enter."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self.started.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Start."""
        super().mouseDoubleClickEvent(event)
        self.started.emit()

    def sizeHint(self) -> QSize:
        """Two lines high, as wide as there is room."""
        return QSize(320, round(HEIGHT * max(1.0, letters.scale())))

    def minimumSizeHint(self) -> QSize:
        """Both ends and a word."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate and the four texts."""
        colours, chosen = self.palette(), self.isChecked()
        fill = colours.color(TINT if chosen else SURFACE)
        if self.underMouse() and not chosen:
            fill = mix(fill, colours.color(TEXT), 0.05)
        brush = painter(self)
        border = colours.color(ACCENT if chosen else LINE)
        plate(brush, QRectF(self.rect()), RADIUS, fill, border, 2 if chosen else 1)
        half = self.height() / 2
        self._write_line(brush, 8, (self._name, "strong"), (self._numbers, "small-strong"), TEXT)
        self._write_line(brush, half - 1, (self._words, "small"), (self._more, "small"), QUIET)

    def _write_line(
        self, brush: QPainter, top: float, left: tuple[str, StyleName], right: tuple[str, StyleName], role: Role
    ) -> None:
        height = self.height() / 2 - 8
        width = QFontMetricsF(letters.style(right[1])).horizontalAdvance(right[0]) + 2
        self._write(brush, QRectF(PAD, top, self.width() - 2 * PAD - width - GAP, height), *left, role)
        self._write(brush, QRectF(self.width() - PAD - width, top, width, height), *right, role, right=True)

    def _write(
        self, brush: QPainter, room: QRectF, text: str, style: StyleName, role: Role, *, right: bool = False
    ) -> None:
        font = letters.style(style)
        brush.setFont(font)
        brush.setPen(self.palette().color(role))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        brush.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
