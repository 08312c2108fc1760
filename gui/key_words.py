"""How is a key written, where a person reads it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS: Final = {"Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "-": "−"}
MEDIA: Final = {
    "Toggle Media Play/Pause": "Play key",
    "Media Play": "Play key",
    "Media Pause": "Play key",
    "Media Next": "Next key",
    "Media Previous": "Previous key",
    "Media Stop": "Stop key",
}
"""Keys of a headset or a keyboard's media row: three that mean the same to a person are told as one."""
TWIN: Final = "="
"""The + of many keyboards without its Shift: it works, and is not told."""


def is_media(key: str) -> bool:
    """Whether a key belongs to the media row or a headset."""
    return key in MEDIA or key.startswith(("Media ", "Audio "))


def normal(key: str) -> str:
    """Give a key in the one way it is kept (portable text); empty where there is no such key."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def key_words(key: str) -> str:
    """Give a key, in portable text, as a person reads it."""
    if key in SIGNS or key in MEDIA:
        return SIGNS.get(key) or QCoreApplication.translate("Keys", MEDIA[key])
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def all_words(keys: Iterable[str]) -> list[str]:
    """Give keys as they are told: each word once, and no twins."""
    return list(dict.fromkeys(key_words(key) for key in keys if key != TWIN))
