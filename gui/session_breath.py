"""When does which breath of a workout sound?

Breathing is begun a little before its segment, since a sound device takes a while to start, and each breath is planned
while the one before it is breathed. It ends with the segment's last exhale, without a gong: the session goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.practice_sound import parts_of
from workouts.events import Paused, Resumed, SegmentEnded, SegmentStarted, Stopped, TimelineChanged
from workouts.states import State

if TYPE_CHECKING:
    from gui.cues.breath_sound import BreathSound
    from gui.session import Session
    from workouts.breathing.plan import Plan
    from workouts.events import Event
    from workouts.model import Millis

EARLY: Final[Millis] = 2_500
"""How long before a breathe segment its sound is begun."""
READY_AHEAD: Final[Millis] = 60_000
"""How long before it what all breaths share is made ready: a second of work, a little at a time."""


class SessionBreath:
    """Lets the breathing of a session be heard. `take` is given each event, `go_along` is called as time passes."""

    def __init__(self, sound: BreathSound, session: Session) -> None:
        self._sound = sound
        self._player = session.player
        self._index: int | None = None
        """The segment whose breaths are planned."""
        self._planned = 0
        """How many of its breaths are."""
        self._prepared = False

    def set_muted(self, muted: bool) -> None:
        """Fade to nothing, or be heard again."""
        self._sound.set_muted(muted)

    def take(self, event: Event) -> None:
        """Make heard what has happened."""
        if isinstance(event, SegmentEnded):
            if event.how != "time" or event.index == self._index:
                self._end()
        elif isinstance(event, SegmentStarted):
            if event.index != self._index and self._running:
                self._begin(event.index, event.at)
        elif isinstance(event, TimelineChanged):
            self._plan_anew()
        elif isinstance(event, Paused):
            if self._index is not None:
                self._sound.hold()
        elif isinstance(event, Resumed):
            self._go_on()
        elif isinstance(event, Stopped):
            self._end()

    def go_along(self) -> None:
        """Plan what is to be heard next."""
        if not self._running:
            return
        player = self._player
        if self._index is None:
            self._look_ahead()
        elif self._index == player.index:
            plan = self._plan
            if plan is not None:
                self._plan_up_to(plan, plan.index(player.position) + 1)

    # ---- before it ---------------------------------------------------------------------------------------------------

    @property
    def _running(self) -> bool:
        return self._player.state is State.RUNNING or self._player.state is State.WAITING

    def _look_ahead(self) -> None:
        """Begin the next segment's breath shortly before it; a segment that waits may end at any moment."""
        player = self._player
        coming = player.index + 1
        if player.segment.waits is not None or coming >= len(player.timeline.segments):
            return
        if player.timeline.breathing[coming] is None:
            return
        if player.left <= READY_AHEAD and not self._prepared:
            self._prepared = True
            self._sound.prepare()
        if player.left <= EARLY:
            self._begin(coming, -player.left)

    # ---- while it is breathed ----------------------------------------------------------------------------------------

    @property
    def _plan(self) -> Plan | None:
        return None if self._index is None else self._player.timeline.breathing[self._index]

    def _begin(self, index: int, at: Millis) -> None:
        """Begin a segment's breath; it is `at` milliseconds into it, before it if negative."""
        plan = self._player.timeline.breathing[index]
        if plan is None:
            return
        self._index = index
        self._planned = max(0, plan.index(at))
        self._sound.begin(at)
        self._plan_up_to(plan, self._planned + 1)

    def _plan_up_to(self, plan: Plan, last: int) -> None:
        """Plan breaths up to this one, counted from 0, where there are so many."""
        while self._planned <= min(last, len(plan.breaths) - 1):
            self._sound.plan(plan.starts[self._planned], parts_of(plan.breaths[self._planned].strokes))
            self._planned += 1

    def _plan_anew(self) -> None:
        """Plan again what comes after the breath that is on, or forget it; that breath stays as it is."""
        if self._index is not None and self._index != self._player.index:
            self._end()  # the segment before has become longer or shorter
        plan = self._plan
        if plan is not None:
            self._planned = plan.index(self._player.position)
            self._plan_up_to(plan, self._planned + 1)

    def _go_on(self) -> None:
        """Go on after a pause, in which the person may have gone to another segment."""
        player = self._player
        if self._index == player.index + 1:
            self._sound.begin(-player.left)
        elif self._index == player.index:
            self._sound.begin(player.position)
        else:
            self._begin(player.index, player.position)

    def _end(self) -> None:
        """Fade, and let go of everything planned."""
        if self._index is not None:
            self._index = None
            self._sound.stop()
