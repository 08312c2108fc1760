"""How far has what is running come, so that it can go on after a crash, a power cut, or a closed window?

A checkpoint is one small file: what goes into the journal if nothing comes after it, and for a session where it stands.
Its first line is a digest of the rest, so that half a file or a changed one is never taken for a whole one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workouts.adjust import unit_of
from workouts.history import entry as entries
from workouts.history import laid_out
from workouts.history.done_again import done_again
from workouts.history.files import encoded
from workouts.player import COUNT_IN
from workouts.timeline.breaks import GET_READY

if TYPE_CHECKING:
    from workouts.history.entry import Entry
    from workouts.model import Millis
    from workouts.segments import Segment, Timeline
    from workouts.timeline.variants import Shelf

FORMAT: Final = 1
AGAIN_UNTIL: Final[Millis] = 30_000
"""An exercise that was left sooner than this begins again: whoever comes back to the mat was not in it any more."""


class Broken(ValueError):
    """The file holds no checkpoint that this program understands."""


@dataclass(frozen=True)
class Stand:
    """Where a session stands."""

    timeline: Timeline
    """With every change made so far."""
    index: int
    at: Millis
    """Into that segment."""
    before: Entry
    """What was done until that segment began."""


@dataclass(frozen=True)
class Checkpoint:
    """What is kept while something is running."""

    entry: Entry | None = None
    """What was done so far, as it goes into the journal if nothing comes after it."""
    stand: Stand | None = None
    """Of a session; a practice is not gone on with."""
    waiting: tuple[Entry, ...] = ()
    """What ended earlier and could not be written into the journal."""


@dataclass(frozen=True)
class Found:
    """A checkpoint as it was read, before anything is looked up in a library."""

    entry: Entry | None
    waiting: tuple[Entry, ...]
    _stand: Any

    def stand(self, shelf: Shelf) -> Stand | None:
        """Give where the session stands; nothing where the program cannot go on there any more."""
        try:
            stand = self._stand
            timeline = laid_out.from_data(stand["timeline"], shelf)
            index, at, before = stand["index"], stand["at"], entries.from_data(stand["before"])
            timeline.segments[index].exercise  # noqa: B018 a checkpoint beyond the end is none
            done_again(before, shelf)
        except (KeyError, TypeError, IndexError, ValueError, AttributeError):
            return None
        return Stand(timeline, index, at, before)


def to_bytes(checkpoint: Checkpoint) -> bytes:
    """Give the content of a checkpoint's file."""
    stand = checkpoint.stand
    data = {
        "format": FORMAT,
        "entry": entries.to_data(checkpoint.entry) if checkpoint.entry else None,
        "waiting": [entries.to_data(each) for each in checkpoint.waiting],
        "stand": stand
        and {
            "index": stand.index,
            "at": stand.at,
            "before": entries.to_data(stand.before),
            "timeline": laid_out.to_data(stand.timeline),
        },
    }
    content = encoded(json.dumps(data, ensure_ascii=False))
    return _digest(content) + b"\n" + content


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()


def from_bytes(content: bytes) -> Found:
    """Give the checkpoint that a file holds.

    Raises:
        Broken: where it is none.

    """
    digest, _, rest = content.partition(b"\n")
    if digest != _digest(rest):
        raise Broken("it is not whole")
    try:
        data = json.loads(rest)
        if data["format"] != FORMAT:
            raise Broken("another version of the program wrote it")
        entry = entries.from_data(data["entry"]) if data["entry"] else None
        return Found(entry, tuple(entries.from_data(each) for each in data["waiting"]), data["stand"])
    except (KeyError, TypeError, ValueError) as error:
        raise Broken(str(error)) from error


def going_on(timeline: Timeline, index: int, at: Millis) -> Millis:
    """Give how far into a segment that was left at `at` to go on: never in the middle of a repetition or a breath.

    Rests, changes of sides and waits begin again: they lead in to what follows. So does a longest hold.
    """
    segment, breathed = timeline.segments[index], timeline.breathing[index]
    if not segment.kind.is_work or segment.waits or at <= AGAIN_UNTIL:
        return 0
    if breathed is not None:
        return max(start for start in breathed.starts if start <= at)
    return at - at % unit_of(segment)


def lead_in(segment: Segment) -> int:
    """Give how many seconds to count down before a session goes on: where there is work, time to get to the mat."""
    if not segment.kind.is_work:
        return COUNT_IN
    setup = (segment.exercise.setup_time if segment.exercise else None) or 0
    return max(GET_READY, setup) // 1000
