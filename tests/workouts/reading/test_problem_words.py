"""Problems, their order and words; and of which kind a file is."""

from __future__ import annotations

import pytest

from tests.workouts.reading.reading_helpers import EASE, MIX, PLANK, WEEKS, reading
from workouts.definitions import DefinitionKind, kind_of_keys, read_terms
from workouts.model import Ref
from workouts.problems import NOWHERE, Log, Place, Problem, did_you_mean, shortened
from workouts.yaml_errors import Unreadable


def test_a_problem_is_told_as_file_line_column_and_message():
    place = Place("a.yaml", 3, 7)
    assert str(Problem(place, "no")) == "a.yaml:3:7: no"
    assert str(Problem(place, "hardly", advice=True)) == "a.yaml:3:7: advice: hardly"
    assert str(Unreadable(Problem(place, "no"))) == "a.yaml:3:7: no"


def test_problems_are_sorted_by_file_line_and_column_as_numbers():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 12), Place("a", 9, 2)]
    assert [str(place) for place in sorted(places)] == ["a:9:2", "a:9:12", "a:10:1", "b:1:1"]


def test_advice_does_not_break_and_an_error_does():
    log = Log()
    log.advice(NOWHERE, "hardly meant")
    assert not log.broken
    log.error(NOWHERE, "wrong")
    assert log.broken


def test_the_problems_of_a_file_come_in_its_order():
    text = "name: A\nsteps:\n  - exercise: plank\n    zzz: 1\n  - yyy: 1\nlevel: 9\nxxx: 1\n"
    assert [problem.place.line for problem in reading(text).problems] == [4, 5, 6, 7]


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("tiem", ["time", "tempo"], ", did you mean 'time'?"),
        ("TIME", ["time"], ", did you mean 'time'?"),
        ("wednesday", ["mon", "wed"], ", did you mean 'wed'?"),
        ("infinite", ["in"], ""),
        ("zzz", ["time"], ""),
        ("", ["time"], ""),
        ("time", [], ""),
    ],
)
def test_the_nearest_word_or_the_one_it_begins_with_is_offered(word, known, said):
    assert did_you_mean(word, known) == said


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("plank", "plank"),
        ("a\n  b\t c", "a b c"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 39 + "…"),
        ("x" * 1_000_000, "x" * 39 + "…"),
        ("a\x07b\u200b", "a\ufffdb\ufffd"),
    ],
)
def test_a_text_in_a_message_is_one_short_printable_line(text, short):
    assert shortened(text) == short


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MIX, DefinitionKind.WORKOUTS),
        (PLANK, DefinitionKind.EXERCISES),
        (EASE + "at_most: 10m\n", DefinitionKind.BREATHING),
        (WEEKS, DefinitionKind.PROGRAMMES),
        ("name: [", DefinitionKind.WORKOUTS),
        ("", DefinitionKind.WORKOUTS),
        ("name: A\n", DefinitionKind.WORKOUTS),
        (MIX + "sides: both\n", DefinitionKind.WORKOUTS),
    ],
)
def test_the_kind_of_a_file_is_told_from_its_keys(text, kind):
    assert kind_of_keys(text.encode(), "f.yaml") is kind


def test_a_reference_is_written_as_in_a_file():
    assert str(Ref("mix")) == "mix"
    assert str(Ref("mix", "quick")) == "mix:quick"


def test_terms_of_one_list_alone_are_terms():
    terms, problems = read_terms(b"equipment: {mat: Exercise mat}\n", "terms.yaml")
    assert problems == ()
    assert (terms.equipment, terms.cautions) == ({"mat": "Exercise mat"}, {})
