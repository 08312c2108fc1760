"""Easier, harder and this hurts, as a person presses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.screens.changes_words import changes_words
from gui.screens.doctor import DoctorPage
from gui.screens.session import SessionScreen
from gui.screens.summary import SummaryScreen
from gui.theme import PHASE
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.key_row import KeyRow
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from tests.gui.using import texts
from workouts.done import Happened
from workouts.states import State

E, H, P = Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_P


@pytest.fixture
def planking(used):
    """A session 5 s into the forearm plank, and its screen."""
    (used.folder / "workouts" / "planks.yaml").write_text(
        "name: Planks\nget_ready: 5s\nequipment: [bench]\nsteps:\n"
        "  - {exercise: plank, time: 30s, sets: 2}\n  - {exercise: squat, reps: 4}\n  - {exercise: plank, time: 20s}\n"
    )
    used.open()
    used.preview_screen = used.begin("planks")
    used.wait(10)
    return used


def name(used, id_):
    return used.program.library.exercises[id_].name


def toast(used):
    shown = [each for each in used.window.findChildren(Toast) if each.isVisible()]
    return shown[-1].accessibleName() if shown else ""


def seconds_of(used, id_):
    segments = used.player.timeline.segments
    return [each.length / 1000 for each in segments if each.exercise and each.exercise.id == id_]


def colour(used):
    return used.screen(SessionScreen).palette().window().color().name().upper()


def test_e_puts_the_easier_exercise_in_the_place_of_this_one_from_now_on(planking):
    screen = planking.screen(SessionScreen)
    planking.press(E)
    assert seconds_of(planking, "plank") == [5]
    assert seconds_of(planking, "incline-plank") == [25, 30, 20]
    assert toast(planking) == f"Easier: {name(planking, 'incline-plank')} from now on"
    assert f"{name(planking, 'incline-plank')} next" in texts(screen)
    planking.wait(planking.player.left / 1000)
    assert name(planking, "incline-plank") in texts(screen)


def test_h_after_e_comes_back(planking):
    planking.press(E, H)
    assert seconds_of(planking, "plank") == [5, 25, 30, 20]
    assert seconds_of(planking, "incline-plank") == []


def test_at_the_end_of_the_chain_it_is_said_kindly(planking):
    planking.press(E)
    timeline = planking.player.timeline
    planking.press(E)
    assert planking.player.timeline is timeline
    assert toast(planking) == f"{name(planking, 'incline-plank')}: this is the easiest one. Slower and smaller is fine"
    planking.press(H, H, H)
    assert "this is the hardest one here" in toast(planking)


def test_an_easier_one_that_needs_what_is_not_there_is_named(used):
    (used.folder / "workouts" / "bare.yaml").write_text("name: Bare\nsteps:\n  - {exercise: plank, time: 30s}\n")
    used.open()
    used.begin("bare")
    used.press(E)
    assert toast(used) == f"{name(used, 'incline-plank')} would be easier: it needs sturdy bench or table"


def test_breathing_has_no_easier_exercise(used):
    (used.folder / "workouts" / "breath.yaml").write_text("name: Breath\nsteps:\n  - breathe: ease\n    time: 1m\n")
    used.open()
    used.begin("breath")
    used.press(E)
    assert toast(used) == "There is no other form of this"


def test_as_long_as_the_exercises_are_being_read_it_is_said(planking):
    planking.program.session.happened.disconnect()
    run = planking.program.running.run
    run.screen.exchange_wanted.disconnect()
    from gui.session_exchange import Exchanging

    early = Exchanging(run.session, run.screen, planking.window, lambda: None, still=True, parent=run)
    planking.press(E)
    assert "still being read" in toast(planking)
    early.deleteLater()


def test_in_a_session_begun_from_the_command_line_exercises_can_be_exchanged_too(used):
    from workouts.command_line import find_timeline

    timeline, _ = find_timeline("core-foundations", used.folder)
    used.program.open(timeline)
    used.bot.waitUntil(lambda: used.program.library is not None)
    index = next(
        i for i, each in enumerate(timeline.segments) if each.exercise and each.exercise.id == "bird-dog-leg-only"
    )
    used.program.session.jump(index)
    used.wait(3)
    used.press(E)
    assert len(seconds_of(used, "bird-dog-leg-only")) == 1
    used.press(H)
    assert used.player.timeline.segments[-2] == timeline.segments[-2]


def test_the_bar_shows_what_is_left_at_once(planking):
    bar = planking.screen(SessionScreen)._bar
    before = len(bar._parts)
    planking.press(E)
    assert len(bar._parts) == before + 2


def test_in_a_rest_the_keys_are_meant_for_what_comes(planking):
    planking.program.session.jump(2)
    planking.wait(4)
    left = planking.player.left
    planking.press(E)
    assert planking.player.index == 2
    assert planking.player.left == left
    assert seconds_of(planking, "plank") == [30]
    assert seconds_of(planking, "incline-plank") == [30, 20]


@pytest.mark.parametrize(("words", "left"), [("Easier", [5]), ("Harder", [5])])
def test_the_buttons_do_what_the_keys_do(planking, words, left):
    button = next(each for each in planking.window.findChildren(Button) if each.words() == words and each.isVisible())
    planking.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seconds_of(planking, "plank") == left


def test_the_three_keys_stand_in_the_sheet_of_keys(planking):
    planking.press(Qt.Key.Key_Question)
    rows = {row.accessibleName() for row in planking.screen(Sheet).findChildren(KeyRow)}
    planking.screen(Sheet).answer("go on")
    commands = planking.screen(SessionScreen).commands
    assert {commands[f"session.{name}"].text() for name in ("easier", "harder", "hurts")} <= rows


@pytest.mark.parametrize(("width", "compact"), [(1024, True), (1280, False), (1180, True)])
def test_the_row_of_buttons_fits_every_window(planking, width, compact):
    planking.window.resize(width, 640)
    planking.app.processEvents()
    screen = planking.screen(SessionScreen)
    buttons = [each for each in screen.findChildren(Button) if each.isVisible()]
    assert screen.width() == width
    for button in buttons:
        assert button.width() >= button.sizeHint().width()
        assert button.mapTo(screen, button.rect().bottomRight()).x() < width - 20
    easier = next(each for each in buttons if each.words() == "Easier")
    assert (easier.toolTip() == "Easier (E)") is compact


# ---- this hurts ------------------------------------------------------------------------------------------------------


def test_p_pauses_at_once_in_the_colour_of_what_hurts_and_asks(planking):
    planking.press(P)
    sheet = planking.screen(Sheet)
    assert planking.player.state is State.PAUSED
    assert colour(planking) == PHASE["hurts"]
    assert [button.words() for button in sheet.buttons()] == [
        f"Easier: {name(planking, 'incline-plank')}",
        f"Leave out: {name(planking, 'plank')}",
        "Go on as before",
        "Stop here; what you did is kept",
        "See a doctor?",
    ]
    words = " ".join(label.text() for label in sheet.findChildren(Label))
    assert "Pain reaches 6" in words
    planking.wait(30)
    assert planking.player.done == 10_000


def test_enter_takes_the_easier_one_and_the_session_goes_on(planking):
    planking.press(P, Qt.Key.Key_Return)
    assert planking.player.state is State.COUNTING_IN
    assert seconds_of(planking, "plank") == [5]
    assert seconds_of(planking, "incline-plank") == [25, 30, 20]
    assert colour(planking) == PHASE["rest"]
    planking.press(H)
    assert seconds_of(planking, "plank") == [5]
    assert "nothing harder comes back after what hurt" in toast(planking)


def test_what_hurts_is_left_out_of_all_that_is_left(planking):
    planking.press(P)
    planking.screen(Sheet).answer("leave out")
    assert seconds_of(planking, "plank") == [5]
    assert toast(planking) == f"{name(planking, 'plank')} is left out from now on"
    planking.wait(60)
    assert f"{name(planking, 'plank')} hurt, and you left it out." in shown_words(planking)


def shown_words(used):
    return " ".join(label.text() for label in used.screen(SummaryScreen).findChildren(Label))


def test_going_on_as_before_changes_nothing(planking):
    timeline = planking.player.timeline
    planking.press(P)
    planking.screen(Sheet).answer("as before")
    assert planking.player.timeline is timeline
    assert colour(planking) == PHASE["work"]
    planking.wait(3)
    assert planking.player.state is State.RUNNING


def test_escape_leaves_the_session_paused_and_nothing_changed(planking):
    timeline = planking.player.timeline
    planking.press(P, Qt.Key.Key_Escape)
    assert planking.player.state is State.PAUSED
    assert planking.player.timeline is timeline
    assert colour(planking) == PHASE["work"]
    assert "PAUSED" in texts(planking.screen(SessionScreen))
    planking.press(P)
    planking.screen(Sheet)


def test_a_pause_that_was_there_before_stays(planking):
    planking.press(Qt.Key.Key_Space, P)
    planking.screen(Sheet).answer("easier")
    assert planking.player.state is State.PAUSED


def test_stopping_shows_the_summary_with_what_hurt(planking):
    planking.press(P)
    planking.screen(Sheet).answer("stop")
    assert f"{name(planking, 'plank')} hurt, and you stopped." in shown_words(planking)


def test_the_safety_page_is_one_step_away_and_the_session_waits(planking):
    planking.press(P)
    planking.screen(Sheet).answer("doctor")
    planking.screen(DoctorPage)
    assert planking.player.state is State.PAUSED
    planking.press(Qt.Key.Key_Escape)
    planking.screen(SessionScreen)


def test_the_easiest_exercise_that_hurts_can_be_left_out(used):
    (used.folder / "workouts" / "turn.yaml").write_text(
        "name: Turn\nsteps:\n  - {exercise: standing-trunk-turn, reps: 4}\n  - {exercise: squat, reps: 4}\n"
    )
    used.open()
    used.begin("turn")
    used.press(P)
    sheet = used.screen(Sheet)
    assert sheet.buttons()[0].words().startswith("Leave out")
    used.press(Qt.Key.Key_Return)
    assert [each.exercise.id for each in used.player.timeline.segments if each.exercise] == ["squat"]


def test_only_one_question_is_asked_at_a_time(planking):
    planking.press(P)
    planking.program.running.run.screen.hurts_wanted.emit()
    planking.screen(Sheet)


def test_the_summary_tells_what_was_easier(planking):
    planking.press(E)
    planking.program.session.stop("enough")
    assert toast(planking) == ""
    words = f"You did {name(planking, 'incline-plank')} in place of {name(planking, 'plank')}."
    assert words in shown_words(planking)


# ---- the words afterwards --------------------------------------------------------------------------------------------


def happened(what, old, new=None, outcome="exchanged"):
    return Happened(what, old.lower(), old, 0, outcome, new and new.lower(), new)


def test_a_way_back_undoes_itself_in_the_words():
    there, back = happened("easier", "Plank", "Knees"), happened("harder", "Knees", "Plank")
    assert changes_words([there, back]) == ""
    assert changes_words([there, happened("easier", "Knees", "Wall")]) == "You did Wall in place of Plank."


def test_what_hurt_is_told_with_what_came_of_it():
    assert changes_words([happened("hurts", "Plank", "Knees")]) == "Plank hurt, and you went on with Knees."
    assert changes_words([happened("hurts", "Plank", None, "went on")]) == "Plank hurt for a moment, and you went on."
    assert changes_words([happened("hurts", "Plank", None, None)]) == "Plank hurt."
