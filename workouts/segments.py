"""What is a timeline made of?

A timeline is flat: segments one after the other, each with a kind, a length and where it comes from. Lengths are whole
milliseconds. `workouts.timeline` lays them out; cues, player and screens read them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from workouts.breathing.within import Limits, plans

if TYPE_CHECKING:
    from workouts.breathing.breath import Breath
    from workouts.breathing.plan import Plan
    from workouts.model import Exercise, ExerciseStep, Millis, Pattern, Side, Tempo


class Kind(StrEnum):
    """The phase a segment is."""

    GET_READY = "get_ready"
    WORK = "work"
    BREATHE = "breathe"
    REST = "rest"
    SWITCH = "switch"
    WAIT = "wait"

    @property
    def is_work(self) -> bool:
        """Whether the person does something in it that the workout is for."""
        return self in (Kind.WORK, Kind.BREATHE)


Waits = Literal["wait", "tap", "max"]
"""What a waiting segment waits for: the person's sign to go on, to end the set, or to end a longest hold."""
Way = Literal["easier", "harder"]
"""The way along an exercise's chain."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What a set was before the person made it easier or harder."""

    written: tuple[Segment, ...]
    """The same work as it was laid out: its sides, with the switch between them."""
    path: tuple[tuple[Exercise, Way], ...]
    """The exercises it had before the present one, the written one first, each with the way by which it was left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One stretch of a workout, from one change to the next."""

    kind: Kind
    length: Millis
    """Exact, or the estimate where `waits`."""
    waits: Waits | None = None
    """`wait` and `tap` end when the person says so; `max` ends then, or at `length` at the latest."""
    section: str | None = None
    visit: int = 0
    """Which step this comes from, counted along the timeline: the same step in the next round is another visit. For a
    rest it is the step before, for get ready 0."""
    step: ExerciseStep | None = None
    """The exercise step as it was written, defaults and variant applied: its label, note, cues and effort."""
    exercise: Exercise | None = None
    """The exercise of a work, switch or breathe segment."""
    pattern: Pattern | None = None
    """The pattern of a breathe segment."""
    side: Side | None = None
    """The side that works; for a switch, the side that comes."""
    set: int | None = None
    """From 1."""
    sets: int | None = None
    round: int | None = None
    """From 1, of the innermost group that repeats."""
    rounds: int | None = None
    reps: int | None = None
    """How many repetitions (or counted holds), where they are counted."""
    tempo: Tempo | None = None
    """The rhythm of the movement, also where it is not counted."""
    hold: Millis | None = None
    """The length of one counted hold; the gaps between them are `gap`."""
    gap: Millis = 0
    breaths: int | None = None
    """How many whole breaths, of a breathe segment."""
    changed: tuple[Breath, ...] = ()
    """The breaths of a breathe segment whose length the person has changed; unchanged, they follow from its pattern."""
    say: tuple[str, ...] = ()
    """What a rest or a wait was told to say."""
    written: bool = False
    """Whether a rest's length was written, or put in by the program."""
    instead: Instead | None = None
    """What stood here before the person made it easier or harder, if they did."""

    @property
    def label(self) -> str | None:
        """Brisk, Easy: said and shown with the name."""
        return self.step.label if self.step else None

    @property
    def rep_length(self) -> Millis | None:
        """The length of one repetition or counted hold, without the gap after it."""
        if self.hold is not None:
            return self.hold
        return self.tempo.total if self.tempo else None

    @property
    def rep_starts(self) -> tuple[Millis, ...]:
        """When each counted repetition begins."""
        if not self.reps or self.rep_length is None:
            return ()
        return tuple(number * (self.rep_length + self.gap) for number in range(self.reps))


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """A workout laid out in time."""

    id: str
    name: str
    variant: str | None
    segments: tuple[Segment, ...]
    codes: frozenset[str] = frozenset()
    """The person's cautions that it is adapted to."""
    hurt: frozenset[str] = frozenset()
    """The ids of exercises that hurt in this session and so do not come back in it."""
    limits: Limits = field(default_factory=Limits)
    """What keeps this person's breathing comfortable."""

    @cached_property
    def starts(self) -> tuple[Millis, ...]:
        """When each segment begins, if every waiting segment takes its estimate."""
        return (0, *accumulate(segment.length for segment in self.segments[:-1]))

    @cached_property
    def breathing(self) -> tuple[Plan | None, ...]:
        """What is breathed in each segment, breath by breath: a plan for each breathe segment, else nothing."""
        return plans(self.segments, self.limits)

    @property
    def length(self) -> Millis:
        """All segments together."""
        return sum(segment.length for segment in self.segments)

    @property
    def about(self) -> bool:
        """Whether the length is an estimate, because the workout waits for the person somewhere."""
        return any(segment.waits for segment in self.segments)

    def next_work(self, index: int) -> int | None:
        """Give the first work or breathe segment after this one, if there is one."""
        return next((i for i in range(index + 1, len(self.segments)) if self.segments[i].kind.is_work), None)


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """One thing said, shown or sounded, so long into its segment."""

    segment: int
    at: Millis
    """Milliseconds into the segment."""
    kind: Literal["show", "say", "sound"]
    text: str
    """The words; for a sound its name: `change`, `countdown`, `halfway`, `rep`, `tick`, `finish`."""
    length: Millis = 0
    """How long the speech lasts."""
    from_end: bool = False
    """Whether it keeps its distance from the segment's end when time is added or taken."""
    every: Millis | None = None
    """Comes again so often for as long as a waiting segment lasts."""
