from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from gui.widgets.breath.moment import Stretch, ease
from gui.widgets.breath.ring import Ring, head_of
from gui.widgets.breath.wave import HANDLE, scrolling, standing

RING = Ring(QPointF(0, 0), 100)
BOX = QRectF(0, 100, 1000, 300)


def test_the_head_of_the_ring_never_jumps_between_phases(at):
    now = at(0.0)
    phases = [
        replace(now, direction="in"),
        replace(now, direction="full", begins_at=1.0),
        replace(now, direction="out"),
        replace(now, direction="empty", ends_at=0.0),
    ]
    for before, after in zip(phases, [*phases[1:], phases[0]], strict=True):
        assert head_of(RING, replace(before, share=1.0)) == head_of(RING, replace(after, share=0.0))


def test_in_runs_clockwise_and_out_back(at):
    assert head_of(RING, at(2.0)) < head_of(RING, at(1.0))
    assert head_of(RING, at(8.0)) > head_of(RING, at(5.0))


def test_one_cubic_is_a_raised_cosine_to_a_fifth_of_a_percent():
    path = QPainterPath(QPointF(0, 0))
    path.cubicTo(HANDLE, 0, 1 - HANDLE, 1, 1, 1)
    points = [path.pointAtPercent(number / 500) for number in range(501)]
    assert max(abs(point.y() - ease(point.x())) for point in points) < 0.002


def test_the_wave_scrolls_under_a_dot_that_stands_at_three_tenths():
    for now in (0.0, 3.3, 17.2):
        view = scrolling(BOX, 450, 1.0, now)
        assert view.x(now) == pytest.approx(300)
        assert view.x(now + 9.2) == pytest.approx(1000)


@pytest.mark.parametrize("now", [0.0, 2.0, 4.0, 9.9])
def test_without_motion_the_wave_shows_one_whole_breath(course, now):
    view = standing(BOX, 450, 1.0, course, now)
    assert view.x(0.0) > 0
    assert view.x(10.0) < 1000
    assert view.x(10.0) - view.x(0.0) > 900
    assert view.start == standing(BOX, 450, 1.0, course, 5.0).start


def test_the_second_in_breath_of_a_sigh_begins_no_breath():
    sigh = [Stretch("in", 0, 3, 0.0, 0.78), Stretch("in", 3, 0.8, 0.78, 1.0), Stretch("out", 3.8, 6.2, 1.0, 0.0)]
    assert standing(BOX, 450, 1.0, sigh, 3.5).start == standing(BOX, 450, 1.0, sigh, 1.0).start < 0


def test_a_wave_without_a_course_still_has_a_view():
    assert standing(BOX, 450, 1.0, (), 7.0).seconds > 0
