"""Where in which file is something wrong, and what should stand there instead?"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Place(NamedTuple):
    """A spot in a definition file. Line and column count from 1, columns in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Place("", 0, 0)
"""The place of what no file says: definitions made by the program."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing a person should mend, or, as `advice`, might."""

    place: Place
    message: str
    advice: bool = False

    def __str__(self) -> str:
        return f"{self.place}: {'advice: ' if self.advice else ''}{self.message}"


@dataclass(slots=True)
class Log:
    """Collects the problems of one reading, so that all of a file's errors are told at once."""

    problems: list[Problem] = field(default_factory=list)

    def error(self, place: Place, message: str) -> None:
        """Note something that keeps the file from being used."""
        self.problems.append(Problem(place, message))

    def advice(self, place: Place, message: str) -> None:
        """Note something that works but is hardly meant."""
        self.problems.append(Problem(place, message, advice=True))

    @property
    def broken(self) -> bool:
        """Whether any error, advice aside, was noted."""
        return any(not problem.advice for problem in self.problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give `, did you mean 'time'?` where a known word is near, or begins this one, else nothing."""
    words = sorted(known)
    near = get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    near = near or [each for each in words if len(each) >= SHORTEST_BEGINNING and word.lower().startswith(each)]
    return f", did you mean '{near[0]}'?" if near else ""


SHORTEST_BEGINNING = 3
"""Letters: `wednesday` begins with `wed`."""


def shortened(text: str) -> str:
    """Cut a text so that a message stays one readable line."""
    line = "".join(letter if letter.isprintable() else "\ufffd" for letter in " ".join(text[:LONGEST_QUOTED].split()))
    return line if len(line) <= MOST_QUOTED else f"{line[: MOST_QUOTED - 1]}…"


MOST_QUOTED = 40
LONGEST_QUOTED = 400
"""Letters of a text that are looked at for a message."""
