"""Whatever numbers stand in a person's file, there is a picture, and no error."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from gui.figure.look import LIGHT
from gui.figure.scene import Scene
from tests.workouts.figure.figure_helpers import read_figure
from workouts.figure.bases import BASES
from workouts.figure.body import POINTS, point
from workouts.figure.clip import Clip
from workouts.figure.limbs import SIDES
from workouts.figure.props import PROPS
from workouts.figure.schedule import Moment
from workouts.figure.validator import check

pytestmark = pytest.mark.usefixtures("qapp")

NUMBER = st.one_of(st.sampled_from([0, 1, 90, 180, -90, 360, -360]), st.integers(-360, 360)).map(str)
SMALL = st.integers(-10, 15).map(str)
SPOT = st.lists(NUMBER, min_size=2, max_size=3).map(lambda numbers: f"[{', '.join(numbers)}]")
JOINT_LEG = st.tuples(NUMBER, NUMBER, NUMBER).map("{{hip: {0[0]}, abd: {0[1]}, knee: {0[2]}}}".format)
LEG = st.one_of(
    JOINT_LEG,
    NUMBER.map("{{flat: {}}}".format),
    NUMBER.map("{{toes: {}}}".format),
    NUMBER.map("{{heel: {}}}".format),
    NUMBER.map("{{kneel: {}, tuck: 1}}".format),
    SPOT.map("{{foot: {}}}".format),
    st.sampled_from(["R.over-knee", "L.knee", "shoulder", "hips"]).map("{{to: {}}}".format),
)
ARM = st.one_of(
    st.tuples(NUMBER, NUMBER, NUMBER).map("{{shoulder: {0[0]}, rot: {0[1]}, elbow: {0[2]}}}".format),
    NUMBER.map("{{palm: {}}}".format),
    NUMBER.map("{{forearm: {}}}".format),
    SPOT.map("{{hand: {}}}".format),
    st.sampled_from(["other-shoulder", "L.palm", "shoulder", "belly"]).map("{{to: {}, grip: 1}}".format),
)
TRUNK = st.sampled_from(["trunk", "roll", "turn", "spine", "side", "twist", "head", "look", "ear"])
POSE = st.tuples(
    st.dictionaries(TRUNK, NUMBER, max_size=4),
    st.dictionaries(st.sampled_from(["belly", "chest", "shrug"]), SMALL, max_size=2),
    st.dictionaries(st.sampled_from(["legs", "R leg", "L leg"]), LEG, max_size=2),
    st.dictionaries(st.sampled_from(["arms", "R arm", "L arm"]), ARM, max_size=2),
    st.dictionaries(st.sampled_from(["hip"]), SPOT, max_size=1),
    st.dictionaries(st.just("props"), st.sampled_from(list(PROPS)).map("{{{}: {{}}}}".format), max_size=1),
)


def written(parts):
    return "{" + ", ".join(f"{key}: {value}" for part in parts for key, value in part.items()) + "}"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(list(BASES)), st.lists(POSE, min_size=1, max_size=3), st.integers(-180, 180))
def test_any_numbers_give_a_body_warnings_and_a_picture(base, poses, view):
    keys = "\n".join(f"- {written(pose)}" for pose in poses)
    figure, problems = read_figure(f"base: {base}\nview: {view}\nglow: [quads, abs]\nkeys:\n{keys}\n")
    assert figure is not None, problems
    clip = Clip(figure)
    last = len(poses) - 1
    body = clip.body(last, 0, 0.4)
    for name in POINTS:
        for side in SIDES:
            assert all(isfinite(number) for number in point(body, name, side))
    assert all(isinstance(str(warning), str) for warning in check(clip))
    assert not Scene(clip, LIGHT, QSize(80, 60)).image(Moment(last, 0, 0.4)).isNull()
