"""Which tone sounds now? Short files played by Qt's sound effects, which sound within 4 ms of being asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from gui import assets
from gui.cues.effects import Effects

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.cues.effects import Effect
    from gui.settings import ToneProfile

FILE_OF: Final = {"change": "change", "countdown": "countdown", "rep": "rep", "tick": "rep", "finish": "finish"}
"""The file of each sound that a cue can name."""

BACKGROUND: Final = ("rep", "tick")
"""The sounds that give way to any other asked for at the same moment."""


class Tones(Effects):
    """The tones of a session: a profile, a volume, and `play`.

    `trouble` says in words, once, that tones cannot be heard.
    """

    _asked = Signal()

    def __init__(
        self, parent: QObject | None = None, make: Callable[[Path, Callable[[], None]], Effect] | None = None
    ) -> None:
        """Make no sound yet; `make` is a test's own."""
        super().__init__(parent, make)
        self._profile: ToneProfile = "standard"
        self._wanted: str | None = None
        # Queued: it comes after everything the present tick says, and before the next paint.
        self._asked.connect(self._sound, Qt.ConnectionType.QueuedConnection)

    def set_profile(self, profile: ToneProfile) -> None:
        """Choose how the tones sound; `silent` is none at all. Without a device, another profile tries anew."""
        if profile != self._profile:
            self._profile = profile
            self._able = True
            self.drop()

    def play(self, name: str) -> None:
        """Sound a tone in this turn of the event loop; of several asked for in one turn, the newest.

        After a late tick the tones of everything missed come at once: only the newest is still true.

        Raises:
            KeyError: where no tone is called so.

        """
        if name not in FILE_OF:
            raise KeyError(f"no tone is called '{name}': there are {', '.join(FILE_OF)}")
        if self._wanted is None:
            self._asked.emit()
        elif name in BACKGROUND:
            return
        self._wanted = name

    def load(self) -> None:
        """Make the profile's effects ready; `play` does so itself where it has not been done."""
        if self._effects or not self._able or self._profile == "silent":
            return
        try:
            for file in dict.fromkeys(FILE_OF.values()):
                self.add(file, assets.path(f"sounds/{self._profile}-{file}.wav"))
        except ImportError:
            self.no_library()

    def _sound(self) -> None:
        name, self._wanted = self._wanted, None
        if name is None or self._muted or not self._volume:
            return
        self.load()
        tone = self._effects.get(FILE_OF[name])
        if tone is not None:
            tone.play()

    def words_without_library(self) -> str:
        """Give the words for a computer on which Qt's sound cannot be loaded."""
        return self.tr("No tones: Qt's sound library cannot be loaded. The command “doctor” says why.")

    def words_without_device(self) -> str:
        """Give the words for a computer without a sound device."""
        return self.tr("No tones: no sound device was found. Colours and words tell the same.")

    def words_without_answer(self) -> str:
        """Give the words for a sound server that does not answer any more."""
        return self.tr("The tones stopped: the computer's sound does not answer. Trying again.")
