"""Texts in one voice: rendered once, measured exactly, and what happens where the voice fails."""

from __future__ import annotations

import errno
from pathlib import Path
from threading import Event

import pytest

from gui.voice.ahead import Ahead
from gui.voice.engines import DEFAULT
from gui.voice.spoken import Spoken, Trouble
from gui.voice.store import Store
from tests.gui.voice.voices import FakeEngine
from workouts.cues import estimate

TEXT = "Lie on your left side"


class Spoke:
    """A voice on fake engines, with what it told."""

    def __init__(self, folder, *engines):
        self.engines = engines
        self.spoken = Spoken(Store(folder), engines)
        self.told = []
        self.spoken.tell = lambda trouble, why: self.told.append((trouble, why))

    @property
    def asked(self):
        return [text for engine in self.engines for text, _, _ in engine.asked]


@pytest.fixture
def spoke(tmp_path):
    return Spoke(tmp_path / "speech", FakeEngine(), FakeEngine("nice", "Nice", word=300))


def test_before_it_is_rendered_a_text_takes_about_as_long_as_any_voice_takes(spoke):
    assert spoke.spoken.length_of(TEXT) == estimate(TEXT)
    assert spoke.spoken.known(TEXT) is None
    assert spoke.spoken.file_of(TEXT) is None
    assert spoke.asked == []


def test_an_estimate_goes_with_the_rate(spoke):
    spoke.spoken.use("", 50)
    assert spoke.spoken.length_of(TEXT) == 2 * estimate(TEXT)


def test_once_rendered_its_length_is_exact_and_its_file_is_there(spoke):
    assert spoke.spoken.measure(TEXT) == 1000
    assert spoke.spoken.length_of(TEXT) == spoke.spoken.known(TEXT) == 1000
    assert spoke.spoken.file_of(TEXT).is_file()


def test_a_text_is_rendered_once(spoke):
    assert spoke.spoken.measure(TEXT) == spoke.spoken.measure(TEXT)
    assert spoke.asked == [TEXT]


def test_what_another_program_kept_is_not_rendered_again(spoke, tmp_path):
    spoke.spoken.measure(TEXT)
    again = Spoke(tmp_path / "speech", FakeEngine())
    assert again.spoken.measure(TEXT) == 1000
    assert again.asked == []


def test_another_voice_and_rate_are_taken_at_once(spoke):
    spoke.spoken.measure(TEXT)
    spoke.spoken.use("nice:one", 50)
    assert spoke.spoken.known(TEXT) is None
    assert spoke.spoken.measure(TEXT) == 3000
    assert spoke.engines[1].asked == [(TEXT, "one", 50)]


def test_the_same_voice_again_forgets_nothing(spoke):
    spoke.spoken.use("nice:one", 90)
    length = spoke.spoken.measure(TEXT)
    spoke.spoken.use("nice:one", 90)
    assert spoke.spoken.known(TEXT) == length


def test_where_the_chosen_voice_fails_the_usual_one_speaks_and_it_is_told_once(spoke):
    spoke.engines[1].fails = True
    spoke.spoken.use("nice:one", 100)
    assert spoke.spoken.measure(TEXT) == 1000
    assert spoke.spoken.measure("Two words") == 400
    assert spoke.told == [(Trouble.OTHER_VOICE, "it has a sore throat")]
    assert spoke.engines[0].asked[0] == (TEXT, DEFAULT.name, 100)
    assert len(spoke.engines[1].asked) == 1


def test_a_voice_that_is_chosen_while_another_one_fails_stays_chosen(spoke):
    old, new = spoke.engines
    old.fails = True
    old.going.clear()
    spoke.spoken.use("espeak:other", 100)
    ahead = Ahead(spoke.spoken)
    ahead.render(lambda measure: measure(TEXT))
    spoke.spoken.use("nice:one", 100)
    old.going.set()
    assert ahead.wait(10)
    assert spoke.spoken.measure("Hello") == 300
    assert new.asked[-1] == ("Hello", "one", 100)


def test_where_nothing_speaks_lengths_are_estimates_and_it_is_told_once(tmp_path):
    spoke = Spoke(tmp_path, FakeEngine(fails=True))
    assert spoke.spoken.measure(TEXT) == estimate(TEXT)
    assert spoke.spoken.measure("Two words") == estimate("Two words")
    assert spoke.spoken.known(TEXT) is None
    assert spoke.told == [(Trouble.NO_VOICE, "it has a sore throat")]


def test_what_failed_is_not_tried_again(tmp_path):
    spoke = Spoke(tmp_path, FakeEngine(fails=True))
    spoke.spoken.measure(TEXT)
    spoke.spoken.measure(TEXT)
    assert spoke.asked == [TEXT]


def test_where_the_folder_cannot_be_written_it_speaks_all_the_same_and_says_so_once(tmp_path):
    (tmp_path / "file").touch()
    spoke = Spoke(tmp_path / "file" / "speech", FakeEngine())
    assert spoke.spoken.measure(TEXT) == 1000
    spoke.spoken.measure("Hello")
    assert spoke.spoken.file_of(TEXT).is_file()
    assert spoke.told == [(Trouble.NOT_KEPT, "")]


def test_where_nothing_can_be_written_lengths_are_known_and_nothing_is_heard(tmp_path, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    spoke = Spoke(tmp_path / "speech", FakeEngine())
    assert spoke.spoken.measure(TEXT) == 1000
    spoke.spoken.measure("Hello")
    assert spoke.spoken.file_of(TEXT) is None
    assert spoke.told == [(Trouble.NO_ROOM, "No space left on device")]


def test_what_was_told_is_told_to_nobody_where_nobody_listens(tmp_path):
    spoken = Spoken(Store(tmp_path), [FakeEngine(fails=True)])
    assert spoken.measure("Hello") == estimate("Hello")


# ---- ahead, in a thread ----------------------------------------------------------------------------------------------


def test_everything_wanted_is_rendered_in_its_order_and_then_told(spoke):
    news = []
    ahead = Ahead(spoke.spoken)
    assert ahead.wait(0)
    ahead.render(lambda measure: [measure(text) for text in ("One", "Two", "Three")], news.append)
    assert ahead.wait(10)
    assert spoke.asked == ["One", "Two", "Three"]
    assert news == [True]


def test_a_newer_wish_overtakes_an_older_one(spoke):
    news, started = [], Event()
    spoke.engines[0].going.clear()

    def old(measure):
        started.set()
        for text in ("One", "Two", "Three"):
            measure(text)

    ahead = Ahead(spoke.spoken)
    ahead.render(old, lambda _done: news.append("old"))
    started.wait(10)
    ahead.render(lambda measure: measure("Now"), lambda _done: news.append("new"))
    spoke.engines[0].going.set()
    assert ahead.wait(10)
    assert news == ["new"]
    assert "Three" not in spoke.asked
    assert "Now" in spoke.asked


def test_while_a_slow_voice_renders_there_is_news_in_between(spoke, monkeypatch):
    news = []
    monkeypatch.setattr("gui.voice.ahead.NEWS_EVERY", 0.0)
    ahead = Ahead(spoke.spoken)
    ahead.render(lambda measure: [measure(text) for text in ("One", "Two")], news.append)
    assert ahead.wait(10)
    assert news == [False, False, True]


def test_what_is_stopped_tells_nothing(spoke):
    news = []
    spoke.engines[0].going.clear()
    ahead = Ahead(spoke.spoken)
    ahead.render(lambda measure: [measure(text) for text in ("One", "Two")], news.append)
    assert not ahead.wait(0.01)
    ahead.stop()
    spoke.engines[0].going.set()
    assert ahead.wait(10)
    assert news == []
    assert "Two" not in spoke.asked
