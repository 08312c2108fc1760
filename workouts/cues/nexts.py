"""What comes after this segment, in one line for the screen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.doses import shown_dose, shown_time
from workouts.cues.names import labelled_name
from workouts.cues.phrases import ENGLISH
from workouts.model import Side
from workouts.segments import Kind

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.segments import Segment, Timeline


def what_next(timeline: Timeline, index: int, phrases: Phrases = ENGLISH) -> str:
    """Give what follows a segment: “Rest 15 s, then Side plank, right side”, or work with its dose.

    "Last one" where nothing follows.
    """
    following = timeline.segments[index + 1 : index + 3]
    if not any(segment.kind not in (Kind.REST, Kind.SWITCH) for segment in following):
        return phrases.nothing_next
    coming = following[0]
    if coming.kind is Kind.REST:
        then = _named(following[1], phrases)
        return phrases.next_rest.format(time=shown_time(coming.length, phrases), then=then)
    if coming.kind is Kind.SWITCH:
        return phrases.next_switch.format(then=_named(following[1], phrases))
    dose = shown_dose(coming, phrases)
    named = _named(coming, phrases)
    return phrases.next_with_dose.format(what=named, dose=dose) if dose else named


def _named(segment: Segment, phrases: Phrases) -> str:
    """Give the name, label and side of work, and what a wait is for."""
    if segment.kind is Kind.WAIT:
        return " ".join(segment.say)
    name = labelled_name(segment, phrases)
    if segment.side is None:
        return name
    side = phrases.shown_left if segment.side is Side.LEFT else phrases.shown_right
    return phrases.next_with_side.format(what=name, side=side)
