"""One of a few, chosen by a chip: one tab stop, the arrows choose at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from gui.widgets.buttons import Button
from gui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from gui.widgets.buttons import LookName


class Choice(QWidget):
    """Exclusive buttons without a layout; `chosen` gives the value the person chose, never one set by the program.

    `choices` are pairs of a value and its words.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], now: str, look: LookName) -> None:
        super().__init__()
        assert now in dict(choices), f"{now} is none of the choices"
        self.setAccessibleName(name)
        self._value = now
        self._setting = False
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        for value, words in choices:
            button = Button(words, look, checkable=True)
            button.setChecked(value == now)
            self._group.addButton(button)
            self._buttons[value] = button
        self._group.buttonToggled.connect(self._toggled)

    def value(self) -> str:
        """What is chosen now."""
        return self._value

    def choose(self, value: str) -> None:
        """Choose `value` without telling anyone."""
        self._setting = True
        self._buttons[value].setChecked(True)
        self._setting = False

    def buttons(self) -> list[Button]:
        """The buttons, in order."""
        return list(self._buttons.values())

    def _toggled(self, button: QAbstractButton, checked: bool) -> None:
        if not checked:
            return
        self._value = next(value for value, known in self._buttons.items() if known is button)
        if not self._setting:
            self.chosen.emit(self._value)


class Chips(Choice):
    """A row of chips that wraps."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], now: str, gap: int = 8) -> None:
        super().__init__(name, choices, now, "chip")
        flow = Flow(gap)
        for button in self.buttons():
            flow.addWidget(button)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
