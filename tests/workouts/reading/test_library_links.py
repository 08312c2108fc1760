"""Do definitions fit each other, and does a broken one harm no other?"""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import (
    BREATHING,
    EASE,
    EXERCISES,
    MIX,
    PLANK,
    PROGRAMMES,
    SIDE_PLANK,
    SQUAT,
    WEEKS,
    WORKOUTS,
    shelf,
    told,
)

CAT = SQUAT.replace("Squat", "Cat")


def steps(*written: str) -> str:
    return "name: A\nsteps:\n" + "".join(f"  - {step}\n" for step in written)


# ---- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("workouts/a", steps("exercise: plnak"), "3:15: no exercise is called 'plnak', did you mean 'plank'?"),
        ("workouts/a", steps("exercise: zzz"), "3:15: no exercise is called 'zzz'"),
        ("workouts/a", steps("workout: mixx"), "3:14: no workout is called 'mixx', did you mean 'mix'?"),
        ("workouts/a", steps("breathe: eese"), "3:14: no breathing pattern is called 'eese', did you mean 'ease'?"),
        ("workouts/a", steps("workout: mix:quick"), "3:14: 'mix' has no variant 'quick'"),
        (
            "workouts/a",
            MIX + "variants: {a: {change: {plank: sqat}}}\n",
            "4:32: no exercise is called 'sqat', did you mean 'squat'?",
        ),
        (
            "workouts/a",
            MIX + "variants: {a: {change: {plank: {exercise: sqat}}}}\n",
            "4:43: no exercise is called 'sqat', did you mean 'squat'?",
        ),
        ("exercises/a", SQUAT + "harder: plnk\n", "10:9: no exercise is called 'plnk', did you mean 'plank'?"),
        ("exercises/a", SQUAT + "easier: a\n", "10:9: 'a' names itself"),
        (
            "exercises/a",
            SQUAT.replace("level: 1", "level: 3")
            .replace("reps: 8", "reps: 8")
            .replace("mode: reps", "mode: timed")
            .replace("{reps: 8}", "{time: 60s}")
            + "breathe: easee\n",
            "10:10: no breathing pattern is called 'easee', did you mean 'ease'?",
        ),
        ("breathing/a", EASE + "easier: eas\n", "4:9: no breathing pattern is called 'eas', did you mean 'ease'?"),
        ("programmes/a", WEEKS.replace("mix", "mux"), "5:17: no workout is called 'mux', did you mean 'mix'?"),
        ("programmes/a", WEEKS.replace("mix", "mix:quick"), "5:17: 'mix' has no variant 'quick'"),
        ("programmes/a", WEEKS + "tests: {workout: mxi}\n", "6:18: no workout is called 'mxi', did you mean 'mix'?"),
        (
            "programmes/a",
            WEEKS + "daily: [{workout: mixy, when: now}]\n",
            "6:19: no workout is called 'mixy', did you mean 'mix'?",
        ),
        (
            "programmes/a",
            WEEKS + "progress: {rules: [{after: [red], do: pause, next: [mix, nix]}]}\n",
            "6:58: no workout is called 'nix', did you mean 'mix'?",
        ),
        (
            "programmes/a",
            WEEKS + "progress: {only_after: [{green_weeks: 1, exercises: [squad]}]}\n",
            "6:54: no exercise is called 'squad', did you mean 'squat'?",
        ),
        (
            "programmes/a",
            WEEKS.replace("    days", "    lengths: {mxi: 10m}\n    days"),
            "5:15: no workout is called 'mxi', did you mean 'mix'?",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_the_nearest_one(tmp_path, file, text, problem):
    library = shelf(tmp_path, {f"{file}.yaml": text})
    assert told(library, tmp_path) == [f"own/{file}.yaml:{problem}"]
    assert [source.id for source in library.broken] == ["a"]


def test_a_variant_that_is_nearly_right_is_suggested(tmp_path):
    mix = MIX + "variants: {starter: {change: {plank: {time: 10s}}}}\n"
    library = shelf(
        tmp_path,
        {"programmes/a.yaml": WEEKS.replace("mix", "mix:startr"), "workouts/a.yaml": steps("workout: mix:strater")},
        {"workouts/mix.yaml": mix},
    )
    assert told(library, tmp_path) == [
        "own/programmes/a.yaml:5:17: 'mix' has no variant 'startr', did you mean 'starter'?",
        "own/workouts/a.yaml:3:14: 'mix' has no variant 'strater', did you mean 'starter'?",
    ]


def test_unknown_names_are_told_together_with_the_files_other_errors(tmp_path):
    text = "name: A\nlevl: 2\nsteps:\n  - exercise: plnak\n    reps: x\n"
    assert told(shelf(tmp_path, {"workouts/a.yaml": text}), tmp_path) == [
        "own/workouts/a.yaml:2:1: unknown key 'levl' in a workout, did you mean 'level'?",
        "own/workouts/a.yaml:4:15: no exercise is called 'plnak', did you mean 'plank'?",
        "own/workouts/a.yaml:5:11: 'x' is not a whole number from 1 to 500",
    ]


# ---- broken files ----------------------------------------------------------------------------------------------------


def test_files_that_lean_on_a_broken_one_say_so_with_its_root_error_and_all_others_work(tmp_path):
    library = shelf(
        tmp_path,
        {
            "exercises/cat-cow.yaml": CAT + "tiem: 3\n",
            "workouts/a.yaml": steps("{section: S, steps: [{exercise: cat-cow}]}"),
            "workouts/b.yaml": steps("workout: a"),
            "workouts/c.yaml": MIX + "variants: {v: {change: {plank: cat-cow}}}\n",
            "programmes/p.yaml": WEEKS.replace("mix", "[mix, b]"),
            "programmes/q.yaml": WEEKS.replace("    days", "    lengths: {b: 10m}\n    days"),
        },
    )
    root = f"{tmp_path}/own/exercises/cat-cow.yaml:10:1: unknown key 'tiem' in an exercise, did you mean 'tempo'?"
    root = root.replace(f"{tmp_path}/", "")
    why = f"cannot be used: its own file has errors ({root})"
    assert told(library, tmp_path) == [
        root,
        f"own/programmes/p.yaml:5:23: 'b' {why}",
        f"own/programmes/q.yaml:5:15: 'b' {why}",
        f"own/workouts/a.yaml:3:37: 'cat-cow' {why}",
        f"own/workouts/b.yaml:3:14: 'a' {why}",
        f"own/workouts/c.yaml:4:32: 'cat-cow' {why}",
    ]
    assert (list(library.workouts), list(library.programmes)) == (["mix"], ["weeks"])
    assert sorted(library.exercises) == ["plank", "side-plank", "squat"]


def test_a_workout_or_exercise_that_cannot_even_be_read_is_named_where_it_is_used(tmp_path):
    library = shelf(
        tmp_path,
        {
            "workouts/core.yaml": "name: [",
            "exercises/jump.yaml": "name: [",
            "workouts/a.yaml": steps("workout: core"),
            "programmes/p.yaml": WEEKS + "progress: {only_after: [{green_weeks: 1, exercises: [jump]}]}\n",
        },
    )
    never = "1:7: this '[' is never closed: close it, or put the text in quotes"
    assert told(library, tmp_path) == [
        f"own/exercises/jump.yaml:{never}",
        f"own/programmes/p.yaml:6:54: 'jump' cannot be used: its own file has errors (own/exercises/jump.yaml:{never})",
        f"own/workouts/a.yaml:3:14: 'core' cannot be used: its own file has errors (own/workouts/core.yaml:{never})",
        f"own/workouts/core.yaml:{never}",
    ]


def test_a_broken_pattern_is_told_by_what_breathes_in_it(tmp_path):
    exercise = CAT.replace("mode: reps", "mode: timed").replace("{reps: 8}", "{time: 60s}") + "breathe: slow\n"
    library = shelf(
        tmp_path,
        {
            "breathing/slow.yaml": "name: Slow\n",
            "exercises/lie.yaml": exercise,
            "workouts/a.yaml": steps("{repeat: 2, steps: [{breathe: slow}]}"),
        },
    )
    why = "cannot be used: its own file has errors (own/breathing/slow.yaml:1:1: 'phases' is missing: a breathing"
    said = told(library, tmp_path)
    assert any(line.startswith(f"own/exercises/lie.yaml:10:10: 'slow' {why}") for line in said)
    assert any(line.startswith(f"own/workouts/a.yaml:3:35: 'slow' {why}") for line in said)


def test_a_file_with_a_wrong_name_is_named_by_those_that_lean_on_it(tmp_path):
    library = shelf(tmp_path, {"exercises/cat.yml": CAT, "workouts/a.yaml": steps("exercise: cat")})
    assert told(library, tmp_path) == [
        "own/exercises/cat.yml:1:1: name it .yaml: cat.yaml",
        "own/workouts/a.yaml:3:15: 'cat' cannot be used: its own file has errors "
        "(own/exercises/cat.yml:1:1: name it .yaml: cat.yaml)",
    ]


def test_an_exercise_whose_easier_one_is_broken_works_without_it(tmp_path):
    files = {
        "exercises/cat.yaml": CAT + "easier: dog\nharder: squat\n",
        "exercises/dog.yaml": "name: [",
        "breathing/slow.yaml": EASE + "easier: box\n",
        "breathing/box.yaml": "name: [",
    }
    library = shelf(tmp_path, files)
    assert "own/exercises/cat.yaml:10:9: advice: 'dog' is left out meanwhile: its own file has errors" in told(
        library, tmp_path
    )
    assert "own/breathing/slow.yaml:4:9: advice: 'box' is left out meanwhile: its own file has errors" in told(
        library, tmp_path
    )
    assert library.exercises["cat"].easier is None
    assert library.exercises["cat"].harder.id == "squat"
    assert library.patterns["slow"].easier is None
    assert not library.source(EXERCISES, "cat").broken


def test_one_whose_own_links_are_wrong_is_left_out_by_others_too(tmp_path):
    files = {"exercises/cat.yaml": CAT + "easier: dog\n", "exercises/dog.yaml": CAT + "easier: dog\n"}
    library = shelf(tmp_path, files)
    assert told(library, tmp_path) == [
        "own/exercises/cat.yaml:10:9: advice: 'dog' is left out meanwhile: its own file has errors",
        "own/exercises/dog.yaml:10:9: 'dog' names itself",
    ]
    assert "dog" not in library.exercises


# ---- easier and harder -----------------------------------------------------------------------------------------------


def test_easier_exercises_may_not_go_in_a_circle(tmp_path):
    files = {
        "exercises/a.yaml": CAT + "easier: b\n",
        "exercises/b.yaml": CAT + "easier: c\n",
        "exercises/c.yaml": CAT + "easier: a\n",
        "exercises/d.yaml": CAT + "easier: a\n",
        "breathing/x.yaml": EASE + "easier: y\n",
        "breathing/y.yaml": EASE + "easier: x\n",
    }
    library = shelf(tmp_path, files)
    assert told(library, tmp_path) == [
        "own/breathing/x.yaml:4:9: advice: 'y' is left out meanwhile: its own file has errors",
        "own/breathing/y.yaml:4:9: 'easier' goes in a circle: y → x → y",
        "own/exercises/b.yaml:10:9: advice: 'c' is left out meanwhile: its own file has errors",
        "own/exercises/c.yaml:10:9: 'easier' goes in a circle: c → a → b → c",
    ]
    assert sorted(set(library.exercises)) == ["a", "b", "d", "plank", "side-plank", "squat"]
    for exercise in library.exercises.values():
        assert library.source(EXERCISES, exercise.id)


@pytest.mark.parametrize("key", ["easier", "harder"])
def test_a_persons_copy_that_closes_a_circle_gives_way_to_the_built_in_one(tmp_path, key):
    builtin = {"exercises/a.yaml": CAT, "exercises/b.yaml": CAT + f"{key}: a\n"}
    library = shelf(tmp_path, {"exercises/a.yaml": CAT + f"{key}: b\n"}, builtin)
    assert told(library, tmp_path) == [f"own/exercises/a.yaml:10:9: '{key}' goes in a circle: a → b → a"]
    assert getattr(library.exercises["a"], key) is None
    assert getattr(library.exercises["b"], key).id == "a"


def test_two_copies_alike_that_close_a_circle_are_told_and_end(tmp_path):
    circle = {"exercises/a.yaml": CAT + "easier: b\n", "exercises/b.yaml": CAT + "easier: a\n"}
    library = shelf(tmp_path, circle, circle)
    errors = [line for line in told(library, tmp_path) if "circle" in line]
    assert len(errors) == 2
    assert len({"a", "b"} & set(library.exercises)) == 1


def test_harder_goes_up_one_level_at_most(tmp_path):
    builtin = {"exercises/hard.yaml": CAT.replace("level: 1", "level: 3")}
    library = shelf(tmp_path, {"exercises/cat.yaml": CAT + "harder: hard\n"}, builtin)
    assert told(library, tmp_path) == ["own/exercises/cat.yaml:10:9: 'hard' is harder by more than one level"]


# ---- workouts --------------------------------------------------------------------------------------------------------


def test_an_exercise_changed_under_a_workout_is_told_at_the_workouts_step(tmp_path):
    workout = "name: Mix\nsteps:\n  - exercise: side-plank\n    sides: left\n"
    changed = SIDE_PLANK.replace("sides: each", "sides: both")
    library = shelf(tmp_path, {"exercises/side-plank.yaml": changed}, {"workouts/mix.yaml": workout})
    assert told(library, tmp_path)[0] == (
        "builtin/programmes/weeks.yaml:5:17: 'mix' cannot be used: its own file has errors (builtin/workouts/mix.yaml:"
        "4:12: 'side-plank' works both sides at once: leave 'sides' out)"
    )
    assert told(library, tmp_path)[1:] == [
        "builtin/workouts/mix.yaml:4:12: 'side-plank' works both sides at once: leave 'sides' out"
    ]
    assert "mix" not in library.workouts


def test_workouts_that_contain_each_other_are_told_by_name(tmp_path):
    files = {
        "workouts/a.yaml": steps("workout: b"),
        "workouts/b.yaml": steps("{section: S, steps: [{workout: c}]}"),
        "workouts/c.yaml": steps("exercise: plank", "workout: a"),
        "workouts/d.yaml": steps("workout: d"),
    }
    library = shelf(tmp_path, files)
    circle = "own/workouts/c.yaml:4:14: these workouts contain each other: a → b → c → a"
    why = f"cannot be used: its own file has errors ({circle})"
    assert told(library, tmp_path) == [
        f"own/workouts/a.yaml:3:14: 'b' {why}",
        f"own/workouts/b.yaml:3:36: 'c' {why}",
        circle,
        "own/workouts/d.yaml:3:14: these workouts contain each other: d → d",
    ]
    assert list(library.workouts) == ["mix"]


def test_a_persons_workout_that_closes_a_circle_gives_way_and_harms_no_built_in_one(tmp_path):
    builtin = {"workouts/a.yaml": MIX, "workouts/b.yaml": steps("workout: a", "rest: 20s", "workout: a")}
    library = shelf(tmp_path, {"workouts/a.yaml": steps("workout: b", "workout: mix")}, builtin)
    assert told(library, tmp_path) == ["own/workouts/a.yaml:3:14: these workouts contain each other: b → a → b"]
    assert library.workouts["a"].name == "Mix"
    assert "b" in library.workouts


def test_a_circle_that_only_a_built_in_copy_closes_is_told_of_the_persons_own_file(tmp_path):
    builtin = {"workouts/a.yaml": steps("workout: b"), "workouts/b.yaml": MIX}
    own = {"workouts/a.yaml": steps("workout: mix:gone"), "workouts/b.yaml": steps("workout: a")}
    library = shelf(tmp_path, own, builtin)
    assert told(library, tmp_path) == [
        "own/workouts/a.yaml:3:14: 'mix' has no variant 'gone'",
        "own/workouts/b.yaml:3:14: these workouts contain each other: a → b → a",
    ]
    assert {"a", "b"} <= set(library.workouts)
    assert library.workouts["b"].name == "Mix"


def test_a_workout_may_contain_another_twice(tmp_path):
    library = shelf(tmp_path, {"workouts/a.yaml": steps("workout: mix", "rest: 20s", "workout: mix")})
    assert told(library, tmp_path) == []
    assert "a" in library.workouts


def test_a_variant_that_changes_nothing_is_an_error(tmp_path):
    text = MIX + "variants:\n  same: {change: {plank: {time: 30s}}}\n  shorter: {change: {plank: {time: 20s}}}\n"
    library = shelf(tmp_path, {"workouts/mix.yaml": text})
    assert told(library, tmp_path) == ["own/workouts/mix.yaml:5:9: this variant changes nothing"]


def test_a_variant_whose_step_does_not_fit_is_told_at_the_variant(tmp_path):
    text = MIX + "variants:\n  one: {change: {plank: {sides: left}}}\n"
    assert told(shelf(tmp_path, {"workouts/mix.yaml": text}), tmp_path) == [
        "own/workouts/mix.yaml:5:33: 'plank' works both sides at once: leave 'sides' out"
    ]


def test_advice_does_not_break_a_file(tmp_path):
    library = shelf(tmp_path, {"workouts/hard.yaml": MIX.replace("steps:", "level: 3\nsteps:")})
    assert told(library, tmp_path) == [
        "own/workouts/hard.yaml:1:1: advice: a workout of level 3 is for green days: write 'max_pain: 3'"
    ]
    assert library.broken == ()
    assert "hard" in library.workouts
    assert not library.source(WORKOUTS, "hard").broken


@pytest.mark.parametrize(("pain", "advised"), [(3, False), (2, False), (4, True)])
def test_a_demanding_workout_is_for_green_days(tmp_path, pain, advised):
    text = MIX.replace("steps:", f"level: 3\nmax_pain: {pain}\nsteps:")
    assert bool(told(shelf(tmp_path, {"workouts/hard.yaml": text}), tmp_path)) is advised


def test_a_persons_broken_workout_gives_way_to_the_built_in_one(tmp_path):
    library = shelf(tmp_path, {"workouts/mix.yaml": steps("{exercise: plank, sides: left}")})
    assert told(library, tmp_path) == [
        "own/workouts/mix.yaml:3:30: 'plank' works both sides at once: leave 'sides' out"
    ]
    assert library.workouts["mix"].name == "Mix"
    assert "weeks" in library.programmes


# ---- programmes ------------------------------------------------------------------------------------------------------


def test_the_lengths_of_a_programme_must_be_possible(tmp_path):
    walk = "name: Walk\nlength: 10m\nsteps: [{exercise: squat, time: 60s}, {exercise: squat, time: fill}]\n"
    squat = SQUAT.replace("mode: reps", "mode: timed").replace("{reps: 8}", "{time: 60s}")
    weeks = WEEKS.replace("    days", "    lengths: {walk: [15m, 1m]}\n    days").replace("mix}", "walk}")
    library = shelf(
        tmp_path, {"programmes/weeks.yaml": weeks, "workouts/walk.yaml": walk, "exercises/squat.yaml": squat}
    )
    (said,) = told(library, tmp_path)
    assert said.startswith("own/programmes/weeks.yaml:5:15: 'walk' cannot be 1 min long: ")
    assert library.programmes["weeks"].phases[0].lengths == {}


def test_a_programme_that_holds_is_used(tmp_path):
    mix = MIX + "variants: {quick: {change: {plank: {time: 10s}}}}\n"
    text = (
        WEEKS.replace("{mon: mix}", "{mon: mix, sat: [mix:quick, mix]}")
        + """\
daily: [{workout: mix, when: often}]
tests: {workout: mix}
progress:
  rules: [{after: [red], do: pause, next: mix}]
  only_after: [{green_weeks: 1, exercises: [squat]}]
"""
    )
    library = shelf(tmp_path, {"programmes/more.yaml": text}, {"workouts/mix.yaml": mix})
    assert told(library, tmp_path) == []
    assert library.source(PROGRAMMES, "more").own
    assert library.source(BREATHING, "ease").path.name == "ease.yaml"


def test_the_exercises_of_these_tests_fit_the_format(tmp_path):
    assert told(shelf(tmp_path, {"exercises/new.yaml": PLANK}), tmp_path) == []
