"""What cards, lists and filters say of a workout."""

from __future__ import annotations

import pytest

from workouts.facts import facts_of, topics_of
from workouts.library import load
from workouts.model import Goal


def facts(folder, text):
    (folder / "workouts").mkdir(exist_ok=True)
    (folder / "workouts" / "try.yaml").write_text(f"name: Try\n{text}")
    library = load(folder)
    assert "try" in library.workouts, library.problems
    return facts_of(library.workouts["try"], library)


def test_goal_and_level_are_those_of_the_exercises_where_none_is_written(tmp_path):
    found = facts(tmp_path, "steps: [{exercise: plank}, {exercise: squat}, {exercise: bird-dog}]\n")
    assert (found.goal, found.level) == (Goal.CORE, 2)


def test_written_goal_and_level_win(tmp_path):
    found = facts(tmp_path, "goal: relief\nlevel: 3\nmax_pain: 3\nsteps: [{exercise: plank}]\n")
    assert (found.goal, found.level) == (Goal.RELIEF, 3)


def test_breathing_without_an_exercise_is_for_breathing(tmp_path):
    found = facts(tmp_path, "steps: [{breathe: ease}]\n")
    assert (found.goal, found.level, found.equipment) == (Goal.BREATHING, 1, ())


def test_equipment_is_the_workouts_and_the_exercises_each_once(tmp_path):
    found = facts(tmp_path, "equipment: [chair]\nsteps: [{exercise: plank}, {exercise: side-plank}]\n")
    assert found.equipment == ("chair", "mat")
    assert [exercise.id for exercise in found.exercises] == ["plank", "side-plank"]
    assert "shoulder" in found.care_if


@pytest.mark.parametrize(("seconds", "minutes"), [(10, 1), (89, 1), (90, 2), (150, 3)])
def test_minutes_are_rounded_and_never_none(tmp_path, seconds, minutes):
    text = f"get_ready: 0\nsteps: [{{exercise: march-in-place, time: {seconds}s}}]\n"
    assert facts(tmp_path, text).minutes == minutes


def test_a_search_finds_a_workout_by_its_exercises_and_their_topics(tmp_path):
    found = facts(tmp_path, "topics: [mornings]\nsteps: [{exercise: plank}]\n")
    words = topics_of(found.workout, load(tmp_path))
    assert words[0] == "mornings"
    assert {"Forearm plank", "planks"} <= set(words)


@pytest.mark.parametrize(
    ("id_", "face"),
    [("steady-walk", "easy-walk"), ("roller-reset", "roll"), ("core-foundations", ""), ("desk-break", "")],
)
def test_the_face_of_a_workout_is_what_it_is_for(id_, face):
    library = load()
    found = facts_of(library.workouts[id_], library)
    assert found.face.id.startswith(face)
    assert id_ == "steady-walk" or found.face.category not in ("cardio", "breathing")


def test_a_workout_without_figures_has_no_face(tmp_path):
    assert facts(tmp_path, "steps: [{breathe: ease}]\n").face is None
