"""How is the head painted, with its neck? It does not move with the breath; the face looks along f."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.theme import mix
from gui.widgets.breath.curves import closed, opened, tube
from gui.widgets.breath.light import along, glow, stroke

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours

_NECK: Final = (
    *((20, 9), (26, 7.6), (31, 7.2), (36, 4.5), (38, 12)),
    *((36, 20.5), (31.5, 19.2), (28, 19.0), (25.5, 21.5), (21, 18)),
)
_BUN: Final = ((1.2, 9.5, 4.9), (3.5, 11.5, 4.4))
_HAIR_BEHIND: Final = (
    *((6.5, 8), (4.2, 14), (5.4, 20.2), (9.5, 24.4), (14, 25.2)),
    *((16, 20.4), (19.3, 15.2), (22.0, 10), (20.6, 6.4), (15, 5.4)),
)
_FACE: Final = (
    *((8.6, 23.6), (11.2, 25.3), (13.4, 25.7), (14.6, 26.0), (15.9, 27.2), (16.8, 27.9), (17.7, 27.3), (18.2, 26.3)),
    *((19.2, 26.2), (20.1, 25.9), (20.7, 25.5), (21.4, 25.9), (22.3, 25.4), (23.2, 25.3), (24.8, 25.0), (25.9, 23.4)),
    *((26.0, 21.2), (24.4, 17.6), (23.0, 13.5), (19.5, 11.2), (15, 12.5), (10.5, 17)),
)
_HAIR: Final = (
    *((9.6, 24.8), (6.2, 21.8), (4.0, 16.5), (4.0, 11), (7.2, 6.4), (13.0, 4.6), (18.4, 5.4)),
    *((21.6, 8.4), (20.4, 11.6), (17.4, 12.4), (15.2, 15.2), (14.2, 19.2), (12.6, 22.6), (11.2, 24.6)),
)
_EAR: Final = ((16.2, 15.4), (17.6, 16.4), (19.0, 15.2), (19.2, 13.2), (18.2, 11.6), (16.8, 12.2))
_CLOSED_EYE: Final = ((14.1, 23.9), (15.0, 22.7), (16.2, 22.4))
_BROW: Final = ((11.3, 23.9), (12.0, 22.4), (13.2, 21.3))
_SMILE: Final = ((20.65, 25.2), (20.9, 24.0), (20.4, 22.9))


def paint_head(painter: QPainter, colours: Colours) -> None:
    """Paint the neck, the head and its hair; the light comes from the front."""
    skin, shade, hair, dark_hair = colours.skin, colours.skin_shade, colours.hair, colours.hair_shade
    painter.fillPath(closed(_NECK), along(0, 21, 0, 7, (0, skin), (0.45, skin), (1, shade)))
    painter.fillPath(tube(_BUN), along(-2, 14, 3, 5, (0, hair), (1, dark_hair)))
    painter.fillPath(closed(_HAIR_BEHIND), dark_hair)
    painter.fillPath(closed(_FACE), along(0, 27, 0, 10, (0, mix(skin, "white", 0.10)), (0.5, skin), (1, shade)))
    glow(painter, 19.4, 21.2, 3.4, 3.0, colours.blush, colours.blush.alphaF(), 1.6)
    lit = mix(hair, "white", 0.07)
    painter.fillPath(closed(_HAIR), along(4, 24, 16, 5, (0, lit), (0.5, hair), (1, dark_hair)))
    painter.fillPath(closed(_EAR), along(16, 16, 19, 11, (0, mix(skin, "white", 0.05)), (1, shade)))
    stroke(painter, opened(_CLOSED_EYE), colours.ink, 0.62)
    stroke(painter, opened(_BROW), mix(hair, skin, 0.25), 0.6)
    stroke(painter, opened(_SMILE), mix(shade, "#8A3A3A", 0.45), 0.55)
