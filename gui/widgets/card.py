"""A workout to choose: a picture or a painted cover, its name, and one quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import letters
from gui.theme import LINE, QUIET, STAGE, SURFACE, TEXT, PhaseName, mix
from gui.widgets.base import painter, picture, plate, rounded
from gui.widgets.cover import Cover

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QPalette

    from gui.letters import StyleName
    from gui.theme import Role
    from gui.widgets.timeline import Part

    Ask = Callable[["Card", QSize], QPixmap | None]

_RADIUS: Final = 18
_PAD: Final = 16
_WORDS: Final = 72


class Card(QAbstractButton):
    """A card that is pressed to open a workout.

    `picture(card, size)` gives a pixmap of `size` pixels or None; None means that it is on its way, and whoever makes
    it calls the card's `update()`. Without `picture` the card paints a cover of its own: `minutes` ("14 min") in large
    figures, the timeline of `parts`, and the colour of the phase `badge`. `stirred` says whether the pointer or the
    keyboard is on the card.
    """

    stirred = Signal(bool)

    PICTURE: Final = 120
    """The height of the picture or cover, in pixels."""

    def __init__(
        self,
        name: str,
        line: str,
        badge: PhaseName,
        minutes: str,
        parts: Sequence[Part] = (),
        picture: Ask | None = None,
    ) -> None:
        super().__init__()
        self._line = line
        self._cover = Cover(badge, minutes, tuple(parts))
        self._picture = picture
        self._name = name
        self.setText(name.replace("&", "&&"))  # an ampersand is a character here, no mnemonic
        self.setAccessibleName(f"{name}, {line}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("radius", _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def name(self) -> str:
        """The name on the card."""
        return self._name

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

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer is here."""
        super().enterEvent(event)
        self.stirred.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.stirred.emit(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.stirred.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.stirred.emit(self.underMouse())

    def sizeHint(self) -> QSize:
        """The picture and two lines of words."""
        return QSize(280, self.PICTURE + round(_WORDS * letters.scale()))

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words are cut."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate, the picture in its upper part, the border, and the words."""
        colours = self.palette()
        brush = painter(self)
        rect = QRectF(self.rect())
        plate(brush, rect, _RADIUS, colours.color(SURFACE))
        upper = QPainterPath()
        upper.addRect(0, 0, rect.width(), self.PICTURE)
        self._paint_upper(brush, rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5).intersected(upper))
        touched = self.underMouse() or self.isDown()
        border = mix(colours.color(LINE), colours.color(TEXT), 0.35 if touched else 0.0)
        plate(brush, rect, _RADIUS, None, border)
        self._paint_words(brush, colours)

    def _paint_upper(self, brush: QPainter, outline: QPainterPath) -> None:
        size = QSize(self.width(), self.PICTURE)
        if self._picture is None:
            pixmap: QPixmap | None = self._cover.pixmap(size, self.devicePixelRatioF(), self.palette())
        else:
            pixmap = self._picture(self, size)
        if pixmap is None:
            brush.fillPath(outline, self.palette().color(STAGE))
        else:
            picture(brush, outline, pixmap, 0, 0)

    def _paint_words(self, brush: QPainter, colours: QPalette) -> None:
        size = letters.scale()
        room = self.width() - 2 * _PAD
        lines: tuple[tuple[str, StyleName, Role, int], ...] = (
            (self._name, "strong", TEXT, 12),
            (self._line, "small", QUIET, 36),
        )
        for words, style, role, top in lines:
            brush.setFont(letters.style(style))
            brush.setPen(colours.color(role))
            shown = brush.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            rect = QRectF(_PAD, self.PICTURE + top * size, room, 24 * size)
            brush.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
