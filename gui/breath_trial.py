"""How does a breath sound as the settings have it? One breath, heard and shown, to try."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.practice import PracticeSession
from gui.practice_sound import PracticeSound
from gui.screens.breath_shown import shown_small
from gui.widgets.breath.moment import Breath
from workouts.breathing.events import BreathStarted
from workouts.breathing.plan import Practice, plan
from workouts.events import Stopped
from workouts.model import Pattern, Phase
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.cues.breath_sound import BreathSound
    from workouts.events import Event
    from workouts.model import Millis

LEAD_IN: Final[Millis] = 1_500
"""Milliseconds: a device takes a while to start."""
TRIED: Final = Pattern(id="try", name="", phases=(Phase("in", 4_000), Phase("out", 6_000)), breaths=2)
"""Of its two breaths only the first is breathed: the last one would fade, and end with a gong."""


class BreathTrial(QObject):
    """One breath. `shown` gives each moment of it for a picture, `ended` says that it is over."""

    shown = Signal(Breath)
    ended = Signal()

    def __init__(self, sound: BreathSound, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self.session = PracticeSession(plan(Practice(pattern=TRIED, lead_in=LEAD_IN)), clock=clock, parent=self)
        self._heard = PracticeSound(sound, self.session)
        self.session.happened.connect(self._heard.take)
        self.session.happened.connect(self._end)
        self.session.moved.connect(self._show)

    def play(self) -> None:
        """Breathe."""
        self.session.start()

    def stop(self) -> None:
        """Be quiet."""
        self.session.stop("tried")

    def _show(self) -> None:
        pacer = self.session.pacer
        if pacer.state is State.RUNNING:
            self.shown.emit(shown_small(pacer.plan, pacer.elapsed, note=""))

    def _end(self, event: Event) -> None:
        if isinstance(event, BreathStarted) and event.number:
            self.stop()
        elif isinstance(event, Stopped):
            self.ended.emit()
            self.deleteLater()
