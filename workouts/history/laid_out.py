"""How is a timeline written down, and made again from what was written?

All of it is written, every segment as it stands with all the changes made in the session, so that going on depends on
no workout's file: that may have been edited meanwhile. Exercises and patterns alone are named by their ids. Records and
codes are written by their class's name, and only what differs from the defaults, so a new field needs no line here.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from workouts import model, segments
from workouts.breathing import breath, within
from workouts.model import Exercise, Pattern
from workouts.segments import Timeline

if TYPE_CHECKING:
    from workouts.timeline.variants import Shelf

_CLASS: Final = "is"
_VALUE: Final = "of"
_SET: Final = "set"
_KNOWN: Final = {
    name: each
    for module in (model, segments, breath, within)
    for name, each in vars(module).items()
    if isinstance(each, type) and each.__module__ == module.__name__ and (is_dataclass(each) or issubclass(each, Enum))
}


class NotAsBefore(ValueError):
    """The timeline cannot be made again: an exercise is gone, or another version of the program wrote it."""


def to_data(value: Any) -> Any:  # noqa: ANN401
    """Give a timeline, or a part of one, as JSON has it."""
    if isinstance(value, Enum):
        return {_CLASS: type(value).__name__, _VALUE: value.value}
    if isinstance(value, (Exercise, Pattern)):
        return {_CLASS: type(value).__name__, _VALUE: value.id}
    if isinstance(value, frozenset):
        return {_CLASS: _SET, _VALUE: sorted(value)}
    if isinstance(value, tuple):
        return [to_data(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        written = {each.name: getattr(value, each.name) for each in fields(value) if _matters(each, value)}
        return {_CLASS: type(value).__name__, **{name: to_data(each) for name, each in written.items()}}
    return value


def _matters(each: Field[Any], record: object) -> bool:
    return each.compare and (each.default is MISSING or getattr(record, each.name) != each.default)


def from_data(data: object, shelf: Shelf) -> Timeline:
    """Make the timeline again, with the exercises and patterns as they are now.

    Raises:
        NotAsBefore: where that is not possible.

    """
    try:
        made = _made(data, shelf)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise NotAsBefore(str(error)) from error
    if not isinstance(made, Timeline):
        raise NotAsBefore("this is no timeline")
    return made


def _made(data: Any, shelf: Shelf) -> Any:  # noqa: ANN401
    if isinstance(data, list):
        return tuple(_made(each, shelf) for each in data)
    if not isinstance(data, dict):
        return data
    name = data[_CLASS]
    if name == _SET:
        return frozenset(data[_VALUE])
    if name == Exercise.__name__:
        return shelf.exercises[data[_VALUE]]
    if name == Pattern.__name__:
        return shelf.patterns[data[_VALUE]]
    known = _KNOWN[name]
    if issubclass(known, Enum):
        return known(data[_VALUE])
    return known(**{key: _made(each, shelf) for key, each in data.items() if key != _CLASS})
