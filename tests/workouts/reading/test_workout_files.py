"""What is wrong with a workout's steps, groups, keys and variants, as far as its own file tells."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import lines, reading

NO_KIND = "this step is of no kind: it needs one of exercise, breathe, workout, wait, section, repeat or rest"
GOALS = "relief, mobility, core, strength, conditioning, cardio, recovery or breathing"
STEPS = [
    ("rounds: 3\n    steps: [{exercise: plank}]\n", ["3:5: unknown key 'rounds' in a group, did you mean 'repeat'?"]),
    (
        "rounds: 3\n",
        [f"3:5: {NO_KIND}, did you mean 'repeat'?"],
    ),
    (
        "pause: 10s\n",
        [f"3:5: {NO_KIND}, did you mean 'rest'?"],
    ),
    (
        "move: plank\n",
        [f"3:5: {NO_KIND}, did you mean 'exercise'?"],
    ),
    (
        "time: 30s\n    exercice: plank\n",
        [f"3:5: {NO_KIND}, did you mean 'exercise'?"],
    ),
    (
        "{}\n",
        [f"3:5: {NO_KIND}"],
    ),
    (
        "zzz: 1\n",
        [f"3:5: {NO_KIND}"],
    ),
    (
        "Exercise: plank\n",
        [f"3:5: {NO_KIND}, did you mean 'exercise'?"],
    ),
    (
        "intervals: [{exercise: plank}]\n",
        [f"3:5: {NO_KIND}, did you mean 'steps'?"],
    ),
    ("rest: 0\n", ["3:11: the time must be more than 0"]),
    ("rest: 10s\n    time: 4\n", ["4:5: unknown key 'time' in a rest step"]),
    ("wait: ''\n", ["3:11: the text is empty"]),
    ("workout: Mix\n", ["3:14: 'Mix' is not an id: small letters, digits and hyphens, as in 'side-plank'"]),
    ("workout: mix:\n", ["3:17: a second ': ' on one line: put the text in quotes"]),
    ("workout: mix:a:b\n", ["3:14: 'mix:a:b' is not an id: small letters, digits and hyphens, as in 'side-plank'"]),
    ("workout: {mcgill-big-3: starter}\n", ["3:14: expected a single value here, not a mapping"]),
    (
        "mcgill-big-3: starter\n",
        [f"3:5: {NO_KIND}"],
    ),
    ("exercise: plank:quick\n", ["3:15: 'plank:quick': only workouts have variants"]),
    (
        "exercise: Side Plank\n",
        ["3:15: 'Side Plank' is not an id: small letters, digits and hyphens, as in 'side-plank'"],
    ),
    ("breathe: ease\n    time: 1m\n    breaths: 3\n", ["5:5: 'time' and 'breaths' together: write one of them"]),
    ("steps: [{exercise: plank}]\n", ["3:5: a group needs a 'section' or a 'repeat'"]),
    (
        "section: A\n    rest: 5s\n    steps: [{exercise: plank}]\n",
        ["4:5: a group's own 'rest' stands between rounds: it needs 'repeat'"],
    ),
    ("repeat: 0\n    steps: [{exercise: plank}]\n", ["3:13: '0' is not a whole number from 1 to 99"]),
    ("repeat: 100\n    steps: [{exercise: plank}]\n", ["3:13: '100' is not a whole number from 1 to 99"]),
    ("section: A\n", ["3:5: 'steps' is missing: a group needs it"]),
    (
        "repeat: 2\n    defaults: {time: fill}\n    steps: [{exercise: plank}]\n",
        ["4:22: 'fill' stands in one step, not in defaults"],
    ),
    (
        "repeat: 2\n    defaults: {time: 5s, reps: 3}\n    steps: [{exercise: plank}]\n",
        ["4:26: 'time' and 'reps' together: write one of them"],
    ),
    (
        "repeat: 2\n    defaults: {tempo: 1-1-1}\n    steps: [{exercise: plank}]\n",
        ["4:16: unknown key 'tempo' in defaults"],
    ),
    (
        "repeat: 2\n    defaults: [time]\n    steps: [{exercise: plank}]\n",
        ["4:15: expected keys of defaults here, not a list"],
    ),
]


@pytest.mark.parametrize(("text", "problems"), STEPS)
def test_a_wrong_step_is_told_at_its_place(text, problems):
    assert lines(f"name: A\nsteps:\n  - {text}") == problems


KEYS = [
    (
        "goal: legs\n",
        [f"3:7: 'legs' is not one of {GOALS}"],
    ),
    (
        "goal: Core\n",
        [f"3:7: 'Core' is not one of {GOALS}, did you mean 'core'?"],
    ),
    ("level: 4\n", ["3:8: '4' is not a whole number from 1 to 3"]),
    ("max_pain: 11\n", ["3:11: '11' is not a whole number from 0 to 10"]),
    ("avoid_if: lungs\n", ["3:11: expected a list here, not a single value"]),
    ("avoid_if: [lung]\n", ["3:12: 'lung' is not in the list of cautions, did you mean 'lungs'?"]),
    ("avoid_if: [zzz]\n", ["3:12: 'zzz' is not in the list of cautions"]),
    ("equipment: [chairs]\n", ["3:13: 'chairs' is not in the list of equipment, did you mean 'chair'?"]),
    ("equipment: [Mat]\n", ["3:13: 'Mat' must be of small letters, digits and hyphens, as in 'side-plank'"]),
    ("topics: []\n", ["3:9: the list has 0 entries, it needs at least 1"]),
    ("notes: hello\n", ["3:8: expected a list here, not a single value"]),
    ("get_ready: x\n", ["3:12: 'x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("length: 0\n", ["3:9: the time must be more than 0"]),
    ("summary: ''\n", ["3:10: the text is empty"]),
    ("variants: [a]\n", ["3:11: expected keys here, not a list"]),
    ("variants: {a: }\n", ["3:15: a value is missing here"]),
    ("variants: {a: {}}\n", ["3:15: this variant changes nothing: it needs 'change' or 'length'"]),
    ("variants: {a: {name: B}}\n", ["3:15: this variant changes nothing: it needs 'change' or 'length'"]),
    (
        "variants: {Gentle: {length: 5m}}\n",
        ["3:12: 'Gentle' must be of small letters, digits and hyphens, as in 'side-plank'"],
    ),
    ("variants: {a: {change: {squat: skip}}}\n", ["3:32: no step is of 'squat', so there is nothing to change"]),
    (
        "variants: {a: {change: {plnk: skip}}}\n",
        ["3:31: no step is of 'plnk', so there is nothing to change, did you mean 'plank'?"],
    ),
    ("variants: {a: {change: {plank: }}}\n", ["3:32: a value is missing here"]),
    ("variants: {a: {change: {plank: {}}}}\n", ["3:32: this changes nothing: write a key that differs, or 'skip'"]),
    (
        "variants: {a: {change: {plank: {timee: 3}}}}\n",
        ["3:33: unknown key 'timee' in a variant's change, did you mean 'time'?"],
    ),
    ("variants: {a: {change: {plank: {time: 3, reps: 4}}}}\n", ["3:42: 'time' and 'reps' together: write one of them"]),
    (
        "variants: {a: {change: {plank: Skip}}}\n",
        ["3:32: 'Skip' is not an id: small letters, digits and hyphens, as in 'side-plank'"],
    ),
    ("variants: {a: {change: {plank: [skip]}}}\n", ["3:32: expected a single value here, not a list"]),
    (
        "variants: {a: {change: {plank: skip, plank: squat}}}\n",
        ["3:38: 'plank' stands here a second time, first in line 3"],
    ),
    ("variants: {a: {change: {plank: {up_to: 1m}}}}\n", ["3:33: 'up_to' goes with 'time: max'"]),
    ("variants: {a: {length: 5m}, a: {length: 6m}}\n", ["3:29: 'a' stands here a second time, first in line 3"]),
    ("goals: core\n", ["3:1: unknown key 'goals' in a workout, did you mean 'goal'?"]),
]


@pytest.mark.parametrize(("text", "problems"), KEYS)
def test_a_wrong_key_of_a_workout_is_told_at_its_place(text, problems):
    assert lines(f"name: A\nsteps: [{{exercise: plank}}]\n{text}") == problems


OTHERS = [
    (
        "name: A\nrounds: 3\nsteps:\n  - exercise: plank\n",
        ["2:1: unknown key 'rounds' in a workout, did you mean the 'repeat' of a group?"],
    ),
    (
        "title: A\nexercises: [{exercise: plank}]\n",
        [
            "1:1: 'name' is missing: a workout needs it",
            "1:1: 'steps' is missing: a workout needs it",
            "1:1: unknown key 'title' in a workout, did you mean 'name'?",
            "2:1: unknown key 'exercises' in a workout, did you mean 'steps'?",
        ],
    ),
    (
        "name: A\ndescription: x\nprepare: 10\nduration: 5m\nsteps: [{exercise: plank}]\n",
        [
            "2:1: unknown key 'description' in a workout, did you mean 'summary'?",
            "3:1: unknown key 'prepare' in a workout, did you mean 'get_ready'?",
            "4:1: unknown key 'duration' in a workout, did you mean 'length'?",
        ],
    ),
]


@pytest.mark.parametrize(("text", "problems"), OTHERS)
def test_words_of_other_programs_are_translated_and_all_errors_are_told_at_once(text, problems):
    assert lines(text) == problems


def test_a_workout_with_everything_in_it_is_read():
    text = """\
format: 1
name: Core mix
summary: Endurance.
goal: core
level: 2
max_pain: 5
avoid_if: [acute-spasm]
suits: [everyday]
topics: [core]
equipment: [chair]
notes: [End a hold early.]
sources: [McGill 2015]
get_ready: 0
length: 10m
defaults: {rest: 20s}
steps:
  - section: Main
    repeat: 2
    rest: 45s
    defaults: {rest: 15s}
    steps: [{exercise: plank, reps: 6, hold: 10s, gap: 3s, note: Knees down.}]
  - {rest: 20s, say: Fetch your roller.}
  - wait: Roller under the thigh.
  - workout: roller-reset:quick
  - {breathe: ease, time: 3m}
variants:
  gentle:
    name: Gentle
    change: {plank: {exercise: knees, reps: [4, 3]}}
  without: {change: {plank: skip}}
  other: {length: 5m, change: {plank: squat}}
"""
    assert lines(text) == []
    workout = reading(text).definition
    assert (workout.id, workout.get_ready, workout.length, workout.defaults.rest) == ("f", 0, 600_000, 20_000)
    group, rest, wait, inner, breathe = workout.steps
    assert (group.repeat, group.rest, group.rest_place.line, group.section) == (2, 45_000, 19, "Main")
    assert (rest.say, wait.wait, str(inner.workout)) == (
        "Fetch your roller.",
        "Roller under the thigh.",
        "roller-reset:quick",
    )
    assert (str(breathe.breathe), breathe.time) == ("ease", 180_000)
    gentle, without, other = workout.variants.values()
    assert (gentle.id, gentle.change["plank"].keys["reps"]) == ("gentle", (4, 3))
    assert without.change["plank"].skip
    assert (other.length, other.change["plank"].swap.id) == (300_000, "squat")


def test_the_smallest_workout_is_three_lines():
    assert lines("name: A\nsteps:\n  - exercise: plank\n") == []
