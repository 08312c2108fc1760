"""One breath, rendered in slices."""

import pytest

from tests.workouts.breath_sound.sound_helpers import EASE, RATE, spectrum, tables
from workouts.breath_sound.parts import PER_MS, Part
from workouts.breath_sound.rendering import Rendering

BOX = (Part("in", 1000, 0, 1), Part("hold", 1000, 1, 1), Part("out", 1000, 1, 0), Part("hold", 1000, 0, 0))


def whole(parts, start=0, **options):
    rendering = Rendering(parts, start, tables().noise, **options)
    rendering.up_to(10**9)
    return rendering


def test_slices_give_the_same_as_everything_at_once():
    sliced = Rendering(EASE, 0, tables().noise)
    slices = 0
    while not sliced.whole:
        sliced.slice()
        slices += 1
    assert slices > 100
    assert (sliced.noise, sliced.tone) == (whole(EASE).noise, whole(EASE).tone)


def test_it_is_as_long_as_its_parts():
    assert len(whole(EASE).noise) == len(whole(EASE).tone) == 10_000 * PER_MS


def test_a_part_may_be_shorter_than_a_block():
    assert whole((Part("in", 1, 0, 1), Part("out", 3, 1, 0))).ready == 4 * PER_MS


def test_where_it_starts_decides_which_noise_it_is_made_of():
    assert whole(EASE, 0).noise != whole(EASE, 480_000).noise


def test_a_hold_is_silent_but_for_a_quiet_fifth_with_full_lungs():
    rendering = whole(BOX)
    second = RATE
    assert not any(rendering.noise[second : 2 * second])
    assert not any(rendering.noise[3 * second :])
    assert not any(rendering.tone[3 * second :])
    power = spectrum(rendering.tone[second : 2 * second])
    assert {8, 13} & {power.index(each) for each in sorted(power)[-2:]}, "196 and 294 Hz, in steps of 23 Hz"
    loudest = max(map(abs, rendering.tone[:second]))
    assert max(map(abs, rendering.tone[second : 2 * second])) < loudest


def test_a_falling_tone_differs_and_the_noise_does_not():
    rising, falling = whole(EASE), whole(EASE, falling=True)
    assert rising.tone != falling.tone
    assert rising.noise == falling.noise


@pytest.mark.parametrize("join", [0, 3000, 3800, 10_000])
def test_a_sigh_is_silent_between_its_two_sips_too(join):
    sigh = (Part("in", 3000, 0, 0.78), Part("in", 800, 0.78, 1), Part("out", 6200, 1, 0))
    rendering = whole(sigh)
    near = slice(max(0, join * PER_MS - 24), join * PER_MS + 24)
    assert max(map(abs, rendering.noise[near])) < 1e-3
    assert max(map(abs, rendering.tone[near])) < 1e-3
