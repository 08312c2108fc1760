"""What a person is told of a file that is not YAML, or not the YAML that is used here."""

from __future__ import annotations

import pytest
import yaml

from tests.workouts.reading.reading_helpers import MIX, lines, reading
from workouts import yaml_nodes

BAD = [
    ("", ["1:1: the file is empty: it needs at least a name"]),
    ("# only\n# comments\n", ["1:1: the file is empty: it needs at least a name"]),
    ("---\n", ["1:1: the file is empty: it needs at least a name"]),
    ("- a\n- b\n", ["1:1: expected keys such as 'name: …' here, not a list"]),
    ("word\n", ["1:1: expected keys such as 'name: …' here, not a single value"]),
    ("'a text'\n", ["1:1: expected keys such as 'name: …' here, not a single value"]),
    ("name:A\n", ["1:1: expected keys such as 'name: …' here, not a single value"]),
    (b"\xff\xfen\x00a\x00", ["1:1: the file is in UTF-16: save it as UTF-8"]),
    (b"\xfe\xff\x00n\x00a", ["1:1: the file is in UTF-16: save it as UTF-8"]),
    (b"n\x00a\x00m\x00e\x00:\x00", ["1:1: the file is in UTF-16: save it as UTF-8"]),
    (b"\x00n\x00a\x00m\x00e", ["1:1: the file is in UTF-16: save it as UTF-8"]),
    (b"\x00\x00\x00\x00", ["1:1: the character U+0000 is not allowed in a YAML file: delete it"]),
    (b"name: caf\xe9\n", ["1:10: this byte is not UTF-8: save the file as UTF-8"]),
    (b"name: Caf\xc3\xa9\nsummary: \xc3\xa9\x80\n", ["2:11: this byte is not UTF-8: save the file as UTF-8"]),
    ("name: a\x00b\n", ["1:8: the character U+0000 is not allowed in a YAML file: delete it"]),
    ("name: A\nsummary: \x07\n", ["2:10: the character U+0007 is not allowed in a YAML file: delete it"]),
    ("name: a\u2028b\n", ["1:8: the character U+2028 is a line break that cannot be seen: delete it"]),
    ("name: a\u2029b\n", ["1:8: the character U+2029 is a line break that cannot be seen: delete it"]),
    ("name: a\x85b\n", ["1:8: the character U+0085 is a line break that cannot be seen: delete it"]),
    ("name: \ufeffA\n", ["1:7: the character U+FEFF is not allowed in a YAML file: delete it"]),
    ("name: \x1b[31m\n", ["1:7: the character U+001B is not allowed in a YAML file: delete it"]),
    ("name: \x7f\n", ["1:7: the character U+007F is not allowed in a YAML file: delete it"]),
    (
        "name: A\nsteps:\n  - exercise: plank\n---\nname: A\nsteps:\n  - exercise: plank\n",
        ["4:1: a second document begins here: one file holds one definition"],
    ),
    (
        "name: A\nsteps:\n  - exercise: plank\n...\n---\nname: A\nsteps:\n  - exercise: plank\n",
        ["5:1: a second document begins here: one file holds one definition"],
    ),
    ("--- text\n", ["1:5: expected keys such as 'name: …' here, not a single value"]),
    ("--- name: A\n", ["1:1: a line of '---' holds nothing else: begin in the next line"]),
    (
        "name: !x A\nsteps:\n  - exercise: plank\n",
        ["1:7: tags ('!…') are not used: if '!' belongs to a text, put the text in quotes"],
    ),
    ("name: !!str A\n", ["1:7: tags ('!…') are not used: if '!' belongs to a text, put the text in quotes"]),
    ("!x\nname: A\n", ["1:1: tags ('!…') are not used: if '!' belongs to a text, put the text in quotes"]),
    ("name: ! A\n", ["1:7: tags ('!…') are not used: if '!' belongs to a text, put the text in quotes"]),
    ("name: !<x\n", ["1:7: '!' at the beginning has a meaning of its own: put the text in quotes"]),
    ("a: &a {name: B}\n<<: *a\n", ["2:1: '<<' is not used here: write the keys out"]),
    ("name: A\nname: B\nsteps:\n  - exercise: plank\n", ["2:1: 'name' stands here a second time, first in line 1"]),
    (
        "name: A\nsteps:\n  - exercise: plank\n    exercise: squat\n",
        ["4:5: 'exercise' stands here a second time, first in line 3"],
    ),
    (
        "{name: A, name: B, name: C, steps: [{exercise: plank}]}\n",
        [
            "1:11: 'name' stands here a second time, first in line 1",
            "1:20: 'name' stands here a second time, first in line 1",
        ],
    ),
    ("? [a]\n: b\n", ["1:3: a key must be a single word, not a list"]),
    ("{name: A}: b\n", ["1:1: a key must be a single word, not a mapping"]),
    ("? {name: A}\n: b\n", ["1:3: a key must be a single word, not a mapping"]),
    ("\tname: A\n", ["1:1: a tab stands here: indent with spaces"]),
    ("name: A\nsteps:\n\t- exercise: plank\n", ["3:1: a tab stands here: indent with spaces"]),
    ("name: A\nsteps:\n  -\texercise: plank\n", ["3:4: a tab stands here: indent with spaces"]),
    ("name: A\n\t\nsteps:\n  - exercise: plank\n", ["2:1: a tab stands here: indent with spaces"]),
    ("name: a\tb\n\tsummary: c\n", ["2:1: a tab stands here: indent with spaces"]),
    ("name: A\n summary: B\n", ["2:2: this line is indented deeper than the one above, which already has its value"]),
    (
        "  name: A\nsummary: B\n",
        ["2:1: this line's indentation does not fit the lines above: line it up with its neighbours"],
    ),
    (
        "name: A\nsteps:\n  - exercise: plank\n   - exercise: plank\n",
        ["4:4: this line's indentation does not fit the lines above: line it up with its neighbours"],
    ),
    (
        "name: A\nsteps:\n  - exercise: plank\n     reps: 3\n",
        ["4:6: this line is indented deeper than the one above, which already has its value"],
    ),
    (
        "name: A\nsteps:\n  - exercise: plank\n  rest: 5s\n",
        ["4:3: this line's indentation does not fit the lines above: line it up with its neighbours"],
    ),
    ("name: A\n- b\n", ["2:1: this line's indentation does not fit the lines above: line it up with its neighbours"]),
    (
        "name: A\nsteps:\n  - exercise: plank\n    note: Easier: plank\n",
        ["4:17: a second ': ' on one line: put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - {exercise: plank, note: Easier: plank}\n",
        ["3:35: a second ': ' in one entry: put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - workout: mcgill-big-3: starter\n",
        ["3:26: a second ': ' on one line: put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - {exercise: plank, note: Slow, then quick}\n",
        ["3:35: 'then quick' is not a key: inside { } a comma starts a new entry, so put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - {exercise: plank, note: Slow, then quick }\n",
        ["3:35: 'then quick' is not a key: inside { } a comma starts a new entry, so put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - {exercise: plank, note: Slow, then\n     quick}\n",
        ["3:35: 'then quick' is not a key: inside { } a comma starts a new entry, so put the text in quotes"],
    ),
    (
        "name: A\nsteps:\n  - {exercise: plank, rest}\n",
        ["3:23: 'rest' has no value: inside { } a comma starts a new entry, so give it one, or put the text in quotes"],
    ),
    ("name: A\nsteps:\n  - {exercise: plank, rest: }\n", ["3:29: a value is missing here"]),
    (
        "name: A\nsteps:\n  - {exercise: plank, cues: [{at: half, say: Slow, then quick}]}\n",
        ["3:52: 'then quick' is not a key: inside { } a comma starts a new entry, so put the text in quotes"],
    ),
    ("name: *a\n", ["1:7: nothing is called '&a' above: if '*' belongs to a text, put the text in quotes"]),
    (
        "name: &a\nsteps:\n  - exercise: plank\n",
        ["1:7: '&a' is never used: if it belongs to a text, put the text in quotes"],
    ),
    (
        "name: &a B\nsteps:\n  - exercise: plank\n",
        ["1:7: '&a' is never used: if it belongs to a text, put the text in quotes"],
    ),
    ("name: & B\n", ["1:7: '&' at the beginning has a meaning of its own: put the text in quotes"]),
    ("name: * B\n", ["1:7: '*' at the beginning has a meaning of its own: put the text in quotes"]),
    ("name: @a\n", ["1:7: a text cannot begin with '@': put the text in quotes"]),
    ("name: `a\n", ["1:7: a text cannot begin with '`': put the text in quotes"]),
    ("name: %a\n", ["1:7: a text cannot begin with '%': put the text in quotes"]),
    ("%a: b\n", ["1:1: a line that begins with '%' is not used: take it out, or put the text in quotes"]),
    (
        "%YAML 3.0\n---\nname: A\n",
        ["1:1: a line that begins with '%' is not used: take it out, or put the text in quotes"],
    ),
    ("name: |x\n", ["1:7: '|' at the beginning has a meaning of its own: put the text in quotes"]),
    ("name: >x\n", ["1:7: '>' at the beginning has a meaning of its own: put the text in quotes"]),
    ("name: - A\n", ["1:7: a '- ' cannot stand here: begin the list on a line of its own, or put the text in quotes"]),
    ("name: ? A\n", ["1:7: a text cannot begin with '? ': put the text in quotes"]),
    ("name: [|]\n", ["1:8: a text cannot begin with '|': put the text in quotes"]),
    ("name: [- A]\n", ["1:8: a '- ' cannot stand within brackets: leave it out, or put the text in quotes"]),
    ("name: &a *a\n", ["1:10: '*' cannot stand here: put the text in quotes"]),
    ("name: 'A\nsteps:\n  - exercise: plank\n", ["1:7: this quote is never closed: close it, or leave it out"]),
    ('name: "A\nsteps:\n  - exercise: plank\n', ["1:7: this quote is never closed: close it, or leave it out"]),
    (
        "name: [A\nsteps:\n  - exercise: plank\n",
        ["1:7: this '[' is never closed, or a ',' is missing before line 2: mend that, or put the text in quotes"],
    ),
    (
        "name: {A\nsteps:\n  - exercise: plank\n",
        ["1:7: this '{' is never closed, or a ',' is missing before line 2: mend that, or put the text in quotes"],
    ),
    ("name: A\nsteps: [\n", ["2:8: this '[' is never closed: close it, or put the text in quotes"]),
    ("{\n", ["1:1: this '{' is never closed: close it, or put the text in quotes"]),
    ("name: ]\n", ["1:7: ']' closes nothing: put the text in quotes"]),
    ("name: }\n", ["1:7: '}' closes nothing: put the text in quotes"]),
    ("{name: A}}\n", ["1:10: '}' closes nothing: put the text in quotes"]),
    ("name: [A}\n", ["1:9: a ',' or a closing bracket is missing before this, or put the text in quotes"]),
    ("name: [a] b\n", ["1:11: text goes on behind a closing bracket: put the whole text in quotes"]),
    ("name: 'a' b\n", ["1:11: text goes on behind a closing quote: put the whole text in quotes"]),
    ("name: {a: b} c\n", ["1:14: text goes on behind a closing bracket: put the whole text in quotes"]),
    ("{name: A} b\n", ["1:11: text goes on behind a closing bracket: put the whole text in quotes"]),
    (
        "name: A\nsteps: [{exercise: plank},, {rest: 5s}]\n",
        ["2:27: nothing stands before this ',': take it out, or put the text in quotes"],
    ),
    ("name: A\nsteps: [,]\n", ["2:9: nothing stands before this ',': take it out, or put the text in quotes"]),
    (
        "name: {a: b\n  c: d}\n",
        ["1:7: this '{' is never closed, or a ',' is missing before line 2: mend that, or put the text in quotes"],
    ),
    ('name: "\\q"\n', ["1:8: a backslash has a meaning of its own in double quotes: use single quotes"]),
    ('name: "\\x1"\n', ["1:10: a backslash has a meaning of its own in double quotes: use single quotes"]),
    ('name: "\\ud800"\n', ["1:10: a backslash has a meaning of its own in double quotes: use single quotes"]),
    ('name: "\\0"\nsteps:\n  - exercise: plank\n', ["1:7: a control character stands in the text: delete it"]),
    ('name: "\\x07"\nsteps:\n  - exercise: plank\n', ["1:7: a control character stands in the text: delete it"]),
    ("name:\nsteps:\n  - exercise: plank\n", ["1:6: a value is missing here"]),
    ("name: A\nsteps:\n", ["2:7: a value is missing here"]),
    ("name: A\nsteps:\n  -\n", ["3:4: a step is missing here"]),
    ("name: # comment\nsteps:\n  - exercise: plank\n", ["1:6: a value is missing here"]),
    ("name: ''\nsteps:\n  - exercise: plank\n", ["1:7: the text is empty"]),
    ("name: '  '\nsteps:\n  - exercise: plank\n", ["1:7: the text is empty"]),
    ("name: A\nsteps: []\n", ["2:8: the list has 0 entries, it needs at least 1"]),
    ("name: A\ndefaults:\nsteps:\n  - exercise: plank\n", ["2:10: a value is missing here"]),
    ("name: A\nnotes:\nsteps:\n  - exercise: plank\n", ["2:7: a value is missing here"]),
    ("name: A\nvariants:\nsteps:\n  - exercise: plank\n", ["2:10: a value is missing here"]),
    ("nameA\nsteps: 1\n", ["1:1: this is no key with a value: a ': ' is missing"]),
    ("name: A\nsteps\n", ["2:1: this is no key with a value: a ': ' is missing"]),
    ("name:A\nsteps: 1\n", ["1:5: a space is missing behind this ':'"]),
    ("name: A\nsteps:\n  -exercise: plank\n", ["3:3: a space is missing behind this '-'"]),
    ("name: A\nsteps:\n  -exercise: plank\n   reps: 3\n", ["3:3: a space is missing behind this '-'"]),
    ("name: A\nsteps:\n  -exercise: plank\n    reps: 3\n", ["3:3: a space is missing behind this '-'"]),
    ("name: A\nsteps:\n  - exercise:plank\n", ["3:5: a space is missing behind the ':'"]),
    (
        "name: A\nsteps:\n  - exercise plank\n",
        ["3:5: expected a step such as 'exercise: plank' here, not a single value"],
    ),
    ("name: A\nsteps:\n  - [exercise, plank]\n", ["3:5: expected a step such as 'exercise: plank' here, not a list"]),
    ("name: A\nsteps:\n  exercise: plank\n", ["3:3: expected a list here, not a mapping"]),
    (": a\n", ["1:1: a key is missing before this ':'"]),
    ("...\n", ["1:1: a line of '...' ends the file: take it out"]),
    ("name: A\n...\nsteps: 1\n", ["2:1: a line of '...' ends the file: take it out"]),
    ("name: {a:}\n", ["1:9: a space is missing behind this ':', or put the text in quotes"]),
    ("'a\nb': c\n", ["1:1: this is no key with a value: a ': ' is missing"]),
    (
        "steps: - exercise: plank\n",
        ["1:8: a '- ' cannot stand here: begin the list on a line of its own, or put the text in quotes"],
    ),
    ("name: 🙂🙂\nsteps: [{exercise: plank, é: 2}]\n", ["2:27: unknown key 'é' in an exercise step"]),
    ("{🙂: 🙂, name: Easier: b}\n", ["1:20: a second ': ' in one entry: put the text in quotes"]),
    ("name: A\r\nsteps:\r\n  - exercise: plank\r\n    x: 1\r\n", ["4:5: unknown key 'x' in an exercise step"]),
    ("name: A\rsteps:\r  - exercise: plank\r    x: 1\r", ["4:5: unknown key 'x' in an exercise step"]),
    ("\ufeffname: A\nx: 1\n", ["1:1: 'steps' is missing: a workout needs it", "2:1: unknown key 'x' in a workout"]),
    ("name: A\nsummary: >\n  one\n  two\nx: 1\nsteps:\n  - exercise: plank\n", ["5:1: unknown key 'x' in a workout"]),
    ("format: 2\nwhatever: [1]\nname:\n", ["1:9: this file is of format 2: this program reads format 1"]),
    ("name: A\nname: B\nformat: 17\n", ["3:9: this file is of format 17: this program reads format 1"]),
    ("format: '2'\n", ["1:9: this file is of format 2: this program reads format 1"]),
    ("format: 002\n", ["1:9: this file is of format 002: this program reads format 1"]),
    ("name: A\nsteps:\n  - exercise: plank\nformat: 0\n", ["4:9: '0' is not 1, the only number that is known here"]),
    (
        "name: A\nsteps:\n  - exercise: plank\nformat: one\n",
        ["4:9: 'one' is not 1, the only number that is known here"],
    ),
    (
        "name: A\nsteps:\n  - exercise: plank\nformat: 1.0\n",
        ["4:9: '1.0' is not 1, the only number that is known here"],
    ),
    ("name: A\nsteps:\n  - exercise: plank\nformat: -1\n", ["4:9: '-1' is not 1, the only number that is known here"]),
    ("name: A\nsteps:\n  - exercise: plank\nformat: [2]\n", ["4:9: expected a single value here, not a list"]),
    ("name: A\nsteps:\n  - exercise: plank\nformat:\n", ["4:8: a value is missing here"]),
    ("name: A\nsteps:\n  - exercise: plank\nformat: ٢\n", ["4:9: '٢' is not 1, the only number that is known here"]),
    ("a: &a [*a]\n", ["1:8: '*a' stands within '&a' itself: a circle"]),
    ("a: &a {b: *a}\n", ["1:11: '*a' stands within '&a' itself: a circle"]),
    ("name: &a A\n*a : x\n", ["1:1: 'steps' is missing: a workout needs it", "2:1: unknown key 'A' in a workout"]),
    ("name: &n plank\nlevel: *n\nsteps:\n  - exercise: plank\n", ["2:8: 'plank' is not a whole number from 1 to 3"]),
]


@pytest.mark.parametrize(("text", "problems"), BAD)
def test_every_problem_has_one_sentence_at_the_place_to_be_mended(text, problems):
    assert lines(text) == problems


@pytest.mark.parametrize("text", [text for text, _ in BAD])
def test_a_file_that_has_errors_gives_no_definition(text):
    assert reading(text).definition is None


GOOD = [
    "name: A\nsteps:\n  - exercise: plank\n",
    "name: A\n \t# x\nsteps:\n  - exercise: plank\n",
    "---\nname: A\nsteps:\n  - exercise: plank\n",
    "name: A\nsteps:\n  - exercise: plank\n...\n",
    "# c\nname: A\nsteps:\n  - exercise: plank\n# d",
    "\ufeffname: A\nsteps:\n  - exercise: plank\n",
    "name: A\r\nsteps:\r\n- exercise: plank",
    "name:\tA\nsteps:\n  - exercise: plank\n",
    "name: A\t\nsteps:\n  - exercise: plank\n",
    '{"name": "A", "steps": [{"exercise": "plank"}]}',
    "? name\n: A\nsteps:\n  - exercise: plank\n",
    "%YAML 1.1\n---\nname: A\nsteps:\n  - exercise: plank\n",
    "name: &a A\nsummary: *a\nsteps:\n  - exercise: plank\n",
    "name: on\nsteps:\n  - exercise: plank\n",
    "name: 08\nsteps:\n  - exercise: plank\n",
    "name: no\nsteps:\n  - exercise: plank\n",
    "name: ~\nsteps:\n  - exercise: plank\n",
    "name: 'it''s'\nsteps:\n  - exercise: plank\n",
    "name: |\n  A\n  B\nsteps:\n  - exercise: plank\n",
    "name: >-\n  A\nsteps:\n  - exercise: plank\n",
    "format: 1\nname: A\nsteps:\n  - exercise: plank\n",
    "format: 01\nname: A\nsteps:\n  - exercise: plank\n",
    "level: '2'\nname: A\nsteps:\n  - exercise: plank\n",
    "name: A\nsteps:\n  - exercise: >\n      plank\n    reps: |\n      8\n",
    "name: A\nsteps: [{exercise: plank},]\n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_yaml_allows_and_nobody_can_misread_is_read(text):
    assert lines(text) == []
    assert reading(text).definition is not None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("on", "on"),
        ("no", "no"),
        ("~", "~"),
        ("null", "null"),
        ("08", "08"),
        ("1:30", "1:30"),
        ("0x1F", "0x1F"),
        ("2026-01-01", "2026-01-01"),
        ('"30"', "30"),
        ("'it''s'", "it's"),
        ('"a\\u0020b"', "a b"),
        ("|\n  A\n  B", "A B"),
        (">\n  A\n  B", "A B"),
        ("A\n  B\n\n  C", "A B C"),
        ("A#B", "A#B"),
        ("A # B", "A"),
        ("🙂", "🙂"),
    ],
)
def test_a_text_means_what_the_person_typed(written, name):
    assert reading(f"name: {written}\nsteps: [{{exercise: plank}}]\n").definition.name == name


def test_a_number_in_quotes_is_the_same_number():
    step = reading("name: A\nsteps: [{exercise: plank, time: '45', sets: \"2\"}]\n").definition.steps[0]
    assert (step.time, step.sets) == ((45_000,), 2)


def test_a_block_of_text_may_hold_a_number_or_an_id():
    text = "name: A\nsteps:\n  - exercise: |\n      plank\n    time: >\n      45\n"
    step = reading(text).definition.steps[0]
    assert (step.exercise.id, step.time) == ("plank", (45_000,))


def test_an_error_behind_an_alias_is_told_once_where_it_stands():
    text = "name: A\nsteps:\n  - &s {exercise: plank, x: 1}\n  - *s\n  - *s\n"
    assert lines(text) == ["3:26: unknown key 'x' in an exercise step"]


def test_a_single_value_behind_an_alias_is_told_of_where_it_is_used():
    text = "name: &n A\nsteps: [{exercise: plank, sets: *n}]\n"
    assert lines(text) == ["2:33: 'A' is not a whole number from 1 to 20"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a" * 1100 + ": b\n", "1:1101: this ': ' cannot stand here: put the text in quotes"),
        ("name: A\n\n" + "a" * 1100 + ": b\n", "3:1: this is no key with a value: a ': ' is missing"),
        (f"format: {'9' * 5000}\n", f"1:9: this file is of format {'9' * 39}…: this program reads format 1"),
        (
            f"{'a' * 900}: 1\n{MIX}",
            f"1:1: unknown key '{'a' * 39}…' in a workout",
        ),
        (
            MIX + f"    reps: {'9' * 5000}\n",
            f"4:11: '{'9' * 39}…' is not a whole number from 1 to 500",
        ),
    ],
    ids=["a key that is too long", "the same on a later line", "a format", "an unknown key", "a number"],
)
def test_a_message_stays_one_readable_line_however_long_the_text(text, problem):
    assert lines(text) == [problem]


def test_control_characters_never_reach_a_message():
    assert lines(MIX + '    "\\e[31m": 1\n    effort: "\\x07"\n') == [
        "4:5: unknown key '\ufffd[31m' in an exercise step",
        "5:13: '\ufffd' is not a whole number from 0 to 10",
    ]


SAME_WITHOUT_C = [
    "name: [a\n",
    "name: 'a\n",
    "name: a: b\n",
    "name: @\n",
    "\tname: A\n",
    "name: A\n...\nsteps: 1\n",
    "name: &a *a\n",
    "name: {a: b c: d}\n",
    'name: "\\q"\n',
    "name: A\nsteps\n",
    MIX + "   - exercise: plank\n",
]


@pytest.mark.parametrize("text", SAME_WITHOUT_C)
def test_pyyaml_without_its_c_parser_is_told_in_the_same_words(text, monkeypatch):
    with_c = [line.split(": ", 1)[1] for line in lines(text)]
    monkeypatch.setattr(yaml_nodes, "LOADER", yaml.SafeLoader)
    assert [line.split(": ", 1)[1] for line in lines(text)] == with_c


def test_a_character_that_does_not_exist_is_told_without_the_c_parser_too(monkeypatch):
    monkeypatch.setattr(yaml_nodes, "LOADER", yaml.SafeLoader)
    assert lines('name: "\\UFFFFFFFF"\n') == ["1:1: a backslash in double quotes names a character that does not exist"]
