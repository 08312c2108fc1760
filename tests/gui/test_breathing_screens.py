"""Breathing as a person practises it: the page, the own breath, the practice, its end, and patterns of one's own."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from gui.app import Program
from gui.practice_sound import PracticeSound
from gui.screens.breath_choice import offer
from gui.screens.breathe import BreathePage
from gui.screens.evidence import evidence
from gui.screens.own_rate import OwnRateScreen
from gui.screens.pattern_editor import PatternEditor
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary
from gui.settings import Settings, SettingsFile
from gui.widgets.buttons import Button
from gui.widgets.choice_row import ChoiceRow
from gui.widgets.fields import Slider, TextField
from gui.widgets.sheet import Sheet
from gui.widgets.switch import Switch
from tests.workouts.player.player_helpers import FakeClock
from workouts.breathing.cautions import Symptom
from workouts.library import load
from workouts.player import State

SILENT = {"breath_noise": 0, "breath_tone": 0, "breath_marks": 0, "breath_tick": 0, "tones": "silent"}


class Used:
    """A running program on the page of breathing, with a clock that stands still."""

    def __init__(self, qtbot, qapp, folder, **settings):
        self.bot, self.folder = qtbot, folder
        folder.mkdir(parents=True)
        (folder / "settings.json").write_text(json.dumps({**SILENT, **settings}))
        self.clock = FakeClock()
        self.program = Program(qapp, folder, self.clock)
        self.window = self.program.window

    def open(self):
        self.program.open()
        self.bot.waitUntil(lambda: self.program.library is not None)
        self.window.show_page("breathe")
        self.bot.waitUntil(lambda: len(self.rows()) > 10)
        return self

    def screen(self, kind):
        shown = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(shown) == 1, f"{len(shown)} of {kind.__name__} are shown"
        return shown[0]

    def rows(self):
        return [row.name() for row in self.window.findChildren(ChoiceRow) if row.isVisible()]

    def chosen(self):
        return next(row.name() for row in self.window.findChildren(ChoiceRow) if row.isVisible() and row.isChecked())

    def press(self, *keys):
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key)

    def choose(self, id_):
        self.screen(BreathePage).choose(id_)

    def begin(self, id_="ease"):
        self.choose(id_)
        self.press(Qt.Key.Key_Return)
        return self.screen(PracticeScreen)

    def wait(self, seconds):
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            if self.program.practice and self.program.practice.session:
                self.program.practice.session.tick()

    def breathe_by_key(self, times, seconds, inhale=0.1):
        for _ in range(times):
            screen = self.screen(OwnRateScreen)
            self.bot.keyPress(screen, Qt.Key.Key_Space)
            self.clock.advance(inhale)
            self.bot.keyRelease(screen, Qt.Key.Key_Space)
            self.clock.advance(seconds - inhale)

    @property
    def session(self):
        return self.program.practice.session

    @property
    def pacer(self):
        return self.session.pacer


@pytest.fixture
def make_used(qtbot, qapp, tmp_path, theme):
    made = []

    def make(**settings):
        made.append(Used(qtbot, qapp, tmp_path / f"data{len(made)}", **settings))
        return made[-1].open()

    yield make
    for used in made:
        used.window.close()
        used.program.deleteLater()
        used.window.deleteLater()


@pytest.fixture
def used(make_used):
    return make_used()


def labels(screen):
    return {label.text() for label in screen.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()}


# ---- the page --------------------------------------------------------------------------------------------------------


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
    used.program._session_ended()
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


# ---- the practice ----------------------------------------------------------------------------------------------------


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


# ---- the own breath --------------------------------------------------------------------------------------------------


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


# ---- patterns of one's own -------------------------------------------------------------------------------------------


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


# ---- sound -----------------------------------------------------------------------------------------------------------


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
    assert used.program.breath_sound() is None
    used.program.use_settings(Settings(breath_noise=40))
    sound = used.program.breath_sound()
    assert sound is not None
    assert sound._volumes["noise"] == 40
    used.program.use_settings(Settings(breath_noise=10))
    assert sound._volumes["noise"] == 10


# ---- room ------------------------------------------------------------------------------------------------------------


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
