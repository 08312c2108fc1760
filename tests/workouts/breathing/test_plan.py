"""Which breaths make up a practice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.breathing.breathing_helpers import BOX, EASE, NINTH, SETTLE, SIGH, SLEEPY, lengths, pattern, planned
from workouts.breathing.plan import FREE, LEAD_IN, LEAD_LEVEL, Practice, plan
from workouts.library import load
from workouts.model import Phase, Taper


def test_a_practice_has_the_whole_breaths_nearest_to_its_time():
    assert (len(planned().breaths), planned().length) == (30, 300_000)
    assert planned(EASE, time=64_000).length == 60_000
    assert planned(EASE, time=65_000).length == 70_000
    assert planned(EASE, time=1_000).length == 10_000


def test_breaths_are_counted_where_the_pattern_counts_them():
    assert planned(SLEEPY).length == 4 * 19_000
    assert planned(SLEEPY, breaths=6).length == 6 * 19_000
    assert planned(SLEEPY, time=60_000).length == 3 * 19_000


def test_no_practice_is_longer_than_its_pattern_may_be():
    assert planned(SLEEPY, breaths=50).length == 8 * 19_000
    assert planned(SLEEPY, time=900_000).length == 8 * 19_000


def test_the_last_breath_ends_on_its_exhale_without_the_hold_after_it():
    new = planned(BOX)
    assert lengths(new.breaths[-1]) == [4000, 4000, 4000]
    assert new.length == 11 * 16_000 - 4000
    assert new.at(new.length).level == 0


def test_the_hold_that_is_left_out_does_not_count_towards_the_most_time():
    most = pattern(*BOX.phases, time=180_000, at_most=44_000)
    assert planned(most).length == 44_000


def test_gentler_phases_are_breathed_where_the_person_likes():
    gentle = pattern(*BOX.phases, gentler=(Phase("in", 3000), Phase("out", 3000)))
    assert lengths(planned(gentle, gentler=True).breaths[0]) == [3000, 3000]
    assert lengths(planned(gentle).breaths[0]) == [4000] * 4
    assert lengths(planned(EASE, gentler=True).breaths[0]) == [4000, 6000]


def test_a_practice_begins_with_an_exhale_that_needs_no_hurry():
    new = plan(Practice(pattern=EASE, settle=10_000))
    assert new.begins == -10_000 - LEAD_IN
    assert new.at(-14_000).level == new.at(-5000).level == LEAD_LEVEL
    assert new.at(-5000).phase.kind == "hold"
    assert new.at(-2000).phase.kind == "out"
    assert new.at(-2000).level == pytest.approx(LEAD_LEVEL / 2)
    assert new.at(-2000).breath == new.index(-2000) == -1
    assert new.at(0).level == 0
    assert new.at(0).breath == 0


def test_a_time_before_a_plan_without_an_opening_is_its_beginning():
    assert planned().at(-5).level == 0
    assert planned().at(-5).breath == 0


def test_free_breathing_follows_the_last_exhale():
    new = planned(EASE, free=FREE)
    assert (new.length, new.ends) == (300_000, 320_000)
    assert new.at(310_000).level == 0


def test_within_a_workout_it_ends_exactly_at_its_time_holds_and_all():
    assert planned(BOX, time=176_000, exact=True).breaths == planned(BOX, time=176_000, exact=True).breaths
    assert lengths(planned(BOX, time=176_000, exact=True).breaths[-1]) == [4000] * 4
    assert planned(EASE, time=63_000, exact=True).length == 63_000
    assert planned(SLEEPY, time=190_000, exact=True).length == 190_000


def test_every_built_in_pattern_makes_a_practice():
    for each in load().patterns.values():
        new = planned(each, own_rate=15, session=NINTH)
        assert new.length == sum(sum(lengths(breath)) for breath in new.breaths)
        assert new.breaths[-1].strokes[-1].kind == "out"


length = st.integers(1, 120).map(lambda tenths: tenths * 100)
hold = st.one_of(st.just(()), length.map(lambda ms: (Phase("hold", ms),)))


@st.composite
def patterns(draw):
    levels = sorted(draw(st.sets(st.integers(1, 99), max_size=2)))
    ins = [Phase("in", draw(length), to) for to in levels] + [Phase("in", draw(length))]
    phases = (*ins, *draw(hold), Phase("out", draw(length)), *draw(hold))
    taper = Taper(draw(st.sampled_from([0.5, 1, 2])), tuple(draw(st.lists(st.integers(3, 12), min_size=1, max_size=5))))
    counted = draw(st.booleans())
    return pattern(
        *phases,
        time=None if counted else draw(st.integers(10, 1200)) * 1000,
        breaths=draw(st.integers(1, 40)) if counted else None,
        at_most=draw(st.one_of(st.none(), st.integers(30, 900).map(lambda seconds: seconds * 1000))),
        taper=draw(st.one_of(st.none(), st.just(taper))),
    )


practices = st.builds(
    Practice,
    pattern=patterns(),
    own_rate=st.one_of(st.none(), st.floats(4, 40)),
    own_share=st.floats(0.2, 0.7),
    session=st.integers(1, 9),
    slowest=st.one_of(st.none(), st.floats(3, 12)),
    lead_in=st.sampled_from([0, 4000]),
    free=st.sampled_from([0, FREE]),
    exact=st.booleans(),
)


def jumps(new, times) -> list[float]:
    """How far the level moves in the millisecond before each of these times, and at them."""
    return [abs(new.at(time).level - new.at(time - 1e-6).level) for time in times]


@settings(deadline=None)
@given(practices)
def test_any_practice_is_whole_milliseconds_continuous_and_ends_on_an_exhale(practice):
    new = plan(practice)
    assert all(type(stroke.length) is int and stroke.length >= 0 for breath in new.breaths for stroke in breath.strokes)
    if practice.exact:
        assert new.length == practice.lasts
    else:
        assert new.breaths[-1].strokes[-1].kind == "out"
    assert max(jumps(new, new.starts[1:])) < 1e-6
    ends = [stroke.end for breath in new.breaths for stroke in breath.strokes]
    starts = [stroke.start for breath in new.breaths for stroke in breath.strokes]
    assert all(abs(end - start) < 1e-9 for end, start in zip(ends, starts[1:], strict=False))


@settings(deadline=None)
@given(practices)
def test_any_practice_goes_down_in_constant_steps_from_the_own_rate(practice):
    rates = list(dict.fromkeys(breath.rate for breath in plan(practice).breaths))
    assert rates == sorted(rates, reverse=True)
    assert rates[0] in (practice.own_rate, practice.goal)
    down = [a - b for a, b in pairwise(rates)]
    step = (practice.taper or practice.pattern.taper or Taper(1, (6,))).step
    assert all(each == pytest.approx(step) for each in down[:-1])
    assert all(each <= step + 0.05 + 1e-9 for each in down)


def test_a_sigh_fills_in_two_steps_at_any_pace():
    new = planned(SIGH, taper=Taper(1, (6,)), own_rate=12)
    assert lengths(new.breaths[0])[0] + lengths(new.breaths[0])[1] == round(5000 * 0.45)
    assert new.at(lengths(new.breaths[0])[0]).level == pytest.approx(0.78)


def test_settling_in_the_first_session_comes_to_eight():
    assert planned(SETTLE, own_rate=14).breaths[-1].rate == 8
