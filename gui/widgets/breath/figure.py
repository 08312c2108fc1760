"""How is the whole figure put together? What never moves is painted once into two layers, the breath between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTransform

from gui.widgets.breath.airway import paint_airway
from gui.widgets.breath.curves import closed
from gui.widgets.breath.hands import paint_belly_hand, paint_chest_arm, paint_sleeve
from gui.widgets.breath.head import paint_head
from gui.widgets.breath.inside import paint_inside, paint_spine
from gui.widgets.breath.legs import paint_leg
from gui.widgets.breath.light import glow, layer
from gui.widgets.breath.pointing import paint_light_on
from gui.widgets.breath.support import paint_support
from gui.widgets.breath.torso import BUILDS, Torso
from gui.widgets.breath.trunk import paint_crest, paint_shirt, paint_shorts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter, QPixmap

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.legs import LegPose
    from gui.widgets.breath.moment import Breath
    from gui.widgets.breath.pointing import PartName
    from gui.widgets.breath.torso import Build, Position

EXTENTS: Final[dict[Position, tuple[float, float, float, float]]] = {
    "supine": (-12, -58, 182, 66),
    "seated": (-14, -6, 92, 146),
}
"""Left, top, width and height of the figure on the screen, in units from its origin."""

MOVING: Final[dict[Position, tuple[float, float, float, float]]] = {
    "supine": (11, -46, 96, 47),
    "seated": (-3, 12, 45, 96),
}
"""The same of what moves with the breath."""


class Figure:
    """A figure lying or sitting, of one size, in one set of colours."""

    def __init__(
        self,
        position: Position,
        colours: Colours,
        origin: QPoint,
        unit: float,
        ratio: float,
        build: Build | None = None,
        part: PartName | None = None,
        *,
        raised: bool = False,
    ) -> None:
        """Paint what never moves.

        Args:
            position: Lying or sitting.
            colours: What it is painted with.
            origin: Where crown and back meet, in pixels.
            unit: Pixels a unit of the figure.
            ratio: Device pixels a pixel.
            build: Another outline and other movements than the usual ones.
            part: What is pointed out, if anything.
            raised: Whether the calves lie on a stool.

        """
        self.position: Position = position
        self._build = build or BUILDS[position]
        self._part = part
        self._legs: LegPose = "raised" if raised and position == "supine" else position
        self._colours = colours
        self._origin = origin
        self.unit = unit
        # Layers lie on whole pixels: a fraction would resample the whole layer in every frame.
        self._room = _screen(EXTENTS[position], unit)
        self._under_layer = self._layer(ratio, self._paint_under)
        self._over_layer = self._layer(ratio, self._paint_over)
        self._spine_layer = self._layer(ratio, lambda painter: paint_spine(painter, colours, self._build.back))

    @property
    def area(self) -> QRect:
        """Where the figure is on the screen."""
        return self._room.translated(self._origin)

    @property
    def moving_area(self) -> QRect:
        """Where on the screen anything of it moves."""
        return _screen(MOVING[self.position], self.unit).translated(self._origin)

    def placed(self) -> QTransform:
        """From the figure's units, s and f, to the screen."""
        return _units(self.position, self.unit) * QTransform.fromTranslate(self._origin.x(), self._origin.y())

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint the figure at a moment of its breath."""
        colours = self._colours
        torso = Torso(self.position, breath.level, breath.late_level, self._build)
        corner = self._room.topLeft() + self._origin
        upright = painter.transform()

        def put_spine() -> None:
            units = painter.transform()
            painter.setTransform(upright)
            painter.drawPixmap(corner, self._spine_layer)
            painter.setTransform(units)

        painter.drawPixmap(corner, self._under_layer)
        painter.save()
        painter.setTransform(self.placed(), combine=True)
        if self.position == "supine":
            # The lumbar arch touches the mat as lightly at every level.
            glow(painter, 78, 0.8, 15, 3.4, colours.lumbar_light, 0.55, 1.4)
        paint_shirt(painter, colours, torso)
        paint_inside(painter, colours, torso, closed(torso.opening()), put_spine)
        paint_crest(painter, colours, torso)
        paint_airway(painter, colours, breath)
        paint_shorts(painter, colours, torso)
        painter.restore()
        painter.drawPixmap(corner, self._over_layer)
        painter.save()
        painter.setTransform(self.placed(), combine=True)
        if self._part is not None:
            paint_light_on(painter, colours, torso, self._part)
        paint_belly_hand(painter, colours, torso)
        paint_chest_arm(painter, colours, torso)
        paint_sleeve(painter, colours, torso)
        painter.restore()

    def _paint_under(self, painter: QPainter) -> None:
        paint_support(painter, self._colours, self.position, raised=self._legs == "raised")
        paint_leg(painter, self._colours, self._legs, far=True)
        paint_head(painter, self._colours)

    def _paint_over(self, painter: QPainter) -> None:
        paint_leg(painter, self._colours, self._legs, far=False)

    def _layer(self, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        def painted(painter: QPainter) -> None:
            painter.translate(-self._room.topLeft())
            painter.setTransform(_units(self.position, self.unit), combine=True)
            paint(painter)

        return layer(self._room.width(), self._room.height(), ratio, painted)


def _units(position: Position, unit: float) -> QTransform:
    """From s and f to pixels from the origin: s runs to the right lying and down sitting, f up and to the right."""
    if position == "supine":
        return QTransform(unit, 0, 0, -unit, 0, 0)
    return QTransform(0, unit, unit, 0, 0, 0)


def _screen(box: tuple[float, float, float, float], unit: float) -> QRect:
    left, top, width, height = box
    return QRectF(left * unit, top * unit, width * unit, height * unit).toAlignedRect()
