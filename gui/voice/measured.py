"""How long do texts take in the voice that the person has chosen? For commands, which wait for it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from gui.settings import SettingsFile
from gui.voice.spoken import Spoken, Trouble
from gui.voice.store import SPEECH, Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workouts.model import Millis

WORDS = {
    Trouble.OTHER_VOICE: "the chosen voice does not answer, so lengths are those of the usual one",
    Trouble.NO_VOICE: "there is no voice, so lengths are estimates",
}


def measured(data: Path) -> Callable[[str], Millis]:
    """Give what renders a text and gives its milliseconds; `data` is the person's folder with the settings."""
    settings = SettingsFile(data / "settings.json").load()
    spoken = Spoken(Store(data / SPEECH))
    spoken.use(settings.voice, settings.voice_rate)
    spoken.tell = _tell
    return spoken.measure


def _tell(trouble: Trouble, why: str) -> None:
    if trouble in WORDS:
        print(f"{WORDS[trouble]}: {why}", file=sys.stderr)  # noqa: T201 — for a command of the command line
