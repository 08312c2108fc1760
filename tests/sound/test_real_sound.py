"""What is really heard, from a real sound server whose devices nobody hears; time is the computer's.

A program plays a workout for three quarters of a minute. Meanwhile devices are pulled out of other servers, with other
programs at them; in the end it is looked at when each tone of the workout was heard.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from tests.sound.played_session import CUES
from tests.sound.servers import Server, lacking

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20_000
pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())

WITHIN_MS = 20.0
AFTER_A_KEY_MS = 200.0
"""The first tone follows a command, as after a key: nobody knew it before."""


class Process:
    """A program that sounds, and the lines it prints."""

    def __init__(self, module, argument, environment):
        self.lines = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, argument],
            cwd=ROOT,
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.thread = Thread(target=lambda: self.lines.extend(map(str.strip, self.process.stdout)), daemon=True)
        self.thread.start()

    @property
    def runs(self):
        return self.process.poll() is None

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.thread.join(10)
        self.process.stdout.close()


class Played:
    """A workout that is being played and recorded."""

    def __init__(self, bot, folder):
        self.server = Server(bot, "speakers")
        self.recorder = self.server.record("speakers")
        self.program = Process("tests.sound.played_session", str(folder), self.server.environment)

    def late(self):
        """Give each tone's name, and by how many milliseconds it was heard too late."""
        due = json.loads(self.program.lines[0])
        heard = [(name, self.recorder.onset(at), at) for at, name in due]
        return [(name, None if second is None else 1000 * (second - at)) for name, second, at in heard]

    def end(self):
        self.program.end()
        self.server.end()


@pytest.fixture(scope="module", autouse=True)
def played(request, qapp, tmp_path_factory):
    if lacking():
        yield None
        return
    played = Played(QtBot(request), tmp_path_factory.mktemp("played"))
    yield played
    played.end()


@pytest.fixture
def server(qtbot):
    made = []

    def make(*sinks):
        made.append(Server(qtbot, *sinks))
        return made[-1]

    yield make
    for each in made:
        each.end()


@pytest.fixture
def sounding(server):
    made = []

    def make(what, environment):
        made.append(Process("tests.sound.sounding", what, environment))
        return made[-1]

    yield make
    for each in made:
        each.end()


def is_heard(recorder):
    """Whether anything sounded in the last half second, as far as it is recorded."""
    now = time.monotonic()
    return recorder.loudest(now - 0.5, now) > 20


def test_a_device_that_becomes_the_default_one_is_gone_over_to_and_left_when_it_is_pulled_out(qtbot, server, sounding):
    pulse = server("speakers")
    speakers = pulse.record("speakers")
    sound = sounding("tones", pulse.environment)
    qtbot.waitUntil(lambda: is_heard(speakers), timeout=PATIENCE)

    pull_out = pulse.plug_in("headphones")
    headphones = pulse.record("headphones")
    pulse.choose("headphones")
    qtbot.waitUntil(lambda: is_heard(headphones) and not is_heard(speakers), timeout=PATIENCE)

    pull_out()
    qtbot.waitUntil(lambda: is_heard(speakers), timeout=PATIENCE)
    assert sound.runs


def test_after_there_was_no_device_one_that_is_plugged_in_is_heard_without_a_new_start(qtbot, server, sounding):
    pulse = server()
    sound = sounding("tones", pulse.environment)
    qtbot.waitUntil(lambda: len(sound.lines) == 1, timeout=PATIENCE)
    assert "no sound device was found" in sound.lines[0]

    pulse.plug_in("headphones")
    headphones = pulse.record("headphones")
    qtbot.waitUntil(lambda: is_heard(headphones), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(sound.lines) == 2, timeout=PATIENCE)
    assert "again" in sound.lines[1]


@pytest.mark.parametrize("what", ["tones", "breath"])
def test_a_sound_server_that_dies_and_is_there_again_at_once_is_heard_again(qtbot, server, sounding, what):
    pulse = server("speakers")
    sound = sounding(what, pulse.environment)
    before = pulse.record("speakers")
    qtbot.waitUntil(lambda: is_heard(before), timeout=PATIENCE)

    pulse.kill()
    pulse.start()
    after = pulse.record("speakers")
    qtbot.waitUntil(lambda: is_heard(after), timeout=PATIENCE)
    assert sound.runs
    assert sound.lines


def test_a_sound_server_that_dies_for_good_is_told_and_ends_nothing(qtbot, server, sounding):
    pulse = server("speakers")
    sound = sounding("tones", pulse.environment)
    recorder = pulse.record("speakers")
    qtbot.waitUntil(lambda: is_heard(recorder), timeout=PATIENCE)

    pulse.kill()
    killed = time.monotonic()
    # Qt tries once more after three seconds; from then on every opening of a device would end the program.
    qtbot.waitUntil(lambda: time.monotonic() - killed > 8, timeout=PATIENCE)
    assert sound.runs
    assert len(sound.lines) == 1
    assert "sound is gone" in sound.lines[0]


def test_forty_tones_of_a_workout_are_heard_within_twenty_milliseconds_of_their_second(qtbot, played):
    """The recording is laid on the computer's clock by when its samples arrived, not by the first tone.

    So it is seen not only whether the tones come evenly, but whether they come in time. How far a loudspeaker is behind
    its sound server cannot be seen so; it is the same for every tone.
    """
    qtbot.waitUntil(lambda: not played.program.runs, timeout=100_000)
    played.recorder.end()
    late = played.late()
    told = ", ".join(f"{name} {'not heard' if ms is None else f'{ms:+.1f}'}" for name, ms in late)
    assert len(late) == CUES
    assert late[0][1] is not None, told
    assert abs(late[0][1]) < AFTER_A_KEY_MS, told
    assert all(ms is not None and abs(ms) <= WITHIN_MS for _, ms in late[1:]), told
