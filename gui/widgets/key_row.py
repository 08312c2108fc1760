"""A line of the list of keys: the keys, and what they do, which a click does too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import letters
from gui.theme import QUIET, TEXT, TINT
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_PAD: Final = 10


class KeyRow(QAbstractButton):
    """The keys at the left, the words beside them. Up and Down go from line to line."""

    HEIGHT: Final = 34
    KEYS: Final = 80
    """The room for the keys, in pixels at text size 1; longer ones push their own words aside."""

    def __init__(self, keys: str, words: str) -> None:
        super().__init__()
        self._keys = keys
        self._words = words
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("Key: {0}").format(keys) if keys else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("radius", 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line, as wide as there is room."""
        return QSize(240, round(self.HEIGHT * max(1.0, letters.scale())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too; go to the line above or below with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        colours = self.palette()
        brush = painter(self)
        rect = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            plate(brush, rect, 8, colours.color(TINT))
        strong, body = letters.style("strong"), letters.style("body")
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        keys = QFontMetricsF(strong).horizontalAdvance(self._keys)
        left = _PAD + max(self.KEYS * max(1.0, letters.scale()), keys + 16)
        brush.setFont(strong)
        brush.setPen(colours.color(TEXT))
        brush.drawText(rect.adjusted(_PAD, 0, 0, 0), int(middle), self._keys)
        brush.setFont(body)
        brush.setPen(colours.color(QUIET))
        room = rect.width() - left - _PAD
        words = QFontMetricsF(body).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        brush.drawText(rect.adjusted(left, 0, 0, 0), int(middle), words)
