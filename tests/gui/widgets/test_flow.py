import pytest
from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QWidget

from gui.widgets.flow import Flow


class Box(QWidget):
    def __init__(self, width, height):
        super().__init__()
        self.setFixedHeight(height)
        self.setMinimumWidth(width)
        self.setMaximumWidth(10_000)

    def sizeHint(self):
        return self.minimumSize()


@pytest.fixture
def laid(window):
    def lay(sizes, gap=8, column=0, width=400):
        holder = QWidget(window)
        flow = Flow(gap, column)
        holder.setLayout(flow)
        boxes = [Box(*size) for size in sizes]
        for box in boxes:
            flow.addWidget(box)
        holder.resize(width, 600)
        holder.show()
        flow.activate()
        return flow, boxes

    return lay


def test_items_stand_side_by_side_until_the_row_is_full(laid):
    _, boxes = laid([(120, 30), (120, 40), (120, 30), (120, 30)], width=400)
    assert [box.geometry() for box in boxes] == [
        QRect(0, 0, 120, 30),
        QRect(128, 0, 120, 40),
        QRect(256, 0, 120, 30),
        QRect(0, 48, 120, 30),
    ]


def test_a_row_that_fits_to_the_pixel_does_not_wrap(laid):
    _, boxes = laid([(100, 20), (100, 20)], gap=8, width=208)
    assert boxes[1].y() == 0
    _, boxes = laid([(100, 20), (100, 20)], gap=8, width=207)
    assert boxes[1].y() == 28


@pytest.mark.parametrize("width", [260, 538, 700, 816, 817, 1001, 1240])
def test_columns_are_equal_no_narrower_than_asked_and_flush_at_the_right(laid, width):
    flow, boxes = laid([(60, 50)] * 7, gap=18, column=260, width=width)
    columns = flow.columns(width)
    row = boxes[:columns]
    assert row[0].x() == 0
    assert row[-1].geometry().right() + 1 == width
    widths = {box.width() for box in row}
    assert max(widths) - min(widths) <= 1
    assert min(widths) >= 260
    assert all(row[i + 1].x() - row[i].geometry().right() - 1 == 18 for i in range(columns - 1))


def test_the_height_follows_from_the_width(laid):
    flow, _ = laid([(100, 30)] * 4, gap=10)
    assert flow.heightForWidth(430) == 30
    assert flow.heightForWidth(210) == 70
    assert flow.heightForWidth(100) == 150


def test_margins_count_in_the_height_and_in_the_places(laid):
    flow, boxes = laid([(100, 30)] * 2, gap=10, width=300)
    flow.setContentsMargins(QMargins(20, 5, 20, 7))
    flow.activate()
    assert boxes[0].pos().toTuple() == (20, 5)
    assert flow.heightForWidth(250) == 5 + 30 + 7
    assert flow.heightForWidth(249) == 5 + 70 + 7


def test_showing_only_some_closes_the_gaps_and_tells_how_many(laid):
    flow, boxes = laid([(100, 30)] * 5, gap=10, width=400)
    assert flow.show_only(lambda box: box in (boxes[1], boxes[4])) == 2
    flow.activate()
    assert [box.isVisible() for box in boxes] == [False, True, False, False, True]
    assert boxes[1].x() == 0
    assert boxes[4].x() == 110


def test_showing_all_again_restores_every_place(laid):
    flow, boxes = laid([(100, 30)] * 5, gap=10, width=250)
    before = [box.geometry() for box in boxes]
    flow.show_only(lambda box: box is boxes[3])
    flow.activate()
    assert boxes[3].geometry() != before[3]
    assert flow.show_only(lambda box: True) == 5
    flow.activate()
    assert [box.geometry() for box in boxes] == before


def test_a_filter_lays_out_once_and_not_for_every_card(laid, monkeypatch):
    flow, _ = laid([(60, 50)] * 300, gap=18, column=260, width=1000)
    flow.show_only(lambda box: False)
    rows = []
    real = Flow._rows
    monkeypatch.setattr(Flow, "_rows", lambda self, rect: rows.append(rect) or real(self, rect))
    flow.show_only(lambda box: True)
    assert rows == []
    flow.activate()
    assert 0 < len(rows) < 10


def test_a_predicate_that_fails_leaves_the_layout_awake(laid):
    flow, _ = laid([(100, 30)] * 2, gap=10, width=400)

    def fail(box):
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        flow.show_only(fail)
    assert flow.heightForWidth(100) == 70


def test_an_item_taken_away_leaves_no_hole(laid):
    flow, boxes = laid([(100, 30)] * 3, gap=10, width=400)
    taken = flow.takeAt(0)
    assert taken.widget() is boxes[0]
    flow.activate()
    assert boxes[1].x() == 0
    assert flow.count() == 2
    assert flow.itemAt(2) is None
    assert flow.takeAt(9) is None


def test_a_cleared_flow_is_empty_and_has_no_height(laid):
    flow, _ = laid([(100, 30)] * 3)
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(400) == 0


def test_the_narrowest_width_is_that_of_the_widest_item(laid):
    flow, _ = laid([(100, 30), (180, 20)])
    assert flow.minimumSize().width() == 180
