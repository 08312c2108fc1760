"""A page that is longer than its window, with a thin round bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from gui.theme import GROUND, QUIET, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_THICK: Final = 12
_SHORTEST: Final = 36.0
_STEP: Final = 24


class Bar(QScrollBar):
    """A scroll bar without arrows: 6 pixels thick, 8 under the mouse."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Thin."""
        upright = self.orientation() == Qt.Orientation.Vertical
        return QSize(_THICK, 40) if upright else QSize(40, _THICK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the handle alone, and nothing where there is nothing to scroll."""
        steps = self.maximum() - self.minimum()
        if steps <= 0:
            return
        upright = self.orientation() == Qt.Orientation.Vertical
        length = float(self.height() if upright else self.width())
        handle = max(_SHORTEST, length * self.pageStep() / (steps + self.pageStep()))
        at = (length - handle) * (self.value() - self.minimum()) / steps
        touched = self.underMouse() or self.isSliderDown()
        thick = 8 if touched else 6
        side = (_THICK - thick) / 2
        rect = QRectF(side, at + 2, thick, handle - 4) if upright else QRectF(at + 2, side, handle - 4, thick)
        colours = self.palette()
        shade = mix(colours.color(GROUND), colours.color(QUIET), 0.75 if touched else 0.45)
        plate(painter(self), rect, thick / 2, shade)


class Scroll(QScrollArea):
    """Lets `inner` be higher than the window, never wider: every page must fit the narrowest window."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(Bar())
        self.setCornerWidget(QWidget())  # else the stock square shows in the corner
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        # Both, or a grey block hides the ground.
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
