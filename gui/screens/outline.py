"""Which steps does a person see before a workout begins? A timeline summed up into rows with sections and rounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workouts.segments import Segment, Timeline


@dataclass(frozen=True)
class Row:
    """One step: the segments of all its sets and sides, or a wait."""

    segments: tuple[Segment, ...]

    @property
    def segment(self) -> Segment:
        """The first of them, which tells what is done."""
        return self.segments[0]


@dataclass(frozen=True)
class Section:
    """Steps under one name; `rounds` is how many times over they come."""

    name: str | None
    rounds: int
    rows: tuple[Row, ...]


def outline(timeline: Timeline) -> tuple[Section, ...]:
    """Give the sections of a timeline, the first round of each alone."""
    sections: list[Section] = []
    for segment in timeline.segments:
        if not (segment.kind.is_work or segment.waits):
            continue
        if segment.round and segment.round > 1:
            continue
        rounds = segment.rounds or 1
        if not sections or (sections[-1].name, sections[-1].rounds) != (segment.section, rounds):
            sections.append(Section(segment.section, rounds, ()))
        last = sections[-1]
        sections[-1] = Section(last.name, last.rounds, _with(last.rows, segment))
    return tuple(sections)


def _with(rows: tuple[Row, ...], segment: Segment) -> tuple[Row, ...]:
    """Put a segment to the rows: its own, or a further set or side of the last one."""
    if rows and rows[-1].segment.visit == segment.visit and segment.step is not None:
        return (*rows[:-1], Row((*rows[-1].segments, segment)))
    return (*rows, Row((segment,)))
