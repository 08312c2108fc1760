"""Which breathing is not for whom, and what makes it safer?

Pure rules. Over-breathing is the main risk in practice: on their first day of ten minutes at six a minute 37.5 % of
untrained people breathed off too much (Szulczewski 2019, doi 10.1371/journal.pone.0218550). That holds are hidden under
these cautions rests on lists of contraindications of low grade and on physiology; a clinician has yet to review it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from workouts.model import Millis, Pattern

NO_HOLDS: Final = frozenset(
    {"pregnancy", "high-blood-pressure", "heart", "eyes", "epilepsy", "recent-surgery", "panic"}
)
"""The cautions under which no breath is held, whatever a pattern's file says."""
HOLDS_WAIT: Final[Millis] = 600_000
"""After a workout no holds are offered for ten minutes (Kasap 2025: box breathing after hard effort kept heart rate and
exertion higher than six a minute)."""
REMINDED_SESSIONS = 5
"""The first sessions, in which the person is reminded to breathe smaller and quieter."""
REMIND_EVERY: Final[Millis] = 90_000
SLOWEST_WITH: Final = {"panic": 8.0}
"""Breaths a minute below which nobody with this caution is led: attending to a slow breath can feed panic."""
BACK_OFF = 1.0
"""Breaths a minute by which the next target is faster after symptoms."""
REGAIN = 0.5
"""Breaths a minute by which it comes down again after a session without."""
FASTEST_TARGET = 12.0
"""Breaths a minute; symptoms lead no target above it."""
LIFTED_AT = 5.5
"""Breaths a minute at which a limit that came from symptoms has served its purpose."""


class Hidden(StrEnum):
    """Why a pattern is not offered."""

    AVOID = "avoid"
    """Its file says so for a caution of this person."""
    HOLDS = "holds"
    """It holds the breath."""
    AFTER_EXERCISE = "after exercise"
    """It is too soon after a workout."""


class Symptom(StrEnum):
    """What a person may have felt in a session."""

    LIGHT_HEADED = "light-headed"
    TINGLING = "tingling"
    SHORT_OF_AIR = "short of air"


def holds(pattern: Pattern) -> bool:
    """Whether a pattern holds the breath anywhere."""
    return any(phase.kind == "hold" for phase in (*pattern.phases, *pattern.gentler))


def wait_after_exercise(pattern: Pattern) -> Millis:
    """Give how long after a workout a pattern is not offered, in milliseconds; patterns of one's own too."""
    return max(pattern.wait_after_exercise or 0, HOLDS_WAIT if holds(pattern) else 0)


def hidden(pattern: Pattern, cautions: Collection[str], since_exercise: Millis | None = None) -> Hidden | None:
    """Give why a pattern is not offered now, or nothing where it is.

    Args:
        pattern: The pattern.
        cautions: The codes of the person's cautions.
        since_exercise: Milliseconds since the last workout ended; `None` if that is long ago.

    """
    if not set(cautions).isdisjoint(pattern.avoid_if):
        return Hidden.AVOID
    if holds(pattern) and not NO_HOLDS.isdisjoint(cautions):
        return Hidden.HOLDS
    if since_exercise is not None and since_exercise < wait_after_exercise(pattern):
        return Hidden.AFTER_EXERCISE
    return None


def wants_care(pattern: Pattern, cautions: Collection[str]) -> tuple[str, ...]:
    """Give the person's cautions under which this pattern wants care, in the pattern's order."""
    return tuple(code for code in pattern.care_if if code in cautions)


def remind_every(session: int) -> Millis | None:
    """Give how often the person is to be reminded, in milliseconds, in this session, counted from 1; or not at all."""
    return REMIND_EVERY if session <= REMINDED_SESSIONS else None


def slowest_with(cautions: Collection[str], slowest: float | None = None) -> float | None:
    """Give the slowest rate for a person in breaths a minute: by their cautions, and by what is comfortable."""
    rates = [SLOWEST_WITH[code] for code in cautions if code in SLOWEST_WITH]
    return max((*rates, *([] if slowest is None else [slowest])), default=None)


def slowest_after(symptoms: Collection[Symptom], reached: float, slowest: float | None) -> float | None:
    """Give the slowest rate for the next session, in breaths a minute, or none where nothing limits it.

    Args:
        symptoms: What was felt in this session.
        reached: The slowest rate breathed in it.
        slowest: The slowest rate that was allowed in it because of earlier sessions.

    """
    if symptoms:
        return max(slowest or 0.0, min(reached + BACK_OFF, FASTEST_TARGET))
    if slowest is None or reached > slowest:
        return slowest  # not tried, so nothing is known of anything slower
    eased = slowest - REGAIN
    return eased if eased > LIFTED_AT else None
