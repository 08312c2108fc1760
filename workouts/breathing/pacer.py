"""Where are we in a breathing practice, and what just happened?

The pacer asks an injected clock and never counts ticks: the same practice ticked at any rate gives the same events. A
command changes what is to come and never begins the breath again; one that is impossible now changes nothing. Commands
and `tick` give the events that came of them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workouts.breathing import changes
from workouts.breathing.events import (
    BreatheSmaller,
    BreathStarted,
    FreeBreathingStarted,
    LastExhaleEnded,
    OpeningStarted,
    PlanChanged,
    StrokeStarted,
)
from workouts.events import Event, Finished, Paused, Resumed, Stopped
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from workouts.breathing.breath import Moment
    from workouts.breathing.plan import Plan
    from workouts.model import Millis

MICROSECONDS = 1_000_000
PER_MILLI = 1_000
SLEPT_AFTER: Final[Millis] = 1_000
"""A longer gap between two ticks is the computer's sleep: nobody has been shown how to breathe meanwhile."""


def happenings(plan: Plan, remind_every: Millis | None = None) -> Iterator[tuple[Millis, Event]]:
    """Give every event of a plan with its time, in their order.

    `remind_every` is how many milliseconds pass, at least, from one reminder to breathe smaller to the next.
    """
    if plan.opening:
        yield plan.begins, OpeningStarted(-plan.begins)
    at = plan.begins
    for number, stroke in enumerate(plan.opening):
        yield at, StrokeStarted(-1, number, stroke)
        at += stroke.length
    reminded = 0
    for number, breath in enumerate(plan.breaths):
        at = plan.starts[number]
        yield at, BreathStarted(number, breath.rate, len(plan.breaths) - number)
        if remind_every is not None and at >= reminded + remind_every:
            reminded = at
            yield at, BreatheSmaller()
        for which, stroke in enumerate(breath.strokes):
            yield at, StrokeStarted(number, which, stroke)
            at += stroke.length
    yield plan.length, LastExhaleEnded()
    if plan.practice.free:
        yield plan.length, FreeBreathingStarted(plan.practice.free)
    yield plan.ends, Finished()


@dataclass(frozen=True, slots=True)
class Breathed:
    """What came of a practice, as far as it went."""

    time: Millis
    """Paced breathing, pauses not counted."""
    breaths: int
    """Whole ones."""
    first_rate: float
    """Breaths a minute in the first breath."""
    last_rate: float
    """Breaths a minute in the breath at the end."""
    slowest_rate: float
    """Breaths a minute in the slowest whole breath, or the first one."""


def breathed(plan: Plan, at: Millis) -> Breathed:
    """Give what has been breathed of a plan at a time in it."""
    at = min(max(0, at), plan.length)
    whole = sum(1 for end in plan.starts[1:] if end <= at)
    rates = [breath.rate for breath in plan.breaths[: max(1, whole)]]
    return Breathed(at, whole, rates[0], plan.breaths[max(0, plan.index(at))].rate, min(rates))


class Pacer:
    """Plays a plan.

    `clock` gives seconds and never goes back. `remind_every` is how often, in milliseconds, the person is reminded to
    breathe smaller, if at all. A gap of more than `slept_after` milliseconds between two ticks pauses at the first.
    """

    def __init__(
        self,
        plan: Plan,
        clock: Callable[[], float] = time.monotonic,
        remind_every: Millis | None = None,
        slept_after: Millis = SLEPT_AFTER,
    ) -> None:
        self._clock = clock
        self._remind_every = remind_every
        self._slept_after = slept_after
        self._state = State.READY
        self._events: list[Event] = []
        self._position = plan.begins * PER_MILLI
        """Microseconds in the plan's time, as of the last tick."""
        self._zero = 0
        """The clock's reading, in microseconds, at which the plan's time is 0."""
        self._last = 0
        self._plan = plan
        self._told = plan.begins - 1
        """Everything up to this time, in milliseconds, has been told."""
        self._due: list[tuple[Millis, Event]] = []
        """What is to be told, the next last."""
        self._take(plan, self._told)

    # ---- what is ---------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """Whether it is ready, running, paused, finished or stopped."""
        return self._state

    @property
    def plan(self) -> Plan:
        """What is played, with every change made so far."""
        return self._plan

    @property
    def elapsed(self) -> float:
        """Milliseconds in the plan's time, as of the last tick: 0 is the first in-breath."""
        return self._position / PER_MILLI

    @property
    def moment(self) -> Moment:
        """The moment of the breath, as of the last tick."""
        return self._plan.at(self.elapsed)

    @property
    def free(self) -> bool:
        """Whether the pacer has withdrawn."""
        return self._plan.length <= self.elapsed < self._plan.ends

    @property
    def left(self) -> Millis:
        """Milliseconds until the last exhale ends, the opening counted."""
        return max(0, self._plan.length - int(self.elapsed))

    @property
    def breathed(self) -> Breathed:
        """What has been breathed so far."""
        return breathed(self._plan, int(self.elapsed))

    # ---- time ------------------------------------------------------------------------------------------------------

    def tick(self) -> list[Event]:
        """Give what has happened since the last tick or command."""
        now = round(self._clock() * MICROSECONDS)
        if self._state is State.RUNNING:
            if now - self._last > self._slept_after * PER_MILLI:
                self._pause("sleep")
            else:
                self._advance(now - self._zero)
        self._last = now
        return self._news()

    def _news(self) -> list[Event]:
        events, self._events = self._events, []
        return events

    def _advance(self, position: int) -> None:
        self._position = position
        while self._due and self._due[-1][0] * PER_MILLI <= position:
            at, event = self._due.pop()
            self._told = at
            self._events.append(event)
            if isinstance(event, Finished):
                self._state = State.FINISHED
                self._position = at * PER_MILLI

    def _take(self, plan: Plan, told: Millis) -> None:
        """Play this plan, of which everything up to a time, in milliseconds, has been told."""
        self._plan = plan
        self._told = told
        due = [each for each in happenings(plan, self._remind_every) if each[0] > told]
        self._due = due[::-1]

    # ---- commands --------------------------------------------------------------------------------------------------

    def start(self) -> list[Event]:
        """Begin with the opening."""
        if self._state is State.READY:
            self._state = State.RUNNING
            self._last = round(self._clock() * MICROSECONDS)
            self._zero = self._last - self._position
            self._advance(self._position)
        return self._news()

    def pause(self) -> list[Event]:
        """Let the breath stand still."""
        if self._caught_up():
            self._pause("person")
        return self._news()

    def _pause(self, why: Literal["person", "sleep"]) -> None:
        self._state = State.PAUSED
        self._events.append(Paused(why))

    def go_on(self) -> list[Event]:
        """Let the breath go on from where it stood still."""
        self._events = self.tick()
        if self._state is State.PAUSED:
            self._state = State.RUNNING
            self._zero = self._last - self._position
            self._events.append(Resumed())
        return self._news()

    def slower(self) -> list[Event]:
        """Breathe half a breath a minute slower, from the next breath on."""
        return self._change(changes.slower)

    def faster(self) -> list[Event]:
        """Breathe half a breath a minute faster, from the next breath on."""
        return self._change(changes.faster)

    def too_much(self) -> list[Event]:
        """Go back to the last comfortable step, from the next breath on, and stay there."""
        return self._change(changes.too_much)

    def finish(self) -> list[Event]:
        """End kindly, with this exhale; in the opening there is nothing to finish."""
        return self._change(changes.ended_with_this_breath)

    def lengthen(self, lasts: Millis) -> list[Event]:
        """Go on until so many milliseconds in the plan's time, instead of ending sooner."""
        return self._change(lambda plan, elapsed: changes.lengthened(plan, elapsed, lasts))

    def my_breath_starts_now(self) -> list[Event]:
        """Breathe in now, from the level at which the breath is."""
        if self._caught_up():
            at = self._position // PER_MILLI
            plan, time = changes.my_breath_starts_now(self._plan, at)
            if plan is not self._plan:
                self._position = time * PER_MILLI
                self._zero = self._last - self._position
                self._events.append(PlanChanged(plan))
                self._take(plan, time - 1)
                self._advance(self._position)
        return self._news()

    def stop(self, reason: str) -> list[Event]:
        """End the practice at once; what was breathed is kept."""
        self._events = self.tick()
        if self._state in (State.RUNNING, State.PAUSED):
            self._state = State.STOPPED
            self._events.append(Stopped(reason))
        return self._news()

    def _caught_up(self) -> bool:
        """Bring everything up to now before a command; whether the breath is moving."""
        self._events = self.tick()
        return self._state is State.RUNNING

    def _change(self, change: Callable[[Plan, float], Plan]) -> list[Event]:
        """Change what is to come, also while the breath stands still."""
        self._events = self.tick()
        if self._state in (State.RUNNING, State.PAUSED):
            plan = change(self._plan, self.elapsed)
            if plan is not self._plan:
                self._events.append(PlanChanged(plan))
                # Of what is told already only the end can come again: where it has been brought forward to now.
                self._take(plan, min(self._told, plan.length - 1))
        return self._news()
