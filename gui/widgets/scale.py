"""How much of it, from 0 to 10? Eleven fields in a row, answered by a click, the arrows or the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from gui import letters
from gui.theme import ACCENT, LINE, ON_ACCENT, SURFACE, TEXT, TINT, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

MOST: Final = 10
WIDE: Final = 40
HIGH: Final = 38
GAP: Final = 4
RADIUS: Final = 10


class Scale(QAbstractSlider):
    """A whole number from 0 to 10, or none as long as nothing was chosen. `chosen` says that the person chose one.

    `stepped` asks for the question above (-1) or below (1). Enter is left to the screen.
    """

    chosen = Signal()
    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._answered = False
        self._typed_one = False
        self.setRange(0, MOST)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self._tell()

    @property
    def answer(self) -> int | None:
        """What was chosen."""
        return self.value() if self._answered else None

    def choose(self, number: int) -> None:
        """Choose a number; beyond the ends it is the nearest."""
        self._answered = True
        self.setValue(number)
        self._tell()
        self.update()
        self.chosen.emit()

    def restyle(self) -> None:
        """Take the height of the present text size."""
        self.updateGeometry()

    def _tell(self) -> None:
        words = self.tr("{0} of 10").format(self.value()) if self._answered else self.tr("not answered")
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """Eleven fields."""
        return QSize((MOST + 1) * (WIDE + GAP) - GAP, round(HIGH * max(1.0, letters.scale())))

    def minimumSizeHint(self) -> QSize:
        """Eleven narrow ones."""
        return QSize((MOST + 1) * (28 + GAP) - GAP, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along with the arrows, to the ends with Home and End, anywhere with the figures."""
        typed_one, self._typed_one = self._typed_one, False
        now = self.value() if self._answered else -1
        go = {
            Qt.Key.Key_Left: max(0, now - 1),
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: MOST,
        }.get(Qt.Key(event.key()))
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if go is not None:
            self.choose(go)
        elif step is not None:
            self.stepped.emit(step)
        elif event.text() and event.text() in "0123456789":
            number = int(event.text())
            self._typed_one = number == 1
            self.choose(MOST if typed_one and number == 0 else number)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the field under the pointer."""
        share = event.position().x() / max(1, self.width())
        self.choose(min(MOST, max(0, int(share * (MOST + 1)))))

    def wheelEvent(self, event: object) -> None:
        """Leave the wheel to the page: nobody answers by scrolling."""
        event.ignore()  # type: ignore[attr-defined]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the fields, those up to the answer tinted."""
        colours, brush = self.palette(), painter(self)
        brush.setFont(letters.style("small-strong", tabular=True))
        step = (self.width() + GAP) / (MOST + 1)
        for number in range(MOST + 1):
            rect = QRectF(number * step, 0, step - GAP, self.height())
            chosen = self._answered and number == self.value()
            below = self._answered and number < self.value()
            fill = colours.color(ACCENT if chosen else TINT if below else SURFACE)
            border = fill if chosen else mix(colours.color(LINE), colours.color(TEXT), 0.12)
            plate(brush, rect, RADIUS, fill, border)
            brush.setPen(colours.color(ON_ACCENT if chosen else TEXT))
            brush.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(number))
            brush.setPen(Qt.PenStyle.NoPen)
