"""Is there a device to play on, and what if it goes away?

A device can be pulled out, another can become the default one, and a sound server can die: whoever has samples asks
`look` each time before `write`, and begins anew where `renewed` says so. Where there is none, one is looked for every
two seconds.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal

from gui.cues.sound_output import NoDevice, NoServer, Output, QtOutput

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    Open = Callable[[int, Callable[[], None]], Output]

STUCK_S: Final = 1.5
"""A device that takes nothing of what waits for so many seconds is gone."""
WAKES_S: Final = 3.0
"""One that was just opened may take so much longer: wireless headphones have to wake."""
RETRY_S: Final = 2.0

News = Literal["library", "none", "server", "stopped", "back"]
"""What is told: Qt's sound library cannot be loaded; there is no device; the sound server is gone; the device did not
answer and was opened anew; after one of the first three, there is one again."""


class SoundDevice(QObject):
    """The computer's default sound device, for one stream of samples.

    `news` tells once what there is to tell of each kind of trouble; `renewed` that a device was opened.
    """

    news = Signal(str)
    renewed = Signal()

    def __init__(
        self,
        rate: int,
        clock: Callable[[], float],
        parent: QObject | None = None,
        *,
        open_output: Open = QtOutput,
    ) -> None:
        """Open nothing yet.

        Args:
            rate: Samples a second.
            clock: Seconds that never go back.
            parent: The QObject that owns it.
            open_output: Opens a device at a rate, and is told whom to call when there is a better one.

        """
        super().__init__(parent)
        self._rate = rate
        self._clock = clock
        self._open_output = open_output
        self._written = self._taken = 0
        """Samples written to this device, and how many of them it took so far."""
        self._taken_at = 0.0
        self._retry_at = 0.0
        self._troubled = False
        self._told: set[News] = set()
        self.output: Output | None = None
        """What is open now."""

    def open(self) -> None:
        """Open the device if it is not open."""
        if self.output is None:
            self._try()

    def close(self) -> None:
        """Let go of it."""
        if self.output is not None:
            self.output.close()
            self.output = None

    def look(self) -> Output | None:
        """Give what can be written to now; where there is nothing any more, look for another."""
        if self.output is not None and (not self.output.working() or self._stuck(self.output)):
            self.close()
            self._try()
            if self.output is not None:
                self._tell("stopped")
        elif self.output is None and self._clock() >= self._retry_at:
            self._try()
        return self.output

    def write(self, samples: array[int]) -> None:
        """Let samples sound after everything written before, where something is open."""
        if self.output is not None:
            self.output.write(samples)
            self._written += len(samples)

    def _try(self) -> None:
        self._retry_at = self._clock() + RETRY_S
        try:
            self.output = self._open_output(self._rate, self._changed)
        except ImportError:
            self._retry_at = math.inf
            self._lack("library")
        except NoServer:
            self._lack("server")
        except NoDevice:
            self._lack("none")
        else:
            self._written = self._taken = 0
            self._taken_at = self._clock() + WAKES_S
            if self._troubled:
                self._troubled = False
                self._tell("back")
            self.renewed.emit()

    def _stuck(self, output: Output) -> bool:
        now, waiting = self._clock(), output.waiting()
        if not waiting or self._written - waiting > self._taken:
            self._taken = self._written - waiting
            self._taken_at = max(self._taken_at, now)
        return now - self._taken_at > STUCK_S

    def _changed(self) -> None:
        """Go over to the device that the person plugged in or chose."""
        if self.output is not None:
            self.close()
            self._try()

    def _lack(self, news: News) -> None:
        self._troubled = True
        self._tell(news)

    def _tell(self, news: News) -> None:
        if news not in self._told:
            self._told.add(news)
            self.news.emit(news)
