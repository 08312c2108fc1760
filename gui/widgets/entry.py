"""A way into something larger: a band with an icon, a name, a line on what it is, and how far one has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import icons, letters
from gui.theme import ACCENT, LINE, QUIET, SURFACE, TEXT, TINT, mix
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from gui.letters import StyleName
    from gui.theme import Role

HEIGHT: Final = 62
PAD: Final = 14
DISC: Final = 40
ICON: Final = 24
ARROW: Final = 18
GAP: Final = 14
RADIUS: Final = 14


class Entry(QAbstractButton):
    """The band; `clicked` as in any button."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self._name, self._icon, self._words, self._far = name, icon, "", ""
        self.setText(name.replace("&", "&&"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("radius", RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_words("", "")

    def show_words(self, words: str, far: str) -> None:
        """Say what it is, and how far one has come."""
        self._words, self._far = words, far
        self.setAccessibleName(", ".join(filter(None, (self._name, words, far))))
        self.setToolTip(words)
        self.update()

    def words(self) -> tuple[str, str]:
        """What it is, and how far one has come."""
        return self._words, self._far

    def restyle(self) -> None:
        """Take the height of the present text size."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two lines high, as wide as there is room."""
        return QSize(320, round(HEIGHT * max(1.0, letters.scale())))

    def minimumSizeHint(self) -> QSize:
        """Both ends and a word."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the band, its icons and its words."""
        colours, brush = self.palette(), painter(self)
        fill = mix(colours.color(SURFACE), colours.color(TEXT), 0.05 if self.underMouse() else 0.0)
        plate(brush, QRectF(self.rect()), RADIUS, fill, colours.color(LINE))
        height = float(self.height())
        disc = QRectF(PAD, (height - DISC) / 2, DISC, DISC)
        plate(brush, disc, DISC / 2, colours.color(TINT))
        edge = (DISC - ICON) / 2
        icons.paint(brush, self._icon, disc.x() + edge, disc.y() + edge, ICON, colours.color(ACCENT))
        right = self.width() - PAD - ARROW
        self._point_on(brush, right + ARROW / 2, height / 2)
        wide = QFontMetricsF(letters.style("small-strong")).horizontalAdvance(self._far) + 2
        self._write(brush, QRectF(right - GAP - wide, 0, wide, height), self._far, "small-strong", TEXT)
        left = PAD + DISC + GAP
        room = right - 2 * GAP - wide - left
        self._write(brush, QRectF(left, 8, room, height / 2 - 8), self._name, "strong", TEXT)
        self._write(brush, QRectF(left, height / 2 - 1, room, height / 2 - 8), self._words, "small", QUIET)

    def _point_on(self, brush: QPainter, x: float, y: float) -> None:
        brush.setPen(QPen(self.palette().color(QUIET), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        brush.drawPolyline([QPointF(x - 3, y - 6), QPointF(x + 3, y), QPointF(x - 3, y + 6)])
        brush.setPen(Qt.PenStyle.NoPen)

    def _write(self, brush: QPainter, room: QRectF, text: str, style: StyleName, role: Role) -> None:
        brush.setFont(letters.style(style))
        brush.setPen(self.palette().color(role))
        shown = brush.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        brush.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        brush.setPen(Qt.PenStyle.NoPen)
