"""What is the program made of, and who listens to whom?

Every part is made here and handed to those that need it. `gui.session_run` wires up a session.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from gui.loader import Loader
from gui.main_window import MainWindow
from gui.pages import Pages, doctor_page
from gui.past import Past
from gui.running import Running
from gui.settings import SettingsFile
from gui.sounds import Sounds
from gui.theme import Theme
from gui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from gui.beside import Beside
    from gui.figures import Figures
    from gui.keep_awake import KeepAwake
    from gui.practice_run import Kept, PracticeRun
    from gui.screens.breath_choice import PracticeChoice
    from gui.session import Session
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
        self.data = data
        self.clock = clock
        self._file = SettingsFile(data / "settings.json")
        self.settings = self._file.load()
        self.theme = Theme(app)
        self.theme.show(self.settings.theme)
        self.sounds = Sounds(self.settings, clock, data, self)
        self.sounds.trouble.connect(self.tell)
        self._awake: KeepAwake | None = None
        self._loader = Loader(data, parent=self)
        self._loader.loaded.connect(self._show_library)
        self._figures: Figures | None = None
        self._beside: Beside | None = None
        self.pages = Pages(self)
        self.running = Running(self)
        self.window = MainWindow(app, self.pages.places(), self.settings.keys)
        self.window.commands.connect("pages.keys", self.show_keys)
        self.past = Past(data, self.window, clock, wall, self)
        self.past.begin.connect(lambda timeline: self.running.begin(timeline))
        self.past.go_on.connect(lambda stand: self.running.go_on(stand))
        self.past.told.connect(lambda words: self.tell(words))
        self.pages.give_makers()
        self.window.closing.connect(self.close)
        self.window.closing.connect(self.sounds.close)
        self.window.painted.connect(self._loader.start_once, Qt.ConnectionType.QueuedConnection)

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

        self.window.come_to_front()
        if not named or self.past.asking or self.running.run is not None or self.practice is not None:
            return
        try:
            timeline, _ = find_timeline(named, self.data)
        except Failed as failed:
            self.tell(str(failed).splitlines()[0])
        else:
            self.past.begin_once_settled(timeline)

    @property
    def library(self) -> Library | None:
        """What there is to choose from, once it is read."""
        return self._loader.library

    def _show_library(self) -> None:
        if self.library is not None:
            self.pages.show_library(self.library)
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
        screen = doctor_page(can_be_left=True)
        screen.back.connect(lambda: self.window.drop_screen(screen))
        self.window.show_screen(screen)

    # ---- what is going on --------------------------------------------------------------------------------------------

    def begin(self, timeline: Timeline) -> None:
        """Begin a session."""
        self.running.begin(timeline)

    def practise(self, choice: PracticeChoice) -> None:
        """Begin a breathing practice, or a lesson."""
        self.running.practise(choice)

    @property
    def session(self) -> Session | None:
        """The session that is going on, if there is one."""
        return self.running.run.session if self.running.run else None

    @property
    def practice(self) -> PracticeRun | None:
        """The breathing practice that is going on, if there is one."""
        return self.running.practice or (self._beside.step if self._beside else None)

    def keep_now(self) -> None:
        """Pause what is running, and see to it that it is on the disk."""
        if self.running.run is not None:
            self.running.run.keep_now()
        if self.practice is not None:
            self.practice.keep_now()
        self.past.flush()

    def close(self) -> None:
        """End what is running: a session so that the next start can go on with it. All is on the disk then."""
        run, self.running.run = self.running.run, None
        if run is not None:
            run.leave()
        if self.practice is not None and self.practice.session is not None:
            self.practice.session.stop("window closed")
        self.close_desk()
        self.past.close()

    # ---- breathing ---------------------------------------------------------------------------------------------------

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

    def edit_pattern(self, id_: str = "") -> None:
        """Let the person write a way of breathing of their own, or change one."""
        self.beside.own_patterns.edit(id_)

    def _pattern_saved(self, id_: str) -> None:
        self.pages.choose_pattern(id_)
        self._loader.start()

    @property
    def beside(self) -> Beside:
        """What there is of breathing beside the practices, made when it is first wanted."""
        if self._beside is None:
            from gui.beside import Beside, BesideParts

            parts = BesideParts(
                self.window,
                self.sounds,
                self.theme,
                self.clock,
                self.data,
                self.past.keeper,
                settings=lambda: self.settings,
                library=lambda: self.library,
            )
            self._beside = beside = Beside(parts, self)
            beside.changed.connect(self.change)
            beside.kept.connect(self.keep_practice)
            beside.saved.connect(self._pattern_saved)
            beside.gone.connect(lambda _id: self._loader.start())
            beside.doctor.connect(self.show_doctor)
            beside.trouble.connect(self.tell)
        return self._beside

    def close_desk(self) -> None:
        """End breathing at the desk."""
        if self._beside is not None:
            self._beside.close_desk()

    def keep_practice(self, kept: Kept) -> None:
        """Remember how many practices there have been, and the slowest pace that is comfortable."""
        self.use_settings(replace(self.settings, breath_sessions=kept.sessions, breath_slowest=kept.slowest or 0.0))

    # ---- settings, folders -------------------------------------------------------------------------------------------

    def use_settings(self, settings: Settings) -> None:
        """Take new settings, at once and for good."""
        before, self.settings = self.settings, settings
        if settings.theme != before.theme:
            self.theme.show(settings.theme)
        self.pages.take(settings)
        self._show_look()
        self.sounds.use(settings)
        self.window.commands.use(settings.keys)
        if self._awake is not None:
            self._awake.set_wanted(settings.keep_awake)
        self.running.use(settings)
        try:
            self._file.save(settings)
        except OSError as error:
            self.tell(self.tr("The settings could not be kept: {0}").format(error.strerror or error))

    def change(self, what: dict[str, Any]) -> None:
        """Take fields of the settings; places of small windows come to those of the others."""
        if "places" in what:
            what = {**what, "places": {**self.settings.places, **what["places"]}}
        self.use_settings(replace(self.settings, **what))

    @property
    def awake(self) -> KeepAwake:
        """What keeps the screen on, made when it is first wanted."""
        if self._awake is None:
            from gui.keep_awake import KeepAwake

            self._awake = KeepAwake(self)
            self._awake.set_wanted(self.settings.keep_awake)
            self._awake.trouble.connect(self.tell)
        return self._awake

    def figures(self) -> Figures:
        """Give the pictures of the figure, made when the first are wanted."""
        if self._figures is None:
            from gui.figures import Figures, look_of

            chosen = look_of(self.settings, dark=self.theme.dark)
            self._figures = Figures(chosen, still=self.settings.reduce_motion, clock=self.clock, parent=self)
            self.theme.changed.connect(self._show_look)
        return self._figures

    def _show_look(self) -> None:
        if self._figures is not None:
            from gui.figures import look_of

            chosen = look_of(self.settings, dark=self.theme.dark)
            self._figures.set_look(chosen, still=self.settings.reduce_motion)

    def tell(self, words: str) -> None:
        """Tell something in passing; in a session above, where it covers no buttons."""
        Toast(self.window, words, at_top=self.running.run is not None or self.practice is not None)

    def _reveal_workout(self, id_: str) -> None:
        from workouts.definitions import DefinitionKind

        source = self.library.source(DefinitionKind.WORKOUTS, id_) if self.library else None
        if source is not None:
            self.reveal(source.path)

    def reveal(self, path: Path) -> None:
        """Show a folder, or the one that a file lies in."""
        folder = path if path.is_dir() else path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.tell(self.tr("The folder cannot be made: {0}").format(error.strerror or error))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.tell(self.tr("It lies in {0}").format(folder))
