"""What was done in a session, as far as it went?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from workouts.events import ExerciseChanged, Finished, Hurt, Resumed, SegmentEnded, Stopped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.events import Event, Why
    from workouts.model import Exercise, Millis, Side
    from workouts.segments import Segment, Timeline

SHORTEST_TRY: Millis = 1_000
"""A segment left sooner than this was only passed by."""
Outcome = Literal["exchanged", "left out", "went on", "stopped"]
"""What came of an exercise that was too hard, too easy, or hurt."""


@dataclass(frozen=True, slots=True)
class Held:
    """How long a longest hold lasted, and on which side."""

    exercise: Exercise
    side: Side | None
    lasted: Millis


@dataclass(frozen=True, slots=True)
class Happened:
    """The person made an exercise easier or harder, or said that it hurts."""

    what: Why
    id: str
    """Of the exercise; of the breathing pattern where there was no exercise."""
    name: str
    at: Millis
    """How long the session had lasted, pauses not counted."""
    outcome: Outcome | None = None
    """`None` as long as the person has not said what to do about it."""
    instead_id: str | None = None
    """Of the exercise that took its place, where it was exchanged."""
    instead_name: str | None = None


@dataclass(slots=True)
class Done:
    """Collects a session's events; ask it at any time."""

    spent: Millis = 0
    """Time in the session, pauses not counted."""
    worked: Millis = 0
    """Time in work and breathing alone."""
    finished: bool = False
    held: list[Held] = field(default_factory=list)
    happened: list[Happened] = field(default_factory=list)
    """What was easier, harder or hurt, in the order in which it happened."""
    _exercises: dict[str, Exercise] = field(default_factory=dict)

    @classmethod
    def again(
        cls,
        spent: Millis,
        worked: Millis,
        held: Iterable[Held],
        happened: Iterable[Happened],
        exercises: Iterable[Exercise],
    ) -> Done:
        """Give what was done in a part of a session that lies behind."""
        return cls(spent, worked, held=[*held], happened=[*happened], _exercises={each.id: each for each in exercises})

    def take(self, event: Event, timeline: Timeline) -> None:
        """Note an event of the session that plays this timeline."""
        if isinstance(event, SegmentEnded):
            self._ended(timeline.segments[event.index], event.lasted)
        elif isinstance(event, Finished):
            self.finished = True
        elif isinstance(event, Hurt):
            self._hurt(event)
        elif isinstance(event, ExerciseChanged):
            self._changed(event)
        elif isinstance(event, Resumed | Stopped):
            self._answered("went on" if isinstance(event, Resumed) else "stopped")

    def _ended(self, segment: Segment, lasted: Millis) -> None:
        self.spent += lasted
        if not segment.kind.is_work or lasted < SHORTEST_TRY:
            return
        self.worked += lasted
        if segment.exercise:
            self._exercises[segment.exercise.id] = segment.exercise
            if segment.waits == "max":
                self.held.append(Held(segment.exercise, segment.side, lasted))

    def and_of(self, segment: Segment, lasted: Millis) -> Done:
        """Give what was done if so much of a segment is added; this one stays as it is."""
        more = replace(self, held=[*self.held], happened=[*self.happened], _exercises={**self._exercises})
        more._ended(segment, lasted)
        return more

    def _hurt(self, event: Hurt) -> None:
        """Note what hurts; said twice in one pause it is still one pain."""
        last = self.happened[-1] if self.happened else None
        if last is None or last.outcome is not None or last.id != event.what.id:
            self.happened.append(Happened("hurts", event.what.id, event.what.name, event.at))

    def _changed(self, event: ExerciseChanged) -> None:
        if event.why != "hurts":
            self.happened.append(Happened(event.why, event.old.id, event.old.name, event.at))
        self._answered("exchanged" if event.new else "left out", event.new)

    def _answered(self, outcome: Outcome, instead: Exercise | None = None) -> None:
        """Note what came of the last thing that happened, if it is not known yet."""
        if self.happened and self.happened[-1].outcome is None:
            id_, name = (instead.id, instead.name) if instead else (None, None)
            self.happened[-1] = replace(self.happened[-1], outcome=outcome, instead_id=id_, instead_name=name)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise that was done at least in part, each once, in the order in which they came."""
        return tuple(self._exercises.values())
