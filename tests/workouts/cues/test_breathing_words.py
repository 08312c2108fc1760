"""What is said in paced breathing: rule 18."""

from __future__ import annotations

from itertools import pairwise

from tests.workouts.cues.hand_built import breathe, cues_of, exercise, get_ready, moment, pattern, said, sounded
from workouts.cues import ENGLISH

CUED = pattern(cues=("Belly hand moves first", "Breathe small and quiet"))
WORDS = {ENGLISH.breathe_in, ENGLISH.breathe_out, ENGLISH.breathe_hold}


def pacer(cues, segment=1):
    return [(cue.at, cue.text) for cue in cues if cue.segment == segment and cue.kind == "say" and cue.text in WORDS]


def test_the_first_three_breaths_have_words():
    cues = cues_of(get_ready(12), breathe(5))
    assert pacer(cues) == [
        (600, "In"), (4_000, "Out"), (10_000, "In"), (14_000, "Out"), (20_000, "In"), (24_000, "Out"),
    ]  # fmt: skip


def test_only_the_first_of_three_breaths_has_words():
    cues = cues_of(get_ready(12), breathe(3, pattern(("in", 4), ("hold", 7), ("out", 8))))
    assert pacer(cues) == [(600, "In"), (4_000, "Hold"), (11_000, "Out")]


def test_a_sip_on_top_does_not_spoil_the_words_of_a_sigh():
    cues = cues_of(get_ready(12), breathe(5, pattern(("in", 3), ("in", 0.8), ("out", 6.2))))
    out = [at for at, text in pacer(cues) if text == "Out"]
    assert len(out) == 3
    assert all(at % 10_000 - 3_800 <= 500 for at in out)


def test_cues_come_at_turns_and_twenty_seconds_apart():
    cues = cues_of(get_ready(12), breathe(30, CUED))
    coached = [cue for cue in cues if cue.segment == 1 and cue.kind == "say" and cue.text in CUED.cues]
    assert {cue.text for cue in coached} == set(CUED.cues)
    assert all(cue.at % 10_000 in (0, 4_000) for cue in coached)
    assert all(later.at - earlier.at >= 20_000 for earlier, later in pairwise(coached))
    assert coached[0].at >= 30_000


def test_two_more_breaths_are_called_from_six_on():
    cues = cues_of(get_ready(12), breathe(6))
    assert moment(cues, 1, "Two more breaths.") == 40_000
    assert "Two more breaths." not in said(cues_of(get_ready(12), breathe(5)), 1)


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
