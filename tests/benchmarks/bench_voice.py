"""How long does it take to know how long a workout's texts take to be said? Cold, kept on disk, and remembered.

The baseline is eSpeak NG alone, asked for the same texts in the same run. Goal: cold at most four times that, kept on
disk less than it. A session waits 0.2 s for its first words, and begins with estimates where that is not enough.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from gui.session_voice import START_WAITS
from gui.voice.engine import USUAL_RATE
from gui.voice.engines import DEFAULT
from gui.voice.espeak import Espeak
from gui.voice.spoken import Spoken
from gui.voice.store import Store
from workouts.cues import estimate, plan
from workouts.library import load
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable


def texts_of_the_longest() -> tuple[str, list[str]]:
    """Give the workout with most texts, and those its planning asks for, in their order."""
    library = load()
    most: tuple[str, list[str]] = ("", [])
    for id_, workout in library.workouts.items():
        timeline = lay_out(workout, library).timeline
        if timeline is None:
            continue
        asked: dict[str, int] = {}
        plan(timeline, lambda text, asked=asked: asked.setdefault(text, estimate(text)))  # type: ignore[misc]
        most = max(most, (id_, list(asked)), key=lambda each: len(each[1]))
    return most


def seconds(do: Callable[[str], object], texts: list[str]) -> float:
    """Give how long it takes to do something with every text."""
    began = time.perf_counter()
    for text in texts:
        do(text)
    return time.perf_counter() - began


def main() -> None:
    """Print the times and their ratios to the baseline."""
    id_, texts = texts_of_the_longest()
    engine = Espeak()
    engine.render("Ready.", DEFAULT.name, USUAL_RATE)
    bare = seconds(lambda text: engine.render(text, DEFAULT.name, USUAL_RATE), texts)
    print(f"{id_}: {len(texts)} texts")
    print(f"eSpeak NG alone                {bare:7.3f} s")
    with tempfile.TemporaryDirectory() as folder:
        cold = Spoken(Store(Path(folder)))
        rows = [("length_of, cold", seconds(cold.measure, texts)), ("remembered", seconds(cold.length_of, texts))]
        rows.insert(1, ("kept on disk", seconds(Spoken(Store(Path(folder))).measure, texts)))
        first = Spoken(Store(None))
        rows.append(("the first five, cold", seconds(first.measure, texts[:5])))
    for words, taken in rows:
        print(f"{words:30} {taken:7.3f} s   {taken / bare:6.2f} of the baseline")
    print(f"a session waits at most        {START_WAITS:7.3f} s")


if __name__ == "__main__":
    main()
