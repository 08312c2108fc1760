"""How full the lungs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workouts.breathing import moment
from workouts.model import Pattern, Phase

SIGH = Pattern(
    id="sigh",
    name="Sigh",
    phases=(Phase("in", 3000, 78), Phase("in", 800), Phase("hold", 1000), Phase("out", 6200)),
    time=60_000,
)


@pytest.mark.parametrize(
    ("time", "number", "level", "left"),
    [
        (0, 0, 0, 3000),
        (1500, 0, 0.39, 1500),
        (3000, 1, 0.78, 800),
        (3800, 2, 1, 1000),
        (4300, 2, 1, 500),
        (4800, 3, 1, 6200),
        (7900, 3, 0.5, 3100),
        (11_000, 0, 0, 3000),
    ],
)
def test_a_sigh_fills_in_two_steps_holds_and_empties(time, number, level, left):
    now = moment(SIGH, time)
    assert (now.number, now.left) == (number, left)
    assert now.level == pytest.approx(level, abs=1e-9)


def test_breaths_are_counted_and_time_before_the_first_is_its_beginning():
    assert moment(SIGH, 25_000).breath == 2
    assert moment(SIGH, -5).level == 0


@given(st.integers(0, 100_000))
def test_the_level_never_jumps(time):
    assert abs(moment(SIGH, time + 1).level - moment(SIGH, time).level) < 0.001
