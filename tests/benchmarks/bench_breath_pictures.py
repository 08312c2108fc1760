"""How long takes a frame of each picture of the breath at 1280 by 800, against the repaint of an empty widget?"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from gui.theme import GROUND, Theme
from gui.widgets.breath.moment import Breath, Stretch, ease
from gui.widgets.breath.picture import BreathPicture

SIZE = (1280, 800)
CLEAR = (64, 112)
IN, OUT = 4.0, 6.0
BREATH = IN + OUT
WARM_UP = 10
BREATHS = 3


class Empty(QWidget):
    """A widget that only fills itself: what a repaint costs at least."""

    def paintEvent(self, _event: object) -> None:  # noqa: N802
        QPainter(self).fillRect(self.rect(), self.palette().color(GROUND))


def at(now: float) -> Breath:
    """Give the moment `now` seconds into a pattern of 4 in and 6 out."""
    time_in = now % BREATH
    if time_in < IN:
        share, words = time_in / IN, ("Breathe in", "let the belly rise", "low ribs widen")
        left = str(max(1, -int(-(IN - time_in) // 1)))
        return Breath(ease(share), "in", share, IN, 0.0, 1.0, now, *words, left)
    share, words = (time_in - IN) / OUT, ("Breathe out", "let it fall", "low ribs settle")
    left = str(max(1, -int(-(BREATH - time_in) // 1)))
    return Breath(1 - ease(share), "out", share, OUT, 1.0, 0.0, now, *words, left)


def course() -> list[Stretch]:
    """Give the wave its phases."""
    phases = []
    for number in range(-1, BREATHS + 3):
        phases.append(Stretch("in", number * BREATH, IN, 0.0, 1.0, "in 4"))
        phases.append(Stretch("out", number * BREATH + IN, OUT, 1.0, 0.0, "out 6"))
    return phases


def frames(app: QApplication, show, count: int) -> tuple[list[float], float]:
    """Show `count` frames and give the milliseconds of each, from the new moment until it is painted, in order.

    And the processor's milliseconds a frame: they hold on a busy machine too.
    """
    taken, worked = [], 0.0
    for number in range(WARM_UP + count):
        begun, work = time.perf_counter(), time.process_time()
        show(max(0, number - WARM_UP) / count * BREATH * BREATHS)
        app.processEvents()
        if number >= WARM_UP:
            taken.append((time.perf_counter() - begun) * 1000)
            worked += (time.process_time() - work) * 1000
    return sorted(taken), worked / count


def report(name: str, measured: tuple[list[float], float], budget: float | None = None) -> None:
    """Print a line."""
    taken, worked = measured
    high = taken[int(len(taken) * 0.95)]
    against = "" if budget is None else f"   a frame may take {budget:4.1f} ms"
    print(f"{name:28} median {median(taken):6.2f} ms   p95 {high:6.2f} ms   processor {worked:6.2f} ms{against}")


def main() -> None:
    """Measure an empty widget and each picture."""
    app = QApplication(sys.argv)
    theme = Theme(app)
    theme.show("dark")
    empty = Empty()
    empty.resize(*SIZE)
    empty.show()
    app.processEvents()
    report("empty widget", frames(app, lambda _now: empty.update(), 300))
    empty.close()
    for picture, position, still in (
        ("body", "supine", False),
        ("body", "seated", False),
        ("orb", "supine", False),
        ("wave", "supine", False),
        ("body", "supine", True),
    ):
        shown = BreathPicture()
        shown.resize(*SIZE)
        shown.set_clear(*CLEAR)
        shown.set_picture(picture)
        shown.set_position(position)
        shown.set_still(still)
        shown.set_course(course())
        shown.show()
        app.processEvents()
        rate = shown.frames_a_second
        taken = frames(app, lambda now, shown=shown: shown.show_breath(at(now)), round(BREATH * BREATHS * rate / 2))
        name = f"{picture} {position}" if picture == "body" else picture
        report(name + (", without motion" if still else ""), taken, 1000 / rate)
        shown.close()


if __name__ == "__main__":
    main()
