"""How are the word, the cue and the count written? A word too long shrinks into its room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui import letters
from gui.widgets.base import plate
from gui.widgets.breath.light import faded

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from gui.letters import Weight
    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Breath

Side = Literal["left", "middle", "right"]

WORD_PIXELS: Final = 64.0
"""The word at full size: 8 % of a window 800 high, to be read from two metres."""
CUE_PIXELS: Final = 28.0
COUNT_PIXELS: Final = 164.0


@dataclass(frozen=True, slots=True)
class Line:
    """Where a line of text stands."""

    anchor: QPointF
    """Its baseline at its side: its left end, middle or right end."""
    room: float
    """The most it may be wide, in pixels."""
    pixels: float
    weight: Weight
    side: Side = "middle"

    @property
    def box(self) -> QRectF:
        """What a line of it can cover at most, with the feet of its letters."""
        left = {"left": 0.0, "middle": self.room / 2, "right": self.room}[self.side]
        return QRectF(self.anchor.x() - left, self.anchor.y() - self.pixels, self.room, self.pixels * 1.3)


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the words of a picture stand."""

    word: Line
    cue: Line | None
    """None where there is no room for one."""
    count: Line

    @property
    def area(self) -> QRectF:
        """What they cover together."""
        both = self.word.box.united(self.count.box)
        return both if self.cue is None else both.united(self.cue.box)


def paint_words(painter: QPainter, ink: QColor, lines: Lines, breath: Breath) -> None:
    """Write the word and the cue as visible as they are now, and the count."""
    shown = breath.word_share
    write(painter, lines.word, breath.word, faded(ink, shown))
    if lines.cue is not None:
        write(painter, lines.cue, breath.cue, faded(ink, 0.92 * shown))
    if breath.count_share > 0:
        write(painter, lines.count, breath.count, faded(ink, 0.96 * breath.count_share))


def write(painter: QPainter, line: Line, text: str, colour: QColor) -> None:
    """Write one line."""
    if not text:
        return
    font, wide = fitted(text, line.pixels, line.weight, line.room)
    before = {"left": 0.0, "middle": wide / 2, "right": wide}[line.side]
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(line.anchor.x() - before, line.anchor.y()), text)
    painter.setPen(Qt.PenStyle.NoPen)


def fitted(text: str, pixels: float, weight: Weight, room: float) -> tuple[QFont, float]:
    """The largest font up to `pixels` in which the text is at most `room` wide, and its width then."""
    return _fitted(text, pixels, weight, room, QApplication.font().family())


@lru_cache(maxsize=64)  # asked three times a frame, and changes with the phase
def _fitted(text: str, pixels: float, weight: Weight, room: float, _family: str) -> tuple[QFont, float]:
    font = letters.font(pixels, weight, tabular=True)
    wide = QFontMetricsF(font).horizontalAdvance(text)
    while wide > room and font.pixelSize() > 1:
        font = letters.font(min(font.pixelSize() - 1, floor(font.pixelSize() * room / wide)), weight, tabular=True)
        wide = QFontMetricsF(font).horizontalAdvance(text)
    return font, wide


@dataclass(frozen=True, slots=True)
class Bar:
    """Where the bar of a picture without motion is."""

    box: QRectF


def segments(breath: Breath) -> tuple[int, int]:
    """How many segments of the bar are full, and of how many: about one for each second, 2 to 12.

    It fills in steps on the in-breath and empties on the out-breath; a hold leaves it full or empty.
    """
    count = min(12, max(2, round(breath.length)))
    done = min(count, int(breath.share * count + 1e-6) + 1)
    full = {"in": done, "full": count, "out": count - done + 1, "empty": 0}[breath.direction]
    return full, count


def paint_bar(painter: QPainter, colours: Colours, bar: Bar, breath: Breath) -> None:
    """Paint the segments: solid when breathing in, hollow when breathing out."""
    full, count = segments(breath)
    box = bar.box
    gap = box.height() * 0.6
    wide = (box.width() - gap * (count - 1)) / count
    inwards = breath.direction in ("in", "full")
    colour = colours.ring_in if inwards else colours.ring_out
    for number in range(count):
        piece = QRectF(box.x() + number * (wide + gap), box.y(), wide, box.height())
        radius = box.height() / 2
        if number >= full:
            plate(painter, piece, radius, colours.ring_track)
        elif inwards:
            plate(painter, piece, radius, colour)
        else:
            plate(painter, piece, radius, None, colour, box.height() * 0.28)
