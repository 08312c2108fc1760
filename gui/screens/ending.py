"""What do the ends of a session and of a practice have in common?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import fixed_action
from gui.screens.calm_column import calm_column
from gui.screens.kept_line import KeptLine
from gui.theme import QUIET
from gui.widgets.base import Label, Surface
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QShowEvent

WIDEST: Final = 760


class EndingScreen(QWidget):
    """A calm column of plates over a row of buttons. `leave`, `again` and `doctor` ask for what their buttons say."""

    leave = Signal()
    again = Signal()
    doctor = Signal()

    def __init__(self, kicker: str, title: str, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = calm_column(self, kicker, title, self._foot(), WIDEST)
        self.column.addWidget(Label(name, "body", QUIET, wrap=True))
        self.kept = KeptLine()
        self.column.addWidget(self.kept)
        fixed_action(self, "page.back", self.tr("Back"), self.leave.emit, "Esc")

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        done = fixed_action(self, "page.begin", self.tr("Done"), self.leave.emit)
        self.done = Button(self.tr("Done"), "main", "check").follow(done, self.tr("Enter"))
        again = Button(self.tr("Once more"), "tool", "repeat")
        again.clicked.connect(self.again)
        doctor = Button(self.tr("When to see a doctor"), "plain", "doctor")
        doctor.clicked.connect(self.doctor)
        self.further = QHBoxLayout()
        row.addWidget(self.done)
        row.addWidget(again)
        row.addLayout(self.further)
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


def titled_plate(title: str, plate: Surface | None = None) -> tuple[Surface, QVBoxLayout]:
    """Give a plate under a heading, `plate` if there is one already, and the column that its content goes into."""
    plate = plate or Surface()
    column = QVBoxLayout(plate)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(8)
    column.addWidget(Label(title, "strong"))
    return plate, column


def number_plates(numbers: Iterable[tuple[str, str]]) -> QHBoxLayout:
    """Give large numbers side by side, each with its words below."""
    row = QHBoxLayout()
    row.setSpacing(16)
    for number, words in numbers:
        plate = Surface()
        column = QVBoxLayout(plate)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(0)
        column.addWidget(Label(number, "number"))
        column.addWidget(Label(words, "small", QUIET))
        row.addWidget(plate, 1)
    return row
