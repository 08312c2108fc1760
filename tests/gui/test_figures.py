"""Small pictures of the figure: stills that are kept, and one that moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from gui.figures import KEPT, Figures, look_of
from gui.settings import Settings
from tests.workouts.player.player_helpers import FakeClock
from workouts.library import load

EXERCISES = load().exercises
SIZE = QSize(120, 80)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def figures(qtbot, clock):
    figures = Figures(look_of(Settings(), dark=False), clock=clock)
    yield figures
    figures.deleteLater()


@pytest.fixture
def widget(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def drawn(figures):
    while figures._wanted:
        figures._draw_one()
    figures._draw_one()


def test_a_still_comes_later_and_is_then_kept(figures, widget):
    squat = EXERCISES["squat"]
    assert figures.picture(widget, squat, SIZE) is None
    drawn(figures)
    still = figures.picture(widget, squat, SIZE)
    assert (still.width(), still.height()) == (120, 80)
    assert figures.picture(widget, squat, SIZE) is still


def test_sizes_that_differ_by_little_share_a_still(figures, widget):
    squat = EXERCISES["squat"]
    figures.picture(widget, squat, QSize(117, 80))
    drawn(figures)
    assert figures.picture(widget, squat, QSize(120, 80)) is not None


def test_only_the_newest_stills_are_kept(figures, widget):
    squat = EXERCISES["squat"]
    for height in range(8, 8 + KEPT + 5):
        figures.picture(widget, squat, QSize(8, height))
        drawn(figures)
    assert len(figures._kept) == KEPT


def test_the_picture_under_the_pointer_moves_with_the_clock(figures, widget, clock):
    squat = EXERCISES["squat"]
    figures.stir(widget)
    first = figures.picture(widget, squat, SIZE).toImage()
    assert figures.picture(widget, squat, SIZE).toImage() == first
    clock.advance(1.0)
    assert figures.picture(widget, squat, SIZE).toImage() != first
    figures.calm(widget)
    assert figures.picture(widget, squat, SIZE) is None  # the still again, which is yet to be drawn
    drawn(figures)


def test_with_reduced_motion_nothing_moves(figures, widget):
    figures.set_look(figures.look, still=True)
    figures.stir(widget)
    assert figures._stirred is None


def test_a_widget_that_has_gone_stops_the_movement(figures, widget):
    figures.stir(widget)
    widget.hide()
    figures._move()
    assert figures._stirred is None


def test_another_look_draws_everything_anew(qtbot, figures, widget):
    squat = EXERCISES["squat"]
    figures.picture(widget, squat, SIZE)
    drawn(figures)
    with qtbot.waitSignal(figures.changed, timeout=0):
        figures.set_look(look_of(Settings(skin=5), dark=True), still=False)
    assert figures.picture(widget, squat, SIZE) is None
    drawn(figures)
