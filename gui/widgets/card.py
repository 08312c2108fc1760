"""A workout to choose: a picture or a painted cover, its name, and one quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import letters
from gui.theme import LINE, PHASE, QUIET, STAGE, SURFACE, TEXT, PhaseName, contrast, mix, phase_mark
from gui.widgets.base import painter, picture, plate, rounded
from gui.widgets.motif import paint_hills
from gui.widgets.timeline import Part, lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette

    from gui.letters import StyleName
    from gui.theme import Role

    Ask = Callable[["Card", QSize], QPixmap | None]

_RADIUS: Final = 18
_PAD: Final = 16
_WORDS: Final = 72
_BAR: Final = 8.0
_FINEST: Final = 2.0
"""A timeline whose mean part is thinner than this many pixels is summed up by its phases instead."""


class Card(QAbstractButton):
    """A card that is pressed to open a workout.

    `picture(card, size)` gives a pixmap of `size` pixels or None; None means that it is on its way, and whoever makes
    it calls the card's `update()`. Without `picture` the card paints a cover of its own: `minutes` ("14 min") in large
    figures, the timeline of `parts`, and the colour of the phase `badge`.
    """

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
        self._badge: PhaseName = badge
        self._minutes = minutes
        self._parts = tuple(parts)
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
        pixmap = self._cover(size) if self._picture is None else self._picture(self, size)
        if pixmap is None:
            brush.fillPath(outline, self.palette().color(STAGE))
        else:
            picture(brush, outline, pixmap, 0, 0)

    def _cover(self, size: QSize) -> QPixmap:
        """The painted cover, from Qt's own bounded cache: painting a page of them costs 8 ms, and scrolling asks often."""
        ratio = self.devicePixelRatioF()
        stage = self.palette().color(STAGE).name()
        family = letters.style("strong").family()
        key = f"cover/{size.toTuple()}/{ratio}/{stage}/{family}/{self._badge}/{self._minutes}/{hash(self._parts)}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        brush = QPainter(made)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_cover(brush, QRectF(0, 0, size.width(), size.height()), self.palette(), self)
        brush.end()
        QPixmapCache.insert(key, made)
        return made

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


def cover_colours(colours: QPalette, badge: PhaseName) -> tuple[QColor, QColor]:
    """The ground of a cover and the letters upon it, which keep 4.5:1 in light and in dark."""
    stage = colours.color(STAGE)
    dark = stage.lightnessF() < 0.5
    ground = mix(stage, PHASE[badge], 0.32 if dark else 0.10)
    ink = QColor(PHASE[badge])
    towards = QColor("white" if dark else "black")
    for percent in range(0, 100, 10):
        ink = mix(PHASE[badge], towards, percent / 100)
        if contrast(ink, _hill(ground, badge, 1.0)) >= 4.5:
            break
    return ground, ink


def _hill(ground: QColor, badge: PhaseName, nearness: float) -> QColor:
    """The colour of a hill: the nearest, at 1, is what words on a cover have the least contrast with."""
    return mix(ground, PHASE[badge], nearness * (0.28 if ground.lightnessF() < 0.5 else 0.14))


def _paint_cover(
    brush: QPainter,
    outline: QPainterPath,
    colours: QPalette,
    badge: PhaseName,
    minutes: str,
    parts: tuple[Part, ...],
) -> None:
    rect = outline.boundingRect()
    ground, ink = cover_colours(colours, badge)
    brush.fillPath(outline, ground)
    shift = list(PHASE).index(badge) / len(PHASE)
    paint_hills(brush, outline, rect, _hill(ground, badge, 0.5), _hill(ground, badge, 1.0), shift)
    bar = QRectF(_PAD, rect.bottom() - _PAD - _BAR, rect.width() - 2 * _PAD, _BAR)
    _paint_minutes(brush, minutes, bar.top() - 14, ink)
    _paint_bar(brush, bar, parts, _hill(ground, badge, 1.0))


def _paint_minutes(brush: QPainter, minutes: str, baseline: float, ink: QColor) -> None:
    """The figures large, their units small on the same line."""
    large, small = letters.font(44, 700, -3), letters.font(15, 600)
    left = float(_PAD)
    brush.setPen(ink)
    for word in minutes.split():
        is_figure = word[0].isdigit()
        font = large if is_figure else small
        metrics = QFontMetricsF(font)
        brush.setFont(font)
        brush.drawText(QPointF(left - (metrics.leftBearing(word[0]) if is_figure else 0.0), baseline), word)
        left += metrics.horizontalAdvance(word) + (5 if is_figure else 9)


def _paint_bar(brush: QPainter, rect: QRectF, parts: tuple[Part, ...], ground: QColor) -> None:
    shown = parts if len(parts) * _FINEST <= rect.width() else _summed(parts)
    spans = lay_out(shown, rect.width())
    for index, part in enumerate(shown):
        span = spans.rect(index, rect.height()).translated(rect.topLeft())
        loud = part.kind in ("work", "breathe")
        if not loud:
            span = span.adjusted(0, rect.height() * 0.25, 0, -rect.height() * 0.25)
        radius = min(span.width() / 2, span.height() / 2) if spans.gap else 0.0
        plate(brush, span, radius, phase_mark(part.kind, ground))


def _summed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """One part for each phase, in the order of their first coming."""
    seconds: dict[PhaseName, float] = {}
    for part in parts:
        seconds[part.kind] = seconds.get(part.kind, 0.0) + part.seconds
    return tuple(Part(kind, sum_, "") for kind, sum_ in seconds.items())
