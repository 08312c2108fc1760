"""Is a pattern of one's own sound, and what does it come to?

What an editor shows while a pattern is made: breaths a minute, in:out, what cannot be, and what is to be thought over.
The limits are the design's own; breathe-cli, for one, is stricter (each phase 3 to 10 s, a breath of 8 s at least).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workouts.breathing.shape import rate_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.breathing.breath import Kind
    from workouts.model import Millis, Phase

STEP: Final[Millis] = 100
SHORTEST_SIP: Final[Millis] = 500
"""Each part of an inhale in several steps."""
LIMITS: Final[dict[Kind, tuple[Millis, Millis]]] = {"in": (2_000, 12_000), "out": (2_000, 12_000), "hold": (0, 10_000)}
"""Least and most milliseconds: of the whole inhale, of the exhale, of each hold."""
QUICK: Final[Millis] = 5_000
LONG_HOLD: Final[Millis] = 4_000
SLOW = 4.0
"""Breaths a minute."""


class Fault(StrEnum):
    """What cannot be."""

    INHALE_SHORT = "inhale short"
    INHALE_LONG = "inhale long"
    EXHALE_SHORT = "exhale short"
    EXHALE_LONG = "exhale long"
    HOLD_LONG = "hold long"
    SIP_SHORT = "sip short"
    NOT_A_TENTH = "not a tenth"
    """Lengths are in steps of 0.1 s."""


class Advice(StrEnum):
    """What is to be thought over."""

    QUICK = "quick"
    """The breath is shorter than 5 s."""
    LONG_HOLD = "long hold"
    """A hold is longer than 4 s."""
    LONGER_IN = "longer in"
    """The inhale is longer than the exhale."""
    SLOW = "slow"
    """Fewer than 4 breaths a minute."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a pattern comes to."""

    cycle: Millis
    rate: float
    """Breaths a minute; 0 for a breath without length."""
    inhale: Millis
    exhale: Millis
    faults: tuple[Fault, ...]
    advice: tuple[Advice, ...]

    @property
    def in_percent(self) -> int:
        """The inhale's share of inhale and exhale, in whole percent, as in 40:60."""
        moving = self.inhale + self.exhale
        return round(100 * self.inhale / moving) if moving else 0


def look_at(phases: Sequence[Phase]) -> Look:
    """Look at the phases of a breath."""
    sums = {kind: sum(phase.length for phase in phases if phase.kind == kind) for kind in LIMITS}
    cycle = sum(sums.values())
    rate = rate_of(cycle) if cycle > 0 else 0.0
    longest_hold = max((phase.length for phase in phases if phase.kind == "hold"), default=0)
    advice = {
        Advice.QUICK: cycle < QUICK,
        Advice.LONG_HOLD: longest_hold > LONG_HOLD,
        Advice.LONGER_IN: sums["in"] > sums["out"],
        Advice.SLOW: rate < SLOW,
    }
    faults = _faults(phases, sums, longest_hold)
    return Look(cycle, rate, sums["in"], sums["out"], faults, tuple(each for each, holds in advice.items() if holds))


def _faults(phases: Sequence[Phase], sums: dict[Kind, Millis], longest_hold: Millis) -> tuple[Fault, ...]:
    faults = {
        Fault.INHALE_SHORT: sums["in"] < LIMITS["in"][0],
        Fault.INHALE_LONG: sums["in"] > LIMITS["in"][1],
        Fault.EXHALE_SHORT: sums["out"] < LIMITS["out"][0],
        Fault.EXHALE_LONG: sums["out"] > LIMITS["out"][1],
        Fault.HOLD_LONG: longest_hold > LIMITS["hold"][1],
        Fault.SIP_SHORT: any(phase.kind == "in" and phase.length < SHORTEST_SIP for phase in phases),
        Fault.NOT_A_TENTH: any(phase.length % STEP for phase in phases),
    }
    return tuple(each for each, holds in faults.items() if holds)


def within_limits(kind: Kind, seconds: float) -> Millis:
    """Give the nearest length that an editor allows for a phase, in milliseconds: whole tenths of a second."""
    least, most = LIMITS[kind]
    return min(max(least, round(seconds * 10) * STEP), most)
