"""Which cues does a timeline have?

Segment by segment, each with the memory of what was said before it: first the words, then the tones round them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import breaks, tones
from workouts.cues.breaths import breathe
from workouts.cues.memory import Memory
from workouts.cues.options import Options
from workouts.cues.phrases import ENGLISH, Phrases
from workouts.cues.placing import Role, Room, Words
from workouts.cues.scene import Scene
from workouts.cues.speech import estimate
from workouts.cues.work import work
from workouts.segments import Cue, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from workouts.model import Millis
    from workouts.segments import Timeline

PLACE_WORDS: Final[Mapping[Kind, Callable[[Scene], None]]] = {
    Kind.GET_READY: breaks.get_ready,
    Kind.REST: breaks.rest,
    Kind.SWITCH: breaks.switch,
    Kind.WAIT: breaks.wait,
    Kind.WORK: work,
    Kind.BREATHE: breathe,
}
LAST_MOMENT: Final[Millis] = 1
"""So long before its end a segment's last cues are given: at the end itself the segment is over."""


def plan(
    timeline: Timeline,
    length_of: Callable[[str], Millis] = estimate,
    options: Options = Options(),  # noqa: B008 — frozen
    phrases: Phrases = ENGLISH,
) -> tuple[Cue, ...]:
    """Give all cues of a timeline, sorted by segment and moment.

    `length_of` gives the milliseconds a text takes to be said. Beside every text that is said, the same is shown at the
    same moment; texts for which there is no room, or which the person does not want to hear, are only shown. The last
    tone and the last words come together in the last moment, and the voice waits for the tone (rule 19); a workout that
    ends when the person says so has neither, because nobody knows the moment before.
    """
    memory = Memory()
    before: tuple[Words, ...] = ()
    cues: list[Cue] = []
    for index, segment in enumerate(timeline.segments):
        room = Room(segment, length_of, before)
        PLACE_WORDS[segment.kind](Scene(timeline, index, room, memory, phrases, options))
        before = room.carried_over()
        placed = room.words()
        for words in placed:
            cues.extend(_cues(index, words, options))
        heard = [words for words in placed if _is_heard(words, options)]
        cues.extend(tones.tones(index, segment, heard, options, phrases))
    if timeline.segments and timeline.segments[-1].waits not in ("wait", "tap"):
        cues.extend(_end(timeline, length_of, options, phrases))
    return tuple(sorted(cues, key=lambda cue: (cue.segment, cue.at)))


def _cues(index: int, words: Words, options: Options) -> Iterator[Cue]:
    yield Cue(index, words.at, "show", words.text, from_end=words.from_end, every=words.every)
    if _is_heard(words, options):
        yield Cue(index, words.at, "say", words.text, words.length, words.from_end, words.every)


def _is_heard(words: Words, options: Options) -> bool:
    wanted = options.speech == "all" or (options.speech == "names" and words.role is Role.NAME)
    return words.said and wanted


def _end(timeline: Timeline, length_of: Callable[[str], Millis], options: Options, phrases: Phrases) -> Iterator[Cue]:
    """Give the last tone and the last words (rule 19)."""
    index = len(timeline.segments) - 1
    at = timeline.segments[index].length - LAST_MOMENT
    yield tones.finish(index, at)
    text = phrases.finished
    last = Words(at, text, Role.NAME, length_of(text), from_end=True)
    yield from _cues(index, last, options)
