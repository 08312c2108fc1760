"""How many frames a second can this machine keep up?"""

from __future__ import annotations

from typing import Final

FAST: Final = 17
"""Milliseconds between frames: nearly 60 a second. 16 would be 62, which no screen shows."""
SLOW: Final = 33
_WATCHED: Final = 60
"""Frames that are looked at together."""
_LATE: Final = 1.5
"""A frame is late that comes after so many intervals."""
_TOO_MANY: Final = 15


class FrameRate:
    """Watches frames come, and halves their number when a quarter of them is late; it never goes back up."""

    def __init__(self) -> None:
        self.interval = FAST
        """Milliseconds to wait for the next frame."""
        self._last: float | None = None
        self._frames = self._late = 0

    def restart(self, now: float) -> None:
        """Begin to watch at this second of the clock, after a pause."""
        self._last = now
        self._frames = self._late = 0

    def note(self, now: float) -> bool:
        """Note a frame; true where the interval has just changed."""
        if self._last is not None:
            self._frames += 1
            self._late += (now - self._last) * 1000 > FAST * _LATE
        self._last = now
        if self._frames < _WATCHED:
            return False
        changes = self.interval == FAST and self._late >= _TOO_MANY
        if changes:
            self.interval = SLOW
        self._frames = self._late = 0
        return changes
