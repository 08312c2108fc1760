"""What was found about a way of breathing, the disappointing results too?

One plain line for each source that a pattern's file names. Sources of one's own stand as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.screens.breath_words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.model import Pattern


def evidence(pattern: Pattern) -> list[str]:
    """Give the lines of a pattern's evidence, in the order of its sources."""
    if not pattern.sources:
        return [tr("No study of just this rhythm is known to us.")]
    return lines(pattern.sources)


def lines(sources: Iterable[str]) -> list[str]:
    """Give a line for each source, with what was found where that is known."""
    found = _found()
    return [f"{source}: {found[source]}" if source in found else source for source in sources]


def _found() -> dict[str, str]:
    return {
        "Jafari 2020": tr("48 people, heat on the skin: six a minute with a long breath out eased the pain most."),
        "Laborde 2021": tr("64 athletes: a longer breath out raised heart-rate variability; short pauses did nothing."),
        "Kasap 2025": tr("40 people after hard effort: six a minute did better than box; recovery took as long."),
        "Fincham 2023": tr("400 people, four weeks: 5.5 a minute was no better against stress than 12."),
        "Marchant 2025": tr("84 people: six a minute moved the heart more than box or 4-7-8; none changed mood."),
        "PMC11268930": tr("30 people: 1:1 was strongest during it, lowering the pace bit by bit lasted longest after."),
        "Leslie 2019": tr("Music paced by one's own rate slowed the breath more than a fixed six a minute."),
        "Van Diest 2014": tr("30 people: a long breath out relaxed more; the heart followed at six a minute only."),
        "Balban 2023": tr(
            "A month of five minutes a day: mood rose with every method, most with sighing. Not about pain."
        ),
        "Masroor 2023": tr("22 people with back pain: breathing added to core exercises. A very small study."),
        "Mikkonen 2024": tr(
            "30 people with back pain: the same exercises helped more with breathing in time. A pilot."
        ),
        "MedlinePlus": tr("This is how it is taught; no trial."),
        "Gosselink 2003": tr("A review for lung disease: pursed lips rather than deep belly breathing."),
        "Cleveland Clinic; Peak Physio": tr("This is how clinics teach it; no trial."),
        "Vostatek 2013": tr(
            "16 people with back pain moved the diaphragm less well under load; what causes what is open."
        ),
        "Szulczewski 2019": tr(
            "16 beginners at six a minute: on the first day more than a third breathed off too much. Hence light."
        ),
        "Kaneko & Horie 2012": tr("100 people: lying, the belly moved more; sitting, the ribs did."),
        "RRate": tr("Taps of a key, of which the middle one counts, measured breaths well in children."),
    }
