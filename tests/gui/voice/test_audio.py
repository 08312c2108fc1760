"""Speech of any engine comes out trimmed, as loud as any other, and never too loud."""

from __future__ import annotations

import io
import wave
from array import array
from math import log10, sqrt

import pytest

from gui.voice.audio import FULL_SCALE, Audio, finished, read_wav, write_wav
from gui.voice.engine import Unspoken
from tests.gui.voice.voices import RATE, buzz, quiet

MINUS_3_DB = 0.708


def decibels(samples):
    return 20 * log10(sqrt(sum(each * each for each in samples) / len(samples)) / FULL_SCALE)


def wav(samples, *, channels=1, width=2, rate=RATE):
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return made.getvalue()


def test_silence_at_both_ends_goes_and_silence_between_words_stays():
    said = buzz(300) + quiet(200) + buzz(300)
    audio = finished(Audio(RATE, quiet(500) + said + quiet(700)))
    assert audio.length == 800


@pytest.mark.parametrize("level", [300, 3000, 12_000, 32_000])
def test_all_voices_come_out_as_loud_as_one_another(level):
    audio = finished(Audio(RATE, buzz(500, level)))
    assert decibels(audio.samples) == pytest.approx(-18, abs=0.6)


def test_the_loudness_is_that_of_the_words_not_of_the_pauses():
    audio = finished(Audio(RATE, buzz(300) + quiet(2000) + buzz(300)))
    assert decibels(audio.samples[:2000]) == pytest.approx(-18, abs=0.6)


def test_no_peak_comes_above_minus_three_decibels():
    samples = buzz(500, 2000)
    for at in range(100, len(samples), 500):
        samples[at], samples[at + 1] = 32_767, -32_768
    audio = finished(Audio(RATE, samples))
    assert max(map(abs, audio.samples)) <= MINUS_3_DB * FULL_SCALE
    assert min(audio.samples) < -FULL_SCALE / 2
    assert max(audio.samples) > FULL_SCALE / 2


def test_it_begins_and_ends_without_a_click():
    samples = finished(Audio(RATE, buzz(500))).samples
    assert (samples[0], samples[-1]) == (0, 0)
    assert abs(samples[10]) < abs(samples[100])


def test_a_click_of_a_few_samples_is_faded_too():
    assert finished(Audio(RATE, array("h", [9000, -9000, 9000]))).samples[0] == 0


@pytest.mark.parametrize("samples", [array("h"), quiet(300)])
def test_silence_is_no_speech(samples):
    with pytest.raises(Unspoken, match="silent"):
        finished(Audio(RATE, samples))


def test_a_file_comes_back_as_it_was_written():
    audio = read_wav(write_wav(Audio(RATE, buzz(100))))
    assert (audio.rate, audio.samples, audio.length) == (RATE, buzz(100), 100)


def test_of_several_channels_the_first_is_read():
    both = array("h", [each for left in buzz(100) for each in (left, 7)])
    assert read_wav(wav(both, channels=2)).samples == buzz(100)


@pytest.mark.parametrize("data", [b"", b"RIFF", b"no sound at all, but long enough for a header" * 3])
def test_what_is_no_sound_file_is_said_to_be_none(data):
    with pytest.raises(Unspoken, match="no sound file"):
        read_wav(data)


def test_samples_of_another_width_are_not_guessed_at():
    with pytest.raises(Unspoken, match="16 bits"):
        read_wav(wav(array("b", [1] * 100), width=1))
