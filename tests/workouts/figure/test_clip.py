"""Between the keys the body moves as bodies do: contacts stay, nothing jumps."""

from __future__ import annotations

import pytest

from tests.workouts.figure.figure_helpers import CLIPS, clip_in, clip_of
from workouts.figure.body import POINTS, mid_palms, point
from workouts.figure.holds import target
from workouts.figure.limbs import SIDES, FloorLeg
from workouts.figure.poses import swapped
from workouts.figure.vectors import distance, length

LUNGE = """
arms: {to: waist}
keys:
- {name: stand}
- {name: down, hip: [40, 51], trunk: 87, R leg: {flat: 76}, L leg: {flat: -1, raise: 60}}
"""
JOINTS = ("knee", "ankle", "ball", "heel", "elbow", "wrist")


def joints(body):
    return {f"{side}.{name}": point(body, f"{side}.{name}") for side in SIDES for name in JOINTS}


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.stem)
def test_what_rests_on_the_floor_at_two_keys_does_not_slide_between_them(path):
    clip = clip_in(path)
    for end in range(len(clip.keys)):
        start = (end - 1) % len(clip.keys)
        first, last = joints(clip.key_body(start)), joints(clip.key_body(end))
        fixed = [name for name in first if distance(first[name], last[name]) < 0.6 and first[name][1] < 7]
        for step in range(21):
            between = joints(clip.body(start, end, step / 20))
            for name in fixed:
                assert distance(between[name], first[name]) < 0.75, f"{name} from key {start + 1} to {end + 1}"


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.stem)
def test_bones_keep_their_lengths(path):
    clip = clip_in(path)
    for end in range(len(clip.keys)):
        for step in range(6):
            body = clip.body((end - 1) % len(clip.keys), end, step / 5)
            for leg in body.legs.values():
                assert distance(leg.hip, leg.knee) == pytest.approx(41.65, abs=0.1)
                assert distance(leg.knee, leg.ankle) == pytest.approx(41.82, abs=0.1)
                assert length(leg.along) == pytest.approx(1, abs=1e-6)
            for arm in body.arms.values():
                assert distance(arm.shoulder, arm.elbow) == pytest.approx(31.62, abs=0.1)
                assert distance(arm.elbow, arm.wrist) == pytest.approx(24.82, abs=0.1)


@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.stem)
def test_a_swapped_pose_is_its_mirror_image(path):
    for key in clip_in(path).keys:
        body = clip_of_pose(key.pose)
        mirror = clip_of_pose(swapped(key.pose))
        for name, (x, y, z) in joints(body).items():
            other = ("L" if name[0] == "R" else "R") + name[1:]
            assert joints(mirror)[other] == pytest.approx((x, y, -z), abs=1e-6), name
        x, y, z = body.head
        assert mirror.head == pytest.approx((x, y, -z), abs=1e-6)


def clip_of_pose(pose):
    from workouts.figure.clip import Clip
    from workouts.figure.poses import Figure, Key

    return Clip(Figure((Key(pose),))).key_body(0)


def test_a_step_lifts_the_foot_and_a_dragged_one_stays_low():
    stepping = clip_of(LUNGE).body(0, 1, 0.5).legs["R"].ball[1]
    dragged = clip_of(LUNGE.replace("{flat: 76}", "{flat: 76, lift: 0}")).body(0, 1, 0.5).legs["R"].ball[1]
    assert stepping > 10
    assert dragged == pytest.approx(2.9, abs=0.01)


def test_a_foot_rises_early_on_to_a_step_and_sinks_late_from_it():
    text = "keys:\n- {hip: [8, 88]}\n- {hip: [16, 100], trunk: 76, R leg: {flat: 28, y: 30}}"
    clip = clip_of(text)
    up, down = clip.body(0, 1, 0.5).legs["R"].ball[1], clip.body(1, 0, 0.5).legs["R"].ball[1]
    assert up == pytest.approx(down)
    assert up > 2.9 + 30 * 0.75


def test_toes_that_carry_a_plank_lie_on_the_floor():
    body = clip_of("base: plank").key_body(0)
    for leg in body.legs.values():
        assert leg.toe[1] == pytest.approx(2.2, abs=0.4)
        assert leg.toe[0] > leg.ball[0] + 4


def test_a_plank_that_ends_in_a_squat_keeps_its_toes_on_the_floor():
    clip = clip_of(
        "arms: {palm: 34}\nkeys:\n"
        "- {at: {toes: -90}, trunk: 19, legs: {hip: 0, ankle: -6}}\n"
        "- {hip: [-8, 46], trunk: 18, spine: 46, legs: {flat: -6, raise: 24}}"
    )
    for step in range(11):
        for leg in clip.body(0, 1, step / 10).legs.values():
            assert leg.ball[1] > 2


def test_alternating_keys_are_followed_by_their_mirror_image():
    clip = clip_of(LUNGE + "alternate: true\n")
    assert len(clip.keys) == 4
    assert clip.one_side == 2
    right, left = clip.key_body(1), clip.key_body(3)
    assert left.legs["L"].ankle == pytest.approx((*right.legs["R"].ankle[:2], -right.legs["R"].ankle[2]))
    assert isinstance(clip.keys[3].pose.legs["R"], FloorLeg)


def test_the_arm_between_opposite_ends_goes_round_in_front_of_the_body():
    clip = clip_of("keys:\n- {arms: {shoulder: 0, abd: 0}}\n- {arms: {hand: [0, 190, 16]}}")
    for arm in clip.body(0, 1, 0.5).arms.values():
        assert arm.wrist[0] > 20


def test_a_knee_on_its_way_swings_out_of_the_floor():
    clip = clip_of("base: quad\nkeys:\n- {}\n- {hip: [-40, 14], trunk: 80, legs: {foot: [20, 8]}, arms: {palm: -60}}")
    for step in range(1, 10):
        for leg in clip.body(0, 1, step / 10).legs.values():
            assert leg.knee[1] > 0


@pytest.mark.parametrize(("said", "top", "held"), [((), 1, 2), ((2,), 2, 2), ((0,), 0, 0)])
def test_the_top_is_the_middle_key_or_the_one_that_says_so(said, top, held):
    keys = "".join(f"- {{head: {n}{', top: true' if n in said else ''}}}\n" for n in range(3))
    clip = clip_of(f"keys:\n{keys}")
    assert (clip.top, clip.held) == (top, held)


def test_a_breath_swells_the_belly_only_where_nothing_else_does():
    breathing, posed = clip_of("base: supine"), clip_of("base: supine\nbelly: 2")
    assert breathing.body(0, 0, 0.0, 1.0).pose.belly > 0.5
    assert posed.body(0, 0, 0.0, 1.0).pose.belly == 2


def test_hands_close_around_what_they_hold_unless_told_otherwise():
    clip = clip_of("props: {strap: {}}\nR arm: {hand: [20, 90], grip: .2}\nL arm: {hand: [20, 90]}")
    body = clip.key_body(0)
    assert (body.arms["R"].grip, body.arms["L"].grip) == (0.2, 1.0)
    assert clip_of("base: quad\nprops: {strap: {}}").key_body(0).arms["R"].grip == 0


def test_a_pivot_of_an_arm_places_the_body():
    body = clip_of("base: side-plank\nat: {L.elbow: [45, 3.9, 0]}\nL arm: {shoulder: 90, abd: 0, elbow: 90}").key_body(
        0
    )
    assert body.arms["L"].elbow == pytest.approx((45, 3.9, 0))


def test_poles_keep_their_length_and_stand_on_their_tips():
    clip = clip_of(
        "arms: {shoulder: 30, elbow: 40}\nkeys:\n"
        "- {props: {nordic-poles: {R: -60, L: 0}}}\n"
        "- {props: {nordic-poles: {R: 0, L: -60}}}"
    )
    for step in range(11):
        body = clip.body(0, 1, step / 10)
        for side in SIDES:
            assert distance(body.arms[side].palm, body.tips[side]) == pytest.approx(112, abs=0.5)
    assert clip.body(0, 1, 0.5).tips["R"][1] > 5
    assert clip.body(0, 1, 0.5).tips["L"][1] == 0


def test_poles_that_only_one_key_has_stand_where_it_says():
    clip = clip_of("arms: {shoulder: 30, elbow: 40}\nkeys:\n- {}\n- {props: {nordic-poles: {R: -50}}}")
    assert clip.body(0, 1, 0.5).tips["R"][:2] == (-50, 0)


def test_pedals_go_round_and_feet_stay_on_them():
    text = "hip: [2, 99]\nlegs: {to: pedal}\narms: {to: handle}\nprops: {cross-trainer: {angle: %s}}"
    for angle in (0, 90, 180, 270):
        body = clip_of(text % angle).key_body(0)
        assert body.legs["R"].ball[0] == pytest.approx(-body.legs["L"].ball[0], abs=0.5)
        assert all(leg.overreach < 1 for leg in body.legs.values())


def test_a_crank_goes_the_short_way_round():
    clip = clip_of(
        "hip: [2, 99]\nlegs: {to: pedal}\narms: {to: handle}\nalternate: true\nkeys:\n"
        "- {props: {cross-trainer: {angle: 0}}}\n- {props: {cross-trainer: {angle: -90}}}"
    )
    angles = [clip.body(start, (start + 1) % 4, 0.5).props["cross-trainer"].angle % 360 for start in range(4)]
    assert angles == [315, 225, 135, 45]


def test_palms_lie_on_the_sides_of_a_ball():
    body = clip_of("props: {swiss-ball: {x: 30, y: 90, r: 20}}\narms: {to: swiss-ball}").key_body(0)
    assert body.arms["R"].palm == pytest.approx((30, 90, 21), abs=0.1)


def test_every_point_of_the_body_is_on_the_body():
    body = clip_of("base: quad").key_body(0)
    for name in POINTS:
        for side in SIDES:
            assert distance(point(body, f"{side}.{name}"), body.spine[2]) < 110
    with pytest.raises(KeyError):
        point(body, "tail")
    assert mid_palms(body)[2] == pytest.approx(0)
    assert body.arms["R"].tip[0] > body.arms["R"].palm[0] > body.arms["R"].wrist[0]


@pytest.mark.parametrize("text", ["base: quad", "base: stand", "arms: {shoulder: 90, elbow: 0}"])
def test_palms_face_the_floor_or_each_other(text):
    body = clip_of(text).key_body(0)
    right, left = body.arms["R"].facing("R"), body.arms["L"].facing("L")
    assert right == pytest.approx((left[0], left[1], -left[2]), abs=1e-6)
    assert right[1] < -0.9 if "quad" in text else right[2] < -0.9


def test_the_other_side_of_a_strap_and_of_a_trainer():
    pose = clip_of("props: {strap: {}, cross-trainer: {angle: 30}, mat: {}, chair: {z: 4}}").keys[0].pose
    props = swapped(pose).props
    assert (props["strap"].around, props["cross-trainer"].angle, props["chair"].z) == ("L.ball", 210, -4)


def test_a_knee_that_cannot_reach_the_floor_says_so():
    assert clip_of("base: quad\nhip: [-24, 60]").key_body(0).legs["R"].overreach > 10


def test_a_ball_nobody_placed_and_a_trainer_nobody_placed_have_a_spot_all_the_same():
    body = clip_of("hip: [2, 99]").key_body(0)
    assert target(body, "swiss-ball", "R") == body.head
    assert target(body, "R.pedal", "R") == pytest.approx((23, 24, 10))
    assert target(body, "handle", "L")[2] < 0


def test_a_plank_on_toes_that_hang_is_not_pinned_to_the_floor():
    clip = clip_of("base: plank\nkeys:\n- {at: {R.toes: [-92, 20]}}\n- {hip: [-10, 50], legs: {flat: -80, raise: 60}}")
    assert clip.body(0, 1, 0.01).legs["R"].ball[1] > 15
