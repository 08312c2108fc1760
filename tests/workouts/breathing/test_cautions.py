"""Which breathing is not for whom."""

from __future__ import annotations

import pytest

from tests.workouts.breathing.breathing_helpers import BOX, EASE, pattern
from workouts.breathing.cautions import (
    NO_HOLDS,
    Hidden,
    Symptom,
    hidden,
    holds,
    remind_every,
    slowest_after,
    slowest_with,
    wait_after_exercise,
    wants_care,
)
from workouts.library import load
from workouts.model import Phase

LIBRARY = load()


@pytest.mark.parametrize("caution", sorted(NO_HOLDS))
def test_no_pattern_with_a_hold_can_be_reached_with_a_flag(caution):
    offered = [each for each in (*LIBRARY.patterns.values(), BOX) if hidden(each, [caution]) is None]
    assert not any(holds(each) for each in offered)
    assert LIBRARY.patterns["ease"] in offered


def test_the_cautions_that_hide_holds_are_known_to_the_library():
    assert set(LIBRARY.terms.cautions) >= NO_HOLDS


def test_a_file_hides_its_pattern_for_its_own_cautions():
    assert hidden(pattern(*EASE.phases, avoid_if=("lungs",)), ["knee", "lungs"]) is Hidden.AVOID
    assert hidden(pattern(*EASE.phases, avoid_if=("lungs",)), ["knee"]) is None
    assert hidden(BOX, ["heart"]) is Hidden.HOLDS


def test_a_gentler_form_that_holds_counts_as_a_hold():
    assert holds(pattern(*EASE.phases, gentler=BOX.phases))


def test_holds_wait_ten_minutes_after_a_workout_in_patterns_of_ones_own_too():
    for each in (BOX, LIBRARY.patterns["box"], LIBRARY.patterns["478"]):
        assert hidden(each, [], 599_999) is Hidden.AFTER_EXERCISE
        assert hidden(each, [], 600_000) is None
        assert hidden(each, []) is None
    assert hidden(EASE, [], 0) is None
    assert wait_after_exercise(pattern(*EASE.phases, wait_after_exercise=60_000)) == 60_000


def test_care_is_wanted_in_the_order_of_the_file():
    each = pattern(Phase("in", 4000), Phase("out", 6000), care_if=("lungs", "panic", "pregnancy"))
    assert wants_care(each, {"pregnancy", "lungs", "knee"}) == ("lungs", "pregnancy")


def test_only_the_first_five_sessions_remind_of_a_smaller_breath():
    assert [remind_every(session) for session in (1, 5, 6)] == [90_000, 90_000, None]


def test_panic_keeps_the_breath_at_eight_or_more():
    assert slowest_with(["knee"]) is None
    assert slowest_with(["panic"]) == 8
    assert slowest_with(["panic"], 9) == 9
    assert slowest_with([], 7) == 7


def test_symptoms_make_the_next_target_faster_and_comfort_brings_it_back():
    assert slowest_after([Symptom.TINGLING], 6, None) == 7
    assert slowest_after([Symptom.LIGHT_HEADED], 7, 7) == 8
    assert slowest_after([Symptom.SHORT_OF_AIR], 11.5, 7) == 12
    assert slowest_after([Symptom.TINGLING], 14, 13) == 13
    assert slowest_after([], 7, 7) == 6.5
    assert slowest_after([], 6, 6) is None
    assert slowest_after([], 6, None) is None
    assert slowest_after([], 9, 7) == 7
