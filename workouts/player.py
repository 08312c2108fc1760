"""Where are we now, and what just happened?

The player asks an injected clock and never counts ticks: the same workout ticked every 16 ms and every 1.9 s gives the
same events. Its position is *(segment, time into it)*, so skipping, open-ended sets and added time need no special
case. A command that is impossible now changes nothing. Commands and `tick` give the events that came of them.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from workouts.adjust import adjusted
from workouts.cues_left import cues_left
from workouts.due import MICROSECONDS, PER_MILLI, due
from workouts.events import (
    CountIn,
    CueDue,
    Event,
    ExerciseChanged,
    Finished,
    HowEnded,
    Hurt,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    Stopped,
    TimelineChanged,
)
from workouts.exchange import exchanged, left_out, meant
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workouts.events import Why
    from workouts.exchange import Changed
    from workouts.model import Millis
    from workouts.segments import Cue, Segment, Timeline, Way
    from workouts.timeline.variants import Shelf

SLEPT_AFTER = 5 * MICROSECONDS
"""A longer gap between two ticks is the computer's sleep, not slowness."""
RESTART_AFTER: Millis = 3_000
"""`previous` restarts a segment that is further on than this."""
COUNT_IN = 3
"""Seconds counted down before a paused session goes on."""


class Player:
    """Plays a timeline.

    `plan` gives a timeline's cues; it is asked again whenever the timeline changes. `clock` gives seconds and never
    goes back. `count_in` is how many seconds are counted down when a paused session goes on; 0 for none.
    """

    def __init__(
        self,
        timeline: Timeline,
        plan: Callable[[Timeline], tuple[Cue, ...]],
        clock: Callable[[], float] = time.monotonic,
        count_in: int = COUNT_IN,
    ) -> None:
        self._plan = plan
        self._clock = clock
        self._count_in = count_in
        self._events: list[Event] = []
        self._state = State.READY
        self._index = 0
        self._position = 0
        """Microseconds into the segment, as of the last tick; -1 where not even the cues of its start are given."""
        self._began = 0
        """The clock's reading at which the segment would have begun, had there been no pauses."""
        self._last = 0
        self._counting = count_in
        """The seconds of the count-in that is under way, or of the last one."""
        self._counted = 0
        self._spoken_until = 0
        self._given: list[Cue] = []
        """The cues of this segment that have come."""
        self._earlier: Millis = 0
        self._take(timeline)

    # ---- what is ---------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self._state

    @property
    def timeline(self) -> Timeline:
        """What is played, with every change made so far."""
        return self._timeline

    @property
    def index(self) -> int:
        """The segment that is played."""
        return self._index

    @property
    def segment(self) -> Segment:
        """The segment that is played."""
        return self._timeline.segments[self._index]

    def cues(self, segments: Iterable[int]) -> list[Cue]:
        """Give the cues of some segments; those that are not there have none."""
        there = range(len(self._cues))
        return [cue for index in segments if index in there for cue in self._cues[index]]

    @property
    def position(self) -> Millis:
        """Milliseconds into the segment, as of the last tick."""
        return max(0, self._position) // PER_MILLI

    @property
    def left(self) -> Millis:
        """Milliseconds until the segment ends, by its estimate where it waits."""
        return max(0, self.segment.length - self.position)

    @property
    def done(self) -> Millis:
        """Milliseconds spent in this session so far, pauses not counted."""
        return self._earlier + (0 if self._over else self.position)

    @property
    def total_left(self) -> Millis:
        """Milliseconds until the session ends, by estimate where it waits."""
        later = self._timeline.segments[self._index + 1 :]
        return self.left + sum(segment.length for segment in later)

    @property
    def _over(self) -> bool:
        return self._state in (State.FINISHED, State.STOPPED)

    @property
    def _moving(self) -> bool:
        return self._state in (State.RUNNING, State.WAITING)

    def soon(self, within: Millis) -> list[tuple[float, Cue]]:
        """Give the cues that come within so many milliseconds of the last tick if nothing is done meanwhile.

        Each with the clock's reading in seconds at which it is due, so that a sound can be ready then.
        """
        if not self._moving:
            return []
        until = self._position + within * PER_MILLI
        coming = due(self._cues[self._index], self._position, until)
        end = self.segment.length * PER_MILLI
        if self._ends_by_itself and end <= until and self._index + 1 < len(self._timeline.segments):
            coming += [(end + at, cue) for at, cue in due(self._cues[self._index + 1], -1, until - end)]
        return [((self._began + at) / MICROSECONDS, cue) for at, cue in coming]

    @property
    def _ends_by_itself(self) -> bool:
        return self.segment.waits not in ("wait", "tap")

    # ---- time ------------------------------------------------------------------------------------------------------

    def tick(self) -> list[Event]:
        """Give what has happened since the last tick or command."""
        now = self._now()
        if self._moving or self._state is State.COUNTING_IN:
            if now - self._last > SLEPT_AFTER:
                self._pause("sleep")
            elif self._state is State.COUNTING_IN:
                self._count(now)
            else:
                self._advance(now)
        self._last = now
        return self._news()

    def _now(self) -> int:
        return round(self._clock() * MICROSECONDS)

    def _news(self) -> list[Event]:
        events, self._events = self._events, []
        return events

    def _advance(self, now: int) -> None:
        while self._moving:
            position = now - self._began
            end = self.segment.length * PER_MILLI
            if position < end or not self._ends_by_itself:
                self._pass(position)
                return
            self._pass(end - 1)
            self._position = end
            self._end("time")
            self._began += end
            self._begin(self._index + 1)

    def _pass(self, position: int) -> None:
        """Move on within the segment, giving the cues on the way."""
        for at, cue in due(self._cues[self._index], self._position, position):
            self._given.append(cue)
            if cue.kind == "say":
                if at < self._spoken_until:
                    continue
                self._spoken_until = at + cue.length * PER_MILLI
            self._events.append(CueDue(cue))
        self._position = position

    def _take(self, timeline: Timeline) -> None:
        """Play this timeline from now on."""
        self._timeline = timeline
        self._cues: list[list[Cue]] = [[] for _ in timeline.segments]
        for cue in self._plan(timeline):
            self._cues[cue.segment].append(cue)

    # ---- from segment to segment -------------------------------------------------------------------------------------

    def _begin(self, index: int, at: Millis = 0) -> None:
        """Begin a segment, `at` milliseconds into it, or finish behind the last one; `_began` is its first moment."""
        if index >= len(self._timeline.segments):
            self._state = State.FINISHED
            self._events.append(Finished())
            return
        self._index = index
        self._spoken_until = 0
        self._given = []
        self._position = -1
        if self._moving:
            self._state = State.WAITING if self.segment.waits else State.RUNNING
        self._events.append(SegmentStarted(index, at))
        if self._moving:
            self._pass(0)
        if at:
            self._position = at * PER_MILLI
            self._began -= self._position

    def _end(self, how: HowEnded) -> None:
        self._earlier += self.position
        self._events.append(SegmentEnded(self._index, self.position, how))

    def _go_to(self, index: int, how: HowEnded) -> None:
        self._end(how)
        self._begin_now(index)

    def _begin_now(self, index: int) -> None:
        self._began = self._last
        self._counted = 0
        self._begin(index)

    def _caught_up(self) -> bool:
        """Bring everything up to now before a command; whether the session still goes on."""
        self._events = self.tick()
        return not self._over and self._state is not State.READY

    # ---- commands --------------------------------------------------------------------------------------------------

    def start(
        self, index: int = 0, at: Millis = 0, *, lead_in: int = 0, earlier: Millis = 0, words: Cue | None = None
    ) -> list[Event]:
        """Begin, or take up a session again at a segment, so many milliseconds into it.

        `lead_in` is how many seconds are counted down before time passes there, while what is said at its start is
        heard, and `words` above all. `earlier` is how long the session had lasted before.
        """
        if self._state is not State.READY or not 0 <= index < len(self._timeline.segments):
            return []
        self._last = self._began = self._now()
        self._earlier = earlier
        self._state = State.RUNNING
        self._begin(index, at)
        if words is not None:
            self._events.append(CueDue(words))
        if lead_in:
            self._count_from(lead_in)
        return self._news()

    def _count_from(self, seconds: int) -> None:
        self._state = State.COUNTING_IN
        self._began = self._last
        self._counting = seconds
        self._counted = 0
        self._count(self._last)

    def pause(self) -> list[Event]:
        """Let time stand still."""
        if self._caught_up() and (self._moving or self._state is State.COUNTING_IN):
            self._pause("person")
        return self._news()

    def _pause(self, why: Literal["person", "sleep"]) -> None:
        self._state = State.PAUSED
        self._events.append(Paused(why))

    def go_on(self) -> list[Event]:
        """Let time go on, after the count-in."""
        if not self._caught_up() or self._state is not State.PAUSED:
            return self._news()
        self._count_from(self._count_in)
        return self._news()

    def _count(self, now: int) -> None:
        """Count in, from the moment in `_began`."""
        while self._counted < self._counting and now - self._began >= self._counted * MICROSECONDS:
            self._events.append(CountIn(self._counting - self._counted))
            self._counted += 1
        end = self._began + self._counting * MICROSECONDS
        if now < end:
            return
        self._state = State.WAITING if self.segment.waits else State.RUNNING
        self._began = end - max(0, self._position)
        self._events.append(Resumed())
        self._advance(now)

    def carry_on(self) -> list[Event]:
        """Do the one thing the one key does: go on where the set waits or time stands, else pause."""
        self._caught_up()
        events = self._news()
        if self._state is State.WAITING:
            return events + self.complete()
        if self._state is State.PAUSED:
            return events + self.go_on()
        return events + self.pause()

    def complete(self) -> list[Event]:
        """End a waiting segment: the person is ready, or the set is done."""
        if self._caught_up() and self._state is State.WAITING:
            self._go_to(self._index + 1, "person")
        return self._news()

    def next(self) -> list[Event]:
        """Go to the next segment."""
        if self._caught_up():
            self._go_to(self._index + 1, "skipped")
        return self._news()

    def previous(self) -> list[Event]:
        """Begin the segment again, or, in its first three seconds, the one before."""
        if self._caught_up():
            back = self.position <= RESTART_AFTER and self._index > 0
            self._go_to(self._index - 1 if back else self._index, "skipped")
        return self._news()

    def jump(self, index: int) -> list[Event]:
        """Go to any segment."""
        if self._caught_up() and 0 <= index < len(self._timeline.segments):
            self._go_to(index, "skipped")
        return self._news()

    def add(self, length: Millis) -> list[Event]:
        """Make the segment longer, or shorter if negative, by about so many milliseconds: whole reps and breaths."""
        if self._caught_up():
            timeline = adjusted(self._timeline, self._index, self.position, length)
            if timeline is not None:
                self._take(timeline)
                self._events.append(TimelineChanged(timeline))
        return self._news()

    def exchange(self, way: Way, shelf: Shelf, *, hurt: bool = False) -> list[Event]:
        """Go on with an easier or harder exercise from now on, if the chain has one; perhaps since it `hurt`."""

        def change(timeline: Timeline, index: int, position: Millis) -> Changed | None:
            return exchanged(timeline, index, position, way, shelf, hurt=hurt)

        return self._change("hurts" if hurt else way, change)

    def leave_out(self) -> list[Event]:
        """Leave the exercise out from now on: it hurt."""
        return self._change("hurts", left_out)

    def _change(self, why: Why, change: Callable[[Timeline, int, Millis], Changed | None]) -> list[Event]:
        changed = change(self._timeline, self._index, self.position) if self._caught_up() else None
        if changed is not None:
            self._end("changed")
            self._take(changed.timeline)
            self._events.append(TimelineChanged(changed.timeline))
            self._events.append(ExerciseChanged(changed.old, changed.new, why, self._earlier))
            self._begin_now(changed.index)
        return self._news()

    def hurts(self) -> list[Event]:
        """Pause, because what is done here, or comes, hurts."""
        if not self._caught_up():
            return self._news()
        if self._state is not State.PAUSED:
            self._pause("person")
        segment = meant(self._timeline, self._index)
        what = (segment.exercise or segment.pattern) if segment else None
        if what is not None:
            self._events.append(Hurt(what, self.done))
        return self._news()

    def plan_again(self) -> list[Event]:
        """Take the cues that are planned now for what is left: how long the texts take may be known better.

        A cue that has come does not come again. The timeline stays as it is.
        """
        self._events = self.tick()
        self._take(self._timeline)
        self._cues[self._index] = cues_left(self._cues[self._index], self._given)
        return self._news()

    def stop(self, reason: str) -> list[Event]:
        """End the session; what was done is kept."""
        if self._caught_up():
            self._end("stopped")
            self._state = State.STOPPED
            self._events.append(Stopped(reason))
        return self._news()
