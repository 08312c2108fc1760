"""Which cues of a segment come between two of its moments?

Moments are microseconds here: whole numbers fine enough that nothing is ever rounded away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.segments import Cue

MICROSECONDS: Final = 1_000_000
"""In a second."""
PER_MILLI: Final = 1_000


def due(cues: Iterable[Cue], after: int, until: int) -> list[tuple[int, Cue]]:
    """Give a segment's cues later than one moment, up to another, each with its moment, in the order they come."""
    found: list[tuple[int, Cue]] = []
    for cue in cues:
        at = cue.at * PER_MILLI
        if cue.every is None:
            moments = [at]
        else:
            every = cue.every * PER_MILLI
            passed = max(0, (after - at) // every + 1)
            moments = list(range(at + passed * every, until + 1, every))
        found.extend((moment, cue) for moment in moments if after < moment <= until)
    return sorted(found, key=lambda each: each[0])
