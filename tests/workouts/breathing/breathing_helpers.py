"""Patterns, and a practice with a fake clock that is read as a log of (second, event)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.workouts.player.player_helpers import FakeClock
from workouts.breathing.events import (
    BreatheSmaller,
    BreathStarted,
    FreeBreathingStarted,
    LastExhaleEnded,
    OpeningStarted,
    PlanChanged,
    StrokeStarted,
)
from workouts.breathing.pacer import Pacer
from workouts.breathing.plan import Plan, Practice, plan
from workouts.events import Finished, Paused, Resumed, Stopped
from workouts.model import Pattern, Phase, Taper

if TYPE_CHECKING:
    from workouts.events import Event


def pattern(*phases: Phase, time: int | None = 300_000, **more) -> Pattern:
    return Pattern(id="try", name="Try", phases=phases, time=time, **more)


EASE = pattern(Phase("in", 4000), Phase("out", 6000))
SETTLE = pattern(Phase("in", 4000), Phase("out", 6000), taper=Taper(1, (8, 8, 7, 7, 6)))
BOX = pattern(*(Phase(kind, 4000) for kind in ("in", "hold", "out", "hold")), time=180_000)
SIGH = pattern(Phase("in", 3000, 78), Phase("in", 800), Phase("out", 6200))
SLEEPY = pattern(Phase("in", 4000), Phase("hold", 7000), Phase("out", 8000), time=None, breaths=4, at_most=152_000)
NINTH = 9
"""A session with the last of the floors."""


def planned(which: Pattern = EASE, **more) -> Plan:
    return plan(Practice(pattern=which, **{"lead_in": 0, **more}))


def lengths(breath) -> list[int]:
    return [stroke.length for stroke in breath.strokes]


def word(event: Event) -> str | None:
    """One event in a few letters."""
    match event:
        case OpeningStarted(length=length):
            return f"opening {length / 1000:g}"
        case BreathStarted(number=number, rate=rate, left=left):
            return f"breath {number} at {rate:g}, {left} left"
        case StrokeStarted(stroke=stroke):
            return f"{stroke.kind} {stroke.length / 1000:g}"
        case BreatheSmaller():
            return "smaller"
        case LastExhaleEnded():
            return "last exhale ended"
        case FreeBreathingStarted(length=length):
            return f"free {length / 1000:g}"
        case PlanChanged(plan=new):
            return f"changed {new.length / 1000:g}"
        case Paused(why=why):
            return f"paused {why}"
        case Resumed():
            return "resumed"
        case Finished():
            return "finished"
        case Stopped(reason=reason):
            return f"stopped {reason}"
    raise AssertionError(event)


class Run:
    """A practice with a fake clock; `log` is what happened, each with its second."""

    def __init__(self, new: Plan, **more) -> None:
        self.clock = FakeClock()
        self.pacer = Pacer(new, self.clock, **more)
        self.log: list[tuple[float, str]] = []

    def take(self, events: list[Event]) -> list[str]:
        words = [word(event) for event in events]
        self.log.extend((round(self.clock.now - 1000, 3), each) for each in words)
        return words

    def do(self, command: str, *args) -> list[str]:
        return self.take(getattr(self.pacer, command)(*args))

    def run(self, seconds: float, step: float = 0.1) -> list[str]:
        """Let time pass, ticking every `step` seconds."""
        words = []
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            words += self.take(self.pacer.tick())
        return words

    def leap(self, seconds: float) -> list[str]:
        """Let time pass without a tick until its end."""
        self.clock.advance(seconds)
        return self.take(self.pacer.tick())
