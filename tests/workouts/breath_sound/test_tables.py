"""The loops of noise and the marks: they close, they are alike in loudness, and each has the sound it should have."""

import math
from itertools import pairwise

import pytest

from tests.workouts.breath_sound.sound_helpers import RATE, centroid, spectrum, tables
from workouts.breath_sound.noise import BANDS_PER_OCTAVE, LOUDNESS, LOWEST_HERTZ
from workouts.breath_sound.tables import Tables

MARKS = ("in", "out", "tick", "gong")


def loops():
    return (*tables().noise.bands, tables().noise.air)


def test_they_are_made_a_little_at_a_time():
    begun = Tables()
    assert begun.work()
    assert not begun.whole
    assert not begun.marks


def test_made_tables_have_nothing_left_to_do():
    assert tables().whole
    assert not tables().work()


def test_every_loop_has_the_same_loudness():
    for loop in loops():
        assert math.sqrt(sum(value * value for value in loop) / len(loop)) == pytest.approx(LOUDNESS, rel=1e-3)


def test_every_loop_closes_without_a_step():
    for loop in loops():
        assert abs(loop[0] - loop[-1]) <= max(abs(after - before) for before, after in pairwise(loop))


def test_no_two_loops_are_of_one_length():
    assert len({len(loop) for loop in loops()}) == len(loops())


def test_every_band_lies_around_its_own_frequency():
    for number, band in enumerate(tables().noise.bands):
        power = spectrum(band)
        hertz = LOWEST_HERTZ * 2 ** (number / BANDS_PER_OCTAVE)
        around = sum(power[bin_] for bin_ in range(len(power)) if hertz / 2 < bin_ * RATE / 2048 < hertz * 2)
        assert around > 0.75 * sum(power)


def test_the_air_lies_above_all_bands():
    assert centroid(tables().noise.air) > 1.5 * centroid(tables().noise.bands[-1])


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_begins_and_ends_in_silence(name):
    mark = tables().marks[name]
    assert abs(mark[0]) < 1e-4
    assert abs(mark[-1]) < 1e-4


@pytest.mark.parametrize("name", MARKS)
def test_a_mark_has_no_click_in_it(name):
    mark = tables().marks[name]
    assert max(abs(after - before) for before, after in pairwise(mark)) < 0.05


def test_in_and_out_are_told_apart_by_their_timbre_and_by_one_and_two():
    bell, knocks = tables().marks["in"], tables().marks["out"]
    assert centroid(bell[:9600]) > 2 * centroid(knocks[:9600])
    gap, second = max(map(abs, knocks[7_700:8_100])), max(map(abs, knocks[8_160:9_500]))
    assert second > 20 * gap


def test_the_tick_is_the_quietest_and_the_gong_the_longest():
    marks = tables().marks
    assert min(MARKS, key=lambda name: max(map(abs, marks[name]))) == "tick"
    assert max(MARKS, key=lambda name: len(marks[name])) == "gong"
