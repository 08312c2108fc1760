"""How is a file written so that a power cut leaves the old one or the new one, never half of one?"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_NEWLINE: Final = b"\n"


def encoded(text: str) -> bytes:
    r"""Give JSON text as UTF-8; what UTF-8 has no bytes for, half a surrogate pair, becomes JSON's own `\udc80`."""
    return text.encode("utf-8", "backslashreplace")


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file, whole or not at all; its folder is made where it is missing.

    Raises:
        OSError: where that is not possible; the old file is then as it was.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def append_line(path: Path, content: bytes) -> None:
    """Add a line to a file for good, and touch nothing that is in it; file and folder are made where they are missing.

    A line that a power cut tore is ended first, so that it takes no other one with it.

    Raises:
        OSError: where that is not possible; the file is then as it was, as far as the disk allows.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+", buffering=0) as file:
        before = file.seek(0, os.SEEK_END)
        torn = False
        if before:
            file.seek(before - 1)
            torn = file.read(1) != _NEWLINE
        line = (_NEWLINE if torn else b"") + content + _NEWLINE
        try:
            _write_whole(file.fileno(), line)
            os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                file.truncate(before)
            raise
    if not before:
        sync_folder(path.parent)


def _write_whole(descriptor: int, content: bytes) -> None:
    """Write all of it: a disk that is nearly full takes a part first and complains at the next one."""
    while content:
        content = content[os.write(descriptor, content) :]


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last, on systems that can."""
    with contextlib.suppress(OSError):  # Windows opens no folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
