"""Which of the exercise's cues are said in a set, and when?

Rules 10 to 13: the cues are a ring that goes on through sets, sides and rounds. First time round as many are said as
fit, second time one a segment, after that one every two minutes in long segments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import calls, naming
from workouts.cues.placing import BETWEEN_COACHING, COACHING_TO_CALL, Role, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.cues.memory import Ring
    from workouts.cues.placing import Room
    from workouts.cues.scene import Scene
    from workouts.model import Millis
    from workouts.segments import Segment

MOST_A_SEGMENT = 4
ONE_PER: Final[Millis] = 10_000
"""A segment has room for one cue in each of these."""
SAFETY_FIRST_BELOW: Final[Millis] = 25_000
"""A set shorter than this has room for one cue: the safety's (rule 13)."""
SECOND_SIDE_WAITS: Final[Millis] = 4_000
EVERY: Final[Millis] = 120_000
"""In long segments one cue comes so often for ever; the first ones do not lie farther apart either."""
SAFETY = "safety"


def coach(scene: Scene) -> None:
    """Place the coaching cues of a work segment in what room is left."""
    texts = cues_of(scene.segment)
    ring = scene.memory.ring(naming.key(scene.segment))
    ring.begin_set()
    opens, closes = _window(scene)
    wanted = first_round(scene, ring, texts)
    most = min(MOST_A_SEGMENT, max(1, scene.segment.length // ONE_PER))
    said = _say(scene, ring, wanted, most, opens, closes)
    if not said and wanted:
        _show(scene, ring, wanted[:most], opens, closes)
    elif not said:
        said = _say(scene, ring, ring.to_say(texts, 1), 1, opens, closes)
    _say_now_and_then(scene, ring, texts, said[-1].end if said else 0, closes)


def cues_of(segment: Segment) -> tuple[str, ...]:
    """Give the step's own cues without a time, then the exercise's (or, without one, the pattern's)."""
    own = tuple(cue.say for cue in segment.step.cues if cue.at is None) if segment.step else ()
    if segment.exercise:
        return own + segment.exercise.cues
    return segment.pattern.cues if segment.pattern else own


def first_round(scene: Scene, ring: Ring, texts: Sequence[str]) -> list[str]:
    """Give the cues never said, the safety among them where it is still to be said (rule 13)."""
    wanted = ring.to_say(texts, 0)
    safety = safety_due(scene)
    if safety:
        wanted.insert(0 if scene.segment.length < SAFETY_FIRST_BELOW else 1, safety)
    return wanted


def safety_due(scene: Scene) -> str | None:
    """Give the exercise's safety words, if they were not said in this workout."""
    exercise = scene.segment.exercise
    if exercise is None or exercise.safety is None or not scene.memory.is_new(SAFETY, exercise.id):
        return None
    return exercise.safety


def note_said(scene: Scene, ring: Ring, text: str) -> None:
    """Remember that a cue, or the safety, was said."""
    if text == safety_due(scene):
        scene.memory.tell(SAFETY, naming.key(scene.segment))
    else:
        ring.heard(text)


def _window(scene: Scene) -> tuple[Millis, Millis]:
    """Give from when until when there is coaching (rule 12)."""
    room, segment = scene.room, scene.segment
    opens = max(room.opens, SECOND_SIDE_WAITS) if scene.is_second_side else room.opens
    if calls.has_ten_seconds(segment):
        return opens, segment.length - calls.TEN_SECONDS - COACHING_TO_CALL
    return opens, room.closes


def _say(scene: Scene, ring: Ring, texts: Sequence[str], most: int, opens: Millis, closes: Millis) -> list[Words]:
    said = _spread(scene.room, texts, most, opens, closes)
    for words in said:
        scene.room.say(words)
        note_said(scene, ring, words.text)
    return said


def _spread(room: Room, texts: Sequence[str], most: int, opens: Millis, closes: Millis) -> list[Words]:
    """Give as many of the texts as fit, in order, spread evenly as far as the room allows."""
    fitting = _fitting(room, texts, most, opens, closes)
    lasts = _last_moments(room, fitting, closes)
    apart = min((closes - opens) // max(1, len(fitting)), EVERY)
    spread: list[Words] = []
    free = opens
    for number, (text, last) in enumerate(zip(fitting, lasts, strict=True)):
        length = room.length_of(text)
        at = room.earliest(length, Role.COACHING, max(free, opens + number * apart), last)
        # The last moment may lie before the even one; it is free, and the text before keeps its silence to it.
        spread.append(Words(last if at is None else at, text, Role.COACHING, length))
        free = spread[-1].end + BETWEEN_COACHING
    return spread


def _fitting(room: Room, texts: Sequence[str], most: int, opens: Millis, closes: Millis) -> list[str]:
    """Give the texts that fit if each comes as early as it can; one too long for its gap is passed over."""
    fitting: list[str] = []
    free = opens
    for text in texts:
        length = room.length_of(text)
        at = room.earliest(length, Role.COACHING, free, closes - length)
        if at is not None and len(fitting) < most:
            fitting.append(text)
            free = at + length + BETWEEN_COACHING
    return fitting


def _last_moments(room: Room, texts: Sequence[str], closes: Millis) -> list[Millis]:
    """Give for each text the last moment that leaves room for those after it."""
    moments: list[Millis] = []
    end = closes
    for text in reversed(texts):
        length = room.length_of(text)
        last = room.latest(length, Role.COACHING, end - length)
        assert last is not None, "it fits if it comes as early as it can"
        moments.append(last)
        end = last - BETWEEN_COACHING
    return moments[::-1]


def _show(scene: Scene, ring: Ring, texts: Sequence[str], opens: Millis, closes: Millis) -> None:
    """Show the cues for which the voice has no room at all, as they would have been said (rule 17)."""
    apart = max(0, closes - opens) // len(texts)
    for number, text in enumerate(texts):
        scene.room.show(text, Role.COACHING, opens + number * apart)
        ring.seen(text)


def _say_now_and_then(scene: Scene, ring: Ring, texts: Sequence[str], since: Millis, closes: Millis) -> None:
    """Say one cue every two minutes for as long as the segment lasts (rule 11)."""
    said: list[Words] | None = None
    while said is None or said:
        opens = (said[-1].end if said else since) + EVERY
        said = _say(scene, ring, ring.longest_ago(texts), 1, opens, closes)
