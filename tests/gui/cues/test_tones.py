"""What is played, what is not, and what is told where nothing can be heard. No test makes a sound."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from gui.cues.effects import PATIENCE_MS, SOFTLY
from gui.cues.tones import FILE_OF, Tones

ROOT = Path(__file__).resolve().parents[3]


class FakeEffect:
    """An effect that writes down what it is asked to do."""

    def __init__(self, name, failed, log):
        self.name, self.failed, self.log = name, failed, log
        self.volume = None
        self.playing = False

    def play(self):
        self.playing = True
        self.log.append(self.name)

    def stop(self):
        self.playing = False

    def isPlaying(self):
        return self.playing

    def setVolume(self, volume):
        self.volume = volume

    def deleteLater(self):
        self.log.append(f"{self.name} dropped")


class Sound:
    """Tones on fake effects, with the log of what was played and told."""

    def __init__(self):
        self.log = []
        self.effects = []
        self.told = []
        self.tones = Tones(make=self.make)
        self.tones.trouble.connect(self.told.append)

    def make(self, path, failed):
        effect = FakeEffect(path.stem, failed, self.log)
        self.effects.append(effect)
        return effect

    def play(self, *names):
        """Ask for tones in one turn of the event loop."""
        for name in names:
            self.tones.play(name)
        QCoreApplication.processEvents()

    def end(self, name):
        """Let an effect see that its sound is over."""
        self.effect(name).playing = False

    def effect(self, name):
        return next(effect for effect in reversed(self.effects) if effect.name == name)

    def wait_long(self):
        """Let every watch that runs come to its end."""
        for timer in self.tones.findChildren(QTimer):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()
        QCoreApplication.processEvents()


@pytest.fixture
def sound(qapp):
    sound = Sound()
    yield sound
    sound.tones.set_profile("silent")


def test_a_tone_is_played_from_the_standard_profile(sound):
    sound.play("change")
    assert sound.log == ["standard-change"]


def test_every_sound_a_cue_can_name_is_played(sound):
    for name in FILE_OF:
        sound.play(name)
    assert sound.log == [
        "standard-change",
        "standard-countdown",
        "standard-rep",
        "standard-rep",
        "standard-finish",
    ]


def test_a_session_may_make_the_effects_ready_before_the_first_tone(sound):
    sound.tones.load()
    assert len(sound.effects) == 4
    assert sound.log == []


def test_the_effects_are_made_once(sound):
    sound.play("change")
    sound.play("countdown")
    sound.play("change")
    assert len(sound.effects) == 4


def test_nothing_is_loaded_before_the_first_tone(sound):
    assert sound.effects == []


def test_of_several_tones_in_one_late_tick_only_the_newest_sounds(sound):
    sound.play("countdown", "countdown", "change", "countdown", "finish")
    assert sound.log == ["standard-finish"]


def test_a_repetitions_tick_does_not_take_the_place_of_the_change_before_it(sound):
    sound.play("change", "rep")
    assert sound.log == ["standard-change"]


def test_a_tone_takes_the_place_of_a_repetitions_tick(sound):
    sound.play("rep", "change")
    assert sound.log == ["standard-change"]


def test_tones_of_two_turns_both_sound(sound):
    sound.play("countdown")
    sound.play("change")
    assert sound.log == ["standard-countdown", "standard-change"]


def test_an_unknown_tone_is_refused_by_name(sound):
    with pytest.raises(KeyError, match="no tone is called 'gong': there are change, countdown"):
        sound.tones.play("gong")


def test_an_unknown_tone_is_refused_in_silence_too(sound):
    sound.tones.set_profile("silent")
    with pytest.raises(KeyError):
        sound.tones.play("gong")


def test_the_soft_profile_has_its_own_files(sound):
    sound.tones.set_profile("soft")
    sound.play("change")
    assert sound.log == ["soft-change"]


def test_another_profile_is_heard_from_the_next_tone_on(sound):
    sound.play("change")
    sound.tones.set_profile("soft")
    sound.play("change")
    assert [line for line in sound.log if "dropped" not in line] == ["standard-change", "soft-change"]
    assert len([line for line in sound.log if "dropped" in line]) == 4


def test_the_same_profile_again_loads_nothing(sound):
    sound.play("change")
    sound.tones.set_profile("standard")
    sound.play("change")
    assert len(sound.effects) == 4


def test_the_silent_profile_neither_plays_nor_loads(sound):
    sound.tones.set_profile("silent")
    sound.play("change")
    assert sound.effects == []


def test_muted_tones_are_not_played(sound):
    sound.tones.set_muted(True)
    sound.play("change")
    assert sound.log == []
    assert sound.tones.muted


def test_a_tone_that_sounds_stops_when_muted(sound):
    sound.play("finish")
    sound.tones.set_muted(True)
    assert not sound.effect("standard-finish").playing


def test_tones_are_heard_again_when_no_longer_muted(sound):
    sound.tones.set_muted(True)
    sound.tones.set_muted(False)
    sound.play("change")
    assert sound.log == ["standard-change"]


@pytest.mark.parametrize(("volume", "amplitude"), [(100, 1.0), (50, 0.25), (250, 1.0)])
def test_the_volume_is_heard_as_a_square(sound, volume, amplitude):
    sound.tones.set_volume(volume)
    sound.play("change")
    assert sound.effect("standard-change").volume == pytest.approx(amplitude)


def test_another_volume_reaches_effects_already_made(sound):
    sound.play("change")
    sound.tones.set_volume(50)
    assert {effect.volume for effect in sound.effects} == {0.25}


def test_a_soft_tone_is_a_share_of_the_chosen_volume_and_only_for_now(sound):
    sound.tones.set_volume(50)
    sound.play("change")
    sound.tones.set_softly(True)
    assert [effect.volume for effect in sound.effects] == pytest.approx([0.25 * SOFTLY] * len(sound.effects))
    sound.tones.set_softly(False)
    assert {effect.volume for effect in sound.effects} == {0.25}


def test_at_volume_zero_nothing_is_played(sound):
    sound.tones.set_volume(-3)
    sound.play("change")
    assert sound.log == []


def test_a_tone_that_ends_is_no_trouble(sound):
    sound.play("change")
    sound.end("standard-change")
    sound.wait_long()
    assert sound.told == []
    assert len(sound.effects) == 4


def test_a_tone_is_given_its_length_and_some_patience_to_end(sound):
    sound.play("countdown")
    (watch,) = [timer for timer in sound.tones.findChildren(QTimer) if timer.isActive()]
    assert watch.interval() == 80 + PATIENCE_MS


def test_a_tone_that_never_ends_is_made_anew_and_told_once(sound):
    sound.play("change")
    sound.wait_long()
    assert len(sound.effects) == 8
    assert len(sound.told) == 1
    sound.play("change")
    assert sound.effect("standard-change").playing


def test_a_tone_that_never_ends_again_is_not_made_a_third_time(sound):
    for _ in range(3):
        sound.play("change")
        sound.wait_long()
    assert len(sound.effects) == 8
    assert len(sound.told) == 1


def test_after_a_tone_was_heard_a_lost_sound_server_is_left_once_more_in_silence(sound):
    sound.play("change")
    sound.wait_long()
    sound.play("change")
    sound.end("standard-change")
    sound.wait_long()
    sound.play("change")
    sound.wait_long()
    assert len(sound.effects) == 12
    assert len(sound.told) == 1


def test_without_a_device_the_person_is_told_once_and_no_more_is_tried(sound):
    sound.play("change")
    for effect in list(sound.effects):
        effect.failed()
    sound.play("change")
    sound.wait_long()
    assert len(sound.told) == 1
    assert "no sound device" in sound.told[0]
    assert len(sound.effects) == 4


def test_without_a_device_another_profile_tries_anew(sound):
    sound.play("change")
    sound.effects[0].failed()
    sound.tones.set_profile("soft")
    sound.play("change")
    assert sound.log[-1] == "soft-change"


def test_without_qts_sound_library_the_person_is_told_once(qapp):
    def refuse(_path, _failed):
        raise ImportError("libpulse.so.0: cannot open shared object file")

    told = []
    tones = Tones(make=refuse)
    tones.trouble.connect(told.append)
    for _ in range(2):
        tones.play("change")
        QCoreApplication.processEvents()
    assert len(told) == 1


def test_qts_sound_library_is_not_loaded_with_the_module():
    code = "import sys, gui.cues.tones; sys.exit('PySide6.QtMultimedia' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_a_real_effect_plays_or_tells_but_never_raises(qtbot, tmp_path):
    (tmp_path / "broken.wav").write_bytes(b"no sound at all")
    tones = Tones()
    failures = []
    effect = tones._qt_effect(tmp_path / "broken.wav", lambda: failures.append(1))
    qtbot.waitUntil(lambda: failures == [1])
    effect.play()
    assert not effect.isPlaying()
