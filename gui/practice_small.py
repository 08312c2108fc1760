"""How does a practice move into the small window, and back?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.in_small import InSmall
from gui.screens.mini_breath import MiniBreath
from workouts.events import Event, Finished

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.main_window import MainWindow
    from gui.practice import PracticeSession
    from gui.settings import Settings
    from gui.theme import Theme


class PracticeInSmall(InSmall):
    """The small window of a practice, while it is wanted. `changed` gives fields of `Settings`."""

    changed = Signal(dict)
    sound_wanted = Signal()

    def __init__(
        self, session: PracticeSession, window: MainWindow, settings: Settings, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(window, self._make_small, parent)
        self._session = session
        self._settings = settings
        self._theme = theme
        self._audible = False
        session.happened.connect(self._take)

    def _make_small(self) -> MiniBreath:
        small = MiniBreath(self._session, self._settings, self._theme, practice=True)
        small.changed.connect(self._change)
        small.back.connect(self.back)
        small.sound_wanted.connect(self.sound_wanted)
        small.show_sound(self._audible)
        return small

    def show_audible(self, audible: bool) -> None:
        """Know whether the practice is heard."""
        self._audible = audible
        if isinstance(self.small, MiniBreath):
            self.small.show_sound(audible)

    def _take(self, event: Event) -> None:
        if isinstance(event, Finished):
            self.ask_for_the_large_window()  # how it went waits there

    def _change(self, what: dict[str, object]) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(what)
