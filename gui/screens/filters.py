"""Which workouts fit what the person looks for?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workouts.facts import Facts
    from workouts.model import Goal

ANY: Final = "any"
LENGTHS: Final[dict[str, tuple[int, int]]] = {
    "short": (0, 5),
    "medium": (6, 12),
    "long": (13, 20),
    "longest": (21, 10_000),
}
"""Minutes from and to, both included."""
ALWAYS_THERE: Final = frozenset({"mat", "wall", "chair"})
"""What a home has: it is no reason to pass a workout over."""


@dataclass(frozen=True)
class Filter:
    """What the person looks for; empty for everything."""

    goal: Goal | None = None
    length: str = ANY
    equipment: str = ANY
    """`any`, `none` (nothing but a mat, a wall or a chair), or the code of what the workout must use."""
    hurts: frozenset[str] = frozenset()
    """Caution codes: workouts that these stand against are not shown."""
    words: str = ""

    def fits(self, facts: Facts, found_by: str) -> bool:
        """Whether a workout fits; `found_by` is the small text that a search looks through."""
        return (
            (self.goal is None or facts.goal is self.goal)
            and self._length_fits(facts.minutes)
            and self._equipment_fits(facts.equipment)
            and not self.hurts & frozenset(facts.workout.avoid_if)
            and all(word in found_by for word in self.words.casefold().split())
        )

    def _length_fits(self, minutes: int) -> bool:
        if self.length == ANY:
            return True
        least, most = LENGTHS[self.length]
        return least <= minutes <= most

    def _equipment_fits(self, codes: tuple[str, ...]) -> bool:
        if self.equipment == ANY:
            return True
        if self.equipment == "none":
            return frozenset(codes) <= ALWAYS_THERE
        return self.equipment in codes
