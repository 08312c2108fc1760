"""Which words does a person see for what the pace finder found?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from gui.screens import breath_words
from gui.screens.breath_words import tr
from workouts.breathing.shape import rate_of

if TYPE_CHECKING:
    from datetime import date

    from workouts.breathing.findings import Finding
    from workouts.model import Pattern


def pace_of(step: Pattern) -> str:
    """Give the pace of a step: "5.5 a minute"."""
    return breath_words.a_minute(rate_of(step.cycle))


def rate_words(step: Pattern) -> str:
    """Give the rate of a step alone: "5.5"."""
    return breath_words.rate(rate_of(step.cycle))


def day_name(day: date) -> str:
    """Give a day's date, its month by name: "12 May 2026"."""
    return str(QLocale().toString(day, "d MMM yyyy"))


def day_words(finding: Finding) -> str:
    """Give what felt best on a day: "12 May 2026: 5.5 a minute"."""
    best = tr("no pace felt right") if finding.best is None else pace_of(finding.best)
    return f"{day_name(finding.day)}: {best}"
