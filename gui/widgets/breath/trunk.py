"""How is the outside of the torso painted: the shirt that rises with the belly, and the shorts that follow it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

from gui.theme import mix
from gui.widgets.breath.curves import follow, opened
from gui.widgets.breath.light import along, faded, glow, stroke

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.curves import Point
    from gui.widgets.breath.torso import Torso

CREST_AT: Final = (60, 64, 68, 72, 76, 80, 84, 88)


def paint_shirt(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the torso, with a light on the belly that grows with the level: readable from far away."""
    front, back = torso.outline()
    path = QPainterPath(QPointF(*front[0]))
    follow(path, front)
    path.lineTo(*back[0])
    follow(path, back)
    path.closeSubpath()
    shirt = ((0, colours.shirt_light), (0.3, colours.shirt), (1, colours.shirt_shade))
    painter.fillPath(path, along(0, 27 + 8 * torso.level, 0, 0, *shirt))
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    glow(painter, 76, torso.front(76) - 1, 20, 9, colours.belly_light, 0.85 * torso.level, 1.5)
    painter.restore()


def paint_crest(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the light along the outline of the belly, fading at both ends; none with empty lungs."""
    none, full = faded(colours.belly_light, 0), faded(colours.belly_light, 0.9 * torso.level)
    light = along(59, 0, 89, 0, (0, none), (0.25, full), (0.75, full), (1, none))
    stroke(painter, opened([(s, torso.front(s) - 0.45) for s in CREST_AT]), light, 1.1)


def paint_shorts(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the shorts around the pelvis; their waistband follows the belly."""
    edge = _shorts(torso)
    (first_s, first_f), (last_s, last_f) = edge[0], edge[-1]
    path = QPainterPath(QPointF(first_s, first_f))
    follow(path, edge)
    path.cubicTo(last_s - 2.2, last_f + 7, first_s - 1.4, first_f - 7, first_s, first_f)
    path.closeSubpath()
    shorts = ((0, mix(colours.shorts, "white", 0.07)), (0.5, colours.shorts), (1, colours.shorts_shade))
    painter.fillPath(path, along(0, 22, 0, 0 if torso.position == "supine" else -2, *shorts))


def _shorts(torso: Torso) -> list[Point]:
    """The edge of the shorts from the waistband in front round the seat to the waistband behind."""
    front = torso.front
    behind = (91.5, torso.back(91.5) - 0.3)
    if torso.position == "supine":
        waist = [(88.4, front(88.4) + 0.35), (92, front(92) + 0.4), (96, front(96) + 0.2)]
        return [*waist, (101, 17.5), (104, 12), (103.2, 5.0), (99, 1.0), (95, torso.back(95) - 0.2), behind]
    waist = [(87.2, front(87.2) + 0.35), (91, front(91) + 0.3)]
    return [*waist, (95, 19.8), (101.5, 16), (102.6, 10), (101.2, 3.6), (97, 0.2), behind]
