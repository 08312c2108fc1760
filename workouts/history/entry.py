"""What is one thing that was done, and how is it written as a line of the journal?"""

from __future__ import annotations

import json
import math
import uuid
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from workouts.problems import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workouts.model import Millis

FORMAT: Final = 1
SHORTEST: Final[Millis] = 10_000
"""What was ended sooner than this was only looked at, and is not worth a line."""
EntryKind = Literal["session", "practice"]


class BadEntry(ValueError):
    """Not an entry that the program understands; the message says why."""


@dataclass(frozen=True, slots=True)
class Hold:
    """How long a longest hold lasted, and on which side."""

    exercise: str
    side: Literal["left", "right"] | None
    lasted: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One session, or one breathing practice, as far as it went."""

    id: str
    """A UUID: the same entry in two files counts once."""
    kind: EntryKind
    started: datetime
    """By the wall, with its zone; nothing is computed from it."""
    ended: datetime
    of: str
    """The id of the workout or the breathing pattern."""
    name: str
    revision: int = 0
    """Of two entries with one id the higher revision counts: what came to be known later."""
    variant: str | None = None
    spent: Millis = 0
    """Pauses not counted."""
    worked: Millis = 0
    """Work and breathing alone."""
    finished: bool = False
    why: str = ""
    """Why it ended early: what the player was told, or `interrupted`."""
    exercises: tuple[str, ...] = ()
    """The ids of all that were done at least in part, in their order."""
    held: tuple[Hold, ...] = ()
    happened: tuple[Mapping[str, str | int], ...] = ()
    """What the person said on the way: `what` (easier, harder, hurts), the exercise's `id`, and more."""
    breaths: int | None = None
    """Whole ones, of a practice."""
    first_rate: float | None = None
    """Breaths a minute."""
    last_rate: float | None = None
    slowest_rate: float | None = None
    own_before: float | None = None
    """The person's own breaths a minute, as measured."""
    own_after: float | None = None
    felt: tuple[str, ...] = ()
    """Symptoms that the person told of."""

    @property
    def counts(self) -> bool:
        """Whether it is worth a line in the journal."""
        return self.finished or self.spent >= SHORTEST or bool(self.happened or self.felt)


def new_id() -> str:
    """Give an id that no other entry has."""
    return str(uuid.uuid4())


# ---- writing ---------------------------------------------------------------------------------------------------------


def to_data(entry: Entry) -> dict[str, Any]:
    """Give an entry as JSON has it: what is not said is left out."""
    data: dict[str, Any] = {"format": FORMAT}
    for each in fields(Entry):
        value = getattr(entry, each.name)
        if each.default is MISSING or value != each.default:
            data[each.name] = _plain(value)
    return data


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Hold):
        return {each.name: getattr(value, each.name) for each in fields(Hold)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def to_line(entry: Entry) -> str:
    """Give an entry as one line of JSON."""
    return json.dumps(to_data(entry), ensure_ascii=False)


# ---- reading ---------------------------------------------------------------------------------------------------------


def from_line(line: bytes) -> Entry:
    """Give the entry that a line of a journal holds.

    Raises:
        BadEntry: where it is none, or one of another program version.

    """
    try:
        data = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        raise BadEntry("this is not JSON") from None
    return from_data(data)


def from_data(data: object) -> Entry:
    """Give the entry that JSON holds; keys that are not known are left alone.

    Raises:
        BadEntry: where it is none, or one of another program version.

    """
    if not isinstance(data, dict):
        raise BadEntry("this is not an entry")
    if data.get("format") != FORMAT or isinstance(data["format"], bool):
        written = shortened(json.dumps(data.get("format")))
        raise BadEntry(f"format {written} is not known; a newer program may have written it")
    for name in _NEEDED:
        if name not in data:
            raise BadEntry(f"'{name}' is missing")
    return Entry(**{name: _read(name, data[name]) for name in _READERS if name in data})


def _read(name: str, value: object) -> Any:  # noqa: ANN401
    try:
        return _READERS[name](value)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError):
        raise BadEntry(f"'{name}' cannot be {shortened(json.dumps(value))}") from None


def _text(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: Any) -> int:  # noqa: ANN401
    if type(value) is not int or value < 0:
        raise TypeError
    return value


def _flag(value: Any) -> bool:  # noqa: ANN401
    if type(value) is not bool:
        raise TypeError
    return value


def _rate(value: Any) -> float:  # noqa: ANN401
    if type(value) not in (int, float) or not math.isfinite(value) or value < 0:
        raise TypeError
    return float(value)


def _moment(value: Any) -> datetime:  # noqa: ANN401
    moment = datetime.fromisoformat(value)
    if moment.utcoffset() is None:
        raise ValueError
    return moment


def _kind(value: Any) -> EntryKind:  # noqa: ANN401
    if value not in get_args(EntryKind):
        raise ValueError
    kind: EntryKind = value
    return kind


def _hold(value: Any) -> Hold:  # noqa: ANN401
    if value["side"] not in ("left", "right", None):
        raise ValueError
    return Hold(_text(value["exercise"]), value["side"], _count(value["lasted"]))


def _happening(value: Any) -> Mapping[str, str | int]:  # noqa: ANN401
    return {_text(key): each if isinstance(each, str) else _count(each) for key, each in value.items()}


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


def _list(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if not isinstance(value, list):
            raise TypeError
        return tuple(read(each) for each in value)

    return read_all


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "id": lambda value: str(uuid.UUID(value)),
    "kind": _kind,
    "started": _moment,
    "ended": _moment,
    "of": _text,
    "name": _text,
    "revision": _count,
    "variant": _or_none(_text),
    "spent": _count,
    "worked": _count,
    "finished": _flag,
    "why": _text,
    "exercises": _list(_text),
    "held": _list(_hold),
    "happened": _list(_happening),
    "breaths": _or_none(_count),
    "first_rate": _or_none(_rate),
    "last_rate": _or_none(_rate),
    "slowest_rate": _or_none(_rate),
    "own_before": _or_none(_rate),
    "own_after": _or_none(_rate),
    "felt": _list(_text),
}
_NEEDED: Final = tuple(each.name for each in fields(Entry) if each.default is MISSING)
