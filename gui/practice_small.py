"""How does a practice move into the small window, and back?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from gui.screens.mini_breath import MiniBreath
from workouts.events import Event, Finished

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.practice import PracticeSession
    from gui.settings import Settings
    from gui.theme import Theme


class PracticeInSmall(QObject):
    """The small window of a practice, while it is wanted. `changed` gives fields of `Settings`."""

    changed = Signal(dict)
    sound_wanted = Signal()

    def __init__(
        self, session: PracticeSession, window: MainWindow, settings: Settings, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        self._settings = settings
        self._theme = theme
        self._audible = False
        self._state = window.windowState()
        self.small: MiniBreath | None = None
        window.closing.connect(self.shut)
        session.happened.connect(self._take)

    def open(self) -> None:
        """Move into the small window, for which the large one makes room; or back, where it is there already."""
        if self.small is not None:
            self.back()
            return
        self.small = small = MiniBreath(self._session, self._settings, self._theme, practice=True)
        small.changed.connect(self._change)
        small.back.connect(self.back)
        small.sound_wanted.connect(self.sound_wanted)
        small.show_sound(self._audible)
        small.show()
        self._state = self._window.windowState()
        self._window.setWindowState(self._state | Qt.WindowState.WindowMinimized)

    def back(self) -> None:
        """Move back into the large window."""
        self.shut()
        self._window.setWindowState(self._state & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def shut(self) -> None:
        """Close the small window, and leave the large one as it is."""
        if self.small is not None:
            small, self.small = self.small, None
            small.close()
            small.deleteLater()

    def show_audible(self, audible: bool) -> None:
        """Know whether the practice is heard."""
        self._audible = audible
        if self.small is not None:
            self.small.show_sound(audible)

    def _take(self, event: Event) -> None:
        if isinstance(event, Finished) and self.small is not None:
            QApplication.alert(self._window)  # it waits in the large window how it went, and takes nobody's keys

    def _change(self, what: dict[str, object]) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(what)
