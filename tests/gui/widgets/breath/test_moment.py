from __future__ import annotations

from itertools import pairwise

import pytest

from gui.widgets.breath.lettering import segments
from gui.widgets.breath.moment import Breath, ease


def phase(direction, share, length=4.0, ends=(0.0, 1.0)):
    begins_at, ends_at = ends
    return Breath(begins_at + (ends_at - begins_at) * ease(share), direction, share, length, begins_at, ends_at)


@pytest.mark.parametrize(("direction", "ends"), [("in", (0.0, 1.0)), ("out", (1.0, 0.0)), ("in", (0.78, 1.0))])
def test_the_ribs_follow_the_belly_and_arrive_with_it(direction, ends):
    for number in range(1, 100):
        breath = phase(direction, number / 100, ends=ends)
        assert abs(breath.late_level - ends[0]) <= abs(breath.level - ends[0])
    assert phase(direction, 1.0, ends=ends).late_level == pytest.approx(ends[1])
    assert phase(direction, 0.1, ends=ends).late_level == ends[0]


def test_in_a_hold_the_ribs_are_as_still_as_the_belly():
    assert phase("full", 0.5, ends=(1.0, 1.0)).late_level == 1.0


def test_the_word_is_there_within_a_quarter_second_and_faded_before_the_turn():
    assert phase("in", 0.25 / 4).word_share == 1.0
    assert phase("in", (4 - 0.35) / 4).word_share == 1.0
    assert phase("in", (4 - 0.05) / 4).word_share < 0.3


def test_the_word_never_jumps():
    shares = [phase("in", number / 1000).word_share for number in range(1001)]
    assert max(abs(after - before) for before, after in pairwise(shares)) < 0.02
    assert shares[0] == pytest.approx(shares[-1], abs=0.04)


@pytest.mark.parametrize("length", [0.5, 2.0, 4.0, 5.5, 12.0, 30.0])
def test_the_bar_fills_a_step_at_a_time_and_empties_the_same_way(length):
    ins = [segments(phase("in", number / 100, length))[0] for number in range(101)]
    outs = [segments(phase("out", number / 100, length))[0] for number in range(101)]
    count = segments(phase("in", 0.0, length))[1]
    assert 2 <= count <= 12
    assert ins[0] == 1
    assert ins[-1] == count
    assert outs == [count - full + 1 for full in ins]
    assert segments(phase("full", 0.5, length, (1.0, 1.0))) == (count, count)
    assert segments(phase("empty", 0.5, length, (0.0, 0.0)))[0] == 0
