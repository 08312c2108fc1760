"""Which lesson in low breathing shall it be? Six small ones, of which each opens the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gui.screens.breath_choice import PracticeChoice
from gui.screens.lesson_detail import LessonDetail
from gui.screens.lesson_words import next_of, standing_of, standing_words, time_of
from gui.settings import Settings
from gui.theme import QUIET
from gui.widgets.base import Label, Rule
from gui.widgets.buttons import Button
from gui.widgets.choice_row import ChoiceRow
from gui.widgets.scroll import Scroll
from workouts.breathing.lessons import Standing
from workouts.model import Pattern
from workouts.safety import safety

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from workouts.breathing.lessons import Course, Lesson


class LessonsScreen(QWidget):
    """The lessons. `begin` gives the one to take as a practice, `changed` the new settings, `back` leaves."""

    begin = Signal(PracticeChoice)
    changed = Signal(Settings)
    back = Signal()

    def __init__(self, course: Course, patterns: Mapping[str, Pattern], settings: Callable[[], Settings]) -> None:
        """Show them.

        Args:
            course: The lessons.
            patterns: How they are breathed, by id.
            settings: Gives what was chosen and answered so far.

        """
        super().__init__()
        self._course = course
        self._patterns = patterns
        self._settings = settings
        self._rows: dict[str, ChoiceRow] = {}
        self._detail: LessonDetail | None = None
        self._chosen = self._next()
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Learn to breathe low"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._build_head())
        body = QHBoxLayout()
        body.setContentsMargins(40, 0, 28, 0)
        body.setSpacing(8)
        body.addWidget(self._build_list(), 10)
        body.addWidget(self._build_detail(), 10)
        outer.addLayout(body, 1)
        outer.addWidget(Rule())
        outer.addLayout(self._build_foot())

    # ---- the frame ---------------------------------------------------------------------------------------------------

    def _build_head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(40, 20, 40, 14)
        column.setSpacing(4)
        back = Button(self.tr("Breathe"), "link", "back", hint=self.tr("Esc"), name=self.tr("Back to Breathe"))
        back.clicked.connect(self.back)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(self.tr("Learn to breathe low"), "display"))
        words = self.tr("One cue each, and nothing is measured: what you feel decides. Small breaths, light and quiet.")
        column.addWidget(Label(words, "body", QUIET, wrap=True))
        return column

    def _build_list(self) -> Scroll:
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(4, 4, 12, 20)
        self._list.setSpacing(8)
        self._group = QButtonGroup(self)
        self._open_all = Button(self.tr("I know the first ones: open all lessons"), "link")
        self._open_all.clicked.connect(self._open_them_all)
        self._list.addWidget(self._open_all, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.addStretch()
        return Scroll(inner)

    def _build_detail(self) -> Scroll:
        inner = QWidget()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(4, 4, 12, 20)
        self._detail_scroll = Scroll(inner)
        return self._detail_scroll

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        self._start = Button(self.tr("Start"), "main", "play", hint=self.tr("Enter"))
        self._start.clicked.connect(self._begin)
        self._shut = Label("", "strong", wrap=True)
        self._shut.hide()
        row.addWidget(self._start)
        row.addWidget(self._shut, 1)
        row.addWidget(Label(safety().disclaimer.short, "small", QUIET, wrap=True), 1)
        return row

    # ---- what there is -----------------------------------------------------------------------------------------------

    def _next(self) -> str:
        following = next_of(self._course, self._settings())
        return (following or self._course.lessons[-1]).id

    def _refresh(self) -> None:
        settings = self._settings()
        for row in self._rows.values():
            self._group.removeButton(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for number, lesson in enumerate(self._course.lessons):
            row = self._row(lesson, number + 1, standing_of(self._course, settings, lesson.id))
            self._rows[lesson.id] = row
            self._list.insertWidget(number, row)
        self._open_all.setVisible(
            any(standing_of(self._course, settings, each.id) is Standing.SHUT for each in self._course.lessons)
        )
        self._mark()

    def _row(self, lesson: Lesson, number: int, now: Standing) -> ChoiceRow:
        words = standing_words(self._course, lesson, now)
        row = ChoiceRow(f"{number}  {lesson.name}", lesson.why, time_of(lesson), words)
        row.clicked.connect(lambda _checked=False, id_=lesson.id: self.choose(id_))
        row.stepped.connect(self._step)
        row.started.connect(self._begin)
        self._group.addButton(row)
        return row

    def choose(self, id_: str) -> None:
        """Choose a lesson to look at; one that is shut cannot be started yet."""
        self._chosen = id_
        self._mark()

    def _mark(self) -> None:
        """Show which one is chosen, and what it is."""
        self._rows[self._chosen].setChecked(True)
        if self._detail is not None:
            self._place.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
        lesson = self._lesson()
        self._detail = LessonDetail(lesson, self._course, self._settings())
        self._detail.positioned.connect(self._keep_position)
        self._place.addWidget(self._detail)
        self._detail_scroll.verticalScrollBar().setValue(0)
        shut = standing_of(self._course, self._settings(), self._chosen) is Standing.SHUT
        words = self.tr("Opens when you have felt lesson {0}, a bit is enough.")
        self._shut.setText(words.format(self._course.number(self._chosen) - 1) if shut else "")
        self._shut.setVisible(shut)
        self._start.setEnabled(not shut)

    def _lesson(self) -> Lesson:
        return self._course.lessons[self._course.number(self._chosen) - 1]

    # ---- what the person does ----------------------------------------------------------------------------------------

    def _keep_position(self) -> None:
        if self._detail is not None:
            self.changed.emit(replace(self._settings(), breath_position=self._detail.position()))

    def _open_them_all(self) -> None:
        self.changed.emit(replace(self._settings(), lessons_open=True))
        self._refresh()
        self.setFocus()

    def _step(self, step: int) -> None:
        ids = list(self._rows)
        number = ids.index(self._chosen) + step
        if 0 <= number < len(ids):
            self.choose(ids[number])
            self._rows[self._chosen].setFocus(Qt.FocusReason.TabFocusReason)

    def _begin(self) -> None:
        if self._detail is not None and self._start.isEnabled():
            self.begin.emit(self._choice(self._lesson(), self._detail))

    def _choice(self, lesson: Lesson, detail: LessonDetail) -> PracticeChoice:
        # A lesson that is tapped has nothing to pace: a pattern without phases.
        pattern = (
            self._patterns[lesson.pattern.id] if lesson.pattern else Pattern(id=lesson.id, name=lesson.name, phases=())
        )
        return PracticeChoice(
            replace(pattern, name=lesson.name),
            lesson.time,
            None,
            "body",
            detail.position(),
            free=True,
            cautions=self._settings().cautions,
            lesson=lesson,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter, step with the arrows, leave with Esc, wherever the focus is."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        elif step is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus, and go on to the lesson that comes next by now."""
        self._chosen = self._next()
        self._refresh()
        self.setFocus()
