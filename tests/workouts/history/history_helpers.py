"""Entries, a wall's clock, and any entry at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from workouts.history.entry import Entry, Hold, new_id

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def entry(**more) -> Entry:
    return Entry(
        **{"id": new_id(), "kind": "session", "started": NOON, "ended": NOON, "of": "try", "name": "Try"} | more
    )


class Wall:
    """The time of day, as somebody sets it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **time) -> None:
        self.now += timedelta(**time)


MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 2),  # noqa: DTZ001 the zone comes behind
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-3))]),
)
WORDS = st.text(max_size=12)
RATES = st.none() | st.floats(0, 60)
HOLDS = st.builds(Hold, WORDS, st.sampled_from([None, "left", "right"]), st.integers(0, 10**7))
HAPPENED = st.dictionaries(WORDS, WORDS | st.integers(0, 10**7), max_size=3)
ENTRIES = st.builds(
    Entry,
    id=st.uuids().map(str),
    kind=st.sampled_from(["session", "practice"]),
    started=MOMENTS,
    ended=MOMENTS,
    of=WORDS,
    name=WORDS,
    revision=st.integers(0, 3),
    variant=st.none() | WORDS,
    spent=st.integers(0, 10**8),
    worked=st.integers(0, 10**8),
    finished=st.booleans(),
    why=WORDS,
    exercises=st.lists(WORDS, max_size=3).map(tuple),
    held=st.lists(HOLDS, max_size=2).map(tuple),
    happened=st.lists(HAPPENED, max_size=2).map(tuple),
    breaths=st.none() | st.integers(0, 999),
    first_rate=RATES,
    last_rate=RATES,
    slowest_rate=RATES,
    own_before=RATES,
    own_after=RATES,
    felt=st.lists(WORDS, max_size=2).map(tuple),
)
