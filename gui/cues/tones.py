"""Which tone sounds now, and which one soon?

QtMultimedia is loaded when the first tone is wanted, so that it never slows the start. Where there is no sound device,
or it goes away, the session goes on in silence and the person is told once; when there is one again, tones are heard.
"""

from __future__ import annotations

import sys
import time
import wave
from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from gui import assets
from gui.cues.clips import Clip, Clips, at_volume

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from gui.cues.sound_device import Open
    from gui.settings import ToneProfile

FILE_OF: Final = {
    "change": "change",
    "countdown": "countdown",
    "halfway": "halfway",
    "rep": "rep",
    "tick": "rep",
    "finish": "finish",
}
"""The file of each sound that a cue can name."""

BACKGROUND: Final = ("rep", "tick", "halfway")
"""The sounds that give way to any later one of this list, and to all others, asked for at the same moment."""

RATE: Final = 44_100
"""Samples a second in the files."""
SOFTLY: Final = 0.4
"""The share of its wave that is left of a tone over a breath: 8 dB less."""
AT_ONCE_S: Final = 0.03
"""Sounds due within this time are due at the same moment."""


class Tones(QObject):
    """The tones of a session: a profile, a volume, and `play`.

    `trouble` says in words, once, that tones cannot be heard, and once that they can again.
    """

    trouble = Signal(str)
    _asked = Signal()

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        open_output: Open | None = None,
    ) -> None:
        """Make no sound yet.

        Args:
            clock: Seconds that never go back.
            parent: The QObject that owns it.
            open_output: Opens a sound device; a test's own.

        """
        super().__init__(parent)
        self._clips = Clips(RATE, clock, self, open_output)
        self._clips.news.connect(self._tell)
        self._profile: ToneProfile = "standard"
        self._volume = 100
        self._muted = False
        self._softly = False
        self._samples: dict[tuple[str, bool], array[int]] = {}
        self._held = False
        self._wanted: str | None = None
        # Queued: it comes after everything the present tick says, and before the next paint.
        self._asked.connect(self._sound, Qt.ConnectionType.QueuedConnection)

    # ---- how they sound ----------------------------------------------------------------------------------------------

    @property
    def muted(self) -> bool:
        """Whether the person wants no tones for now."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Be quiet at once, or be heard again."""
        self._muted = muted
        if muted:
            self._clips.hush()
        elif self._held:
            self.load()

    def set_profile(self, profile: ToneProfile) -> None:
        """Choose how the tones sound; `silent` is none at all."""
        if profile != self._profile:
            self._profile = profile
            self._make_anew()

    def set_volume(self, volume: int) -> None:
        """Choose how loud the tones are, from 0 to 100."""
        volume = min(100, max(0, volume))
        if volume != self._volume:
            self._volume = volume
            self._make_anew()

    def set_softly(self, softly: bool) -> None:
        """Sound softly for now, or as loud as chosen: over a breath that is heard a tone is not to startle anybody."""
        self._softly = softly

    def _make_anew(self) -> None:
        self._samples = {}
        if self._silent:
            self._clips.hush()
        elif self._held:
            self.load()

    @property
    def _silent(self) -> bool:
        return self._muted or not self._volume or self._profile == "silent"

    # ---- when they sound ---------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Have everything ready until `release`: a session begins, and its tones are to be in time."""
        self._held = True
        if not self._silent:
            self._clips.hold()
            for file in FILE_OF.values():
                self._of(file)

    def release(self) -> None:
        """Let go of the sound device when the last tone has ended."""
        self._held = False
        self._clips.release()

    def expect(self, coming: Iterable[tuple[float, str]]) -> None:
        """Let tones sound on the dot.

        What was expected before and has not begun is forgotten. `play` is to be called all the same when a tone's
        moment has come: it then sounds once.

        Args:
            coming: The clock's reading at which each tone is due, and its name, in this order.

        """
        if not self._silent:
            due = _one_at_a_time(list(coming))
            self._clips.expect([Clip(FILE_OF[name], self._of(FILE_OF[name]), at) for at, name in due])

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
        elif _rank(name) < _rank(self._wanted):
            return
        self._wanted = name

    def _sound(self) -> None:
        name, self._wanted = self._wanted, None
        if name is not None and not self._silent:
            self._clips.play(FILE_OF[name], self._of(FILE_OF[name]))

    def _of(self, file: str) -> array[int]:
        """Give a file's samples, as loud as they are to be."""
        key = (file, self._softly)
        if key not in self._samples:
            read = _read(assets.path(f"sounds/{self._profile}-{file}.wav"))
            self._samples[key] = at_volume(read, self._volume, SOFTLY if self._softly else 1.0)
        return self._samples[key]

    # ---- trouble -----------------------------------------------------------------------------------------------------

    def _tell(self, news: str) -> None:
        self.trouble.emit(
            {
                "library": self.tr("No tones: Qt's sound library cannot be loaded. The command “doctor” says why."),
                "none": self.tr("No tones: no sound device was found. Colours and words tell the same."),
                "server": self.tr("No tones: the computer's sound is gone. Starting the program anew may help."),
                "stopped": self.tr("The tones stopped for a moment: the sound device did not answer."),
                "back": self.tr("There is a sound device again: the tones go on."),
            }[news]
        )


def _rank(name: str) -> int:
    """Give the weight of a sound among those of one moment."""
    return BACKGROUND.index(name) if name in BACKGROUND else len(BACKGROUND)


def _one_at_a_time(coming: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Leave of several tones of one moment the weightiest, of equal ones the newest."""
    kept: list[tuple[float, str]] = []
    for at, name in coming:
        if kept and at - kept[-1][0] < AT_ONCE_S:
            if _rank(name) < _rank(kept[-1][1]):
                continue
            kept.pop()
        kept.append((at, name))
    return kept


def _read(path: Path) -> array[int]:
    with wave.open(str(path), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":  # a WAV file is little-endian everywhere
        samples.byteswap()
    return samples
