"""How is the breath heard, in time with the clock that the picture goes by?

Breaths are rendered ahead in slices between two frames of the picture. Their samples are written to the sound device
somewhat ahead too; what is written next is always that which belongs to the moment at which it will be heard. Clocks
of a computer and of its sound device drift apart, by some milliseconds a minute: small errors are made good
at the end of a breath, where it is silent, and large ones, after a stall, by a fade.

Where there is no device, or it goes away, the breath goes on in silence, and the person is told once; when there is one
again, it is heard from there on.
"""

from __future__ import annotations

import time
from collections import deque
from statistics import median_low
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.cues.sound_device import SoundDevice
from gui.cues.sound_output import QtOutput
from workouts.breath_sound.mixer import BLOCK, LAYERS, Mixer
from workouts.breath_sound.parts import PER_MS, RATE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Literal

    from gui.cues.sound_device import Open
    from workouts.breath_sound.mixer import Layer
    from workouts.breath_sound.parts import Part
    from workouts.breath_sound.tables import Tables

FEED_MS: Final = 20
"""How often samples are written; nothing is computed from it."""
WORK_MS: Final = 8
"""How often a slice is rendered while there is something to render."""
SLICES: Final = 1
"""Slices of a breath rendered at once, each of one to two milliseconds: a frame of the picture is never late by more.

Ten seconds of breath are whole after less than two."""
PREPARING_SLICES: Final = 4
"""The same of what all breaths share, each of half a millisecond: it is whole after about four seconds."""

TOO_FAR: Final = 40 * PER_MS
"""Samples by which the sound may be off before it jumps. A picture and a sound 60 ms apart are seen to be so."""
JUMP_AFTER: Final = 5
"""Writes in a row that must be too far off: one alone is the jitter of a busy computer."""
STEADY_AFTER: Final = 25
"""Writes whose middle error, half a second's, is made good at the end of the breath."""

VOLUMES: Final[dict[Layer, int]] = {"noise": 100, "tone": 0, "marks": 70, "tick": 0, "gong": 100}
"""How loud each layer is before anything was chosen, from 0 to 100."""


class BreathSound(QObject):
    """The sound of breathing. Breath time, in milliseconds, is 0 where the first in-breath begins.

    `trouble` says in words, once, that it cannot be heard; `ended` comes when the last breath's gong has died away.
    """

    trouble = Signal(str)
    ended = Signal()

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        open_output: Open = QtOutput,
        tables: Tables | None = None,
    ) -> None:
        """Make no sound yet, and open nothing.

        Args:
            clock: Seconds that never go back; the clock that the picture goes by.
            parent: The QObject that owns it.
            open_output: Opens a device at a rate, and is told whom to call when there is a better one.
            tables: What all breaths share, if it is made already.

        """
        super().__init__(parent)
        self._clock = clock
        self._device = SoundDevice(RATE, clock, self, open_output=open_output)
        self._device.renewed.connect(self._take_up)
        self._device.news.connect(self._tell)
        self._mixer = Mixer(tables)
        self._volumes = dict(VOLUMES)
        self._muted = False
        self._delay_ms = 0
        self._running = False
        self._zero = 0.0
        self._closes_at: float | None = None
        self._errors: deque[int] = deque(maxlen=STEADY_AFTER)
        self._feeding = QTimer(self, interval=FEED_MS, timerType=Qt.TimerType.PreciseTimer)
        self._feeding.timeout.connect(self.feed)
        self._working = QTimer(self, interval=WORK_MS)
        self._working.timeout.connect(self.work)
        self._set_volumes()

    # ---- what is wanted ----------------------------------------------------------------------------------------------

    @property
    def muted(self) -> bool:
        """Whether the person wants to hear nothing of it for now."""
        return self._muted

    def set_muted(self, muted: bool) -> None:
        """Fade to nothing, or be heard again."""
        self._muted = muted
        self._set_volumes()

    def set_volume(self, layer: Layer, volume: int) -> None:
        """Choose how loud a layer is, from 0, which is off, to 100."""
        self._volumes[layer] = min(100, max(0, volume))
        self._set_volumes()

    def set_falling(self, falling: bool) -> None:
        """Choose whether the tone falls on the in-breath, "down into the belly", from the next breath on."""
        self._mixer.set_falling(falling)

    def set_delay(self, milliseconds: int) -> None:
        """Say how much later than the computer knows the device sounds, as wireless headphones do."""
        self._delay_ms = milliseconds

    def prepare(self) -> None:
        """Make ready what all breaths share, a little at a time: a second of work, best done while nothing moves."""
        self._working.start()

    def plan(
        self,
        start: int,
        breath: Sequence[Part | tuple[Literal["in", "hold", "out"], int, float, float]],
        *,
        last: bool = False,
    ) -> None:
        """Let a breath start at a breath time; whatever was planned from there on is forgotten.

        Plan each one before the one ahead of it ends, best a whole breath ahead. Planning the same again with `last`
        lets it be the last: it fades, and the gong follows it. A start in the past is "my breath starts now".

        Args:
            start: In milliseconds of breath time.
            breath: Its parts, each (kind, milliseconds, level from, level to), the levels from 0 to 1.
            last: Whether the session ends with it.

        """
        self._mixer.plan(start, breath, last=last)
        self._working.start()

    def begin(self, time_ms: int) -> None:
        """Begin, or go on after `hold`: breath time is so many milliseconds now.

        Begin a second or more before 0, since a device takes a while to start.
        """
        self._zero = self._clock() - time_ms / 1000
        self._running = True
        self._closes_at = None
        if self._device.output is None:
            self._device.open()
        else:
            self._take_up()
        self._feeding.start()
        self._working.start()

    def hold(self) -> None:
        """Fade, and let time stand still."""
        self._running = False
        self._mixer.hold()

    def stop(self) -> None:
        """Fade, and then let go of the device and of everything planned."""
        self.hold()
        self._closes_at = self._clock() + 2 * self._waiting() / RATE
        self._working.stop()

    # ---- what the timers do ------------------------------------------------------------------------------------------

    def work(self) -> None:
        """Render a little of what comes."""
        slices = SLICES if self._mixer.prepared else PREPARING_SLICES
        if not all(self._mixer.work() for _ in range(slices)):
            self._working.stop()

    def feed(self) -> None:
        """Write what is to be heard next."""
        if self._closes_at is not None and self._clock() >= self._closes_at:
            self._close()
            return
        output = self._device.look() if self._running or self._device.output else None
        if output is None:
            self._go_on_unheard()
        elif blocks := output.room() // BLOCK:
            if self._running:
                self._keep_time()
            self._device.write(self._mixer.read(blocks))
            if self._mixer.over and self._closes_at is None:
                self._closes_at = self._clock() + self._waiting() / RATE

    def _wanted(self) -> int:
        """Give the sample that belongs to the moment at which what is written now will be heard."""
        breath_time_ms = (self._clock() - self._zero) * 1000 + self._delay_ms
        return round(breath_time_ms * PER_MS) + self._waiting()

    def _waiting(self) -> int:
        return self._device.output.waiting() if self._device.output else 0

    def _keep_time(self) -> None:
        wanted = self._wanted()
        self._errors.append(wanted - self._mixer.position)
        latest = list(self._errors)[-JUMP_AFTER:]
        if len(latest) == JUMP_AFTER and min(map(abs, latest)) > TOO_FAR:
            self._errors.clear()
            self._mixer.go_on(wanted)
        elif len(self._errors) == STEADY_AFTER:
            self._mixer.nudge(median_low(self._errors))

    def _set_volumes(self) -> None:
        for layer in LAYERS:
            # Squared, since half the wave does not sound half as loud.
            self._mixer.set_volume(layer, 0.0 if self._muted else (self._volumes[layer] / 100) ** 2)

    # ---- the device --------------------------------------------------------------------------------------------------

    def _take_up(self) -> None:
        """Find the place again at which the sound has to be: on another device, or after a pause."""
        self._errors.clear()
        if self._running:
            self._mixer.go_on(self._wanted())

    def _go_on_unheard(self) -> None:
        if not self._running:
            return
        self._mixer.pass_over(self._wanted())
        if self._mixer.over:
            self._close()

    def _close(self) -> None:
        self._feeding.stop()
        self._working.stop()
        self._device.close()
        self._closes_at = None
        self._mixer.hold()
        self._mixer.clear()
        if self._running:
            self._running = False
            self.ended.emit()

    def _tell(self, news: str) -> None:
        self.trouble.emit(
            {
                "library": self.tr("No breathing sound: Qt's sound library cannot be loaded. “doctor” says why."),
                "none": self.tr("No breathing sound: no sound device was found. The picture shows the same."),
                "server": self.tr("No breathing sound: the computer's sound is gone. The picture shows the same."),
                "stopped": self.tr("The breathing sound stopped for a moment: the sound device did not answer."),
                "back": self.tr("There is a sound device again: the breath is heard."),
            }[news]
        )
