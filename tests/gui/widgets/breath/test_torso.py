from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest

from gui.widgets.breath.torso import Torso

POSITIONS = ("supine", "seated")
LEVELS = [number / 200 for number in range(201)]


def torsos(position):
    return [Torso(position, level, level) for level in LEVELS]


@pytest.mark.parametrize("position", POSITIONS)
def test_the_belly_and_its_hand_rise_with_the_level(position):
    for lower, higher in pairwise(torsos(position)):
        assert higher.belly_hand()[0] > lower.belly_hand()[0]
        for s in (66, 72, 76, 84, 90):
            assert higher.front(s) > lower.front(s)


@pytest.mark.parametrize("position", POSITIONS)
def test_the_hand_on_the_chest_moves_less_than_a_tenth_of_the_one_on_the_belly(position):
    empty, full = Torso(position, 0, 0), Torso(position, 1, 1)
    belly = full.belly_hand()[0] - empty.belly_hand()[0]
    assert 0 < full.chest_hand() - empty.chest_hand() < belly / 10


@pytest.mark.parametrize("position", POSITIONS)
def test_the_diaphragm_moves_towards_the_feet_and_flattens(position):
    apexes = [min(torso.diaphragm_points(40)) for torso in torsos(position)]
    assert all(higher[0] > lower[0] for lower, higher in pairwise(apexes))
    empty, full = Torso(position, 0, 0).diaphragm_points(40), Torso(position, 1, 1).diaphragm_points(40)
    depth = [max(s for s, _ in points) - min(s for s, _ in points) for points in (empty, full)]
    assert depth[1] < depth[0] * 0.7


@pytest.mark.parametrize("position", POSITIONS)
def test_the_back_is_the_same_at_every_level(position):
    backs = {tuple(torso.outline()[1]) for torso in torsos(position)}
    assert len(backs) == 1


@pytest.mark.parametrize("position", POSITIONS)
def test_no_point_of_any_outline_jumps_or_is_lost(position):
    for lower, higher in pairwise(torsos(position)):
        for outline in ("opening", "lungs", "diaphragm"):
            before, after = getattr(lower, outline)(), getattr(higher, outline)()
            assert len(before) == len(after)
            assert all(hypot(b[0] - a[0], b[1] - a[1]) < 0.1 for a, b in zip(before, after, strict=True))


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("level", [0.0, 0.5, 1.0])
def test_the_lungs_stay_above_the_diaphragm_and_inside_the_chest(position, level):
    torso = Torso(position, level, level)
    for s, f in torso.lungs():
        assert torso.back(s) < f < torso.front(s)


def test_lying_the_belly_moves_more_and_the_ribs_less_than_sitting():
    moved = {
        position: [Torso(position, 1, 1).front(s) - Torso(position, 0, 0).front(s) for s in (76, 61)]
        for position in POSITIONS
    }
    assert moved["supine"][0] > moved["seated"][0]
    assert moved["supine"][1] / moved["supine"][0] < moved["seated"][1] / moved["seated"][0]
