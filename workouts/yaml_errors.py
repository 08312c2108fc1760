"""What does a YAML parser's complaint mean for the person who wrote the file?

The parser's own words never reach a person: each of its complaints is told as one sentence, at the place where
something is to be mended, with what to write instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workouts.problems import Place, Problem

if TYPE_CHECKING:
    import yaml


class Unreadable(Exception):
    """A file that is not YAML as it is used here; nothing after the problem can be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem

    @classmethod
    def at(cls, place: Place, message: str) -> Unreadable:
        """Make one from a place and a sentence."""
        return cls(Problem(place, message))


QUOTE_IT = "put the text in quotes"


def explain(error: yaml.MarkedYAMLError, text: str, file: str, bracket: Place | None) -> Problem:
    """Tell the parser's complaint in words, at the place to be mended.

    `bracket` is the innermost '[' or '{' that was open.
    """
    lines = text.splitlines() or [""]
    mark = error.problem_mark or error.context_mark
    at = _Spot(lines, mark.line, mark.column) if mark else _Spot(lines, 0, 0)
    opened = _Spot(lines, error.context_mark.line, error.context_mark.column) if error.context_mark else at
    inner = _Spot(lines, bracket.line - 1, bracket.column - 1) if bracket else None
    spot, message = _sentence(_Complaint(error.problem or "", error.context or "", at, opened, inner))
    return Problem(Place(file, spot.line + 1, spot.column + 1), message)


class _Spot:
    """A line and column, both from 0, and what stands there."""

    def __init__(self, lines: list[str], line: int, column: int) -> None:
        self.line = min(line, len(lines) - 1)
        self.text = lines[self.line]
        self.column = column if line < len(lines) else len(self.text)
        self._lines = lines

    @property
    def before(self) -> str:
        return self.text[: self.column]

    @property
    def character(self) -> str:
        return self.text[self.column : self.column + 1]

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    def above(self) -> _Spot | None:
        """Give the nearest line above that says something."""
        number = next((i for i in range(self.line - 1, -1, -1) if self._lines[i].strip()), None)
        return None if number is None else _Spot(self._lines, number, 0)

    def moved(self, column: int) -> _Spot:
        """Give another column of this line."""
        return _Spot(self._lines, self.line, column)

    def tab(self) -> _Spot | None:
        """Give the tab in this line's indentation, if there is one."""
        indent = re.match(r"[ \t]*", self.text)
        column = indent[0].find("\t") if indent else -1
        return self.moved(column) if column >= 0 else None


@dataclass(frozen=True)
class _Complaint:
    """What the parser says, and where it says it."""

    problem: str
    context: str
    at: _Spot
    opened: _Spot
    """Where that began which it was reading."""
    bracket: _Spot | None

    @property
    def expected(self) -> bool:
        """Whether something else should have come; which, the parser words in its own terms."""
        return bool(re.search(r"\bexpected\b", self.problem))


_Told = tuple[_Spot, str] | None


def _sentence(complaint: _Complaint) -> tuple[_Spot, str]:
    for tell in (_tab, _quote, _bracket, _document, _colon, _sign):
        told = tell(complaint)
        if told:
            return told
    if complaint.expected:
        return complaint.at, "this line's indentation does not fit the lines above: line it up with its neighbours"
    return complaint.at, "this is not readable as YAML: check the indentation, quotes and brackets here"


def _tab(of: _Complaint) -> _Told:
    tab = of.at.tab()
    if tab or "tab character" in of.problem or ("cannot start any token" in of.problem and of.at.character == "\t"):
        return tab or of.at, "a tab stands here: indent with spaces"
    return None


def _quote(of: _Complaint) -> _Told:
    if "escape" in of.problem or "hexdecimal" in of.problem:
        return of.at, "a backslash has a meaning of its own in double quotes: use single quotes"
    if "quoted scalar" in of.context:
        return of.opened, "this quote is never closed: close it, or leave it out"
    if of.expected and of.at.before.rstrip().endswith(('"', "'")) and "flow" not in of.context:
        return of.at, "text goes on behind a closing quote: put the whole text in quotes"
    return None


def _bracket(of: _Complaint) -> _Told:
    at = of.at
    if "flow level" in of.context:
        return at, "too many brackets within each other"
    if "unexpected ':'" in of.problem:
        return at, f"a space is missing behind this ':', or {QUOTE_IT}"
    if "flow" in of.context:
        return _within_brackets(at, of.bracket or of.opened)
    if of.expected and at.character in ("]", "}"):
        return at, f"'{at.character}' closes nothing: {QUOTE_IT}"
    if of.expected and at.before.rstrip().endswith(("]", "}")):
        return at, "text goes on behind a closing bracket: put the whole text in quotes"
    return None


def _within_brackets(at: _Spot, bracket: _Spot) -> tuple[_Spot, str]:
    if not at.character or at.text.startswith("---"):
        return bracket, f"this '{bracket.character}' is never closed: close it, or {QUOTE_IT}"
    if at.character == ",":
        return at, f"nothing stands before this ',': take it out, or {QUOTE_IT}"
    if at.text[at.column :].startswith("- "):
        return at, f"a '- ' cannot stand within brackets: leave it out, or {QUOTE_IT}"
    if at.line != bracket.line:
        missing = f"a ',' is missing before line {at.line + 1}"
        return bracket, f"this '{bracket.character}' is never closed, or {missing}: mend that, or {QUOTE_IT}"
    if at.character == ":":
        return at, f"a second ': ' in one entry: {QUOTE_IT}"
    return at, f"a ',' or a closing bracket is missing before this, or {QUOTE_IT}"


def _document(of: _Complaint) -> _Told:
    said = of.problem + of.context
    for spot in (of.at, of.at.above()):
        if spot and spot.text.startswith("..."):
            return spot.moved(0), "a line of '...' ends the file: take it out"
        if spot and spot.text.startswith("%") and (of.expected or "directive" in said or "YAML document" in said):
            return spot.moved(0), f"a line that begins with '%' is not used: take it out, or {QUOTE_IT}"
    if of.at.text.startswith("---"):
        return of.at.moved(0), "a line of '---' holds nothing else: begin in the next line"
    return None


def _colon(of: _Complaint) -> _Told:
    at = of.at
    if "mapping values are not allowed" in of.problem:
        return _second_colon(at)
    if "simple key" in of.context:
        return of.opened, "this is no key with a value: a ': ' is missing"
    if of.expected and at.character == ":":
        return at, "a key is missing before this ':'"
    if "block sequence entries are not allowed" in of.problem:
        return at, f"a '- ' cannot stand here: begin the list on a line of its own, or {QUOTE_IT}"
    return None


_GLUED = re.compile(r"\s*(?:- )?[\w-]+(:)\S")


def _second_colon(at: _Spot) -> tuple[_Spot, str]:
    if re.search(r":\s", at.before):
        return at, f"a second ': ' on one line: {QUOTE_IT}"
    above = at.above()
    if above and re.match(r"\s*-[^\s-]", above.text):
        return above.moved(above.indent), "a space is missing behind this '-'"
    if above and above.indent < at.indent:
        return at.moved(at.indent), "this line is indented deeper than the one above, which already has its value"
    if above and (glued := _GLUED.match(above.text)):
        return above.moved(glued.start(1)), "a space is missing behind this ':'"
    if above and not re.search(r":(\s|$)", above.text):
        return above.moved(above.indent), "this is no key with a value: a ': ' is missing"
    return at, f"this ': ' cannot stand here: {QUOTE_IT}"


def _sign(of: _Complaint) -> _Told:
    at = of.at
    if "cannot start any token" in of.problem:
        return at, f"a text cannot begin with '{at.character}': {QUOTE_IT}"
    if any(what in of.context for what in ("alias", "anchor", "tag", "block scalar")) or "tag" in of.problem:
        return of.opened, f"'{of.opened.character}' at the beginning has a meaning of its own: {QUOTE_IT}"
    if of.expected and at.character in ("*", "&", "!"):
        return at, f"'{at.character}' cannot stand here: {QUOTE_IT}"
    if "mapping keys are not allowed" in of.problem:
        return at, f"a text cannot begin with '? ': {QUOTE_IT}"
    return None
