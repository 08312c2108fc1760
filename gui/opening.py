"""How is the program opened, once for each data folder?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, Qt
from PySide6.QtWidgets import QApplication

from gui.app import Program
from gui.single import Single
from workouts.data_folder import data_folder

if TYPE_CHECKING:
    from pathlib import Path

    from workouts.segments import Timeline


def open_window(start: Timeline | None = None, data: Path | None = None, named: str = "") -> int:
    """Open the window, in a session of `start` if it is given; give the exit code when it is closed.

    Where it is open already, it comes to the front; `named` is the workout as the person named it, for it to begin.
    """
    data = data or data_folder()
    single = Single(data)
    if not single.first:
        if single.hand_over(named):
            return 0
        print("Back Up Your Back is open already, but does not answer.", file=sys.stderr)  # noqa: T201
        return 1
    # What Qt's sound library lacks on this computer is for `main.py doctor` to tell, not for the terminal.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg*=false")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("back-up-your-back")
    app.setApplicationDisplayName("Back Up Your Back")
    program = Program(app, data)
    single.asked.connect(program.come_forward)

    def painted() -> None:
        from gui.leaving import keep_everything

        keep_everything(app, program)
        single.listen()

    program.window.painted.connect(painted, Qt.ConnectionType.QueuedConnection)
    program.open(start)
    code = app.exec()
    single.close()
    return code
