"""What drives the player?

The only workout timer in the program. It asks the player what has happened and passes each event on; screens and cues
are equal listeners.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workouts.events import Event, ExerciseChanged
from workouts.player import Player
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from workouts.model import Millis
    from workouts.segments import Cue, Timeline, Way
    from workouts.timeline.variants import Shelf

TICK_MS: Final = 20
"""How often the player is asked; nothing is computed from it."""
BREATH_TICK_MS: Final = 15
"""The same while breathing is paced: the picture of a breath moves sixty times a second."""


class Session(QObject):
    """A timeline being played.

    `happened` gives each event of `workouts.events`; `moved` says that time has passed.
    """

    happened = Signal(Event)
    moved = Signal()

    def __init__(
        self,
        timeline: Timeline,
        plan: Callable[[Timeline], tuple[Cue, ...]],
        *,
        clock: Callable[[], float] = time.monotonic,
        count_in: int = 3,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.player = Player(timeline, plan, clock, count_in)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    # Each command is passed to the player, and what came of it to the listeners.

    def start(
        self, index: int = 0, at: Millis = 0, *, lead_in: int = 0, earlier: Millis = 0, words: Cue | None = None
    ) -> None:
        """Begin, or take up a session again as `Player.start` has it."""
        self._tell(self.player.start(index, at, lead_in=lead_in, earlier=earlier, words=words))

    def carry_on(self) -> None:
        """Pause, go on, or end a set that waits: what the one key does."""
        self._tell(self.player.carry_on())

    def pause(self) -> None:
        """Let time stand still."""
        self._tell(self.player.pause())

    def go_on(self) -> None:
        """Let time go on."""
        self._tell(self.player.go_on())

    def next(self) -> None:
        """Go to the next segment."""
        self._tell(self.player.next())

    def previous(self) -> None:
        """Begin the segment again, or the one before."""
        self._tell(self.player.previous())

    def jump(self, index: int) -> None:
        """Go to any segment."""
        self._tell(self.player.jump(index))

    def add(self, seconds: float) -> None:
        """Make the segment longer, or shorter if negative."""
        self._tell(self.player.add(round(seconds * 1000)))

    def exchange(self, way: Way, shelf: Shelf, *, hurt: bool = False) -> bool:
        """Go on with an easier or harder exercise; whether there was one."""
        events = self.player.exchange(way, shelf, hurt=hurt)
        self._tell(events)
        return any(isinstance(event, ExerciseChanged) for event in events)

    def leave_out(self) -> None:
        """Leave the exercise out from now on."""
        self._tell(self.player.leave_out())

    def hurts(self) -> None:
        """Pause, because something hurts."""
        self._tell(self.player.hurts())

    def plan_again(self) -> None:
        """Plan anew what is said, where lengths are known better now."""
        self._tell(self.player.plan_again())

    def stop(self, reason: str) -> None:
        """End early, keeping what was done."""
        self._tell(self.player.stop(reason))

    def tick(self) -> None:
        """Ask what has happened meanwhile."""
        self._tell(self.player.tick())

    def _tell(self, events: list[Event]) -> None:
        self._run_timer()
        for event in events:
            self.happened.emit(event)
        self.moved.emit()

    def _run_timer(self) -> None:
        """Run the timer only while time passes."""
        passing = self.player.state in (State.RUNNING, State.WAITING, State.COUNTING_IN)
        if passing and not self._timer.isActive():
            self._timer.start()
        elif not passing:
            self._timer.stop()
        interval = TICK_MS if self.player.segment.pattern is None else BREATH_TICK_MS
        if interval != self._timer.interval():
            self._timer.setInterval(interval)
