"""Where are the keys told, and changed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.screens.settings.plate import Plate
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from gui.settings import Settings


class KeysPlate(Plate):
    """The way to the keys. `changing` asks for the screen on which they are changed, `listed` for the list of them."""

    changing = Signal()
    listed = Signal()

    def fill(self, settings: Settings) -> None:  # noqa: ARG002 — nothing here can be chosen
        """Add the rows."""
        change = Button(self.tr("Change keys"), "plain", "keys")
        change.clicked.connect(self.changing)
        listed = Button(self.tr("All keys"))
        listed.clicked.connect(self.listed)
        self.add(self.tr("Your own keys"), self.tr("For a session, a breathing practice and the window"), change)
        self.add(self.tr("On these pages"), self.tr("What the keys of the window do"), listed)
