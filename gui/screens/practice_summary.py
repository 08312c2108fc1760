"""What was breathed, when a practice has ended, and how does it feel?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.screens.breath_words import rate
from gui.theme import ACCENT, QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.chips import Chips
from gui.widgets.scroll import Scroll
from workouts.breathing.cautions import Symptom

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from workouts.breathing.pacer import Breathed
    from workouts.safety import Safety

WIDEST: Final = 760
NOTHING: Final = "nothing"


@dataclass(frozen=True)
class Practised:
    """What came of a practice."""

    name: str
    breathed: Breathed
    finished: bool
    own_before: float | None = None
    """Breaths a minute, as measured before."""


class PracticeSummary(QWidget):
    """The end of a practice. `leave`, `again`, `measure` and `doctor` ask for what their buttons say.

    `felt` gives the symptoms that the person had, none for "nothing of these".
    """

    leave = Signal()
    again = Signal()
    measure = Signal()
    doctor = Signal()
    felt = Signal(frozenset)

    def __init__(self, practised: Practised, safety: Safety) -> None:
        super().__init__()
        self._practised = practised
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
        kicker = self.tr("Finished") if practised.finished else self.tr("Stopped early: every breath counts")
        column.addWidget(Label(kicker.upper(), "caps", ACCENT))
        column.addWidget(Label(self.tr("Stay with it for a moment."), "display", wrap=True))
        column.addWidget(Label(practised.name, "body", QUIET, wrap=True))
        column.addLayout(self._numbers())
        self._own = Label("", "strong", wrap=True)
        self._own.hide()
        column.addWidget(self._own)
        if practised.own_before is not None:
            self.show_own_after(None)
        column.addWidget(self._symptoms())
        column.addWidget(self._care(safety))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(inner), 1)
        outer.addWidget(Rule())
        outer.addLayout(self._foot())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.leave.emit)

    def _numbers(self) -> QHBoxLayout:
        breathed = self._practised.breathed
        first, last = rate(breathed.first_rate), rate(breathed.last_rate)
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, words in (
            (wording.clock(breathed.time // 1000 * 1000), self.tr("minutes breathed")),
            (str(breathed.breaths), self.tr("breaths")),
            (first if first == last else f"{first} → {last}", self.tr("breaths a minute")),
        ):
            plate = Surface()
            column = QVBoxLayout(plate)
            column.setContentsMargins(20, 14, 20, 14)
            column.setSpacing(0)
            column.addWidget(Label(number, "number"))
            column.addWidget(Label(words, "small", QUIET))
            row.addWidget(plate, 1)
        return row

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

    def _symptoms(self) -> Surface:
        plate, column = _plate(self.tr("Did you feel any of these?"))
        choices = [
            (NOTHING, self.tr("Nothing of these")),
            (Symptom.LIGHT_HEADED.value, self.tr("Light-headed")),
            (Symptom.TINGLING.value, self.tr("Tingling")),
            (Symptom.SHORT_OF_AIR.value, self.tr("Short of air")),
        ]
        chips = Chips(self.tr("What you felt"), choices, NOTHING)
        chips.chosen.connect(self._felt)
        column.addWidget(chips)
        self._next_time = Label("", "small", QUIET, wrap=True)
        self._next_time.hide()
        column.addWidget(self._next_time)
        return plate

    def _felt(self, value: str) -> None:
        some = value != NOTHING
        words = self.tr("Then the next practice stays a little faster. Breathe smaller: light, not deep.")
        self._next_time.setText(words)
        self._next_time.setVisible(some)
        self.felt.emit(frozenset({Symptom(value)}) if some else frozenset())

    def _care(self, safety: Safety) -> Surface:
        plate, column = _plate(self.tr("Afterwards"))
        words = self.tr(
            "Dizzy, tingling or light-headed: let the breath come back by itself, sitting or lying. With chest pain, "
            "fainting or a racing heart that stays, get medical help."
        )
        column.addWidget(Label(words, "small", QUIET, wrap=True))
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
        row.addWidget(leave)
        row.addWidget(again)
        if self._practised.own_before is not None:
            measure = Button(self.tr("Tap my breath again"), "tool")
            measure.clicked.connect(self.measure)
            row.addWidget(measure)
        row.addStretch()
        doctor = Button(self.tr("When to see a doctor"), "plain", "doctor")
        doctor.clicked.connect(self.doctor)
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
