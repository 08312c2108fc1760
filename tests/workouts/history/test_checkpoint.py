"""A checkpoint is whole or it is none, and says where to go on."""

from __future__ import annotations

import errno
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.history.history_helpers import ENTRIES, entry
from tests.workouts.player.player_helpers import rest, timeline, work
from workouts.history.checkpoint import Broken, Checkpoint, Stand, from_bytes, going_on, lead_in, to_bytes
from workouts.history.entry import Hold
from workouts.history.store import Store
from workouts.library import load
from workouts.model import Tempo
from workouts.timeline import lay_out

LIBRARY = load()
PLANK = LIBRARY.exercises["plank"]
BIG_3 = lay_out(LIBRARY.workouts["mcgill-big-3"], LIBRARY).timeline
HELD = (Hold("plank", None, 40_000),)


def checkpoint(index=3, at=2500, **before):
    before = entry(**{"exercises": ("plank",), "held": HELD} | before)
    return Checkpoint(entry(spent=60_000), Stand(BIG_3, index, at, before), (entry(),))


def test_a_checkpoint_comes_back_as_it_was():
    written = checkpoint()
    found = from_bytes(to_bytes(written))
    assert (found.entry, found.waiting, found.stand(LIBRARY)) == (written.entry, written.waiting, written.stand)


@given(st.none() | ENTRIES, st.lists(ENTRIES, max_size=2).map(tuple))
def test_any_entries_come_back(kept, waiting):
    found = from_bytes(to_bytes(Checkpoint(kept, None, waiting)))
    assert (found.entry, found.waiting, found.stand(LIBRARY)) == (kept, waiting, None)


WRITTEN = to_bytes(checkpoint())


@given(st.integers(0, len(WRITTEN) - 1))
def test_half_a_checkpoint_is_none(length):
    with pytest.raises(Broken):
        from_bytes(WRITTEN[:length])


@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_a_checkpoint_with_one_byte_changed_is_none(at, by):
    changed = bytearray(WRITTEN)
    changed[at] = (changed[at] + by) % 256
    with pytest.raises(Broken):
        from_bytes(bytes(changed))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"format": 2}', "another version"),
        (b'{"format": 1}', "entry"),
        (b"[]", "indices"),
        (b'{"format": 1, "entry": {}, "waiting": 3, "stand": null}', "not iterable"),
        (b'{"format": 1, "entry": {"format": 7}, "waiting": [], "stand": null}', "format 7"),
        (b"{", "Expecting"),
    ],
)
def test_a_whole_file_that_says_something_else_is_none(data, message, monkeypatch):
    from workouts.history.checkpoint import _digest

    with pytest.raises(Broken, match=message):
        from_bytes(_digest(data) + b"\n" + data)


@pytest.mark.parametrize(
    "changed",
    [
        replace(checkpoint(), stand=None),
        checkpoint(index=len(BIG_3.segments)),
        checkpoint(exercises=("gone",)),
        checkpoint(held=(Hold("gone", None, 1),)),
    ],
)
def test_where_a_session_cannot_go_on_its_entry_is_still_there(changed):
    found = from_bytes(to_bytes(changed))
    assert found.entry == changed.entry
    assert found.stand(LIBRARY) is None


def test_work_that_had_just_begun_begins_again_and_so_does_every_rest_and_longest_hold():
    assert going_on(timeline(work(60)), 0, 30_000) == 0
    assert going_on(timeline(rest(120)), 0, 90_000) == 0
    assert going_on(timeline(work(60, waits="max")), 0, 40_000) == 0


def test_long_work_goes_on_where_it_was_and_no_repetition_or_breath_in_its_middle():
    assert going_on(timeline(work(600)), 0, 431_250) == 431_250
    assert going_on(timeline(work(60, reps=12, tempo=Tempo(2000, 1000, 2000))), 0, 43_000) == 40_000
    line = timeline(work(10), work(120, pattern=LIBRARY.patterns["ease"]))
    starts = line.breathing[1].starts
    assert [going_on(line, 1, at) for at in (starts[9] - 1, starts[9], starts[9] + 1)] == [starts[8], *2 * [starts[9]]]


def test_there_is_time_to_get_to_the_mat_where_there_is_work_to_do():
    assert lead_in(rest(20)) == 3
    assert lead_in(work(20)) == 10
    assert lead_in(work(20, exercise=PLANK)) == 10
    assert lead_in(work(20, exercise=replace(PLANK, setup_time=25_000))) == 25


# ---- the file --------------------------------------------------------------------------------------------------------


def test_a_store_finds_what_it_saved_until_it_is_forgotten(tmp_path):
    store = Store(tmp_path, "here")
    assert not store.interrupted
    assert store.found() is None
    store.save(checkpoint())
    store.save(replace(checkpoint(), entry=entry(name="Later")))
    assert store.interrupted
    assert store.found().entry.name == "Later"
    store.forget()
    store.forget()
    assert not store.interrupted
    assert list((tmp_path / "journal").iterdir()) == []


def test_another_computer_s_checkpoint_in_the_same_folder_is_left_alone(tmp_path):
    Store(tmp_path, "there").save(checkpoint())
    assert Store(tmp_path, "here").found() is None
    assert Store(tmp_path).path != Store(tmp_path, "there").path


def test_broken_files_are_put_aside_each_under_a_name_of_its_own(tmp_path):
    store = Store(tmp_path, "here")
    for content in (b"one", b"two", b"three"):
        store.path.parent.mkdir(exist_ok=True)
        store.path.write_bytes(content)
        with pytest.raises(Broken):
            store.found()
        assert store.found() is None
    assert {each.name: each.read_bytes() for each in store.path.parent.iterdir()} == {
        "here.broken": b"one",
        "here.broken-2": b"two",
        "here.broken-3": b"three",
    }


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    store = Store(tmp_path, "here")
    store.path.mkdir(parents=True)
    with pytest.raises(OSError) as told:  # noqa: PT011
        store.found()
    assert told.value.errno == errno.EISDIR
