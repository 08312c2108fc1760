"""Could the person feel it, when a lesson is over? Their own word is all that counts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from gui.screens.breath_words import rate
from gui.screens.ending import EndingScreen, titled_plate
from gui.screens.symptoms import CarePlate, SymptomsPlate
from gui.theme import QUIET
from gui.widgets.base import Label, Surface
from gui.widgets.buttons import Button
from workouts.breathing.lessons import Answer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from workouts.breathing.lessons import Course, Lesson
    from workouts.safety import Safety

KEYS: Final = {Qt.Key.Key_1: Answer.YES, Qt.Key.Key_2: Answer.A_BIT, Qt.Key.Key_3: Answer.NOT_YET}


class LessonEnd(EndingScreen):
    """The end of a lesson. `answered` gives an `Answer`, each time the person gives one; `felt` gives symptoms."""

    answered = Signal(str)
    felt = Signal(frozenset)

    def __init__(self, lesson: Lesson, course: Course, safety: Safety, *, own: float | None = None) -> None:
        """Ask.

        Args:
            lesson: The lesson that was taken.
            course: All of them.
            safety: The words on what to do when something feels wrong.
            own: Breaths a minute of the person's own, where they were tapped.

        """
        words = QCoreApplication.translate
        number = words("LessonEnd", "Lesson {0} of {1}").format(course.number(lesson.id), len(course.lessons))
        super().__init__(number, words("LessonEnd", "Could you feel it?"), lesson.name)
        self._lesson = lesson
        self._following = course.after(lesson.id)
        if own is not None:
            self.column.addWidget(Label(self._own_words(own), "strong", wrap=True))
        self.column.addWidget(Label(lesson.look_for, "body", QUIET, wrap=True))
        self.column.addWidget(self._question())
        if lesson.pattern is not None:
            symptoms = SymptomsPlate()
            symptoms.felt.connect(self.felt)
            self.column.addWidget(symptoms)
            self.column.addWidget(CarePlate(safety))
        self.column.addStretch()
        self.setAccessibleName(self.tr("{0}: could you feel it?").format(lesson.name))
        for before, after in pairwise((self, *self._buttons.values())):
            self.setTabOrder(before, after)  # the question before the ways out
        self.done.reserve(self.tr("To the lessons"), self.tr("Next lesson"))
        self.done.setText(self.tr("To the lessons"))

    def _own_words(self, own: float) -> str:
        words = self.tr("{0} breaths a minute. That is your breath as it is now; there is no right number.")
        return words.format(rate(own))

    def _question(self) -> Surface:
        plate, column = titled_plate(self.tr("However it was, it is yours to say"))
        row = QHBoxLayout()
        row.setSpacing(12)
        choices = (
            (Answer.YES, self.tr("Yes")),
            (Answer.A_BIT, self.tr("A bit")),
            (Answer.NOT_YET, self.tr("Not yet")),
        )
        self._buttons: dict[Answer, Button] = {}
        self._group = QButtonGroup(self)
        for number, (answer, said) in enumerate(choices, 1):
            button = Button(said, "chip", hint=str(number), checkable=True)
            button.clicked.connect(lambda _checked=False, answer=answer: self._answer(answer))
            self._group.addButton(button)
            self._buttons[answer] = button
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        self._reply = Label("", "body", wrap=True)
        self._reply.hide()
        column.addWidget(self._reply)
        return plate

    def _answer(self, answer: Answer) -> None:
        self._buttons[answer].setChecked(True)
        self._reply.setText(self._reply_to(answer))
        self._reply.show()
        on = answer is not Answer.NOT_YET and self._following is not None
        self.done.setText(self.tr("Next lesson") if on else self.tr("To the lessons"))
        self.done.set_icon("next" if on else "check")
        self.answered.emit(answer.value)

    def _reply_to(self, answer: Answer) -> str:
        if answer is Answer.NOT_YET:
            kind = self.tr("That is fine, and common: it comes with a few tries.")
            return f"{kind} {self._lesson.hint}"
        if self._following is None:
            return self.tr("That was the last one. Any of them can be taken again, and the practices wait for you.")
        words = (
            self.tr("Good. The next one is open: {0}.")
            if answer is Answer.YES
            else self.tr("A bit is enough. The next one is open: {0}. This one can be taken again whenever you like.")
        )
        return words.format(self._following.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by a number."""
        answer = KEYS.get(Qt.Key(event.key()))
        if answer is not None:
            self._answer(answer)
        else:
            super().keyPressEvent(event)

    def reply(self) -> str:
        """What was said to the answer."""
        return self._reply.text()
