"""How much of a processor core does a running session take, against a bare window in the same run?

Goal: at most 5 % without the figure.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from child import run

SECONDS = 20

BARE = """
import json, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
QTimer.singleShot(1000, lambda: globals().update(begun=time.process_time()))
QTimer.singleShot(1000 + 1000 * int(sys.argv[1]), app.quit)
app.exec()
print(json.dumps({"share": (time.process_time() - begun) / int(sys.argv[1])}))
"""

OURS = """
import json, sys, tempfile, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.app import Program
from workouts.command_line import find_timeline
app = QApplication([])
data = Path(tempfile.mkdtemp())
program = Program(app, data)
timeline, _ = find_timeline(sys.argv[2], data)
program.open(timeline)
QTimer.singleShot(3000, lambda: globals().update(begun=time.process_time()))
QTimer.singleShot(3000 + 1000 * int(sys.argv[1]), app.quit)
app.exec()
print(json.dumps({"share": (time.process_time() - begun) / int(sys.argv[1])}))
"""


def main() -> None:
    """Print the shares of a core."""
    bare = run(BARE, str(SECONDS))["share"]
    print(f"bare window                 {bare:6.1%} of a core")
    for workout in ("seven-minute-workout", "gentle-relief"):
        print(f"session {workout:20}{run(OURS, str(SECONDS), workout)['share']:6.1%} of a core")


if __name__ == "__main__":
    main()
