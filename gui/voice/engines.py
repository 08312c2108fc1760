"""Which voices are there on this computer, and which one is it that was chosen?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.voice.engine import ENGLISH, in_languages
from gui.voice.espeak import ENGLISH_VOICES, Espeak
from gui.voice.macos import Say
from gui.voice.piper import Piper
from gui.voice.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from gui.voice.engine import Engine, Voice

DEFAULT: Final = ENGLISH_VOICES[0]
"""The voice that is there on every computer."""


def engines() -> tuple[Engine, ...]:
    """Give everything that may be able to speak, what is always there first."""
    return (Espeak(), Say(), Windows(), Piper())


def found(languages: Collection[str] = (ENGLISH,), among: Sequence[Engine] | None = None) -> tuple[Voice, ...]:
    """Give the voices there are in some languages; this may run programs, and take seconds."""
    asked = engines() if among is None else among
    return tuple(voice for engine in asked for voice in in_languages(engine.voices(), languages))


def chosen(id_: str, among: Sequence[Engine] | None = None) -> tuple[Engine, str]:
    """Give the engine and the voice's name of a voice by its name in the settings; else those that are always there."""
    asked = engines() if among is None else among
    name, _, voice = id_.partition(":")
    for engine in asked:
        if voice and engine.name == name:
            return engine, voice
    return asked[0], DEFAULT.name
