"""What does the window hold? The rail on the left with one page beside it, and screens that take it all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui import icons
from gui.theme import LINE
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.focus import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QApplication

WIDE: Final = 200
NARROW: Final = 76
NARROW_BELOW: Final = 1140
"""The width of the window, in pixels, below which the rail shows icons alone."""
SMALLEST: Final = (1024, 640)


@dataclass(frozen=True)
class Place:
    """A page of the rail: its name in the program, its words, its icon; `low` ones stand at the rail's foot."""

    name: str
    words: str
    icon: str
    low: bool = False


class Rail(QWidget):
    """The names of the pages; `wanted` asks for one."""

    wanted = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 17, 24)
        column.setSpacing(6)
        self._brand = Label(self.tr("Back Up\nYour Back"), "brand")
        self._brand.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._brand)
        column.addSpacing(18)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for number, place in enumerate(places, 1):
            if place.low and not any(each.low for each in places[: number - 1]):
                column.addStretch()
            button = Button(place.words, "nav", place.icon, key=f"Ctrl+{number}", checkable=True)
            button.clicked.connect(lambda _checked=False, name=place.name: self.wanted.emit(name))
            self._group.addButton(button)
            self._buttons[place.name] = button
            column.addWidget(button)

    def show_place(self, name: str) -> None:
        """Mark a page as the one that is shown."""
        self._buttons[name].setChecked(True)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, with the names as tooltips."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._brand.setVisible(not narrow)
        for button in self._buttons.values():
            button.set_compact(narrow)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line between rail and page."""
        QPainter(self).fillRect(self.width() - 1, 0, 1, self.height(), self.palette().color(LINE))


class MainWindow(QWidget):
    """The program's window. Pages and screens are built when they are first shown.

    `closing` is emitted before the window closes; whoever must keep something does so then.
    """

    closing = Signal()
    painted = Signal()
    """The first time anything has been painted: what need not be there before may be done now."""

    def __init__(self, app: QApplication, places: Sequence[Place]) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Back Up Your Back"))
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(*SMALLEST)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._painted = False
        self.rail = Rail(places)
        self._pages = QStackedWidget()
        home = QWidget()
        row = QHBoxLayout(home)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._pages, 1)
        self._all = QStackedWidget()
        self._all.addWidget(home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._all)
        self._ring = FocusRing(app, self)
        self.rail.wanted.connect(self.show_page)
        for key in (Qt.Key.Key_F11,):
            QShortcut(QKeySequence(key), self, self.toggle_full_screen)

    def set_maker(self, name: str, make: Callable[[], QWidget]) -> None:
        """Say how a page of the rail is built when it is first wanted."""
        self._makers[name] = make

    def show_page(self, name: str) -> None:
        """Show a page beside the rail."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._pages.addWidget(self._made[name])
        self._pages.setCurrentWidget(self._made[name])
        self._all.setCurrentIndex(0)
        self.rail.show_place(name)

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen over everything; `drop_screen` ends it."""
        if not self._painted:
            screen.installEventFilter(self)  # it may hide the window's own ground, which then is never painted
        self._all.addWidget(screen)
        self._all.setCurrentWidget(screen)
        screen.setFocus()

    def drop_screen(self, screen: QWidget) -> None:
        """Take a screen away; what lies below is shown again."""
        self._all.removeWidget(screen)
        screen.deleteLater()
        self._all.setCurrentIndex(self._all.count() - 1)
        below = self._all.currentWidget()
        (self._pages.currentWidget() if self._all.currentIndex() == 0 else below).setFocus()

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give a narrow window's room to the page."""
        self.rail.set_narrow(self.width() < NARROW_BELOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first painting of a screen that was there from the start."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._tell_painted()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tell of the first painting; the pages paint themselves."""
        self._tell_painted()

    def _tell_painted(self) -> None:
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let others keep what they must."""
        self.closing.emit()
        super().closeEvent(event)
