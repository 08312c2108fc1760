"""Which voices can be chosen on this computer? Looked for in a thread: some systems take seconds to tell."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from gui.voice.engine import ENGLISH
from gui.voice.engines import engines, found
from gui.voice.espeak import ENGLISH_VOICES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.voice.engine import Voice


class VoiceFinder(QObject):
    """The voices in English and in the computer's own language. `changed` says that more were found."""

    changed = Signal()
    _told = Signal()

    def __init__(self, parent: QObject | None = None, find: Callable[[], tuple[Voice, ...]] | None = None) -> None:
        """Know of the voices that are always there; `find` gives those there are, and is a test's own."""
        super().__init__(parent)
        self._find = find or (lambda: found({ENGLISH, QLocale().name()[:2]}))
        self._thread: Thread | None = None
        self._found: tuple[Voice, ...] = ()
        self.voices: tuple[Voice, ...] = ENGLISH_VOICES
        self.titles = {engine.name: engine.title for engine in engines()}
        """What each engine is called."""
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def looking(self) -> bool:
        """Whether more may be found yet."""
        return self._thread is not None and self._thread.is_alive()

    def look(self) -> None:
        """Look for voices, where nobody is looking yet."""
        if not self.looking:
            self._thread = Thread(target=self._work, name="voices", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        self._found = self._find()
        with suppress(RuntimeError):  # the window is gone
            self._told.emit()

    def _take(self) -> None:
        self.voices = self._found
        self.changed.emit()

    def words(self, id_: str) -> str:
        """Give what a voice is called, with its engine, by its name in the settings."""
        usual = ENGLISH_VOICES[0]
        voice = next((each for each in (*self.voices, usual) if each.id == (id_ or usual.id)), None)
        if voice is None:
            return id_.partition(":")[2]
        return f"{voice.words} · {self.titles[voice.engine]}"
