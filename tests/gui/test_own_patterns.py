"""Patterns of one's own: made from others, thrown away, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.screens.breathe import BreathePage
from gui.screens.pattern_editor import PatternEditor
from gui.widgets.buttons import Button
from gui.widgets.fields import TextField
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from tests.gui.practising import labels

MINE = "name: Mine\nphases: [{in: 4}, {out: 5}]\ntime: 5m\n"
USING = "name: Long day\nsteps:\n  - breathe: mine\n"


@pytest.fixture
def used(breathing):
    return breathing


@pytest.fixture
def mine(used):
    return give(used, "mine", MINE)


def give(used, id_, text):
    (used.folder / "breathing").mkdir(exist_ok=True)
    path = used.folder / "breathing" / f"{id_}.yaml"
    path.write_text(text)
    reload(used)
    used.choose(id_)
    return path


def reload(used):
    before = used.program.library
    used.program._loader.start()
    used.bot.waitUntil(lambda: used.program.library is not before)


def shown(used):
    page = used.screen(BreathePage)
    return {each.words() for each in page.findChildren(Button) if each.isVisible()}


def words_of(sheet):
    return " ".join(each.text() for each in sheet.findChildren(QLabel))


def toast_of(used):
    return next(each for each in used.window.findChildren(Toast) if each.isVisible())


def test_only_what_is_ones_own_can_be_deleted_and_only_what_is_not_can_become_it(used, mine):
    assert {"Edit", "Delete"} <= shown(used)
    assert "Make it mine" not in shown(used)
    used.choose("ease")
    assert "Make it mine" in shown(used)
    assert not {"Edit", "Delete"} & shown(used)


def test_a_double_inhale_cannot_be_edited_with_four_lengths_and_is_not_offered(used):
    used.choose("sigh")
    assert "Make it mine" not in shown(used)


def test_it_asks_before_anything_goes_and_keeps_it_by_default(used, mine):
    used.press(Qt.Key.Key_Delete)
    sheet = used.screen(Sheet)
    assert "Delete “Mine”?" in labels(sheet)
    assert "nothing is lost" in words_of(sheet)
    used.press(Qt.Key.Key_Return)
    assert mine.exists()
    used.press(Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    assert mine.exists()


def test_a_deleted_pattern_is_in_the_trash_and_undo_brings_it_back(used, mine):
    used.press(Qt.Key.Key_Delete)
    used.screen(Sheet).answer("away")
    assert not mine.exists()
    assert (used.folder / "trash" / "breathing" / "mine.yaml").read_text() == MINE
    used.bot.waitUntil(lambda: "Mine" not in used.rows())
    toast_of(used).findChild(Button).click()
    used.bot.waitUntil(lambda: "Mine" in used.rows() and used.chosen() == "Mine")
    assert mine.read_text() == MINE


def test_the_sheet_names_what_breathes_with_it(used, mine):
    (used.folder / "workouts").mkdir()
    (used.folder / "workouts" / "long-day.yaml").write_text(USING)
    reload(used)
    used.press(Qt.Key.Key_Delete)
    assert "cannot be done without it: Long day." in words_of(used.screen(Sheet))
    used.press(Qt.Key.Key_Escape)


def test_many_that_breathe_with_it_are_counted(used, mine):
    (used.folder / "workouts").mkdir()
    for number in range(6):
        text = USING.replace("Long day", f"Day {number}")
        (used.folder / "workouts" / f"day-{number}.yaml").write_text(text)
    reload(used)
    used.press(Qt.Key.Key_Delete)
    assert "Day 0, Day 1, Day 2, Day 3, 2 more." in words_of(used.screen(Sheet))
    used.press(Qt.Key.Key_Escape)


def test_what_stands_in_for_a_built_in_one_gives_it_back(used):
    give(used, "ease", MINE.replace("Mine", "My ease"))
    used.press(Qt.Key.Key_Delete)
    assert "comes back" in words_of(used.screen(Sheet))
    used.screen(Sheet).answer("away")
    used.bot.waitUntil(lambda: "Back ease" in used.rows())
    toast_of(used).close()


def test_what_cannot_be_moved_is_told_and_stays(used, mine):
    (used.folder / "trash").write_text("in the way")
    used.press(Qt.Key.Key_Delete)
    used.screen(Sheet).answer("away")
    assert "could not be deleted" in toast_of(used).accessibleName()
    assert mine.exists()
    toast_of(used).close()


def test_what_has_a_successor_by_now_is_not_overwritten(used, mine):
    used.press(Qt.Key.Key_Delete)
    used.screen(Sheet).answer("away")
    mine.write_text(MINE.replace("Mine", "New"))
    toast_of(used).findChild(Button).click()
    assert "could not be brought back" in toast_of(used).accessibleName()
    toast_of(used).close()
    assert "New" in mine.read_text()


def test_a_built_in_pattern_becomes_the_start_of_ones_own(used):
    used.choose("box")
    used.screen(BreathePage).copy.emit("box")
    editor = used.screen(PatternEditor)
    assert editor.findChild(TextField).text() == "Box, mine"
    assert "4 in · 4 hold · 4 out · 4 rest" in labels(editor)
    used.press(Qt.Key.Key_Return)
    used.bot.waitUntil(lambda: "Box, mine" in used.rows() and used.chosen() == "Box, mine")
    copy = used.program.library.patterns["box-mine"]
    assert copy.avoid_if == used.program.library.patterns["box"].avoid_if
    assert "Box" in used.rows()


def test_a_copy_stays_within_the_longest_its_pattern_may_be(used):
    used.screen(BreathePage).copy.emit("478")
    minutes = {words for words in labels(used.screen(PatternEditor)) if words.endswith("min")}
    assert minutes == {"1 min", "2 min"}
    used.press(Qt.Key.Key_Return)
    used.bot.waitUntil(lambda: "4-7-8, mine" in used.rows())
