"""What drives the pacer of a breathing practice?

It asks the pacer what has happened and passes each event on; picture, words and sound are equal listeners.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workouts.breathing.pacer import Pacer
from workouts.events import Event
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from workouts.breathing.plan import Plan
    from workouts.model import Millis

TICK_MS: Final = 15
"""How often the pacer is asked; nothing is computed from it."""


class PracticeSession(QObject):
    """A practice being breathed.

    `happened` gives each event of `workouts.breathing.events` and `workouts.events`; `moved` says that time has passed.
    """

    happened = Signal(Event)
    moved = Signal()

    def __init__(
        self,
        plan: Plan,
        *,
        clock: Callable[[], float] = time.monotonic,
        remind_every: Millis | None = None,
        tick_ms: Millis = TICK_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pacer = Pacer(plan, clock, remind_every)
        self._timer = QTimer(self, interval=tick_ms, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def paused(self) -> bool:
        """Whether the breath stands still."""
        return self.pacer.state is State.PAUSED

    def start(self) -> None:
        """Begin."""
        self._tell(self.pacer.start())

    def carry_on(self) -> None:
        """Pause or go on: what the one key does."""
        self._tell(self.pacer.go_on() if self.paused else self.pacer.pause())

    def pause(self) -> None:
        """Let the breath stand still."""
        self._tell(self.pacer.pause())

    def go_on(self) -> None:
        """Let the breath go on."""
        self._tell(self.pacer.go_on())

    def slower(self) -> bool:
        """Breathe slower from the next breath on; whether that is possible."""
        return self._changed(self.pacer.slower)

    def faster(self) -> bool:
        """Breathe faster from the next breath on; whether that is possible."""
        return self._changed(self.pacer.faster)

    def too_much(self) -> bool:
        """Go back to the last comfortable pace; whether that is possible."""
        return self._changed(self.pacer.too_much)

    def my_breath_starts_now(self) -> bool:
        """Breathe in now; whether that is possible."""
        return self._changed(self.pacer.my_breath_starts_now)

    def lengthen(self, lasts: Millis) -> None:
        """Go on until so many milliseconds from the first in-breath, instead of ending sooner."""
        self._tell(self.pacer.lengthen(lasts))

    def finish(self) -> None:
        """End with this exhale."""
        self._tell(self.pacer.finish())

    def stop(self, reason: str) -> None:
        """End at once."""
        self._tell(self.pacer.stop(reason))

    def tick(self) -> None:
        """Ask what has happened meanwhile."""
        self._tell(self.pacer.tick())

    def _changed(self, command: Callable[[], list[Event]]) -> bool:
        before = self.pacer.plan
        self._tell(command())
        return self.pacer.plan is not before

    def _tell(self, events: list[Event]) -> None:
        self._run_timer()
        for event in events:
            self.happened.emit(event)
        self.moved.emit()

    def _run_timer(self) -> None:
        """Run the timer only while time passes."""
        if self.pacer.state is not State.RUNNING:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
