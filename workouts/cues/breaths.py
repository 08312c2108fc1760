"""What is said in paced breathing?

Rule 18: the first breaths have a word at each turn; then cues come seldom, each at a turn, and near the end a word
that it is near. The rest is silence. The turns are those of the breaths that are really breathed: the first ones are
quicker after work.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.cues import calls, coaching, counting, naming, opening
from workouts.cues.placing import COACHING_TO_CALL, Role, Words
from workouts.cues.spreading import FARTHEST_APART

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workouts.breathing.plan import Plan
    from workouts.cues.memory import Ring
    from workouts.cues.scene import Scene
    from workouts.model import Millis

WORDED_BREATHS = 3
"""So many breaths have words; only the first, if there are no more than these."""
TWO_MORE_FROM = 6
"""From so many breaths on the person is told that two are left."""
TWO_MORE = 2
BETWEEN_CUES: Final[Millis] = 20_000


def breathe(scene: Scene) -> None:
    """Place all words of a breathing segment."""
    opening.say_first_words(scene)
    calls.say_own(scene)
    plan = scene.timeline.breathing[scene.index]
    if plan is None:
        return
    breaths = len(plan.breaths)
    worded = WORDED_BREATHS if breaths > WORDED_BREATHS else 1
    turns = list(_turns(plan))
    silent_from = plan.starts[worded]
    _say_turns(scene, [turn for turn in turns if turn.at < silent_from])
    closes = scene.room.closes
    if breaths >= TWO_MORE_FROM and scene.segment.waits is None:
        at = plan.starts[breaths - TWO_MORE]
        calls.say_at(scene, [scene.phrases.two_more_breaths], at, from_end=True)
        closes = at - COACHING_TO_CALL
    _say_cues(scene, [turn.at for turn in turns if turn.at >= silent_from], closes)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where the breath takes another way, and until when it goes that way."""

    at: Millis
    until: Millis
    kind: str


def _turns(plan: Plan) -> Iterator[_Turn]:
    at = 0
    for breath in plan.breaths:
        for stroke in breath.strokes:
            yield _Turn(at, at + stroke.length, stroke.kind)
            at += stroke.length


def _say_turns(scene: Scene, turns: Iterable[_Turn]) -> None:
    phrases = scene.phrases
    words = {"in": phrases.breathe_in, "out": phrases.breathe_out, "hold": phrases.breathe_hold}
    for turn in turns:
        counting.say_within(scene, words[turn.kind], turn.at, turn.until)


def _say_cues(scene: Scene, turns: Sequence[Millis], closes: Millis) -> None:
    """Say cues at turns, 20 s apart; once they are all said, ever more seldom, as in other work."""
    texts = coaching.cues_of(scene.segment)
    ring = scene.memory.ring(naming.key(scene.segment))
    ring.begin_set()
    said: list[Millis] = []
    for turn in turns:
        if said and turn < said[-1] + BETWEEN_CUES:
            continue
        for text in _next(scene, ring, texts, since=turn - said[-1] if said else None):
            length = scene.room.length_of(text)
            if scene.room.earliest(length, Role.COACHING, turn, min(turn, closes - length)) is not None:
                scene.room.say(Words(turn, text, Role.COACHING, length))
                coaching.note_said(scene, ring, text)
                said.append(turn)
                break


def _next(scene: Scene, ring: Ring, texts: Sequence[str], since: Millis | None) -> list[str]:
    """Give the cues that may come now, the first that fits; `since` is the time since the last one in the segment."""
    fresh = coaching.first_round(scene, ring, texts)
    if fresh:
        return fresh
    if since is None:
        return ring.to_say(texts, 1)
    return ring.longest_ago(texts) if since >= FARTHEST_APART else []
