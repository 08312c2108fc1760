"""What has been chosen on the page of breathing, and what is on offer there?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workouts.breathing.cautions import NO_HOLDS, SLOWEST_WITH, Hidden, hidden
from workouts.breathing.positions import MATTER
from workouts.definitions import DefinitionKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from gui.settings import BreathPicture
    from workouts.breathing.lessons import Lesson
    from workouts.breathing.positions import BreathPosition
    from workouts.library import Library
    from workouts.model import Millis, Pattern

ORDER: Final = (
    "settle",
    "ease",
    "learn",
    "ribs",
    "long",
    "even",
    "g7",
    "g8",
    "core",
    "purse",
    "sigh",
    "coherent",
    "box",
    "478",
)
"""The gentle first, those that hold the breath last. The person's own come before all."""


@dataclass(frozen=True)
class PracticeChoice:
    """One practice, as it was chosen."""

    pattern: Pattern
    time: Millis | None
    breaths: int | None
    picture: BreathPicture
    position: BreathPosition
    free: bool
    """Whether it ends with breathing that nobody paces."""
    gentler: bool = False
    easy: bool = False
    """Whether the person says that slow breathing has been easy."""
    cautions: tuple[str, ...] = ()
    lesson: Lesson | None = None
    """The lesson that is taken by it, whose cue is said."""


@dataclass(frozen=True)
class Offer:
    """The patterns on offer, and how many are not, by the reason."""

    shown: tuple[Pattern, ...]
    own: frozenset[str]
    """Ids of the person's own."""
    for_cautions: int
    for_exercise: int


def offer(library: Library, cautions: Collection[str], since_exercise: Millis | None) -> Offer:
    """Give what is on offer to a person with these cautions, so many milliseconds after the last workout."""
    own = {each.id for each in library.sources if each.kind is DefinitionKind.BREATHING and each.own}
    patterns = sorted(library.patterns.values(), key=lambda each: _place(each, own))
    reasons = {pattern.id: hidden(pattern, cautions, since_exercise) for pattern in patterns}
    after = sum(reason is Hidden.AFTER_EXERCISE for reason in reasons.values())
    return Offer(
        shown=tuple(pattern for pattern in patterns if reasons[pattern.id] is None),
        own=frozenset(own),
        for_cautions=sum(reason is not None for reason in reasons.values()) - after,
        for_exercise=after,
    )


def _place(pattern: Pattern, own: Collection[str]) -> tuple[bool, int, str]:
    place = ORDER.index(pattern.id) if pattern.id in ORDER else len(ORDER)
    return pattern.id not in own, place, pattern.name


def cautions_asked(library: Library) -> list[tuple[str, str]]:
    """Give the codes that matter for breathing with their words, in the order of the library's terms."""
    named = {code for each in library.patterns.values() for code in (*each.avoid_if, *each.care_if)}
    wanted = named | NO_HOLDS | MATTER | set(SLOWEST_WITH)
    return [(code, words) for code, words in library.terms.cautions.items() if code in wanted]
