"""Learning to breathe low, as a person does it: by keys, from the page of breathing and back to it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from gui.screens.breathe import BreathePage
from gui.screens.lesson_end import LessonEnd
from gui.screens.lessons import LessonsScreen
from gui.screens.own_rate import OwnRateScreen
from gui.screens.practice import PracticeScreen
from gui.widgets.breath.example import Example
from gui.widgets.buttons import Button
from gui.widgets.entry import Entry
from gui.widgets.sheet import Sheet
from tests.gui.practising import labels

FELT_ONE = {"lessons": {"notice": "yes", "belly": "open"}}


def open_lessons(used):
    used.window.activateWindow()
    entry = used.screen(BreathePage).findChild(Entry)
    entry.setFocus()
    used.press(Qt.Key.Key_Return)
    return settled(used, LessonsScreen)


def settled(used, kind):
    """Give a screen once what was put into it has its place."""
    QApplication.processEvents()
    return used.screen(kind)


def begin(used, *keys):
    open_lessons(used)
    used.press(*keys, Qt.Key.Key_Return)
    return used.screen(PracticeScreen)


def button(screen, words):
    return next(each for each in screen.findChildren(Button) if each.isVisible() and each.words() == words)


def saved(used):
    return json.loads((used.folder / "settings.json").read_text())["lessons"]


@pytest.fixture
def used(make_used):
    return make_used(**FELT_ONE)


# ---- the way in, and what is open ----------------------------------------------------------------------------------


def test_the_page_of_breathing_tells_which_lesson_is_next(make_used):
    def entry(**settings):
        return make_used(**settings).screen(BreathePage).findChild(Entry)

    first = entry()
    assert first.words() == ("Six small lessons. First: Notice your breath", "1 of 6")
    assert first.accessibleName() == "Learn to breathe low, Six small lessons. First: Notice your breath, 1 of 6"
    assert entry(**FELT_ONE).words() == ("Six small lessons. Next: A hand on the belly", "2 of 6")
    every = dict.fromkeys(("notice", "belly", "chest", "ribs", "exhale", "desk"), "bit")
    assert entry(lessons=every).words() == ("All of them felt. Any can be taken again.", "6 of 6")


def test_the_next_lesson_is_chosen_and_escape_goes_back(used):
    screen = open_lessons(used)
    assert used.chosen() == "2  A hand on the belly"
    assert {"LESSON 2 OF 6 · 2 MIN", "In: Belly rises · Out: Let it fall", "Not like this"} <= labels(screen)
    used.press(Qt.Key.Key_Escape)
    used.screen(BreathePage)


def test_a_lesson_that_is_shut_can_be_looked_at_but_not_started(used):
    screen = open_lessons(used)
    used.press(Qt.Key.Key_Down)
    settled(used, LessonsScreen)
    assert used.chosen() == "3  A quiet chest hand"
    assert "Opens when you have felt lesson 2, a bit is enough." in labels(screen)
    used.press(Qt.Key.Key_Return)
    assert used.screen(LessonsScreen) is screen
    assert used.program.practice is None


def test_all_can_be_opened_by_an_honest_link(used):
    screen = open_lessons(used)
    button(screen, "I know the first ones: open all lessons").click()
    QApplication.processEvents()
    assert used.program.settings.lessons_open
    assert not any("open all" in words for words in labels(screen))
    used.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert used.pacer.plan.practice.pattern.name == "Low ribs to the sides"


def test_the_arrows_stop_at_both_ends(used):
    open_lessons(used)
    used.press(*[Qt.Key.Key_Up] * 9)
    assert used.chosen() == "1  Notice your breath"
    used.press(*[Qt.Key.Key_Down] * 9)
    assert used.chosen() == "6  Sitting at the desk"


# ---- a lesson ------------------------------------------------------------------------------------------------------


def test_a_lesson_is_breathed_to_its_question_and_opens_the_next(used):
    screen = begin(used)
    assert screen.picture._part == "belly"
    said = []
    used.program.practice.cues.say.connect(said.append)
    used.wait(4.5)
    assert screen.picture.breath.cue == "Belly rises"
    assert screen.picture.breath.ribs == ""
    used.wait(3.5)
    assert screen.picture.breath.cue == "Let it fall"
    assert said == ["Belly rises", "Let it fall"]
    used.wait(4 * 7)
    assert said == ["Belly rises", "Let it fall"], "said once, and then silence"
    used.wait(90)
    assert used.pacer.free
    assert screen.picture.breath.word == "On your own"
    used.wait(18)
    end = settled(used, LessonEnd)
    assert {"LESSON 2 OF 6", "Could you feel it?", "Did you feel any of these?"} <= labels(end)
    used.press(Qt.Key.Key_1)
    assert end.reply() == "Good. The next one is open: A quiet chest hand."
    assert saved(used) == {"notice": "yes", "belly": "yes", "chest": "open"}
    assert used.program.settings.breath_sessions == 1
    used.press(Qt.Key.Key_Return)
    settled(used, LessonsScreen)
    assert used.chosen() == "3  A quiet chest hand"


def test_the_words_withdraw_and_the_news_of_the_end_is_still_told(used):
    screen = begin(used)
    used.wait(4 + 5 * 7 + 1)
    assert screen.picture.breath.words_left == 1.0
    assert screen.picture.breath.count_share == 0.0
    used.wait(7)
    assert 0 < screen.picture.breath.words_left < 1
    used.wait(7)
    assert screen.picture.breath.words_left == 0.0
    assert screen.picture.breath.word_share == 0.0
    used.wait(7 * 8)
    assert screen.picture.breath.cue == "Two more breaths"
    assert screen.picture.breath.words_left == 1.0


def test_without_motion_the_words_stay(make_used):
    used = make_used(**FELT_ONE, reduce_motion=True)
    screen = begin(used)
    used.wait(4 + 9 * 7)
    assert screen.picture.breath.words_left == screen.picture.breath.count_share == 1.0


def test_the_ribs_have_their_words_only_in_their_own_lesson(make_used):
    used = make_used(lessons_open=True)
    screen = begin(used, *[Qt.Key.Key_Down] * 3)
    assert screen.picture._part == "ribs"
    used.wait(4.5)
    assert (screen.picture.breath.cue, screen.picture.breath.ribs) == ("Ribs widen", "low ribs widen")
    used.wait(7 * 8)
    assert screen.picture.breath.ribs == ""


@pytest.mark.parametrize(("key", "answer"), [(Qt.Key.Key_2, "bit"), (Qt.Key.Key_3, "not-yet")])
def test_a_bit_opens_too_and_not_yet_gives_a_hint_and_never_scolds(used, key, answer):
    begin(used)
    used.wait(150)
    end = settled(used, LessonEnd)
    used.press(key)
    assert saved(used)["belly"] == answer
    assert ("chest" in saved(used)) == (answer == "bit")
    assert ("another position" in end.reply()) == (answer == "not-yet")
    used.press(Qt.Key.Key_Escape)
    screen = settled(used, LessonsScreen)
    assert used.chosen() == ("3  A quiet chest hand" if answer == "bit" else "2  A hand on the belly")
    assert any(words.startswith("What may help") for words in labels(screen)) == (answer == "not-yet")


def test_the_answer_may_be_changed_and_no_answer_is_no_answer(used):
    begin(used)
    used.wait(150)
    used.press(Qt.Key.Key_3, Qt.Key.Key_1)
    assert saved(used)["belly"] == "yes"
    used.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    used.wait(150)
    used.screen(LessonEnd)
    used.press(Qt.Key.Key_Return)
    assert saved(used) == {"notice": "yes", "belly": "yes", "chest": "open"}


def test_the_question_is_the_first_stop_of_tab_and_the_arrows_choose(used):
    begin(used)
    used.wait(150)
    end = settled(used, LessonEnd)
    assert end.accessibleName() == "A hand on the belly: could you feel it?"
    used.press(Qt.Key.Key_Tab)
    assert used.window.focusWidget() is button(end, "Yes")
    used.press(Qt.Key.Key_Space)
    assert saved(used)["belly"] == "yes"
    used.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert saved(used)["belly"] == "not-yet"


def test_a_lesson_may_be_taken_once_more_at_once(used):
    begin(used)
    used.wait(150)
    button(settled(used, LessonEnd), "Once more").click()
    assert used.screen(PracticeScreen).picture.breath.cue == "Let your breath go"
    assert used.pacer.plan.practice.pattern.name == "A hand on the belly"
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.screen(LessonEnd)


def test_the_question_may_still_be_asked_when_a_lesson_is_stopped_and_symptoms_are_kept(used):
    begin(used)
    used.wait(70)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    button(settled(used, LessonEnd), "Short of air").click()
    assert used.program.settings.breath_slowest == pytest.approx(9.6, abs=0.1)


# ---- the first one -------------------------------------------------------------------------------------------------


def test_the_first_lesson_taps_the_own_breath_and_judges_nothing(make_used):
    used = make_used()
    open_lessons(used)
    used.press(Qt.Key.Key_Return)
    used.breathe_by_key(9, 5.0)
    used.press(Qt.Key.Key_Return)
    end = settled(used, LessonEnd)
    assert "12 breaths a minute. That is your breath as it is now; there is no right number." in labels(end)
    assert "Did you feel any of these?" not in labels(end)
    assert used.program.practice is None
    used.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    settled(used, LessonsScreen)
    assert used.chosen() == "2  A hand on the belly"
    assert used.program.settings.breath_sessions == 0


def test_tapping_may_be_skipped_or_left(make_used):
    used = make_used()
    open_lessons(used)
    used.press(Qt.Key.Key_Return)
    used.screen(OwnRateScreen)
    used.press(Qt.Key.Key_Escape)
    used.screen(LessonsScreen)
    used.press(Qt.Key.Key_Return)
    used.screen(OwnRateScreen)
    used.press(Qt.Key.Key_Return)
    assert not any("a minute" in words for words in labels(settled(used, LessonEnd)))


# ---- positions, cautions -------------------------------------------------------------------------------------------


def test_the_position_is_chosen_for_a_lesson_and_shown_in_its_pictures(used):
    screen = open_lessons(used)
    button(screen, "Sitting").click()
    QApplication.processEvents()
    assert used.program.settings.breath_position == "seated"
    pictures = [each for each in screen.findChildren(Example) if each.isVisible()]
    assert {each._position for each in pictures} == {"seated"}
    used.press(Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).picture._position == "seated"


def test_nobody_pregnant_is_laid_flat_in_a_lesson(make_used):
    used = make_used(**FELT_ONE, cautions=["pregnancy"])
    screen = open_lessons(used)
    words = labels(screen)
    assert {"On the side", "Sitting"} <= words
    assert not {"Knees bent", "Calves on a chair"} & words
    assert "Pregnant: on your side or sitting, not flat on your back." in words


def test_each_wrong_way_has_a_picture_that_is_read_aloud(used):
    screen = open_lessons(used)
    names = [each.accessibleName() for each in screen.findChildren(Example) if each.isVisible()]
    assert len(names) == 3
    assert names[1] == "Not like this: The belly sucked in as you breathe in: let it go soft."


# ---- what holds for all of them ------------------------------------------------------------------------------------


def all_of_them(used):
    screen = open_lessons(used)
    for _ in range(6):
        yield screen
        used.press(Qt.Key.Key_Down)
        QApplication.processEvents()
    used.press(Qt.Key.Key_Return)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.press(Qt.Key.Key_3)
    yield settled(used, LessonEnd)


def test_nothing_is_wider_than_the_narrowest_window_and_everything_has_a_name(make_used):
    used = make_used(lessons_open=True, cautions=["lungs", "panic", "recent-surgery"])
    used.window.resize(1024, 640)
    for screen in all_of_them(used):
        for area in screen.findChildren(QScrollArea):
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), screen
        for child in screen.findChildren(QWidget):
            if child.isVisible() and not isinstance(child, QAbstractScrollArea) and not child.isWindow():
                assert child.mapTo(used.window, child.rect().topRight()).x() <= used.window.width(), child
                takes_focus = child.focusPolicy() & Qt.FocusPolicy.TabFocus
                assert child.accessibleName() or not takes_focus, child
