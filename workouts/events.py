"""What can happen in a session? News from the player, in the order in which it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from workouts.model import Exercise, Millis, Pattern
    from workouts.segments import Cue, Timeline

HowEnded = Literal["time", "person", "skipped", "changed", "stopped"]
"""A segment's end: its time was up, the person said so, went elsewhere, changed the exercise, or stopped it all."""
Why = Literal["easier", "harder", "hurts"]
"""Why an exercise was changed: the person wanted an easier or a harder one, or it hurt."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that has happened."""


@dataclass(frozen=True, slots=True)
class SegmentStarted(Event):
    """A segment begins, `at` milliseconds into it (0 but for a session that is taken up again)."""

    index: int
    at: Millis = 0


@dataclass(frozen=True, slots=True)
class SegmentEnded(Event):
    """A segment is over after so many milliseconds, pauses not counted."""

    index: int
    lasted: Millis
    how: HowEnded


@dataclass(frozen=True, slots=True)
class CueDue(Event):
    """Something is to be said, shown or sounded now."""

    cue: Cue


@dataclass(frozen=True, slots=True)
class CountIn(Event):
    """So many seconds until a paused session goes on."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """Time stands still, because the person said so or the computer slept."""

    why: Literal["person", "sleep"]


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """Time goes on."""


@dataclass(frozen=True, slots=True)
class TimelineChanged(Event):
    """What is to come has changed: this is the timeline now."""

    timeline: Timeline


@dataclass(frozen=True, slots=True)
class ExerciseChanged(Event):
    """Another exercise, or none, takes the place of one from here on; a `TimelineChanged` came just before."""

    old: Exercise | Pattern
    new: Exercise | None
    """`None` where the old one is left out."""
    why: Why
    at: Millis
    """How long the session had lasted, pauses not counted."""


@dataclass(frozen=True, slots=True)
class Hurt(Event):
    """The person said that something hurts; the session is paused. What they do about it comes later."""

    what: Exercise | Pattern
    at: Millis
    """How long the session had lasted, pauses not counted."""


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """The last segment is over."""


@dataclass(frozen=True, slots=True)
class Stopped(Event):
    """The person ended the session early."""

    reason: str
