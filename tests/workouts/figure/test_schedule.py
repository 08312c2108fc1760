"""A clip keeps the exercise's time."""

from __future__ import annotations

import pytest

from tests.workouts.figure.figure_helpers import clip_of
from workouts.figure.clip import EASES
from workouts.figure.schedule import BREATH, Rhythm, of_hold, of_keys, of_reps

TWO = "keys:\n- {move: 1, hold: .5}\n- {move: 2, hold: 1, head: 10}\n"
FOUR = "keys:\n- {move: 1, hold: 0}\n- {move: 1, hold: .5, head: 5}\n- {move: 1, hold: 0, head: 10}\n"
FOUR += "- {move: 1, head: 5}\n"
TEMPO = Rhythm(2, 1, 3, 0.5)


def where(schedule, seconds):
    moment = schedule.moment(seconds)
    return moment.start, moment.end, round(moment.share, 3)


@pytest.mark.parametrize(
    ("seconds", "moment"),
    [
        (0, (0, 1, 0)),
        (1, (0, 1, 0.5)),
        (2, (1, 1, 0)),
        (2.9, (1, 1, 0)),
        (3, (1, 0, 0)),
        (4.5, (1, 0, 0.5)),
        (6, (0, 0, 0)),
        (6.49, (0, 0, 0)),
        (6.5, (0, 1, 0)),
        (7.5, (0, 1, 0.5)),
    ],
)
def test_a_repetition_goes_out_holds_comes_back_and_pauses(seconds, moment):
    assert where(of_reps(clip_of(TWO), TEMPO), seconds) == moment


def test_several_keys_share_out_and_back_as_their_seconds_are():
    schedule = of_reps(clip_of(FOUR), Rhythm(5, 0, 2.3))
    assert where(schedule, 1) == (0, 1, 0.5)
    assert where(schedule, 2.5) == (1, 1, 0)
    assert where(schedule, 4) == (1, 2, 0.5)
    assert where(schedule, 5) == (2, 3, 0)
    assert where(schedule, 6.5)[:2] == (3, 0)
    assert schedule.length == pytest.approx(7.3)


def test_every_second_repetition_is_done_on_the_other_side_where_sides_alternate():
    schedule = of_reps(clip_of(TWO + "alternate: true\n"), TEMPO)
    assert schedule.length == 13
    assert where(schedule, 1) == (0, 1, 0.5)
    assert where(schedule, 4.5) == (1, 2, 0.5)
    assert where(schedule, 7.5) == (2, 3, 0.5)
    assert where(schedule, 11) == (3, 0, 0.5)


def test_without_a_tempo_the_keys_own_seconds_hold():
    schedule = of_keys(clip_of(TWO))
    assert schedule.length == 4.5
    assert where(schedule, 0.4) == (0, 0, 0)
    assert where(schedule, 1.5) == (0, 1, 0.5)
    assert where(schedule, 3) == (1, 1, 0)
    assert where(schedule, 4) == (1, 0, 0.5)


def test_a_hold_goes_in_once_and_stays():
    schedule = of_hold(clip_of(TWO))
    assert where(schedule, 0.2) == (0, 0, 0)
    assert where(schedule, 1.5) == (0, 1, 0.5)
    assert where(schedule, 1000) == (1, 1, 0)
    assert of_hold(clip_of(FOUR)).moment(1000).end == 3


@pytest.mark.parametrize("make", [of_keys, of_hold, lambda clip: of_reps(clip, TEMPO)])
def test_a_single_key_only_breathes(make):
    schedule = make(clip_of("base: plank"))
    for seconds in (0, 3, 50):
        assert where(schedule, seconds) == (0, 0, 0)
    assert schedule.moment(BREATH / 2).breath == pytest.approx(1)
    assert schedule.moment(BREATH).breath == pytest.approx(0)
    assert schedule.moment(0).still


def test_a_tempo_without_any_time_stands_still():
    schedule = of_reps(clip_of(TWO), Rhythm(0, 0, 0))
    assert where(schedule, 5) == (0, 0, 0)
    assert schedule.length == 0


@pytest.mark.parametrize("ease", EASES)
def test_every_ease_goes_from_start_to_end_and_never_back(ease):
    steps = [EASES[ease](step / 50) for step in range(51)]
    assert (steps[0], steps[-1]) == (pytest.approx(0), pytest.approx(1))
    assert steps == sorted(steps)


def test_a_key_without_a_hold_is_passed_through_and_one_with_it_is_not():
    text = "keys:\n- {move: 1}\n- {move: 1, hold: %s, head: 5}\n- {move: 1, head: 10, top: true}\n"
    for make in (of_keys, of_hold, lambda clip: of_reps(clip, Rhythm(2, 1, 1))):
        for hold, fastest in ((0, 0.2), (0.3, 0.02)):
            schedule = make(clip_of(text % hold))
            frames = [schedule.moment(frame / 100) for frame in range(300)]
            before = [moment for moment in frames if (moment.start, moment.end) == (0, 1)]
            gone = before[-1].share - before[-5].share
            assert gone > 0.03 if hold == 0 else gone < fastest
            shares = [moment.share for moment in before]
            assert shares == sorted(shares)
