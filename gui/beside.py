"""What is there of breathing beside the practices? The desk's small window, the pace finder, patterns of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.desk_run import DeskRun
from gui.finder_run import FinderParts, FinderRun
from gui.own_patterns import OwnPatterns
from gui.practice_run import Kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from gui.finder_run import FinderStep
    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from gui.settings import Settings
    from gui.sounds import Sounds
    from gui.theme import Theme
    from workouts.library import Library


@dataclass(frozen=True)
class BesideParts:
    """What it needs of the program; what changes is asked for when it is wanted."""

    window: MainWindow
    sounds: Sounds
    theme: Theme
    clock: Callable[[], float]
    folder: Path
    """The person's own."""
    keeper: Keeper
    settings: Callable[[], Settings]
    library: Callable[[], Library | None]


class Beside(QObject):
    """One of each at most, made when it is first wanted.

    `changed` gives fields of `Settings`, `kept` what counts for the next practice, `saved` and `gone` the id of a
    pattern in the person's folder, `trouble` words for what could not be done.
    """

    changed = Signal(dict)
    kept = Signal(Kept)
    saved = Signal(str)
    gone = Signal(str)
    doctor = Signal()
    trouble = Signal(str)

    def __init__(self, parts: BesideParts, parent: QObject, today: Callable[[], date] | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.today = today or (lambda: datetime.now().astimezone().date())
        self.desk: DeskRun | None = None
        self._finder: FinderRun | None = None
        self.own_patterns = OwnPatterns(parts.folder, parts.window, parts.library, self)
        self.own_patterns.saved.connect(self.saved)
        self.own_patterns.gone.connect(self.gone)
        self.own_patterns.trouble.connect(self.trouble)

    # ---- at the desk -------------------------------------------------------------------------------------------------

    def open_desk(self) -> None:
        """Let the person breathe beside other work, in a small window."""
        self.close_desk()
        parts = self._parts
        self.desk = desk = DeskRun(parts.window, parts.sounds, parts.settings(), parts.theme, parts.clock, parent=self)
        desk.changed.connect(self.changed)
        desk.large.connect(self._show_window)
        desk.ended.connect(self._desk_ended)
        desk.begin()

    def close_desk(self) -> None:
        """Close the small window, if it is there."""
        if self.desk is not None:
            self.desk.close()

    def _desk_ended(self) -> None:
        self.desk = None

    def _show_window(self) -> None:
        window = self._parts.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    # ---- the pace finder ---------------------------------------------------------------------------------------------

    @property
    def step(self) -> FinderStep | None:
        """The practice of the pace finder that is going on, if there is one."""
        return self._finder.step if self._finder else None

    def find_pace(self) -> None:
        """Let the person find the pace that suits them."""
        self.close_desk()
        parts, library = self._parts, self._parts.library()
        run = FinderRun(
            FinderParts(
                parts.window,
                parts.sounds,
                parts.settings(),
                parts.theme,
                parts.clock,
                parts.folder,
                parts.keeper,
                library.patterns if library else {},
                self.today(),
            ),
            parent=self,
        )
        run.saved.connect(self.saved)
        run.kept.connect(self.kept)
        run.changed.connect(self.changed)
        run.doctor.connect(self.doctor)
        run.again.connect(self.find_pace)
        run.trouble.connect(self.trouble)
        run.ended.connect(self._finder_ended)
        self._finder = run
        run.begin()

    def _finder_ended(self) -> None:
        self._finder = None
