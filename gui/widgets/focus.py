"""One ring around whatever the keyboard has focused, outside its edge, for the whole window.

QFocusFrame cannot do it: it lives in the widget's own parent, which clips it wherever the widget touches the edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QScrollArea, QWidget

from gui.theme import ACCENT
from gui.widgets.base import alive, painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_MOVES: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
# These show their focus themselves.
_OWN_FOCUS: Final = (QLineEdit, QAbstractScrollArea)


class FocusRing(QWidget):
    """An overlay of `window`.

    A widget asks for the ring by its property `radius`, its corners in pixels: a page that holds the focus for its keys
    has none and gets no ring. With the property `ringed` it has the ring however it came by the focus.
    """

    OUTSIDE: Final = 4
    """How far the ring lies outside the widget, in pixels."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._chain: list[QWidget] = []
        self._by_keyboard = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._follow)

    def target(self) -> QWidget | None:
        """The widget that has the ring, if any."""
        return self._target

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not (alive(self) and alive(self._window)):  # it still fires while the window is torn down
            return
        for widget in self._chain:
            if alive(widget):
                widget.removeEventFilter(self)
        self._learn()
        self._target = new if new is not None and self._shows(new) else None
        self._chain = []
        widget_or_none = self._target
        while widget_or_none is not None and widget_or_none is not self._window:
            self._chain.append(widget_or_none)
            widget_or_none.installEventFilter(self)
            widget_or_none = widget_or_none.parentWidget()
        self._fit()

    def _learn(self) -> None:
        """Whether the person moves about by the keyboard.

        Qt sets the window's attribute on Tab and clears it on a click, but on every setFocus() of the program's too;
        that one leaves things as they were.
        """
        if self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._by_keyboard = True
        elif QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False

    def _shows(self, widget: QWidget) -> bool:
        asks = widget.property("radius") is not None and (self._by_keyboard or bool(widget.property("ringed")))
        return asks and self._window.isAncestorOf(widget) and not isinstance(widget, _OWN_FOCUS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the widget: scrolling moves not it but an ancestor."""
        if event.type() in _MOVES:
            self._fit()
        return False

    def _fit(self) -> None:
        target = self._target
        if target is None or not alive(target) or not target.isVisible():
            self.hide()
            return
        out = self.OUTSIDE
        rect = QRect(target.mapTo(self._window, QPoint()), target.size()).adjusted(-out, -out, out, out)
        self.setGeometry(rect)
        self._mask(rect)
        self.show()
        self.raise_()
        self.update()

    def _mask(self, rect: QRect) -> None:
        """Show nothing of the ring where a scroll area hides the widget."""
        self.clearMask()
        for viewport in self._chain:
            if isinstance(viewport.parentWidget(), QScrollArea):
                seen = QRect(viewport.mapTo(self._window, QPoint()), viewport.size()).translated(-rect.topLeft())
                if not seen.contains(self.rect()):
                    self.setMask(seen)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring in the accent of the widget's own palette: white on a phase."""
        if self._target is None or not alive(self._target):
            return
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = min(float(self._target.property("radius")) + 3, rect.height() / 2)
        brush = painter(self)
        brush.setPen(QPen(self._target.palette().color(ACCENT), 2))
        brush.drawRoundedRect(rect, radius, radius)
