"""How are short files played at once? By Qt's sound effects, each with a watch on whether it ends.

QtMultimedia is loaded when the first effect is made, so that it never slows the start. Where there is no sound device,
or the sound server goes away, the session goes on in silence and the person is told once.
"""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE_MS: Final = 2000
"""How long after its end a sound may still say that it is playing. On a busy computer the first one did so for 1 s."""

SOFTLY: Final = 0.4
"""The share of its wave that is left of a tone over a breath: 8 dB less."""


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


class Effects(QObject):
    """Sound effects by name, with one volume, that can be muted together.

    What it plays is for those who inherit from it: they load effects, play them, and word the troubles. `trouble` says
    in words, once, that nothing can be heard.
    """

    trouble = Signal(str)

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
        self._volume = 100
        self._softly = False
        self._muted = False
        self._effects: dict[str, Watched] = {}
        self._able = True
        self._renewed = False
        self._told = False

    # ---- for those who inherit ---------------------------------------------------------------------------------------

    def load(self) -> None:
        """Make the effects ready, anew after the sound server went away."""

    def words_without_library(self) -> str:
        """Give the words for a computer on which Qt's sound cannot be loaded."""
        raise NotImplementedError

    def words_without_device(self) -> str:
        """Give the words for a computer without a sound device."""
        raise NotImplementedError

    def words_without_answer(self) -> str:
        """Give the words for a sound server that does not answer any more."""
        raise NotImplementedError

    def add(self, name: str, path: Path) -> None:
        """Make the effect of a file ready.

        Raises:
            ImportError: where Qt's sound library cannot be loaded.

        """
        effect = self._make(path, self._no_device)
        if not self._able:
            effect.deleteLater()
            return
        effect.setVolume(self._amplitude)
        watched = Watched(effect, length_ms(path), self)
        watched.heard.connect(self._heard)
        watched.stuck.connect(self._stuck)
        self._effects[name] = watched

    def drop(self, *names: str) -> None:
        """Be quiet and forget some effects, or all of them."""
        for name in names or tuple(self._effects):
            self._effects.pop(name).drop()

    # ---- what everybody may ask for ----------------------------------------------------------------------------------

    @property
    def muted(self) -> bool:
        """Whether the person wants no sound for now."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Be quiet at once, or be heard again."""
        self._muted = muted
        if muted:
            self.hush()

    def set_volume(self, volume: int) -> None:
        """Choose how loud it is, from 0 to 100."""
        self._volume = min(100, max(0, volume))
        self._set_amplitudes()

    def set_softly(self, softly: bool) -> None:
        """Sound softly for now, or as loud as chosen: over a breath that is heard a tone is not to startle anybody."""
        if softly != self._softly:
            self._softly = softly
            self._set_amplitudes()

    def _set_amplitudes(self) -> None:
        for effect in self._effects.values():
            effect.effect.setVolume(self._amplitude)

    def hush(self) -> None:
        """Be quiet at once."""
        for effect in self._effects.values():
            effect.stop()

    @property
    def _amplitude(self) -> float:
        """The volume as a factor of the wave: squared, since half the wave does not sound half as loud."""
        return (self._volume / 100) ** 2 * (SOFTLY if self._softly else 1.0)

    def _qt_effect(self, path: Path, failed: Callable[[], None]) -> Effect:
        from PySide6.QtMultimedia import QSoundEffect

        effect = QSoundEffect(self)
        effect.statusChanged.connect(lambda: failed() if effect.status() is QSoundEffect.Status.Error else None)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    # ---- trouble ---------------------------------------------------------------------------------------------------

    def no_library(self) -> None:
        """Give up: Qt's sound library cannot be loaded."""
        self._able = False
        self._tell(self.words_without_library())

    def _no_device(self) -> None:
        self._able = False
        self.drop()
        self._tell(self.words_without_device())

    def _heard(self) -> None:
        self._renewed = False

    def _stuck(self) -> None:
        """Make the effects anew, once: one that plays for ever belongs to a sound server that is gone."""
        if self._renewed:
            return
        self._renewed = True
        self.drop()
        self._tell(self.words_without_answer())
        self.load()

    def _tell(self, words: str) -> None:
        if not self._told:
            self._told = True
            self.trouble.emit(words)


class Watched(QObject):
    """An effect, and a watch on whether it ends: `heard` or `stuck`."""

    heard = Signal()
    stuck = Signal()

    def __init__(self, effect: Effect, length: int, parent: QObject) -> None:
        """Watch an effect that lasts so many milliseconds."""
        super().__init__(parent)
        self.effect = effect
        self._watch = QTimer(self, singleShot=True, interval=length + PATIENCE_MS)
        self._watch.timeout.connect(self._look)

    def play(self) -> None:
        """Sound from the beginning."""
        self.effect.play()
        self._watch.start()

    def stop(self) -> None:
        """Be quiet."""
        self._watch.stop()
        self.effect.stop()

    def drop(self) -> None:
        """Be quiet and go away."""
        self.stop()
        self.effect.deleteLater()
        self.deleteLater()

    def _look(self) -> None:
        if self.effect.isPlaying():
            self.stuck.emit()
        else:
            self.heard.emit()


def length_ms(path: Path) -> int:
    """Give how many milliseconds a WAV file lasts."""
    with wave.open(str(path), "rb") as file:
        return round(1000 * file.getnframes() / file.getframerate())
