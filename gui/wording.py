"""Which words does a person see for what the domain calls by a code?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.widgets.timeline import Part
from workouts.model import Goal, Side
from workouts.segments import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme import PhaseName
    from workouts.facts import Facts
    from workouts.library import Library
    from workouts.segments import Segment, Timeline

PHASE_OF: Final[dict[Kind, PhaseName]] = {
    Kind.GET_READY: "ready",
    Kind.WORK: "work",
    Kind.BREATHE: "breathe",
    Kind.REST: "rest",
    Kind.SWITCH: "switch",
    Kind.WAIT: "ready",
}

BADGE_OF: Final[dict[Goal, PhaseName]] = {
    Goal.RELIEF: "rest",
    Goal.MOBILITY: "switch",
    Goal.CORE: "work",
    Goal.STRENGTH: "work",
    Goal.CONDITIONING: "hurts",
    Goal.CARDIO: "ready",
    Goal.RECOVERY: "breathe",
    Goal.BREATHING: "breathe",
}


def tr(text: str, *values: object) -> str:
    """Translate a text of this module; `%1`, `%2`, … stand for the values."""
    words = QCoreApplication.translate("Wording", text)
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words


def goal(code: Goal) -> str:
    """Give the words of a goal."""
    return {
        Goal.RELIEF: tr("Ease pain"),
        Goal.MOBILITY: tr("Mobility"),
        Goal.CORE: tr("Core"),
        Goal.STRENGTH: tr("Strength"),
        Goal.CONDITIONING: tr("Conditioning"),
        Goal.CARDIO: tr("Cardio"),
        Goal.RECOVERY: tr("Recovery"),
        Goal.BREATHING: tr("Breathing"),
    }[code]


def level(number: int) -> str:
    """Give the words of a level."""
    return {1: tr("gentle"), 2: tr("steady"), 3: tr("demanding")}[number]


def kind(code: Kind) -> str:
    """Give the words of a phase."""
    return {
        Kind.GET_READY: tr("Get ready"),
        Kind.WORK: tr("Work"),
        Kind.BREATHE: tr("Breathe"),
        Kind.REST: tr("Rest"),
        Kind.SWITCH: tr("Change sides"),
        Kind.WAIT: tr("When you are ready"),
    }[code]


def side(code: Side) -> str:
    """Give the words of a side."""
    return tr("left side") if code is Side.LEFT else tr("right side")


def minutes(facts: Facts) -> str:
    """Give a workout's length, "about" where it waits for the person."""
    number = facts.minutes
    return tr("about %1 min", number) if facts.timeline.about else tr("%1 min", number)


def equipment(codes: tuple[str, ...], library: Library) -> str:
    """Give the words of what is needed."""
    if not codes:
        return tr("no equipment")
    return ", ".join(_lower_first(library.terms.equipment.get(code, code)) for code in codes)


def _lower_first(words: str) -> str:
    """Give words for the middle of a line; abbreviations such as TRX stay as they are."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def short_equipment(codes: tuple[str, ...]) -> str:
    """Give what is needed in as few words as fit a card: the codes are such words."""
    return ", ".join(code.replace("-", " ") for code in codes) if codes else tr("no equipment")


def cautions(codes: Sequence[str]) -> str:
    """Give cautions in as few words as possible: the codes are such words."""
    return ", ".join(code.replace("-", " ") for code in codes)


def clock(milliseconds: int) -> str:
    """Give a length as minutes and seconds, begun seconds counted whole: "0:45", "12:00", "1:02:00"."""
    seconds = -(-milliseconds // 1000)
    hours, rest = divmod(seconds, 3600)
    if hours:
        return f"{hours}:{rest // 60:02d}:{rest % 60:02d}"
    return f"{rest // 60}:{rest % 60:02d}"


def countdown(milliseconds: int, shape_seconds: float) -> str:
    """Give the seconds left as they stand in the countdown: two digits in segments under 100 s, else a clock."""
    seconds = -(-milliseconds // 1000)
    if shape_seconds < 100 and seconds < 100:
        return f"{seconds:02d}"
    text = clock(milliseconds)
    return f"0{text}" if shape_seconds >= 600 and len(text) == 4 else text


def part(segment: Segment) -> Part:
    """Give a segment as the timeline bar shows it."""
    return Part(PHASE_OF[segment.kind], segment.length / 1000, segment_name(segment))


def segment_name(segment: Segment) -> str:
    """Give the name a segment is told by: its exercise's with label and side, or its phase."""
    if segment.kind is Kind.WORK or (segment.kind is Kind.BREATHE and segment.exercise):
        name = name_of(segment)
        return f"{name}, {side(segment.side)}" if segment.side else name
    if segment.pattern:
        return segment.pattern.name
    return kind(segment.kind)


def name_of(segment: Segment) -> str:
    """Give the name of what is done in a segment, with its label: "Nordic walk: Brisk"."""
    if segment.exercise is None:
        return segment.pattern.name if segment.pattern else kind(segment.kind)
    return f"{segment.exercise.name}: {segment.label}" if segment.label else segment.exercise.name


def parts(timeline: Timeline) -> list[Part]:
    """Give a timeline as the bar shows it."""
    return [part(segment) for segment in timeline.segments]
