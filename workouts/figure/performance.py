"""How does the figure do what a segment asks for: in which rhythm, on which side?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.figure.clip import Clip
from workouts.figure.schedule import Rhythm, Schedule, of_hold, of_keys, of_reps
from workouts.model import Mode, Side

if TYPE_CHECKING:
    from workouts.model import Exercise, Pattern
    from workouts.segments import Segment

INTO_HOLD: Final = 1.2
"""Seconds to come into a counted hold, of the hold's own time."""


@dataclass(frozen=True)
class Performance:
    """A clip, when it is where, and whether it is done on the other side than it was posed on."""

    clip: Clip
    schedule: Schedule
    flipped: bool = False


class Performer:
    """Makes performances; the clip of an exercise is made once."""

    def __init__(self) -> None:
        self._clips: dict[str, Clip] = {}

    def clip(self, exercise: Exercise) -> Clip | None:
        """Give the clip of an exercise, if it has a figure."""
        if exercise.figure is None:
            return None
        kept = self._clips.get(exercise.id)
        if kept is None or kept.figure is not exercise.figure:
            kept = self._clips[exercise.id] = Clip(exercise.figure)
        return kept

    def shown(self, exercise: Exercise) -> Performance | None:
        """Give an exercise as it is shown before it is done: over and over, in its own time."""
        clip = self.clip(exercise)
        return Performance(clip, of_keys(clip)) if clip else None

    def coming(self, segment: Segment) -> Performance | None:
        """Give the exercise of a work segment that comes: in its own time, on the segment's side."""
        clip = self.clip(segment.exercise) if segment.exercise else None
        return Performance(clip, of_keys(clip), flipped=segment.side is Side.LEFT) if clip else None

    def done(self, segment: Segment) -> Performance | None:
        """Give a work segment's exercise in the segment's own rhythm and on its side."""
        clip = self.clip(segment.exercise) if segment.exercise else None
        if clip is None:
            return None
        # One-sided exercises are posed with the right side working.
        return Performance(clip, _schedule(clip, segment), flipped=segment.side is Side.LEFT)


def _schedule(clip: Clip, segment: Segment) -> Schedule:
    assert segment.exercise is not None
    if segment.pattern is not None:
        return of_reps(clip, _breath(segment.pattern))
    if segment.hold is not None:
        into = min(INTO_HOLD, segment.hold / 3000)
        return of_reps(clip, Rhythm(into, segment.hold / 1000 - into, segment.gap / 1000))
    if segment.exercise.mode is Mode.HOLD:
        return of_hold(clip)
    if segment.tempo is None:
        return of_keys(clip)
    tempo = segment.tempo
    return of_reps(clip, Rhythm(tempo.out / 1000, tempo.hold / 1000, tempo.back / 1000, tempo.pause / 1000))


def _breath(pattern: Pattern) -> Rhythm:
    """Give a breath as the rhythm of a movement: out for the in-breath, back for the out-breath."""
    kinds = [phase.kind for phase in pattern.phases]
    out = kinds.index("out")
    before, after = pattern.phases[:out], pattern.phases[out + 1 :]
    return Rhythm(
        sum(phase.length for phase in before if phase.kind == "in") / 1000,
        sum(phase.length for phase in before if phase.kind == "hold") / 1000,
        pattern.phases[out].length / 1000,
        sum(phase.length for phase in after) / 1000,
    )
