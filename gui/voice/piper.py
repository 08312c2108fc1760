"""How does Piper speak, where a person has installed it with voices of their own?

Its voices are files, `en_GB-alba-medium.onnx` with its `.onnx.json` beside it, looked for where people keep them.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gui.voice.engine import USUAL_RATE, Unspoken, Voice
from gui.voice.process import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NAME: Final = "piper"
PROGRAM: Final = "piper"
SUFFIX: Final = ".onnx"
DEEPEST: Final = 5
"""Folders under a place that are looked into: voices are kept as `en/en_GB/alba/medium`."""


def places(environment: Mapping[str, str] | None = None) -> tuple[Path, ...]:
    """Give the folders in which people keep Piper's voices."""
    environment = os.environ if environment is None else environment
    home = Path.home()
    named = environment.get("PIPER_VOICES")
    shares = [Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share"), Path("/usr/local/share")]
    shares.append(Path("/usr/share"))
    if environment.get("APPDATA"):
        shares.append(Path(environment["APPDATA"]))
    usual = [share / folder for share in shares for folder in ("piper", "piper-voices", "piper/voices")]
    return (*([Path(named)] if named else []), *usual, home / "piper", home / "piper-voices")


class Piper:
    """The voices of Piper."""

    name = NAME
    title = "Piper"

    def __init__(self, where: Iterable[Path] | None = None) -> None:
        """Look for voices in these folders, or in the usual ones."""
        self._places = tuple(where) if where is not None else places()

    def voices(self) -> tuple[Voice, ...]:
        """Give its voices; none where the program or voices are missing."""
        if shutil.which(PROGRAM) is None:
            return ()
        found = {path.stem: path for place in self._places for path in sorted(_models(place, DEEPEST))}
        return tuple(Voice(NAME, str(path), _words(name), _language(name)) for name, path in sorted(found.items()))

    def render(self, text: str, voice: str, rate: int) -> bytes:
        """Speak a text into a WAV file's bytes.

        Raises:
            Unspoken: where it cannot.

        """
        if not Path(voice).is_file():
            raise Unspoken(f"the voice {voice} is not there any more")
        slower = f"{USUAL_RATE / rate:.2f}"
        one_line = " ".join(text.split())
        command = [PROGRAM, "--model", voice, "--length_scale", slower, "--output_file"]
        return spoken(lambda path: [*command, path], f"{one_line}\n")


def _models(place: Path, deep: int) -> Iterator[Path]:
    """Give every voice under a folder that has its settings beside it."""
    try:
        inside = list(place.iterdir())
    except OSError:
        return
    for path in inside:
        if path.suffix == SUFFIX and path.with_name(f"{path.name}.json").is_file():
            yield path
        elif deep and path.is_dir():
            yield from _models(path, deep - 1)


def _language(name: str) -> str:
    return name.split("-")[0].replace("_", "-").lower()


def _words(name: str) -> str:
    """Give a voice's name for people: "Alba, medium (en-GB)"."""
    language, *rest = name.split("-")
    called = ", ".join(rest) or name
    return f"{called[:1].upper()}{called[1:]} ({language.replace('_', '-')})"
