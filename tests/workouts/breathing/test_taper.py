"""From the person's own pace down to the pattern's."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.workouts.breathing.breathing_helpers import EASE, NINTH, SETTLE, SIGH, lengths, pattern, planned
from workouts.breathing.shape import Shape, divided, length_of, rate_of
from workouts.breathing.taper import breaths_a_step, floor, steps
from workouts.model import Phase, Taper

TABLE = {
    10: (57, 86, 115),
    12: (78, 118, 157),
    14: (96, 144, 192),
    16: (112, 168, 223),
    18: (125, 188, 251),
    20: (138, 207, 275),
}
"""Seconds of a taper to six a minute, by own rate, with two, three and four breaths a step."""


@pytest.mark.parametrize("own", TABLE)
@pytest.mark.parametrize("each", [2, 3, 4])
def test_a_taper_lasts_to_the_second_what_the_design_says(own, each):
    lasts = sum(each * length_of(rate) for rate in steps(own, 6))
    assert round(lasts / 1000) == TABLE[own][each - 2]


@pytest.mark.parametrize(
    ("own", "minutes", "each"),
    [(10, 5, 4), (12, 5, 3), (14, 5, 2), (18, 5, 2), (20, 5, 1), (20, 10, 3), (14, 10, 4), (20, 1, 1)],
)
def test_a_step_has_the_most_breaths_that_fit_in_45_percent_of_the_session(own, minutes, each):
    assert breaths_a_step(steps(own, 6), minutes * 60_000) == each
    new = planned(SETTLE, own_rate=own, session=NINTH, time=minutes * 60_000)
    assert [breath.rate for breath in new.breaths].count(own) == each


def test_a_plan_tapers_to_the_second_by_the_table():
    new = planned(SETTLE, own_rate=12, session=NINTH)
    tapering = [breath for breath in new.breaths if breath.rate > 6]
    assert round(sum(breath.length for breath in tapering) / 1000) == TABLE[12][1]
    assert [breath.rate for breath in tapering] == [rate for rate in (12, 11, 10, 9, 8, 7) for _ in range(3)]


def test_it_starts_exactly_at_the_own_rate_and_goes_down_one_a_minute():
    own = rate_of(4297)
    new = planned(SETTLE, own_rate=own, session=NINTH)
    assert new.breaths[0].length == 4297
    rates = list(dict.fromkeys(breath.rate for breath in new.breaths))
    assert rates[0] == own
    assert rates[-1] == 6
    assert [round(a - b, 9) for a, b in pairwise(rates[:-1])] == [1] * (len(rates) - 2)
    assert rates[-2] - rates[-1] <= 1


def test_the_last_step_is_never_a_mere_hair():
    assert steps(12.04, 6) == pytest.approx((12.04, 11.04, 10.04, 9.04, 8.04, 7.04))
    assert steps(6.5, 6) == (6.5,)
    assert steps(7, 6, 0.5) == (7, 6.5)


def test_the_exhale_takes_the_extra_time_first():
    new = planned(SETTLE, own_rate=14, session=NINTH)
    each = {round(breath.rate): lengths(breath) for breath in new.breaths}
    assert each[14] == [1929, 2357]
    assert each[13] == [1929, 2686]
    assert each[12] == [2000, 3000]
    assert each[6] == [4000, 6000]


@pytest.mark.parametrize("own", range(8, 30))
@pytest.mark.parametrize("share", [0.42, 0.45, 0.5])
def test_inhale_and_exhale_only_grow_and_the_exhale_grows_more(own, share):
    new = planned(SETTLE, own_rate=own, own_share=share, session=NINTH, time=1_200_000)
    ins, outs = zip(*(lengths(breath) for breath in new.breaths), strict=True)
    assert list(ins) == sorted(ins)
    assert list(outs) == sorted(outs)
    assert ins[0] / (ins[0] + outs[0]) == pytest.approx(share, abs=0.001)
    assert all(0.3999 <= a / (a + b) <= share + 0.001 for a, b in zip(ins, outs, strict=True))


def test_a_ratio_with_less_inhale_than_the_patterns_grows_with_the_breath():
    shape = Shape((Phase("in", 5000), Phase("out", 5000)), 5000, 0.4)
    shares = [shape.of(length)[0].length / length for length in (4000, 5000, 7500, 9999, 12_000)]
    assert shares == pytest.approx([0.4, 0.4, 0.45, 0.5, 0.5], abs=0.001)


def test_a_breath_as_long_as_the_patterns_with_a_ratio_of_its_own_has_the_patterns_at_once():
    shape = Shape((Phase("in", 5000), Phase("out", 5000)), 10_000, 0.4)
    assert [phase.length for phase in shape.of(10_001)] == [5000, 5001]


def test_double_inhales_and_holds_keep_their_parts_at_any_pace():
    shape = Shape((*SIGH.phases[:2], Phase("hold", 2000), SIGH.phases[2]))
    assert [phase.length for phase in shape.of(6000)] == [1500, 400, 1000, 3100]
    assert [phase.to for phase in shape.of(6000)] == [78, None, None, None]


def test_a_length_is_divided_without_loss():
    assert divided(10, [1, 1, 1]) == [3, 4, 3]
    assert divided(7, []) == []


def test_the_slowest_rate_allowed_depends_on_the_session():
    taper = Taper(1, (8, 8, 7, 7, 6))
    assert [floor(taper, session) for session in (0, 1, 2, 3, 4, 5, 6, 99)] == [8, 8, 8, 7, 7, 6, 6, 6]
    assert floor(taper, 1, easy=True) == 6


@pytest.mark.parametrize(("session", "slowest"), [(1, 8), (2, 8), (3, 7), (4, 7), (5, 6)])
def test_no_breath_is_slower_than_the_session_allows(session, slowest):
    for own in (5, 7.5, 9, 16, None):
        new = planned(SETTLE, own_rate=own, session=session)
        assert min(breath.rate for breath in new.breaths) == slowest


def test_somebody_who_breathes_as_slowly_already_has_no_taper():
    new = planned(SETTLE, own_rate=5.8, session=NINTH)
    assert {breath.rate for breath in new.breaths} == {6}


def test_what_is_comfortable_for_a_person_holds_for_patterns_without_a_taper_too():
    new = planned(EASE, slowest=7)
    assert {breath.rate for breath in new.breaths} == {7}
    assert lengths(new.breaths[0]) == [3428, 5143]


def test_a_pattern_without_a_taper_starts_at_its_own_pace():
    assert {breath.rate for breath in planned(pattern(*EASE.phases), own_rate=15).breaths} == {6}


def test_a_taper_that_fits_to_the_millisecond_fits():
    assert breaths_a_step((10, 10, 10), 160_000) == 4


def test_a_breath_faster_than_the_own_one_keeps_the_own_ratio():
    shape = Shape(EASE.phases, 5000, 0.45)
    assert [phase.length for phase in shape.of(4000)] == [1800, 2200]
