"""What is a group of settings made of? Rows of a title, a word about it and a control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.fields import Slider

if TYPE_CHECKING:
    from gui.settings import Settings

SLIDER_WIDTH = 220


class Plate(QWidget):
    """A group of settings under its heading. `changed` gives the fields of `Settings` that are chosen anew.

    A plate of its own fills itself in `fill`, row by row.
    """

    changed = Signal(dict)

    def __init__(self, title: str, settings: Settings) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(Label(title, "title"))
        plate = Surface()
        outer.addWidget(plate)
        self._rows = QVBoxLayout(plate)
        self._rows.setContentsMargins(24, 8, 24, 8)
        self._rows.setSpacing(0)
        self.fill(settings)

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        raise NotImplementedError

    def change(self, **what: object) -> None:
        """Choose fields of `Settings` anew."""
        self.changed.emit(what)

    def add(self, title: str, words: str, control: QWidget) -> Label:
        """Add a row; gives the label of its words, for those that follow what is chosen."""
        if self._rows.count():
            self._rows.addWidget(Rule())
        row = QHBoxLayout()
        row.setSpacing(16)
        column = QVBoxLayout()
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(2)
        column.addWidget(Label(title, "strong"))
        told = Label(words, "small", QUIET, elide=True)
        column.addWidget(told)
        row.addLayout(column, 1)
        row.addWidget(control)
        self._rows.addLayout(row)
        return told

    def volume(self, field: str, name: str, now: int) -> Slider:
        """Give a slider for a volume from 0 to 100, which chooses a field of `Settings`."""
        slider = Slider(name, 0, 100, now)
        slider.setFixedWidth(SLIDER_WIDTH)
        slider.valueChanged.connect(lambda value: self.change(**{field: value}))
        return slider
