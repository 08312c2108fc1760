"""What else is there on the page of breathing? One's own pace, and breathing beside other work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from workouts.breathing.finder import missing


class BreatheExtras(QWidget):
    """A row of chips. `find_pace` asks for the pace finder, `desk` for the small window."""

    find_pace = Signal()
    desk = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 8, 12, 14)
        row.setSpacing(8)
        desk = Button(self.tr("At the desk"), "chip", "small")
        desk.setToolTip(self.tr("A small window above all others, at three quarters of your own pace"))
        desk.clicked.connect(self.desk)
        self._find = Button(self.tr("Find your pace"), "chip", "search")
        self._find.clicked.connect(self.find_pace)
        self._when = Label("", "small", QUIET, elide=True)
        row.addWidget(desk)
        row.addWidget(self._find)
        row.addWidget(self._when, 1)

    def show_sessions(self, sessions: int) -> None:
        """Offer the pace finder, or say when it comes, after so many practices."""
        left = missing(sessions)
        self._find.setEnabled(not left)
        one = self.tr("after one more practice")
        self._when.setText("" if not left else one if left == 1 else self.tr("after {0} more practices").format(left))
