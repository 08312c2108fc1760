"""Keys are chosen anew, and work at once."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gui.screens.session import SessionScreen
from gui.screens.settings.keys_screen import KeysScreen
from gui.screens.settings.page import SettingsPage
from gui.widgets.buttons import Button
from gui.widgets.key_field import KeyField
from gui.widgets.key_row import KeyRow
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from workouts.states import State


@pytest.fixture
def keys(used):
    used.open()
    used.window.show_page("settings")
    change = next(b for b in used.screen(SettingsPage).findChildren(Button) if b.words() == "Change keys")
    change.click()
    yield used.screen(KeysScreen)
    for toast in used.window.findChildren(Toast):
        toast.close()


def field(screen, words):
    return next(each for each in screen.findChildren(KeyField) if each.accessibleName().endswith(f": {words}"))


def choose(used, screen, words, key, modifier=Qt.KeyboardModifier.NoModifier):
    chosen = field(screen, words)
    chosen.setFocus()
    used.press(Qt.Key.Key_Return)
    assert chosen.waiting
    used.bot.keyClick(chosen, key, modifier)
    assert not chosen.waiting


def test_a_key_is_chosen_by_pressing_it_and_is_kept(used, keys):
    choose(used, keys, "Next", Qt.Key.Key_N)
    assert field(keys, "Next").words() == "N,  Next key"
    kept = json.loads((used.folder / "settings.json").read_text())["keys"]
    assert kept == {"session.next": ["N", "Media Next"]}


def test_a_chosen_key_drives_the_next_session_and_the_old_one_no_longer(used, keys):
    choose(used, keys, "Next", Qt.Key.Key_N)
    used.press(Qt.Key.Key_Escape)
    used.screen(SettingsPage)
    used.begin()
    used.press(Qt.Key.Key_Right)
    assert used.player.index == 0
    used.press(Qt.Key.Key_N)
    assert used.player.index == 1


def test_a_running_session_takes_a_key_at_once_and_its_buttons_and_sheet_show_it(used):
    from dataclasses import replace

    used.open()
    screen = used.begin()
    used.program.use_settings(replace(used.program.settings, keys={"session.carry_on": ("P",)}))
    used.press(Qt.Key.Key_Space)
    assert used.player.state is State.RUNNING
    used.press(Qt.Key.Key_P)
    assert used.player.state is State.PAUSED
    pause = next(b for b in screen.findChildren(Button) if b.words() == "Go on")
    assert pause.accessibleDescription() == "Key: P"
    used.press(Qt.Key.Key_Question)
    rows = {row.accessibleName(): row.accessibleDescription() for row in used.screen(Sheet).findChildren(KeyRow)}
    assert rows["Pause, go on; done, where a set waits"] == "Key: P"
    used.screen(Sheet).answer("go on")


def test_words_of_the_session_name_the_key_that_goes_on(used):
    from dataclasses import replace

    from tests.gui.using import texts

    used.open()
    screen = used.begin()
    waits = next(n for n, each in enumerate(used.player.timeline.segments) if each.waits == "wait")
    used.program.session.jump(waits)
    assert "Press Space to go on" in texts(screen)
    used.program.use_settings(replace(used.program.settings, keys={"session.carry_on": ("P",)}))
    assert "Press P to go on" in texts(screen)


@pytest.mark.parametrize(
    ("key", "modifier", "words"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "↑"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "F5"),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier, "Ctrl+J"),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier, "Shift+J"),
        (Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier, "!"),
    ],
)
def test_every_sort_of_key_is_taken(used, keys, key, modifier, words):
    choose(used, keys, "15 seconds more", key, modifier)
    assert field(keys, "15 seconds more").words() == words


def test_a_media_key_takes_the_place_of_media_keys_alone(used, keys):
    choose(used, keys, "Sounds on or off", Qt.Key.Key_MediaRecord)
    assert field(keys, "Sounds on or off").words() == "M,  Media Record"


def test_a_taken_key_is_told_and_swapped_if_wished(used, keys):
    choose(used, keys, "Next", Qt.Key.Key_Space)
    sheet = used.screen(Sheet)
    assert sheet.accessibleName() == "Space is taken by “Pause, go on; done, where a set waits”"
    used.press(Qt.Key.Key_Escape)
    assert used.program.settings.keys == {}
    choose(used, keys, "Next", Qt.Key.Key_Space)
    used.press(Qt.Key.Key_Return)
    found = keys.keys()
    assert (found["session.next"][0], found["session.carry_on"][0]) == ("Space", "Right")


def test_a_key_of_the_window_is_taken_everywhere_and_one_of_another_group_is_not(used, keys):
    choose(used, keys, "Next", Qt.Key.Key_F11)
    used.screen(Sheet).answer("")
    choose(used, keys, "Next", Qt.Key.Key_B)
    assert keys.keys()["session.next"][0] == keys.keys()["practice.now"][0] == "B"
    choose(used, keys, "Close the program", Qt.Key.Key_B)
    assert used.screen(Sheet).accessibleName() == "B is taken by “Next”"
    used.screen(Sheet).answer("")


def test_escape_leaves_the_key_and_backspace_takes_it_away(used, keys):
    choose(used, keys, "Next", Qt.Key.Key_Escape)
    used.screen(KeysScreen)
    assert used.program.settings.keys == {}
    choose(used, keys, "Next", Qt.Key.Key_Backspace)
    assert field(keys, "Next").words() == "no key"
    assert used.program.settings.keys == {"session.next": ()}


def test_pause_and_stop_cannot_be_left_without_a_key(used, keys):
    for words in ("Pause, go on; done, where a set waits", "Stop; what was done is kept"):
        choose(used, keys, words, Qt.Key.Key_Backspace)
        assert "without a key" in used.window.findChildren(Toast)[-1].accessibleName()
    assert used.program.settings.keys == {}


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Backtab])
def test_keys_by_which_one_gets_about_are_not_given_away(used, keys, key):
    choose(used, keys, "Next", key)
    assert "getting about" in used.window.findChildren(Toast)[-1].accessibleName()
    assert used.program.settings.keys == {}


def test_a_modifier_alone_is_waited_out(used, keys):
    chosen = field(keys, "Next")
    chosen.wait()
    used.bot.keyClick(chosen, Qt.Key.Key_Shift)
    assert chosen.waiting
    used.bot.keyClick(chosen, Qt.Key.Key_Y)
    assert keys.keys()["session.next"][0] == "Y"


def test_going_elsewhere_gives_up(used, keys):
    used.window.activateWindow()
    used.bot.waitUntil(used.window.isActiveWindow)
    chosen = field(keys, "Next")
    chosen.wait()
    field(keys, "15 seconds more").setFocus()
    assert not chosen.waiting
    assert chosen.words() == "→,  Next key"


def test_one_action_or_all_have_their_usual_keys_again(used, keys):
    for words, key in (("Next", Qt.Key.Key_N), ("15 seconds more", Qt.Key.Key_Y)):
        choose(used, keys, words, key)
    named = {button.accessibleName(): button for button in keys.findChildren(Button)}
    named["Usual key: Next"].click()
    assert keys.keys()["session.next"] == ("Right", "Media Next")
    assert keys.keys()["session.more"] == ("Y",)
    named["Usual keys for all"].click()
    assert used.program.settings.keys == {}
    assert not named["Usual keys for all"].isEnabled()


def test_names_that_no_action_has_stay_in_the_file(used):
    settings = json.loads((used.folder / "settings.json").read_text())
    (used.folder / "settings.json").write_text(json.dumps({**settings, "keys": {"later.thing": ["L"]}}))
    used.program.settings = used.program._file.load()
    used.open()
    used.program.change_keys()
    screen = used.screen(KeysScreen)
    choose(used, screen, "Next", Qt.Key.Key_N)
    kept = json.loads((used.folder / "settings.json").read_text())["keys"]
    assert kept == {"later.thing": ["L"], "session.next": ["N", "Media Next"]}
    used.begin()
    assert used.screen(SessionScreen).commands["session.next"].shortcuts()[0].toString() == "N"
