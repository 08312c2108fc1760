"""The stage shows a clip at any second, and paints nothing while nothing moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from gui.figure.look import DARK, LIGHT
from gui.figure.stage import MOST_PIXELS, FigureStage
from gui.figure.tempo import FAST, SLOW, FrameRate
from tests.workouts.figure.figure_helpers import clip_of
from workouts.figure.schedule import of_hold, of_keys

SQUAT = "keys:\n- {move: 1, hold: 1}\n- {move: 1, hold: 1, hip: [-27, 47], trunk: 56, arms: {shoulder: 88}}\n"
STILL = SQUAT + "belly: 0\n"
"""Without a breath of its own."""


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Counted(FigureStage):
    paints = 0

    def paintEvent(self, event):
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def stage(qtbot, clock):
    made = Counted(LIGHT, clock=clock)
    qtbot.addWidget(made)
    made.resize(320, 240)
    made.show()
    return made


def settle(qapp, stage):
    qapp.processEvents()
    stage.paints = 0


def paints_at(qapp, stage, seconds):
    """Show a second; give how often that painted."""
    settle(qapp, stage)
    stage.show_time(seconds)
    qapp.processEvents()
    return stage.paints


def test_the_bare_stage_has_the_ground_of_its_look(stage):
    assert stage.grab().toImage().pixelColor(160, 120).name().upper() == LIGHT.ground
    stage.set_look(DARK)
    assert stage.grab().toImage().pixelColor(160, 120).name().upper() == DARK.ground


def test_screen_readers_get_the_name_and_the_cue(stage):
    clip = clip_of(SQUAT)
    stage.show_clip(clip, of_keys(clip), "Squat", "Chest up")
    assert (stage.accessibleName(), stage.accessibleDescription()) == ("Squat", "Chest up")
    stage.say("Push the floor away")
    assert stage.accessibleDescription() == "Push the floor away"
    stage.clear()
    assert (stage.accessibleName(), stage.accessibleDescription()) == ("", "")


def test_a_moving_figure_is_painted_and_a_still_one_is_not(qapp, stage):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    assert paints_at(qapp, stage, 1.5) == 1
    assert paints_at(qapp, stage, 1.5) == 0
    assert paints_at(qapp, stage, 1.6) == 1
    assert paints_at(qapp, stage, 2.1) == 1
    assert paints_at(qapp, stage, 2.9) == 0


def test_a_held_figure_breathes_in_few_frames(qapp, stage):
    clip = clip_of(SQUAT)
    stage.show_clip(clip, of_hold(clip), "Squat")
    painted = sum(paints_at(qapp, stage, 10 + frame / 60) for frame in range(276))
    assert 40 < painted < 110


def test_nothing_is_painted_for_a_stage_that_is_not_to_be_seen(qapp, stage):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    stage.hide()
    assert paints_at(qapp, stage, 1.5) == 0
    stage.clear()
    stage.show()
    assert paints_at(qapp, stage, 1.5) == 0


def test_the_picture_changes_with_the_second(stage):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    first = stage.grab().toImage()
    stage.show_time(2.5)
    assert stage.grab().toImage() != first


def test_the_other_side_is_flipped(stage):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    first = stage.grab().toImage()
    stage.show_clip(clip, of_keys(clip), "Squat", flipped=True)
    assert stage.grab().toImage() != first


def test_with_reduced_motion_key_poses_fade_into_each_other_and_nothing_breathes(qapp, stage):
    clip = clip_of(SQUAT)
    stage.set_reduced_motion(True)
    stage.show_clip(clip, of_keys(clip), "Squat")
    first = stage.grab().toImage()
    assert paints_at(qapp, stage, 0.9) == 0
    assert paints_at(qapp, stage, 1.1) == 0
    assert paints_at(qapp, stage, 1.5) == 1
    half = stage.grab().toImage()
    assert paints_at(qapp, stage, 1.95) == 1
    assert paints_at(qapp, stage, 2.5) == 0
    last = stage.grab().toImage()
    assert first != half != last != first


def test_the_arrow_can_be_hidden(stage):
    clip = clip_of(STILL + "arrow: hip\n")
    stage.show_clip(clip, of_keys(clip), "Squat")
    stage.show_time(1.5)
    shown = stage.grab().toImage()
    stage.set_arrow(False)
    assert stage.grab().toImage() != shown


def test_its_own_timer_follows_the_clock(stage, clock):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    stage.play(1.0)
    assert stage.playing
    first = stage.grab().toImage()
    clock.now += 0.6
    stage._tick()
    assert stage.grab().toImage() != first
    stage.stop()
    assert not stage.playing


def test_late_frames_halve_the_rate(stage, clock):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    stage.play()
    assert stage.interval == FAST
    for _ in range(60):
        clock.now += 0.030
        stage._tick()
    assert stage.interval == SLOW
    assert stage._timer.interval() == SLOW
    stage.clear()


def test_frames_in_time_keep_the_rate():
    rate = FrameRate()
    assert not any(rate.note(frame / 60) for frame in range(600))
    assert rate.interval == FAST
    rate.restart(20.0)
    assert not any(rate.note(20 + frame / 60 + (frame % 10 == 0) * 0.012) for frame in range(600))
    assert rate.interval == FAST


def test_a_large_stage_is_painted_smaller_and_blown_up(stage):
    stage.resize(2000, 1500)
    size = stage._pixels()
    assert size.width() * size.height() <= MOST_PIXELS * 1.01
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    image = stage.grab().toImage()
    assert image.pixelColor(1990, 700).name().upper() == LIGHT.ground
    assert any(image.pixelColor(x, 700).name().upper() != LIGHT.ground for x in range(600, 1400, 10))
    stage.resize(320, 240)
    assert stage._pixels() == QSize(320, 240)


def test_the_same_look_and_motion_again_change_nothing(qapp, stage):
    clip = clip_of(STILL)
    stage.show_clip(clip, of_keys(clip), "Squat")
    settle(qapp, stage)
    stage.set_look(LIGHT)
    stage.set_reduced_motion(False)
    stage.set_arrow(True)
    qapp.processEvents()
    assert stage.paints == 0
