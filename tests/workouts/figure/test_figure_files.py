"""What is wrong with a figure's text, and where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.workouts.figure.figure_helpers import clip_of, figure_of, read_figure
from workouts.definitions.figures import FIGURE
from workouts.figure.bases import BASES
from workouts.figure.limbs import AnkleLeg, FloorLeg, ForearmArm, HandArm, JointArm, KneelLeg, PalmArm, TouchArm
from workouts.figure.props import PROPS
from workouts.figure.validator import check

DOCUMENT = Path(__file__).parents[3] / "docs" / "figure-format.md"

WRONG = [
    ("trunc: 4", "1:1: unknown key 'trunc' in a figure, did you mean 'trunk'?"),
    ("keys:\n- {hips: [1, 2]}", "2:4: unknown key 'hips' in a key, did you mean 'hip'?"),
    ("legs: {flat: 3, nee: 4}", "1:17: unknown key 'nee' in a leg, did you mean 'knee'?"),
    (
        "legs: {flat: 3, knee: 4}",
        "1:17: 'knee' cannot stand beside 'flat': only raise, y, yaw, out or lift",
    ),
    (
        "arms: {shoulder: 3, yaw: 4}",
        "1:21: 'yaw' cannot stand in a limb said by its joints: only shoulder, abd, rot, elbow, wrist or grip",
    ),
    ("arms: {to: wayst}", "1:12: 'wayst' is not one of"),
    ("hip: 4", "1:6: a point is a list of numbers: [x, y, z]"),
    ("hip: [4]", "1:6: the point has 1 numbers: write [x, y, z]"),
    ("legs: {flat: [1, 2, 3]}", "1:14: the point has 3 numbers: write [x, z]"),
    ("trunk: steep", "1:8: 'steep' is not a number from -360 to 360"),
    ("trunk: 1e3", "1:8: '1e3' is not a number from -360 to 360"),
    ("hip: [0, 80]\nat: {toes: 3}", "2:1: 'hip' and 'at' both say where the body is: write one of them"),
    ("keys:\n- {hip: [0, 80], at: {toes: 3}}", "2:18: 'hip' and 'at' both say where the body is: write one of them"),
    ("at: {toes: 3, heel: 4}", "1:5: write one point and where it lies, as in {toes: -92}"),
    ("at: {toe: 3}", "1:6: 'toe' is not one of"),
    ("at: {toes: far}", "1:12: 'far' is not a number from -400 to 400"),
    ("props: mat", "1:8: write the props with their numbers, as in {chair: {x: -20}} or {mat: {}}"),
    ("props: {chairs: {}}", "1:9: unknown key 'chairs' in the props, did you mean 'chair'?"),
    ("props: {chair: {height: 4}}", "1:17: unknown key 'height' in the prop 'chair'"),
    ("props: {suspension-trainer: {to: head}}", "1:34: 'head' is not one of hands or feet"),
    ("view: back", "1:7: 'back' is not side, quarter, front or a number from -180 to 180"),
    ("glow: quad", "1:7: 'quad' is not one of"),
    ("glow: [quads, knee]", "1:15: 'knee' is not one of"),
    ("arrow: hipp", "1:8: 'hipp' is not one of"),
    ("arrow: {shift: [1, 2]}", "1:8: 'of' is missing: an arrow needs it"),
    ("alternate: maybe", "1:12: write true or false"),
    ("keys:\n- {top: true}\n- {top: true}", "3:3: a second key with 'top': a repetition turns round at one of them"),
    ("keys: []", "1:7: the list has 0 entries, it needs at least 1"),
    ("arms: {to: swiss-ball}", "1:1: 'to: swiss-ball' needs 'props: {swiss-ball: {}}'"),
    ("keys:\n- {legs: {to: L.pedal}}", "2:3: 'to: L.pedal' needs 'props: {cross-trainer: {}}'"),
    ("base: stands", "1:7: 'stands' is not one of"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_an_error_says_where_and_what(text, said):
    figure, problems = read_figure(text)
    assert figure is None
    assert len(problems) == 1
    assert problems[0].startswith(said)


def test_all_errors_of_a_figure_are_told_at_once():
    _, problems = read_figure("trunk: x\nhead: y\nlegs: {flat: z}")
    assert len(problems) == 3


@pytest.mark.parametrize("base", BASES)
def test_every_base_stands_as_it_is(base):
    assert check(clip_of(f"base: {base}")) == []


@pytest.mark.parametrize("name", PROPS)
def test_every_prop_may_stand_as_it_is(name):
    assert name in figure_of(f"props: {{{name}: {{}}}}").keys[0].pose.props


def test_the_examples_of_the_document_are_sound():
    examples = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 3
    for example in examples:
        lines = [line.removeprefix("  ") for line in example.splitlines()[1:]]
        assert check(clip_of("\n".join(lines))) == []


def test_the_document_tells_of_every_key_base_and_prop():
    told = DOCUMENT.read_text(encoding="utf-8")
    words = {*FIGURE.by_key, *BASES, *PROPS}
    assert {word for word in words if f"`{word}" not in told and f" {word}" not in told} == set()


def test_a_key_differs_from_the_figure_and_not_from_the_key_before():
    first, second = figure_of("trunk: 80\nkeys:\n- {head: 9}\n- {spine: 5}").keys
    assert (first.pose.trunk.trunk, first.pose.trunk.head) == (80, 9)
    assert (second.pose.trunk.head, second.pose.trunk.spine) == (0, 5)


def test_a_pair_counts_outwards_and_a_single_limb_in_the_room():
    pose = figure_of("legs: {flat: [0, 20]}\narms: {hand: [1, 2, 3]}").keys[0].pose
    assert (pose.legs["R"].z, pose.legs["L"].z) == (20, -20)
    assert (pose.arms["R"].point, pose.arms["L"].point) == ((1, 2, 3), (1, 2, -3))
    pose = figure_of("L leg: {flat: [0, 20]}\nL arm: {to: belly, shift: [1, 2, 3]}").keys[0].pose
    assert pose.legs["L"].z == 20
    assert pose.arms["L"].shift == (1, 2, 3)


def test_a_side_that_is_named_stays_the_side():
    pose = figure_of("arms: {to: L.thigh-back, shift: [0, 0, 2]}").keys[0].pose
    assert (pose.arms["R"].to, pose.arms["L"].to) == ("L.thigh-back", "L.thigh-back")
    assert pose.arms["L"].shift == (0, 0, -2)


def test_a_limb_replaces_the_whole_limb():
    keys = figure_of("arms: {shoulder: 90, elbow: 40}\nkeys:\n- {arms: {shoulder: 20}}").keys
    assert keys[0].pose.arms["R"] == JointArm(shoulder=20)


def test_every_kind_of_limb():
    legs = figure_of("R leg: {foot: [3, 9]}\nL leg: {to: R.knee, ankle: 3}").keys[0].pose.legs
    assert legs["R"] == AnkleLeg((3, 9, 8.9))
    assert legs["L"].to == "R.knee"
    assert figure_of("arms: {forearm: [4, 12]}").keys[0].pose.arms["L"] == ForearmArm(4, -12)
    legs = figure_of("R leg: {kneel: 3, tuck: 1}\nL leg: {toes: [3, -5]}").keys[0].pose.legs
    assert legs["R"] == KneelLeg(3, tuck=1)
    assert legs["L"] == FloorLeg("toes", 3, -5, lift_heel=75)
    arms = figure_of("R arm: {hand: [1, 2]}\nL arm: {palm: 5, y: 44}").keys[0].pose.arms
    assert arms["R"] == HandArm((1, 2, 12.8))
    assert arms["L"] == PalmArm(5, -16, 44)
    assert figure_of("arms: {to: waist}").keys[0].pose.arms["L"] == TouchArm("waist", (0, 0, -0.0))


def test_a_prop_changes_number_by_number():
    keys = figure_of("props: {chair: {x: 9}}\nkeys:\n- {props: {chair: {y: 40}}}").keys
    chair = keys[0].pose.props["chair"]
    assert (chair.x, chair.y) == (9, 40)


def test_a_pose_that_says_how_it_breathes_does_not_breathe_by_itself():
    assert figure_of("trunk: 90").breathes
    assert not figure_of("keys:\n- {belly: 4}").breathes


def test_the_schema_names_every_key():
    schema = FIGURE.schema()
    assert set(schema["properties"]) == set(FIGURE.by_key)
    assert schema["properties"]["props"]["properties"]["chair"]["additionalProperties"] is False


def test_a_figure_must_be_a_mapping_and_a_scalar_one_number():
    assert read_figure("hip: {x: 1}")[1] == ["1:6: a point is a list of numbers: [x, y, z]"]
    assert read_figure("legs: flat")[1] == ["1:7: expected keys of a leg here, not a single value"]
