"""Where the figure moves: a rounded stage that shows a clip at any second.

The time is handed in, by whoever runs the exercise (`show_time`) or by the stage's own timer from a clock (`play`).
Nothing is painted while nothing moves. Frames that come late bring the stage down to half as many.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.figure.scene import Scene
from gui.figure.tempo import FrameRate
from gui.widgets.base import painter, rounded
from workouts.figure.schedule import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.figure.look import Look
    from workouts.figure.clip import Clip
    from workouts.figure.schedule import Schedule

MOST_PIXELS: Final = 1_000_000
"""A larger picture is painted smaller and blown up: at pixel ratio 2 it would cost four times as much."""
BREATHS: Final = 48
"""Steps between empty and full lungs; finer ones cannot be seen and would only cost frames."""
FADE: Final = (0.35, 0.65)
"""Shares of the way between two keys in which, with reduced motion, one fades into the other."""


class FigureStage(QWidget):
    """Shows a clip of the moving figure, with its exercise's name and cue for screen readers."""

    def __init__(self, look: Look, radius: int = 28, clock: Callable[[], float] = perf_counter) -> None:
        """Make a stage; `clock` gives seconds that only rise."""
        super().__init__()
        self._look = look
        self._radius = radius
        self._clock = clock
        self._clip: Clip | None = None
        self._schedule: Schedule | None = None
        self._flipped = False
        self._reduced = False
        self._arrow = True
        self._seconds = 0.0
        self._shown: Moment | None = None
        self._scene: Scene | None = None
        self._picture = QImage()
        self._keys: dict[int, QImage] = {}
        self._started = 0.0
        self._rate = FrameRate()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    # What is shown.

    def show_clip(self, clip: Clip, schedule: Schedule, name: str, cue: str = "", *, flipped: bool = False) -> None:
        """Show a clip from its beginning; `flipped` is the exercise's other side."""
        self._clip, self._schedule, self._flipped = clip, schedule, flipped
        self.setAccessibleName(name)
        self.say(cue)
        self._seconds = 0.0
        self._started = self._clock()
        self._renew()

    def say(self, cue: str) -> None:
        """Tell screen readers the cue that is spoken now."""
        if cue != self.accessibleDescription():
            self.setAccessibleDescription(cue)

    def clear(self) -> None:
        """Show the bare stage."""
        self.stop()
        self._clip = self._schedule = None
        self.setAccessibleName("")
        self.say("")
        self._renew()

    def set_look(self, look: Look) -> None:
        """Change colours, build or hair."""
        if look != self._look:
            self._look = look
            self._renew()

    def set_reduced_motion(self, reduced: bool) -> None:
        """With reduced motion, key poses fade into one another and nothing breathes."""
        if reduced != self._reduced:
            self._reduced = reduced
            self._renew()

    def set_arrow(self, shown: bool) -> None:
        """Show or hide the arrow of the movement."""
        if shown != self._arrow:
            self._arrow = shown
            self._renew()

    # When it is shown.

    def show_time(self, seconds: float) -> None:
        """Show the clip at this second; paints only if something moved since."""
        self._seconds = seconds
        if self._schedule is None or not self.isVisible():
            return
        moment = self._seen(self._schedule.moment(seconds))
        if moment != self._shown:
            self._shown = moment
            self.update()

    def play(self, seconds: float = 0.0) -> None:
        """Run by the stage's own timer from this second on."""
        self._started = self._clock() - seconds
        self._rate.restart(self._clock())
        self._timer.start(self._rate.interval)
        self.show_time(seconds)

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    @property
    def playing(self) -> bool:
        """Whether the stage's own timer runs."""
        return self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds between frames: 17, or 33 where they came late."""
        return self._rate.interval

    def _tick(self) -> None:
        now = self._clock()
        if self._rate.note(now):
            self._timer.start(self._rate.interval)
        self.show_time(now - self._started)

    def _seen(self, moment: Moment) -> Moment:
        """Round a moment to what can be told apart."""
        if self._reduced:
            low, high = FADE
            share = min(1.0, max(0.0, (moment.share - low) / (high - low)))
            if share <= 0 or moment.still:
                return Moment(moment.start, moment.start, 0.0)
            return Moment(moment.end, moment.end, 0.0) if share >= 1 else Moment(moment.start, moment.end, share)
        breathes = self._clip is not None and self._clip.figure.breathes
        breath = round(moment.breath * BREATHS) / BREATHS if breathes else 0.0
        return Moment(moment.start, moment.end, moment.share, breath)

    # How it is painted.

    def _renew(self) -> None:
        self._scene = None
        self._keys.clear()
        self._shown = None
        if self._schedule is not None:
            self._shown = self._seen(self._schedule.moment(self._seconds))
        self.update()

    def _pixels(self) -> QSize:
        ratio = self.devicePixelRatioF()
        wide, high = max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))
        too_many = (wide * high / MOST_PIXELS) ** 0.5
        return QSize(round(wide / too_many), round(high / too_many)) if too_many > 1 else QSize(wide, high)

    def _frame(self) -> QImage | None:
        """Paint the frame of the moment that is shown."""
        if self._clip is None or self._shown is None:
            return None
        size = self._pixels()
        if self._scene is None or self._picture.size() != size:
            self._scene = Scene(self._clip, self._look, size, self._flipped)
            self._picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
            self._keys.clear()
        if not self._reduced:
            self._scene.paint(self._picture, self._shown, self._arrow)
            return self._picture
        return self._faded(self._scene, self._shown)

    def _faded(self, scene: Scene, moment: Moment) -> QImage:
        for index in (moment.start, moment.end):
            if index not in self._keys:
                self._keys[index] = scene.image(Moment(index, index, 0.0))
        if moment.still:
            return self._keys[moment.start]
        brush = QPainter(self._picture)
        brush.drawImage(0, 0, self._keys[moment.start])
        brush.setOpacity(moment.share)
        brush.drawImage(0, 0, self._keys[moment.end])
        brush.end()
        return self._picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scene to the new size."""
        super().resizeEvent(event)
        self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, or the bare ground: never both, for two smooth edges on one line leave a light fringe."""
        outline = rounded(QRectF(self.rect()), self._radius)
        brush = painter(self)
        frame = self._frame()
        if frame is None:
            brush.fillPath(outline, QColor(self._look.ground))
            return
        brush.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        brush.setClipPath(outline)
        brush.drawImage(QRectF(self.rect()), frame)
