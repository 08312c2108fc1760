"""What all painted widgets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from shiboken6 import isValid

from gui import letters
from gui.theme import LINE, SURFACE, TEXT, Role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def alive(thing: QObject) -> bool:
    """Whether Qt has not yet deleted the object behind `thing`."""
    return bool(isValid(thing))  # type: ignore[no-untyped-call]


def painter(widget: QWidget) -> QPainter:
    """A smooth painter on `widget` without a pen; only within its paint event."""
    made = QPainter(widget)
    made.setRenderHint(QPainter.RenderHint.Antialiasing)
    made.setPen(Qt.PenStyle.NoPen)
    return made


def plate(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded plate. Its border, `width` pixels wide, lies inside `rect`, so a 1-pixel line falls on whole pixels."""
    if border is not None:
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius -= width / 2
        painter.setPen(QPen(border, width))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if fill is not None:
        painter.setBrush(fill)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)


def picture(painter: QPainter, path: QPainterPath, pixmap: QPixmap, x: float, y: float) -> None:
    """Draw `pixmap` inside `path`. A clip path has smooth edges; a texture brush would stumble over pixel ratios."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(QPointF(x, y), pixmap)
    painter.restore()


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """The outline of a plate."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


class Label(QLabel):
    """Words in a text style and a role; follows the palette and the text size.

    With `elide` a label is cut with … rather than widen its row, and tells its whole text as a tooltip while it is cut.
    """

    NARROWEST = 24

    def __init__(
        self,
        text: str = "",
        style: letters.StyleName = "body",
        role: Role = TEXT,
        *,
        tabular: bool = False,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(text)
        self._style = style
        self._tabular = tabular
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may hold a "<"
        self.setForegroundRole(role)
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the present text size."""
        self.setFont(letters.style(self._style, self._tabular))

    def minimumSizeHint(self) -> QSize:
        """Next to nothing when the words may be cut: otherwise they would still widen the row."""
        hint = super().minimumSizeHint()
        return QSize(min(self.NARROWEST, hint.width()), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, cut if they are too long."""
        if not self._elide:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        whole = "" if shown == self.text() else self.text()
        if whole != self.toolTip():
            self.setToolTip(whole)
        brush = painter(self)
        brush.setPen(self.palette().color(self.foregroundRole()))
        brush.drawText(room, int(self.alignment()), shown)


class Surface(QWidget):
    """A rounded plate that other widgets lie on."""

    def __init__(self, radius: int = 18, border: Role | None = LINE, fill: Role | None = SURFACE) -> None:
        super().__init__()
        self._radius = radius
        self._border = border
        self._fill = fill

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate."""
        colours = self.palette()
        fill = colours.color(self._fill) if self._fill is not None else None
        border = colours.color(self._border) if self._border is not None else None
        plate(painter(self), QRectF(self.rect()), self._radius, fill, border)


class Rule(QWidget):
    """A line of one pixel between two things."""

    def __init__(self, vertical: bool = False) -> None:
        super().__init__()
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), self.palette().color(LINE))
