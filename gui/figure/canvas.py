"""How are tubes, boxes, balls and soft shadows painted where the camera sees them?"""

from __future__ import annotations

import itertools
from math import exp, hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QRadialGradient

from gui.figure.outline import add_capsule, new_path
from gui.figure.person import blend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.figure.camera import Camera
    from gui.figure.look import Look
    from workouts.figure.vectors import Vec

_SPRITE: Final = 128


class Shadows:
    """Soft spots on the floor, from one blurred picture."""

    def __init__(self, look: Look) -> None:
        colour, opacity = look.shadow
        self._sprite = QImage(_SPRITE, _SPRITE, QImage.Format.Format_ARGB32_Premultiplied)
        self._sprite.fill(Qt.GlobalColor.transparent)
        gradient = QRadialGradient(_SPRITE / 2, _SPRITE / 2, _SPRITE / 2)
        for step in range(11):
            stop = QColor(colour)
            stop.setAlphaF(opacity * (1 - step / 10) ** 1.6)
            gradient.setColorAt(step / 10, stop)
        brush = QPainter(self._sprite)
        brush.fillRect(self._sprite.rect(), gradient)
        brush.end()

    def paint(self, brush: QPainter, camera: Camera, point: Vec, radius: float, height: float) -> None:
        """Paint the shadow of something of this radius (cm) at a height over the floor below `point`."""
        opacity = exp(-max(0.0, height) / 28)
        if opacity < 0.06:
            return
        flat = max(0.2, hypot(camera.up[0], camera.up[2]) * 1.3)
        size = radius * (1.15 + max(0.0, height) / 90) * camera.scale
        x, y = camera.spot((point[0], 0.0, point[2]))
        brush.setOpacity(opacity)
        brush.drawImage(QRectF(x - size * 1.25, y - size * flat, 2.5 * size, 2 * size * flat), self._sprite)
        brush.setOpacity(1.0)


class Canvas:
    """A painter, a camera and a look: what every prop is painted with."""

    def __init__(self, brush: QPainter, camera: Camera, look: Look, shadows: Shadows) -> None:
        self.brush = brush
        self.camera = camera
        self.look = look
        self._shadows = shadows

    def on(self, brush: QPainter) -> Canvas:
        """Give the same canvas with another painter."""
        return Canvas(brush, self.camera, self.look, self._shadows)

    def shadow(self, point: Vec, radius: float, height: float = 0.0) -> None:
        """Paint a soft shadow on the floor."""
        self._shadows.paint(self.brush, self.camera, point, radius, height)

    def tube(self, points: Sequence[Vec], radius: float, colour: QColor | str, light: QColor | str = "") -> None:
        """Paint a round rod along points; `light` adds a lighter line on its upper side."""
        k = self.camera.scale
        spots = self.camera.spots(points)
        self._rod([(x, y, radius * k) for x, y in spots], colour)
        if light:
            self._rod([(x, y - 0.25 * radius * k, radius * k * 0.55) for x, y in spots], light)

    def _rod(self, circles: Sequence[tuple[float, float, float]], colour: QColor | str) -> None:
        path = new_path()
        for first, last in itertools.pairwise(circles):
            add_capsule(path, first, last)
        self.brush.fillPath(path, QColor(colour))

    def box(self, low: Vec, high: Vec, top: QColor | str, side: QColor | str) -> None:
        """Paint a box seen from above: its top, its near side, and the end that shows."""
        (x0, y0, z0), (x1, y1, z1) = low, high
        towards = self.camera.towards
        xs = (x1, x0) if towards[0] >= 0 else (x0, x1)
        zs = (z1, z0) if towards[2] >= 0 else (z0, z1)
        near_x, near_z = xs[0], zs[0]
        self.flat([(x0, y1, near_z), (x1, y1, near_z), (x1, y0, near_z), (x0, y0, near_z)], side)
        self.flat([(near_x, y1, z0), (near_x, y1, z1), (near_x, y0, z1), (near_x, y0, z0)], side)
        self.flat([(x0, y1, z1), (x1, y1, z1), (x1, y1, z0), (x0, y1, z0)], top)

    def flat(self, corners: Sequence[Vec], colour: QColor | str) -> None:
        """Paint a flat piece, its corners rounded a little."""
        pen = QPen(QColor(colour), 1.4 * self.camera.scale)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.brush.setPen(pen)
        self.brush.setBrush(QColor(colour))
        self.brush.drawPolygon(QPolygonF([QPointF(*spot) for spot in self.camera.spots(corners)]))

    def ball(self, middle: Vec, radius: float, colour: str) -> None:
        """Paint a ball with a shaded rim and a glint."""
        x, y = self.camera.spot(middle)
        size = radius * self.camera.scale
        self.disc((x, y), size, blend(colour, "#1A1030", 0.16))
        self.disc((x - 0.04 * size, y - 0.07 * size), size * 0.9, colour)
        self.brush.setBrush(blend(colour, "#FFFFFF", 0.22))
        self.brush.drawEllipse(QPointF(x - 0.33 * size, y - 0.4 * size), size * 0.26, size * 0.2)

    def disc(self, spot: tuple[float, float], radius: float, colour: QColor | str) -> None:
        """Paint a disc; spot and radius in pixels."""
        self.brush.setPen(Qt.PenStyle.NoPen)
        self.brush.setBrush(QColor(colour))
        self.brush.drawEllipse(QPointF(*spot), radius, radius)

    def ring(self, spot: tuple[float, float], radius: float, colour: QColor | str, thick: float) -> None:
        """Paint a ring; everything in pixels."""
        self.brush.setPen(QPen(QColor(colour), thick))
        self.brush.setBrush(Qt.BrushStyle.NoBrush)
        self.brush.drawEllipse(QPointF(*spot), radius, radius)
