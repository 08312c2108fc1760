"""Where the program's own files lie."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

_FOLDER = Path(__file__).resolve().parent.parent / "assets"


def path(name: str) -> Path:
    """The path of the asset `name`, given relative to `assets/` with forward slashes."""
    relative = PurePosixPath(name)
    assert not relative.is_absolute(), f"an asset's name is relative: {name}"
    assert ".." not in relative.parts, f"an asset lies inside its folder: {name}"
    return _FOLDER / relative
