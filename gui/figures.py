"""Where do the small pictures of the figure come from, and which of them move?

Stills are drawn one per turn of the event loop and kept. The picture under the pointer or the focus moves; no other
does.
"""

from __future__ import annotations

from collections import OrderedDict
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from gui.figure.look import Look, look
from gui.figure.scene import Scene
from gui.theme import DARK, LIGHT, STAGE
from gui.widgets.base import alive
from workouts.figure.performance import Performance, Performer
from workouts.figure.schedule import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gui.settings import Settings
    from workouts.model import Exercise

KEPT: Final = 400
"""How many stills are kept: a card's takes 0.15 MB."""
COARSE: Final = 8
"""Widths are rounded up to so many pixels, so that a window being resized does not draw every width."""
FRAME_MS: Final = 33


class Figures(QObject):
    """Gives pictures of exercises in the present look. `changed` says that all pictures are to be asked for again."""

    changed = Signal()

    def __init__(
        self, look: Look, *, still: bool = False, clock: Callable[[], float] = monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.still = still
        """Whether nothing moves by itself."""
        self.performer = Performer()
        self._clock = clock
        self._kept: OrderedDict[tuple[str, int, int, float], QPixmap] = OrderedDict()
        self._wanted: OrderedDict[tuple[str, int, int, float], tuple[Exercise, list[QWidget]]] = OrderedDict()
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_one)
        self._moving = QTimer(self, interval=FRAME_MS)
        self._moving.timeout.connect(self._move)
        self._stirred: QWidget | None = None
        self._since = 0.0
        self._scene: tuple[tuple[str, int, int, float], Scene, Performance] | None = None

    def set_look(self, look: Look, *, still: bool) -> None:
        """Draw everything in another look from now on."""
        self.still = still
        if look != self.look:
            self.look = look
            self._kept.clear()
            self._wanted.clear()
            self._scene = None
            self.changed.emit()

    def picture(self, widget: QWidget, exercise: Exercise, size: QSize) -> QPixmap | None:
        """Give the picture of an exercise for a widget; `None` means that it comes, and the widget is updated then."""
        ratio = widget.devicePixelRatioF()
        wide = -(-size.width() // COARSE) * COARSE
        key = (exercise.id, wide, size.height(), ratio)
        if widget is self._stirred:
            moving = self._frame(key, exercise)
            if moving is not None:
                return moving
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._wanted.setdefault(key, (exercise, []))[1].append(widget)
        self._drawing.start()
        return None

    def stir(self, widget: QWidget) -> None:
        """Let a widget's picture move."""
        if self.still or widget is self._stirred:
            return
        before, self._stirred = self._stirred, widget
        self._since = self._clock()
        self._scene = None
        self._moving.start()
        if before is not None and alive(before):
            before.update()

    def calm(self, widget: QWidget) -> None:
        """Let a widget's picture stand still again."""
        if widget is self._stirred:
            self._stirred = None
            self._moving.stop()
            widget.update()

    def _move(self) -> None:
        if self._stirred is not None and alive(self._stirred) and self._stirred.isVisible():
            self._stirred.update()
        else:
            self._stirred = None
            self._moving.stop()

    def _frame(self, key: tuple[str, int, int, float], exercise: Exercise) -> QPixmap | None:
        if self._scene is None or self._scene[0] != key:
            performance = self.performer.shown(exercise)
            if performance is None:
                return None
            self._scene = (key, Scene(performance.clip, self.look, _device_size(key)), performance)
        _, scene, performance = self._scene
        return _pixmap(scene, performance.schedule.moment(self._clock() - self._since), key[3])

    def _draw_one(self) -> None:
        if not self._wanted:
            self._drawing.stop()
            return
        key, (exercise, widgets) = self._wanted.popitem(last=False)
        clip = self.performer.clip(exercise)
        if clip is None:
            return
        top = clip.top
        self._kept[key] = _pixmap(Scene(clip, self.look, _device_size(key)), Moment(top, top, 0.0), key[3])
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        for widget in widgets:
            if alive(widget):
                widget.update()


def look_of(settings: Settings, *, dark: bool) -> Look:
    """Give the look that the person has chosen, upon the stage's ground in light or dark."""
    return look(
        dark=dark,
        tone=settings.skin,
        clothes=settings.clothes,
        build=settings.build,
        hair_style=settings.hair,
        ground=(DARK if dark else LIGHT)[STAGE],
    )


def _device_size(key: tuple[str, int, int, float]) -> QSize:
    _, wide, high, ratio = key
    return QSize(round(wide * ratio), round(high * ratio))


def _pixmap(scene: Scene, moment: Moment, ratio: float) -> QPixmap:
    pixmap = QPixmap.fromImage(scene.image(moment))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
