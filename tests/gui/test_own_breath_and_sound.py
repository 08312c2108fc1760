"""The own breath, tapped; and the sound that goes with a practice."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from gui.practice_sound import PracticeSound
from gui.screens.breathe import BreathePage
from gui.screens.own_rate import OwnRateScreen
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary
from gui.settings import Settings
from gui.widgets.sheet import Sheet
from gui.widgets.switch import Switch
from tests.gui.practising import labels


@pytest.fixture
def used(breathing):
    return breathing


def test_a_practice_starts_from_the_own_breath_that_was_tapped(used):
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(8, 4.0)
    assert "15 breaths a minute" in labels(used.screen(OwnRateScreen))
    used.press(Qt.Key.Key_Return)
    screen = used.screen(PracticeScreen)
    assert screen.words()[1] == "15 a minute · started from 15"
    assert used.pacer.plan.practice.goal == 8.0


def test_the_first_practices_stay_faster_unless_it_is_easy(make_used):
    used = make_used()
    used.bot.waitUntil(lambda: any("goes down to 8 a minute" in words for words in labels(used.screen(BreathePage))))
    next(each for each in used.window.findChildren(Switch) if each.accessibleName() == "It has been easy").click()
    assert used.program.settings.breath_easy
    used.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert used.pacer.plan.practice.goal == 6.0


def test_held_presses_give_the_ratio_too(used):
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(8, 5.0, inhale=2.0)
    assert {"12 breaths a minute", "In 40 : out 60"} <= labels(used.screen(OwnRateScreen))
    used.press(Qt.Key.Key_Return)
    assert used.pacer.plan.practice.own_share == pytest.approx(0.4)


def test_the_own_breath_may_be_skipped(used):
    used.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).words()[1] == "12 a minute · started from 12"


def test_a_press_that_does_not_count_is_explained(used):
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(1, 4.0)
    used.breathe_by_key(1, 0.4)
    used.breathe_by_key(1, 3.0)
    assert any("Too quick" in words for words in labels(used.screen(OwnRateScreen)))
    used.press(Qt.Key.Key_R)
    assert "Whenever you are ready" in labels(used.screen(OwnRateScreen))


def test_escape_leaves_the_own_breath_for_the_page(used):
    used.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    used.screen(BreathePage)
    assert used.program.practice is None


def test_the_own_breath_is_shown_before_and_after(used):
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(8, 4.0)
    used.press(Qt.Key.Key_Return)
    used.wait(30)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    summary = used.screen(PracticeSummary)
    assert summary.own_words() == "Your own breath before: 15 a minute."
    summary.measure.emit()
    used.breathe_by_key(8, 5.0)
    used.press(Qt.Key.Key_Return)
    assert used.screen(PracticeSummary).own_words() == "Your own breath: 15 a minute before, 12 after."


class Heard:
    """In place of the sound: what it was asked for."""

    def __init__(self):
        self.asked = []

    def begin(self, time_ms):
        self.asked.append(("begin", time_ms))

    def plan(self, start, parts, *, last=False):
        self.asked.append(("plan", start, [(kind, length) for kind, length, *_ in parts], last))

    def hold(self):
        self.asked.append(("hold",))

    def stop(self):
        self.asked.append(("stop",))


@pytest.fixture
def heard(used):
    used.begin("ease")
    heard = Heard()
    sound = PracticeSound(heard, SimpleNamespace(pacer=used.pacer))
    used.session.happened.connect(sound.take)
    return used, heard, sound


BREATH = [("in", 4000), ("out", 6000)]


def test_each_breath_is_planned_a_breath_ahead(heard):
    used, asked = heard[0], heard[1].asked
    used.wait(4.1)
    assert asked[-1] == ("plan", 10_000, BREATH, False)
    used.wait(281)
    assert asked[-1] == ("plan", 290_000, BREATH, True)


def test_a_change_of_pace_is_planned_anew_from_the_next_breath(heard):
    used, asked = heard[0], heard[1].asked
    used.wait(5)
    used.press(Qt.Key.Key_Up)
    assert asked[-1] == ("plan", 10_000, [("in", 3692), ("out", 5539)], False)


def test_the_sound_stands_still_and_goes_on_with_the_breath(heard):
    used, asked = heard[0], heard[1].asked
    used.wait(5)
    used.press(Qt.Key.Key_Space)
    assert asked[-1] == ("hold",)
    used.press(Qt.Key.Key_Space)
    assert asked[-1] == ("begin", 1000)


def test_my_breath_cuts_the_sounding_one_short(heard):
    used, asked = heard[0], heard[1].asked
    used.wait(4 + 7)
    del asked[:]
    used.press(Qt.Key.Key_B)
    assert ("plan", 7000, BREATH, False) in asked
    used.wait(1)
    del asked[:]
    used.press(Qt.Key.Key_B)
    assert asked[0] == ("plan", 8000, BREATH, False)


def test_ending_with_this_breath_lets_it_be_the_last(heard):
    used, asked = heard[0], heard[1].asked
    used.wait(6)
    del asked[:]
    used.session.finish()
    assert asked == [("plan", 0, BREATH, True)]


def test_volumes_take_effect_at_once(make_used):
    used = make_used()
    assert used.program.sounds.breath() is None
    used.program.use_settings(Settings(breath_noise=40))
    sound = used.program.sounds.breath()
    assert sound is not None
    assert sound._volumes["noise"] == 40
    used.program.use_settings(Settings(breath_noise=10))
    assert sound._volumes["noise"] == 10
