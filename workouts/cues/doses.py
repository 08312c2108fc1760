"""How much of it: the amount of a segment in words, for the eye and for the ear?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.phrases import ENGLISH

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.model import Millis
    from workouts.segments import Segment

SECOND: Millis = 1_000
MINUTE: Millis = 60_000
HOUR: Millis = 3_600_000
TENTH: Millis = 100
TENTHS = 10
MOST_BREATHS_COUNTED = 10
"""More breaths than these are told as a time: nobody counts thirty."""


def shown_dose(segment: Segment, phrases: Phrases = ENGLISH) -> str:
    """Give a segment's amount for the screen, as in "6 × 10 s"; a rest's, a switch's or a get-ready's is its length."""
    if segment.waits == "wait":
        return ""
    if segment.waits == "max":
        return phrases.shown_max.format(time=shown_time(segment.length, phrases))
    if segment.reps is not None and segment.hold is not None:
        return phrases.shown_holds.format(number=segment.reps, time=shown_time(segment.hold, phrases))
    return _counted(segment, phrases) or shown_time(segment.length, phrases)


def spoken_dose(segment: Segment, phrases: Phrases = ENGLISH) -> str:
    """Give a segment's amount for the voice, as in "6 holds of 10 seconds"."""
    if segment.waits == "wait":
        return ""
    if segment.waits == "max":
        return phrases.max
    if segment.reps is not None and segment.hold is not None:
        template = phrases.one_hold if segment.reps == 1 else phrases.holds
        return template.format(number=segment.reps, time=spoken_time(segment.hold, phrases))
    return _counted(segment, phrases) or spoken_time(segment.length, phrases)


def _counted(segment: Segment, phrases: Phrases) -> str:
    """Give repetitions or a few breaths; nothing where the amount is a time."""
    if segment.reps is not None:
        return _plural(segment.reps, phrases.one_rep, phrases.reps)
    if segment.breaths is not None and segment.breaths <= MOST_BREATHS_COUNTED:
        return _plural(segment.breaths, phrases.one_breath, phrases.breaths)
    return ""


def shown_time(milliseconds: Millis, phrases: Phrases = ENGLISH) -> str:
    """Give a length as in "30 s", "1 min 30 s" or "1 h 5 min"; tenths of a second only where there are no minutes."""
    hours, minutes, seconds = _split(milliseconds)
    parts = [
        phrases.shown_hours.format(number=hours) if hours else "",
        phrases.shown_minutes.format(number=minutes) if minutes else "",
        phrases.shown_seconds.format(number=_tenths(seconds, phrases)) if seconds or not hours + minutes else "",
    ]
    return " ".join(part for part in parts if part)


def spoken_time(milliseconds: Millis, phrases: Phrases = ENGLISH) -> str:
    """Give a length as in "1 minute 30 seconds"."""
    hours, minutes, seconds = _split(milliseconds)
    parts = [
        _plural(hours, phrases.one_hour, phrases.hours) if hours else "",
        _plural(minutes, phrases.one_minute, phrases.minutes) if minutes else "",
        _spoken_seconds(seconds, phrases) if seconds or not hours + minutes else "",
    ]
    return " ".join(part for part in parts if part)


def _split(milliseconds: Millis) -> tuple[int, int, int]:
    """Give hours, minutes and tenths of seconds; whole seconds from one minute on."""
    unit = TENTH if milliseconds < MINUTE else SECOND
    rounded = (milliseconds + unit // 2) // unit * unit
    return rounded // HOUR, rounded % HOUR // MINUTE, rounded % MINUTE // TENTH


def _spoken_seconds(tenths: int, phrases: Phrases) -> str:
    if tenths == TENTHS:
        return phrases.one_second
    return phrases.seconds.format(number=_tenths(tenths, phrases))


def _tenths(tenths: int, phrases: Phrases) -> str:
    whole, tenth = divmod(tenths, TENTHS)
    return f"{whole}{phrases.decimal}{tenth}" if tenth else str(whole)


def _plural(number: int, one: str, many: str) -> str:
    return one if number == 1 else many.format(number=number)
