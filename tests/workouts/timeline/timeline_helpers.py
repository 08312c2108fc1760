"""Libraries made from texts, and timelines read back as one short line a segment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.library import load
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from pathlib import Path

    from workouts.library import Library
    from workouts.segments import Segment, Timeline

TERMS = """
equipment: {mat: Mat}
cautions: {spasm: A spasm, bones: Thin bones, knee: A sore knee}
"""

EXERCISES = {
    # counted
    "squat": "position: standing, sides: both, mode: reps, dose: {sets: 2, reps: 10, rest: 45s}, tempo: 2-1-2",
    "hinge": "position: standing, sides: both, mode: reps, dose: {reps: 8}, tempo: 2-1-2, harder: deadlift",
    "deadlift": "position: standing, sides: each, mode: reps, dose: {sets: 2, reps: 8}, tempo: 3-1-2",
    "lunge": "position: standing, sides: alternate, mode: reps, dose: {reps: 10, rest: 40s}, tempo: 1.5-0-1.5",
    "back-lunge": "position: standing, sides: each, mode: reps, dose: {reps: 8, rest: 40s}, tempo: 2-0-2",
    "cat-cow": "position: quadruped, sides: both, mode: reps, dose: {reps: 8, rest: 15s}, tempo: 3-0-3",
    "bird-dog": "position: quadruped, sides: each, mode: reps, dose: {sets: 3, reps: 6, rest: 30s}, tempo: 2-8-2",
    "curl-up": "position: supine, sides: both, mode: reps, dose: {reps: [6, 4, 2], rest: 20s}, tempo: 1-10-1",
    "extension": "position: prone, sides: both, mode: reps, dose: {reps: 10}, tempo: 2-1-3",
    "taps": "position: prone, sides: alternate, mode: reps, dose: {reps: 12}, tempo: 1-1-1",
    "dead-bug": "position: supine, sides: alternate, mode: reps, dose: {reps: 9}, tempo: 2-1-2",
    "plain": "position: standing, sides: both, mode: reps, dose: {reps: 5}",
    "dip": "position: seated, sides: both, mode: reps, dose: {reps: 10}, tempo: 1-0-1",
    # held
    "plank": "position: prone, sides: both, mode: hold, dose: {sets: 2, time: 30s, rest: 30s}",
    "side-plank": "position: side-lying, sides: each, mode: hold, dose: {sets: 2, time: 20s, rest: 30s}, switch: 8s",
    "side-knees": "position: side-lying, sides: each, mode: hold, dose: {time: 15s, rest: 30s}",
    "wall-sit": "position: standing, sides: both, mode: hold, dose: {time: 30s}, setup_time: 10s",
    # kept going
    "walk": "position: standing, sides: alternate, mode: timed, dose: {time: 5m}, tempo: 0.6-0-0.6",
    "jack": "position: standing, sides: both, mode: timed, dose: {time: 30s}",
    "climber": "position: prone, sides: alternate, mode: timed, dose: {sets: 2, time: 20s, rest: 40s}",
    "rower": "position: seated, sides: both, mode: timed, dose: {time: 10m}, setup_time: 20s",
    "roll": "position: long-sitting, sides: each, mode: timed, dose: {time: 1m}, setup_time: 15s, switch: 12s",
    # breathing
    "belly": "position: supine, sides: both, mode: timed, dose: {time: 1m}, breathe: ease",
    "calves-up": "position: supine, sides: both, mode: timed, dose: {time: 2m}, breathe: ease, setup_time: 15s",
    "recover": "position: standing, sides: both, mode: timed, dose: {time: 30s}, breathe: ease",
    # chains of easier ones, and who is to leave them out
    "jump": "position: standing, sides: both, mode: reps, dose: {reps: 8}, tempo: 1-0-2, easier: half-jump, "
    "avoid_if: [spasm, bones]",
    "half-jump": "position: standing, sides: both, mode: reps, dose: {reps: 9}, tempo: 1-0-2, easier: squat, "
    "avoid_if: [bones, knee]",
    "hop": "position: standing, sides: both, mode: timed, dose: {time: 30s}, avoid_if: [bones]",
    "demanding": "position: standing, sides: both, mode: reps, dose: {reps: 8}, level: 3",
}

PATTERNS = {
    "ease": "phases: [{in: 4}, {out: 6}], time: 5m",
    "four": "phases: [{in: 4}, {hold: 7}, {out: 8}], breaths: 4",
    "lying": "phases: [{in: 3}, {out: 4}], time: 3m, position: supine",
    "settle": "phases: [{in: 4}, {out: 6}], time: 5m, taper: {from: mine, step: 1, floor: [8, 7, 6]}",
}


class Files:
    """A folder of definitions; a test adds its own, and reads the workout it is about."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._write("terms", TERMS)
        for id_, text in EXERCISES.items():
            self.exercise(id_, text)
        for id_, text in PATTERNS.items():
            self._write(f"breathing/{id_}", f"{{name: {id_}, {text}}}")

    def exercise(self, id_: str, text: str) -> None:
        """Add an exercise by the keys that matter here."""
        level = "" if "level:" in text else "level: 1, "
        more = f"{{name: {id_}, category: core, setup: Get there., cues: [One, Two], {level}{text}}}"
        self._write(f"exercises/{id_}", more)

    def workout(self, id_: str, text: str) -> None:
        """Add a workout."""
        self._write(f"workouts/{id_}", f"name: {id_}\n{text}")

    def _write(self, name: str, text: str) -> None:
        path = self._folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def library(self) -> Library:
        """Read everything."""
        return load(builtin=self._folder)

    def timeline(
        self, text: str, variant: str | None = None, length: int | None = None, codes: tuple[str, ...] = ()
    ) -> Timeline:
        """Lay out a workout that has no errors; `length` in seconds."""
        self.workout("try", text)
        library = self.library()
        assert not library.broken, [str(problem) for problem in library.problems]
        milliseconds = None if length is None else length * 1000
        laid_out = lay_out(library.workouts["try"], library, variant, milliseconds, frozenset(codes))
        assert laid_out.timeline is not None, laid_out.problems
        return laid_out.timeline

    def lines(self, text: str, variant: str | None = None, codes: tuple[str, ...] = ()) -> list[str]:
        """Give a workout's segments as lines, get ready left out."""
        return read(self.timeline(text, variant, codes=codes))[1:]

    def errors(self, text: str) -> list[str]:
        """Give the errors in a workout's own file as `line:column message`."""
        return self._problems(text, advice=False)

    def advice(self, text: str) -> list[str]:
        """Give the advice on a workout that has no errors, as `line:column message`."""
        assert not self.errors(text)
        return self._problems(text, advice=True)

    def _problems(self, text: str, advice: bool) -> list[str]:
        self.workout("try", text)
        problems = [each for each in self.library().problems if each.place.file.endswith("try.yaml")]
        return [f"{each.place.line}:{each.place.column} {each.message}" for each in problems if each.advice is advice]


def read(timeline: Timeline) -> list[str]:
    """Give one line a segment, as in `work side-plank left 20`."""
    return [read_segment(segment) for segment in timeline.segments]


def read_segment(segment: Segment) -> str:
    """Give the kind, what is done, the side, how often, and the seconds; breaths are counted at the pattern's pace."""
    what = segment.exercise or segment.pattern
    counted = segment.length // segment.pattern.cycle if segment.pattern else segment.reps
    parts = (
        segment.kind,
        what.id if what and segment.kind != "switch" else None,
        segment.side,
        f"{counted}×" if counted else None,
        f"{segment.length / 1000:g}",
    )
    return " ".join(part for part in parts if part)
