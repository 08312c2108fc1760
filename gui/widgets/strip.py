"""A small window that stays above all others: dragged from anywhere, and found again where it was put.

It never takes the focus when it opens, since the person is at other work; a click gives it the keys. Some desktops
(those on Wayland) place windows themselves and know no window above others: there it is a small window like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme import LINE
from gui.widgets.base import painter, plate
from gui.widgets.menu import MenuRow, menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QHideEvent, QMouseEvent, QPaintEvent, QShowEvent

MARGIN: Final = 24
"""Pixels between a strip that was never moved and the corner of its screen."""
FRAME: Final = 1


class Strip(QWidget):
    """The frame. `placed` gives the place of its top left corner once the person has moved it.

    Lay the content out at least `FRAME` pixels from the edges, and let it be transparent for the mouse where the strip
    is to be dragged by it.
    """

    placed = Signal(QPoint)

    def __init__(self, title: str) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)  # it is for those who use other programs
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._told: QPoint | None = None
        self._grip: QPoint | None = None
        self._dragged = False
        QApplication.instance().screenRemoved.connect(self._stay_visible)

    # ---- its place ---------------------------------------------------------------------------------------------------

    def put(self, place: tuple[int, int] | None) -> None:
        """Go to a place, or to the corner of the first screen; onto a screen that is there in any case."""
        self.move(fitting(place, self.size(), _screens()))
        self._told = self.pos()

    def resize_to(self, size: QSize) -> None:
        """Be as large as this from now on, and stay where it can be seen."""
        self.setFixedSize(size)
        if self._told is not None:
            self.move(fitting(self.pos().toTuple(), size, _screens()))

    @property
    def seen(self) -> bool:
        """Whether anything of it can be seen: what cannot need not be painted."""
        handle = self.windowHandle()
        return self.isVisible() and handle is not None and handle.isExposed()

    def _stay_visible(self) -> None:
        self.move(fitting(self.pos().toTuple(), self.size(), _screens()))

    def _tell_place(self) -> None:
        if self._told is not None and self.pos() != self._told:
            self._told = self.pos()
            self.placed.emit(self._told)

    # ---- its menu ----------------------------------------------------------------------------------------------------

    def rows(self) -> list[MenuRow | None]:
        """Give everything that its menu offers; None is a line between two groups."""
        return []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer everything that can be chosen."""
        opened = menu(self, self.rows())
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.popup(event.globalPos())

    # ---- dragging ----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()
            self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it: by the desktop's own means where it has them, or by hand."""
        if self._grip is None:
            return
        at = event.globalPosition().toPoint()
        if not self._dragged:
            if (at - self._grip - self.pos()).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged = True
            handle = self.windowHandle()
            if handle is not None and handle.startSystemMove():
                self._grip = None  # the desktop has it now, and tells no more of the mouse
                return
        self.move(at - self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        self._grip = None
        self._tell_place()

    def leaveEvent(self, _event: QEvent) -> None:
        """Tell where it is: after a move by the desktop the pointer leaves it sooner or later."""
        self._tell_place()

    def showEvent(self, _event: QShowEvent) -> None:
        """Be the one that gets the keys, once the person gives them to this window."""
        self.setFocus()

    def hideEvent(self, _event: QHideEvent) -> None:
        """Tell where it was."""
        self._tell_place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line around it: on a desktop of its own colour nothing else shows where it ends."""
        plate(painter(self), QRectF(self.rect()), 0, None, self.palette().color(LINE), FRAME)


def fitting(place: tuple[int, int] | None, size: QSize, screens: Sequence[QRect]) -> QPoint:
    """Give where a window of this size goes: to a place, or else to the lower right corner of the first screen.

    What would not lie wholly on one of the screens is moved onto the one that has most of it, or else onto the nearest.
    """
    if place is None:
        room = screens[0].adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        return QPoint(room.right() + 1 - size.width(), room.bottom() + 1 - size.height())
    wanted = QRect(QPoint(*place), size)
    best = max(screens, key=lambda screen: (_shared(screen, wanted), -_far(screen, wanted)))
    left = min(max(wanted.left(), best.left()), best.right() + 1 - size.width())
    top = min(max(wanted.top(), best.top()), best.bottom() + 1 - size.height())
    return QPoint(max(left, best.left()), max(top, best.top()))


def _shared(first: QRect, second: QRect) -> int:
    both = first.intersected(second)
    return max(0, both.width()) * max(0, both.height())


def _far(screen: QRect, wanted: QRect) -> int:
    return (screen.center() - wanted.center()).manhattanLength()


def _screens() -> list[QRect]:
    """The usable part of each screen, the first one's first."""
    return [screen.availableGeometry() for screen in QGuiApplication.screens()] or [QRect(0, 0, 1024, 640)]
