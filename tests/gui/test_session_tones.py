"""Which tones a session asks for, and which of them it knows beforehand."""

from collections import Counter
from dataclasses import replace

import pytest

from gui.session import Session
from gui.session_tones import SessionTones
from tests.workouts.cues import hand_built
from tests.workouts.player.player_helpers import FakeClock, rest, timeline, wait, work
from workouts.cues import Options, plan
from workouts.states import State


class Tones:
    """What is asked of the tones, each with its second."""

    def __init__(self, clock):
        self.clock, self.log, self.expected = clock, [], []

    def play(self, name):
        self.log.append((round(self.clock.now - 1000, 2), name))

    def expect(self, coming):
        self.expected = [(round(at - 1000, 2), name) for at, name in coming]

    def set_softly(self, softly):
        assert softly is False

    def release(self):
        self.log.append((round(self.clock.now - 1000, 2), "release"))


class Run:
    """A session whose clock a test moves."""

    def __init__(self, *segments):
        self.clock = FakeClock()
        self.session = Session(timeline(*segments), lambda line: plan(line, options=Options()), clock=self.clock)
        self.tones = Tones(self.clock)
        self.heard = SessionTones(self.tones, self.session)
        self.session.happened.connect(self.heard.take)
        self.session.moved.connect(self.heard.look)
        self.session.start()

    def run(self, seconds):
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            self.session.tick()


@pytest.fixture
def begin(qapp):
    runs = []

    def make(*segments):
        runs.append(Run(*segments))
        return runs[-1]

    yield make
    for run in runs:
        run.session.stop("test is over")


def test_a_session_sounds_its_tones_and_lets_go_at_its_end(begin):
    run = begin(work(5), rest(3))
    run.run(8.1)
    assert run.tones.log == [
        (0, "change"),
        (2, "countdown"),
        (3, "countdown"),
        (4, "countdown"),
        (5, "change"),
        (8, "finish"),
        (8, "release"),
    ]


def test_every_tone_but_the_first_is_known_a_quarter_of_a_second_before(begin):
    run = begin(work(5), rest(3))
    known = set()
    for _ in range(80):
        run.run(0.1)
        known.update(run.tones.expected)
    assert known == {(2, "countdown"), (3, "countdown"), (4, "countdown"), (5, "change"), (8, "finish")}


def test_a_pause_takes_back_what_is_expected(begin):
    run = begin(work(10))
    run.run(6.8)
    assert run.tones.expected == [(7, "countdown")]
    run.session.pause()
    assert run.tones.expected == []


@pytest.mark.parametrize("last", [wait(), work(30, waits="tap", reps=8)])
def test_the_end_of_a_workout_that_the_person_ends_is_heard(begin, last):
    run = begin(work(5), last)
    run.run(7)
    run.session.carry_on()
    assert run.session.player.state is State.FINISHED
    assert run.tones.log[-2:] == [(7, "finish"), (7, "release")]


def test_an_end_that_is_skipped_to_is_heard(begin):
    run = begin(work(30))
    run.run(7)
    run.session.next()
    assert run.tones.log[-2:] == [(7, "finish"), (7, "release")]


def test_a_session_that_is_stopped_ends_in_silence(begin):
    run = begin(work(30))
    run.run(7)
    run.session.stop("person")
    assert run.tones.log[-1] == (7, "release")
    assert (7, "finish") not in run.tones.log


# ---- in the program --------------------------------------------------------------------------------------------------


def test_what_is_chosen_in_the_settings_is_heard_in_the_session_that_runs(used):
    used.open()
    used.begin()
    used.wait(1)
    used.program.use_settings(replace(used.program.settings, countdown=0, tick_reps=False))
    used.wait(30)
    assert set(used.sounds) == {"change"}


def test_every_choice_of_tones_reaches_the_plan(used):
    used.open()
    long = timeline(hand_built.work(60), hand_built.counted(10, 3))

    def sounds():
        cues = used.program.sounds.cues(long, lambda _text: 500)
        return Counter(cue.text for cue in cues if cue.kind == "sound")

    usual = sounds()
    assert (usual["countdown"], usual["halfway"], usual["rep"]) == (6, 1, 9)
    used.program.use_settings(replace(used.program.settings, countdown=5, halfway_tone=False, tick_reps=False))
    chosen = sounds()
    assert (chosen["countdown"], chosen["halfway"], chosen["rep"]) == (10, 0, 0)
