"""When does which breath of a practice sound?

Each breath is planned while the one before it is breathed, and again when the person wants it otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.breathing.events import BreathStarted, OpeningStarted, PlanChanged
from workouts.events import Paused, Resumed, Stopped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from gui.cues.breath_sound import BreathSound
    from gui.practice import PracticeSession
    from workouts.breathing.breath import Stroke
    from workouts.events import Event

    Parts = list[tuple[Literal["in", "hold", "out"], int, float, float]]


class PracticeSound:
    """Lets a practice be heard. It listens to nothing by itself: `take` is given each event."""

    def __init__(self, sound: BreathSound, session: PracticeSession) -> None:
        self._sound = sound
        self._pacer = session.pacer
        self._begun = False
        self._current: Parts = []
        """The breath that is on, as it was planned."""

    def take(self, event: Event) -> None:
        """Make heard what has happened."""
        if isinstance(event, OpeningStarted):
            self._begin()
            self._sound.plan(self._pacer.plan.begins, parts_of(self._pacer.plan.opening))
            self._plan(0)
        elif isinstance(event, BreathStarted):
            if not self._begun:
                self._begin()
                self._plan(event.number)
            self._current = parts_of(self._pacer.plan.breaths[event.number].strokes)
            self._plan(event.number + 1)
        elif isinstance(event, PlanChanged):
            self._plan_anew()
        elif isinstance(event, Paused):
            self._sound.hold()
        elif isinstance(event, Resumed):
            self._begin()
        elif isinstance(event, Stopped):
            self._sound.stop()

    def _begin(self) -> None:
        self._begun = True
        self._sound.begin(int(self._pacer.elapsed))

    def _plan(self, number: int) -> None:
        plan = self._pacer.plan
        if number < len(plan.breaths):
            last = number == len(plan.breaths) - 1
            self._sound.plan(plan.starts[number], parts_of(plan.breaths[number].strokes), last=last)

    def _plan_anew(self) -> None:
        plan = self._pacer.plan
        number = plan.index(self._pacer.elapsed)
        if number >= 0:
            self._plan_current(number)
        self._plan(number + 1)

    def _plan_current(self, number: int) -> None:
        """Plan what is left of the breath that is on, where it has changed, or is the last one now."""
        plan = self._pacer.plan
        parts = parts_of(plan.breaths[number].strokes)
        if parts == self._current or parts == self._current[: len(parts)]:
            if number == len(plan.breaths) - 1:
                self._sound.plan(plan.starts[number], parts, last=True)
        else:
            done = plan.at(self._pacer.elapsed).number
            start = plan.starts[number] + sum(part[1] for part in parts[:done])
            self._sound.plan(start, parts[done:], last=number == len(plan.breaths) - 1)
        self._current = parts


def parts_of(strokes: Sequence[Stroke]) -> Parts:
    """Give the parts of a breath as the sound wants them."""
    return [(stroke.kind, stroke.length, stroke.start, stroke.end) for stroke in strokes if stroke.length]
