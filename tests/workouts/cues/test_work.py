"""What is said during work: rules 10 to 17."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.workouts.cues.hand_built import (
    FOUR_CUES,
    counted,
    cues_of,
    exercise,
    get_ready,
    holds,
    moment,
    own_cue,
    rest,
    said,
    shown,
    sounded,
    step,
    switch,
    wait,
    work,
)
from workouts.cues import Options
from workouts.model import Side, Sides, Tempo

PLANK = exercise()
QUIET = exercise("quiet", cues=())
SAFE = exercise("safe", safety="Stop before it hurts")
FIVE_CUES = (*FOUR_CUES, "Breathe on")


def coaching(cues, segment, of=PLANK):
    return [text for text in said(cues, segment) if text.rstrip(".") in of.cues]


class TestTheSetUp:
    def test_that_could_not_be_said_is_the_first_thing_said(self):
        cues = cues_of(work(30, QUIET), rest(5), work(30, PLANK))
        assert said(cues, 2)[0] == "Lie on your front."
        assert moment(cues, 2, "Lie on your front.") == 600

    def test_is_said_once(self):
        cues = cues_of(get_ready(12), work(30), rest(20), work(30, visit=2), rest(20), work(30, visit=3))
        assert sum("Lie on your front." in cue.text for cue in cues if cue.kind == "say") == 1


class TestCoaching:
    def test_goes_on_in_the_next_set_where_the_last_one_stopped(self):
        sets = [work(30, PLANK, set=n, sets=2) for n in (1, 2)]
        cues = cues_of(get_ready(12), sets[0], rest(15), sets[1])
        assert coaching(cues, 1) == list(FOUR_CUES[:2])
        assert coaching(cues, 3) == list(FOUR_CUES[2:])

    def test_goes_on_through_sides_and_repeated_steps(self):
        bridge = exercise("bridge", sides=Sides.EACH, cues=FIVE_CUES)
        cues = cues_of(
            get_ready(12),
            work(15, bridge, side=Side.LEFT),
            switch(5, bridge),
            work(18, bridge, side=Side.RIGHT),
            rest(15),
            work(15, bridge, side=Side.LEFT, visit=5),
        )
        assert [coaching(cues, index, bridge) for index in (1, 3, 5)] == [[each] for each in FIVE_CUES[:3]]

    def test_says_no_cue_in_two_sets_running(self):
        two = exercise("two", cues=FOUR_CUES[:2])
        segments = [get_ready(12)]
        for number in range(1, 7):
            segments += [work(30, two, set=number, sets=6), rest(15)]
        cues = cues_of(*segments)
        sets = [set(coaching(cues, index, two)) for index in range(1, len(segments), 2)]
        assert sets[0] == set(two.cues)
        assert all(not one & other for one, other in pairwise(sets))

    def test_says_one_cue_a_set_the_second_time_round_and_then_nothing(self):
        segments = [get_ready(12)]
        for number in range(1, 11):
            segments += [work(30, PLANK, set=number, sets=10), rest(15)]
        cues = cues_of(*segments)
        assert [len(coaching(cues, index)) for index in range(1, 21, 2)] == [2, 2, 1, 1, 1, 1, 0, 0, 0, 0]

    def test_says_four_cues_in_a_segment_at_most_and_spreads_them(self):
        many = exercise("many", cues=FIVE_CUES)
        cues = cues_of(get_ready(12), work(100, many))
        told = coaching(cues, 1, many)
        assert told == list(FIVE_CUES[:4])
        assert moment(cues, 1, told[-1]) > 50_000

    def test_says_one_every_two_minutes_in_a_long_segment(self):
        cues = cues_of(get_ready(12), work(20 * 60, PLANK))
        moments = [cue.at for cue in cues if cue.segment == 1 and cue.kind == "say" and cue.text in FOUR_CUES]
        assert max(later - earlier for earlier, later in pairwise(moments)) <= 130_000
        assert 8 <= len(moments) <= 14

    def test_keeps_eight_seconds_of_silence_also_over_a_change(self):
        cues = cues_of(*(work(7, exercise(f"e{n}", cues=FOUR_CUES[:1])) for n in range(4)), work(60, PLANK))
        ends = {}
        spoken = [(7_000 * cue.segment + cue.at, cue) for cue in cues if cue.kind == "say" and cue.text in FOUR_CUES]
        for (at, cue), (later, _) in pairwise(spoken):
            ends[later] = later - at - cue.length
        assert min(ends.values()) >= 8_000

    def test_keeps_two_seconds_from_a_call(self):
        cues = cues_of(get_ready(12), work(60, PLANK))
        spoken = [cue for cue in cues if cue.segment == 1 and cue.kind == "say"][:-1]
        assert any(cue.text == "Halfway." for cue in spoken)
        for one, other in pairwise(spoken):
            assert other.at - one.at - one.length >= 2_000

    def test_waits_four_seconds_on_the_second_side(self):
        bridge = exercise("bridge", sides=Sides.EACH)
        cues = cues_of(
            get_ready(12),
            work(30, bridge, side=Side.LEFT),
            switch(5, bridge),
            work(30, bridge, side=Side.RIGHT),
        )
        assert moment(cues, 1, FOUR_CUES[0]) == 600
        assert moment(cues, 3, FOUR_CUES[2]) >= 4_000

    def test_is_over_when_ten_seconds_are_called(self):
        cues = cues_of(get_ready(12), work(30, PLANK))
        called = moment(cues, 1, "Ten seconds.")
        assert [cue.text for cue in cues if cue.segment == 1 and cue.kind == "say" and cue.at > called] == [
            "Well done. You are finished."
        ]

    def test_begins_with_the_steps_own_words(self):
        own = step(cues=(own_cue("Slow on the way back."),))
        cues = cues_of(get_ready(12), work(20, PLANK, step=own))
        assert said(cues, 1)[0] == "Slow on the way back."

    def test_is_only_shown_where_the_voice_has_no_room(self):
        wordy = exercise("wordy", cues=("A long cue that no voice can say within so very few seconds",))
        cues = cues_of(get_ready(12), work(5, wordy))
        assert coaching(cues, 1, wordy) == []
        assert wordy.cues[0] in shown(cues, 1)

    def test_that_is_only_shown_stands_long_enough_to_be_read(self):
        stretch = exercise(
            "stretch",
            sides=Sides.EACH,
            side_cue="{side} foot back",
            setup="Stand with one foot a long step behind you.",
            cues=("Step one foot well back",),
        )
        cues = cues_of(work(20, QUIET), rest(5), work(15, stretch, side=Side.LEFT))
        assert shown(cues, 2)[:3] == ["Stand with one foot a long step behind you.", "Left foot back.", stretch.cues[0]]
        told = next(cue for cue in cues if cue.kind == "say" and cue.text == "Left foot back.")
        assert moment(cues, 2, stretch.cues[0], "show") >= told.at + told.length


class TestSafety:
    def test_follows_the_first_cue(self):
        cues = cues_of(get_ready(12), work(40, SAFE))
        assert said(cues, 1)[:2] == [FOUR_CUES[0], "Stop before it hurts"]

    def test_comes_first_in_a_short_set(self):
        cues = cues_of(get_ready(12), work(20, SAFE))
        assert said(cues, 1)[0] == "Stop before it hurts"

    def test_is_said_once_a_workout(self):
        cues = cues_of(get_ready(12), work(40, SAFE), rest(), work(40, SAFE, visit=2))
        assert [cue.text for cue in cues if cue.kind == "say"].count("Stop before it hurts") == 1

    def test_waits_for_the_next_set_where_there_is_no_room(self):
        cues = cues_of(get_ready(12), work(5, SAFE, set=1, sets=2), rest(20), work(20, SAFE, set=2, sets=2))
        assert "Stop before it hurts" not in said(cues, 1)
        assert "Stop before it hurts" in said(cues, 3)


class TestOwnTimedCues:
    def own(self, kind, amount=0, text="Breathe.", seconds=30, **more):
        return cues_of(get_ready(12), work(seconds, QUIET, step=step(cues=(own_cue(text, kind, amount),)), **more))

    def test_come_so_long_after_the_start(self):
        assert moment(self.own("after", 12_000), 1, "Breathe.") == 12_000

    def test_come_so_long_before_the_end(self):
        cues = self.own("left", 14_000)
        assert moment(cues, 1, "Breathe.") == 16_000
        assert next(cue for cue in cues if cue.text == "Breathe.").from_end

    def test_come_with_a_repetition(self):
        cues = self.own("rep", 3, reps=10, tempo=Tempo(2_000, 0, 1_000))
        assert moment(cues, 1, "Breathe.") == 6_000

    def test_at_half_take_the_place_of_halfway(self):
        cues = self.own("half", seconds=60)
        assert moment(cues, 1, "Breathe.") == 30_000
        assert "Halfway." not in said(cues, 1)

    def test_without_room_are_shown_at_their_moment(self):
        text = "More words than there is time for before the end of this"
        cues = self.own("left", 4_000, text)
        assert text not in said(cues, 1)
        assert moment(cues, 1, text, "show") == 26_000

    def test_beyond_the_last_repetition_do_not_come(self):
        cues = self.own("rep", 30, reps=10, tempo=Tempo(2_000, 0, 1_000))
        assert "Breathe." not in shown(cues, 1)

    def test_beyond_the_end_do_not_come(self):
        assert "Breathe." not in shown(self.own("after", 40_000), 1)


class TestHalfway:
    def test_is_called_at_half_of_forty_seconds(self):
        assert moment(cues_of(work(40, QUIET)), 0, "Halfway.") == 20_000

    def test_is_not_called_in_less(self):
        assert "Halfway." not in said(cues_of(work(39, QUIET)), 0)

    def test_of_counted_work_comes_at_the_end_of_a_rep(self):
        assert moment(cues_of(counted(9, 5, QUIET)), 0, "Halfway.") == 25_000

    def test_is_not_known_where_the_person_ends_the_set(self):
        assert "Halfway." not in said(cues_of(work(60, QUIET, waits="max"), rest(), work()), 0)


class TestTheHalfwayTone:
    def test_sounds_just_before_the_word(self):
        cues = cues_of(work(40, QUIET))
        assert sounded(cues, 0, "halfway") == [moment(cues, 0, "Halfway.") - 500]

    @pytest.mark.parametrize("speech", ["names", "nothing"])
    def test_sounds_at_half_where_the_word_is_not_spoken(self, speech):
        assert sounded(cues_of(work(40, QUIET), options=Options(speech=speech)), 0, "halfway") == [20_000]

    def test_waits_until_the_voice_has_said_something_else(self):
        cues = self.with_names_said_until(half_and=1_500)
        assert sounded(cues, 1, "halfway") == [21_500]

    def test_is_left_out_where_the_voice_speaks_for_long(self):
        assert sounded(self.with_names_said_until(half_and=3_500), 1, "halfway") == []

    def with_names_said_until(self, half_and):
        """Work whose name is said in it, since there is no break before it; that ends so long after half."""
        lasts = 20_000 + half_and - 600
        return cues_of(work(5), work(40, QUIET), length_of=lambda _: lasts, options=Options(speech="names"))

    def test_takes_the_place_of_the_tick_at_its_moment(self):
        cues = cues_of(counted(10, 5, QUIET), options=Options(speech="nothing"))
        assert sounded(cues, 0, "halfway") == [25_000]
        assert sounded(cues, 0, "rep") == [5_000, 10_000, 15_000, 20_000, 30_000, 35_000, 40_000, 45_000]

    def test_sounds_wherever_halfway_is_told_and_nowhere_else(self):
        own = work(60, QUIET, step=step("quiet", cues=(own_cue("Breathe.", "half"),)))
        for segment in (work(39, QUIET), holds(6), work(60, QUIET, waits="max"), rest(60), own):
            assert sounded(cues_of(segment, work()), 0, "halfway") == []

    def test_can_be_left_out(self):
        assert sounded(cues_of(work(60, QUIET), options=Options(halfway_tone=False)), 0, "halfway") == []


class TestTenSeconds:
    def test_are_called_in_thirty(self):
        cues = cues_of(work(30, QUIET), rest(), work())
        assert moment(cues, 0, "Ten seconds.") == 20_000

    def test_are_not_called_in_less(self):
        assert "Ten seconds." not in said(cues_of(work(29, QUIET)), 0)

    def test_say_what_comes_where_there_is_no_rest(self):
        brisk = work(60, QUIET, step=step("quiet", label="Brisk"), visit=2)
        assert "Ten seconds, then brisk." in said(cues_of(work(30, QUIET, visit=1), brisk), 0)

    def test_name_another_exercise_that_comes_at_once(self):
        assert "Ten seconds, then Plank." in said(cues_of(work(30, QUIET, visit=1), work(30, PLANK, visit=2)), 0)

    def test_name_the_set_or_side_that_comes_at_once(self):
        pair = [work(30, QUIET, visit=1, side=side) for side in (Side.LEFT, Side.RIGHT)]
        sets = [work(30, QUIET, visit=1, set=number, sets=2) for number in (1, 2)]
        assert "right side" in " ".join(said(cues_of(*pair), 0))
        assert "set 2" in " ".join(said(cues_of(*sets), 0))


class TestMinutes:
    def test_the_last_one_is_called_from_three_minutes_on(self):
        assert moment(cues_of(work(180, QUIET)), 0, "One minute left.") == 120_000
        assert "One minute left." not in said(cues_of(work(179, QUIET)), 0)

    def test_every_fifth_is_called_in_a_long_segment(self):
        cues = cues_of(work(17 * 60, QUIET))
        minutes = [(cue.at, cue.text) for cue in cues if cue.kind == "say" and "minutes left" in cue.text]
        assert minutes == [
            (2 * 60_000, "15 minutes left."),
            (7 * 60_000, "10 minutes left."),
            (12 * 60_000, "5 minutes left."),
        ]


class TestWorkWithoutARestBefore:
    def test_says_its_label_and_dose(self):
        brisk = work(120, QUIET, step=step("quiet", label="Brisk"), visit=2)
        assert said(cues_of(work(30, QUIET, visit=1), brisk), 1)[0] == "Brisk, 2 minutes."

    def test_says_its_name_where_it_has_no_label(self):
        assert said(cues_of(work(30, QUIET, visit=1), work(60, QUIET, visit=2)), 1)[0] == "Quiet, 1 minute."

    def test_of_another_exercise_is_told_like_any_other(self):
        assert (
            said(cues_of(work(30, QUIET, visit=1), work(30, PLANK, visit=2)), 1)[0]
            == "Plank, 30 seconds. Lie on your front."
        )

    def test_of_the_other_side_says_the_side(self):
        bridge = exercise("bridge", sides=Sides.EACH, side_cue="{side} knee up")
        cues = cues_of(get_ready(12), work(20, bridge, side=Side.LEFT), work(20, bridge, side=Side.RIGHT))
        assert "Right knee up." in said(cues, 2)[0]

    def test_of_the_next_set_says_which(self):
        sets = [work(20, QUIET, set=n, sets=2, visit=1) for n in (1, 2)]
        assert said(cues_of(get_ready(12), *sets), 2)[0].startswith("Set 2 of 2.")

    def test_at_the_very_beginning_is_told_too(self):
        assert said(cues_of(work(30, PLANK)), 0)[0] == "Plank, 30 seconds. Lie on your front."


class TestCountedHolds:
    def test_have_a_word_at_each_turn(self):
        cues = cues_of(get_ready(12), holds(3, of=QUIET))
        turns = [(cue.at, cue.text) for cue in cues if cue.segment == 1 and cue.kind == "say"][:-1]
        assert turns == [
            (600, "Hold."), (10_000, "Relax."), (13_000, "Hold."), (23_000, "Relax."), (26_000, "Last one. Hold."),
        ]  # fmt: skip

    def test_have_neither_halfway_nor_ten_seconds(self):
        told = said(cues_of(get_ready(12), holds(6, of=QUIET)), 1)
        assert not {"Halfway.", "Ten seconds."} & set(told)

    def test_without_a_gap_do_not_say_relax(self):
        assert "Relax." not in said(cues_of(get_ready(12), holds(3, gap=0, of=QUIET)), 1)


class TestCountedReps:
    def test_have_a_soft_tick_each(self):
        cues = cues_of(get_ready(12), counted(8, 3, QUIET))
        assert sounded(cues, 1, "rep")[:6] == [3_000, 6_000, 9_000, 12_000, 15_000, 18_000]

    def test_are_counted_aloud_where_one_takes_eight_seconds(self):
        cues = cues_of(get_ready(12), counted(3, 8, QUIET))
        assert said(cues, 1)[:3] == ["One", "Two", "Last one"]
        assert [moment(cues, 1, text) for text in ("One", "Two", "Last one")] == [600, 8_000, 16_000]

    def test_are_not_counted_aloud_where_they_are_quick(self):
        assert "Two" not in said(cues_of(get_ready(12), counted(3, 7.9, QUIET)), 1)

    def test_are_all_counted_aloud_if_the_person_wants_it(self):
        cues = cues_of(get_ready(12), counted(22, 5, QUIET), rest(), work(), options=Options(count_reps=True))
        told = said(cues, 1)
        assert told[:3] == ["One", "Two", "Three"]
        assert "21" in told
        assert "Last one" in told

    def test_leave_the_gaps_to_coaching(self):
        cues = cues_of(get_ready(12), counted(3, 12, PLANK))
        assert coaching(cues, 1)
        assert {"One", "Two", "Last one"} <= set(said(cues, 1))

    def test_counted_quickly_let_coaching_only_be_shown(self):
        cues = cues_of(get_ready(12), counted(10, 3, PLANK), options=Options(count_reps=True))
        assert coaching(cues, 1) == []
        assert FOUR_CUES[0] in shown(cues, 1)

    def test_are_not_counted_where_the_person_ends_the_set(self):
        tapped = counted(5, 10, QUIET, waits="tap")
        cues = cues_of(get_ready(12), tapped, rest(), work())
        assert sounded(cues, 1, "rep") == []
        assert said(cues, 1) == []


class TestTones:
    def test_sound_at_the_change_and_three_two_and_one_second_before_the_end(self):
        cues = cues_of(work(30), rest(5), work(4.9))
        assert [sounded(cues, index, "change") for index in range(3)] == [[0], [0], [0]]
        assert sounded(cues, 0, "countdown") == [27_000, 28_000, 29_000]
        assert sounded(cues, 1, "countdown") == [2_000, 3_000, 4_000]
        assert sounded(cues, 2, "countdown") == []

    def test_of_the_countdown_keep_to_the_end(self):
        assert all(cue.from_end for cue in cues_of(work(30)) if cue.text == "countdown")

    def test_count_down_before_the_end_of_a_longest_hold(self):
        assert sounded(cues_of(work(60, waits="max")), 0, "countdown") == [57_000, 58_000, 59_000]

    @pytest.mark.parametrize("waiting", [wait(), work(30, waits="tap", reps=8)])
    def test_do_not_count_down_to_an_end_nobody_knows(self, waiting):
        assert sounded(cues_of(waiting, work()), 0, "countdown") == []

    @pytest.mark.parametrize("seconds", [0, 3, 5, 10])
    def test_count_down_as_long_as_the_person_wants(self, seconds):
        cues = cues_of(work(20, QUIET), options=Options(countdown=seconds))
        assert len(sounded(cues, 0, "countdown")) == seconds

    def test_of_a_long_countdown_do_not_begin_before_a_short_segment(self):
        cues = cues_of(work(30), rest(6), work(), options=Options(countdown=10))
        assert sounded(cues, 1, "countdown")[-1] == 5_000
        assert min(sounded(cues, 1, "countdown")) > 0
