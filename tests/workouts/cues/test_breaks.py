"""Get ready, rests, switches, waits and the end: rules 5 to 9 and 19."""

from __future__ import annotations

import pytest

from tests.workouts.cues.hand_built import (
    breathe,
    counted,
    cues_of,
    exercise,
    get_ready,
    holds,
    moment,
    pattern,
    rest,
    said,
    shown,
    sounded,
    step,
    switch,
    wait,
    work,
)
from tests.workouts.cues.obeying import slow
from workouts.cues import Options, estimate
from workouts.model import Side, Sides

PLANK = exercise()
SQUAT = exercise("squat", setup="Stand tall.")
BRIDGE = exercise("side-bridge", sides=Sides.EACH, side_cue="{side} elbow down", setup="Lie on your side on one elbow.")
LEFT, RIGHT = Side.LEFT, Side.RIGHT


class TestGetReady:
    def test_tells_what_comes_first_and_how_to_get_there(self):
        cues = cues_of(get_ready(12), work(30, PLANK))
        assert said(cues, 0) == ["Get ready. First: Plank, 30 seconds. Lie on your front."]
        assert moment(cues, 0, said(cues, 0)[0]) == 600

    def test_only_says_that_much_where_it_ends_in_a_wait(self):
        cues = cues_of(get_ready(), wait(), work())
        assert said(cues, 0) == ["Get ready."]

    def test_that_is_too_short_for_words_shows_the_name(self):
        cues = cues_of(get_ready(1.5), work(30, PLANK))
        assert said(cues, 0) == []
        assert "Plank" in " ".join(shown(cues, 0))


class TestTheAnnouncement:
    def test_has_name_dose_sets_set_up_and_side_where_there_is_time(self):
        first = holds(6, of=BRIDGE, side=LEFT, sets=3)
        cues = cues_of(work(), rest(25), first)
        assert said(cues, 1) == [
            "Next: Side bridge, 6 holds of 10 seconds. 3 sets. Lie on your side on one elbow. Left elbow down."
        ]

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (14, "Next: Side bridge, 6 holds of 10 seconds. Lie on your side on one elbow. Left elbow down."),
            (11, "Next: Side bridge. Lie on your side on one elbow. Left elbow down."),
            (9.5, "Next: Side bridge. Lie on your side on one elbow."),
            (7, "Next: Side bridge. Left elbow down."),
            (5.5, "Next: Side bridge."),
        ],
    )
    def test_becomes_shorter_with_the_time(self, seconds, words):
        cues = cues_of(work(), rest(seconds), holds(6, of=BRIDGE, side=LEFT))
        assert said(cues, 1)[0] == words

    def test_rather_leaves_out_the_set_up_than_the_dose_where_that_is_long(self):
        wordy = exercise("wordy", setup="Lie on your side on one elbow, legs straight, hips stacked, top hand on hip.")
        cues = cues_of(work(), rest(8), work(30, wordy))
        assert said(cues, 1)[0] == "Next: Wordy, 30 seconds."

    def test_leaves_the_set_up_out_from_the_second_time_on(self):
        cues = cues_of(get_ready(15), work(30, PLANK), rest(20), work(30, SQUAT), rest(20), work(20, PLANK, visit=2))
        assert said(cues, 4) == ["Next: Plank, 20 seconds."]

    def test_carries_the_label(self):
        brisk = work(60, SQUAT, step=step("squat", label="Brisk"))
        cues = cues_of(work(), rest(15), brisk)
        assert said(cues, 1)[0].startswith("Next: Squat: Brisk, 1 minute.")

    def test_of_the_next_set_counts_the_sets(self):
        sets = [holds(number, of=BRIDGE, side=LEFT, set=n, sets=3, visit=1) for n, number in enumerate((6, 4, 2), 1)]
        cues = cues_of(get_ready(20), sets[0], rest(20), sets[1], rest(6.5), sets[2])
        assert said(cues, 2) == ["Set 2 of 3. Left elbow down. 4 holds of 10 seconds."]
        assert said(cues, 4) == ["Set 3 of 3. Left elbow down."] or said(cues, 4) == ["Set 3 of 3."]

    def test_that_no_break_has_room_for_is_shown(self):
        cues = cues_of(work(), rest(3), work(30, exercise("squat", name="Wide squat with a broomstick behind")))
        assert said(cues, 1) == []
        assert "broomstick" in " ".join(shown(cues, 1))

    def test_tells_of_breathing_like_of_exercises(self):
        cues = cues_of(work(), rest(15), breathe(6, pattern(setup="Lie back.", breaths=6)))
        assert said(cues, 1) == ["Next: Back ease, 6 breaths. Lie back."]

    def test_of_a_longest_hold_says_as_long_as_you_can(self):
        cues = cues_of(work(), rest(20), work(120, SQUAT, waits="max"))
        assert "as long as you can" in said(cues, 1)[0]


class TestANote:
    NOTED = step("squat", note="Hold a chair if you wobble.")

    def test_comes_after_the_announcement(self):
        cues = cues_of(work(), rest(20), work(30, SQUAT, step=self.NOTED))
        assert said(cues, 1)[-1] == "Hold a chair if you wobble."

    def test_without_room_there_is_the_first_thing_said_in_the_work(self):
        cues = cues_of(work(), rest(8), work(30, SQUAT, step=self.NOTED))
        assert "Hold a chair if you wobble." not in said(cues, 1)
        assert said(cues, 2)[0] == "Hold a chair if you wobble."

    def test_is_said_once_a_workout(self):
        noted = [work(30, SQUAT, step=self.NOTED, visit=visit) for visit in (2, 3)]
        cues = cues_of(work(), rest(20), noted[0], rest(20), noted[1])
        assert [cue.text for cue in cues if cue.kind == "say"].count("Hold a chair if you wobble.") == 1


class TestARest:
    def test_of_twenty_written_seconds_is_called_a_rest(self):
        cues = cues_of(work(), rest(20, written=True), work(30, SQUAT))
        assert said(cues, 1)[0].startswith("Rest.")

    @pytest.mark.parametrize("short", [rest(19, written=True), rest(20, written=False)])
    def test_that_is_short_or_unwritten_only_tells_what_comes(self, short):
        cues = cues_of(work(), short, work(30, SQUAT))
        assert said(cues, 1)[0].startswith("Next: Squat")

    def test_says_its_own_words_in_place_of_rest(self):
        cues = cues_of(work(), rest(30, written=True, say=("Fetch your roller.", "Drink a little.")), work(30, SQUAT))
        told = " ".join(said(cues, 1))
        assert told.startswith("Fetch your roller. Drink a little. Next: Squat")
        assert "Rest." not in told

    def test_of_thirty_seconds_says_ten_seconds_before_its_end_what_comes(self):
        cues = cues_of(work(), rest(30), work(30, SQUAT))
        assert moment(cues, 1, "Ten seconds. Squat.") == 20_000
        assert next(cue for cue in cues if cue.text == "Ten seconds. Squat.").from_end

    def test_below_thirty_seconds_does_not(self):
        cues = cues_of(work(), rest(29), work(30, SQUAT))
        assert not any("Ten seconds" in text for text in said(cues, 1))


class TestASwitch:
    def pair(self, seconds, of=BRIDGE):
        return cues_of(get_ready(20), work(20, of, side=LEFT), switch(seconds, of), work(20, of, side=RIGHT))

    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(8, "Change sides. Right elbow down."), (5.5, "Right elbow down."), (5, "Right side."), (1.6, "Right.")],
    )
    def test_says_which_side_comes_in_the_longest_form_there_is_room_for(self, seconds, words):
        assert said(self.pair(seconds), 2) == [words]

    def test_of_an_exercise_that_does_not_say_what_sides_mean_names_the_side(self):
        assert said(self.pair(8, exercise("clam", sides=Sides.EACH)), 2) == ["Change sides. Right side."]


class TestAWait:
    def test_says_its_text_again_every_thirty_seconds(self):
        cues = cues_of(work(), wait("Fetch your ball."), work(30, SQUAT))
        again = [cue for cue in cues if cue.segment == 1 and cue.text == "Fetch your ball."]
        assert {cue.kind for cue in again} == {"say", "show"}
        assert {cue.every for cue in again} == {30_000}

    def test_tells_once_what_comes_after_it(self):
        cues = cues_of(work(), wait(), work(30, SQUAT))
        (announced,) = [cue for cue in cues if cue.segment == 1 and cue.kind == "say" and "Squat" in cue.text]
        assert announced.every is None

    def test_has_no_countdown(self):
        assert sounded(cues_of(work(), wait(), work()), 1, "countdown") == []


class TestTheEnd:
    def test_is_a_tone_and_a_word(self):
        cues = cues_of(work(30))
        assert sounded(cues, 0, "finish") == [29_999]
        assert moment(cues, 0, "Well done. You are finished.") == 29_999
        assert moment(cues, 0, "Well done. You are finished.", "show") == 29_999

    def test_comes_only_in_the_last_segment(self):
        cues = cues_of(work(30), rest(), work(30))
        assert sounded(cues, 0, "finish") == []

    @pytest.mark.parametrize("last", [work(30, waits="tap", reps=8), wait()])
    def test_of_a_segment_that_waits_is_not_known_before(self, last):
        assert not any(cue.text == "finish" for cue in cues_of(work(), last))

    def test_without_a_voice_is_still_shown(self):
        cues = cues_of(work(30), options=Options(speech="nothing"))
        assert shown(cues, 0)[-1] == "Well done. You are finished."


def test_a_slow_voice_takes_a_shorter_form():
    segments = (work(), rest(12), work(30, BRIDGE, side=LEFT))
    usual, slower = cues_of(*segments), cues_of(*segments, length_of=slow)
    assert estimate(said(slower, 1)[0]) < estimate(said(usual, 1)[0])


def test_the_program_does_not_count_reps_in_a_break():
    cues = cues_of(counted(8, 3), rest(12), counted(8, 3))
    assert sounded(cues, 1, "rep") == []
