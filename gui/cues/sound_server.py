"""Is Qt still connected to the computer's sound server?

On Linux with PulseAudio Qt has one connection a process. When the server goes away Qt tries once more, three seconds
later, and never again; and whoever opens a device without a connection has the whole program ended by an assertion
(Qt 6.11, PulseAudio 16). Qt tells nobody whether it is connected, but the connection has a thread of its own, and
that has a name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

THREAD: Final = "QPulseAudioEngi"
"""The name of Qt's thread for PulseAudio: fifteen letters, as many as a thread's name can have."""
TASKS: Final = Path("/proc/self/task")


class Connection:
    """Qt's connection to the sound server, as far as it can be seen."""

    def __init__(self, tasks: Path = TASKS) -> None:
        """Look at nothing yet; `tasks` is where the system keeps the threads of this process."""
        self._tasks = tasks
        self._seen = False

    def lost(self) -> bool:
        """Whether it was there and is not any more. Where it never was, Qt plays by other means, or there is none."""
        there = self._there()
        self._seen = self._seen or there
        return self._seen and not there

    def _there(self) -> bool:
        return any(_name(thread) == THREAD for thread in self._tasks.glob("*/comm"))


def _name(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:  # the thread has ended meanwhile
        return ""


QT: Final = Connection()
"""This process's: Qt has one, whoever plays."""
