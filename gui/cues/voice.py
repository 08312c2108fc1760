"""Who says the words? Files of rendered speech, each played as one sound, so that it is known when it ends.

They are rendered ahead in a thread, while the window goes on; a text that is not ready when its moment comes is only
shown.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.cues.clips import Clips, at_volume
from gui.voice.ahead import Ahead
from gui.voice.audio import read_wav
from gui.voice.engine import Unspoken
from gui.voice.spoken import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gui.voice.audio import Audio
    from gui.voice.spoken import Spoken
    from workouts.model import Millis


class Voice(QObject):
    """A voice with a volume of its own.

    `measured` says that lengths have become known, `ready` that everything that was to be prepared is; `trouble` tells
    in words what is wrong, once.
    """

    trouble = Signal(str)
    measured = Signal()
    ready = Signal()
    _news = Signal(bool)
    _failed = Signal(Trouble, str)
    _asked = Signal()

    def __init__(
        self,
        spoken: Spoken,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        make: Callable[[int], Clips] | None = None,
    ) -> None:
        """Make no sound yet, and render nothing.

        Args:
            spoken: What is said, in the chosen voice.
            clock: Seconds that never go back.
            parent: The QObject that owns it.
            make: Makes what plays samples of a rate; a test's own.

        """
        super().__init__(parent)
        self._make = make or (lambda rate: Clips(rate, clock, self))
        self._clips: Clips | None = None
        self._rate = 0
        self._held = False
        self._volume = 100
        self._muted = False
        self._audio: dict[str, Audio] = {}
        self._spoken = spoken
        self._ahead = Ahead(spoken)
        self._off = False
        self._wanted: str | None = None
        self._near: tuple[str, ...] = ()
        self._used: tuple[str, int] | None = None
        # From the thread that renders, and for `say` after everything that the present tick says.
        queued = Qt.ConnectionType.QueuedConnection
        self._news.connect(self._take_news, queued)
        self._failed.connect(self._take_trouble, queued)
        self._asked.connect(self._sound, queued)
        spoken.tell = self._from_thread(self._failed)

    @staticmethod
    def _from_thread(signal: object) -> Callable[..., None]:
        """Give what emits a signal from any thread, also when the program is about to end."""

        def emit(*values: object) -> None:
            with suppress(RuntimeError):  # the object is gone
                signal.emit(*values)  # type: ignore[attr-defined]

        return emit

    # ---- what is said ------------------------------------------------------------------------------------------------

    def length_of(self, text: str) -> Millis:
        """Give how many milliseconds a text takes, or about how many, where it is not rendered yet."""
        return self._spoken.length_of(text)

    def known(self, text: str) -> Millis | None:
        """Give how many milliseconds a text takes, where it is rendered."""
        return self._spoken.known(text)

    def use(self, voice: str, rate: int) -> None:
        """Speak in this voice, at this rate in hundredths of the usual one."""
        if (voice, rate) != self._used:
            self._used = (voice, rate)
            self.hush()
            self._audio = {}
            self._spoken.use(voice, rate)

    def prepare(self, wanted: Callable[[Callable[[str], Millis]], object]) -> None:
        """Begin to render; `wanted` asks the length of each text, in the order in which they will be said."""
        self._ahead.render(wanted, self._from_thread(self._news))

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; whether everything is prepared."""
        return self._ahead.wait(seconds)

    def hold(self) -> None:
        """Have the sound device ready until `release`: a session begins."""
        self._held = True
        if self._clips is not None and not self._silent:
            self._clips.hold()

    def release(self) -> None:
        """Let go of the sound device when the last text is said."""
        self._held = False
        if self._clips is not None:
            self._clips.release()

    def close(self) -> None:
        """Be quiet, and render nothing more."""
        self._ahead.stop()
        self.hush()
        if self._clips is not None:
            self._clips.close()

    def keep_near(self, texts: Iterable[str]) -> None:
        """Have these texts ready to sound at once, and no others."""
        self._near = tuple(dict.fromkeys(texts))
        self._audio = {text: audio for text, audio in self._audio.items() if text in self._near}
        self._load()

    def _load(self) -> None:
        """Have the near texts ready, as far as they are rendered."""
        for text in self._near:
            self._audio_of(text)

    def _audio_of(self, text: str) -> Audio | None:
        path = self._spoken.file_of(text)
        if path is not None and text not in self._audio:
            # Where somebody has tidied the folder meanwhile, the words are only shown.
            with suppress(OSError, Unspoken):
                self._audio[text] = read_wav(path.read_bytes())
                self._play_at(self._audio[text].rate)
        return self._audio.get(text)

    def _play_at(self, rate: int) -> None:
        """Have a player for so many samples a second: each voice has its own rate."""
        if self._clips is None or rate != self._rate:
            if self._clips is not None:
                self._clips.close()
                self._clips.deleteLater()
            self._rate = rate
            self._clips = self._make(rate)
            self._clips.news.connect(self._tell)
            if self._held:
                self.hold()

    # ---- saying it ---------------------------------------------------------------------------------------------------

    @property
    def muted(self) -> bool:
        """Whether the person wants no sound for now."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Be quiet at once, or be heard again."""
        self._muted = muted
        self._follow()

    def set_volume(self, volume: int) -> None:
        """Choose how loud it is, from 0 to 100; from the next text on, but 0 at once."""
        self._volume = min(100, max(0, volume))
        self._follow()

    @property
    def off(self) -> bool:
        """Whether the person wants no voice for now, whatever else sounds."""
        return self._off

    def set_off(self, off: bool) -> None:
        """Be quiet at once, or speak again."""
        self._off = off
        self._follow()

    @property
    def _silent(self) -> bool:
        return self._muted or self._off or not self._volume

    def _follow(self) -> None:
        if self._silent:
            self.hush()
        elif self._held:
            self.hold()

    def say(self, text: str) -> None:
        """Say a text in this turn of the event loop; of several asked for in one turn, the newest."""
        if self._wanted is None:
            self._asked.emit()
        self._wanted = text

    def _sound(self) -> None:
        text, self._wanted = self._wanted, None
        if text is None or self._silent:
            return
        audio = self._audio_of(text)
        if audio is not None and self._clips is not None:
            self._clips.hush()
            self._clips.play(text, at_volume(audio.samples, self._volume))

    def hush(self) -> None:
        """Be quiet at once."""
        self._wanted = None
        if self._clips is not None:
            self._clips.hush()

    # ---- news from the thread ----------------------------------------------------------------------------------------

    def _take_news(self, done: bool) -> None:
        self._load()
        self.measured.emit()
        if done:
            self.ready.emit()

    def _take_trouble(self, trouble: Trouble, why: str) -> None:
        words = {
            Trouble.OTHER_VOICE: self.tr("The chosen voice does not answer, so the usual one speaks. {0}"),
            Trouble.NO_VOICE: self.tr("No voice: the words are only shown. {0}"),
            Trouble.NOT_KEPT: self.tr("The speech cannot be kept: the disk may be full. It is heard all the same."),
            Trouble.NO_ROOM: self.tr("No voice: its speech cannot be written. The words are only shown. {0}"),
        }[trouble]
        reason = f"{why[:1].upper()}{why[1:]}." if why else ""
        self.trouble.emit(words.format(reason).strip())

    def _tell(self, news: str) -> None:
        self.trouble.emit(
            {
                "library": self.tr("No voice: Qt's sound library cannot be loaded. The command “doctor” says why."),
                "none": self.tr("No voice: no sound device was found. The words are shown."),
                "server": self.tr("No voice: the computer's sound is gone. The words are shown."),
                "stopped": self.tr("The voice stopped for a moment: the sound device did not answer."),
                "back": self.tr("There is a sound device again: the voice speaks."),
            }[news]
        )
