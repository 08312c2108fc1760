"""Finding one's pace, with keys and mouse."""

from __future__ import annotations

import json
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.screens.breathe import BreathePage
from gui.screens.breathe_extras import BreatheExtras
from gui.screens.finder.intro import FinderIntro
from gui.screens.finder.questions import FinderQuestions
from gui.screens.finder.result import FinderResult
from gui.screens.practice import PracticeScreen
from gui.widgets.buttons import Button
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from tests.gui.practising import labels
from tests.gui.test_breathe_page import assert_it_fits

DAY = date(2026, 5, 12)
NEXT_DAY = date(2026, 5, 14)


@pytest.fixture
def used(make_used):
    return ready(make_used(breath_sessions=5))


def ready(used, day=DAY):
    used.program.beside.today = lambda: day
    return used


def button(screen, words):
    return next(each for each in screen.findChildren(Button) if each.isVisible() and each.words() == words)


def find(used):
    button(used.screen(BreathePage), "Find your pace").click()
    return used.screen(FinderIntro)


def stop(used, after=61):
    used.wait(after)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    return used.screen(FinderQuestions)


def answer(used, *numbers):
    """Answer by figures, each with Enter, the last of which goes on."""
    for number in numbers:
        used.press(*(getattr(Qt.Key, f"Key_{figure}") for figure in str(number)), Qt.Key.Key_Return)


def test_before_five_practices_it_says_when_it_comes(make_used):
    used = make_used(breath_sessions=3)
    extras = used.screen(BreatheExtras)
    assert "after 2 more practices" in labels(extras)
    assert not button(extras, "Find your pace").isEnabled()


def test_with_the_fifth_practice_it_is_there(make_used):
    used = make_used(breath_sessions=4)
    assert "after one more practice" in labels(used.screen(BreatheExtras))
    used.begin("ease")
    used.wait(70)
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.press(Qt.Key.Key_Return)
    find(used)


def test_each_pace_is_a_practice_and_is_asked_after(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).words()[1] == "6.5 a minute"
    used.wait(4 + 121)
    questions = used.screen(FinderQuestions)
    assert "How was 6.5 a minute?" in labels(questions)
    answer(used, 5, 5, 1, 0)
    assert used.screen(PracticeScreen).words()[1] == "6 a minute"
    assert not used.pacer.plan.practice.free


def test_the_whole_way_down_to_the_words_of_the_result(used):
    find(used)
    for numbers in ((5, 5, 1, 0), (6, 6, 1, 0), (9, 10, 1, 0), (6, 6, 3, 1), (3, 3, 8, 1)):
        used.press(Qt.Key.Key_Return)
        stop(used)
        answer(used, *numbers[:-1])
        used.press(getattr(Qt.Key, f"Key_{numbers[-1]}"))
    used.press(Qt.Key.Key_Return)
    seen = labels(used.screen(FinderResult))
    assert "At 5.5 a minute it felt best today" in seen
    assert "too much today" in seen
    assert "resonan" not in " ".join(seen).lower()
    kept = json.loads((used.folder / "paces.json").read_text())
    assert kept["days"][0]["answers"]["find-5-5"] == {"ease": 9, "calm": 10, "air_hunger": 1, "light_headed": 0}
    assert used.program.settings.breath_sessions == 6
    assert used.program.settings.breath_slowest == pytest.approx(5.5, abs=0.05)
    assert used.program.practice is None
    used.press(Qt.Key.Key_Return)
    used.screen(BreathePage)


def test_light_headedness_ends_the_way_down_kindly_even_before_the_other_answers(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    questions = stop(used)
    used.press(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_3)
    assert any("the slower paces wait" in words for words in labels(questions))
    assert button(questions, "See how it went").isVisible()
    used.press(Qt.Key.Key_Return)
    used.screen(BreathePage)
    assert used.program.settings.breath_slowest == pytest.approx(7.5, abs=0.05)


def test_a_pace_may_be_skipped_and_the_questions_too(used):
    find(used)
    used.press(Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_Return)
    assert used.screen(PracticeScreen).words()[1] == "5.5 a minute"
    stop(used)
    used.press(*[Qt.Key.Key_Return] * 4)
    assert used.screen(PracticeScreen).words()[1] == "5 a minute"
    stop(used)
    used.press(Qt.Key.Key_S)
    assert button(used.screen(FinderQuestions), "See how it went").isVisible()
    used.press(Qt.Key.Key_Escape)
    used.screen(BreathePage)
    assert not (used.folder / "paces.json").exists()
    assert used.program.settings.breath_sessions == 6


def test_what_was_said_counts_when_the_rest_is_left(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    stop(used)
    answer(used, 8, 8, 0)
    used.press(Qt.Key.Key_0, Qt.Key.Key_Escape)
    assert "At 6.5 a minute it felt best today" in labels(used.screen(FinderResult))


def test_closing_the_window_keeps_what_was_said(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    stop(used)
    answer(used, 8, 8, 0)
    used.press(Qt.Key.Key_0)
    used.window.close()
    assert "find-6-5" in (used.folder / "paces.json").read_text()


def test_not_now_leaves_for_the_page(used):
    find(used)
    used.press(Qt.Key.Key_Escape)
    used.screen(BreathePage)
    assert used.program.settings.breath_sessions == 5


def one_day(used, skipped, *numbers):
    find(used)
    used.press(*[Qt.Key.Key_S] * skipped, Qt.Key.Key_Return)
    stop(used)
    answer(used, *numbers[:-1])
    used.press(getattr(Qt.Key, f"Key_{numbers[-1]}"), Qt.Key.Key_Escape)
    return used.screen(FinderResult)


def test_two_days_that_agree_give_a_pattern_of_ones_own_which_is_chosen(used):
    one_day(used, 2, 8, 8, 0, 0)
    used.press(Qt.Key.Key_Return)
    ready(used, NEXT_DAY)
    result = one_day(used, 3, 8, 8, 0, 0)
    assert "Two days agree: “My pace” is among your patterns now, at 5.5 a minute." in labels(result)
    used.press(Qt.Key.Key_Return)
    used.bot.waitUntil(lambda: "My pace" in used.rows() and used.chosen() == "My pace")
    assert "{in: 4.4}, {out: 6.5}" in (used.folder / "breathing" / "mine.yaml").read_text()


def test_two_days_that_differ_are_told_and_nothing_is_written(used):
    one_day(used, 0, 8, 8, 0, 0)
    used.press(Qt.Key.Key_Return)
    ready(used, NEXT_DAY)
    result = one_day(used, 3, 8, 8, 0, 0)
    assert any("it was 6.5 a minute" in words for words in labels(result))
    assert not (used.folder / "breathing").exists()


def test_a_strangers_file_called_mine_is_left_alone(used):
    (used.folder / "breathing").mkdir()
    stranger = "name: Mine\nphases: [{in: 4}, {out: 5}]\ntime: 5m\n"
    (used.folder / "breathing" / "mine.yaml").write_text(stranger)
    used.program._loader.start()
    used.bot.waitUntil(lambda: "Mine" in used.rows())
    one_day(used, 2, 8, 8, 0, 0)
    used.press(Qt.Key.Key_Return)
    ready(used, NEXT_DAY)
    one_day(used, 2, 8, 8, 0, 0)
    assert (used.folder / "breathing" / "mine.yaml").read_text() == stranger
    assert (used.folder / "breathing" / "my-pace.yaml").exists()
    used.bot.waitUntil(lambda: "my-pace" in used.program.library.patterns)


def test_a_folder_that_cannot_be_written_is_told_and_the_result_is_shown(used):
    (used.folder / "paces.json").mkdir()
    result = one_day(used, 2, 8, 8, 0, 0)
    assert "At 5.5 a minute it felt best today" in labels(result)
    toast = used.window.findChild(Toast)
    assert "could not be kept" in toast.accessibleName()
    toast.close()


def test_what_is_yours_leaves_slower_paces_out(make_used):
    used = ready(make_used(breath_sessions=5, cautions=["panic"]))
    intro = find(used)
    assert any("Nothing is missed" in words for words in labels(intro))
    used.press(Qt.Key.Key_Return)
    used.screen(FinderIntro)
    used.press(Qt.Key.Key_Escape)
    used.screen(BreathePage)


def test_a_limit_from_symptoms_leaves_slower_paces_out(make_used):
    used = ready(make_used(breath_sessions=5, breath_slowest=6.2))
    find(used)
    used.press(Qt.Key.Key_Return)
    questions = stop(used)
    assert button(questions, "See how it went").isVisible()


def test_no_key_leads_a_step_below_its_pace(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    used.wait(6)
    used.press(Qt.Key.Key_Minus)
    assert used.screen(PracticeScreen).picture.breath.cue == "No slower today"


def test_the_scale_is_answered_by_mouse_arrows_and_figures(used):
    find(used)
    used.press(Qt.Key.Key_Return)
    scale = stop(used).scales()[0]
    assert scale.accessibleDescription() == "not answered"
    used.bot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(scale.width() - 4, 10))
    assert scale.answer == 10
    used.press(Qt.Key.Key_Left)
    assert scale.answer == 9
    used.press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert scale.answer == 0
    used.press(Qt.Key.Key_End, Qt.Key.Key_Right)
    assert scale.answer == 10
    used.press(Qt.Key.Key_1)
    assert scale.answer == 1
    used.press(Qt.Key.Key_0)
    assert scale.answer == 10
    used.press(Qt.Key.Key_0)
    assert scale.answer == 0
    assert scale.accessibleDescription() == "0 of 10"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
def test_every_screen_of_it_fits_the_window(used, size):
    used.window.resize(*size)
    assert_it_fits(used.screen(BreathePage))
    assert_it_fits(find(used))
    used.press(Qt.Key.Key_Return)
    assert_it_fits(stop(used))
    answer(used, 8, 8, 0)
    used.press(Qt.Key.Key_0, Qt.Key.Key_Escape)
    assert_it_fits(used.screen(FinderResult))
