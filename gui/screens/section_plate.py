"""What stands in one section of a preview: its steps with picture, set-up and dose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.theme import ACCENT, QUIET, STAGE, TEXT
from gui.widgets.base import Label, Rule, Surface, painter, picture, rounded
from workouts.cues import step_dose
from workouts.model import Exercise

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from gui.figures import Figures
    from gui.screens.outline import Row, Section

THUMBNAIL: Final = QSize(72, 52)


class Thumbnail(QWidget):
    """A still of an exercise."""

    def __init__(self, exercise: Exercise, figures: Figures) -> None:
        super().__init__()
        self._exercise = exercise
        self._figures = figures
        figures.changed.connect(self.update)
        self.setFixedSize(THUMBNAIL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the still, or the bare ground until it is there."""
        brush = painter(self)
        outline = rounded(QRectF(self.rect()), 10)
        still = self._figures.picture(self, self._exercise, THUMBNAIL)
        if still is None:
            brush.fillPath(outline, self.palette().color(STAGE))
        else:
            picture(brush, outline, still, 0, 0)


class StepRow(QWidget):
    """One step; `pointed` gives its exercise when the pointer comes."""

    pointed = Signal(Exercise)

    def __init__(self, row: Row, figures: Figures) -> None:
        super().__init__()
        self._row = row
        segment = row.segment
        self._exercise = segment.exercise
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(14)
        if self._exercise is not None and self._exercise.figure is not None:
            line.addWidget(Thumbnail(self._exercise, figures))
        words = QVBoxLayout()
        words.setSpacing(2)
        waits = segment.waits == "wait"
        name = self.tr("When you are ready") if waits else wording.name_of(segment)
        words.addWidget(Label(name, "medium", TEXT, wrap=True))
        below = " ".join(segment.say) if waits else segment.exercise.setup if segment.exercise else ""
        if below:
            words.addWidget(Label(below, "small", QUIET, wrap=True))
        line.addLayout(words, 1)
        if not waits:
            line.addWidget(
                Label(step_dose(row.segments), "small-strong", tabular=True), 0, Qt.AlignmentFlag.AlignVCenter
            )

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell which exercise the pointer is on."""
        super().enterEvent(event)
        if self._exercise is not None:
            self.pointed.emit(self._exercise)


class SectionPlate(Surface):
    """The steps of one section. `pointed` gives the exercise under the pointer."""

    pointed = Signal(Exercise)

    def __init__(self, section: Section, figures: Figures) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 8)
        column.setSpacing(0)
        if section.name or section.rounds > 1:
            column.addLayout(self._head(section))
            column.addSpacing(4)
        for number, row in enumerate(section.rows):
            if number:
                column.addWidget(Rule())
            step = StepRow(row, figures)
            step.pointed.connect(self.pointed)
            column.addWidget(step)

    def _head(self, section: Section) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(Label(section.name or self.tr("Rounds"), "caps", ACCENT))
        head.addStretch()
        if section.rounds > 1:
            words = self.tr("{0} rounds").format(section.rounds)
            head.addWidget(Label(words, "small-strong", QUIET))
        return head
