"""Where in a segment is room for words?

A `Room` takes a text only where it ends inside the segment's window and keeps its silence to the texts placed before
it, those of the segments before included. All times are milliseconds into the segment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from workouts.segments import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workouts.model import Millis
    from workouts.segments import Segment

AFTER_CHANGE: Final[Millis] = 600
"""Speech waits so long for the change tone (rule 1)."""
COUNTED_DOWN_FROM: Final[Millis] = 5_000
"""Shorter segments have no countdown (rule 2)."""
BEFORE_COUNTDOWN: Final[Millis] = 3_200
"""Speech ends so long before the end of a segment with a countdown (rule 2)."""
BEFORE_CHANGE: Final[Millis] = 200
"""Speech ends so long before the end of a shorter one: as long as before the countdown's first tone."""
WAIT_EVERY: Final[Millis] = 30_000
"""A wait's words come again so often (rule 19)."""
BETWEEN_TEXTS: Final[Millis] = 200
"""One text after another, as between two sentences."""
BETWEEN_COACHING: Final[Millis] = 8_000
"""Silence between two coaching cues, also over a change (rule 12)."""
COACHING_TO_CALL: Final[Millis] = 2_000
"""Silence between a coaching cue and any other text (rule 12), but for a count."""
COACHING_TO_COUNT: Final[Millis] = 700
"""Counts are short and expected: more silence round them would leave counted sets without coaching (rule 17)."""
SHOWN_AT_LEAST: Final[Millis] = 2_000
"""So long a text that is only shown stands, where there is room, before another takes its place."""


class Role(Enum):
    """What a text is for."""

    NAME = auto()
    """What comes, on which side, how much."""
    CALL = auto()
    """How far the segment has come, and a step's own timed cues."""
    COUNT = auto()
    """Which repetition it is, and the turns of holds and breaths: short words that are expected."""
    COACHING = auto()
    """How to do it well."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text that is shown, and perhaps said, at a moment."""

    at: Millis
    text: str
    role: Role
    length: Millis = 0
    """How long the voice takes; 0 where it is only shown."""
    from_end: bool = False
    every: Millis | None = None

    @property
    def said(self) -> bool:
        """Whether the voice has room for it."""
        return self.length > 0

    @property
    def end(self) -> Millis:
        """When the voice has said it."""
        return self.at + self.length


def silence(one: Role, other: Role) -> Millis:
    """Give how long it is silent between two texts (rule 12)."""
    roles = (one, other)
    if Role.COACHING not in roles:
        return BETWEEN_TEXTS
    if one is other:
        return BETWEEN_COACHING
    return COACHING_TO_COUNT if Role.COUNT in roles else COACHING_TO_CALL


class Room:
    """The room for words in one segment."""

    def __init__(self, segment: Segment, length_of: Callable[[str], Millis], before: Iterable[Words] = ()) -> None:
        """Open the room; `before` are texts of earlier segments, their times counted from this one's start."""
        self.segment = segment
        self.length_of = length_of
        self.opens = AFTER_CHANGE
        self.closes = _closes(segment)
        self._before = tuple(before)
        self._said = list(self._before)
        self._shown: list[Words] = []

    def earliest(
        self, length: Millis, role: Role, not_before: Millis = 0, not_after: Millis | None = None
    ) -> Millis | None:
        """Give the first moment at which so long a text can begin, or `None`."""
        first = max(not_before, self.opens)
        last = self.closes - length if not_after is None else min(not_after, self.closes - length)
        moments = [first, *(said.end + silence(said.role, role) for said in self._said)]
        return min((at for at in moments if first <= at <= last and self._is_free(at, length, role)), default=None)

    def latest(self, length: Millis, role: Role, not_after: Millis) -> Millis | None:
        """Give the last moment at which so long a text can begin, or `None`."""
        last = min(not_after, self.closes - length)
        moments = [last, *(said.at - silence(said.role, role) - length for said in self._said)]
        return max((at for at in moments if self.opens <= at <= last and self._is_free(at, length, role)), default=None)

    def _is_free(self, at: Millis, length: Millis, role: Role) -> bool:
        return all(
            at >= said.end + silence(said.role, role) or at + length <= said.at - silence(said.role, role)
            for said in self._said
        )

    def is_silent(self, at: Millis) -> bool:
        """Whether no voice is heard at a moment."""
        return not any(said.at <= at < said.end for said in self._said)

    def say(self, words: Words) -> None:
        """Have a text said at a moment that `earliest` or `latest` gave."""
        self._said.append(words)

    def say_first_that_fits(
        self,
        forms: Sequence[str],
        role: Role,
        not_before: Millis = 0,
        not_after: Millis | None = None,
        *,
        from_end: bool = False,
    ) -> int | None:
        """Say the first of several forms that has room; give its number, or `None` where none has (rule 3)."""
        for number, text in enumerate(forms):
            length = self.length_of(text)
            at = self.earliest(length, role, not_before, not_after)
            if at is not None:
                self.say(Words(at, text, role, length, from_end))
                return number
        return None

    def show(self, text: str, role: Role, at: Millis = AFTER_CHANGE, *, from_end: bool = False) -> None:
        """Have a text only shown at a moment."""
        self._shown.append(Words(at, text, role, from_end=from_end))

    def say_or_show(self, forms: Sequence[str], role: Role) -> int | None:
        """Say the first form that fits as soon as there is room; where none fits, show the fullest (rule 3)."""
        chosen = self.say_first_that_fits(forms, role)
        if chosen is None:
            self.show(forms[0], role)
        return chosen

    def words(self) -> list[Words]:
        """Give all texts, those only shown where they stand long enough to be read."""
        placed = self._said[len(self._before) :]
        for shown in self._shown:
            at = self._moment_to_show(shown.at, placed)
            if at is not None:
                placed.append(replace(shown, at=at))
        return placed

    def _moment_to_show(self, not_before: Millis, placed: Sequence[Words]) -> Millis | None:
        """Give the first moment at which a text stands long enough, else the one at which it stands longest.

        `None` where there is no moment at all between the other texts.
        """
        taken = {words.at for words in placed}
        after_others = (words.end if words.said else words.at + SHOWN_AT_LEAST for words in placed)
        moments = sorted(
            at
            for at in {not_before, *after_others}
            if not_before <= at < self.segment.length and at not in taken and self.is_silent(at)
        )
        stands = {
            at: min((begins for begins in taken if begins > at), default=self.segment.length) - at for at in moments
        }
        long_enough = (at for at in moments if stands[at] >= SHOWN_AT_LEAST)
        return next(long_enough, max(moments, key=stands.__getitem__, default=None))

    def carried_over(self) -> tuple[Words, ...]:
        """Give what the next segment must keep its silence to, its times counted from that segment's start.

        A wait may end at any moment, with it what is being said in it.
        """
        length = self.segment.length
        near = (replace(said, at=min(said.at, length - said.length) - length) for said in self._said)
        return tuple(said for said in near if said.end > -BETWEEN_COACHING)


def _closes(segment: Segment) -> Millis:
    """Give when the last text has to be over (rule 2)."""
    if segment.kind is Kind.WAIT:
        return min(segment.length, WAIT_EVERY)
    if segment.length < COUNTED_DOWN_FROM:
        return segment.length - BEFORE_CHANGE
    return segment.length - BEFORE_COUNTDOWN
