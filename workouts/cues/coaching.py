"""Which of the exercise's cues are said in a set, and when?

Rules 10 to 13: the cues are a ring that goes on through sets, sides and rounds. First time round as many are said as
fit, second time one a segment, after that one every two minutes in long segments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import calls, naming
from workouts.cues.placing import COACHING_TO_CALL, Role
from workouts.cues.spreading import FARTHEST_APART, Window, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.cues.memory import Ring
    from workouts.cues.placing import Words
    from workouts.cues.scene import Scene
    from workouts.model import Millis
    from workouts.segments import Segment

MOST_A_SEGMENT = 4
ONE_PER: Final[Millis] = 10_000
"""A segment has room for one cue in each of these."""
SAFETY_FIRST_BELOW: Final[Millis] = 25_000
"""A set shorter than this has room for one cue: the safety's (rule 13)."""
SECOND_SIDE_WAITS: Final[Millis] = 4_000
SAFETY = "safety"


def coach(scene: Scene, told: int) -> None:
    """Place the coaching cues of a work segment in what room is left.

    Each text `told` in the first words comes in place of a cue: a person can take in no more.
    """
    texts = cues_of(scene.segment)
    ring = scene.memory.ring(naming.key(scene.segment))
    ring.begin_set()
    window = _window(scene, told)
    wanted = first_round(scene, ring, texts)
    most = min(MOST_A_SEGMENT, max(1, scene.segment.length // ONE_PER)) - told
    said = _say(scene, ring, wanted, most, window)
    if not said and wanted:
        _show(scene, ring, wanted[: max(1, most)], window)
    elif not said:
        said = _say(scene, ring, ring.to_say(texts, 1), 1, window)
    _say_now_and_then(scene, ring, texts, said[-1].end if said else 0, window)


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


def _window(scene: Scene, told: int) -> Window:
    """Give from when until when there is coaching (rule 12)."""
    room, segment = scene.room, scene.segment
    opens = max(room.opens, SECOND_SIDE_WAITS) if scene.is_second_side else room.opens
    closes = room.closes
    if calls.has_ten_seconds(segment):
        closes = segment.length - calls.TEN_SECONDS - COACHING_TO_CALL
    return Window(opens, closes, told)


def _say(scene: Scene, ring: Ring, texts: Sequence[str], most: int, window: Window) -> list[Words]:
    said = spread(scene.room, texts, most, window)
    for words in said:
        scene.room.say(words)
        note_said(scene, ring, words.text)
    return said


def _show(scene: Scene, ring: Ring, texts: Sequence[str], window: Window) -> None:
    """Show the cues for which the voice has no room at all, as they would have been said (rule 17)."""
    apart = max(0, window.length) // len(texts)
    for number, text in enumerate(texts):
        scene.room.show(text, Role.COACHING, window.opens + number * apart)
        ring.seen(text)


def _say_now_and_then(scene: Scene, ring: Ring, texts: Sequence[str], since: Millis, window: Window) -> None:
    """Say one cue every two minutes for as long as the segment lasts (rule 11)."""
    said = _say(scene, ring, ring.longest_ago(texts), 1, Window(since + FARTHEST_APART, window.closes))
    while said:
        later = Window(said[-1].end + FARTHEST_APART, window.closes)
        said = _say(scene, ring, ring.longest_ago(texts), 1, later)
