"""How long do 1,000 and 10,000 workout files take, against reading their bytes alone?

Goal: 0.5 s and 5 s. The longest turn of the event loop says how usable the window is meanwhile.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from workouts.library import Loading

WORKOUT = """\
name: Mix {number}
summary: Endurance for the muscles that hold your spine.
goal: core
level: 2
defaults: {{rest: 20s}}
steps:
  - section: Main
    repeat: 2
    rest: 45s
    steps:
      - exercise: bird-dog
        reps: 6
      - exercise: side-plank
        time: 20s
      - exercise: plank
        time: [10s, 20s, 10s]
"""


def measure(number: int) -> None:
    """Print one line for so many files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "workouts")
        folder.mkdir()
        for each in range(number):
            (folder / f"mix-{each}.yaml").write_text(WORKOUT.format(number=each), encoding="utf-8")
        begun = time.perf_counter()
        for path in sorted(folder.iterdir()):
            path.read_bytes()
        bytes_alone = time.perf_counter() - begun
        begun = time.perf_counter()
        for _ in Loading().steps():
            pass
        built_in = time.perf_counter() - begun
        begun = last = time.perf_counter()
        longest = 0.0
        loading = Loading(Path(name))
        for _ in loading.steps():
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        taken = time.perf_counter() - begun - built_in
        assert len(loading.library.workouts) >= number
    times = f"{taken / bytes_alone:.1f} times their bytes alone ({bytes_alone:.2f} s)"
    print(
        f"{number:6} files: {taken:5.2f} s, {taken / number * 1000:.2f} ms each, "
        f"{times}, longest step {longest * 1000:.1f} ms; "
        f"the built-in library besides: {built_in:.2f} s"
    )


if __name__ == "__main__":
    for files in (1_000, 10_000):
        measure(files)
