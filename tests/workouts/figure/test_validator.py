"""What looks wrong is found, and told by key."""

from __future__ import annotations

import pytest

from tests.workouts.figure.figure_helpers import CLIPS, clip_in, clip_of
from workouts.figure.validator import check

BROKEN = [
    ("hip: [0, 96]", "too short for where it should be"),
    ("hip: [0, 96]", "key 1: the right leg is"),
    ("legs: {hip: 0}\nhip: [0, 60]", "in the floor or a prop"),
    ("legs: {hip: 0}\nhip: [0, 130]", "the body floats"),
    ("head: 70", "the head is at 70°, beyond -60° to 55°"),
    ("R arm: {shoulder: 210}", "the right shoulder"),
    ("R leg: {hip: 0, abd: 70}\nL leg: {flat: -1}", "the right hip spread is at 70°"),
    ("L leg: {hip: 30, knee: 170}", "the left knee is at 170°"),
    ("R arm: {hand: [0, 115, 0]}", "the right arm goes"),
    ("R leg: {foot: [3, 110, 0], out: 60}", "the right leg goes"),
    ("R leg: {flat: [-1, -10]}", "one leg goes"),
    ("hip: [12, 54]\ntrunk: 80", "before the toes"),
    ("hip: [-27, 50]\ntrunk: 56\nlegs: {flat: -1, out: 60}", "outside the line of its foot"),
    ("hip: [-27, 50]\ntrunk: 56\nlegs: {flat: [-1, 24], out: -45}", "inside the line of its foot"),
    ("props: {wall: {x: 0}}", "cm in the wall"),
    ("base: seated\nhip: [0, 50]", "in the floor or a prop"),
    ("base: supine\nprops: {foam-roller: {x: -20}}", "in the floor or a prop"),
    ("base: supine\nprops: {foam-roller: {x: 0, along: x}}", "in the floor or a prop"),
    ("base: supine\nprops: {swiss-ball: {x: 10, y: 30}}", "in the floor or a prop"),
    ("props: {bench: {x: 0, y: 7}}", "in the floor or a prop"),
    ("keys:\n- {}\n- {legs: {flat: 20}, hip: [20, 90]}", "both feet travel at once"),
    ("keys:\n- {move: .1}\n- {move: .1, arms: {shoulder: 180}}", "in one sixtieth of a second"),
]


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.stem)
def test_the_clips_have_nothing_wrong(path):
    assert [str(warning) for warning in check(clip_in(path))] == []


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_what_is_wrong_is_told(text, said):
    assert any(said in str(warning) for warning in check(clip_of(text)))


def test_a_warning_names_file_line_key_and_whether_it_is_on_the_way():
    warnings = check(clip_of("keys:\n- {}\n- {name: bow, head: 70}"))
    assert str(warnings[0]) == "f:2:3: key 1: the head is at 67°, beyond -60° to 55°, on the way there"
    assert str(warnings[1]) == "f:3:3: key 2 (bow): the head is at 70°, beyond -60° to 55°"


def test_a_body_that_jumps_may_float_and_take_both_feet_along():
    text = "keys:\n- {jump: true}\n- {jump: true, hip: [30, 110], legs: {flat: 30, y: 20}}"
    assert check(clip_of(text)) == []


def test_the_far_end_of_a_roller_carries_nothing():
    assert check(clip_of("base: supine\nprops: {foam-roller: {x: -20, z: 90}}")) == []
    assert check(clip_of("base: supine\nprops: {foam-roller: {x: 160, along: x}}")) == []


def test_a_body_on_a_machine_is_carried_by_it():
    text = "hip: [2, 99]\nlegs: {to: pedal}\narms: {to: handle}\nprops: {cross-trainer: {}}"
    assert check(clip_of(text)) == []
