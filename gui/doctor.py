"""What does this computer have and lack for the program? `main.py doctor` prints it.

Qt is never loaded here: what it can do is tried out in a process of its own, since Qt ends the process where it cannot
open a window, and then blames libxcb-cursor0 whatever was missing.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from gui import libraries
from workouts.data_folder import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OLDEST_PYTHON: Final = (3, 11)
OLDEST_QT: Final = (6, 9)
REFUSED_QT: Final = (6, 12)
WHY_REFUSED: Final = (
    "6.12 is refused: on Python 3.11 it loses a reference to None at every call that returns nothing, "
    "and the program ends after some seconds"
)
PATIENCE: Final = 20.0
"""Seconds that a trial may take: a sound server that is ill can block for ever."""

WINDOW_TRIAL: Final = """
import json
from PySide6.QtWidgets import QApplication
print(json.dumps(QApplication(["doctor"]).platformName()))
"""
SOUND_TRIAL: Final = """
import json
from PySide6.QtCore import QCoreApplication
app = QCoreApplication(["doctor"])
from PySide6.QtMultimedia import QMediaDevices
device = QMediaDevices.defaultAudioOutput()
print(json.dumps(None if device.isNull() else device.description()))
"""
AWAKE_TRIAL: Final = """
import json
from wakepy import keep
with keep.presenting(on_fail="pass") as mode:
    print(json.dumps(mode.method.name if mode.active else None))
"""
VOICE_TRIAL: Final = f"""
import json, sys
sys.path.insert(0, {str(Path(__file__).resolve().parent.parent)!r})
from gui.voice.engine import USUAL_RATE
from gui.voice.engines import DEFAULT, engines, found
titles = {{engine.name: engine.title for engine in engines()}}
voices = [titles[voice.engine] for voice in found()]
engines()[0].render("Ready.", DEFAULT.name, USUAL_RATE)
print(json.dumps(", ".join(f"{{title}} ({{voices.count(title)}})" for title in dict.fromkeys(voices))))
"""

Mark = Literal["ok", "note", "stop"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found out; `stop` keeps the program from running, a `note` only takes something from it."""

    mark: Mark
    words: str

    def __str__(self) -> str:
        return f"{self.mark:4}  {self.words}"


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a trial: what it printed, or why it failed."""

    value: str | None = None
    failed: str | None = None


def main(data: Path | None = None) -> int:
    """Print what was found; 1 where something keeps the program from running."""
    findings = report(data)
    for finding in findings:
        print(finding)  # noqa: T201 — a command of the command line
    stops = [finding for finding in findings if finding.mark == "stop"]
    print("The program cannot run: see “stop” above." if stops else "The program can run.")  # noqa: T201
    return 1 if stops else 0


def report(data: Path | None = None) -> list[Finding]:
    """Find out everything; `data` is the folder of the person's own files if it is not the usual one."""
    folder = data or data_folder()
    findings = [_python(), *_qt(), _voice(), _awake(), _font(), _folder(folder)]
    return [*findings, _definitions(folder), *_journal(folder)]


# ---- Python and Qt ---------------------------------------------------------------------------------------------------


def _python() -> Finding:
    words = f"Python {platform.python_version()}"
    if sys.version_info[:2] < OLDEST_PYTHON:
        return Finding("stop", f"{words}: 3.11 or newer is needed")
    return Finding("ok", words)


def _qt() -> Iterator[Finding]:
    version = _version("PySide6") or _version("PySide6_Essentials")
    if version is None:
        yield Finding("stop", "PySide6 is not installed: `uv run main.py` installs it")
        return
    yield _judged(version)
    folder = _pyside_folder()
    yield from _window(folder)
    yield from _sound(folder)


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _judged(version: str) -> Finding:
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if numbers >= REFUSED_QT:
        return Finding("stop", f"PySide6 {version} is too new: {WHY_REFUSED}")
    if numbers < OLDEST_QT:
        return Finding("stop", f"PySide6 {version} is too old: 6.9 or newer is needed")
    return Finding("ok", f"PySide6 {version} ({WHY_REFUSED})")


def _pyside_folder() -> Path | None:
    """Give the folder PySide6 lies in, without importing it."""
    spec = importlib.util.find_spec("PySide6")
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places else None


def _plugin(environment: Mapping[str, str]) -> str:
    """Give the name of the platform plugin that Qt would take on Linux."""
    wanted = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    if wanted:
        return wanted
    return "wayland" if environment.get("WAYLAND_DISPLAY") else "xcb"


def _lacking(item: tuple[str, str | None]) -> str:
    library, package = item
    return f"{library} is missing; " + (f"Debian: apt install {package}" if package else "install what brings it")


def _window(folder: Path | None) -> Iterator[Finding]:
    trial = _try(WINDOW_TRIAL)
    if trial.failed is None:
        yield Finding("ok", f"Qt can open a window (platform plugin: {trial.value})")
        return
    missing = libraries.missing(libraries.of_window(folder, _plugin(os.environ))) if folder else {}
    yield from (Finding("stop", f"The window cannot open: {_lacking(item)}") for item in missing.items())
    if _has_no_screen(os.environ):
        yield Finding("stop", "The window cannot open: neither DISPLAY nor WAYLAND_DISPLAY names a screen")
    elif not missing:
        yield Finding("stop", f"The window cannot open: {trial.failed}")


def _has_no_screen(environment: Mapping[str, str]) -> bool:
    named = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform.startswith("linux") and not named


def _sound(folder: Path | None) -> Iterator[Finding]:
    trial = _try(SOUND_TRIAL)
    if trial.value is not None:
        yield Finding("ok", f"Sound device: {trial.value}")
        return
    missing = libraries.missing(libraries.of_sound(folder)) if folder else {}
    told = libraries.missing(libraries.of_window(folder, _plugin(os.environ))) if folder else {}
    news = {name: package for name, package in missing.items() if name not in told}
    yield from (Finding("note", f"There are no tones: {_lacking(item)}") for item in news.items())
    if not missing:
        yield Finding("note", f"There are no tones: {trial.failed or 'no sound device was found'}")


def _awake() -> Finding:
    trial = _try(AWAKE_TRIAL)
    if trial.value is not None:
        return Finding("ok", f"The screen stays on in a session (by {trial.value})")
    why = trial.failed or "this computer cannot be asked to keep it on"
    return Finding("note", f"The screen may go dark in a session: {why}")


def _voice() -> Finding:
    trial = _try(VOICE_TRIAL)
    if trial.value:
        return Finding("ok", f"Voices in English: {trial.value}")
    return Finding("note", f"There is no voice, and words are only shown: {trial.failed or 'none was found'}")


def _try(code: str) -> Trial:
    """Run a few lines of Python in a process of their own; their last line is the answer, as JSON."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return Trial(failed=f"no answer within {PATIENCE:g} seconds")
    except OSError as error:
        return Trial(failed=str(error))
    if done.returncode == 0 and done.stdout.strip():
        return Trial(value=json.loads(done.stdout.splitlines()[-1]))
    return Trial(failed=_last_words(done.stderr) or f"exit code {done.returncode}")


def _last_words(said: str) -> str:
    """Give the line that says why: an exception's last, or the first that Qt says before it ends the process."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if any(line.startswith("Traceback") for line in lines):
        return lines[-1]
    return lines[0] if lines else ""


# ---- what lies where -------------------------------------------------------------------------------------------------


def _font() -> Finding:
    if importlib.util.find_spec("fontpkg_inter") is None:
        return Finding("note", "The font Inter is not installed: the system's font is used")
    return Finding("ok", "Font: Inter")


def _folder(folder: Path) -> Finding:
    if _writable(folder):
        return Finding("ok", f"Your files: {folder}")
    return Finding("note", f"Your files: {folder} cannot be written, so nothing can be kept")


def _writable(folder: Path) -> bool:
    """Whether a file can be made in the folder; if it is not there yet, whether it could be made."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if there != folder:
        return there.is_dir() and os.access(there, os.W_OK)
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _journal(folder: Path) -> Iterator[Finding]:
    """Tell how much was kept, and each line that cannot be read."""
    from workouts.history.journal import read
    from workouts.history.store import FOLDER

    kept = read(folder / FOLDER)
    if kept.entries:
        yield Finding("ok", f"In your journal: {len(kept.entries)}")
    for problem in kept.problems:
        yield Finding("note", f"In your journal: {problem}")


def _definitions(folder: Path) -> Finding:
    try:
        from workouts.library import load
    except ImportError as error:
        return Finding("stop", f"Definition files cannot be read: {error}")
    library = load(folder)
    found = f"{len(library.workouts)} workouts and {len(library.exercises)} exercises"
    if not library.broken:
        return Finding("ok", f"{found}, no broken file")
    files = ", ".join(str(source.path) for source in library.broken)
    return Finding("note", f"{found}; broken files: {len(library.broken)} ({files}); `main.py check FILE` says why")
