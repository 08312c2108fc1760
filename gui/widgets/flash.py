"""One soft brightening of a screen, for eyes that look elsewhere; never more than two begin within a second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

LASTS_MS: Final = 200
"""From dark to dark."""
BRIGHTEST: Final = 0.18
"""The white laid over everything at its peak: a phase's colour brightens by no more than a tenth of full white."""
APART: Final = 0.5
"""Seconds between the beginnings of two. Three a second may set off seizures in those who are prone to them, so it is
kept to two by the clock, however fast someone skips."""


class Flash(QWidget):
    """Covers `screen` and lets everything through; hidden but for the moment it brightens."""

    def __init__(self, screen: QWidget, clock: Callable[[], float]) -> None:
        """Make one.

        Args:
            screen: What brightens.
            clock: Seconds that never go back.

        """
        super().__init__(screen)
        self._clock = clock
        self._last: float | None = None
        self._white = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        screen.installEventFilter(self)
        self._rise = QVariantAnimation(self)
        self._rise.setDuration(LASTS_MS)
        self._rise.setKeyValueAt(0.0, 0.0)
        self._rise.setKeyValueAt(0.35, BRIGHTEST)
        self._rise.setKeyValueAt(1.0, 0.0)
        self._rise.valueChanged.connect(self._brighten)
        self._rise.finished.connect(self.hide)

    def flash(self) -> bool:
        """Brighten once; tells whether it did: too soon after the last one it does not."""
        now = self._clock()
        parent = self.parentWidget()
        if parent is None or not parent.isVisible() or (self._last is not None and now - self._last < APART):
            return False
        self._last = now
        self._rise.stop()
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._rise.start()
        return True

    def _brighten(self, white: float) -> None:
        self._white = white
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the screen at every size, and end with it."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            parent = self.parentWidget()
            if parent is not None:
                self.setGeometry(parent.rect())
        elif event.type() == QEvent.Type.Hide and watched is self.parent():
            self._rise.stop()
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay white over everything."""
        QPainter(self).fillRect(self.rect(), QColor.fromRgbF(1.0, 1.0, 1.0, self._white))
