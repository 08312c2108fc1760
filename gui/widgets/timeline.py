"""The workout as one bar: click, hover or arrow to any of its parts, be they five or two thousand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme import GROUND, TEXT, PhaseName, mix, phase_mark
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

MANY: Final = 400
"""Above this number the bar is painted once into a pixmap, and only the needle moves."""

_HEIGHT: Final = 16
_COLOURED_HEIGHT: Final = 14
_LEAST: Final = 3.0
_LOUD: Final = ("work", "breathe")
_GO_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_POINT_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True)
class Part:
    """One stretch of a workout: its phase, its length, and what is done in it."""

    kind: PhaseName
    seconds: float
    name: str


@dataclass(frozen=True)
class Spans:
    """Where the parts lie: their left edges, then the right end of all; in pixels."""

    edges: tuple[float, ...]
    gap: float

    def rect(self, index: int, height: float) -> QRectF:
        """The part's own rectangle, without the gap after it."""
        left = self.edges[index]
        return QRectF(left, 0, self.edges[index + 1] - self.gap - left, height)

    def index_at(self, x: float) -> int:
        """The part at `x`; the first or the last beyond the ends."""
        return min(len(self.edges) - 2, max(0, bisect_right(self.edges, x) - 1))


def lay_out(parts: Sequence[Part], width: float) -> Spans:
    """Spread `parts` over `width` pixels by their seconds, none under three pixels while there is room.

    There is a gap only where the mean part is wide enough for one.
    """
    count = len(parts)
    if not count:
        return Spans((), 0.0)
    mean = width / count
    gap = 3.0 if mean > 12 else 1.0 if mean > 4 else 0.0
    room = width - gap * (count - 1)
    least = min(_LEAST, room / count)
    spare = room - least * count
    total = sum(part.seconds for part in parts)
    edges, left = [], 0.0
    for part in parts:
        edges.append(left)
        left += least + spare * (part.seconds / total if total else 1 / count) + gap
    return Spans((*edges, width + gap), gap)


class TimelineBar(QWidget):
    """A bar of all parts. `coloured` shows each in its phase's colour; otherwise done, now and to come are told apart.

    `wanted` asks to go to a part; `pointed` says which part is under the mouse or the arrow keys, -1 for none.
    """

    wanted = Signal(int)
    pointed = Signal(int)

    def __init__(self, parts: Sequence[Part] = (), *, coloured: bool = False) -> None:
        super().__init__()
        self._coloured = coloured
        self._parts: tuple[Part, ...] = ()
        self._spans: Spans | None = None
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._now, self._share, self._mark = 0, 0.0, -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", 6)
        self.setAccessibleName(self.tr("Timeline"))
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts, from the first one's start."""
        self._parts = tuple(parts)
        self._now, self._share, self._mark = 0, 0.0, -1
        self._forget()
        self.update()

    def set_now(self, index: int, share: float) -> None:
        """Say which part is on, and how much of it is over: 0 to 1."""
        if (index, share) != (self._now, self._share):
            self._now, self._share = index, min(1.0, max(0.0, share))
            self.update()

    def spans(self) -> Spans:
        """Where the parts lie now."""
        if self._spans is None:
            self._spans = lay_out(self._parts, float(self.width()))
        return self._spans

    def words(self, index: int) -> str:
        """What is told about a part: "Side plank · 0:45 · 7 of 40"."""
        part = self._parts[index]
        minutes, seconds = divmod(round(part.seconds), 60)
        return self.tr("{name} · {minutes}:{seconds:02d} · {number} of {count}").format(
            name=part.name, minutes=minutes, seconds=seconds, number=index + 1, count=len(self._parts)
        )

    def sizeHint(self) -> QSize:
        """A thin bar, as wide as it may be."""
        return QSize(200, _COLOURED_HEIGHT if self._coloured else _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The height is fixed, the width is not."""
        return QSize(80, self.sizeHint().height())

    def _forget(self) -> None:
        self._spans = None
        self._pictures = None

    def _point(self, index: int) -> None:
        if index != self._mark:
            self._mark = index
            self.setAccessibleDescription(self.words(index) if index >= 0 else "")
            self.pointed.emit(index)
            self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        """Paint the picture anew in other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._pictures = None
        super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the part that was clicked."""
        if event.button() == Qt.MouseButton.LeftButton and self._parts:
            self.wanted.emit(self.spans().index_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the part under the mouse."""
        if self._parts:
            self._point(self.spans().index_at(event.position().x()))

    def leaveEvent(self, _event: QEvent) -> None:
        """Point at nothing."""
        self._point(-1)

    def event(self, event: QEvent) -> bool:
        """Tell the part under the mouse, and keep the bar's keys from the screen's own shortcuts."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._parts:
            QToolTip.showText(event.globalPos(), self.words(self.spans().index_at(event.pos().x())), self)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _takes(event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return plain and event.key() in (*_GO_KEYS, *_POINT_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point with the arrows, Home and End; go with Enter or Space."""
        if not self._parts or not self._takes(event):
            super().keyPressEvent(event)
            return
        last = len(self._parts) - 1
        here = self._mark if self._mark >= 0 else self._now
        if event.key() in _GO_KEYS:
            self.wanted.emit(here)
            return
        steps = {Qt.Key.Key_Left: here - 1, Qt.Key.Key_Right: here + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        self._point(min(last, max(0, steps[Qt.Key(event.key())])))
        place = self.spans().rect(self._mark, self.height()).center().toPoint()
        QToolTip.showText(self.mapToGlobal(QPoint(place.x(), self.height())), self.words(self._mark), self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, and the needle where they are too thin to show where we are."""
        if not self._parts:
            return
        brush = painter(self)
        if len(self._parts) > MANY:
            self._paint_pictures(brush)
        else:
            for index in range(len(self._parts)):
                self._paint_part(brush, index)
        if not self._coloured and self.spans().gap < 3:
            at = min(max(0.0, self._needle() - 2), self.width() - 4)
            plate(brush, QRectF(at, 0, 4, self.height()), 2, self.palette().color(TEXT))

    def _needle(self) -> float:
        rect = self.spans().rect(self._now, 1.0)
        return rect.left() + rect.width() * self._share

    def _paint_part(self, brush: QPainter, index: int) -> None:
        rect = self._shape(index)
        radius = min(4.0, rect.width() / 2, rect.height() / 2) if self.spans().gap else 0.0
        colour = self._colour(index, done=index < self._now)
        if index == self._mark:
            colour = mix(colour, self.palette().color(TEXT), 0.35)
        plate(brush, rect, radius, colour)
        if not self._coloured and index == self._now and self._share > 0:
            brush.setClipRect(QRectF(rect.x(), 0, rect.width() * self._share, self.height()))
            plate(brush, rect, radius, self.palette().color(TEXT))
            brush.setClipping(False)

    def _shape(self, index: int) -> QRectF:
        """Rests are half as tall, so that they are told by shape too."""
        height = float(self.height())
        rect = self.spans().rect(index, height)
        if self._coloured or self._parts[index].kind in _LOUD:
            return rect
        return QRectF(rect.x(), height * 0.27, rect.width(), height * 0.46)

    def _colour(self, index: int, *, done: bool) -> QColor:
        kind = self._parts[index].kind
        colours = self.palette()
        if self._coloured:
            return phase_mark(kind, colours.color(GROUND))
        ground, text = colours.color(GROUND), colours.color(TEXT)
        if kind in _LOUD:
            return text if done else mix(ground, text, 0.36)
        return mix(ground, text, 0.62 if done else 0.22)

    def _paint_pictures(self, brush: QPainter) -> None:
        """Two pictures of the whole bar, done and to come, parted at the needle."""
        if self._pictures is None:
            self._pictures = (self._picture(done=True), self._picture(done=False))
        over = 0.0 if self._coloured else self._needle()
        for pixmap, left, right in ((self._pictures[0], 0.0, over), (self._pictures[1], over, float(self.width()))):
            brush.setClipRect(QRectF(left, 0, right - left, self.height()))
            brush.drawPixmap(0, 0, pixmap)
        brush.setClipping(False)
        if self._mark >= 0:
            rect = self.spans().rect(self._mark, self.height())
            wide = max(2.0, rect.width())
            brush.fillRect(QRectF(rect.center().x() - wide / 2, 0, wide, self.height()), self.palette().color(TEXT))

    def _picture(self, *, done: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        brush = QPainter(pixmap)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)  # else parts thinner than a pixel show as a false pattern
        for index in range(len(self._parts)):
            brush.fillRect(self._shape(index), self._colour(index, done=done))
        brush.end()
        return pixmap
