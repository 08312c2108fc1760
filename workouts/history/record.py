"""What is to be kept of what is running, and when?

At every change and every few seconds in between, by the clock. The wall's time is asked for the stamps alone: setting
it changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workouts.done import Done
from workouts.events import Paused, SegmentEnded, SegmentStarted, TimelineChanged
from workouts.history.checkpoint import Checkpoint, Stand, going_on
from workouts.history.done_again import done_again, said_of
from workouts.history.entry import Entry, new_id
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from workouts.breathing.pacer import Pacer
    from workouts.events import Event
    from workouts.model import Millis, Pattern
    from workouts.player import Player
    from workouts.segments import Timeline
    from workouts.timeline.variants import Shelf

EVERY: Final = 4.0
"""Seconds of running after which a checkpoint is due: with a slow disk's second less than five are ever lost."""
INTERRUPTED: Final = "interrupted"
_OVER: Final = (State.FINISHED, State.STOPPED)


class Beat:
    """Says when a checkpoint is due, by a clock that gives seconds and never goes back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last: float | None = None

    def wanted(self) -> None:
        """Say that one is due at once."""
        self._last = None

    def due(self, *, moving: bool) -> bool:
        """Whether one is due, which in a pause it is only when it is wanted; it is then taken as written."""
        now = self._clock()
        if self._last is not None and (not moving or now - self._last < EVERY):
            return False
        self._last = now
        return True


class SessionRecord:
    """What is kept of a session of `timeline`.

    `clock` gives seconds and never goes back, `wall` the time of day, with its zone; `save` takes each checkpoint.
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        save: Callable[[Checkpoint], None],
    ) -> None:
        self.done = Done()
        self._timeline = timeline
        self._wall = wall
        self._save = save
        self._beat = Beat(clock)
        self._id = new_id()
        self._started = wall()

    def go_on(self, stand: Stand, shelf: Shelf) -> Millis:
        """Take up what was done before; give how far into the stand's segment to begin.

        A segment that begins again has been done in part before: that counts too.
        """
        self._id, self._started = stand.before.id, stand.before.started
        self.done = done_again(stand.before, shelf)
        segment = stand.timeline.segments[stand.index]
        at = going_on(stand.timeline, stand.index, stand.at)
        lost = stand.at - at
        self.done = self.done.and_of(segment, lost)
        return at

    def take(self, event: Event, timeline: Timeline) -> None:
        """Note an event of the session that plays this timeline."""
        self.done.take(event, timeline)
        if isinstance(event, SegmentStarted | SegmentEnded | Paused | TimelineChanged):
            self._beat.wanted()

    def passed(self, player: Player) -> None:
        """Note that time has passed, or that a command was carried out: write down what is due."""
        if player.state not in _OVER and self._beat.due(moving=player.state is not State.PAUSED):
            self.write(player)

    def write(self, player: Player) -> None:
        """Write down where the session is."""
        now = self.done.and_of(player.segment, player.position)
        stand = Stand(player.timeline, player.index, player.position, self._entry(self.done, INTERRUPTED))
        self._save(Checkpoint(self._entry(now, INTERRUPTED), stand))

    def entry(self, why: str = "") -> Entry:
        """Give what is written into the journal once the session has ended, early for a reason `why`."""
        return self._entry(self.done, why)

    def _entry(self, done: Done, why: str) -> Entry:
        return Entry(
            id=self._id,
            kind="session",
            started=self._started,
            ended=self._wall(),
            of=self._timeline.id,
            name=self._timeline.name,
            variant=self._timeline.variant,
            finished=done.finished,
            why="" if done.finished else why,
            **said_of(done),
        )


class PracticeRecord:
    """What is kept of a breathing practice of `pattern`.

    `own_before` is the person's own breaths a minute, if measured; `clock`, `wall` and `save` are as for a session.
    """

    def __init__(
        self,
        pattern: Pattern,
        own_before: float | None,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        save: Callable[[Checkpoint], None],
    ) -> None:
        self._wall = wall
        self._save = save
        self._beat = Beat(clock)
        now = wall()
        self._entry = Entry(
            id=new_id(),
            kind="practice",
            started=now,
            ended=now,
            of=pattern.id,
            name=pattern.name,
            own_before=own_before,
        )

    def take(self, event: Event) -> None:
        """Note an event of the practice."""
        if isinstance(event, Paused):
            self._beat.wanted()

    def passed(self, pacer: Pacer) -> None:
        """Note that time has passed, or that a command was carried out: write down what is due."""
        if pacer.state not in _OVER and self._beat.due(moving=pacer.state is not State.PAUSED):
            self.write(pacer)

    def write(self, pacer: Pacer) -> None:
        """Write down what was breathed so far."""
        self._save(Checkpoint(self.entry(pacer, INTERRUPTED)))

    def entry(self, pacer: Pacer, why: str = "") -> Entry:
        """Give what is written into the journal if the practice ends now, early for a reason `why`."""
        breathed, finished = pacer.breathed, not pacer.left
        return replace(
            self._entry,
            ended=self._wall(),
            spent=breathed.time,
            worked=breathed.time,
            finished=finished,
            why="" if finished else why,
            breaths=breathed.breaths,
            first_rate=breathed.first_rate,
            last_rate=breathed.last_rate,
            slowest_rate=breathed.slowest_rate,
        )
