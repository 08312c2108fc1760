"""How does the window keep what is done, and learn what came of it?

The writing is `workouts.history`'s, on a thread of its own; here its outcomes come back to the window's.
"""

from __future__ import annotations

import contextlib
import errno
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from workouts.history.journal import read
from workouts.history.store import Store
from workouts.history.writer import Outcome, Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workouts.history.checkpoint import Checkpoint
    from workouts.history.entry import Entry
    from workouts.model import Millis

LONGEST_WAIT: Final = 10.0
"""Seconds that the end of the program waits for the disk at most."""


def wall_clock() -> datetime:
    """Give the time of day, with its zone."""
    return datetime.now().astimezone()


class Keeper(QObject):
    """Keeps what is done in the data folder.

    `trouble` tells in words, once until it works again, why the progress of what is running cannot be kept. `kept`
    and `not_kept` say of an entry's id what became of it, the latter why.
    """

    trouble = Signal(str)
    kept = Signal(str)
    not_kept = Signal(str, str)
    _came = Signal(Outcome)

    def __init__(self, data: Path, wall: Callable[[], datetime] = wall_clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wall = wall
        self.store = Store(data)
        self._told = False
        self._came.connect(self._take)  # emitted by the thread that writes, and so queued
        self._writer = Writer(self.store, self._report)

    def save(self, checkpoint: Checkpoint) -> None:
        """Keep how far something has come, soon."""
        self._writer.save(checkpoint)

    def keep(self, *entries: Entry) -> None:
        """Keep what has ended for good; its checkpoint is then taken away."""
        self._writer.keep(*entries)

    def flush(self) -> None:
        """Wait until all is on the disk, unless that takes too long."""
        self._writer.flush(LONGEST_WAIT)

    def close(self) -> None:
        """Try a last time to write what could not be written, and wait for it."""
        self._writer.try_again()
        self.flush()

    def _report(self, outcome: Outcome) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone, and nobody left to tell
            self._came.emit(outcome)

    def since_session(self) -> Millis | None:
        """Give how long ago the last session of the journal ended, by the wall; nothing where there was none."""
        now = self.wall()
        ended = [entry.ended for entry in read(self.store.journal.folder).entries if entry.kind == "session"]
        past = [moment for moment in ended if moment <= now]
        return round((now - max(past)).total_seconds() * 1000) if past else None

    def _take(self, outcome: Outcome) -> None:
        if outcome.error is None:
            self._told = False
            if outcome.entry is not None:
                self.kept.emit(outcome.entry)
        elif outcome.entry is not None:
            self.not_kept.emit(outcome.entry, self.why(outcome.error))
        elif not self._told:
            self._told = True
            words = self.tr("The session goes on, but how far you are cannot be kept: {0}.")
            self.trouble.emit(words.format(self.why(outcome.error)))

    def why(self, error: OSError) -> str:
        """Give the reason of a failure in plain words."""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return self.tr("the disk is full")
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return self.tr("the folder may not be written to")
        return str(error.strerror or error)
