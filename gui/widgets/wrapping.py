"""How words are broken into lines and how large they may be in a given room.

A layout engine of its own would wrap too, but not balance, and not promise that nothing sticks out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from gui import letters

if TYPE_CHECKING:
    from gui.letters import Weight

LINE_HEIGHT: Final = 1.22
"""The distance of two lines as a ratio of the letters' size."""

_SHRINK: Final = 0.94
_NARROW: Final = 0.04
_NARROWEST: Final = 0.45


@dataclass(frozen=True)
class Fitted:
    """A text ready to be drawn: its font, its lines, and the distance of two lines in pixels."""

    font: QFont
    lines: tuple[str, ...]
    line_height: float

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return self.line_height * len(self.lines)


def wrap(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break `text` at its spaces into lines no wider than `width` pixels; a word wider than that stays whole."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balance(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Wrap `text` as narrow as the same number of lines allows, so that no last line is left with one word."""
    best = wrap(text, metrics, width)
    narrower = width * (1 - _NARROW)
    while narrower > width * _NARROWEST:
        lines = wrap(text, metrics, narrower)
        if len(lines) > len(best) or _widest(lines, metrics) > narrower:
            break
        best = lines
        narrower -= width * _NARROW
    return best


def has_figures(text: str) -> bool:
    """Whether a text holds figures, which are then to be of one width; without any, hyphens would only be too wide."""
    return any(character.isdigit() for character in text)


def fit(
    text: str,
    width: float,
    height: float,
    pixels: float,
    least: float,
    weight: Weight,
    tracking: float = 0.0,
) -> Fitted:
    """`text` at the largest size from `pixels` down to `least` that fits; below that it is cut with …."""
    size = pixels
    while True:
        font = letters.font(size, weight, tracking, tabular=has_figures(text))
        metrics = QFontMetricsF(font)
        lines = wrap(text, metrics, width)
        line_height = round(size * LINE_HEIGHT)
        if len(lines) * line_height <= height + 1 and _widest(lines, metrics) <= width:
            return Fitted(font, tuple(balance(text, metrics, width)), line_height)
        if size * _SHRINK < least:
            return Fitted(font, tuple(_cut(text, metrics, width, int((height + 1) // line_height))), line_height)
        size *= _SHRINK


def elide(text: str, metrics: QFontMetricsF, width: float) -> str:
    """`text` on one line, cut with … at its end if it is wider than `width` pixels."""
    if metrics.horizontalAdvance(text) <= width:  # elidedText cuts some that fit by less than a pixel
        return text
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _cut(text: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    most = max(1, most)
    lines = wrap(text, metrics, width)
    kept = lines[: most - 1] + ([" ".join(lines[most - 1 :])] if len(lines) >= most else [])
    return [elide(line, metrics, width) for line in kept]


def _widest(lines: list[str], metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
