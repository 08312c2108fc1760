"""Back Up Your Back: opens the window, or carries out a command.

`main.py → gui → workouts`: this file only decides who does the work, and imports Qt for no command that needs none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from workouts.command_line import Failed, anywhere, find_timeline, own_folder, parser, run

if TYPE_CHECKING:
    import argparse


def main(words: list[str]) -> int:
    """Do what the command line says; give the exit code."""
    if not words:
        from gui.opening import open_window

        return open_window()
    arguments = parser().parse_args(words)
    if arguments.command == "doctor":
        from gui.doctor import main as doctor

        return doctor(arguments.data)
    if arguments.command == "draw":
        from gui.drawing import draw

        return draw(arguments)
    if arguments.command == "start":
        return _start(arguments.workout, arguments)
    if arguments.command == "cues":
        from gui.voice.measured import measured

        return run(arguments, measured(own_folder(arguments)))
    return run(arguments)


def _start(workout: str, arguments: argparse.Namespace) -> int:
    try:
        timeline, _ = find_timeline(workout, own_folder(arguments))
    except Failed as failed:
        print(failed, file=sys.stderr)  # noqa: T201
        return 1
    from gui.opening import open_window

    return open_window(timeline, arguments.data, anywhere(workout))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
