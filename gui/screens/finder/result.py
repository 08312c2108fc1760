"""Which pace felt best today, and what comes of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from gui.screens.ending import EndingScreen
from gui.screens.finder.words import day_name, pace_of, rate_words
from gui.theme import ACCENT, QUIET, TEXT
from gui.widgets.base import Label, Surface
from gui.widgets.share_bar import ShareBar
from workouts.breathing.finder import MOST_LIGHTNESS, STEPS
from workouts.breathing.findings import day_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.breathing.findings import Finding
    from workouts.model import Pattern

LEAST, RANGE = -20, 40
"""The lowest score there is, and how far it is from there to the highest."""
BARS: Final = 6
"""The column of the bars."""


class FinderResult(EndingScreen):
    """The end of the pace finder."""

    def __init__(self, findings: Sequence[Finding], mine: Pattern | None) -> None:
        """Show the last of some days.

        Args:
            findings: The days so far, today's the last.
            mine: The pattern that is kept, where two days agree.

        """
        words = QCoreApplication.translate
        today = findings[-1]
        best = today.best
        if best is None:
            title = words("FinderResult", "No pace felt right today")
        else:
            title = words("FinderResult", "At {0} it felt best today").format(pace_of(best))
        super().__init__(words("FinderResult", "Find your pace"), title, day_name(today.day))
        self.column.addWidget(Label(self._what_comes_of_it(findings, mine), "body", wrap=True))
        self.column.addWidget(self._table(today))
        self.column.addWidget(Label(self._note(today), "small", QUIET, wrap=True))
        self.column.addStretch()

    def _what_comes_of_it(self, findings: Sequence[Finding], mine: Pattern | None) -> str:
        before, best = day_before(findings), findings[-1].best
        if mine is not None:
            words = self.tr("Two days agree: “{0}” is among your patterns now, at {1}.")
            return words.format(mine.name, pace_of(mine))
        if best is None:
            return self.tr("That happens, and nothing is missed: a pace that is easy is a good one. Try another day.")
        if before is not None and before.best is not None:
            words = self.tr("On {0} it was {1}. Once more on another day: what two days agree on is kept.")
            return words.format(day_name(before.day), pace_of(before.best))
        return self.tr("Do it once more on another day: what two days agree on is kept among your patterns.")

    def _note(self, today: Finding) -> str:
        if any(answer.light_headed > MOST_LIGHTNESS for answer in today.answers.values()):
            return self.tr(
                "Light-headed means that you breathed off too much: breathe smaller. The next practice stays a little "
                "faster."
            )
        return self.tr("A comfortable pace, and nothing more. What you felt counts; nobody has measured anything.")

    def _table(self, today: Finding) -> Surface:
        plate = Surface()
        grid = QGridLayout(plate)
        grid.setContentsMargins(22, 16, 22, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(BARS, 1)
        heads = (
            self.tr("A minute"),
            self.tr("Easy"),
            self.tr("Calm"),
            self.tr("Short of air"),
            self.tr("Light-headed"),
        )
        for column, head in enumerate(heads):
            grid.addWidget(_cell(head, "small", quiet=True, left=not column), 0, column)
        for row, step in enumerate(STEPS, 1):
            self._fill_row(grid, row, step, today)
        return plate

    def _fill_row(self, grid: QGridLayout, row: int, step: Pattern, today: Finding) -> None:
        answer, best = today.answers.get(step.id), today.best
        strong = best is not None and best.id == step.id
        pace = _cell(rate_words(step), "strong", left=True)
        pace.setForegroundRole(ACCENT if strong else TEXT if answer else QUIET)
        grid.addWidget(pace, row, 0)
        if answer is None:
            grid.addWidget(Label(self.tr("not tried, or not answered"), "small", QUIET), row, 1, 1, BARS)
            return
        values = (answer.ease, answer.calm, answer.air_hunger, answer.light_headed)
        for column, value in enumerate(values, 1):
            grid.addWidget(_cell(str(value), "body"), row, column)
        if answer.bearable:
            grid.addWidget(ShareBar((answer.score - LEAST) / RANGE, strong=strong), row, BARS)
        else:
            grid.addWidget(Label(self.tr("too much today"), "small", QUIET), row, BARS)


def _cell(text: str, style: str, *, quiet: bool = False, left: bool = False) -> Label:
    label = Label(text, style, QUIET if quiet else TEXT, tabular=True)  # type: ignore[arg-type]
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label
