"""How does the library come in without the window standing still?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from workouts.library import Library, Loading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLICE_SECONDS: Final = 0.008
"""How long one turn of the event loop reads: half a frame, so that the window stays usable."""


class Loader(QObject):
    """Reads the library between the window's events; `loaded` gives it when it is complete."""

    loaded = Signal(Library)

    def __init__(self, *own: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._loading: Loading | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._read_on)

    def start(self) -> None:
        """Read everything anew."""
        self._loading = Loading(*self._own)
        self._steps = self._loading.steps()
        self._timer.start()

    def finish(self) -> Library:
        """Read whatever is still missing at once."""
        if self._loading is None:
            self.start()
        assert self._loading is not None
        for _ in self._steps:
            pass
        self._timer.stop()
        return self._loading.library

    def _read_on(self) -> None:
        until = time.monotonic() + SLICE_SECONDS
        for _ in self._steps:
            if time.monotonic() >= until:
                return
        self._timer.stop()
        assert self._loading is not None
        self.loaded.emit(self._loading.library)
