"""What is going on: a session, a practice, a lesson? It begins and ends here."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.app import Program
    from gui.media.mpris import MediaPlayer
    from gui.practice_run import PracticeRun
    from gui.screens.breath_choice import PracticeChoice
    from gui.session_run import SessionRun
    from gui.settings import Settings
    from workouts.history.checkpoint import Stand
    from workouts.segments import Timeline


class Running(QObject):
    """The session or practice that runs, one at a time."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self.run: SessionRun | None = None
        self.practice: PracticeRun | None = None
        self.media: MediaPlayer | None = None

    # ---- a session ---------------------------------------------------------------------------------------------------

    def begin(self, timeline: Timeline) -> None:
        """Begin a session."""
        self._session(timeline).begin()

    def go_on(self, stand: Stand) -> None:
        """Go on with a session that was interrupted."""
        library = self._program.library
        if library is not None:
            self._session(stand.timeline).go_on(stand, library)

    def _session(self, timeline: Timeline) -> SessionRun:
        from gui.session_run import Parts, SessionRun

        program = self._program
        program.close_desk()
        parts = Parts(
            program.window,
            program.sounds,
            program.awake,
            program.settings,
            program.figures().performer,
            program.clock,
            program.past.keeper,
            program.theme,
            lambda: program.library,
            self._media_keys(),
        )
        self.run = run = SessionRun(timeline, parts, parent=self)
        run.again.connect(self.begin)
        run.doctor.connect(program.show_doctor)
        run.ended.connect(self.session_ended)
        run.changed.connect(program.change)
        return run

    def session_ended(self) -> None:
        """Know that the session has ended."""
        self.run = None
        self._program.past.session_ended()

    def _media_keys(self) -> MediaPlayer | None:
        """Give what makes a session reachable by media keys, made with the first one; only Linux has such a thing."""
        if self.media is None and sys.platform.startswith("linux"):
            try:
                from gui.media.mpris import MediaPlayer
            except ImportError:  # without the system's libdbus
                return None
            self.media = MediaPlayer(parent=self)
        return self.media

    # ---- a practice, a lesson ----------------------------------------------------------------------------------------

    def practise(self, choice: PracticeChoice) -> None:
        """Begin a breathing practice, or a lesson."""
        program = self._program
        program.close_desk()
        self.practice = run = self._practice(choice)
        run.again.connect(self.practise)
        run.kept.connect(program.keep_practice)
        run.changed.connect(program.change)
        run.doctor.connect(program.show_doctor)
        run.ended.connect(self._practice_ended)
        run.begin()

    def _practice(self, choice: PracticeChoice) -> PracticeRun:
        from gui.lesson_run import LessonRun
        from gui.practice_run import PracticeRun

        program = self._program
        kind = PracticeRun if choice.lesson is None else LessonRun
        parts = (program.window, program.sounds, program.settings, program.theme, program.clock, program.past.keeper)
        run = kind(choice, *parts, self._media_keys(), parent=self)
        run.happened.connect(program.awake.take)
        if isinstance(run, LessonRun):
            run.answered.connect(self._keep_answer)
        return run

    def _practice_ended(self) -> None:
        self.practice = None

    def _keep_answer(self, id_: str, answer: str) -> None:
        from workouts.breathing.lesson_file import course
        from workouts.breathing.lessons import Answer, answered

        settings = self._program.settings
        kept = answered(course(), settings.lessons, id_, Answer(answer))
        self._program.use_settings(replace(settings, lessons=kept))

    # ---- for both ----------------------------------------------------------------------------------------------------

    def use(self, settings: Settings) -> None:
        """Take new settings at once."""
        for run in (self.run, self.practice):
            if run is not None:
                run.use(settings)
