"""What was done, when a session has ended?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from gui import wording
from gui.screens.changes_words import changes_words
from gui.screens.ending import EndingScreen, number_plates, titled_plate
from gui.theme import QUIET
from gui.widgets.base import Label, Surface

if TYPE_CHECKING:
    from workouts.done import Done
    from workouts.safety import Safety


class SummaryScreen(EndingScreen):
    """The end of a session."""

    def __init__(self, name: str, done: Done, safety: Safety) -> None:
        words = QCoreApplication.translate
        if done.finished:
            super().__init__(words("SummaryScreen", "Finished"), words("SummaryScreen", "Well done."), name)
        else:
            kicker = words("SummaryScreen", "Stopped early: what you did counts")
            super().__init__(kicker, words("SummaryScreen", "Good that you listened to your body."), name)
        self.column.addLayout(self._numbers(done))
        if done.held:
            self.column.addWidget(self._held(done))
        if done.exercises:
            self.column.addWidget(self._exercises(done))
        if changes := changes_words(done.happened):
            self.column.addWidget(self._changes(changes))
        self.column.addWidget(self._care(safety))
        self.column.addStretch()

    def _numbers(self, done: Done) -> QHBoxLayout:
        number = len(done.exercises)
        return number_plates(
            (
                (wording.clock(done.spent), self.tr("minutes in all")),
                (wording.clock(done.worked), self.tr("minutes of exercise")),
                (str(number), self.tr("exercise") if number == 1 else self.tr("exercises")),
            )
        )

    def _held(self, done: Done) -> Surface:
        plate, column = titled_plate(self.tr("Longest holds"))
        for held in done.held:
            row = QHBoxLayout()
            side = f", {wording.side(held.side)}" if held.side else ""
            row.addWidget(Label(f"{held.exercise.name}{side}", elide=True), 1)
            row.addWidget(Label(wording.clock(held.lasted // 1000 * 1000), "strong", tabular=True))
            column.addLayout(row)
        return plate

    def _exercises(self, done: Done) -> Surface:
        plate, column = titled_plate(self.tr("What you did"))
        column.addWidget(Label(" · ".join(exercise.name for exercise in done.exercises), "body", wrap=True))
        return plate

    def _changes(self, words: str) -> Surface:
        plate, column = titled_plate(self.tr("Made to fit you"))
        column.addWidget(Label(words, "body", wrap=True))
        return plate

    def _care(self, safety: Safety) -> Surface:
        plate, column = titled_plate(self.tr("Afterwards"))
        column.addWidget(Label(safety.leg_rule, "small", QUIET, wrap=True))
        column.addWidget(Label(safety.disclaimer.short, "small", QUIET, wrap=True))
        return plate
