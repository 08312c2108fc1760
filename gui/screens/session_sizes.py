"""How large are the words of a session, at each of the three sizes a person may choose?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from gui.settings import WordSize


@dataclass(frozen=True)
class Sizes:
    """Shares of the window's height (the letters') and of its width (the stage's); `lines` of a cue keep their room."""

    phase: float
    name: float
    countdown: float
    cue: float
    next: float
    stage: float
    lines: int


SIZES: Final[dict[WordSize, Sizes]] = {
    "normal": Sizes(phase=0.028, name=0.064, countdown=0.36, cue=0.039, next=0.025, stage=0.58, lines=3),
    "large": Sizes(phase=0.034, name=0.075, countdown=0.42, cue=0.052, next=0.032, stage=0.50, lines=2),
    "far": Sizes(phase=0.040, name=0.085, countdown=0.50, cue=0.067, next=0.042, stage=0.36, lines=2),
}


def larger(size: WordSize) -> WordSize:
    """Give the next larger size; after the largest the usual one again."""
    names = list(SIZES)
    return names[(names.index(size) + 1) % len(names)]
