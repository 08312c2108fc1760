"""Who listens to whom in a session?

A session, its screen, its sounds and what is kept of it are made here and wired up in one visible block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.announcing import announce, segment_words
from gui.figure.stage import FigureStage
from gui.figures import look_of
from gui.in_small import InSmall
from gui.kept import Kept
from gui.screens.keys_sheet import keys_sheet
from gui.screens.session import SessionScreen
from gui.screens.session_sizes import larger
from gui.screens.session_strip import SessionStrip
from gui.screens.summary import SummaryScreen
from gui.session import Session
from gui.session_breath import SessionBreath
from gui.session_exchange import Exchanging
from gui.session_tones import SessionTones
from gui.session_voice import SessionVoice
from gui.sounds import options_of
from gui.widgets.flash import Flash
from gui.widgets.sheet import Answer, Sheet
from gui.widgets.toast import Toast
from workouts.breathing.within import fitted, limits_of
from workouts.cues import estimate, naming_cue
from workouts.events import Finished, SegmentStarted, Stopped
from workouts.history.checkpoint import lead_in
from workouts.history.record import SessionRecord
from workouts.player import COUNT_IN
from workouts.safety import safety
from workouts.segments import Timeline
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.keep_awake import KeepAwake
    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from gui.media.listeners import SessionMedia
    from gui.media.mpris import MediaPlayer
    from gui.settings import Settings
    from gui.sounds import Sounds
    from gui.theme import Theme
    from workouts.events import Event
    from workouts.figure.performance import Performer
    from workouts.history.checkpoint import Stand
    from workouts.library import Library
    from workouts.segments import Cue
    from workouts.timeline.variants import Shelf

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
    keeper: Keeper
    theme: Theme
    library: Callable[[], Library | None]
    """What there is, once it is read."""
    media: MediaPlayer | None = None
    """The desktop's media keys, where there are such."""


class SessionRun(QObject):
    """One session from its start to its summary. `again` gives the timeline to be played once more."""

    again = Signal(Timeline)
    doctor = Signal()
    ended = Signal()
    changed = Signal(dict)
    """Fields of `Settings` that were chosen in the session."""

    def __init__(self, timeline: Timeline, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        settings = parts.settings
        slowest = settings.breath_slowest or None
        timeline = fitted(timeline, limits_of(settings.breath_sessions, slowest, settings.cautions))
        self._timeline = timeline
        self._window = parts.window
        self._sounds = parts.sounds
        self._tones = parts.sounds.tones()
        self._keeper = parts.keeper
        self._record = SessionRecord(timeline, parts.clock, parts.keeper.wall, parts.keeper.save)
        self._voice = parts.sounds.voice()
        self._speech = SessionVoice(self._voice, timeline, parts.sounds.cues) if self._voice else None
        self._asking = self._leaving = False
        self._begun = False
        self._settings = settings
        count_in = COUNT_IN if settings.count_in else 0
        self.session = Session(timeline, self._cues, clock=parts.clock, count_in=count_in, parent=self)
        stage = FigureStage(look_of(settings, dark=False), clock=parts.clock)  # on a phase the stage is light
        theme = parts.theme
        self.screen = SessionScreen(self.session, parts.performer, stage, settings, theme, muted=self._tones.muted)
        self._flash = Flash(self.screen, parts.clock)
        self._small = InSmall(self._window, self._strip, self)
        self._breath = self._breath_of(parts.sounds)
        self._heard = SessionTones(self._tones, self.session, over_breath=self._breath is not None)
        self._wire_listeners(parts)
        self._wire_wishes(parts)
        self._show_sounds()

    def _wire_listeners(self, parts: Parts) -> None:
        """Let the session's listeners hear of it, equal among each other."""
        self.session.happened.connect(self._keep)
        self.session.happened.connect(self._heard.take)
        self.session.moved.connect(self._heard.look)
        if self._speech is not None:
            self._speech.follow(self.session)
            self.session.happened.connect(self._speech.take)
        self.session.happened.connect(self._brighten)
        self.session.happened.connect(self._announce)
        if parts.media is not None:
            self._media = self._reach_by_media_keys(parts.media)
            self.session.happened.connect(self._media.take)
        self.session.happened.connect(parts.awake.take)
        self.session.happened.connect(self._end)
        self.session.moved.connect(lambda: self._record.passed(self.session.player))

    def _wire_wishes(self, parts: Parts) -> None:
        """Grant what the screen asks for, beyond driving the session."""
        self.screen.stop_wanted.connect(self._ask_to_stop)
        self.screen.keys_wanted.connect(self._show_keys)
        self.screen.mute_wanted.connect(self._mute)
        self.screen.voice_wanted.connect(self._switch_voice)
        self.screen.words_wanted.connect(lambda: self.changed.emit({"words": larger(self._settings.words)}))
        self.screen.small_wanted.connect(self._small.open)
        self.screen.full_screen_wanted.connect(self._window.toggle_full_screen)
        still = self._settings.reduce_motion
        exchanging = Exchanging(self.session, self.screen, self._window, parts.library, still=still, parent=self)
        exchanging.doctor.connect(self.doctor)

    def _cues(self, timeline: Timeline) -> tuple[Cue, ...]:
        """Plan the cues of a timeline: as the person wants to hear them, as long as the voice takes."""
        return self._speech.cues(timeline) if self._speech else self._sounds.cues(timeline, estimate)

    def _reach_by_media_keys(self, media: MediaPlayer) -> SessionMedia:
        from gui.media.listeners import SessionMedia

        return SessionMedia(self.session, media, self.screen.commands, self._window, lambda: self._asking)

    def use(self, settings: Settings) -> None:
        """Take other settings at once, as far as they can be taken in the midst of a session."""
        before, self._settings = self._settings, settings
        self.screen.use(settings)
        if options_of(settings) != options_of(before):
            self.session.plan_again()

    def _breath_of(self, sounds: Sounds) -> SessionBreath | None:
        """Let breathing be heard, where there is any in this session and the person wants to hear it."""
        breathes = any(plan is not None for plan in self._timeline.breathing)
        sound = sounds.breath() if breathes else None
        if sound is None:
            return None
        sound.set_muted(self._tones.muted)
        heard = SessionBreath(sound, self.session)
        self.session.happened.connect(heard.take)
        self.session.moved.connect(heard.go_along)
        return heard

    def _strip(self) -> SessionStrip:
        """Make the strip in which the session is followed beside other work."""
        strip = SessionStrip(self.session, self._settings)
        strip.changed.connect(self.changed)
        strip.back.connect(self._small.back)
        strip.mute_wanted.connect(self._mute)
        return strip

    def begin(self) -> None:
        """Show the screen and start the session."""
        self._tones.load()
        self._window.show_screen(self.screen)
        self.session.start()

    def go_on(self, stand: Stand, shelf: Shelf) -> None:
        """Show the screen and go on with a session that was interrupted, from its shelf of exercises."""
        at = self._record.go_on(stand, shelf)
        self._window.show_screen(self.screen)
        segment = stand.timeline.segments[stand.index]
        words = naming_cue(stand.timeline, stand.index, at)
        if words is not None and self._speech is not None:
            self._speech.render_first(words.text, stand.timeline)
        earlier = self._record.done.spent
        self.session.start(stand.index, at, lead_in=lead_in(segment), earlier=earlier, words=words)

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

    def _brighten(self, event: Event) -> None:
        """Flash at each change, but not at the very start, which the person made."""
        if not isinstance(event, SegmentStarted):
            return
        first, self._begun = not self._begun, True
        if self._settings.flash and not self._settings.reduce_motion and not self.screen.dark and not first:
            self._flash.flash()

    def _announce(self, event: Event) -> None:
        if isinstance(event, SegmentStarted):
            announce(self.screen, segment_words(self.session.player.timeline, event.index))

    def _end(self, event: Event) -> None:
        if isinstance(event, Finished | Stopped):
            if self._speech is not None:
                self._speech.leave()
            if not self._leaving:
                self._show_summary(event.reason if isinstance(event, Stopped) else "")
                self._small.ask_for_the_large_window()

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
        self._small.shut()
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
        sheet = keys_sheet(self._window, self.screen.commands.all(), words, GO_ON)
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
        if self._breath is not None:
            self._breath.set_muted(muted)
