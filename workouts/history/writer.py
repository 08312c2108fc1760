"""How is the disk kept from holding up a session?

Making something last takes 10 to 30 ms on a good disk, and seconds on one that is busy or asleep: a tone is to sound
within 20. So a thread writes. It lives as long as there is something to write; of several checkpoints that wait only
the newest is written.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workouts.history.checkpoint import Checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable

    from workouts.history.entry import Entry
    from workouts.history.store import Store


@dataclass(frozen=True)
class Outcome:
    """What came of writing a checkpoint, or, where `entry` is an id, of writing that into the journal."""

    entry: str | None = None
    error: OSError | None = None


@dataclass(frozen=True)
class _End:
    """Entries for the journal; behind them a checkpoint is taken away that is about one of `ids`."""

    entries: tuple[Entry, ...] = ()
    ids: frozenset[str] = frozenset()


_EARLIER: Final = ""
"""Stands for the id of whatever an earlier start of the program left a checkpoint of."""


class Writer:
    """Writes into a store, one thing after the other. `tell` is called from the thread that writes."""

    def __init__(self, store: Store, tell: Callable[[Outcome], None]) -> None:
        self._store = store
        self._tell = tell
        self._jobs: list[Checkpoint | _End] = []
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._waiting: dict[str, Entry] = {}
        """What is to be in the journal and could not be written yet, by id."""
        self._running = _EARLIER
        """The id of what the checkpoint is about."""

    def save(self, checkpoint: Checkpoint) -> None:
        """Have a checkpoint written soon."""
        with self._changed:
            if self._jobs and isinstance(older := self._jobs[-1], Checkpoint):
                self._jobs.pop()
                checkpoint = replace(checkpoint, waiting=(*older.waiting, *checkpoint.waiting))
            self._add(checkpoint)

    def keep(self, *entries: Entry) -> None:
        """Have what has ended written into the journal, as far as it counts, and then its checkpoint taken away."""
        with self._changed:
            self._add(_End(entries, frozenset({_EARLIER, *(entry.id for entry in entries)})))

    def try_again(self) -> None:
        """Have that written into the journal which could not be written before."""
        with self._changed:
            self._add(_End())

    def flush(self, seconds: float) -> bool:
        """Wait until everything is written, so long at most; whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._thread is None, seconds)

    def _add(self, job: Checkpoint | _End) -> None:
        self._jobs.append(job)
        if self._thread is None:
            # No daemon: should the program end now, Python waits until all is written.
            self._thread = threading.Thread(target=self._work, name="history", daemon=False)
            self._thread.start()

    # ---- on the thread that writes -----------------------------------------------------------------------------------

    def _work(self) -> None:
        while True:
            with self._changed:
                if not self._jobs:
                    self._thread = None
                    self._changed.notify_all()
                    return
                job = self._jobs.pop(0)
            if isinstance(job, Checkpoint):
                self._save(job)
            else:
                self._end(job)

    def _save(self, checkpoint: Checkpoint) -> None:
        self._wait_for(checkpoint.waiting)
        with contextlib.suppress(OSError):
            self._settle()
        try:
            self._store.save(replace(checkpoint, waiting=tuple(self._waiting.values())))
        except OSError as error:
            self._tell(Outcome(error=error))
        else:
            self._running = checkpoint.entry.id if checkpoint.entry else _EARLIER
            self._tell(Outcome())

    def _end(self, job: _End) -> None:
        self._wait_for(job.entries)
        try:
            self._settle()
        except OSError as error:
            with contextlib.suppress(OSError):
                self._store.save(Checkpoint(waiting=tuple(self._waiting.values())))
            for entry in job.entries:
                if entry.id in self._waiting:
                    self._tell(Outcome(entry.id, error))
        else:
            if self._running in job.ids:
                self._store.forget()
                self._running = _EARLIER

    def _wait_for(self, entries: tuple[Entry, ...]) -> None:
        self._waiting.update({entry.id: entry for entry in entries if entry.counts})

    def _settle(self) -> None:
        """Write what waits into the journal, the oldest first."""
        for entry in [*self._waiting.values()]:
            self._store.journal.add(entry)
            del self._waiting[entry.id]
            self._tell(Outcome(entry.id))
