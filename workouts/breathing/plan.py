"""Which breaths make up a practice?

Pure data: a pattern, the person's own rate and the number of the session give a sequence of breaths in whole
milliseconds. The pace changes only from one breath to the next, at the end of an exhale, and the last exhale is
finished whatever the time says.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import TYPE_CHECKING, Final

from workouts.breathing.breath import EMPTY, Breath, Moment, Stroke, find, strokes_of
from workouts.breathing.shape import USUAL_SHARE, Shape, divided, length_of, rate_of
from workouts.breathing.taper import breaths_a_step, floor, steps
from workouts.model import Taper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.model import Millis, Pattern, Phase

LEAD_IN: Final[Millis] = 4_000
"""The exhale before the first in-breath: nobody misses the first breath then."""
LEAD_LEVEL = 0.4
"""How full the lungs are taken to be before it."""
FREE: Final[Millis] = 20_000
"""Unpaced breathing at the end, where a practice has it."""
SLOWEST = 4.0
"""Breaths a minute; no command leads below it, nor below the pattern's own rate where that is slower still."""
FASTEST = 30.0
"""Breaths a minute; no command leads above it."""
DOWN_TO_THE_PATTERN = Taper(1, (0.0,))
"""A taper for a pattern that has none, as when breathing takes over from an exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """What is to be practised, by whom."""

    pattern: Pattern
    own_rate: float | None = None
    """The person's own rate in breaths a minute, as measured; without it nothing tapers."""
    own_share: float = USUAL_SHARE
    """The inhale's share of the person's own breath, from 0 to 1."""
    session: int = 1
    """Which session this is, from 1: the first ones are kept from slow rates."""
    easy: bool = False
    """Whether the person says that it has been easy."""
    slowest: float | None = None
    """The slowest rate that is comfortable for this person, in breaths a minute, where one is known."""
    taper: Taper | None = None
    """In place of the pattern's."""
    time: Millis | None = None
    """In place of the pattern's length."""
    breaths: int | None = None
    """In place of the pattern's length; wins over `time`."""
    gentler: bool = False
    """Whether the pattern's gentler phases are breathed, if it has any."""
    settle: Millis = 0
    """Time to lie down before the lead-in."""
    lead_in: Millis = LEAD_IN
    """The exhale before the first in-breath; 0 for none."""
    free: Millis = 0
    """Unpaced breathing at the end, as `FREE`."""
    exact: bool = False
    """Whether it is to end exactly at its time, as within a workout: its later breaths are stretched a little."""

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that are breathed."""
        return (self.gentler and self.pattern.gentler) or self.pattern.phases

    @property
    def _pattern_rate(self) -> float:
        return rate_of(sum(phase.length for phase in self.phases))

    @property
    def _taper(self) -> Taper | None:
        return self.taper or self.pattern.taper

    @property
    def goal(self) -> float:
        """The rate it comes to, in breaths a minute: the pattern's, unless that is too slow for this person yet."""
        allowed = floor(self._taper, self.session, self.easy) if self._taper else 0.0
        return max(self._pattern_rate, allowed, self.slowest or 0.0)

    @property
    def slowest_allowed(self) -> float:
        """The slowest rate that the person may choose, in breaths a minute."""
        allowed = floor(self._taper, self.session, self.easy) if self._taper else 0.0
        return max(min(SLOWEST, self._pattern_rate), allowed, self.slowest or 0.0)

    @property
    def steps(self) -> tuple[float, ...]:
        """The rates of the taper, in breaths a minute; none where the person breathes as slowly already."""
        if self._taper is None or self.own_rate is None:
            return ()
        return steps(self.own_rate, self.goal, self._taper.step)

    @property
    def shape(self) -> Shape:
        """What its breaths look like."""
        if not self.steps or self.own_rate is None:
            return Shape(self.phases)
        return Shape(self.phases, length_of(self.own_rate), self.own_share)

    @property
    def count(self) -> int | None:
        """How many breaths it has, where they are counted."""
        if self.breaths is not None or self.time is not None:
            return self.breaths
        return self.pattern.breaths

    @property
    def lasts(self) -> Millis:
        """How long it is to last, opening and free breathing not counted; an estimate where breaths are counted."""
        if self.count is not None:
            return self.count * length_of(self.goal)
        return self.time or self.pattern.time or 0


@dataclass(frozen=True)
class Plan:
    """A practice, breath by breath.

    Its time is 0 at the first in-breath and negative in the opening before it; all times are in milliseconds.
    """

    practice: Practice
    breaths: tuple[Breath, ...]
    opening: tuple[Stroke, ...] = ()
    """Settling down and the lead-in."""
    shape: Shape = field(default=Shape(()), repr=False)

    @cached_property
    def starts(self) -> tuple[Millis, ...]:
        """When each breath begins, and when the last has ended."""
        return tuple(accumulate((breath.length for breath in self.breaths), initial=0))

    @property
    def begins(self) -> Millis:
        """When the opening begins: 0 or less."""
        return -sum(stroke.length for stroke in self.opening)

    @property
    def length(self) -> Millis:
        """When the last exhale ends."""
        return self.starts[-1]

    @property
    def ends(self) -> Millis:
        """When everything is over, free breathing too."""
        return self.length + self.practice.free

    def index(self, time: float) -> int:
        """Give which breath is on, from 0; -1 in the opening, the last one from its end on."""
        return min(bisect_right(self.starts, time), len(self.breaths)) - 1

    def at(self, time: float) -> Moment:
        """Give the moment at a time; from the end of the last exhale on, its end."""
        breath = self.index(time)
        if breath < 0 and self.opening:
            number, into = find(self.opening, time - self.begins)
            return Moment(self.opening[number], number, breath, into)
        breath = max(0, breath)
        return self.breaths[breath].at(time - self.starts[breath], breath)


def plan(practice: Practice) -> Plan:
    """Lay a practice out."""
    rates = practice.steps
    each = breaths_a_step(rates, practice.lasts) if rates else 0
    tapering = tuple(rate for rate in rates for _ in range(each))
    empty = Plan(practice, (), _opening(practice), practice.shape)
    return filled(empty, (*tapering, practice.goal))


def _opening(practice: Practice) -> tuple[Stroke, ...]:
    settle = Stroke("hold", practice.settle, LEAD_LEVEL, LEAD_LEVEL, practice.settle)
    lead_in = Stroke("out", practice.lead_in, LEAD_LEVEL, EMPTY, practice.lead_in)
    return tuple(stroke for stroke in (settle, lead_in) if stroke.length)


def filled(kept: Plan, rates: Sequence[float], start: float = EMPTY) -> Plan:
    """Give a plan with breaths added, one at least, until the practice is as long as it is to be.

    Args:
        kept: The plan so far.
        rates: The rates of the breaths to add, in breaths a minute; the last goes on.
        start: How full the lungs are when the first added breath begins, from 0 to 1.

    """
    lengths: list[Millis] = []
    paces = chain(rates, repeat(rates[-1]))
    length = length_of(rate := next(paces))
    paced: list[float] = []
    while not lengths or _another(kept, lengths, length):
        lengths.append(length)
        paced.append(rate)
        length = length_of(rate := next(paces))
    if kept.practice.exact:
        lengths = divided(kept.practice.lasts - kept.length, lengths)
    added = [Breath(strokes_of(kept.shape.of(length)), rate) for length, rate in zip(lengths, paced, strict=True)]
    added[0] = Breath(strokes_of(kept.shape.of(lengths[0]), start), paced[0])
    if not kept.practice.exact:
        added[-1] = added[-1].ended_on_the_exhale()
    return replace(kept, breaths=(*kept.breaths, *added))


def _another(kept: Plan, lengths: Sequence[Millis], length: Millis) -> bool:
    """Whether one more breath brings the practice nearer to its length; halves go up, as in a workout."""
    practice = kept.practice
    sooner = kept.length + sum(lengths)
    later = sooner + length
    if too_long(practice, later - _hold_after_the_exhale(practice.phases, length)):
        return False
    if practice.count is not None:
        return len(kept.breaths) + len(lengths) < practice.count
    return sooner + later <= 2 * practice.lasts


def too_long(practice: Practice, length: Millis) -> bool:
    """Whether a practice of this length is longer than its pattern may be; within a workout the workout decides."""
    at_most = practice.pattern.at_most
    return at_most is not None and not practice.exact and length > at_most


def _hold_after_the_exhale(phases: Sequence[Phase], length: Millis) -> Millis:
    """Give the length of the hold that is left out in the last breath, if it lasted so long with it."""
    kinds = [phase.kind for phase in phases]
    hold = sum(phase.length for phase in phases[kinds.index("out") :] if phase.kind == "hold")
    return round(hold * length / sum(phase.length for phase in phases))
