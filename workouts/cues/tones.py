"""Which tones sound in a segment?

Times are milliseconds into the segment. Rule 2 for the countdown, rule 14 for halfway, rule 17 for the ticks. No two
tones sound at once, and none but a tick sounds while the voice speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import calls, counting
from workouts.cues.placing import COUNTED_DOWN_FROM
from workouts.segments import Cue, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.cues.options import Options
    from workouts.cues.phrases import Phrases
    from workouts.cues.placing import Words
    from workouts.model import Millis
    from workouts.segments import Segment

CHANGE: Final = "change"
COUNTDOWN: Final = "countdown"
HALFWAY: Final = "halfway"
REP: Final = "rep"
FINISH: Final = "finish"

SECOND: Final[Millis] = 1_000
AFTER_CHANGE_TONE: Final[Millis] = 2_000
"""The countdown's first tone comes so long after the change tone at the least."""
HALFWAY_LASTS: Final[Millis] = 450
BEFORE_WORD: Final[Millis] = 500
"""The halfway tone begins so long before the voice says "Halfway", and has died away by then."""
TICK_LASTS: Final[Millis] = 60


def tones(index: int, segment: Segment, said: Sequence[Words], options: Options, phrases: Phrases) -> list[Cue]:
    """Give the tones of a segment: the change, the countdown, halfway, a tick at each repetition.

    `said` is what is heard in it.
    """
    countdown = _countdown(segment, said, options.countdown)
    halfway = _halfway(segment, said, phrases.halfway) if options.halfway_tone else []
    ticks = counting.ticks(segment) if options.tick_reps else ()
    return [
        Cue(index, 0, "sound", CHANGE),
        *(Cue(index, at, "sound", COUNTDOWN, from_end=True) for at in countdown),
        *(Cue(index, at, "sound", HALFWAY) for at in halfway),
        *(Cue(index, at, "sound", REP) for at in ticks if not any(_runs_into(at, tone) for tone in halfway)),
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


def _halfway(segment: Segment, said: Sequence[Words], word: str) -> list[Millis]:
    """Give when the halfway tone sounds, if it does.

    It comes just before the voice says so. Where the voice does not, it comes at half, or as soon as the voice has
    finished with something else; where that takes too long, or there is no silence for it, it is left out.
    """
    if segment.kind is not Kind.WORK or not calls.has_halfway(segment):
        return []
    half = calls.halfway(segment)
    spoken = [words.at - BEFORE_WORD for words in said if words.text == word]
    moments = spoken or [half, *sorted(words.end for words in said if half < words.end <= half + calls.MAY_BE_LATE)]
    return [at for at in moments if all(words.end <= at or at + HALFWAY_LASTS <= words.at for words in said)][:1]


def _runs_into(tick: Millis, halfway: Millis) -> bool:
    return halfway - TICK_LASTS < tick < halfway + HALFWAY_LASTS
