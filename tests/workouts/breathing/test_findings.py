"""What the pace finder keeps from day to day."""

from __future__ import annotations

import json
from datetime import date

import pytest

from workouts.breathing.finder import STEPS, Answer, missing, slowest_next, to_come
from workouts.breathing.findings import FILE, MOST_DAYS, Finding, agreed, day_before, load, save, with_finding
from workouts.breathing.writing import as_yaml

CALM = Answer(ease=8, calm=8, air_hunger=0, light_headed=0)
FAIR = Answer(ease=6, calm=6, air_hunger=1, light_headed=0)
DIZZY = Answer(ease=10, calm=10, air_hunger=0, light_headed=3)
FIRST, SECOND, THIRD = (date(2026, 5, day) for day in (1, 2, 3))


HUNGRY = Answer(ease=5, calm=5, air_hunger=6, light_headed=0)


def day(when, best, other="find-6-5"):
    return Finding(when, {other: FAIR, best: CALM})


def test_it_says_how_many_sessions_are_missing():
    assert [missing(sessions) for sessions in (0, 3, 5, 9)] == [5, 2, 0, 0]


def test_the_paces_come_in_their_order_and_skipped_ones_do_not_come_back():
    assert to_come((), {}) == STEPS
    assert [step.id for step in to_come(("find-6-5", "find-5-5"), {"find-6-5": FAIR})] == [
        "find-6",
        "find-5",
        "find-4-5",
    ]
    assert to_come((), {}, slowest=6.2) == STEPS[:1]


def test_light_headedness_ends_the_way_down():
    assert to_come(("find-6-5",), {"find-6-5": DIZZY}) == ()


def test_what_was_too_much_keeps_the_next_practice_faster():
    assert slowest_next({"find-6": FAIR, "find-5-5": DIZZY, "find-5": HUNGRY}, None) == pytest.approx(6.5, abs=0.05)
    assert slowest_next({"find-6": FAIR}, None) is None
    assert slowest_next({}, 7.0) == 6.5
    assert slowest_next({"find-6": FAIR}, 6.4) == 5.9


def test_days_come_back_from_their_file(tmp_path):
    findings = (day(FIRST, "find-5"), day(SECOND, "find-6"))
    save(findings, tmp_path / "deep")
    assert load(tmp_path / "deep") == findings
    assert [path.name for path in (tmp_path / "deep").iterdir()] == [FILE]


def test_there_is_nothing_before_the_first_day(tmp_path):
    assert load(tmp_path) == ()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "{}",
        '{"days": 3}',
        '{"days": [3, {"day": "2026-05-01"}, {"day": "soon", "answers": {}}, {"day": 5, "answers": {"find-6": 1}}]}',
        '{"days": [{"day": "2026-05-01", "answers": {"find-6": {"ease": 1}, "other": {}}}]}',
    ],
)
def test_what_cannot_be_read_is_left_out(tmp_path, text):
    (tmp_path / FILE).write_text(text)
    assert load(tmp_path) == ()


def test_an_answer_outside_its_scale_is_left_out_and_the_others_stay(tmp_path):
    save((Finding(FIRST, {"find-6": Answer(11, 0, 0, 0), "find-5": CALM}),), tmp_path)
    assert load(tmp_path) == (Finding(FIRST, {"find-5": CALM}),)
    data = json.loads((tmp_path / FILE).read_text())
    data["days"][0]["answers"]["find-5"]["calm"] = True
    (tmp_path / FILE).write_text(json.dumps(data))
    assert load(tmp_path) == ()


def test_the_same_day_again_takes_the_place_of_the_earlier_try():
    findings = with_finding((day(FIRST, "find-5"), day(THIRD, "find-5")), day(FIRST, "find-6"))
    assert [(each.day, each.best.id) for each in findings] == [(FIRST, "find-6"), (THIRD, "find-5")]


def test_no_more_days_are_kept_than_anybody_looks_at():
    findings = ()
    for number in range(MOST_DAYS + 3):
        findings = with_finding(findings, day(date.fromordinal(738_000 + number), "find-5"))
    assert len(findings) == MOST_DAYS
    assert findings[0].day == date.fromordinal(738_003)


def test_two_days_that_agree_give_a_pattern_of_ones_own():
    mine = agreed((day(FIRST, "find-5"), day(SECOND, "find-5-5")))
    assert mine.phases == STEPS[2].phases
    assert "name: My pace" in as_yaml(mine)


def test_one_day_alone_or_two_that_differ_give_none():
    assert agreed(()) is None
    assert agreed((day(FIRST, "find-5"),)) is None
    assert agreed((day(FIRST, "find-4-5"), day(SECOND, "find-6"))) is None


def test_a_day_on_which_nothing_felt_right_agrees_with_no_other():
    nothing = Finding(SECOND, {"find-6": DIZZY})
    assert agreed((day(FIRST, "find-5"), nothing)) is None
    findings = (day(FIRST, "find-5"), nothing, day(THIRD, "find-5"))
    assert day_before(findings).day == FIRST
    assert agreed(findings) is not None
