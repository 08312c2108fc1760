"""What is a segment's work called, how does one get into it, and which side is it?

An exercise and a breathing pattern practised on its own are told of in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.model import Side

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.segments import Segment


def key_of(segment: Segment) -> tuple[str, str]:
    """Give what tells one exercise or pattern from another."""
    if segment.exercise:
        return ("exercise", segment.exercise.id)
    return ("pattern", segment.pattern.id if segment.pattern else "")


def name_of(segment: Segment) -> str:
    """Give the name of a segment's exercise or pattern; nothing for a rest or a wait."""
    about = segment.exercise or segment.pattern
    return about.name if about else ""


def labelled_name(segment: Segment, phrases: Phrases) -> str:
    """Give the name with the step's label, as in "Nordic walking: Brisk"."""
    name = name_of(segment)
    return phrases.labelled.format(name=name, label=segment.label) if segment.label else name


def set_up_of(segment: Segment) -> str:
    """Give how one gets into it, as a sentence, or nothing."""
    about = segment.exercise or segment.pattern
    return sentence(about.setup or "") if about else ""


def side_of(segment: Segment, phrases: Phrases) -> str:
    """Give what the side that works means here, as a sentence: "Left elbow down.", else "Left side."."""
    if segment.side is None:
        return ""
    words = segment.exercise.side_words(segment.side) if segment.exercise else None
    if words:
        return sentence(words)
    return phrases.left_side if segment.side is Side.LEFT else phrases.right_side


def sentence(text: str) -> str:
    """Begin a text with a capital and end it with a full stop, unless it has its own."""
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def lowered(text: str) -> str:
    """Give a text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]
