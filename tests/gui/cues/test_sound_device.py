"""A device that comes, goes and comes back, and what is told of it. Time is a number."""

from array import array

import pytest

from gui.cues.sound_device import SoundDevice
from gui.cues.sound_output import NoDevice, NoServer
from gui.cues.sound_server import THREAD, Connection
from tests.gui.cues.devices import Clock, Device

RATE = 1000


class Computer:
    """A computer whose devices are fakes; `there` is true, or why nothing can be opened."""

    def __init__(self):
        self.clock = Clock()
        self.there = True
        self.devices, self.news, self.renewals, self.tries = [], [], [], 0
        self.device = SoundDevice(RATE, self.clock, open_output=self.open)
        self.device.news.connect(self.news.append)
        self.device.renewed.connect(lambda: self.renewals.append(self.clock.ms))

    def open(self, rate, changed):
        assert rate == RATE
        self.tries += 1
        if self.there is not True:
            raise self.there
        self.devices.append(Device(self.clock, rate, 300, changed))
        return self.devices[-1]

    def run(self, seconds):
        """Let time pass, writing a tenth of a second ahead: there is always room for more."""
        for _ in range(round(seconds * 50)):
            self.clock.ms += 20
            output = self.device.look()
            if output is not None:
                self.device.write(array("h", bytes(2 * max(0, 100 - output.waiting()))))


@pytest.fixture
def it(qapp):
    return Computer()


def test_nothing_is_opened_before_it_is_wanted_and_then_once(it):
    assert not it.devices
    it.device.open()
    it.device.open()
    assert len(it.devices) == len(it.renewals) == 1


def test_a_device_that_takes_nothing_is_opened_anew_and_that_is_told_once(it):
    it.device.open()
    it.run(5)
    for _ in range(2):
        it.devices[-1].stalled_at = it.clock.ms
        it.run(1.4)
        assert it.device.output is it.devices[-1]
        it.run(5)
    assert len(it.devices) == len(it.renewals) == 3
    assert it.devices[0].closed
    assert it.news == ["stopped"]


def test_a_device_that_has_nothing_to_play_is_not_gone(it):
    it.device.open()
    it.run(5)
    for _ in range(500):
        it.clock.ms += 20
        it.device.look()
    assert len(it.devices) == 1


def test_what_is_written_where_nothing_is_open_is_lost(it):
    it.device.write(array("h", [1]))
    it.device.open()
    assert not it.devices[0].written


def test_a_device_that_was_just_opened_may_take_long_to_wake(it):
    it.device.open()
    it.devices[0].stalled_at = it.clock.ms
    it.run(4.4)
    assert it.news == []
    it.run(0.2)
    assert it.news == ["stopped"]


def test_a_device_that_was_not_asked_for_some_time_is_not_gone(it):
    it.device.open()
    it.run(5)
    it.clock.ms += 60_000
    it.run(1)
    assert len(it.devices) == 1


@pytest.mark.parametrize(("why", "news"), [(NoDevice(), "none"), (NoServer(), "server")])
def test_where_there_is_none_one_is_looked_for_and_its_coming_is_told_once(it, why, news):
    it.there = why
    it.device.open()
    it.run(9)
    assert it.tries == 5
    assert it.news == [news]
    it.there = True
    it.run(2)
    assert it.news == [news, "back"]
    it.devices[-1].dead = True
    it.there = why
    it.run(3)
    it.there = True
    it.run(3)
    assert it.news == [news, "back"]
    assert len(it.renewals) == 2


def test_a_missing_library_is_not_looked_for_again(it):
    it.there = ImportError("libpulse.so.0")
    it.device.open()
    it.run(60)
    assert it.tries == 1
    assert it.news == ["library"]


def test_another_default_device_is_gone_over_to_without_a_word(it):
    it.device.open()
    it.devices[0].changed()
    assert it.devices[0].closed
    assert it.device.output is it.devices[1]
    assert it.news == []


def test_the_last_device_pulled_out_is_told_at_once(it):
    it.device.open()
    it.there = NoDevice()
    it.devices[0].changed()
    assert it.device.output is None
    assert it.news == ["none"]


def test_a_change_of_devices_after_it_was_closed_opens_nothing(it):
    it.device.open()
    it.device.close()
    it.devices[0].changed()
    assert len(it.devices) == 1


class TestTheConnection:
    def thread(self, folder, number, name):
        (folder / number).mkdir()
        (folder / number / "comm").write_text(f"{name}\n")

    def test_that_never_was_is_not_lost(self, tmp_path):
        self.thread(tmp_path, "1", "python3")
        assert not Connection(tmp_path).lost()
        assert not Connection(tmp_path / "not there").lost()

    def test_that_was_there_is_lost_without_its_thread_and_found_with_it(self, tmp_path):
        connection = Connection(tmp_path)
        self.thread(tmp_path, "7", THREAD)
        assert not connection.lost()
        (tmp_path / "7" / "comm").unlink()
        assert connection.lost()
        self.thread(tmp_path, "8", THREAD)
        assert not connection.lost()

    def test_is_not_lost_because_a_thread_ends_meanwhile(self, tmp_path):
        (tmp_path / "9" / "comm").mkdir(parents=True)
        assert not Connection(tmp_path).lost()
