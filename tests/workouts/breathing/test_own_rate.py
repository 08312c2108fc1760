"""How a person breathes by themselves, from presses of a key."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workouts.breathing.own_rate import Press, Refusal, Verdict, own_rate


def presses(*lengths: float, held: float | None = None) -> list[Press]:
    """Presses so many seconds apart, each held for a share of a second or more."""
    return [Press(at, None if held is None else at + held) for at in accumulate(lengths, initial=100.0)]


def test_eight_taps_give_the_rate():
    measured = own_rate(presses(*[4.3] * 7))
    assert measured.verdict is Verdict.MEASURED
    assert measured.rate == pytest.approx(60 / 4.3)
    assert measured.share is None
    assert measured.missing == 0
    assert measured.refused == ((1, Refusal.EARLY), (2, Refusal.EARLY))


def test_with_fewer_it_says_how_many_are_missing():
    assert own_rate([]).missing == 5
    assert [own_rate(presses(*[4] * number)).missing for number in (1, 3, 6)] == [5, 4, 1]
    assert own_rate(presses(*[4] * 6)).verdict is Verdict.MORE
    assert own_rate(presses(*[4] * 6)).rate is None


def test_the_first_breaths_do_not_count():
    assert own_rate(presses(9, 7, 4, 4, 4, 4, 4)).rate == 15


def test_a_missed_press_is_refused():
    measured = own_rate(presses(4, 4, 4, 4, 8.2, 4, 4, 4))
    assert measured.rate == 15
    assert (5, Refusal.UNLIKE_THE_OTHERS) in measured.refused
    assert (5, Refusal.MISSED) in own_rate(presses(4, 4, 4, 4, 21)).refused


def test_a_doubled_press_is_refused_and_the_breath_goes_on():
    measured = own_rate(presses(4, 4, 4, 4, 0.2, 3.8, 4, 4))
    assert measured.rate == pytest.approx(15)
    assert (5, Refusal.DOUBLED) in measured.refused


def test_the_newest_breaths_count_when_somebody_settles():
    measured = own_rate(presses(*[3] * 6, *[4] * 8))
    assert measured.rate == 15
    assert (3, Refusal.OLD) in measured.refused


def test_breaths_that_never_agree_are_too_uneven_in_the_end():
    wild = [2, 9, 3, 7, 2.5, 11, 4, 16] * 3
    assert own_rate(presses(*wild[:10])).verdict is Verdict.MORE
    assert own_rate(presses(*wild)).verdict is Verdict.TOO_UNEVEN


def test_a_key_held_while_breathing_in_gives_the_ratio():
    assert own_rate(presses(*[4] * 7, held=1.6)).share == pytest.approx(0.4)


@pytest.mark.parametrize("held", [0.1, 0.7, 3.5])
def test_a_slip_of_the_finger_gives_no_ratio(held):
    assert own_rate(presses(*[4] * 7, held=held)).share is None


def test_a_ratio_needs_most_of_the_breaths():
    mixed = presses(*[4] * 7, held=1.6)
    few = [Press(each.down, each.up if number > 4 else None) for number, each in enumerate(mixed)]
    most = [Press(each.down, each.up if number > 3 else None) for number, each in enumerate(mixed)]
    half = [
        Press(each.down, each.up if number > 4 else None) for number, each in enumerate(presses(*[4] * 8, held=1.6))
    ]
    assert own_rate(few).share is None
    assert own_rate(half).share is None
    assert own_rate(most).share == pytest.approx(0.4)


@given(st.floats(1.6, 14), st.lists(st.floats(-0.1, 0.1), min_size=8, max_size=8))
def test_an_uneven_breath_is_measured_near_its_true_length(length, wobble):
    measured = own_rate(presses(*(length * (1 + each) for each in wobble)))
    assert measured.verdict is Verdict.MEASURED
    assert 60 / measured.rate == pytest.approx(length, rel=0.11)
