"""Which tones are to be heard in a session?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.screens.settings.plate import Plate
from gui.widgets.switch import Segmented, Switch

if TYPE_CHECKING:
    from gui.settings import Settings


class TonesPlate(Plate):
    """The tones of a session. `heard` asks to sound one."""

    heard = Signal()

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        tones = Segmented(
            self.tr("Tones"),
            [("standard", self.tr("Standard")), ("soft", self.tr("Soft")), ("silent", self.tr("Silent"))],
            settings.tones,
        )
        tones.chosen.connect(self._choose)
        volume = self.volume("volume", self.tr("Volume of the tones"), settings.volume)
        volume.sliderReleased.connect(self.heard)
        count_in = Switch(self.tr("Count in after a pause"), settings.count_in)
        count_in.toggled.connect(lambda on: self.change(count_in=on))
        self.add(self.tr("Tones"), self.tr("Three short before a change, a long one at it"), tones)
        self.add(self.tr("Volume"), self.tr("Of the tones alone; music plays on underneath"), volume)
        self.add(self.tr("Count in after a pause"), self.tr("Three seconds before a session goes on"), count_in)

    def _choose(self, profile: str) -> None:
        self.change(tones=profile)
        self.heard.emit()
