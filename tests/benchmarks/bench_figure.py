"""How long does a frame of the moving figure take?

    uv run python tests/benchmarks/bench_figure.py [FILE.yaml …]

Times whole frames (solve, backdrop, shadows, props, person) of every clip, and prints milliseconds a frame: of all
clips together and of the slowest one, median and 95th percentile, at 800×600 and 640×480. Goal: p95 ≤ 12 ms at 800×600.
Beside the time by the clock stands the processor's own: on a busy machine only that tells of the drawing.
"""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path
from time import perf_counter, thread_time

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests/workouts/figure")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from draw import clip_of  # noqa: E402
from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtGui import QGuiApplication, QImage  # noqa: E402

from gui.figure.look import LIGHT  # noqa: E402
from gui.figure.scene import Scene  # noqa: E402
from workouts.figure.schedule import of_keys  # noqa: E402

FRAMES = 120


def timed(clip, size):
    scene, schedule = Scene(clip, LIGHT, size), of_keys(clip)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    step = max(1 / 60, schedule.length / FRAMES)
    scene.paint(picture, schedule.moment(0.0))
    times = []
    for frame in range(FRAMES):
        start, busy = perf_counter(), thread_time()
        scene.paint(picture, schedule.moment(frame * step), arrow=True)
        times.append(((perf_counter() - start) * 1000, (thread_time() - busy) * 1000))
    return times


def told(times):
    said = []
    for name, column in zip(("clock", "processor"), zip(*times, strict=True), strict=True):
        median, p95 = statistics.median(column), ninety_fifth(column)
        said.append(f"{name}: median {median:5.2f}  p95 {p95:5.2f} ms")
    return "   ".join(said)


def ninety_fifth(numbers):
    return statistics.quantiles(numbers, n=20)[-1]


def main():
    app = QGuiApplication([])
    paths = [Path(name) for name in sys.argv[1:]] or sorted((ROOT / "workouts/builtin/exercises").glob("*.yaml"))
    clips = {path.stem: clip for path in paths if (clip := clip_of(path))}
    for size in (QSize(800, 600), QSize(640, 480)):
        times = {name: timed(clip, size) for name, clip in clips.items()}
        slowest = max(times, key=lambda name: ninety_fifth([busy for _, busy in times[name]]))
        every = [each for column in times.values() for each in column]
        print(f"{size.width()}×{size.height()}  all {len(times)} clips: {told(every)}")
        print(f"{size.width()}×{size.height()}  {slowest:>12}: {told(times[slowest])}")
    app.quit()


if __name__ == "__main__":
    main()
