"""What does the next-up line say?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.doses import shown_dose, shown_time
from workouts.cues.naming import called
from workouts.cues.phrases import ENGLISH, Phrases
from workouts.model import Side
from workouts.segments import Kind

if TYPE_CHECKING:
    from workouts.segments import Segment, Timeline


def what_next(timeline: Timeline, index: int, phrases: Phrases = ENGLISH) -> str:
    """Give what comes after a segment, to read.

    "Bird dog · 8 reps", "Rest 15 s, then Side plank, right side", a wait's own words, or that this was the last.
    """
    segments = timeline.segments[index + 1 :]
    if not segments:
        return phrases.then_finished
    coming = segments[0]
    if coming.kind in (Kind.REST, Kind.SWITCH) and len(segments) > 1:
        template = phrases.rest_then if coming.kind is Kind.REST else phrases.change_then
        return template.format(length=shown_time(coming.length, phrases), what=_what(segments[1], phrases))
    what = _what(coming, phrases)
    return phrases.up_next.format(name=what, dose=shown_dose(coming, phrases)) if coming.kind.is_work else what


def _what(segment: Segment, phrases: Phrases) -> str:
    """Give a work segment's name and side, or what a wait or rest was told to say."""
    if not segment.kind.is_work:
        return " ".join(segment.say)
    name = called(segment, phrases)
    if segment.side is None:
        return name
    return (phrases.on_the_left if segment.side is Side.LEFT else phrases.on_the_right).format(name=name)
