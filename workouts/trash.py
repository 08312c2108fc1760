"""How does a file go without being lost? Into a folder of the person's own, from which it can come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "trash"


def put_away(path: Path, folder: Path) -> Path:
    """Move a file into the trash of a person's folder; give its place there, which nothing else had.

    Raises:
        OSError: where it cannot be moved; it is where it was then.

    """
    trash = folder / FOLDER / path.parent.name
    trash.mkdir(parents=True, exist_ok=True)
    place, number = trash / path.name, 2
    while place.exists():
        place, number = trash / f"{path.stem}-{number}{path.suffix}", number + 1
    return path.rename(place)


def bring_back(place: Path, path: Path) -> None:
    """Move a file from the trash to where it was.

    Raises:
        FileExistsError: where something has taken its place since.
        OSError: where it cannot be moved.

    """
    if path.exists():
        raise FileExistsError(17, "there is another file of its name by now", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    place.rename(path)
