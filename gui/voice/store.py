"""Where is rendered speech kept? In a folder of WAV files that does not grow for ever.

Where the folder cannot be written, the disk being full for one, a temporary one takes its place for as long as the
program runs.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
import wave
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

SPEECH: Final = "speech"
"""The folder's name in the data folder: all that is in it can be made again."""
MOST_BYTES: Final = 80_000_000
"""About half an hour of speech: every built-in workout in one voice."""
FORM: Final = "1"
"""Counts up when speech is rendered otherwise, so that what was kept before is not heard any more."""
HEADER: Final = 44
"""Bytes of a WAV file before its samples."""
LEFT_BEHIND: Final = 3600.0
"""Seconds after which a file that is still being written belongs to a program that ended meanwhile."""


class NoRoom(Exception):
    """There is nowhere a file can be written."""


class Store:
    """Files of speech, by what was said how."""

    def __init__(self, folder: Path | None, most: int = MOST_BYTES) -> None:
        """Touch nothing yet.

        Args:
            folder: Where the files are kept; `None` for a temporary folder.
            most: Bytes after which the files that were not wanted for longest go.

        """
        self._kept = folder
        self._most = most
        self._temporary: Path | None = None

    @property
    def is_temporary(self) -> bool:
        """Whether the folder could not be written, so that nothing is kept."""
        return self._kept is not None and self._temporary is not None

    def path(self, *what: str) -> Path | None:
        """Give the file of what was rendered, if it is there and whole; `what` is all that makes it sound so."""
        for folder in self._folders():
            path = folder / _name(what)
            if length_of(path) is not None:
                with suppress(OSError):
                    os.utime(path)  # wanted now: the last to go
                return path
        return None

    def put(self, data: bytes, *what: str) -> Path:
        """Keep what was rendered; give its file.

        Raises:
            NoRoom: where not even a temporary folder can be written.

        """
        name = _name(what)
        for folder in self._folders():
            with suppress(OSError):
                return _write(folder, name, data)
        try:
            self._temporary = Path(tempfile.mkdtemp(prefix="back-up-your-back-"))
            weakref.finalize(self, shutil.rmtree, self._temporary, ignore_errors=True)
            return _write(self._temporary, name, data)
        except OSError as error:
            raise NoRoom(str(error.strerror or error)) from error

    def _folders(self) -> list[Path]:
        if self._temporary is not None:
            return [self._temporary]
        return [self._kept] if self._kept is not None else []

    def tidy(self) -> None:
        """Delete what was not wanted for longest, until the folder is small enough."""
        if self._kept is None:
            return
        files: list[tuple[float, int, Path]] = []
        with suppress(OSError):
            for path in self._kept.iterdir():
                status = path.stat()
                if path.suffix == ".wav":
                    files.append((status.st_mtime, status.st_size, path))
                elif path.suffix == ".new" and status.st_mtime < time.time() - LEFT_BEHIND:
                    path.unlink()
        size = sum(each[1] for each in files)
        for _, bytes_, path in sorted(files):
            if size <= self._most:
                return
            with suppress(OSError):
                path.unlink()
            size -= bytes_


def _name(what: tuple[str, ...]) -> str:
    return f"{hashlib.sha256(chr(0).join((FORM, *what)).encode()).hexdigest()[:32]}.wav"


def _write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file so that nobody ever finds half of one."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    fresh = folder / f"{name}.{os.getpid()}.new"
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise
    return path


def length_of(path: Path) -> int | None:
    """Give how many milliseconds a file of speech lasts; `None` where it is not there, or is not whole."""
    try:
        with wave.open(str(path), "rb") as file:
            frames, rate = file.getnframes(), file.getframerate()
        if not frames or path.stat().st_size < HEADER + 2 * frames:
            return None
    except (OSError, wave.Error, EOFError):
        return None
    return -(-1000 * frames // rate)
