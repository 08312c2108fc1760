"""What does a YAML parser's complaint mean for the person who wrote the file?

The parser's own words never reach a person: each of its complaints is told as one sentence, at the place where
something is to be mended, with what to write instead.
"""

from __future__ import annotations

import re
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


def explain(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Tell the parser's complaint in words, at the place to be mended."""
    lines = text.splitlines() or [""]
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    at = _Spot(lines, mark.line, mark.column) if mark else _Spot(lines, 0, 0)
    opened = _Spot(lines, error.context_mark.line, error.context_mark.column) if error.context_mark else at
    spot, message = _sentence(problem, context, at, opened)
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


def _sentence(problem: str, context: str, at: _Spot, opened: _Spot) -> tuple[_Spot, str]:
    for tell in (_tab, _quote, _bracket, _colon, _sign):
        told = tell(problem, context, at, opened)
        if told:
            return told
    if "escape" in problem:
        return at, "a backslash has a meaning of its own in double quotes: use single quotes"
    if "did not find expected" in problem:
        return at, "this line's indentation does not fit the lines above: line it up with its neighbours"
    return at, "this is not readable as YAML: check the indentation, quotes and brackets here"


_Told = tuple[_Spot, str] | None


def _tab(problem: str, _context: str, at: _Spot, _opened: _Spot) -> _Told:
    tab = at.tab()
    if tab or "tab character" in problem or ("cannot start any token" in problem and at.character == "\t"):
        return tab or at, "a tab stands here: indent with spaces"
    return None


def _quote(problem: str, context: str, at: _Spot, opened: _Spot) -> _Told:
    if "quoted scalar" in context and "escape" not in problem:
        return opened, "this quote is never closed: close it, or leave it out"
    if "did not find expected" in problem and at.before.rstrip().endswith(('"', "'")) and "flow" not in context:
        return at, "text goes on behind a closing quote: put the whole text in quotes"
    return None


def _bracket(problem: str, context: str, at: _Spot, opened: _Spot) -> _Told:
    if "flow level" in problem:
        return at, "too many brackets within each other"
    for what, sign in (("flow mapping", "{"), ("flow sequence", "[")):
        if what not in context:
            continue
        if at.line != opened.line or not at.character:
            return opened, f"this '{sign}' is never closed: close it, or {QUOTE_IT}"
        if at.character == ":":
            return at, f"a second ': ' in one entry: {QUOTE_IT}"
        return at, f"a ',' or a closing bracket is missing before this, or {QUOTE_IT}"
    if at.character in ("]", "}") and "did not find expected" in problem:
        return at, f"'{at.character}' closes nothing: {QUOTE_IT}"
    return None


def _colon(problem: str, context: str, at: _Spot, opened: _Spot) -> _Told:
    if "mapping values are not allowed" in problem:
        if re.search(r":\s", at.before):
            return at, f"a second ': ' on one line: {QUOTE_IT}"
        above = at.above()
        if above and above.indent >= at.indent:
            glued = above.text.find(":")
            if glued >= 0:
                return above.moved(glued), "a space is missing behind this ':'"
            return above.moved(above.indent), "this is no key with a value: a ': ' is missing"
        return at, "this line is indented deeper than the one above, which already has its value"
    if "simple key" in context:
        return opened, "this is no key with a value: a ': ' is missing"
    if "block sequence entries are not allowed" in problem:
        return at, f"a '- ' cannot stand here: begin the list on a line of its own, or {QUOTE_IT}"
    return None


def _sign(problem: str, context: str, at: _Spot, opened: _Spot) -> _Told:
    if "directive" in context or "YAML document" in problem:
        return opened.moved(0), f"a line that begins with '%' is not used: {QUOTE_IT}"
    if "cannot start any token" in problem or (at.character == "," and "did not find expected" in problem):
        return at, f"a text cannot begin with '{at.character}': {QUOTE_IT}"
    if any(what in context for what in ("alias", "anchor", "tag", "block scalar")):
        return opened, f"'{opened.character}' at the beginning has a meaning of its own: {QUOTE_IT}"
    if "mapping keys are not allowed" in problem:
        return at, f"a text cannot begin with '? ': {QUOTE_IT}"
    return None
