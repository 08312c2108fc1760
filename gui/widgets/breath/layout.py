"""Where does each part of a picture stand in a window of any size?

Every picture is laid out once, in the pixels of a window of 1280 by 800, and scaled as a whole into the room there is.
Words and cards are mirrored for languages written from right to left; a body is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF

from gui.widgets.breath.lettering import COUNT_PIXELS, CUE_PIXELS, WORD_PIXELS, Line, Lines
from gui.widgets.breath.ring import WIDTH, Ring

if TYPE_CHECKING:
    from gui.letters import Weight
    from gui.widgets.breath.lettering import Side
    from gui.widgets.breath.torso import Position

BODY_SIZE: Final = (1280.0, 624.0)
ORB_SIZE: Final = (624.0, 624.0)
WAVE_SIZE: Final = (1280.0, 624.0)
BAR_SIZE: Final = (300.0, 14.0)

CLOSE_SIZE: Final = (800.0, 624.0)
CLOSE_LEFT: Final = 95.0
"""Where in the lying body's design a close-up begins: it shows head and trunk, and only the beginning of the legs."""
CLOSE_SEATED_LEFT: Final = 146.0
CLOSE_BAR: Final = 216.0
CLOSE_WORD_PIXELS: Final = 92.0
CLOSE_COUNT_PIXELS: Final = 170.0
COUNT_GROWS: Final = 0.35
"""How much of what the word grows the count does: it is large enough already."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A design of a fixed size, scaled into a room and centred in it."""

    left: float
    top: float
    scale: float

    def point(self, x: float, y: float) -> QPointF:
        """A point of the design, in the widget."""
        return QPointF(self.left + x * self.scale, self.top + y * self.scale)

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A rectangle of the design, in the widget."""
        return QRectF(self.point(x, y), self.point(x + width, y + height))

    def line(self, x: float, y: float, room: float, pixels: float, weight: Weight, side: Side = "middle") -> Line:
        """A line of text with its baseline at a point of the design."""
        return Line(self.point(x, y), room * self.scale, pixels * self.scale, weight, side)


def framed(size: tuple[float, float], room: QRectF) -> Frame:
    """The design as large as fits into the room, in its middle."""
    width, height = size
    scale = max(0.01, min(room.width() / width, room.height() / height))
    left = room.center().x() - width * scale / 2
    top = room.center().y() - height * scale / 2
    return Frame(left, top, scale)


@dataclass(frozen=True, slots=True)
class BodyLayout:
    """Where the parts of the body's picture stand."""

    origin: QPoint
    """Where crown and back meet, on a whole pixel."""
    unit: float
    """Pixels a unit of the figure."""
    ring: Ring
    lines: Lines
    ribs: QRectF | None
    """None in a close-up."""
    bar: QRectF
    scale: float


def body_layout(position: Position, room: QRectF, mirrored: bool = False, letters: float | None = None) -> BodyLayout:
    """Lay out the lying or the sitting body; with `letters` a close-up, its words so many times their size."""
    if letters is not None:
        return _close(position, framed(CLOSE_SIZE, room), letters, mirrored)
    frame = framed(BODY_SIZE, room)
    return _supine(frame) if position == "supine" else _seated(frame, mirrored)


def _close(position: Position, frame: Frame, letters: float, mirrored: bool) -> BodyLayout:
    """Lay out a close-up, for one word and the count."""
    if position == "supine":
        near = replace(frame, left=frame.left - CLOSE_LEFT * frame.scale)
        place = _supine(near)
        middle = 545.5
        return replace(place, lines=_close_lines(near, middle, 176, 334, 400, letters), ribs=None)
    across = CLOSE_SEATED_LEFT + (1280 - CLOSE_SIZE[0] - 2 * CLOSE_SEATED_LEFT if mirrored else 0)
    near = replace(frame, left=frame.left - across * frame.scale)
    side: Side = "right" if mirrored else "left"
    edge = 1280 - CLOSE_SEATED_LEFT - 32 if mirrored else CLOSE_SEATED_LEFT + 32
    place = _seated(near, mirrored)
    bar_left = edge - CLOSE_BAR if mirrored else edge
    bar = near.box(bar_left, 470, CLOSE_BAR, BAR_SIZE[1])
    return replace(place, lines=_close_lines(near, edge, 262, 430, 232, letters, side), ribs=None, bar=bar)


def _close_lines(
    frame: Frame, x: float, word: float, count: float, room: float, letters: float, side: Side = "middle"
) -> Lines:
    """Place the word and the count with their baselines there; a cue has no place."""
    digits = CLOSE_COUNT_PIXELS * (1 + (letters - 1) * COUNT_GROWS)
    return Lines(
        word=frame.line(x, word, room, CLOSE_WORD_PIXELS * letters, 700, side),
        cue=None,
        count=frame.line(x, count, room, digits, 600, side),
    )


def _supine(frame: Frame) -> BodyLayout:
    middle, unit = 545.5, 6.75
    # From the face to the thigh: the way the diaphragm goes. Below, the body lies in front.
    ring = Ring(frame.point(middle, 332), 308 * frame.scale, WIDTH * frame.scale, start=197, span=213)
    lines = Lines(
        word=frame.line(middle, 138, 430, WORD_PIXELS - 2, 700),
        cue=frame.line(middle, 181, 430, CUE_PIXELS, 400),
        count=frame.line(middle, 332, 300, COUNT_PIXELS, 600),
    )
    return BodyLayout(
        origin=frame.point(middle - 63 * unit, 586).toPoint(),
        unit=unit * frame.scale,
        ring=ring,
        lines=lines,
        ribs=frame.box(1022, 0, 226, 214),
        bar=frame.box(middle - BAR_SIZE[0] / 2, 52, *BAR_SIZE),
        scale=frame.scale,
    )


def _seated(frame: Frame, mirrored: bool) -> BodyLayout:
    middle, unit, top = (614.0 if mirrored else 666.0), 4.48, 17.0
    side: Side = "right" if mirrored else "left"
    edge = 1240.0 if mirrored else 40.0
    # The ring's gap is where the head is.
    ring = Ring(frame.point(middle, top + 68 * unit), 252 * frame.scale, WIDTH * frame.scale, start=72, span=312)
    lines = Lines(
        word=frame.line(edge, 236, 345, WORD_PIXELS, 700, side),
        cue=frame.line(edge, 282, 345, CUE_PIXELS, 400, side),
        count=frame.line(edge, 458, 300, COUNT_PIXELS, 600, side),
    )
    bar_left = edge - BAR_SIZE[0] if mirrored else edge
    return BodyLayout(
        origin=frame.point(middle - 24 * unit, top).toPoint(),
        unit=unit * frame.scale,
        ring=ring,
        lines=lines,
        ribs=frame.box(32 if mirrored else 1004, 162, 244, 248),
        bar=frame.box(bar_left, 502, *BAR_SIZE),
        scale=frame.scale,
    )


@dataclass(frozen=True, slots=True)
class OrbLayout:
    """Where the parts of the orb's picture stand."""

    ring: Ring
    lines: Lines
    limit: Line
    """The words under the ring."""
    bar: QRectF


def orb_layout(room: QRectF, letters: float | None = None) -> OrbLayout:
    """Lay out the orb; with `letters` for one word and the count, so many times their size."""
    frame = framed(ORB_SIZE, room)
    place = _orb(frame)
    return place if letters is None else replace(place, lines=_close_lines(frame, 312, 262, 420, 270, letters))


def _orb(frame: Frame) -> OrbLayout:
    return OrbLayout(
        ring=Ring(frame.point(312, 306), 282 * frame.scale, WIDTH * frame.scale),
        lines=Lines(
            word=frame.line(312, 240, 420, WORD_PIXELS, 700),
            cue=frame.line(312, 448, 300, CUE_PIXELS, 400),
            count=frame.line(312, 398, 300, COUNT_PIXELS - 2, 600),
        ),
        limit=frame.line(312, 620, 500, 18, 600),
        bar=frame.box(312 - BAR_SIZE[0] / 2, 586, *BAR_SIZE),
    )


@dataclass(frozen=True, slots=True)
class WaveLayout:
    """Where the parts of the wave's picture stand."""

    box: QRectF
    floor: float
    lines: Lines
    bar: QRectF
    scale: float


def wave_layout(room: QRectF, dot_at: float, letters: float | None = None) -> WaveLayout:
    """Lay out the wave over the whole width, its words above the dot; with `letters` so many times their size."""
    frame = framed(WAVE_SIZE if letters is None else CLOSE_SIZE, room)
    place = _wave(frame, room, dot_at)
    if letters is None:
        return place
    lines = _close_lines(frame, 60, 160, 160, 320, letters, "left")
    beside = replace(lines.count, anchor=frame.point(740, 160), side="right")
    return replace(place, lines=replace(lines, count=beside), bar=frame.box(60, 186, *BAR_SIZE))


def _wave(frame: Frame, room: QRectF, dot_at: float) -> WaveLayout:
    scale = frame.scale
    middle = (room.left() + room.width() * dot_at - frame.left) / scale
    top, bottom = frame.point(0, 216).y(), frame.point(0, 566).y()
    return WaveLayout(
        box=QRectF(room.left(), top, room.width(), bottom - top),
        floor=frame.point(0, 646).y(),
        lines=Lines(
            word=frame.line(middle, 88, 500, WORD_PIXELS + 2, 700),
            cue=frame.line(middle, 136, 500, CUE_PIXELS, 400),
            count=frame.line(middle + 330, 136, 150, COUNT_PIXELS - 2, 600),
        ),
        bar=frame.box(middle - BAR_SIZE[0] / 2, 166, *BAR_SIZE),
        scale=scale,
    )


SLIM_SIZE: Final = (220.0, 120.0)
SLIM_ALONE: Final = (120.0, 120.0)
SLIM_RING: Final = 46.0


@dataclass(frozen=True, slots=True)
class SlimLayout:
    """Where the parts of a small window's picture stand."""

    ring: Ring
    lines: Lines | None
    """The words beside the orb; none where there is room for the orb alone."""
    bar: QRectF


def slim_layout(room: QRectF, mirrored: bool = False) -> SlimLayout:
    """Lay out a small orb with its words beside it, or alone in a room that is about square."""
    if room.width() < 1.4 * room.height():
        frame = framed(SLIM_ALONE, room)
        return SlimLayout(_slim_ring(frame, 60), None, frame.box(30, 110, 60, 4))
    frame = framed(SLIM_SIZE, room)
    edge = 100.0 if mirrored else 120.0
    side: Side = "right" if mirrored else "left"
    cue = frame.line(edge, 80, 94, 13, 500, side)
    lines = Lines(word=frame.line(edge, 58, 94, 18, 700, side), cue=cue, count=cue)
    bar = frame.box(edge - 84 if mirrored else edge, 92, 84, 5)
    return SlimLayout(_slim_ring(frame, 160 if mirrored else 60), lines, bar)


def _slim_ring(frame: Frame, middle: float) -> Ring:
    return Ring(frame.point(middle, 60), SLIM_RING * frame.scale)
