"""What is the pace finder, before its first pace?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gui.screens import breath_words
from gui.screens.ending import titled_plate
from gui.screens.finder.frame import FinderFrame
from gui.screens.finder.words import day_words
from gui.theme import QUIET
from gui.widgets.base import Label
from workouts.breathing.shape import rate_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workouts.breathing.findings import Finding
    from workouts.model import Pattern

SHOWN_DAYS: Final = 4


class FinderIntro(FinderFrame):
    """The explanation, with what earlier days found."""

    def __init__(
        self, allowed: tuple[Pattern, ...], findings: Sequence[Finding], keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        """Explain it.

        Args:
            allowed: The paces that this person may try.
            findings: What earlier days found.
            keys: The keys of the actions that have others than their usual ones.

        """
        words = QCoreApplication.translate
        super().__init__(words("FinderIntro", "Breathe"), words("FinderIntro", "Find your pace"), keys)
        self.leave_with(self.tr("Not now"))
        if allowed:
            self._explain(allowed)
        else:
            self.paragraph(
                self.tr(
                    "These paces are slower than what is good for you just now. Nothing is missed: your own breath is "
                    "a good one too."
                )
            )
            self._go.hide()
            self._skip.hide()
        if findings:
            self._show_days(findings)
        self.column.addStretch()

    def _explain(self, allowed: tuple[Pattern, ...]) -> None:
        rates = ", ".join(breath_words.rate(rate_of(step.cycle)) for step in allowed)
        self.paragraph(
            self.tr(
                "You breathe at {0} a minute, two minutes each, and say after each how it felt. Any pace may be "
                "skipped, and you may stop at any time: what you have said counts all the same."
            ).format(rates)
        )
        self.paragraph(
            self.tr(
                "Breathe light and small, sitting or lying. If it makes you light-headed, the slower paces wait for "
                "another day."
            )
        )
        self.paragraph(
            self.tr(
                "The pace that feels best on two days is kept among your patterns. It is a comfortable pace and "
                "nothing more: no sensor looks at your heart, and fine differences may not matter."
            )
        )

    def _show_days(self, findings: Sequence[Finding]) -> None:
        plate, column = titled_plate(self.tr("Found so far"))
        for finding in reversed(findings[-SHOWN_DAYS:]):
            column.addWidget(Label(day_words(finding), "body", QUIET, wrap=True))
        self.column.addWidget(plate)

    def enter(self) -> None:
        """Begin, where there is a pace to begin with."""
        if not self._go.isHidden():
            super().enter()
