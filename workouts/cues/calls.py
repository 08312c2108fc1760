"""Which calls tell how far a segment has come?

Halfway, ten seconds, minutes left (rule 14), and a step's own timed cues. A call that comes too late would be wrong,
so it waits only a little for the sentence before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import naming
from workouts.cues.placing import Role
from workouts.model import Side

if TYPE_CHECKING:
    from workouts.cues.scene import Scene
    from workouts.model import CueTime, Millis
    from workouts.segments import Segment

HALFWAY_FROM: Final[Millis] = 40_000
TEN_SECONDS_FROM: Final[Millis] = 30_000
TEN_SECONDS: Final[Millis] = 10_000
ONE_MINUTE_FROM: Final[Millis] = 180_000
MINUTE: Final[Millis] = 60_000
MINUTES_CALLED = 5
"""Minutes left are told every so many minutes, in segments of as many or more."""
MAY_BE_LATE: Final[Millis] = 3_000
"""So long a call waits for the sentence before it."""
TIME_MAY_BE_LATE: Final[Millis] = 500
"""So long a call waits that would soon be untrue."""


def say_calls(scene: Scene) -> None:
    """Place halfway, ten seconds and minutes of a work segment, in this order."""
    segment = scene.segment
    if has_halfway(segment):
        say_at(scene, [scene.phrases.halfway], halfway(segment))
    if has_ten_seconds(segment):
        say_ten_seconds(scene, [*_then(scene), scene.phrases.ten_seconds])
    if segment.waits is None and segment.length >= ONE_MINUTE_FROM:
        _say_minutes(scene)


def has_halfway(segment: Segment) -> bool:
    """Whether half of it is told: not of counted holds, nor where the person ends it or has an own cue there."""
    own = segment.step.cues if segment.step else ()
    return (
        segment.length >= HALFWAY_FROM
        and segment.waits is None
        and segment.hold is None
        and halfway(segment) < segment.length
        and not any(cue.at and cue.at.kind == "half" for cue in own)
    )


def halfway(segment: Segment) -> Millis:
    """Give when half is done; of counted repetitions, the end of the one that is being done then."""
    if segment.reps and segment.rep_length:
        done = -(-segment.reps // 2)
        return done * (segment.rep_length + segment.gap)
    return segment.length // 2


def has_ten_seconds(segment: Segment) -> bool:
    """Whether ten seconds before the end are told, after which there is no coaching (rules 12, 14, 16)."""
    return segment.length >= TEN_SECONDS_FROM and segment.waits != "tap" and segment.hold is None


def say_ten_seconds(scene: Scene, forms: list[str]) -> None:
    """Say that ten seconds are left, in the longest form that fits."""
    _say_before_end(scene, forms, TEN_SECONDS)


def _then(scene: Scene) -> list[str]:
    """Give the call with what comes, where work follows without a rest."""
    coming = scene.coming_work
    if coming is None:
        return []
    return [scene.phrases.ten_seconds_then.format(what=_what_then(scene, coming))]


def _what_then(scene: Scene, coming: Segment) -> str:
    phrases, segment = scene.phrases, scene.segment
    same_step = naming.is_same_step(coming, segment)
    if same_step and coming.set == segment.set and coming.side:
        return phrases.the_left_side if coming.side is Side.LEFT else phrases.the_right_side
    if same_step and coming.set != segment.set:
        return phrases.then_set.format(set=coming.set)
    return naming.in_a_sentence(coming.label) if coming.label else naming.name(coming)


def _say_minutes(scene: Scene) -> None:
    phrases, length = scene.phrases, scene.segment.length
    _say_before_end(scene, [phrases.one_minute_left], MINUTE)
    for minutes in range(MINUTES_CALLED, -(-length // MINUTE), MINUTES_CALLED):
        text = phrases.minutes_left.format(minutes=minutes)
        _say_before_end(scene, [text], minutes * MINUTE, MAY_BE_LATE)


def _say_before_end(scene: Scene, forms: list[str], left: Millis, late: Millis = TIME_MAY_BE_LATE) -> None:
    say_at(scene, forms, scene.segment.length - left, late, from_end=True)


def say_own(scene: Scene) -> None:
    """Say the step's own cues at the times they were given."""
    for cue in scene.segment.step.cues if scene.segment.step else ():
        if cue.at is None:
            continue
        at = _moment(scene.segment, cue.at)
        if at is not None:
            say_at(scene, [cue.say], at, from_end=cue.at.kind == "left")


def _moment(segment: Segment, when: CueTime) -> Millis | None:
    """Give when a step's own cue comes, or `None` where the segment never gets there."""
    if when.kind == "rep":
        starts = segment.rep_starts
        return starts[when.amount - 1] if 1 <= when.amount <= len(starts) else None
    if when.kind == "half":
        at = halfway(segment)
    else:
        at = when.amount if when.kind == "after" else segment.length - when.amount
    return at if 0 <= at < segment.length else None


def say_at(scene: Scene, forms: list[str], at: Millis, late: Millis = MAY_BE_LATE, *, from_end: bool = False) -> None:
    """Say the longest form that fits at a moment, or soon after; else show it, if no other words stand there then."""
    chosen = scene.room.say_first_that_fits(forms, Role.CALL, at, max(at, scene.room.opens) + late, from_end=from_end)
    if chosen is None and scene.room.is_silent(at):
        scene.room.show(forms[0], Role.CALL, at, from_end=from_end)
