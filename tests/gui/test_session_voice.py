"""A session speaks: what fits is said, and nothing over a pause, a skip or a change."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from gui.session import Session
from gui.session_voice import LATE, SessionVoice
from gui.settings import Settings
from gui.widgets.buttons import Button
from gui.widgets.key_row import KeyRow
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from tests.workouts.player.player_helpers import FakeClock, timeline, wait, work
from workouts.segments import Cue


class FakeVoice:
    """A voice that writes down what it is asked to say; `lengths` are those that are known."""

    def __init__(self, **lengths):
        self.lengths = lengths
        self.log, self.near, self.prepared = [], [], []
        self.muted = self.off = self.held = False
        self.listeners = []
        self.measured = SimpleNamespace(connect=self.listeners.append, disconnect=self.listeners.remove)

    def known(self, text):
        return self.lengths.get(text)

    def length_of(self, text):
        return self.lengths.get(text, 1000)

    def prepare(self, wanted):
        wanted(lambda text: self.prepared.append(text) or 1000)

    def wait(self, seconds):
        assert seconds <= 0.5
        return True

    def hold(self):
        self.held = True

    def release(self):
        self.held = False

    def say(self, text):
        if not (self.muted or self.off):
            self.log.append(text)

    def hush(self):
        self.log.append("hush")

    def keep_near(self, texts):
        self.near = list(texts)

    def set_muted(self, muted):
        self.muted = muted

    def set_off(self, off):
        self.off = off

    def tell_measured(self):
        for listener in list(self.listeners):
            listener()


class Spoken:
    """A session of hand-made cues, with a voice."""

    def __init__(self, qapp, segments, cues, **lengths):
        self.clock, self.voice = FakeClock(), FakeVoice(**lengths)
        self.cues = cues
        made = timeline(*segments)
        self.speech = SessionVoice(self.voice, made, self.plan)
        self.session = Session(made, self.speech.cues, clock=self.clock)
        self.speech.follow(self.session)
        self.session.happened.connect(self.speech.take)
        self.session.start()

    def plan(self, _timeline, length_of):
        return tuple(
            Cue(segment, at, "say", text, length_of(text), every=every) for segment, at, text, every in self.cues
        )

    def run(self, seconds, step=0.1):
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            self.session.tick()

    @property
    def said(self):
        return [text for text in self.voice.log if text != "hush"]


@pytest.fixture
def make(qapp):
    made = []

    def spoken(segments, cues, **lengths):
        made.append(Spoken(qapp, segments, [(*cue, None)[:4] for cue in cues], **lengths))
        return made[-1]

    yield spoken
    for each in made:
        each.session.stop("test")


def test_each_text_is_said_at_its_moment(make):
    spoken = make([work(20), work(20)], [(0, 600, "One"), (0, 9000, "Two"), (1, 600, "Three")], One=500, Two=1, Three=9)
    spoken.run(0.5)
    assert spoken.said == []
    spoken.run(0.2)
    assert spoken.said == ["One"]
    spoken.run(25)
    assert spoken.said == ["One", "Two", "Three"]
    assert "hush" not in spoken.voice.log


def test_everything_is_rendered_before_the_start_and_planned_with_its_length(make):
    spoken = make([work(20)], [(0, 600, "One"), (0, 9000, "Two")], One=500, Two=700)
    assert spoken.voice.prepared == ["One", "Two"]
    assert [cue.length for cue in spoken.session.player.cues([0])] == [500, 700]


def test_a_text_that_is_not_ready_is_only_shown(make):
    spoken = make([work(20)], [(0, 600, "One")])
    spoken.run(5)
    assert spoken.said == []


def test_a_text_that_takes_longer_than_it_was_planned_to_is_only_shown(make):
    spoken = make([work(20)], [(0, 600, "One"), (0, 5000, "Two")])
    spoken.voice.lengths = {"One": 1001, "Two": 1000}
    spoken.run(8)
    assert spoken.said == ["Two"]


def test_when_lengths_become_known_the_session_plans_anew(make):
    spoken = make([work(20)], [(0, 600, "One"), (0, 5000, "Two")])
    spoken.run(1)
    spoken.voice.lengths = {"One": 2500, "Two": 2500}
    spoken.voice.tell_measured()
    assert [cue.length for cue in spoken.session.player.cues([0])] == [2500]
    assert spoken.voice.near == ["Two"]
    spoken.run(5)
    assert spoken.said == ["Two"]


def test_what_is_said_in_this_segment_and_the_next_is_near(make):
    spoken = make([work(9)] * 3, [(0, 600, "One"), (1, 600, "Two"), (2, 600, "Three")])
    assert spoken.voice.near == ["One", "Two"]
    spoken.session.next()
    assert spoken.voice.near == ["Two", "Three"]


@pytest.mark.parametrize("command", ["pause", "next", "previous", "carry_on"])
def test_a_pause_or_another_segment_is_quiet_at_once(make, command):
    spoken = make([work(20), work(20)], [(0, 600, "One")], One=5000)
    spoken.run(4)
    getattr(spoken.session, command)()
    assert spoken.voice.log[:2] == ["One", "hush"]


def test_jumping_stopping_and_a_set_that_is_done_are_quiet_at_once(make):
    spoken = make([wait(), work(20), work(20)], [(0, 600, "One", 30_000)], One=5000)
    spoken.run(2)
    spoken.session.carry_on()
    spoken.session.jump(2)
    spoken.session.stop("person")
    assert spoken.voice.log == ["One", "hush", "hush", "hush", "hush"]


def test_the_last_words_are_said_though_the_session_is_over(make):
    spoken = make([work(5)], [(0, 4999, "Well done")], **{"Well done": 1500})
    spoken.run(6)
    assert spoken.voice.log == ["Well done"]


def test_what_comes_late_is_said_only_if_it_is_still_true(make):
    spoken = make([work(20), work(20)], [(0, 600, "One"), (0, 9000, "Two"), (1, 600, "Three")], One=1, Two=1, Three=1)
    spoken.run(3, 3)
    assert spoken.said == []
    spoken.run(6)
    assert spoken.said == ["Two"]
    assert LATE < 600
    spoken.run(10.9)
    spoken.run(1.2, 1.2)
    assert spoken.said == ["Two"]


def test_what_comes_only_after_the_change_is_not_said_any_more(make):
    spoken = make([work(20), work(20)], [(0, 19_600, "One")], One=100)
    spoken.run(19.5)
    spoken.run(0.7, 0.7)
    assert spoken.session.player.index == 1
    assert spoken.said == []


def test_what_waits_says_its_words_again(make):
    spoken = make([wait(), work(20)], [(0, 600, "Fetch the mat", 30_000)], **{"Fetch the mat": 900})
    spoken.run(62)
    assert spoken.said == ["Fetch the mat"] * 3


def test_when_time_is_added_what_is_needed_besides_is_rendered(make):
    spoken = make([work(20)], [(0, 600, "One")], One=5)
    del spoken.voice.prepared[:]
    spoken.session.add(15)
    assert spoken.voice.prepared == ["One"]


def test_after_the_session_its_voice_is_followed_no_more(make):
    spoken = make([work(20)], [(0, 600, "One")])
    assert spoken.voice.held
    spoken.speech.leave()
    spoken.speech.leave()
    assert spoken.voice.listeners == []
    assert not spoken.voice.held


# ---- in the program --------------------------------------------------------------------------------------------------


@pytest.fixture
def speaking(used):
    """A program whose voice writes down what it says."""
    voice = FakeVoice()
    voice.known = voice.length_of = lambda text: 100 * len(text.split())
    used.program.settings = Settings(reduce_motion=True, keep_awake=False, tones="silent")
    used.program.sounds.use(used.program.settings)
    used.program.sounds._made_voice = lambda: voice
    used.voice = voice
    return used.open()


def test_a_workout_is_rendered_when_its_preview_opens(speaking):
    speaking.preview()
    assert any("Squat" in text for text in speaking.voice.prepared)


def test_a_session_says_what_comes(speaking):
    speaking.begin()
    speaking.wait(2)
    assert speaking.voice.log == ["Get ready. First: Squat, 4 reps. Stand with feet shoulder-width apart."]


def test_v_silences_the_voice_alone_and_m_everything(speaking):
    screen = speaking.begin()
    button = next(each for each in screen.findChildren(Button) if each.accessibleName() == "Voice")
    tones = speaking.program.sounds.tones()
    speaking.press(Qt.Key.Key_V)
    assert (speaking.voice.off, speaking.voice.muted, tones.muted) == (True, False, False)
    assert button.accessibleName() == "The voice is off"
    speaking.press(Qt.Key.Key_V, Qt.Key.Key_M)
    assert (speaking.voice.off, speaking.voice.muted, tones.muted) == (False, True, True)
    speaking.press(Qt.Key.Key_M)
    button.click()
    assert (speaking.voice.off, speaking.voice.muted, tones.muted) == (True, False, False)


def test_the_sheet_of_keys_tells_of_the_voice(speaking):
    action = speaking.begin().commands["session.voice"]
    speaking.press(Qt.Key.Key_Question)
    rows = [row.accessibleName() for row in speaking.screen(Sheet).findChildren(KeyRow)]
    speaking.screen(Sheet).answer("go on")
    assert action.shortcuts() == [QKeySequence("V")]
    assert action.text() in rows


def test_where_the_voice_says_nothing_v_tells_where_to_switch_it_on(used):
    used.open()
    screen = used.begin()
    assert any(each.accessibleName() == "The voice is off" for each in screen.findChildren(Button))
    used.press(Qt.Key.Key_V)
    toast = used.window.findChild(Toast)
    assert toast.accessibleName() == "The voice is off in Settings"
    toast.close()


@pytest.mark.parametrize("off", [{"speech": "nothing"}, {"voice_volume": 0}])
def test_whoever_wants_no_voice_never_loads_one(used, off):
    used.program.sounds.use(Settings(**off))
    used.program.sounds._made_voice = None
    assert used.program.sounds.voice() is None


def test_a_muted_program_begins_its_next_session_muted(speaking):
    speaking.program.sounds.tones().set_muted(True)
    speaking.begin()
    speaking.wait(2)
    assert speaking.voice.log == []


@pytest.mark.parametrize(("speech", "coached"), [("all", True), ("names", False)])
def test_how_much_is_said_goes_by_the_settings(speaking, speech, coached):
    speaking.program.settings = Settings(reduce_motion=True, keep_awake=False, tones="silent", speech=speech)
    speaking.program.sounds.use(speaking.program.settings)
    speaking.begin()
    squat = speaking.player.timeline.segments[1].exercise
    speaking.wait(20)
    assert any(text in squat.cues for text in speaking.voice.log) is coached
    assert any("Squat" in text for text in speaking.voice.log)


def test_the_name_where_a_session_goes_on_is_rendered_before_all_else_and_said_while_it_is_counted_in():
    voice = FakeVoice(Plank=900)
    line = timeline(work(60))
    speech = SessionVoice(voice, line, lambda line, measure: (Cue(0, 0, "say", "Brace", measure("Brace")),))
    voice.prepared.clear()
    speech.render_first("Plank", line)
    assert voice.prepared == ["Plank", "Brace"]
    session = Session(line, speech.cues, clock=FakeClock())
    speech.follow(session)
    session.happened.connect(speech.take)
    session.start(0, 31_000, lead_in=5, words=Cue(0, 31_000, "say", "Plank", 5_000))
    assert voice.log[-1] == "Plank", "of what is asked for in one turn, the last is said"
    session.stop("enough")
    speech.leave()
