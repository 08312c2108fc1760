"""The program as a person uses it: the keyboard, the mouse, and what is then seen."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollArea, QWidget

from gui.app import Program
from gui.figure.stage import FigureStage
from gui.screens.doctor import DoctorPage
from gui.screens.preview import PreviewScreen
from gui.screens.session import SessionScreen
from gui.screens.settings import SettingsPage
from gui.screens.summary import SummaryScreen
from gui.screens.workouts import WorkoutsPage
from gui.settings import Settings
from gui.widgets.card import Card
from gui.widgets.sheet import Sheet
from gui.widgets.words import Countdown, Words
from tests.workouts.player.player_helpers import FakeClock
from workouts.model import Side
from workouts.player import State
from workouts.segments import Kind

BROKEN = "name: Mine\nsteps:\n  - exercise: plnak\n    seconds: 30\n"
SWAY = """\
name: Sway
category: mobility
position: standing
sides: both
level: 1
mode: timed
dose: {time: 20s}
setup: Stand tall.
cues: [Sway left, Sway right]
"""
TRY = """\
name: Try
get_ready: 5s
steps:
  - exercise: squat
    reps: 4
    note: Slow is fine.
  - exercise: side-plank
    time: 12s
  - wait: Fetch the mat
  - exercise: belly-breathing
    breaths: 2
"""


class Used:
    """A running program with a clock that stands still."""

    def __init__(self, qtbot, qapp, folder):
        self.bot, self.app, self.folder = qtbot, qapp, folder
        (folder / "workouts").mkdir(parents=True)
        (folder / "workouts" / "try.yaml").write_text(TRY)
        (folder / "settings.json").write_text(json.dumps({"reduce_motion": True, "tones": "silent"}))
        self.clock = FakeClock()
        self.program = Program(qapp, folder, self.clock)
        self.window = self.program.window
        self.sounds = []
        self.program.tones().play = self.sounds.append

    def open(self, start=None):
        self.program.open(start)
        self.bot.waitUntil(lambda: self.program.library is not None and len(self.cards()) > 20)
        return self

    def screen(self, kind):
        shown = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(shown) == 1, f"{len(shown)} of {kind.__name__} are shown"
        return shown[0]

    def cards(self):
        return [card for card in self.window.findChildren(Card) if card.isVisible()]

    def press(self, *keys):
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key)

    def preview(self, id_="try"):
        self.program.preview(id_)
        return self.screen(PreviewScreen)

    def begin(self, id_="try"):
        self.preview(id_)
        self.press(Qt.Key.Key_Return)
        return self.screen(SessionScreen)

    def wait(self, seconds):
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            if self.program.session:
                self.program.session.tick()

    @property
    def player(self):
        return self.program.session.player


@pytest.fixture
def used(qtbot, qapp, tmp_path, theme):
    used = Used(qtbot, qapp, tmp_path / "data")
    yield used
    used.window.close()
    used.program.deleteLater()
    used.window.deleteLater()


def texts(screen):
    return {words.text() for words in screen.findChildren(Words)}


def test_a_workout_is_followed_with_keys_alone_from_its_card_to_its_end(used):
    used.open()
    card = next(card for card in used.cards() if card.name() == "Try")
    card.setFocus()
    used.press(Qt.Key.Key_Return)
    used.screen(PreviewScreen)
    used.press(Qt.Key.Key_Return)
    screen = used.screen(SessionScreen)
    assert "GET READY" in texts(screen)
    used.wait(5)
    assert used.program.library.exercises["squat"].name in texts(screen)
    used.press(Qt.Key.Key_Right)
    assert used.player.index == 2
    used.press(Qt.Key.Key_Left)
    assert used.player.index == 1
    used.press(Qt.Key.Key_Space)
    assert used.player.state is State.PAUSED
    assert "PAUSED" in texts(screen)
    used.press(Qt.Key.Key_Space)
    assert "GOING ON IN 3" in texts(screen)
    used.wait(3)
    assert used.player.state is State.RUNNING
    while used.player.state is State.RUNNING:
        used.wait(1)
    assert used.player.state is State.WAITING
    assert "Fetch the mat" in texts(screen)
    used.press(Qt.Key.Key_Space)
    used.wait(60)
    used.screen(SummaryScreen)
    used.press(Qt.Key.Key_Return)
    used.screen(WorkoutsPage)


def test_tones_sound_before_and_at_every_change(used):
    used.open()
    used.begin()
    used.wait(5)
    assert used.sounds[:5] == ["change", "countdown", "countdown", "countdown", "change"]


def test_escape_asks_kindly_and_the_session_goes_on_where_it_was(used):
    used.open()
    used.begin()
    used.wait(6)
    used.press(Qt.Key.Key_Escape)
    sheet = used.screen(Sheet)
    assert used.player.state is State.PAUSED
    used.press(Qt.Key.Key_Escape)
    assert used.player.state is State.COUNTING_IN
    used.bot.waitUntil(lambda: not sheet.isVisible())
    used.press(Qt.Key.Key_Escape)
    used.screen(Sheet).answer("stop")
    used.screen(SummaryScreen)


def test_a_pause_that_was_there_before_the_question_stays(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_Space, Qt.Key.Key_Question)
    used.screen(Sheet).answer("go on")
    assert used.player.state is State.PAUSED


def test_fifteen_seconds_more_and_less_by_key(used):
    used.open()
    used.begin()
    used.program.session.jump(3)
    length = used.player.segment.length
    used.press(Qt.Key.Key_Plus)
    assert used.player.segment.length == length + 15_000
    used.press(Qt.Key.Key_Minus)
    assert used.player.segment.length == length


def test_the_sounds_are_switched_off_by_key(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_M)
    assert used.program.tones().muted
    used.press(Qt.Key.Key_M)
    assert not used.program.tones().muted


def test_the_bar_goes_to_any_segment(used):
    used.open()
    screen = used.begin()
    screen._bar.wanted.emit(3)
    assert used.player.index == 3


def test_the_safety_page_is_one_step_from_a_preview_and_from_a_stopped_session(used):
    used.open()
    preview = used.preview()
    preview.doctor.emit()
    used.screen(DoctorPage)
    used.press(Qt.Key.Key_Escape)
    assert used.screen(PreviewScreen) is preview
    used.press(Qt.Key.Key_Return)
    used.program.session.stop("enough")
    used.screen(SummaryScreen).doctor.emit()
    used.screen(DoctorPage)
    used.press(Qt.Key.Key_Escape)
    used.screen(SummaryScreen)


def test_once_more_begins_the_same_session_again(used):
    used.open()
    used.begin()
    used.program.session.stop("enough")
    used.screen(SummaryScreen).again.emit()
    used.screen(SessionScreen)
    assert used.player.timeline.id == "try"


def test_a_session_begins_at_once_where_a_workout_is_named_at_the_start(used):
    from workouts.command_line import find_timeline

    timeline, _ = find_timeline("desk-break", used.folder)
    used.program.open(timeline)
    used.screen(SessionScreen)
    used.program.session.stop("enough")
    used.screen(SummaryScreen).leave.emit()
    used.bot.waitUntil(lambda: used.program.library is not None)


def test_closing_the_window_ends_the_session(used):
    used.open()
    used.begin()
    session = used.program.session
    used.window.close()
    assert session.player.state is State.STOPPED


def test_no_text_of_a_session_moves_anything(used):
    used.open()
    screen = used.begin("mcgill-big-3")
    used.app.processEvents()
    moved = (Words, Countdown)
    places = {each: each.geometry() for each in screen.findChildren(QWidget) if isinstance(each, moved)}
    for index in range(len(used.player.timeline.segments)):
        used.program.session.jump(index)
        used.app.processEvents()
        assert {each: each.geometry() for each in places} == places


# ---- workouts --------------------------------------------------------------------------------------------------------


def names(used):
    return {card.name() for card in used.cards()}


def test_a_search_finds_workouts_by_their_exercises(used):
    used.open()
    page = used.screen(WorkoutsPage)
    page._search.setText("nordic")
    assert names(used) == {"Nordic walking intervals"}
    page._search.setText("nordic plank")
    assert names(used) == set()
    assert page._none.isVisible()
    page._search.setText("")
    assert page._count.text() == "23 workouts"


def test_workouts_are_filtered_by_goal_length_equipment_and_what_hurts(used):
    used.open()
    page = used.screen(WorkoutsPage)
    page._goals.chosen.emit("cardio")
    assert "Steady walk" in names(used)
    assert "Core foundations" not in names(used)
    page._goals.chosen.emit("any")
    rows = {row.words: row for row in page._length_rows(used.program.library)}
    rows["Up to 5 min"].do()
    assert "Desk break" in names(used)
    assert "Core foundations" not in names(used)
    rows["Any length"].do()
    rows = {row.words: row for row in page._equipment_rows(used.program.library)}
    rows["Nothing to fetch"].do()
    assert "Nordic walking intervals" not in names(used)
    rows["Foam roller"].do()
    assert used.program.library.workouts["roller-reset"].name in names(used)
    assert "Desk break" not in names(used)
    rows["Any equipment"].do()
    hurts = [row for row in page._hurts_rows(used.program.library) if row]
    hurts[1].do()
    assert page._hurts.words() == "What hurts: 1"
    assert "Core foundations" not in names(used)
    assert any("gentle relief" in name for name in names(used))
    hurts[0].do()
    assert page._hurts.words() == "What hurts?"


def test_a_menu_opens_under_its_chip(used):
    used.open()
    page = used.screen(WorkoutsPage)
    for chip in (page._length, page._equipment, page._hurts):
        chip.click()
        opened = used.app.activePopupWidget()
        assert opened is not None
        opened.close()


def test_what_hurts_goes_along_to_the_preview_and_swaps_exercises(used):
    used.open()
    library = used.program.library
    desk = library.workouts["desk-break"]
    screen = PreviewScreen(desk, library, used.program.figures(), frozenset({"acute-spasm"}))
    used.bot.addWidget(screen)
    begun = []
    screen.begin.connect(begun.append)
    screen._begin()
    done = {segment.exercise.id for segment in begun[0].segments if segment.exercise}
    assert "standing-trunk-turn" not in done
    assert not [id_ for id_ in done if "acute-spasm" in library.exercises[id_].avoid_if]


def test_a_broken_file_is_listed_with_its_errors_and_everything_else_works(used):
    (used.folder / "workouts" / "broken.yaml").write_text(BROKEN)
    used.open()
    page = used.screen(WorkoutsPage)
    words = [label.text() for label in page._broken.findChildren(QWidget) if hasattr(label, "text")]
    assert "One file needs mending" in words
    assert any(text.startswith("line 4, column 5") for text in words)
    assert "Try" in names(used)


def test_a_preview_shows_every_form_and_starts_the_chosen_one(used):
    used.open()
    preview = used.preview("mcgill-big-3")
    preview._choose("starter")
    preview._begin()
    assert used.player.timeline.variant == "starter"


# ---- the figure ------------------------------------------------------------------------------------------------------


def test_the_figure_does_the_exercise_on_its_side_and_stands_still_in_a_pause(used):
    used.open()
    screen = used.begin("mcgill-big-3")
    stage = screen.findChild(FigureStage)
    index = next(i for i, each in enumerate(used.player.timeline.segments) if each.side is Side.LEFT)
    used.program.session.jump(index)
    assert screen._pictures.currentWidget() is stage
    assert stage.accessibleName() == "Side plank"
    assert stage._flipped
    assert stage.playing
    used.press(Qt.Key.Key_Space)
    assert not stage.playing
    used.press(Qt.Key.Key_Space)
    used.wait(3)
    assert stage.playing
    used.program.session.jump(index + 2)
    assert not stage._flipped


def test_a_rest_shows_what_comes_and_breathing_shows_the_pacer(used):
    used.open()
    screen = used.begin("gentle-relief")
    shown = {}
    for number, segment in enumerate(used.player.timeline.segments):
        used.program.session.jump(number)
        shown.setdefault(segment.kind, screen._pictures.currentWidget())
    assert shown[Kind.REST] is screen._figure
    assert shown[Kind.BREATHE] is screen._pacer


def test_an_exercise_without_a_figure_shows_its_cues_in_large_letters(used):
    (used.folder / "exercises").mkdir()
    (used.folder / "exercises" / "sway.yaml").write_text(SWAY)
    (used.folder / "workouts" / "sway.yaml").write_text("name: Sway\nget_ready: 0\nsteps: [{exercise: sway}]\n")
    used.open()
    screen = used.begin("sway")
    assert screen._pictures.currentWidget() is screen._stage


def test_the_card_under_the_keyboard_moves_and_no_other(used):
    used.program.use_settings(Settings(tones="silent"))
    used.open()
    figures = used.program.figures()
    first, second = used.cards()[:2]
    first.setFocus()
    assert figures._stirred is first
    second.setFocus()
    assert figures._stirred is second
    used.screen(WorkoutsPage).setFocus()
    assert figures._stirred is None


def test_a_preview_shows_the_exercise_that_is_pointed_at(used):
    used.open()
    preview = used.preview("core-foundations")
    plank = used.program.library.exercises["incline-plank"]
    preview._show_exercise(plank)
    assert preview._stage.accessibleName() == plank.name
    assert preview._stage.playing
    used.press(Qt.Key.Key_Escape)
    used.app.processEvents()


def test_another_look_is_seen_everywhere_at_once(used):
    used.open()
    before = used.program.figures().look
    used.window.show_page("settings")
    used.screen(SettingsPage)._change(skin=5, build="broad", hair="long", clothes="rose")
    after = used.program.figures().look
    assert (after.build, after.hair_style) == ("broad", "long")
    assert after.skin != before.skin
    assert after.top != before.top


# ---- every page ------------------------------------------------------------------------------------------------------


def every_screen(used):
    used.open()
    yield used.screen(WorkoutsPage)
    used.window.show_page("doctor")
    yield used.screen(DoctorPage)
    used.window.show_page("settings")
    yield used.screen(SettingsPage)
    used.window.show_page("workouts")
    yield used.preview("mcgill-big-3")
    used.press(Qt.Key.Key_Return)
    yield used.screen(SessionScreen)
    used.program.session.stop("enough")
    yield used.screen(SummaryScreen)


def test_no_page_is_wider_than_the_narrowest_window(used):
    for screen in every_screen(used):
        used.window.resize(1024, 640)
        used.app.processEvents()
        for area in screen.findChildren(QScrollArea):
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), screen
        for child in screen.findChildren(QWidget):
            if child.isVisible() and not isinstance(child, QAbstractScrollArea) and not child.isWindow():
                right = child.mapTo(used.window, child.rect().topRight()).x()
                assert right <= used.window.width(), (screen, child)


def test_everything_that_takes_the_focus_has_a_name_to_be_read_aloud(used):
    for screen in every_screen(used):
        for child in screen.findChildren(QWidget):
            takes_focus = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_focus and child.isVisible() and not isinstance(child, QAbstractScrollArea):
                assert child.accessibleName() or isinstance(child, QLineEdit), (screen, child)


# ---- settings --------------------------------------------------------------------------------------------------------


def test_a_setting_takes_effect_at_once_and_is_kept(used):
    used.open()
    used.window.show_page("settings")
    page = used.screen(SettingsPage)
    page._change(theme="dark")
    assert used.program.theme.dark
    page._change(volume=30, tones="soft")
    kept = json.loads((used.folder / "settings.json").read_text())
    assert (kept["theme"], kept["volume"], kept["tones"]) == ("dark", 30, "soft")
    assert used.program.settings.volume == 30


def test_a_full_disk_is_told_and_nothing_stops(used, monkeypatch):
    from gui.widgets.toast import Toast

    used.open()

    def fail(_settings):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(used.program._file, "save", fail)
    used.window.show_page("settings")
    used.screen(SettingsPage)._change(volume=10)
    toast = used.window.findChild(Toast)
    assert "No space left" in toast.accessibleName()
    toast.close()


def test_the_rail_goes_to_each_page_and_shows_icons_alone_in_a_narrow_window(used):
    used.open()
    for name in ("doctor", "settings", "workouts"):
        used.window.rail.wanted.emit(name)
    used.screen(WorkoutsPage)
    used.window.resize(1100, 700)
    used.app.processEvents()
    assert used.window.rail.width() == 76
    used.window.resize(1280, 800)
    used.app.processEvents()
    assert used.window.rail.width() == 200
