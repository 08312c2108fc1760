"""How does breathing begin after an exercise?

At a pace that fits a person who has just worked, and from there down to the pattern's. (Straight after hard effort six
a minute did better than box breathing: Kasap 2025, doi 10.1371/journal.pone.0336615.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.breathing.plan import DOWN_TO_THE_PATTERN, Practice

if TYPE_CHECKING:
    from workouts.model import Millis, Pattern

AT_REST = 12.0
"""Breaths a minute of a person who has hardly worked."""
MOST = 18.0
"""Breaths a minute after hard work; a person who is more breathless follows the long exhale down."""
USUAL = 16.0
"""Breaths a minute after work of which nothing is said."""
HARDEST = 10
"""The top of the scale of effort."""


def rate_after(effort: int | None, own: float | None = None) -> float:
    """Give a rate to begin with, in breaths a minute.

    Args:
        effort: How hard the last exercise was, from 1 to 10, if that is known.
        own: The person's rate, tapped after the exercise; it wins.

    """
    if own is not None:
        return own
    return USUAL if effort is None else AT_REST + (MOST - AT_REST) * min(max(0, effort), HARDEST) / HARDEST


def practice_after(
    pattern: Pattern, length: Millis, rate: float, session: int = 1, slowest: float | None = None
) -> Practice:
    """Give the practice of a `breathe` step, which ends exactly with the step.

    A pattern that holds the breath is not tapered: its holds would be part of a quick breath.

    Args:
        pattern: The step's pattern.
        length: The step's length, in milliseconds.
        rate: What to begin with, in breaths a minute; a pattern that is as fast begins with its own.
        session: Which breathing session this is, from 1.
        slowest: The slowest rate that is comfortable for this person, where one is known.

    """
    holds = any(phase.kind == "hold" for phase in pattern.phases)
    return Practice(
        pattern=pattern,
        own_rate=None if holds else rate,
        taper=pattern.taper or DOWN_TO_THE_PATTERN,
        session=session,
        slowest=slowest,
        time=length,
        lead_in=0,
        exact=True,
    )
