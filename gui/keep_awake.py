"""How does the screen stay on while nobody touches the computer?

A person on a mat presses no key for minutes. While a session or a breathing practice runs, and for a while when it is
paused, the system is asked to keep the screen on. Asking can take seconds where the desktop does not answer, so a
thread of its own does it, holds on, and lets go. When the program dies, the desktop sees its connection end, and takes
the request as withdrawn.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import Event as Flag
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workouts.events import Finished, Paused, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from workouts.events import Event

PAUSED_MS: Final = 120_000
"""How long a pause keeps the screen on: a person fetches a mat and finds the session as it was left."""
PATIENCE_MS: Final = 15_000
"""So long the desktop may take to answer. Each way of asking it gives up after two seconds."""


@contextmanager
def screen_on() -> Iterator[bool]:
    """Keep the screen on; gives whether the system does so."""
    from wakepy import keep  # only when the first session begins: its import takes time

    with keep.presenting(on_fail="pass") as mode:
        yield bool(mode.active)


class KeepAwake(QObject):
    """Keeps the screen on while something runs. It listens to nothing by itself: `take` is given each event.

    `trouble` says in words, once, that the screen may go dark.
    """

    trouble = Signal(str)
    _answered = Signal(object, bool)

    def __init__(
        self, parent: QObject | None = None, screen_on: Callable[[], AbstractContextManager[bool]] = screen_on
    ) -> None:
        """Ask for nothing yet.

        Args:
            parent: The QObject that owns it.
            screen_on: Keeps the screen on, and gives whether it does; a test's own.

        """
        super().__init__(parent)
        self._screen_on = screen_on
        self._wanted = True
        self._runs = False
        self._let_go: Flag | None = None
        self._told = False
        self._answered.connect(self._take_answer, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self, singleShot=True, interval=PAUSED_MS)
        self._pause.timeout.connect(self._stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell)

    def set_wanted(self, wanted: bool) -> None:
        """Choose whether the screen is to stay on at all."""
        self._wanted = wanted
        self._follow()

    def take(self, event: Event) -> None:
        """Keep the screen on from the first event of a session to its last."""
        if isinstance(event, Finished | Stopped):
            self._stop()
        elif isinstance(event, Paused):
            self._pause.start()
        else:
            self._pause.stop()
            self._runs = True
            self._follow()

    def _stop(self) -> None:
        self._pause.stop()
        self._runs = False
        self._follow()

    def _follow(self) -> None:
        """Ask, or let go, where that is not how it is."""
        wanted = self._wanted and self._runs
        if wanted and self._let_go is None:
            self._let_go = Flag()
            self._patience.start()
            Thread(target=self._hold, args=(self._let_go,), name="keep-awake", daemon=True).start()
        elif not wanted and self._let_go is not None:
            self._patience.stop()
            self._let_go.set()
            self._let_go = None

    # ---- in the thread -----------------------------------------------------------------------------------------------

    def _hold(self, let_go: Flag) -> None:
        works = False
        try:
            with self._screen_on() as works:
                self._answer(let_go, works)
                let_go.wait()
        except Exception:
            if not works:
                self._answer(let_go, works)

    def _answer(self, let_go: Flag, works: bool) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._answered.emit(let_go, works)

    # ---- what came of it ---------------------------------------------------------------------------------------------

    def _take_answer(self, let_go: object, works: bool) -> None:
        if let_go is self._let_go:
            self._patience.stop()
            if not works:
                self._tell()

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.trouble.emit(self.tr("The screen may go dark: this computer cannot be asked to keep it on."))
