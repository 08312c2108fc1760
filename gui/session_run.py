"""Who listens to whom in a session?

A session, its screen, its sounds and what is kept of it are made here and wired up in one visible block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.figure.stage import FigureStage
from gui.figures import look_of
from gui.kept import Kept
from gui.screens.keys_sheet import keys_sheet
from gui.screens.session import SessionScreen
from gui.screens.summary import SummaryScreen
from gui.session import Session
from gui.widgets.sheet import Answer, Sheet
from workouts.cues import Options, plan
from workouts.events import CueDue, Finished, Stopped
from workouts.history.checkpoint import lead_in
from workouts.history.record import SessionRecord
from workouts.player import COUNT_IN, State
from workouts.safety import safety
from workouts.segments import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from gui.settings import Settings
    from gui.sounds import Sounds
    from workouts.events import Event
    from workouts.figure.performance import Performer
    from workouts.history.checkpoint import Stand
    from workouts.segments import Cue
    from workouts.timeline.variants import Shelf

STOP: Final = "stop"
GO_ON: Final = "go on"


@dataclass(frozen=True)
class Parts:
    """What a session is made with: parts of the program that outlive it."""

    window: MainWindow
    sounds: Sounds
    settings: Settings
    performer: Performer
    clock: Callable[[], float]
    keeper: Keeper


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
        self._tones = parts.sounds.tones()
        self._keeper = parts.keeper
        self._record = SessionRecord(timeline, parts.clock, parts.keeper.wall, parts.keeper.save)
        self._asking = self._leaving = False
        count_in = COUNT_IN if settings.count_in else 0
        self.session = Session(timeline, self._plan(settings), clock=parts.clock, count_in=count_in, parent=self)
        stage = FigureStage(look_of(settings, dark=False), clock=parts.clock)  # on a phase the stage is light
        self.screen = SessionScreen(self.session, parts.performer, stage, settings, muted=self._tones.muted)

        # The session's listeners, equal among each other.
        self.session.happened.connect(self._keep)
        self.session.happened.connect(self._sound)
        self.session.happened.connect(self._end)
        self.session.moved.connect(lambda: self._record.passed(self.session.player))
        # What the screen asks for, beyond driving the session.
        self.screen.stop_wanted.connect(self._ask_to_stop)
        self.screen.keys_wanted.connect(self._show_keys)
        self.screen.mute_wanted.connect(self._mute)
        self.screen.full_screen_wanted.connect(self._window.toggle_full_screen)

    @staticmethod
    def _plan(settings: Settings) -> Callable[[Timeline], tuple[Cue, ...]]:
        """Give how the cues of a timeline are planned: as the person wants to hear them."""
        options = Options(
            speech=settings.speech,
            count_reps=settings.count_reps,
            countdown=settings.countdown,
            tick_reps=settings.tick_reps,
        )
        return lambda timeline: plan(timeline, options=options)

    def begin(self) -> None:
        """Show the screen and start the session."""
        self._window.show_screen(self.screen)
        self.session.start()

    def go_on(self, stand: Stand, shelf: Shelf) -> None:
        """Show the screen and go on with a session that was interrupted, from its shelf of exercises."""
        at = self._record.go_on(stand, shelf)
        self._window.show_screen(self.screen)
        segment = stand.timeline.segments[stand.index]
        self.session.start(stand.index, at, lead_in=lead_in(segment), earlier=self._record.done.spent)

    def keep_now(self) -> None:
        """Let time stand still, and write down where the session is."""
        self.session.pause()
        self._record.write(self.session.player)

    def leave(self) -> None:
        """End without a word: the next start of the program offers to go on here."""
        self._leaving = True
        self._record.write(self.session.player)
        self.session.stop("window closed")

    # ---- listeners ---------------------------------------------------------------------------------------------------

    def _keep(self, event: Event) -> None:
        self._record.take(event, self.session.player.timeline)

    def _sound(self, event: Event) -> None:
        if isinstance(event, CueDue) and event.cue.kind == "sound":
            self._tones.play(event.cue.text)

    def _end(self, event: Event) -> None:
        if isinstance(event, Finished | Stopped) and not self._leaving:
            self._show_summary(event.reason if isinstance(event, Stopped) else "")

    # ---- the end -----------------------------------------------------------------------------------------------------

    def _show_summary(self, why: str) -> None:
        summary = SummaryScreen(self._timeline.name, self._record.done, safety())
        Kept(self._keeper, summary.kept).keep(self._record.entry(why))
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

    def _mute(self) -> None:
        self._tones.set_muted(not self._tones.muted)
        self.screen.show_muted(self._tones.muted)
