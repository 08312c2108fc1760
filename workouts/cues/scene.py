"""What does one look at when placing the words of a segment?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.cues import naming

if TYPE_CHECKING:
    from workouts.cues.memory import Memory
    from workouts.cues.options import Options
    from workouts.cues.phrases import Phrases
    from workouts.cues.placing import Room
    from workouts.segments import Segment, Timeline


@dataclass(frozen=True, slots=True)
class Scene:
    """One segment with what stands round it, its room for words, and all that was said before it."""

    timeline: Timeline
    index: int
    room: Room
    memory: Memory
    phrases: Phrases
    options: Options

    @property
    def segment(self) -> Segment:
        """The segment itself."""
        return self.timeline.segments[self.index]

    @property
    def coming(self) -> Segment | None:
        """The segment after it."""
        following = self.timeline.segments[self.index + 1 :]
        return following[0] if following else None

    @property
    def coming_work(self) -> Segment | None:
        """The segment after it, if it is work or breathing."""
        return self.coming if self.coming and self.coming.kind.is_work else None

    @property
    def before(self) -> Segment | None:
        """The segment before it."""
        return self.timeline.segments[self.index - 1] if self.index else None

    @property
    def was_announced(self) -> bool:
        """Whether there was a break in which to tell of this work."""
        return self.before is not None and not self.before.kind.is_work

    @property
    def is_second_side(self) -> bool:
        """Whether the other side of the same set has just been worked."""
        segment = self.segment
        just_before = self.timeline.segments[max(0, self.index - SIDE_AND_SWITCH) : self.index]
        return segment.side is not None and any(
            other.kind.is_work and naming.is_same_step(other, segment) and other.set == segment.set
            for other in just_before
        )


SIDE_AND_SWITCH = 2
"""How far back the first side of a set stands at most."""
