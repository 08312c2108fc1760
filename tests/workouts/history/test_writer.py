"""The thread that writes: in order, only the newest, and nothing given up."""

from __future__ import annotations

import errno
import threading
from typing import TYPE_CHECKING

import pytest

from tests.workouts.history.history_helpers import entry
from workouts.history.checkpoint import Checkpoint
from workouts.history.journal import read
from workouts.history.store import Store
from workouts.history.writer import Outcome, Writer

if TYPE_CHECKING:
    from workouts.history.entry import Entry


class Disk(Store):
    """A store whose disk can be full, or slow."""

    def __init__(self, data):
        super().__init__(data, "here")
        self.full = False
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.reached = threading.Event()
        self.saves = 0
        add = self.journal.add
        self.journal.add = lambda entry: self._try(lambda: add(entry))

    def _try(self, write):
        self.reached.set()
        assert self.goes_on.wait(10)
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        write()

    def save(self, checkpoint):
        def write():
            self.saves += 1
            Store.save(self, checkpoint)

        self._try(write)


class Writing:
    def __init__(self, data):
        self.disk = Disk(data)
        self.told: list[Outcome] = []
        self.writer = Writer(self.disk, self.told.append)

    def do(self, command, *args):
        getattr(self.writer, command)(*args)
        assert self.writer.flush(10)

    @property
    def journal(self) -> list[Entry]:
        return list(read(self.disk.journal.folder).entries)

    def outcomes(self):
        told = [(each.entry, each.error is None) for each in self.told]
        self.told.clear()
        return told


@pytest.fixture
def writing(tmp_path):
    return Writing(tmp_path)


def test_a_checkpoint_is_written_and_taken_away_when_its_entry_is_in_the_journal(writing):
    done = entry(spent=60_000)
    writing.do("save", Checkpoint(done))
    assert writing.disk.found().entry == done
    writing.do("keep", done)
    assert writing.journal == [done]
    assert not writing.disk.interrupted
    assert writing.outcomes() == [(None, True), (done.id, True)]


def test_what_does_not_count_leaves_no_line_and_no_checkpoint(writing):
    short = entry(spent=5_000)
    writing.do("save", Checkpoint(short))
    writing.do("keep", short)
    assert writing.journal == []
    assert not writing.disk.interrupted


def test_of_checkpoints_that_wait_for_a_slow_disk_only_the_newest_is_written(writing):
    kept = [entry(spent=spent) for spent in (1_000, 2_000, 3_000)]
    waits = entry(spent=60_000)
    writing.disk.goes_on.clear()
    writing.writer.save(Checkpoint(kept[0]))
    assert writing.disk.reached.wait(10)
    writing.writer.save(Checkpoint(kept[1], waiting=(waits,)))
    writing.writer.save(Checkpoint(kept[2]))
    assert not writing.writer.flush(0)
    writing.disk.goes_on.set()
    assert writing.writer.flush(10)
    assert writing.disk.saves == 2
    assert writing.disk.found().entry == kept[2]
    assert writing.journal == [waits]


def test_on_a_full_disk_the_last_checkpoint_stays_and_it_is_written_again_when_there_is_room(writing):
    first, second = entry(spent=10_000), entry(spent=20_000)
    writing.do("save", Checkpoint(first))
    writing.disk.full = True
    writing.do("save", Checkpoint(second))
    assert writing.disk.found().entry == first
    writing.disk.full = False
    writing.do("save", Checkpoint(second))
    assert writing.disk.found().entry == second
    assert writing.outcomes() == [(None, True), (None, False), (None, True)]


def test_what_cannot_go_into_the_journal_is_told_stays_in_the_checkpoint_and_can_be_tried_again(writing):
    done = entry(spent=60_000)
    writing.do("save", Checkpoint(done))
    writing.disk.full = True
    writing.do("keep", done)
    assert writing.disk.found().entry == done
    assert writing.outcomes() == [(None, True), (done.id, False)]
    writing.do("try_again")
    assert writing.outcomes() == []
    writing.disk.full = False
    writing.do("keep", done)
    assert writing.journal == [done]
    assert not writing.disk.interrupted
    assert writing.outcomes() == [(done.id, True)]


def test_where_only_the_journal_cannot_be_written_the_checkpoint_says_that_it_waits(writing):
    done, later = entry(spent=60_000), entry(spent=10_000)
    writing.do("save", Checkpoint(done))
    (writing.disk.journal.folder / "here.jsonl").mkdir()
    writing.do("keep", done)
    assert writing.disk.found().waiting == (done,)
    assert writing.disk.found().entry is None
    writing.do("save", Checkpoint(later))
    assert (writing.disk.found().entry, writing.disk.found().waiting) == (later, (done,))
    (writing.disk.journal.folder / "here.jsonl").rmdir()
    writing.do("save", Checkpoint(later))
    assert writing.journal == [done]
    assert writing.disk.found().waiting == ()


def test_a_checkpoint_of_something_else_is_not_taken_away(writing):
    running, earlier = entry(spent=60_000), entry(spent=30_000)
    writing.do("save", Checkpoint(running))
    writing.do("keep", earlier)
    assert writing.disk.found().entry == running
    writing.do("try_again")
    assert writing.disk.found().entry == running


def test_a_checkpoint_of_an_earlier_start_stays_until_it_is_settled(writing, tmp_path):
    old, waits = entry(spent=60_000), entry(spent=70_000)
    writing.do("save", Checkpoint(old, waiting=(waits,)))
    next_start = Writing(tmp_path)
    next_start.do("try_again")
    assert next_start.disk.interrupted
    next_start.do("keep", waits, old)
    assert not next_start.disk.interrupted
    assert {each.id for each in next_start.journal} == {old.id, waits.id}


def test_when_what_waited_is_written_only_what_was_asked_for_again_is_told_as_failing(writing):
    one, two = entry(spent=60_000), entry(spent=60_000)
    writing.disk.full = True
    writing.do("keep", one)
    writing.outcomes()
    writing.do("keep", two)
    assert writing.outcomes() == [(two.id, False)]
    short = entry(spent=1)
    writing.do("keep", short)
    assert writing.outcomes() == []
    writing.disk.full = False
    writing.do("try_again")
    assert writing.outcomes() == [(one.id, True), (two.id, True)]


def test_no_thread_lives_on_when_there_is_nothing_to_write(writing):
    writing.do("save", Checkpoint(entry()))
    assert not any(thread.name == "history" and thread is writing.writer._thread for thread in threading.enumerate())
