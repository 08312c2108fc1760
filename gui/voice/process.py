"""How is a program run that speaks into a file? With patience that ends, and a kind word where it fails."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gui.voice.engine import Unspoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE: Final = 20.0
"""Seconds that a sentence, or a list of voices, may take."""
_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0) if sys.platform == "win32" else 0


def output(command: Sequence[str], words: str = "", patience: float = PATIENCE) -> str:
    """Run a program and give what it prints.

    Args:
        command: The program and its arguments.
        words: What it reads.
        patience: Seconds that it may take.

    Raises:
        Unspoken: where it is not there, fails, or takes too long.

    """
    try:
        done = subprocess.run(
            command,
            input=words.encode(),
            capture_output=True,
            timeout=patience,
            check=False,
            creationflags=_NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise Unspoken(f"{command[0]} did not answer within {patience:g} seconds") from error
    except OSError as error:
        raise Unspoken(f"{command[0]} cannot be run: {error.strerror or error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise Unspoken(f"{command[0]} failed: {said[-1] if said else f'exit code {done.returncode}'}")
    return done.stdout.decode(errors="replace")


def spoken(command: Callable[[str], Sequence[str]], words: str = "") -> bytes:
    """Run a program that speaks into a WAV file, and give the file's bytes.

    Args:
        command: Gives the program and its arguments for the file's path.
        words: What it reads.

    Raises:
        Unspoken: where it fails, or leaves no file.

    """
    try:
        with tempfile.TemporaryDirectory(prefix="spoken-") as folder:
            path = Path(folder) / "spoken.wav"
            made = command(str(path))
            output(made, words)
            if not path.is_file():
                raise Unspoken(f"{made[0]} left no sound file")
            return path.read_bytes()
    except OSError as error:
        raise Unspoken(f"there is no room for speech: {error.strerror or error}") from error
