"""Choosing a way of breathing, and writing one of one's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from gui.screens.breath_choice import offer
from gui.screens.breathe import BreathePage
from gui.screens.evidence import evidence
from gui.screens.own_rate import OwnRateScreen
from gui.screens.pattern_editor import PatternEditor
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary
from gui.settings import SettingsFile
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider, TextField
from gui.widgets.sheet import Sheet
from tests.gui.practising import labels
from workouts.library import load


@pytest.fixture
def used(breathing):
    return breathing


def test_the_page_shows_every_pattern_and_begins_with_the_gentle_one(used):
    assert len(used.rows()) == 14
    assert used.chosen() == "Settle down"


def test_after_the_first_practice_the_usual_one_is_chosen(make_used):
    assert make_used(breath_sessions=1).chosen() == "Back ease"


def test_the_arrows_choose_and_enter_starts(used):
    used.press(Qt.Key.Key_Down)
    assert used.chosen() == "Back ease"
    used.press(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).picture.breath.word == "Breathe out"
    assert used.pacer.plan.practice.pattern.id == "ease"


def test_held_breath_is_hidden_by_what_is_yours_and_stays_hidden_next_time(used):
    page = used.screen(BreathePage)
    page._set_cautions(("eyes",))
    assert "Box" not in used.rows()
    assert "4-7-8" not in used.rows()
    assert any("Not shown because" in words for words in labels(page))
    assert SettingsFile(used.folder / "settings.json").load().cautions == ("eyes",)


def test_held_breath_waits_ten_minutes_after_a_workout(used):
    used.program.running.session_ended()
    used.window.show_page("workouts")
    used.window.show_page("breathe")
    assert "Box" not in used.rows()
    used.clock.advance(601)
    used.window.show_page("workouts")
    used.window.show_page("breathe")
    used.bot.waitUntil(lambda: "Box" in used.rows())


def test_picture_and_position_are_kept(used):
    used.choose("ease")
    page = used.screen(BreathePage)
    used.bot.waitUntil(lambda: "Orb" in labels(page))
    next(each for each in page.findChildren(Button) if each.isVisible() and each.words() == "Orb").click()
    assert used.program.settings.breath_picture == "orb"
    used.choose("even")
    used.press(Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).picture._picture == "orb"


def test_an_easier_pattern_is_one_click_away(used):
    used.choose("ease")
    page = used.screen(BreathePage)
    used.bot.waitUntil(lambda: "Too slow? Gentle seven" in labels(page))
    next(each for each in page.findChildren(Button) if each.words() == "Too slow? Gentle seven").click()
    assert used.chosen() == "Gentle seven"


def test_the_gentler_rhythm_of_a_hard_pattern_is_offered_first(used):
    used.choose("478")
    used.bot.waitUntil(lambda: "2 in · 3.5 hold · 4 out\n6.3 a minute" in labels(used.screen(BreathePage)))
    used.press(Qt.Key.Key_Return)
    assert used.pacer.plan.practice.gentler


@pytest.mark.parametrize("pattern", load().patterns.values(), ids=lambda pattern: pattern.id)
def test_every_builtin_source_has_words_for_what_was_found(pattern):
    for source, line in zip(pattern.sources, evidence(pattern), strict=False):
        assert len(line) > len(source) + 10


def test_the_null_result_is_told():
    assert "no better" in " ".join(evidence(load().patterns["coherent"]))


def test_a_pattern_of_ones_own_comes_first():
    library = load()
    offered = offer(library, (), None)
    assert offered.shown[0].id == "settle"
    assert not offered.own


def set_lengths(editor, *tenths):
    for slider, value in zip(editor.findChildren(Slider), tenths, strict=True):
        slider.setValue(value)


def test_a_pattern_is_written_saved_and_chosen(used):
    used.screen(BreathePage).new.emit()
    editor = used.screen(PatternEditor)
    used.bot.keyClicks(editor.findChild(TextField), "Evening & calm")
    set_lengths(editor, 35, 0, 65, 5)
    assert {"5.7", "In 35 : out 65", "3.5 in · 6.5 out · 0.5 rest"} <= labels(editor)
    used.press(Qt.Key.Key_Return)
    used.bot.waitUntil(lambda: "Evening & calm" in used.rows() and used.chosen() == "Evening & calm")
    assert used.rows()[0] == "Evening & calm"
    text = (used.folder / "breathing" / "evening-calm.yaml").read_text()
    assert "{in: 3.5}, {out: 6.5}, {hold: 0.5}" in text


def test_a_pattern_of_ones_own_is_changed_in_its_place(used):
    (used.folder / "breathing").mkdir()
    (used.folder / "breathing" / "mine.yaml").write_text("name: Mine\nphases: [{in: 4}, {out: 5}]\ntime: 5m\n")
    used.program._loader.start()
    used.bot.waitUntil(lambda: "Mine" in used.rows())
    used.choose("mine")
    used.screen(BreathePage).edit.emit("mine")
    editor = used.screen(PatternEditor)
    set_lengths(editor, 40, 0, 80, 0)
    used.press(Qt.Key.Key_Return)
    used.bot.waitUntil(lambda: used.program.library.patterns["mine"].cycle == 12_000)


def test_a_pattern_without_a_name_cannot_be_saved_and_a_hard_one_is_thought_over(used):
    used.screen(BreathePage).new.emit()
    editor = used.screen(PatternEditor)
    set_lengths(editor, 120, 100, 20, 100)
    assert any("very slow" in words for words in labels(editor))
    assert any("long hold" in words for words in labels(editor))
    used.press(Qt.Key.Key_Return)
    assert used.screen(PatternEditor) is editor
    used.press(Qt.Key.Key_Escape)
    used.screen(BreathePage)


def assert_it_fits(screen):
    for each in screen.findChildren(QWidget):
        scrolled = isinstance(each.parentWidget(), (QAbstractScrollArea, QLineEdit))
        if not each.isVisible() or scrolled or each.window() is not screen.window():
            continue
        right = each.mapTo(screen, each.rect().topRight()).x()
        assert right <= screen.width(), f"{each} sticks out at the right of {screen}"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
def test_everything_fits_the_window(used, size):
    used.window.resize(*size)
    assert_it_fits(used.screen(BreathePage))
    used.screen(BreathePage).new.emit()
    assert_it_fits(used.screen(PatternEditor))
    used.press(Qt.Key.Key_Escape)
    used.press(Qt.Key.Key_Return)
    assert_it_fits(used.screen(OwnRateScreen))
    used.press(Qt.Key.Key_Return)
    assert_it_fits(used.screen(PracticeScreen))
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    assert_it_fits(used.screen(PracticeSummary))
