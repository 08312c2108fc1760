"""How much, and what comes next, in words."""

from __future__ import annotations

import pytest

from tests.workouts.cues.hand_built import (
    breathe,
    counted,
    exercise,
    get_ready,
    holds,
    pattern,
    rest,
    step,
    switch,
    timeline,
    wait,
    work,
)
from workouts.cues import shown_dose, shown_time, spoken_dose, spoken_time, what_next
from workouts.model import Side, Sides

BRIDGE = exercise("side-bridge", sides=Sides.EACH)


@pytest.mark.parametrize(
    ("segment", "shown", "spoken"),
    [
        (work(30), "30 s", "30 seconds"),
        (work(90), "1 min 30 s", "1 minute 30 seconds"),
        (work(1), "1 s", "1 second"),
        (work(7.5), "7.5 s", "7.5 seconds"),
        (work(3_720), "1 h 2 min", "1 hour 2 minutes"),
        (work(7_200), "2 h", "2 hours"),
        (holds(6), "6 × 10 s", "6 holds of 10 seconds"),
        (holds(1), "1 × 10 s", "1 hold of 10 seconds"),
        (counted(8, 3), "8 reps", "8 reps"),
        (counted(1, 3), "1 rep", "1 rep"),
        (breathe(6, pattern(breaths=6)), "6 breaths", "6 breaths"),
        (breathe(1, pattern(breaths=1)), "1 breath", "1 breath"),
        (breathe(30), "5 min", "5 minutes"),
        (work(120, waits="max"), "as long as you can, up to 2 min", "as long as you can"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_dose_is_shown_and_spoken_in_the_words_of_its_kind(segment, shown, spoken):
    assert shown_dose(segment) == shown
    assert spoken_dose(segment) == spoken


def test_breaths_that_the_step_asks_for_are_counted():
    lying = exercise("belly-breathing")
    assert shown_dose(breathe(6, exercise=lying, step=step("belly-breathing", breaths=6))) == "6 breaths"
    assert shown_dose(breathe(6, exercise=lying, step=step("belly-breathing", time=(60_000,)))) == "1 min"


def test_no_time_at_all_is_told_in_seconds():
    assert shown_time(0) == "0 s"
    assert spoken_time(0) == "0 seconds"


class TestTheLineOfWhatIsNext:
    def test_tells_the_rest_and_what_comes_after_it(self):
        made = timeline(work(), rest(15), holds(6, of=BRIDGE, side=Side.RIGHT))
        assert what_next(made, 0) == "Rest 15 s, then Side bridge, right side"

    def test_in_a_rest_tells_the_work_with_its_dose(self):
        made = timeline(work(), rest(15), holds(6, of=BRIDGE, side=Side.LEFT))
        assert what_next(made, 1) == "Side bridge, left side · 6 × 10 s"

    def test_carries_the_label(self):
        made = timeline(get_ready(), work(120, step=step(label="Brisk")))
        assert "Brisk" in what_next(made, 0)

    def test_tells_of_the_other_side(self):
        made = timeline(work(20, BRIDGE, side=Side.LEFT), switch(8, BRIDGE), work(20, BRIDGE, side=Side.RIGHT))
        assert what_next(made, 0).startswith("Change sides")
        assert what_next(made, 0).endswith("then Side bridge, right side")

    def test_tells_what_a_wait_is_for(self):
        made = timeline(work(), wait("Fetch your ball."), work())
        assert what_next(made, 0) == "Fetch your ball."

    def test_says_that_nothing_follows(self):
        assert what_next(timeline(work()), 0)

    def test_stands_a_timeline_that_ends_in_a_rest(self):
        what_next(timeline(work(), rest()), 0)
