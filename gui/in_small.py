"""How does what is followed in the large window move into a small one above all others, and back?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from gui.widgets.base import alive

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.main_window import MainWindow
    from gui.widgets.strip import Strip


class InSmall(QObject):
    """The small window, while it is wanted; the large one makes room for other work meanwhile."""

    def __init__(self, window: MainWindow, make: Callable[[], Strip], parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._make = make
        self.small: Strip | None = None
        window.closing.connect(self.shut)

    def open(self) -> None:
        """Move into the small window; or back, where it is there already."""
        if self.small is not None:
            self.back()
            return
        self.small = self._make()
        self.small.show()
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMinimized)

    def back(self) -> None:
        """Move back into the large window."""
        self.shut()
        self._window.come_to_front()

    def shut(self) -> None:
        """Close the small window, and leave the large one as it is."""
        if self.small is not None:
            small, self.small = self.small, None
            if alive(small):
                small.close()
                small.deleteLater()

    def ask_for_the_large_window(self) -> None:
        """Let the desktop point at the large window, which has something to say, and take nobody's keys."""
        if self.small is not None:
            QApplication.alert(self._window)
