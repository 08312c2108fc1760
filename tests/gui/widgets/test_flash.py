from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QWidget

from gui.theme import PHASE, mix
from gui.widgets.flash import APART, BRIGHTEST, LASTS_MS, Flash


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def screen(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show()
    return widget


def luminance(colour):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def test_one_flash_brightens_the_whole_screen_once_and_is_gone(qtbot, screen):
    flash = Flash(screen, Clock())
    assert flash.flash()
    assert flash.isVisible()
    assert flash.size() == screen.size()
    qtbot.waitUntil(lambda: not flash.isVisible())


def test_however_fast_someone_skips_no_second_has_three_flashes(screen):
    clock = Clock()
    flash = Flash(screen, clock)
    flashed = []
    for _ in range(100):
        if flash.flash():
            flashed.append(clock.now)
        clock.now += 0.05
    assert len(flashed) == 10
    assert all(sum(start <= each < start + 1 for each in flashed) <= 2 for start in flashed)
    flash._rise.stop()


def test_it_is_over_within_a_fifth_of_a_second_and_before_the_next(screen):
    assert LASTS_MS <= 200 < APART * 1000


@pytest.mark.parametrize("phase", PHASE)
def test_no_phase_brightens_by_more_than_a_tenth_of_full_white(phase):
    assert luminance(mix(PHASE[phase], "white", BRIGHTEST)) - luminance(mix(PHASE[phase], "white", 0)) <= 0.1


def test_a_screen_that_nobody_sees_does_not_flash(screen):
    flash = Flash(screen, Clock())
    screen.hide()
    assert not flash.flash()


def test_a_flash_ends_with_its_screen_and_follows_its_size(screen):
    flash = Flash(screen, Clock())
    flash.flash()
    screen.resize(400, 300)
    assert flash.size() == screen.size()
    screen.hide()
    assert flash._rise.state() == QAbstractAnimation.State.Stopped
    assert not flash.isVisible()
