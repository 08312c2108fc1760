"""How does the library come in without the window standing still?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workouts.library import Library, Loading

SLICE_SECONDS: Final = 0.008
"""How long one turn of the event loop reads: half a frame, so that the window stays usable."""


class Loader(QObject):
    """Reads the library between the window's events; `loaded` says that `library` is complete.

    The reader itself is imported when it is first wanted: the window is to be painted before.
    """

    loaded = Signal()

    def __init__(self, *own: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._loading: Loading | None = None
        self.library: Library | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)

    def start_once(self) -> None:
        """Read everything, if that was not begun before."""
        if self._loading is None:
            self.start()

    def start(self) -> None:
        """Read everything anew."""
        from workouts.library import Loading

        self._loading = Loading(*self._own)
        self._steps = self._loading.steps()
        self._timer.start()

    def _read_on(self) -> None:
        until = time.monotonic() + SLICE_SECONDS
        for _ in self._steps:
            if time.monotonic() >= until:
                return
        self._timer.stop()
        assert self._loading is not None
        self.library = self._loading.library
        self.loaded.emit()
