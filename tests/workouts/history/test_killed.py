"""Processes that are killed in the middle of a session: at most five seconds are lost, and no file is ever broken."""

from __future__ import annotations

import os
import pickle
import random
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.workouts.history.test_record import Kept
from workouts.history.journal import read
from workouts.history.store import Store
from workouts.library import load
from workouts.states import State
from workouts.timeline import lay_out

ROOT = Path(__file__).parents[3]
DRIVER = Path(__file__).with_name("driver.py")
LIBRARY = load()
LINE = lay_out(LIBRARY.workouts["desk-break"], LIBRARY).timeline
KILLS = 50
AT_THE_END = 10
"""So many of them fall behind the end, where the journal is written and the checkpoint taken away."""


def killed(folder, after, seconds_more):
    """Kill a session once it has come so far, or so many seconds of this world later; give how far it had come."""
    folder.mkdir()
    line, progress = folder / "line", folder / "progress"
    line.write_bytes(pickle.dumps(LINE))
    progress.write_bytes(bytes(8))
    words = [sys.executable, str(DRIVER), str(folder / "data"), str(line), str(progress)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, env=environment, stderr=subprocess.PIPE) as process:
        while struct.unpack("q", progress.read_bytes())[0] < after and process.poll() is None:
            waited(process, 0.002)
        waited(process, seconds_more)
        process.kill()
        _, complaints = process.communicate()
        assert complaints == b""
    return struct.unpack("q", progress.read_bytes())[0]


def waited(process, seconds):
    """Wait for the end of a process, but not longer."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def lost(folder, came):
    """Look at what is left, go on from there to the end; give how many milliseconds were lost."""
    store = Store(folder / "data", "here")
    history = read(store.journal.folder)
    assert history.problems == () or [each.message for each in history.problems] == [
        "the last line was not written to its end"
    ]
    found = store.found()
    if history.entries:
        (entry,) = history.entries
        assert entry.finished
        assert found is None or found.entry.id == entry.id
        return came - entry.spent
    assert found is not None or came < 5_000
    if found is None:
        return came
    stand = found.stand(LIBRARY)
    again = Kept(stand=stand)
    assert again.player.timeline == LINE
    assert again.player.index == stand.index
    again.run(400)
    assert again.player.state is State.FINISHED
    assert again.record.entry().id == found.entry.id
    assert again.record.entry().spent >= LINE.length
    return came - found.entry.spent


def test_a_session_that_is_killed_at_any_moment_loses_at_most_five_seconds_and_goes_on(tmp_path):
    chance = random.Random(4)
    afters = [chance.uniform(0, 40_000) for _ in range(KILLS - AT_THE_END)] + [LINE.length] * AT_THE_END
    moments = [(tmp_path / str(number), after, chance.uniform(0, 0.03)) for number, after in enumerate(afters)]
    with ThreadPoolExecutor(2) as two:
        came = list(two.map(lambda moment: killed(*moment), moments))
    losses = [lost(folder, far) for (folder, _, _), far in zip(moments, came, strict=True)]
    assert max(losses) < 5_000
    assert min(losses) >= -100, "what was never done was kept"
    assert sum(far < LINE.length for far in came) > KILLS // 2, "too few were killed in the middle"
