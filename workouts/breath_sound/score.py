"""Which breath sounds at which sample, and which marks come with it?

The breaths that are planned stand on one line of samples, with 0 where breath time is 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from workouts.breath_sound.laws import ease
from workouts.breath_sound.parts import PER_MS
from workouts.breath_sound.rendering import Rendering

if TYPE_CHECKING:
    from array import array

    from workouts.breath_sound.parts import Parts
    from workouts.breath_sound.tables import MarkName, Tables

BEFORE: Final = 80 * PER_MS
"""Samples by which the mark of an in- or an out-breath comes before it, so that it is noticed at the turn."""
LATE: Final = 500 * PER_MS
"""A mark that would come later than so many samples is no longer true, and is left out."""
TICK_EVERY_MS: Final = 1000
TICK_CLEAR_MS: Final = 300
"""No tick comes so close before a turn."""
FADE_IN: Final = 3000 * PER_MS
"""Samples over which the first breath comes up."""
FADE_OUT: Final = 6000 * PER_MS
"""Samples over which the last breath goes down to `LEFT_AT_END`; it ends in silence by itself."""
LEFT_AT_END: Final = 0.15


class Mark(NamedTuple):
    """A mark, and the sample it begins at."""

    at: int
    name: MarkName


class Piece(NamedTuple):
    """A stretch of both layers; nothing in place of silence."""

    length: int
    noise: array[float] | None = None
    tone: array[float] | None = None
    ends: bool = False
    """Whether a breath ends with it."""


@dataclass
class Planned:
    """A breath on the line; places in samples."""

    start: int
    parts: Parts
    falling: bool
    marks: list[Mark]
    """Those that have not begun yet, in order."""
    last: bool = False
    rendering: Rendering | None = None

    def __post_init__(self) -> None:
        self.end = self.start + sum(part.samples for part in self.parts)
        self._first_mark = self.marks[0] if self.marks else None

    @property
    def begun(self) -> bool:
        """Whether its first mark has sounded."""
        return self._first_mark is not None and self._first_mark not in self.marks

    def cut(self, end: int) -> None:
        """End no later than at a sample, where another breath begins."""
        self.end = min(self.end, end)
        self.let_be_last(False)
        self.marks = [mark for mark in self.marks if mark.at < end - BEFORE]

    def let_be_last(self, last: bool) -> None:
        """Choose whether the gong comes at its end."""
        self.last = last
        self.marks = [mark for mark in self.marks if mark.name != "gong"]
        if last:
            self.marks.append(Mark(self.end, "gong"))

    def rendered(self, tables: Tables) -> Rendering | None:
        """Give its rendering, begun when it is first asked for; nothing while there are no tables to render from."""
        if self.rendering is None and tables.noise is not None:
            self.rendering = Rendering(self.parts, self.start, tables.noise, falling=self.falling)
        return self.rendering


class Score:
    """The breaths that are planned, in order."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._planned: list[Planned] = []
        self._first: int | None = None
        self._falling = False

    def set_falling(self, falling: bool, position: int) -> None:
        """Choose whether the tone falls on the in-breath; breaths that have not begun are rendered anew."""
        self._falling = falling
        for each in self._planned:
            if each.start > position:
                each.falling, each.rendering = falling, None

    def plan(self, start: int, parts: Parts, *, last: bool) -> None:
        """Let a breath start at a sample, and forget everything planned from there on."""
        old = next((each for each in self._planned if each.start == start), None)
        self._planned = [each for each in self._planned if each.start < start]
        for each in self._planned:
            each.cut(start)
        planned = old if old and old.parts == parts else Planned(start, parts, self._falling, _marks(start, parts))
        if old and old is not planned and old.begun:
            planned.marks.pop(0)  # It was begun for the breath that this one takes the place of.
        planned.let_be_last(last)
        self._planned.append(planned)
        self._first = start if self._first is None else self._first

    def cut_by(self, start: int, position: int) -> bool:
        """Say whether a breath planned from a sample on would cut into what sounds at a position."""
        return start <= position and any(each.start < start and position < each.end for each in self._planned)

    def piece(self, position: int, most: int, early: int = 0) -> Piece:
        """Give what sounds from a position on, up to so many samples, or to the end of a breath.

        Args:
            position: Where to read.
            most: Samples.
            early: So many samples before its end a breath is left off.

        """
        self.forget(position)
        planned = next((each for each in self._planned if each.end > position), None)
        if planned is None:
            return Piece(most)
        if planned.start > position:
            return Piece(min(most, planned.start - position))
        left = planned.end - position
        left -= early if left > early else 0
        count = min(most, left)
        rendering = planned.rendered(self._tables)
        if rendering is None:
            return Piece(count, ends=count == left)
        begin = position - planned.start
        rendering.up_to(begin + count)
        noise, tone = (layer[begin : begin + count] for layer in (rendering.noise, rendering.tone))
        return Piece(count, noise, tone, ends=count == left)

    def clear(self) -> None:
        """Forget every breath."""
        self._planned = []
        self._first = None

    def forget(self, position: int) -> None:
        """Let go of breaths that ended before a position, and of their samples."""
        self._planned = [each for each in self._planned if each.end > position or each.last]

    def begin_marks(self, position: int, count: int) -> list[Mark]:
        """Give the marks that begin within so many samples of a position, each once."""
        begun = []
        for each in self._planned:
            while each.marks and each.marks[0].at < position + count:
                mark = each.marks.pop(0)
                if mark.at >= position - LATE or mark.name == "gong":
                    begun.append(mark)
        return begun

    def swell(self, position: int) -> float:
        """Give how loud everything but the marks is: it comes up with the first breath and goes down in the last."""
        if self._first is None:
            return 0.0
        up = ease(min(1.0, max(0, position - self._first) / FADE_IN))
        last = self._planned[-1] if self._planned else None
        if last is None or not last.last:
            return up
        length = min(FADE_OUT, last.end - last.start)
        return up * (LEFT_AT_END + (1 - LEFT_AT_END) * ease(min(1.0, max(0, last.end - position) / length)))

    def over(self, position: int) -> bool:
        """Say whether the last breath has ended, and its gong begun."""
        last = self._planned[-1] if self._planned else None
        return last is not None and last.last and not last.marks and position >= last.end

    def work(self, position: int) -> bool:
        """Render a slice of the first breath that is not whole; say whether there was one."""
        for each in self._planned:
            rendering = each.rendered(self._tables)
            if rendering is not None and not rendering.whole and each.end > position:
                rendering.slice()
                return True
        return False


def _marks(start: int, parts: Parts) -> list[Mark]:
    marks = []
    for part in parts:
        if part.kind != "hold":
            marks.append(Mark(start - BEFORE, part.kind))
        clear = part.length - TICK_CLEAR_MS
        marks += [Mark(start + at * PER_MS, "tick") for at in range(TICK_EVERY_MS, clear, TICK_EVERY_MS)]
        start += part.samples
    return marks
