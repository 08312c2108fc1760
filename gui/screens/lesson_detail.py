"""What is this lesson about, how is it set up, and what is done and what is not?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.screens.breath_shown import PICTURED
from gui.screens.evidence import lines
from gui.screens.lesson_words import cue_words, standing_of, time_of
from gui.screens.position_field import PositionField
from gui.theme import ACCENT, QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.breath.example import Example
from workouts.breathing.lessons import Standing

if TYPE_CHECKING:
    from gui.settings import Settings
    from gui.widgets.breath.pointing import PartName
    from workouts.breathing.lessons import Course, Lesson
    from workouts.breathing.positions import BreathPosition


class LessonDetail(Surface):
    """A lesson before it is taken. `positioned` says that the person chose another position."""

    positioned = Signal()

    def __init__(self, lesson: Lesson, course: Course, settings: Settings) -> None:
        super().__init__()
        self._lesson = lesson
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        number = self.tr("Lesson {0} of {1} · {2}").format(
            course.number(lesson.id), len(course.lessons), time_of(lesson)
        )
        column.addWidget(Label(number.upper(), "caps", ACCENT))
        column.addWidget(Label(lesson.name, "title", wrap=True))
        column.addWidget(Label(lesson.why, "body", QUIET, wrap=True))
        column.addWidget(Label(cue_words(lesson), "strong", ACCENT, wrap=True))
        if standing_of(course, settings, lesson.id) is Standing.NOT_YET:
            column.addWidget(Label(self.tr("What may help: {0}").format(lesson.hint), "strong", wrap=True))
        for words in (course.care[code] for code in settings.cautions if code in course.care):
            column.addWidget(Label(words, "small", wrap=True))
        column.addWidget(Label(lesson.setup, "body", wrap=True))
        column.addWidget(Rule())
        self._examples = QVBoxLayout()
        self._place: QWidget | None = None
        column.addLayout(self._examples)
        column.addWidget(Rule())
        column.addWidget(self._build_position(settings))
        column.addWidget(Rule())
        for words in (self._at_the_end(), *lines(lesson.sources)):
            column.addWidget(Label(words, "small", QUIET, wrap=True))
        column.addStretch()
        self._show_examples()

    def _build_position(self, settings: Settings) -> PositionField:
        among, wanted = self._lesson.positions, settings.breath_position
        self._position = PositionField(wanted if wanted in among else among[0], settings.cautions, among)
        self._position.chosen.connect(self.positioned)
        self._position.chosen.connect(self._show_examples)
        return self._position

    def position(self) -> BreathPosition:
        """Give the position that is chosen."""
        return self._position.value()

    def _at_the_end(self) -> str:
        if self._lesson.pattern is None:
            return self.tr("You tap Space at each breath in; nothing is paced. Then you are asked what you felt.")
        return self.tr(
            "The words are said once and fade after six breaths. The last 20 seconds are yours alone. Then you are "
            "asked what you felt."
        )

    def _show_examples(self) -> None:
        """Show what is done and what is not, lying or sitting as is chosen."""
        lesson, pictured = self._lesson, PICTURED[self.position()]
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        part: PartName | None = lesson.part.value if lesson.part else None
        right = Example(self.tr("Like this: {0}").format(lesson.look_for), pictured, part=part)
        column.addLayout(_beside(right, self.tr("Like this"), lesson.look_for))
        for wrong in lesson.not_this:
            picture = Example(self.tr("Not like this: {0}").format(wrong.words), pictured, fault=wrong.fault.value)
            column.addLayout(_beside(picture, self.tr("Not like this"), wrong.words))
        if self._place is not None:
            self._examples.removeWidget(self._place)
            self._place.hide()
            self._place.deleteLater()
        self._place = place
        self._examples.addWidget(place)


def _beside(picture: Example, title: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Label(title, "small-strong"))
    column.addWidget(Label(words, "small", QUIET, wrap=True))
    column.addStretch()
    row.addLayout(column, 1)
    return row
