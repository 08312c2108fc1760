"""The tones are chosen by mouse, and the words beside a choice stay true."""

import json

import pytest
from PySide6.QtCore import Qt

from gui.screens.settings.page import SettingsPage
from gui.widgets.base import Label
from gui.widgets.switch import Segmented, Switch


@pytest.fixture
def page(used):
    used.open()
    used.window.show_page("settings")
    return used.screen(SettingsPage)


def control(page, kind, name):
    return next(each for each in page.findChildren(kind) if each.accessibleName() == name)


def kept(used):
    return json.loads((used.folder / "settings.json").read_text())


@pytest.mark.parametrize(
    ("choice", "seconds", "words"),
    [("None", 0, "Nothing sounds"), ("5 s", 5, "Five short tones"), ("10 s", 10, "Ten short tones")],
)
def test_the_countdown_is_chosen_and_the_words_follow(used, page, choice, seconds, words):
    def told():
        return [label.text() for label in page.findChildren(Label) if "before a change" in label.text()]

    assert told() == ["Three short tones before a change"]
    countdown = control(page, Segmented, "Countdown")
    button = next(each for each in countdown.buttons() if each.text() == choice)
    used.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kept(used)["countdown"] == used.program.settings.countdown == seconds
    assert len(told()) == 1
    assert told()[0].startswith(words)


@pytest.mark.parametrize(
    ("name", "field"),
    [("Halfway", "halfway_tone"), ("Repetitions", "tick_reps"), ("Keep the screen on", "keep_awake")],
)
def test_each_switch_keeps_what_it_says(used, page, name, field):
    before = getattr(used.program.settings, field)
    control(page, Switch, name).click()
    assert kept(used)[field] is getattr(used.program.settings, field) is (not before)


def test_a_profile_is_heard_when_it_is_chosen(used, page):
    tones = control(page, Segmented, "Tones")
    used.bot.mouseClick(tones.buttons()[1], Qt.MouseButton.LeftButton)
    assert kept(used)["tones"] == "soft"
    assert used.sounds == ["change"]
