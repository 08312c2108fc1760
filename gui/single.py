"""Is the program open already, and how does the one that is open learn that it is wanted?

One program runs for each person and data folder. The lock tells without loading Qt's network library, which is loaded
after the first paint or by a second start. The system lets go of the lock of a program that was killed.
"""

from __future__ import annotations

import json
import os
import sys
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

NAME: Final = "back-up-your-back"
ANSWER: Final = b"coming\n"
PATIENCE: Final = 8.0
"""Seconds that a second start waits for the first: that may be starting itself."""
RETRY_AFTER: Final = 0.05
LONGEST_NAME: Final = 100
"""Bytes of a socket's path: some systems take 103, none more than 107."""
LONGEST: Final = 65_536
"""Bytes of a message; a longer one is none of ours."""


def _place(data: Path) -> Path:
    """Give where the lock and the socket lie, without their endings."""
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
    whose = f"{Path.home()} {data.expanduser().resolve()}"
    # A checksum is enough to tell a person's folders apart, and loads no library of ciphers before the first paint.
    return folder / f"{NAME}-{zlib.crc32(whose.encode(errors='surrogateescape')):08x}"


def _socket(place: Path) -> str:
    """Give where the socket lies: near the lock, unless that is longer than a system takes."""
    near = f"{place}.socket"
    return near if len(os.fsencode(near)) <= LONGEST_NAME else f"{QDir.tempPath()}/{place.name}.socket"


class Single(QObject):
    """The first program of a person and a data folder, or the wish to be it.

    `asked` says that the program was started again, with the workout that it was to begin with, or nothing.
    """

    asked = Signal(str)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        place = _place(data)
        self._name = place.name if sys.platform == "win32" else _socket(place)
        self._lock = QLockFile(f"{place}.lock")
        self._lock.setStaleLockTime(0)  # however long it runs; one whose program is gone is stale all the same
        self._server: QLocalServer | None = None
        self._others: list[QLocalSocket] = []
        # Where no lock can be made at all, two programs are better than none.
        self.first = self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError
        """Whether no other program is open."""

    # ---- the first -------------------------------------------------------------------------------------------------

    def listen(self) -> None:
        """Wait for others from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # of a program that was killed: the lock is ours
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._server.listen(self._name)

    def _meet(self) -> None:
        while self._server is not None and (other := self._server.nextPendingConnection()) is not None:
            self._others.append(other)
            other.readyRead.connect(self._hear)
            other.disconnected.connect(self._part)

    def _part(self) -> None:
        for other in [*self._others]:
            if other.state() == other.LocalSocketState.UnconnectedState:
                self._others.remove(other)
                other.deleteLater()

    def _hear(self) -> None:
        for other in [*self._others]:
            self._hear_one(other)

    def _hear_one(self, other: QLocalSocket) -> None:
        if not other.canReadLine():
            if other.bytesAvailable() > LONGEST:
                other.abort()
            return
        try:
            message = json.loads(bytes(other.readLine(LONGEST).data()))
            workout, token = str(message["start"]), str(message["token"])
        except (ValueError, KeyError, TypeError, RecursionError):
            other.abort()
            return
        other.write(ANSWER)
        other.flush()
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Wayland lets a window come forward by it alone
        self.asked.emit(workout)

    def close(self) -> None:
        """Let another program be the first."""
        if self._server is not None:
            self._server.close()
            for other in [*self._others]:
                other.abort()
        self._lock.unlock()

    # ---- the second ------------------------------------------------------------------------------------------------

    def hand_over(self, workout: str = "") -> bool:
        """Tell the first that it is wanted, to begin a workout if one is named; whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        message = json.dumps({"start": workout, "token": token}).encode() + b"\n"
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(1000):
                socket.write(message)
                return socket.waitForReadyRead(round(PATIENCE * 1000)) and bytes(socket.readAll().data()) == ANSWER
            time.sleep(RETRY_AFTER)
        return False
