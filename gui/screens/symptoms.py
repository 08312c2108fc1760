"""Did breathing feel wrong anywhere, and what then?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from gui.screens.ending import titled_plate
from gui.theme import QUIET
from gui.widgets.base import Label, Surface
from gui.widgets.chips import Chips
from workouts.breathing.cautions import Symptom

if TYPE_CHECKING:
    from workouts.safety import Safety

NOTHING: Final = "nothing"


class SymptomsPlate(Surface):
    """Asks what was felt. `felt` gives the symptoms that the person had, none for "nothing of these"."""

    felt = Signal(frozenset)

    def __init__(self) -> None:
        super().__init__()
        _plate, column = titled_plate(self.tr("Did you feel any of these?"), self)
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

    def _felt(self, value: str) -> None:
        some = value != NOTHING
        words = self.tr("Then the next practice stays a little faster. Breathe smaller: light, not deep.")
        self._next_time.setText(words)
        self._next_time.setVisible(some)
        self.felt.emit(frozenset({Symptom(value)}) if some else frozenset())


class CarePlate(Surface):
    """Says what to do when it does not pass."""

    def __init__(self, safety: Safety) -> None:
        super().__init__()
        _plate, column = titled_plate(self.tr("Afterwards"), self)
        words = self.tr(
            "Dizzy, tingling or light-headed: let the breath come back by itself, sitting or lying. With chest pain, "
            "fainting or a racing heart that stays, get medical help."
        )
        column.addWidget(Label(words, "small", QUIET, wrap=True))
        column.addWidget(Label(safety.disclaimer.short, "small", QUIET, wrap=True))
