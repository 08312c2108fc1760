"""The figure where it is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.figure.stage import FigureStage
from gui.screens.settings.page import SettingsPage
from gui.screens.workouts import WorkoutsPage
from gui.settings import Settings
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.stage import CueStage
from tests.gui.using import SWAY
from workouts.model import Side
from workouts.segments import Kind


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


def test_a_rest_shows_what_comes_and_breathing_shows_the_breath(used):
    used.open()
    screen = used.begin("gentle-relief")
    shown = {}
    for number, segment in enumerate(used.player.timeline.segments):
        used.program.session.jump(number)
        shown.setdefault(segment.kind, screen._pictures.currentWidget())
    assert isinstance(shown[Kind.REST], FigureStage)
    assert isinstance(shown[Kind.BREATHE], BreathPicture)


def test_an_exercise_without_a_figure_shows_its_cues_in_large_letters(used):
    (used.folder / "exercises").mkdir()
    (used.folder / "exercises" / "sway.yaml").write_text(SWAY)
    (used.folder / "workouts" / "sway.yaml").write_text("name: Sway\nget_ready: 0\nsteps: [{exercise: sway}]\n")
    used.open()
    screen = used.begin("sway")
    assert isinstance(screen._pictures.currentWidget(), CueStage)


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
