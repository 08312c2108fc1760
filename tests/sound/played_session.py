"""A program that runs a session by itself, for a test that listens: `python -m tests.sound.played_session FOLDER`.

The window, its screens and its sounds are the program's own; only nobody presses a key. It prints, as JSON, the second
of the computer's clock at which each tone is planned.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QTimer
from PySide6.QtWidgets import QApplication

from gui.app import Program
from workouts.cues import Options, plan
from workouts.library import load
from workouts.timeline import lay_out

WORKOUT = "medicine-ball-rotation"
SETTINGS = {"countdown": 10, "speech": "nothing", "volume": 100, "keep_awake": False, "reduce_motion": True}
"""The figure stands still: without a graphics card it takes a third of a core, which other tests may want."""
BEGINS_S = 236.0
"""So far into the workout it begins: from there on many kinds of tones come close together."""
CUES = 41
"""Tones to wait for. The first comes when the session is sent there, as after a key; the others by the clock."""


def main(folder):
    (folder / "settings.json").write_text(json.dumps(SETTINGS))
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    library = load()
    timeline = lay_out(library.workouts[WORKOUT], library).timeline
    starts = [0]
    for segment in timeline.segments:
        starts.append(starts[-1] + segment.length)
    index = next(number for number, start in enumerate(starts) if start >= BEGINS_S * 1000)
    options = Options(countdown=SETTINGS["countdown"], speech=SETTINGS["speech"])
    cues = [cue for cue in plan(timeline, options=options) if cue.kind == "sound" and cue.segment >= index][:CUES]

    app = QApplication(sys.argv[:1])
    program = Program(app, folder)
    program.open(timeline)

    def jump():
        begins = time.monotonic()
        program.session.jump(index)
        due = [(begins + (starts[cue.segment] - starts[index] + cue.at) / 1000, cue.text) for cue in cues]
        sys.stdout.write(json.dumps(due) + "\n")
        sys.stdout.flush()
        QTimer.singleShot(round((due[-1][0] - begins) * 1000) + 1000, lambda: os._exit(0))

    QTimer.singleShot(1500, jump)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
