"""How does the sound follow the breath?

Loudness follows the flow of air, so that every turn is silent. What tells in from out with closed eyes is the colour:
an in-breath rises and brightens, with air in it; an out-breath starts bright, falls early and stays dark for long.
Nature-like noise is found pleasant, and breath-like noise shows the ratio of in to out best (Toft 2014;
Van Kerrebroeck & Maes 2021).

`share` is how much of a part has passed, from 0 to 1.
"""

from __future__ import annotations

import math
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workouts.breath_sound.parts import Part

IN_LOW_HERTZ: Final = 350.0
HIGH_HERTZ: Final = 900.0
OUT_LOW_HERTZ: Final = 300.0
"""Where the noise is centred: an in-breath goes from its low to the high, an out-breath from the high to its low."""

TONE_LOW_HERTZ: Final = 196.0
TONE_HIGH_HERTZ: Final = 293.66
"""G3 and D4, a fifth: a narrow range on purpose."""

OUT_LOUDNESS: Final = 0.95
IN_AIR: Final = 0.30
OUT_AIR: Final = 0.03
"""How much of the high, airy noise an in-breath and an out-breath hold."""

HOLD_EDGE_MS: Final = 400
"""How long a hold's tone takes to come and to go, in milliseconds."""
HOLD_LOUDNESS: Final = 0.3


def ease(share: float) -> float:
    """Give the raised cosine from 0 to 1 that everything in the program breathes by."""
    return (1 - cos(pi * share)) / 2


def centre(part: Part, share: float) -> float:
    """Give the frequency, in hertz, that the noise is centred on.

    Where a breath comes in two sips the second goes on from where the first one stopped.
    """
    if part.kind == "in":
        return _between(IN_LOW_HERTZ, HIGH_HERTZ, _level(part, math.pow(share, 0.85)))
    # An out-breath is loudest early: were it not to fall early as well, it would be the brighter of the two.
    return _between(OUT_LOW_HERTZ, HIGH_HERTZ, _level(part, math.pow(share, 0.55)))


def loudness(part: Part, share: float) -> float:
    """Give the loudness of the noise and of the tone, from 0 to 1: 0 at both ends, and all through a hold."""
    flow = math.pow(abs(part.end - part.start), 0.25)  # A sip is smaller than a whole breath, and still to be heard.
    if part.kind == "in":
        return flow * _hump(math.pow(share, 0.88))
    if part.kind == "out":
        return (
            flow * OUT_LOUDNESS * math.pow(_hump(math.pow(share, 0.72)), 1.25)
        )  # The top comes early, and a long tail after it.
    return 0.0


def air(part: Part, share: float) -> float:
    """Give the loudness of the airy noise beside the centred one."""
    return (IN_AIR if part.kind == "in" else OUT_AIR) * math.pow(loudness(part, share), 1.5)


def tone_hertz(part: Part, share: float, *, falling: bool) -> float:
    """Give the pitch of the gliding tone, in hertz.

    Args:
        part: What is breathed.
        share: How much of it has passed.
        falling: Whether it goes down on the in-breath ("down into the belly") and up on the out-breath.

    """
    level = _level(part, share)
    return _between(TONE_LOW_HERTZ, TONE_HIGH_HERTZ, 1 - level if falling else level)


def hold_loudness(part: Part, share: float) -> float:
    """Give the loudness of the quiet fifth of a hold with full lungs, from 0 to 1. With empty lungs all is silent."""
    if part.kind != "hold" or part.end < 0.5:
        return 0.0
    edge = min(HOLD_EDGE_MS, part.length / 4)
    from_an_end = min(share, 1 - share) * part.length
    return HOLD_LOUDNESS * ease(max(0.0, min(1.0, from_an_end / edge)))


def _level(part: Part, share: float) -> float:
    return part.start + (part.end - part.start) * ease(share)


def _between(low: float, high: float, level: float) -> float:
    """Give the pitch that lies so far, from 0 to 1, on the way up."""
    return low * math.pow(high / low, level)


def _hump(share: float) -> float:
    return max(0.0, sin(pi * share))  # The sine of pi is not quite 0, and may be below it.
