"""Where the exercise is shown: as a moving picture, or as its cues in large type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import letters
from gui.theme import STAGE, STAGE_MARK, STAGE_QUIET, STAGE_TEXT, mix
from gui.widgets.base import painter, picture, plate, rounded
from gui.widgets.motif import paint_hills
from gui.widgets.wrapping import LINE_HEIGHT, balance, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent


class Stage(QWidget):
    """Shows the picture it was handed last, with round corners; the plain ground until then."""

    def __init__(self, radius: int = 28) -> None:
        super().__init__()
        self._radius = radius
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    def pixels(self) -> QSize:
        """How large a picture should be, in device pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round(self.height() * ratio))

    def show_picture(self, image: QImage | QPixmap | None, name: str = "") -> None:
        """Show an image of `pixels()`, or the bare ground; `name` says what it shows to a screen reader."""
        pixmap = QPixmap.fromImage(image) if isinstance(image, QImage) else image
        if pixmap is not None:
            pixmap = QPixmap(pixmap)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pixmap = pixmap
        if name != self.accessibleName():
            self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture or the ground, never both: two smooth edges on one line leave a light fringe."""
        outline = rounded(QRectF(self.rect()), self._radius)
        brush = painter(self)
        if self._pixmap is None:
            brush.fillPath(outline, self.palette().color(STAGE))
        else:
            picture(brush, outline, self._pixmap, 0, 0)


class CueStage(QWidget):
    """The exercise's cues as a calm list, the one that is spoken now standing out.

    Every cue is shown whole: the letters shrink until all of them fit, and emphasis never changes their size.
    """

    LARGEST: Final = 44.0
    SMALLEST: Final = 8.0
    _GAP: Final = 0.62
    """Between two cues, as a ratio of the letters' size."""

    def __init__(self, radius: int = 28) -> None:
        super().__init__()
        self._radius = radius
        self._cues: tuple[str, ...] = ()
        self._spoken = -1
        self._fitted: tuple[QSize, _Page] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    def show_cues(self, cues: Sequence[str]) -> None:
        """Show up to five cues, none of them spoken yet."""
        self._cues = tuple(cues)
        self._spoken = -1
        self._fitted = None
        self.setAccessibleName(" ".join(cues))
        self.update()

    def speak(self, index: int) -> None:
        """Let the cue at `index` stand out, or none with -1."""
        if index != self._spoken:
            self._spoken = index
            self.update()

    def spoken(self) -> int:
        """Which cue stands out, or -1."""
        return self._spoken

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self._fitted = None
        self.update()

    def page(self) -> _Page:
        """The cues as they are drawn at the present size."""
        if self._fitted is None or self._fitted[0] != self.size():
            self._fitted = (self.size(), self._fit())
        return self._fitted[1]

    def _fit(self) -> _Page:
        width, height = self.width(), self.height()
        margin = max(20.0, min(width, height) * 0.09)
        pixels = max(self.SMALLEST, min(self.LARGEST * max(1.0, height / 560), height * 0.085, width * 0.075))
        while True:
            page = _Page.made(self._cues, pixels, margin, width - 2 * margin)
            if (page.height <= height - 2 * margin and page.fits_across) or pixels <= self.SMALLEST:
                return page
            pixels = max(self.SMALLEST, pixels * 0.95)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground with its hills, then cue by cue."""
        colours = self.palette()
        ground, mark = colours.color(STAGE), colours.color(STAGE_MARK)
        brush = painter(self)
        rect = QRectF(self.rect())
        outline = rounded(rect, self._radius)
        brush.fillPath(outline, ground)
        hills = rect.adjusted(0, rect.height() * 0.45, 0, 0)
        brush.save()
        brush.setClipPath(outline)
        paint_hills(brush, hills, mix(ground, mark, 0.05), mix(ground, mark, 0.08), 0.4)
        brush.restore()
        page = self.page()
        top = (self.height() - page.height) / 2
        for index, lines in enumerate(page.cues):
            self._paint_cue(brush, page, index, top)
            top += len(lines) * page.line_height + page.gap

    def _paint_cue(self, brush: QPainter, page: _Page, index: int, top: float) -> None:
        colours = self.palette()
        lines = page.cues[index]
        now = index == self._spoken
        quiet = self._spoken >= 0 and not now
        if now:
            lift = page.gap * 0.42
            room = QRectF(0, top - lift, self.width(), len(lines) * page.line_height + 2 * lift)
            band = room.adjusted(page.margin * 0.45, 0, -page.margin * 0.45, 0)
            plate(brush, band, min(18.0, band.height() / 3), mix(colours.color(STAGE), colours.color(STAGE_MARK), 0.13))
        self._paint_mark(brush, page, top, colours.color(STAGE_MARK), now)
        font = letters.font(page.pixels, 600 if now else 500)
        brush.setFont(font)
        brush.setPen(colours.color(STAGE_QUIET if quiet else STAGE_TEXT))
        rise = (page.line_height + QFontMetricsF(font).capHeight()) / 2
        for number, line in enumerate(lines):
            brush.drawText(QPointF(page.margin + page.indent, round(top + rise + number * page.line_height)), line)

    def _paint_mark(self, brush: QPainter, page: _Page, top: float, colour: QColor, now: bool) -> None:
        """A dot, which grows to a bar beside the spoken cue: told by its shape, not by colour alone."""
        thick = page.pixels * 0.26
        tall = page.pixels * 0.92 if now else thick
        middle = top + page.line_height / 2
        brush.setOpacity(1.0 if now else 0.55)
        plate(brush, QRectF(page.margin, middle - tall / 2, thick, tall), thick / 2, colour)
        brush.setOpacity(1.0)


class _Page:
    """The cues broken into lines at one size of letters; all lengths in pixels."""

    def __init__(self, cues: tuple[tuple[str, ...], ...], pixels: float, margin: float, fits_across: bool) -> None:
        self.cues = cues
        self.pixels = pixels
        self.margin = margin
        self.indent = self.indent_at(pixels)
        self.line_height = round(pixels * LINE_HEIGHT)
        self.gap = pixels * 0.62
        self.fits_across = fits_across

    @staticmethod
    def indent_at(pixels: float) -> float:
        """How far the words stand right of their marks."""
        return pixels * 0.8

    @classmethod
    def made(cls, cues: tuple[str, ...], pixels: float, margin: float, width: float) -> _Page:
        """Break `cues` into lines of `width` less the indent, measured in the heavier of their two weights."""
        metrics = QFontMetricsF(letters.font(pixels, 600))
        room = width - cls.indent_at(pixels)
        fits = all(metrics.horizontalAdvance(line) <= room for cue in cues for line in wrap(cue, metrics, room))
        return cls(tuple(tuple(balance(cue, metrics, room)) for cue in cues), pixels, margin, fits)

    @property
    def height(self) -> float:
        """The height of all cues with the gaps between them."""
        lines = sum(len(cue) for cue in self.cues)
        return lines * self.line_height + self.gap * max(0, len(self.cues) - 1)
