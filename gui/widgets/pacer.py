"""The pacer: a circle that is as large as the breath is full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import letters
from gui.theme import ACCENT, GROUND, TEXT, mix
from gui.widgets.base import painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.letters import Weight

EMPTY: Final = 0.42
"""The radius of the circle with empty lungs, as a share of the ring's."""

WORD: Final = 0.16
LARGE_WORD: Final = 0.27
"""The height of the word's letters, as a share of the ring's radius: as usual, and for whoever stands far away."""

OUTER_TINT: Final = 0.11
INNER_TINT: Final = 0.20
"""How far the two circles stand out of the ground; small words upon them must keep 4.5:1."""


class Pacer(QWidget):
    """Two circles that grow and shrink inside a ring, with the word, the count and a hint in their middle."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0.0
        self._word = ""
        self._count = ""
        self._hint = ""
        self._word_share = WORD
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 200)
        self.setAccessibleName(self.tr("Breathing pacer"))

    def breathe(self, level: float) -> None:
        """Show how full the lungs are: 0 empty, 1 full; anything beyond counts as that."""
        level = min(1.0, max(0.0, level))
        if level != self._level:
            self._level = level
            self.update()

    def say(self, word: str, count: str = "", hint: str = "") -> None:
        """Show the word ("Breathe in"), the seconds left of it, and a hint below; a screen reader hears the word."""
        if (word, count, hint) == (self._word, self._count, self._hint):
            return
        if word != self._word:
            self.setAccessibleDescription(word)
        self._word, self._count, self._hint = word, count, hint
        self.update()

    def enlarge(self, large: bool) -> None:
        """Show the word in large letters, or as usual."""
        self._word_share = LARGE_WORD if large else WORD
        self.update()

    def level(self) -> float:
        """How full the lungs are shown, from 0 to 1."""
        return self._level

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circles, the ring and the words."""
        colours = self.palette()
        ground, ink = colours.color(GROUND), colours.color(ACCENT)
        brush = painter(self)
        centre = QPointF(self.width() / 2, self.height() / 2)
        ring = min(self.width(), self.height()) / 2 - 2
        radius = ring * (EMPTY + (0.98 - EMPTY) * self._level)
        for share, tint in ((1.0, OUTER_TINT), (0.715, INNER_TINT)):
            brush.setBrush(mix(ground, ink, tint))
            brush.drawEllipse(centre, radius * share, radius * share)
        brush.setPen(QPen(mix(ground, ink, 0.36), 2))
        brush.setBrush(Qt.BrushStyle.NoBrush)
        brush.drawEllipse(centre, ring, ring)
        brush.setPen(colours.color(TEXT))
        self._paint_words(brush, centre.y(), ring)

    def _paint_words(self, brush: QPainter, middle: float, ring: float) -> None:
        if self._count:
            lower = self._word_share - WORD
            self._paint_word(brush, self._word, middle - ring * 0.27, ring * self._word_share, 700)
            self._paint_word(brush, self._count, middle + ring * (0.06 + lower), ring * 0.44, 700)
        else:
            self._paint_word(brush, self._word, middle, ring * max(0.2, self._word_share), 700)
        self._paint_word(brush, self._hint, middle + ring * 0.31, ring * 0.074, 500)

    def _paint_word(self, brush: QPainter, text: str, middle: float, pixels: float, weight: Weight) -> None:
        tracking = -2.0 if weight == 700 else 0.0
        font = letters.font(pixels, weight, tracking, tabular=True)
        room = min(self.width(), self.height()) * 0.9
        wide = QFontMetricsF(font).horizontalAdvance(text)
        if wide > room:
            font = letters.font(pixels * room / wide, weight, tracking, tabular=True)
        brush.setFont(font)
        rect = QRectF(0, middle - pixels, self.width(), 2 * pixels)
        brush.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
