"""What is played, what is not, and what is told where nothing can be heard. No test makes a sound."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gui.cues.clips import BUFFER_MS
from gui.cues.sound_output import NoDevice
from gui.cues.tones import FILE_OF, RATE, SOFTLY, Tones
from tests.gui.cues.devices import Clock, Device

ROOT = Path(__file__).resolve().parents[3]
FILES = [f"{profile}-{file}" for profile in ("standard", "soft") for file in dict.fromkeys(FILE_OF.values())]


class Sound:
    """Tones on a device that is a number, with what was played and told."""

    def __init__(self):
        self.clock = Clock()
        self.devices, self.told = [], []
        self.there = True
        self.tones = Tones(self.clock, open_output=self.open)
        self.tones.trouble.connect(self.told.append)

    def open(self, rate, changed):
        if self.there is not True:
            raise self.there
        self.devices.append(Device(self.clock, rate, BUFFER_MS, changed))
        return self.devices[-1]

    def run(self, milliseconds):
        for _ in range(milliseconds // 20):
            self.clock.ms += 20
            self.tones._clips.feed()

    def play(self, *names):
        """Ask for tones in one turn of the event loop, and let them be heard to their end."""
        for name in names:
            self.tones.play(name)
        QCoreApplication.processEvents()
        self.run(1600)

    def heard(self):
        """Which files were heard, told by their samples as they are at the volume that is chosen."""
        samples = self.devices[-1].written if self.devices else []
        found, since = [], 0
        while sounding := next((n for n in range(since, len(samples)) if samples[n]), None):
            end = next(n for n in range(sounding, len(samples)) if not any(samples[n : n + RATE // 10]))
            found.append(samples[sounding:end])
            since = end
        return [self.file_of(part) for part in found]

    def file_of(self, part):
        for profile in ("standard", "soft"):
            other = Tones(self.clock)
            other.set_profile(profile)
            other.set_volume(self.tones._volume)
            for file in dict.fromkeys(FILE_OF.values()):
                if bytes(part) in bytes(other._of(file)):
                    return f"{profile}-{file}"
        return "unknown"

    def loudest(self):
        return max(map(abs, self.devices[-1].written), default=0)


@pytest.fixture
def sound(qapp):
    sound = Sound()
    yield sound
    sound.tones._clips.close()


def test_a_tone_is_played_from_the_standard_profile(sound):
    sound.play("change")
    assert sound.heard() == ["standard-change"]


def test_every_sound_a_cue_can_name_is_played(sound):
    for name in FILE_OF:
        sound.play(name)
    assert sound.heard() == [f"standard-{file}" for file in FILE_OF.values()]


def test_a_session_has_the_device_ready_before_the_first_tone(sound):
    sound.tones.load()
    sound.run(10_000)
    assert len(sound.devices) == 1
    assert sound.loudest() == 0


def test_a_session_that_is_over_lets_go_of_the_device_when_its_last_tone_is_heard(sound):
    sound.tones.load()
    sound.run(10_000)
    sound.tones.release()
    sound.play("finish")
    sound.run(4000)
    assert sound.heard() == ["standard-finish"]
    assert sound.devices[0].closed


def test_of_several_tones_in_one_late_tick_only_the_newest_sounds(sound):
    sound.play("countdown", "countdown", "change")
    assert sound.heard() == ["standard-change"]


@pytest.mark.parametrize("asked", [("countdown", "rep"), ("rep", "countdown")])
def test_a_repetitions_tick_gives_way_to_any_other_tone(sound, asked):
    sound.play(*asked)
    assert sound.heard() == ["standard-countdown"]


@pytest.mark.parametrize("asked", [("halfway", "rep"), ("rep", "halfway")])
def test_of_the_tones_in_the_background_halfway_is_the_first(sound, asked):
    sound.play(*asked)
    assert sound.heard() == ["standard-halfway"]


def test_halfway_gives_way_to_a_change(sound):
    sound.play("change", "halfway")
    assert sound.heard() == ["standard-change"]


def test_an_unknown_tone_is_refused(sound):
    with pytest.raises(KeyError, match="no tone is called 'gong': there are change, countdown"):
        sound.tones.play("gong")


def test_an_unknown_tone_is_refused_in_silence_too(sound):
    sound.tones.set_profile("silent")
    with pytest.raises(KeyError):
        sound.tones.play("gong")


class TestExpected:
    def test_tones_sound_on_the_dot_and_once(self, sound):
        sound.tones.load()
        sound.run(1000)
        due = sound.clock.ms + 240
        sound.tones.expect([(due / 1000, "change")])
        sound.run(240)
        sound.play("change")
        device = sound.devices[0]
        first = next(number for number, value in enumerate(device.written) if value)
        assert first * 1000 / RATE + device.opened == pytest.approx(due - 12, abs=2), "and 12 ms lie in the device"
        assert sound.heard() == ["standard-change"]

    def test_tones_of_one_moment_are_one(self, sound):
        sound.tones.load()
        sound.run(1000)
        due = (sound.clock.ms + 200) / 1000
        sound.tones.expect([(due, "countdown"), (due, "rep"), (due + 1, "rep"), (due + 1, "halfway")])
        sound.run(3000)
        assert sound.heard() == ["standard-countdown", "standard-halfway"]

    def test_tones_that_are_expected_no_longer_are_not_heard(self, sound):
        sound.tones.load()
        sound.run(1000)
        sound.tones.expect([((sound.clock.ms + 200) / 1000, "change")])
        sound.tones.expect([])
        sound.run(1000)
        assert sound.heard() == []

    @pytest.mark.parametrize("silent", ["set_muted", "set_volume", "set_profile"])
    def test_tones_are_not_heard_where_silence_is_wanted(self, sound, silent):
        sound.tones.load()
        sound.run(1000)
        sound.tones.expect([((sound.clock.ms + 200) / 1000, "change")])
        getattr(sound.tones, silent)({"set_muted": True, "set_volume": 0, "set_profile": "silent"}[silent])
        sound.tones.expect([((sound.clock.ms + 200) / 1000, "change")])
        sound.run(1000)
        assert sound.loudest() == 0


def test_the_soft_profile_has_its_own_files(sound):
    sound.tones.set_profile("soft")
    sound.play("change")
    assert sound.heard() == ["soft-change"]


def test_another_profile_is_heard_from_the_next_tone_on(sound):
    sound.play("change")
    sound.tones.set_profile("soft")
    sound.play("change")
    assert sound.heard() == ["standard-change", "soft-change"]


def test_the_silent_profile_neither_plays_nor_opens_a_device(sound):
    sound.tones.set_profile("silent")
    sound.tones.load()
    sound.play("change")
    assert sound.devices == []


def test_a_profile_chosen_in_a_session_has_its_device_ready(sound):
    sound.tones.set_profile("silent")
    sound.tones.load()
    sound.tones.set_profile("soft")
    assert len(sound.devices) == 1


def test_muted_tones_are_not_played(sound):
    sound.tones.set_muted(True)
    sound.play("change")
    assert sound.devices == []
    assert sound.tones.muted


def test_a_tone_that_sounds_stops_when_muted(sound):
    sound.tones.play("finish")
    QCoreApplication.processEvents()
    sound.run(200)
    sound.tones.set_muted(True)
    written = len(sound.devices[0].written)
    sound.run(500)
    assert any(sound.devices[0].written[:written])
    assert not any(sound.devices[0].written[written:])


def test_tones_are_heard_again_when_no_longer_muted(sound):
    sound.tones.set_muted(True)
    sound.tones.load()
    sound.tones.set_muted(False)
    assert len(sound.devices) == 1
    sound.play("change")
    assert sound.heard() == ["standard-change"]


@pytest.mark.parametrize(("volume", "amplitude"), [(50, 0.25), (250, 1.0)])
def test_the_volume_is_heard_as_a_square(sound, volume, amplitude):
    sound.play("change")
    loudest = sound.loudest()
    sound.run(4000)
    sound.tones.set_volume(volume)
    sound.play("change")
    assert sound.loudest() == pytest.approx(loudest * amplitude, rel=0.01)


def test_a_soft_tone_is_a_share_of_the_chosen_volume_and_only_for_now(sound):
    sound.play("change")
    loud = sound.loudest()
    sound.tones.set_softly(True)
    del sound.devices[-1].written[:]
    sound.play("change")
    assert sound.loudest() == pytest.approx(loud * SOFTLY, abs=1)
    sound.tones.set_softly(False)
    sound.play("change")
    assert sound.loudest() == loud


def test_at_volume_zero_nothing_is_played(sound):
    sound.tones.set_volume(-3)
    sound.play("change")
    assert sound.devices == []


@pytest.mark.parametrize(
    ("reason", "words"), [(NoDevice(), "no sound device"), (ImportError("libpulse.so.0"), "cannot be loaded")]
)
def test_without_a_device_the_person_is_told_once(sound, reason, words):
    sound.there = reason
    sound.tones.load()
    for _ in range(3):
        sound.play("change")
    assert len(sound.told) == 1
    assert words in sound.told[0]


def test_when_there_is_a_device_again_tones_are_heard_and_the_person_is_told(sound):
    sound.there = NoDevice()
    sound.tones.load()
    sound.run(5000)
    sound.there = True
    sound.run(3000)
    sound.play("change")
    assert sound.heard() == ["standard-change"]
    assert len(sound.told) == 2
    assert "again" in sound.told[1]


def test_every_trouble_has_its_words(sound):
    for news in ("library", "none", "server", "stopped", "back"):
        sound.tones._tell(news)
    assert len(set(sound.told)) == 5


def test_qts_sound_library_is_not_loaded_with_the_module():
    code = "import sys, gui.cues.tones; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
