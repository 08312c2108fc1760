"""Devices that are pulled out and plugged in, and a sound server that dies, with real sounds that nobody hears.

uv run pytest -m slow_sound
"""

from __future__ import annotations

import time

import pytest

from tests.sound.servers import Process, Server, lacking, until

PATIENCE_S = 20
pytestmark = [pytest.mark.slow_sound, pytest.mark.skipif(bool(lacking()), reason=lacking())]


@pytest.fixture
def server():
    made = []

    def make(*sinks):
        made.append(Server(*sinks))
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


def test_a_device_that_becomes_the_default_one_is_gone_over_to_and_left_when_it_is_pulled_out(server, sounding):
    pulse = server("speakers")
    speakers = pulse.record("speakers")
    sound = sounding("tones", pulse.environment)
    until(lambda: is_heard(speakers), PATIENCE_S)

    pull_out = pulse.plug_in("headphones")
    headphones = pulse.record("headphones")
    pulse.choose("headphones")
    until(lambda: is_heard(headphones) and not is_heard(speakers), PATIENCE_S)

    pull_out()
    until(lambda: is_heard(speakers), PATIENCE_S)
    assert sound.runs


def test_after_there_was_no_device_one_that_is_plugged_in_is_heard_without_a_new_start(server, sounding):
    pulse = server()
    sound = sounding("tones", pulse.environment)
    until(lambda: len(sound.lines) == 1, PATIENCE_S)
    assert "no sound device was found" in sound.lines[0]

    pulse.plug_in("headphones")
    headphones = pulse.record("headphones")
    until(lambda: is_heard(headphones), PATIENCE_S)
    until(lambda: len(sound.lines) == 2, PATIENCE_S)
    assert "again" in sound.lines[1]


@pytest.mark.parametrize("what", ["tones", "breath"])
def test_a_sound_server_that_dies_and_is_there_again_at_once_is_heard_again(server, sounding, what):
    pulse = server("speakers")
    sound = sounding(what, pulse.environment)
    before = pulse.record("speakers")
    until(lambda: is_heard(before), PATIENCE_S)

    pulse.kill()
    pulse.start()
    after = pulse.record("speakers")
    until(lambda: is_heard(after), PATIENCE_S)
    assert sound.runs
    assert sound.lines


def test_a_sound_server_that_dies_for_good_is_told_and_ends_nothing(server, sounding):
    pulse = server("speakers")
    sound = sounding("tones", pulse.environment)
    recorder = pulse.record("speakers")
    until(lambda: is_heard(recorder), PATIENCE_S)

    pulse.kill()
    killed = time.monotonic()
    # Qt tries once more after three seconds; from then on every opening of a device would end the program.
    until(lambda: time.monotonic() - killed > 8, PATIENCE_S)
    assert sound.runs
    assert len(sound.lines) == 1
    assert "sound is gone" in sound.lines[0]
