"""Who listens to whom while one breathes at the desk?

The session, its small window and its sound are made here. It has no end: it is laid out on and on until it is closed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.practice import PracticeSession
from gui.practice_sound import PracticeSound
from gui.screens.mini_breath import MiniBreath
from gui.screens.own_rate import OwnRateScreen
from workouts.breathing import desk
from workouts.breathing.cautions import slowest_with
from workouts.breathing.events import BreathStarted
from workouts.breathing.plan import plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.main_window import MainWindow
    from gui.settings import Settings
    from gui.sounds import Sounds
    from gui.theme import Theme
    from workouts.breathing.own_rate import OwnRate
    from workouts.events import Event

TICK_MS: Final = 33
"""Thirty pictures a second are all that the small window shows."""
LAID_OUT_AT: Final = 12
"""Breaths left at which more of them are laid out."""


class DeskRun(QObject):
    """Breathing at the desk, from the opening of its window to its end.

    `changed` gives fields of `Settings`, `large` asks for the large window.
    """

    changed = Signal(dict)
    large = Signal()
    ended = Signal()

    def __init__(
        self,
        window: MainWindow,
        sounds: Sounds,
        settings: Settings,
        theme: Theme,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._sounds = sounds
        self._settings = settings
        self._theme = theme
        self._clock = clock
        self._sound: PracticeSound | None = None
        self._asking: OwnRateScreen | None = None
        self.session = self._session()
        self.small = MiniBreath(self.session, settings, theme, practice=False)

    def begin(self) -> None:
        """Open the small window and breathe."""
        small = self.small
        small.changed.connect(self._change)
        small.closed.connect(self.close)
        small.back.connect(self.large)
        small.measure.connect(self._measure)
        small.sound_wanted.connect(self._switch_sound)
        self._listen()
        small.show()
        self.session.start()

    def close(self) -> None:
        """End it, and close its window."""
        self._stop_asking()
        self.session.stop("person")
        self.small.close()
        self.small.deleteLater()
        self.ended.emit()
        self.deleteLater()

    # ---- the session -------------------------------------------------------------------------------------------------

    def _session(self) -> PracticeSession:
        settings = self._settings
        practice = desk.practice(
            self.tr("At the desk"),
            settings.breath_own or None,
            settings.breath_sessions + 1,
            slowest_with(settings.cautions, settings.breath_slowest or None),
        )
        return PracticeSession(plan(practice), clock=self._clock, tick_ms=TICK_MS, parent=self)

    def _listen(self) -> None:
        self.session.happened.connect(self._take)
        self._set_sound(on=self._settings.small_sound)

    def _take(self, event: Event) -> None:
        if self._sound is not None:
            self._sound.take(event)
        if isinstance(event, BreathStarted) and event.left <= LAID_OUT_AT:
            self.session.lengthen(self.session.pacer.plan.length + desk.STRETCH)

    def _change(self, what: dict[str, object]) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(what)

    # ---- sound -------------------------------------------------------------------------------------------------------

    def _switch_sound(self) -> None:
        on = self._sound is None
        self._set_sound(on=on)
        if on and self._sound is None:
            self.small.say(self.tr("All off in Settings"))
        else:
            self._change({"small_sound": on})

    def _set_sound(self, *, on: bool) -> None:
        """Be heard from the next breath on, or fall silent now."""
        breath = self._sounds.breath() if on or self._sound is not None else None
        if breath is not None and not on:
            breath.stop()
        self._sound = PracticeSound(breath, self.session) if on and breath is not None else None
        self.small.show_sound(self._sound is not None)

    # ---- the own breath ----------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        """Ask for the own breath in the large window, and go on at the pace that follows from it."""
        if self._asking is None:
            self.session.pause()
            self._asking = asking = OwnRateScreen(self._clock, self._theme)
            asking.done.connect(lambda found: self._measured(found))
            asking.back.connect(lambda: self._measured(None))
            self._window.show_screen(asking)
        self.large.emit()

    def _stop_asking(self) -> None:
        if self._asking is not None:
            asking, self._asking = self._asking, None
            self._window.drop_screen(asking)

    def _measured(self, found: OwnRate | None) -> None:
        self._stop_asking()
        if found is None or found.rate is None:
            self.session.go_on()
            return
        self._change({"breath_own": found.rate})
        before, self.session = self.session, self._session()
        before.stop("measured")
        self.small.follow(self.session)
        before.deleteLater()
        self._listen()
        self.session.start()
