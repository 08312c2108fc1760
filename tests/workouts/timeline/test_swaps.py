"""The swap rule, what a variant changes, and who may do what (formats §2)."""

from __future__ import annotations

import pytest

from workouts.timeline import lay_out


def swapped(files, step: str, change: str) -> list[str]:
    """Give a one-step workout in the variant that changes it."""
    old = step.split(",")[0].removeprefix("exercise: ")
    text = f"steps: [{{{step}}}]\nvariants: {{other: {{change: {{{old}: {change}}}}}}}"
    return files.lines(text, variant="other")


def work(files, step: str, change: str) -> list[str]:
    return [line for line in swapped(files, step, change) if line.startswith(("work", "breathe"))]


# ---- times keep their sum --------------------------------------------------------------------------------------------


def test_a_time_of_both_sides_is_shared_out_between_them(files):
    assert work(files, "exercise: lunge, time: 30s", "back-lunge") == [
        "work back-lunge left 15",
        "work back-lunge right 15",
    ]


def test_the_time_of_two_sides_becomes_one_sum(files):
    assert work(files, "exercise: side-plank, time: 15s", "plank") == ["work plank 30"]


def test_a_shared_out_time_is_rounded_up_to_5_s(files):
    assert work(files, "exercise: lunge, time: 32s", "back-lunge") == [
        "work back-lunge left 20",
        "work back-lunge right 20",
    ]
    assert work(files, "exercise: jack, time: 31s", "walk") == ["work walk 35"]


def test_each_set_of_a_list_keeps_its_time(files):
    assert work(files, "exercise: plank, time: [10s, 20s, 10s]", "wall-sit") == [
        "work wall-sit 10",
        "work wall-sit 20",
        "work wall-sit 10",
    ]


def test_only_the_sides_that_worked_count(files):
    assert work(files, "exercise: side-plank, time: 40s, sides: left", "side-knees") == [
        "work side-knees left 20",
        "work side-knees right 20",
    ]


def test_a_counted_exercise_done_for_a_time_stays_so(files):
    assert work(files, "exercise: squat, time: 30s", "hinge") == ["work hinge 30"]


def test_a_longest_hold_stays_one(files):
    assert work(files, "exercise: plank, time: max, up_to: 1m", "wall-sit") == ["work wall-sit 60"]


def test_a_step_that_fills_still_fills(files):
    text = "length: 5m\nsteps: [{exercise: jack, time: fill}]\nvariants: {calm: {change: {jack: walk}}}"
    assert files.lines(text, variant="calm") == ["work walk 300"]


# ---- counted work ----------------------------------------------------------------------------------------------------


def test_counted_work_becomes_as_many_repetitions_as_fit_the_time_it_took(files):
    assert work(files, "exercise: squat, reps: 6", "hinge") == ["work hinge 6× 30"]
    assert work(files, "exercise: hinge, reps: 7", "jump") == ["work jump 8× 24"]  # 11 fit, the dose is 8
    assert work(files, "exercise: jump, reps: 8", "squat") == ["work squat 4× 20"]  # 24 s


def test_eight_slow_back_extensions_become_two_bird_dogs_a_side(files):
    assert work(files, "exercise: extension, reps: 8", "bird-dog") == [
        "work bird-dog left 2× 24",
        "work bird-dog right 2× 24",
    ]


def test_eight_hinges_become_three_deadlifts_a_side(files):
    assert work(files, "exercise: hinge, reps: 8", "deadlift") == [
        "work deadlift left 3× 18",
        "work deadlift right 3× 18",
    ]


def test_there_are_two_repetitions_at_least(files):
    assert work(files, "exercise: jump, reps: 2", "bird-dog")[0] == "work bird-dog left 2× 24"


def test_alternating_repetitions_stay_even(files):
    assert work(files, "exercise: squat, reps: 3", "dead-bug") == ["work dead-bug 2× 10"]
    assert work(files, "exercise: squat, reps: 20", "dead-bug") == ["work dead-bug 8× 40"]  # the dose is 9
    assert work(files, "exercise: jump, reps: 2", "dead-bug") == ["work dead-bug 2× 10"]


def test_ten_shoulder_taps_become_one_plank_of_the_same_time(files):
    assert work(files, "exercise: taps, reps: 10", "plank") == ["work plank 30"]


def test_counted_work_becomes_a_time_where_the_new_exercise_keeps_going(files):
    assert work(files, "exercise: squat, reps: 10", "walk") == ["work walk 50"]
    assert work(files, "exercise: squat, reps: 10", "belly") == ["breathe belly 5× 50"]


def test_a_default_dose_of_two_sets_becomes_two_sets(files):
    assert work(files, "exercise: squat", "hinge") == ["work hinge 8× 40", "work hinge 8× 40"]


def test_a_tap_does_not_wait_where_nothing_is_counted_any_more(files):
    text = "steps: [{exercise: squat, reps: 8, pace: tap}]\nvariants: {hold: {change: {squat: plank}}}"
    assert files.timeline(text).about
    assert not files.timeline(text, variant="hold").about
    step = files.timeline(text, variant="hold").segments[1].step
    assert (step.pace, step.time) == (None, (40_000,))


def test_counted_holds_stay_counted_holds(files):
    assert work(files, "exercise: side-plank, reps: [6, 4], hold: 10s, gap: 2s", "side-knees") == [
        "work side-knees left 6× 70",
        "work side-knees right 6× 70",
        "work side-knees left 4× 46",
        "work side-knees right 4× 46",
    ]


def test_counted_holds_become_repetitions_or_a_time_of_what_moves(files):
    assert work(files, "exercise: plank, reps: 3, hold: 8s, gap: 3s", "squat") == ["work squat 6× 30"]
    assert work(files, "exercise: plank, reps: 3, hold: 8s, gap: 3s", "walk") == ["work walk 30"]


def test_counted_breaths_become_their_time(files):
    assert work(files, "exercise: belly, breaths: 3", "walk") == ["work walk 30"]


def test_the_steps_tempo_sides_switch_note_and_cues_stay_behind(files):
    text = """
steps:
  - exercise: back-lunge
    reps: 4
    tempo: 4-0-4
    sides: left
    switch: 9s
    note: Slowly.
    cues: Tall.
    rest: 7s
    effort: 5
  - exercise: jack
variants:
  other: {change: {back-lunge: bird-dog}}
"""
    timeline = files.timeline(text, variant="other")
    step = timeline.segments[1].step
    assert (step.tempo, step.sides, step.switch, step.note, step.cues) == (None, None, None, None, ())
    assert (step.rest, step.effort) == (7_000, 5)


def test_defaults_are_part_of_the_work_that_is_kept(files):
    text = "defaults: {time: 40s, rest: 10s}\nsteps: [{exercise: lunge}, {exercise: jack}]\n"
    text += "variants: {other: {change: {lunge: back-lunge}}}"
    assert files.lines(text, variant="other") == [
        "work back-lunge left 20",
        "switch right 5",
        "work back-lunge right 20",
        "rest 10",
        "work jack 40",
    ]


def test_one_set_stays_one_under_default_sets(files):
    text = "defaults: {sets: 3}\nsteps: [{exercise: lunge, time: 40s, sets: 1}]\n"
    text += "variants: {other: {change: {lunge: jack}}}"
    assert files.lines(text, variant="other") == ["work jack 40"]


# ---- variants --------------------------------------------------------------------------------------------------------


def test_a_variant_may_leave_a_step_out_with_its_rest(files):
    text = "steps: [{exercise: jack}, {exercise: squat, rest: 1m}, {exercise: plank, time: 9s}]\n"
    text += "variants: {short: {change: {squat: skip}}}"
    assert files.lines(text, variant="short") == ["work jack 30", "rest 15", "work plank 9"]


def test_a_new_amount_replaces_the_old_one_and_its_sets(files):
    assert work(files, "exercise: squat, reps: 8, sets: 3", "{reps: 6}") == ["work squat 6× 30"]
    assert work(files, "exercise: squat, reps: 8, sets: 3", "{time: 20s}") == ["work squat 20"]
    assert work(files, "exercise: belly, time: 1m, sets: 2", "{breaths: 4}") == ["breathe belly 4× 40"]


def test_a_new_number_of_counted_holds_keeps_their_length(files):
    assert work(files, "exercise: plank, reps: 6, hold: 10s", "{reps: 4}") == ["work plank 4× 49"]


def test_a_time_takes_the_place_of_counted_holds(files):
    assert work(files, "exercise: plank, reps: 6, hold: 10s, gap: 2s", "{time: 20s}") == ["work plank 20"]


def test_a_variant_may_change_keys_and_leave_the_amount(files):
    assert swapped(files, "exercise: side-plank, time: 20s", "{switch: 12s}")[1] == "switch right 12"


def test_a_variant_may_name_another_exercise_and_its_amount(files):
    change = "{exercise: side-knees, reps: [4, 3]}"
    assert work(files, "exercise: side-plank, reps: [6, 4], hold: 10s", change)[::2] == [
        "work side-knees left 4× 49",
        "work side-knees left 3× 36",
    ]


def test_a_variant_may_name_another_exercise_alone(files):
    assert work(files, "exercise: taps, reps: 10", "{exercise: plank, effort: 5}") == ["work plank 30"]


@pytest.mark.parametrize("change", ["plnk", "{exercise: plnk}"])
def test_an_unknown_exercise_in_a_variant_suggests_the_nearest(files, change):
    text = f"steps: [{{exercise: taps, reps: 10}}]\nvariants: {{other: {{change: {{taps: {change}}}}}}}"
    errors = {error.split(" ", 1)[1] for error in files.errors(text)}
    assert errors == {"no exercise is called 'plnk', did you mean 'plank'?"}


def test_a_variant_that_does_not_fit_is_an_error_at_the_change(files):
    text = "steps: [{exercise: taps, reps: 10}]\nvariants: {other: {change: {taps: {exercise: plank, tempo: 2-0-2}}}}"
    assert files.errors(text) == ["3:60 'plank' is held and has no tempo: write 'hold'"]


def test_a_variant_that_changes_nothing_is_an_error(files):
    text = "steps: [{exercise: jack, time: 30s}]\nvariants: {standard: {change: {jack: {time: 30s}}}}"
    assert files.errors(text) == ["3:22 this variant changes nothing"]


def test_a_key_that_no_step_uses_is_an_error(files):
    text = "steps: [{exercise: plank}]\nvariants: {other: {change: {plnk: skip}}}"
    assert files.errors(text) == ["3:35 no step is of 'plnk', so there is nothing to change, did you mean 'plank'?"]


# ---- who may do it ---------------------------------------------------------------------------------------------------


def test_a_step_is_swapped_for_an_easier_one_that_the_person_may_do(files):
    jump = "steps: [{exercise: jump, reps: 8}, {exercise: jack}]"
    assert files.lines(jump, codes=("knee",))[0] == "work jump 8× 24"
    assert files.lines(jump, codes=("spasm",))[0] == "work half-jump 8× 24"


def test_the_chain_of_easier_ones_is_followed_as_far_as_needed(files):
    jump = "steps: [{exercise: jump, reps: 8}, {exercise: jack}]"
    assert files.lines(jump, codes=("bones",))[0] == "work squat 4× 20"
    assert files.lines(jump, codes=("spasm", "knee"))[0] == "work squat 4× 20"


def test_a_step_is_left_out_where_the_chain_ends(files):
    assert files.lines("steps: [{exercise: hop}, {exercise: jack}]", codes=("bones",)) == ["work jack 30"]


def test_cautions_hold_within_contained_workouts_and_variants_too(files):
    files.workout("inner", "steps: [{exercise: squat, reps: 4}]\nvariants: {hard: {change: {squat: jump}}}")
    assert files.lines("steps: [{workout: 'inner:hard'}]", codes=("spasm",)) == ["work half-jump 6× 18"]


def test_defaults_hold_for_the_exercise_that_takes_a_steps_place(files):
    text = "defaults: {time: 40s, rest: 6s}\nsteps: [{exercise: jump}, {exercise: jack}]"
    assert files.lines(text, codes=("bones",)) == ["work squat 40", "rest 6", "work jack 40"]


def test_where_everything_is_left_out_there_is_no_workout(files):
    files.workout("hops", "steps: [{exercise: hop}]")
    library = files.library()
    laid_out = lay_out(library.workouts["hops"], library, codes=frozenset({"bones"}))
    assert laid_out.timeline is None
    assert [problem.message for problem in laid_out.problems] == ["there is no work in this workout"]
