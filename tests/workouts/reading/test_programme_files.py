"""What is wrong with a programme's file, as far as it tells by itself."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import PROGRAMMES, WEEKS, lines, reading
from workouts.programme import Adjustment, Day, Light, Range

CHANGED = [
    (
        "mon: mix",
        "wednesday: mix",
        ["5:12: 'wednesday' is not one of mon, tue, wed, thu, fri, sat or sun, did you mean 'wed'?"],
    ),
    (
        "mon: mix",
        "thursday: mix, saturday: mix",
        [
            "5:12: 'thursday' is not one of mon, tue, wed, thu, fri, sat or sun, did you mean 'thu'?",
            "5:27: 'saturday' is not one of mon, tue, wed, thu, fri, sat or sun, did you mean 'sat'?",
        ],
    ),
    ("mon: mix", "Mon: mix", ["5:12: 'Mon' is not one of mon, tue, wed, thu, fri, sat or sun, did you mean 'mon'?"]),
    ("mon: mix", "zzz: mix", ["5:12: 'zzz' is not one of mon, tue, wed, thu, fri, sat or sun"]),
    ("mon: mix", "mon: mix, mon: mix", ["5:22: 'mon' stands here a second time, first in line 5"]),
    ("{mon: mix}", "{mon: {mcgill-big-3: starter}}", ["5:17: expected a single value here, not a mapping"]),
    ("{mon: mix}", "{mon: mcgill-big-3: starter}", ["5:29: a second ': ' in one entry: put the text in quotes"]),
    ("{mon: mix}", "{mon: [mix, mcgill-big-3: starter]}", ["5:23: expected a single value here, not a mapping"]),
    ("mon: mix", "mon: []", ["5:17: the list has 0 entries, it needs at least 1"]),
    ("mon: mix", "mon: ", ["5:17: a value is missing here"]),
    ("{mon: mix}", "mon", ["5:11: expected keys here, not a single value"]),
    ("weeks: 2", "weeks: 0", ["4:12: '0' is not a whole number from 1 to 52"]),
    ("    days: {mon: mix}\n", "", ["3:5: 'days' is missing: a phase needs it"]),
    (
        "weeks: 2\n",
        "weeks: 2\n    lengths: {mix: [1m, 2m, 3m]}\n",
        ["5:20: more lengths than the 2 weeks of this phase"],
    ),
    (
        "weeks: 2\n",
        "weeks: 2\n    lengths: {Mix: 1m}\n",
        ["5:15: 'Mix' must be of small letters, digits and hyphens, as in 'side-plank'"],
    ),
]


@pytest.mark.parametrize(("old", "new", "problems"), CHANGED)
def test_what_is_wrong_with_a_phase_is_told_at_its_place(old, new, problems):
    assert lines(WEEKS.replace(old, new), PROGRAMMES) == problems


ADDED = [
    ("daily: [{workout: mix}]\n", ["6:9: 'when' is missing: a daily workout needs it"]),
    ("daily: mix\n", ["6:8: expected a list here, not a single value"]),
    ("before: now\n", ["6:9: expected a list here, not a single value"]),
    ("tests: {workout: mix, before_week: 3}\n", ["6:1: a test after the last of the 2 weeks"]),
    (
        "tests: {workout: mix, ask: [{id: a, say: B, scale: 10-0}]}\n",
        ["6:52: '10-0' is not a range: write it as 0-3, from 0 to 10 at most"],
    ),
    ("tests: {before_week: 1}\n", ["6:8: 'workout' is missing: a set of tests needs it"]),
    ("progress: {lights: {blue: {pain: 0}}}\n", ["6:21: 'blue' is not one of green, amber or red"]),
    (
        "progress: {lights: {green: {pain: 0-11, next_morning: ok, legs: no}}}\n",
        [
            "6:35: '0-11' is not a range: write it as 0-3, from 0 to 10 at most",
            "6:55: 'ok' is not one of usual, settled or worse",
            "6:65: 'no' is not 'spreading'",
        ],
    ),
    ("progress: {lights: {green: {pain: a}}}\n", ["6:35: 'a' is not a range: write it as 0-3, from 0 to 10 at most"]),
    (
        "progress: {rules: [{after: [red], do: stop}]}\n",
        ["6:39: 'stop' is not one of pause, repeat, step-up or step-down"],
    ),
    ("progress: {rules: [{after: red, do: pause}]}\n", ["6:28: expected a list here, not a single value"]),
    ("progress: {step_up: [higher]}\n", ["6:22: 'higher' is not one of easier or harder"]),
    ("progress: {step_up: [{reps: 1}]}\n", ["6:29: '1' must begin with '+', as in +1"]),
    ("progress: {step_up: [{reps: +0}]}\n", ["6:29: '+0' is not so much more: write it as +1"]),
    ("progress: {step_up: [{reps: +x}]}\n", ["6:29: '+x' is not so much more: write it as +1"]),
    ("progress: {step_up: [{time: 5s}]}\n", ["6:29: '5s' must begin with '+', as in +5s"]),
    (
        "progress: {step_up: [{time: +5x}]}\n",
        ["6:29: '5x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"],
    ),
    ("progress: {step_up: [{time: +5s, reps: +1}]}\n", ["6:22: an adjustment is one of 'reps', 'time' or 'sets'"]),
    ("progress: {step_up: [{up_to: +1}]}\n", ["6:22: an adjustment is one of 'reps', 'time' or 'sets'"]),
    ("progress: {step_up: [{time: +5s, up_to: 10}]}\n", ["6:41: '10' must begin with '+', as in +5s"]),
    ("progress: {step_up: [[harder]]}\n", ["6:22: expected keys of an adjustment here, not a list"]),
    (
        "progress: {step_down: [{sets: halves}]}\n",
        ["6:31: 'halves' is not 'half', nor so many more, as in +1, did you mean 'half'?"],
    ),
    (
        "progress: {limits: {hold: 0, walk_a_week: 5m, hours_between_hard: 0}}\n",
        [
            "6:27: the time must be more than 0",
            "6:43: '5m' must begin with '+', as in +5s",
            "6:67: '0' is not a whole number from 1 to 168",
        ],
    ),
    ("progress: {only_after: [{green_weeks: 2}]}\n", ["6:25: 'exercises' is missing: an 'only after' needs it"]),
    ("progress: {missed: [{do: stop}]}\n", ["6:26: 'stop' is not one of carry-on, back-one-week or restart-phase"]),
    ("progress: {limit: {}}\n", ["6:12: unknown key 'limit' in a progress rule, did you mean 'limits'?"]),
    ("progress: easy\n", ["6:11: expected keys of a progress rule here, not a single value"]),
    ("phasess: 1\n", ["6:1: unknown key 'phasess' in a programme, did you mean 'phases'?"]),
]


@pytest.mark.parametrize(("text", "problems"), ADDED)
def test_what_is_wrong_with_the_rest_of_a_programme_is_told_at_its_place(text, problems):
    assert lines(WEEKS + text, PROGRAMMES) == problems


def test_a_programme_with_everything_in_it_is_read():
    text = (
        WEEKS.replace("    weeks: 2\n", "    weeks: 2\n    focus: Move.\n    lengths: {mix: [10m, 15m]}\n")
        + """\
summary: Settle.
before: [Check.]
daily: [{workout: mix, when: often}]
progress:
  lights: {green: {pain: 0-3, next_morning: usual}, red: {pain: 10, legs: spreading}}
  rules: [{after: [green, green], do: step-up}, {after: [red], do: pause, say: Stop., next: [mix, mix:b]}]
  step_up: [{reps: +1, up_to: +2}, {time: +5s, up_to: +10s}, {sets: +1, if_effort: 0-6}, harder]
  step_down: [easier, {sets: half}]
  limits: {change_at_once: 1, hold: 1m, walk_a_week: +5m, hours_between_hard: 48}
  only_after: [{green_weeks: 2, exercises: [squat]}]
  missed: [{up_to_weeks: 1, do: carry-on}, {do: restart-phase}]
tests:
  workout: mix
  before_week: 1
  after_week: [1, 2]
  ask: [{id: usual-pain, say: "How much?", scale: 0-10}]
after: Go on.
"""
    )
    assert lines(text, PROGRAMMES) == []
    programme = reading(text, PROGRAMMES).definition
    (phase,) = programme.phases
    assert (programme.weeks, phase.lengths, list(phase.days)) == (2, {"mix": (600_000, 900_000)}, [Day.MON])
    assert phase.length_places["mix"].line == 6
    progress = programme.progress
    assert progress.lights[Light.RED].pain == Range(10, 10)
    assert [str(ref) for ref in progress.rules[1].next] == ["mix", "mix:b"]
    assert progress.step_up[1] == Adjustment(kind="time", by=5_000, up_to=10_000)
    assert progress.step_up[2].if_effort == Range(0, 6)
    assert progress.step_down == (Adjustment(kind="easier"), Adjustment(kind="sets", half=True))
    assert (progress.limits.walk_a_week, programme.tests.before_week) == (300_000, (1,))
