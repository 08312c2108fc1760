"""Patterns of one's own: what they come to, and how they are written."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workouts.breathing.breathing_helpers import BOX, EASE, SIGH, SLEEPY, pattern
from workouts.breathing.custom import Advice, Fault, look_at, within_limits
from workouts.breathing.writing import NotWritable, as_yaml, id_for, save
from workouts.library import load
from workouts.model import Pattern, Phase, Position, Ref, Taper


def test_a_pattern_comes_to_breaths_a_minute_and_a_ratio():
    look = look_at(EASE.phases)
    assert (look.cycle, look.rate, look.inhale, look.exhale, look.in_percent) == (10_000, 6, 4000, 6000, 40)
    assert look.faults == look.advice == ()
    assert look_at(SIGH.phases).faults == ()


def test_a_pattern_without_any_length_comes_to_nothing():
    look = look_at([Phase("in", 0), Phase("out", 0)])
    assert (look.rate, look.in_percent) == (0, 0)


@pytest.mark.parametrize(
    ("phases", "fault"),
    [
        ([Phase("in", 1900), Phase("out", 6000)], Fault.INHALE_SHORT),
        ([Phase("in", 12_100), Phase("out", 6000)], Fault.INHALE_LONG),
        ([Phase("in", 4000), Phase("out", 1900)], Fault.EXHALE_SHORT),
        ([Phase("in", 4000), Phase("out", 12_100)], Fault.EXHALE_LONG),
        ([Phase("in", 4000), Phase("hold", 10_100), Phase("out", 6000)], Fault.HOLD_LONG),
        ([Phase("in", 3000, 80), Phase("in", 400), Phase("out", 6000)], Fault.SIP_SHORT),
        ([Phase("in", 4050), Phase("out", 6000)], Fault.NOT_A_TENTH),
    ],
)
def test_what_cannot_be_is_told(phases, fault):
    assert look_at(phases).faults == (fault,)


@pytest.mark.parametrize(
    ("phases", "advice"),
    [
        ([Phase("in", 2000), Phase("out", 2900)], Advice.QUICK),
        ([Phase("in", 3000), Phase("hold", 4100), Phase("out", 6000)], Advice.LONG_HOLD),
        ([Phase("in", 5000), Phase("out", 4900)], Advice.LONGER_IN),
        ([Phase("in", 6000), Phase("out", 9100)], Advice.SLOW),
    ],
)
def test_what_is_to_be_thought_over_is_told(phases, advice):
    assert look_at(phases).advice == (advice,)
    assert look_at(phases).faults == ()


def test_an_editor_keeps_lengths_in_tenths_and_within_limits():
    assert [within_limits("in", each) for each in (0.5, 2.04, 3.16, 99)] == [2000, 2000, 3200, 12_000]
    assert [within_limits("hold", each) for each in (-1, 3.5, 99)] == [0, 3500, 10_000]


FULL = Pattern(
    id="mine",
    name='My "slow" one: calm, light',
    phases=SIGH.phases,
    time=152_000,
    at_most=90_500,
    taper=Taper(0.5, (8, 7.5, 6)),
    gentler=EASE.phases,
    setup="- Lie down",
    position=Position.SUPINE,
    cues=("A small sip on top", "# Long sigh out"),
    purpose="Ruhe für den Abend \N{SMILING FACE WITH SMILING EYES}",
    caution="Stop: if dizzy.",
    avoid_if=("panic",),
    care_if=("lungs", "pregnancy"),
    wait_after_exercise=600_000,
    easier=Ref("g7"),
    sources=("Balban 2023", "null", "~"),
)


def test_a_pattern_is_written_as_a_person_would_write_it():
    assert as_yaml(EASE) == "name: Try\nphases: [{in: 4}, {out: 6}]\ntime: 5m\n"
    assert "phases: [{in: 3, to: 78%}, {in: 0.8}, {out: 6.2}]\n" in as_yaml(SIGH)
    assert "breaths: 4\nat_most: 2m32s\n" in as_yaml(SLEEPY)
    assert "taper: {from: mine, step: 0.5, floor: [8, 7.5, 6]}\n" in as_yaml(FULL)
    assert 'setup: "- Lie down"\n' in as_yaml(FULL)
    assert "at_most: 90.5\n" in as_yaml(FULL)
    assert "  - A small sip on top\n" in as_yaml(FULL)


def test_every_built_in_pattern_can_be_written():
    for each in load().patterns.values():
        assert as_yaml(each)


@pytest.mark.parametrize(
    "bad",
    [
        pattern(Phase("in", 4050), Phase("out", 6000)),
        pattern(Phase("in", 4000), Phase("out", 6000), time=0),
        pattern(Phase("out", 6000), Phase("in", 4000)),
        Pattern(id="try", name="x" * 61, phases=EASE.phases, time=60_000),
        Pattern(id="try", name="two\nlines", phases=EASE.phases, time=60_000),
        Pattern(id="try", name="\ud800", phases=EASE.phases, time=60_000),
    ],
)
def test_what_no_file_can_hold_is_not_written(bad):
    with pytest.raises(NotWritable) as told:
        as_yaml(bad)
    assert str(told.value)


def test_what_is_saved_is_in_the_library(tmp_path):
    path = save(FULL, tmp_path)
    assert path == tmp_path / "breathing" / "mine.yaml"
    assert load(tmp_path).patterns["mine"] == FULL
    save(BOX, tmp_path)
    assert sorted(each.name for each in path.parent.iterdir()) == ["mine.yaml", "try.yaml"]


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path):
    save(EASE, tmp_path)
    with pytest.raises(NotWritable):
        save(pattern(*EASE.phases, time=0), tmp_path)
    assert load(tmp_path).patterns["try"] == EASE


def test_an_id_is_made_of_the_name():
    assert id_for("Evening calm") == "evening-calm"
    assert id_for("Été, 4–6!") == "ete-4-6"
    assert id_for("静か") == "pattern"
    assert id_for("Calm", {"calm", "calm-2"}) == "calm-3"
    assert len(id_for("x" * 99)) == 60


words = st.text(max_size=60).map(lambda text: " ".join(text.split())).filter(bool)


@settings(deadline=None)
@given(words, st.lists(words, max_size=3), st.lists(st.integers(1, 1_000).map(lambda tenths: tenths * 100), min_size=2))
def test_any_pattern_reads_back_the_same_or_is_refused(name, cues, lengths):
    each = Pattern(
        id="try",
        name=name,
        phases=(Phase("in", lengths[0]), Phase("out", lengths[1])),
        time=lengths[-1],
        cues=tuple(cues),
    )
    if name.isprintable() and all(cue.isprintable() for cue in cues):
        assert as_yaml(each).startswith("name: ")
    else:
        with suppress(NotWritable):  # a sign that may not be printed may still be read, as a zero-width joiner
            as_yaml(each)
