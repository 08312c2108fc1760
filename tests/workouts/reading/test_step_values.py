"""What is wrong with a value in an exercise step, told at the value; and what its texts mean."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import lines, reading
from workouts.model import CueTime, Tempo

VALUES = [
    ("time: 0", ["3:29: the time must be more than 0"]),
    ("time: 0s", ["3:29: the time must be more than 0"]),
    ("time: 0:00", ["3:29: the time must be more than 0"]),
    ("time: 0m", ["3:29: the time must be more than 0"]),
    ("time: -5", ["3:29: '-5' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1.5m", ["3:29: '1.5m' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1:00:00", ["3:29: '1:00:00' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 0:60", ["3:29: '0:60' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1:5", ["3:29: '1:5' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1:30.5", ["3:29: '1:30.5' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 2.55s", ["3:29: '2.55s' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: .5", ["3:29: '.5' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 5 s", ["3:29: '5 s' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1 m", ["3:29: '1 m' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 5S", ["3:29: '5S' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1m30", ["3:29: '1m30' lacks its last unit: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1h5", ["3:29: '1h5' lacks its last unit: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: s", ["3:29: 's' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: m", ["3:29: 'm' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1s1m", ["3:29: '1s1m' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 4h", ["3:29: '4h' is more than 3 hours"]),
    ("time: 3:00:01", ["3:29: '3:00:01' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 181m", ["3:29: '181m' is more than 3 hours"]),
    ("time: 10801", ["3:29: '10801' is more than 3 hours"]),
    ("time: 3h1s", ["3:29: '3h1s' is more than 3 hours"]),
    ("time: 999999999", ["3:29: '999999999' is more than 3 hours"]),
    ("time: 9999999999", ["3:29: '9999999999' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: ٣٠", ["3:29: '٣٠' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: ３０", ["3:29: '３０' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 1e3", ["3:29: '1e3' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: +5", ["3:29: '+5' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: on", ["3:29: 'on' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: no", ["3:29: 'no' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: thirty", ["3:29: 'thirty' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: maxx", ["3:29: 'maxx' is not max or fill, did you mean 'max'?"]),
    ("time: maximum", ["3:29: 'maximum' is not max or fill, did you mean 'max'?"]),
    ("time: full", ["3:29: 'full' is not max or fill, did you mean 'fill'?"]),
    ("time: fil", ["3:29: 'fil' is not max or fill, did you mean 'fill'?"]),
    ("time: ''", ["3:29: '' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: ~", ["3:29: '~' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: null", ["3:29: 'null' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: 'max '", ["3:29: 'max' is not max or fill, did you mean 'max'?"]),
    ("time: [10s, 0]", ["3:35: the time must be more than 0"]),
    ("time: [10s, x]", ["3:35: 'x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("time: []", ["3:29: the list has 0 entries, it needs at least 1"]),
    ("time: [[1]]", ["3:30: expected a single value here, not a list"]),
    ("time: {a: b}", ["3:29: expected a single value here, not a mapping"]),
    ("rest: -1", ["3:29: '-1' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("rest: 1.5m", ["3:29: '1.5m' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("rest: x", ["3:29: 'x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("rest: [1]", ["3:29: expected a single value here, not a list"]),
    ("reps: 0", ["3:29: '0' is not a whole number from 1 to 500"]),
    ("reps: 501", ["3:29: '501' is not a whole number from 1 to 500"]),
    ("reps: 1.5", ["3:29: '1.5' is not a whole number from 1 to 500"]),
    ("reps: -1", ["3:29: '-1' is not a whole number from 1 to 500"]),
    ("reps: x", ["3:29: 'x' is not a whole number from 1 to 500"]),
    ("reps: ٣", ["3:29: '٣' is not a whole number from 1 to 500"]),
    ("reps: [8, 0]", ["3:33: '0' is not a whole number from 1 to 500"]),
    ("reps: []", ["3:29: the list has 0 entries, it needs at least 1"]),
    ("reps: {a: b}", ["3:29: expected a single value here, not a mapping"]),
    ("reps: max", ["3:29: 'max' is not a whole number from 1 to 500"]),
    ("sets: 0", ["3:29: '0' is not a whole number from 1 to 20"]),
    ("sets: 21", ["3:29: '21' is not a whole number from 1 to 20"]),
    ("sets: [1]", ["3:29: expected a single value here, not a list"]),
    ("sets: 2.0", ["3:29: '2.0' is not a whole number from 1 to 20"]),
    ("tempo: 2", ["3:30: '2' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 2-1", ["3:30: '2-1' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 2-1-2-1-1", ["3:30: '2-1-2-1-1' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 2-x-2", ["3:30: '2-x-2' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 0-1-0", ["3:30: a tempo without movement: the first or the third number must be more than 0"]),
    ("tempo: 0.005-1-1", ["3:30: '0.005-1-1' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 2 - 1 - 2", ["3:30: '2 - 1 - 2' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("tempo: 120-1-1", ["3:30: '120-1-1' is not a tempo: seconds out, hold and back, as in 2-1-2"]),
    ("sides: no", ["3:30: 'no' is not one of both, each, alternate, left or right"]),
    ("sides: on", ["3:30: 'on' is not one of both, each, alternate, left or right"]),
    ("sides: yes", ["3:30: 'yes' is not one of both, each, alternate, left or right"]),
    ("sides: leftt", ["3:30: 'leftt' is not one of both, each, alternate, left or right, did you mean 'left'?"]),
    ("sides: Left", ["3:30: 'Left' is not one of both, each, alternate, left or right, did you mean 'left'?"]),
    (
        "sides: each side",
        ["3:30: 'each side' is not one of both, each, alternate, left or right, did you mean 'each'?"],
    ),
    ("effort: 11", ["3:31: '11' is not a whole number from 0 to 10"]),
    ("effort: -1", ["3:31: '-1' is not a whole number from 0 to 10"]),
    ("effort: 5.5", ["3:31: '5.5' is not a whole number from 0 to 10"]),
    ("effort: hard", ["3:31: 'hard' is not a whole number from 0 to 10"]),
    ("pace: tapp", ["3:29: 'tapp' is not one of timed or tap, did you mean 'tap'?"]),
    ("pace: fast", ["3:29: 'fast' is not one of timed or tap"]),
    ("record: time", ["3:31: 'time' is not 'reps'"]),
    ("record: rep", ["3:31: 'rep' is not 'reps'"]),
    ("label: [a]", ["3:30: expected a single value here, not a list"]),
    ("cues: []", ["3:29: the list has 0 entries, it needs at least 1"]),
    ("cues: [{}]", ["3:30: 'say' is missing: a cue needs it"]),
    ("cues: [{say: a, at: 3x}]", ["3:43: '3x' is no moment: write it as 15s, half, 5s left or rep 3"]),
    ("cues: [{say: a, at: rep 0}]", ["3:43: repetitions count from 1"]),
    ("cues: [{say: a, at: left}]", ["3:43: 'left' is no moment: write it as 15s, half, 5s left or rep 3"]),
    ("cues: [{say: a, at: 0s left}]", ["3:43: '0s left' is no moment: write it as 15s, half, 5s left or rep 3"]),
    ("cues: [{at: half}]", ["3:30: 'say' is missing: a cue needs it"]),
    ("cues: [{say: a, when: half}]", ["3:39: unknown key 'when' in a cue"]),
    ("cues: {say: a, at: half}", ["3:29: expected a list here, not a mapping"]),
    ("cues: [[a]]", ["3:30: expected a single value here, not a list"]),
    ("cues: [a, '']", ["3:33: the text is empty"]),
    ("hold: 0", ["3:29: the time must be more than 0"]),
    ("gap: x", ["3:28: 'x' is not a length of time: write it as 45s, 1m30s, 1:30 or 45"]),
    ("breaths: 0", ["3:32: '0' is not a whole number from 1 to 500"]),
    ("up_to: 10s", ["3:23: 'up_to' goes with 'time: max'"]),
    ("time: 5s, reps: 3", ["3:33: 'time' and 'reps' together: write one of them"]),
    ("reps: [1, 2], sets: 3", ["3:43: 'reps' lists 2 sets: leave 'sets' out"]),
    ("time: [1, 2], sets: 1", ["3:43: 'time' lists 2 sets: leave 'sets' out"]),
    ("time: 5s, breaths: 3", ["3:33: 'time' and 'breaths' together: write one of them"]),
    ("pace: tap, time: 30s", ["3:23: 'pace: tap' goes with 'reps'"]),
    ("seconds: 30", ["3:23: unknown key 'seconds' in an exercise step, did you mean 'time'?"]),
    ("duration: 30", ["3:23: unknown key 'duration' in an exercise step, did you mean 'time'?"]),
    ("minutes: 3", ["3:23: unknown key 'minutes' in an exercise step, did you mean 'time'?"]),
    ("rounds: 3", ["3:23: unknown key 'rounds' in an exercise step, did you mean 'sets'?"]),
    ("laps: 3", ["3:23: unknown key 'laps' in an exercise step, did you mean 'sets'?"]),
    ("repetitions: 3", ["3:23: unknown key 'repetitions' in an exercise step, did you mean 'reps'?"]),
    ("count: 3", ["3:23: unknown key 'count' in an exercise step, did you mean 'reps'?"]),
    ("pause: 3", ["3:23: unknown key 'pause' in an exercise step, did you mean 'rest'?"]),
    ("break: 3", ["3:23: unknown key 'break' in an exercise step, did you mean 'rest'?"]),
    ("series: 3", ["3:23: unknown key 'series' in an exercise step, did you mean 'sets'?"]),
    ("description: x", ["3:23: unknown key 'description' in an exercise step"]),
    ("tiem: 3", ["3:23: unknown key 'tiem' in an exercise step, did you mean 'time'?"]),
    ("Reps: 3", ["3:23: unknown key 'Reps' in an exercise step, did you mean 'reps'?"]),
    ("seting: 3", ["3:23: unknown key 'seting' in an exercise step, did you mean 'sets'?"]),
    ("zzz: 3", ["3:23: unknown key 'zzz' in an exercise step"]),
    ("time: 30s, seconds: 30", ["3:34: unknown key 'seconds' in an exercise step, did you mean 'time'?"]),
]


def step(text: str) -> str:
    return f"name: A\nsteps:\n  - {{exercise: plank, {text}}}\n"


@pytest.mark.parametrize(("text", "problems"), VALUES)
def test_a_wrong_value_is_told_at_its_place_with_what_to_write(text, problems):
    assert lines(step(text)) == problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"label: {'x' * 61}", "3:30: the text has 61 characters, at most 60 are read at a glance"),
        (f"note: {'x' * 161}", "3:29: the text has 161 characters, at most 160 are read at a glance"),
        (f"time: [{'1,' * 21}]", "3:29: the list has 21 entries, it needs at most 20"),
        (f"cues: [{'a,' * 501}]", "3:29: the list has 501 entries, it needs at most 500"),
    ],
)
def test_a_text_or_list_has_its_bounds(text, problem):
    assert lines(step(text)) == [problem]


@pytest.mark.parametrize(
    ("written", "milliseconds"),
    [
        ("45", 45_000),
        ("45s", 45_000),
        ("'45'", 45_000),
        ("08", 8_000),
        ("1m", 60_000),
        ("1m30s", 90_000),
        ("1h30m", 5_400_000),
        ("1h30s", 3_630_000),
        ("1:30", 90_000),
        ("0:45", 45_000),
        ("0:01", 1_000),
        ("90:00", 5_400_000),
        ("2.5s", 2_500),
        ("2.5", 2_500),
        ("0.1s", 100),
        ("1m2.5s", 62_500),
        ("3h", 10_800_000),
        ("180:00", 10_800_000),
        ("10800", 10_800_000),
    ],
)
def test_a_length_of_time_means_what_the_format_says(written, milliseconds):
    assert reading(step(f"time: {written}")).definition.steps[0].time == (milliseconds,)


@pytest.mark.parametrize("key", ["rest", "switch", "gap"])
@pytest.mark.parametrize("zero", ["0", "0s", "0:00", "0m"])
def test_zero_is_a_length_only_where_nothing_can_be_meant(key, zero):
    assert getattr(reading(step(f"{key}: {zero}")).definition.steps[0], key) == 0


@pytest.mark.parametrize(
    ("written", "tempo"),
    [
        ("2-1-2", Tempo(2000, 1000, 2000)),
        ("2-1-2-1", Tempo(2000, 1000, 2000, 1000)),
        ("0.6-0-0.6", Tempo(600, 0, 600)),
        ("0.25-0-0", Tempo(250, 0, 0)),
        ("2-10-2", Tempo(2000, 10_000, 2000)),
    ],
)
def test_a_tempo_is_read_in_seconds(written, tempo):
    read = reading(step(f"tempo: {written}")).definition.steps[0].tempo
    assert read == tempo
    assert read.total == tempo.out + tempo.hold + tempo.back + tempo.pause


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("15s", CueTime("after", 15_000)),
        ("0", CueTime("after", 0)),
        ("1:30", CueTime("after", 90_000)),
        ("half", CueTime("half")),
        ("5s left", CueTime("left", 5_000)),
        ("rep 3", CueTime("rep", 3)),
    ],
)
def test_a_cues_moment_is_read(written, moment):
    (cue,) = reading(step(f"cues: [{{at: {written}, say: Now}}]")).definition.steps[0].cues
    assert (cue.at, cue.say) == (moment, "Now")


def test_a_steps_own_words_are_a_text_or_a_list_of_texts_and_moments():
    one = reading(step("cues: Slow down")).definition.steps[0]
    several = reading(step("cues: [Slow down, {say: Eyes on the floor}]")).definition.steps[0]
    assert [cue.say for cue in one.cues] == ["Slow down"]
    assert [(cue.say, cue.at) for cue in several.cues] == [("Slow down", None), ("Eyes on the floor", None)]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("time: max, up_to: 2m", "time", "max"),
        ("time: max, up_to: 2m", "up_to", 120_000),
        ("time: fill", "time", "fill"),
        ("time: [10s, 20s, 10s]", "time", (10_000, 20_000, 10_000)),
        ("reps: [8, 6, 4], sets: 3", "reps", (8, 6, 4)),
        ("reps: 8, sets: 3", "sets", 3),
        ("reps: 8, pace: tap", "pace", "tap"),
        ("reps: 08", "reps", (8,)),
        ("effort: 0", "effort", 0),
        ("breaths: 6", "breaths", 6),
        ("sides: left", "sides", "left"),
        ("record: reps", "record", "reps"),
    ],
)
def test_every_other_value_means_what_the_format_says(text, key, value):
    assert getattr(reading(step(text)).definition.steps[0], key) == value
