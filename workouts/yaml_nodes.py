"""Where in which file does this value stand?

Reads YAML into `Scalar`, `Sequence` and `Mapping` nodes that keep the *text* of every scalar and its place; YAML's
implicit types never come in, so `1:30`, `on` and `08` mean what the person typed. Built from PyYAML's event stream and
not from its constructors, so that depth, size and alias guards hold before any memory is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import yaml

from workouts.problems import Place, shortened
from workouts.yaml_errors import Unreadable, explain

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

LARGEST_FILE = 1_000_000
"""Bytes. The largest built-in file has 5,000."""
DEEPEST = 50
"""Levels of lists and mappings within each other."""
MOST_VALUES = 10_000
"""Values in a file, those behind aliases counted each time they are used."""


@dataclass(slots=True)
class Scalar:
    """A single value: its text, and whether it was written plain (without quotes or a block sign)."""

    text: str
    place: Place
    plain: bool = True
    bare: bool = False
    """Whether this stands for the value of a `{ }` entry that has not even a colon."""
    size: int = 1

    @property
    def missing(self) -> bool:
        """Whether nothing was written where a value should stand."""
        return self.plain and self.text == ""

    what = "a single value"


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place
    size: int = 1

    what = "a list"


@dataclass(slots=True)
class Mapping:
    """Keys and their values, in the order of the file; repeated keys are kept, for the reader to complain of."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place
    size: int = 1

    what = "a mapping"


Node = Scalar | Sequence | Mapping


def read(data: bytes, file: str) -> Mapping:
    """Read a definition file's bytes; `file` is the name that problems are told with.

    Raises:
        Unreadable: with one problem, its place, and what to write instead.

    """
    text = _decode(data, file)
    composer = _Composer(text, file)
    try:
        return composer.compose()
    except yaml.MarkedYAMLError as error:
        raise Unreadable(explain(error, text, file, composer.open_bracket)) from None
    except (ValueError, OverflowError):  # of "\UFFFFFFFF", where PyYAML comes without its C parser
        raise _unreadable(file, 1, 1, "a backslash in double quotes names a character that does not exist") from None


def _unreadable(file: str, line: int, column: int, message: str) -> Unreadable:
    return Unreadable.at(Place(file, line, column), message)


# Characters YAML does not allow within a file, surrogates aside, which UTF-8 has not; and the line breaks that YAML
# knows but editors do not show as such, so that nobody would find the line that a problem names.
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAKS = "\x85\u2028\u2029"


def _decode(data: bytes, file: str) -> str:
    if len(data) > LARGEST_FILE:
        raise _unreadable(file, 1, 1, f"the file is larger than {LARGEST_FILE:,} bytes")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[:2].count(0) == 1:
        raise _unreadable(file, 1, 1, "the file is in UTF-16: save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_and_column(data[: error.start].decode("utf-8-sig"))
        raise _unreadable(file, line, column, "this byte is not UTF-8: save the file as UTF-8") from None
    if found := _NOT_ALLOWED.search(text):
        line, column = _line_and_column(text[: found.start()])
        what = "a line break that cannot be seen" if found[0] in _LINE_BREAKS else "not allowed in a YAML file"
        raise _unreadable(file, line, column, f"the character U+{ord(found[0]):04X} is {what}: delete it")
    return text


def _line_and_column(before: str) -> tuple[int, int]:
    """Give the place right behind this much of a text."""
    lines = re.split("\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: yaml.CollectionStartEvent
    place: Place
    children: list[Node] = field(default_factory=list)


class _Composer:
    """Builds nodes from events, without recursion: 10,000 levels must not exhaust the stack."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._open: list[_Open] = []
        self._anchors: dict[str, Node | None] = {}
        self._unused: dict[str, Place] = {}
        self._read = 0

    def compose(self) -> Mapping:
        events: Iterator[yaml.Event] = yaml.parse(self._text, Loader=LOADER)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise self._error(event, "a second document begins here: one file holds one definition")
            node = self._take(event)
            if node is None:
                continue
            if self._open:
                self._open[-1].children.append(node)
            else:
                root = node
        return self._top(root)

    def _top(self, root: Node | None) -> Mapping:
        if root is None or (isinstance(root, Scalar) and root.missing):
            raise _unreadable(self._file, 1, 1, "the file is empty: it needs at least a name")
        if not isinstance(root, Mapping):
            raise Unreadable.at(root.place, f"expected keys such as 'name: …' here, not {root.what}")
        for anchor, place in self._unused.items():
            said = f"'&{shortened(anchor)}' is never used: if it belongs to a text, put the text in quotes"
            raise Unreadable.at(place, said)
        return root

    @property
    def open_bracket(self) -> Place | None:
        """The innermost '[' or '{' whose end has not come yet."""
        return next((opened.place for opened in reversed(self._open) if opened.start.flow_style), None)

    def _take(self, event: yaml.Event) -> Node | None:
        """Give the node that this event completes, if it completes one."""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self._guard(event)
            place = self._place(event)
            self._open.append(_Open(event, place))
            if event.anchor is not None:
                self._name(event.anchor, None, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            return self._close(self._open.pop())
        return None

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        self._guard(event)
        place, plain = self._place(event), not event.style
        text = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
        scalar = Scalar(text, place, plain, bare=plain and not text and self._without_colon(event))
        if event.anchor is not None:
            self._name(event.anchor, scalar, place)
        return scalar

    def _without_colon(self, event: yaml.ScalarEvent) -> bool:
        """Whether this empty value belongs to a `{ }` entry that has no colon: the rest of a text with a comma."""
        if not (self._open and isinstance(self._open[-1].start, yaml.MappingStartEvent) and event.start_mark):
            return False
        behind = event.start_mark.index - 1
        while self._text[behind] in " \t\r\n":
            behind -= 1
        return bool(self._open[-1].start.flow_style) and self._text[behind] != ":"

    def _close(self, opened: _Open) -> Node:
        children = opened.children
        size = 1 + sum(child.size for child in children)
        node: Node
        if isinstance(opened.start, yaml.SequenceStartEvent):
            node = Sequence(tuple(children), opened.place, size)
        else:
            pairs = zip(children[::2], children[1::2], strict=True)
            node = Mapping(tuple((self._key(key), value) for key, value in pairs), opened.place, size)
        if size > MOST_VALUES:
            raise Unreadable.at(opened.place, f"more than {MOST_VALUES:,} values, aliases included")
        if opened.start.anchor is not None:
            self._anchors[opened.start.anchor] = node
        return node

    def _key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise Unreadable.at(node.place, f"a key must be a single word, not {node.what}")
        if node.plain and node.text == "<<":
            raise Unreadable.at(node.place, "'<<' is not used here: write the keys out")
        return node

    def _alias(self, event: yaml.AliasEvent) -> Node:
        self._guard(event)
        name = shortened(event.anchor or "")
        if event.anchor not in self._anchors:
            said = f"nothing is called '&{name}' above: if '*' belongs to a text, put the text in quotes"
            raise self._error(event, said)
        node = self._anchors[event.anchor]
        if node is None:
            raise self._error(event, f"'*{name}' stands within '&{name}' itself: a circle")
        self._unused.pop(event.anchor, None)
        return replace(node, place=self._place(event)) if isinstance(node, Scalar) else node

    def _name(self, anchor: str, node: Node | None, place: Place) -> None:
        self._anchors[anchor] = node
        self._unused[anchor] = place

    def _guard(self, event: yaml.NodeEvent) -> None:
        self._read += 1
        if self._read > MOST_VALUES:
            raise self._error(event, f"more than {MOST_VALUES:,} values, aliases included")
        if len(self._open) >= DEEPEST and not isinstance(event, yaml.ScalarEvent):
            raise self._error(event, f"more than {DEEPEST} levels within each other")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._error(event, "tags ('!…') are not used: if '!' belongs to a text, put the text in quotes")

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file, 1, 1)

    def _error(self, event: yaml.Event, message: str) -> Unreadable:
        return Unreadable.at(self._place(event), message)
