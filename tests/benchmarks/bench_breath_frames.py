"""How steady are the frames of a practice at 1280 by 800, in silence and while its breaths are being rendered?

A real practice in real time: its own screen, pacer and sound. Only the sound device is a made one, which takes samples
at its rate and throws them away. `uv run tests/benchmarks/bench_breath_frames.py [SECONDS]`.
"""

from __future__ import annotations

import os
import sys
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from gui.cues.breath_sound import BreathSound
from gui.cues.sound_output import BUFFER_MS
from gui.practice import PracticeSession
from gui.practice_sound import PracticeSound
from gui.screens.breath_choice import PracticeChoice
from gui.screens.practice import PracticeScreen
from gui.settings import Settings
from gui.theme import Theme
from workouts.breath_sound.tables import Tables
from workouts.breathing.plan import Practice, plan
from workouts.model import Pattern, Phase

SIZE = (1280, 800)
SECONDS = 20.0
SHOWN = (("body", "supine"), ("body", "seated"), ("orb", "supine"), ("wave", "supine"))
TONES = {"noise": 100, "tone": 60, "marks": 70, "tick": 40}
EASE = Pattern(id="ease", name="Back ease", phases=(Phase("in", 4000), Phase("out", 6000)), time=300_000)


class Drain:
    """A sound device that takes samples at its rate and gives them to nobody."""

    def __init__(self, rate: int, _changed: object) -> None:
        self._rate = rate
        self._size = BUFFER_MS * rate // 1000
        self._done = time.monotonic()

    def room(self) -> int:
        """What is played leaves room."""
        return self._size - self.waiting()

    def waiting(self) -> int:
        """What was written and is not yet played."""
        return max(0, round((self._done - time.monotonic()) * self._rate))

    def write(self, samples) -> None:
        """Take them."""
        self._done = max(self._done, time.monotonic()) + len(samples) / self._rate

    def working(self) -> bool:
        """Say that it plays."""
        return True

    def close(self) -> None:
        """Be quiet."""


class Watch(QObject):
    """Notes when each picture is wholly painted, and how long it took."""

    def __init__(self, picture) -> None:
        super().__init__()
        self.at: list[float] = []
        self.took: list[float] = []
        paint = picture.paintEvent

        def painted(event) -> None:
            begun = time.perf_counter()
            paint(event)
            self.at.append(time.perf_counter())
            self.took.append((self.at[-1] - begun) * 1000)

        picture.paintEvent = painted


def practise(
    theme: Theme, picture: str, position: str, tables: Tables | None, seconds: float
) -> tuple[int, Watch, float]:
    """Practise so long; give the frames a second there should be, those there were, and the processor's share."""
    choice = PracticeChoice(EASE, None, None, picture, position, free=False)
    session = PracticeSession(plan(Practice(pattern=EASE)))
    screen = PracticeScreen(session, choice, theme, Settings())
    watch = Watch(screen.picture)
    screen.resize(*SIZE)
    sound = None
    if tables is not None:
        sound = BreathSound(open_output=Drain, tables=tables)
        for layer, volume in TONES.items():
            sound.set_volume(layer, volume)
        heard = PracticeSound(sound, session)
        session.happened.connect(heard.take)
    screen.show()
    session.start()
    loop = QEventLoop()
    QTimer.singleShot(500, loop.quit)
    loop.exec()
    watch.at.clear()
    watch.took.clear()
    worked, begun = time.process_time(), time.perf_counter()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    share = (time.process_time() - worked) / (time.perf_counter() - begun)
    session.stop("measured")
    rate = screen.picture.frames_a_second
    screen.close()
    screen.deleteLater()
    if sound is not None:
        sound.feed()
        sound.stop()
        sound.deleteLater()
    QApplication.processEvents()
    return rate, watch, share


def report(name: str, rate: int, watch: Watch, seconds: float, share: float) -> None:
    """Print a line."""
    gaps = sorted((later - earlier) * 1000 for earlier, later in pairwise(watch.at))
    late = sum(1 for gap in gaps if gap > 1.6 * 1000 / rate) / len(gaps)
    print(
        f"{name:30} {len(watch.at) / seconds:5.1f} of {rate} a second   frame {median(watch.took):5.1f} ms   "
        f"from frame to frame: median {median(gaps):5.1f} ms, 95 % {gaps[int(0.95 * len(gaps))]:5.1f} ms, "
        f"longest {gaps[-1]:5.1f} ms   late {late:5.1%}   processor {share:4.0%}"
    )


def main() -> None:
    """Measure each picture, in silence and with its sound."""
    app = QApplication(sys.argv)
    theme = Theme(app)
    theme.show("dark")
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    tables = Tables()
    while tables.work():
        pass
    print(f"other work on this machine: {os.getloadavg()[0]:.1f} processes want one of {os.cpu_count()} processors")
    for picture, position in SHOWN:
        for sounding in (False, True):
            rate, watch, share = practise(theme, picture, position, tables if sounding else None, seconds)
            name = f"{picture} {position}" if picture == "body" else picture
            report(f"{name}, {'while it sounds' if sounding else 'silent'}", rate, watch, seconds, share)


if __name__ == "__main__":
    main()
