"""Settings that take effect at once: a switch, and a row of a few choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from gui import icons
from gui.theme import ACCENT, GROUND, LINE, QUIET, SURFACE, mix
from gui.widgets.base import painter, plate
from gui.widgets.chips import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_WIDTH: Final = 48
_HEIGHT: Final = 28
_KNOB: Final = 20
_TRAVEL: Final = 20


class Switch(QAbstractButton):
    """On or off; `toggled` as in any button. The knob's place and a tick tell it, not colour alone.

    `travel_ms` is how long the knob is on its way, in milliseconds; 0 moves it at once.
    """

    def __init__(self, name: str, on: bool = False, travel_ms: int = 140) -> None:
        super().__init__()
        self.travel_ms = travel_ms
        self._at = 1.0 if on else 0.0
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setProperty("radius", _HEIGHT // 2)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._travel = QVariantAnimation(self)
        self._travel.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._travel.valueChanged.connect(self._place)
        self.toggled.connect(self._go)

    def _go(self, on: bool) -> None:
        end = 1.0 if on else 0.0
        self._travel.stop()
        if self.travel_ms <= 0 or not self.isVisible():
            self._place(end)
            return
        self._travel.setDuration(self.travel_ms)
        self._travel.setStartValue(self._at)
        self._travel.setEndValue(end)
        self._travel.start()

    def _place(self, at: float) -> None:
        self._at = at
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track, the knob, and the tick when on."""
        colours = self.palette()
        off = mix(colours.color(GROUND), colours.color(QUIET), 0.95 if self.underMouse() else 0.8)
        brush = painter(self)
        plate(brush, QRectF(0, 2, _WIDTH, _HEIGHT - 4), 12, mix(off, colours.color(ACCENT), self._at))
        left = 4 + _TRAVEL * self._at
        knob = colours.color(SURFACE if self.isEnabled() else GROUND)
        plate(brush, QRectF(left, 4, _KNOB, _KNOB), _KNOB / 2, knob)
        if self._at > 0.5:
            icons.paint(brush, "check", left + 3, 7, 14, colours.color(ACCENT))


class Segmented(Choice):
    """A few choices in one plate."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], now: str) -> None:
        super().__init__(name, choices, now, "segment")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        for button in self.buttons():
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate that all of them lie on."""
        colours = self.palette()
        rect = QRectF(self.rect())
        plate(painter(self), rect, min(21.0, rect.height() / 2), colours.color(SURFACE), colours.color(LINE))
