"""Rendered speech is kept, found again, made anew where it is broken, and does not grow for ever."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gui.voice import store as module
from gui.voice.audio import Audio, write_wav
from gui.voice.store import NoRoom, Store, length_of
from tests.gui.voice.voices import RATE, buzz

HEARD = write_wav(Audio(RATE, buzz(250)))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data" / "speech"


@pytest.fixture
def full(monkeypatch):
    """A disk on which nothing can be written."""

    def fail(*_arguments, **_more):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    return fail


def test_what_was_put_is_found_again_by_another_program(folder):
    path = Store(folder).put(HEARD, "espeak", "en", "100", "Hello")
    assert path.parent == folder
    assert Store(folder).path("espeak", "en", "100", "Hello") == path
    assert length_of(path) == 250


def test_another_voice_rate_or_text_is_another_file(folder):
    store = Store(folder)
    store.put(HEARD, "espeak", "en", "100", "Hello")
    for other in (("piper", "en", "100", "Hello"), ("espeak", "en", "90", "Hello"), ("espeak", "en", "100", "Hello.")):
        assert store.path(*other) is None


@pytest.mark.parametrize("left", [0, 20, 44, len(HEARD) - 1])
def test_half_a_file_is_none(folder, left):
    store = Store(folder)
    path = store.put(HEARD, "Hello")
    path.write_bytes(HEARD[:left])
    assert store.path("Hello") is None
    assert store.put(HEARD, "Hello") == path
    assert store.path("Hello") == path


def test_nobody_ever_finds_half_of_a_file_under_its_name(folder, full):
    store = Store(folder)
    with pytest.raises(NoRoom):
        store.put(HEARD, "Hello")
    assert list(folder.glob("*")) == []


def test_a_folder_that_cannot_be_written_gives_way_to_a_temporary_one(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    store = Store(blocked / "speech")
    path = store.put(HEARD, "Hello")
    assert store.is_temporary
    assert store.path("Hello") == path
    assert length_of(path) == 250
    del store
    assert not path.exists()


def test_without_a_folder_speech_is_kept_for_as_long_as_the_program_runs():
    store = Store(None)
    assert store.path("Hello") is None
    path = store.put(HEARD, "Hello")
    assert store.path("Hello") == path
    assert not store.is_temporary
    store.tidy()
    assert path.exists()


def test_where_nothing_at_all_can_be_written_it_says_so(folder, full):
    with pytest.raises(NoRoom, match="No space left"):
        Store(folder).put(HEARD, "Hello")


def test_what_was_not_wanted_for_longest_goes_first(folder):
    store = Store(folder, most=3 * len(HEARD))
    paths = [store.put(HEARD, str(number)) for number in range(5)]
    for age, path in enumerate(paths):
        os.utime(path, (1000 + age, 1000 + age))
    assert store.path("0") == paths[0]
    store.tidy()
    assert {path for path in paths if path.exists()} == {paths[0], paths[3], paths[4]}


def test_a_small_store_is_left_alone(folder):
    store = Store(folder)
    path = store.put(HEARD, "Hello")
    store.tidy()
    assert path.exists()


def test_what_a_program_that_ended_left_half_written_goes_too(folder):
    store = Store(folder)
    store.put(HEARD, "Hello")
    old, new = folder / "a.wav.1.new", folder / "b.wav.2.new"
    for path in (old, new):
        path.touch()
    os.utime(old, (1000, 1000))
    store.tidy()
    assert (old.exists(), new.exists()) == (False, True)


def test_tidying_a_folder_that_is_not_there_does_nothing(folder):
    Store(folder).tidy()
    assert not folder.exists()


def test_speech_that_is_rendered_otherwise_is_not_mixed_with_what_was_kept(folder, monkeypatch):
    Store(folder).put(HEARD, "Hello")
    monkeypatch.setattr(module, "FORM", "next")
    assert Store(folder).path("Hello") is None
