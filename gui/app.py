"""What is the program made of, and who listens to whom?

Every part is made here and handed to those that need it. `gui.session_run` wires up a session.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from gui.keep_awake import KeepAwake
from gui.loader import Loader
from gui.main_window import MainWindow, Place
from gui.past import Past
from gui.settings import SettingsFile
from gui.sounds import Sounds
from gui.theme import Theme
from gui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from gui.beside import Beside
    from gui.breath_trial import BreathTrial
    from gui.figures import Figures
    from gui.media.mpris import MediaPlayer
    from gui.practice_run import Kept, PracticeRun
    from gui.screens.breath_choice import PracticeChoice
    from gui.screens.breathe import BreathePage
    from gui.screens.doctor import DoctorPage
    from gui.screens.settings.page import SettingsPage
    from gui.screens.workouts import WorkoutsPage
    from gui.session import Session
    from gui.session_run import SessionRun
    from gui.settings import Settings
    from workouts.library import Library
    from workouts.segments import Timeline

SIZE = (1280, 800)


class Program(QObject):
    """The running program: settings, theme, library, window, and whatever is on the screen."""

    def __init__(
        self,
        app: QApplication,
        data: Path,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(app)
        self._data = data
        self._clock = clock
        self._file = SettingsFile(data / "settings.json")
        self.settings = self._file.load()
        self.theme = Theme(app)
        self.theme.show(self.settings.theme)
        self.sounds = Sounds(self.settings, clock, data, self)
        self.sounds.trouble.connect(self._tell)
        self.awake = KeepAwake(self)
        self.awake.set_wanted(self.settings.keep_awake)
        self.awake.trouble.connect(self._tell)
        self._loader = Loader(data, parent=self)
        self._loader.loaded.connect(self._show_library)
        self._figures: Figures | None = None
        self._workouts: WorkoutsPage | None = None
        self._breathe: BreathePage | None = None
        self._settings_page: SettingsPage | None = None
        self._run: SessionRun | None = None
        self._practice: PracticeRun | None = None
        self._beside: Beside | None = None
        self._trial: BreathTrial | None = None
        self.media: MediaPlayer | None = None
        self.window = MainWindow(app, self._places(), self.settings.keys)
        self.window.commands.connect("pages.keys", self.show_keys)
        self.past = Past(data, self.window, clock, wall, self)
        self.past.begin.connect(self.begin)
        self.past.go_on.connect(self._go_on)
        self.past.told.connect(lambda words: self._tell(words))
        self.window.set_maker("workouts", self._make_workouts)
        self.window.set_maker("breathe", self._make_breathe)
        self.window.set_maker("doctor", self._make_doctor)
        self.window.set_maker("settings", self._make_settings)
        self.window.closing.connect(self.close)
        self.window.closing.connect(self.sounds.close)
        self.window.painted.connect(self._loader.start_once, Qt.ConnectionType.QueuedConnection)

    def _places(self) -> list[Place]:
        return [
            Place("workouts", self.tr("Workouts"), "workouts"),
            Place("breathe", self.tr("Breathe"), "breathe"),
            Place("doctor", self.tr("See a doctor?"), "doctor", low=True),
            Place("settings", self.tr("Settings"), "settings", low=True),
        ]

    def open(self, start: Timeline | None = None) -> None:
        """Show the window, in a session of `start` if it is given."""
        self.window.resize(*SIZE)
        self.window.show_page("workouts")
        if start is not None:
            self.past.begin_once_settled(start)
        self.window.show()

    def come_forward(self, named: str = "") -> None:
        """Come to the front, and begin a workout if one is named and nothing is running; its file may have changed."""
        from workouts.command_line import Failed, find_timeline

        self.window.come_forward()
        if not named or self.past.asking or self._run is not None or self.practice is not None:
            return
        try:
            timeline, _ = find_timeline(named, self._data)
        except Failed as failed:
            self._tell(str(failed).splitlines()[0])
        else:
            self.past.begin_once_settled(timeline)

    # ---- pages -------------------------------------------------------------------------------------------------------

    def _make_workouts(self) -> QWidget:
        from gui.screens.workouts import WorkoutsPage

        page = WorkoutsPage(self.figures)
        page.chosen.connect(self.preview)
        page.reveal.connect(self._reveal)
        self._workouts = page
        return page

    def _make_breathe(self) -> QWidget:
        from gui.screens.breathe import BreathePage

        page = BreathePage(lambda: self.settings, self.past.since_session)
        page.begin.connect(self.practise)
        page.new.connect(self.edit_pattern)
        page.edit.connect(self.edit_pattern)
        page.copy.connect(lambda id_: self.beside.own_patterns.copy(id_))
        page.remove.connect(lambda id_: self.beside.own_patterns.remove(id_))
        page.desk.connect(lambda: self.beside.open_desk())
        page.find_pace.connect(lambda: self.beside.find_pace())
        page.lessons.connect(self.show_lessons)
        page.changed.connect(self.use_settings)
        self._breathe = page
        if self.library is not None:
            page.show_library(self.library)
        return page

    def _make_doctor(self) -> QWidget:
        return self._doctor_page(can_be_left=False)

    def _doctor_page(self, *, can_be_left: bool) -> DoctorPage:
        from gui.screens.doctor import DoctorPage
        from workouts.safety import safety

        return DoctorPage(safety(), can_be_left=can_be_left)

    def _make_settings(self) -> QWidget:
        from gui.screens.settings.page import SettingsPage
        from gui.voice_finder import VoiceFinder

        page = SettingsPage(self.settings, self._data, VoiceFinder(self))
        self._settings_page = page
        page.changed.connect(self.use_settings)
        page.reveal.connect(self._reveal)
        page.keys.connect(self.change_keys)
        page.sheet.connect(self.show_keys)
        page.heard.connect(lambda: self.sounds.tones().play("change"))
        page.breath_tried.connect(self._try_breath)
        page.breath_tried_enough.connect(self._stop_trying)
        page.spoken.connect(self.sounds.try_voice)
        return page

    def _try_breath(self) -> None:
        from gui.breath_trial import BreathTrial

        sound, page = self.sounds.breath(), self._settings_page
        if sound is None or page is None:
            self._tell(self.tr("All the sounds of the breath are off: move one of the sliders first."))
            return
        self.beside.close_desk()
        self._trial = trial = BreathTrial(sound, self._clock, self)
        trial.shown.connect(page.show_breath)
        trial.ended.connect(self._trial_ended)
        trial.play()

    def _stop_trying(self) -> None:
        if self._trial is not None:
            self._trial.stop()

    def _trial_ended(self) -> None:
        self._trial = None
        if self._settings_page is not None:
            self._settings_page.show_breath(None)

    @property
    def library(self) -> Library | None:
        """What there is to choose from, once it is read."""
        return self._loader.library

    def _show_library(self) -> None:
        if self._workouts is not None and self.library is not None:
            self._workouts.show_library(self.library)
        if self._breathe is not None and self.library is not None:
            self._breathe.show_library(self.library)
        if self.library is not None:
            self.past.settle(self.library)

    # ---- screens over everything -------------------------------------------------------------------------------------

    def preview(self, id_: str, hurts: frozenset[str] = frozenset()) -> None:
        """Show what comes in a workout; `hurts` are caution codes it is adapted to."""
        from gui.screens.preview import PreviewScreen

        assert self.library is not None, "only a workout that is shown can be chosen"
        screen = PreviewScreen(self.library.workouts[id_], self.library, self.figures(), hurts)
        screen.shown.connect(self.sounds.prepare)
        screen.back.connect(lambda: self.window.drop_screen(screen))
        screen.begin.connect(self.begin)
        screen.begin.connect(lambda: self.window.drop_screen(screen))
        screen.doctor.connect(self.show_doctor)
        screen.reveal.connect(lambda: self._reveal_workout(id_))
        self.window.show_screen(screen)

    def show_keys(self) -> None:
        """Show which keys there are on the pages."""
        from gui.screens.keys_sheet import keys_sheet

        keys_sheet(self.window, self.window.commands.all(), "", "close")

    def change_keys(self) -> None:
        """Let the person give actions other keys."""
        from gui.screens.settings.keys_screen import KeysScreen

        screen = KeysScreen(self.settings.keys, self.window.commands.commands())
        screen.changed.connect(lambda keys: self.use_settings(replace(self.settings, keys=keys)))
        screen.back.connect(lambda: self.window.drop_screen(screen))
        self.window.show_screen(screen)

    def show_doctor(self) -> None:
        """Show when to see a doctor, over what is on the screen."""
        screen = self._doctor_page(can_be_left=True)
        screen.back.connect(lambda: self.window.drop_screen(screen))
        self.window.show_screen(screen)

    def begin(self, timeline: Timeline) -> None:
        """Begin a session."""
        self._make_run(timeline).begin()

    def _go_on(self, stand: Any) -> None:  # noqa: ANN401 — a `Stand`, whose module is not to slow the start
        if self.library is not None:
            self._make_run(stand.timeline).go_on(stand, self.library)

    def _make_run(self, timeline: Timeline) -> SessionRun:
        from gui.session_run import Parts, SessionRun

        self._close_desk()
        performer = self.figures().performer
        parts = Parts(
            self.window,
            self.sounds,
            self.awake,
            self.settings,
            performer,
            self._clock,
            self.past.keeper,
            self.theme,
            lambda: self.library,
            self._media(),
        )
        run = SessionRun(timeline, parts, parent=self)
        run.again.connect(self.begin)
        run.doctor.connect(self.show_doctor)
        run.ended.connect(self._session_ended)
        run.changed.connect(self._change)
        self._run = run
        return run

    @property
    def session(self) -> Session | None:
        """The session that is going on, if there is one."""
        return self._run.session if self._run else None

    def _session_ended(self) -> None:
        self._run = None
        self.past.session_ended()

    def keep_now(self) -> None:
        """Pause what is running, and see to it that it is on the disk."""
        if self._run is not None:
            self._run.keep_now()
        if self.practice is not None:
            self.practice.keep_now()
        self.past.flush()

    def close(self) -> None:
        """End what is running: a session so that the next start can go on with it. All is on the disk then."""
        run, self._run = self._run, None
        if run is not None:
            run.leave()
        if self.practice is not None and self.practice.session is not None:
            self.practice.session.stop("window closed")
        self._close_desk()
        self.past.close()

    # ---- breathing ---------------------------------------------------------------------------------------------------

    def practise(self, choice: PracticeChoice) -> None:
        """Begin a breathing practice."""
        self._close_desk()
        run = self._practice_run(choice)
        run.again.connect(self.practise)
        run.kept.connect(self._keep_practice)
        run.changed.connect(self._change)
        run.doctor.connect(self.show_doctor)
        run.ended.connect(self._practice_ended)
        self._practice = run
        run.begin()

    def _practice_run(self, choice: PracticeChoice) -> PracticeRun:
        from gui.lesson_run import LessonRun
        from gui.practice_run import PracticeRun

        kind = PracticeRun if choice.lesson is None else LessonRun
        media = self._media()
        parts = (self.window, self.sounds, self.settings, self.theme, self._clock, self.past.keeper)
        run = kind(choice, *parts, media, parent=self)
        run.happened.connect(self.awake.take)
        if isinstance(run, LessonRun):
            run.answered.connect(self._keep_answer)
        return run

    def show_lessons(self) -> None:
        """Show the lessons in breathing low."""
        from gui.screens.lessons import LessonsScreen
        from workouts.breathing.lesson_file import course

        assert self.library is not None, "the page that leads here shows the library"
        screen = LessonsScreen(course(), self.library.patterns, lambda: self.settings)
        screen.begin.connect(self.practise)
        screen.changed.connect(self.use_settings)
        screen.back.connect(lambda: self.window.drop_screen(screen))
        self.window.show_screen(screen)

    def _keep_answer(self, id_: str, answer: str) -> None:
        from workouts.breathing.lesson_file import course
        from workouts.breathing.lessons import Answer, answered

        kept = answered(course(), self.settings.lessons, id_, Answer(answer))
        self.use_settings(replace(self.settings, lessons=kept))

    def _media(self) -> MediaPlayer | None:
        """Give what makes a session reachable by media keys, made with the first one; only Linux has such a thing."""
        if self.media is None and sys.platform.startswith("linux"):
            try:
                from gui.media.mpris import MediaPlayer
            except ImportError:  # without the system's libdbus
                return None
            self.media = MediaPlayer(parent=self)
        return self.media

    def edit_pattern(self, id_: str = "") -> None:
        """Let the person write a way of breathing of their own, or change one."""
        self.beside.own_patterns.edit(id_)

    def _pattern_saved(self, id_: str) -> None:
        if self._breathe is not None:
            self._breathe.choose(id_)
        self._loader.start()

    @property
    def practice(self) -> PracticeRun | None:
        """The breathing practice that is going on, if there is one."""
        return self._practice or (self._beside.step if self._beside else None)

    @property
    def beside(self) -> Beside:
        """What there is of breathing beside the practices, made when it is first wanted."""
        if self._beside is None:
            from gui.beside import Beside, BesideParts

            parts = BesideParts(
                self.window,
                self.sounds,
                self.theme,
                self._clock,
                self._data,
                self.past.keeper,
                settings=lambda: self.settings,
                library=lambda: self.library,
            )
            self._beside = beside = Beside(parts, self)
            beside.changed.connect(self._change)
            beside.kept.connect(self._keep_practice)
            beside.saved.connect(self._pattern_saved)
            beside.gone.connect(lambda _id: self._loader.start())
            beside.doctor.connect(self.show_doctor)
            beside.trouble.connect(self._tell)
        return self._beside

    def _close_desk(self) -> None:
        if self._beside is not None:
            self._beside.close_desk()

    def _practice_ended(self) -> None:
        self._practice = None

    def _keep_practice(self, kept: Kept) -> None:
        self.use_settings(replace(self.settings, breath_sessions=kept.sessions, breath_slowest=kept.slowest or 0.0))

    # ---- settings, folders -------------------------------------------------------------------------------------------

    def use_settings(self, settings: Settings) -> None:
        """Take new settings, at once and for good."""
        before, self.settings = self.settings, settings
        if settings.theme != before.theme:
            self.theme.show(settings.theme)
        if self._settings_page is not None:
            self._settings_page.take(settings)
        self._show_look()
        self.sounds.use(settings)
        self.window.commands.use(settings.keys)
        self.awake.set_wanted(settings.keep_awake)
        for run in (self._run, self._practice):
            if run is not None:
                run.use(settings)
        try:
            self._file.save(settings)
        except OSError as error:
            self._tell(self.tr("The settings could not be kept: {0}").format(error.strerror or error))

    def _change(self, what: dict[str, Any]) -> None:
        """Take fields of the settings; places of small windows come to those of the others."""
        if "places" in what:
            what = {**what, "places": {**self.settings.places, **what["places"]}}
        self.use_settings(replace(self.settings, **what))

    def figures(self) -> Figures:
        """Give the pictures of the figure, made when the first are wanted."""
        if self._figures is None:
            from gui.figures import Figures, look_of

            chosen = look_of(self.settings, dark=self.theme.dark)
            self._figures = Figures(chosen, still=self.settings.reduce_motion, clock=self._clock, parent=self)
            self.theme.changed.connect(self._show_look)
        return self._figures

    def _show_look(self) -> None:
        if self._figures is not None:
            from gui.figures import look_of

            chosen = look_of(self.settings, dark=self.theme.dark)
            self._figures.set_look(chosen, still=self.settings.reduce_motion)

    def _tell(self, words: str) -> None:
        """Tell something in passing; in a session above, where it covers no buttons."""
        Toast(self.window, words, at_top=self._run is not None or self.practice is not None)

    def _reveal_workout(self, id_: str) -> None:
        from workouts.definitions import DefinitionKind

        source = self.library.source(DefinitionKind.WORKOUTS, id_) if self.library else None
        if source is not None:
            self._reveal(source.path)

    def _reveal(self, path: Path) -> None:
        folder = path if path.is_dir() else path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._tell(self.tr("The folder cannot be made: {0}").format(error.strerror or error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._tell(self.tr("It lies in {0}").format(folder))
