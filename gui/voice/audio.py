"""How does speech, as an engine gives it, come to be fit to be heard beside tones?

Silence at both ends is trimmed, all voices are made as loud as one another, and the loudest moment stays below
−3 dBFS. By tables and the standard library alone: a sentence takes a few milliseconds.
"""

from __future__ import annotations

import io
import sys
import wave
from array import array
from dataclasses import dataclass
from functools import lru_cache
from math import hypot, log10, sqrt, tanh
from typing import Final

from gui.voice.engine import Unspoken

FULL_SCALE: Final = 32_768
LOUDNESS: Final = 0.126
"""Root mean square of what is spoken, of full scale: −18 dBFS."""
KNEE: Final = 0.5
"""Of full scale: above it, peaks are rounded off."""
CEILING: Final = 0.7
"""Of full scale: −3.1 dBFS, which no peak reaches."""
MOST_GAIN: Final = 20.0
BLOCK_MS: Final = 10
SILENT: Final = 0.02
"""A block this much softer than the loudest one is silence, if it lies at an end."""
SPOKEN: Final = 0.1
"""A block counts for the loudness from this share of the loudest one on."""
FADE_IN_MS: Final = 4
FADE_OUT_MS: Final = 15
GAIN_STEPS: Final = 20
"""Gains are rounded to so many parts of a power of ten, 1 dB, so that tables can be kept."""


@dataclass(frozen=True, slots=True)
class Audio:
    """One channel of 16-bit samples."""

    rate: int
    """Samples a second."""
    samples: array[int]

    @property
    def length(self) -> int:
        """Its length in milliseconds, a begun one counted whole."""
        return -(-1000 * len(self.samples) // self.rate)


def read_wav(data: bytes) -> Audio:
    """Read a WAV file of 16-bit samples; of several channels the first.

    Raises:
        Unspoken: where it is no such file.

    """
    try:
        with wave.open(io.BytesIO(data), "rb") as file:
            if file.getsampwidth() != 2 or not file.getframerate():
                raise Unspoken("the voice gave samples that are not of 16 bits")
            channels, rate = file.getnchannels(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (wave.Error, EOFError, ValueError) as error:
        raise Unspoken(f"the voice gave no sound file: {error}") from error
    samples = array("h", frames[: len(frames) // (2 * channels) * 2 * channels])
    if sys.byteorder == "big":
        samples.byteswap()
    return Audio(rate, samples[::channels])


def write_wav(audio: Audio) -> bytes:
    """Give the bytes of a WAV file."""
    samples = audio.samples
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(audio.rate)
        file.writeframes(samples.tobytes())
    return made.getvalue()


def finished(audio: Audio) -> Audio:
    """Give speech without silence at its ends, as loud as any other, with short fades.

    Raises:
        Unspoken: where nothing is heard in it.

    """
    block = max(1, audio.rate * BLOCK_MS // 1000)
    loud = _loudness(audio.samples, block)
    most = max(loud, default=0.0)
    heard = [number for number, each in enumerate(loud) if each > SILENT * most]
    if not heard:
        raise Unspoken("the voice was silent")
    trimmed = audio.samples[heard[0] * block : (heard[-1] + 1) * block]
    spoken = [each for each in loud if each >= SPOKEN * most]
    now = sqrt(sum(each * each for each in spoken) / len(spoken)) / FULL_SCALE
    table = _table(round(GAIN_STEPS * log10(min(MOST_GAIN, LOUDNESS / now))))
    levelled = array("h", map(table.__getitem__, trimmed))
    _fade(levelled, audio.rate)
    return Audio(audio.rate, levelled)


def _loudness(samples: array[int], block: int) -> list[float]:
    """Give the root mean square of each block."""
    starts = range(0, len(samples), block)
    return [hypot(*samples[start : start + block]) / sqrt(min(block, len(samples) - start)) for start in starts]


@lru_cache(maxsize=16)
def _table(gain: int) -> list[int]:
    """Give what becomes of every sample, the negative ones counted from the end; the gain is in decibels."""
    factor = 10 ** (gain / GAIN_STEPS) / FULL_SCALE
    above = [_rounded_off(sample * factor) for sample in range(FULL_SCALE)]
    return [*above, -_rounded_off(FULL_SCALE * factor), *(-sample for sample in reversed(above[1:]))]


def _rounded_off(level: float) -> int:
    """Give a sample for a level of 0 or more, of full scale: above the knee ever less, and never the ceiling."""
    if level > KNEE:
        room = CEILING - KNEE
        level = KNEE + room * tanh((level - KNEE) / room)
    return int(level * FULL_SCALE)


def _fade(samples: array[int], rate: int) -> None:
    """Let it begin and end from nothing, so that it does not click."""
    last = len(samples) - 1
    for milliseconds, ends in ((FADE_IN_MS, False), (FADE_OUT_MS, True)):
        length = min(rate * milliseconds // 1000, len(samples) // 2)
        for number in range(length):
            at = last - number if ends else number
            samples[at] = samples[at] * number // length
