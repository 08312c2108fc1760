"""Which way does the marked point of the body go next?"""

from __future__ import annotations

import itertools
from math import hypot
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from gui.figure.outline import add_capsule, new_path
from workouts.figure.body import point
from workouts.figure.vectors import along, plus

if TYPE_CHECKING:
    from gui.figure.camera import Spot
    from gui.figure.canvas import Canvas
    from workouts.figure.clip import Clip

_STEPS: Final = 12
_ASIDE: Final = 24.0
"""Centimetres behind the body."""
_SHORTEST: Final = 8.0
_HEAD: Final = 6.5


def paint_arrow(canvas: Canvas, clip: Clip, start: int, end: int) -> None:
    """Paint an arrow along the way of the figure's marked point between two keys, if it goes any way."""
    if clip.figure.arrow is None:
        return
    spots = _way(canvas, clip, start, end)
    k = canvas.camera.scale
    (x0, y0), (x1, y1) = spots[0], spots[-1]
    if hypot(x1 - x0, y1 - y0) < _SHORTEST * k:
        return
    path = new_path()
    for step, (first, last) in enumerate(itertools.pairwise(spots)):
        thick = 0.5 + step / _STEPS
        add_capsule(path, (*first, thick * k), (*last, (thick + 1 / _STEPS) * k))
    (x0, y0) = spots[-2]
    size = hypot(x1 - x0, y1 - y0) or 1.0
    ux, uy = (x1 - x0) / size, (y1 - y0) / size
    head = _HEAD * k
    tip = (x1 + ux * head * 0.8, y1 + uy * head * 0.8)
    for sign in (1.0, -1.0):
        barb = (tip[0] - ux * head + sign * uy * head * 0.75, tip[1] - uy * head - sign * ux * head * 0.75)
        add_capsule(path, (*tip, 1.5 * k), (*barb, 1.5 * k))
    colour = QColor(canvas.look.arrow)
    colour.setAlphaF(0.9)
    canvas.brush.fillPath(path, colour)


def _way(canvas: Canvas, clip: Clip, start: int, end: int) -> list[Spot]:
    arrow = clip.figure.arrow
    assert arrow is not None
    spots: list[Spot] = []
    for step in range(_STEPS + 1):
        body = clip.body(start, end, step / _STEPS)
        marked = body.hips if arrow.of in ("hip", "hips") else point(body, arrow.of)
        if arrow.shift is not None:
            aside = plus(marked, (*arrow.shift, 0.0))
        else:
            aside = along(marked, body.pelvis.front, -_ASIDE)
        spots.append(canvas.camera.spot(aside))
    return spots
