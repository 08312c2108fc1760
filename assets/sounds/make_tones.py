"""What do the tones sound like? Writes the WAV files beside it: `uv run python assets/sounds/make_tones.py`.

Every tone is made of notes of one A major chord, so that whatever sounds together is in tune. A note is a few
partials, the higher ones quieter and sooner gone, as a struck bar of wood sounds: warm, heard through music, never
shrill. It rises and dies along half a cosine, because a step in the wave is heard as a click.

The files are 44.1 kHz, 16 bit, mono, and the same bytes on every run.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
"""Samples a second."""
FULL_SCALE = 32_767

# The notes' fundamentals in hertz: low enough to be warm, high enough for the loudspeaker of a laptop.
A4, CIS5, E5, A5 = 440.0, 554.365, 659.255, 880.0


@dataclass(frozen=True)
class Timbre:
    """How a note sounds, whatever its pitch."""

    partials: tuple[float, ...]
    """The strength of the fundamental, its octave, the twelfth …"""
    attack: float
    """Seconds in which it rises."""
    release: float
    """Seconds in which its rest is faded out."""


@dataclass(frozen=True)
class Note:
    """One note of a tone; times in seconds from the tone's start."""

    pitch: float
    start: float
    length: float
    fade: float
    """Seconds in which the fundamental falls to 37 %; the n-th partial needs an n-th of them."""


@dataclass(frozen=True)
class Tone:
    """One file: its notes and its loudest sample in dB below full scale."""

    notes: tuple[Note, ...]
    peak: float
    timbre: Timbre | None = None
    """Its own, where it has not the profile's."""


STANDARD = Timbre(partials=(1.0, 0.28, 0.09), attack=0.006, release=0.02)
SOFT = Timbre(partials=(1.0, 0.08), attack=0.018, release=0.03)
# Halfway sounds hollow, as a low pipe does, since only the odd partials are in it: no other tone is taken for it.
STANDARD_HOLLOW = Timbre(partials=(1.0, 0.0, 0.35, 0.0, 0.12), attack=0.02, release=0.06)
SOFT_HOLLOW = Timbre(partials=(1.0, 0.0, 0.2), attack=0.035, release=0.08)

# The change rings for less than 0.6 s: that is when speech begins at the earliest.
STANDARD_TONES = {
    "countdown": Tone((Note(CIS5, 0.0, 0.08, 0.06),), peak=-10.0),
    "change": Tone((Note(E5, 0.0, 0.3, 0.12), Note(A5, 0.12, 0.46, 0.16)), peak=-8.0),
    "halfway": Tone((Note(A4, 0.0, 0.2, 0.3), Note(A4, 0.22, 0.23, 0.3)), peak=-12.0, timbre=STANDARD_HOLLOW),
    "rep": Tone((Note(A5, 0.0, 0.045, 0.012),), peak=-18.0),
    "finish": Tone(
        (Note(A4, 0.0, 0.9, 0.3), Note(CIS5, 0.14, 0.9, 0.3), Note(E5, 0.28, 0.9, 0.3), Note(A5, 0.42, 1.0, 0.35)),
        peak=-8.0,
    ),
}
SOFT_TONES = {
    "countdown": Tone((Note(A4, 0.0, 0.08, 0.08),), peak=-16.0),
    "change": Tone((Note(CIS5, 0.0, 0.34, 0.16), Note(E5, 0.15, 0.43, 0.2)), peak=-14.0),
    "halfway": Tone((Note(A4, 0.0, 0.2, 0.3), Note(A4, 0.22, 0.23, 0.3)), peak=-18.0, timbre=SOFT_HOLLOW),
    "rep": Tone((Note(E5, 0.0, 0.06, 0.02),), peak=-24.0),
    "finish": Tone((Note(A4, 0.0, 1.1, 0.4), Note(CIS5, 0.22, 1.1, 0.4), Note(E5, 0.44, 1.2, 0.45)), peak=-14.0),
}
PROFILES = {"standard": (STANDARD, STANDARD_TONES), "soft": (SOFT, SOFT_TONES)}


def envelope(time: float, length: float, timbre: Timbre) -> float:
    """Give how open a note is at `time`, both in seconds: 0 at either end, else at most 1."""
    rising = min(1.0, time / timbre.attack)
    falling = min(1.0, max(0.0, length - time) / timbre.release)
    return (1 - math.cos(math.pi * rising)) * (1 - math.cos(math.pi * falling)) / 4


def level(note: Note, time: float, timbre: Timbre) -> float:
    """Give a note's wave at `time` seconds after its start, not yet scaled."""
    wave_now = 0.0
    for number, strength in enumerate(timbre.partials, 1):
        fade = math.exp(-time * number / note.fade)
        wave_now += strength * fade * math.sin(2 * math.pi * note.pitch * number * time)
    return wave_now * envelope(time, note.length, timbre)


def samples(tone: Tone, timbre: Timbre) -> array[int]:
    """Give a tone's samples, the loudest of them at the tone's peak."""
    length = max(note.start + note.length for note in tone.notes)
    mixed = [0.0] * (round(length * RATE) + 1)
    for note in tone.notes:
        first = round(note.start * RATE)
        for number in range(round(note.length * RATE) + 1):
            mixed[first + number] += level(note, number / RATE, timbre)
    loudest = max(abs(value) for value in mixed)
    scale = FULL_SCALE * 10 ** (tone.peak / 20) / loudest
    return array("h", (round(value * scale) for value in mixed))


def write(path: Path, data: array[int]) -> None:
    """Write samples as a WAV file."""
    if sys.byteorder == "big":  # a WAV file is little-endian everywhere
        data = data[:]
        data.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(data.tobytes())


def write_all(folder: Path) -> None:
    """Write every tone of every profile as `<profile>-<tone>.wav`."""
    for profile, (timbre, tones) in PROFILES.items():
        for name, tone in tones.items():
            write(folder / f"{profile}-{name}.wav", samples(tone, tone.timbre or timbre))


if __name__ == "__main__":
    write_all(Path(__file__).parent)
