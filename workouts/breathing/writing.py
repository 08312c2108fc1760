"""How is a breathing pattern written as a file?

As a person would write it, so that the reader gives the very same pattern back. That is tried before anything is kept.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from workouts.definitions import DefinitionKind, read_definition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from workouts.model import Millis, Pattern, Phase
    from workouts.problems import Problem

MOST_OF_AN_ID = 60
"""Characters of an id made of a name."""


class NotWritable(Exception):
    """A pattern that no file can hold; `problems` say what the reader makes of it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.message for problem in problems) or "it would be read as something else")
        self.problems = problems


def as_yaml(pattern: Pattern) -> str:
    """Give the text of a pattern's file.

    Raises:
        NotWritable: where the reader would not give the same pattern back, as for a name that is too long.

    """
    text = "".join(f"{line}\n" for line in _lines(pattern))
    reading = read_definition(DefinitionKind.BREATHING, text.encode(), f"{pattern.id}.yaml", pattern.id, {})
    if reading.definition != pattern:
        raise NotWritable(reading.problems)
    return text


def save(pattern: Pattern, folder: Path) -> Path:
    """Write a pattern into a person's folder, whole or not at all; give its file.

    Raises:
        NotWritable: as `as_yaml` does.
        OSError: where the folder cannot be written.

    """
    text = as_yaml(pattern)
    place = folder / DefinitionKind.BREATHING
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{pattern.id}.yaml"
    unfinished = place / f".{pattern.id}.yaml.new"
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
    return path


def id_for(name: str, taken: Collection[str] = ()) -> str:
    """Give an id made of a pattern's name that is not taken yet: `Evening calm` is `evening-calm`."""
    letters = unicodedata.normalize("NFKD", name).lower()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    word = "-".join(re.findall("[a-z0-9]+", plain))[:MOST_OF_AN_ID].strip("-") or "pattern"
    numbered = (f"{word}-{number}" if number > 1 else word for number in range(1, len(taken) + 2))
    return next(id_ for id_ in numbered if id_ not in taken)


def _lines(pattern: Pattern) -> Iterator[str]:
    yield f"name: {_text(pattern.name)}"
    yield f"phases: {_phases(pattern.phases)}"
    if pattern.time is not None:
        yield f"time: {_length(pattern.time)}"
    if pattern.breaths is not None:
        yield f"breaths: {pattern.breaths}"
    if pattern.at_most is not None:
        yield f"at_most: {_length(pattern.at_most)}"
    if pattern.taper:
        floor = _flow(f"{rate:g}" for rate in pattern.taper.floor)
        yield f"taper: {{from: mine, step: {pattern.taper.step:g}, floor: {floor}}}"
    if pattern.gentler:
        yield f"gentler: {_phases(pattern.gentler)}"
    yield from _words(pattern)
    if pattern.wait_after_exercise is not None:
        yield f"wait_after_exercise: {_length(pattern.wait_after_exercise)}"
    if pattern.easier:
        yield f"easier: {pattern.easier}"
    yield from _list("sources", pattern.sources)


def _words(pattern: Pattern) -> Iterator[str]:
    texts = {"purpose": pattern.purpose, "setup": pattern.setup, "caution": pattern.caution}
    yield from (f"{key}: {_text(text)}" for key, text in texts.items() if text is not None)
    if pattern.position:
        yield f"position: {pattern.position}"
    yield from _list("cues", pattern.cues)
    for key, codes in (("avoid_if", pattern.avoid_if), ("care_if", pattern.care_if)):
        if codes:
            yield f"{key}: {_flow(codes)}"


def _list(key: str, texts: tuple[str, ...]) -> Iterator[str]:
    if texts:
        yield f"{key}:"
        yield from (f"  - {_text(text)}" for text in texts)


def _flow(entries: Iterable[str]) -> str:
    return f"[{', '.join(entries)}]"


def _phases(phases: tuple[Phase, ...]) -> str:
    return _flow(
        f"{{{phase.kind}: {_seconds(phase.length)}{'' if phase.to is None else f', to: {phase.to}%'}}}"
        for phase in phases
    )


def _seconds(length: Millis) -> str:
    return f"{length / 1000:.9g}"


def _length(length: Millis) -> str:
    """Give a length as in `2m32s`."""
    if length % 1000 or not length:
        return _seconds(length)
    minutes, seconds = divmod(length // 1000, 60)
    return (f"{minutes}m" if minutes else "") + (f"{seconds}s" if seconds else "")


_PLAIN = re.compile(r"[^\W_](?:[\w ,.()'/–-]*[\w.)])?")
"""A text that needs no quotes."""


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08x}"
