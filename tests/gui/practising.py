"""A running program in which a person breathes, with a clock that stands still."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.app import Program
from gui.screens.breathe import BreathePage
from gui.screens.own_rate import OwnRateScreen
from gui.screens.practice import PracticeScreen
from gui.widgets.choice_row import ChoiceRow
from tests.workouts.player.player_helpers import FakeClock

SILENT = {
    "breath_noise": 0,
    "breath_tone": 0,
    "breath_marks": 0,
    "breath_tick": 0,
    "breath_voice": 0,
    "tones": "silent",
    "keep_awake": False,
}


class Used:
    """A running program on the page of breathing, with a clock that stands still."""

    def __init__(self, qtbot, qapp, folder, **settings):
        self.bot, self.folder = qtbot, folder
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text(json.dumps({**SILENT, **settings}))
        self.clock = FakeClock()
        self.program = Program(qapp, folder, self.clock)
        self.window = self.program.window

    def open(self):
        self.program.open()
        self.bot.waitUntil(lambda: self.program.library is not None)
        self.window.show_page("breathe")
        self.bot.waitUntil(lambda: len(self.rows()) > 10)
        return self

    def screen(self, kind):
        shown = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(shown) == 1, f"{len(shown)} of {kind.__name__} are shown"
        return shown[0]

    def rows(self):
        return [row.name() for row in self.window.findChildren(ChoiceRow) if row.isVisible()]

    def chosen(self):
        return next(row.name() for row in self.window.findChildren(ChoiceRow) if row.isVisible() and row.isChecked())

    def press(self, *keys):
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key)

    def choose(self, id_):
        self.screen(BreathePage).choose(id_)

    def begin(self, id_="ease"):
        self.choose(id_)
        self.press(Qt.Key.Key_Return)
        return self.screen(PracticeScreen)

    def wait(self, seconds):
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            if self.program.practice and self.program.practice.session:
                self.program.practice.session.tick()

    def breathe_by_key(self, times, seconds, inhale=0.1):
        for _ in range(times):
            screen = self.screen(OwnRateScreen)
            self.bot.keyPress(screen, Qt.Key.Key_Space)
            self.clock.advance(inhale)
            self.bot.keyRelease(screen, Qt.Key.Key_Space)
            self.clock.advance(seconds - inhale)

    @property
    def session(self):
        return self.program.practice.session

    @property
    def pacer(self):
        return self.session.pacer


def labels(screen):
    return {label.text() for label in screen.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()}
