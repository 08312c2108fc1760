"""How is the program to look?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.screens.settings.plate import Plate
from gui.widgets.switch import Segmented, Switch

if TYPE_CHECKING:
    from gui.settings import Settings


class LookPlate(Plate):
    """Theme, the size of words in a session, motion, and whether the screen stays on."""

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        theme = Segmented(
            self.tr("Theme"),
            [("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            settings.theme,
        )
        theme.chosen.connect(lambda value: self.change(theme=value))
        words = Segmented(
            self.tr("Words in a session"),
            [("normal", self.tr("Normal")), ("large", self.tr("Large")), ("far", self.tr("Readable at 5 m"))],
            settings.words,
        )
        words.chosen.connect(lambda value: self.change(words=value))
        self._words = words
        still = Switch(self.tr("Reduce motion"), settings.reduce_motion)
        still.toggled.connect(lambda on: self.change(reduce_motion=on))
        flash = Switch(self.tr("Flash at changes"), settings.flash)
        flash.toggled.connect(lambda on: self.change(flash=on))
        self.add(self.tr("Theme"), self.tr("As the system has it, light or dark"), theme)
        self.add(self.tr("Words in a session"), self.tr("How far away you stand"), words)
        self.add(self.tr("Reduce motion"), self.tr("Colours change at once"), still)
        awake = Switch(self.tr("Keep the screen on"), settings.keep_awake)
        awake.toggled.connect(lambda on: self.change(keep_awake=on))
        self.add(self.tr("Keep the screen on"), self.tr("While a session or a breathing practice runs"), awake)
        self.add(self.tr("Flash at changes"), self.tr("One soft brightening; not with reduced motion"), flash)

    def take(self, settings: Settings) -> None:
        """Show the size of the words, which a key changes in a session."""
        self._words.choose(settings.words)
