"""Patterns of one's own: who leans on one, how one is copied, and how a file goes without being lost."""

from __future__ import annotations

import pytest

from workouts.breathing.copying import own_copy
from workouts.breathing.writing import save
from workouts.library import load
from workouts.trash import bring_back, put_away
from workouts.uses import uses_of_pattern

CALM = "name: Calm\nphases: [{in: 4}, {out: 5}]\ntime: 5m\n"
BREATHED = """\
name: Calm lying
category: breathing
position: supine
sides: both
level: 1
mode: timed
dose: {time: 60s}
breathe: calm
setup: Lie down.
cues: [Belly rises, Belly falls]
"""


@pytest.fixture
def folder(tmp_path):
    for path, text in {
        "breathing/calm.yaml": CALM,
        "exercises/calm-lying.yaml": BREATHED,
        "workouts/a-outer.yaml": "name: Outer\nsteps:\n  - workout: b-inner\n",
        "workouts/b-inner.yaml": "name: Inner\nsteps:\n  - section: End\n    steps:\n      - breathe: calm\n",
        "workouts/c-exercise.yaml": "name: With the exercise\nsteps:\n  - exercise: calm-lying\n",
        "workouts/d-variant.yaml": (
            "name: With a variant\nsteps:\n  - exercise: belly-breathing\n    time: 1m\nvariants:\n  calm:\n"
            "    change:\n      belly-breathing: calm-lying\n"
        ),
        "workouts/d-written-anew.yaml": (
            "name: Written anew\nsteps:\n  - exercise: belly-breathing\n    time: 1m\nvariants:\n  calm:\n"
            "    change:\n      belly-breathing: {exercise: calm-lying, time: 40s}\n"
        ),
        "workouts/e-other.yaml": (
            "name: Other\nsteps:\n  - exercise: belly-breathing\n    time: 1m\nvariants:\n  short:\n    change:\n"
            "      belly-breathing: {time: 30s}\n"
        ),
    }.items():
        place = tmp_path / path
        place.parent.mkdir(exist_ok=True)
        place.write_text(text)
    return tmp_path


def test_everything_that_leans_on_a_pattern_is_found(folder):
    library = load(folder)
    assert not [each for each in library.problems if not each.advice]
    uses = uses_of_pattern(library, "calm")
    assert uses.exercises == ("Calm lying",)
    assert set(uses.workouts) == {"Outer", "Inner", "With the exercise", "With a variant", "Written anew"}


def test_nobody_leans_on_a_new_pattern():
    uses = uses_of_pattern(load(), "none")
    assert not uses.workouts
    assert not uses.exercises


def test_a_copy_keeps_what_is_safe_and_leaves_what_was_studied(tmp_path):
    box = load().patterns["box"]
    copy = own_copy(box, "Box", ["box"])
    assert (copy.id, copy.phases, copy.avoid_if) == ("box-2", box.phases, box.avoid_if)
    assert not copy.sources
    save(copy, tmp_path)
    assert load(tmp_path).patterns["box-2"] == copy


@pytest.mark.parametrize("pattern", load().patterns.values(), ids=lambda pattern: pattern.id)
def test_every_builtin_pattern_can_become_ones_own(tmp_path, pattern):
    save(own_copy(pattern, "Mine", ()), tmp_path)
    assert load(tmp_path).patterns["mine"].phases == pattern.phases


def test_a_file_goes_into_the_trash_and_comes_back(folder):
    path = folder / "breathing" / "calm.yaml"
    place = put_away(path, folder)
    assert place == folder / "trash" / "breathing" / "calm.yaml"
    assert "calm" not in load(folder).patterns
    bring_back(place, path)
    assert path.read_text() == CALM


def test_the_trash_loses_no_earlier_file_of_the_name(folder):
    path = folder / "breathing" / "calm.yaml"
    put_away(path, folder)
    path.write_text("name: Second\n")
    assert put_away(path, folder).name == "calm-2.yaml"
    assert (folder / "trash" / "breathing" / "calm.yaml").read_text() == CALM


def test_what_has_taken_its_place_stays(folder):
    path = folder / "breathing" / "calm.yaml"
    place = put_away(path, folder)
    path.write_text("name: New\n")
    with pytest.raises(FileExistsError):
        bring_back(place, path)
    assert path.read_text() == "name: New\n"
