"""Which words does a person see for a breathing pattern?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workouts.breathing.custom import Advice, Fault
from workouts.breathing.shape import length_of, rate_of

if TYPE_CHECKING:
    from workouts.model import Millis, Pattern, Phase


def tr(text: str, *values: object) -> str:
    """Translate a text of this module; `%1`, `%2`, … stand for the values."""
    words = QCoreApplication.translate("Breathing", text)
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return words


def seconds(length: Millis) -> str:
    """Give a length in seconds, to a tenth where it is needed: "4", "5.5"."""
    return f"{round(length / 100) / 10:g}"


def rate(breaths_a_minute: float) -> str:
    """Give a rate, to a tenth where it is needed: "6", "5.5"."""
    return f"{round(breaths_a_minute, 1):g}"


def a_minute(breaths_a_minute: float) -> str:
    """Give a rate with its words: "6 a minute"."""
    return tr("%1 a minute", rate(breaths_a_minute))


def rhythm(phases: tuple[Phase, ...]) -> str:
    """Give a breath in its order: "4 in · 7 hold · 8 out"."""
    words, out = [], False
    for phase in phases:
        if phase.kind == "out":
            out = True
            words.append(tr("%1 out", seconds(phase.length)))
        elif phase.kind == "in":
            words.append(tr("%1 in", seconds(phase.length)))
        elif phase.length:
            words.append(tr("%1 rest" if out else "%1 hold", seconds(phase.length)))
    return " · ".join(words)


def pace(phases: tuple[Phase, ...], *, taper: bool) -> str:
    """Give the pace of a breath: "6 a minute", or "yours → 6 a minute" where it begins at the person's own."""
    words = a_minute(rate_of(sum(phase.length for phase in phases)))
    return tr("yours → %1", words) if taper else words


def length(time: Millis | None, breaths: int | None) -> str:
    """Give how long a practice is: "5 min", "45 s" or "4 breaths"."""
    if breaths is not None:
        return tr("%1 breaths", breaths)
    whole = time or 0
    return tr("%1 min", f"{round(whole / 6000) / 10:g}") if whole >= 60_000 else tr("%1 s", whole // 1000)


def lengths(pattern: Pattern) -> list[tuple[str, str]]:
    """Give the lengths that can be chosen: values for `chosen_length`, with their words."""
    if pattern.breaths is not None:
        most = pattern.at_most // pattern.cycle if pattern.at_most else 3 * pattern.breaths
        numbers = sorted({pattern.breaths, 4, 6, 8, 12})
        return [(f"b{number}", length(None, number)) for number in numbers if number <= most]
    usual = {60_000, 180_000, 300_000, 600_000, 900_000, 1_200_000, pattern.time or 300_000}
    return [
        (f"t{time}", length(time, None))
        for time in sorted(usual)
        if pattern.at_most is None or time <= pattern.at_most or time == pattern.time
    ]


def usual_length(pattern: Pattern) -> str:
    """Give the value of the pattern's own length."""
    return f"b{pattern.breaths}" if pattern.breaths is not None else f"t{pattern.time or 300_000}"


def chosen_length(value: str) -> tuple[Millis | None, int | None]:
    """Give the time or the breaths of a value from `lengths`."""
    number = int(value[1:])
    return (None, number) if value[0] == "b" else (number, None)


def fault(code: Fault) -> str:
    """Give the words for what cannot be."""
    return {
        Fault.INHALE_SHORT: tr("The breath in needs 2 s at least."),
        Fault.INHALE_LONG: tr("The breath in may be 12 s at most."),
        Fault.EXHALE_SHORT: tr("The breath out needs 2 s at least."),
        Fault.EXHALE_LONG: tr("The breath out may be 12 s at most."),
        Fault.HOLD_LONG: tr("A hold may be 10 s at most."),
        Fault.SIP_SHORT: tr("Each part of a breath in needs 0.5 s at least."),
        Fault.NOT_A_TENTH: tr("Lengths go in steps of 0.1 s."),
    }[code]


def advice(code: Advice) -> str:
    """Give the words for what is to be thought over."""
    return {
        Advice.QUICK: tr("That is quick: a breath under 5 s calms few people."),
        Advice.LONG_HOLD: tr("A long hold: never strain in it, and leave it out with high blood pressure, pregnancy …"),
        Advice.LONGER_IN: tr("The breath in is longer than the breath out; the other way round calms more."),
        Advice.SLOW: tr("Fewer than 4 a minute is very slow: breathe small, and stop if you feel short of air."),
    }[code]


def tapers_from(own: float) -> str:
    """Give the words for where a practice began: "from 14 of your own"."""
    return tr("started from %1", rate(rate_of(length_of(own))))
