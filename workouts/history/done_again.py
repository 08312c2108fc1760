"""How is what was done said in an entry, and made again from one?"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from workouts.done import Done, Happened, Held
from workouts.history.entry import Hold
from workouts.model import Side

if TYPE_CHECKING:
    from workouts.history.entry import Entry
    from workouts.timeline.variants import Shelf


def said_of(done: Done) -> dict[str, Any]:
    """Give the fields of an `Entry` that tell what was done."""
    return {
        "spent": done.spent,
        "worked": done.worked,
        "exercises": tuple(exercise.id for exercise in done.exercises),
        "held": tuple(_hold(each) for each in done.held),
        "happened": tuple(
            {key: value for key, value in asdict(each).items() if value is not None} for each in done.happened
        ),
    }


def _hold(held: Held) -> Hold:
    return Hold(held.exercise.id, held.side.value if held.side else None, held.lasted)


def done_again(entry: Entry, shelf: Shelf) -> Done:
    """Give what was done in the part of a session that an entry tells of.

    Raises:
        KeyError: where the shelf has one of the exercises no more.
        TypeError: where another version of the program told what happened.

    """
    exercises = shelf.exercises
    return Done.again(
        entry.spent,
        entry.worked,
        [Held(exercises[each.exercise], Side(each.side) if each.side else None, each.lasted) for each in entry.held],
        [Happened(**each) for each in entry.happened],  # type: ignore[arg-type]
        [exercises[id_] for id_ in entry.exercises],
    )
