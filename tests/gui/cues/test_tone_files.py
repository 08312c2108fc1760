"""The tones as they lie in the repository, looked at by their numbers."""

import math
import runpy
import sys
import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

SOUNDS = Path(__file__).resolve().parents[3] / "assets" / "sounds"
PROFILES = ("standard", "soft")
NAMES = ("countdown", "change", "halfway", "rep", "finish")
FULL_SCALE = 32_768
RATE = 44_100
EVERY = [f"{profile}-{name}" for profile in PROFILES for name in NAMES]


def samples(name):
    with wave.open(str(SOUNDS / f"{name}.wav"), "rb") as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (RATE, 2, 1)
        data = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        data.byteswap()
    return data


def seconds(name):
    return (len(samples(name)) - 1) / RATE


def peak(name):
    """The loudest sample, in dB below full scale."""
    return 20 * math.log10(max(map(abs, samples(name))) / FULL_SCALE)


def strength(data, hertz, rate):
    """How strong one frequency is in the samples."""
    turn = 2 * math.pi * hertz / rate
    real = sum(value * math.cos(turn * number) for number, value in enumerate(data))
    imaginary = sum(value * math.sin(turn * number) for number, value in enumerate(data))
    return math.hypot(real, imaginary)


def loudest_hertz(data):
    """The strongest frequency up to 2,700 Hz, of every eighth sample: the tones hold next to nothing above."""
    return max(range(200, 2700, 20), key=lambda hertz: strength(data[::8], hertz, RATE / 8))


def hollow(name):
    """Whether a tone's third partial is far stronger than its second."""
    data = samples(name)[: RATE // 20]
    first = loudest_hertz(data)
    second, third = (max(strength(data, n * first + off, RATE) for off in (-20, 0, 20)) for n in (2, 3))
    return third > 2 * second


@pytest.fixture(scope="module")
def made_again(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sounds")
    runpy.run_path(str(SOUNDS / "make_tones.py"))["write_all"](folder)
    return folder


def test_nothing_lies_there_but_what_the_script_makes(made_again):
    assert {path.name for path in SOUNDS.glob("*.wav")} == {path.name for path in made_again.iterdir()}


@pytest.mark.parametrize("name", EVERY)
def test_the_script_makes_the_same_bytes_again(made_again, name):
    assert (made_again / f"{name}.wav").read_bytes() == (SOUNDS / f"{name}.wav").read_bytes()


@pytest.mark.parametrize("name", EVERY)
def test_a_tone_begins_and_ends_in_silence(name):
    data = samples(name)
    assert data[0] == data[-1] == 0


@pytest.mark.parametrize("name", EVERY)
def test_a_tone_has_no_click_in_it(name):
    data = samples(name)
    assert max(abs(after - before) for before, after in pairwise(data)) < FULL_SCALE / 10


@pytest.mark.parametrize("name", EVERY)
def test_a_tone_leaves_room_below_full_scale(name):
    assert peak(name) <= -6


@pytest.mark.parametrize("name", ["countdown", "change", "halfway", "finish"])
def test_the_soft_profile_is_clearly_quieter(name):
    assert peak(f"soft-{name}") <= peak(f"standard-{name}") - 5


@pytest.mark.parametrize("profile", PROFILES)
def test_a_repetitions_tick_is_the_quietest_tone(profile):
    assert peak(f"{profile}-rep") <= min(peak(f"{profile}-{name}") for name in NAMES if name != "rep") - 6


@pytest.mark.parametrize("profile", PROFILES)
def test_the_countdown_is_short_and_the_change_long(profile):
    assert seconds(f"{profile}-countdown") == pytest.approx(0.08)
    assert 0.4 <= seconds(f"{profile}-change") < 0.6, "speech begins 0.6 s after it"


@pytest.mark.parametrize("profile", PROFILES)
def test_the_change_is_two_notes_that_rise_and_the_second_is_not_the_countdowns(profile):
    data = samples(f"{profile}-change")
    first, second = loudest_hertz(data[: RATE // 10]), loudest_hertz(data[RATE // 5 : RATE // 2])
    assert second > first * 1.1
    assert abs(second - loudest_hertz(samples(f"{profile}-countdown"))) > 80


@pytest.mark.parametrize("profile", PROFILES)
def test_halfway_is_over_when_the_voice_says_so_and_sounds_hollow_as_nothing_else_does(profile):
    assert seconds(f"{profile}-halfway") <= 0.45 + 1 / RATE, "the voice begins 0.5 s after it"
    assert hollow(f"{profile}-halfway")
    assert not any(hollow(f"{profile}-{name}") for name in NAMES if name != "halfway")


@pytest.mark.parametrize("name", EVERY)
def test_a_tone_is_warm_not_shrill(name):
    data = samples(name)[: RATE // 10]
    assert 400 <= loudest_hertz(data) <= 1000
