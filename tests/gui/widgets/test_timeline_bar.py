from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QToolTip

from gui.theme import PHASE, TEXT, phase_palette
from gui.widgets.timeline import Part, TimelineBar, lay_out

COUNTS = [5, 200, 2000]


def parts(count):
    return [Part("work" if n % 2 == 0 else "rest", 45.0 if n % 2 == 0 else 15.0, f"Step {n}") for n in range(count)]


@pytest.fixture
def bar(window):
    def make(count, coloured=False, width=700):
        made = TimelineBar(parts(count), coloured=coloured)
        made.setParent(window)
        made.resize(width, made.sizeHint().height())
        made.show()
        return made

    yield make
    QToolTip.hideText()


@pytest.mark.parametrize("count", [1, 2, *COUNTS])
@pytest.mark.parametrize("width", [80.0, 700.0, 1208.0])
def test_the_parts_fill_the_width_in_order(count, width):
    spans = lay_out(parts(count), width)
    rects = [spans.rect(n, 16) for n in range(count)]
    assert rects[0].left() == 0
    assert rects[-1].right() == pytest.approx(width)
    assert all(b.left() - a.right() == pytest.approx(spans.gap) for a, b in pairwise(rects))
    assert all(rect.width() > 0 for rect in rects)


def test_a_longer_part_is_wider_and_a_second_is_still_seen():
    spans = lay_out([Part("work", 1, "a"), Part("work", 3000, "b"), Part("rest", 30, "c")], 600)
    widths = [spans.rect(n, 16).width() for n in range(3)]
    assert widths[1] > widths[2] > widths[0] >= 3.0


@pytest.mark.parametrize(("count", "gap"), [(5, 3.0), (100, 1.0), (200, 0.0)])
def test_there_is_a_gap_only_where_there_is_room_for_one(count, gap):
    assert lay_out(parts(count), 700).gap == gap


def test_parts_without_any_length_share_the_width():
    spans = lay_out([Part("work", 0, "a"), Part("work", 0, "b")], 203)
    assert spans.rect(0, 16).width() == spans.rect(1, 16).width() == 100


@pytest.mark.parametrize("count", COUNTS)
def test_every_part_is_hit_at_its_middle_and_the_ends_at_the_outside(bar, count):
    made = bar(count)
    spans = made.spans()
    assert [spans.index_at(spans.rect(n, 16).center().x()) for n in range(count)] == list(range(count))
    assert spans.index_at(-50) == 0
    assert spans.index_at(99_999) == count - 1


@pytest.mark.parametrize("count", COUNTS)
def test_a_click_asks_for_the_part_under_it(bar, qtbot, count):
    made = bar(count)
    place = made.spans().rect(count * 3 // 4, 16).center().toPoint()
    with qtbot.waitSignal(made.wanted, timeout=0) as asked:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [made.spans().index_at(place.x())]
    assert abs(asked.args[0] - count * 3 // 4) <= 2


def test_the_right_button_asks_for_nothing(bar, qtbot):
    made = bar(5)
    with qtbot.assertNotEmitted(made.wanted):
        qtbot.mouseClick(made, Qt.MouseButton.RightButton)


@pytest.mark.parametrize("count", COUNTS)
def test_the_arrows_point_and_enter_goes(bar, qtbot, count):
    made = bar(count)
    made.set_now(2, 0.5)
    pointed, wanted = [], []
    made.pointed.connect(pointed.append)
    made.wanted.connect(wanted.append)
    for key in ("Right", "Right", "Left", "Return", "Home", "Left", "Space", "End", "Right", "Enter"):
        qtbot.keyClick(made, Qt.Key[f"Key_{key}"])
    assert pointed == [3, 4, 3, 0, count - 1]
    assert wanted == [3, 0, count - 1]


def test_enter_without_pointing_goes_to_the_part_that_is_on(bar, qtbot):
    made = bar(5)
    made.set_now(2, 0.5)
    with qtbot.waitSignal(made.wanted, timeout=0) as asked:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert asked.args == [2]


def test_other_keys_go_on_to_the_screen(bar):
    made = bar(5)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "e")
    made.keyPressEvent(event)
    assert not event.isAccepted()


def test_the_screens_own_arrow_does_not_win_over_the_focused_bar(bar, window, qtbot):
    made = bar(5)
    fired = []
    shortcut = QShortcut(Qt.Key.Key_Right, window)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: fired.append("next"))
    pointed = []
    made.pointed.connect(pointed.append)
    made.setFocus()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    assert (fired, pointed) == ([], [1])
    made.clearFocus()
    window.setFocus()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    assert fired == ["next"]


def test_an_arrow_with_a_modifier_is_left_to_the_screen(bar):
    made = bar(5)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(made, event)
    assert not event.isAccepted()


def test_hovering_points_and_leaving_points_at_nothing(bar, qtbot):
    made = bar(5)
    pointed = []
    made.pointed.connect(pointed.append)
    qtbot.mouseMove(made, QPoint(400, 8))
    QApplication.processEvents()
    QApplication.sendEvent(made, QEvent(QEvent.Type.Leave))
    assert pointed == [made.spans().index_at(400), -1]


def test_a_part_is_told_by_name_length_and_number(bar):
    made = bar(40)
    assert made.words(6) == "Step 6 · 0:45 · 7 of 40"


def test_what_is_pointed_at_is_told_to_a_screen_reader(bar, qtbot):
    made = bar(5)
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.accessibleName() == "Timeline"
    assert made.accessibleDescription() == "Step 1 · 0:15 · 2 of 5"


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("phase", PHASE)
def test_done_is_brighter_than_to_come_on_every_phase(bar, painted, count, phase):
    made = bar(count)
    made.setPalette(phase_palette(PHASE[phase]))
    made.set_now(count // 2, 0.5)
    image = painted(made)
    middle = image.height() // 2

    def light(left, right):
        return sum(QColor(image.pixel(x, middle)).lightness() for x in range(left, right))

    assert light(10, 300) > light(400, 690)


@pytest.mark.parametrize("count", COUNTS)
def test_the_needle_moves_with_the_share(bar, painted, count):
    made = bar(count)
    made.set_now(count // 2, 0.0)
    before = painted(made)
    made.set_now(count // 2 + max(1, count // 50), 0.5)
    assert painted(made) != before


def test_two_thousand_parts_are_painted_once_and_the_needle_alone_moves(bar, painted, monkeypatch):
    made = bar(2000)
    painted(made)
    made.set_now(1000, 0.3)
    monkeypatch.setattr(made, "_shape", lambda index: pytest.fail("a part was painted again"))
    first = painted(made)
    made.set_now(1500, 0.3)
    assert painted(made) != first


def test_other_colours_paint_the_picture_anew(bar, painted):
    made, fresh = bar(2000), bar(2000)
    painted(made)
    for each in (made, fresh):
        each.setPalette(phase_palette(PHASE["rest"]))
    assert painted(made) == painted(fresh)


def test_rests_are_half_as_tall(bar, painted):
    made = bar(5)
    image = painted(made)
    work, rest = (made.spans().rect(n, 16).center().toPoint().x() for n in (0, 1))
    ground = image.pixel(rest, 0)
    assert image.pixel(work, 1) != ground
    assert image.pixel(rest, 1) == image.pixel(rest, 14) == ground
    assert image.pixel(rest, 8) != ground


@pytest.mark.parametrize("count", COUNTS)
def test_a_coloured_bar_shows_the_phases_and_no_needle(bar, colours_of, count):
    made = bar(count, coloured=True)
    made.set_now(count // 2, 0.5)
    shown = colours_of(made)
    assert made.palette().color(TEXT).name() not in shown
    if count <= 200:
        assert {QColor(PHASE[kind]).name() for kind in ("work", "rest")} <= shown


def test_new_parts_start_at_the_first(bar, qtbot):
    made = bar(200)
    made.set_now(150, 0.5)
    made.set_parts(parts(3))
    with qtbot.waitSignal(made.wanted, timeout=0) as asked:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert asked.args == [0]


def test_a_bar_without_parts_paints_nothing_and_takes_no_click(bar, qtbot, colours_of):
    made = bar(0)
    assert len(colours_of(made)) == 1
    with qtbot.assertNotEmitted(made.wanted):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        qtbot.mouseMove(made, QPoint(20, 8))
        qtbot.keyClick(made, Qt.Key.Key_Return)
