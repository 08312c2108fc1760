"""A taper of five minutes, rendered whole and measured: what must be heard of it with closed eyes."""

from functools import cache
from itertools import pairwise

import pytest

from tests.workouts.breath_sound.sound_helpers import (
    PER_MS,
    centroid,
    decibels,
    mixer,
    peak,
    phases,
    pitch,
    rendered,
    taper,
)
from workouts.breath_sound import score
from workouts.breath_sound.mixer import LAYERS

BREATHS = taper(range(12, 5, -1), seconds_each=300 / 7)
PARTS = list(phases(BREATHS))
STEP = 1e-4 * 32_768


@pytest.fixture(scope="module", autouse=True)
def rendered_once():
    """Let the mixers below share what they render, which is most of the work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(score, "Rendering", cache(score.Rendering))
        yield


@pytest.fixture(scope="module")
def noise(rendered_once):
    return rendered(mixer("noise"), BREATHS)


@pytest.fixture(scope="module")
def tone(rendered_once):
    return rendered(mixer("tone"), BREATHS)


@pytest.fixture(scope="module")
def both(noise, tone):
    return [one + other for one, other in zip(noise, tone, strict=True)]


def test_it_lasts_as_long_as_its_breaths_to_the_sample(noise):
    length = sum(part.length for breath in BREATHS for part in breath)
    assert length >= 300_000
    assert PARTS[-1][2] == length * PER_MS
    assert len(noise) >= length * PER_MS


def test_every_in_breath_is_brighter_than_its_out_breath_by_200_hertz(noise):
    colours = [centroid(noise[start:end], windows=12) for _, start, end in PARTS]
    apart = [inward - outward for inward, outward in zip(colours[::2], colours[1::2], strict=True)]
    assert min(apart) >= 200
    assert sum(apart) / len(apart) >= 250


@pytest.mark.parametrize("rate", [0, 24, 48])
def test_an_in_breath_brightens_and_an_out_breath_darkens_all_the_way(noise, rate):
    for part, start, end in PARTS[2 * rate : 2 * rate + 2]:
        quarter = (end - start) // 4
        colours = [centroid(noise[start + quarter * n : start + quarter * (n + 1)], windows=12) for n in range(4)]
        assert colours == sorted(colours, reverse=part.kind == "out")


def test_the_tone_rises_with_every_in_breath_and_falls_with_every_out_breath(tone):
    for part, start, end in PARTS:
        sixth = (end - start) // 6
        pitches = [pitch(tone[start + sixth * n : start + sixth * (n + 1)]) for n in range(1, 5)]
        assert pitches == sorted(pitches, reverse=part.kind == "out")
        assert 190 <= min(pitches) < max(pitches) <= 300


def test_there_is_no_step_where_breaths_and_their_parts_join(both):
    joins = [start for _, start, _ in PARTS[1:]] + [PARTS[-1][2]]
    steps = [abs(both[join + near] - both[join + near - 1]) for join in joins for near in range(-24, 25)]
    assert max(steps) <= STEP


def test_it_is_silent_at_every_turn(both):
    around = 10 * PER_MS
    turns = [both[start - around : start + around] for _, start, _ in PARTS[1:]]
    assert max(decibels(turn) for turn in turns) <= -50


def test_nothing_in_it_is_louder_than_12_decibels_below_full_scale_with_everything_on():
    everything = rendered(mixer(*LAYERS), BREATHS, before_ms=200)
    assert peak(everything) <= -12
    assert peak(everything) >= -14, "and it is loud enough to be heard"


def test_it_comes_up_with_the_first_breath_and_goes_down_with_the_last(noise):
    def loud(index):
        _, start, end = PARTS[index]
        return decibels(noise[start:end])

    assert loud(0) <= loud(2) - 6
    assert loud(-1) <= loud(-3) - 3


def test_what_follows_the_last_breath_is_silence_where_there_is_no_gong(noise):
    assert not any(noise[PARTS[-1][2] :])


def test_no_breath_is_the_copy_of_another(noise):
    starts = [start for part, start, _ in PARTS if part.kind == "in"][-4:]
    pieces = [noise[start + 48_000 : start + 52_000].tobytes() for start in starts]
    assert all(one != other for one, other in pairwise(pieces))
    assert len(set(pieces)) == len(pieces)
