"""What is wrong with a breathing pattern's file, as far as it tells by itself."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import BREATHING, EASE, lines, reading

POSITIONS = "standing, seated, long-sitting, kneeling, quadruped, supine, prone or side-lying"
PHASES = [
    ("[]", ["3:9: the list has 0 entries, it needs at least 2"]),
    ("[{in: 4}]", ["3:9: the list has 1 entry, it needs at least 2"]),
    ("{in: 4, out: 6}", ["3:9: expected a list here, not a mapping"]),
    ("[{in: 4, out: 6}, {in: 1}]", ["3:10: a phase is one of 'in', 'hold' or 'out', with its seconds"]),
    ("[{}, {in: 4}]", ["3:10: a phase is one of 'in', 'hold' or 'out', with its seconds"]),
    ("[{out: 6}, {in: 4}]", ["3:9: a breath begins with 'in' and has one 'out'"]),
    ("[{in: 4}, {hold: 2}]", ["3:9: a breath begins with 'in' and has one 'out'"]),
    ("[{in: 4}, {out: 6}, {out: 2}]", ["3:9: a breath begins with 'in' and has one 'out'"]),
    ("[{in: 4}, {out: 6}, {in: 2}]", ["3:9: an 'in' after the 'out' is the next breath"]),
    (
        "[{in: 3}, {in: 1}, {out: 6}]",
        ["3:9: each 'in' but the last needs a 'to', higher than the one before; the last fills to 100%"],
    ),
    (
        "[{in: 3, to: 78%}, {out: 6}]",
        ["3:9: each 'in' but the last needs a 'to', higher than the one before; the last fills to 100%"],
    ),
    (
        "[{in: 3, to: 78%}, {in: 1, to: 70%}, {in: 1}, {out: 6}]",
        ["3:9: each 'in' but the last needs a 'to', higher than the one before; the last fills to 100%"],
    ),
    ("[{in: 4}, {out: 6, to: 50%}]", ["3:28: 'to' goes with 'in': how full the lungs are at its end"]),
    ("[{in: 0}, {out: 6}]", ["3:15: the time must be more than 0"]),
    (
        "[{in: 4, to: 100%}, {in: 1}, {out: 6}]",
        ["3:22: '100%' is not a part of a full breath: write it as 78%, from 1% to 99%"],
    ),
    (
        "[{in: 4, to: 0%}, {in: 1}, {out: 6}]",
        ["3:22: '0%' is not a part of a full breath: write it as 78%, from 1% to 99%"],
    ),
    (
        "[{in: 4, to: 78}, {in: 1}, {out: 6}]",
        ["3:22: '78' is not a part of a full breath: write it as 78%, from 1% to 99%"],
    ),
    (
        "[{inhale: 4}, {exhale: 6}]",
        [
            "3:11: unknown key 'inhale' in a phase, did you mean 'in'?",
            "3:24: unknown key 'exhale' in a phase, did you mean 'out'?",
        ],
    ),
    (
        "[4, 6]",
        [
            "3:10: expected keys of a phase here, not a single value",
            "3:13: expected keys of a phase here, not a single value",
        ],
    ),
    ("[{to: 78%}, {out: 6}]", ["3:10: a phase is one of 'in', 'hold' or 'out', with its seconds"]),
]


@pytest.mark.parametrize(("phases", "problems"), PHASES)
def test_phases_that_are_no_breath_are_told(phases, problems):
    assert lines(f"name: P\ntime: 3m\nphases: {phases}\n", BREATHING) == problems


ADDED = [
    ("minutes: 5\n", ["4:1: unknown key 'minutes' in a breathing pattern, did you mean 'time'?"]),
    ("gate: [lungs]\n", ["4:1: unknown key 'gate' in a breathing pattern"]),
    (
        "taper: {}\n",
        [
            "4:8: 'floor' is missing: a taper needs it",
            "4:8: 'from' is missing: a taper needs it",
            "4:8: 'step' is missing: a taper needs it",
        ],
    ),
    ("taper: {from: yours, step: 1, floor: 6}\n", ["4:15: 'yours' is not 'mine'"]),
    (
        "taper: {from: mine, step: 0, floor: [6, 2]}\n",
        ["4:27: '0' is not a number from 0.1 to 5", "4:41: '2' is not a number from 3 to 30"],
    ),
    (
        "taper: {from: mine, step: 1.2345, floor: []}\n",
        ["4:27: '1.2345' is not a number from 0.1 to 5", "4:42: the list has 0 entries, it needs at least 1"],
    ),
    ("gentler: [{out: 3}, {in: 3}]\n", ["4:10: a breath begins with 'in' and has one 'out'"]),
    (
        "position: lying\n",
        [f"4:11: 'lying' is not one of {POSITIONS}, did you mean 'side-lying'?"],
    ),
    ("at_most: 4h\n", ["4:10: '4h' is more than 3 hours"]),
    ("easier: [g7]\n", ["4:9: expected a single value here, not a list"]),
    ("cycles: 3\n", ["4:1: unknown key 'cycles' in a breathing pattern, did you mean 'breaths'?"]),
    ("care_if: [lung]\n", ["4:11: 'lung' is not in the list of cautions, did you mean 'lungs'?"]),
]


@pytest.mark.parametrize(("text", "problems"), ADDED)
def test_a_key_that_does_not_fit_a_pattern_is_told_at_its_place(text, problems):
    assert lines(EASE + text, BREATHING) == problems


def test_a_pattern_has_either_its_time_or_its_breaths():
    without = EASE.replace("time: 3m\n", "")
    assert lines(without, BREATHING) == ["1:1: 'time' is missing: a pattern needs it, or 'breaths'"]
    assert lines(EASE + "breaths: 20\n", BREATHING) == ["4:1: 'time' and 'breaths' together: write one of them"]
    assert lines(without + "breaths: 20\n", BREATHING) == []


def test_a_sigh_breathes_in_twice_and_a_box_holds():
    sigh = "name: S\ntime: 5m\nphases: [{in: 3, to: 78%}, {in: 0.8}, {out: 6.2}]\ngentler: [{in: 2}, {out: 4}]\n"
    pattern = reading(sigh + "taper: {from: mine, step: 1, floor: [8, 7.5]}\nat_most: 10m\n", BREATHING).definition
    assert (pattern.cycle, pattern.phases[0].to, len(pattern.gentler)) == (10_000, 78, 2)
    assert (pattern.taper.step, pattern.taper.floor, pattern.at_most) == (1.0, (8.0, 7.5), 600_000)
    box = "name: B\nbreaths: 4\nphases: [{in: 4}, {hold: 4}, {out: 4}, {hold: 4}]\n"
    assert reading(box, BREATHING).definition.cycle == 16_000
