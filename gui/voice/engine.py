"""What is asked of whatever can speak?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

USUAL_RATE: Final = 100
"""Rates are in hundredths of an engine's usual one."""
WORDS_A_MINUTE: Final = 155
"""What is usual: slow enough for somebody who moves, and three metres away."""
ENGLISH: Final = "en"


class Unspoken(Exception):
    """A text could not be spoken; the message says why, in kind words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice that an engine has."""

    engine: str
    """The engine's name in the program."""
    name: str
    """Its name for the engine."""
    words: str
    """Its name for people."""
    language: str
    """The language's code, perhaps with a region: `en`, `en-gb`."""

    @property
    def id(self) -> str:
        """Its name in the settings."""
        return f"{self.engine}:{self.name}"


class Engine(Protocol):
    """Something that speaks."""

    @property
    def name(self) -> str:
        """Its name in the program."""

    @property
    def title(self) -> str:
        """Its name for people."""

    def voices(self) -> tuple[Voice, ...]:
        """Give its voices in every language, the best first; none where it is not on this computer."""

    def render(self, text: str, voice: str, rate: int) -> bytes:
        """Speak a text into a WAV file's bytes.

        Args:
            text: What is to be said.
            voice: A voice's name for the engine.
            rate: How fast, in hundredths of the usual rate.

        Raises:
            Unspoken: where it cannot.

        """


def in_languages(voices: tuple[Voice, ...], languages: Collection[str]) -> tuple[Voice, ...]:
    """Give the voices of some languages, each named by its code without a region."""
    return tuple(voice for voice in voices if voice.language.replace("_", "-").split("-")[0] in languages)


def words_a_minute(rate: int) -> int:
    """Give how many words a minute a rate is."""
    return round(WORDS_A_MINUTE * rate / USUAL_RATE)
