"""Where do the person's own files lie?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.screens.settings.plate import Plate
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from gui.settings import Settings


class FoldersPlate(Plate):
    """The folder of the person's own files. `reveal` asks to show it."""

    reveal = Signal(Path)

    def __init__(self, title: str, settings: Settings, data: Path) -> None:
        self._data = data
        super().__init__(title, settings)

    def fill(self, settings: Settings) -> None:  # noqa: ARG002 — nothing here can be chosen
        """Add the rows."""
        folder = Button(self.tr("Show in folder"), "plain", "folder")
        folder.clicked.connect(lambda: self.reveal.emit(self._data))
        self.add(self.tr("Your own files"), str(self._data), folder)
