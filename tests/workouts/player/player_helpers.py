"""A fake clock, and a session that is read as a log of (second, event)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.events import (
    CountIn,
    CueDue,
    ExerciseChanged,
    Finished,
    Hurt,
    Paused,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    Stopped,
    TimelineChanged,
)
from workouts.player import Player
from workouts.segments import Cue, Kind, Segment, Timeline

if TYPE_CHECKING:
    from workouts.events import Event


class FakeClock:
    """Seconds that only a test moves, and never back."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        assert seconds >= 0, "time does not go back"
        self.now += seconds


def work(seconds: float, **more) -> Segment:
    return Segment(kind=Kind.WORK, length=round(seconds * 1000), **more)


def rest(seconds: float) -> Segment:
    return Segment(kind=Kind.REST, length=round(seconds * 1000))


def wait() -> Segment:
    return Segment(kind=Kind.WAIT, length=20_000, waits="wait")


def timeline(*segments: Segment) -> Timeline:
    return Timeline(id="try", name="Try", variant=None, segments=segments)


def tones(line: Timeline) -> tuple[Cue, ...]:
    """A change tone at every start, and one cue 3 s before every end of 5 s or more."""
    cues = []
    for number, segment in enumerate(line.segments):
        cues.append(Cue(number, 0, "sound", "change"))
        if segment.length >= 5000 and not segment.waits:
            cues.append(Cue(number, segment.length - 3000, "sound", "countdown"))
    return tuple(cues)


def word(event: Event) -> str:
    """One event in a few letters."""
    match event:
        case SegmentStarted(index=index, at=at):
            return f"start {index}" + (f" at {at / 1000:g}" if at else "")
        case SegmentEnded(index=index, lasted=lasted, how=how):
            return f"end {index} {lasted / 1000:g} {how}"
        case CueDue(cue=cue):
            return f"{cue.kind} {cue.text}"
        case CountIn(seconds=seconds):
            return f"count {seconds}"
        case Paused(why=why):
            return f"paused {why}"
        case Resumed():
            return "resumed"
        case TimelineChanged(timeline=line):
            return f"changed {line.length / 1000:g}"
        case ExerciseChanged(old=old, new=new, why=why):
            return f"{why}: {old.id} → {new.id if new else 'nothing'}"
        case Hurt(what=what, at=at):
            return f"hurt {what.id} at {at / 1000:g}"
        case Finished():
            return "finished"
        case Stopped(reason=reason):
            return f"stopped {reason}"


class Run:
    """A session with a fake clock; `log` is what happened, each with its second."""

    def __init__(self, *segments: Segment, plan=tones, count_in: int = 3) -> None:
        self.clock = FakeClock()
        self.player = Player(timeline(*segments), plan, self.clock, count_in)
        self.log: list[tuple[float, str]] = []

    def take(self, events: list[Event]) -> list[str]:
        words = [word(event) for event in events]
        self.log.extend((round(self.clock.now - 1000, 6), each) for each in words)
        return words

    def do(self, command: str, *args) -> list[str]:
        return self.take(getattr(self.player, command)(*args))

    def run(self, seconds: float, step: float = 0.1) -> list[str]:
        """Let time pass, ticking every `step` seconds."""
        words = []
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            words += self.take(self.player.tick())
        return words

    def leap(self, seconds: float) -> list[str]:
        """Let time pass without a tick until its end."""
        self.clock.advance(seconds)
        return self.take(self.player.tick())
