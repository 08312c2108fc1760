"""What do all breaths share? The loops of noise and the marks, made once, in slices, before the first breath."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from workouts.breath_sound.marks import BELL, GONG, TICK, knocks, ring
from workouts.breath_sound.noise import make_noise

if TYPE_CHECKING:
    from array import array
    from collections.abc import Generator

    from workouts.breath_sound.noise import Noise

MarkName = Literal["in", "out", "tick", "gong"]


class Tables:
    """`noise` and `marks`, there when `whole`."""

    def __init__(self) -> None:
        self.noise: Noise | None = None
        self.marks: dict[MarkName, array[float]] = {}
        self._making = self._make()

    @property
    def whole(self) -> bool:
        """Whether everything is made."""
        return self.noise is not None

    def work(self) -> bool:
        """Do one or two milliseconds of the making; say whether there was anything to do."""
        if self.whole:
            return False
        next(self._making, None)
        return True

    def _make(self) -> Generator[None, None, None]:
        self.marks["in"] = yield from ring(BELL)
        self.marks["out"] = yield from knocks()
        self.marks["tick"] = yield from ring(TICK)
        self.marks["gong"] = yield from ring(GONG)
        self.noise = yield from make_noise()


def made_tables() -> Tables:
    """Make everything at once, which takes about a second."""
    tables = Tables()
    while tables.work():
        pass
    return tables
