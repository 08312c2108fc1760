"""What is an exercise, a step, a workout, a breathing pattern, a programme?

Frozen records, as read from the definition files. All lengths are whole milliseconds (`Millis`), so that sums are
exact. What was not written is `None`: the timeline knows what that stands for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from workouts.problems import NOWHERE, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.figure.poses import Figure

Millis = int
"""A length in thousandths of a second."""


class Category(StrEnum):
    """What an exercise is for."""

    CORE = "core"
    STRENGTH = "strength"
    MOBILITY = "mobility"
    STRETCH = "stretch"
    ROLLING = "rolling"
    CARDIO = "cardio"
    BREATHING = "breathing"
    BALANCE = "balance"


class Goal(StrEnum):
    """What a workout is for."""

    RELIEF = "relief"
    MOBILITY = "mobility"
    CORE = "core"
    STRENGTH = "strength"
    CONDITIONING = "conditioning"
    CARDIO = "cardio"
    RECOVERY = "recovery"
    BREATHING = "breathing"


class Position(StrEnum):
    """Where the body is: how long a change to the next exercise takes depends on it."""

    STANDING = "standing"
    SEATED = "seated"
    LONG_SITTING = "long-sitting"
    KNEELING = "kneeling"
    QUADRUPED = "quadruped"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"

    @property
    def upright(self) -> bool:
        """Whether the person is up from the floor."""
        return self in (Position.STANDING, Position.SEATED)


class Mode(StrEnum):
    """How an exercise is measured: counted, held still, or kept going."""

    REPS = "reps"
    HOLD = "hold"
    TIMED = "timed"


class Sides(StrEnum):
    """Which sides work, and how they take turns."""

    BOTH = "both"
    EACH = "each"
    ALTERNATE = "alternate"
    LEFT = "left"
    RIGHT = "right"


class Side(StrEnum):
    """The side that works in one segment."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Ref:
    """A definition named by its id, and perhaps one of its variants."""

    id: str
    variant: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.id}:{self.variant}" if self.variant else self.id


@dataclass(frozen=True, slots=True)
class Tempo:
    """The rhythm of one repetition: move out, hold, move back, pause. In milliseconds."""

    out: Millis
    hold: Millis
    back: Millis
    pause: Millis = 0

    @property
    def total(self) -> Millis:
        """The length of one repetition."""
        return self.out + self.hold + self.back + self.pause


DEFAULT_TEMPO = Tempo(2000, 0, 1000)
"""The rhythm of an exercise that names none."""

Amounts = tuple[int, ...]
"""One entry: every set alike. Several: one a set."""

MAX: Literal["max"] = "max"
FILL: Literal["fill"] = "fill"
Time = tuple[Millis, ...] | Literal["max", "fill"]


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise is a good amount, when a step says nothing of it."""

    sets: int | None = None
    time: tuple[Millis, ...] | None = None
    reps: Amounts | None = None
    rest: Millis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A movement, a hold or a way of keeping going, with everything a person needs to hear of it."""

    id: str
    name: str
    category: Category
    position: Position
    sides: Sides
    level: int
    mode: Mode
    dose: Dose
    setup: str
    cues: tuple[str, ...]
    targets: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    side_cue: str | None = None
    setup_time: Millis | None = None
    switch: Millis | None = None
    tempo: Tempo | None = None
    breathe: Ref | None = None
    safety: str | None = None
    breathing: str | None = None
    mistake: str | None = None
    fix: str | None = None
    easier: Ref | None = None
    harder: Ref | None = None
    avoid_if: tuple[str, ...] = ()
    care_if: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    figure: Figure | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def one_sided(self) -> bool:
        """Whether left and right mean something here."""
        return self.sides is not Sides.BOTH

    def side_words(self, side: str) -> str | None:
        """What a side means, as in "left elbow down", given its word; nothing where the exercise does not say."""
        return self.side_cue.replace("{side}", side) if self.side_cue else None


@dataclass(frozen=True, slots=True)
class CueTime:
    """When a step's own cue comes: so long after its start, before its end, at half, or with a repetition."""

    kind: Literal["after", "half", "left", "rep"]
    amount: int = 0
    """Milliseconds for `after` and `left`, a repetition from 1 for `rep`."""


@dataclass(frozen=True, slots=True)
class StepCue:
    """A step's own words; without a time they are coaching like the exercise's cues."""

    say: str
    at: CueTime | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What exercise steps say that do not say otherwise."""

    time: Time | None = None
    reps: Amounts | None = None
    sets: int | None = None
    rest: Millis | None = None
    hold: Millis | None = None
    gap: Millis | None = None
    switch: Millis | None = None
    pace: Literal["timed", "tap"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseStep(Defaults):
    """Do this exercise, so much of it."""

    exercise: Ref
    breaths: int | None = None
    tempo: Tempo | None = None
    sides: Sides | None = None
    up_to: Millis | None = None
    record: Literal["reps"] | None = None
    label: str | None = None
    effort: int | None = None
    note: str | None = None
    cues: tuple[StepCue, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    """Where each written value stands, by its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestStep:
    """Rest so long."""

    rest: Millis
    say: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    """Of the length itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitStep:
    """Hold until the person goes on."""

    wait: str
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreatheStep:
    """Practise this breathing pattern, without a posture of its own."""

    breathe: Ref
    time: Millis | None = None
    breaths: int | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkoutStep:
    """The steps of another workout, in place."""

    workout: Ref
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Steps under one name, or several times over, or both."""

    steps: tuple[Step, ...]
    section: str | None = None
    repeat: int = 1
    rest: Millis | None = None
    defaults: Defaults = Defaults()
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    rest_place: Place = field(default=NOWHERE, compare=False, repr=False)


Step = ExerciseStep | RestStep | WaitStep | BreatheStep | WorkoutStep | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a variant does to the steps of one exercise."""

    skip: bool = False
    swap: Ref | None = None
    """Another exercise doing the same work, by the swap rule."""
    keys: Mapping[str, object] = field(default_factory=dict)
    """Fields of `ExerciseStep` that differ."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Another form of a workout."""

    id: str
    name: str | None = None
    summary: str | None = None
    length: Millis | None = None
    change: Mapping[str, Change] = field(default_factory=dict)
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workout:
    """A session as it was written: steps, not yet laid out in time."""

    id: str
    name: str
    steps: tuple[Step, ...]
    summary: str | None = None
    goal: Goal | None = None
    level: int | None = None
    max_pain: int | None = None
    avoid_if: tuple[str, ...] = ()
    suits: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    get_ready: Millis | None = None
    """0 for none at all."""
    length: Millis | None = None
    defaults: Defaults = Defaults()
    variants: Mapping[str, Variant] = field(default_factory=dict)
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a breath."""

    kind: Literal["in", "hold", "out"]
    length: Millis
    to: int | None = None
    """How full the lungs are at the end of an `in`, in percent; unwritten for the last in of a breath, which is 100."""


@dataclass(frozen=True, slots=True)
class Taper:
    """From the person's own rate towards the pattern's, `step` breaths a minute at a time."""

    step: float
    floor: tuple[float, ...]
    """The slowest rate allowed, in breaths a minute, in the first, second, … session; the last goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A way of breathing."""

    id: str
    name: str
    phases: tuple[Phase, ...]
    time: Millis | None = None
    breaths: int | None = None
    at_most: Millis | None = None
    taper: Taper | None = None
    gentler: tuple[Phase, ...] = ()
    setup: str | None = None
    position: Position | None = None
    cues: tuple[str, ...] = ()
    purpose: str | None = None
    caution: str | None = None
    avoid_if: tuple[str, ...] = ()
    care_if: tuple[str, ...] = ()
    wait_after_exercise: Millis | None = None
    easier: Ref | None = None
    sources: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def cycle(self) -> Millis:
        """The length of one breath."""
        return sum(phase.length for phase in self.phases)
