"""Something that sounds on and on, for a test that pulls devices out: `python -m tests.sound.sounding tones|breath`.

It prints what the person is told, a line each.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QTimer

from gui.cues.breath_sound import BreathSound
from gui.cues.tones import Tones


def tell(words):
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def sound_tones(app):
    tones = Tones(parent=app)
    tones.trouble.connect(tell)
    tones.load()
    timer = QTimer(app, interval=400)
    timer.timeout.connect(lambda: tones.play("countdown"))
    timer.start()


def sound_breath(app):
    breath = BreathSound(parent=app)
    breath.trouble.connect(tell)
    for number in range(20):
        breath.plan(10_000 * number, (("in", 5000, 0.0, 1.0), ("out", 5000, 1.0, 0.0)))
    breath.begin(0)


if __name__ == "__main__":
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    app = QCoreApplication(sys.argv[:1])
    {"tones": sound_tones, "breath": sound_breath}[sys.argv[1]](app)
    app.exec()
