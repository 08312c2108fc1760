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
        countdown = Segmented(
            self.tr("Countdown"),
            [("0", self.tr("None")), ("3", self.tr("3 s")), ("5", self.tr("5 s")), ("10", self.tr("10 s"))],
            str(settings.countdown),
        )
        countdown.chosen.connect(self._count)
        halfway = Switch(self.tr("Halfway"), settings.halfway_tone)
        halfway.toggled.connect(lambda on: self.change(halfway_tone=on))
        ticks = Switch(self.tr("Repetitions"), settings.tick_reps)
        ticks.toggled.connect(lambda on: self.change(tick_reps=on))
        volume = self.volume("volume", self.tr("Volume of the tones"), settings.volume)
        volume.sliderReleased.connect(self.heard)
        count_in = Switch(self.tr("Count in after a pause"), settings.count_in)
        count_in.toggled.connect(lambda on: self.change(count_in=on))
        self.add(self.tr("Tones"), self.tr("A long one at each change"), tones)
        self._before = self.add(self.tr("Countdown"), self._words(settings.countdown), countdown)
        self.add(self.tr("Halfway"), self.tr("A hollow tone at half of 40 seconds of work or more"), halfway)
        self.add(self.tr("Repetitions"), self.tr("A soft tick at each, in their tempo"), ticks)
        self.add(self.tr("Volume"), self.tr("Of the tones alone; music plays on underneath"), volume)
        self.add(self.tr("Count in after a pause"), self.tr("Three seconds before a session goes on"), count_in)

    def _choose(self, profile: str) -> None:
        self.change(tones=profile)
        self.heard.emit()

    def _count(self, seconds: str) -> None:
        self.change(countdown=int(seconds))
        self._before.setText(self._words(int(seconds)))

    def _words(self, seconds: int) -> str:
        """Tell what sounds before a change."""
        return {
            0: self.tr("Nothing sounds before a change"),
            3: self.tr("Three short tones before a change"),
            5: self.tr("Five short tones before a change"),
            10: self.tr("Ten short tones before a change, fewer where the voice speaks"),
        }[seconds]
