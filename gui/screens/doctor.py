"""When should a person see a doctor? A calm page of the safety words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import fixed_action
from gui.theme import ACCENT, ERROR, LINE, QUIET, Role
from gui.widgets.base import Label, Surface
from gui.widgets.buttons import Button
from gui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.safety import Safety


class DoctorPage(QWidget):
    """The signs that want a doctor, today or soon, and when to stop. As a screen of its own it can be left: `back`."""

    back = Signal()

    def __init__(self, safety: Safety, *, can_be_left: bool) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(16)
        if can_be_left:
            row = QHBoxLayout()
            leave = Button(self.tr("Back"), "link", "back")
            leave.clicked.connect(self.back)
            row.addWidget(leave)
            row.addStretch()
            column.addLayout(row)
            fixed_action(self, "page.back", self.tr("Back"), self.back.emit, "Esc")
        column.addWidget(Label(self.tr("When to see a doctor"), "display", wrap=True))
        column.addWidget(Label(" ".join(safety.reassurance[:2]), "body", QUIET, wrap=True))
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(self._left(safety), 1)
        columns.addLayout(self._right(safety), 1)
        column.addLayout(columns)
        column.addWidget(Label(safety.disclaimer.full, "small", QUIET, wrap=True))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))

    def _left(self, safety: Safety) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(20)
        signs = [sign.ask for sign in safety.emergency]
        column.addWidget(
            _plate(self.tr("Today"), safety.emergency_intro, signs, safety.emergency_action, ERROR, border=ERROR)
        )
        stop = self.tr("In any exercise, stop when one of these comes.")
        column.addWidget(_plate(self.tr("Stop"), stop, safety.stop_rules, safety.leg_rule, ACCENT))
        column.addStretch()
        return column

    def _right(self, safety: Safety) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(20)
        same_day = self.tr("same day")
        signs = [f"{sign.ask} ({same_day})" if sign.same_day else sign.ask for sign in safety.soon]
        column.addWidget(_plate(self.tr("Soon"), safety.soon_intro, signs, safety.soon_action, ACCENT))
        column.addStretch()
        return column


def _plate(title: str, intro: str, points: Iterable[str], action: str, role: Role, *, border: Role = LINE) -> Surface:
    plate = Surface(18, border)
    column = QVBoxLayout(plate)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(10)
    column.addWidget(Label(title.upper(), "caps", role))
    column.addWidget(Label(intro, "strong", wrap=True))
    for point in points:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label("•", "body", QUIET), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(point, "body", wrap=True), 1)
        column.addLayout(row)
    column.addWidget(Label(action, "medium", wrap=True))
    return plate
