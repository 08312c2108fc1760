"""What comes one after the other, before the unwritten breaks are put in?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.segments import Kind, Segment

if TYPE_CHECKING:
    from workouts.model import Exercise, Millis
    from workouts.problems import Place


@dataclass(frozen=True, slots=True)
class Break:
    """A written rest."""

    length: Millis
    say: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Stay:
    """One set with its sides and the switch between them, or a wait."""

    segments: tuple[Segment, ...]
    exercise: Exercise | None
    """`None` for a wait, and for breathing without a posture of its own."""
    visit: int
    fill: bool = False

    @property
    def is_wait(self) -> bool:
        """Whether the person is waited for."""
        return self.segments[0].kind is Kind.WAIT


Item = Stay | Break
