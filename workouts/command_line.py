"""What can be done with definitions without a window?

`check`, `list`, `schema`, `show` and `cues`; Qt is never imported. `main.py` adds the commands that need it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workouts.data_folder import data_folder
from workouts.definitions import DefinitionKind, json_schema, kind_of_keys
from workouts.facts import facts_of
from workouts.library import Library, load
from workouts.problems import Problem, did_you_mean
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from workouts.definitions import Definition
    from workouts.model import Millis
    from workouts.segments import Cue, Segment, Timeline

KINDS = [str(kind) for kind in DefinitionKind]
DESCRIPTION = "Guided workouts and paced breathing for backs. Without a command, the window opens."


class Failed(Exception):
    """A command cannot do what it was asked; the message is for the person."""


def parser() -> argparse.ArgumentParser:
    """Give the command line's parser; `main.py` adds its own commands to `commands`."""
    top = argparse.ArgumentParser(prog="main.py", description=DESCRIPTION)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data", type=Path, metavar="DIR", help="use this folder for a person's own files")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def add(name: str, run: Callable[[argparse.Namespace], int] | None, help_: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=help_, description=help_, parents=[common])
        command.set_defaults(run=run)
        return command

    kind = {"choices": KINDS, "help": "what kind of definition a FILE outside the library's folders is"}
    check = add("check", check_files, "tell every error in definition files, as file:line:column: message")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--kind", **kind)  # type: ignore[arg-type]
    listing = add("list", list_library, "list what there is to choose from")
    listing.add_argument("kind", nargs="?", choices=KINDS, metavar="KIND", help=f"one of {', '.join(KINDS)}")
    schema = add("schema", print_schema, "print the JSON Schema of a kind, for editors")
    schema.add_argument("kind", choices=KINDS, metavar="KIND", help=f"one of {', '.join(KINDS)}")
    for name, run, help_ in (
        ("show", show, "print a workout's timeline"),
        ("cues", print_cues, "print everything that is said, shown and sounded in a workout"),
    ):
        command = add(name, run, help_)
        command.add_argument("workout", metavar="WORKOUT|FILE", help="an id, id:variant, or a file")
        command.add_argument("--json", action="store_true", help="as JSON")
    start = add("start", None, "open the window in a session of this workout")
    start.add_argument("workout", metavar="WORKOUT|FILE", help="an id, id:variant, or a file")
    draw = add("draw", None, "draw exercises' key poses into a picture, and tell what looks wrong in them")
    draw.add_argument("exercises", nargs="+", metavar="EXERCISE|FILE", help="an id, or an exercise's file")
    draw.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    draw.add_argument("--dark", action="store_true", help="on the dark ground")
    draw.add_argument("--every-key", action="store_true", help="every key, and the poses half way to it")
    draw.add_argument("--large", action="store_true", help="in large pictures")
    add("doctor", None, "tell what this computer has and lacks for the program")
    return top


def run(arguments: argparse.Namespace, length_of: Callable[[str], Millis] | None = None) -> int:
    """Carry out a command of this module; give the exit code.

    `length_of` gives the milliseconds that a text takes to be said, where there is a voice; else they are estimated.
    """
    arguments.length_of = length_of
    try:
        command: Callable[[argparse.Namespace], int] = arguments.run
        return command(arguments)
    except Failed as failed:
        print(failed, file=sys.stderr)  # noqa: T201
        return 1
    except BrokenPipeError:
        # The reader, `head` for instance, has seen enough; what is left goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _say(text: str) -> None:
    print(text)  # noqa: T201


def own_folder(arguments: argparse.Namespace) -> Path:
    """Give the folder of the person's own files."""
    return arguments.data or data_folder()


# ---- check -----------------------------------------------------------------------------------------------------------


def check_files(arguments: argparse.Namespace) -> int:
    """Print every problem of the given files; 1 if any of them is an error."""
    extra = [(_kind_of(path, arguments.kind), path) for path in arguments.files]
    library = load(own_folder(arguments), extra=extra)
    given = {str(path) for path in arguments.files}
    problems = [problem for problem in library.problems if problem.place.file in given]
    problems += [advice for advice in _figure_advice(library) if advice.place.file in given]
    for problem in sorted(problems):
        _say(str(problem))
    return 1 if any(not problem.advice for problem in problems) else 0


def _figure_advice(library: Library) -> Iterator[Problem]:
    """Tell what looks wrong in the figures of a person's own exercises, and of others that were named."""
    from workouts.figure.clip import Clip
    from workouts.figure.validator import check

    own = [source.id for source in library.sources if source.own and source.kind is DefinitionKind.EXERCISES]
    for id_ in own:
        exercise = library.exercises.get(id_)
        if exercise is not None and exercise.figure is not None:
            for warning in check(Clip(exercise.figure)):
                yield Problem(warning.place, f"{warning.key}: {warning.message}", advice=True)


def _kind_of(path: Path, wanted: str | None) -> DefinitionKind:
    if wanted:
        return DefinitionKind(wanted)
    if path.parent.name in KINDS:
        return DefinitionKind(path.parent.name)
    try:
        return kind_of_keys(path.read_bytes(), str(path))
    except OSError:
        return DefinitionKind.WORKOUTS


# ---- list, schema ----------------------------------------------------------------------------------------------------


def list_library(arguments: argparse.Namespace) -> int:
    """Print the id and name of every definition that can be used, and of each workout its minutes and variants."""
    library = load(own_folder(arguments))
    kinds = [DefinitionKind(arguments.kind)] if arguments.kind else list(DefinitionKind)
    for kind in kinds:
        if len(kinds) > 1:
            _say(f"{kind}:")
        for id_, definition in sorted(_definitions(library, kind).items()):
            _say(_listed(id_, definition, library, kind))
    return 0


def _definitions(library: Library, kind: DefinitionKind) -> dict[str, Definition]:
    return {
        DefinitionKind.EXERCISES: dict(library.exercises),
        DefinitionKind.WORKOUTS: dict(library.workouts),
        DefinitionKind.BREATHING: dict(library.patterns),
        DefinitionKind.PROGRAMMES: dict(library.programmes),
    }[kind]  # type: ignore[return-value]


def _listed(id_: str, definition: Definition, library: Library, kind: DefinitionKind) -> str:
    line = f"  {id_:30} {definition.name}"
    if kind is not DefinitionKind.WORKOUTS:
        return line
    facts = facts_of(library.workouts[id_], library)
    variants = ", ".join(library.workouts[id_].variants)
    about = "about " if facts.timeline.about else ""
    return f"{line}, {about}{facts.minutes} min{f' (also: {variants})' if variants else ''}"


def print_schema(arguments: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind."""
    _say(json.dumps(json_schema(DefinitionKind(arguments.kind)), indent=2, ensure_ascii=False))
    return 0


# ---- show, cues ------------------------------------------------------------------------------------------------------


def find_timeline(named: str, data: Path) -> tuple[Timeline, Library]:
    """Lay out a workout named by its id, id:variant or file (perhaps with :variant).

    Raises:
        Failed: where there is none, or it has errors; the message holds them all.

    """
    name, variant = _name_and_variant(named)
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or path.is_file():
        library = load(data, extra=[(DefinitionKind.WORKOUTS, path)])
        errors = [str(each) for each in library.problems if each.place.file == str(path) and not each.advice]
        if errors:
            raise Failed("\n".join(errors))
        name = path.stem
    else:
        library = load(data)
    workout = library.workouts.get(name)
    if workout is None:
        raise Failed(_no_workout(name, library))
    if variant and variant not in workout.variants:
        near = did_you_mean(variant, workout.variants)
        raise Failed(f"'{name}' has no variant '{variant}'{near}")
    timeline = lay_out(workout, library, variant or None).timeline
    assert timeline is not None, "the library offers only what can be laid out"
    return timeline, library


def anywhere(named: str) -> str:
    """Give what names a workout so that it means the same in any folder: a file by its whole path."""
    name, variant = _name_and_variant(named)
    if not Path(name).is_file():
        return named
    return f"{Path(name).resolve()}:{variant}" if variant else str(Path(name).resolve())


def _name_and_variant(named: str) -> tuple[str, str]:
    """Part `id:variant` or `file.yaml:variant`; a colon of a file's own name or of a drive stays."""
    name, _, variant = named.rpartition(":")
    if not name or Path(named).exists() or not re.fullmatch(r"[a-z0-9-]+", variant):
        return named, ""
    return name, variant


def _no_workout(name: str, library: Library) -> str:
    broken = [each for each in library.broken if each.kind is DefinitionKind.WORKOUTS and each.id == name]
    if broken:
        return "\n".join(str(problem) for problem in broken[0].problems if not problem.advice)
    return f"no workout is called '{name}'{did_you_mean(name, library.workouts)}"


def show(arguments: argparse.Namespace) -> int:
    """Print a timeline, a line a segment, or as JSON."""
    timeline, _ = find_timeline(arguments.workout, own_folder(arguments))
    if arguments.json:
        segments = [_segment_data(segment) for segment in timeline.segments]
        seconds = _seconds(timeline.length)
        data = {"id": timeline.id, "name": timeline.name, "seconds": seconds, "segments": segments}
        _say(json.dumps(data, indent=2, ensure_ascii=False))
        return 0
    about = "about " if timeline.about else ""
    _say(f"{timeline.name}: {about}{_clock(timeline.length)}, {_seconds(timeline.length):g} s")
    section = None
    for start, segment in zip(timeline.starts, timeline.segments, strict=True):
        if segment.section != section:
            section = segment.section
            _say(f"{section or ''}".strip() or "-")
        _say(f"  {_clock(start):>7}  {_segment_line(segment)}")
    return 0


def _segment_line(segment: Segment) -> str:
    words = [f"{segment.kind:9} {_seconds(segment.length):6g} s"]
    if segment.exercise:
        words.append(f"{segment.exercise.name}{f': {segment.label}' if segment.label else ''}")
    elif segment.pattern:
        words.append(segment.pattern.name)
    if segment.side:
        words.append(segment.side)
    if segment.reps:
        words.append(f"{segment.reps} reps" if segment.hold is None else f"{segment.reps} × {segment.hold / 1000:g} s")
    if segment.sets and segment.sets > 1 and segment.kind.is_work:
        words.append(f"set {segment.set} of {segment.sets}")
    if segment.rounds:
        words.append(f"round {segment.round} of {segment.rounds}")
    if segment.waits:
        words.append("waits for you")
    words.extend(f"“{text}”" for text in segment.say)
    return "  ".join(words)


def _segment_data(segment: Segment) -> dict[str, Any]:
    return {
        "kind": segment.kind.value,
        "seconds": _seconds(segment.length),
        "section": segment.section,
        "exercise": segment.exercise.id if segment.exercise else None,
        "pattern": segment.pattern.id if segment.pattern else None,
        "side": segment.side.value if segment.side else None,
        "set": segment.set,
        "sets": segment.sets,
        "round": segment.round,
        "rounds": segment.rounds,
        "reps": segment.reps,
        "waits": segment.waits is not None,
        "say": " ".join(segment.say) or None,
    }


def print_cues(arguments: argparse.Namespace) -> int:
    """Print every cue with its second from the start, or as JSON."""
    from workouts.cues import estimate, plan

    timeline, _ = find_timeline(arguments.workout, own_folder(arguments))
    cues = plan(timeline, arguments.length_of or estimate)
    if arguments.json:
        _say(json.dumps([_cue_data(cue, timeline) for cue in cues], indent=2, ensure_ascii=False))
        return 0
    for cue in cues:
        at = timeline.starts[cue.segment] + cue.at
        length = f" ({_seconds(cue.length):g} s)" if cue.kind == "say" else ""
        _say(f"{_seconds(at):8.1f}  {cue.kind:5}  {cue.text}{length}")
    return 0


def _cue_data(cue: Cue, timeline: Timeline) -> dict[str, Any]:
    return {
        "at": _seconds(timeline.starts[cue.segment] + cue.at),
        "segment": cue.segment,
        "kind": cue.kind,
        "text": cue.text,
        "seconds": _seconds(cue.length),
    }


def _seconds(length: int) -> float:
    seconds = length / 1000
    return int(seconds) if seconds.is_integer() else seconds


def _clock(length: int) -> str:
    """Give minutes and seconds, begun seconds left out."""
    minutes, seconds = divmod(length // 1000, 60)
    return f"{minutes}:{seconds:02d}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line that needs no window."""
    return run(parser().parse_args(arguments))
