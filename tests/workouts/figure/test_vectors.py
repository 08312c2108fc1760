"""Points and directions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workouts.figure.vectors import (
    FORWARD,
    ORIGIN,
    RIGHT,
    UP,
    across,
    angle_about,
    angle_between,
    cross,
    dot,
    length,
    turned,
    unit,
)

NUMBER = st.floats(-50, 50)
VECTOR = st.tuples(NUMBER, NUMBER, NUMBER)


def test_right_is_forward_turned_from_up():
    assert cross(FORWARD, UP) == RIGHT


def test_a_right_handed_quarter_turn_about_up_takes_forward_to_the_left():
    assert turned(FORWARD, UP, 90) == pytest.approx((0, 0, -1))


@given(VECTOR, st.floats(-360, 360))
def test_turning_keeps_the_length(vector, angle):
    assert length(turned(vector, UP, angle)) == pytest.approx(length(vector), abs=1e-6)


@given(VECTOR)
def test_what_is_left_across_a_direction_is_at_right_angles_to_it(vector):
    assert dot(across(vector, RIGHT), RIGHT) == pytest.approx(0, abs=1e-6)


def test_no_length_has_no_direction_but_the_other_one():
    assert unit(ORIGIN, UP) == UP


def test_angles():
    assert angle_between(UP, FORWARD) == pytest.approx(90)
    assert angle_about(UP, FORWARD, RIGHT) == pytest.approx(-90)
