"""How long does a person need to get from one exercise to the next?

Lengths in milliseconds. They are judgement, not measurement: tried with every built-in workout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.model import Mode

if TYPE_CHECKING:
    from workouts.model import Exercise, Millis, Position

SAME_PLACE: Millis = 8_000
ALONG_THE_FLOOR: Millis = 10_000
UP_OR_DOWN: Millis = 15_000
FIRST_TIME: Millis = 12_000
"""There is a set-up to hear."""
INTO_BREATHING: Millis = 5_000
BETWEEN_SETS: Millis = 15_000
CHANGE_SIDES: Millis = 5_000
GET_READY: Millis = 10_000

SHORTEST_SAME_PLACE: Millis = 3_000
SHORTEST_ALONG_THE_FLOOR: Millis = 5_000
SHORTEST_UP_OR_DOWN: Millis = 8_000


def between_sets(exercise: Exercise) -> Millis:
    """Give the rest between two sets of an exercise, where none is written."""
    return BETWEEN_SETS if exercise.dose.rest is None else exercise.dose.rest


def switch_of(exercise: Exercise) -> Millis:
    """Give the time to change sides, where the step does not say it."""
    return CHANGE_SIDES if exercise.switch is None else exercise.switch


def change_time(
    before: Exercise | None,
    after: Exercise | None,
    position_before: Position | None,
    position_after: Position | None,
    first_time: bool,
    other_side: bool = False,
) -> Millis:
    """Give the time to change where no rest is written.

    `before` and `after` are `None` for breathing without a posture of its own, which is done wherever the person is.
    `other_side` says that one side has just worked and now the other one does: what keeps going goes on without a rest,
    but nobody rolls the left thigh at the very moment at which the right one is done.
    """
    if before is not None and after is not None and before.id == after.id:
        if after.mode is Mode.TIMED:
            return switch_of(after) if other_side else 0
        return between_sets(after)
    same = _same_place(position_before, position_after)
    breathing = after is None or after.breathe is not None
    if breathing and same:
        return max(INTO_BREATHING, _setup_time(after))
    time = SAME_PLACE if same else _between_positions(position_before, position_after)
    return max(time, FIRST_TIME if first_time else 0, _setup_time(after))


def shortest(
    before: Exercise | None,
    after: Exercise | None,
    position_before: Position | None,
    position_after: Position | None,
    other_side: bool = False,
) -> Millis:
    """Give the shortest written break that a person can use for this change."""
    if before is not None and after is not None and before.id == after.id:
        return 0 if after.mode is Mode.TIMED and not other_side else SHORTEST_SAME_PLACE
    if _same_place(position_before, position_after):
        time = SHORTEST_SAME_PLACE
    elif _up_or_down(position_before, position_after):
        time = SHORTEST_UP_OR_DOWN
    else:
        time = SHORTEST_ALONG_THE_FLOOR
    return max(time, _setup_time(after))


def _setup_time(exercise: Exercise | None) -> Millis:
    return (exercise.setup_time or 0) if exercise else 0


def _same_place(before: Position | None, after: Position | None) -> bool:
    if before is None or after is None:
        return True
    return before is after or (before.upright and after.upright)


def _up_or_down(before: Position | None, after: Position | None) -> bool:
    return before is not None and after is not None and before.upright is not after.upright


def _between_positions(before: Position | None, after: Position | None) -> Millis:
    return UP_OR_DOWN if _up_or_down(before, after) else ALONG_THE_FLOOR
