from __future__ import annotations

import sys
import time
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from tests.workouts.cues.obeying import faults, slow
from workouts.cues import ENGLISH, Options, plan
from workouts.library import load
from workouts.segments import Kind
from workouts.timeline import lay_out

LIBRARY = load()
FORMS = [(id_, variant) for id_, workout in LIBRARY.workouts.items() for variant in (None, *workout.variants)]
NAMES = [f"{id_}:{variant}" if variant else id_ for id_, variant in FORMS]

WORDS_A_MINUTE = {
    "morning-mobility": 35,
    "desk-break": 37,
    "gentle-relief": 23,
    "sciatica-friendly": 27,
    "mcgill-big-3": 25,
    "core-foundations": 30,
    "core-rotation": 32,
    "multidirectional-lunges": 29,
    "hips-hamstrings": 26,
    "plank-ladder": 29,
    "full-body-conditioning": 26,
    "swiss-ball-back": 28,
    "medicine-ball-rotation": 30,
    "trx-hips-and-back": 29,
    "nordic-walking-intervals": 9,
    "rowing-intervals": 19,
    "cross-trainer-intervals": 11,
    "steady-walk": 6,
    "roller-reset": 29,
    "evening-stretch": 26,
    "seven-minute-workout": 35,
}
"""As the format was tried out (format-notes.md, part C)."""
BETWEEN_COACHING = 8_000
ABOUT = 0.15
MOST_WORDS_IN_A_MINUTE = 55
LONGEST_PLAN = 0.010
"""Seconds of the processor's time."""


@cache
def laid_out(id_, variant=None):
    return lay_out(LIBRARY.workouts[id_], LIBRARY, variant).timeline


def coaching(timeline, cues):
    """Give start, end and text of every cue of an exercise, from the session's start."""
    spoken = []
    for cue in cues:
        done = timeline.segments[cue.segment].exercise
        if cue.kind == "say" and done and cue.text in (*done.cues, done.safety):
            at = timeline.starts[cue.segment] + cue.at
            spoken.append((at, at + cue.length, cue.text))
    return spoken


def words(cues):
    return sum(len(cue.text.split()) for cue in cues if cue.kind == "say")


@pytest.mark.parametrize(("id_", "variant"), FORMS, ids=NAMES)
class TestEveryWorkoutAndVariant:
    def test_never_talks_over_itself_or_a_change(self, id_, variant):
        timeline = laid_out(id_, variant)
        assert faults(timeline, plan(timeline)) == []

    def test_obeys_with_a_voice_forty_percent_slower(self, id_, variant):
        timeline = laid_out(id_, variant)
        assert faults(timeline, plan(timeline, slow), slow) == []

    def test_obeys_when_every_rep_is_counted_aloud(self, id_, variant):
        timeline = laid_out(id_, variant)
        assert faults(timeline, plan(timeline, slow, Options(count_reps=True)), slow) == []

    def test_names_every_exercise_before_or_as_it_begins(self, id_, variant):
        timeline = laid_out(id_, variant)
        cues = plan(timeline)
        spoken = dict.fromkeys(range(len(timeline.segments)), "")
        for cue in cues:
            if cue.kind == "say":
                spoken[cue.segment] += cue.text
        seen: set[str] = set()
        for index, segment in enumerate(timeline.segments):
            if segment.kind.is_work and segment.exercise and segment.exercise.id not in seen:
                seen.add(segment.exercise.id)
                assert segment.exercise.name in spoken[index - 1] + spoken[index]

    def test_leaves_eight_seconds_of_silence_between_coaching_cues(self, id_, variant):
        timeline = laid_out(id_, variant)
        spoken = coaching(timeline, plan(timeline))
        assert all(later - end >= BETWEEN_COACHING for (_, end, _), (later, _, _) in pairwise(spoken))

    def test_says_safety_once_if_at_all(self, id_, variant):
        timeline = laid_out(id_, variant)
        told = Counter(cue.text for cue in plan(timeline) if cue.kind == "say")
        exercises = {segment.exercise.id: segment.exercise for segment in timeline.segments if segment.exercise}
        warnings = Counter(each.safety for each in exercises.values() if each.safety)
        assert all(told[text] <= number for text, number in warnings.items())

    def test_says_every_side(self, id_, variant):
        timeline = laid_out(id_, variant)
        cues = plan(timeline)
        for index, segment in enumerate(timeline.segments):
            if segment.kind is Kind.SWITCH:
                told = " ".join(cue.text for cue in cues if cue.segment == index and cue.kind == "say")
                assert segment.side in told.lower()

    def test_ends_with_a_word(self, id_, variant):
        timeline = laid_out(id_, variant)
        last = [cue for cue in plan(timeline) if cue.segment == len(timeline.segments) - 1][-3:]
        assert {cue.kind for cue in last} == {"sound", "show", "say"}
        assert {cue.text for cue in last} == {"finish", ENGLISH.finished}
        assert {cue.at for cue in last} == {timeline.segments[-1].length - 1}


@pytest.mark.parametrize("id_", WORDS_A_MINUTE)
def test_a_workout_talks_about_as_much_as_when_the_format_was_tried_out(id_):
    timeline = laid_out(id_)
    spoken = words(plan(timeline)) / (timeline.length / 60_000)
    assert spoken == pytest.approx(WORDS_A_MINUTE[id_], rel=ABOUT)


@pytest.mark.parametrize("id_", WORDS_A_MINUTE)
def test_no_minute_of_a_workout_is_filled_with_talk(id_):
    timeline = laid_out(id_)
    spoken = [(timeline.starts[cue.segment] + cue.at, cue.text) for cue in plan(timeline) if cue.kind == "say"]
    for start, _ in spoken:
        minute = [text for at, text in spoken if start <= at < start + 60_000]
        assert sum(len(text.split()) for text in minute) <= MOST_WORDS_IN_A_MINUTE


@pytest.mark.skipif(sys.gettrace() is not None, reason="measuring coverage takes longer than planning")
def test_planning_is_quick_enough_to_be_done_while_a_session_runs():
    timelines = [laid_out(id_, variant) for id_, variant in FORMS]
    longest = max(timelines, key=lambda each: len(each.segments))
    plan(longest)
    quickest = min(_seconds(longest) for _ in range(5))
    assert quickest < LONGEST_PLAN


def _seconds(timeline):
    began = time.process_time()
    plan(timeline)
    return time.process_time() - began
