"""The six lessons: which is open, what is said in them, and that what is shipped is sound."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.workouts.test_built_in_content import NEVER_SAID
from workouts.breathing.cautions import holds
from workouts.breathing.lesson_file import FILE, course, read_course
from workouts.breathing.lessons import (
    CUED_BREATHS,
    Answer,
    Standing,
    answered,
    cue_at,
    cue_share,
    felt,
    next_lesson,
    said_at,
    standing,
)
from workouts.library import load

IDS = [lesson.id for lesson in course().lessons]
FIRST, SECOND, THIRD, *_, LAST = IDS


def standings(answers, *, all_open=False):
    return [standing(course(), answers, id_, all_open=all_open).value for id_ in IDS]


def say(*said):
    answers = {}
    for id_, answer in said:
        answers = answered(course(), answers, id_, answer)
    return answers


# ---- which is open -------------------------------------------------------------------------------------------------


def test_at_first_only_the_first_is_open():
    assert standings({}) == ["open", *["shut"] * 5]
    assert next_lesson(course(), {}).id == FIRST


@pytest.mark.parametrize("answer", [Answer.YES, Answer.A_BIT])
def test_yes_or_a_bit_opens_the_next(answer):
    answers = say((FIRST, answer))
    assert standings(answers) == [answer.value, "open", *["shut"] * 4]
    assert next_lesson(course(), answers).id == SECOND


def test_not_yet_opens_nothing_and_the_same_comes_again():
    answers = say((FIRST, Answer.NOT_YET))
    assert standings(answers) == ["not-yet", *["shut"] * 5]
    assert next_lesson(course(), answers).id == FIRST


def test_what_was_opened_stays_open_whatever_is_said_later():
    answers = say((FIRST, Answer.YES), (SECOND, Answer.YES), (SECOND, Answer.NOT_YET), (FIRST, Answer.NOT_YET))
    assert standings(answers) == ["not-yet", "not-yet", "open", *["shut"] * 3]
    assert next_lesson(course(), answers).id == FIRST


def test_an_answer_given_before_is_not_undone_by_opening_it_again():
    answers = say((FIRST, Answer.YES), (SECOND, Answer.YES), (FIRST, Answer.A_BIT))
    assert standings(answers)[:3] == ["bit", "yes", "open"]


def test_all_can_be_opened_at_once():
    assert standings({}, all_open=True) == ["open"] * 6
    assert next_lesson(course(), {FIRST: "yes"}, all_open=True).id == SECOND


def test_after_the_last_nothing_comes_and_nothing_is_opened():
    answers = say(*((id_, Answer.YES) for id_ in IDS))
    assert set(standings(answers)) == {Standing.FELT}
    assert set(answers) == set(IDS)
    assert next_lesson(course(), answers) is None
    assert course().after(LAST) is None


def test_those_felt_are_counted_a_bit_too():
    assert felt(course(), {}) == 0
    assert felt(course(), say((FIRST, Answer.YES), (SECOND, Answer.A_BIT), (THIRD, Answer.NOT_YET))) == 2


def test_what_no_lesson_is_called_and_no_answer_means_counts_for_nothing():
    assert standings({"gone": "yes", FIRST: "perhaps"}) == ["open", *["shut"] * 5]


# ---- what is said --------------------------------------------------------------------------------------------------


def test_the_cue_is_said_once_and_then_there_is_silence():
    lesson = course().lessons[1]
    said = [said_at(lesson, kind, breath) for breath in range(-1, 20) for kind in ("in", "hold", "out")]
    assert [words for words in said if words] == ["Belly rises", "Let it fall"]


def test_the_cue_stands_a_while_then_fades_and_withdraws():
    lesson = course().lessons[1]
    assert cue_at(lesson, "in", -1) == ""
    assert cue_at(lesson, "in", 0) == cue_at(lesson, "in", CUED_BREATHS) == "Belly rises"
    assert cue_at(lesson, "out", 3) == "Let it fall"
    assert cue_at(lesson, "hold", 3) == ""
    assert cue_at(lesson, "in", CUED_BREATHS + 1) == ""
    assert cue_share(-1, 0.5) == cue_share(CUED_BREATHS - 1, 0.99) == 1.0
    assert cue_share(CUED_BREATHS, 0.25) == 0.75
    assert cue_share(CUED_BREATHS, 1.5) == cue_share(CUED_BREATHS + 1, 0) == 0.0


# ---- what is shipped -----------------------------------------------------------------------------------------------


def texts(lesson):
    wrong = (each.words for each in lesson.not_this)
    return (lesson.name, lesson.why, lesson.setup, lesson.look_for, lesson.hint, *wrong)


def test_there_are_six_and_only_the_first_is_tapped():
    assert len(set(IDS)) == 6
    assert [lesson.pattern is None for lesson in course().lessons] == [True, *[False] * 5]


@pytest.mark.parametrize("lesson", course().lessons, ids=lambda lesson: lesson.id)
def test_each_lesson_is_sound(lesson):
    assert 60_000 <= lesson.time <= 180_000
    assert all(1 <= len(words.split()) <= 4 for words in (lesson.cue.inhale, lesson.cue.exhale))
    assert not [text for text in texts(lesson) if NEVER_SAID.search(text) or "!" in text]
    assert len({wrong.fault for wrong in lesson.not_this}) == len(lesson.not_this)
    if lesson.pattern is not None:
        pattern = load().patterns[lesson.pattern.id]
        assert not holds(pattern)
        assert pattern.taper is None
        assert lesson.time >= (CUED_BREATHS + 3) * pattern.cycle, "the words withdraw within the lesson"


def test_the_paces_only_ever_get_slower_and_stay_above_six_a_minute():
    cycles = [load().patterns[lesson.pattern.id].cycle for lesson in course().lessons if lesson.pattern]
    assert all(later >= sooner for sooner, later in pairwise(cycles))
    assert max(cycles) < 10_000


def test_the_cautions_that_are_cared_for_are_known():
    assert set(course().care) <= set(load().terms.cautions)
    assert not [words for words in course().care.values() if NEVER_SAID.search(words)]


# ---- slips in the file ---------------------------------------------------------------------------------------------


def problems_with(old, new):
    text = FILE.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    read, problems = read_course(text.replace(old, new, 1).encode(), "lessons.yaml")
    assert read is None
    assert all(str(problem).startswith(f"lessons.yaml:{line}:") for problem in problems)
    return [problem.message for problem in problems]


def test_a_cue_that_is_too_long_is_told_with_its_line():
    (told,) = problems_with("in: Belly rises", "in: Now let the belly rise")
    assert "the cue has 5 words, at most 4" in told


@pytest.mark.parametrize("time", ["50s", "3m10s"])
def test_a_lesson_that_is_too_short_or_too_long_is_told(time):
    assert problems_with("time: 1m\n", f"time: {time}\n") == ["a lesson lasts from 1 to 3 minutes"]


def test_an_unknown_fault_or_position_is_told_with_what_there_is():
    (told,) = problems_with("fault: sucked-in", "fault: suckedin")
    assert "'suckedin' is not one of" in told
    (told,) = problems_with("[seated]", "[standing]")
    assert "'standing' is not one of supine, chair, side or seated" in told
