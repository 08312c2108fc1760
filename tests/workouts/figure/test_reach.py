"""Knees and elbows go the way that bodies bend."""

from __future__ import annotations

import pytest

from tests.workouts.figure.figure_helpers import clip_of
from workouts.figure.reach import natural_pole, reach
from workouts.figure.vectors import RIGHT, UP, distance

SQUAT = "hip: [-20, 55]\ntrunk: 60\n"
PALMS = "arms: {hand: [26, 80, 16]"


def knees_apart(text):
    body = clip_of(text).key_body(0)
    return body.legs["R"].knee[2], -body.legs["L"].knee[2]


def elbows_apart(text):
    body = clip_of(text).key_body(0)
    return body.arms["R"].elbow[2], -body.arms["L"].elbow[2]


def test_standing_knees_bend_forwards():
    body = clip_of("hip: [-1, 80]").key_body(0)
    for leg in body.legs.values():
        assert leg.knee[0] > leg.hip[0] + 5
        assert leg.knee[0] > leg.ankle[0] + 5


def test_elbows_of_hands_before_the_body_bend_down_and_back():
    body = clip_of("arms: {hand: [30, 120]}").key_body(0)
    for arm in body.arms.values():
        assert arm.elbow[1] < arm.shoulder[1]
        assert arm.elbow[0] < (arm.shoulder[0] + arm.wrist[0]) / 2 + 4


def test_elbows_of_a_push_up_go_towards_the_feet():
    body = clip_of("base: plank\ntrunk: 8\narms: {palm: 32, out: 0}").key_body(0)
    for arm in body.arms.values():
        assert arm.elbow[0] < min(arm.shoulder[0], arm.wrist[0])


@pytest.mark.parametrize("more", [20, 45, 80])
def test_out_swings_both_knees_outwards(more):
    right, left = knees_apart(SQUAT + "legs: {flat: -1, out: 0}")
    wider = knees_apart(f"{SQUAT}legs: {{flat: -1, out: {more}}}")
    assert wider[0] > right + 3
    assert wider[1] > left + 3


@pytest.mark.parametrize("more", [20, 45, 80])
def test_out_swings_both_elbows_outwards(more):
    right, left = elbows_apart(PALMS + ", out: 0}")
    wider = elbows_apart(f"{PALMS}, out: {more}}}")
    assert wider[0] > right + 3
    assert wider[1] > left + 3


def test_bones_keep_their_length_and_stop_where_they_are_too_short():
    laid = reach((0, 0, 0), (100, 0, 0), 40, 30, UP)
    assert laid.overreach == pytest.approx(30)
    assert distance((0, 0, 0), laid.middle) == pytest.approx(40, abs=0.1)
    assert distance(laid.middle, laid.end) == pytest.approx(30, abs=0.1)


def test_a_bone_that_needs_no_direction_takes_one():
    laid = reach((0, 0, 0), (0, 0, 0), 40, 30, UP)
    assert distance(laid.middle, laid.end) == pytest.approx(30, abs=0.1)


def test_a_limb_straight_to_the_side_still_has_a_natural_way_to_bend():
    frame = clip_of("base: stand").key_body(0).pelvis
    assert natural_pole(frame, RIGHT, leg=True) == pytest.approx(frame.front)
