"""How far on is it? A thin line that fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from gui.theme import ACCENT, LINE
from gui.widgets.base import painter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class TimeLine(QWidget):
    """A thin line that fills as time goes on."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(5)

    def show_share(self, share: float) -> None:
        """Fill so much of it, from 0 to 1."""
        before, self._share = round(self._share * self.width()), share
        if before != round(share * self.width()):
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        brush = painter(self)
        brush.fillRect(self.rect(), self.palette().color(LINE))
        brush.fillRect(QRectF(0, 0, self.width() * self._share, self.height()), self.palette().color(ACCENT))
