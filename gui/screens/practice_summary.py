"""What was breathed, when a practice has ended, and how does it feel?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from gui import wording
from gui.screens.breath_words import rate
from gui.screens.ending import EndingScreen, number_plates
from gui.screens.symptoms import CarePlate, SymptomsPlate
from gui.widgets.base import Label
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from workouts.breathing.pacer import Breathed
    from workouts.safety import Safety


@dataclass(frozen=True)
class Practised:
    """What came of a practice."""

    name: str
    breathed: Breathed
    finished: bool
    own_before: float | None = None
    """Breaths a minute, as measured before."""


class PracticeSummary(EndingScreen):
    """The end of a practice. `measure` asks to tap the own breath again.

    `felt` gives the symptoms that the person had, none for "nothing of these".
    """

    measure = Signal()
    felt = Signal(frozenset)

    def __init__(self, practised: Practised, safety: Safety) -> None:
        words = QCoreApplication.translate
        early = words("PracticeSummary", "Stopped early: every breath counts")
        kicker = words("PracticeSummary", "Finished") if practised.finished else early
        super().__init__(kicker, words("PracticeSummary", "Stay with it for a moment."), practised.name)
        self._practised = practised
        self.column.addLayout(self._numbers())
        self._own = Label("", "strong", wrap=True)
        self._own.hide()
        self.column.addWidget(self._own)
        if practised.own_before is not None:
            self.show_own_after(None)
            measure = Button(self.tr("Tap my breath again"), "tool")
            measure.clicked.connect(self.measure)
            self.further.addWidget(measure)
        symptoms = SymptomsPlate()
        symptoms.felt.connect(self.felt)
        self.column.addWidget(symptoms)
        self.column.addWidget(CarePlate(safety))
        self.column.addStretch()

    def _numbers(self) -> QHBoxLayout:
        breathed = self._practised.breathed
        first, last = rate(breathed.first_rate), rate(breathed.last_rate)
        return number_plates(
            (
                (wording.clock(breathed.time // 1000 * 1000), self.tr("minutes breathed")),
                (str(breathed.breaths), self.tr("breaths")),
                (first if first == last else f"{first} → {last}", self.tr("breaths a minute")),
            )
        )

    def show_own_after(self, after: float | None) -> None:
        """Show the person's own breath before and, once measured, after."""
        before = self._practised.own_before
        if before is None:
            return
        if after is None:
            self._own.setText(self.tr("Your own breath before: {0} a minute.").format(rate(before)))
        else:
            words = self.tr("Your own breath: {0} a minute before, {1} after.")
            self._own.setText(words.format(rate(before), rate(after)))
        self._own.show()

    def own_words(self) -> str:
        """What is said of the person's own breath."""
        return self._own.text()
