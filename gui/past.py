"""What was done before, what of it was interrupted, and what waits until that is settled?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from gui.interrupted import Interrupted
    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from workouts.model import Millis
    from workouts.segments import Timeline
    from workouts.timeline.variants import Shelf


class Past(QObject):
    """What the program knows of earlier sessions. Its parts are made when they are first wanted.

    `begin` gives a timeline that may begin now, `go_on` a `Stand` to go on from, `told` words in passing.
    """

    begin = Signal(object)
    go_on = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        data: Path,
        window: MainWindow,
        clock: Callable[[], float],
        wall: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Look at nothing yet.

        Args:
            data: The folder of the person's own files.
            window: Where to ask.
            clock: Seconds that never go back.
            wall: The time of day, with its zone; the computer's, unless another is given.
            parent: The QObject that owns it.

        """
        super().__init__(parent)
        self._data = data
        self._window = window
        self._clock = clock
        self._wall = wall
        self._ended: float | None = None
        self._keeper: Keeper | None = None
        self._interrupted: Interrupted | None = None
        self._held: Timeline | None = None

    @property
    def keeper(self) -> Keeper:
        """What keeps what is done."""
        if self._keeper is None:
            from gui.keeper import Keeper, wall_clock

            self._keeper = Keeper(self._data, self._wall or wall_clock, self)
            self._keeper.trouble.connect(self.told)
        return self._keeper

    # ---- what was interrupted ----------------------------------------------------------------------------------------

    @property
    def asking(self) -> bool:
        """Whether the person is being asked what to do with it."""
        return self._interrupted is not None and self._interrupted.asking

    def begin_once_settled(self, timeline: Timeline) -> None:
        """Let a workout begin, behind the question if there is one to be asked."""
        if self._interrupted is None and self.keeper.store.interrupted:
            self._held = timeline
        else:
            self.begin.emit(timeline)

    def settle(self, shelf: Shelf) -> None:
        """Once, when the exercises are known: go on with what was interrupted, or keep it."""
        if self._interrupted is not None:
            return
        from gui.interrupted import Interrupted

        self._interrupted = Interrupted(self.keeper, self._window, self)
        self._interrupted.told.connect(self.told)
        self._interrupted.settled.connect(self._begin_held)
        self._interrupted.go_on.connect(self._go_on)
        self._interrupted.settle(shelf)

    def _begin_held(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.begin.emit(held)

    def _go_on(self, stand: object) -> None:
        self._held = None
        self.go_on.emit(stand)

    # ---- when the last session was -----------------------------------------------------------------------------------

    def session_ended(self) -> None:
        """Remember that a session has ended now."""
        self._ended = self._clock()

    def since_session(self) -> Millis | None:
        """Give how long ago the last session ended, perhaps before the program was opened; nothing for never."""
        if self._ended is None:
            return self.keeper.since_session()
        return round((self._clock() - self._ended) * 1000)

    # ---- the end -----------------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """Wait until all that is kept is on the disk."""
        if self._keeper is not None:
            self._keeper.flush()

    def close(self) -> None:
        """Try a last time to write what could not be written, and wait for it."""
        if self._keeper is not None:
            self._keeper.close()
