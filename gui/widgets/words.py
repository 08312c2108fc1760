"""Letters that fill the room they are given and never ask for more: the countdown, and words that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import letters
from gui.theme import QUIET, TEXT, Role
from gui.widgets.base import painter
from gui.widgets.wrapping import LINE_HEIGHT, Fitted, elide, fit, has_figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.letters import Weight

SHAPES: Final = ("00", "0:00", "00:00", "0:00:00")
TWO_LINES: Final = 0.45
"""The share of a line's letters at which two lines of them fit in its room."""
_LEFT_TOP: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LEFT_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def shape_for(seconds: float) -> str:
    """The shape of a countdown that starts at `seconds`."""
    limits = (100, 600, 3600)
    return SHAPES[sum(seconds >= limit for limit in limits)]


class Countdown(QWidget):
    """The seconds left, as large as the room allows.

    The shape ("00", "0:00", "00:00") is fixed for a whole segment, so the digits never change their size in it.
    """

    _PROBE = 100.0

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._shape = SHAPES[0]
        self._font = QFont()
        self._cap = 0.0
        self._bearing = 0.0
        self._fitted_to: tuple[int, int, str, str] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(40, 40)
        self.setAccessibleName(self.tr("Time left"))

    def set_shape(self, seconds: float) -> None:
        """Fix the digits' size for a segment of `seconds`."""
        self._shape = shape_for(seconds)
        self.update()

    def show_text(self, text: str) -> None:
        """Show other digits. Nothing is read aloud: that would be once a second."""
        if text == self._text:
            return
        self._text = text
        if len(text) > len(self._shape):  # fifteen seconds more can make 98 to 1:53
            self._shape = next((shape for shape in SHAPES if len(shape) >= len(text)), text)
        self.update()

    def announce(self, words: str) -> None:
        """Let a screen reader say `words`, at a landmark such as "half a minute left"."""
        self.setAccessibleName(words)

    def text(self) -> str:
        """The digits shown."""
        return self._text

    def pixels(self) -> int:
        """The size of the digits, in pixels."""
        self._fit()
        return self._font.pixelSize()

    def sizeHint(self) -> QSize:
        """Next to nothing: the countdown takes what is left."""
        return QSize(1, 1)

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self._fitted_to = None
        self.update()

    def _fit(self) -> None:
        key = (self.width(), self.height(), self._shape, letters.font(16).family())
        if key == self._fitted_to:
            return
        probe = QFontMetricsF(letters.font(self._PROBE, 700, -3, tabular=True))
        cap = probe.tightBoundingRect("0").height() / self._PROBE
        advance = probe.horizontalAdvance(self._shape) / self._PROBE
        pixels = int(min(self.height() / (cap * 1.04), self.width() / advance))
        self._font = letters.font(pixels, 700, -3, tabular=True)
        self._cap = cap * pixels
        self._bearing = QFontMetricsF(self._font).tightBoundingRect("0").left()
        self._fitted_to = key

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the digits, their left edge on the widget's own."""
        self._fit()
        brush = painter(self)
        brush.setFont(self._font)
        brush.setPen(self.palette().color(TEXT))
        brush.drawText(QPointF(-round(self._bearing * 0.6), round((self.height() + self._cap) / 2)), self._text)


class Words(QWidget):
    """One text at a given size; it wraps, shrinks to no less than two thirds, and only then is cut with ….

    With `lines` the widget keeps the height of that many lines, whatever it says; with 1 it wraps only where nothing
    else keeps all of its words. `smallest` is the share of its size that a text may shrink to.
    """

    SMALLEST = 2 / 3

    def __init__(
        self,
        weight: Weight = 600,
        align: Qt.AlignmentFlag = _LEFT_TOP,
        *,
        tracking: float = 0.0,
        role: Role = TEXT,
        lines: int = 0,
        smallest: float = SMALLEST,
    ) -> None:
        super().__init__()
        self._smallest = smallest
        self._weight: Weight = weight
        self._align = align
        self._tracking = tracking
        self._role = role
        self._lines = lines
        self._text = ""
        self._lead = ""
        self._pixels = 20.0
        self._fitted: tuple[QSize, Fitted] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_pixels(self._pixels)

    def say(self, text: str, lead: str = "") -> None:
        """Say something else; `lead` comes first and quieter, as in "Next  Side plank"."""
        if (text, lead) == (self._text, self._lead):
            return
        self._text, self._lead = text, lead
        self.setAccessibleName(f"{lead} {text}".strip())
        self._refresh()

    def text(self) -> str:
        """What is said now, without the lead."""
        return self._text

    def set_pixels(self, pixels: float) -> None:
        """Set the largest size of the letters, in pixels."""
        self._pixels = pixels
        if self._lines:
            self.setFixedHeight(round(pixels * (LINE_HEIGHT + 0.02) * self._lines))
        self._refresh()

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self._refresh()

    def _refresh(self) -> None:
        self._fitted = None
        self.update()

    def sizeHint(self) -> QSize:
        """One line; never as wide as the words, which would move the rest of the screen."""
        return QSize(1, round(self._pixels * LINE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return self.sizeHint()

    def fitted(self) -> Fitted:
        """The lines as they are drawn at the present size."""
        if self._fitted is None or self._fitted[0] != self.size():
            self._fitted = (self.size(), self._fit())
        return self._fitted[1]

    def _fit(self) -> Fitted:
        width, height = max(0.0, self.width() - self._lead_width()), float(self.height())
        least = self._pixels * self._smallest
        if self._lines == 1:
            return self._fit_line(width, height, least)
        return fit(self._text, width, height, self._pixels, least, self._weight, self._tracking)

    def _fit_line(self, width: float, height: float, least: float) -> Fitted:
        """Fit one line: smaller before shorter, and two small lines in its room before words are lost."""
        size = min(self._pixels, max(1.0, height / LINE_HEIGHT))
        font = self._font(size)
        needed = QFontMetricsF(font).horizontalAdvance(self._text)
        if needed > width:
            size = max(min(size, least), int(font.pixelSize() * width / needed))
            font = self._font(size)
            if size - 1 > least and QFontMetricsF(font).horizontalAdvance(self._text) > width:
                size -= 1  # letters do not shrink quite in proportion
                font = self._font(size)
        shown = elide(self._text, QFontMetricsF(font), width)
        if shown != self._text and least <= self._pixels / 2:
            halves = fit(
                self._text, width, height, self._pixels, self._pixels * TWO_LINES, self._weight, self._tracking
            )
            if " ".join(halves.lines) == self._text:
                return halves
        return Fitted(font, (shown,) if shown else (), round(size * LINE_HEIGHT))

    def _font(self, size: float) -> QFont:
        return letters.font(size, self._weight, self._tracking, tabular=has_figures(self._text))

    def _lead_width(self) -> float:
        if not self._lead:
            return 0.0
        font = self._font(self._pixels)
        return QFontMetricsF(font).horizontalAdvance(f"{self._lead}  ")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lead and the lines."""
        shown = self.fitted()
        brush = painter(self)
        brush.setFont(shown.font)
        metrics = QFontMetricsF(shown.font)
        top = self._top(shown.height) + (shown.line_height + metrics.capHeight()) / 2
        left = self._lead_width()
        if self._lead:
            brush.setPen(self.palette().color(QUIET))
            brush.drawText(QPointF(0, top), self._lead)
        brush.setPen(self.palette().color(self._role))
        self._paint_lines(brush, shown, left, top)

    def _top(self, height: float) -> float:
        if self._align & Qt.AlignmentFlag.AlignBottom:
            return self.height() - height
        if self._align & Qt.AlignmentFlag.AlignVCenter:
            return (self.height() - height) / 2
        return 0.0

    def _paint_lines(self, brush: QPainter, shown: Fitted, left: float, top: float) -> None:
        metrics = QFontMetricsF(shown.font)
        for number, line in enumerate(shown.lines):
            spare = self.width() - left - metrics.horizontalAdvance(line)
            shift = 0.0
            if self._align & Qt.AlignmentFlag.AlignHCenter:
                shift = spare / 2
            elif self._align & Qt.AlignmentFlag.AlignRight:
                shift = spare
            brush.drawText(QPointF(left + shift, round(top + number * shown.line_height)), line)
