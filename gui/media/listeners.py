"""What does the desktop see of a session and of a practice, and what do its media keys do in them?

They do exactly what the buttons do: each triggers the same action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject

from gui import wording
from gui.media.mpris import Shown
from workouts.events import CueDue, Finished, Stopped
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.actions import Actions
    from gui.media.mpris import MediaPlayer
    from gui.practice import PracticeSession
    from gui.session import Session
    from workouts.events import Event

SAME: Final = ("next", "previous", "stop")
"""What media keys and actions call alike."""


class Window(Protocol):
    """Where a session is shown."""

    def come_to_front(self) -> None:
        """Be seen."""


class _Listener(QObject):
    """Shows what plays, and passes on what is asked of it as long as no question waits in the window."""

    GROUP = ""

    def __init__(self, media: MediaPlayer, commands: Actions, window: Window, asked: Callable[[], bool]) -> None:
        super().__init__()
        self._media = media
        self._commands = commands
        self._window = window
        self._asked = asked
        media.wanted.connect(self._do)

    def _shown(self) -> Shown:
        raise NotImplementedError

    def _at(self) -> int:
        """How far on it is, in milliseconds."""
        raise NotImplementedError

    def take(self, event: Event) -> None:
        """Show what has changed; leave the bus at the end."""
        if isinstance(event, Finished | Stopped):
            self._media.wanted.disconnect(self._do)
            self._media.hide()
        elif not isinstance(event, CueDue):
            self._media.show(self._shown(), self._at)

    def _do(self, order: str) -> None:
        playing = self._shown().playing
        if order == "raise":
            self._window.come_to_front()
        elif self._asked():
            return
        elif order == "play_pause" or (order == "play" and not playing) or (order == "pause" and playing):
            self._trigger("carry_on")
        elif order in SAME:
            self._trigger(order)

    def _trigger(self, name: str) -> None:
        action = self._commands.find(f"{self.GROUP}.{name}")
        if action is not None:
            action.trigger()


class SessionMedia(_Listener):
    """A session as a player: each segment is a track."""

    GROUP = "session"

    def __init__(
        self, session: Session, media: MediaPlayer, commands: Actions, window: Window, asked: Callable[[], bool]
    ) -> None:
        super().__init__(media, commands, window, asked)
        self._player = session.player

    def _shown(self) -> Shown:
        player, segment = self._player, self._player.segment
        return Shown(
            title=wording.segment_name(segment),
            album=player.timeline.name,
            number=player.index,
            length=None if segment.waits else segment.length,
            playing=player.state is not State.PAUSED,
        )

    def _at(self) -> int:
        return self._player.position


class PracticeMedia(_Listener):
    """A breathing practice as a player: one track, which cannot be skipped."""

    GROUP = "practice"

    def __init__(
        self,
        session: PracticeSession,
        name: str,
        media: MediaPlayer,
        commands: Actions,
        window: Window,
        asked: Callable[[], bool],
    ) -> None:
        super().__init__(media, commands, window, asked)
        self._session = session
        self._name = name

    def _shown(self) -> Shown:
        length = round(self._session.pacer.plan.length)
        return Shown(self._name, self.tr("Breathing"), 0, length, not self._session.paused, can_skip=False)

    def _at(self) -> int:
        return max(0, round(self._session.pacer.elapsed))
