"""Who listens to whom in a lesson? It is a practice of its own words, with one question at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.lesson_cues import LessonCues, read_aloud
from gui.lesson_voice import LessonVoice
from gui.practice_run import PracticeRun
from gui.screens.lesson_end import LessonEnd
from gui.screens.own_rate import OwnRateScreen
from workouts.breathing.lesson_file import course
from workouts.safety import safety

if TYPE_CHECKING:
    from gui.cues.voice import Voice
    from gui.practice import PracticeSession
    from gui.practice_voice import PracticeVoice
    from gui.screens.practice import PracticeScreen
    from workouts.breathing.lessons import Lesson
    from workouts.breathing.own_rate import OwnRate
    from workouts.history.entry import Entry


class LessonRun(PracticeRun):
    """A lesson from its beginning to its question. `answered` gives the lesson's id and the `Answer`."""

    answered = Signal(str, str)

    cues: LessonCues | None = None
    """What is to be said aloud, once the lesson is on."""

    @property
    def lesson(self) -> Lesson:
        """The lesson that is taken."""
        assert self._choice.lesson is not None, "a lesson is chosen as one"
        return self._choice.lesson

    def begin(self) -> None:
        """Tap the own breath where that is the lesson; otherwise breathe."""
        if self.lesson.pattern is not None:
            self._practise(None)
            return
        asking = OwnRateScreen(self._clock, self._theme, after=True)
        asking.done.connect(lambda found: self._tapped(asking, found))
        asking.back.connect(lambda: self._give_up(asking))
        self._window.show_screen(asking)

    def _practise(self, found: OwnRate | None, asking: OwnRateScreen | None = None) -> None:
        super()._practise(found, asking)
        session, screen = self.session, self.screen
        assert session is not None
        assert screen is not None
        self.cues = LessonCues(self.lesson, self)
        session.happened.connect(self.cues.take)  # nothing is said before the first in-breath, which is seconds away
        self.cues.say.connect(lambda words: read_aloud(screen, words))

    def _speaker(self, voice: Voice, session: PracticeSession) -> PracticeVoice:
        """Give what says the words of this lesson."""
        return LessonVoice(voice, session, self.lesson)

    def _tapped(self, asking: OwnRateScreen, found: OwnRate | None) -> None:
        if found is not None:
            self.changed.emit({"breath_own": found.rate})
        self._ask(found.rate if found else None)
        self._window.drop_screen(asking)
        self.ended.emit()

    def _show_summary(self, session: PracticeSession, screen: PracticeScreen, entry: Entry) -> None:
        self.screen = None
        end = self._ask(None)
        self._put_into_journal(entry, end)
        end.felt.connect(lambda symptoms: self._keep(session, symptoms))
        self._window.drop_screen(screen)
        self._keep(session, frozenset())
        self.ended.emit()

    def _ask(self, own: float | None) -> LessonEnd:
        end = LessonEnd(self.lesson, course(), safety(), own=own)
        end.leave.connect(lambda: self._leave(end))
        end.again.connect(lambda: self._once_more(end))
        end.doctor.connect(self.doctor)
        end.answered.connect(lambda answer: self.answered.emit(self.lesson.id, answer))
        self._window.show_screen(end)
        return end
