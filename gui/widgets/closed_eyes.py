"""The dark, for closed eyes: no light, no pointer, and any key or click ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from gui import letters
from gui.key_words import is_media
from gui.widgets.base import painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

NIGHT: Final = QColor("#050706")
FAINT: Final = QColor("#46524F")
"""Bright enough to be found by a glance in a dark room, too dark to be seen through closed lids."""


class ClosedEyes(QObject):
    """Keeps a screen dark. `changed` says that it goes dark or light; the screen hides and shows what it must.

    The keys of a headset go on doing what they do: they are what closed eyes have.
    """

    changed = Signal(bool)

    def __init__(self, screen: QWidget, *covers: QWidget) -> None:
        """Watch over a screen, and over whatever covers it in the dark."""
        super().__init__(screen)
        self._screen = screen
        self._covers = covers
        self._dark = False
        for widget in (screen, *covers):
            widget.installEventFilter(self)

    @property
    def dark(self) -> bool:
        """Whether it is dark."""
        return self._dark

    def close(self) -> None:
        """Go dark, and hide the pointer."""
        self._set(True)

    def open(self) -> None:
        """Show everything again."""
        self._set(False)

    def _set(self, dark: bool) -> None:
        if dark == self._dark:
            return
        self._dark = dark
        for widget in (self._screen, *self._covers):
            if dark:
                widget.setCursor(Qt.CursorShape.BlankCursor)
            else:
                widget.unsetCursor()
        if dark:
            self._screen.setFocus()
        self.changed.emit(dark)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let any key end the dark, before it does anything else."""
        if not self._dark:
            return False
        if isinstance(event, QKeyEvent) and is_media(QKeySequence(event.keyCombination()).toString()):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self.open()
            return True
        return False


class NightCover(QWidget):
    """Nearly black, with nothing but faint digits; covers its parent while it is shown."""

    SHARE: Final = 0.34
    """The digits' size, as a share of the height."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self.hide()

    def show_text(self, text: str) -> None:
        """Show other digits. Their size changes only with their number."""
        if text != self._text:
            self._text = text
            self.update()

    def text(self) -> str:
        """The digits shown."""
        return self._text

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark and the digits."""
        brush = painter(self)
        brush.fillRect(self.rect(), NIGHT)
        pixels = self.height() * self.SHARE
        wide = QFontMetricsF(letters.font(pixels, 600, -3, tabular=True)).horizontalAdvance(self._text)
        if wide > self.width() * 0.8:
            pixels *= self.width() * 0.8 / wide
        brush.setFont(letters.font(pixels, 600, -3, tabular=True))
        brush.setPen(FAINT)
        brush.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
