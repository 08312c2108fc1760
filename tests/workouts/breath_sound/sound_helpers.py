"""What the tests of the breath's sound share: tables made once, tapers, and how to measure samples."""

import math
from array import array
from functools import cache

from workouts.breath_sound.mixer import LAYERS, Mixer
from workouts.breath_sound.parts import PER_MS, RATE, Part
from workouts.breath_sound.tables import made_tables

FULL = 32_768
EASE = (Part("in", 4000, 0, 1), Part("out", 6000, 1, 0))
FFT_SIZE = 2048


@cache
def tables():
    return made_tables()


def mixer(*layers):
    """A mixer in which only these layers are heard, at full volume."""
    made = Mixer(tables())
    for layer in LAYERS:
        made.set_volume(layer, layer in layers)
    return made


def taper(rates, seconds_each):
    """Whole breaths at each rate for at least so long: 45 % in at the first rate, 40 % at the last."""
    breaths = []
    for number, rate in enumerate(rates):
        length = round(60_000 / rate)
        breathed_in = round(length * (0.45 - 0.05 * number / (len(rates) - 1)))
        breath = (Part("in", breathed_in, 0, 1), Part("out", length - breathed_in, 1, 0))
        breaths += [breath] * math.ceil(seconds_each * 1000 / length)
    return breaths


def rendered(made, breaths, *, before_ms=0):
    """Plan breaths one after the other, the last one as the last, and give every sample up to the end of the gong."""
    start = 0
    for number, breath in enumerate(breaths, 1):
        made.plan(start, breath, last=number == len(breaths))
        start += sum(part.length for part in breath)
    made.go_on(-before_ms * PER_MS)
    samples = array("h")
    while not made.over:
        samples += made.read(1)
    return samples


def phases(breaths):
    """Each part with its first and its last sample."""
    start = 0
    for breath in breaths:
        for part in breath:
            yield part, start, start + part.samples
            start += part.samples


def decibels(samples):
    """The root mean square in dB below full scale."""
    square = sum(value * value for value in samples) / len(samples)
    return 10 * math.log10(square / FULL**2 + 1e-12)


def peak(samples):
    """The loudest sample, in dB below full scale."""
    return 20 * math.log10(max(map(abs, samples)) / FULL + 1e-6)


def powers(samples):
    """The power at each frequency up to half the rate, of `FFT_SIZE` samples."""
    windowed = [value * (0.5 - 0.5 * math.cos(2 * math.pi * number / FFT_SIZE)) for number, value in enumerate(samples)]
    return [abs(value) ** 2 for value in _fourier(windowed)[: FFT_SIZE // 2]]


def spectrum(samples, windows=24):
    """The mean power at each frequency, from windows spread evenly."""
    total = [0.0] * (FFT_SIZE // 2)
    for number in range(windows):
        start = (len(samples) - FFT_SIZE) * number // max(1, windows - 1)
        total = [one + more for one, more in zip(total, powers(samples[start : start + FFT_SIZE]), strict=True)]
    return total


def centroid(samples, windows=24):
    """The frequency, in hertz, that the power is centred on."""
    power = spectrum(samples, windows)
    return sum(number * each for number, each in enumerate(power)) / sum(power) * RATE / FFT_SIZE


def pitch(samples):
    """The strongest frequency, in hertz, of a pure tone: from how often it passes 0 upwards."""
    passes = [number for number in range(1, len(samples)) if samples[number - 1] < 0 <= samples[number]]
    return (len(passes) - 1) * RATE / (passes[-1] - passes[0])


def _fourier(values):
    if len(values) == 1:
        return values
    even, odd = _fourier(values[::2]), _fourier(values[1::2])
    turned = [value * twiddle for value, twiddle in zip(odd, _twiddles(len(values)), strict=True)]
    return [one + other for one, other in zip(even, turned, strict=True)] + [
        one - other for one, other in zip(even, turned, strict=True)
    ]


@cache
def _twiddles(length):
    return [
        complex(math.cos(angle), -math.sin(angle)) for angle in (2 * math.pi * k / length for k in range(length // 2))
    ]
