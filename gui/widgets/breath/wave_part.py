"""When has the wave changed, and what of it is painted? Moving it scrolls; without motion one breath stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from gui.widgets.breath.parts import Part
from gui.widgets.breath.wave import View, paint_dot, paint_labels, paint_wave, scrolling, standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from gui.widgets.breath.colours import Colours
    from gui.widgets.breath.layout import WaveLayout
    from gui.widgets.breath.moment import Breath, Stretch


class WavePart(Part):
    """The curve, its labels, and the dot that rides it."""

    def __init__(
        self, colours: Colours, place: WaveLayout, course: Callable[[], tuple[Stretch, ...]], still: bool
    ) -> None:
        reach = 120 * place.scale
        box = place.box
        super().__init__(QRectF(box.left(), box.top() - reach, box.width(), place.floor - box.top() + reach))
        self._colours, self._place, self._course, self._still = colours, place, course, still

    def look(self, breath: Breath) -> object:
        """The course and the time on it; without motion, only which phase it is."""
        course = self._course()
        if self._still:
            return course, self._phase(breath)
        return course, breath.time, breath.level, breath.direction

    def paint(self, painter: QPainter, breath: Breath) -> None:
        """Paint it."""
        course = self._course()
        view = self._view(breath)
        phase = self._phase(breath) if self._still else None
        paint_wave(painter, self._colours, view, course, phase)
        paint_labels(painter, self._colours, view, course, self._still)
        if not self._still:
            paint_dot(painter, self._colours, view, breath)

    def _view(self, breath: Breath) -> View:
        place = self._place
        if self._still:
            return standing(place.box, place.floor, place.scale, self._course(), breath.time)
        return scrolling(place.box, place.floor, place.scale, breath.time)

    def _phase(self, breath: Breath) -> Stretch | None:
        return next((stretch for stretch in self._course() if stretch.begins <= breath.time < stretch.ends), None)
