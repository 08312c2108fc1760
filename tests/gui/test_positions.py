"""Lying or sitting, as it is chosen before a practice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.screens.breathe import BreathePage
from gui.screens.position_field import setup_of
from gui.screens.practice import PracticeScreen
from gui.widgets.buttons import Button
from tests.gui.practising import labels

BACK = "On your back, knees bent, feet flat, head on a small pillow."


def settled(used):
    """Give the page once what was put into it has its place."""
    QApplication.processEvents()
    return used.screen(BreathePage)


def choose(used, words):
    page = settled(used)
    next(each for each in page.findChildren(Button) if each.isVisible() and each.words() == words).click()


@pytest.mark.parametrize(
    ("words", "value", "picture"),
    [
        ("Knees bent", "supine", "supine"),
        ("Calves on a chair", "chair", "supine"),
        ("On the side", "side", "supine"),
        ("Sitting", "seated", "seated"),
    ],
)
def test_each_position_is_kept_and_has_its_picture(make_used, words, value, picture):
    used = make_used(breath_sessions=9, breath_position="side" if value == "supine" else "supine")
    choose(used, words)
    assert used.program.settings.breath_position == value
    assert any(each.startswith(setup_of(value)) for each in labels(settled(used)))
    used.begin("even")
    shown = used.screen(PracticeScreen).picture
    assert (shown._position, shown._raised) == (picture, value == "chair")


def test_how_to_lie_or_sit_is_told_with_what_helps_whom():
    assert setup_of("supine").startswith(BACK)
    assert "calves on a chair" in setup_of("supine")
    assert "lean forward" in setup_of("seated", ("lungs",))
    assert "easier sitting" in setup_of("chair", ("lungs",))
    assert "comes first here" in setup_of("chair", ("acute-spasm",))
    assert "left out because of what is yours" in setup_of("side", ("pregnancy",))
    assert setup_of("seated") == "Sit easily upright, both feet on the floor, weight on both sit bones."


def test_a_back_that_dislikes_lying_flat_begins_with_calves_on_a_chair(make_used):
    used = make_used(breath_sessions=9, cautions=["extension-sensitive"])
    assert any("comes first here" in words for words in labels(settled(used)))


def test_what_matters_for_the_position_can_be_said_to_be_ones_own(make_used):
    from gui.screens.breath_choice import cautions_asked

    asked = [code for code, _words in cautions_asked(make_used().program.library)]
    assert {"acute-spasm", "extension-sensitive", "pregnancy", "lungs"} <= set(asked)
