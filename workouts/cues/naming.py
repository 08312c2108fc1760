"""By which words is a segment, its side and its place among the sets told?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.phrases import ENGLISH
from workouts.model import Side
from workouts.segments import Cue

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.model import Millis
    from workouts.segments import Segment, Timeline

NAMING_LASTS = 5_000
"""Milliseconds that a name and a side may take, to be said while a session that goes on is counted in."""
SENTENCE_ENDS = (".", "!", "?", "…")


def key(segment: Segment) -> str:
    """Give what a work or breathe segment is remembered by: its exercise's id, or its pattern's.

    Ids are a file's name in one folder each, so a pattern's is marked.
    """
    if segment.exercise:
        return segment.exercise.id
    return f"pattern {segment.pattern.id}" if segment.pattern else ""


def is_same_step(segment: Segment, other: Segment) -> bool:
    """Whether two segments come from one visit to one step: other sides and sets of it."""
    return segment.visit == other.visit and key(segment) == key(other)


def name(segment: Segment) -> str:
    """Give the name of what is done in a work or breathe segment."""
    if segment.exercise:
        return segment.exercise.name
    return segment.pattern.name if segment.pattern else ""


def called(segment: Segment, phrases: Phrases) -> str:
    """Give the name with the step's label: "Nordic walk: Brisk"."""
    if segment.label:
        return phrases.called.format(name=name(segment), label=segment.label)
    return name(segment)


def naming_cue(timeline: Timeline, index: int, at: Millis, phrases: Phrases = ENGLISH) -> Cue | None:
    """Give what is said where a session goes on in a segment: the name of what is done, or comes, with its side."""
    work = index if timeline.segments[index].kind.is_work else timeline.next_work(index)
    if work is None:
        return None
    segment = timeline.segments[work]
    words = [sentence(called(segment, phrases)), *filter(None, [side(segment, phrases)])]
    return Cue(index, at, "say", " ".join(words), NAMING_LASTS)


def setup(segment: Segment) -> str | None:
    """Give how to get there, as one sentence."""
    if segment.exercise:
        return sentence(segment.exercise.setup)
    return sentence(segment.pattern.setup) if segment.pattern and segment.pattern.setup else None


def side(segment: Segment, phrases: Phrases) -> str | None:
    """Give what the side means here, as one sentence: "Left elbow down.", or "Left side."."""
    if segment.side is None:
        return None
    words = side_words(segment, phrases)
    return sentence(words) if words else plain_side(segment.side, phrases)


def side_words(segment: Segment, phrases: Phrases) -> str | None:
    """Give what the side means here in the exercise's own words, "left elbow down", if it has such."""
    if segment.side is None or segment.exercise is None:
        return None
    return segment.exercise.side_words(phrases.left_in_a_cue if segment.side is Side.LEFT else phrases.right_in_a_cue)


def plain_side(side: Side, phrases: Phrases) -> str:
    """Give the side alone, as one sentence."""
    return sentence(phrases.left_side if side is Side.LEFT else phrases.right_side)


def sentence(words: str) -> str:
    """Give words with a large letter in front and a stop behind."""
    words = words[:1].upper() + words[1:]
    return words if words.endswith(SENTENCE_ENDS) else f"{words}."


def in_a_sentence(words: str) -> str:
    """Give a label for the middle of a sentence; abbreviations such as TRX keep their letters."""
    rest_of_first = words.partition(" ")[0][1:]
    return words[:1].lower() + words[1:] if rest_of_first == rest_of_first.lower() else words
