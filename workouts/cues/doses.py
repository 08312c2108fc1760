"""How much of it, in words to read and in words to say?

Lengths are taken in milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.phrases import ENGLISH, Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.model import Millis
    from workouts.segments import Segment

MILLIS_A_SECOND = 1000
SECONDS_A_MINUTE = 60
MINUTES_AN_HOUR = 60
MOST_BREATHS_TOLD = 10
"""Nobody counts more breaths than these: then the time is told."""


def shown_time(length: Millis, phrases: Phrases = ENGLISH) -> str:
    """Give a length to read: "45 s", "1 min 30 s", "2.5 s"."""
    hours, minutes, seconds = _parts(length)
    words = [
        phrases.short_hours.format(n=hours) if hours else "",
        phrases.short_minutes.format(n=minutes) if minutes else "",
        phrases.short_seconds.format(n=seconds) if seconds else "",
    ]
    return " ".join(filter(None, words))


def spoken_time(length: Millis, phrases: Phrases = ENGLISH) -> str:
    """Give a length to say: "45 seconds", "1 minute 30 seconds"."""
    hours, minutes, seconds = _parts(length)
    words = [
        _counted(hours, phrases.hour, phrases.hours) if hours else "",
        _counted(minutes, phrases.minute, phrases.minutes) if minutes else "",
        _counted(seconds, phrases.second, phrases.seconds) if seconds else "",
    ]
    return " ".join(filter(None, words))


def _parts(length: Millis) -> tuple[int, int, str]:
    """Give hours, minutes, and seconds as they are written, nothing for none of them."""
    minutes, millis = divmod(length, SECONDS_A_MINUTE * MILLIS_A_SECOND)
    hours, minutes = divmod(minutes, MINUTES_AN_HOUR)
    return (hours, minutes, f"{millis / MILLIS_A_SECOND:g}" if millis or not length else "")


def _counted(n: int | str, one: str, many: str) -> str:
    return one if str(n) == "1" else many.format(n=n)


def shown_dose(segment: Segment, phrases: Phrases = ENGLISH) -> str:
    """Give how much a segment asks for, to read: "30 s", "6 × 10 s", "8 reps", "6 breaths"."""
    if segment.reps and segment.hold is not None:
        return phrases.short_holds.format(n=segment.reps, length=shown_time(segment.hold, phrases))
    length = shown_time(segment.length, phrases)
    if segment.waits == "max":
        return phrases.shown_longest.format(length=length)
    return _alike(segment, phrases) or length


def spoken_dose(segment: Segment, phrases: Phrases = ENGLISH) -> str:
    """Give how much a segment asks for, to say: "30 seconds", "6 holds of 10 seconds", "8 reps"."""
    if segment.reps and segment.hold is not None:
        template = phrases.hold_of if segment.reps == 1 else phrases.holds_of
        return template.format(n=segment.reps, length=spoken_time(segment.hold, phrases))
    if segment.waits == "max":
        return phrases.longest
    return _alike(segment, phrases) or spoken_time(segment.length, phrases)


def _alike(segment: Segment, phrases: Phrases) -> str | None:
    """Give the amounts that are read and said in the same words."""
    if segment.breaths and _in_breaths(segment):
        return _counted(segment.breaths, phrases.breath, phrases.breaths)
    return _counted(segment.reps, phrases.rep, phrases.reps) if segment.reps else None


def _in_breaths(segment: Segment) -> bool:
    """Whether the amount is told in breaths: where it was written so, or cannot be known and is not much."""
    if segment.step:
        return segment.step.breaths is not None
    return (segment.breaths or 0) <= MOST_BREATHS_TOLD


def step_dose(segments: Sequence[Segment], phrases: Phrases = ENGLISH) -> str:
    """Give how much a whole step asks for, to read, from the work segments of one visit.

    "3 sets of 8 reps a side"; where the sets differ, each of them: "6 × 10 s, 4 × 10 s, 2 × 10 s a side".
    """
    sides = {segment.side for segment in segments}
    one_side = [segment for segment in segments if segment.side is segments[0].side]
    doses = [shown_dose(segment, phrases) for segment in one_side]
    if len(set(doses)) > 1:
        dose = ", ".join(doses)
    else:
        dose = phrases.sets_of.format(sets=len(doses), dose=doses[0]) if len(doses) > 1 else doses[0]
    return phrases.a_side.format(dose=dose) if len(sides) > 1 else dose
