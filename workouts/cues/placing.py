"""Where in a segment is there room for words?

A page takes everything that is said, shown and sounded in one segment. It accepts speech only where it ends inside the
segment's window and keeps the silences that are needed between two texts, so that nothing overlaps and nothing is cut
(rules 1, 2, 3 and 12). All times are milliseconds into the segment.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Literal

from workouts.segments import Cue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workouts.model import Millis
    from workouts.segments import Segment

AFTER_CHANGE: Millis = 600
"""From the change tone to the first word (rule 1)."""
BEFORE_END: Millis = 3_200
"""From the last word to the end of a segment that is counted down (rule 2)."""
SHORTEST_COUNTED_DOWN: Millis = 5_000
"""In shorter segments there is only the change tone (rule 2)."""


class Role(Enum):
    """What a text is for: it decides the silence around it, and whether it is said when only names are wanted."""

    NAME = "name"
    """What comes, which side, what a wait is for."""
    CALL = "call"
    """Notes, own timed cues, halfway, ten seconds."""
    COUNT = "count"
    """Numbers and pacer words."""
    COACHING = "coaching"


BETWEEN_COACHING: Millis = 8_000
COACHING_TO_CALL: Millis = 2_000
COACHING_TO_COUNT: Millis = 700
"""Numbers are expected and short; less room would leave counted sets without any coaching (rule 17)."""
BETWEEN_TEXTS: Millis = 200
LONGEST_SILENCE = BETWEEN_COACHING


def silence_between(one: Role, other: Role) -> Millis:
    """Give the silence needed between two texts (rule 12)."""
    roles = {one, other}
    if roles == {Role.COACHING}:
        return BETWEEN_COACHING
    if roles == {Role.COACHING, Role.COUNT}:
        return COACHING_TO_COUNT
    if Role.COACHING in roles:
        return COACHING_TO_CALL
    return 0 if roles == {Role.COUNT} else BETWEEN_TEXTS


@dataclass(frozen=True, slots=True)
class Span:
    """A text that is said from `start` to `end`."""

    start: Millis
    end: Millis
    role: Role


@dataclass(frozen=True, slots=True)
class Placed:
    """A cue with what it is for."""

    cue: Cue
    role: Role | None = None


def is_counted_down(segment: Segment) -> bool:
    """Whether tones lead to the segment's end (rule 2): its end is known, and it is long enough."""
    return segment.waits not in ("wait", "tap") and segment.length >= SHORTEST_COUNTED_DOWN


class Page:
    """The cues of one segment, put in one after the other; who comes first has the better place.

    `before` are texts of earlier segments, in times before 0.
    """

    def __init__(
        self, index: int, segment: Segment, length_of: Callable[[str], Millis], before: Sequence[Span] = ()
    ) -> None:
        self.segment = segment
        self.opens = AFTER_CHANGE
        self.closes = segment.length - (BEFORE_END if is_counted_down(segment) else 0)
        self.placed: list[Placed] = []
        self._index = index
        self._length_of = length_of
        self._spans = sorted(before, key=lambda span: span.start)

    def room(self, text: str, role: Role, at: Millis, until: Millis | None = None) -> Millis | None:
        """Give the first moment from `at` on, at `until` at the latest, at which a text can be said."""
        length = self._length_of(text)
        latest = self.closes - length if until is None else min(until, self.closes - length)
        start = max(at, self.opens)
        for span in self._spans:
            silence = silence_between(role, span.role)
            if start + length + silence > span.start and start < span.end + silence:
                start = span.end + silence
        return start if start <= latest else None

    def say(
        self,
        text: str,
        role: Role,
        at: Millis,
        until: Millis | None = None,
        *,
        from_end: bool = False,
        every: Millis | None = None,
    ) -> bool:
        """Say and show a text at the first moment there is room from `at` to `until`; whether there was."""
        start = self.room(text, role, at, until)
        if start is None:
            return False
        length = self._length_of(text)
        self._spans.append(Span(start, start + length, role))
        self._spans.sort(key=lambda span: span.start)
        self._put(Cue(self._index, start, "say", text, length, from_end, every), role)
        self._put(Cue(self._index, start, "show", text, 0, from_end, every))
        return True

    def say_longest(self, texts: Sequence[str], role: Role, at: Millis) -> str | None:
        """Say the first of the texts, longest first, that fits somewhere from `at` on; give it (rule 3)."""
        return next((text for text in texts if self.say(text, role, at)), None)

    def show(self, text: str, at: Millis, *, from_end: bool = False) -> None:
        """Only show a text: there was no room to say it."""
        self._put(Cue(self._index, max(0, min(at, self.segment.length - 1)), "show", text, 0, from_end))

    def sound(
        self, name: Literal["change", "countdown", "rep", "finish"], at: Millis, *, from_end: bool = False
    ) -> None:
        """Sound a tone, however much is said meanwhile."""
        self._put(Cue(self._index, at, "sound", name, 0, from_end))

    def say_regardless(self, text: str, role: Role, at: Millis) -> None:
        """Say and show a text that may end after the segment: only the very last words of a session do."""
        self._put(Cue(self._index, at, "say", text, self._length_of(text), from_end=True), role)
        self._put(Cue(self._index, at, "show", text, 0, from_end=True))

    def end_of_speech(self) -> Millis:
        """Give when the last text so far ends; the window's opening if there is none."""
        return max((span.end for span in self._spans), default=self.opens)

    def first(self, role: Role) -> Millis | None:
        """Give when the first text of this segment with a role begins."""
        return min((span.start for span in self._spans if span.role is role and span.start >= 0), default=None)

    def after(self) -> tuple[Span, ...]:
        """Give the texts that the next segment must still keep silence from, in its own times."""
        length = self.segment.length
        return tuple(
            Span(span.start - length, span.end - length, span.role)
            for span in self._spans
            if span.end - length > -LONGEST_SILENCE
        )

    def _put(self, cue: Cue, role: Role | None = None) -> None:
        self.placed.append(Placed(cue, role))
