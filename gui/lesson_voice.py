"""Which words of a lesson in breathing are said? Its own cue, once, and otherwise next to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.practice_voice import PracticeVoice
from workouts.breathing.lessons import said_at
from workouts.breathing.words import ENGLISH, last_words

if TYPE_CHECKING:
    from gui.cues.voice import Voice
    from gui.practice import PracticeSession
    from workouts.breathing.lessons import Lesson


class LessonVoice(PracticeVoice):
    """Says a lesson's words in place of those of other practices."""

    def __init__(self, voice: Voice, session: PracticeSession, lesson: Lesson) -> None:
        self._lesson = lesson
        super().__init__(voice, session)

    def _script(self) -> dict[tuple[int, int], str]:
        strokes = enumerate(self._pacer.plan.breaths[0].strokes)
        turns = {(0, number): said_at(self._lesson, stroke.kind, 0) for number, stroke in strokes}
        return {turn: words for turn, words in turns.items() if words}

    def _texts(self) -> tuple[str, ...]:
        return (*dict.fromkeys(self._script().values()), ENGLISH.smaller, last_words(self._pacer.plan))
