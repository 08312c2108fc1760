"""The session's screen: its sizes, its flash, the dark, full screen, and what its keys and buttons have in common."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from gui import letters
from gui.screens.practice import PracticeScreen
from gui.screens.preview import PreviewScreen
from gui.screens.session import SessionScreen
from gui.screens.session_sizes import SIZES
from gui.screens.settings.page import SettingsPage
from gui.widgets.buttons import Button
from gui.widgets.chips import Choice
from gui.widgets.closed_eyes import NightCover
from gui.widgets.flash import Flash
from gui.widgets.key_row import KeyRow
from gui.widgets.sheet import Sheet
from gui.widgets.words import Countdown, Words
from workouts.cues import plan
from workouts.states import State
from workouts.timeline import lay_out


def press_media(used, *keys):
    """Press keys that write nothing, at which QTest's usual way of pressing wonders aloud."""
    for key in keys:
        QTest.sendKeyEvent(QTest.KeyAction.Click, used.window.focusWidget(), key, "", Qt.KeyboardModifier.NoModifier)


def button(screen, name):
    return next(each for each in screen.findChildren(Button) if each.accessibleName() == name)


def choose(used, **changed):
    used.program.use_settings(replace(used.program.settings, **changed))


# ---- buttons and keys are one ----------------------------------------------------------------------------------------


def test_a_button_an_action_and_a_key_do_the_same(used):
    used.open()
    screen = used.begin()
    button(screen, "Next").click()
    assert used.player.index == 1
    screen.commands["session.next"].trigger()
    assert used.player.index == 2
    used.press(Qt.Key.Key_Right)
    assert used.player.index == 3


def test_what_cannot_be_done_now_neither_button_nor_key_does(breathing):
    screen = breathing.begin()
    screen.commands["practice.slower"].setEnabled(False)
    slower = button(screen, "Slower")
    assert not slower.isEnabled()
    before = breathing.pacer.plan
    slower.click()
    breathing.press(Qt.Key.Key_Down)
    assert breathing.pacer.plan is before
    screen.commands["practice.slower"].setEnabled(True)
    assert slower.isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaPause])
def test_the_media_row_of_a_keyboard_pauses(used, key):
    used.open()
    used.begin()
    press_media(used, key)
    assert used.player.state is State.PAUSED


def test_the_media_row_skips_and_stops(used):
    used.open()
    used.begin()
    press_media(used, Qt.Key.Key_MediaNext, Qt.Key.Key_MediaNext, Qt.Key.Key_MediaPrevious)
    assert used.player.index == 1
    press_media(used, Qt.Key.Key_MediaStop)
    used.screen(Sheet).answer("stop")


def test_the_sheet_of_keys_does_what_is_chosen_in_it(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_Question)
    rows = {row.accessibleName(): row for row in used.screen(Sheet).findChildren(KeyRow)}
    rows["Next"].click()
    assert used.player.index == 1
    used.bot.waitUntil(lambda: not [each for each in used.window.findChildren(Sheet) if each.isVisible()])


# ---- the window ------------------------------------------------------------------------------------------------------


def test_pages_are_gone_to_by_key_but_not_out_of_a_preview(used):
    used.open()
    used.press(Qt.Key.Key_4)
    used.bot.keyClick(used.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert used.window.rail._buttons["settings"].isChecked()
    used.preview()
    used.bot.keyClick(used.window.focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    used.screen(PreviewScreen)


def test_the_question_mark_tells_the_keys_on_every_page(used):
    used.open()
    for name in ("workouts", "breathe", "doctor", "settings"):
        used.window.show_page(name)
        used.press(Qt.Key.Key_Question)
        used.screen(Sheet).answer("close")
        used.bot.waitUntil(lambda: not [each for each in used.window.findChildren(Sheet) if each.isVisible()])
    used.preview()
    used.press(Qt.Key.Key_Question)
    names = [row.accessibleName() for row in used.screen(Sheet).findChildren(KeyRow)]
    assert names[-2:] == ["Full screen", "Close the program"]


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_F])
def test_full_screen_gives_the_window_back_as_it_was(used, key):
    used.open()
    used.begin()
    used.window.showMaximized()
    used.press(key)
    assert used.window.isFullScreen()
    used.press(key)
    assert not used.window.isFullScreen()
    assert used.window.isMaximized()


def test_escape_asks_in_full_screen_and_does_not_leave_it(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_F, Qt.Key.Key_Escape)
    used.screen(Sheet).answer("go on")
    assert used.window.isFullScreen()
    used.press(Qt.Key.Key_F)


def test_control_q_closes_the_program_and_keeps_the_session(used):
    used.open()
    used.begin()
    session = used.program.session
    used.bot.keyClick(used.window.focusWidget(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not used.window.isVisible()
    assert session.player.state is State.STOPPED


# ---- sizes -----------------------------------------------------------------------------------------------------------


def test_the_words_grow_by_key_at_once_and_for_good(used):
    used.open()
    screen = used.begin()
    heights = [screen._name.height()]
    for size in ("large", "far", "normal"):
        used.press(Qt.Key.Key_Z)
        assert used.program.settings.words == size
        assert json.loads((used.folder / "settings.json").read_text())["words"] == size
        heights.append(screen._name.height())
    assert heights[0] < heights[1] < heights[2]
    assert heights[3] == heights[0]


def test_the_page_of_settings_shows_a_size_that_was_chosen_by_key(used):
    used.open()
    used.window.show_page("settings")
    used.begin()
    used.press(Qt.Key.Key_Z)
    used.program.session.stop("enough")
    used.window._all.currentWidget().leave.emit()
    page = used.screen(SettingsPage)
    assert next(each for each in page.findChildren(Choice) if each.value() == "large").isVisible()
    page._change(volume=10)
    assert used.program.settings.words == "large"


def cap(pixels):
    return QFontMetricsF(letters.font(pixels, 700, -3, tabular=True)).tightBoundingRect("0").height()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800), (1920, 1080)])
def test_at_the_largest_size_the_countdown_is_a_fifth_of_the_window_and_a_cue_a_fifteenth(used, size):
    used.open()
    choose(used, words="far")
    screen = used.begin()
    used.window.resize(*size)
    used.app.processEvents()
    countdown = screen.findChild(Countdown)
    for seconds in (20, 300):
        countdown.set_shape(seconds)
        assert cap(countdown.pixels()) >= size[1] / 5
    screen._cue.say("Stand tall")
    assert screen._cue.fitted().font.pixelSize() >= int(min(size[1], size[0] / 1.5) / 15)


@pytest.mark.parametrize("size", SIZES)
def test_no_word_of_any_built_in_workout_is_cut_at_any_size(used, size):
    used.open()
    choose(used, words=size)
    library = used.program.library
    for id_, workout in library.workouts.items():
        timeline = lay_out(workout, library).timeline
        used.program.begin(timeline)
        screen = used.screen(SessionScreen)
        used.window.resize(1024, 640)
        used.app.processEvents()
        for index in range(len(timeline.segments)):
            used.program.session.jump(index)
            for words in screen.findChildren(Words):
                assert not any(line.endswith("…") for line in words.fitted().lines), (id_, words.text())
        for cue in plan(timeline):
            if cue.kind == "show":
                screen._cue.say(cue.text)
                assert not any(line.endswith("…") for line in screen._cue.fitted().lines), (id_, cue.text)
        used.program.session.stop("enough")
        used.window._all.currentWidget().leave.emit()


# ---- the flash -------------------------------------------------------------------------------------------------------


def flashes(used, monkeypatch):
    seen = []
    monkeypatch.setattr(Flash, "flash", lambda _self: seen.append(used.player.index))
    return seen


def test_the_screen_flashes_at_each_change_but_not_at_the_start(used, monkeypatch):
    seen = flashes(used, monkeypatch)
    used.open()
    choose(used, reduce_motion=False)
    used.begin()
    used.wait(4)
    assert seen == []
    used.wait(2)
    used.press(Qt.Key.Key_Right)
    assert seen == [1, 2]
    used.program.session.stop("enough")


@pytest.mark.parametrize("chosen", [{"flash": False}, {"reduce_motion": True}])
def test_nothing_flashes_where_it_is_not_wanted(used, monkeypatch, chosen):
    seen = flashes(used, monkeypatch)
    used.open()
    choose(used, **{"reduce_motion": False, **chosen})
    used.begin()
    used.press(Qt.Key.Key_Right)
    assert seen == []
    used.program.session.stop("enough")


# ---- the dark --------------------------------------------------------------------------------------------------------


def test_in_the_dark_there_are_digits_alone_and_any_key_ends_it_and_does_nothing_else(used, monkeypatch):
    seen = flashes(used, monkeypatch)
    used.open()
    choose(used, reduce_motion=False)
    screen = used.begin()
    used.press(Qt.Key.Key_D)
    cover = screen.findChild(NightCover)
    assert cover.isVisible()
    assert cover.size() == screen.size()
    assert screen.cursor().shape() == Qt.CursorShape.BlankCursor
    used.wait(2)
    assert cover.text() == "03"
    used.wait(4)
    assert used.player.index == 1
    assert seen == []
    used.press(Qt.Key.Key_Right)
    assert not cover.isVisible()
    assert used.player.index == 1
    assert screen.cursor().shape() != Qt.CursorShape.BlankCursor
    used.program.session.stop("enough")


def test_a_click_ends_the_dark_and_presses_no_button(used):
    used.open()
    screen = used.begin()
    used.press(Qt.Key.Key_D)
    place = button(screen, "Next").geometry().center()
    used.bot.mouseClick(screen.findChild(NightCover), Qt.MouseButton.LeftButton, pos=place)
    assert not screen.dark
    assert used.player.index == 0


def test_a_headset_works_in_the_dark_and_leaves_it_dark(used):
    used.open()
    screen = used.begin()
    used.press(Qt.Key.Key_D)
    press_media(used, Qt.Key.Key_MediaTogglePlayPause)
    assert used.player.state is State.PAUSED
    assert screen.dark


def test_the_dark_of_a_practice_is_the_same(breathing):
    screen = breathing.begin()
    breathing.press(Qt.Key.Key_D)
    press_media(breathing, Qt.Key.Key_MediaTogglePlayPause)
    assert breathing.session.paused
    assert breathing.screen(PracticeScreen).dim
    breathing.press(Qt.Key.Key_Space)
    assert not screen.dim
    assert breathing.session.paused
