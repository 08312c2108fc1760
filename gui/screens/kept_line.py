"""Is what was done kept? A line on the screens at the end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.buttons import Button


class KeptLine(QWidget):
    """Empty until it is known. `again` asks to try once more."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self._words = Label("", "small", QUIET, wrap=True)
        self._again = Button(self.tr("Try again"))
        self._again.clicked.connect(self.again)
        self._again.hide()
        row.addWidget(self._words, 1)
        row.addWidget(self._again)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_kept(self) -> None:
        """Say that it is kept."""
        self._say(self.tr("Kept in your journal."))

    def show_too_short(self) -> None:
        """Say that there is nothing to keep."""
        self._say(self.tr("So short that there is nothing to keep."))

    def show_not_kept(self, why: str) -> None:
        """Say why it is not kept, and offer to try again."""
        words = self.tr("Not kept yet: {0}. Nothing is lost as long as the program stays open.")
        self._say(words.format(why), again=True)

    def _say(self, words: str, *, again: bool = False) -> None:
        self._words.setText(words)
        self._again.setVisible(again)
