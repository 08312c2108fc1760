"""How does one whole breath sound, sample by sample?

Rendered from front to back in slices, ahead of time, so that nothing is computed when it is to be heard. The noise and
the tone are kept apart: their volumes may change while they sound.

What a breath sounds like depends on its parts and on where it starts, not on what was rendered before, so one that is
never played may be thrown away. Its samples join those of its neighbours because all of it is silent at its turns.
"""

from __future__ import annotations

from array import array
from math import cos, log2, pi, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.breath_sound import laws
from workouts.breath_sound.noise import BANDS, BANDS_PER_OCTAVE, LOWEST_HERTZ
from workouts.breath_sound.parts import RATE

if TYPE_CHECKING:
    from workouts.breath_sound.noise import Noise
    from workouts.breath_sound.parts import Part, Parts

BLOCK: Final = 96
"""Samples, 2 ms, over which loudness and colour go in a straight line; laws are asked at both ends only."""
SLICE_BLOCKS: Final = 24
"""Blocks rendered in one slice: one to two milliseconds of work."""

NOISE_GAIN: Final = 0.27
TONE_GAIN: Final = 0.035

CIRCLE: Final = 4096
SINE: Final = array(
    "f",
    (
        sin(2 * pi * step / CIRCLE) + 0.18 * sin(4 * pi * step / CIRCLE) + 0.07 * sin(6 * pi * step / CIRCLE)
        for step in range(CIRCLE)
    ),
)
"""One turn of the tone: a sine and two weak harmonics."""


class Track(NamedTuple):
    """A loop that sounds in a block, and its gain at either end."""

    loop: array[float]
    first: float
    last: float


class Rendering:
    """The noise and the tone of one breath: `noise` and `tone` are whole up to `ready`, in samples."""

    def __init__(self, parts: Parts, start: int, tables: Noise, *, falling: bool = False) -> None:
        """Render nothing yet.

        Args:
            parts: Of the breath.
            start: The sample that it starts at, which decides where in the loops it reads.
            tables: The loops of noise.
            falling: Whether the tone falls on the in-breath.

        """
        length = sum(part.samples for part in parts)
        self.noise = array("f", bytes(4 * length))
        self.tone = array("f", bytes(4 * length))
        self.ready = 0
        self._parts = parts
        self._part = 0
        self._part_start = 0
        self._start = start
        self._tables = tables
        self._falling = falling
        self._turn = 0.0

    @property
    def whole(self) -> bool:
        """Whether nothing is left to render."""
        return self.ready == len(self.noise)

    def slice(self) -> None:
        """Render a little more."""
        for _ in range(SLICE_BLOCKS):
            if not self.whole:
                self._block()

    def up_to(self, sample: int) -> None:
        """Render until so many samples are ready, which is nothing to do if it was done ahead."""
        while self.ready < min(sample, len(self.noise)):
            self._block()

    def _block(self) -> None:
        part = self._parts[self._part]
        within = self.ready - self._part_start
        count = min(BLOCK, part.samples - within)
        first, last = within / part.samples, (within + count) / part.samples
        if part.kind == "hold":
            self._hold(part, first, last, count)
        else:
            self._breath(part, first, last, count)
        self.ready += count
        if within + count == part.samples:
            self._part_start += part.samples
            self._part += 1
            self._turn = 0.0

    def _breath(self, part: Part, first: float, last: float, count: int) -> None:
        place = slice(self.ready, self.ready + count)
        self.noise[place] = self._mixed(self._tracks(part, first, last), count)
        step = laws.tone_hertz(part, (first + last) / 2, falling=self._falling) * CIRCLE / RATE
        gain = TONE_GAIN * laws.loudness(part, first)
        rise = (TONE_GAIN * laws.loudness(part, last) - gain) / count
        self.tone[place] = _tone(self._turn, step, gain, rise, count)
        self._turn = (self._turn + step * count) % CIRCLE

    def _hold(self, part: Part, first: float, last: float, count: int) -> None:
        gain = TONE_GAIN * laws.hold_loudness(part, first)
        rise = (TONE_GAIN * laws.hold_loudness(part, last) - gain) / count
        if not gain and not rise:
            return  # The arrays were made of silence.
        low, high = (hertz * CIRCLE / RATE for hertz in (laws.TONE_LOW_HERTZ, laws.TONE_HIGH_HERTZ))
        passed = self.ready - self._part_start
        pair = zip(
            _tone(low * passed % CIRCLE, low, gain, rise, count),
            _tone(high * passed % CIRCLE, high, gain, rise, count),
            strict=True,
        )
        self.tone[self.ready : self.ready + count] = array("f", [one + other for one, other in pair])

    # ---- the noise ---------------------------------------------------------------------------------------------------

    def _tracks(self, part: Part, first: float, last: float) -> list[Track]:
        """Give what sounds in a block: the air, and the two bands next to the centre, three where it passes one."""
        from_, to = _band_gains(part, first), _band_gains(part, last)
        bands = self._tables.bands
        tracks = [Track(bands[band], from_.get(band, 0.0), to.get(band, 0.0)) for band in from_.keys() | to.keys()]
        air = Track(self._tables.air, NOISE_GAIN * laws.air(part, first), NOISE_GAIN * laws.air(part, last))
        return [air, *tracks]

    def _mixed(self, tracks: list[Track], count: int) -> array[float]:
        (a, a_0, a_1), (b, b_0, b_1), (c, c_0, c_1), *more = tracks
        read, by, at = range(count), 1 / count, self._start + self.ready
        a_by, b_by, c_by = (a_1 - a_0) * by, (b_1 - b_0) * by, (c_1 - c_0) * by
        pieces = zip(read, _piece(a, at, count), _piece(b, at, count), _piece(c, at, count), strict=True)
        mixed = [x * (a_0 + a_by * t) + y * (b_0 + b_by * t) + z * (c_0 + c_by * t) for t, x, y, z in pieces]
        for d, d_0, d_1 in more:
            d_by = (d_1 - d_0) * by
            mixed = [sum_ + w * (d_0 + d_by * t) for t, sum_, w in zip(read, mixed, _piece(d, at, count), strict=True)]
        return array("f", mixed)


def _band_gains(part: Part, share: float) -> dict[int, float]:
    """Give the gain of the two bands next to the wanted centre, in equal power."""
    place = log2(laws.centre(part, share) / LOWEST_HERTZ) * BANDS_PER_OCTAVE
    band = min(BANDS - 2, max(0, int(place)))
    weight = min(1.0, max(0.0, place - band)) * pi / 2
    gain = NOISE_GAIN * laws.loudness(part, share)
    return {band: gain * cos(weight), band + 1: gain * sin(weight)}


def _piece(loop: array[float], start: int, count: int) -> array[float]:
    """Read from a loop, round and round."""
    start %= len(loop)
    piece = loop[start : start + count]
    while len(piece) < count:
        piece += loop[: count - len(piece)]
    return piece


def _tone(turn: float, step: float, gain: float, rise: float, count: int) -> array[float]:
    sine, last = SINE, CIRCLE - 1
    return array("f", [(gain + rise * number) * sine[int(turn + step * number) & last] for number in range(count)])
