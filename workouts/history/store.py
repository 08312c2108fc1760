"""Where does the history of a data folder lie?"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from workouts.history.checkpoint import Broken, from_bytes, to_bytes
from workouts.history.device import device_id
from workouts.history.files import replace_file
from workouts.history.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

    from workouts.history.checkpoint import Checkpoint, Found

FOLDER: Final = "journal"
RUNNING: Final = ".running"
BROKEN: Final = ".broken"


class Store:
    """The journal of this computer and its one checkpoint, in the data folder `data`."""

    def __init__(self, data: Path, device: str | None = None) -> None:
        device = device or device_id()
        self.journal = Journal(data / FOLDER, device)
        self.path = data / FOLDER / f"{device}{RUNNING}"
        """Of the checkpoint."""

    @property
    def interrupted(self) -> bool:
        """Whether there is a checkpoint: something was running and has not ended."""
        return self.path.exists()

    def save(self, checkpoint: Checkpoint) -> None:
        """Put a checkpoint in the place of the last one.

        Raises:
            OSError: where that is not possible; the last one is then still there.

        """
        replace_file(self.path, to_bytes(checkpoint))

    def found(self) -> Found | None:
        """Give the checkpoint, if there is one.

        Raises:
            Broken: where the file holds none. It is put aside under another name, and never lost.
            OSError: where it cannot be read.

        """
        try:
            return from_bytes(self.path.read_bytes())
        except FileNotFoundError:
            return None
        except Broken:
            self._put_aside()
            raise

    def _put_aside(self) -> None:
        aside, number = self.path.with_suffix(BROKEN), 1
        while aside.exists():
            number += 1
            aside = self.path.with_suffix(f"{BROKEN}-{number}")
        with contextlib.suppress(OSError):
            self.path.replace(aside)

    def forget(self) -> None:
        """Take the checkpoint away: all of it is in the journal."""
        with contextlib.suppress(OSError):  # one that stays is known by its id, and taken away at the next start
            self.path.unlink(missing_ok=True)
            self.path.with_suffix(".new").unlink(missing_ok=True)
