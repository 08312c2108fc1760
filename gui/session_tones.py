"""Which tones does a session let be heard, and when?

The tones that come soon are made known a little ahead, so that they sound on the dot; the rest follows what happens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.cues.clips import AHEAD_MS
from workouts.events import CueDue, Finished, Stopped

if TYPE_CHECKING:
    from gui.cues.tones import Tones
    from gui.session import Session
    from workouts.events import Event

FINISH = "finish"


class SessionTones:
    """Lets a session's tones be heard.

    It listens to nothing by itself: `take` is given each event, and `look` is called at each tick.
    """

    def __init__(self, tones: Tones, session: Session, *, over_breath: bool = False) -> None:
        """Listen to nothing yet; `over_breath` is whether breaths are heard, over which tones are soft."""
        self._tones = tones
        self._over_breath = over_breath
        self._player = session.player
        self._finish_came = False

    def take(self, event: Event) -> None:
        """Make heard what has happened."""
        self._soften()
        if isinstance(event, CueDue) and event.cue.kind == "sound":
            self._finish_came = event.cue.text == FINISH
            self._tones.play(event.cue.text)
        elif isinstance(event, Finished) and not self._finish_came:
            # The person ended the last segment, and nobody knew the moment before.
            self._tones.play(FINISH)
        if isinstance(event, Finished | Stopped):
            self._tones.release()

    def look(self) -> None:
        """Make known what comes soon."""
        self._soften()
        self._tones.expect((at, cue.text) for at, cue in self._player.soon(AHEAD_MS) if cue.kind == "sound")

    def _soften(self) -> None:
        self._tones.set_softly(self._over_breath and self._player.segment.pattern is not None)
