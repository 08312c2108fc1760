"""A session as a person follows it: keys, sounds, and what is then seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.screens.doctor import DoctorPage
from gui.screens.preview import PreviewScreen
from gui.screens.session import SessionScreen
from gui.screens.summary import SummaryScreen
from gui.screens.workouts import WorkoutsPage
from gui.widgets.sheet import Sheet
from gui.widgets.words import Countdown, Words
from tests.gui.using import texts
from workouts.states import State


def test_a_workout_is_followed_with_keys_alone_from_its_card_to_its_end(used):
    used.open()
    card = next(card for card in used.cards() if card.name() == "Try")
    card.setFocus()
    used.press(Qt.Key.Key_Return)
    used.screen(PreviewScreen)
    used.press(Qt.Key.Key_Return)
    screen = used.screen(SessionScreen)
    assert "GET READY" in texts(screen)
    used.wait(5)
    assert used.program.library.exercises["squat"].name in texts(screen)
    used.press(Qt.Key.Key_Right)
    assert used.player.index == 2
    used.press(Qt.Key.Key_Left)
    assert used.player.index == 1
    used.press(Qt.Key.Key_Space)
    assert used.player.state is State.PAUSED
    assert "PAUSED" in texts(screen)
    used.press(Qt.Key.Key_Space)
    assert "GOING ON IN 3" in texts(screen)
    used.wait(3)
    assert used.player.state is State.RUNNING
    while used.player.state is State.RUNNING:
        used.wait(1)
    assert used.player.state is State.WAITING
    assert "Fetch the mat" in texts(screen)
    used.press(Qt.Key.Key_Space)
    used.wait(60)
    used.screen(SummaryScreen)
    used.press(Qt.Key.Key_Return)
    used.screen(WorkoutsPage)


def test_tones_sound_before_and_at_every_change(used):
    used.open()
    used.begin()
    used.wait(5)
    assert used.sounds[:5] == ["change", "countdown", "countdown", "countdown", "change"]


def test_escape_asks_kindly_and_the_session_goes_on_where_it_was(used):
    used.open()
    used.begin()
    used.wait(6)
    used.press(Qt.Key.Key_Escape)
    sheet = used.screen(Sheet)
    assert used.player.state is State.PAUSED
    used.press(Qt.Key.Key_Escape)
    assert used.player.state is State.COUNTING_IN
    used.bot.waitUntil(lambda: not sheet.isVisible())
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.screen(SummaryScreen)


def test_a_pause_that_was_there_before_the_question_stays(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_Space, Qt.Key.Key_Question)
    used.screen(Sheet).answer("go on")
    assert used.player.state is State.PAUSED


def test_fifteen_seconds_more_and_less_by_key(used):
    used.open()
    used.begin()
    used.program.session.jump(3)
    length = used.player.segment.length
    used.press(Qt.Key.Key_Plus)
    assert used.player.segment.length == length + 15_000
    used.press(Qt.Key.Key_Minus)
    assert used.player.segment.length == length


def test_the_sounds_are_switched_off_by_key(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_M)
    assert used.program.sounds.tones().muted
    used.press(Qt.Key.Key_M)
    assert not used.program.sounds.tones().muted


def test_the_bar_goes_to_any_segment(used):
    used.open()
    screen = used.begin()
    screen._bar.wanted.emit(3)
    assert used.player.index == 3


def test_the_safety_page_is_one_step_from_a_preview_and_from_a_stopped_session(used):
    used.open()
    preview = used.preview()
    preview.doctor.emit()
    used.screen(DoctorPage)
    used.press(Qt.Key.Key_Escape)
    assert used.screen(PreviewScreen) is preview
    used.press(Qt.Key.Key_Return)
    used.program.session.stop("enough")
    used.screen(SummaryScreen).doctor.emit()
    used.screen(DoctorPage)
    used.press(Qt.Key.Key_Escape)
    used.screen(SummaryScreen)


def test_once_more_begins_the_same_session_again(used):
    used.open()
    used.begin()
    used.program.session.stop("enough")
    used.screen(SummaryScreen).again.emit()
    used.screen(SessionScreen)
    assert used.player.timeline.id == "try"


def test_a_session_begins_at_once_where_a_workout_is_named_at_the_start(used):
    from workouts.command_line import find_timeline

    timeline, _ = find_timeline("desk-break", used.folder)
    used.program.open(timeline)
    used.screen(SessionScreen)
    used.bot.waitUntil(lambda: used.program.library is not None)  # behind the session
    used.program.session.stop("enough")
    used.screen(SummaryScreen).leave.emit()


def test_closing_the_window_ends_the_session(used):
    used.open()
    used.begin()
    session = used.program.session
    used.window.close()
    assert session.player.state is State.STOPPED


def test_no_text_of_a_session_moves_anything(used):
    used.open()
    screen = used.begin("mcgill-big-3")
    used.app.processEvents()
    moved = (Words, Countdown)
    places = {each: each.geometry() for each in screen.findChildren(QWidget) if isinstance(each, moved)}
    for index in range(len(used.player.timeline.segments)):
        used.program.session.jump(index)
        used.app.processEvents()
        assert {each: each.geometry() for each in places} == places
