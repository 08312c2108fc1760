"""How long is a part of the breath? A slider in tenths of a second, with a button at each side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from workouts.breathing.custom import STEP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout

    from workouts.model import Millis

PAGE: Final = 10
"""Tenths of a second for Page Up and Page Down."""


class PhaseField(QObject):
    """A row of a grid; `changed` says that its length is another now."""

    changed = Signal()

    def __init__(self, name: str, least: Millis, most: Millis, now: Millis) -> None:
        super().__init__()
        self._name = Label(name, "strong")
        self._slider = Slider(name, least // STEP, most // STEP, now // STEP)
        self._slider.setPageStep(PAGE)
        self._less = Button(look="bare", icon="minus", name=self.tr("{0}: a tenth less").format(name))
        self._more = Button(look="bare", icon="plus", name=self.tr("{0}: a tenth more").format(name))
        self._value = Label("", "strong", tabular=True)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._value.setMinimumWidth(58)
        self._less.clicked.connect(lambda: self._slider.setValue(self._slider.value() - 1))
        self._more.clicked.connect(lambda: self._slider.setValue(self._slider.value() + 1))
        self._slider.valueChanged.connect(self._show)
        self._slider.valueChanged.connect(lambda _value: self.changed.emit())
        self._show()

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Lay it out as a row."""
        for column, widget in enumerate((self._name, self._less, self._slider, self._more, self._value)):
            grid.addWidget(widget, row, column)

    def length(self) -> Millis:
        """Give the length."""
        return self._slider.value() * STEP

    def _show(self) -> None:
        self._value.setText(self.tr("{0} s").format(f"{self._slider.value() / 10:.1f}"))
