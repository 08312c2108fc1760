"""How are the two hands painted? The one on the belly rides the breath, the one on the chest stays still."""

from __future__ import annotations

from math import atan, degrees
from typing import TYPE_CHECKING, Final

from gui.theme import mix
from gui.widgets.breath.curves import closed, opened, shifted, tube
from gui.widgets.breath.light import along, faded, stroke
from gui.widgets.breath.torso import BELLY_HAND

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.curves import Circle
    from gui.widgets.breath.torso import Position, Torso

HAND_SIZE: Final = 0.86
HAND_TURN: Final = 0.8
"""How much of the belly's slope the hand takes."""

_THUMB: Final = ((-7.4, 0.2, 1.5), (-4.6, 1.2, 1.9), (-1.5, 1.2, 2.2))
_BACK_OF_HAND: Final = (
    *((-5.6, -0.6), (-5.2, 2.2), (-1.5, 3.7), (3.2, 3.4)),
    *((6.2, 1.6), (6.6, -1.4), (3, -2.8), (-3, -2.6)),
)
_FINGERS: Final = ((5.2, 3.7, 1.42), (2.0, 4.9, 1.55), (-1.3, 4.8, 1.55), (-4.2, 3.7, 1.45))
"""Where across the hand, how long, how thick."""

_CHEST_HAND: Final = (
    *((47.6, 22.6), (47.2, 26.6), (44.4, 28.5), (41.2, 28.1), (37.8, 26.3), (34.9, 24.2)),
    *((34.0, 22.4), (35.4, 21.5), (38.8, 22.8), (41.2, 22.4), (43.0, 20.6)),
)
_CHEST_FINGERS: Final = (
    ((41.6, 26.2), (38.6, 24.8), (35.8, 22.9)),
    ((42.2, 24.2), (40.4, 23.6), (38.8, 22.8)),
)
_SLEEVES: Final[dict[Position, tuple[Circle, ...]]] = {
    "supine": ((37.0, 13.2, 6.3), (42.0, 9.0, 6.0), (47.3, 5.9, 5.1)),
    "seated": ((37.2, 12.6, 6.4), (43.5, 10.2, 6.0), (49.5, 8.6, 5.0)),
}
_FOREARMS: Final[dict[Position, tuple[Circle, ...]]] = {
    "supine": ((49.5, 4.8, 4.2), (47.9, 12.5, 3.9), (46.2, 19.5, 3.0), (45.2, 23.0, 2.7)),
    "seated": ((51.5, 8.5, 4.2), (49.4, 14.5, 3.8), (46.7, 20.0, 3.0), (45.2, 23.0, 2.7)),
}
_FOREARM_FOLLOWS: Final = (0.0, 0.0, 0.7, 1.0)
"""How much of the chest's movement each circle of the forearm takes."""


def paint_belly_hand(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the far hand, laid over the belly with its fingers towards the viewer."""
    place, slope = torso.belly_hand()
    skin = colours.skin
    painter.save()
    painter.translate(BELLY_HAND, place)
    painter.rotate(degrees(atan(slope)) * HAND_TURN)
    painter.scale(HAND_SIZE, HAND_SIZE)
    painter.fillPath(tube(_THUMB), colours.skin_shade)
    painter.fillPath(closed(_BACK_OF_HAND), along(0, 3.6, 0, -3, (0, mix(skin, "white", 0.12)), (1, skin)))
    lit = mix(skin, "white", 0.04)
    for across, length, radius in _FINGERS:
        knuckle, middle, tip = (across, 0.6), (across + 0.1, -length / 2), (across - 0.25, -length)
        finger = tube(((*knuckle, radius + 0.1), (*middle, radius), (*tip, radius * 0.9)))
        painter.fillPath(finger.translated(0.45, -0.35), colours.skin_shade)
        painter.fillPath(finger, lit)
    painter.restore()


def paint_chest_arm(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the near arm, foreshortened, with its hand on the breastbone."""
    rise = torso.chest_hand()
    skin = colours.skin
    painter.save()
    painter.translate(-torso.shrug, 0)
    forearm = tube(
        [
            (s, f + rise * share, radius)
            for (s, f, radius), share in zip(_FOREARMS[torso.position], _FOREARM_FOLLOWS, strict=True)
        ]
    )
    hand = closed(shifted(_CHEST_HAND, 0, rise))
    painter.fillPath(forearm.translated(1.0, -0.4), _shade(colours, 0.22))
    painter.fillPath(hand.translated(-0.2, -0.7), _shade(colours, 0.20))
    lit = ((0, mix(skin, "white", 0.08)), (0.5, skin), (1, colours.skin_shade))
    painter.fillPath(forearm, along(42, 0, 53, 0, *lit))
    painter.fillPath(hand, along(0, 29, 0, 20, (0, mix(skin, "white", 0.14)), (1, skin)))
    for finger in _CHEST_FINGERS:
        stroke(painter, opened(shifted(finger, 0, rise)), faded(colours.skin_shade, 0.75), 0.45)
    painter.restore()


def paint_sleeve(painter: QPainter, colours: Colours, torso: Torso) -> None:
    """Paint the near sleeve, over the forearm; it does not move with the breath."""
    sleeve = tube(_SLEEVES[torso.position])
    painter.save()
    painter.translate(-torso.shrug, 0)
    painter.fillPath(sleeve.translated(0.9, -0.5), _shade(colours, 0.22))
    shirt = ((0, colours.shirt_light), (0.4, colours.shirt), (1, colours.shirt_shade))
    painter.fillPath(sleeve, along(34, 20, 48, 2, *shirt))
    painter.restore()


def _shade(colours: Colours, share: float) -> QColor:
    """The soft shadow an arm throws on the body."""
    return faded(colours.shadow, share / colours.shadow.alphaF())
