"""What one line of the journal says, and what it may not say."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.history.history_helpers import ENTRIES, entry
from workouts.history.entry import BadEntry, Hold, from_line, to_data, to_line
from workouts.history.files import encoded


@given(ENTRIES)
def test_an_entry_is_read_as_it_was_written_and_is_one_line(written):
    line = encoded(to_line(written))
    assert b"\n" not in line
    assert from_line(line) == written


def test_a_line_says_only_what_there_is_to_say():
    assert set(to_data(entry())) == {"format", "id", "kind", "started", "ended", "of", "name"}


def test_a_name_that_utf_8_has_no_letters_for_comes_back():
    odd = entry(name="file \udce4", exercises=("a\u2028b",))
    assert from_line(encoded(to_line(odd))) == odd


def test_keys_of_a_newer_program_are_left_alone():
    known = entry()
    assert from_line(json.dumps({**to_data(known), "pain_after": 2}).encode()) == known


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", "12"),
        ("id", 12),
        ("kind", "nap"),
        ("kind", ["session"]),
        ("started", "2026-03-04T12:00:00"),
        ("ended", "noon"),
        ("ended", None),
        ("name", 3),
        ("spent", -1),
        ("spent", 1.5),
        ("spent", True),
        ("finished", 1),
        ("exercises", "plank"),
        ("exercises", [1]),
        ("held", [{"exercise": "plank", "side": "up", "lasted": 1}]),
        ("held", [{"exercise": "plank"}]),
        ("happened", ["hurts"]),
        ("happened", [{"what": ["hurts"]}]),
        ("first_rate", float("nan")),
        ("own_after", "6"),
        ("last_rate", -2),
    ],
)
def test_what_does_not_fit_is_named(key, value):
    with pytest.raises(BadEntry, match=f"'{key}' cannot be"):
        from_line(json.dumps({**to_data(entry()), key: value}).encode())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"1" * 5000, "not JSON"),
        (b"[]", "not an entry"),
        (b"\0\0\0", "not JSON"),
        (b'{"format": 2}', "format 2 is not known"),
        (b'{"format": true}', "format true is not known"),
        (b"{}", "format null is not known"),
        (b'{"format": 1}', "'id' is missing"),
    ],
)
def test_what_is_no_entry_is_told(line, message):
    with pytest.raises(BadEntry, match=message):
        from_line(line)


@given(st.binary(max_size=60))
def test_no_line_does_more_than_to_be_refused(line):
    with pytest.raises(BadEntry):
        from_line(line)


def test_what_was_only_looked_at_does_not_count():
    assert not entry(spent=9_999).counts
    assert entry(spent=10_000).counts
    assert entry(finished=True).counts
    assert entry(felt=("tingling",)).counts
    assert entry(happened=({"what": "hurts"},)).counts


def test_holds_tell_their_side():
    assert to_data(entry(held=(Hold("plank", "left", 30_500),)))["held"] == [
        {"exercise": "plank", "side": "left", "lasted": 30_500}
    ]
