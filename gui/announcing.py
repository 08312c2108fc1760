"""What does a screen reader say at a change, and how does it come to say it?

Once at the start of each segment, politely: after what it is saying, and never each second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from gui import wording
from gui.wording import tr
from workouts.segments import Kind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workouts.segments import Segment, Timeline


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say words as soon as it has nothing else to say."""
    event = QAccessibleAnnouncementEvent(widget, words)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def segment_words(timeline: Timeline, index: int) -> str:
    """Give a segment as it is announced: "Plank, left side, 30 seconds"; before work, also what comes."""
    segment = timeline.segments[index]
    words = wording.segment_name(segment)
    if segment.kind is Kind.SWITCH and segment.side:
        words = f"{words}, {wording.side(segment.side)}"
    if segment.kind is Kind.WAIT:
        return ". ".join([words, *(text.rstrip(".") for text in segment.say)])
    words = f"{words}, {_dose(segment)}"
    coming = None if segment.kind.is_work or segment.kind is Kind.SWITCH else timeline.next_work(index)
    if coming is not None:
        words = tr("%1. Next: %2", words, wording.segment_name(timeline.segments[coming]))
    return words


def _dose(segment: Segment) -> str:
    if segment.waits == "max":
        return tr("as long as you can")
    if segment.reps and segment.hold is None:
        return tr("one repetition") if segment.reps == 1 else tr("%1 repetitions", segment.reps)
    return spoken_length(segment.length)


def spoken_length(milliseconds: int) -> str:
    """Give a length as it is read aloud: "30 seconds", "1 minute 20 seconds"."""
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    parts = []
    if minutes:
        parts.append(tr("1 minute") if minutes == 1 else tr("%1 minutes", minutes))
    if seconds or not minutes:
        parts.append(tr("1 second") if seconds == 1 else tr("%1 seconds", seconds))
    return " ".join(parts)
