"""How does the program end when the system wants it to, with everything kept?"""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gui.app import Program

WANTED = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Signals(QObject):
    """Emits `came` for a signal that asks the program to end.

    Python heeds a signal between two of its own instructions, and an idle window carries out none: a pair of sockets
    wakes it.
    """

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inside, self._outside = socket.socketpair()
        self._inside.setblocking(False)
        self._outside.setblocking(False)
        self._notifier = QSocketNotifier(self._inside.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)
        self._before_wakeup = signal.set_wakeup_fd(self._outside.fileno())
        self._before: dict[int, Any] = {each: signal.signal(each, lambda *_: None) for each in WANTED}

    def _wake(self) -> None:
        self._inside.recv(4096)
        self.came.emit()

    def close(self) -> None:
        """Leave signals to others again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_wakeup)
        for each, handler in self._before.items():
            signal.signal(each, handler)
        self._inside.close()
        self._outside.close()


def keep_everything(app: QApplication, program: Program) -> None:
    """Keep what is running when the program is told to end, when the person logs out, and at every other end."""
    signals = Signals(program)
    signals.came.connect(program.window.close)
    signals.came.connect(app.quit)
    # At a log-out the program may be ended right behind this, or the log-out be called off: nothing ends yet.
    app.commitDataRequest.connect(lambda _manager: program.keep_now(), Qt.ConnectionType.DirectConnection)
    app.aboutToQuit.connect(program.close)
