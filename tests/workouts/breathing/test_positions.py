"""Positions to breathe in, and whom they suit."""

from __future__ import annotations

import pytest

from workouts.breathing.positions import POSITIONS, first, offered


def test_everyone_may_choose_any_of_the_four():
    assert offered(()) == ("supine", "chair", "side", "seated")
    assert [first(position, ()) for position in POSITIONS] == list(POSITIONS)


def test_nobody_pregnant_is_laid_flat_and_sitting_comes_first():
    assert offered(("pregnancy",)) == ("side", "seated")
    assert first("supine", ("pregnancy",)) == "seated"
    assert first("side", ("pregnancy",)) == "side"


def test_a_lesson_that_is_only_for_the_back_becomes_one_for_sitting():
    assert offered(("pregnancy",), ("supine", "chair")) == ("seated",)
    assert first("supine", ("pregnancy",), ("supine", "chair")) == "seated"


def test_where_sitting_is_not_among_them_the_first_that_fits_is_taken():
    assert first("supine", ("pregnancy",), ("supine", "side")) == "side"
    assert first("supine", ("lungs",), ("side", "chair")) == "side"


@pytest.mark.parametrize("position", POSITIONS)
def test_with_a_lung_disease_sitting_comes_first_and_lying_may_be_chosen(position):
    assert first(position, ("lungs",)) == "seated"
    assert offered(("lungs",)) == POSITIONS


@pytest.mark.parametrize("caution", ["acute-spasm", "extension-sensitive"])
def test_a_back_that_dislikes_lying_flat_has_its_calves_on_a_chair_first(caution):
    assert first("supine", (caution,)) == "chair"
    assert first("side", (caution,)) == "side"
    assert first("supine", (caution, "lungs")) == "seated"
    assert first("supine", (caution,), ("supine", "seated")) == "seated"
