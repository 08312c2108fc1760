"""A session in a process of its own, to be killed: a clock that runs fast, and checkpoints written the real way.

Called with the data folder, a pickled timeline, and a file of eight bytes into which it writes, after each tick, how
many milliseconds were done.
"""

from __future__ import annotations

import mmap
import pickle
import struct
import sys
from datetime import UTC, datetime
from pathlib import Path

from workouts.history.record import SessionRecord
from workouts.history.store import Store
from workouts.history.writer import Writer
from workouts.player import Player
from workouts.states import State

TICK = 0.1
"""Seconds."""
SLOW_DISK = 0.5
"""Seconds of the fast clock that go by at most while the disk writes: it is no faster than in life."""


def main(data: Path, line: Path, progress: Path) -> None:
    now = 0.0
    timeline = pickle.loads(line.read_bytes())
    player = Player(timeline, lambda _line: (), lambda: now)
    writer = Writer(Store(data, "here"), lambda _outcome: None)
    record = SessionRecord(timeline, lambda: now, lambda: datetime.now(UTC), writer.save)

    def tell(events):
        for event in events:
            record.take(event, player.timeline)
        record.passed(player)

    with progress.open("r+b") as file, mmap.mmap(file.fileno(), 8) as seen:
        tell(player.start())
        idle = now
        while player.state is not State.FINISHED:
            now += TICK
            tell(player.tick())
            seen[:] = struct.pack("q", player.done)
            if writer.flush(0) or now - idle > SLOW_DISK:
                writer.flush(30)
                idle = now
        writer.keep(record.entry())
        writer.flush(30)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
