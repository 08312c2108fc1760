"""How full the lungs are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workouts.breathing.breath import Breath, Stroke, strokes_of
from workouts.model import Phase

SIGH_PHASES = (Phase("in", 3000, 78), Phase("in", 800), Phase("hold", 1000), Phase("out", 6200))
SIGH = Breath(strokes_of(SIGH_PHASES), rate=60 / 11)


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
        (11_000, 3, 0, 0),
    ],
)
def test_a_sigh_fills_in_two_steps_holds_and_empties(time, number, level, left):
    now = SIGH.at(time)
    assert (now.number, now.left) == (number, left)
    assert now.level == pytest.approx(level, abs=1e-9)


def test_time_before_a_breath_is_its_beginning():
    assert SIGH.at(-5).level == 0


@given(st.integers(0, 12_000))
def test_the_level_never_jumps(time):
    assert abs(SIGH.at(time + 1).level - SIGH.at(time).level) < 0.001


def test_low_ribs_set_out_later_than_the_belly_and_arrive_with_it():
    late = [SIGH.at(time).late_level for time in (0, 360, 1500, 2999)]
    belly = [SIGH.at(time).level for time in (0, 360, 1500, 2999)]
    assert late[:2] == [0, 0]
    assert late[2] < belly[2]
    assert late[3] == pytest.approx(belly[3], abs=1e-4)


def test_a_steady_breath_moves_at_one_speed():
    now = SIGH.at(750)
    assert now.steady_level == pytest.approx(0.78 / 4)
    assert now.progress == 0.25


def test_a_part_of_a_millisecond_left_counts_as_a_whole_one():
    assert SIGH.at(2999.5).left == 1


def test_a_stroke_that_is_cut_short_moves_as_it_did_before():
    stroke = strokes_of(SIGH_PHASES)[3]
    cut = stroke.cut(3100)
    assert cut.level(1000) == stroke.level(1000)
    assert cut.end == pytest.approx(0.5)


def test_lungs_that_are_fuller_already_never_empty_in_an_inhale():
    strokes = strokes_of(SIGH_PHASES, 0.9)
    assert [(stroke.start, stroke.goal) for stroke in strokes] == [(0.9, 0.9), (0.9, 1), (1, 1), (1, 0)]


def test_a_moment_after_the_end_of_a_breath_is_its_end():
    breath = Breath(strokes_of(SIGH_PHASES), 5.5)
    assert breath.at(20_000).level == 0
    assert breath.at(20_000).left == 0
    assert breath.length == 11_000


def test_a_stroke_of_no_length_is_over_at_once():
    assert Stroke("in", 0, 0.0, 1.0, 0).end == 1
