"""What was done in a session, as far as it went?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workouts.events import Finished, SegmentEnded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.events import Event
    from workouts.model import Exercise, Millis, Side
    from workouts.segments import Segment, Timeline

SHORTEST_TRY: Millis = 1_000
"""A segment left sooner than this was only passed by."""


@dataclass(frozen=True, slots=True)
class Held:
    """How long a longest hold lasted, and on which side."""

    exercise: Exercise
    side: Side | None
    lasted: Millis


@dataclass(slots=True)
class Done:
    """Collects a session's events; ask it at any time."""

    spent: Millis = 0
    """Time in the session, pauses not counted."""
    worked: Millis = 0
    """Time in work and breathing alone."""
    finished: bool = False
    held: list[Held] = field(default_factory=list)
    _exercises: dict[str, Exercise] = field(default_factory=dict)

    @classmethod
    def again(cls, spent: Millis, worked: Millis, held: Iterable[Held], exercises: Iterable[Exercise]) -> Done:
        """Give what was done in a part of a session that lies behind."""
        return cls(spent, worked, held=[*held], _exercises={each.id: each for each in exercises})

    def take(self, event: Event, timeline: Timeline) -> None:
        """Note an event of the session that plays this timeline."""
        if isinstance(event, SegmentEnded):
            self._ended(timeline.segments[event.index], event.lasted)
        elif isinstance(event, Finished):
            self.finished = True

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
        more = replace(self, held=[*self.held], _exercises={**self._exercises})
        more._ended(segment, lasted)
        return more

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise that was done at least in part, each once, in the order in which they came."""
        return tuple(self._exercises.values())
