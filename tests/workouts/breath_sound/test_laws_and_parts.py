"""Loudness, colour and pitch as functions of a part and of how much of it has passed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workouts.breath_sound import laws
from workouts.breath_sound.parts import PER_MS, RATE, Part, parts_of

IN = Part("in", 4000, 0, 1)
OUT = Part("out", 6000, 1, 0)
FULL = Part("hold", 4000, 1, 1)
EMPTY = Part("hold", 4000, 0, 0)
SHARES = [number / 100 for number in range(101)]


def test_a_millisecond_is_a_whole_number_of_samples():
    assert PER_MS * 1000 == RATE


@pytest.mark.parametrize("part", [IN, OUT])
def test_it_is_silent_at_both_ends_and_loud_between(part):
    assert (laws.loudness(part, 0), laws.loudness(part, 1)) == pytest.approx((0, 0), abs=1e-9)
    assert max(laws.loudness(part, share) for share in SHARES) > 0.9


@given(st.sampled_from([IN, OUT]), st.floats(0, 1))
def test_loudness_stays_within_its_range(part, share):
    assert 0 <= laws.air(part, share) <= laws.loudness(part, share) <= 1


def test_an_out_breath_is_loudest_earlier_and_has_the_longer_tail():
    top = {part: max(SHARES, key=lambda share: laws.loudness(part, share)) for part in (IN, OUT)}
    assert top[OUT] < top[IN]
    assert laws.loudness(OUT, 0.95) < laws.loudness(IN, 0.95)


def test_the_noise_goes_up_on_the_in_breath_and_down_on_the_out_breath():
    ups = [laws.centre(IN, share) for share in SHARES]
    downs = [laws.centre(OUT, share) for share in SHARES]
    assert ups == sorted(ups)
    assert downs == sorted(downs, reverse=True)
    assert (ups[0], ups[-1], downs[0], downs[-1]) == pytest.approx((350, 900, 900, 300))


def test_a_second_sip_goes_on_from_where_the_first_one_stopped():
    first, second = Part("in", 3000, 0, 0.78), Part("in", 800, 0.78, 1)
    assert laws.centre(first, 1) == pytest.approx(laws.centre(second, 0))
    assert laws.tone_hertz(first, 1, falling=False) == pytest.approx(laws.tone_hertz(second, 0, falling=False))


def test_a_small_sip_is_quieter_than_a_whole_breath_but_no_less_than_half():
    sip = laws.loudness(Part("in", 800, 0.78, 1), 0.5)
    assert 0.5 * laws.loudness(IN, 0.5) < sip < laws.loudness(IN, 0.5)


def test_the_tone_can_rise_or_fall_on_the_in_breath():
    assert laws.tone_hertz(IN, 0, falling=False) == laws.tone_hertz(IN, 1, falling=True) == laws.TONE_LOW_HERTZ
    assert laws.tone_hertz(OUT, 0, falling=False) == laws.tone_hertz(OUT, 1, falling=True) == laws.TONE_HIGH_HERTZ


@pytest.mark.parametrize("share", [0, 0.3, 1])
def test_a_hold_has_no_breath_in_it(share):
    assert laws.loudness(FULL, share) == 0


def test_a_hold_with_full_lungs_comes_and_goes_gently():
    loud = [laws.hold_loudness(FULL, share) for share in SHARES]
    assert loud[0] == loud[-1] == 0
    assert loud[50] == laws.HOLD_LOUDNESS
    assert max(abs(one - other) for one, other in pairwise(loud)) < 0.1


@pytest.mark.parametrize("part", [EMPTY, IN, OUT])
def test_nothing_else_has_the_tone_of_a_hold(part):
    assert laws.hold_loudness(part, 0.5) == 0


def test_plain_tuples_are_parts():
    assert parts_of([("in", 4000, 0, 1)]) == (Part("in", 4000, 0.0, 1.0),)


@pytest.mark.parametrize("breath", [[], [("in", 0, 0, 1)], [("in", 4000, 0, 1), ("hold", -1, 1, 1)]])
def test_a_breath_without_parts_or_with_a_part_without_length_is_refused(breath):
    with pytest.raises(ValueError, match="have a length"):
        parts_of(breath)
