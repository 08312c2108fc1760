"""What is a programme: weeks of workouts, and the rule by which they become easier or harder?"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from workouts.problems import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.model import Millis, Ref


class Day(StrEnum):
    """A day of the week."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Light(StrEnum):
    """How a session went down with the back."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Range:
    """Whole numbers from `low` to `high`, both included."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Daily:
    """A workout for any day, and when."""

    workout: Ref
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Weeks with the same days. A day that is not named is a rest day."""

    name: str
    weeks: int
    days: Mapping[Day, tuple[Ref, ...]]
    """Of each day the choices in the author's order: the first that fits the person is taken."""
    focus: str | None = None
    lengths: Mapping[str, tuple[Millis, ...]] = field(default_factory=dict)
    """Of a workout with a `fill`: its length week by week; the last one goes on."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    length_places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class LightRule:
    """Which answers give a light: pain from 0 to 10, the next morning, the legs."""

    pain: Range | None = None
    next_morning: Literal["usual", "settled", "worse"] | None = None
    legs: Literal["spreading"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What to do when the latest sessions, oldest first, had these lights."""

    after: tuple[Light, ...]
    do: Literal["pause", "repeat", "step-up", "step-down"]
    say: str | None = None
    next: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One way to make a session harder or easier; `up_to` counts above the file's own dose."""

    kind: Literal["reps", "time", "sets", "easier", "harder"]
    by: int = 0
    """Repetitions or sets, or milliseconds; 0 with `half`, `easier` and `harder`."""
    half: bool = False
    up_to: int | None = None
    if_effort: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What steps up may never pass."""

    change_at_once: int | None = None
    hold: Millis | None = None
    walk_a_week: Millis | None = None
    hours_between_hard: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyAfter:
    """Exercises that wait for so many green weeks."""

    green_weeks: int
    exercises: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What to do after so long a break; without `up_to_weeks`, after any longer one."""

    do: Literal["carry-on", "back-one-week", "restart-phase"]
    up_to_weeks: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The rule that makes a session easier or harder."""

    lights: Mapping[Light, LightRule] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    step_up: tuple[Adjustment, ...] = ()
    step_down: tuple[Adjustment, ...] = ()
    limits: Limits = Limits()
    only_after: tuple[OnlyAfter, ...] = ()
    missed: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something to ask with the tests, answered on a scale."""

    id: str
    say: str
    scale: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """The workout that measures, and the weeks before and after which it comes."""

    workout: Ref
    before_week: tuple[int, ...] = ()
    after_week: tuple[int, ...] = ()
    ask: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Phases of weeks, one after the other."""

    id: str
    name: str
    phases: tuple[Phase, ...]
    summary: str | None = None
    before: tuple[str, ...] = ()
    daily: tuple[Daily, ...] = ()
    progress: Progress = Progress()
    tests: Tests | None = None
    after: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def weeks(self) -> int:
        """How long it takes."""
        return sum(phase.weeks for phase in self.phases)
