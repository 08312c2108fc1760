"""What is given out when: plans that change, pauses, jumps, marks and the end. No test hears it."""

from itertools import pairwise

import pytest

from tests.workouts.breath_sound.sound_helpers import EASE, RATE, decibels, mixer, peak, rendered
from workouts.breath_sound.mixer import BLOCK, LAYERS, Mixer
from workouts.breath_sound.parts import PER_MS, Part

QUICK = (Part("in", 2000, 0, 1), Part("out", 3000, 1, 0))
SECOND = RATE // BLOCK
"""Blocks in a second."""


def playing(*layers, before_ms=200, breaths=(EASE, EASE)):
    made = mixer(*layers)
    start = 0
    for breath in breaths:
        made.plan(start, breath)
        start += sum(part.length for part in breath)
    made.go_on(-before_ms * PER_MS)
    return made


def steepest(samples):
    return max(abs(after - before) for before, after in pairwise(samples))


def first_sound(samples):
    return next(number for number, value in enumerate(samples) if abs(value) > 5)


def test_before_it_goes_on_it_is_silent_and_stands_still():
    made = mixer(*LAYERS)
    made.plan(0, EASE)
    assert not any(made.read(5))
    assert made.position == 0


def test_without_a_plan_time_goes_on_in_silence():
    made = mixer(*LAYERS)
    made.go_on(0)
    assert not any(made.read(SECOND))
    assert made.position == RATE
    assert not made.over


def test_between_two_breaths_that_do_not_touch_it_is_silent():
    made = playing("noise", breaths=[QUICK])
    made.plan(6000, QUICK)
    made.read(20 + 5 * SECOND)
    assert not any(made.read(SECOND))
    assert any(made.read(SECOND))


def test_while_the_tables_are_being_made_it_is_silent_and_then_it_sounds():
    made = Mixer()
    made.plan(0, EASE)
    made.go_on(-200 * PER_MS)
    assert not any(made.read(3 * SECOND))
    assert not made.prepared
    while made.work():
        pass
    assert made.prepared
    assert any(made.read(SECOND))


def test_everything_planned_can_be_rendered_ahead():
    made = playing("noise")
    slices = 0
    while made.work():
        slices += 1
    assert slices > 300
    made.read(SECOND)
    assert not made.work()


@pytest.mark.parametrize(("layer", "kind", "begins"), [("marks", "in", 120), ("marks", "out", 120)])
def test_a_mark_begins_80_milliseconds_before_its_breath(layer, kind, begins):
    made = playing(layer, breaths=[(Part(kind, 4000, 0, 1),)])
    assert first_sound(made.read(SECOND)) == pytest.approx(begins * PER_MS, abs=3 * PER_MS)


def test_a_hold_has_no_mark_of_its_own():
    assert not any(playing("marks", breaths=[(Part("hold", 2000, 0, 0),)]).read(2 * SECOND))


def test_ticks_come_each_second_of_a_part_but_not_at_its_turn():
    samples = playing(
        "tick",
        before_ms=100,
        breaths=[
            (Part("in", 3200, 0, 1),),
        ],
    ).read(4 * SECOND)
    tenths = {number // (100 * PER_MS) for number, value in enumerate(samples) if abs(value) > 5}
    assert tenths == {11, 21}


def test_the_mark_of_the_next_breath_rings_across_the_join():
    made = playing("marks", before_ms=0)
    made.read(10 * SECOND - 8)
    assert any(made.read(8))
    assert any(made.read(8))


def test_a_breath_can_be_planned_anew_before_it_begins():
    made = playing("noise")
    made.read(20 + 9 * SECOND)
    made.plan(10_000, QUICK, last=True)
    made.read(6 * SECOND)
    assert not made.over
    made.read(6 * SECOND)
    assert made.over, "5 s of breath and 6 s of gong"


def test_a_mark_that_has_begun_is_not_begun_again_for_the_breath_that_takes_its_place():
    once, twice = playing("marks", before_ms=0), playing("marks", before_ms=0)
    for each in (once, twice):
        each.read(10 * SECOND - 4)
    twice.plan(10_000, QUICK)
    assert once.read(100) == twice.read(100)


def test_my_breath_starts_now_cuts_the_breath_with_a_fade_and_takes_up_the_new_one_where_it_is():
    made = playing("noise")
    made.read(20 + 2 * SECOND)
    made.plan(1800, QUICK)
    samples = made.read(2 * SECOND)
    assert abs(samples[BLOCK]) < 20
    assert steepest(samples) < 0.04 * 32_768
    made.read(2 * SECOND + 80)
    assert peak(made.read(1)) < -70, "at 6.8 s the new breath ends, where the old one would have gone on to 10 s"


def test_the_mark_of_a_breath_that_starts_now_sounds_at_once():
    made = playing("marks")
    made.read(20 + 3 * SECOND)
    made.plan(2800, QUICK)
    assert peak(made.read(20)) > -40


def test_a_mark_that_is_missed_by_long_is_left_out():
    made = mixer("marks")
    made.plan(0, (Part("in", 9000, 0, 1),))
    made.go_on(2000 * PER_MS)
    assert not any(made.read(2 * SECOND))


def test_the_same_breath_can_become_the_last_while_it_sounds_and_stop_being_so():
    made = playing("noise", "gong", breaths=[EASE])
    made.read(20 + 3 * SECOND)
    made.plan(0, EASE, last=True)
    made.plan(0, EASE, last=False)
    made.read(8 * SECOND)
    assert not made.over
    made.plan(0, EASE, last=True)
    assert any(made.read(2))


def test_another_breath_after_the_last_one_takes_the_gong_away():
    made = playing("gong", breaths=[QUICK])
    made.plan(0, QUICK, last=True)
    made.plan(5000, QUICK)
    assert not any(made.read(9 * SECOND))


def test_the_gong_follows_the_last_breath_and_then_it_is_over():
    made = mixer("gong")
    samples = rendered(made, [QUICK])
    assert first_sound(samples) == pytest.approx(5000 * PER_MS, abs=60 * PER_MS)
    assert len(samples) == pytest.approx(11_000 * PER_MS, abs=2 * BLOCK)
    assert made.over


def test_a_pause_fades_over_10_milliseconds_and_stands_still():
    made = playing("noise", "tone")
    made.read(20 + 5 * SECOND)
    made.hold()
    samples = made.read(3)
    assert any(samples[: BLOCK // 2])
    assert abs(samples[BLOCK - 1]) < 20
    assert not any(samples[BLOCK:])
    position = made.position
    made.read(SECOND)
    assert made.position == position


def test_after_a_pause_it_comes_back_gently():
    made = playing("noise")
    made.read(20 + 5 * SECOND)
    made.hold()
    made.read(5)
    made.go_on(5000 * PER_MS)
    samples = made.read(50)
    assert decibels(samples[:BLOCK]) < decibels(samples[20 * BLOCK :]) - 15
    assert made.position == 5500 * PER_MS


def test_what_rang_before_a_pause_does_not_ring_on_after_it():
    made = playing("marks")
    made.read(40)
    made.hold()
    made.read(2)
    made.go_on(1000 * PER_MS)
    assert not any(made.read(SECOND))


def test_a_jump_while_it_sounds_fades_and_lands_where_it_should():
    made = playing("noise")
    made.read(20 + SECOND)
    made.go_on(3000 * PER_MS)
    samples = made.read(50)
    assert made.position == 3500 * PER_MS
    assert abs(samples[BLOCK]) < 20


@pytest.mark.parametrize("nudge", [-300, 300, 5000, -5000])
def test_a_nudge_moves_time_at_the_end_of_the_breath_where_it_is_silent(nudge):
    made = playing("noise", "tone", before_ms=0)
    made.nudge(nudge)
    made.read(9 * SECOND)
    assert made.position == 9000 * PER_MS
    samples = made.read(2 * SECOND)
    assert made.position == 11_000 * PER_MS + max(-BLOCK, min(BLOCK, nudge))
    assert steepest(samples[SECOND * BLOCK - 2 * BLOCK : SECOND * BLOCK + 2 * BLOCK]) <= 1e-3 * 32_768


def test_a_nudge_within_the_end_that_it_would_leave_out_waits_for_nothing():
    made = playing("noise", before_ms=0)
    made.read(10 * SECOND - 1)
    made.nudge(BLOCK)
    made.read(2)
    assert made.position == 10_010 * PER_MS + BLOCK


def test_volumes_are_held_within_0_and_1():
    loud, louder = playing("noise"), playing("noise")
    louder.set_volume("noise", 7)
    assert loud.read(SECOND) == louder.read(SECOND)
    louder.set_volume("noise", -1)
    louder.read(1)
    assert not any(louder.read(SECOND))


def test_a_volume_changes_over_10_milliseconds():
    made = playing("noise")
    made.read(20 + 3 * SECOND)
    made.set_volume("noise", 0)
    samples = made.read(2)
    assert any(samples[: BLOCK // 2])
    assert not any(samples[BLOCK:])


def test_the_tones_direction_takes_hold_with_the_next_breath():
    rising, falling = playing("tone"), playing("tone")
    for each in (rising, falling):
        each.read(20 + 4 * SECOND)
        each.work()
    falling.set_falling(True)
    assert rising.read(6 * SECOND) == falling.read(6 * SECOND)
    assert rising.read(4 * SECOND) != falling.read(4 * SECOND)


def test_time_that_passes_unheard_leaves_nothing_to_catch_up_with():
    made = playing("noise", "marks", "gong")
    made.plan(20_000, EASE, last=True)
    made.pass_over(25_000 * PER_MS)
    assert not made.over
    made.pass_over(30_000 * PER_MS)
    assert made.over


def test_a_cleared_mixer_knows_no_breath():
    made = playing(*LAYERS)
    made.clear()
    assert not any(made.read(3 * SECOND))
    assert not made.over
