"""The pace finder, and breathing that takes over from an exercise."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.workouts.breathing.breathing_helpers import BOX, EASE, SETTLE, lengths
from workouts.breathing.finder import STEPS, Answer, kept, offered, steps, suits_best
from workouts.breathing.hand_over import practice_after, rate_after
from workouts.breathing.plan import plan

CALM = Answer(ease=8, calm=8, air_hunger=0, light_headed=0)
FAIR = Answer(ease=6, calm=6, air_hunger=1, light_headed=0)
DIZZY = Answer(ease=10, calm=10, air_hunger=0, light_headed=3)
HUNGRY = Answer(ease=10, calm=10, air_hunger=6, light_headed=0)


def test_five_paces_come_in_a_row_two_minutes_each_at_40_to_60():
    assert [round(60_000 / step.cycle, 1) for step in STEPS] == [6.5, 6, 5.5, 5, 4.5]
    assert {round(100 * step.phases[0].length / step.cycle) for step in STEPS} == {40}
    assert {step.time for step in STEPS} == {120_000}


def test_it_is_offered_after_five_sessions():
    assert not offered(4)
    assert offered(5)


def test_paces_too_slow_for_somebody_are_left_out():
    assert steps() == STEPS
    assert [step.id for step in steps(5.5)] == ["find-6-5", "find-6", "find-5-5"]
    assert steps(8) == ()


def test_the_pace_that_felt_best_is_found_and_of_equals_the_faster():
    assert suits_best({"find-6-5": FAIR, "find-5": CALM, "find-4-5": CALM}).id == "find-5"
    assert suits_best({}) is None


def test_a_pace_with_air_hunger_or_light_headedness_is_never_chosen():
    assert suits_best({"find-6": FAIR, "find-5": DIZZY, "find-4-5": HUNGRY}).id == "find-6"
    assert suits_best({"find-5": DIZZY}) is None


def test_a_pace_is_kept_if_two_days_agree():
    mine = kept(STEPS[2], STEPS[1])
    assert (mine.id, mine.phases) == ("mine", STEPS[1].phases)
    assert all(kept(a, b) for a, b in pairwise(STEPS))
    assert kept(STEPS[0], STEPS[2]) is None
    assert "resonan" not in f"{mine.name}{mine.purpose}".lower()


@pytest.mark.parametrize(
    ("effort", "own", "rate"), [(None, None, 16), (0, None, 12), (5, None, 15), (10, None, 18), (9, 21.5, 21.5)]
)
def test_breathing_takes_over_at_a_pace_that_fits_the_work(effort, own, rate):
    assert rate_after(effort, own) == rate


def test_a_breathe_step_tapers_from_that_pace_and_ends_with_the_step():
    new = plan(practice_after(EASE, 120_000, 16))
    assert new.begins == 0
    assert new.length == new.ends == 120_000
    assert (new.breaths[0].rate, new.breaths[-1].rate) == (16, 6)


def test_a_step_that_holds_the_breath_is_breathed_as_it_is_written():
    assert {tuple(lengths(each)) for each in plan(practice_after(BOX, 176_000, 16)).breaths} == {(4000,) * 4}


def test_a_step_keeps_to_the_floors_of_its_pattern():
    assert plan(practice_after(SETTLE, 120_000, 12, session=1)).breaths[-1].rate == 8
