"""Between which keys is the figure at a second of the exercise?

A repetition follows the exercise's tempo, so that figure, count and voice agree: the keys up to the top one share the
time *out*, the top is kept for *hold*, the keys after it and the first one share *back*, and the first is kept for
*pause*. Without a tempo the keys' own seconds hold.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi
from typing import TYPE_CHECKING, Final

from workouts.figure.clip import EASES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.figure.clip import Clip

BREATH: Final = 4.6
"""Seconds of a quiet breath: 13 a minute."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The tempo of one repetition, in seconds."""

    out: float
    hold: float
    back: float
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Moment:
    """Where a clip is: between two keys, at an eased share of the way."""

    start: int
    end: int
    share: float
    breath: float = 0.0
    """How full the lungs are, 0 to 1."""

    @property
    def still(self) -> bool:
        """Whether nothing moves but the breath."""
        return self.start == self.end


@dataclass(frozen=True, slots=True)
class Span:
    """A time spent on the way between two keys, or at one."""

    seconds: float
    start: int
    end: int
    passes: tuple[bool, bool] = (False, False)
    """Whether the movement goes on through its start and its end instead of resting there."""


def _eased(share: float, passes: tuple[bool, bool]) -> float:
    """Ease in and out where it rests, and keep an even speed where it passes through (a cubic Hermite curve)."""
    first, last = passes
    square, cube = share * share, share * share * share
    return (3 * square - 2 * cube) + first * (cube - 2 * square + share) + last * (cube - square)


class Schedule:
    """Spans one after the other, over and over, or once with the last key kept for ever."""

    def __init__(self, clip: Clip, spans: Sequence[Span], loops: bool = True) -> None:
        self._clip = clip
        self._spans = [span for span in spans if span.seconds > 0]
        self._ends = list(accumulate(span.seconds for span in self._spans))
        self._loops = loops
        self._last = spans[-1].end if spans else 0

    @property
    def length(self) -> float:
        """Seconds until it begins again, or until the last key is reached."""
        return self._ends[-1] if self._ends else 0.0

    def moment(self, seconds: float) -> Moment:
        """Tell where the clip is after so many seconds (from 0)."""
        breath = 0.5 - 0.5 * cos(2 * pi * seconds / BREATH)
        if not self._ends:
            return Moment(self._last, self._last, 0.0, breath)
        if self._loops:
            seconds %= self.length
        elif seconds >= self.length:
            return Moment(self._last, self._last, 0.0, breath)
        index = min(bisect_right(self._ends, seconds), len(self._spans) - 1)
        span = self._spans[index]
        if span.start == span.end:
            return Moment(span.end, span.end, 0.0, breath)
        done = 1 - (self._ends[index] - seconds) / span.seconds
        ease = self._clip.keys[span.end].ease
        share = _eased(done, span.passes) if ease == "inout" and any(span.passes) else EASES[ease](done)
        return Moment(span.start, span.end, share, breath)


def _passes(clip: Clip, start: int, end: int) -> tuple[bool, bool]:
    """Tell through which ends of a way the movement goes on: keys without a hold, but for the first and the top one."""
    first, last = (clip.keys[index].hold == 0 and index % clip.one_side not in (0, clip.top) for index in (start, end))
    return first, last


def of_keys(clip: Clip) -> Schedule:
    """Give the keys' own times, over and over: for cards and previews, and where there is no tempo."""
    spans = []
    count = len(clip.keys)
    for index in range(count):
        key = clip.keys[(index + 1) % count]
        spans.append(Span(clip.keys[index].hold if index == 0 else 0.0, index, index))
        if count > 1:
            spans.append(Span(key.move, index, (index + 1) % count, _passes(clip, index, (index + 1) % count)))
            spans.append(Span(key.hold if index + 1 < count else 0.0, (index + 1) % count, (index + 1) % count))
    return Schedule(clip, spans)


def of_reps(clip: Clip, rhythm: Rhythm) -> Schedule:
    """Give repetitions in a tempo; where sides alternate, one each way before it begins again."""
    spans: list[Span] = []
    count, total = clip.one_side, len(clip.keys)
    for first in range(0, total, count):
        top = first + clip.top
        following = (first + count) % total
        spans += _shared(clip, rhythm.out, [*range(first, top + 1)])
        spans.append(Span(rhythm.hold, top, top))
        spans += _shared(clip, rhythm.back, [*range(top, first + count), following])
        spans.append(Span(rhythm.pause, following, following))
    return Schedule(clip, spans)


def _shared(clip: Clip, seconds: float, indices: Sequence[int]) -> list[Span]:
    """Share a time between the keys of a phase, as their own seconds are to each other."""
    keys = clip.keys
    inner = indices[1:]
    total = sum(keys[index].move for index in inner) + sum(keys[index].hold for index in inner[:-1])
    spans: list[Span] = []
    for before, index in zip(indices, inner, strict=False):
        lasts = seconds * keys[index].move / total if total else 0.0
        spans.append(Span(lasts, before, index, _passes(clip, before, index)))
        if index != inner[-1]:
            spans.append(Span(seconds * keys[index].hold / total if total else 0.0, index, index))
    return spans


def of_hold(clip: Clip) -> Schedule:
    """Go through the keys once, up to the one that is held, and stay there."""
    held = clip.held
    spans = [Span(clip.keys[0].hold, 0, 0)] if held else []
    for index in range(1, held + 1):
        passes = _passes(clip, index - 1, index)
        spans.append(Span(clip.keys[index].move, index - 1, index, (passes[0], passes[1] and index < held)))
        spans.append(Span(clip.keys[index].hold if index < held else 0.0, index, index))
    return Schedule(clip, spans or [Span(0.0, 0, 0)], loops=False)
