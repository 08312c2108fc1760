"""How large and how heavy the letters are.

Every style is a ratio of the application's font, so the text size is one number for the whole program.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

StyleName = Literal[
    "display", "hero", "number", "title", "brand", "strong", "medium", "body", "small", "small-strong", "caps", "tiny"
]
Weight = Literal[400, 500, 600, 700]

BASE_PIXELS: Final = 16
"""The size of body text at text size 1, in pixels."""


@dataclass(frozen=True)
class TextStyle:
    """Size as a ratio of the application's font, weight, and tracking in percent of the em."""

    ratio: float
    weight: Weight
    tracking: float = 0.0


STYLES: Final[dict[StyleName, TextStyle]] = {
    "display": TextStyle(2.0, 700, -2.5),
    "hero": TextStyle(2.0, 700, -2.5),
    "number": TextStyle(2.25, 700, -2.0),
    "title": TextStyle(1.25, 600, -0.5),
    "brand": TextStyle(1.125, 700, -1.0),
    "strong": TextStyle(1.0, 600),
    "medium": TextStyle(1.0, 500),
    "body": TextStyle(1.0, 400),
    "small": TextStyle(0.875, 400),
    "small-strong": TextStyle(0.875, 500),
    "caps": TextStyle(0.875, 600),
    "tiny": TextStyle(0.75, 500),
}

# Only the named weights work for an application font: a variable axis set to 550 is silently ignored.
_WEIGHTS: Final[dict[Weight, QFont.Weight]] = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}


def font(pixels: float, weight: Weight = 400, tracking: float = 0.0, tabular: bool = False) -> QFont:
    """The application's family at `pixels`; `tracking` in percent of the em, `tabular` for figures of one width."""
    made = QFont(QApplication.font())
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(_WEIGHTS[weight])
    if tracking:
        # PercentageSpacing would be of each glyph's own advance, not of the em.
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels * tracking / 100)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def style(name: StyleName, tabular: bool = False) -> QFont:
    """The font of a text style at the present text size; treat it as read-only, it is shared."""
    return _styled(name, tabular, QApplication.font().family(), base_pixels())


@lru_cache(maxsize=128)  # making a QFont costs 20-40 µs and a paint event asks for several
def _styled(name: StyleName, tabular: bool, _family: str, pixels: int) -> QFont:
    look = STYLES[name]
    return font(pixels * look.ratio, look.weight, look.tracking, tabular)


def base_pixels() -> int:
    """The size of body text now, in pixels."""
    pixels = QApplication.font().pixelSize()
    return pixels if pixels > 0 else BASE_PIXELS  # -1 while no theme has set the font: the system speaks in points


def scale() -> float:
    """The text size as a factor; every fixed height that holds words is multiplied by it."""
    return base_pixels() / BASE_PIXELS


def load_family() -> str:
    """Make Inter known to Qt and give its family's name; without it the system's own family."""
    try:
        from fontpkg_inter import ROOT  # type: ignore[import-untyped]
    except ImportError:
        return QApplication.font().family()
    # From its bytes: of a variable font's file the fontconfig back end registers the regular weight only.
    data = (ROOT / "files" / "Inter[opsz,wght].ttf").read_bytes()
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))
    return families[0] if families else QApplication.font().family()
