"""How much of a whole, among others like it? A bar in a row of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from gui.theme import ACCENT, GROUND, QUIET, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HIGH: Final = 10


class ShareBar(QWidget):
    """A bar filled by a share from 0 to 1; the one that counts is `strong`."""

    def __init__(self, share: float, *, strong: bool) -> None:
        super().__init__()
        self._share = min(1.0, max(0.0, share))
        self._strong = strong
        self.setMinimumWidth(80)
        self.setFixedHeight(HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and the bar."""
        colours, brush = self.palette(), painter(self)
        track = mix(colours.color(GROUND), colours.color(QUIET), 0.16)
        bar = colours.color(ACCENT) if self._strong else mix(colours.color(GROUND), colours.color(QUIET), 0.6)
        plate(brush, QRectF(self.rect()), HIGH / 2, track)
        if self._share:
            plate(brush, QRectF(0, 0, max(HIGH, self.width() * self._share), HIGH), HIGH / 2, bar)
