"""What lies between two things whose every part is a number, a point or a word?"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def mixed(first: T, second: T, share: float) -> T:
    """Mix two records of one class: `first` at share 0, `second` at 1; words change half way."""
    if first is second or share <= 0:
        return first
    if share >= 1:
        return second
    kind: Any = type(first)
    made: T = kind(*(_value(getattr(first, name), getattr(second, name), share) for name in _names(kind)))
    return made


def _value(first: Any, second: Any, share: float) -> Any:  # noqa: ANN401  # whatever a record holds
    if isinstance(first, str):
        return first if share < 0.5 else second
    if isinstance(first, tuple):
        return tuple(a + (b - a) * share for a, b in zip(first, second, strict=True))
    return first + (second - first) * share
