"""How does the person breathe by themselves?

From presses of a key, at each in-breath or held while breathing in: the median of the intervals, as the most accurate
apps count breaths (RRate, doi 10.1371/journal.pone.0099266), which a missed or doubled press hardly moves. Attention
alone slows the breath, so the first presses are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MINUTE = 60.0
LEFT_OUT = 2
"""Breaths at the beginning that do not count."""
ENOUGH = 5
"""Breaths that must agree: with those left out, eight presses."""
LOOKED_AT = 8
"""The newest breaths, among which they must be found."""
TOLERANCE = 0.25
"""The share of the median by which a breath may differ; adults' breaths vary more than a child's."""
SHORTEST = 1.0
"""Seconds; a shorter breath is a doubled press."""
LONGEST = 20.0
"""Seconds; a longer breath is a missed press, or a pause."""
GIVEN_UP_AFTER = 20
"""Breaths after which the person is told that it is too uneven."""
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
    """Why the breath that a press ends does not count."""

    EARLY = "early"
    """One of the first: the breath has to settle."""
    DOUBLED = "doubled"
    """Too soon after the one before: the key was pressed twice. The breath goes on."""
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
    """Which presses do not count, by their number from 0, and why."""


@dataclass(frozen=True, slots=True)
class _Breath:
    """From one press to the next that was not doubled."""

    number: int
    """Of the press that ends it."""
    length: float
    share: float | None


def own_rate(presses: Sequence[Press]) -> OwnRate:
    """Give what some presses, in their order, tell of the breath."""
    breaths, doubled = _breaths(presses)
    refused = {**dict.fromkeys(doubled, Refusal.DOUBLED), **_refused(breaths)}
    counted = [breath for breath in breaths if breath.number not in refused]
    told = tuple(sorted(refused.items()))
    if len(counted) < ENOUGH:
        verdict = Verdict.TOO_UNEVEN if len(breaths) >= GIVEN_UP_AFTER else Verdict.MORE
        return OwnRate(verdict, None, None, ENOUGH - len(counted), told)
    rate = MINUTE / median(breath.length for breath in counted)
    return OwnRate(Verdict.MEASURED, rate, _agreed([breath.share for breath in counted]), 0, told)


def _breaths(presses: Sequence[Press]) -> tuple[list[_Breath], list[int]]:
    """Give the breaths between presses, and the presses that were doubled."""
    breaths: list[_Breath] = []
    doubled: list[int] = []
    began: Press | None = None
    for number, press in enumerate(presses):
        if began is not None:
            length = press.down - began.down
            if length < SHORTEST:
                doubled.append(number)
                continue
            breaths.append(_Breath(number, length, _share(began, length)))
        began = press
    return breaths, doubled


def _refused(breaths: Sequence[_Breath]) -> dict[int, Refusal]:
    """Give the presses whose breaths do not count."""
    refused: dict[int, Refusal] = {}
    for place, breath in enumerate(breaths):
        if breath.length > LONGEST:
            refused[breath.number] = Refusal.MISSED
        elif place < LEFT_OUT:
            refused[breath.number] = Refusal.EARLY
        elif place < len(breaths) - LOOKED_AT:
            refused[breath.number] = Refusal.OLD
    likely = [breath for breath in breaths if breath.number not in refused]
    if likely:
        middle = median(breath.length for breath in likely)
        unlike = [breath.number for breath in likely if abs(breath.length - middle) > TOLERANCE * middle]
        refused.update(dict.fromkeys(unlike, Refusal.UNLIKE_THE_OTHERS))
    return refused


def _share(press: Press, length: float) -> float | None:
    """Give the inhale's share of a breath, where the key was held for a likely part of it."""
    if press.up is None or press.up - press.down <= HELD:
        return None
    share = (press.up - press.down) / length
    return share if LEAST_SHARE <= share <= MOST_SHARE else None


def _agreed(shares: Sequence[float | None]) -> float | None:
    """Give the median share, if most of the breaths have one."""
    known = [share for share in shares if share is not None]
    return median(known) if 2 * len(known) > len(shares) else None
