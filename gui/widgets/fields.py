"""Text field and slider: the stock widgets' behaviour under our own paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QSlider

from gui import icons, letters
from gui.theme import ACCENT, GROUND, LINE, QUIET, SURFACE, TEXT, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ICON: Final = 18


class TextField(QLineEdit):
    """One line to write in. `hint` stands in it while it is empty and is its accessible name.

    `rounded` makes the smaller, round one that searches. It shows any focus by its border and needs no ring.
    """

    def __init__(self, hint: str, icon: str = "", *, rounded: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self._rounded = rounded
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFrame(False)
        self.setTextMargins(34 if icon else 12, 0, 12, 0)
        self.setProperty("radius", 18 if rounded else 12)
        clear = QPalette()
        clear.setColor(SURFACE, Qt.GlobalColor.transparent)  # one role alone: all the others go on inheriting
        self.setPalette(clear)
        self.restyle()

    def restyle(self) -> None:
        """Take the font and the height of the present text size."""
        self.setFont(letters.style("small" if self._rounded else "body"))
        self.setFixedHeight(round((36 if self._rounded else 44) * max(1.0, letters.scale())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate and the icon, then let the line edit draw its words."""
        parent = self.parentWidget()
        colours = parent.palette() if parent is not None else self.palette()  # our own Base is transparent
        focused = self.hasFocus()
        border = colours.color(ACCENT)
        if not focused:
            border = mix(colours.color(LINE), colours.color(TEXT), 0.25 if self.underMouse() else 0.0)
        brush = painter(self)
        radius = 18 if self._rounded else 12
        plate(brush, QRectF(self.rect()), radius, colours.color(SURFACE), border, 2 if focused else 1)
        if self._icon:
            icons.paint(brush, self._icon, 12, (self.height() - _ICON) / 2, _ICON, colours.color(QUIET))
        brush.end()  # two painters at once on one widget are not allowed
        super().paintEvent(event)


class Slider(QSlider):
    """A whole number between two others; `valueChanged` as in any QSlider."""

    _KNOB: Final = 9.0

    def __init__(self, name: str, lowest: int, highest: int, now: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(lowest, highest)
        self.setValue(now)
        self.setAccessibleName(name)
        self.setFixedHeight(28)
        self.setMinimumWidth(160)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("radius", 14)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the part of it below the value, and the knob."""
        colours = self.palette()
        accent = colours.color(ACCENT)
        middle = self.height() / 2
        span = max(1, self.maximum() - self.minimum())
        at = self._KNOB + (self.width() - 2 * self._KNOB) * (self.value() - self.minimum()) / span
        brush = painter(self)
        track = mix(colours.color(GROUND), colours.color(QUIET), 0.35)
        plate(brush, QRectF(0, middle - 3, self.width(), 6), 3, track)
        plate(brush, QRectF(0, middle - 3, at, 6), 3, accent)
        radius = self._KNOB + (1 if self.underMouse() or self.isSliderDown() else 0)
        plate(brush, QRectF(at - radius, middle - radius, 2 * radius, 2 * radius), radius, accent)
        plate(brush, QRectF(at - 4, middle - 4, 8, 8), 4, colours.color(SURFACE))
