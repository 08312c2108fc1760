"""How do the marks sound? One bell for in, two soft knocks for out, a tick for a second, a gong for the end.

In and out differ in number and in timbre, so that they are told apart without being learnt. Like the noise they are
made once, in slices: each `yield` is a place to stop for a moment.
"""

from __future__ import annotations

from array import array
from math import cos, exp, pi, sin
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.breath_sound.laws import ease
from workouts.breath_sound.parts import RATE

if TYPE_CHECKING:
    from collections.abc import Generator

    Making = Generator[None, None, array[float]]

SLICE: Final = 8192
"""Samples between two places to stop: one to two milliseconds of work."""


class Partial(NamedTuple):
    """One of the pitches that something struck rings with."""

    hertz: float
    strength: float
    fade: float
    """How fast it dies: after 1/fade seconds it has 37 % of its strength."""


class Struck(NamedTuple):
    """Something that rings when it is struck; times in seconds."""

    partials: tuple[Partial, ...]
    strength: float
    attack: float
    length: float
    release: float
    """The last seconds, over which what still rings is faded out."""


# The partials of a small bar or bowl: 1, 2, 2.76 and 5.4 times D5.
BELL: Final = Struck(
    partials=(
        Partial(587.33, 1.0, 2.1),
        Partial(587.33 * 2.76, 0.42, 4.41),
        Partial(587.33 * 5.40, 0.16, 7.56),
        Partial(587.33 * 2.0, 0.10, 2.94),
    ),
    strength=0.075,
    attack=0.008,
    length=2.2,
    release=0.2,
)
# Two low pitches close by each other beat, as a large gong does.
GONG: Final = Struck(
    partials=(
        Partial(110.0, 1.0, 0.55),
        Partial(111.1, 0.6, 0.6),
        Partial(164.8, 0.55, 0.7),
        Partial(220.9, 0.5, 0.8),
        Partial(277.0, 0.3, 1.1),
        Partial(331.0, 0.22, 1.3),
    ),
    strength=0.085,
    attack=0.06,
    length=6.0,
    release=2.0,
)
TICK: Final = Struck(
    partials=(Partial(880.0, 1.0, 70.0), Partial(1760.0, 0.2, 140.0)),
    strength=0.045,
    attack=0.003,
    length=0.06,
    release=0.02,
)

KNOCK_HERTZ: Final = 165.0
KNOCK_STRENGTH: Final = 0.16
KNOCK_LENGTH: Final = 0.16
KNOCK_ATTACK: Final = 0.004
KNOCK_RELEASE: Final = 0.03
KNOCK_GAP: Final = 0.17
"""Seconds from the first knock to the second, which is `SECOND_KNOCK` times as strong."""
SECOND_KNOCK: Final = 0.8


def ring(struck: Struck) -> Making:
    """Make the sound of something struck."""
    length = round(struck.length * RATE)
    mixed = array("f", bytes(4 * length))
    for partial in struck.partials:
        yield from _add_partial(mixed, partial, struck.strength)
    attack, release = round(struck.attack * RATE), round(struck.release * RATE)
    for number in range(attack):
        mixed[number] *= ease(number / attack)
    for start in range(0, release, SLICE):
        for number in range(start, min(release, start + SLICE)):
            mixed[length - 1 - number] *= ease(number / release)
        yield
    return mixed


def _add_partial(mixed: array[float], partial: Partial, strength: float) -> Generator[None, None, None]:
    """Add a sine that dies away, each sample from the two before it: a tenth of the work of asking for each sine."""
    turn, kept = 2 * pi * partial.hertz / RATE, exp(-partial.fade / RATE)
    forward, back = 2 * kept * cos(turn), kept * kept
    scale = strength * partial.strength
    before, now = -scale * sin(turn) / kept, 0.0
    for start in range(0, len(mixed), SLICE):
        piece = mixed[start : start + SLICE]
        for number, value in enumerate(piece):
            piece[number] = value + now
            before, now = now, forward * now - back * before
        mixed[start : start + SLICE] = piece
        yield


def knocks() -> Making:
    """Make the two knocks of an out-breath: a low thud that falls, with a little of the hand in it."""
    one = _knock()
    second = round(KNOCK_GAP * RATE)
    both = one + array("f", bytes(4 * second))
    for number, value in enumerate(one):
        both[second + number] += SECOND_KNOCK * value
    yield
    return both


def _knock() -> array[float]:
    random = Random(3)  # It is noise, not a secret.
    made = array("f")
    brushed = 0.0
    for number in range(round(KNOCK_LENGTH * RATE)):
        time = number / RATE
        brushed += 0.10 * (random.random() * 2 - 1 - brushed)
        thud = sin(2 * pi * KNOCK_HERTZ * time * (1 - 0.25 * time)) * exp(-38 * time)
        opened = ease(min(1.0, time / KNOCK_ATTACK, (KNOCK_LENGTH - time) / KNOCK_RELEASE))
        made.append(KNOCK_STRENGTH * opened * (thud + 0.5 * brushed * exp(-90 * time)))
    return made
