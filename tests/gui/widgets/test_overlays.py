import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.theme import ACCENT, TINT, contrast, phase_palette
from gui.widgets.buttons import Button
from gui.widgets.fields import TextField
from gui.widgets.focus import FocusRing
from gui.widgets.menu import MenuRow, menu
from gui.widgets.scroll import Scroll
from gui.widgets.sheet import NO, Answer, Sheet
from gui.widgets.toast import Toast

ANSWERS = [Answer("stop", "Stop"), Answer("go", "Keep going", "primary")]


@pytest.fixture
def tab_to(window, qtbot):
    """Move the focus by Tab until it has reached a widget."""

    def tab(widget):
        for _ in range(4):
            qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
            if widget.hasFocus():
                return
        pytest.fail("Tab does not reach the widget")

    return tab


@pytest.fixture
def ring(qapp, window):
    return FocusRing(qapp, window)


@pytest.fixture
def buttons(window):
    made = [Button("One"), Button("Two")]
    for number, button in enumerate(made):
        button.setParent(window)
        button.move(100, 100 + 80 * number)
        button.show()
    return made


def test_tab_shows_the_ring_around_the_focused_widget(ring, buttons, tab_to):
    for button in buttons:
        tab_to(button)
        assert ring.isVisible()
        assert ring.target() is button
        assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)


def test_a_click_shows_no_ring_and_takes_one_away(ring, window, qtbot):
    button = Button("Today", "nav")
    button.setParent(window)
    button.setGeometry(10, 10, 180, 44)
    button.show()
    handle = window.windowHandle()
    qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    assert button.hasFocus()
    assert not ring.isVisible()


def test_a_click_after_the_keyboard_takes_the_ring_away(ring, buttons, window, qtbot):
    nav = Button("Today", "nav")
    nav.setParent(window)
    nav.setGeometry(10, 10, 80, 44)
    nav.show()
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    assert ring.isVisible()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    assert nav.hasFocus()
    assert not ring.isVisible()


def test_the_programs_own_change_of_focus_keeps_the_ring_of_the_keyboard(ring, buttons, tab_to):
    tab_to(buttons[0])
    buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert ring.target() is buttons[1]


def test_before_any_key_the_programs_focus_has_no_ring(ring, buttons):
    buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)
    assert buttons[1].hasFocus()
    assert not ring.isVisible()


def test_a_line_edit_and_a_page_have_no_ring(ring, buttons, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    for widget in (TextField("Name"), QLineEdit(), QWidget()):
        widget.setParent(window)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.show()
        widget.setFocus()
        assert widget.hasFocus()
        assert not ring.isVisible()


def test_the_ring_follows_and_goes_with_its_widget(ring, buttons, tab_to):
    tab_to(buttons[0])
    buttons[0].move(300, 50)
    assert ring.geometry() == buttons[0].geometry().adjusted(-4, -4, 4, 4)
    buttons[1].hide()
    buttons[0].hide()
    assert not ring.isVisible()


def test_the_ring_takes_the_accent_of_the_widgets_own_ground(ring, buttons, tab_to, colours_of):
    buttons[0].setPalette(phase_palette("#2F6299"))
    tab_to(buttons[0])
    assert buttons[0].palette().color(ACCENT).name() == "#ffffff"
    assert "#ffffff" in colours_of(ring)
    assert QApplication.palette().color(ACCENT).name() not in colours_of(ring)


def test_the_ring_does_not_show_where_a_scroll_area_hides_its_widget(ring, window, qtbot):
    inner = QWidget()
    inner.setMinimumHeight(2000)
    button = Button("Low")
    button.setParent(inner)
    scroll = Scroll(inner)
    scroll.setParent(window)
    scroll.setGeometry(0, 100, 300, 200)
    scroll.show()
    button.move(20, 0)
    qtbot.keyClick(window, Qt.Key.Key_Tab)
    assert ring.target() is button
    assert not ring.mask().isEmpty()
    assert ring.mask().boundingRect().translated(ring.pos()).top() >= 100
    scroll.verticalScrollBar().setValue(30)
    assert ring.geometry().top() == 100 - 30 - 4


def test_the_ring_lets_the_mouse_through(ring):
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_deleted_target_is_no_trouble_to_the_ring(ring, buttons, tab_to):
    tab_to(buttons[0])
    shiboken6.delete(buttons[0])
    buttons[1].setFocus()
    assert ring.target() is buttons[1]


@pytest.fixture
def sheet(window, buttons):
    buttons[0].setFocus()
    made = Sheet(window, "Stop here?", "You have done 5 of 14 minutes. What you did is kept.", ANSWERS)
    made.heard = []
    made.answered.connect(made.heard.append)
    return made


def test_the_last_answer_has_the_focus_and_enter_gives_it(sheet, qtbot):
    assert sheet.buttons()[1].hasFocus()
    heard = sheet.heard
    qtbot.keyClick(sheet.buttons()[1], Qt.Key.Key_Return)
    assert heard == ["go"]


def test_stacked_answers_stand_below_each_other_with_the_focus_on_the_first(window, qtbot):
    sheet = Sheet(window, "Stop that movement.", "Breathe.", ANSWERS, stacked=True)
    first, second = sheet.buttons()
    assert first.y() + first.height() <= second.y()
    assert first.x() == second.x()
    assert first.width() == second.width() > 300
    with qtbot.waitSignal(sheet.answered) as heard:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert heard.args == ["stop"]


def test_every_answer_says_its_value(sheet, qtbot):
    heard = sheet.heard
    qtbot.mouseClick(sheet.buttons()[0], Qt.MouseButton.LeftButton)
    assert heard == ["stop"]


def test_esc_answers_no_and_gives_the_focus_back(sheet, buttons, window, qtbot):
    heard = sheet.heard
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert heard == [NO]
    assert buttons[0].hasFocus()


def test_a_click_outside_answers_no_and_one_inside_nothing(sheet, qtbot):
    heard = sheet.heard
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet.rect().center() - QPoint(0, 60))
    assert heard == []
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert heard == [NO]


def test_a_sheet_answers_only_once(sheet):
    heard = sheet.heard
    sheet.answer("stop")
    sheet.answer("go")
    assert heard == ["stop"]


def test_tab_stays_inside_the_sheet_both_ways(sheet, buttons, window, qtbot):
    stop, go = sheet.buttons()
    handle = window.windowHandle()
    focused = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab):
        qtbot.keyClick(handle, key)
        focused.append(QApplication.focusWidget())
    assert focused == [stop, go, stop, go]


def test_tab_goes_through_a_sheets_body_too(window, qtbot):
    field = TextField("Why?")
    made = Sheet(window, "Stop here?", "", ANSWERS, field)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert field.hasFocus()
    assert made.isAncestorOf(field)


def test_no_shortcut_of_the_window_works_behind_a_sheet(window, qtbot):
    fired = []
    shortcut = QShortcut(Qt.Key.Key_M, window)
    shortcut.activated.connect(lambda: fired.append("muted"))
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_M)
    assert fired == ["muted"]
    made = Sheet(window, "Stop here?", "", ANSWERS)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_M)
    assert fired == ["muted"]
    made.answer(NO)


def test_a_sheet_covers_the_window_at_every_size(sheet, window):
    for size in ((1000, 700), (420, 300)):
        window.resize(*size)
        QApplication.processEvents()
        assert sheet.geometry() == window.rect()
        assert QRect(QPoint(), sheet.size()).contains(sheet._box.geometry())


def test_the_window_is_dimmed_behind_the_sheet(sheet, window):
    assert QColor(window.grab().toImage().pixel(3, 3)).lightness() < window.palette().window().color().lightness() - 40


def test_the_ring_shows_what_enter_does_in_a_sheet_even_after_a_click(ring, sheet, window, buttons):
    sheet.answer(NO)
    made = Sheet(window, "Again?", "", ANSWERS)
    assert ring.target() is made.buttons()[1]
    assert ring.isVisible()


def test_a_toast_stands_at_the_bottom_middle_and_takes_no_focus(window, buttons):
    buttons[0].setFocus()
    toast = Toast(window, "Moved to the bin: Side plank", "Undo", rise_ms=0)
    assert toast.isVisible()
    assert toast.geometry().bottom() + 1 == window.height() - 24
    assert abs(toast.geometry().center().x() - window.width() / 2) <= 1
    assert buttons[0].hasFocus()
    assert not any(child.focusPolicy() & Qt.FocusPolicy.TabFocus for child in toast.findChildren(QWidget))
    toast.close()


def test_a_toasts_action_is_told_and_closes_it(window, qtbot):
    toast = Toast(window, "Moved to the bin", "Undo", rise_ms=0)
    with qtbot.waitSignal(toast.acted, timeout=0):
        qtbot.mouseClick(toast.findChild(Button), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_toast_goes_when_its_time_is_over(window):
    toast = Toast(window, "Saved", rise_ms=0)
    timer = toast.findChild(QTimer)
    assert timer.interval() == 5000
    timer.timeout.emit()
    assert not toast.isVisible()


def test_a_newer_toast_replaces_an_older_one(window):
    older = Toast(window, "Saved", rise_ms=0)
    newer = Toast(window, "Saved again", rise_ms=0)
    assert not older.isVisible()
    assert newer.isVisible()
    newer.close()


def test_a_toast_rises_unless_motion_is_reduced(window):
    toast = Toast(window, "Saved")
    rise = toast.findChild(QAbstractAnimation)
    assert rise.state() == QAbstractAnimation.State.Running
    low = toast.y()
    assert low == window.height()
    rise.setCurrentTime(rise.duration())
    assert toast.y() < low
    toast.close()


def test_a_toast_stays_in_the_window_when_it_shrinks(window):
    toast = Toast(window, "A long piece of news that has to be cut in a narrow window", "Undo", rise_ms=0)
    window.resize(300, 300)
    QApplication.processEvents()
    assert window.rect().contains(toast.geometry())
    toast.close()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_toast_is_the_other_way_round_and_legible(theme, window, mode):
    theme.show(mode)
    QApplication.processEvents()
    toast = Toast(window, "Saved", "Undo", rise_ms=0)
    colours = toast.palette()
    assert colours.window().color() == window.palette().windowText().color()
    assert contrast(colours.windowText().color(), colours.window().color()) >= 4.5
    assert contrast(colours.placeholderText().color(), colours.window().color()) >= 4.5
    toast.close()


def test_a_menu_does_what_its_rows_say(window):
    done = []
    made = menu(
        window,
        [MenuRow("Edit & try", "edit", "E", lambda: done.append("edit")), None, MenuRow("Delete", "close", warns=True)],
    )
    first, line, last = made.actions()
    assert first.text() == "Edit && try\tE"
    assert line.isSeparator()
    assert not last.icon().isNull()
    first.trigger()
    assert done == ["edit"]
    assert made.palette().highlight().color() == window.palette().color(TINT)


def test_a_row_that_cannot_be_done_is_disabled(window):
    made = menu(window, [MenuRow("Undo", enabled=False)])
    assert not made.actions()[0].isEnabled()
