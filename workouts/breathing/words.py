"""What does the voice say in a breathing practice, and at which turn of which breath?

Words withdraw: the first breaths have one at each turn, later ones only where the pace has changed. The pattern's own
cues come once each, far apart; then there is how far it has come, and how near the end is. All else is silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from workouts.breathing.breath import Stroke
    from workouts.breathing.plan import Plan
    from workouts.model import Millis

Turn = tuple[int, int]
"""A breath, counted from 0 and -1 for the opening, and which of its strokes begins, from 0."""

WORDED_BREATHS: Final = 3
"""So many breaths have a word at each turn; only the first, if there are no more than these."""
LAST_FROM: Final = 4
"""From so many breaths on the last one is told."""
TWO_MORE_FROM: Final = 6
"""From so many breaths on it is told that two are left."""
HALFWAY_FROM: Final[Millis] = 120_000
"""In practices this long, half of it is told."""
BETWEEN_CUES: Final[Millis] = 20_000
"""From the beginning of a cue to that of the next."""
BEFORE_TURN: Final[Millis] = 150
"""Words are over so long before the next ones may come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreathPhrases:
    """The program's own words in a practice, in English unless others are given."""

    let_go: str = "Let your breath go."
    inhale: str = "In."
    sip: str = "Sip."
    hold: str = "Hold."
    exhale: str = "Out."
    rest: str = "Rest."
    halfway: str = "Half way."
    two_more: str = "Two more breaths."
    last: str = "The last breath."
    smaller: str = "Smaller, quieter."
    finished: str = "Well done."
    on_your_own: str = "Well done. Breathe on as you like."


ENGLISH: Final = BreathPhrases()


def texts(plan: Plan, phrases: BreathPhrases = ENGLISH) -> tuple[str, ...]:
    """Give every text that may be said in a practice, in about the order in which it comes."""
    turns = [word_of(stroke, phrases) for breath in plan.breaths[:1] for stroke in breath.strokes]
    near_end = (phrases.two_more, phrases.last, last_words(plan, phrases))
    all_ = (phrases.let_go, *turns, *plan.practice.pattern.cues, phrases.smaller, phrases.halfway, *near_end)
    return tuple(dict.fromkeys(all_))


def last_words(plan: Plan, phrases: BreathPhrases = ENGLISH) -> str:
    """Give what is said when the last exhale has ended."""
    return phrases.on_your_own if plan.practice.free else phrases.finished


def word_of(stroke: Stroke, phrases: BreathPhrases = ENGLISH) -> str:
    """Give the word of a turn."""
    if stroke.kind == "in":
        return phrases.sip if stroke.start > 0.5 else phrases.inhale
    if stroke.kind == "out":
        return phrases.exhale
    return phrases.hold if stroke.start >= 0.5 else phrases.rest


def script(
    plan: Plan,
    length_of: Callable[[str], Millis],
    said: Collection[str] = (),
    phrases: BreathPhrases = ENGLISH,
) -> dict[Turn, str]:
    """Give what is said at each turn that has words; nothing runs into the next words.

    Args:
        plan: The practice.
        length_of: How many milliseconds a text takes.
        said: What was said already, and is said only once: half way, and cues.
        phrases: The program's own words.

    """
    turns = dict(_opening(plan, length_of, phrases))
    for number in _worded(plan):
        turns.update(_turns(plan, number, length_of, phrases))
    for number, text in _far_and_near(plan, said, phrases):
        if _is_room(turns, plan, number, length_of(text)):
            turns[number, 0] = text
    cues = [cue for cue in plan.practice.pattern.cues if cue not in said]
    _place_cues(turns, plan, cues, length_of)
    return turns


def _opening(plan: Plan, length_of: Callable[[str], Millis], phrases: BreathPhrases) -> Iterator[tuple[Turn, str]]:
    for number, stroke in enumerate(plan.opening):
        if stroke.kind == "out" and length_of(phrases.let_go) <= stroke.length:
            yield (-1, number), phrases.let_go


def _worded(plan: Plan) -> Iterator[int]:
    """Give the breaths with a word at each turn: the first ones, and those in which the pace is new."""
    breaths = plan.breaths
    first = WORDED_BREATHS if len(breaths) > WORDED_BREATHS else 1
    for number, breath in enumerate(breaths):
        if number < first or breath.rate != breaths[number - 1].rate:
            yield number


def _turns(
    plan: Plan, number: int, length_of: Callable[[str], Millis], phrases: BreathPhrases
) -> Iterator[tuple[Turn, str]]:
    for which, stroke in enumerate(plan.breaths[number].strokes):
        word = word_of(stroke, phrases)
        if length_of(word) + BEFORE_TURN <= stroke.length:
            yield (number, which), word


def _far_and_near(plan: Plan, said: Collection[str], phrases: BreathPhrases) -> Iterator[tuple[int, str]]:
    """Give the breaths at which is told how far it has come, and how near the end is."""
    count = len(plan.breaths)
    if plan.length >= HALFWAY_FROM and phrases.halfway not in said:
        half = next(number for number, at in enumerate(plan.starts) if 2 * at >= plan.length)
        yield min(half, count - 1), phrases.halfway
    if count >= TWO_MORE_FROM:
        yield count - 2, phrases.two_more
    if count >= LAST_FROM:
        yield count - 1, phrases.last


def _place_cues(turns: dict[Turn, str], plan: Plan, cues: Iterable[str], length_of: Callable[[str], Millis]) -> None:
    """Place each cue at the beginning of a breath that is silent else, far from one another."""
    waiting = list(cues)
    free_from = 0
    worded = {breath for breath, _ in turns}
    for number in range(max(0, len(plan.breaths) - 2)):
        fits = waiting and length_of(waiting[0]) + BEFORE_TURN <= plan.breaths[number].length
        if fits and number not in worded and plan.starts[number] >= free_from:
            turns[number, 0] = waiting.pop(0)
            free_from = plan.starts[number] + BETWEEN_CUES


def _is_room(turns: dict[Turn, str], plan: Plan, number: int, length: Millis) -> bool:
    """Whether words at the beginning of a breath are over before those at one of its later turns."""
    room = 0
    for which, stroke in enumerate(plan.breaths[number].strokes):
        if which and (number, which) in turns:
            break
        room += stroke.length
    return length + BEFORE_TURN <= room


def reminder(
    plan: Plan,
    number: int,
    turns: dict[Turn, str],
    length_of: Callable[[str], Millis],
    phrases: BreathPhrases = ENGLISH,
) -> str | None:
    """Give the words that ask for a smaller breath, if there is room for them at the beginning of a breath."""
    free = (number, 0) not in turns and _is_room(turns, plan, number, length_of(phrases.smaller))
    return phrases.smaller if free else None
