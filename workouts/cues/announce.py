"""How is it said what comes, at length and in ever fewer words?

Each function gives its forms, longest first; the longest that fits is said (rules 3, 6, 8 and 15).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.cues.doses import spoken_dose
from workouts.cues.names import labelled_name, name_of, sentence, set_up_of, side_of
from workouts.model import Side

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.segments import Segment


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say it."""

    text: str
    has_set_up: bool = False


def announcement(segment: Segment, lead: str, phrases: Phrases, with_set_up: bool) -> tuple[Form, ...]:
    """Give the forms that tell of a work that comes; `lead` is the phrase that leads in, as "Next: {what}" (rule 6)."""
    name = labelled_name(segment, phrases)
    dose, side = spoken_dose(segment, phrases), side_of(segment, phrases)
    short = sentence(lead.format(what=name))
    long = sentence(lead.format(what=phrases.with_dose.format(what=name, dose=dose)))
    if segment.sets and segment.sets > 1:
        long = _joined(long, sentence(phrases.sets.format(sets=segment.sets)))
    forms = [Form(_joined(long, side)), Form(_joined(short, side)), Form(short)]
    set_up = set_up_of(segment) if with_set_up else ""
    if set_up:
        told = [_joined(long, set_up, side), _joined(short, set_up, side), _joined(short, set_up)]
        forms = [*(Form(text, has_set_up=True) for text in told), *forms]
    return tuple(forms)


def next_set(segment: Segment, phrases: Phrases) -> tuple[Form, ...]:
    """Give the forms that tell of the same step's next set (rule 6)."""
    which = phrases.next_set.format(set=segment.set, sets=segment.sets)
    side, dose = side_of(segment, phrases), sentence(spoken_dose(segment, phrases))
    return (Form(_joined(which, side, dose)), Form(_joined(which, side)), Form(which))


def change_of_sides(segment: Segment, phrases: Phrases) -> tuple[Form, ...]:
    """Give the forms that send a person to the other side (rule 8)."""
    left = segment.side is Side.LEFT
    words = side_of(segment, phrases)
    plain, short = (phrases.left_side, phrases.left) if left else (phrases.right_side, phrases.right)
    texts = (_joined(phrases.change_sides, words), words, plain, short)
    return tuple(Form(text) for text in dict.fromkeys(texts))


def going_on(segment: Segment, phrases: Phrases) -> tuple[Form, ...]:
    """Give the forms for more of the same exercise, in another way: "Brisk, 2 minutes." (rule 15)."""
    what = segment.label or name_of(segment)
    texts = (phrases.with_dose.format(what=what, dose=spoken_dose(segment, phrases)), what)
    return tuple(Form(sentence(text)) for text in texts)


def _joined(*sentences: str) -> str:
    return " ".join(each for each in sentences if each)
