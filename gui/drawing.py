"""How does `main.py draw` show an author what was posed?"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workouts.command_line import own_folder
from workouts.definitions import DefinitionKind
from workouts.figure.performance import Performer
from workouts.figure.validator import check
from workouts.library import load
from workouts.problems import did_you_mean

if TYPE_CHECKING:
    import argparse

    from workouts.figure.clip import Clip


def draw(arguments: argparse.Namespace) -> int:
    """Draw a contact sheet and print every warning; 1 where something cannot be drawn."""
    clips, complaints = _clips(arguments)
    for complaint in complaints:
        print(complaint, file=sys.stderr)  # noqa: T201
    for name, clip in clips.items():
        for warning in check(clip):
            print(f"{name}: {warning}")  # noqa: T201
    if not clips:
        return 1
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a picture needs no screen
    from PySide6.QtGui import QGuiApplication

    from gui.figure.sheet import draw_sheet

    _application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    try:
        draw_sheet(clips, arguments.out, arguments.dark, arguments.every_key, large=arguments.large)
    except OSError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 1 if complaints else 0


def _clips(arguments: argparse.Namespace) -> tuple[dict[str, Clip], list[str]]:
    """Give the clips that were asked for by name, and what is wrong with the others."""
    files = [Path(word) for word in arguments.exercises if word.endswith((".yaml", ".yml"))]
    library = load(own_folder(arguments), extra=[(DefinitionKind.EXERCISES, file) for file in files])
    performer = Performer()
    clips: dict[str, Clip] = {}
    complaints = [str(each) for each in library.problems if each.place.file in map(str, files) and not each.advice]
    for word in arguments.exercises:
        id_ = Path(word).stem if Path(word) in files else word
        exercise = library.exercises.get(id_)
        clip = performer.clip(exercise) if exercise else None
        if clip is not None:
            clips[id_] = clip
        elif exercise is not None:
            complaints.append(f"'{id_}' has no figure")
        elif not complaints or Path(word) not in files:
            complaints.append(f"no exercise is called '{id_}'{did_you_mean(id_, library.exercises)}")
    return clips, complaints
