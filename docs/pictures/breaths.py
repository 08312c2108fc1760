"""Makes a contact sheet of the breath's pictures: `uv run docs/pictures/breaths.py FILE [--close]`.

Each picture at levels 0, ½ and 1, lying and sitting, light and dark; with `--close` as they stand within a workout.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.theme import PHASE, Theme, phase_palette
from gui.widgets.breath.moment import Breath, Stretch
from gui.widgets.breath.picture import BreathPicture

if TYPE_CHECKING:
    from gui.widgets.breath.picture import Ground
    from gui.widgets.breath.scenes import PictureName
    from gui.widgets.breath.torso import Position

SHOWN: list[tuple[PictureName, Position]] = [
    ("body", "supine"), ("body", "seated"), ("orb", "supine"), ("wave", "supine")
]  # fmt: skip
LEVELS = (0.0, 0.5, 1.0)
GROUNDS: tuple[Ground, ...] = ("light", "dark")
SIZE, CLOSE_SIZE = (1280, 800), (677, 537)
CLEAR = (84, 108)
RADIUS = 28
IN, OUT = 4.0, 6.0


def breath(level: float, *, close: bool) -> Breath:
    """Give a breath in that has come so far: at its beginning, its middle or its end."""
    share = min(0.93, max(0.07, level))  # the word fades at the very turns
    word, cue = ("In", "") if close else ("Breathe in", "Belly rises")
    return Breath(
        level=level,
        direction="in",
        share=share,
        length=IN,
        time=share * IN,
        word=word,
        cue=cue,
        ribs="low ribs widen",
        count=str(max(1, round(IN * (1 - share)))),
    )


def course() -> list[Stretch]:
    """Give the wave what comes before and after."""
    made: list[Stretch] = []
    for number in range(-1, 3):
        at = number * (IN + OUT)
        made.append(Stretch("in", at, IN, 0.0, 1.0, "in 4"))
        made.append(Stretch("out", at + IN, OUT, 1.0, 0.0, "out 6"))
    return made


def sheet(close: bool, letters: float) -> QImage:
    """Photograph them all, a row for each picture and ground."""
    width, height = CLOSE_SIZE if close else SIZE
    made = QImage(width * len(LEVELS), height * len(SHOWN) * len(GROUNDS), QImage.Format.Format_RGB32)
    made.fill(0)
    brush = QPainter(made)
    for row, (picture, position, ground) in enumerate((*each, ground) for each in SHOWN for ground in GROUNDS):
        shown = BreathPicture()
        shown.resize(width, height)
        shown.setPalette(phase_palette(PHASE["breathe"]))
        shown.set_picture(picture)
        shown.set_position(position)
        shown.set_ground(ground)
        shown.set_course(course())
        if close:
            shown.set_close(letters, RADIUS)
        else:
            shown.set_clear(*CLEAR)
        for column, level in enumerate(LEVELS):
            shown.show_breath(breath(level, close=close))
            brush.drawPixmap(column * width, row * height, shown.grab())
        shown.deleteLater()
    brush.end()
    return made


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--close", action="store_true", help="as within a workout")
    parser.add_argument("--letters", type=float, default=1.0, help="how large the words of a close-up are")
    chosen = parser.parse_args()
    app = QApplication([])
    Theme(app).show("light")
    sheet(chosen.close, chosen.letters).save(str(chosen.file))
