"""Rows that wrap: every item as wide as it wants, or all in equal columns that fill the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Flow(QLayout):
    """A layout of wrapping rows; `gap` lies between items and between rows, in pixels.

    With a `column` width the items share each line in equal columns, none narrower than that.
    """

    def __init__(self, gap: int = 8, column: int = 0) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []  # Python owns them: the layout keeps no reference of its own
        self._gap = gap
        self._column = column
        self._asleep = False
        self._last_height = 0
        self.setContentsMargins(0, 0, 0, 0)

    def show_only(self, wanted: Callable[[QWidget], bool]) -> int:
        """Show the widgets that are `wanted`, hide the others, and say how many are shown.

        Every single show() of a child lays its parent out again, which for 300 cards takes 0.9 s. So the layout sleeps
        until all of them are shown and hidden.
        """
        self._asleep = True
        shown = 0
        try:
            for widget in self._widgets():
                is_wanted = wanted(widget)
                shown += is_wanted
                widget.setVisible(is_wanted)
        finally:
            self._asleep = False
        self.invalidate()
        return shown

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def columns(self, width: int) -> int:
        """How many equal columns fit into `width` pixels."""
        return max(1, (width + self._gap) // (self._column + self._gap))

    def _widgets(self) -> Iterator[QWidget]:
        for item in self._items:
            widget = item.widget()
            if widget is not None:
                yield widget

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are, shown or not."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`; None beyond the end, by which Qt knows that it is the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at `index` away."""
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than the rows need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width`."""
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._place(inner, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Move all items to their places."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """As small as may be: the parent gives the width, and the height follows."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item alone."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        width = self._column or max((size.width() for size in sizes), default=0)
        height = 1 if self._column else max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the shown items into `rect` and give the height they need."""
        if self._asleep:
            return self._last_height
        top, height = rect.y(), 0
        for row in self._rows(rect):
            if height:
                top += height + self._gap
            height = max(size.height() for _, _, size in row)
            if move:
                for item, left, size in row:
                    item.setGeometry(QRect(QPoint(left, top), size))
        self._last_height = top + height - rect.y()
        return self._last_height

    def _rows(self, rect: QRect) -> Iterator[list[tuple[QLayoutItem, int, QSize]]]:
        """Each row's items with their left edges and sizes."""
        shown = [item for item in self._items if not item.isEmpty()]
        rows = self._column_rows(shown, rect) if self._column else self._natural_rows(shown, rect)
        yield from (row for row in rows if row)

    def _column_rows(self, items: list[QLayoutItem], rect: QRect) -> Iterator[list[tuple[QLayoutItem, int, QSize]]]:
        columns = self.columns(rect.width())
        # From the exact fraction, so that the last column's right edge is always flush.
        edges = [rect.x() + round(number * (rect.width() + self._gap) / columns) for number in range(columns + 1)]
        for start in range(0, len(items), columns):
            row = []
            for number, item in enumerate(items[start : start + columns]):
                width = edges[number + 1] - self._gap - edges[number]
                row.append((item, edges[number], QSize(width, item.sizeHint().height())))
            yield row

    def _natural_rows(self, items: list[QLayoutItem], rect: QRect) -> Iterator[list[tuple[QLayoutItem, int, QSize]]]:
        row: list[tuple[QLayoutItem, int, QSize]] = []
        left = rect.x()
        for item in items:
            size = item.sizeHint()
            if row and left + size.width() > rect.x() + rect.width():
                yield row
                row, left = [], rect.x()
            row.append((item, left, size))
            left += size.width() + self._gap
        yield row
