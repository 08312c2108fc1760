"""When are repetitions and holds counted?

Rule 16: the turns of counted holds. Rule 17: repetitions, aloud where they are long or the person wants it. Where the
person ends the set, nobody but the person knows where they are, and nothing is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues.placing import Role
from workouts.model import Millis

if TYPE_CHECKING:
    from workouts.cues.phrases import Phrases
    from workouts.cues.scene import Scene
    from workouts.segments import Segment

COUNTED_ALOUD_FROM: Final[Millis] = 8_000
"""Repetitions of this length have a gap in which the person wonders where they are."""

Call = tuple[Millis, Millis, str]
"""When it is due, when its chance is over, and the words."""


def say_counts(scene: Scene) -> None:
    """Say the turns of counted holds, or count repetitions aloud."""
    segment = scene.segment
    if not is_counted(segment):
        return
    if segment.hold is not None:
        calls = _turns(segment, scene.phrases)
    elif scene.options.count_reps or (segment.rep_length or 0) >= COUNTED_ALOUD_FROM:
        calls = _numbers(segment, scene.phrases)
    else:
        return
    for at, until, text in calls:
        say_within(scene, text, at, until)


def is_counted(segment: Segment) -> bool:
    """Whether the program knows which repetition is being done."""
    return bool(segment.rep_starts) and segment.waits is None


def ticks(segment: Segment) -> tuple[Millis, ...]:
    """Give when a soft tick sounds: at each turn of counted holds, at each repetition (rule 17).

    The first repetition begins with the change tone.
    """
    if not is_counted(segment):
        return ()
    starts = segment.rep_starts
    if segment.hold is None or not segment.gap:
        return starts[1:]
    relaxes = (start + segment.hold for start in starts[:-1])
    return tuple(sorted((*starts[1:], *relaxes)))


def _turns(segment: Segment, phrases: Phrases) -> list[Call]:
    """Give "Hold." and "Relax." at each turn; the last hold says that it is the last (rule 16)."""
    assert segment.hold is not None, "only holds have turns"
    starts = segment.rep_starts
    calls: list[Call] = []
    for start in starts[:-1]:
        relax = start + segment.hold
        calls.append((start, relax, phrases.hold))
        if segment.gap:
            calls.append((relax, relax + segment.gap, phrases.relax))
    last = phrases.last_hold if len(starts) > 1 else phrases.hold
    return [*calls, (starts[-1], segment.length, last)]


def _numbers(segment: Segment, phrases: Phrases) -> list[Call]:
    """Give "One", "Two", … "Last one", each at the start of its repetition (rule 17)."""
    starts = segment.rep_starts
    numbers = [_number(number, phrases) for number in range(1, len(starts) + 1)]
    if len(starts) > 1:
        numbers[-1] = phrases.last_one
    return list(zip(starts, (*starts[1:], segment.length), numbers, strict=True))


def _number(number: int, phrases: Phrases) -> str:
    return phrases.numbers[number - 1] if number <= len(phrases.numbers) else str(number)


def say_within(scene: Scene, text: str, at: Millis, until: Millis) -> None:
    """Say a count, or a turn's word, as soon as it is due and there is room before the next one is."""
    latest = until - scene.room.length_of(text)
    said = scene.room.say_first_that_fits([text], Role.COUNT, at, latest)
    if said is None and scene.room.is_silent(at):
        scene.room.show(text, Role.COUNT, at)
