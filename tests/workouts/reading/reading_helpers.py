"""What the tests of reading share: one file's problems as lines, and folders of definitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.definitions import DefinitionKind, Reading, read_definition
from workouts.library import Library, load

if TYPE_CHECKING:
    from pathlib import Path

EXERCISES, WORKOUTS = DefinitionKind.EXERCISES, DefinitionKind.WORKOUTS
BREATHING, PROGRAMMES = DefinitionKind.BREATHING, DefinitionKind.PROGRAMMES
CODES = {"equipment": frozenset({"mat", "chair"}), "cautions": frozenset({"acute-spasm", "lungs"})}

PLANK = """\
name: Plank
category: core
position: prone
sides: both
level: 2
mode: hold
dose: {time: 30s}
setup: Lie face down.
cues: [Elbows under shoulders, Belly firm]
"""
SQUAT = """\
name: Squat
category: strength
position: standing
sides: both
level: 1
mode: reps
dose: {reps: 8}
setup: Stand tall.
cues: [Sit back, Chest up]
"""
SIDE_PLANK = PLANK.replace("sides: both", "sides: each").replace("Plank", "Side plank")
EASE = "name: Ease\nphases: [{in: 4}, {out: 6}]\ntime: 3m\n"
MIX = "name: Mix\nsteps:\n  - exercise: plank\n"
WEEKS = "name: Weeks\nphases:\n  - name: One\n    weeks: 2\n    days: {mon: mix}\n"
TERMS = "equipment:\n  mat: Exercise mat\ncautions:\n  lungs: Asthma.\n"

SMALL = {
    "terms.yaml": TERMS,
    "exercises/plank.yaml": PLANK,
    "exercises/squat.yaml": SQUAT,
    "exercises/side-plank.yaml": SIDE_PLANK,
    "breathing/ease.yaml": EASE,
    "workouts/mix.yaml": MIX,
    "programmes/weeks.yaml": WEEKS,
}
"""A whole library in a few files."""


def reading(text: str | bytes, kind: DefinitionKind = WORKOUTS) -> Reading:
    """Read one file by itself."""
    data = text.encode() if isinstance(text, str) else text
    return read_definition(kind, data, "f.yaml", "f", CODES)


def lines(text: str | bytes, kind: DefinitionKind = WORKOUTS) -> list[str]:
    """Give the problems of one file as `line:column: message`."""
    return [str(problem).removeprefix("f.yaml:") for problem in reading(text, kind).problems]


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, and give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def shelf(
    tmp: Path, own: dict[str, str | bytes] | None = None, builtin: dict[str, str | bytes] | None = None
) -> Library:
    """Load a small built-in library, some of its files replaced, with a person's own files over it."""
    return load(write(tmp / "own", own or {}), builtin=write(tmp / "builtin", {**SMALL, **(builtin or {})}))


def told(library: Library, tmp: Path) -> list[str]:
    """Give every problem of a library, its folder left out."""
    return [str(problem).replace(f"{tmp}/", "") for problem in library.problems]
