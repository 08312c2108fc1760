"""What does the text of one value mean?

Texts, words, codes, numbers and lists of them, each a small `Value` that reads a node and can say itself as JSON
Schema. A value that is not understood is noted in the context's log, at its place, and read as `None`.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from workouts.model import Ref
from workouts.problems import Log, did_you_mean, shortened
from workouts.yaml_nodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from enum import StrEnum

Schema = dict[str, Any]
T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(slots=True)
class Context:
    """What a file is read with: where problems go, and which codes there are."""

    log: Log = field(default_factory=Log)
    codes: dict[str, frozenset[str]] = field(default_factory=dict)
    """Closed lists: of terms.yaml `equipment` and `cautions`; the ids there are, by the noun of their kind. A list that
    is not here is open."""

    def error(self, node: Node, message: str) -> None:
        """Note an error at a value."""
        self.log.error(node.place, message)


class Value(Protocol[T_co]):
    """A kind of value."""

    def read(self, node: Node, context: Context) -> T_co | None:
        """Give the value, or note what is wrong and give None."""

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""


class Bad(Exception):
    """A text that is not such a value; the message says what to write instead."""


class ScalarValue(ABC, Generic[T]):
    """A value that is a single text."""

    def read(self, node: Node, context: Context) -> T | None:
        """Give the value, or note what is wrong and give None."""
        if not isinstance(node, Scalar):
            context.error(node, f"expected a single value here, not {node.what}")
            return None
        if node.missing:
            context.error(node, "a value is missing here")
            return None
        try:
            return self.parse(node.text)
        except Bad as bad:
            context.error(node, str(bad))
            return None

    @abstractmethod
    def parse(self, text: str) -> T:
        """Give the value of a text, or raise `Bad`."""

    @abstractmethod
    def schema(self) -> Schema:
        """Say the same as JSON Schema."""


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True)
class Text(ScalarValue[str]):
    """Words for a person; line breaks and runs of spaces count as one space."""

    most: int = 500

    def parse(self, text: str) -> str:
        """Give the words."""
        words = " ".join(text.split())
        if not words:
            raise Bad("the text is empty")
        if _CONTROL.search(words):
            raise Bad("a control character stands in the text: delete it")
        if len(words) > self.most:
            raise Bad(f"the text has {len(words)} characters, at most {self.most} are read at a glance")
        return words

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": ["string", "number"], "maxLength": self.most}


CUE = Text(60)
"""Read from three metres, or spoken."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Slug(ScalarValue[str]):
    """Small letters, digits and hyphens: an id, or a word of an open list."""

    def parse(self, text: str) -> str:
        """Give the word."""
        if not _SLUG.fullmatch(text):
            raise Bad(f"'{shortened(text)}' must be of small letters, digits and hyphens, as in 'side-plank'")
        return text

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": ["string", "number"], "pattern": f"^{_SLUG.pattern}$"}


@dataclass(frozen=True)
class Name(ScalarValue[Ref]):
    """The id of another definition, with `:variant` where that kind has variants.

    `of` is the noun of its kind. Where the context knows the ids of that kind, an unknown one is told at once, together
    with the file's other errors; whether a known one can be used is found out later.
    """

    of: str
    variants: bool = False

    def read(self, node: Node, context: Context) -> Ref | None:
        """Give the reference with its place."""
        ref = super().read(node, context)
        known = context.codes.get(self.of)
        if ref is None or known is None or ref.id in known:
            return None if ref is None else Ref(ref.id, ref.variant, node.place)
        context.error(node, f"no {self.of} is called '{ref.id}'{did_you_mean(ref.id, known)}")
        return None

    def parse(self, text: str) -> Ref:
        """Give the reference."""
        word, colon, variant = text.partition(":")
        for part in (word, variant) if colon else (word,):
            if not _SLUG.fullmatch(part):
                raise Bad(f"'{shortened(text)}' is not an id: small letters, digits and hyphens, as in 'side-plank'")
        if colon and not self.variants:
            raise Bad(f"'{shortened(text)}': only workouts have variants")
        return Ref(word, variant or None)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        word = _SLUG.pattern
        return {"type": ["string", "number"], "pattern": f"^{word}(:{word})?$" if self.variants else f"^{word}$"}


@dataclass(frozen=True)
class Code:
    """A word of one of the closed lists of terms.yaml."""

    terms: str

    def read(self, node: Node, context: Context) -> str | None:
        """Give the code, or note the nearest one."""
        code = Slug().read(node, context)
        known = context.codes.get(self.terms)
        if code is None or known is None or code in known:
            return code
        context.error(node, f"'{code}' is not in the list of {self.terms}{did_you_mean(code, known)}")
        return None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return Slug().schema()


E_ = TypeVar("E_", bound="StrEnum")


@dataclass(frozen=True)
class Choice(ScalarValue[E_]):
    """One word of an enumeration, or of the part of it that is allowed here."""

    words: type[E_]
    only: tuple[E_, ...] = ()

    def parse(self, text: str) -> E_:
        """Give the member."""
        allowed = [str(word) for word in self.only or self.words]
        if text not in allowed:
            raise Bad(_not_one_of(text, allowed))
        return self.words(text)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"enum": [str(word) for word in self.only or self.words]}


@dataclass(frozen=True)
class OneWord(ScalarValue[str]):
    """One of a few words."""

    words: tuple[str, ...]

    def parse(self, text: str) -> str:
        """Give the word."""
        if text not in self.words:
            raise Bad(_not_one_of(text, list(self.words)))
        return text

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"enum": list(self.words)}


MOST_LISTED = 16
"""How many of the words that may stand somewhere are listed in a message."""


def _not_one_of(text: str, words: list[str]) -> str:
    if len(words) == 1:
        return f"'{shortened(text)}' is not '{words[0]}'"
    near = did_you_mean(text, words)
    *others, last = words[:MOST_LISTED]
    more = " and their like" if len(words) > MOST_LISTED else ""
    return f"'{shortened(text)}' is not one of {', '.join(others)} or {last}{more}{near}"


_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


@dataclass(frozen=True)
class Whole(ScalarValue[int]):
    """A whole number within bounds; `08` is 8."""

    least: int
    most: int

    def parse(self, text: str) -> int:
        """Give the number."""
        if not _WHOLE.fullmatch(text) or not self.least <= int(text) <= self.most:
            several = f"a whole number from {self.least} to {self.most}"
            known = several if self.least < self.most else f"{self.least}, the only number that is known here"
            raise Bad(f"'{shortened(text)}' is not {known}")
        return int(text)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


_DECIMAL = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")


@dataclass(frozen=True)
class Decimal(ScalarValue[float]):
    """A number within bounds, with at most three decimals."""

    least: float
    most: float

    def parse(self, text: str) -> float:
        """Give the number."""
        if not _DECIMAL.fullmatch(text) or not self.least <= float(text) <= self.most:
            raise Bad(f"'{shortened(text)}' is not a number from {self.least:g} to {self.most:g}")
        return float(text)

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "number", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class OneOrMany(Generic[T]):
    """A single value, or a list with one entry a set; always read as a tuple."""

    one: Value[T]
    words: tuple[str, ...] = ()
    """Words that may stand in place of both, as `max`."""

    def read(self, node: Node, context: Context) -> tuple[T, ...] | str | None:
        """Give a tuple, or the word."""
        if isinstance(node, Scalar) and node.text in self.words:
            return node.text
        if isinstance(node, Sequence):
            return Many(self.one, most=20).read(node, context)
        near = self._near(node)
        if near:
            context.error(node, near)
            return None
        value = self.one.read(node, context)
        return None if value is None else (value,)

    def _near(self, node: Scalar | Mapping) -> str:
        """Say which of the words is meant by one that is none of them."""
        if not isinstance(node, Scalar):
            return ""
        near = did_you_mean(node.text, self.words)
        return near and f"'{shortened(node.text)}' is not {' or '.join(self.words)}{near}"

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        choices = [self.one.schema(), Many(self.one, most=20).schema()]
        return {"anyOf": [*choices, *([{"enum": list(self.words)}] if self.words else [])]}


@dataclass(frozen=True)
class Many(Generic[T]):
    """A list."""

    one: Value[T]
    least: int = 1
    most: int = 500

    def read(self, node: Node, context: Context) -> tuple[T, ...] | None:
        """Give the entries that could be read, or None where any could not."""
        if not isinstance(node, Sequence):
            context.error(node, _no_list(node))
            return None
        if not self.least <= len(node.items) <= self.most:
            few = f"at least {self.least}" if len(node.items) < self.least else f"at most {self.most}"
            entries = "1 entry" if len(node.items) == 1 else f"{len(node.items)} entries"
            context.error(node, f"the list has {entries}, it needs {few}")
            return None
        values = [self.one.read(item, context) for item in node.items]
        read = tuple(value for value in values if value is not None)
        return read if len(read) == len(values) else None

    def schema(self) -> Schema:
        """Say the same as JSON Schema."""
        return {"type": "array", "items": self.one.schema(), "minItems": self.least, "maxItems": self.most}


def _no_list(node: Scalar | Mapping) -> str:
    if isinstance(node, Scalar) and node.missing:
        return "a value is missing here"
    first = node if isinstance(node, Scalar) else next((key for key, _ in node.entries), None)
    if first and first.plain and first.text.startswith("-"):
        return "a space is missing behind this '-'"
    return f"expected a list here, not {node.what}"
