"""Which cues of a segment are still to come, when they have been planned anew in the middle of it?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workouts.segments import Cue


def cues_left(planned: Iterable[Cue], given: Iterable[Cue]) -> list[Cue]:
    """Give the cues that have not come yet, in their order; some may be planned for a moment that is over.

    A text that was given as often as it is planned does not come again, even if its moment has moved to a later one.
    What comes again and again for as long as a segment waits goes on as it began.

    Args:
        planned: The segment's cues, as they are planned now, sorted by their moments.
        given: The cues of the segment that have come already, as they were planned then.

    """
    given = list(given)
    repeated = [cue for cue in dict.fromkeys(given) if cue.every is not None]
    going_on = {(cue.kind, cue.text) for cue in repeated}
    come = Counter((cue.kind, cue.text) for cue in given)
    left = repeated
    for cue in planned:
        what = (cue.kind, cue.text)
        if what in going_on:
            continue
        if come[what]:
            come[what] -= 1
        else:
            left.append(cue)
    return sorted(left, key=lambda cue: cue.at)
