"""Which brushes, pens, glows and layers is a picture painted with?"""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QPixmap, QRadialGradient

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainterPath

GLOW_PIXELS: Final = 128
GRAIN_PIXELS: Final = 128
GRAIN: Final = 4
"""How far the grain goes from the ground, in 255ths: it hides the rings of a soft gradient in 8 bits."""

Stop = tuple[float, QColor]


def faded(colour: QColor, share: float) -> QColor:
    """The colour with `share` of its own opacity."""
    made = QColor(colour)
    made.setAlphaF(min(1.0, max(0.0, colour.alphaF() * share)))
    return made


def along(x0: float, y0: float, x1: float, y1: float, *stops: Stop) -> QBrush:
    """A gradient from one point to another."""
    gradient = QLinearGradient(x0, y0, x1, y1)
    for place, colour in stops:
        gradient.setColorAt(place, colour)
    return QBrush(gradient)


def around(x: float, y: float, radius: float, *stops: Stop) -> QBrush:
    """A gradient from a point outwards."""
    gradient = QRadialGradient(x, y, radius)
    for place, colour in stops:
        gradient.setColorAt(place, colour)
    return QBrush(gradient)


def line_pen(colour: QColor | QBrush, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(QBrush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def stroke(painter: QPainter, path: QPainterPath, colour: QColor | QBrush, width: float) -> None:
    """Draw a line. Its inside stays empty: drawPath would fill it with whatever brush was set before."""
    painter.strokePath(path, line_pen(colour, width))


def glow(
    painter: QPainter, x: float, y: float, rx: float, ry: float, colour: QColor, share: float, power: float = 2.0
) -> None:
    """A soft ellipse of light that fades to nothing at its radii; `power` says how quickly."""
    if share <= 0.01:
        return
    painter.save()
    painter.setOpacity(painter.opacity() * min(1.0, share))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(x - rx, y - ry, 2 * rx, 2 * ry), _glow(colour.rgb(), power))
    painter.restore()


def layer(width: int, height: int, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    """What never moves, painted once: a picture of `width` by `height` at a device pixel ratio."""
    made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint(painter)
    painter.end()
    return made


@lru_cache(maxsize=1)
def grain() -> QImage:
    """A tile of noise, the same in every run."""
    chance = Random(4)
    tile = QImage(GRAIN_PIXELS, GRAIN_PIXELS, QImage.Format.Format_ARGB32)
    for y in range(GRAIN_PIXELS):
        for x in range(GRAIN_PIXELS):
            shade = 255 if chance.random() < 0.5 else 0
            tile.setPixelColor(x, y, QColor(shade, shade, shade, int(GRAIN * chance.random())))
    return tile


@lru_cache(maxsize=32)
def _glow(rgb: int, power: float) -> QImage:
    """The light itself, painted once: scaling a small picture is cheaper than a gradient in every frame."""
    sprite = QImage(GLOW_PIXELS, GLOW_PIXELS, QImage.Format.Format_ARGB32_Premultiplied)
    sprite.fill(Qt.GlobalColor.transparent)
    middle = GLOW_PIXELS / 2
    colour = QColor.fromRgb(rgb)
    steps = 12
    stops = [(number / steps, faded(colour, (1 - number / steps) ** power)) for number in range(steps + 1)]
    painter = QPainter(sprite)
    painter.fillRect(sprite.rect(), around(middle, middle, middle, *stops))
    painter.end()
    return sprite
