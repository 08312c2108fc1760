"""A running program as a person uses it: its window, its keys, and a clock that stands still."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt

from gui.app import Program
from gui.screens.preview import PreviewScreen
from gui.screens.session import SessionScreen
from gui.widgets.card import Card
from gui.widgets.words import Words
from tests.workouts.player.player_helpers import FakeClock

BROKEN = "name: Mine\nsteps:\n  - exercise: plnak\n    seconds: 30\n"
SWAY = """\
name: Sway
category: mobility
position: standing
sides: both
level: 1
mode: timed
dose: {time: 20s}
setup: Stand tall.
cues: [Sway left, Sway right]
"""
TRY = """\
name: Try
get_ready: 5s
steps:
  - exercise: squat
    reps: 4
    note: Slow is fine.
  - exercise: side-plank
    time: 12s
  - wait: Fetch the mat
  - exercise: belly-breathing
    breaths: 2
"""
QUIET = {"reduce_motion": True, "tones": "silent", "speech": "nothing", "keep_awake": False}


class Used:
    """A running program with a clock that stands still."""

    def __init__(self, qtbot, qapp, folder):
        self.bot, self.app, self.folder = qtbot, qapp, folder
        (folder / "workouts").mkdir(parents=True)
        (folder / "workouts" / "try.yaml").write_text(TRY)
        (folder / "settings.json").write_text(json.dumps(QUIET))
        self.clock = FakeClock()
        self.program = Program(qapp, folder, self.clock)
        self.window = self.program.window
        self.sounds = []
        self.program.sounds.tones().play = self.sounds.append

    def open(self, start=None):
        self.program.open(start)
        self.bot.waitUntil(lambda: self.program.library is not None and len(self.cards()) > 20)
        return self

    def screen(self, kind):
        shown = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(shown) == 1, f"{len(shown)} of {kind.__name__} are shown"
        return shown[0]

    def cards(self):
        return [card for card in self.window.findChildren(Card) if card.isVisible()]

    def press(self, *keys):
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key)

    def preview(self, id_="try"):
        self.program.preview(id_)
        return self.screen(PreviewScreen)

    def begin(self, id_="try"):
        self.preview(id_)
        self.press(Qt.Key.Key_Return)
        return self.screen(SessionScreen)

    def wait(self, seconds):
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            if self.program.session:
                self.program.session.tick()

    @property
    def player(self):
        return self.program.session.player


def texts(screen):
    return {words.text() for words in screen.findChildren(Words)}
