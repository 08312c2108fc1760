"""Which tones sound in a segment?

Times are milliseconds into the segment. Rule 2 for the countdown, rule 17 for the ticks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import counting
from workouts.cues.placing import COUNTED_DOWN_FROM
from workouts.segments import Cue, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.cues.options import Options
    from workouts.cues.placing import Words
    from workouts.model import Millis
    from workouts.segments import Segment

CHANGE: Final = "change"
COUNTDOWN: Final = "countdown"
REP: Final = "rep"
FINISH: Final = "finish"

SECOND: Final[Millis] = 1_000
AFTER_CHANGE_TONE: Final[Millis] = 2_000
"""The countdown's first tone comes so long after the change tone at the least."""


def tones(index: int, segment: Segment, said: Sequence[Words], options: Options) -> list[Cue]:
    """Give the tones of a segment: the change, the countdown, a tick at each repetition."""
    countdown = _countdown(segment, said, options.countdown)
    ticks = counting.ticks(segment) if options.tick_reps else ()
    return [
        Cue(index, 0, "sound", CHANGE),
        *(Cue(index, at, "sound", COUNTDOWN, from_end=True) for at in countdown),
        *(Cue(index, at, "sound", REP) for at in ticks),
    ]


def finish(index: int, at: Millis) -> Cue:
    """Give the tone at the end of everything."""
    return Cue(index, at, "sound", FINISH, from_end=True)


def _countdown(segment: Segment, said: Sequence[Words], seconds: int) -> list[Millis]:
    """Give the tones before the end, the last first.

    One that is longer than three seconds begins when the voice has finished.
    """
    if segment.kind is Kind.WAIT or segment.waits == "tap" or segment.length < COUNTED_DOWN_FROM:
        return []
    tones: list[Millis] = []
    for second in range(1, seconds + 1):
        at = segment.length - second * SECOND
        if at < AFTER_CHANGE_TONE or any(words.at <= at < words.end for words in said):
            break
        tones.append(at)
    return tones
