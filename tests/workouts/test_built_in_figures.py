"""Every exercise that comes with the program is shown, and nothing in its picture looks wrong."""

from __future__ import annotations

import pytest

from workouts.figure.clip import Clip
from workouts.figure.validator import check
from workouts.library import load

EXERCISES = load().exercises


def test_every_exercise_has_a_figure():
    assert len(EXERCISES) == 75
    assert [id_ for id_, exercise in EXERCISES.items() if exercise.figure is None] == []


@pytest.mark.parametrize("id_", sorted(EXERCISES))
def test_the_figure_stands_as_a_body_can(id_):
    assert [str(warning) for warning in check(Clip(EXERCISES[id_].figure))] == []
