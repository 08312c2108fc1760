"""The picture of a small window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from gui.widgets.breath.layout import slim_layout
from gui.widgets.breath.picture import BreathPicture


@pytest.fixture
def slim(qapp, qtbot, theme, at):
    def make(width, height, still=False):
        made = BreathPicture()
        made.setMinimumSize(1, 1)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.set_picture("slim")
        made.set_still(still)
        made.show_breath(at(1.0))
        made.show()
        qapp.processEvents()
        return made

    return make


def picture_at(slim, moment):
    slim.show_breath(moment)
    return slim.grab().toImage()


def test_the_words_stand_beside_the_orb_and_within_the_window():
    place = slim_layout(QRectF(0, 0, 220, 120))
    assert place.ring.box.right() < place.lines.word.box.left()
    assert place.lines.area.right() <= 220
    assert place.bar.bottom() <= 120


def test_from_right_to_left_the_words_stand_on_the_other_side():
    place = slim_layout(QRectF(0, 0, 220, 120), mirrored=True)
    assert place.lines.word.box.right() < place.ring.box.left()
    assert place.lines.area.left() >= 0


def test_in_a_square_the_orb_stands_alone_in_the_middle():
    place = slim_layout(QRectF(0, 0, 180, 180))
    assert place.lines is None
    assert place.ring.centre.toTuple() == (90, 90)


@pytest.mark.parametrize(("width", "height"), [(220, 120), (330, 180), (120, 120)])
def test_the_orb_grows_with_the_breath_and_tells_in_from_out(slim, at, width, height):
    shown = slim(width, height)
    empty, full, out = (picture_at(shown, at(time)) for time in (0.1, 3.9, 9.9))
    assert empty != full
    assert empty != out  # about as empty, but breathing out


def test_what_is_too_small_to_be_seen_is_not_painted(slim, at):
    parts = slim(220, 120)._scene.parts
    assert parts[0].look(at(1.0)) == parts[0].look(at(1.002))
    assert parts[0].look(at(1.0)) != parts[0].look(at(1.3))


def test_without_motion_there_are_two_poses_and_a_bar(slim, at):
    still = slim(220, 120, still=True)
    assert picture_at(still, at(1.0)) == picture_at(still, at(1.2))
    assert picture_at(still, at(1.0)) != picture_at(still, at(3.5))
    assert still.frames_a_second == 20


def test_thirty_pictures_a_second_are_enough(slim):
    assert slim(220, 120).frames_a_second == 30
