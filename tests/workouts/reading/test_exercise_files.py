"""What is wrong with an exercise's file, as far as it tells by itself."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import EXERCISES, PLANK, SIDE_PLANK, lines, reading

POSITIONS = "standing, seated, long-sitting, kneeling, quadruped, supine, prone or side-lying"
CHANGED = [
    (
        "category: core",
        "category: legs",
        ["2:11: 'legs' is not one of core, strength, mobility, stretch, rolling, cardio, breathing or balance"],
    ),
    ("category: core\n", "", ["1:1: 'category' is missing: an exercise needs it"]),
    (
        "position: prone",
        "position: prones",
        [f"3:11: 'prones' is not one of {POSITIONS}, did you mean 'prone'?"],
    ),
    ("sides: both", "sides: left", ["4:8: 'left' is not one of both, each or alternate"]),
    ("sides: both", "sides: one", ["4:8: 'one' is not one of both, each or alternate"]),
    ("level: 2", "level: 0", ["5:8: '0' is not a whole number from 1 to 3"]),
    ("mode: hold", "mode: holds", ["6:7: 'holds' is not one of reps, hold or timed, did you mean 'hold'?"]),
    ("mode: hold", "mode: reps", ["7:7: 'mode: reps' needs a dose in 'reps'"]),
    ("{time: 30s}", "{reps: 8}", ["7:7: 'mode: hold' needs a dose in 'time'"]),
    ("{time: 30s}", "{}", ["7:7: 'mode: hold' needs a dose in 'time'"]),
    ("{time: 30s}", "{time: 30s, reps: 3}", ["7:19: 'time' and 'reps' together: write one of them"]),
    ("{time: 30s}", "{time: [10, 20], sets: 3}", ["7:30: 'time' lists 2 sets: leave 'sets' out"]),
    ("{time: 30s}", "30s", ["7:7: expected keys of a dose here, not a single value"]),
    ("{time: 30s}", "{seconds: 30}", ["7:8: unknown key 'seconds' in a dose, did you mean 'time'?"]),
    ("{time: 30s}", "{time: 30s, rounds: 3}", ["7:19: unknown key 'rounds' in a dose, did you mean 'sets'?"]),
    ("{time: 30s}", "{time: max}", ["7:14: 'max' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("[Elbows under shoulders, Belly firm]", "[One]", ["9:7: the list has 1 entry, it needs at least 2"]),
    ("[Elbows under shoulders, Belly firm]", "[a, b, c, d, e, f]", ["9:7: the list has 6 entries, it needs at most 5"]),
    ("[Elbows under shoulders, Belly firm]", "Elbows", ["9:7: expected a list here, not a single value"]),
    ("Lie face down.", "", ["8:7: a value is missing here"]),
    ("sides: both", "sides: each\nside_cue: elbow", ["5:11: '{side}' is missing: left or right is put in its place"]),
    (
        "sides: both",
        "sides: alternate\nswitch: x",
        ["5:9: 'x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"],
    ),
]


@pytest.mark.parametrize(("old", "new", "problems"), CHANGED)
def test_what_is_wrong_with_an_exercise_is_told_at_its_place(old, new, problems):
    assert lines(PLANK.replace(old, new), EXERCISES) == problems


ADDED = [
    ("tempo: 2-1-2\n", ["10:1: a hold has no tempo: leave it out, or set 'mode: reps'"]),
    ("breathe: ease\n", ["10:1: an exercise that breathes is 'mode: timed'"]),
    ('side_cue: "{side} elbow"\n', ["10:1: 'side_cue' needs an exercise of one side at a time"]),
    ("switch: 5s\n", ["10:1: 'switch' needs an exercise of one side at a time"]),
    ("setup_time: 0\n", ["10:13: the time must be more than 0"]),
    ("easier: Plank\n", ["10:9: 'Plank' is not an id: small letters, digits and hyphens, as in 'side-plank'"]),
    ("harder: plank:x\n", ["10:9: 'plank:x': only workouts have variants"]),
    ("avoid_if: [lungs, spasm]\n", ["10:19: 'spasm' is not in the list of cautions, did you mean 'acute-spasm'?"]),
    ("care_if: lungs\n", ["10:10: expected a list here, not a single value"]),
    ("equipment: [mats]\n", ["10:13: 'mats' is not in the list of equipment, did you mean 'mat'?"]),
    ("targets: [Back]\n", ["10:11: 'Back' must be of small letters, digits and hyphens, as in 'side-plank'"]),
    ("figure: {view: top}\n", ["10:16: 'top' is not side, quarter, front or a number from -180 to 180"]),
    (
        "figure: {base: stnad}\n",
        [
            "10:16: 'stnad' is not one of stand, seated, sit, kneel, quad, supine, prone, side, plank, forearm-plank "
            "or side-plank, did you mean 'stand'?"
        ],
    ),
    (
        "figure: {glow: .glutes}\n",
        [
            "10:16: '.glutes' is not one of quads, hamstrings, calves, glutes, outer-hips, hip-flexors, inner-thighs, "
            "abs, obliques, low-back, upper-back, chest, shoulders, biceps, triceps or neck and their like, did you "
            "mean 'R.glutes'?"
        ],
    ),
    (
        "figure: {keys: [{move: 1, hip: [0, 90], trunc: 80}]}\n",
        ["10:41: unknown key 'trunc' in a key, did you mean 'trunk'?"],
    ),
    ("figure: side\n", ["10:9: expected keys of a figure here, not a single value"]),
    (
        "contraindications: [lungs]\n",
        ["10:1: unknown key 'contraindications' in an exercise, did you mean 'avoid_if'?"],
    ),
    ("difficulty: 2\n", ["10:1: unknown key 'difficulty' in an exercise, did you mean 'level'?"]),
    ("rounds: 3\n", ["10:1: unknown key 'rounds' in an exercise, did you mean the 'repeat' of a group?"]),
]


@pytest.mark.parametrize(("text", "problems"), ADDED)
def test_a_key_that_does_not_fit_an_exercise_is_told_at_its_place(text, problems):
    assert lines(PLANK + text, EXERCISES) == problems


def test_every_missing_key_is_told_at_the_beginning_of_what_lacks_it():
    missing = ["category", "cues", "dose", "level", "mode", "name", "position", "setup", "sides"]
    assert lines("topics: [core]", EXERCISES) == [f"1:1: '{key}' is missing: an exercise needs it" for key in missing]


def test_an_exercise_with_everything_in_it_is_read():
    text = (
        SIDE_PLANK
        + """\
targets: [obliques]
equipment: [mat]
side_cue: "{side} elbow down"
setup_time: 10s
switch: 8s
safety: Stop if the shoulder pinches
breathing: Steady breaths
mistake: Hips sag
fix: Drop to the knees
easier: side-plank-knees
harder: side-plank-rotation
avoid_if: [acute-spasm]
care_if: [lungs]
topics: [core]
sources: [McGill 1999]
figure: {view: front, keys: [{name: up, move: 0.5, trunk: 88}]}
"""
    )
    assert lines(text, EXERCISES) == []
    exercise = reading(text, EXERCISES).definition
    assert (exercise.id, exercise.one_sided, exercise.switch, exercise.dose.time) == ("f", True, 8_000, (30_000,))
    assert [key.name for key in exercise.figure.keys] == ["up"]


def test_left_and_right_are_put_into_the_words_for_a_side():
    text = SIDE_PLANK + 'side_cue: "{side} elbow down"\n'
    assert reading(text, EXERCISES).definition.side_words("left") == "left elbow down"
    assert reading(SIDE_PLANK, EXERCISES).definition.side_words("left") is None


def test_standing_and_seated_are_up_from_the_floor():
    from workouts.model import Position

    assert [position for position in Position if position.upright] == ["standing", "seated"]
