"""How do the voices of macOS speak? By its own command `say`."""

from __future__ import annotations

import re
import shutil
import sys
from typing import Final

from gui.voice.engine import Unspoken, Voice, words_a_minute
from gui.voice.process import output, spoken

NAME: Final = "say"
LISTED: Final = re.compile(r"^(?P<name>.+?)\s+(?P<language>[a-z]{2,3}[_-]\w+)\s+#")
"""A line of `say -v ?`: "Daniel              en_GB    # Hello! My name is Daniel."."""


class Say:
    """The voices of macOS."""

    name = NAME
    title = "macOS"

    def __init__(self, platform: str = sys.platform) -> None:
        self._platform = platform

    def voices(self) -> tuple[Voice, ...]:
        """Give its voices; none on another system."""
        if self._platform != "darwin" or shutil.which("say") is None:
            return ()
        try:
            listed = output(["say", "-v", "?"])
        except Unspoken:
            return ()
        found = filter(None, map(LISTED.match, listed.splitlines()))
        return tuple(
            Voice(NAME, each["name"], each["name"], each["language"].replace("_", "-").lower()) for each in found
        )

    def render(self, text: str, voice: str, rate: int) -> bytes:
        """Speak a text into a WAV file's bytes.

        Raises:
            Unspoken: where it cannot.

        """
        form = ["--file-format=WAVE", "--data-format=LEI16@22050"]
        speed = ["-r", str(words_a_minute(rate))]
        return spoken(lambda path: ["say", "-v", voice, *speed, "-o", path, *form, "-f", "-"], text)
