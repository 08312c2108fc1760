"""Who listens to whom in a session?

A session, its screen, its sounds and what is kept of it are made here and wired up in one visible block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.figure.stage import FigureStage
from gui.figures import look_of
from gui.screens.keys_sheet import keys_sheet
from gui.screens.session import SessionScreen
from gui.screens.summary import SummaryScreen
from gui.session import Session
from gui.session_tones import SessionTones
from gui.session_voice import SessionVoice
from gui.widgets.sheet import Answer, Sheet
from gui.widgets.toast import Toast
from workouts.cues import estimate
from workouts.done import Done
from workouts.events import Finished, Stopped
from workouts.player import COUNT_IN, State
from workouts.safety import safety
from workouts.segments import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.keep_awake import KeepAwake
    from gui.main_window import MainWindow
    from gui.settings import Settings
    from gui.sounds import Sounds
    from workouts.events import Event
    from workouts.figure.performance import Performer
    from workouts.segments import Cue

STOP: Final = "stop"
GO_ON: Final = "go on"


@dataclass(frozen=True)
class Parts:
    """What a session is made with: parts of the program that outlive it."""

    window: MainWindow
    sounds: Sounds
    awake: KeepAwake
    settings: Settings
    performer: Performer
    clock: Callable[[], float]


class SessionRun(QObject):
    """One session from its start to its summary. `again` gives the timeline to be played once more."""

    again = Signal(Timeline)
    doctor = Signal()
    ended = Signal()

    def __init__(self, timeline: Timeline, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        settings = parts.settings
        self._timeline = timeline
        self._window = parts.window
        self._sounds = parts.sounds
        self._tones = parts.sounds.tones()
        self._voice = parts.sounds.voice()
        self._speech = SessionVoice(self._voice, timeline, parts.sounds.cues) if self._voice else None
        self._done = Done()
        self._asking = False
        count_in = COUNT_IN if settings.count_in else 0
        self.session = Session(timeline, self._cues, clock=parts.clock, count_in=count_in, parent=self)
        stage = FigureStage(look_of(settings, dark=False), clock=parts.clock)  # on a phase the stage is light
        self.screen = SessionScreen(self.session, parts.performer, stage, settings, muted=self._tones.muted)

        self._heard = SessionTones(self._tones, self.session)

        # The session's listeners, equal among each other.
        self.session.happened.connect(self._keep)
        self.session.happened.connect(self._heard.take)
        self.session.moved.connect(self._heard.look)
        if self._speech is not None:
            self._speech.follow(self.session)
            self.session.happened.connect(self._speech.take)
        self.session.happened.connect(parts.awake.take)
        self.session.happened.connect(self._end)
        # What the screen asks for, beyond driving the session.
        self.screen.stop_wanted.connect(self._ask_to_stop)
        self.screen.keys_wanted.connect(self._show_keys)
        self.screen.mute_wanted.connect(self._mute)
        self.screen.voice_wanted.connect(self._switch_voice)
        self.screen.full_screen_wanted.connect(self._window.toggle_full_screen)

        self._show_sounds()

    def _cues(self, timeline: Timeline) -> tuple[Cue, ...]:
        """Plan the cues of a timeline: as the person wants to hear them, as long as the voice takes."""
        return self._speech.cues(timeline) if self._speech else self._sounds.cues(timeline, estimate)

    def begin(self) -> None:
        """Show the screen and start the session."""
        self._tones.load()
        self._window.show_screen(self.screen)
        self.session.start()

    # ---- listeners ---------------------------------------------------------------------------------------------------

    def _keep(self, event: Event) -> None:
        self._done.take(event, self.session.player.timeline)

    def _end(self, event: Event) -> None:
        if isinstance(event, Finished | Stopped):
            if self._speech is not None:
                self._speech.leave()
            self._show_summary()

    # ---- the end -----------------------------------------------------------------------------------------------------

    def _show_summary(self) -> None:
        summary = SummaryScreen(self._timeline.name, self._done, safety())
        summary.leave.connect(lambda: self._leave(summary))
        summary.again.connect(lambda: self._once_more(summary))
        summary.doctor.connect(self.doctor)
        self._window.drop_screen(self.screen)
        self._window.show_screen(summary)
        self.ended.emit()

    def _leave(self, summary: SummaryScreen) -> None:
        self._window.drop_screen(summary)
        self.deleteLater()

    def _once_more(self, summary: SummaryScreen) -> None:
        self._leave(summary)
        self.again.emit(self._timeline)

    # ---- questions ---------------------------------------------------------------------------------------------------

    def _ask_to_stop(self) -> None:
        """Pause, and ask whether to stop; the session goes on where the person says so."""
        if self._asking:
            return
        self._asking = True
        was_running = self.session.player.state is not State.PAUSED
        self.session.pause()
        sheet = Sheet(
            self._window,
            self.tr("Stop here?"),
            self.tr("What you have done is kept. Stopping early is fine."),
            [Answer(STOP, self.tr("Stop")), Answer(GO_ON, self.tr("Go on"), "primary")],
        )
        sheet.answered.connect(lambda value: self._answered(value, was_running=was_running))

    def _answered(self, value: str, *, was_running: bool) -> None:
        self._asking = False
        if value == STOP:
            self.session.stop("person")
        elif was_running:
            self.session.go_on()

    def _show_keys(self) -> None:
        if self._asking:
            return
        self._asking = True
        was_running = self.session.player.state is not State.PAUSED
        self.session.pause()
        words = self.tr("The session is paused meanwhile.")
        sheet = keys_sheet(self._window, self.screen.keys(), words, GO_ON)
        sheet.answered.connect(lambda value: self._answered(value, was_running=was_running))

    # ---- what is heard -----------------------------------------------------------------------------------------------

    def _mute(self) -> None:
        """Silence everything, or let it be heard again."""
        self._tones.set_muted(not self._tones.muted)
        self._show_sounds()

    def _switch_voice(self) -> None:
        """Silence the voice alone, or let it speak again."""
        if self._voice is None:
            Toast(self._window, self.tr("The voice is off in Settings"), at_top=True)
            return
        self._voice.set_off(not self._voice.off)
        self._show_sounds()

    def _show_sounds(self) -> None:
        muted = self._tones.muted
        if self._voice is not None:
            self._voice.set_muted(muted)
        self.screen.show_muted(muted)
        self.screen.show_voice(off=self._voice is None or self._voice.off)
