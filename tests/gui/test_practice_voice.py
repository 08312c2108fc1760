"""A breathing practice speaks: few words, and none over a pause."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from gui.screens.breath_choice import PracticeChoice
from gui.settings import Settings
from gui.widgets.buttons import Button
from tests.gui.test_session_voice import FakeVoice
from workouts.breathing.events import BreatheSmaller
from workouts.breathing.lesson_file import course


@pytest.fixture
def speaking(make_used):
    """A program whose voice in a practice writes down what it says."""
    used = make_used(breath_voice=70)
    voice = FakeVoice()
    voice.known = voice.length_of = lambda text: 250 * len(text.split())
    used.program.sounds._breath_voice = voice
    used.voice = voice
    voice.use = lambda *_what: None
    voice.set_volume = lambda volume: setattr(voice, "volume", volume)
    voice.close = lambda: None
    return used


def test_the_first_breaths_are_told_and_then_it_is_quiet(speaking):
    speaking.begin("ease")
    assert speaking.voice.log == ["Let your breath go."]
    speaking.wait(4 + 29.5)
    assert speaking.voice.log[1:] == ["In.", "Out."] * 3
    speaking.wait(30)
    assert speaking.voice.log[7:] == []


def test_half_way_and_the_end_are_told_and_now_and_then_to_breathe_smaller(speaking):
    speaking.begin("ease")
    speaking.wait(4 + 301)
    assert [text for text in speaking.voice.log[7:] if text != "Smaller, quieter."] == [
        "Half way.",
        "Two more breaths.",
        "The last breath.",
        "Well done. Breathe on as you like.",
    ]
    assert speaking.voice.log.count("Smaller, quieter.") == 3


def test_a_new_pace_is_told_at_the_next_breath(speaking):
    speaking.begin("ease")
    speaking.wait(4 + 41)
    del speaking.voice.log[:]
    speaking.press(Qt.Key.Key_Up)
    speaking.wait(18)
    assert speaking.voice.log == ["In.", "Out."]


def test_half_way_is_told_once_though_a_slower_pace_moves_it(speaking):
    pattern = speaking.program.library.patterns["ease"]
    speaking.program.practise(PracticeChoice(pattern, None, 20, "orb", "supine", free=False))
    speaking.wait(4 + 101)
    for _ in range(4):
        speaking.press(Qt.Key.Key_Down)
    speaking.wait(60)
    assert speaking.voice.log.count("Half way.") == 1


def test_a_pause_is_quiet_at_once(speaking):
    speaking.begin("ease")
    speaking.wait(4.2)
    speaking.press(Qt.Key.Key_Space)
    assert speaking.voice.log[-2:] == ["In.", "hush"]
    speaking.press(Qt.Key.Key_Space)
    speaking.wait(4.2)
    assert speaking.voice.log[-1] == "Out."


def test_m_silences_the_voice_and_lets_it_speak_again(speaking):
    screen = speaking.begin("ease")
    names = {each.accessibleName() for each in screen.findChildren(Button)}
    assert "The sound is off" not in names
    speaking.press(Qt.Key.Key_M)
    assert speaking.voice.muted
    assert "The sound is off" in {each.accessibleName() for each in screen.findChildren(Button)}
    speaking.press(Qt.Key.Key_M)
    assert not speaking.voice.muted


def test_it_asks_for_a_smaller_breath_where_nothing_else_is_said(speaking):
    speaking.begin("ease")
    speaking.wait(4 + 41)
    del speaking.voice.log[:]
    speaking.session.happened.emit(BreatheSmaller())
    assert speaking.voice.log == ["Smaller, quieter."]


def test_what_is_not_rendered_by_its_turn_is_not_said(speaking):
    speaking.voice.known = lambda text: None if text == "In." else 250
    speaking.begin("ease")
    speaking.wait(4 + 29)
    assert speaking.voice.log == ["Let your breath go.", "Out.", "Out.", "Out."]


def test_everything_is_rendered_before_it_begins_and_kept_near(speaking):
    speaking.begin("learn")
    assert {"In.", "Out.", "Half way.", "Breathe small and quiet"} <= set(speaking.voice.prepared)
    assert speaking.voice.near == speaking.voice.prepared


def test_when_lengths_become_known_the_words_are_planned_anew(speaking):
    speaking.begin("ease")
    speaking.voice.length_of = lambda _text: 5000
    speaking.voice.tell_measured()
    speaking.wait(4 + 21)
    assert "In." not in speaking.voice.log
    assert "Out." in speaking.voice.log


def test_after_the_practice_its_voice_is_followed_no_more(speaking):
    speaking.begin("ease")
    speaking.session.stop("person")
    assert speaking.voice.listeners == []
    assert speaking.voice.log[-1] == "hush"


def test_the_volume_of_the_voice_takes_effect_at_once(speaking):
    speaking.program.use_settings(Settings(breath_voice=30, speech="nothing"))
    assert speaking.voice.volume == 30


def test_without_volume_there_is_no_voice(make_used):
    used = make_used()
    assert used.program.sounds.breath_voice() is None


def test_a_lesson_says_its_cue_once_and_then_next_to_nothing(speaking):
    lesson = next(each for each in course().lessons if each.id == "belly")
    pattern = speaking.program.library.patterns[lesson.pattern.id]
    choice = PracticeChoice(pattern, 120_000, None, "body", "supine", free=False, lesson=lesson)
    speaking.program.practise(choice)
    speaking.wait(4 + 115)
    said = [text for text in speaking.voice.log if text != "Smaller, quieter."]
    assert said == [lesson.cue.inhale, lesson.cue.exhale]
