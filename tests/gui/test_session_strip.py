"""Following a session beside other work: the strip above all other windows."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.screens.session import SessionScreen
from gui.screens.session_strip import SessionStrip
from gui.screens.summary import SummaryScreen
from gui.theme import GROUND, PHASE
from gui.widgets.words import Countdown, Words
from workouts.states import State


@pytest.fixture
def strip(used):
    """A session in its strip; the used program is its `used`."""
    used.open().begin()
    used.press(Qt.Key.Key_W)
    strip = used.program.running.run._small.small
    used.bot.waitUntil(lambda: strip.seen)
    strip.used = used
    return strip


def press(strip, *keys):
    strip.activateWindow()
    strip.used.bot.waitUntil(strip.isActiveWindow)
    for key in keys:
        QTest.keyClick(strip, key)


def shown(strip):
    return [words.text() for words in strip.findChildren(Words)]


def choose(strip, words):
    next(row for row in strip.rows() if row is not None and row.words == words).do()


def test_w_moves_a_session_into_a_strip_above_all_windows_and_back(strip):
    used = strip.used
    assert isinstance(strip, SessionStrip)
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert used.window.isMinimized()
    press(strip, Qt.Key.Key_W)
    assert used.program.running.run._small.small is None
    assert not used.window.isMinimized()
    assert used.screen(SessionScreen).isVisible()


def test_it_shows_phase_name_cue_and_time(strip):
    used = strip.used
    assert shown(strip)[:2] == ["GET READY", "First: Squat"]
    assert strip.findChild(Countdown).text() == "05"
    used.wait(7)
    assert shown(strip)[:2] == ["WORK", "Squat"]
    assert strip.palette().color(GROUND).name() == PHASE["work"].lower()
    seconds = strip.findChild(Countdown).text()
    used.wait(2)
    assert int(seconds) - int(strip.findChild(Countdown).text()) == 2


def test_its_keys_drive_the_session(strip):
    used = strip.used
    press(strip, Qt.Key.Key_Space)
    assert used.player.state is State.PAUSED
    assert shown(strip)[0] == "PAUSED"
    press(strip, Qt.Key.Key_Space)
    assert shown(strip)[0] == "GOING ON IN 3"
    press(strip, Qt.Key.Key_Right)
    assert used.player.index == 1
    press(strip, Qt.Key.Key_Left)
    assert used.player.index == 0
    press(strip, Qt.Key.Key_M)
    assert used.program.sounds.tones().muted


def test_its_size_and_its_place_are_kept(strip):
    used = strip.used
    choose(strip, "Medium")
    assert strip.size().toTuple() == (640, 132)
    strip.move(40, 60)
    strip._tell_place()
    kept = json.loads((used.folder / "settings.json").read_text())
    assert kept["small_size"] == "medium"
    assert kept["places"]["session"] == [40, 60]
    press(strip, Qt.Key.Key_Escape)
    used.press(Qt.Key.Key_W)
    again = used.program.running.run._small.small
    assert again.size().toTuple() == (640, 132)
    assert again.pos().toTuple() == (40, 60)


def test_at_the_end_it_says_so_and_leads_to_the_summary(strip):
    used = strip.used
    used.program.session.stop("enough")
    assert "Finished" in shown(strip)
    press(strip, Qt.Key.Key_Return)
    assert not used.window.isMinimized()
    used.screen(SummaryScreen)


def test_it_goes_with_the_window(strip):
    used = strip.used
    run = used.program.running.run
    used.window.close()
    assert run._small.small is None
