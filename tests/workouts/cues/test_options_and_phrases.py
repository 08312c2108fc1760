"""What the person chooses, and in which language."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from tests.workouts.cues.hand_built import (
    breathe,
    counted,
    cues_of,
    exercise,
    get_ready,
    holds,
    own_cue,
    rest,
    said,
    step,
    switch,
    wait,
    work,
)
from workouts.cues import ENGLISH, Options, Phrases, estimate, shown_dose, side_words, spoken_dose
from workouts.model import Side, Sides

BRIDGE = exercise("side-bridge", sides=Sides.EACH, safety="Stop if it hurts")
SEGMENTS = (
    get_ready(),
    work(60, BRIDGE, side=Side.LEFT, step=step("side-bridge", note="Knees down is fine.")),
    switch(8, BRIDGE),
    work(60, BRIDGE, side=Side.RIGHT, step=step("side-bridge", note="Knees down is fine.")),
    rest(40, written=True),
    holds(3),
    wait(),
    counted(4, 8, visit=3),
    breathe(8),
)


class TestWithoutAVoice:
    def test_nothing_is_said(self):
        assert not any(cue.kind == "say" for cue in cues_of(*SEGMENTS, options=Options(speech="nothing")))

    @pytest.mark.parametrize("speech", ["names", "nothing"])
    def test_the_same_words_are_shown_at_the_same_moments(self, speech):
        shown = [cue for cue in cues_of(*SEGMENTS) if cue.kind == "show"]
        assert [cue for cue in cues_of(*SEGMENTS, options=Options(speech=speech)) if cue.kind == "show"] == shown


class TestWithNamesOnly:
    CUES = cues_of(*SEGMENTS, options=Options(speech="names"))

    def test_what_comes_and_which_side_are_said(self):
        assert said(self.CUES, 0)[0].startswith("Get ready. First: Side bridge")
        assert said(self.CUES, 2) == ["Change sides. Right side."]
        assert any("Next: Plank" in text for text in said(self.CUES, 4))
        assert "Fetch your ball." in said(self.CUES, 6)

    def test_nothing_is_said_of_how_to_do_it_and_how_far_it_is(self):
        told = {cue.text for cue in self.CUES if cue.kind == "say"}
        assert not told & {*BRIDGE.cues, BRIDGE.safety, "Halfway.", "Ten seconds.", "Two", "In"}


class TestPhrases:
    def test_of_another_language_are_said_in_place_of_the_english_ones(self):
        pieces = {field.name: _marked(getattr(ENGLISH, field.name)) for field in fields(Phrases)}
        marked = Phrases(**pieces)
        own = step(cues=(own_cue("Eigenes.", "after", 15_000),))
        content = exercise("übung", name="Übung", setup="Rein.", cues=("Hoch",), safety="Halt")
        segments = (
            get_ready(),
            work(60, content, side=Side.LEFT, step=own),
            switch(8, content),
            work(400, content, side=Side.RIGHT),
            rest(40, written=True),
            holds(3, of=content),
            rest(20),
            counted(4, 8, content, visit=3),
            rest(20),
            breathe(8),
        )
        own_words = {"Eigenes.", "Hoch", "Halt", "Rein.", "Hoch."}
        for cue in cues_of(*segments, phrases=marked):
            assert cue.kind == "sound" or "¤" in cue.text or cue.text in own_words

    def test_reach_the_side_in_an_exercises_own_words(self):
        bridge = exercise("bridge", sides=Sides.EACH, side_cue="Ellbogen {side} unten")
        other = replace(ENGLISH, left_in_a_cue="links", right_in_a_cue="rechts", change_sides="Wechsel.")
        cues = cues_of(
            work(20, bridge, side=Side.LEFT), switch(8, bridge), work(20, bridge, side=Side.RIGHT), phrases=other
        )
        assert "Wechsel. Ellbogen rechts unten." in {cue.text for cue in cues}
        assert side_words(work(20, bridge, side=Side.LEFT), other) == "Ellbogen links unten"
        assert side_words(work(20, bridge), other) is None

    def test_reach_doses_and_the_line_of_what_is_next(self):
        other = replace(ENGLISH, reps="{n} Mal")
        assert spoken_dose(counted(8, 3), other) == shown_dose(counted(8, 3), other) == "8 Mal"


def _marked(phrase):
    return tuple(f"¤{each}" for each in phrase) if isinstance(phrase, tuple) else f"¤{phrase}"


def test_a_text_is_estimated_at_two_point_three_words_a_second_and_a_breath():
    assert estimate("Halfway.") == 735
    assert estimate("Ten seconds. Side plank.") == 2_039


def test_the_default_speaks_everything_and_counts_down_three():
    assert (Options().speech, Options().count_reps, Options().countdown) == ("all", False, 3)
