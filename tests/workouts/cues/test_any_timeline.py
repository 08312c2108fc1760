"""Whatever a timeline is made of, its cues obey the rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.cues.hand_built import (
    breathe,
    counted,
    cues_of,
    exercise,
    get_ready,
    holds,
    own_cue,
    pattern,
    rest,
    step,
    switch,
    timeline,
    wait,
    work,
)
from tests.workouts.cues.obeying import faults, slow
from workouts.cues import Options, estimate, plan, what_next
from workouts.model import Side, Sides

WORDS = ["hips", "knees", "toes", "up", "down", "slow", "brace", "breathe", "long", "tall"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
SECONDS = st.integers(1, 400).map(lambda tenths: tenths / 2)
OWN = st.lists(
    st.builds(
        own_cue,
        TEXTS,
        st.sampled_from([None, "after", "half", "left"]),
        st.integers(1, 60).map(lambda halves: halves * 500),
    ),
    max_size=3,
).map(tuple) | st.builds(own_cue, TEXTS, st.just("rep"), st.integers(1, 30)).map(lambda cue: (cue,))
EXERCISES = st.builds(
    exercise,
    st.sampled_from(["plank", "squat", "bridge"]),
    setup=TEXTS,
    cues=st.lists(TEXTS, max_size=5).map(tuple),
    safety=st.none() | TEXTS,
    side_cue=st.none() | st.just("{side} knee up"),
    sides=st.just(Sides.EACH),
)
SIDES = st.sampled_from([None, Side.LEFT, Side.RIGHT])
STEPS = st.builds(step, note=st.none() | TEXTS, label=st.none() | st.just("Brisk"), cues=OWN)
COMMON = {
    "of": EXERCISES,
    "side": SIDES,
    "step": STEPS,
    "visit": st.integers(0, 2),
    "set": st.integers(1, 3),
    "sets": st.just(3),
}
HALVES = st.integers(1, 16).map(lambda halves: halves / 2)
HOLDS = st.integers(0, 16).map(lambda halves: halves / 2)
PATTERNS = st.builds(
    lambda *seconds: pattern(
        *((kind, each) for kind, each in zip(("in", "hold", "out", "hold"), seconds, strict=True) if each),
        cues=("Soft belly", "Slow"),
    ),
    *(HALVES, HOLDS, HALVES, HOLDS),
)
SEGMENTS = st.one_of(
    st.builds(get_ready, SECONDS),
    st.builds(rest, SECONDS, written=st.booleans(), say=st.lists(TEXTS, max_size=2).map(tuple)),
    st.builds(switch, SECONDS, EXERCISES),
    st.builds(wait, TEXTS),
    st.builds(work, SECONDS, waits=st.sampled_from([None, "max"]), **COMMON),
    st.builds(counted, st.integers(1, 25), st.integers(1, 14), waits=st.sampled_from([None, "tap"]), **COMMON),
    st.builds(holds, st.integers(1, 8), st.integers(1, 12), st.integers(0, 4), **COMMON),
    st.builds(breathe, st.integers(1, 40), PATTERNS),
)
OPTIONS = st.builds(Options, st.sampled_from(["all", "names", "nothing"]), st.booleans())


@given(st.lists(SEGMENTS, min_size=1, max_size=8), OPTIONS, st.sampled_from([estimate, slow]))
def test_no_timeline_makes_the_voice_talk_over_itself_or_a_change(segments, options, voice):
    made = timeline(*segments)
    assert faults(made, plan(made, voice, options), voice) == []


@given(st.lists(SEGMENTS, min_size=1, max_size=5))
def test_every_segment_has_a_line_of_what_is_next(segments):
    made = timeline(*segments)
    assert all(isinstance(what_next(made, index), str) for index in range(len(segments)))


@given(st.lists(SEGMENTS, min_size=1, max_size=5))
def test_the_same_timeline_has_the_same_cues(segments):
    assert cues_of(*segments) == cues_of(*segments)
