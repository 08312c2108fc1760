"""What the voice says, when it is quiet, and what is told where it cannot be heard. No test makes a sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from gui.cues.voice import Voice
from gui.voice.spoken import Spoken
from gui.voice.store import Store
from tests.gui.cues.test_tones import FakeEffect
from tests.gui.voice.voices import FakeEngine

TEXTS = ("Get ready", "Stand tall", "Breathe out")


class Speaker:
    """A voice on a fake engine and fake effects, with the log of what was played and told."""

    def __init__(self, folder):
        self.log, self.effects, self.told, self.news = [], [], [], []
        self.engine = FakeEngine()
        self.spoken = Spoken(Store(folder), [self.engine, FakeEngine("nice", fails=True)])
        self.voice = Voice(self.spoken, make=self.make)
        self.voice.trouble.connect(self.told.append)
        self.voice.measured.connect(lambda: self.news.append("measured"))
        self.voice.ready.connect(lambda: self.news.append("ready"))

    def make(self, path, failed):
        text = next(text for text in self.spoken._chosen.said if self.spoken.file_of(text) == path)
        effect = FakeEffect(text, failed, self.log)
        self.effects.append(effect)
        return effect

    def prepare(self, *texts):
        self.voice.prepare(lambda measure: [measure(text) for text in texts])
        assert self.voice.wait(10)
        QCoreApplication.processEvents()

    def say(self, *texts):
        """Ask for texts in one turn of the event loop."""
        for text in texts:
            self.voice.say(text)
        QCoreApplication.processEvents()

    @property
    def playing(self):
        return [effect.name for effect in self.effects if effect.playing]

    def wait_long(self):
        """Let every watch that runs come to its end."""
        for timer in self.voice.findChildren(QTimer):
            if timer.isActive():
                timer.stop()
                timer.timeout.emit()
        QCoreApplication.processEvents()


@pytest.fixture
def speaker(qapp, tmp_path):
    speaker = Speaker(tmp_path)
    speaker.prepare(*TEXTS)
    yield speaker
    speaker.voice.close()


def test_a_text_is_said(speaker):
    speaker.say("Get ready")
    assert speaker.log == ["Get ready"]


def test_what_is_prepared_is_told(speaker):
    assert speaker.news == ["measured", "ready"]
    assert speaker.voice.known("Get ready") == speaker.voice.length_of("Get ready") == 400


def test_what_is_not_rendered_is_not_said(speaker):
    speaker.say("Something else")
    assert speaker.log == []


def test_of_several_texts_in_one_late_tick_the_newest_is_said(speaker):
    speaker.say("Get ready", "Stand tall")
    assert speaker.log == ["Stand tall"]


def test_nothing_is_said_over_something_else(speaker):
    speaker.say("Get ready")
    speaker.say("Stand tall")
    assert speaker.playing == ["Stand tall"]


def test_what_is_near_is_ready_to_sound_and_the_rest_goes(speaker):
    speaker.voice.keep_near(["Get ready", "Stand tall", "Get ready"])
    assert [effect.name for effect in speaker.effects] == ["Get ready", "Stand tall"]
    speaker.voice.keep_near(["Stand tall", "Breathe out"])
    assert speaker.log == ["Get ready dropped"]
    assert len(speaker.effects) == 3


def test_what_is_being_said_is_said_to_its_end_though_it_is_near_no_more(speaker):
    speaker.voice.keep_near(["Get ready"])
    speaker.say("Get ready")
    speaker.voice.keep_near(["Stand tall"])
    assert speaker.playing == ["Get ready"]


def test_a_near_text_is_made_ready_once_it_is_rendered(speaker):
    speaker.voice.keep_near(["Later"])
    assert speaker.effects == []
    speaker.prepare("Later")
    assert [effect.name for effect in speaker.effects] == ["Later"]


def test_it_is_quiet_at_once(speaker):
    speaker.say("Get ready")
    speaker.voice.hush()
    assert speaker.playing == []


def test_hushed_before_it_sounds_it_is_not_said(speaker):
    speaker.voice.say("Get ready")
    speaker.voice.hush()
    QCoreApplication.processEvents()
    assert speaker.log == []


@pytest.mark.parametrize("quiet", [Voice.set_muted, Voice.set_off])
def test_muted_or_off_it_is_quiet_until_it_is_wanted_again(speaker, quiet):
    speaker.say("Get ready")
    quiet(speaker.voice, True)
    assert speaker.playing == []
    speaker.say("Stand tall")
    assert speaker.log == ["Get ready"]
    quiet(speaker.voice, False)
    speaker.say("Breathe out")
    assert speaker.log == ["Get ready", "Breathe out"]


def test_the_volume_is_its_own(speaker):
    speaker.voice.keep_near(["Get ready"])
    speaker.voice.set_volume(50)
    assert speaker.effects[0].volume == 0.25
    speaker.voice.set_volume(0)
    speaker.say("Get ready")
    assert speaker.log == []


def test_another_voice_forgets_what_the_old_one_said(speaker):
    speaker.voice.use("", 100)
    speaker.voice.keep_near(["Get ready"])
    speaker.voice.use("", 100)
    assert speaker.log == []
    speaker.voice.use("", 80)
    assert speaker.log == ["Get ready dropped"]
    assert speaker.voice.known("Get ready") is None


def test_of_two_that_say_the_same_texts_both_take_the_other_voice(speaker):
    other = Voice(speaker.spoken, make=speaker.make)
    for voice in (speaker.voice, other):
        voice.keep_near(["Get ready"])
    for voice in (speaker.voice, other):
        voice.use("", 80)
    assert speaker.log == ["Get ready dropped"] * 2


def test_without_a_device_the_next_session_tries_anew(speaker):
    speaker.voice.keep_near(["Get ready"])
    speaker.effects[0].failed()
    speaker.prepare("Stand tall")
    speaker.say("Stand tall")
    assert speaker.playing == ["Stand tall"]


def test_without_a_device_it_is_told_once_and_all_is_quiet(speaker):
    speaker.voice.keep_near(TEXTS)
    speaker.effects[0].failed()
    speaker.effects[1].failed()
    assert speaker.told == ["No voice: no sound device was found. The words are shown."]
    speaker.say("Get ready")
    assert speaker.playing == []


def test_where_the_device_is_missing_at_once_no_effect_is_left_over(speaker):
    make = speaker.voice._make

    def fails(path, failed):
        effect = make(path, failed)
        failed()
        return effect

    speaker.voice._make = fails
    speaker.voice.keep_near(TEXTS)
    assert speaker.log == ["Get ready dropped"]
    assert len(speaker.effects) == 1


def test_without_qts_sound_library_it_is_told_once(speaker):
    def missing(_path, _failed):
        raise ImportError

    speaker.voice._make = missing
    speaker.voice.keep_near(TEXTS)
    speaker.say("Get ready")
    assert len(speaker.told) == 1
    assert "Qt's sound library" in speaker.told[0]


def test_a_sound_server_that_went_away_is_noticed_and_tried_anew_once(speaker):
    speaker.voice.keep_near(TEXTS)
    speaker.say("Get ready")
    speaker.wait_long()
    assert speaker.told == ["The voice stopped: the computer's sound does not answer. Trying again."]
    assert len(speaker.effects) == 6
    speaker.say("Stand tall")
    speaker.wait_long()
    assert len(speaker.effects) == 6
    assert len(speaker.told) == 1


def test_a_file_that_was_deleted_meanwhile_is_passed_over(speaker):
    speaker.spoken.file_of("Get ready").unlink()
    speaker.say("Get ready")
    assert speaker.log == speaker.told == []


def test_what_is_wrong_with_the_voice_is_told_in_words(speaker):
    speaker.voice.use("nice:one", 100)
    speaker.prepare("Get ready")
    assert speaker.told == ["The chosen voice does not answer, so the usual one speaks. It has a sore throat."]
    speaker.engine.fails = True
    speaker.prepare("Other words")
    assert speaker.told[1:] == ["No voice: the words are only shown. It has a sore throat."]


def test_that_speech_cannot_be_kept_is_told_without_a_reason(qapp, tmp_path):
    (tmp_path / "file").touch()
    speaker = Speaker(tmp_path / "file" / "speech")
    speaker.prepare("Get ready")
    assert speaker.told == ["The speech cannot be kept: the disk may be full. It is heard all the same."]


def test_when_the_program_ends_nothing_more_is_rendered(speaker):
    speaker.engine.going.clear()
    speaker.voice.prepare(lambda measure: [measure("One more"), measure("And another")])
    speaker.voice.close()
    speaker.engine.going.set()
    speaker.voice.wait(10)
    assert "And another" not in [text for text, _, _ in speaker.engine.asked]
