"""A timeline that is written down comes back as it was, whatever was changed in it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.player.player_helpers import timeline, work
from workouts.adjust import adjusted
from workouts.history.laid_out import NotAsBefore, from_data, to_data
from workouts.library import load
from workouts.model import Side
from workouts.timeline import lay_out

LIBRARY = load()


def there_and_back(line):
    return from_data(json.loads(json.dumps(to_data(line))), LIBRARY)


def test_every_built_in_workout_comes_back_in_every_variant_and_with_cautions():
    codes = frozenset(code for each in LIBRARY.exercises.values() for code in each.avoid_if)
    for workout in LIBRARY.workouts.values():
        for variant in (None, *workout.variants):
            for caution in (frozenset(), frozenset([min(codes)]), codes):
                line = lay_out(workout, LIBRARY, variant, codes=caution).timeline
                if line is not None:
                    assert there_and_back(line) == line, (workout.id, variant)


@given(st.sampled_from(sorted(LIBRARY.workouts)), st.data())
def test_segments_that_were_made_longer_and_shorter_come_back_so(id_, data):
    line = lay_out(LIBRARY.workouts[id_], LIBRARY).timeline
    for _ in range(3):
        index = data.draw(st.integers(0, len(line.segments) - 1))
        line = adjusted(line, index, 0, data.draw(st.sampled_from([-15_000, 15_000]))) or line
    assert there_and_back(line) == line


def test_codes_come_back_as_codes_and_exercises_as_the_library_has_them():
    line = timeline(work(20, exercise=LIBRARY.exercises["plank"], side=Side.LEFT))
    again = there_and_back(line)
    assert again.segments[0].side is Side.LEFT
    assert again.segments[0].exercise is LIBRARY.exercises["plank"]


def test_sets_come_back():
    line = replace(timeline(work(20)), variant=frozenset({"b", "a"}))
    assert there_and_back(line) == line


def test_an_exercise_that_is_gone_is_told():
    gone = replace(LIBRARY.exercises["plank"], id="gone")
    with pytest.raises(NotAsBefore):
        there_and_back(timeline(work(20, exercise=gone)))


@pytest.mark.parametrize(
    "data", [1, [], {}, {"is": "Nap"}, {"is": "Side", "of": "left"}, {"is": "Segment"}, {"is": "Timeline", "mood": 1}]
)
def test_what_is_no_timeline_is_told(data):
    with pytest.raises(NotAsBefore):
        from_data(data, LIBRARY)
