"""Doses of whole steps, and timelines that only a test would build."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.cues.hand_built import (
    counted,
    cues_of,
    exercise,
    get_ready,
    holds,
    moment,
    rest,
    said,
    shown,
    step,
    switch,
    timeline,
    wait,
    work,
)
from tests.workouts.cues.obeying import faults
from tests.workouts.cues.test_any_timeline import SEGMENTS
from workouts.cues import Options, plan, step_dose
from workouts.model import Side, Sides
from workouts.segments import Kind, Segment

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.mark.parametrize(
    ("segments", "dose"),
    [
        ([work(30)], "30 s"),
        ([counted(8, 3), counted(8, 3), counted(8, 3)], "3 sets of 8 reps"),
        ([counted(8, 3, side=LEFT), counted(8, 3, side=RIGHT)], "8 reps a side"),
        ([holds(number, side=side) for number in (6, 4) for side in (LEFT, RIGHT)], "6 × 10 s, 4 × 10 s a side"),
    ],
)
def test_a_whole_step_has_one_dose(segments, dose):
    assert step_dose(segments) == dose


def test_a_wait_without_words_says_nothing():
    cues = cues_of(work(), wait(""))
    assert said(cues, 1) == []


def test_a_wait_without_words_still_tells_what_comes():
    cues = cues_of(work(), Segment(kind=Kind.WAIT, length=20_000, waits="wait"), work(30, exercise("squat")))
    assert said(cues, 1) == ["Next: Squat, 30 seconds. Lie on your front."]


def test_breathing_without_a_pattern_has_no_words_of_its_own():
    segment = Segment(kind=Kind.BREATHE, length=60_000, exercise=exercise())
    assert "In" not in said(cues_of(get_ready(), segment), 1)


def test_a_single_rep_counted_aloud_is_not_the_last_one():
    cues = cues_of(get_ready(12), counted(1, 20, exercise("quiet", cues=())))
    assert said(cues, 1)[0] == "One"


def test_nothing_has_no_cues():
    assert cues_of() == ()


def test_the_side_that_had_no_room_before_the_work_is_told_in_it():
    bridge = exercise("bridge", sides=Sides.EACH, side_cue="{side} elbow down", setup="Lie on your side.")
    cues = cues_of(work(), rest(5), work(30, bridge, side=LEFT))
    assert said(cues, 2)[:2] == ["Lie on your side.", "Left elbow down."]


def test_more_of_the_same_exercise_on_a_written_side_tells_the_side_too():
    bridge = exercise("bridge", sides=Sides.EACH)
    cues = cues_of(get_ready(12), work(30, bridge, side=LEFT), work(30, bridge, side=RIGHT, visit=2))
    assert said(cues, 2)[:2] == ["Bridge, 30 seconds.", "Right side."]


def test_a_cue_that_is_due_while_the_voice_speaks_is_shown_when_it_has_finished():
    wordy = exercise("wordy", setup="Lie down.", cues=("so many words that they never fit " * 3,))
    cues = cues_of(work(), rest(5), work(8, wordy))
    first = next(cue for cue in cues if cue.segment == 2 and cue.kind == "say")
    assert moment(cues, 2, wordy.cues[0], "show") == first.at + first.length


def test_a_countdown_of_ten_begins_when_the_voice_has_finished():
    cues = cues_of(work(30, exercise(cues=())), rest(), work(), options=Options(countdown=10))
    call = next(cue for cue in cues if cue.text == "Ten seconds." and cue.kind == "say")
    tones = [cue.at for cue in cues if cue.segment == 0 and cue.text == "countdown"]
    assert tones == list(range(22_000, 30_000, 1_000))
    assert tones[0] >= call.at + call.length


def test_with_only_names_spoken_the_rest_is_shown_at_the_same_moments():
    segments = (get_ready(12), work(60), rest(40, written=True), holds(3))
    usual, names = cues_of(*segments), cues_of(*segments, options=Options(speech="names"))
    assert [shown(names, index) for index in range(4)] == [shown(usual, index) for index in range(4)]
    assert said(names, 1) == []
    assert said(names, 0) == said(usual, 0)


def test_ticks_can_be_left_out():
    cues = cues_of(counted(8, 3), holds(3), options=Options(tick_reps=False))
    assert not any(cue.text == "rep" for cue in cues)


def test_a_switch_in_front_of_nothing_says_nothing():
    assert said(cues_of(work(), switch(8)), 1)[:-1] == []


@given(st.lists(SEGMENTS, min_size=1, max_size=8), st.integers(1, 12_000))
def test_the_rules_hold_for_a_voice_that_takes_as_long_for_every_text(segments, length):
    made = timeline(*segments)
    # A wait's own words are said however long they take: there is no change that could cut them off.
    waits = [index for index, segment in enumerate(segments) if segment.kind is Kind.WAIT]
    found = faults(made, tuple(cue for cue in plan(made, lambda _: length)), lambda _: length)
    assert [fault for fault in found if not any(f"segment={index}," in fault for index in waits)] == []


@given(st.lists(SEGMENTS, min_size=1, max_size=8))
def test_what_a_person_chooses_to_hear_changes_nothing_that_is_shown(segments):
    everything, nothing = cues_of(*segments), cues_of(*segments, options=Options(speech="nothing"))
    assert not any(cue.kind == "say" for cue in nothing)
    assert [cue for cue in everything if cue.kind == "show"] == [cue for cue in nothing if cue.kind == "show"]


def test_without_time_to_change_the_person_is_not_told_to_change():
    bridge = exercise("bridge", sides=Sides.EACH, side_cue="{side} elbow down")
    cues = cues_of(get_ready(12), work(30, bridge, side=LEFT), work(30, bridge, side=RIGHT))
    assert "Ten seconds, then the right side." in said(cues, 1)
    assert said(cues, 2)[0] == "Right elbow down."


def test_the_next_set_without_a_rest_is_told_before_and_as_it_begins():
    sets = [work(30, set=number, sets=2) for number in (1, 2)]
    cues = cues_of(get_ready(12), *sets)
    assert "Ten seconds, then set 2." in said(cues, 1)
    assert said(cues, 2)[0] == "Set 2 of 2. 30 seconds."


def test_a_label_keeps_the_letters_of_an_abbreviation():
    labelled = work(60, visit=2, step=step(label="TRX, easy"))
    assert "Ten seconds, then TRX, easy." in said(cues_of(work(30), labelled), 0)


def test_a_setup_said_in_the_work_takes_the_place_of_a_cue():
    cues = cues_of(work(), rest(5), work(24, exercise("squat")))
    assert len(said(cues, 2)[:-1]) == 2
