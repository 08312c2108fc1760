"""What was done, when a session has ended?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.theme import ACCENT, QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from workouts.done import Done
    from workouts.safety import Safety

WIDEST = 760


class SummaryScreen(QWidget):
    """The end of a session. `leave`, `again` and `doctor` ask for what their buttons say."""

    leave = Signal()
    again = Signal()
    doctor = Signal()

    def __init__(self, name: str, done: Done, safety: Safety) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        middle = QHBoxLayout(inner)
        middle.setContentsMargins(40, 48, 40, 32)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        middle.addStretch(1)
        middle.addWidget(holder, 20)
        middle.addStretch(1)
        kicker = self.tr("Finished") if done.finished else self.tr("Stopped early: what you did counts")
        column.addWidget(Label(kicker.upper(), "caps", ACCENT))
        title = self.tr("Well done.") if done.finished else self.tr("Good that you listened to your body.")
        column.addWidget(Label(title, "display", wrap=True))
        column.addWidget(Label(name, "body", QUIET, wrap=True))
        column.addLayout(self._numbers(done))
        if done.held:
            column.addWidget(self._held(done))
        if done.exercises:
            column.addWidget(self._exercises(done))
        column.addWidget(self._care(safety))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(inner), 1)
        outer.addWidget(Rule())
        outer.addLayout(self._foot())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.leave.emit)

    def _numbers(self, done: Done) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, words in (
            (wording.clock(done.spent), self.tr("minutes in all")),
            (wording.clock(done.worked), self.tr("minutes of exercise")),
            (str(len(done.exercises)), self.tr("exercises")),
        ):
            plate = Surface()
            column = QVBoxLayout(plate)
            column.setContentsMargins(20, 14, 20, 14)
            column.setSpacing(0)
            column.addWidget(Label(number, "number"))
            column.addWidget(Label(words, "small", QUIET))
            row.addWidget(plate, 1)
        return row

    def _held(self, done: Done) -> Surface:
        plate, column = _plate(self.tr("Longest holds"))
        for held in done.held:
            row = QHBoxLayout()
            side = f", {wording.side(held.side)}" if held.side else ""
            row.addWidget(Label(f"{held.exercise.name}{side}", elide=True), 1)
            row.addWidget(Label(wording.clock(held.lasted // 1000 * 1000), "strong", tabular=True))
            column.addLayout(row)
        return plate

    def _exercises(self, done: Done) -> Surface:
        plate, column = _plate(self.tr("What you did"))
        column.addWidget(Label(" · ".join(exercise.name for exercise in done.exercises), "body", wrap=True))
        return plate

    def _care(self, safety: Safety) -> Surface:
        plate, column = _plate(self.tr("Afterwards"))
        column.addWidget(Label(safety.leg_rule, "small", QUIET, wrap=True))
        column.addWidget(Label(safety.disclaimer.short, "small", QUIET, wrap=True))
        return plate

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        leave = Button(self.tr("Done"), "main", "check", hint=self.tr("Enter"))
        leave.clicked.connect(self.leave)
        again = Button(self.tr("Once more"), "tool", "repeat")
        again.clicked.connect(self.again)
        doctor = Button(self.tr("When to see a doctor"), "plain", "doctor")
        doctor.clicked.connect(self.doctor)
        row.addWidget(leave)
        row.addWidget(again)
        row.addStretch()
        row.addWidget(doctor)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on an Enter that nothing under the focus wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus, so that Enter leaves at once."""
        self.setFocus()


def _plate(title: str) -> tuple[Surface, QVBoxLayout]:
    plate = Surface()
    column = QVBoxLayout(plate)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(8)
    column.addWidget(Label(title, "strong"))
    return plate, column
