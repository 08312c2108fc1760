"""A practice as a person follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.screens.breathe import BreathePage
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary
from gui.widgets.sheet import Sheet
from tests.gui.practising import labels
from workouts.breathing.cautions import Symptom
from workouts.states import State


@pytest.fixture
def used(breathing):
    return breathing


def test_a_practice_is_followed_to_its_end_and_its_summary(used):
    screen = used.begin("ease")
    assert screen.picture.breath.cue == "Let your breath go"
    used.wait(4.1)
    assert screen.picture.breath.word == "Breathe in"
    assert screen.picture.breath.count == "4"
    assert screen.words() == ("Breath 1 of 30 · 5:00 left", "6 a minute")
    used.wait(281)
    assert screen.picture.breath.cue == "Two more breaths"
    used.wait(20)
    assert used.pacer.free
    assert screen.picture.breath.word == "On your own"
    used.wait(20)
    summary = used.screen(PracticeSummary)
    assert {"5:00", "30", "6"} <= labels(summary)
    assert used.program.settings.breath_sessions == 1
    used.press(Qt.Key.Key_Return)
    used.screen(BreathePage)


def test_the_numerals_fade_after_four_breaths_and_the_cues_withdraw(used):
    screen = used.begin("ease")
    used.wait(4 + 39)
    assert screen.picture.breath.count_share == 1.0
    used.wait(5)
    assert screen.picture.breath.count_share == 0.0
    assert screen.picture.breath.cue
    used.wait(37)
    assert screen.picture.breath.cue == ""


def test_space_pauses_and_goes_on_without_beginning_the_breath_again(used):
    screen = used.begin("ease")
    used.wait(6)
    used.press(Qt.Key.Key_Space)
    assert used.session.paused
    level = screen.picture.breath.level
    used.wait(30)
    used.press(Qt.Key.Key_Space)
    used.wait(0.1)
    assert abs(screen.picture.breath.level - level) < 0.1


def test_slower_and_faster_wait_for_the_end_of_the_breath(used):
    screen = used.begin("ease")
    used.wait(6)
    used.press(Qt.Key.Key_Up)
    assert screen.picture.breath.cue == "Next breath: 6.5 a minute"
    assert screen.words()[1] == "6 a minute"
    used.wait(9)
    assert screen.words()[1] == "6.5 a minute"
    used.press(Qt.Key.Key_Minus)
    used.wait(10)
    assert screen.words()[1] == "6 a minute"


def test_too_much_goes_back_and_says_so(used):
    screen = used.begin("ease")
    used.wait(8)
    used.press(Qt.Key.Key_T)
    assert screen.picture.breath.cue == "Back to 7 a minute"


def test_my_breath_starts_now(used):
    screen = used.begin("ease")
    used.wait(4 + 7)
    assert screen.picture.breath.direction == "out"
    used.press(Qt.Key.Key_B)
    assert screen.picture.breath.direction == "in"


def test_closed_eyes_make_it_dark_and_any_key_ends_that_alone(used):
    screen = used.begin("ease")
    used.wait(5)
    used.press(Qt.Key.Key_D)
    assert screen.dim
    assert screen.cursor().shape() == Qt.CursorShape.BlankCursor
    used.press(Qt.Key.Key_Space)
    assert not screen.dim
    assert not used.session.paused


def test_escape_asks_kindly_and_goes_on_with_the_breath(used):
    used.begin("ease")
    used.wait(6)
    used.press(Qt.Key.Key_Escape)
    sheet = used.screen(Sheet)
    assert used.session.paused
    assert [button.words() for button in sheet.buttons()] == ["Stop now", "After this breath", "Go on"]
    used.press(Qt.Key.Key_Escape)
    assert used.pacer.state is State.RUNNING


def test_stopping_after_this_breath_ends_on_its_exhale(make_used):
    used = make_used(breath_free=False)
    used.begin("ease")
    used.wait(6)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("at the exhale")
    used.wait(7)
    assert used.program.practice is not None
    used.wait(1.5)
    assert "1" in labels(used.screen(PracticeSummary))


def test_stopping_now_shows_the_summary(used):
    used.begin("ease")
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.screen(PracticeSummary)
    assert used.program.settings.breath_sessions == 0


def test_leaving_the_free_breathing_at_the_end_is_no_early_stop(used):
    used.begin("ease")
    used.wait(4 + 300 + 5)
    used.press(Qt.Key.Key_Escape)
    assert [button.words() for button in used.screen(Sheet).buttons()] == ["Stop now", "Go on"]
    used.screen(Sheet).answer("stop")
    assert "FINISHED" in labels(used.screen(PracticeSummary))


def test_without_any_sound_the_key_says_where_it_is_switched_on(used):
    screen = used.begin("ease")
    used.press(Qt.Key.Key_M)
    assert screen.picture.breath.cue == "All off in Settings"


def test_lying_flat_is_not_offered_first_when_pregnant(make_used):
    used = make_used(cautions=["pregnancy"])
    used.begin("ease")
    assert used.screen(PracticeScreen).picture._position == "seated"


def test_all_keys_are_shown_and_the_breath_waits(used):
    used.begin("ease")
    used.press(Qt.Key.Key_Question)
    assert used.session.paused
    used.screen(Sheet).answer("go on")
    assert not used.session.paused


def test_closing_the_window_ends_the_practice(used):
    used.begin("ease")
    session = used.session
    used.window.close()
    assert session.pacer.state is State.STOPPED


def test_symptoms_keep_the_next_practice_faster(used):
    used.begin("ease")
    used.wait(70)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.screen(PracticeSummary).felt.emit(frozenset({Symptom.TINGLING}))
    assert used.program.settings.breath_slowest == 7.0
    assert used.program.settings.breath_sessions == 1
    used.screen(PracticeSummary).again.emit()
    assert used.pacer.plan.practice.goal == 7.0


def test_panic_is_never_led_below_eight(make_used):
    used = make_used(cautions=["panic"])
    used.choose("even")
    used.press(Qt.Key.Key_Return)
    assert used.pacer.plan.practice.goal == 8.0


def test_the_theme_is_followed_during_a_practice(used):
    screen = used.begin("ease")
    used.program.theme.show("dark")
    dark = screen.palette().color(screen.backgroundRole()).lightnessF()
    used.program.theme.show("light")
    assert dark < 0.4 < screen.palette().color(screen.backgroundRole()).lightnessF()
