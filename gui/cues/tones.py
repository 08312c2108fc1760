"""Which tone sounds now? Short files played by Qt's sound effects, which sound within 4 ms of being asked.

QtMultimedia is loaded when the first tone is wanted, so that it never slows the start. Where there is no sound device,
or the sound server goes away, the session goes on in silence and the person is told once.
"""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal

from gui import assets

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.settings import ToneProfile

FILE_OF: Final = {"change": "change", "countdown": "countdown", "rep": "rep", "tick": "rep", "finish": "finish"}
"""The file of each sound that a cue can name."""

BACKGROUND: Final = ("rep", "tick")
"""The sounds that give way to any other asked for at the same moment."""

SOFTLY: Final = 0.4
"""The share of its wave that is left of a tone over a breath: 8 dB less."""

PATIENCE_MS: Final = 2000
"""How long after its end a tone may still say that it is playing. On a busy computer the first one did so for 1 s."""


class Effect(Protocol):
    """What is asked of a QSoundEffect."""

    def play(self) -> None:
        """Sound from the beginning."""

    def stop(self) -> None:
        """Be quiet."""

    def isPlaying(self) -> bool:
        """Whether it sounds, as far as it knows."""

    def setVolume(self, volume: float, /) -> None:
        """Sound so loud, from 0 to 1."""

    def deleteLater(self) -> None:
        """Go away."""


class Tones(QObject):
    """The tones of a session: a profile, a volume, and `play`.

    `trouble` says in words, once, that tones cannot be heard.
    """

    trouble = Signal(str)
    _asked = Signal()

    def __init__(
        self, parent: QObject | None = None, make: Callable[[Path, Callable[[], None]], Effect] | None = None
    ) -> None:
        """Make no sound yet.

        Args:
            parent: The QObject that owns it.
            make: Makes the effect of a file, and calls back if it cannot be played; a test's own.

        """
        super().__init__(parent)
        self._make = make or self._qt_effect
        self._profile: ToneProfile = "standard"
        self._volume = 100
        self._softly = False
        self._muted = False
        self._tones: dict[str, _Tone] = {}
        self._wanted: str | None = None
        self._able = True
        self._renewed = False
        self._told = False
        # Queued: it comes after everything the present tick says, and before the next paint.
        self._asked.connect(self._sound, Qt.ConnectionType.QueuedConnection)

    @property
    def muted(self) -> bool:
        """Whether the person wants no tones for now."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Be quiet at once, or be heard again."""
        self._muted = muted
        if muted:
            self._hush()

    def set_profile(self, profile: ToneProfile) -> None:
        """Choose how the tones sound; `silent` is none at all. Without a device, another profile tries anew."""
        if profile != self._profile:
            self._profile = profile
            self._able = True
            self._drop()

    def set_volume(self, volume: int) -> None:
        """Choose how loud the tones are, from 0 to 100."""
        self._volume = min(100, max(0, volume))
        self._set_amplitudes()

    def set_softly(self, softly: bool) -> None:
        """Sound softly for now, or as loud as chosen: over a breath that is heard a tone is not to startle anybody."""
        if softly != self._softly:
            self._softly = softly
            self._set_amplitudes()

    def _set_amplitudes(self) -> None:
        for tone in self._tones.values():
            tone.effect.setVolume(self._amplitude)

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
        if self._tones or not self._able or self._profile == "silent":
            return
        try:
            self._tones = {file: self._tone(file) for file in dict.fromkeys(FILE_OF.values())}
        except ImportError:
            self._able = False
            self._tell(self.tr("No tones: Qt's sound library cannot be loaded. The command “doctor” says why."))

    # ---- one tone ----------------------------------------------------------------------------------------------------

    def _sound(self) -> None:
        name, self._wanted = self._wanted, None
        if name is None or self._muted or not self._volume:
            return
        self.load()
        tone = self._tones.get(FILE_OF[name])
        if tone is not None:
            tone.play()

    def _tone(self, file: str) -> _Tone:
        path = assets.path(f"sounds/{self._profile}-{file}.wav")
        effect = self._make(path, self._no_device)
        effect.setVolume(self._amplitude)
        tone = _Tone(effect, _length_ms(path), self)
        tone.heard.connect(self._heard)
        tone.stuck.connect(self._stuck)
        return tone

    def _qt_effect(self, path: Path, failed: Callable[[], None]) -> Effect:
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.statusChanged.connect(lambda: failed() if effect.status() is QSoundEffect.Status.Error else None)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    @property
    def _amplitude(self) -> float:
        """The volume as a factor of the wave: squared, since half the wave does not sound half as loud."""
        return (self._volume / 100) ** 2 * (SOFTLY if self._softly else 1.0)

    def _hush(self) -> None:
        for tone in self._tones.values():
            tone.stop()

    def _drop(self) -> None:
        for tone in self._tones.values():
            tone.drop()
        self._tones = {}

    # ---- trouble -----------------------------------------------------------------------------------------------------

    def _no_device(self) -> None:
        self._able = False
        self._drop()
        self._tell(self.tr("No tones: no sound device was found. Colours and words tell the same."))

    def _heard(self) -> None:
        self._renewed = False

    def _stuck(self) -> None:
        """Make the effects anew, once: one that plays for ever belongs to a sound server that is gone."""
        if self._renewed:
            return
        self._renewed = True
        self._drop()
        self._tell(self.tr("The tones stopped: the computer's sound does not answer. Trying again."))
        self.load()

    def _tell(self, words: str) -> None:
        if not self._told:
            self._told = True
            self.trouble.emit(words)


class _Tone(QObject):
    """An effect, and a watch on whether it ends: `heard` or `stuck`."""

    heard = Signal()
    stuck = Signal()

    def __init__(self, effect: Effect, length_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self.effect = effect
        self._watch = QTimer(self, singleShot=True, interval=length_ms + PATIENCE_MS)
        self._watch.timeout.connect(self._look)

    def play(self) -> None:
        self.effect.play()
        self._watch.start()

    def stop(self) -> None:
        self._watch.stop()
        self.effect.stop()

    def drop(self) -> None:
        self.stop()
        self.effect.deleteLater()
        self.deleteLater()

    def _look(self) -> None:
        if self.effect.isPlaying():
            self.stuck.emit()
        else:
            self.heard.emit()


def _length_ms(path: Path) -> int:
    with wave.open(str(path), "rb") as file:
        return round(1000 * file.getnframes() / file.getframerate())
