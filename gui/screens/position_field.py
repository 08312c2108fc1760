"""Lying or sitting? The positions to choose from, with a line on how to get into the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.chips import Chips
from workouts.breathing.positions import FLAT, LEGS_UP, NEVER_FLAT, POSITIONS, UPRIGHT, first, offered

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from workouts.breathing.positions import BreathPosition


def _tr(text: str) -> str:
    return QCoreApplication.translate("Position", text)


def name_of(position: BreathPosition) -> str:
    """Give a position's name."""
    return {
        "supine": _tr("Knees bent"),
        "chair": _tr("Calves on a chair"),
        "side": _tr("On the side"),
        "seated": _tr("Sitting"),
    }[position]


def setup_of(position: BreathPosition, cautions: Collection[str] = ()) -> str:
    """Give how to get into a position, with what is worth knowing for someone with these cautions."""
    if position == "seated" and not UPRIGHT.isdisjoint(cautions):
        return _tr("Sit upright, or lean forward with your forearms on a table or on your thighs.")
    words = {
        "supine": _tr("On your back, knees bent, feet flat, head on a small pillow."),
        "chair": _tr("On your back, your calves on the seat of a chair, near enough for the thighs to rest."),
        "side": _tr(
            "On your side, knees bent, a pillow under your head and one between the knees. The picture shows the same "
            "breath lying on the back."
        ),
        "seated": _tr("Sit easily upright, both feet on the floor, weight on both sit bones."),
    }[position]
    return " ".join(filter(None, (words, _advice(position, cautions))))


def _advice(position: BreathPosition, cautions: Collection[str]) -> str:
    if position in FLAT and not UPRIGHT.isdisjoint(cautions):
        return _tr("With a lung disease the breath is often easier sitting.")
    if position == "supine":
        return _tr("If lying flat makes your back worse: calves on a chair.")
    if position == "chair" and not LEGS_UP.isdisjoint(cautions):
        return _tr("It comes first here, because a back like yours often likes it better than lying flat.")
    if not NEVER_FLAT.isdisjoint(cautions):
        return _tr("Flat on the back is left out because of what is yours.")
    return ""


class PositionField(QWidget):
    """The positions as chips over the line for the chosen one. `chosen` gives the one the person chose."""

    chosen = Signal(str)

    def __init__(
        self, wanted: BreathPosition, cautions: Collection[str], among: Sequence[BreathPosition] = POSITIONS
    ) -> None:
        """Offer what suits these cautions.

        Args:
            wanted: The one to begin with, unless a caution puts another first.
            cautions: Codes of what is the person's.
            among: Those that there are to choose from.

        """
        super().__init__()
        self._cautions = cautions
        choices = [(position, name_of(position)) for position in offered(cautions, among)]
        self._chips = Chips(self.tr("Position"), choices, first(wanted, cautions, among))
        self._chips.chosen.connect(self._chosen)
        self._setup = Label("", "small", QUIET, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Position"), "small-strong"))
        column.addWidget(self._chips)
        column.addWidget(self._setup)
        self._show()

    def value(self) -> BreathPosition:
        """Give the chosen position."""
        return self._chips.value()  # type: ignore[return-value]

    def _chosen(self, value: str) -> None:
        self._show()
        self.chosen.emit(value)

    def _show(self) -> None:
        self._setup.setText(setup_of(self.value(), self._cautions))
