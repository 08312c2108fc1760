import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from gui.theme import contrast
from gui.widgets.buttons import LOOKS, Button


def enter(button):
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(button, QEnterEvent(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4)))


STATES = {
    "resting": lambda button: None,
    "hovered": enter,
    "pressed": lambda button: button.setDown(True),
    "checked": lambda button: button.setChecked(True),
    "disabled": lambda button: button.setEnabled(False),
}


@pytest.fixture(params=LOOKS)
def button(request, ground):
    made = Button("Pause", request.param, "pause", hint="Space", checkable=True)
    made.setParent(ground)
    made.resize(made.sizeHint())
    return made


@pytest.mark.parametrize("state", STATES)
def test_every_look_shows_words_in_every_state(button, painted, state):
    STATES[state](button)
    with_words = painted(button)
    button.setText("")
    assert painted(button) != with_words


@pytest.mark.parametrize("state", [state for state in STATES if state != "disabled"])
def test_the_words_of_every_look_are_legible_in_every_state(button, state):
    STATES[state](button)
    colours = button._colours()
    ground = colours.fill if colours.fill is not None else button.palette().window().color()
    least = 3.0 if state in ("hovered", "pressed") or button._look_name in ("main", "nav") else 4.5
    assert contrast(colours.ink, ground) >= least


@pytest.mark.parametrize("state", ["hovered", "pressed", "disabled"])
def test_every_look_shows_what_the_mouse_does_to_it(button, painted, state):
    resting = painted(button)
    STATES[state](button)
    assert painted(button) != resting


def test_a_chosen_chip_and_page_are_told_from_the_others(ground, painted):
    for look in ("chip", "segment", "nav"):
        button = Button("All", look, checkable=True)
        button.setParent(ground)
        button.resize(button.sizeHint())
        resting = painted(button)
        button.setChecked(True)
        assert painted(button) != resting


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot, theme, key):
    button = Button("Start", "primary")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=0):
        qtbot.keyClick(button, key)


def test_a_click_does_not_take_the_focus(window, qtbot):
    button = Button("Start")
    button.setParent(window)
    button.show()
    window.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_icon_alone_says_its_name_and_key_in_a_tooltip(qtbot, theme):
    button = Button("", "tool", "next", name="Next", hint="→")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Next"
    assert button.toolTip() == "Next (→)"


def test_a_button_without_words_or_name_is_refused(qapp):
    with pytest.raises(AssertionError):
        Button("", "tool", "next")


def test_new_words_become_the_accessible_name_unless_there_is_a_name(qtbot, theme):
    plain, named = Button("Pause"), Button("Core foundations", name="Stop")
    for button in (plain, named):
        qtbot.addWidget(button)
        button.setText("Go on")
    assert plain.accessibleName() == "Go on"
    assert named.accessibleName() == "Stop"


def test_a_shortcut_outlives_new_words_and_an_ampersand_makes_none(qtbot, theme):
    button = Button("Roll & recover", key="Ctrl+2")
    qtbot.addWidget(button)
    assert button.shortcut().toString() == "Ctrl+2"
    button.setText("Roll & rest")
    assert button.shortcut().toString() == "Ctrl+2"
    assert button.words() == "Roll & rest"
    assert Button("A & b").shortcut().isEmpty()


def test_reserved_words_keep_the_width_when_the_words_change(qtbot, theme):
    button = Button("Pause", "main", "pause", hint="Space")
    qtbot.addWidget(button)
    button.reserve("Pause", "Go on again")
    before = button.sizeHint()
    button.setText("Go on again")
    assert button.sizeHint() == before
    button.setText("Pause")
    assert button.sizeHint() == before


def test_a_button_is_never_narrower_than_its_words(qtbot, theme):
    short, long = Button("Go"), Button("A rather long name of a button")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.sizeHint().width() > short.sizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()


def test_a_squeezed_button_cuts_its_words_instead_of_clipping_them(qtbot, theme, painted):
    button = Button("Bodyweight strength", "tool")
    qtbot.addWidget(button)
    button.resize(120, 60)
    image = painted(button)
    plate = image.pixel(4, 30)
    assert all(image.pixel(x, y) == plate for x in (1, 2, 3, 116, 117, 118) for y in range(20, 40))


def test_a_compact_button_shows_its_icon_and_says_its_words(qtbot, theme):
    button = Button("Workouts", "nav", "workouts")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() < wide
    assert button.toolTip() == "Workouts"
    assert button.accessibleName() == "Workouts"
    button.set_compact(False)
    assert button.toolTip() == ""
    assert button.sizeHint().width() == wide


def test_a_hint_takes_room_and_gives_it_back(qtbot, theme):
    button = Button("Easier", "tool", "easier")
    qtbot.addWidget(button)
    bare = button.sizeHint().width()
    button.set_hint("E")
    assert button.sizeHint().width() > bare
    button.set_hint("")
    assert button.sizeHint().width() == bare


def test_the_other_icon_is_shown(qtbot, theme, painted):
    button = Button("Pause", "main", "pause")
    qtbot.addWidget(button)
    button.resize(200, 60)
    before = painted(button)
    button.set_icon("play")
    assert painted(button) != before


def test_leaving_a_button_takes_the_hover_back(qtbot, theme, painted):
    button = Button("Pause")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    resting = painted(button)
    enter(button)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert painted(button) == resting
