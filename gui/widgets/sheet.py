"""A question that waits: a sheet over the dimmed window.

A plain child of the window and no second window, so it works full screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui import letters
from gui.theme import QUIET
from gui.widgets.base import Label, Surface, alive
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from gui.widgets.buttons import LookName

NO: Final = ""
"""The answer of Esc and of a click outside."""

_WIDTH: Final = 460
_DIM: Final = QColor(8, 20, 18, 120)


@dataclass(frozen=True)
class Answer:
    """A button of a sheet: the value it answers, its words and its look."""

    value: str
    words: str
    look: LookName = "plain"


class Sheet(QWidget):
    """Asks `title` and `words`, with a `body` between words and answers if there is one; shown at once.

    `answered` gives the value of the button that was pressed, or NO. The answers stand in a row, the last one with the
    focus; `stacked` ones stand below each other, the first one with the focus. Tab stays inside, no shortcut of the
    window works meanwhile, and the focus goes back to where it was.
    """

    answered = Signal(str)

    def __init__(
        self,
        window: QWidget,
        title: str,
        words: str,
        answers: Sequence[Answer],
        body: QWidget | None = None,
        *,
        stacked: bool = False,
        width: int = _WIDTH,
    ) -> None:
        super().__init__(window)
        self._width = width
        self._before = window.focusWidget()
        self._window = window
        self._done = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self._box = Surface(24)
        self._box.setParent(self)
        column = self._fill(title, words, body)
        self._buttons = [self._button(answer) for answer in answers]
        if stacked:
            self._stack(column)
        else:
            self._line_up(column)
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        if self._buttons:
            first = self._buttons[0 if stacked else -1]
            first.setProperty("ringed", True)  # it shows what Enter does, even after a click
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self, title: str, words: str, body: QWidget | None) -> QVBoxLayout:
        column = QVBoxLayout(self._box)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(8)
        column.addWidget(Label(title, "title", wrap=True))
        if words:
            column.addWidget(Label(words, role=QUIET, wrap=True))
        if body is not None:
            column.addWidget(body)
        column.addSpacing(16)
        return column

    def _button(self, answer: Answer) -> Button:
        button = Button(answer.words, answer.look)
        button.clicked.connect(self._answering(answer.value))
        return button

    def _line_up(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        for button in self._buttons:
            row.addWidget(button)
        column.addLayout(row)

    def _stack(self, column: QVBoxLayout) -> None:
        for button in self._buttons:
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(button)

    def buttons(self) -> list[Button]:
        """The answers' buttons, in order."""
        return list(self._buttons)

    def answer(self, value: str) -> None:
        """Answer as if the button of `value` had been pressed, and close."""
        if self._done:
            return
        self._done = True
        before = self._before
        self.close()
        if before is not None and alive(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(value)

    def _answering(self, value: str) -> Callable[[], None]:
        def act() -> None:
            self.answer(value)

        return act

    def restyle(self) -> None:
        """Take the height of the present text size."""
        self._fit()

    def _fit(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        width = min(round(self._width * max(1.0, letters.scale())), window.width() - 48)
        layout = self._box.layout()
        assert layout is not None
        height = min(layout.heightForWidth(width), window.height() - 24)
        self._box.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab among the sheet's own widgets."""
        stops = self._stops()
        if not stops:
            return True
        now = self.focusWidget()
        step = 1 if forward else -1
        index = (stops.index(now) + step) % len(stops) if now in stops else 0
        stops[index].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def _stops(self) -> list[QWidget]:
        stops = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            if self.isAncestorOf(widget) and self._takes_tab(widget):
                stops.append(widget)
            widget = widget.nextInFocusChain()
        return stops

    def _takes_tab(self, widget: QWidget) -> bool:
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisibleTo(self)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the shortcuts of the window behind."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc means no; no other key goes to the window behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.answer(NO)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click outside means no."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.answer(NO)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window at every size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window."""
        QPainter(self).fillRect(QRect(QPoint(), self.size()), _DIM)
