"""What stands between the sets, now that some of them are other exercises, or none?

Written rests stay as they are. What the program had put in, it puts in anew: it depends on the neighbours, and on what
came before them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.cues.naming import key
from workouts.model import Mode
from workouts.segments import Kind, Segment
from workouts.timeline.breaks import SAME_PLACE, between_sets, change_time, switch_of
from workouts.timeline.one_set import switch_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workouts.exchange.takeover import Block
    from workouts.model import Millis, Position


class Joining:
    """Puts sets behind what lies behind already; `segments` is what has come of it."""

    def __init__(self, behind: Iterable[Segment], opening: Segment | None, left: Millis) -> None:
        """Begin with what lies behind.

        `opening` is the rest, switch or getting ready that the person is in, if any, and `left` what is left of it in
        milliseconds.
        """
        self.segments: list[Segment] = []
        self._before: Segment | None = None
        self._position: Position | None = None
        self._seen: set[str] = set()
        for segment in behind:
            self._put(segment)
        self._opening, self._left = opening, left
        self._begins = len(self.segments)
        self._between: list[Segment] = []
        """Rests and waits since the last set."""
        self._left_out = False

    def between(self, segment: Segment) -> None:
        """Let a rest or a wait come next, if a set comes after it."""
        self._between.append(segment)

    def leave_out(self) -> None:
        """Let nothing come in the place of a set; a wait for it goes with it."""
        if self._between and self._between[-1].kind is Kind.WAIT:
            self._between.pop()
        self._left_out = True

    def add(self, block: Block, was: Block) -> None:
        """Let a set come next; `was` is what it was before."""
        if any(segment.kind is Kind.WAIT for segment in self._between):
            self._put_waits()
        elif len(self.segments) == self._begins:
            self.segments.append(self._opened(block[0]))
        else:
            self.segments.extend(self._joined(block[0], was[0]))
        for segment in block:
            self._put(segment)
        self._between, self._left_out = [], False

    def end(self) -> None:
        """Let nothing come any more: what the person is waited for stays, a rest ends no workout."""
        while self._between and self._between[-1].kind is not Kind.WAIT:
            self._between.pop()
        if self._between:
            self._put_waits()

    def _put(self, segment: Segment) -> None:
        self.segments.append(segment)
        if not segment.kind.is_work:
            return
        self._before = segment
        self._position = _position(segment) or self._position
        if segment.exercise is not None:
            self._seen.add(segment.exercise.id)

    def _put_waits(self) -> None:
        """Put waits in, with the written rests round them: a wait is itself the change to what follows."""
        rests = [] if len(self.segments) > self._begins else self._what_is_left()
        for segment in self._between:
            if segment.kind is not Kind.WAIT:
                rests += [segment] if segment.written else []
                continue
            self.segments += [*_met(rests), segment]
            rests = []
        self.segments += _met(rests)

    # ---- the break that the person is in ---------------------------------------------------------------------------

    def _what_is_left(self) -> list[Segment]:
        """Give the break that the person is in, as it begins anew, if they are in one."""
        if self._opening is None or self._opening.kind is Kind.SWITCH:
            return []
        return [replace(self._opening, length=max(1, self._left))]

    def _opened(self, coming: Segment) -> Segment:
        """Give the break before the first set: long enough to change, and to hear what comes."""
        before, now = self._before, self._opening
        if now is not None and now.kind is Kind.GET_READY:
            return replace(now, length=max(self._left, self._change(coming)))
        if before is not None and _is_other_side(before, coming):
            assert coming.exercise is not None
            return switch_to(coming, max(self._left, switch_of(coming.exercise)))
        again = before is not None and key(before) == key(coming)
        rests = [*self._what_is_left(), *(rest for rest in self._between if rest.written)]
        least = SAME_PLACE if again else self._change(coming)
        longest = max((rest.length for rest in rests), default=0)
        return replace(_rest_after(before or coming, rests), length=max(least, self._left, longest))

    # ---- later breaks ------------------------------------------------------------------------------------------------

    def _joined(self, coming: Segment, was: Segment) -> Sequence[Segment]:
        """Give the rest before a later set."""
        before = self._before
        written = [rest for rest in self._between if rest.written]
        if written or before is None:
            return _met(written)
        if not (self._between or self._left_out or _went_straight_on(before, coming, was)):
            return ()  # it was written so
        length = self._unwritten(before, coming)
        return [replace(_rest_after(before, self._between[:1]), length=length)] if length else ()

    def _unwritten(self, before: Segment, coming: Segment) -> Millis:
        if before.visit != coming.visit or coming.exercise is None:
            return self._change(coming)
        between = between_sets(coming.exercise)
        return between if key(before) == key(coming) else max(between, self._change(coming))

    def _change(self, coming: Segment) -> Millis:
        before = self._before.exercise if self._before else None
        first_time = coming.exercise is not None and coming.exercise.id not in self._seen
        sides = (self._before.side if self._before else None, coming.side)
        other_side = None not in sides and sides[0] is not sides[1]
        return change_time(before, coming.exercise, self._position, _position(coming), first_time, other_side)


def _position(segment: Segment) -> Position | None:
    if segment.exercise is not None:
        return segment.exercise.position
    return segment.pattern.position if segment.pattern else None


def _is_other_side(before: Segment, coming: Segment) -> bool:
    """Whether one side of a set has just been worked and the other one comes."""
    same = (before.visit, before.set) == (coming.visit, coming.set) and key(before) == key(coming)
    return same and before.side is not coming.side


def _went_straight_on(before: Segment, coming: Segment, was: Segment) -> bool:
    """Whether there was no rest because the same exercise kept going, and not because none was written."""
    kept_going = was.exercise is not None and was.exercise.mode is Mode.TIMED
    no_rest_written = before.step is not None and before.step.rest is None
    return kept_going and no_rest_written and key(before) == key(coming)


def _met(written: Sequence[Segment]) -> Sequence[Segment]:
    """Give the one rest that written ones become where they meet, if there are any."""
    if not written:
        return ()
    longest = max(written, key=lambda rest: rest.length)
    return [replace(longest, say=tuple(text for rest in written for text in rest.say))]


def _rest_after(before: Segment, rests: Sequence[Segment]) -> Segment:
    """Give a rest of no length with the words of others."""
    return Segment(
        kind=Kind.REST,
        length=0,
        section=before.section,
        visit=before.visit,
        round=before.round,
        rounds=before.rounds,
        say=tuple(text for rest in rests for text in rest.say),
        written=any(rest.written for rest in rests),
    )
