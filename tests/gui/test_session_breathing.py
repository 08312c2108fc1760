"""Breathing within a workout: the picture, the words and the sound of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.breath.picture import BreathPicture
from gui.widgets.words import Countdown
from tests.gui.using import texts
from workouts.segments import Kind

BREATHING = """\
name: Breathing
get_ready: 5s
steps:
  - exercise: squat
    reps: 4
    effort: 10
    rest: 10s
  - breathe: ease
    time: 1m
  - exercise: squat
    reps: 4
  - exercise: recovery-breathing
    time: 30s
"""


class Heard:
    """In place of the sound: what it was asked for."""

    def __init__(self):
        self.asked = []
        self.muted = False

    def prepare(self):
        self.asked.append("prepare")

    def begin(self, time_ms):
        self.asked.append(f"begin {time_ms}")

    def plan(self, start, parts, *, last=False):
        assert not last
        assert len(parts) == 2
        self.asked.append(f"plan {start}")

    def hold(self):
        self.asked.append("hold")

    def stop(self):
        self.asked.append("stop")

    def set_muted(self, muted):
        self.muted = muted


@pytest.fixture
def heard(used):
    sound = Heard()
    used.program.sounds.breath = lambda: sound
    return sound


def begin(used, **settings):
    used.program.settings = replace(used.program.settings, **settings)
    (used.folder / "workouts" / "breathing.yaml").write_text(BREATHING)
    return used.open().begin("breathing")


def index(used, number=0):
    kinds = [each.kind for each in used.player.timeline.segments]
    return [at for at, kind in enumerate(kinds) if kind is Kind.BREATHE][number]


def breathe(used, number=0, **settings):
    """Begin the workout, and go to a breathe segment of it."""
    screen = begin(used, **settings)
    used.program.session.jump(index(used, number))
    return screen, screen.findChild(BreathPicture)


def plan(used):
    return used.player.timeline.breathing[used.player.index]


# ---- the picture


def test_the_picture_shows_the_breath_of_the_plan(used):
    _, picture = breathe(used, reduce_motion=False)
    for _ in range(50):
        used.wait(0.7)
        assert picture.breath.level == pytest.approx(plan(used).at(used.player.position).level, abs=0.001)


def test_breathing_begins_at_the_pace_after_work_and_comes_down_from_there(used):
    breathe(used)
    rates = [breath.rate for breath in plan(used).breaths]
    assert rates[0] == 18
    assert rates == sorted(rates, reverse=True)
    assert plan(used).length == used.player.segment.length == 60_000


def test_the_words_and_the_count_are_those_of_the_turns(used):
    _, picture = breathe(used)
    inhale, exhale = (stroke.length for stroke in plan(used).breaths[0].strokes)
    assert (picture.breath.word, picture.breath.count) == ("In", "2")
    used.wait(round(inhale / 1000 + 0.1, 1))
    assert (picture.breath.word, picture.breath.count) == ("Out", "2")
    used.wait(round(exhale / 1000, 1))
    assert picture.breath.word == "In"


def test_the_screen_does_not_repeat_the_words_of_the_picture(used):
    screen, _ = breathe(used)
    used.wait(3)
    assert not {"In", "Out"} & texts(screen)


def test_more_and_less_time_leave_the_breath_as_it_is(used):
    screen, picture = breathe(used, reduce_motion=False)
    used.wait(20)
    before, level = plan(used), picture.breath.level
    used.press(Qt.Key.Key_Plus)
    assert plan(used).length > before.length
    assert picture.breath.level == level
    used.press(Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert plan(used).length < before.length
    assert picture.breath.level == level
    assert plan(used).breaths == before.breaths[: len(plan(used).breaths)]
    assert used.player.segment.length == plan(used).length
    assert screen._pictures.currentWidget() is picture


@pytest.mark.parametrize(("number", "position"), [(0, "seated"), (1, "seated")])
def test_the_body_is_seen_as_the_exercise_has_it_else_as_the_person_has_chosen(used, number, position):
    _, picture = breathe(used, number, breath_position="seated")
    assert picture._position == position


def test_an_exercise_for_sitting_is_seen_sitting_though_the_person_likes_to_lie(used):
    _, picture = breathe(used, 1, breath_position="supine")
    assert picture._position == "seated"
    used.program.session.jump(index(used))
    assert picture._position == "supine"


def test_the_picture_is_the_one_that_the_person_has_chosen(used):
    _, picture = breathe(used, breath_picture="orb", reduce_motion=False)
    assert picture.frames_a_second == 60


def test_reduced_motion_is_honoured_and_keeps_the_count(used):
    _, picture = breathe(used, reduce_motion=True)
    assert picture.frames_a_second == 20
    used.wait(40)
    assert picture.breath.count_share == 1.0


def test_the_plate_follows_the_theme(used):
    _, picture = breathe(used)
    looks = []
    for mode in ("light", "dark", "light"):
        used.program.theme.show(mode)
        looks.append(picture.grab().toImage().pixelColor(40, 40).lightnessF())
    assert looks[0] == looks[2] > 0.8
    assert looks[1] < 0.4


@pytest.mark.parametrize("words", ["normal", "large", "far"])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 800)])
def test_larger_words_never_make_the_picture_of_the_breath_smaller(used, words, size):
    used.window.resize(*size)
    _, picture = breathe(used, words=words)
    used.bot.waitUntil(lambda: picture.width() > 0.5 * size[0])


class Painted(QObject):
    """Which widgets are painted."""

    def __init__(self, widgets):
        super().__init__()
        self.seen = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint:
            self.seen.add(type(widget))
        return False


def test_between_two_tenths_of_a_second_only_the_breath_is_painted(used):
    screen, picture = breathe(used, reduce_motion=False, breath_picture="orb", flash=False)
    used.wait(1)
    used.app.processEvents()
    painted = Painted(widget for widget in screen.findChildren(QWidget) if widget.isVisible())
    used.clock.advance(0.03)
    used.program.session.tick()
    used.app.processEvents()
    assert painted.seen == {BreathPicture}
    assert picture.isVisible()
    used.wait(1)
    used.app.processEvents()
    assert Countdown in painted.seen


def test_the_session_is_asked_often_enough_for_sixty_pictures_a_second_while_breathing(used):
    breathe(used)
    assert used.program.session._timer.interval() <= 16
    used.press(Qt.Key.Key_Right)
    assert used.program.session._timer.interval() == 20


# ---- the person


def test_nobody_is_led_below_what_is_comfortable_within_a_workout_either(used):
    breathe(used, breath_slowest=9.0)
    assert min(breath.rate for breath in plan(used).breaths) == 9


def test_a_caution_against_slow_breathing_holds_within_a_workout_too(used):
    breathe(used, cautions=("panic",))
    assert min(breath.rate for breath in plan(used).breaths) == 8


# ---- the sound


def test_the_sound_begins_before_its_segment_and_follows_its_plan_breath_by_breath(used, heard):
    begin(used)
    used.program.session.jump(index(used) - 1)  # the rest of 10 s before it
    used.wait(7.4)
    assert heard.asked == ["prepare"]
    used.wait(0.2)
    starts = used.player.timeline.breathing[index(used)].starts
    assert heard.asked == ["prepare", "begin -2500", f"plan {starts[0]}", f"plan {starts[1]}"]
    used.wait(3)
    assert heard.asked[4:] == []
    used.wait(4)
    assert heard.asked[4:] == [f"plan {starts[2]}"]
    used.wait(55)
    assert [each for each in heard.asked[4:] if each != "stop"] == [f"plan {start}" for start in starts[2:-1]]
    assert heard.asked[-1] != "stop"
    used.wait(1)
    assert heard.asked[-1] == "stop"


def test_a_pause_holds_the_sound_which_goes_on_where_it_was(used, heard):
    breathe(used)
    used.wait(10)
    used.press(Qt.Key.Key_Space)
    assert heard.asked[-1] == "hold"
    used.wait(20)
    assert heard.asked[-1] == "hold"
    used.press(Qt.Key.Key_Space)
    used.wait(3)
    assert heard.asked[-1] == "begin 10000"


def test_a_pause_just_before_it_holds_it_too(used, heard):
    begin(used)
    used.program.session.jump(index(used) - 1)
    used.wait(8)
    used.press(Qt.Key.Key_Space)
    assert heard.asked[-1] == "hold"
    used.press(Qt.Key.Key_Space)
    used.wait(3)
    assert heard.asked[-1] == "begin -2000"


def test_going_to_breathing_in_a_pause_is_heard_when_the_session_goes_on(used, heard):
    begin(used)
    used.press(Qt.Key.Key_Space)
    used.program.session.jump(index(used))
    assert heard.asked == []
    used.press(Qt.Key.Key_Space)
    used.wait(3)
    assert heard.asked[0] == "begin 0"


def test_leaving_the_segment_or_the_session_stops_the_sound(used, heard):
    breathe(used)
    used.press(Qt.Key.Key_Right)
    assert heard.asked[-1] == "stop"
    used.program.session.jump(index(used))
    used.wait(3)
    assert heard.asked[-1] != "stop"
    used.program.session.stop("person")
    assert heard.asked[-1] == "stop"


def test_more_time_before_it_takes_the_sound_back_until_its_time_comes(used, heard):
    begin(used)
    used.program.session.jump(index(used) - 1)
    used.wait(8)
    used.press(Qt.Key.Key_Plus)
    assert heard.asked[-1] == "stop"
    used.wait(15)
    assert "begin -2500" in heard.asked[heard.asked.index("stop") :]


def test_time_added_in_the_last_breath_is_heard(used, heard):
    breathe(used)
    used.wait(57)
    last = plan(used).starts[-2]
    assert heard.asked[-1] == f"plan {last}"
    used.press(Qt.Key.Key_Plus)
    assert heard.asked[-2:] == [f"plan {last}", "plan 60000"]


def test_time_taken_away_takes_back_the_breath_that_was_planned(used, heard):
    breathe(used)
    used.wait(45)
    used.press(Qt.Key.Key_Minus)
    number = plan(used).index(used.player.position)
    assert [each for each in heard.asked if each.startswith("plan")][-1] == f"plan {plan(used).starts[number]}"
    assert number == len(plan(used).breaths) - 1


def test_one_key_silences_tones_and_breath(used, heard):
    breathe(used)
    used.press(Qt.Key.Key_M)
    assert heard.muted
    assert used.program.sounds.tones().muted
    used.press(Qt.Key.Key_M)
    assert not heard.muted


def test_whoever_is_silent_already_begins_silent(used, heard):
    used.program.sounds.tones().set_muted(True)
    begin(used)
    assert heard.muted


def test_a_workout_without_breathing_makes_no_breathing_sound(used):
    asked = []
    used.program.sounds.breath = lambda: asked.append("made")
    used.open().begin("mcgill-big-3")
    assert asked == []


def test_tones_over_a_breath_that_is_heard_are_soft(used, heard):
    softly = []
    tones = used.program.sounds.tones()
    tones.set_softly = softly.append
    breathe(used)
    used.wait(59.5)
    assert softly
    assert all(softly[-4:])
    used.wait(1)
    assert softly[-1] is False
