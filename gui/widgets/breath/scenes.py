"""Of which parts is each picture made, moving and without motion?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPointF, QRectF

from gui.widgets.breath.figure import Figure
from gui.widgets.breath.layout import body_layout, orb_layout, slim_layout, wave_layout
from gui.widgets.breath.lettering import write
from gui.widgets.breath.moment import Breath, between
from gui.widgets.breath.orb import paint_orb
from gui.widgets.breath.parts import (
    MOON_REACH,
    ORB_REACH,
    BarPart,
    BodyPart,
    OrbPart,
    Part,
    PosesPart,
    RibsPart,
    WordsPart,
    reach_of,
)
from gui.widgets.breath.ring import paint_moon
from gui.widgets.breath.slim import SlimPart, paint_limit, paint_slim
from gui.widgets.breath.support import MAT_FLOOR
from gui.widgets.breath.wave import DOT_AT
from gui.widgets.breath.wave_part import WavePart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.moment import Stretch
    from gui.widgets.breath.pointing import PartName
    from gui.widgets.breath.torso import Position

PictureName = Literal["body", "orb", "wave", "slim"]
CALM_MOON: Final = 0.5
"""How full the moon is without motion: it would swing the brightness of half the window."""
CALM_ORB: Final = (0.25, 0.75)
"""Between which levels the orb's poses are without motion, for the same reason."""


@dataclass(frozen=True)
class Setting:
    """What a scene is made for."""

    position: Position
    colours: Colours
    room: QRectF
    """Where the picture may stand, in pixels of the widget."""
    ratio: float
    """Device pixels a pixel."""
    still: bool
    """Without motion."""
    mirrored: bool
    limit: str
    """The words under the orb's ring."""
    part: PartName | None = None
    """What of the body is pointed out."""
    raised: bool = False
    """Whether the calves of a lying body are on a stool."""
    letters: float | None = None
    """How many times its size the word of a close-up is; none where it is no close-up."""


@dataclass(frozen=True)
class Scene:
    """A picture of one size: its parts, and what of it never changes."""

    parts: tuple[Part, ...]
    middle: QPointF
    """Where the ground is brightest."""
    paint_still: Callable[[QPainter], None]


def scene(picture: PictureName, setting: Setting, course: Callable[[], tuple[Stretch, ...]]) -> Scene:
    """Make the scene of a picture; `course` gives the wave its phases."""
    if picture == "body":
        return _body(setting)
    if picture == "slim":
        return _slim(setting)
    return _orb(setting) if picture == "orb" else _wave(setting, course)


def _body(setting: Setting) -> Scene:
    colours = setting.colours
    place = body_layout(setting.position, setting.room, setting.mirrored, setting.letters)
    figure = Figure(
        setting.position,
        colours,
        place.origin,
        place.unit,
        setting.ratio,
        part=setting.part,
        raised=setting.raised,
    )
    horizon = place.origin.y() - MAT_FLOOR * place.unit if setting.position == "supine" else None
    words = WordsPart(colours.text, place.lines)
    ribs: tuple[Part, ...] = ()
    if place.ribs is not None:
        lit = setting.part == "ribs"
        ribs = (RibsPart(colours, place.ribs, place.scale, setting.ratio, setting.still, lit=lit),)
    if not setting.still:
        return Scene((BodyPart(colours, figure, place.ring, horizon), words, *ribs), place.ring.centre, _nothing)

    def paint_still(painter: QPainter) -> None:
        painter.save()
        if horizon is not None:
            painter.setClipRect(reach_of(place.ring, MOON_REACH).intersected(QRectF(-1e4, -1e4, 2e4, 1e4 + horizon)))
        paint_moon(painter, colours, place.ring, CALM_MOON)
        painter.restore()

    def paint_pose(painter: QPainter, level: float) -> None:
        figure.paint(painter, Breath(level, "full", begins_at=level, ends_at=level))

    poses = PosesPart(QRectF(figure.area), setting.ratio, paint_pose)
    return Scene((poses, words, BarPart(colours, place.bar), *ribs), place.ring.centre, paint_still)


def _orb(setting: Setting) -> Scene:
    colours = setting.colours
    place = orb_layout(setting.room, setting.letters)
    words = WordsPart(colours.orb_text, place.lines)

    def paint_limit(painter: QPainter) -> None:
        if setting.letters is None:
            write(painter, place.limit, setting.limit, colours.quiet)

    if not setting.still:
        return Scene((OrbPart(colours, place.ring), words), place.ring.centre, paint_limit)

    def paint_pose(painter: QPainter, level: float) -> None:
        paint_orb(painter, colours, place.ring, between(*CALM_ORB, level))

    poses = PosesPart(reach_of(place.ring, ORB_REACH), setting.ratio, paint_pose)
    return Scene((poses, words, BarPart(colours, place.bar)), place.ring.centre, _nothing)


def _slim(setting: Setting) -> Scene:
    colours = setting.colours
    place = slim_layout(setting.room, setting.mirrored)
    centre, radius = place.ring.centre, place.ring.radius
    words = (WordsPart(colours.text, place.lines),) if place.lines else ()

    def paint_still(painter: QPainter) -> None:
        paint_limit(painter, colours, centre, radius)

    if not setting.still:
        return Scene((SlimPart(colours, centre, radius), *words), centre, paint_still)

    def paint_pose(painter: QPainter, level: float) -> None:
        paint_slim(painter, colours, centre, radius, between(*CALM_ORB, level))

    poses = PosesPart(place.ring.box, setting.ratio, paint_pose)
    return Scene((poses, *words, BarPart(colours, place.bar)), centre, paint_still)


def _wave(setting: Setting, course: Callable[[], tuple[Stretch, ...]]) -> Scene:
    colours = setting.colours
    place = wave_layout(setting.room, DOT_AT, setting.letters)
    words = WordsPart(colours.text, place.lines)
    curve = WavePart(colours, place, course, setting.still)
    middle = QPointF(setting.room.left() + setting.room.width() * DOT_AT, setting.room.center().y())
    parts = (curve, words, BarPart(colours, place.bar)) if setting.still else (curve, words)
    return Scene(parts, middle, _nothing)


def _nothing(_painter: QPainter) -> None:
    """No part of this picture stands still on the ground."""
