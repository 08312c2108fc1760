"""What is a breath, to someone who only makes it sound?

A plain sequence of parts. Nothing here knows of patterns, tapers or sessions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

RATE: Final = 48_000
"""Samples a second. A whole millisecond is a whole number of samples, so that no sum of lengths is ever rounded."""
PER_MS: Final = RATE // 1000
"""Samples a millisecond."""


class Part(NamedTuple):
    """A movement of the breath, or a hold. A plain tuple of the same four values serves as well."""

    kind: Literal["in", "hold", "out"]
    length: int
    """In milliseconds, above 0."""
    start: float
    """How full the lungs are when it begins, from 0 to 1."""
    end: float
    """How full they are when it ends."""

    @property
    def samples(self) -> int:
        """Its length in samples."""
        return self.length * PER_MS


Parts = tuple[Part, ...]


def parts_of(breath: Sequence[Part | tuple[Literal["in", "hold", "out"], int, float, float]]) -> Parts:
    """Give the parts of one breath.

    Raises:
        ValueError: where there are none, or one has no length.

    """
    parts = tuple(Part(*each) for each in breath)
    if not parts or min(part.length for part in parts) <= 0:
        raise ValueError(f"a breath is made of parts that have a length: {breath!r}")
    return parts
