"""Timelines built by hand, and what is said in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues import plan
from workouts.model import (
    Category,
    CueTime,
    Dose,
    Exercise,
    ExerciseStep,
    Mode,
    Pattern,
    Phase,
    Position,
    Ref,
    Side,
    Sides,
    StepCue,
    Tempo,
)
from workouts.segments import Cue, Kind, Segment, Timeline

if TYPE_CHECKING:
    from workouts.model import Millis

SECOND = 1_000
FOUR_CUES = ("Elbow under shoulder", "Lift your hips high", "Make one straight line", "Push the floor away")


def exercise(id_: str = "plank", **more) -> Exercise:
    known = {
        "name": id_.replace("-", " ").capitalize(),
        "category": Category.CORE,
        "position": Position.PRONE,
        "sides": Sides.BOTH,
        "level": 1,
        "mode": Mode.HOLD,
        "dose": Dose(time=(30_000,)),
        "setup": "Lie on your front.",
        "cues": FOUR_CUES,
    }
    return Exercise(id=id_, **{**known, **more})


def step(id_: str = "plank", **more) -> ExerciseStep:
    return ExerciseStep(exercise=Ref(id_), **more)


def own_cue(text: str, kind: str | None = None, amount: int = 0) -> StepCue:
    return StepCue(text, CueTime(kind, amount) if kind else None)


def pattern(*phases: tuple[str, float], id_: str = "ease", **more) -> Pattern:
    made = tuple(Phase(kind, round(seconds * SECOND)) for kind, seconds in phases or (("in", 4), ("out", 6)))
    return Pattern(**{"id": id_, "name": "Back ease", "phases": made, **more})


def get_ready(seconds: float = 10) -> Segment:
    return Segment(kind=Kind.GET_READY, length=round(seconds * SECOND))


def rest(seconds: float = 12, **more) -> Segment:
    return Segment(kind=Kind.REST, length=round(seconds * SECOND), **more)


def wait(text: str = "Fetch your ball.", seconds: float = 20) -> Segment:
    return Segment(kind=Kind.WAIT, length=round(seconds * SECOND), waits="wait", say=(text,))


def work(seconds: float = 30, of: Exercise | None = None, **more) -> Segment:
    done = of or exercise()
    return Segment(
        **{
            "kind": Kind.WORK,
            "length": round(seconds * SECOND),
            "exercise": done,
            "step": step(done.id),
            "set": 1,
            "sets": 1,
            **more,
        }
    )


def counted(reps: int, seconds_each: float, of: Exercise | None = None, **more) -> Segment:
    each = round(seconds_each * SECOND)
    return work(reps * seconds_each, of, reps=reps, tempo=Tempo(each // 2, 0, each - each // 2), **more)


def holds(number: int, hold: float = 10, gap: float = 3, of: Exercise | None = None, **more) -> Segment:
    length = number * hold + (number - 1) * gap
    return work(length, of, reps=number, hold=round(hold * SECOND), gap=round(gap * SECOND), **more)


def switch(seconds: float = 5, of: Exercise | None = None, side: Side = Side.RIGHT) -> Segment:
    return Segment(kind=Kind.SWITCH, length=round(seconds * SECOND), exercise=of or exercise(), side=side)


def breathe(breaths: int, of: Pattern | None = None, *, counted: bool = True, **more) -> Segment:
    done = of or pattern()
    length = breaths * done.cycle
    return Segment(kind=Kind.BREATHE, length=length, pattern=done, breaths=breaths if counted else None, **more)


def timeline(*segments: Segment) -> Timeline:
    return Timeline(id="made", name="Made", variant=None, segments=segments)


def cues_of(*segments: Segment, **how) -> tuple[Cue, ...]:
    return plan(timeline(*segments), **how)


def said(cues: tuple[Cue, ...], segment: int) -> list[str]:
    return [cue.text for cue in cues if cue.segment == segment and cue.kind == "say"]


def shown(cues: tuple[Cue, ...], segment: int) -> list[str]:
    return [cue.text for cue in cues if cue.segment == segment and cue.kind == "show"]


def sounded(cues: tuple[Cue, ...], segment: int, name: str) -> list[Millis]:
    return [cue.at for cue in cues if cue.segment == segment and cue.kind == "sound" and cue.text == name]


def moment(cues: tuple[Cue, ...], segment: int, text: str, kind: str = "say") -> Millis:
    """Give when a text comes, which must come once."""
    (at,) = [cue.at for cue in cues if (cue.segment, cue.kind, cue.text) == (segment, kind, text)]
    return at
