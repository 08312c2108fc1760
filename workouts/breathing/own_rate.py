"""How does the person breathe by themselves?

From presses of a key, at each in-breath or held while breathing in: the median of the intervals, as the most accurate
apps count breaths (RRate, doi 10.1371/journal.pone.0099266), which a missed or doubled press hardly moves. Attention
alone slows the breath, so the first presses are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUTE = 60.0
LEFT_OUT = 1
"""Intervals at the beginning that do not count: those between the first two presses."""
ENOUGH = 5
"""Intervals that must agree."""
LOOKED_AT = 8
"""The newest intervals, among which they must be found."""
TOLERANCE = 0.25
"""The share of the median by which an interval may differ; adults' breaths vary more than a child's."""
SHORTEST = 1.0
"""Seconds; a shorter interval is a doubled press."""
LONGEST = 20.0
"""Seconds; a longer interval is a missed press, or a pause."""
GIVEN_UP_AFTER = 20
"""Intervals after which the person is told that it is too uneven."""
HELD = 0.3
"""Seconds; a press not longer than this is a tap and says nothing of the inhale."""
LEAST_SHARE, MOST_SHARE = 0.2, 0.7
"""Inhale's shares of a breath outside these are slips of the finger."""


@dataclass(frozen=True, slots=True)
class Press:
    """One press of the key, in seconds of any clock that never goes back."""

    down: float
    up: float | None = None
    """When it was let go; `None` while it is held."""


class Refusal(StrEnum):
    """Why an interval does not count."""

    EARLY = "early"
    """One of the first: the breath has to settle."""
    DOUBLED = "doubled"
    """Shorter than any breath: the key was pressed twice."""
    MISSED = "missed"
    """Longer than any breath: a press was missed."""
    UNLIKE_THE_OTHERS = "unlike the others"
    """Too far from the median."""
    OLD = "old"
    """Newer ones have taken its place."""


class Verdict(StrEnum):
    """What the presses say together."""

    MEASURED = "measured"
    MORE = "more"
    """Go on: so far too few of them agree."""
    TOO_UNEVEN = "too uneven"
    """Many presses, and no steady breath among them: begin again, or begin from the usual rate."""


@dataclass(frozen=True, slots=True)
class OwnRate:
    """What is known of a person's breath."""

    verdict: Verdict
    rate: float | None
    """Breaths a minute, once measured."""
    share: float | None
    """The inhale's share of the breath, from 0 to 1, where the key was held while breathing in."""
    missing: int
    """How many more breaths are needed, at least."""
    refused: tuple[tuple[int, Refusal], ...]
    """Which intervals do not count, by their number from 0, and why."""


def own_rate(presses: Sequence[Press]) -> OwnRate:
    """Give what some presses, in their order, tell of the breath."""
    intervals = [later.down - earlier.down for earlier, later in pairwise(presses)]
    refused = _refused(intervals)
    counted = [number for number in range(len(intervals)) if number not in refused]
    told = tuple(sorted(refused.items()))
    if len(counted) < ENOUGH:
        verdict = Verdict.TOO_UNEVEN if len(intervals) >= GIVEN_UP_AFTER else Verdict.MORE
        return OwnRate(verdict, None, None, ENOUGH - len(counted), told)
    rate = MINUTE / median(intervals[number] for number in counted)
    shares = [_share(presses[number], intervals[number]) for number in counted]
    return OwnRate(Verdict.MEASURED, rate, _agreed(shares), 0, told)


def _refused(intervals: Sequence[float]) -> dict[int, Refusal]:
    """Give the intervals that do not count."""
    refused: dict[int, Refusal] = {}
    for number, interval in enumerate(intervals):
        if interval < SHORTEST:
            refused[number] = Refusal.DOUBLED
        elif interval > LONGEST:
            refused[number] = Refusal.MISSED
        elif number < LEFT_OUT:
            refused[number] = Refusal.EARLY
        elif number < len(intervals) - LOOKED_AT:
            refused[number] = Refusal.OLD
    likely = [interval for number, interval in enumerate(intervals) if number not in refused]
    if likely:
        middle = median(likely)
        unlike = [number for number, interval in enumerate(intervals) if abs(interval - middle) > TOLERANCE * middle]
        refused.update((number, Refusal.UNLIKE_THE_OTHERS) for number in unlike if number not in refused)
    return refused


def _share(press: Press, interval: float) -> float | None:
    """Give the inhale's share of a breath, where the key was held for a likely part of it."""
    if press.up is None or press.up - press.down <= HELD:
        return None
    share = (press.up - press.down) / interval
    return share if LEAST_SHARE <= share <= MOST_SHARE else None


def _agreed(shares: Sequence[float | None]) -> float | None:
    """Give the median share, if most of the breaths have one."""
    known = [share for share in shares if share is not None]
    return median(known) if 2 * len(known) > len(shares) else None
