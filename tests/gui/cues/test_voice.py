"""What the voice says, when it is quiet, and what is told where it cannot be heard. No test makes a sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.cues.voice import Voice
from gui.voice.spoken import Spoken
from gui.voice.store import Store
from tests.gui.voice.voices import FakeEngine

TEXTS = ("Get ready", "Stand tall", "Breathe out")


class Player(QObject):
    """What plays samples, as a log of what it is asked to do."""

    news = Signal(str)

    def __init__(self, rate, log):
        super().__init__()
        self.rate, self.log = rate, log
        self.playing, self.loudest = None, 0
        self.held = False

    def play(self, name, samples):
        self.log.append(name)
        self.playing, self.loudest = name, max(map(abs, samples))

    def hush(self):
        self.playing = None

    def hold(self):
        self.held = True

    def release(self):
        self.held = False

    def close(self):
        self.hush()
        self.release()


class Speaker:
    """A voice on a fake engine and a fake player, with the log of what was played and told."""

    def __init__(self, folder):
        self.log, self.players, self.told, self.news = [], [], [], []
        self.engine = FakeEngine()
        self.spoken = Spoken(Store(folder), [self.engine, FakeEngine("nice", fails=True)])
        self.voice = Voice(self.spoken, make=self.make)
        self.voice.trouble.connect(self.told.append)
        self.voice.measured.connect(lambda: self.news.append("measured"))
        self.voice.ready.connect(lambda: self.news.append("ready"))

    def make(self, rate):
        self.players.append(Player(rate, self.log))
        return self.players[-1]

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
    def player(self):
        return self.players[-1]

    @property
    def playing(self):
        return self.player.playing

    @property
    def ready(self):
        """What can be said without a look into a file."""
        return list(self.voice._audio)


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
    assert speaker.playing == "Stand tall"


def test_what_is_near_is_ready_to_sound_and_the_rest_goes(speaker):
    speaker.voice.keep_near(["Get ready", "Stand tall", "Get ready"])
    assert speaker.ready == ["Get ready", "Stand tall"]
    speaker.voice.keep_near(["Stand tall", "Breathe out"])
    assert speaker.ready == ["Stand tall", "Breathe out"]


def test_what_is_being_said_is_said_to_its_end_though_it_is_near_no_more(speaker):
    speaker.voice.keep_near(["Get ready"])
    speaker.say("Get ready")
    speaker.voice.keep_near(["Stand tall"])
    assert speaker.playing == "Get ready"


def test_a_near_text_is_made_ready_once_it_is_rendered(speaker):
    speaker.voice.keep_near(["Later"])
    assert speaker.ready == []
    speaker.prepare("Later")
    assert speaker.ready == ["Later"]


def test_it_is_quiet_at_once(speaker):
    speaker.say("Get ready")
    speaker.voice.hush()
    assert speaker.playing is None


def test_hushed_before_it_sounds_it_is_not_said(speaker):
    speaker.voice.say("Get ready")
    speaker.voice.hush()
    QCoreApplication.processEvents()
    assert speaker.log == []


@pytest.mark.parametrize("quiet", [Voice.set_muted, Voice.set_off])
def test_muted_or_off_it_is_quiet_until_it_is_wanted_again(speaker, quiet):
    speaker.say("Get ready")
    quiet(speaker.voice, True)
    assert speaker.playing is None
    speaker.say("Stand tall")
    assert speaker.log == ["Get ready"]
    quiet(speaker.voice, False)
    speaker.say("Breathe out")
    assert speaker.log == ["Get ready", "Breathe out"]


def test_the_volume_is_its_own(speaker):
    speaker.say("Get ready")
    loudest = speaker.player.loudest
    speaker.voice.set_volume(50)
    speaker.say("Stand tall")
    assert speaker.player.loudest == pytest.approx(loudest / 4, rel=0.02)
    speaker.voice.set_volume(0)
    assert speaker.playing is None
    speaker.say("Get ready")
    assert speaker.log == ["Get ready", "Stand tall"]


def test_another_voice_forgets_what_the_old_one_said(speaker):
    speaker.voice.use("", 100)
    speaker.voice.keep_near(["Get ready"])
    speaker.voice.use("", 100)
    assert speaker.ready == ["Get ready"]
    speaker.voice.use("", 80)
    assert speaker.ready == []
    assert speaker.voice.known("Get ready") is None


def test_of_two_that_say_the_same_texts_both_take_the_other_voice(speaker):
    other = Voice(speaker.spoken, make=speaker.make)
    for voice in (speaker.voice, other):
        voice.keep_near(["Get ready"])
    for voice in (speaker.voice, other):
        voice.use("", 80)
        assert not voice._audio


def test_in_a_session_the_device_is_ready_before_the_first_word_and_let_go_of_after_the_last(speaker):
    speaker.voice.hold()
    speaker.voice.keep_near(["Get ready"])
    assert speaker.player.held
    speaker.voice.release()
    assert not speaker.player.held


def test_a_voice_that_is_wanted_again_in_a_session_has_its_device_ready(speaker):
    speaker.voice.set_off(True)
    speaker.voice.keep_near(["Get ready"])
    speaker.voice.hold()
    assert not speaker.player.held
    speaker.voice.set_off(False)
    assert speaker.player.held


def test_a_voice_of_another_rate_is_played_by_another_player(speaker):
    speaker.voice.hold()
    speaker.say("Get ready")
    first = speaker.player
    speaker.voice.use("", 80)
    speaker.engine.sample_rate = 2 * first.rate
    speaker.prepare("Stand tall")
    speaker.say("Stand tall")
    assert (len(speaker.players), speaker.player.rate) == (2, 2 * first.rate)
    assert speaker.playing == "Stand tall"
    assert speaker.player.held
    assert not first.held


def test_trouble_with_the_device_is_told_in_words(speaker):
    speaker.say("Get ready")
    for news in ("library", "none", "server", "stopped", "back"):
        speaker.player.news.emit(news)
    assert len(set(speaker.told)) == 5
    assert speaker.told[1] == "No voice: no sound device was found. The words are shown."


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
