"""What do the screens of the pace finder have in common? A calm column over what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.actions import Actions, Command
from gui.screens import breath_words
from gui.screens.calm_column import calm_column
from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from workouts.breathing.shape import rate_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from workouts.model import Pattern

WIDEST: Final = 820


class FinderFrame(QWidget):
    """A screen of the pace finder. `go` asks for what comes next, `skip` to leave that pace out, `enough` to end."""

    go = Signal()
    skip = Signal()
    enough = Signal()

    def __init__(self, kicker: str, title: str, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        commands = [
            Command("finder.skip", self.tr("Skip the next pace"), ("S",)),
            Command("finder.enough", self.tr("Enough for today"), ("Esc",)),
        ]
        self._actions = Actions(self, commands, keys)
        self._actions.connect("finder.skip", self._skip_next)
        self._actions.connect("finder.enough", self.enough.emit)
        self.column = calm_column(self, kicker, title, self._foot(), WIDEST)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(12)
        self._go = Button("-", "main", "play", hint=self.tr("Enter"))
        self._go.clicked.connect(self.go)
        self._skip = Button("-", "tool").follow(self._actions["finder.skip"])
        self._enough = Button(self.tr("Enough for today"), "plain").follow(self._actions["finder.enough"])
        row.addWidget(self._go)
        row.addWidget(self._skip)
        row.addStretch()
        row.addWidget(self._enough)
        return row

    def leave_with(self, words: str) -> None:
        """Say what leaving is called here."""
        self._enough.setText(words)

    def show_next(self, to_come: tuple[Pattern, ...], *, first: bool = False) -> None:
        """Show which pace comes next; where there is none, going on leads to the result."""
        self._skip.setVisible(bool(to_come))
        if not to_come:
            self._go.setText(self.tr("See how it went"))
            self._go.set_icon("check")
            return
        rate = breath_words.rate(rate_of(to_come[0].cycle))
        words = self.tr("Begin with {0} a minute") if first else self.tr("Next: {0} a minute")
        self._go.setText(words.format(rate))
        self._go.set_icon("play")
        self._skip.setText(self.tr("Skip {0}").format(rate))

    def _skip_next(self) -> None:
        if self._skip.isVisible():
            self.skip.emit()

    def paragraph(self, words: str) -> Label:
        """Add a paragraph, and give it."""
        label = Label(words, "body", QUIET, wrap=True)
        self.column.addWidget(label)
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with an Enter that nothing under the focus wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter()
        else:
            super().keyPressEvent(event)

    def enter(self) -> None:
        """Do what Enter does here."""
        self.go.emit()

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus, so that Enter goes on at once."""
        self.setFocus()
