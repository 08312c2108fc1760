"""How far off is the end of a simulated hour, whatever the ticks are like?"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from workouts.player import Player
from workouts.segments import Kind, Segment, Timeline
from workouts.states import State

HOUR = 3600


def main() -> None:
    """Play an hour of 45-second segments with ticks of 1 ms to 4.9 s, and print the error."""
    segments = tuple(Segment(kind=Kind.WORK, length=45_000) for _ in range(HOUR // 45))
    timeline = Timeline(id="hour", name="Hour", variant=None, segments=segments)
    chance = random.Random(7)
    for name, tick in (
        ("16 ms", lambda: 0.016),
        ("1.9 s", lambda: 1.9),
        ("random", lambda: chance.uniform(0.001, 4.9)),
    ):
        now = [12_345.678]
        player = Player(timeline, lambda _timeline: (), lambda now=now: now[0])
        player.start()
        begun, ticks = time.perf_counter(), 0
        while player.state is State.RUNNING:
            now[0] += tick()
            player.tick()
            ticks += 1
        late = now[0] - 12_345.678 - HOUR
        cost = (time.perf_counter() - begun) / ticks * 1e6
        error = player.done - HOUR * 1000
        print(f"ticks of {name:7} error {error} ms; seen {late * 1000:7.1f} ms after it; {cost:.1f} µs a tick")


if __name__ == "__main__":
    main()
