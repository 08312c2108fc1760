"""Breathing beside other work: the small window, at the desk and for a practice."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.screens.breathe import BreathePage
from gui.screens.breathe_extras import BreatheExtras
from gui.screens.mini_breath import MiniBreath
from gui.screens.own_rate import OwnRateScreen
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary
from gui.widgets.buttons import Button
from gui.widgets.strip import Strip, fitting
from workouts.breathing.plan import Plan
from workouts.states import State

LEFT, RIGHT = QRect(0, 0, 1000, 800), QRect(1000, 0, 1000, 600)


@pytest.fixture
def used(breathing):
    return breathing


def open_desk(used):
    extras = used.screen(BreatheExtras)
    next(each for each in extras.findChildren(Button) if each.words() == "At the desk").click()
    small = used.program.beside.desk.small
    used.bot.waitUntil(lambda: small.seen)
    return small


def press(used, small, *keys):
    small.activateWindow()
    used.bot.waitUntil(small.isActiveWindow)
    for key in keys:
        QTest.keyClick(small, key)


def choose(small, words):
    next(row for row in small.rows() if row is not None and row.words == words).do()


def wait(used, seconds):
    for _ in range(round(seconds * 10)):
        used.clock.advance(0.1)
        used.program.beside.desk.session.tick()


# ---- its frame -------------------------------------------------------------------------------------------------------


def test_it_stays_above_all_others_and_takes_no_focus_when_it_opens(used):
    used.window.activateWindow()
    used.bot.waitUntil(used.window.isActiveWindow)
    small = open_desk(used)
    flags = small.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert small.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert (small.width(), small.height()) == (220, 120)


@pytest.mark.parametrize(
    ("place", "lies"),
    [
        (None, (756, 656)),
        ((10, 20), (10, 20)),
        ((-30, 790), (0, 680)),
        ((950, 100), (1000, 100)),
        ((850, 100), (780, 100)),
        ((5000, 5000), (1780, 480)),
    ],
)
def test_it_is_put_where_it_was_or_back_onto_a_screen_that_is_there(place, lies):
    assert fitting(place, QSize(220, 120), [LEFT, RIGHT]).toTuple() == lies


def test_a_window_larger_than_its_screen_shows_its_upper_left(qapp):
    assert fitting((50, 50), QSize(1200, 900), [LEFT]).toTuple() == (0, 0)


def drag(small, *way):
    at = small.mapToGlobal(QPoint(20, 20))

    def send(kind, button):
        where = QPointF(at)
        QApplication.sendEvent(
            small,
            QMouseEvent(kind, QPointF(small.mapFromGlobal(at)), where, button, button, Qt.KeyboardModifier.NoModifier),
        )

    send(QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton)
    for step in way:
        at = at + QPoint(*step)
        send(QEvent.Type.MouseMove, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseButtonRelease, Qt.MouseButton.LeftButton)


def test_it_is_dragged_from_anywhere_and_found_again_where_it_was_put(used):
    small = open_desk(used)
    before = small.pos()
    drag(small, (-1, 0))
    assert small.pos() == before
    drag(small, (-30, -40), (-100, -50))
    placed = small.pos()
    assert placed == before - QPoint(130, 90)
    assert json.loads((used.folder / "settings.json").read_text())["places"] == {"breath": list(placed.toTuple())}
    press(used, small, Qt.Key.Key_Escape)
    assert open_desk(used).pos() == placed


def test_the_places_of_other_small_windows_are_kept(used):
    used.program.change({"places": {"session": (5, 6)}})
    drag(open_desk(used), (-30, -40), (-100, -50))
    assert set(used.program.settings.places) == {"session", "breath"}


def test_a_strip_of_any_content_tells_its_place_when_it_is_hidden(qtbot, theme):
    strip = Strip("A strip")
    qtbot.addWidget(strip)
    strip.resize_to(QSize(200, 40))
    strip.put((30, 40))
    strip.show()
    strip.move(60, 70)
    with qtbot.waitSignal(strip.placed) as told:
        strip.hide()
    assert told.args == [QPoint(60, 70)]
    assert strip.accessibleName() == "A strip"


# ---- at the desk -----------------------------------------------------------------------------------------------------


def test_it_breathes_at_three_quarters_of_the_usual_pace(used):
    small = open_desk(used)
    wait(used, 2.1)
    assert small._picture.breath.word == "Breathe in"
    assert small._picture.breath.count == "9 a minute"
    assert not small._picture.breath.cue
    assert "9 a minute" in small.accessibleDescription()


def test_it_begins_from_the_own_breath_that_was_measured_last(make_used):
    used = make_used(breath_sessions=9)
    used.choose("settle")
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(8, 6.0)
    used.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert used.program.settings.breath_own == pytest.approx(10)
    used.window.close()
    again = make_used(breath_sessions=9, breath_own=10.0)
    wait_for = open_desk(again)
    wait(again, 2.1)
    assert wait_for._picture.breath.count == "7.5 a minute"


def test_space_pauses_and_the_pace_is_changed_by_keys_within_limits(used):
    small = open_desk(used)
    session = used.program.beside.desk.session
    wait(used, 3)
    press(used, small, Qt.Key.Key_Space)
    assert session.paused
    assert small._picture.breath.count == "Paused"
    press(used, small, Qt.Key.Key_Space, Qt.Key.Key_Plus)
    assert small._picture.breath.count == "Next: 9.5 a minute"
    press(used, small, *[Qt.Key.Key_Minus] * 4)
    assert small._picture.breath.count == "No slower today"
    wait(used, 30)
    assert small._picture.breath.count == "8 a minute"


def test_it_has_no_end(used):
    open_desk(used)
    desk = used.program.beside.desk
    first = desk.session.pacer.plan.length
    wait(used, 25 * 60)
    assert desk.session.pacer.state is State.RUNNING
    assert desk.session.pacer.plan.length > 2 * first
    assert isinstance(desk.session.pacer.plan, Plan)


def test_escape_closes_it_and_nothing_is_counted(used):
    small = open_desk(used)
    session = used.program.beside.desk.session
    wait(used, 90)
    press(used, small, Qt.Key.Key_Escape)
    assert not small.isVisible()
    assert session.pacer.state is State.STOPPED
    assert used.program.beside.desk is None
    assert used.program.settings.breath_sessions == 0


def test_a_practice_or_a_closed_window_ends_it(used):
    small = open_desk(used)
    used.begin("ease")
    assert not small.isVisible()
    used.program.practice.session.stop("enough")
    used.press(Qt.Key.Key_Return)
    used.screen(BreathePage)
    small = open_desk(used)
    used.window.close()
    assert not small.isVisible()


def test_what_cannot_be_seen_is_not_painted(used, monkeypatch):
    small = open_desk(used)
    shown = []
    monkeypatch.setattr(small._picture, "show_breath", shown.append)
    wait(used, 1)
    assert shown
    small.hide()
    shown.clear()
    wait(used, 10)
    assert not shown


def test_its_menu_changes_size_words_and_opacity_for_good(used):
    small = open_desk(used)
    choose(small, "Medium")
    assert (small.width(), small.height()) == (330, 180)
    choose(small, "Words")
    assert (small.width(), small.height()) == (180, 180)
    choose(small, "60 % opaque")
    settings = used.program.settings
    assert (settings.small_size, settings.small_words, settings.small_opacity) == ("medium", False, 60)
    ticked = {row.words for row in small.rows() if row is not None and row.icon == "check"}
    assert ticked == {"Medium", "60 % opaque"}
    choose(small, "Close")
    assert used.program.beside.desk is None
    assert open_desk(used).width() == 180


def test_the_menu_opens_on_the_right_click(used):
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QMenu

    small = open_desk(used)
    at = small.mapToGlobal(QPoint(10, 10))
    QApplication.sendEvent(small, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(10, 10), at))
    opened = small.findChild(QMenu)
    assert "Sound\tM" in [action.text() for action in opened.actions()]
    opened.close()


def test_without_motion_it_stands_still(make_used):
    used = make_used(reduce_motion=True)
    small = open_desk(used)
    assert small._picture.frames_a_second == 20
    wait(used, 5)
    assert small._picture._still


def test_the_own_breath_is_tapped_in_the_large_window_and_the_pace_follows(used):
    small = open_desk(used)
    wait(used, 5)
    choose(small, "Tap my own breath")
    used.screen(OwnRateScreen)
    used.press()  # the large window has been brought to the front
    used.breathe_by_key(8, 4.0)
    used.press(Qt.Key.Key_Return)
    used.screen(BreathePage)
    wait(used, 3)
    assert small._picture.breath.count == "11.3 a minute"
    assert used.program.settings.breath_own == 15


def test_leaving_the_tapping_goes_on_as_before(used):
    small = open_desk(used)
    choose(small, "Tap my own breath")
    used.press(Qt.Key.Key_Escape)
    assert not used.program.beside.desk.session.paused
    choose(small, "Tap my own breath")
    press(used, small, Qt.Key.Key_Escape)
    used.screen(BreathePage)


class Heard:
    """In place of the sound: what it was asked for."""

    muted = False

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        return lambda *args, **more: self.asked.append(name)


def test_it_is_silent_until_the_person_wants_to_hear_it(used, monkeypatch):
    heard = Heard()
    monkeypatch.setattr(used.program.sounds, "breath", lambda: heard)
    small = open_desk(used)
    wait(used, 10)
    assert not heard.asked
    press(used, small, Qt.Key.Key_M)
    assert used.program.settings.small_sound
    wait(used, 10)
    assert {"begin", "plan"} <= set(heard.asked)
    press(used, small, Qt.Key.Key_M)
    assert heard.asked[-1] == "stop"
    assert not used.program.settings.small_sound


def test_without_any_sound_it_says_where_it_is_switched_on(used):
    small = open_desk(used)
    press(used, small, Qt.Key.Key_M)
    assert small._picture.breath.count == "All off in Settings"
    assert not used.program.settings.small_sound


# ---- a practice ------------------------------------------------------------------------------------------------------


def small_of(used):
    return used.program.practice.small.small


def into_small(used):
    used.press(Qt.Key.Key_W)
    small = small_of(used)
    used.bot.waitUntil(lambda: small.seen)
    return small


def test_a_practice_moves_into_the_small_window_and_back(used):
    used.begin("ease")
    used.wait(6)
    small = into_small(used)
    assert isinstance(small, MiniBreath)
    assert used.window.isMinimized()
    used.wait(4)
    assert small._picture.breath.word == "Breathe out"
    assert small._picture.breath.count == "6 a minute"
    press(used, small, Qt.Key.Key_Space)
    assert used.session.paused
    press(used, small, Qt.Key.Key_Space, Qt.Key.Key_W)
    assert not small.isVisible()
    assert not used.window.isMinimized()
    assert not used.session.paused
    assert used.screen(PracticeScreen).picture.breath.word == "Breathe out"


def test_the_same_key_in_the_large_window_brings_it_back_too(used):
    used.begin("ease")
    small = into_small(used)
    used.window.showNormal()
    used.press(Qt.Key.Key_W)
    assert not small.isVisible()
    assert small_of(used) is None


def test_its_escape_goes_back_and_stops_nothing(used):
    used.begin("ease")
    small = into_small(used)
    assert "Close" not in [row.words for row in small.rows() if row is not None]
    press(used, small, Qt.Key.Key_Escape)
    assert used.pacer.state is State.RUNNING
    assert small_of(used) is None


def test_its_place_is_known_when_the_same_practice_comes_back_into_it(used):
    used.begin("ease")
    used.press(Qt.Key.Key_W)
    drag(small_of(used), (-30, -40), (-100, -50))
    place = small_of(used).pos()
    press(used, small_of(used), Qt.Key.Key_W)
    used.press(Qt.Key.Key_W)
    assert small_of(used).pos() == place


def test_a_practice_that_ends_in_it_waits_there_to_be_looked_at(used):
    used.begin("ease")
    small = into_small(used)
    used.wait(4 + 300 + 21)
    assert (small._picture.breath.word, small._picture.breath.count) == ("Finished", "Enter shows it")
    press(used, small, Qt.Key.Key_Return)
    assert not small.isVisible()
    used.screen(PracticeSummary)


def test_it_goes_with_the_window(used):
    used.begin("ease")
    small = into_small(used)
    used.window.close()
    assert not small.isVisible()


def test_its_sound_is_that_of_the_practice(used, monkeypatch):
    heard = Heard()
    heard.set_muted = lambda muted: setattr(heard, "muted", muted)
    monkeypatch.setattr(used.program.sounds, "breath", lambda: heard)
    used.begin("ease")
    small = into_small(used)
    ticked = [row.words for row in small.rows() if row is not None and row.icon == "check"]
    assert "Sound" in ticked
    press(used, small, Qt.Key.Key_M)
    assert heard.muted
    ticked = [row.words for row in small.rows() if row is not None and row.icon == "check"]
    assert "Sound" not in ticked
