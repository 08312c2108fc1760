"""Which noise do all breaths share? Loops of pink noise in narrow bands, made once.

A moving band-pass is a cross-fade along these bands: at each moment the two next to the wanted centre sound, with
weights of equal power. Each band has noise of its own, or neighbours would cancel and comb; and a length of its own,
so that the mixture does not come back in step.

Making them takes about a second of work, so they are made in slices: each `yield` is a place to stop for a moment.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from math import cos, log2, pi, sin, sqrt
from random import Random
from typing import TYPE_CHECKING, Final

from workouts.breath_sound.parts import RATE

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

BANDS: Final = 9
LOWEST_HERTZ: Final = 260.0
HIGHEST_HERTZ: Final = 1040.0
BANDS_PER_OCTAVE: Final = (BANDS - 1) / log2(HIGHEST_HERTZ / LOWEST_HERTZ)
BAND_QUALITY: Final = 1.15
AIR_HERTZ: Final = 2400.0
AIR_QUALITY: Final = 0.8

LOUDNESS: Final = 0.16
"""The root mean square of every loop, as a share of full scale."""

LONGEST: Final = 131_072
"""Samples of the longest loop, 2.7 s; each next one is `SHORTER` samples shorter."""
SHORTER: Final = 2039
SEAM: Final = 8192
"""Samples over which the end of a loop is faded into its beginning, and over which a filter settles."""
SLICE: Final = 4096
"""Samples between two places to stop: one to two milliseconds of work."""


@dataclass(frozen=True, eq=False)
class Noise:
    """The loops, each to be read round and round."""

    bands: tuple[array[float], ...]
    air: array[float]


def make_noise(seed: int = 7) -> Generator[None, None, Noise]:
    """Make the loops; the same seed gives the same noise on every computer."""
    random = Random(seed)  # It is noise, not a secret.
    loops = []
    for band in range(BANDS):
        hertz = LOWEST_HERTZ * 2 ** (band / BANDS_PER_OCTAVE)
        loops.append((yield from _loop(random, LONGEST - SHORTER * band, hertz, BAND_QUALITY, times=2)))
    air = yield from _loop(random, LONGEST - SHORTER * BANDS - 977, AIR_HERTZ, AIR_QUALITY, times=1)
    return Noise(tuple(loops), air)


def _loop(random: Random, length: int, hertz: float, quality: float, times: int) -> Generator[None, None, array[float]]:
    raw = yield from _pink(random, length + SEAM)
    loop = raw[:length]
    for number in range(SEAM):
        share = number / SEAM
        loop[number] = raw[number] * sqrt(share) + raw[length + number] * sqrt(1 - share)
    yield
    for _ in range(times):
        loop = yield from _band_pass(loop, hertz, quality)
    return (yield from _scaled(loop))


def _scaled(loop: Sequence[float]) -> Generator[None, None, array[float]]:
    """Bring a loop to the common loudness."""
    starts = range(0, len(loop), SLICE)
    square = 0.0
    for start in starts:
        square += sum(value * value for value in loop[start : start + SLICE])
        yield
    scale = LOUDNESS / sqrt(square / len(loop))
    made = array("f")
    for start in starts:
        made.extend([value * scale for value in loop[start : start + SLICE]])
        yield
    return made


def _pink(random: Random, length: int) -> Generator[None, None, list[float]]:
    """Make noise that falls by 3 dB an octave: Paul Kellet's economy filter on white noise."""
    slow = middle = fast = 0.0
    made: list[float] = []
    white = random.random
    for start in range(0, length, SLICE):
        for _ in range(min(SLICE, length - start)):
            value = white() * 2 - 1
            slow = 0.99765 * slow + value * 0.0990460
            middle = 0.96300 * middle + value * 0.2965164
            fast = 0.57000 * fast + value * 1.0526913
            made.append(slow + middle + fast + value * 0.1848)
        yield
    return made


def _band_pass(loop: Sequence[float], hertz: float, quality: float) -> Generator[None, None, list[float]]:
    """Filter a loop so that it stays one: the filter first settles on the loop's end.

    The band-pass of Robert Bristow-Johnson's cookbook, with 0 dB at its peak.
    """
    turn = 2 * pi * hertz / RATE
    width = sin(turn) / (2 * quality)
    gain, turning, keeping = width / (1 + width), -2 * cos(turn) / (1 + width), (1 - width) / (1 + width)
    in_1 = in_2 = out_1 = out_2 = 0.0
    made: list[float] = []
    for start in range(-SEAM, len(loop), SLICE):
        piece = loop[start : start + SLICE or None] if start < 0 else loop[start : start + SLICE]
        for value in piece:
            result = gain * (value - in_2) - turning * out_1 - keeping * out_2
            in_2, in_1, out_2, out_1 = in_1, value, out_1, result
            made.append(result)
        yield
    return made[SEAM:]
