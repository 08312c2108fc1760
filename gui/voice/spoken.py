"""How long does a text take to be said, and which file says it? In the voice that was chosen, at its rate.

What was rendered once is remembered, here and in a store. Where the chosen voice fails, the one that is there on every
computer takes its place; where that one fails too, there is no voice, and lengths are estimates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from threading import Lock
from typing import TYPE_CHECKING

from gui.voice.audio import finished, read_wav, write_wav
from gui.voice.engine import USUAL_RATE, Unspoken
from gui.voice.engines import chosen, engines
from gui.voice.store import NoRoom, Store, length_of
from workouts.cues import estimate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from gui.voice.engine import Engine
    from workouts.model import Millis


class Trouble(Enum):
    """What is wrong with the voice."""

    OTHER_VOICE = auto()
    """The chosen voice failed, and the usual one speaks."""
    NO_VOICE = auto()
    """Nothing speaks."""
    NOT_KEPT = auto()
    """Speech cannot be kept, so it is rendered anew the next time."""
    NO_ROOM = auto()
    """Speech cannot be written anywhere, so it is not heard."""


@dataclass(frozen=True, slots=True)
class _Rendered:
    length: Millis
    path: Path | None


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A voice at a rate, with all that it has said."""

    engine: Engine
    voice: str
    rate: int
    said: dict[str, _Rendered | None]
    """`None` for what it cannot say."""


class Spoken:
    """Texts as one voice says them. All but `measure` gives its answer at once, from any thread."""

    def __init__(self, store: Store, among: Sequence[Engine] | None = None) -> None:
        """Render nothing yet.

        Args:
            store: Where rendered speech is kept.
            among: The engines there may be, the one that is always there first.

        """
        self._store = store
        self._among = engines() if among is None else tuple(among)
        self._rendering = Lock()
        self._told: set[Trouble] = set()
        self._why = ""
        self.tell: Callable[[Trouble, str], object] = lambda _trouble, _why: None
        """Is told, once of each kind, what is wrong and why; by the thread that renders."""
        self._wanted = ("", USUAL_RATE)
        self._chosen = self._choose(*self._wanted)

    def use(self, voice: str, rate: int) -> None:
        """Speak in this voice, named as in the settings, at this rate in hundredths of the usual one."""
        if (voice, rate) != self._wanted:
            self._wanted = (voice, rate)
            self._chosen = self._choose(voice, rate)

    def _choose(self, voice: str, rate: int) -> _Chosen:
        return _Chosen(*chosen(voice, self._among), rate, {})

    def known(self, text: str) -> Millis | None:
        """Give how many milliseconds a text takes, where it is rendered already."""
        rendered = self._chosen.said.get(text)
        return rendered.length if rendered else None

    def length_of(self, text: str) -> Millis:
        """Give how many milliseconds a text takes, or about how many, where it is not rendered yet."""
        known = self.known(text)
        return self._estimate(text) if known is None else known

    def file_of(self, text: str) -> Path | None:
        """Give the file that says a text, where it is rendered already."""
        rendered = self._chosen.said.get(text)
        return rendered.path if rendered else None

    def _estimate(self, text: str) -> Millis:
        return round(estimate(text) * USUAL_RATE / self._chosen.rate)

    def measure(self, text: str) -> Millis:
        """Render a text, where that is not done yet, and give how many milliseconds it takes."""
        with self._rendering:
            now = self._chosen
            if text not in now.said:
                now.said[text] = self._fetch(now, text)
                rendered = now.said[text]
                if rendered is None and self._fall_back(now):
                    now = self._chosen
                    now.said[text] = self._fetch(now, text)
            return self.length_of(text)

    def tidy(self) -> None:
        """Let the store be no larger than it may be."""
        self._store.tidy()

    def _fetch(self, now: _Chosen, text: str) -> _Rendered | None:
        what = (now.engine.name, now.voice, str(now.rate), text)
        path = self._store.path(*what)
        length = length_of(path) if path else None
        if length is not None:
            return _Rendered(length, path)
        try:
            audio = finished(read_wav(now.engine.render(text, now.voice, now.rate)))
        except Unspoken as error:
            self._why = str(error)
            return None
        try:
            path = self._store.put(write_wav(audio), *what)
        except NoRoom as error:
            self._tell(Trouble.NO_ROOM, str(error))
            return _Rendered(audio.length, None)
        if self._store.is_temporary:
            self._tell(Trouble.NOT_KEPT, "")
        return _Rendered(audio.length, path)

    def _fall_back(self, failed: _Chosen) -> bool:
        """Let the voice speak that is always there; whether that is another one."""
        usual = self._choose("", failed.rate)
        if usual.engine is failed.engine and usual.voice == failed.voice:
            self._tell(Trouble.NO_VOICE, self._why)
            return False
        self._tell(Trouble.OTHER_VOICE, self._why)
        if self._chosen is failed:
            self._chosen = usual
        return True

    def _tell(self, trouble: Trouble, why: str) -> None:
        if trouble not in self._told:
            self._told.add(trouble)
            self.tell(trouble, why)
