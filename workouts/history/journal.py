"""What was done, on this computer and on others?

The journal is a folder of files, one for each computer, with a line of JSON for each thing that was done. A file is
only ever appended to. The union of all files is the truth, so any way of synchronising the folder will do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.history.entry import BadEntry, Entry, from_line, to_line
from workouts.history.files import append_line, encoded
from workouts.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SUFFIX: Final = ".jsonl"


@dataclass(frozen=True)
class History:
    """Everything that was done, the oldest first, each once, and every line that could not be read."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read(folder: Path) -> History:
    """Read every journal of a folder; where there is none yet, nothing was done."""
    problems: list[Problem] = []
    entries = [entry for path in sorted(folder.glob(f"*{SUFFIX}")) for entry in _entries(path, problems)]
    return History(union(entries), tuple(problems))


def union(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give every entry once, the oldest first: of those with one id the one that tells most."""
    latest: dict[str, Entry] = {}
    for entry in entries:
        other = latest.get(entry.id)
        if other is None or _rank(entry) > _rank(other):
            latest[entry.id] = entry
    return tuple(sorted(latest.values(), key=lambda entry: (entry.started, entry.id)))


def _rank(entry: Entry) -> tuple[int, bool, int, str]:
    return entry.revision, entry.finished, entry.spent, to_line(entry)


def _entries(path: Path, problems: list[Problem]) -> Iterator[Entry]:
    try:
        content = path.read_bytes()
    except OSError as error:
        problems.append(Problem(Place(str(path), 1, 1), f"cannot be read: {error.strerror or error}"))
        return
    *lines, last = content.split(b"\n")
    for number, line in enumerate([*lines, last], 1):
        if not line.strip():
            continue
        try:
            yield from_line(line)
        except BadEntry as bad:
            torn = number > len(lines)  # no line's end behind it: it was being written when the power went
            message = "the last line was not written to its end" if torn else str(bad)
            problems.append(Problem(Place(str(path), number, 1), message))


class Journal:
    """The journal as this computer writes it."""

    def __init__(self, folder: Path, device: str) -> None:
        self.folder = folder
        self._path = folder / f"{device}{SUFFIX}"

    def add(self, entry: Entry) -> None:
        """Write an entry for good.

        Raises:
            OSError: where that is not possible.

        """
        append_line(self._path, encoded(to_line(entry)))

    def ids(self) -> frozenset[str]:
        """Give the ids of all that this computer has written."""
        return frozenset(entry.id for entry in _entries(self._path, [])) if self._path.exists() else frozenset()
