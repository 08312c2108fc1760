"""What is there to choose from, and which files are broken?

Reads the built-in definitions and the person's own, resolves what they say of each other, and lays every workout and
variant out once, so that whatever the library offers can be run. A broken file is listed with its errors and never
keeps another from working.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workouts.definitions import NOUNS, DefinitionKind, Reading, read_definition, read_terms
from workouts.definitions.terms import Terms
from workouts.problems import Place, Problem
from workouts.resolve import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from workouts.model import Exercise, Pattern, Workout
    from workouts.programme import Programme

BUILTIN = Path(__file__).parent / "builtin"
ID_CHARACTERS = "small letters, digits and hyphens"


@dataclass(frozen=True, slots=True)
class Source:
    """A definition file: where it lies, whether it is the person's own, and what is wrong with it."""

    kind: DefinitionKind
    id: str
    path: Path
    own: bool
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether it has errors and so is not used."""
        return any(not problem.advice for problem in self.problems)


@dataclass(frozen=True)
class Library:
    """Everything that can be used, by id, and every file there is."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    workouts: Mapping[str, Workout] = field(default_factory=dict)
    patterns: Mapping[str, Pattern] = field(default_factory=dict)
    programmes: Mapping[str, Programme] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    sources: tuple[Source, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every error and advice, sorted by place."""
        return tuple(sorted(problem for source in self.sources for problem in source.problems))

    @property
    def broken(self) -> tuple[Source, ...]:
        """The files that have errors."""
        return tuple(source for source in self.sources if source.broken)

    def source(self, kind: DefinitionKind, id_: str) -> Source | None:
        """Give the file that a usable definition came from."""
        usable = [each for each in self.sources if each.kind is kind and each.id == id_ and not each.broken]
        return next((each for each in usable if each.own), usable[0] if usable else None)


def load(*own: Path, builtin: Path = BUILTIN, extra: Iterable[tuple[DefinitionKind, Path]] = ()) -> Library:
    """Read the built-in definitions, those in the person's own folders, and single extra files; later ones win."""
    loading = Loading(*own, builtin=builtin, extra=extra)
    for _ in loading.steps():
        pass
    return loading.library


class Loading:
    """Reads a library bit by bit, so that a window stays usable meanwhile."""

    def __init__(self, *own: Path, builtin: Path = BUILTIN, extra: Iterable[tuple[DefinitionKind, Path]] = ()) -> None:
        self._folders = ((builtin, False), *((folder, True) for folder in own))
        self._extra = tuple(extra)
        self._sources: list[Source] = []
        self._read: dict[tuple[DefinitionKind, str], list[tuple[Source, Any]]] = {}
        self._terms = Terms()
        self._codes: dict[str, frozenset[str]] = {}
        self.library = Library()
        """Complete once `steps` is exhausted."""

    def steps(self) -> Iterator[None]:
        """Do the next bit of work at each `next()`: about one file's worth."""
        self._read_terms()
        found = self._find()
        names: dict[str, set[str]] = {noun: set() for noun in NOUNS.values()}
        for each in found:
            names[NOUNS[each.kind]].add(each.path.stem)
        self._codes = {**self._terms.codes, **{noun: frozenset(ids) for noun, ids in names.items()}}
        for each in found:
            self._read_file(each)
            yield
        resolver = Resolver(self._usable(), self._broken_ids(), self._terms)
        yield from resolver.steps()
        self.library = self._finish(resolver)

    def _find(self) -> list[Source]:
        """Give every definition file there is, unread."""
        found = [
            Source(kind, path.stem, path, own)
            for kind in DefinitionKind
            for folder, own in self._folders
            for path in _files(folder / kind)
        ]
        return [*found, *(Source(kind, path.stem, path, own=True) for kind, path in self._extra)]

    def _read_terms(self) -> None:
        for folder, own in self._folders:
            for path in _files(folder):
                if path.stem != "terms":
                    continue
                wrong, data = _bytes(path)
                terms, problems = (None, wrong) if wrong else read_terms(data, str(path))
                self._terms = self._terms.with_more(terms) if terms else self._terms
                if problems:
                    self._sources.append(Source(DefinitionKind.EXERCISES, "terms", path, own, problems))

    def _read_file(self, source: Source) -> None:
        named_by_hand = (source.kind, source.path) in self._extra
        wrong, data = _bytes(source.path, any_name=named_by_hand)
        if wrong:
            reading = Reading(None, wrong)
        else:
            reading = read_definition(source.kind, data, str(source.path), source.id, self._codes)
        source = replace(source, problems=reading.problems)
        self._sources.append(source)
        self._read.setdefault((source.kind, source.id), []).append((source, reading.definition))

    def _usable(self) -> dict[DefinitionKind, dict[str, list[Any]]]:
        """Give, of each id, the definitions that could be read, the one that wins first."""
        usable: dict[DefinitionKind, dict[str, list[Any]]] = {kind: {} for kind in DefinitionKind}
        for (kind, id_), read in self._read.items():
            definitions = [definition for _, definition in reversed(read) if definition is not None]
            if definitions:
                usable[kind][id_] = definitions
        return usable

    def _broken_ids(self) -> dict[tuple[DefinitionKind, str], Problem]:
        """Give the first error of every id that has no usable file."""
        return {
            key: read[-1][0].problems[0]
            for key, read in self._read.items()
            if all(definition is None for _, definition in read)
        }

    def _finish(self, resolver: Resolver) -> Library:
        sources = tuple(
            replace(source, problems=tuple(sorted({*source.problems, *resolver.problems.get(str(source.path), ())})))
            for source in self._sources
        )
        chosen = resolver.chosen
        return Library(
            chosen[DefinitionKind.EXERCISES],
            chosen[DefinitionKind.WORKOUTS],
            chosen[DefinitionKind.BREATHING],
            chosen[DefinitionKind.PROGRAMMES],
            self._terms,
            sources,
        )


def _files(folder: Path) -> list[Path]:
    """Give a folder's definition files by name; hidden ones, as editors and syncing leave them, are passed over."""
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in paths if path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith(".")]


def _wrong_name(path: Path) -> str | None:
    if path.suffix != ".yaml":
        return f"name it .yaml: {path.stem}.yaml"
    if not all(part.isascii() and part.isalnum() and part == part.lower() for part in path.stem.split("-")):
        return f"the file's name is the id: {ID_CHARACTERS} only, as in side-plank.yaml"
    return None


def _bytes(path: Path, *, any_name: bool = False) -> tuple[tuple[Problem, ...], bytes]:
    """Read a file, but never much more of it than a definition may have; or tell what is wrong with it."""
    wrong = None if any_name else _wrong_name(path)
    data = b""
    if not wrong:
        try:
            wrong, data = _contents(path)
        except OSError as error:
            wrong = f"the file cannot be read: {error.strerror or error}"
    return ((Problem(Place(str(path), 1, 1), wrong),) if wrong else ()), data


def _contents(path: Path) -> tuple[str | None, bytes]:
    if path.is_dir():
        return "this is a folder: a definition is a file", b""
    if path.exists() and not path.is_file():
        return "this is no file that can be read", b""  # a pipe, which would be waited for
    with path.open("rb") as file:
        return None, file.read(LARGEST_READ)


LARGEST_READ = 1_000_001
"""One byte more than a definition may have: enough to see that it is too large."""
