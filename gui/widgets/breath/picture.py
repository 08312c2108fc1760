"""The pacer's picture: it shows one moment of a breath as a body, an orb or a wave.

It is handed plain numbers and words, has no clock and starts nothing: who drives it calls `show_breath` about
`frames_a_second` times a second. The ground is painted once a size, and of the rest only what has changed.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPixmap, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import GROUND
from gui.widgets.base import painter, rounded
from gui.widgets.breath.colours import DARK, LIGHT, Colours
from gui.widgets.breath.lettering import CUE_PIXELS, Line, write
from gui.widgets.breath.light import around, grain
from gui.widgets.breath.moment import Breath
from gui.widgets.breath.scenes import PictureName, Scene, Setting, scene

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from gui.widgets.breath.moment import Stretch
    from gui.widgets.breath.pointing import PartName
    from gui.widgets.breath.torso import Position

Ground = Literal["light", "dark"]

FRAMES: Final[dict[PictureName, int]] = {"body": 30, "orb": 60, "wave": 60, "slim": 30}
"""The body's fastest point moves by a pixel a thirtieth of a second, and so does the slim picture's, which is for small
windows: more frames would not be seen."""
STILL_FRAMES: Final = 20
DIM: Final = QColor("#04050A")
DIM_TEXT: Final = QColor("#3A3F55")
GROUND_REACH: Final = 0.72


class BreathPicture(QWidget):
    """A picture of the breath that fills its widget."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: PictureName = "body"
        self._position: Position = "supine"
        self._raised = False
        self._part: PartName | None = None
        self._still = False
        self._dim = False
        self._dim_words = ""
        self._chosen_ground: Ground | None = None
        self._clear = (0, 0)
        self._letters: float | None = None
        self._radius = 0.0
        self._course: tuple[Stretch, ...] = ()
        self._breath = Breath(0.0, "empty", begins_at=0.0, ends_at=0.0)
        self._scene: Scene | None = None
        self._ground_picture: QPixmap | None = None
        self._ratio = 0.0
        self._looks: list[object] = []
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Breathing pacer"))

    @property
    def frames_a_second(self) -> int:
        """How often a new moment is worth showing: never with closed eyes, seldom without motion."""
        if self._dim:
            return 0
        return STILL_FRAMES if self._still else FRAMES[self._picture]

    @property
    def breath(self) -> Breath:
        """The moment that is shown."""
        return self._breath

    def show_breath(self, breath: Breath) -> None:
        """Show a moment of the breath; what looks as before is not repainted."""
        self._breath = breath
        if self._dim:
            return
        if self._scene is None or self._ratio != self.devicePixelRatioF():
            self.update()
            return
        for number, part in enumerate(self._scene.parts):
            look = part.look(breath)
            if look != self._looks[number]:
                self._looks[number] = look
                self.update(part.moving)

    def set_picture(self, picture: PictureName) -> None:
        """Show the breath as a body, an orb, a wave, or slim: a small orb with its words beside it."""
        if picture != self._picture:
            self._picture = picture
            self._rebuild()

    def set_position(self, position: Position, *, raised: bool = False) -> None:
        """Show the body lying on its back, with its calves `raised` on a stool or not, or sitting."""
        if (position, raised) != (self._position, self._raised):
            self._position, self._raised = position, raised
            self._rebuild()

    def set_part(self, part: PartName | None) -> None:
        """Point out a part of the body, or nothing."""
        if part != self._part:
            self._part = part
            self._rebuild()

    def set_still(self, still: bool) -> None:
        """Show it without motion: two poses that fade into each other, and a bar that fills in steps."""
        if still != self._still:
            self._still = still
            self._rebuild()

    def set_dim(self, dim: bool, words: str = "") -> None:
        """Go near-black for closed eyes, with faint `words` that say how to come back."""
        if (dim, words) != (self._dim, self._dim_words):
            self._dim, self._dim_words = dim, words
            self._rebuild()

    def set_ground(self, ground: Ground | None) -> None:
        """Paint on a light or a dark ground; None follows the palette."""
        if ground != self._chosen_ground:
            self._chosen_ground = ground
            self._rebuild()

    def set_clear(self, top: int, bottom: int) -> None:
        """Keep this many pixels at the top and the bottom free for what lies over the picture."""
        if (top, bottom) != self._clear:
            self._clear = (top, bottom)
            self._rebuild()

    def set_close(self, letters: float, radius: float) -> None:
        """Show a close-up on a rounded plate, as beside other words: one word, `letters` times its size, and the count.

        Outside the plate is the palette's ground.
        """
        if (letters, radius) != (self._letters, self._radius):
            self._letters, self._radius = letters, radius
            self._rebuild()

    def set_course(self, stretches: Iterable[Stretch]) -> None:
        """Tell the wave the phases before and after this moment, in their order and without gaps."""
        self._course = tuple(stretches)
        self.show_breath(self._breath)

    def restyle(self) -> None:
        """Take the family of the present theme."""
        self._rebuild()

    def sizeHint(self) -> QSize:
        """As large as the design is."""
        return QSize(1280, 800)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the direction of reading."""
        new_palette = event.type() == QEvent.Type.PaletteChange
        if new_palette and self._chosen_ground is not None:
            self.update(self._corners())
        elif new_palette or event.type() == QEvent.Type.LayoutDirectionChange:
            self._rebuild()
        super().changeEvent(event)

    def resizeEvent(self, _event: object) -> None:
        """Lay the picture out for the new size."""
        self._rebuild()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the parts that the region touches."""
        if self._dim:
            self._paint_dim()
            return
        shown = self._ensured()
        brush = painter(self)
        self._paint_ground(brush, event.rect())
        for part in shown.parts:
            if event.region().intersects(part.area):
                part.paint(brush, self._breath)
        self._paint_corners(brush, event.region())

    def _rebuild(self) -> None:
        self._scene = None
        self._ground_picture = None
        self.update()

    def _ensured(self) -> Scene:
        """The scene of this size, made anew after a change."""
        ratio = self.devicePixelRatioF()
        if self._scene is None or ratio != self._ratio:
            self._ratio = ratio
            top, bottom = self._clear
            room = QRectF(self.rect()).adjusted(0, top, 0, -bottom)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            limit = self.tr("no need to reach here")
            setting = Setting(
                self._position,
                self._colours(),
                room,
                ratio,
                self._still,
                mirrored,
                limit,
                self._part,
                self._raised,
                self._letters,
            )
            self._scene = scene(self._picture, setting, lambda: self._course)
            self._ground_picture = None
            self._looks = [part.look(self._breath) for part in self._scene.parts]
        return self._scene

    def _colours(self) -> Colours:
        if self._chosen_ground is None:
            return DARK if self.palette().color(GROUND).lightnessF() < 0.5 else LIGHT
        return DARK if self._chosen_ground == "dark" else LIGHT

    def _paint_ground(self, brush: QPainter, area: QRect) -> None:
        if self._ground_picture is None:
            self._ground_picture = self._ground()
        ratio = self._ratio
        source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
        brush.drawPixmap(QRectF(area), self._ground_picture, source)

    def _ground(self) -> QPixmap:
        """The soft ground with everything that never moves, opaque."""
        shown, colours = self._ensured(), self._colours()
        made = QPixmap(max(1, round(self.width() * self._ratio)), max(1, round(self.height() * self._ratio)))
        made.setDevicePixelRatio(self._ratio)
        made.fill(colours.ground)
        stops = ((0, colours.ground_middle), (0.5, colours.ground), (1, colours.ground_edge))
        brush = QPainter(made)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.setPen(Qt.PenStyle.NoPen)
        brush.fillRect(self.rect(), around(shown.middle.x(), shown.middle.y(), self.width() * GROUND_REACH, *stops))
        brush.fillRect(self.rect(), QBrush(grain()))
        shown.paint_still(brush)
        brush.end()
        return made

    def _corners(self) -> QRegion:
        """The squares in which the plate's corners are rounded."""
        size = ceil(self._radius)
        region = QRegion()
        if size:
            for x in (0, self.width() - size):
                for y in (0, self.height() - size):
                    region += QRect(x, y, size, size)
        return region

    def _paint_corners(self, brush: QPainter, touched: QRegion) -> None:
        """Paint what is around the plate last, so that the widget stays opaque and nothing is blended behind it."""
        if not self._radius or not touched.intersects(self._corners()):
            return
        around_it = QPainterPath()
        around_it.addRect(QRectF(self.rect()))
        brush.setClipRegion(self._corners())
        brush.fillPath(around_it.subtracted(rounded(QRectF(self.rect()), self._radius)), self.palette().color(GROUND))

    def _paint_dim(self) -> None:
        brush = painter(self)
        brush.fillRect(self.rect(), DIM)
        middle = QRectF(self.rect()).center()
        scale = min(self.width() / 1280, self.height() / 800)
        write(brush, Line(middle, self.width() * 0.9, CUE_PIXELS * scale, 400), self._dim_words, DIM_TEXT)
