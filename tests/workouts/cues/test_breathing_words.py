"""What is said in paced breathing: rule 18."""

from __future__ import annotations

from itertools import pairwise

from tests.workouts.cues.hand_built import (
    breathe,
    cues_of,
    exercise,
    get_ready,
    moment,
    pattern,
    rest,
    said,
    sounded,
    step,
    timeline,
    work,
)
from workouts.cues import ENGLISH

QUICK = pattern(("in", 2), ("out", 3), cues=("Belly hand moves first", "Breathe small and quiet"))
"""As quick as a person at rest breathes: there is nothing to come down from."""
WORDS = {ENGLISH.breathe_in, ENGLISH.breathe_out, ENGLISH.breathe_hold}


def breathing(segment, effort):
    """What is breathed after work so hard."""
    return timeline(work(30, step=step(effort=effort)), segment).breathing[1]


def pacer(cues, segment=1):
    return [(cue.at, cue.text) for cue in cues if cue.segment == segment and cue.kind == "say" and cue.text in WORDS]


def test_the_first_three_breaths_have_words():
    cues = cues_of(get_ready(12), breathe(5, QUICK))
    assert pacer(cues) == [
        (600, "In"), (2_000, "Out"), (5_000, "In"), (7_000, "Out"), (10_000, "In"), (12_000, "Out"),
    ]  # fmt: skip


def test_the_words_come_at_the_turns_of_the_quicker_breaths_with_which_breathing_begins_after_work():
    cues = cues_of(work(30, step=step(effort=10)), rest(12), breathe(9, pattern()))  # from 18 a minute down to 6
    first = breathing(breathe(9, pattern()), effort=10).breaths[:3]
    assert [round(breath.rate) for breath in first] == [18, 17, 16]
    turns = [at for breath in first for at in (0, breath.strokes[0].length)]
    for breath in range(1, 3):
        turns[2 * breath :] = [at + first[breath - 1].length for at in turns[2 * breath :]]
    assert [at for at, _ in pacer(cues, 2)][2:] == turns[2:]
    assert [text for _, text in pacer(cues, 2)] == ["In", "Out"] * 3
    assert turns[-1] < 11_000


def test_only_the_first_of_three_breaths_has_words():
    cues = cues_of(get_ready(12), breathe(3, pattern(("in", 4), ("hold", 7), ("out", 8))))
    assert pacer(cues) == [(600, "In"), (4_000, "Hold"), (11_000, "Out")]


def test_a_sip_on_top_does_not_spoil_the_words_of_a_sigh():
    cues = cues_of(get_ready(12), breathe(5, pattern(("in", 1.5), ("in", 0.4), ("out", 3.1))))
    out = [at for at, text in pacer(cues) if text == "Out"]
    assert len(out) == 3
    assert all(at % 5_000 - 1_900 <= 500 for at in out)


def test_cues_come_at_turns_and_twenty_seconds_apart():
    cues = cues_of(get_ready(12), breathe(60, QUICK))
    coached = [cue for cue in cues if cue.segment == 1 and cue.kind == "say" and cue.text in QUICK.cues]
    assert {cue.text for cue in coached} == set(QUICK.cues)
    assert all(cue.at % 5_000 in (0, 2_000) for cue in coached)
    assert all(later.at - earlier.at >= 20_000 for earlier, later in pairwise(coached))
    assert coached[0].at >= 15_000


def test_two_more_breaths_are_called_from_six_on():
    cues = cues_of(get_ready(12), breathe(6, QUICK))
    assert moment(cues, 1, "Two more breaths.") == 20_000
    assert "Two more breaths." not in said(cues_of(get_ready(12), breathe(5, QUICK)), 1)


def test_two_more_breaths_are_called_where_they_really_begin():
    segment = breathe(12, pattern())
    cues = cues_of(work(30, step=step(effort=6)), segment)
    plan = breathing(segment, effort=6)
    assert len(plan.breaths) > 12
    assert moment(cues, 1, "Two more breaths.") == plan.starts[-3]


def test_nothing_else_is_said():
    told = set(said(cues_of(get_ready(12), breathe(30)), 1))
    assert told == {"In", "Out", "Two more breaths.", ENGLISH.finished}


def test_breaths_are_not_ticked():
    assert sounded(cues_of(get_ready(12), breathe(6)), 1, "rep") == []


def test_an_exercise_that_breathes_says_its_own_cues():
    lying = exercise("belly-breathing", cues=("Let the belly rise",))
    cues = cues_of(get_ready(12), breathe(12, exercise=lying))
    assert "Let the belly rise" in said(cues, 1)


def test_breathing_whose_breaths_nobody_counted_has_words_too():
    cues = cues_of(get_ready(12), breathe(12, waits="max", counted=False))
    assert (600, "In") in pacer(cues)
