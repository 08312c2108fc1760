"""Which words does a person see for how a lesson stands?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.screens.breath_words import length
from workouts.breathing.lessons import Standing, felt, next_lesson, standing

if TYPE_CHECKING:
    from gui.settings import Settings
    from workouts.breathing.lessons import Course, Lesson


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lessons", text)


def standing_of(course: Course, settings: Settings, id_: str) -> Standing:
    """Give how a lesson stands for this person."""
    return standing(course, settings.lessons, id_, all_open=settings.lessons_open)


def next_of(course: Course, settings: Settings) -> Lesson | None:
    """Give the lesson that comes next for this person."""
    return next_lesson(course, settings.lessons, all_open=settings.lessons_open)


def standing_words(course: Course, lesson: Lesson, now: Standing) -> str:
    """Give how a lesson stands."""
    return {
        Standing.SHUT: _tr("after lesson {0}").format(course.number(lesson.id) - 1),
        Standing.OPEN: _tr("open"),
        Standing.NOT_YET: _tr("not yet: once more"),
        Standing.A_BIT: _tr("felt a bit"),
        Standing.FELT: _tr("felt"),
    }[now]


def time_of(lesson: Lesson) -> str:
    """Give how long a lesson is; tapping lasts about so long."""
    words = length(lesson.time, None)
    return _tr("about {0}").format(words) if lesson.pattern is None else words


def cue_words(lesson: Lesson) -> str:
    """Give the lesson's one cue as it is read beforehand."""
    return _tr("In: {0} · Out: {1}").format(lesson.cue.inhale, lesson.cue.exhale)


def entry_words(course: Course, settings: Settings) -> tuple[str, str]:
    """Give what the way into the lessons says, and how far the person has come."""
    following, whole = next_of(course, settings), len(course.lessons)
    if following is None:
        return _tr("All of them felt. Any can be taken again."), _tr("{0} of {0}").format(whole)
    words = (
        _tr("Six small lessons. Next: {0}") if felt(course, settings.lessons) else _tr("Six small lessons. First: {0}")
    )
    return words.format(following.name), _tr("{0} of {1}").format(course.number(following.id), whole)
