"""Draw the contact sheet of exercise or clip files, and say what the validator thinks of them.

uv run python tests/workouts/figure/draw.py FILE.yaml … --out sheet.png [--dark] [--every-key] [--large]

A file is an exercise (its `figure:` is taken) or a figure alone.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def say(what) -> None:
    sys.stdout.write(f"{what}\n")


def clip_of(path: Path):
    from workouts.definitions.figures import FIGURE
    from workouts.definitions.values import Context
    from workouts.figure.clip import Clip
    from workouts.yaml_nodes import read

    node = read(path.read_bytes(), path.name)
    for key, value in node.entries:
        if key.text == "figure":
            node = value
    context = Context()
    figure = FIGURE.read(node, context)
    for problem in context.log.problems:
        say(problem)
    return Clip(figure) if figure else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    for flag in ("--dark", "--every-key", "--large"):
        parser.add_argument(flag, action="store_true")
    chosen = parser.parse_args()
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication.instance() or QGuiApplication([])
    from gui.figure.sheet import draw_sheet
    from workouts.figure.validator import check

    clips = {path.stem: clip for path in chosen.files if (clip := clip_of(path))}
    for name, clip in clips.items():
        for warning in check(clip):
            say(f"{name}: {warning}")
    if clips:
        draw_sheet(clips, chosen.out, chosen.dark, chosen.every_key, large=chosen.large)
        say(chosen.out)
    app.quit()


if __name__ == "__main__":
    main()
