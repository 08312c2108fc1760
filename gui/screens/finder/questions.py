"""How did this pace feel? Four questions, each from 0 to 10, and any of them may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from gui.screens.finder.frame import FinderFrame
from gui.theme import QUIET
from gui.widgets.base import Label, Surface
from gui.widgets.scale import Scale
from workouts.breathing.finder import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping


class FinderQuestions(FinderFrame):
    """The questions after a pace. `answered` says that an answer has changed."""

    answered = Signal()

    def __init__(self, pace: str, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Ask.

        Args:
            pace: The pace in words: "5.5 a minute".
            keys: The keys of the actions that have others than their usual ones.

        """
        words = QCoreApplication.translate
        title = words("FinderQuestions", "How was {0}?").format(pace)
        super().__init__(words("FinderQuestions", "Find your pace"), title, keys)
        self.paragraph(
            self.tr(
                "0 is not at all, 10 is very much: click, or use the arrows or the figures. Meanwhile breathe as you "
                "like."
            )
        )
        self._scales: list[Scale] = []
        self.column.addWidget(self._questions())
        self.setFocusProxy(self._scales[0])
        self._kind = self.paragraph("")
        self.column.addStretch()

    def _questions(self) -> Surface:
        plate = Surface()
        grid = QGridLayout(plate)
        grid.setContentsMargins(22, 16, 22, 16)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        questions = (
            (self.tr("Easy"), self.tr("It went by itself")),
            (self.tr("Calm"), self.tr("It calmed me")),
            (self.tr("Short of air"), self.tr("I wanted a bigger breath")),
            (self.tr("Light-headed"), self.tr("Dizzy, tingling, far away")),
        )
        for number, (name, meaning) in enumerate(questions):
            scale = Scale(name)
            scale.setProperty("ringed", True)  # the figures go to it, after a click too
            scale.chosen.connect(self.answered)
            scale.stepped.connect(self._step)
            self._scales.append(scale)
            grid.addWidget(Label(name, "strong"), 3 * number, 0, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(Label(meaning, "small", QUIET), 3 * number + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(scale, 3 * number, 1, 2, 1)
            if number:
                grid.setRowMinimumHeight(3 * number - 1, 6)
        return plate

    def answer(self) -> Answer | None:
        """Give the answers, once all four are there."""
        values = [scale.answer for scale in self._scales]
        known = [value for value in values if value is not None]
        return Answer(*known) if len(known) == len(values) else None

    def light_headed(self) -> int | None:
        """Give how light-headed it made, which matters without the other answers too."""
        return self._scales[-1].answer

    def say(self, words: str) -> None:
        """Say something kind below the questions."""
        self._kind.setText(words)

    def scales(self) -> list[Scale]:
        """The four rows."""
        return list(self._scales)

    def enter(self) -> None:
        """Go to the next question that is open, and from the last one on."""
        after = self._scales[self._now() + 1 :]
        following = next((scale for scale in after if scale.answer is None), None)
        if following is None:
            super().enter()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def _now(self) -> int:
        return next((number for number, scale in enumerate(self._scales) if scale.hasFocus()), -1)

    def _step(self, step: int) -> None:
        number = min(max(0, self._now() + step), len(self._scales) - 1)
        self._scales[number].setFocus(Qt.FocusReason.TabFocusReason)
