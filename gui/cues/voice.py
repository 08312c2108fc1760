"""Who says the words? Files of rendered speech, each played as one sound, so that it is known when it ends.

They are rendered ahead in a thread, while the window goes on; a text that is not ready when its moment comes is only
shown.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.cues.effects import Effects
from gui.voice.ahead import Ahead
from gui.voice.spoken import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from gui.cues.effects import Effect
    from gui.voice.spoken import Spoken
    from workouts.model import Millis


class Voice(Effects):
    """A voice with a volume of its own.

    `measured` says that lengths have become known, `ready` that everything that was to be prepared is; `trouble` tells
    in words what is wrong, once.
    """

    measured = Signal()
    ready = Signal()
    _news = Signal(bool)
    _failed = Signal(Trouble, str)
    _asked = Signal()

    def __init__(
        self,
        spoken: Spoken,
        parent: QObject | None = None,
        make: Callable[[Path, Callable[[], None]], Effect] | None = None,
    ) -> None:
        """Make no sound yet, and render nothing.

        Args:
            spoken: What is said, in the chosen voice.
            parent: The QObject that owns it.
            make: Makes the effect of a file, and calls back if it cannot be played; a test's own.

        """
        super().__init__(parent, make)
        self._spoken = spoken
        self._ahead = Ahead(spoken)
        self._off = False
        self._wanted: str | None = None
        self._near: tuple[str, ...] = ()
        self._said = ""
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
            self.drop()
            self._spoken.use(voice, rate)

    def prepare(self, wanted: Callable[[Callable[[str], Millis]], object]) -> None:
        """Begin to render; `wanted` asks the length of each text, in the order in which they will be said.

        Where there was no sound device, it is tried anew.
        """
        self._able = True
        self._ahead.render(wanted, self._from_thread(self._news))

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; whether everything is prepared."""
        return self._ahead.wait(seconds)

    def close(self) -> None:
        """Be quiet, and render nothing more."""
        self._ahead.stop()
        self.drop()

    def keep_near(self, texts: Iterable[str]) -> None:
        """Have these texts ready to sound at once, and no others."""
        self._near = tuple(dict.fromkeys(texts))
        self.drop_others()
        self.load()

    def drop_others(self) -> None:
        """Forget the effects of texts that are not near, but for the one that may still be heard."""
        others = [text for text in self._effects if text not in self._near and text != self._said]
        if others:
            self.drop(*others)

    def load(self) -> None:
        """Make the effects of the near texts ready, as far as they are rendered."""
        for text in self._near:
            self._make_ready(text)

    def _make_ready(self, text: str) -> None:
        path = self._spoken.file_of(text)
        if path is None or text in self._effects or not self._able:
            return
        try:
            self.add(text, path)
        except ImportError:
            self.no_library()
        except (OSError, EOFError):
            return  # somebody has tidied the folder meanwhile: the words are only shown

    # ---- saying it ---------------------------------------------------------------------------------------------------

    @property
    def off(self) -> bool:
        """Whether the person wants no voice for now, whatever else sounds."""
        return self._off

    def set_off(self, off: bool) -> None:
        """Be quiet at once, or speak again."""
        self._off = off
        if off:
            self.hush()

    def say(self, text: str) -> None:
        """Say a text in this turn of the event loop; of several asked for in one turn, the newest."""
        if self._wanted is None:
            self._asked.emit()
        self._wanted = text

    def _sound(self) -> None:
        text, self._wanted = self._wanted, None
        if text is None or self._muted or self._off or not self._volume:
            return
        self._make_ready(text)
        effect = self._effects.get(text)
        if effect is not None:
            super().hush()
            self._said = text
            effect.play()

    def hush(self) -> None:
        """Be quiet at once."""
        self._wanted = None
        super().hush()

    # ---- news from the thread ----------------------------------------------------------------------------------------

    def _take_news(self, done: bool) -> None:
        self.load()
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

    def words_without_library(self) -> str:
        """Give the words for a computer on which Qt's sound cannot be loaded."""
        return self.tr("No voice: Qt's sound library cannot be loaded. The command “doctor” says why.")

    def words_without_device(self) -> str:
        """Give the words for a computer without a sound device."""
        return self.tr("No voice: no sound device was found. The words are shown.")

    def words_without_answer(self) -> str:
        """Give the words for a sound server that does not answer any more."""
        return self.tr("The voice stopped: the computer's sound does not answer. Trying again.")
