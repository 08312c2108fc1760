"""In which forms can be told what comes, the longest first?

Rules 6, 8 and 15. A form knows what it tells, so that what had no room can be told at the start of the work.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workouts.cues import naming
from workouts.cues.doses import spoken_dose
from workouts.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.cues.phrases import Phrases
    from workouts.segments import Segment


@dataclass(frozen=True, slots=True)
class Form:
    """One way of telling what comes."""

    text: str
    tells_setup: bool = False
    tells_side: bool = False


Forms = tuple[Form, ...]


def of_exercise(segment: Segment, phrases: Phrases, *, with_setup: bool) -> Forms:
    """Tell of a step: with its set-up for the first time, shorter from the second time on (rule 6)."""
    called = naming.called(segment, phrases)
    name_and_dose = phrases.with_dose.format(name=called, dose=spoken_dose(segment, phrases))
    has_sets = segment.sets and segment.sets > 1 and segment.set in (None, 1)
    sets = phrases.sets.format(sets=segment.sets) if has_sets else None
    setup = naming.setup(segment) if with_setup else None
    side = naming.side(segment, phrases)
    forms = [_form((name_and_dose, sets), setup, side)]
    if setup:
        forms += [_form((called,), setup, side), _form((called,), setup, None)]
    forms += [_form((name_and_dose,), None, side), _form((called,), None, side), _form((called,), None, None)]
    return _each_once(forms)


def of_next_set(segment: Segment, phrases: Phrases) -> Forms:
    """Tell of the same step's next set: "Set 2 of 3. Left elbow down. 20 seconds." (rule 6)."""
    number = phrases.set_of.format(set=segment.set, sets=segment.sets)
    side = naming.side(segment, phrases)
    whole = _text((number, side, spoken_dose(segment, phrases)))
    return _each_once([Form(whole, tells_side=bool(side)), _form((number,), None, side), _form((number,), None, None)])


def of_side(segment: Segment, phrases: Phrases, *, change: bool) -> Forms:
    """Tell of the other side: "Change sides. Right elbow down.", then shorter (rule 8).

    Without `change` there is no time to change in, and it is not asked for.
    """
    assert segment.side is not None, "only a side can be changed to"
    words = naming.side(segment, phrases)
    plain = naming.plain_side(segment.side, phrases)
    word = phrases.left if segment.side is Side.LEFT else phrases.right
    forms = [_form((phrases.change_sides,), None, words)] if change else []
    return _each_once([*forms, _form((), None, words), Form(plain, tells_side=True), Form(word, tells_side=True)])


def going_on(segment: Segment, phrases: Phrases) -> Forms:
    """Tell of more of the same exercise: "Brisk, 2 minutes.", then without how long (rule 15)."""
    what = segment.label or naming.name(segment)
    with_dose = phrases.with_dose.format(name=what, dose=spoken_dose(segment, phrases))
    return Form(naming.sentence(with_dose)), Form(naming.sentence(what))


def led_in(forms: Forms, template: str, short: str | None = None) -> Forms:
    """Put "Next: " or the like before each form; where all that is too long, the last one stands with less or none."""
    last = forms[-1]
    shorter = [replace(last, text=short.format(what=last.text))] if short else []
    return _each_once([*(replace(form, text=template.format(what=form.text)) for form in forms), *shorter, last])


def _form(first: tuple[str | None, ...], setup: str | None, side: str | None) -> Form:
    return Form(_text((*first, setup, side)), setup is not None, side is not None)


def _text(parts: Iterable[str | None]) -> str:
    return " ".join(naming.sentence(part) for part in parts if part)


def _each_once(forms: Iterable[Form]) -> Forms:
    """Leave out forms that say the same, as where there is no side to tell."""
    return tuple(dict.fromkeys(forms))
