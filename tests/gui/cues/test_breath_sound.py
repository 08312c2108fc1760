"""When the breath is heard, and what happens where it cannot be. No test makes a sound; time is a number."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from gui.cues.breath_sound import BreathSound
from gui.cues.sound_output import BUFFER_MS, NoDevice
from tests.gui.cues.devices import Clock, Device
from workouts.breath_sound.mixer import BLOCK
from workouts.breath_sound.parts import PER_MS, Part
from workouts.breath_sound.tables import made_tables

EASE = (Part("in", 4000, 0, 1), Part("out", 6000, 1, 0))
STILL = (Part("hold", 10_000, 0, 0),)
"""A breath that takes no time to render."""
BUFFER = BUFFER_MS * PER_MS


@pytest.fixture(scope="module")
def tables():
    return made_tables()


class Sounding:
    """A sound on a device that is a fake, fed and heard as time goes by."""

    def __init__(self, tables):
        self.clock = Clock()
        self.devices = []
        self.there = True
        self.told, self.ends = [], []
        self.sound = BreathSound(self.clock, open_output=self.open, tables=tables)
        self.sound.trouble.connect(self.told.append)
        self.sound.ended.connect(lambda: self.ends.append(self.clock.ms))

    def open(self, rate, changed):
        assert rate == PER_MS * 1000
        if self.there is not True:
            raise self.there
        self.devices.append(Device(self.clock, rate, BUFFER_MS, changed))
        return self.devices[-1]

    @property
    def device(self):
        return self.devices[-1]

    def run(self, milliseconds, every=20):
        for _ in range(milliseconds // every):
            self.clock.ms += every
            self.sound.feed()

    def only(self, *layers):
        for layer in ("noise", "tone", "marks", "tick", "gong"):
            self.sound.set_volume(layer, 100 if layer in layers else 0)

    def heard_at(self, since_ms, after_ms=-10_000):
        """When the first sample that is no silence was heard, of those after a time; in milliseconds."""
        device = self.device
        begin = max(0, round((since_ms + after_ms - device.opened) * PER_MS))
        first = next(number for number in range(begin, len(device.written)) if abs(device.written[number]) > 5)
        return first / PER_MS + device.opened - since_ms


@pytest.fixture
def it(qapp, tables):
    it = Sounding(tables)
    yield it
    for timer in it.sound.findChildren(QTimer):
        timer.stop()


def begun(it, *, before_ms=1000, breaths=2):
    for number in range(breaths):
        it.sound.plan(10_000 * number, EASE)
    it.sound.begin(-before_ms)
    return it.clock.ms + before_ms


def test_nothing_is_opened_before_it_begins(it):
    it.sound.prepare()
    it.sound.plan(0, EASE)
    assert not it.devices


def test_a_mark_is_heard_80_milliseconds_before_the_breath_on_the_pictures_clock(it):
    it.only("marks")
    zero = begun(it)
    it.run(1500)
    assert it.heard_at(zero) == pytest.approx(-80, abs=5)


def test_a_device_that_sounds_late_is_made_up_for(it):
    it.only("marks")
    it.sound.set_delay(150)
    zero = begun(it)
    it.run(1500)
    assert it.heard_at(zero) == pytest.approx(-80 - 150, abs=5)


def test_a_busy_window_does_not_interrupt_it(it):
    begun(it)
    it.run(4000)
    it.run(250, every=250)
    assert it.device.waiting() > 0


def test_after_a_stall_it_finds_its_time_again(it):
    it.only("marks")
    zero = begun(it)
    it.run(5000)
    it.run(2000, every=2000)
    it.device.opened += 2000 - BUFFER_MS  # The device played nothing meanwhile.
    it.run(4000)
    assert it.heard_at(zero, after_ms=7000) == pytest.approx(10_000 - 80, abs=5)


@pytest.mark.parametrize("drift", [1.0005, 0.9995])
def test_a_device_whose_clock_drifts_stays_within_20_milliseconds_for_20_minutes(it, drift):
    it.only()
    begun(it, breaths=0)
    it.device.drift = drift
    for number in range(120):
        it.sound.plan(10_000 * number, STILL)
        for _ in range(100):
            it.clock.ms += 100
            it.sound.feed()
            assert abs(it.sound._wanted() - it.sound._mixer.position) < 20 * PER_MS


def test_a_pause_fades_and_goes_on_where_the_clock_says(it):
    it.only("noise")
    begun(it)
    it.run(3000)
    it.sound.hold()
    it.run(5000)
    assert not any(it.device.written[-1000 * PER_MS :])
    it.sound.begin(2000)
    it.run(1000)
    assert any(it.device.written[-300 * PER_MS :])
    assert it.sound._mixer.position == pytest.approx(3000 * PER_MS + BUFFER, abs=2 * BLOCK)


def test_muted_is_silent_and_unmuted_is_as_before(it):
    begun(it)
    it.run(3000)
    it.sound.set_muted(True)
    assert it.sound.muted
    it.run(1000)
    assert not any(it.device.written[-300 * PER_MS :])
    it.sound.set_muted(False)
    it.run(1000)
    assert any(it.device.written[-300 * PER_MS :])


def test_half_the_volume_is_a_quarter_of_the_wave(it):
    it.only("noise")
    it.sound.set_volume("noise", 50)
    begun(it)
    it.run(8000)
    half = max(map(abs, it.device.written))
    it.sound.stop()
    it.run(2000)
    it.only("noise")
    it.sound.set_volume("noise", 500)
    begun(it)
    it.run(8000)
    assert max(map(abs, it.device.written)) == pytest.approx(4 * half, rel=0.01)


def test_the_last_breath_is_followed_by_the_gong_and_then_it_ends_and_lets_go(it, still_running):
    zero = begun(it, breaths=1)
    it.run(3000)
    it.sound.plan(0, EASE, last=True)
    it.run(13_800)
    assert not it.ends
    it.run(1000)
    assert it.ends == [pytest.approx(zero + 16_000, abs=60)], "10 s of breath and 6 s of gong"
    assert it.device.closed
    assert not still_running()


def test_stopped_it_fades_and_lets_go_without_having_ended(it, still_running):
    begun(it)
    it.run(3000)
    it.sound.stop()
    it.run(300)
    assert not it.device.closed
    it.run(700)
    assert it.device.closed
    assert not it.ends
    assert not still_running()


def test_after_a_stop_nothing_of_the_old_plan_is_left(it):
    begun(it)
    it.run(3000)
    it.sound.stop()
    it.run(1000)
    it.sound.begin(0)
    it.run(3000)
    assert len(it.devices) == 2
    assert not any(it.device.written)


def test_breaths_are_rendered_a_little_at_a_time_until_there_is_nothing_to_do(it):
    working = next(timer for timer in it.sound.findChildren(QTimer) if timer.interval() == 8)
    begun(it)
    turns = 0
    while working.isActive():
        it.sound.work()
        turns += 1
    assert turns > 100


def test_a_tone_that_falls_is_passed_on(it):
    it.only("tone")
    it.sound.set_falling(True)
    begun(it)
    it.run(3000)
    samples = it.device.written[-500 * PER_MS :]
    passes = sum(1 for one, other in pairwise(samples) if one < 0 <= other)
    assert passes < 125, "below 250 Hz in the middle of the in-breath's end, where it would be near 290"


@pytest.mark.parametrize(
    ("reason", "words"), [(NoDevice(), "no sound device was found"), (ImportError(), "cannot be loaded")]
)
def test_without_a_device_it_is_told_once_and_goes_on_unheard_to_its_end(it, reason, words):
    it.there = reason
    zero = begun(it, breaths=1)
    it.sound.plan(0, EASE, last=True)
    it.run(12_000)
    assert len(it.told) == 1
    assert words in it.told[0]
    assert it.ends == [pytest.approx(zero + 10_000, abs=40)]


def test_a_device_that_comes_later_is_found_and_is_in_time(it):
    it.only("marks")
    it.there = NoDevice()
    zero = begun(it)
    it.run(4000)
    it.there = True
    it.run(9000)
    assert len(it.devices) == 1
    assert it.heard_at(zero, after_ms=7000) == pytest.approx(10_000 - 80, abs=5)


def test_a_device_that_takes_nothing_is_gone_and_another_is_opened(it):
    begun(it)
    it.run(3000)
    it.device.stalled_at = it.clock.ms
    it.run(1400)
    assert not it.told
    it.run(400)
    assert len(it.devices) == 2
    assert it.devices[0].closed
    assert len(it.told) == 1
    assert "did not answer" in it.told[0]
    it.run(1000)
    assert any(it.device.written)


def test_a_device_that_stopped_is_gone_and_where_there_is_no_other_it_is_told_once(it):
    begun(it)
    it.run(3000)
    it.device.dead = True
    it.there = NoDevice()
    it.run(20_000)
    assert len(it.told) == 1
    assert "no sound device" in it.told[0]


def test_a_paused_sound_survives_that_its_device_goes_away(it):
    begun(it)
    it.run(3000)
    it.sound.hold()
    it.run(100)
    it.device.dead = True
    it.run(200)
    it.sound.begin(3000)
    it.run(1000)
    assert len(it.devices) == 2
    assert any(it.device.written)


def test_another_default_device_is_gone_over_to(it):
    begun(it)
    it.run(3000)
    it.device.changed()
    assert it.devices[0].closed
    it.run(1000)
    assert any(it.device.written)
    assert not it.told


def test_a_change_of_devices_after_it_was_let_go_opens_nothing(it):
    begun(it)
    it.run(3000)
    it.sound.stop()
    it.run(1000)
    it.device.changed()
    assert len(it.devices) == 1
