"""What does a breath look like at this pace?

A pattern has one pace of its own. At any other its breath is scaled; and where a practice starts from the person's own
breath, the in:out ratio comes from the person's own to the pattern's: the exhale takes the extra time first, the inhale
keeps its length until the ratio is the pattern's, then both grow together (as RESPeRATE, which prolongs the exhale).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.model import Millis, Phase

MINUTE: Final[Millis] = 60_000
USUAL_SHARE = 0.45
"""The inhale's share of inhale and exhale, for a person who has tapped only: in:out 45:55."""


def length_of(rate: float) -> Millis:
    """Give the length of a breath at so many breaths a minute, in whole milliseconds."""
    return round(MINUTE / rate)


def rate_of(length: Millis) -> float:
    """Give the breaths a minute of a breath so long."""
    return MINUTE / length


@dataclass(frozen=True, slots=True)
class Shape:
    """How a pattern's breath is scaled."""

    phases: tuple[Phase, ...]
    own: Millis | None = None
    """The length of the person's own breath, if the practice starts from it."""
    own_share: float = USUAL_SHARE
    """The inhale's share of the person's own breath, from 0 to 1."""

    def of(self, length: Millis) -> tuple[Phase, ...]:
        """Give the phases of a breath of exactly this length, in milliseconds."""
        cycle = sum(phase.length for phase in self.phases)
        if length == cycle:
            return self.phases
        held = round(self._sum("hold") * length / cycle)
        moving = length - held
        breathed_in = round(moving * self._share(moving))
        totals = {"in": breathed_in, "hold": held, "out": moving - breathed_in}
        lengths = {kind: self._divided(kind, total) for kind, total in totals.items()}
        return tuple(replace(phase, length=lengths[phase.kind].pop(0)) for phase in self.phases)

    def _sum(self, kind: str) -> Millis:
        return sum(phase.length for phase in self.phases if phase.kind == kind)

    def _divided(self, kind: str, total: Millis) -> list[Millis]:
        return divided(total, [phase.length for phase in self.phases if phase.kind == kind])

    def _share(self, moving: Millis) -> float:
        """Give the inhale's share where inhale and exhale together last so long."""
        pattern_moving = self._sum("in") + self._sum("out")
        goal = self._sum("in") / pattern_moving
        if self.own is None:
            return goal
        own_moving = self.own * pattern_moving / sum(phase.length for phase in self.phases)
        if self.own_share >= goal:
            return max(goal, min(self.own_share, self.own_share * own_moving / moving))
        gone = (moving - own_moving) / (pattern_moving - own_moving) if pattern_moving != own_moving else 1.0
        return self.own_share + (goal - self.own_share) * min(max(0.0, gone), 1.0)


def divided(total: Millis, weights: Sequence[Millis]) -> list[Millis]:
    """Divide a length by weights into whole milliseconds whose sum is exact."""
    if not weights:
        return []
    whole = sum(weights)
    marks = [0, *(round(total * part / whole) for part in accumulate(weights))]
    return [later - earlier for earlier, later in pairwise(marks)]
