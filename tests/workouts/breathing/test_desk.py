"""Breathing beside other work: its pace, and that it has no end."""

from __future__ import annotations

import pytest

from tests.workouts.breathing.breathing_helpers import EASE, SLEEPY, Run, lengths, planned
from workouts.breathing import changes, desk
from workouts.breathing.plan import plan
from workouts.breathing.shape import rate_of


@pytest.mark.parametrize(
    ("own", "rate"),
    [(None, 9), (12, 9), (16, 12), (24, 15), (7, 6)],
    ids=["unknown", "usual", "quick", "most", "least"],
)
def test_it_goes_at_three_quarters_of_the_own_rate(own, rate):
    assert desk.pace(own) == rate
    breath = plan(desk.practice("Desk", own, session=9)).breaths[0]
    assert breath.rate == pytest.approx(rate, abs=0.1)
    assert lengths(breath)[0] / breath.length == pytest.approx(0.4, abs=0.01)


def test_the_limits_of_a_person_hold():
    assert plan(desk.practice("Desk", 8, session=1)).breaths[0].rate == 8
    assert plan(desk.practice("Desk", 8, session=9, slowest=7.5)).breaths[0].rate == 7.5
    assert desk.practice("Desk", 12, session=9).slowest_allowed == 6


def test_a_practice_is_lengthened_at_the_pace_it_has_by_then():
    run = Run(planned(time=60_000))
    run.do("start")
    run.run(15)
    run.do("faster")
    assert run.do("lengthen", 120_000) == [f"changed {run.pacer.plan.length / 1000:g}"]
    assert run.pacer.plan.length == pytest.approx(120_000, abs=5_000)
    assert {breath.rate for breath in run.pacer.plan.breaths[2:]} == {6.5}
    run.run(130)
    assert run.log[-1][1] == "finished"
    assert run.log[-1][0] == pytest.approx(120, abs=5)


def test_lengthening_in_the_last_breath_goes_on_after_it():
    run = Run(planned(time=30_000))
    run.do("start")
    run.run(29)
    run.do("lengthen", 60_000)
    assert [rate_of(breath.length) for breath in run.pacer.plan.breaths] == [6] * 6


def test_what_is_long_enough_is_over_or_counted_stays_as_it_is():
    new = planned(time=60_000)
    assert changes.lengthened(new, 0, 50_000) is new
    assert changes.lengthened(new, 60_000, 90_000) is new
    counted = planned(SLEEPY)
    assert changes.lengthened(counted, 0, 900_000) is counted
    exact = planned(EASE, time=60_000, exact=True)
    assert changes.lengthened(exact, 0, 90_000) is exact
