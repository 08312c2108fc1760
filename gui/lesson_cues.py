"""What is read aloud by a screen reader in a lesson, and when?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from workouts.breathing.events import StrokeStarted
from workouts.breathing.lessons import said_at

if TYPE_CHECKING:
    from workouts.breathing.lessons import Lesson
    from workouts.events import Event


class LessonCues(QObject):
    """Gives the words of a lesson's cue at the turn at which they are to be heard: once, and then silence.

    `say` gives them; the program's own voice has a listener of its own (`gui.lesson_voice`).
    """

    say = Signal(str)

    def __init__(self, lesson: Lesson, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lesson = lesson

    def take(self, event: Event) -> None:
        """Say what belongs to an event."""
        if isinstance(event, StrokeStarted):
            words = said_at(self._lesson, event.stroke.kind, event.breath)
            if words:
                self.say.emit(words)


def read_aloud(about: QObject, words: str) -> None:
    """Let a screen reader say words when it has time; where none runs, nothing happens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))
