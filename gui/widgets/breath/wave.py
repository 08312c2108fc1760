"""How does the wave look? A dot rides the curve of the breath, and what comes next is already to be seen.

A raised cosine is drawn as one cubic a phase, which is off by less than 0.2 % of its height.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from gui.widgets.breath.lettering import Line, write
from gui.widgets.breath.light import along, faded, glow, line_pen
from gui.widgets.breath.moment import Stretch, clamped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Breath

HANDLE: Final = 0.3642
"""How long the handles of the cubic are, as a share of the phase: closest to a raised cosine."""
DOT_AT: Final = 0.30
"""Where the dot stands, as a share of the width."""
AHEAD: Final = 9.2
"""Seconds to be seen ahead of the dot."""
WIDTH: Final = 9.0
PAST_WIDTH: Final = 6.0
PAST: Final = 0.30
DASHES: Final = (2.2, 0.9)
LABEL_PIXELS: Final = 26.0
LABEL_NEEDS: Final = 122.0
"""The least half of a phase's width, in pixels at full size, in which its label does not run into the next one."""
LABEL_ROOM: Final = 180.0


@dataclass(frozen=True, slots=True)
class View:
    """Which part of the course is shown where."""

    box: QRectF
    """The curve's own room: empty lungs at its bottom, full ones at its top."""
    floor: float
    """How far down the light under the curve goes."""
    scale: float
    start: float
    """Seconds on the clock of the course at the left edge."""
    seconds: float
    """How many are shown."""
    now: float

    def x(self, time: float) -> float:
        """Where a time is."""
        return self.box.left() + (time - self.start) / self.seconds * self.box.width()

    def y(self, level: float) -> float:
        """Where a level is."""
        return self.box.bottom() - self.box.height() * level

    def sees(self, stretch: Stretch) -> bool:
        """Whether any of a phase is shown."""
        return stretch.ends > self.start - 1 and stretch.begins < self.start + self.seconds + 1


def scrolling(box: QRectF, floor: float, scale: float, now: float) -> View:
    """The curve moving by under the dot."""
    seconds = AHEAD / (1 - DOT_AT)
    return View(box, floor, scale, now - seconds * DOT_AT, seconds, now)


def standing(box: QRectF, floor: float, scale: float, course: Sequence[Stretch], now: float) -> View:
    """The whole breath of this moment, not moving: from its first in-breath to the next breath's."""
    # A second in-breath on top of the first, as in a sigh, begins no breath.
    starts = [
        stretch.begins
        for before, stretch in zip((None, *course), course, strict=False)
        if stretch.direction == "in" and (before is None or before.direction != "in")
    ]
    begins = max((start for start in starts if start <= now), default=now)
    last = course[-1].ends if course else begins + AHEAD
    ends = min((start for start in starts if start > now), default=max(last, begins + 1))
    margin = (ends - begins) * 0.04
    return View(box, floor, scale, begins - margin, ends - begins + 2 * margin, now)


def paint_wave(
    painter: QPainter, colours: Colours, view: View, course: Sequence[Stretch], phase: Stretch | None = None
) -> None:
    """Paint the light under the curve, and the curve: bold what comes, faint what is over.

    Without motion only the present `phase` is bold.
    """
    seen = [stretch for stretch in course if view.sees(stretch)]
    painter.setPen(QPen(colours.ring_track, 1.5 * view.scale, Qt.PenStyle.DotLine))
    for level in (0.0, 1.0):
        painter.drawLine(QLineF(view.box.left(), view.y(level), view.box.right(), view.y(level)))
    painter.setPen(Qt.PenStyle.NoPen)
    if not seen:
        return
    _paint_light(painter, colours, view, seen)
    if phase is not None:
        for stretch in seen:
            _paint_stretch(painter, colours, view, stretch, faint=stretch != phase)
        return
    now, far = view.x(view.now), view.box.width() + 1
    room = view.box.adjusted(0, -WIDTH, 0, WIDTH)
    past, coming = room.translated(now - room.right(), 0), room.translated(now - room.left(), 0)
    for side, faint in ((past.adjusted(-far, 0, 0, 0), True), (coming.adjusted(0, 0, far, 0), False)):
        painter.save()
        painter.setClipRect(side, Qt.ClipOperation.IntersectClip)
        for stretch in seen:
            if stretch.begins <= view.now if faint else stretch.ends >= view.now:
                _paint_stretch(painter, colours, view, stretch, faint)
        painter.restore()


def paint_labels(
    painter: QPainter, colours: Colours, view: View, course: Sequence[Stretch], still: bool = False
) -> None:
    """Write what each phase is beside the middle of its slope; it fades as the dot reaches it."""
    for stretch in course:
        x = view.x((stretch.begins + stretch.ends) / 2)
        share = 1.0 if still else clamped((x - view.x(view.now)) / (90 * view.scale))
        narrow = (view.x(stretch.ends) - view.x(stretch.begins)) / 2 < LABEL_NEEDS * view.scale
        if not view.sees(stretch) or share == 0.0 or narrow:
            continue
        rising = stretch.ends_at >= stretch.begins_at
        middle = (stretch.begins_at + stretch.ends_at) / 2
        side = -52 if rising else 52
        place = QPointF(x + side * view.scale, view.y(middle) - 34 * view.scale)
        line = Line(place, LABEL_ROOM * view.scale, LABEL_PIXELS * view.scale, 600, "right" if rising else "left")
        write(painter, line, stretch.label, faded(_colour(colours, stretch), share))


def paint_dot(painter: QPainter, colours: Colours, view: View, breath: Breath) -> None:
    """Paint the dot at this moment's level: larger the fuller the breath."""
    colour = colours.ring_in if breath.direction in ("in", "full") else colours.ring_out
    x, y, scale = view.x(view.now), view.y(breath.level), view.scale
    painter.setPen(QPen(colours.ring_track, 2 * scale))
    painter.drawLine(QLineF(x, y + 30 * scale, x, max(y + 30 * scale, view.box.bottom() + 50 * scale)))
    painter.setPen(Qt.PenStyle.NoPen)
    reach, radius = (70 + 46 * breath.level) * scale, (21 + 13 * breath.level) * scale
    glow(painter, x, y, reach, reach, colour, 0.8, 1.8)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setBrush(QColor(255, 255, 255, 235))
    painter.drawEllipse(QPointF(x, y), radius * 0.55, radius * 0.55)


def _paint_light(painter: QPainter, colours: Colours, view: View, seen: Sequence[Stretch]) -> None:
    path = QPainterPath(QPointF(view.x(seen[0].begins), view.floor))
    path.lineTo(view.x(seen[0].begins), view.y(seen[0].begins_at))
    for stretch in seen:
        _curve(path, view, stretch)
    path.lineTo(view.x(seen[-1].ends), view.floor)
    path.closeSubpath()
    moon = QColor(colours.moon_inner.rgb())
    light = along(0, view.box.top(), 0, view.floor, (0, faded(moon, 0.27)), (1, faded(moon, 0)))
    painter.fillPath(path, light)


def _paint_stretch(painter: QPainter, colours: Colours, view: View, stretch: Stretch, faint: bool) -> None:
    path = QPainterPath(QPointF(view.x(stretch.begins), view.y(stretch.begins_at)))
    _curve(path, view, stretch)
    colour = faded(_colour(colours, stretch), PAST if faint else 1.0)
    width = (PAST_WIDTH if faint else WIDTH) * view.scale
    pen = line_pen(colour, width)
    if stretch.direction in ("out", "empty"):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash * WIDTH * view.scale / width for dash in DASHES])
    painter.strokePath(path, pen)


def _curve(path: QPainterPath, view: View, stretch: Stretch) -> None:
    start, end = view.x(stretch.begins), view.x(stretch.ends)
    low, high = view.y(stretch.begins_at), view.y(stretch.ends_at)
    handle = (end - start) * HANDLE
    path.cubicTo(start + handle, low, end - handle, high, end, high)


def _colour(colours: Colours, stretch: Stretch) -> QColor:
    return colours.ring_in if stretch.direction in ("in", "full") else colours.ring_out
