"""The tone's direction, a late device, and trying one breath."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.cues.breath_sound import BreathSound
from gui.screens.settings.breath import BreathPlate
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from gui.widgets.toast import Toast
from tests.gui.practising import labels
from workouts.states import State


class Heard:
    """In place of the sound: what it was asked for."""

    muted = False

    def __init__(self):
        self.asked = []

    def begin(self, time_ms):
        self.asked.append(("begin", time_ms))

    def plan(self, start, parts, *, last=False):
        self.asked.append(("plan", start, [(kind, length) for kind, length, *_ in parts], last))

    def stop(self):
        self.asked.append(("stop",))


@pytest.fixture
def used(breathing):
    breathing.window.show_page("settings")
    return breathing


def plate(used):
    return used.screen(BreathPlate)


def button(used, words):
    return next(each for each in plate(used).findChildren(Button) if each.isVisible() and each.words() == words)


def delay(used):
    return next(each for each in plate(used).findChildren(Slider) if "Delay" in each.accessibleName())


def wait(used, seconds):
    trial = used.program.pages.trial
    for _ in range(round(seconds * 10)):
        used.clock.advance(0.1)
        if used.program.pages.trial is trial:
            trial.session.tick()


def test_direction_and_delay_are_kept_and_reach_the_sound(used, monkeypatch):
    reached = []
    monkeypatch.setattr(BreathSound, "set_falling", lambda _self, falling: reached.append(falling))
    monkeypatch.setattr(BreathSound, "set_delay", lambda _self, ms: reached.append(ms))
    volume = next(each for each in plate(used).findChildren(Slider) if each.accessibleName() == "Volume: Tone")
    volume.setValue(30)
    assert used.program.sounds.breath() is not None
    assert reached == [False, 0]
    button(used, "Falling in").click()
    delay(used).setValue(18)
    assert reached[-2:] == [True, 180]
    assert (used.program.settings.breath_falling, used.program.settings.breath_delay) == (True, 180)
    assert "180 ms" in labels(plate(used))


def test_the_delay_goes_from_none_to_half_a_second_in_steps_of_ten(used):
    slider = delay(used)
    slider.setFocus()
    used.press(Qt.Key.Key_Right)
    assert used.program.settings.breath_delay == 10
    used.press(Qt.Key.Key_End, Qt.Key.Key_Right)
    assert used.program.settings.breath_delay == 500


def test_what_is_set_is_shown_next_time(make_used):
    used = make_used(breath_falling=True, breath_delay=120)
    used.window.show_page("settings")
    assert button(used, "Falling in").isChecked()
    assert delay(used).value() == 12


@pytest.fixture
def heard(used, monkeypatch):
    heard = Heard()
    monkeypatch.setattr(used.program.sounds, "breath", lambda: heard)
    return heard


def test_one_breath_is_heard_and_seen(used, heard):
    button(used, "Try").click()
    assert heard.asked[:2] == [("begin", -1500), ("plan", -1500, [("out", 1500)], False)]
    assert ("plan", 0, [("in", 4000), ("out", 6000)], False) in heard.asked
    wait(used, 3)
    picture = plate(used)._picture
    assert picture.isVisible()
    assert picture.breath.word == "Breathe in"
    wait(used, 9)
    assert heard.asked[-1] == ("stop",)
    assert not picture.isVisible()
    assert used.program.pages.trial is None
    assert button(used, "Try").isVisible()


def test_it_is_stopped_by_the_same_button_and_by_leaving_the_page(used, heard):
    button(used, "Try").click()
    wait(used, 2)
    button(used, "Stop").click()
    assert used.program.pages.trial is None
    button(used, "Try").click()
    session = used.program.pages.trial.session
    used.window.show_page("breathe")
    assert session.pacer.state is State.STOPPED


def test_a_practice_that_begins_has_the_sound_for_itself(used, heard):
    button(used, "Try").click()
    used.window.show_page("breathe")
    used.begin("ease")
    assert used.program.pages.trial is None


def test_with_every_sound_off_it_says_so(used):
    button(used, "Try").click()
    toast = used.window.findChild(Toast)
    assert "off" in toast.accessibleName()
    toast.close()
