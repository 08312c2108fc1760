"""What is to be heard of a breath in a breathing practice?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.screens.settings.plate import Plate

if TYPE_CHECKING:
    from gui.settings import Settings


class BreathPlate(Plate):
    """The volumes of all that sounds in a breathing practice."""

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        for field, title, words in (
            ("breath_noise", self.tr("Breath"), self.tr("The sound of the breath in a practice")),
            ("breath_tone", self.tr("Tone"), self.tr("Rises with the breath in, falls with it out")),
            ("breath_marks", self.tr("Bell and knocks"), self.tr("One bell in, two soft knocks out")),
            ("breath_tick", self.tr("Tick"), self.tr("Very soft, each second")),
            ("breath_voice", self.tr("Voice"), self.tr("A word at each turn of the first breaths, then few")),
        ):
            name = self.tr("Volume: {0}").format(title)
            self.add(title, words, self.volume(field, name, getattr(settings, field)))
