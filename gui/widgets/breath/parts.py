"""Which parts has a picture, and when has one of them changed?

A part tells what it looks like as a plain value: as long as that stays the same, nothing is repainted.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF

from gui.widgets.breath.lettering import Bar, Lines, paint_bar, paint_words, segments
from gui.widgets.breath.light import layer
from gui.widgets.breath.moment import clamped, ease
from gui.widgets.breath.orb import paint_orb
from gui.widgets.breath.ribs import paint_ribs
from gui.widgets.breath.ring import paint_moon, paint_ring

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor, QPainter, QPixmap

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.figure import Figure
    from gui.widgets.breath.moment import Breath
    from gui.widgets.breath.ring import Ring

CROSS_FADE: Final = 0.6
"""Seconds in which, without motion, one pose gives way to the other after a turn."""
POSES_KEPT: Final = 4
RIBS_A_SECOND: Final = 15
"""How often the small picture of the ribs is repainted: it moves by a few pixels a second."""
FADE_STEPS: Final = 50
MOON_REACH: Final = 1.31
"""How far from its centre the moon's light goes, in radii of the ring."""
ORB_REACH: Final = 1.51


class Part(ABC):
    """A part of a picture."""

    def __init__(self, area: QRectF, moving: QRectF | None = None) -> None:
        self.area: QRect = area.toAlignedRect()
        """Everything it covers, in pixels of the widget."""
        self.moving: QRect = self.area if moving is None else moving.toAlignedRect()
        """What of it is repainted when its look changes."""

    @abstractmethod
    def look(self, breath: Breath) -> object:
        """What it looks like: equal looks are equal pictures."""

    @abstractmethod
    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint it."""


class WordsPart(Part):
    """The word, the cue and the count."""

    def __init__(self, ink: QColor, lines: Lines) -> None:
        super().__init__(lines.area.adjusted(-2, -2, 2, 2))
        self._ink, self._lines = ink, lines

    def look(self, breath: Breath) -> object:
        """The words and how faded they are, in steps too small to see."""
        shown, counted = round(breath.word_share * FADE_STEPS), round(breath.count_share * FADE_STEPS)
        return breath.word, breath.cue, breath.count if counted else "", shown, counted

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Write them."""
        paint_words(painter, self._ink, self._lines, breath)


class BarPart(Part):
    """The bar that fills in steps."""

    def __init__(self, colours: Colours, box: QRectF) -> None:
        super().__init__(box)
        self._colours, self._bar = colours, Bar(box)

    def look(self, breath: Breath) -> object:
        """How many segments are full."""
        return breath.direction, segments(breath)

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint it."""
        paint_bar(painter, self._colours, self._bar, breath)


class RibsPart(Part):
    """The small picture of the ribs, kept until it has moved enough to be seen."""

    def __init__(
        self, colours: Colours, box: QRectF, scale: float, ratio: float, still: bool = False, *, lit: bool = False
    ) -> None:
        super().__init__(box)
        self._colours, self._scale, self._ratio, self._still = colours, scale, ratio, still
        self._lit = lit
        self._box = box.translated(-self.area.x(), -self.area.y())
        self._look: object = None
        self._picture: QPixmap | None = None

    def look(self, breath: Breath) -> object:
        """Where the ribs are, a few times a second; without motion, their two poses."""
        if self._still:
            return breath.direction, breath.ends_at, breath.ribs
        step = round(breath.share * breath.length * RIBS_A_SECOND) if breath.moving else 0
        return breath.direction, step, breath.begins_at, breath.ends_at, breath.length, breath.ribs

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint it anew if it looks different, or as it was."""
        look = self.look(breath)
        if self._picture is None or look != self._look:
            shown = posed(breath) if self._still else breath
            self._look = look
            self._picture = layer(
                self.area.width(),
                self.area.height(),
                self._ratio,
                lambda inner: paint_ribs(inner, self._colours, self._box, self._scale, shown, lit=self._lit),
            )
        painter.drawPixmap(self.area.topLeft(), self._picture)


class BodyPart(Part):
    """The moon, the ring and the figure in front of them."""

    def __init__(self, colours: Colours, figure: Figure, ring: Ring, horizon: float | None) -> None:
        light = reach_of(ring, MOON_REACH)
        if horizon is not None:
            light.setBottom(min(light.bottom(), horizon))
        halo = light.united(reach_of(ring, ring.reach / ring.radius))
        moving = halo.united(QRectF(figure.moving_area))
        super().__init__(moving.united(QRectF(figure.area)), moving)
        self._colours, self._figure, self._ring, self._light = colours, figure, ring, light

    def look(self, breath: Breath) -> object:
        """The level, and how far the ring is."""
        return breath.level, breath.late_level, breath.direction, breath.share

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint them; behind a mat the moon has set."""
        painter.save()
        painter.setClipRect(self._light)
        paint_moon(painter, self._colours, self._ring, breath.level)
        painter.restore()
        paint_ring(painter, self._colours, self._ring, breath)
        self._figure.paint(painter, breath)


class OrbPart(Part):
    """The orb in its ring."""

    def __init__(self, colours: Colours, ring: Ring) -> None:
        super().__init__(reach_of(ring, ORB_REACH))
        self._colours, self._ring = colours, ring

    def look(self, breath: Breath) -> object:
        """The level, and how far the ring is."""
        return breath.level, breath.direction, breath.share

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint them."""
        paint_orb(painter, self._colours, self._ring, breath.level)
        paint_ring(painter, self._colours, self._ring, breath)


class PosesPart(Part):
    """A picture without motion: a pose for each end of the breath, and a slow cross-fade after each turn."""

    def __init__(self, area: QRectF, ratio: float, paint_pose: Callable[[QPainter, float], None]) -> None:
        super().__init__(area)
        self._ratio = ratio
        self._paint_pose = paint_pose
        self._poses: dict[float, QPixmap] = {}

    def look(self, breath: Breath) -> object:
        """Which pose, and how far the fade is."""
        share = _fade(breath)
        return (breath.ends_at, 1.0) if share == 1.0 else (breath.begins_at, breath.ends_at, round(share * FADE_STEPS))

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint the new pose over the old one, which stays opaque: two half-seen ones would be see-through."""
        share = _fade(breath)
        if share < 1.0:
            painter.drawPixmap(self.area.topLeft(), self._pose(breath.begins_at))
        painter.save()
        painter.setOpacity(ease(share))
        painter.drawPixmap(self.area.topLeft(), self._pose(breath.ends_at))
        painter.restore()

    def _pose(self, level: float) -> QPixmap:
        if level not in self._poses:
            if len(self._poses) >= POSES_KEPT:
                self._poses.clear()

            def painted(painter: QPainter) -> None:
                painter.translate(-self.area.topLeft())
                self._paint_pose(painter, level)

            self._poses[level] = layer(self.area.width(), self.area.height(), self._ratio, painted)
        return self._poses[level]


def reach_of(ring: Ring, radii: float) -> QRectF:
    """The square around a ring that reaches `radii` times its radius from the centre."""
    more = ring.radius * (radii - 1)
    return ring.box.adjusted(-more, -more, more, more)


def posed(breath: Breath) -> Breath:
    """The end of this phase, standing still."""
    return replace(breath, level=breath.ends_at, begins_at=breath.ends_at, share=0.5)


def _fade(breath: Breath) -> float:
    if breath.begins_at == breath.ends_at:
        return 1.0
    return clamped(breath.share * breath.length / CROSS_FADE)
