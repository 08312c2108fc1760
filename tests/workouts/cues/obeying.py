"""What is true of the cues of every timeline, whatever is in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from workouts.cues import ENGLISH, estimate

if TYPE_CHECKING:
    from workouts.segments import Cue, Segment, Timeline

AFTER_CHANGE = 600
BEFORE_END = 3_200
SHORTEST_COUNTED_DOWN = 5_000
COUNTDOWN = (3_000, 2_000, 1_000)
LASTS = {"change": 580, "countdown": 80, "halfway": 450, "rep": 60}
"""How long each tone sounds, in milliseconds."""


def slow(text: str) -> int:
    """A voice that takes 40 % longer."""
    return round(1.4 * estimate(text))


def counted_down(segment: Segment) -> bool:
    return segment.length >= SHORTEST_COUNTED_DOWN and segment.waits not in ("wait", "tap")


def faults(timeline: Timeline, cues: tuple[Cue, ...], length_of=estimate) -> list[str]:
    """Everything that is wrong with the cues of a timeline."""
    return [
        *_order(timeline, cues),
        *_tones(timeline, cues),
        *_tones_at_once(cues),
        *_windows(timeline, cues, length_of),
        *_overlaps(timeline, cues),
        *_shown(cues),
    ]


def _order(timeline: Timeline, cues: tuple[Cue, ...]) -> list[str]:
    wrong = [] if list(cues) == sorted(cues, key=lambda cue: (cue.segment, cue.at)) else ["cues are out of order"]
    wrong += [f"outside its segment: {cue}" for cue in cues if not 0 <= cue.at < timeline.segments[cue.segment].length]
    return wrong + [f"no words: {cue}" for cue in cues if not cue.text.strip() or "{" in cue.text]


def _tones(timeline: Timeline, cues: tuple[Cue, ...]) -> list[str]:
    wrong = []
    tones: dict[tuple[int, str], list[int]] = {}
    for cue in cues:
        if cue.kind == "sound":
            tones.setdefault((cue.segment, cue.text), []).append(cue.at)
    for index, segment in enumerate(timeline.segments):
        if tones.get((index, "change")) != [0]:
            wrong.append(f"the change into {index} does not sound once")
        expected = [segment.length - left for left in COUNTDOWN] if counted_down(segment) else []
        if tones.get((index, "countdown"), []) != expected:
            wrong.append(f"the countdown of {index} is wrong")
    return wrong


def _tones_at_once(cues: tuple[Cue, ...]) -> list[str]:
    """Say where two tones sound at once, or the halfway tone and the voice."""
    wrong = []
    for half in (cue for cue in cues if cue.kind == "sound" and cue.text == "halfway"):
        for other in (cue for cue in cues if cue.segment == half.segment and cue is not half):
            lasts = {"sound": LASTS.get(other.text, 60), "say": other.length}.get(other.kind, 0)
            if lasts and other.at < half.at + LASTS["halfway"] and half.at < other.at + lasts:
                wrong.append(f"the halfway tone sounds with {other}")
    return wrong


def _windows(timeline: Timeline, cues: tuple[Cue, ...], length_of) -> list[str]:
    wrong = []
    for cue in _spoken(cues):
        segment = timeline.segments[cue.segment]
        closes = segment.length - BEFORE_END if counted_down(segment) else segment.length
        if cue.length != length_of(cue.text):
            wrong.append(f"not as long as the voice: {cue}")
        if cue.at < AFTER_CHANGE:
            wrong.append(f"too early: {cue}")
        if cue.at + cue.length > closes:
            wrong.append(f"too late: {cue}")
    return wrong


def _overlaps(timeline: Timeline, cues: tuple[Cue, ...]) -> list[str]:
    spoken = _spoken(cues)
    return [
        f"{one} runs into {other}"
        for one, other in pairwise(spoken)
        if one.segment == other.segment and one.at + one.length > other.at
    ]


def _shown(cues: tuple[Cue, ...]) -> list[str]:
    shown = {(cue.segment, cue.at, cue.text) for cue in cues if cue.kind == "show"}
    moments = [(cue.segment, cue.at) for cue in cues if cue.kind == "show"]
    wrong = [f"not shown: {cue}" for cue in cues if cue.kind == "say" and (cue.segment, cue.at, cue.text) not in shown]
    return wrong + [f"two texts shown at {each}" for each in sorted(set(moments)) if moments.count(each) > 1]


def _spoken(cues: tuple[Cue, ...]) -> list[Cue]:
    """Give the speech, but for the very last words, which may end after the session."""
    return [cue for cue in cues if cue.kind == "say" and cue.text != ENGLISH.finished]
