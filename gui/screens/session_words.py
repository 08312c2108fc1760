"""Which words stand in the session screen for a segment?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui import wording
from gui.wording import tr
from workouts.cues import ENGLISH, side_words, what_next
from workouts.segments import Kind

if TYPE_CHECKING:
    from workouts.segments import Segment, Timeline


@dataclass(frozen=True)
class SegmentWords:
    """What is shown when a segment begins; cues said later replace `cue`."""

    phase: str
    name: str
    cue: str
    next: str
    stage: tuple[str, ...]
    """What is read on the stage: how to do it, a line a cue."""


def segment_words(timeline: Timeline, index: int, key: str = "") -> SegmentWords:
    """Give the words of a segment of a timeline; `key` is the one that ends a set and goes on."""
    key = key or tr("Space")
    segment = timeline.segments[index]
    shown = shown_segment(timeline, index) or segment
    return SegmentWords(
        phase=_phase(segment, key),
        name=_name(segment, shown, key),
        cue=_cue(segment, shown),
        next=what_next(timeline, index),
        stage=_stage(segment, shown),
    )


def shown_segment(timeline: Timeline, index: int) -> Segment | None:
    """Give the segment that is shown: itself where there is work in it, else the work that comes next."""
    coming = index if timeline.segments[index].kind.is_work else timeline.next_work(index)
    return None if coming is None else timeline.segments[coming]


def _phase(segment: Segment, key: str) -> str:
    words = [wording.kind(segment.kind)]
    if segment.side:
        words.append(wording.side(segment.side))
    if segment.sets and segment.sets > 1 and segment.kind.is_work:
        words.append(tr("set %1 of %2", segment.set, segment.sets))
    if segment.rounds:
        words.append(tr("round %1 of %2", segment.round, segment.rounds))
    if segment.waits == "max":
        words.append(tr("%1 ends it", key))
    return " · ".join(words)


def _name(segment: Segment, shown: Segment, key: str) -> str:
    if segment.kind.is_work:
        return wording.name_of(segment)
    if segment.kind is Kind.GET_READY:
        return tr("First: %1", wording.name_of(shown))
    if segment.kind is Kind.REST:
        return tr("%1 next", wording.name_of(shown))
    if segment.kind is Kind.SWITCH:
        return wording.name_of(shown)
    return tr("Press %1 to go on", key)


def _cue(segment: Segment, shown: Segment) -> str:
    if segment.kind is Kind.SWITCH:
        words = side_words(segment, ENGLISH) or ""
        return words[:1].upper() + words[1:]
    if segment.say:
        return " ".join(segment.say)
    if segment.kind.is_work or shown.exercise is None:
        return ""
    return shown.exercise.setup


def _stage(segment: Segment, shown: Segment) -> tuple[str, ...]:
    if segment.kind is Kind.WAIT:
        return segment.say
    if shown.exercise is not None:
        return shown.exercise.cues
    return shown.pattern.cues if shown.pattern else ()
