"""What is done and what is not, as small pictures; and the part that is pointed out in a large one."""

from __future__ import annotations

from itertools import combinations

import pytest

from gui.widgets.breath.example import SIZES, Example
from gui.widgets.breath.faults import FAULTS
from gui.widgets.breath.torso import BUILDS, Torso
from workouts.breathing.lessons import Fault, Part

POSITIONS = ("supine", "seated")


def image(widget):
    return widget.grab().toImage()


def torso(position, fault):
    look = FAULTS[fault]
    return Torso(position, look.level, look.level, look.build(position))


def test_every_fault_of_a_lesson_can_be_drawn():
    assert {fault.value for fault in Fault} == set(FAULTS)


@pytest.mark.parametrize("position", POSITIONS)
def test_right_and_wrong_all_look_different(qtbot, theme, position):
    theme.show("light")
    pictures = []
    for fault in (None, *FAULTS):
        example = Example("x", position, fault=fault)
        qtbot.addWidget(example)
        assert (example.width(), example.height()) == SIZES[position]
        pictures.append(image(example))
    assert all(one != another for one, another in combinations(pictures, 2))


@pytest.mark.parametrize("position", POSITIONS)
def test_a_sucked_in_belly_is_lower_than_at_rest_while_the_chest_is_higher(position):
    wrong, rest = torso(position, "sucked-in"), Torso(position, 0, 0)
    assert wrong.front(76) < rest.front(76)
    assert wrong.chest_hand() > rest.chest_hand() + 3


@pytest.mark.parametrize("position", POSITIONS)
def test_a_belly_that_is_pushed_out_is_far_out_with_little_air(position):
    wrong, right = torso(position, "pushed-out"), Torso(position, 1, 1)
    assert wrong.front(76) > right.front(76) - 1
    assert wrong.level < 0.3


@pytest.mark.parametrize("position", POSITIONS)
def test_only_an_arched_back_leaves_its_place(position):
    for fault in FAULTS:
        moved = torso(position, fault).back(76) - Torso(position, 0, 0).back(76)
        assert (moved > 4) == (fault == "arched")


@pytest.mark.parametrize("position", POSITIONS)
def test_shoulders_are_pulled_up_only_where_that_is_meant(position):
    assert torso(position, "shoulders").shrug > 5
    assert BUILDS[position].shrug == Torso(position, 1, 1).shrug == 0


def test_an_example_follows_the_theme_and_is_read_aloud(qtbot, qapp, theme):
    example = Example("The belly rises", "supine", part="belly")
    qtbot.addWidget(example)
    example.show()
    qtbot.waitExposed(example)
    theme.show("light")
    light = image(example).pixelColor(20, 12).lightnessF()
    theme.show("dark")
    qapp.processEvents()
    dark = image(example).pixelColor(20, 12).lightnessF()
    assert dark < 0.5 < light
    assert example.accessibleName() == "The belly rises"


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("still", [False, True])
def test_the_part_that_matters_is_pointed_out(shown, position, still):
    picture, _watcher = shown(position=position, still=still)
    plain = image(picture)
    seen = []
    for part in Part:
        picture.set_part(part.value)
        seen.append(image(picture))
        assert seen[-1] != plain
    assert len({bytes(each.constBits()) for each in seen}) == len(Part)
    picture.set_part(None)
    assert image(picture) == plain


def test_calves_on_a_stool_are_shown_and_sitting_has_no_such_thing(shown):
    picture, _watcher = shown()
    flat = image(picture)
    picture.set_position("supine", raised=True)
    assert image(picture) != flat
    picture.set_position("supine")
    assert image(picture) == flat
    picture.set_position("seated")
    sitting = image(picture)
    picture.set_position("seated", raised=True)
    assert image(picture) == sitting
