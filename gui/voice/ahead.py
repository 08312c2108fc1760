"""How is speech rendered ahead, while the window goes on? In a thread of its own, the newest wish first."""

from __future__ import annotations

import time
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.voice.spoken import Spoken
    from workouts.model import Millis

NEWS_EVERY: Final = 2.0
"""Seconds between two pieces of news while a slow voice renders."""


class _Overtaken(Exception):
    """Something else is wanted now."""


class Ahead:
    """Renders what is wanted; a newer wish overtakes an older one."""

    def __init__(self, spoken: Spoken) -> None:
        self._spoken = spoken
        self._wish = 0
        self._thread: Thread | None = None

    def render(
        self, wanted: Callable[[Callable[[str], Millis]], object], news: Callable[[bool], object] = lambda _done: None
    ) -> None:
        """Begin to render.

        Args:
            wanted: Asks the length of every text that is wanted, in the order in which they are; runs in the thread.
            news: Is called in the thread when more lengths are known, with whether that was all.

        """
        self.stop()
        wish = self._wish
        self._thread = Thread(target=self._work, args=(wish, wanted, news), name="voice", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; whether everything wanted is rendered."""
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Render nothing more than the text that is being rendered."""
        self._wish += 1

    def _work(
        self, wish: int, wanted: Callable[[Callable[[str], Millis]], object], news: Callable[[bool], object]
    ) -> None:
        told = time.monotonic()

        def measure(text: str) -> Millis:
            nonlocal told
            if wish != self._wish:
                raise _Overtaken
            length = self._spoken.measure(text)
            if time.monotonic() - told >= NEWS_EVERY and wish == self._wish:
                told = time.monotonic()
                news(False)
            return length

        try:
            wanted(measure)
        except _Overtaken:
            return
        if wish == self._wish:
            self._spoken.tidy()
            news(True)
