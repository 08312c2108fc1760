"""When short sounds are heard. No test makes a sound; time is a number."""

from array import array

import pytest
from PySide6.QtCore import QTimer

from gui.cues.clips import BUFFER_MS, DEVICE_MS, QUIET_MS, Clip, Clips
from gui.cues.sound_output import NoDevice
from tests.gui.cues.devices import Clock, Device

RATE = 1000
"""Samples a second: one a millisecond."""
LOW, HIGH = array("h", [100] * 50), array("h", [900] * 80)


class Heard:
    """Clips on a device that is a number."""

    def __init__(self):
        self.clock = Clock()
        self.devices, self.news = [], []
        self.there = True
        self.clips = Clips(RATE, self.clock, open_output=self.open)
        self.clips.news.connect(self.news.append)

    def open(self, rate, changed):
        if not self.there:
            raise NoDevice
        self.devices.append(Device(self.clock, rate, BUFFER_MS, changed))
        return self.devices[-1]

    def run(self, milliseconds, every=20):
        for _ in range(milliseconds // every):
            self.clock.ms += every
            self.clips.feed()

    def soon(self, milliseconds, name="low", samples=LOW):
        return Clip(name, samples, (self.clock.ms + milliseconds) / 1000)

    def onsets(self, since=0):
        """When each sound began to be heard, in milliseconds of the clock, and how loud."""
        device = self.devices[-1]
        found, before = [], 0
        for number, value in enumerate(device.written):
            if value != before and value > before:
                found.append((number + device.opened + round(DEVICE_MS) - since, value))
            before = value
        return found

    def feeding(self):
        return any(timer.isActive() for timer in self.clips.findChildren(QTimer))


@pytest.fixture
def it(qapp):
    it = Heard()
    yield it
    it.clips.close()


def test_nothing_is_opened_before_it_is_wanted(it):
    it.clips.expect([])
    assert not it.devices
    assert not it.feeding()


def test_what_is_expected_is_heard_at_its_moment(it):
    it.clips.hold()
    it.run(1000)
    now = it.clock.ms
    it.clips.expect([it.soon(213), it.soon(700, "high", HIGH)])
    it.run(1000)
    assert it.onsets(now) == [(213, 100), (700, 900)]


def test_it_is_heard_to_its_end(it):
    it.clips.hold()
    it.run(1000)
    it.clips.expect([it.soon(213)])
    it.run(1000)
    assert [value for value in it.devices[0].written if value] == list(LOW)


def test_two_that_sound_together_are_added_and_never_too_loud(it):
    it.clips.hold()
    it.run(1000)
    now = it.clock.ms
    loud = array("h", [32_000] * 50)
    it.clips.expect([it.soon(200, "high", HIGH), it.soon(210), it.soon(400, "a", loud), it.soon(400, "b", loud)])
    it.run(1000)
    assert it.onsets(now) == [(200, 900), (210, 1000), (400, 32_767)]


def test_what_is_asked_for_at_once_is_heard_after_what_is_written_already(it):
    it.clips.hold()
    it.run(1000)
    now = it.clock.ms
    it.clips.play("low", LOW)
    it.run(500)
    (heard,) = it.onsets(now)
    assert heard[0] <= QUIET_MS + 20 + DEVICE_MS


def test_what_was_expected_and_is_asked_for_at_its_moment_is_heard_once(it):
    it.clips.hold()
    it.run(1000)
    it.clips.expect([it.soon(200)])
    it.run(200)
    it.clips.play("low", LOW)
    it.run(500)
    assert len(it.onsets()) == 1


def test_what_was_expected_but_is_asked_for_before_it_began_is_heard_once(it):
    it.clips.hold()
    it.run(1000)
    it.clips.expect([it.soon(150)])
    it.clips.play("low", LOW)
    it.run(500)
    assert len(it.onsets()) == 1


def test_the_same_sound_a_second_later_is_another(it):
    it.clips.hold()
    it.run(1000)
    now = it.clock.ms
    it.clips.expect([it.soon(200)])
    it.run(200)
    it.clips.play("low", LOW)
    it.clips.expect([it.soon(1000)])
    it.run(1500)
    assert [at for at, _ in it.onsets(now)] == [200, 1200]


def test_what_is_expected_no_longer_is_not_heard(it):
    it.clips.hold()
    it.run(1000)
    it.clips.expect([it.soon(200)])
    it.clips.expect([])
    it.run(500)
    assert it.onsets() == []


def test_expecting_again_what_has_begun_changes_nothing(it):
    it.clips.hold()
    it.run(1000)
    clip = it.soon(100)
    for _ in range(10):
        it.clips.expect([clip])
        it.run(20)
    assert len(it.onsets()) == 1


def test_what_is_long_past_when_the_window_was_busy_is_not_heard(it):
    it.clips.hold()
    it.run(1000)
    it.clips.expect([it.soon(150), it.soon(900, "high", HIGH)])
    it.run(1000, every=1000)
    it.run(200)
    assert [value for _, value in it.onsets()] == [900]


def test_after_the_window_was_busy_sounds_are_in_time_again(it):
    it.clips.hold()
    it.run(1000)
    it.run(600, every=600)
    it.devices[0].opened += 600 - BUFFER_MS  # The device played nothing meanwhile.
    it.run(200)
    now = it.clock.ms
    it.clips.expect([it.soon(200)])
    it.run(500)
    (heard,) = it.onsets(now)
    assert heard[0] == pytest.approx(200, abs=2)


def test_a_device_whose_clock_drifts_stays_in_time_for_twenty_minutes(it):
    it.clips.hold()
    device = it.devices[0]
    device.drift = 1.0005
    it.run(1_200_000)
    now = it.clock.ms
    it.clips.expect([it.soon(200)])
    it.run(500)
    ((at, _),) = it.onsets()
    assert device.opened + (at - DEVICE_MS - device.opened) / device.drift + DEVICE_MS - now == pytest.approx(
        200, abs=2
    )


def test_hushed_it_is_quiet_but_for_what_is_written(it):
    it.clips.hold()
    it.run(1000)
    it.clips.play("long", array("h", [500] * 3000))
    it.clips.expect([it.soon(400)])
    it.run(200)
    it.clips.hush()
    written = len(it.devices[0].written)
    it.run(500)
    assert not any(it.devices[0].written[written:])


def test_who_does_not_hold_it_lets_go_of_the_device_when_all_is_heard(it):
    it.clips.play("long", array("h", [500] * 3000))
    it.run(4000)
    assert it.feeding()
    it.run(1500)
    assert it.devices[0].closed
    assert not it.feeding()


def test_who_holds_it_keeps_it_until_it_is_released(it):
    it.clips.hold()
    it.run(60_000)
    assert not it.devices[0].closed
    it.clips.release()
    it.clips.play("low", LOW)
    it.run(1000)
    assert len(it.onsets()) == 1
    it.run(2000)
    assert it.devices[0].closed


def test_on_another_device_sounds_are_in_time_too(it):
    it.clips.hold()
    it.run(3000)
    it.devices[0].changed()
    it.run(500)
    now = it.clock.ms
    it.clips.expect([it.soon(200)])
    it.run(500)
    assert it.onsets(now) == [(200, 100)]


def test_without_a_device_nothing_is_kept_for_later_and_the_trouble_is_told(it):
    it.there = False
    it.clips.hold()
    it.clips.expect([it.soon(100)])
    it.run(1000)
    assert it.news == ["none"]
    it.there = True
    it.run(3000)
    assert it.news == ["none", "back"]
    assert it.onsets() == []
    it.clips.play("low", LOW)
    it.run(500)
    assert len(it.onsets()) == 1
