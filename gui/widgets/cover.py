"""The face of a workout that has no picture: its minutes, its timeline and its phase's colour over two hills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap, QPixmapCache

from gui import letters
from gui.theme import PHASE, STAGE, PhaseName, contrast, mix, phase_mark
from gui.widgets.base import plate
from gui.widgets.motif import paint_hills
from gui.widgets.timeline import Part, lay_out

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPalette

_PAD: Final = 16
_BAR: Final = 8.0
_FINEST: Final = 2.0
"""A timeline whose mean part is thinner than this many pixels is summed up by its phases instead."""


@dataclass(frozen=True)
class Cover:
    """What a cover shows: the phase that gives its colour, the minutes ("14 min", "1 h 22 min"), and the parts."""

    badge: PhaseName
    minutes: str
    parts: tuple[Part, ...]

    def pixmap(self, size: QSize, ratio: float, colours: QPalette) -> QPixmap:
        """The cover at `size` pixels and this pixel ratio, in light or dark as `colours` are.

        From Qt's own bounded cache: painting a page of them takes 8 ms, and scrolling asks at every step.
        """
        family = letters.style("strong").family()
        key = f"cover {hash(self)} {size.toTuple()} {ratio} {colours.color(STAGE).name()} {family}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        brush = QPainter(made)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(brush, QRectF(0, 0, size.width(), size.height()), colours)
        brush.end()
        QPixmapCache.insert(key, made)
        return made

    def _paint(self, brush: QPainter, rect: QRectF, colours: QPalette) -> None:
        ground, ink = cover_colours(colours, self.badge)
        far, near = hill(ground, self.badge, 0.5), hill(ground, self.badge, 1.0)
        brush.fillRect(rect, ground)
        paint_hills(brush, rect, far, near, list(PHASE).index(self.badge) / len(PHASE))
        bar = QRectF(_PAD, rect.bottom() - _PAD - _BAR, rect.width() - 2 * _PAD, _BAR)
        _paint_minutes(brush, self.minutes, bar.top() - 14, ink)
        _paint_bar(brush, bar, self.parts, near)


def cover_colours(colours: QPalette, badge: PhaseName) -> tuple[QColor, QColor]:
    """The ground of a cover and the letters upon it, which keep 4.5:1 in light and in dark."""
    stage = colours.color(STAGE)
    dark = stage.lightnessF() < 0.5
    ground = mix(stage, PHASE[badge], 0.32 if dark else 0.10)
    ink = QColor(PHASE[badge])
    towards = QColor("white" if dark else "black")
    for percent in range(0, 100, 10):
        ink = mix(PHASE[badge], towards, percent / 100)
        if contrast(ink, hill(ground, badge, 1.0)) >= 4.5:
            break
    return ground, ink


def hill(ground: QColor, badge: PhaseName, nearness: float) -> QColor:
    """The colour of a hill: the nearest, at 1, is what words on a cover have the least contrast with."""
    return mix(ground, PHASE[badge], nearness * (0.28 if ground.lightnessF() < 0.5 else 0.14))


def _paint_minutes(brush: QPainter, minutes: str, baseline: float, ink: QColor) -> None:
    """The figures large, their units small on the same line."""
    large, small = letters.font(44, 700, -3), letters.font(15, 600)
    left = float(_PAD)
    brush.setPen(ink)
    for word in minutes.split():
        is_figure = word[0].isdigit()
        font = large if is_figure else small
        metrics = QFontMetricsF(font)
        brush.setFont(font)
        brush.drawText(QPointF(left - (metrics.leftBearing(word[0]) if is_figure else 0.0), baseline), word)
        left += metrics.horizontalAdvance(word) + (5 if is_figure else 9)


def _paint_bar(brush: QPainter, rect: QRectF, parts: tuple[Part, ...], ground: QColor) -> None:
    shown = parts if len(parts) * _FINEST <= rect.width() else _summed(parts)
    spans = lay_out(shown, rect.width())
    for index, part in enumerate(shown):
        span = spans.rect(index, rect.height()).translated(rect.topLeft())
        loud = part.kind in ("work", "breathe")
        if not loud:
            span = span.adjusted(0, rect.height() * 0.25, 0, -rect.height() * 0.25)
        radius = min(span.width() / 2, span.height() / 2) if spans.gap else 0.0
        plate(brush, span, radius, phase_mark(part.kind, ground))


def _summed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """One part for each phase, in the order of their first coming."""
    seconds: dict[PhaseName, float] = {}
    for part in parts:
        seconds[part.kind] = seconds.get(part.kind, 0.0) + part.seconds
    return tuple(Part(kind, sum_, "") for kind, sum_ in seconds.items())
