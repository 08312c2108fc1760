"""Easier and harder, from here on: worked examples."""

from __future__ import annotations

import pytest

from tests.workouts.timeline.timeline_helpers import read
from workouts.exchange import exchanged, left_out, meant, target
from workouts.segments import Kind

STAND = "position: standing, sides: both"
CHAINS = {
    "hold-hard": "position: prone, sides: both, mode: hold, dose: {time: 30s, rest: 25s}, easier: hold-soft",
    "hold-soft": f"{STAND}, mode: hold, dose: {{time: 30s, rest: 20s}}, easier: hold-least, harder: hold-hard",
    "hold-least": f"{STAND}, mode: hold, dose: {{time: 30s}}, easier: sway",
    "sway": f"{STAND}, mode: timed, dose: {{time: 30s}}",
    "lift-each": "position: standing, sides: each, mode: reps, dose: {reps: 12}, tempo: 2-0-2, easier: lift",
    "turn": f"{STAND}, mode: reps, dose: {{reps: 12}}, tempo: 2-0-2, easier: hold-soft",
    "lift": f"{STAND}, mode: reps, dose: {{reps: 12}}, tempo: 2-0-1, harder: lift-each",
    "side-hard": "position: side-lying, sides: each, mode: hold, dose: {time: 20s}, switch: 8s, easier: side-soft",
    "side-soft": "position: side-lying, sides: each, mode: hold, dose: {time: 20s}, switch: 6s, easier: side-least",
    "side-least": "position: supine, sides: both, mode: hold, dose: {time: 20s}",
    "run": "position: standing, sides: both, mode: timed, dose: {time: 30s}, easier: lift",
    "slow": "position: supine, sides: both, mode: timed, dose: {time: 1m}, breathe: ease, easier: calm",
    "calm": "position: supine, sides: both, mode: timed, dose: {time: 1m}, breathe: lying",
    "rest-hold": "position: supine, sides: both, mode: hold, dose: {time: 1m}, easier: calm",
}


@pytest.fixture
def laid(files):
    """Give how a workout is laid out, and its library."""
    for id_, text in CHAINS.items():
        files.exercise(id_, text)

    def lay(text: str, codes: tuple[str, ...] = ()):
        timeline = files.timeline(text, codes=codes)
        return timeline, files.library()

    return lay


def after(laid, text: str, index: int, seconds: float, way: str = "easier") -> list[str]:
    """Give the lines of a workout that is changed so far into a segment, from that segment on."""
    timeline, library = laid(text)
    changed = exchanged(timeline, index, round(seconds * 1000), way, library)
    assert changed is not None
    return read(changed.timeline)[index:]


def test_the_rest_of_a_hold_is_held_in_the_easier_position_after_the_time_to_change(laid):
    text = "steps: [{exercise: hold-hard, time: 40s}, {exercise: squat, reps: 4}, {exercise: hold-hard, time: 20s}]"
    assert after(laid, text, 1, 12) == [
        "work hold-hard 12",
        "rest 15",
        "work hold-soft 30",
        "rest 12",
        "work squat 4× 20",
        "rest 8",
        "work hold-soft 20",
    ]


def test_at_least_ten_seconds_are_left_to_do_but_no_more_than_the_whole_set(laid):
    assert after(laid, "steps: [{exercise: hold-hard, time: 30s}]", 1, 27)[-1] == "work hold-soft 10"
    assert after(laid, "steps: [{exercise: hold-hard, time: 5s}]", 1, 4)[-1] == "work hold-soft 5"


def test_what_is_left_is_a_whole_number_of_seconds(laid):
    text = "steps: [{exercise: hold-hard, time: 30s}]"
    timeline, library = laid(text)
    soft = exchanged(timeline, 1, 12_286, "easier", library)
    back = exchanged(soft.timeline, soft.index, 0, "harder", library)
    assert read(back.timeline)[-1] == "work hold-hard 18"


def test_at_least_two_repetitions_are_left_to_do(laid):
    lines = after(laid, "steps: [{exercise: lift-each, reps: 6, sides: left}]", 1, 23.9)
    assert lines == ["work lift-each left 6× 23.9", "rest 12", "work lift 2× 6"]
    lines = after(laid, "steps: [{exercise: turn, reps: 6}]", 1, 23.9)
    assert lines == ["work turn 6× 23.9", "rest 12", "work hold-soft 10"]  # 2 turns take 8 s


def test_both_sides_that_are_left_become_one(laid):
    # 8 s are left of the left side, 24 s of the right one
    lines = after(laid, "steps: [{exercise: lift-each, reps: 6}]", 1, 16)
    assert lines == ["work lift-each left 4× 16", "rest 12", "work lift 10× 30"]


def test_on_the_second_side_only_that_side_is_left(laid):
    lines = after(laid, "steps: [{exercise: side-hard, time: 20s}]", 3, 5)
    assert lines == ["work side-hard right 5", "rest 12", "work side-soft right 15"]


def test_on_the_first_side_the_second_one_stays_whole(laid):
    lines = after(laid, "steps: [{exercise: side-hard, time: 20s}]", 1, 5)
    assert lines[1:] == ["rest 12", "work side-soft left 15", "switch right 6", "work side-soft right 20"]


def test_while_changing_sides_the_side_that_comes_is_exchanged_and_back_again(laid):
    timeline, library = laid("steps: [{exercise: side-hard, time: 20s}]")
    changed = exchanged(timeline, 2, 3000, "easier", library)
    assert read(changed.timeline)[1:] == ["work side-hard left 20", "rest 12", "work side-soft right 20"]
    back = exchanged(changed.timeline, 2, 1000, "harder", library)
    assert read(back.timeline)[1:] == ["work side-hard left 20", "switch right 11", "work side-hard right 20"]
    assert back.timeline.segments[3] == timeline.segments[3]


def test_an_exchanged_set_is_changed_again_while_its_sides_change(laid):
    timeline, library = laid("steps: [{exercise: side-hard, time: 20s}]")
    soft = exchanged(timeline, 0, 0, "easier", library).timeline
    least = exchanged(soft, 2, 0, "easier", library)
    assert read(least.timeline)[1:] == ["work side-soft left 20", "rest 12", "work side-least 20"]
    back = exchanged(exchanged(least.timeline, 2, 0, "harder", library).timeline, 2, 0, "harder", library)
    assert back.timeline.segments[-1] == timeline.segments[-1]


def test_counted_holds_stay_counted_where_the_new_exercise_is_held(laid):
    lines = after(laid, "steps: [{exercise: side-hard, reps: 4, hold: 10s, gap: 2s}]", 1, 25)
    assert lines[:3] == ["work side-hard left 3× 25", "rest 12", "work side-soft left 2× 22"]
    timeline, library = laid("steps: [{exercise: side-soft, reps: 4, hold: 10s, gap: 2s}]")
    changed = exchanged(timeline, 1, 25_000, "easier", library)
    assert read(changed.timeline)[-1] == "work side-least 3× 34"  # 2 on the left and 4 on the right


def test_a_longest_hold_begins_anew(laid):
    lines = after(laid, "steps: [{exercise: hold-hard, time: max, up_to: 1m}]", 1, 45)
    assert lines == ["work hold-hard 45", "rest 15", "work hold-soft 60"]


def test_a_longest_hold_that_becomes_breathing_lasts_as_long_as_it_might_have(laid):
    timeline, library = laid("steps: [{exercise: rest-hold, time: max, up_to: 70s}]")
    breathing = exchanged(timeline, 0, 0, "easier", library).timeline.segments[-1]
    assert (breathing.kind, breathing.breaths, breathing.waits) == (Kind.BREATHE, 11, None)


def test_breathing_goes_on_in_whole_breaths(laid):
    lines = after(laid, "steps: [{exercise: slow, time: 60s}]", 1, 21)
    assert lines == ["breathe slow 2× 21", "rest 5", "breathe calm 6× 42"]


def test_a_set_that_waits_for_the_person_goes_on_waiting_as_long_as_it_is_counted(laid):
    timeline, library = laid("steps: [{exercise: lift-each, reps: 6, pace: tap, sides: left}]")
    assert exchanged(timeline, 1, 60_000, "easier", library).timeline.segments[-1].waits == "tap"
    timeline, library = laid("steps: [{exercise: jump, reps: 6, pace: tap}]")
    assert exchanged(timeline, 1, 0, "easier", library).timeline.segments[-1].waits == "tap"


def test_the_new_exercise_has_its_own_rest_between_sets_and_a_written_one_stays(laid):
    text = "steps: [{exercise: hold-hard, time: 20s, sets: 2}]"
    assert after(laid, text, 0, 0) == ["get_ready 12", "work hold-soft 20", "rest 20", "work hold-soft 20"]
    text = "steps: [{exercise: hold-hard, time: 20s, sets: 2, rest: 7s}]"
    assert after(laid, text, 0, 0)[2] == "rest 7"
    assert (
        after(laid, "steps: [{exercise: hold-hard, time: 20s, sets: 2, rest: 0}]", 0, 0)[1:]
        == ["work hold-soft 20"] * 2
    )


def test_what_went_straight_on_rests_where_the_new_exercise_does_not_keep_going(laid):
    text = "steps: [{repeat: 2, steps: [{exercise: run, time: 30s}]}]"
    timeline, library = laid(text)
    assert read(timeline)[1:] == ["work run 30"] * 2
    changed = exchanged(timeline, 0, 0, "easier", library).timeline
    assert read(changed)[1:] == ["work lift 30", "rest 15", "work lift 30"]
    assert read(exchanged(changed, 0, 0, "harder", library).timeline)[1:] == ["work run 30"] * 2


def test_a_rest_begins_anew_with_what_is_left_of_it_and_its_words(laid):
    text = "steps: [{exercise: squat, reps: 2}, {rest: 40s, say: Drink.}, {exercise: hold-hard, time: 20s}]"
    timeline, library = laid(text)
    rest = exchanged(timeline, 2, 10_000, "easier", library).timeline.segments[2]
    assert (rest.length, rest.say, rest.written) == (30_000, ("Drink.",), True)
    rest = exchanged(timeline, 2, 39_000, "easier", library).timeline.segments[2]
    assert rest.length == 12_000  # the time to change


def test_a_wait_goes_on_waiting(laid):
    text = "steps: [{wait: Roller under the thigh.}, {exercise: hold-hard, time: 20s}]"
    assert after(laid, text, 1, 5) == ["wait 20", "work hold-soft 20"]
    assert after(laid, text, 0, 4) == ["get_ready 6", "wait 20", "work hold-soft 20"]
    hold = "{exercise: hold-hard, time: 20s}"
    text = f"steps: [{hold}, {{rest: 9s}}, {{wait: Ready?}}, {{rest: 5s}}, {hold}]"
    assert after(laid, text, 0, 0)[1:] == ["work hold-soft 20", "rest 9", "wait 20", "rest 5", "work hold-soft 20"]


def test_a_hold_that_fills_the_workout_keeps_filling_it(laid):
    text = "length: 5m\nsteps: [{exercise: run, time: fill}, {exercise: squat, reps: 2}]"
    timeline, library = laid(text)
    assert exchanged(timeline, 0, 0, "easier", library).timeline.length - timeline.length < 5_000 + 2_000


def test_the_same_exercise_elsewhere_goes_with_it_and_comes_back_alone(laid):
    text = "steps: [{exercise: hold-hard, time: 20s}, {exercise: hold-soft, time: 20s}]"
    timeline, library = laid(text)
    soft = exchanged(timeline, 0, 0, "easier", library).timeline
    assert read(soft)[1:] == ["work hold-soft 20", "rest 20", "work hold-soft 20"]
    assert exchanged(soft, 0, 0, "harder", library).timeline.segments[1:] == timeline.segments[1:]
    least = exchanged(soft, 0, 0, "easier", library).timeline
    assert read(least)[1:] == ["work hold-least 20", "rest 15", "work hold-least 20"]
    # harder where the one that was written so is next: what came down to it comes back up with it
    both = exchanged(soft, 2, 0, "harder", library).timeline
    assert read(both)[3:] == ["work hold-hard 20"]


def test_a_step_that_came_down_to_the_one_that_is_made_harder_goes_back_to_what_was_written(laid):
    text = "steps: [{exercise: hold-soft, time: 20s}, {exercise: hold-hard, time: 20s}]"
    timeline, library = laid(text)
    soft = exchanged(timeline, 2, 0, "easier", library).timeline  # the second step alone
    assert read(soft)[1:] == ["work hold-soft 20", "rest 15", "work hold-soft 20"]
    hard = exchanged(soft, 0, 0, "harder", library).timeline
    assert hard.segments[-1] == timeline.segments[-1]
    assert hard.segments[1].exercise.id == "hold-hard"


def test_at_the_end_of_its_chain_nothing_changes(laid):
    timeline, library = laid("steps: [{exercise: hold-hard, time: 20s}]")
    assert exchanged(timeline, 1, 0, "harder", library) is None
    timeline, library = laid("steps: [{breathe: ease, time: 20s}]")
    assert exchanged(timeline, 1, 0, "easier", library) is None


def test_where_nothing_comes_any_more_nothing_changes(laid):
    timeline, library = laid("steps: [{exercise: hold-hard, time: 20s}, {wait: Sit up.}]")
    assert meant(timeline, 2).exercise.id == "hold-hard"
    assert exchanged(timeline, 2, 0, "easier", library) is None
    assert left_out(timeline, 2, 0) is None


def test_what_hurt_is_passed_over_on_the_way_back(laid):
    timeline, library = laid("steps: [{exercise: hold-hard, time: 20s}]")
    changed = exchanged(timeline, 1, 5000, "easier", library, hurt=True)
    assert changed.timeline.hurt == {"hold-hard"}
    assert target(changed.timeline, changed.index, "harder", library) is None
    assert target(changed.timeline, changed.index, "easier", library).id == "hold-least"


# ---- left out --------------------------------------------------------------------------------------------------------


def without(laid, text: str, index: int, seconds: float) -> list[str]:
    timeline, _ = laid(text)
    return read(left_out(timeline, index, round(seconds * 1000)).timeline)[index:]


def test_an_exercise_is_left_out_for_what_is_left_with_the_rests_round_it(laid):
    text = """
steps:
  - repeat: 2
    steps: [{exercise: squat, reps: 4}, {exercise: plank, time: 20s}, {exercise: belly, time: 30s}]
"""
    assert without(laid, text, 3, 7) == [
        "work plank 7",
        "rest 12",
        "breathe belly 3× 30",
        "rest 15",
        "work squat 4× 20",
        "rest 15",
        "breathe belly 3× 30",
    ]


def test_written_rests_that_meet_become_one_of_the_longest(laid):
    text = (
        "steps: [{exercise: squat, reps: 2}, {exercise: belly, time: 10s, rest: 20s}, {exercise: plank, time: 10s}, "
        "{rest: 35s, say: Drink.}, {exercise: squat, reps: 2}, {rest: 9s}, {exercise: plank, time: 10s}, {rest: 6s}, "
        "{exercise: hinge, reps: 2}]"
    )
    assert without(laid, text, 5, 4) == ["work plank 4", "rest 35", "work squat 2× 10", "rest 9", "work hinge 2× 10"]


def test_what_stood_directly_beside_it_has_the_time_to_change(laid):
    squat, hinge, taps = (f"{{exercise: {id_}, reps: 2}}" for id_ in ("squat", "hinge", "taps"))
    plank = "{exercise: plank, time: 9s}"
    timeline, _ = laid(f"defaults: {{rest: 0}}\nsteps: [{squat}, {taps}, {plank}]")
    lines = read(left_out(timeline, 2, 0).timeline)
    assert lines[1:] == ["work squat 2× 10", "work taps 1× 0.001", "rest 12", "work plank 9"]
    timeline, _ = laid(f"defaults: {{rest: 0}}\nsteps: [{squat}, {hinge}, {taps}, {hinge}, {plank}]")
    lines = read(left_out(timeline, 0, 0).timeline)
    assert lines[1:] == ["work hinge 2× 10", "work taps 2× 6", "work hinge 2× 10", "work plank 9"]
    lines = read(left_out(timeline, 2, 5000).timeline)
    assert lines[2:] == ["work hinge 1× 5", "rest 15", "work taps 2× 6", "rest 12", "work plank 9"]


def test_a_wait_for_it_goes_with_it(laid):
    squat, plank, hinge = "{exercise: squat, reps: 2}", "{exercise: plank, time: 9s}", "{exercise: hinge, reps: 2}"
    text = f"steps: [{squat}, {{wait: Lie down.}}, {plank}, {hinge}]"
    assert without(laid, text, 2, 30) == ["rest 12", "work hinge 2× 10"]
    assert without(laid, text, 0, 4)[:3] == ["get_ready 6", "wait 20", "work plank 9"]


def test_a_rest_before_nothing_goes_but_a_wait_stays(laid):
    squat, plank, hinge = "{exercise: squat, reps: 2}", "{exercise: plank, time: 9s}", "{exercise: hinge, reps: 2}"
    assert without(laid, f"steps: [{squat}, {plank}, {{rest: 9s}}, {squat}]", 0, 4) == ["get_ready 12", "work plank 9"]
    text = f"steps: [{squat}, {hinge}, {{wait: Sit up.}}, {{rest: 9s}}, {squat}]"
    assert without(laid, text, 0, 4) == ["get_ready 12", "work hinge 2× 10", "wait 20"]


def test_where_nothing_else_is_left_the_session_is_over(laid):
    timeline, _ = laid("steps: [{exercise: plank, time: 10s}]")
    changed = left_out(timeline, 1, 4000)
    assert (read(changed.timeline), changed.index) == (["get_ready 10", "work plank 4"], 2)
    changed = left_out(timeline, 0, 4000)
    assert (read(changed.timeline), changed.index) == (["get_ready 4"], 1)


def test_breathing_without_an_exercise_is_left_out_too(laid):
    timeline, _ = laid("steps: [{breathe: ease, time: 20s}, {exercise: squat, reps: 2}, {breathe: ease, time: 20s}]")
    changed = left_out(timeline, 1, 12_000)
    assert changed.old.id == "ease"
    assert changed.timeline.hurt == frozenset()
    assert read(changed.timeline)[1:] == ["breathe ease 1× 12", "rest 12", "work squat 2× 10"]
