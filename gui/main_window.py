"""What does the window hold? The rail on the left with one page beside it, and screens that take it all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui import icons
from gui.actions import Actions
from gui.theme import LINE
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.focus import FocusRing
from gui.window_actions import window_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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


@runtime_checkable
class Driven(Protocol):
    """A screen with actions of its own, among them its keys."""

    @property
    def commands(self) -> Actions:
        """What can be done in it."""


class Rail(QWidget):
    """The names of the pages, whose buttons do what the pages' actions do."""

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
        for number, place in enumerate(places):
            if place.low and not any(each.low for each in places[:number]):
                column.addStretch()
            button = Button(place.words, "nav", place.icon, checkable=True)
            self._group.addButton(button)
            self._buttons[place.name] = button
            column.addWidget(button)

    def follow(self, commands: Actions) -> None:
        """Let each button do its page's action."""
        for name, button in self._buttons.items():
            button.follow(commands[f"pages.{name}"]).show_hint(False)

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

    def __init__(
        self, app: QApplication, places: Sequence[Place], keys: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Make the window with its rail.

        Args:
            app: The program.
            places: The pages of the rail.
            keys: Other keys of its actions than the usual ones, by their names.

        """
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
        self._add_actions(places, keys or {})

    def _add_actions(self, places: Sequence[Place], keys: Mapping[str, tuple[str, ...]]) -> None:
        commands = window_commands(self, [(place.name, place.words) for place in places])
        self.commands = Actions(self, commands, keys, Qt.ShortcutContext.WindowShortcut)
        for place in places:
            self.commands.connect(f"pages.{place.name}", partial(self.show_page, place.name))
        self.commands.connect("window.full_screen", self.toggle_full_screen)
        self.commands.connect("window.quit", self.close)
        self._places = [place.name for place in places]
        self.rail.follow(self.commands)

    def _enable_actions(self) -> None:
        """Let the pages be gone to from the rail alone, and leave a screen with keys of its own to tell them itself."""
        at_home = self._all.currentIndex() == 0
        for name in self._places:
            self.commands[f"pages.{name}"].setEnabled(at_home)
        self.commands["pages.keys"].setEnabled(at_home or not isinstance(self._all.currentWidget(), Driven))

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
        self._enable_actions()

    def show_screen(self, screen: QWidget) -> None:
        """Show a screen over everything; `drop_screen` ends it."""
        if not self._painted:
            screen.installEventFilter(self)  # it may hide the window's own ground, which then is never painted
        self._all.addWidget(screen)
        self._all.setCurrentWidget(screen)
        self._enable_actions()
        screen.setFocus()

    def drop_screen(self, screen: QWidget) -> None:
        """Take a screen away; what lies below is shown again."""
        self._all.removeWidget(screen)
        screen.deleteLater()
        self._all.setCurrentIndex(self._all.count() - 1)
        self._enable_actions()
        below = self._all.currentWidget()
        (self._pages.currentWidget() if self._all.currentIndex() == 0 else below).setFocus()

    def come_to_front(self) -> None:
        """Be seen, also where it was minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or be as large as before: a window that filled the desktop does so again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

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
