"""How does a short sound come out of the loudspeaker at its moment, and not some time after it was asked for?

Samples are written to the sound device a tenth of a second ahead, silence too: so it is known when what is written
next will be heard, and a sound that is known before can be put where its time is. It is written sooner than silence,
so that it is in time on a computer that is busy. One that is asked for at once comes as soon as it can.

Qt's own sound effects are not used: in Qt 6.11 on Linux one that ends while another sounds can leave the window
spinning for ever, since its last reference is dropped in the thread of the sound device.
"""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.cues.sound_device import SoundDevice
from gui.cues.sound_output import QtOutput

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gui.cues.sound_device import Open
    from gui.cues.sound_output import Output

BUFFER_MS: Final = 220
"""Milliseconds that can be written ahead, and are where a sound is expected: longer than the window is ever busy."""
QUIET_MS: Final = 100
"""Milliseconds written ahead where none is expected: short enough for a sound that follows a key."""
AHEAD_MS: Final = 280
"""How long before its moment a sound should be known: the buffer, and some ticks of whoever asks."""
FEED_MS: Final = 20
"""How often samples are written; nothing is computed from it."""
DEVICE_MS: Final = 12.0
"""What lies between Qt's buffer and the ear at the least: the sound server's own, of 1024 samples, half full."""
STEADY: Final = 25
"""Writes whose middle is taken for when the samples are heard: half a second's."""
SAME_S: Final = 0.2
"""A sound that is asked for within this time of when it was expected is that one."""
LINGERS_S: Final = 2.0
"""How long the device is kept after the last sound of somebody who does not hold it."""
LOUDEST: Final = 32_767


@dataclass(frozen=True)
class Clip:
    """A sound to come: its name, its samples (16 bit, one channel) and the clock's reading at which it is due."""

    name: str
    samples: array[int]
    at: float


class Clips(QObject):
    """Plays short sounds. `news` tells of trouble with the device, as `SoundDevice` does."""

    news = Signal(str)

    def __init__(
        self, rate: int, clock: Callable[[], float], parent: QObject | None = None, open_output: Open | None = None
    ) -> None:
        """Open nothing yet.

        Args:
            rate: Samples a second of every sound.
            clock: Seconds that never go back.
            parent: The QObject that owns it.
            open_output: Opens a device; a test's own.

        """
        super().__init__(parent)
        self._rate = rate
        self._clock = clock
        self._device = SoundDevice(rate, clock, self, open_output=open_output or _open)
        self._device.news.connect(self.news)
        self._device.renewed.connect(self._begin)
        self._written = 0
        """Samples written to this device."""
        self._zeros: deque[float] = deque(maxlen=STEADY)
        """The clock's readings at which the first of them was heard, as each write has it."""
        self._held = False
        self._quiet_from = 0.0
        self._expected: list[Clip] = []
        self._begun: list[Clip] = []
        self._sounding: list[tuple[int, array[int]]] = []
        """What sounds now, each with the number of its first sample."""
        self._feeding = QTimer(self, interval=FEED_MS, timerType=Qt.TimerType.PreciseTimer)
        self._feeding.timeout.connect(self.feed)

    # ---- what is wanted ----------------------------------------------------------------------------------------------

    def hold(self) -> None:
        """Have the device ready until `release`, so that every sound is in time."""
        self._held = True
        self._open()

    def release(self) -> None:
        """Let go of the device when what sounds has ended."""
        self._held = False
        self._expected = []
        self._quiet_from = self._clock()

    def expect(self, clips: Iterable[Clip]) -> None:
        """Let these sound at their moments, and nothing else that was expected and has not begun."""
        self._expected = [clip for clip in clips if not any(_same(clip, begun) for begun in self._begun)]

    def play(self, name: str, samples: array[int]) -> None:
        """Let a sound be heard now. Where it was expected now it is heard already."""
        now = Clip(name, samples, self._clock())
        if any(_same(now, begun) for begun in self._begun):
            return
        self._expected = [clip for clip in self._expected if not _same(now, clip)]
        self._open()
        self._start(self._written, now)

    def hush(self) -> None:
        """Be quiet, but for what is written already."""
        self._expected = []
        self._sounding = []

    def close(self) -> None:
        """Be quiet and let go of the device at once."""
        self.hush()
        self._feeding.stop()
        self._device.close()

    # ---- what the timer does -----------------------------------------------------------------------------------------

    def feed(self) -> None:
        """Write what is to be heard next."""
        if not self._held and self._clock() - self._quiet_from > LINGERS_S:
            self.close()
            return
        output = self._device.look()
        if output is None:
            self.hush()
            return
        self._look_at_the_clock(output)
        room = output.room()
        due = self._begin_what_is_due(room)
        missing = QUIET_MS * self._rate // 1000 - output.waiting()
        if amount := room if due else min(room, max(0, missing)):
            self._device.write(self._mixed(amount))
            self._written += amount
            self._sounding = [(first, data) for first, data in self._sounding if first + len(data) > self._written]
        if self._sounding or self._expected:
            self._quiet_from = self._clock()

    def _open(self) -> None:
        self._quiet_from = self._clock()
        if not self._feeding.isActive():
            self._device.open()
            self._feeding.start()

    def _begin(self) -> None:
        """Begin anew on another device."""
        self._written = 0
        self._zeros.clear()
        self._sounding = []

    def _look_at_the_clock(self, output: Output) -> None:
        """Learn from this write when the device's first sample was heard."""
        waiting = output.waiting()
        if not waiting:  # It had nothing to play meanwhile.
            self._zeros.clear()
        heard_next = self._clock() + DEVICE_MS / 1000 + waiting / self._rate
        self._zeros.append(heard_next - self._written / self._rate)

    def _begin_what_is_due(self, room: int) -> bool:
        """Let everything begin whose moment lies within so many samples; whether anything does."""
        zero = median_low(self._zeros)
        before = len(self._sounding)
        for clip in list(self._expected):
            first = round((clip.at - zero) * self._rate)
            if first >= self._written + room:
                continue
            self._expected.remove(clip)
            if self._clock() - clip.at < SAME_S:  # Later than that, something newer is true.
                self._start(max(first, self._written), clip)
        return len(self._sounding) > before

    def _start(self, first: int, clip: Clip) -> None:
        recent = self._clock() - 2 * SAME_S
        self._begun = [*(begun for begun in self._begun if begun.at > recent), clip]
        self._sounding.append((first, clip.samples))

    def _mixed(self, room: int) -> array[int]:
        """Give the next samples: silence, and what sounds in it."""
        mixed = array("h", bytes(2 * room))
        for first, samples in self._sounding:
            begin = max(first, self._written)
            end = min(first + len(samples), self._written + room)
            part = samples[begin - first : end - first]
            into = slice(begin - self._written, max(begin, end) - self._written)
            mixed[into] = _sum(mixed[into], part)
        return mixed


def at_volume(samples: array[int], volume: int, share: float = 1.0) -> array[int]:
    """Give samples as they are at a volume from 0 to 100, or a share of their wave there."""
    # Squared, since half the wave does not sound half as loud.
    amplitude = (volume / 100) ** 2 * share
    if amplitude == 1:
        return samples
    return array("h", (round(value * amplitude) for value in samples))


def _same(one: Clip, other: Clip) -> bool:
    return one.name == other.name and abs(one.at - other.at) < SAME_S


def _sum(one: array[int], other: array[int]) -> array[int]:
    if not any(one):
        return other
    return array("h", (min(LOUDEST, max(-LOUDEST, a + b)) for a, b in zip(one, other, strict=True)))


def _open(rate: int, changed: Callable[[], None]) -> Output:
    return QtOutput(rate, changed, BUFFER_MS)
