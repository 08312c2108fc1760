"""What a screen reader and whoever speaks to the computer meet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QWidget

from gui import announcing
from gui.screens.session import SessionScreen
from gui.screens.settings.keys_screen import KeysScreen
from gui.widgets.buttons import Button
from gui.widgets.key_row import KeyRow
from gui.widgets.sheet import Sheet
from workouts.model import Side
from workouts.segments import Kind

QUIET_ROLES = {QAccessible.Role.ScrollBar, QAccessible.Role.Client, QAccessible.Role.Pane}


def faces(used):
    """Every face of the program, one after the other."""
    used.open()
    for name in ("workouts", "breathe", "doctor", "settings"):
        used.window.show_page(name)
        used.app.processEvents()
        yield name
    used.program.change_keys()
    yield "keys"
    used.window.drop_screen(used.screen(KeysScreen))
    used.program.show_keys()
    yield "sheet of keys"
    used.screen(Sheet).answer("close")
    used.preview()
    yield "preview"
    used.press(Qt.Key.Key_Return)
    yield "session"
    used.press(Qt.Key.Key_Question)
    yield "keys of a session"
    used.screen(Sheet).answer("go on")
    used.program.session.stop("enough")
    yield "summary"


def interfaces(root):
    found = [QAccessible.queryAccessibleInterface(root)]
    for each in found:
        found.extend(each.child(number) for number in range(each.childCount()) if each.child(number) is not None)
    return found


def seen(widget):
    return isinstance(widget, QWidget) and widget.isVisible()


def test_all_that_takes_the_focus_or_a_click_has_a_name_and_a_role(used):
    for face in faces(used):
        for each in interfaces(used.window):
            widget = each.object()
            if not seen(widget) or isinstance(widget, QAbstractScrollArea):
                continue
            takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.property("radius") is not None
            if takes_focus or isinstance(widget, QAbstractButton):
                assert each.text(QAccessible.Text.Name), (face, widget)
            if isinstance(widget, QAbstractButton):
                assert each.role() not in QUIET_ROLES, (face, widget)


def test_the_name_of_a_button_has_the_words_that_are_seen_on_it(used):
    for face in faces(used):
        for each in used.window.findChildren(Button):
            if seen(each) and each.words():
                assert each.words() in each.accessibleName(), (face, each.words(), each.accessibleName())


def test_a_button_with_a_key_tells_it(used):
    used.open()
    screen = used.begin()
    for each in screen.findChildren(Button):
        if each.action() is not None and each.action().shortcuts():
            told = QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Description)
            assert told.startswith("Key: "), each.accessibleName()


def test_every_action_is_reached_by_a_named_control(used):
    used.open()
    for show, commands in (
        (used.program.show_keys, lambda: used.window.commands),
        (lambda: used.press(Qt.Key.Key_Question), lambda: used.screen(SessionScreen).commands),
    ):
        if show != used.program.show_keys:
            used.begin()
        show()
        names = [row.accessibleName() for row in used.screen(Sheet).findChildren(KeyRow)]
        assert names == [action.text() for action in commands().all()]
        used.screen(Sheet).answer("go on")


def test_every_action_of_a_practice_is_reached_by_a_named_control(breathing):
    screen = breathing.begin()
    breathing.press(Qt.Key.Key_Question)
    names = [row.accessibleName() for row in breathing.screen(Sheet).findChildren(KeyRow)]
    assert names == [action.text() for action in screen.commands.all()]
    breathing.screen(Sheet).answer("go on")


def test_tab_goes_through_a_session_from_its_top_to_its_foot(used):
    used.open()
    used.window.resize(1280, 800)
    screen = used.begin()
    met = []
    for _ in range(14):
        used.press(Qt.Key.Key_Tab)
        met.append(used.window.focusWidget().accessibleName())
    buttons = ["Again", "Pause", "Next", "15 s less", "15 s more", "Easier", "Harder", "This hurts", "Sounds"]
    assert met == ["Try: stop", "Timeline", *buttons, "The voice is off", "Eyes closed", "Full screen"]
    assert screen.isAncestorOf(used.window._ring.target())


# ---- announcements ---------------------------------------------------------------------------------------------------


@pytest.fixture
def heard(monkeypatch):
    said = []

    def hear(event):
        assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_each_change_is_announced_once_and_no_second_is(used, heard):
    used.open()
    used.begin()
    squat, plank = (used.program.library.exercises[id_].name for id_ in ("squat", "side-plank"))
    used.wait(4.5)
    assert heard == [f"Get ready, 5 seconds. Next: {squat}"]
    used.wait(1)
    assert heard[1:] == [f"{squat}, 4 repetitions"]
    segments = used.player.timeline.segments
    for index, segment in enumerate(segments):
        if segment.kind in (Kind.SWITCH, Kind.WAIT) or (segment.kind is Kind.WORK and segment.side is Side.LEFT):
            used.program.session.jump(index)
    changed = f"{plank}, left side, 12 seconds", "Change sides, right side, 8 seconds"
    assert heard[2:] == [*changed, "When you are ready. Fetch the mat"]


def test_a_practice_is_announced_as_it_begins_and_as_it_lets_go(make_used, heard):
    used = make_used()
    used.begin("ease")
    assert heard == [used.program.library.patterns["ease"].name]
    used.wait((-used.pacer.plan.begins + used.pacer.plan.length) / 1000 + 1)
    assert heard[1:] == ["On your own"]


@pytest.mark.parametrize(
    ("milliseconds", "words"),
    [(1000, "1 second"), (30_000, "30 seconds"), (60_000, "1 minute"), (200_000, "3 minutes 20 seconds")],
)
def test_a_length_is_told_in_words(milliseconds, words):
    assert announcing.spoken_length(milliseconds) == words
