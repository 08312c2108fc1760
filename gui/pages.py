"""Which pages does the rail lead to, and who grants what they ask for? Each is made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.main_window import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.app import Program
    from gui.breath_trial import BreathTrial
    from gui.screens.breathe import BreathePage
    from gui.screens.doctor import DoctorPage
    from gui.screens.settings.page import SettingsPage
    from gui.screens.workouts import WorkoutsPage
    from gui.settings import Settings
    from workouts.library import Library


class Pages(QObject):
    """The pages of the rail."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._workouts: WorkoutsPage | None = None
        self._breathe: BreathePage | None = None
        self._settings: SettingsPage | None = None
        self.trial: BreathTrial | None = None
        """The breath that is tried in the settings, while it sounds."""

    def places(self) -> list[Place]:
        """Give the rail's entries."""
        return [
            Place("workouts", self.tr("Workouts"), "workouts"),
            Place("breathe", self.tr("Breathe"), "breathe"),
            Place("doctor", self.tr("See a doctor?"), "doctor", low=True),
            Place("settings", self.tr("Settings"), "settings", low=True),
        ]

    def give_makers(self) -> None:
        """Tell the window how each page is made."""
        window = self._program.window
        window.set_maker("workouts", self._make_workouts)
        window.set_maker("breathe", self._make_breathe)
        window.set_maker("doctor", lambda: doctor_page(can_be_left=False))
        window.set_maker("settings", self._make_settings)

    # ---- what they are shown -----------------------------------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Show what there is to choose from."""
        if self._workouts is not None:
            self._workouts.show_library(library)
        if self._breathe is not None:
            self._breathe.show_library(library)

    def take(self, settings: Settings) -> None:
        """Let the settings' page know what was chosen elsewhere."""
        if self._settings is not None:
            self._settings.take(settings)

    def choose_pattern(self, id_: str) -> None:
        """Choose a way of breathing, now or as soon as it is there."""
        if self._breathe is not None:
            self._breathe.choose(id_)

    # ---- how they are made -------------------------------------------------------------------------------------------

    def _make_workouts(self) -> QWidget:
        from gui.screens.workouts import WorkoutsPage

        self._workouts = page = WorkoutsPage(self._program.figures)
        page.chosen.connect(self._program.preview)
        page.reveal.connect(self._program.reveal)
        return page

    def _make_breathe(self) -> QWidget:
        from gui.screens.breathe import BreathePage

        program = self._program
        self._breathe = page = BreathePage(lambda: program.settings, program.past.since_session)
        page.begin.connect(program.practise)
        page.new.connect(program.edit_pattern)
        page.edit.connect(program.edit_pattern)
        page.copy.connect(lambda id_: program.beside.own_patterns.copy(id_))
        page.remove.connect(lambda id_: program.beside.own_patterns.remove(id_))
        page.desk.connect(lambda: program.beside.open_desk())
        page.find_pace.connect(lambda: program.beside.find_pace())
        page.lessons.connect(program.show_lessons)
        page.changed.connect(program.use_settings)
        if program.library is not None:
            page.show_library(program.library)
        sound = program.sounds.breath()
        if sound is not None:
            sound.prepare()  # what all breaths share takes seconds, and the first one is not to be silent
        return page

    def _make_settings(self) -> QWidget:
        from gui.screens.settings.page import SettingsPage
        from gui.voice_finder import VoiceFinder

        program = self._program
        self._settings = page = SettingsPage(program.settings, program.data, VoiceFinder(self))
        page.changed.connect(program.use_settings)
        page.reveal.connect(program.reveal)
        page.keys.connect(program.change_keys)
        page.sheet.connect(program.show_keys)
        page.heard.connect(lambda: program.sounds.tones().play("change"))
        page.breath_tried.connect(self._try_breath)
        page.breath_tried_enough.connect(self._stop_trying)
        page.spoken.connect(program.sounds.try_voice)
        return page

    # ---- a breath to try ---------------------------------------------------------------------------------------------

    def _try_breath(self) -> None:
        from gui.breath_trial import BreathTrial

        program, page = self._program, self._settings
        sound = program.sounds.breath()
        if sound is None or page is None:
            program.tell(self.tr("All the sounds of the breath are off: move one of the sliders first."))
            return
        program.beside.close_desk()
        self.trial = trial = BreathTrial(sound, program.clock, self)
        trial.shown.connect(page.show_breath)
        trial.ended.connect(self._trial_ended)
        trial.play()

    def _stop_trying(self) -> None:
        if self.trial is not None:
            self.trial.stop()

    def _trial_ended(self) -> None:
        self.trial = None
        if self._settings is not None:
            self._settings.show_breath(None)


def doctor_page(*, can_be_left: bool) -> DoctorPage:
    """Make the page that says when to see a doctor, as a page of the rail or as a screen that can be left."""
    from gui.screens.doctor import DoctorPage
    from workouts.safety import safety

    return DoctorPage(safety(), can_be_left=can_be_left)
