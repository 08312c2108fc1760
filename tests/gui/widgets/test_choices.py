import pytest
from PySide6.QtCore import QAbstractAnimation, Qt

from gui.widgets.chips import Chips
from gui.widgets.switch import Segmented, Switch

GOALS = [("all", "All"), ("ease", "Ease pain"), ("roll", "Roll & recover")]


@pytest.fixture(params=[Chips, Segmented])
def choice(request, window):
    made = request.param("Goal", GOALS, "all")
    made.setParent(window)
    made.resize(500, 60)
    made.show()
    return made


def test_a_click_chooses_a_value_and_says_so_once(choice, qtbot):
    heard = []
    choice.chosen.connect(heard.append)
    qtbot.mouseClick(choice.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.buttons()[1], Qt.MouseButton.LeftButton)
    assert heard == ["ease"]
    assert choice.value() == "ease"


def test_the_program_chooses_without_saying_so(choice):
    heard = []
    choice.chosen.connect(heard.append)
    choice.choose("roll")
    assert choice.value() == "roll"
    assert choice.buttons()[2].isChecked()
    assert heard == []


def test_the_arrows_choose_at_once(choice, qtbot):
    choice.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    heard = []
    choice.chosen.connect(heard.append)
    qtbot.keyClick(choice.buttons()[0], Qt.Key.Key_Right)
    assert heard == ["ease"]
    assert choice.buttons()[1].hasFocus()


def test_the_row_is_one_tab_stop(choice, window, qtbot):
    switch = Switch("After")
    switch.setParent(window)
    switch.show()
    choice.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(choice.buttons()[0], Qt.Key.Key_Tab)
    assert switch.hasFocus()


def test_a_value_that_is_no_choice_is_refused(theme):
    with pytest.raises(AssertionError):
        Chips("Goal", GOALS, "none")


def test_chips_wrap_where_the_row_is_narrow(theme, qtbot):
    chips = Chips("Goal", GOALS, "all")
    qtbot.addWidget(chips)
    assert chips.heightForWidth(150) > chips.heightForWidth(600)


@pytest.mark.parametrize("on", [False, True])
def test_a_switch_is_painted_in_every_theme(ground, colours_of, on):
    switch = Switch("Voice", on)
    switch.setParent(ground)
    assert len(colours_of(switch)) > 3


def test_a_switch_tells_on_by_the_knobs_place(theme, qtbot, painted):
    on, off = Switch("Voice", True), Switch("Voice", False)
    for switch in (on, off):
        qtbot.addWidget(switch)
    knob = on.palette().base().color().rgb()
    assert painted(off).pixel(14, 14) == knob
    assert painted(on).pixel(28, 14) == knob
    assert painted(off).pixel(34, 14) != knob


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_switch_is_thrown_by_the_keyboard(theme, qtbot, key):
    switch = Switch("Voice")
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.toggled, timeout=0):
        qtbot.keyClick(switch, key)
    assert switch.isChecked()


def test_without_motion_the_knob_is_there_at_once(window, painted):
    switch = Switch("Voice", travel_ms=0)
    switch.setParent(window)
    switch.show()
    switch.click()
    still = painted(switch)
    assert switch.findChild(QAbstractAnimation).state() == QAbstractAnimation.State.Stopped
    ready = Switch("Voice", True)
    ready.setParent(window)
    assert painted(ready) == still


def test_with_motion_the_knob_is_on_its_way_first(window):
    switch = Switch("Voice")
    switch.setParent(window)
    switch.show()
    switch.click()
    travel = switch.findChild(QAbstractAnimation)
    assert travel.state() == QAbstractAnimation.State.Running
    travel.setCurrentTime(travel.duration())
    assert switch._at == 1.0
