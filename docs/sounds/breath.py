"""Writes what breaths sound like as a WAV file, to be listened to: `uv run docs/sounds/breath.py breaths.wav`.

By default a taper from 12 to 6 breaths a minute with everything on; `--help` says what can be chosen.
"""

from __future__ import annotations

import argparse
import sys
import time
import wave
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from workouts.breath_sound.mixer import LAYERS, Mixer
from workouts.breath_sound.parts import PER_MS, RATE, Part
from workouts.breath_sound.tables import made_tables

BEFORE_MS = 500
"""Silence before the first breath, in which its mark begins."""

PATTERNS = {
    "box": (Part("in", 4000, 0, 1), Part("hold", 4000, 1, 1), Part("out", 4000, 1, 0), Part("hold", 4000, 0, 0)),
    "sigh": (Part("in", 3000, 0, 0.78), Part("in", 800, 0.78, 1), Part("out", 6200, 1, 0)),
}


def taper(fastest: int, slowest: int, breaths: int) -> list[tuple[Part, ...]]:
    """Give so many breaths at each rate from the fastest to the slowest, in breaths a minute; 45 % in, then 40 %."""
    made = []
    for rate in range(fastest, slowest - 1, -1):
        length = round(60_000 / rate)
        in_share = 0.40 + 0.05 * (rate - slowest) / max(1, fastest - slowest)
        breathed_in = round(length * in_share)
        made += [(Part("in", breathed_in, 0, 1), Part("out", length - breathed_in, 1, 0))] * breaths
    return made


def render(mixer: Mixer, breaths: list[tuple[Part, ...]]) -> array[int]:
    """Give the samples of breaths from the first mark to the end of the gong."""
    start = 0
    for number, breath in enumerate(breaths, 1):
        mixer.plan(start, breath, last=number == len(breaths))
        start += sum(part.length for part in breath)
    mixer.go_on(-BEFORE_MS * PER_MS)
    made = array("h")
    while not mixer.over:
        made += mixer.read(1)
    return made


def main() -> None:
    """Render and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pattern", choices=("taper", *PATTERNS), default="taper")
    parser.add_argument("--from", dest="fastest", type=int, default=12, help="breaths a minute")
    parser.add_argument("--to", dest="slowest", type=int, default=6, help="breaths a minute")
    parser.add_argument("--breaths", type=int, default=2, help="how many of each rate, or of the pattern")
    parser.add_argument("--only", nargs="+", choices=LAYERS, default=LAYERS, help="the layers that sound")
    parser.add_argument("--falling", action="store_true", help="let the tone fall on the in-breath")
    options = parser.parse_args()
    began = time.perf_counter()
    mixer = Mixer(made_tables())
    print(f"tables: {time.perf_counter() - began:.2f} s")
    mixer.set_falling(options.falling)
    for layer in LAYERS:
        mixer.set_volume(layer, layer in options.only)
    pattern = PATTERNS.get(options.pattern)
    breaths = [pattern] * options.breaths if pattern else taper(options.fastest, options.slowest, options.breaths)
    began = time.perf_counter()
    samples = render(mixer, breaths)
    seconds = len(samples) / RATE
    print(f"{seconds:.1f} s of sound in {time.perf_counter() - began:.2f} s")
    if sys.byteorder == "big":  # a WAV file is little-endian everywhere
        samples.byteswap()
    with wave.open(str(options.file), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()
