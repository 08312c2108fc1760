"""How does the pace slow down from the person's own to the pattern's?

In constant steps, beginning exactly at the person's own rate, without any multiplier that varies: a few breaths at each
step. (Starting at the own rate and lowering it gradually had the longest-lasting after-effect: PMC11268930.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.breathing.shape import MINUTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.model import Millis, Taper

MOST_BREATHS_A_STEP = 4
MOST_OF_THE_SESSION = 0.45
"""The share of a session that the taper may take."""
NEARLY = 0.05
"""Breaths a minute; a step that is no nearer to the end than this is the end."""


def floor(taper: Taper, session: int, easy: bool = False) -> float:
    """Give the slowest rate allowed, in breaths a minute.

    Args:
        taper: The pattern's taper.
        session: The number of this session, from 1.
        easy: Whether the person says that it has been easy: then the last of the floors holds already.

    """
    number = len(taper.floor) if easy else min(max(1, session), len(taper.floor))
    return taper.floor[number - 1]


def steps(own: float, goal: float, step: float = 1) -> tuple[float, ...]:
    """Give the rates of a taper in breaths a minute, the own first, the goal not among them."""
    rates: list[float] = []
    while own - len(rates) * step > goal + NEARLY:
        rates.append(own - len(rates) * step)
    return tuple(rates)


def breaths_a_step(rates: Sequence[float], session: Millis) -> int:
    """Give how many breaths each step has: the most whose taper fits in 45 % of the session, at most 4.

    One at least: a taper too long for its session ends with the session, it is never made steeper.
    """
    once = sum(MINUTE / rate for rate in rates)
    fitting = [number for number in range(1, MOST_BREATHS_A_STEP + 1) if number * once <= MOST_OF_THE_SESSION * session]
    return max(fitting, default=1)
