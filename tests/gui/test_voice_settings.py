"""The voice is chosen, tried and set, and every choice takes effect at once."""

from __future__ import annotations

import json
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from gui.screens.settings.page import SettingsPage
from gui.screens.settings.voice import VoicePlate
from gui.voice.engine import Voice
from gui.voice.espeak import ENGLISH_VOICES
from gui.voice_finder import VoiceFinder
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from gui.widgets.switch import Segmented, Switch

PIPER = Voice("piper", "/voices/alba.onnx", "Alba (en-GB)", "en-gb")


@pytest.fixture
def page(used, monkeypatch):
    monkeypatch.setattr("gui.voice_finder.found", lambda _languages: ENGLISH_VOICES)
    used.open()
    used.window.show_page("settings")
    plate = used.screen(SettingsPage).findChild(VoicePlate)
    used.bot.waitUntil(lambda: not plate._finder.looking)
    used.plate = plate
    used.tried = []
    used.program.sounds._say_sentence = None
    used.program.sounds.try_voice = None
    used.screen(SettingsPage).spoken.disconnect()
    used.screen(SettingsPage).spoken.connect(lambda: used.tried.append(used.program.settings.voice))
    return used


def named(plate, kind, name):
    return next(each for each in plate.findChildren(kind) if each.accessibleName() == name)


def button(plate, words):
    return next(each for each in plate.findChildren(Button) if each.words() == words)


def rows(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(plate, words):
    menu = plate.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def test_the_voices_stand_under_their_engines_the_chosen_one_marked(page):
    menu = page.plate.menu()
    assert rows(menu)[:3] == ["eSpeak NG", "British", "British, higher"]
    engine, usual, other = menu.actions()[:3]
    assert not engine.isEnabled()
    assert (usual.icon().isNull(), other.icon().isNull()) == (False, True)
    menu.deleteLater()


def test_a_voice_that_is_chosen_is_kept_shown_and_heard(page):
    choose(page.plate, "Scottish")
    assert page.program.settings.voice == "espeak:gmw/en-GB-scotland"
    assert json.loads((page.folder / "settings.json").read_text())["voice"] == "espeak:gmw/en-GB-scotland"
    assert button(page.plate, "Scottish · eSpeak NG")
    assert page.tried == ["espeak:gmw/en-GB-scotland"]


def test_the_menu_opens_under_its_button(page):
    page.bot.mouseClick(button(page.plate, "British · eSpeak NG"), Qt.MouseButton.LeftButton)
    menu = QCoreApplication.instance().activePopupWidget()
    assert "American" in rows(menu)
    menu.close()


def test_how_much_it_says_how_fast_how_loud_and_whether_it_counts_can_be_chosen(page):
    plate = page.plate
    named(plate, Segmented, "What the voice says").chosen.emit("names")
    named(plate, Slider, "Speed of the voice").setValue(80)
    named(plate, Slider, "Volume of the voice").setValue(40)
    named(plate, Switch, "Count repetitions aloud").click()
    settings = page.program.settings
    assert (settings.speech, settings.voice_rate, settings.voice_volume, settings.count_reps) == ("names", 80, 40, True)


def test_letting_go_of_a_slider_lets_it_be_heard(page):
    for name in ("Speed of the voice", "Volume of the voice"):
        named(page.plate, Slider, name).sliderReleased.emit()
    page.bot.mouseClick(button(page.plate, "Try it"), Qt.MouseButton.LeftButton)
    assert len(page.tried) == 3


def test_the_volume_of_the_voice_in_a_practice_stands_with_the_others(page):
    named(page.screen(SettingsPage), Slider, "Volume: Voice").setValue(20)
    assert page.program.settings.breath_voice == 20


def test_trying_says_a_sentence_in_the_voice_that_is_chosen(used):
    said = []
    voice = used.program.sounds._made_voice()
    voice.say = said.append
    used.program.sounds.try_voice()
    used.bot.waitUntil(lambda: bool(said))
    assert said == ["Next: Bird dog, 30 seconds. Reach long, and keep your back still."]
    assert voice.known(said[0]) > 2000
    voice.ready.emit()
    assert len(said) == 1


def test_a_rate_that_is_chosen_is_spoken_at_once(used):
    voice = used.program.sounds._made_voice()
    lengths = []
    for rate in (100, 60):
        used.program.use_settings(used.program.settings.__class__(voice_rate=rate))
        voice.prepare(lambda measure: lengths.append(measure("Reach long")))
        assert voice.wait(10)
    assert lengths[1] > 1.4 * lengths[0]


# ---- finding them ----------------------------------------------------------------------------------------------------


def test_others_are_looked_for_while_the_usual_ones_can_be_chosen(qtbot):
    going, news = Event(), []

    def find():
        going.wait(10)
        return (*ENGLISH_VOICES, PIPER)

    finder = VoiceFinder(find=find)
    finder.changed.connect(lambda: news.append(len(finder.voices)))
    finder.look()
    finder.look()
    assert finder.looking
    assert finder.voices == ENGLISH_VOICES
    assert finder.words(PIPER.id) == "/voices/alba.onnx"
    going.set()
    qtbot.waitUntil(lambda: bool(news))
    assert news == [len(ENGLISH_VOICES) + 1]
    assert finder.words(PIPER.id) == "Alba (en-GB) · Piper"
    assert finder.words("") == "British · eSpeak NG"


def test_while_others_are_looked_for_the_menu_says_so(qtbot, theme):
    from gui.settings import Settings

    going = Event()
    finder = VoiceFinder(find=lambda: bool(going.wait(10)) and (PIPER,))
    plate = VoicePlate("Voice", Settings(), finder)
    qtbot.addWidget(plate)
    assert rows(plate.menu())[-1] == "Looking for others …"
    going.set()
    qtbot.waitUntil(lambda: finder.voices == (PIPER,))
    assert rows(plate.menu()) == ["Piper", "Alba (en-GB)"]


def test_the_real_search_finds_what_is_always_there(qtbot):
    finder = VoiceFinder()
    finder.voices = ()
    finder.look()
    qtbot.waitUntil(lambda: finder.voices[: len(ENGLISH_VOICES)] == ENGLISH_VOICES, timeout=30_000)
