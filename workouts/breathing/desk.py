"""At which pace does one breathe beside other work?

At three quarters of the person's own: music paced so slowed the breath of people who did something else meanwhile, and
more than a fixed six a minute did (Leslie 2019). The share is the same for everybody, and it is no taper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.breathing.hand_over import AT_REST
from workouts.breathing.plan import Practice
from workouts.breathing.shape import length_of
from workouts.model import Pattern, Phase, Taper

if TYPE_CHECKING:
    from workouts.model import Millis

SHARE = 0.75
"""Of the person's own rate."""
SLOWEST = 6.0
FASTEST = 15.0
"""Breaths a minute between which it begins: beside other work nobody minds how slow it is."""
FLOORS = Taper(1, (8.0, 8.0, 7.0, 7.0, SLOWEST))
"""The slowest rates in the first, second, … session, as where a practice settles down."""
LEAD_IN: Final[Millis] = 2_000
IN_SHARE = 0.4
TENTH: Final[Millis] = 100
STRETCH: Final[Millis] = 600_000
"""It is laid out so far ahead, and again whenever that runs short: it has no end."""


def pace(own: float | None) -> float:
    """Give the rate to begin with, in breaths a minute, for a person whose own is known or not."""
    return min(FASTEST, max(SLOWEST, SHARE * (AT_REST if own is None else own)))


def practice(name: str, own: float | None, session: int = 1, slowest: float | None = None) -> Practice:
    """Give what is breathed beside other work.

    Args:
        name: What the pattern is called.
        own: The person's own rate in breaths a minute, if it has been measured.
        session: Which breathing session this is, from 1.
        slowest: The slowest rate that is comfortable for this person, where one is known.

    """
    whole = round(length_of(pace(own)) / TENTH) * TENTH
    inhale = round(IN_SHARE * whole / TENTH) * TENTH
    pattern = Pattern(id="desk", name=name, phases=(Phase("in", inhale), Phase("out", whole - inhale)), time=STRETCH)
    return Practice(
        pattern=pattern,
        session=session,
        slowest=max(SLOWEST, slowest or 0.0),
        taper=FLOORS,
        time=STRETCH,
        lead_in=LEAD_IN,
    )
