"""How is the figure that shows the exercises to look?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.figure.look import CLOTHES, TONES
from gui.screens.settings.plate import Plate
from gui.widgets.swatches import Swatches
from gui.widgets.switch import Segmented

if TYPE_CHECKING:
    from gui.settings import Settings


class FigurePlate(Plate):
    """Build, hair, skin and clothes of the figure."""

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        build = Segmented(
            self.tr("Build"), [("slender", self.tr("Slender")), ("broad", self.tr("Broad"))], settings.build
        )
        build.chosen.connect(lambda value: self.change(build=value))
        hair = Segmented(
            self.tr("Hair"),
            [("bun", self.tr("Bun")), ("short", self.tr("Short")), ("long", self.tr("Long"))],
            settings.hair,
        )
        hair.chosen.connect(lambda value: self.change(hair=value))
        tones = [(tone.skin, self.tr("Skin tone {0} of {1}").format(n, len(TONES))) for n, tone in enumerate(TONES, 1)]
        skin = Swatches(self.tr("Skin"), tones, settings.skin)
        skin.chosen.connect(lambda value: self.change(skin=value))
        names = list(CLOTHES)
        colours = [(CLOTHES[name][0], name) for name in names]
        clothes = Swatches(self.tr("Clothes"), colours, names.index(settings.clothes))
        clothes.chosen.connect(lambda value: self.change(clothes=names[value]))
        self.add(self.tr("Build"), self.tr("Of the figure that shows the exercises"), build)
        self.add(self.tr("Hair"), self.tr("Three styles"), hair)
        self.add(self.tr("Skin"), self.tr("From light to dark"), skin)
        self.add(self.tr("Clothes"), self.tr("Shirt and shorts"), clothes)
