"""Who listens to whom in a breathing practice?

The own breath, the practice, its screen, its sound and its summary are made here and wired up in one visible block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.announcing import announce
from gui.kept import Kept as KeptInJournal
from gui.practice import PracticeSession
from gui.practice_small import PracticeInSmall
from gui.practice_sound import PracticeSound
from gui.practice_voice import PracticeVoice
from gui.screens.breath_choice import PracticeChoice
from gui.screens.keys_sheet import keys_sheet
from gui.screens.own_rate import OwnRateScreen
from gui.screens.practice import PracticeScreen
from gui.screens.practice_summary import PracticeSummary, Practised
from gui.widgets.sheet import Answer, Sheet
from workouts.breathing.cautions import remind_every, slowest_after, slowest_with
from workouts.breathing.events import FreeBreathingStarted, OpeningStarted
from workouts.breathing.hand_over import AT_REST
from workouts.breathing.plan import FREE, Practice, plan
from workouts.breathing.shape import USUAL_SHARE
from workouts.events import Event, Finished, Stopped
from workouts.history.record import PracticeRecord
from workouts.safety import safety
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from gui.cues.voice import Voice
    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from gui.media.listeners import PracticeMedia
    from gui.media.mpris import MediaPlayer
    from gui.screens.ending import EndingScreen
    from gui.screens.lesson_end import LessonEnd
    from gui.settings import Settings
    from gui.sounds import Sounds
    from gui.theme import Theme
    from workouts.breathing.cautions import Symptom
    from workouts.breathing.own_rate import OwnRate
    from workouts.history.entry import Entry

STOP: Final = "stop"
AT_THE_EXHALE: Final = "at the exhale"
GO_ON: Final = "go on"
COUNTS_FROM: Final = 60_000
"""Milliseconds breathed from which a practice counts as one."""


@dataclass(frozen=True)
class Kept:
    """What is kept of a practice for the next one."""

    sessions: int
    slowest: float | None
    """Breaths a minute below which the next practice does not lead, where symptoms say so."""


class PracticeRun(QObject):
    """One practice from the own breath to the summary. `again` gives what was chosen, to be done once more.

    `changed` gives fields of `Settings`: the own breath that was measured, and what was chosen in the small window.
    `happened` passes on each event of the practice, for listeners that outlive it.
    """

    again = Signal(PracticeChoice)
    changed = Signal(dict)
    happened = Signal(Event)
    kept = Signal(Kept)
    doctor = Signal()
    ended = Signal()

    def __init__(
        self,
        choice: PracticeChoice,
        window: MainWindow,
        sounds: Sounds,
        settings: Settings,
        theme: Theme,
        clock: Callable[[], float],
        keeper: Keeper,
        media: MediaPlayer | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Wire up nothing yet: what is breathed depends on the person's own breath.

        Args:
            choice: What is to be practised.
            window: Where it is shown.
            sounds: What is heard.
            settings: What else was chosen, and how many practices there have been.
            theme: The colours.
            clock: Seconds that never go back.
            keeper: What keeps it in the journal.
            media: The desktop's media keys, where there are such.
            parent: The QObject that owns it.

        """
        super().__init__(parent)
        self._choice = choice
        self._window = window
        self._sound = sounds.breath()
        self._voice = sounds.breath_voice()
        self._spoken: PracticeVoice | None = None
        self._muted = self._sound is not None and self._sound.muted
        self._settings = settings
        self._theme = theme
        self._clock = clock
        self._keeper = keeper
        self._media = media
        self._asking = False
        self._own_before: float | None = None
        self.session: PracticeSession | None = None
        self.screen: PracticeScreen | None = None
        self.small: PracticeInSmall | None = None

    def begin(self) -> None:
        """Ask for the own breath where the pattern starts from it, and then practise."""
        if self._choice.pattern.taper is None:
            self._practise(None)
            return
        asking = OwnRateScreen(self._clock, self._theme)
        asking.done.connect(lambda found: self._practise(found, asking))
        asking.back.connect(lambda: self._give_up(asking))
        self._window.show_screen(asking)

    def _give_up(self, asking: OwnRateScreen) -> None:
        self._window.drop_screen(asking)
        self.ended.emit()
        self.deleteLater()

    # ---- the practice ------------------------------------------------------------------------------------------------

    def _practice(self, found: OwnRate | None) -> Practice:
        choice, slowest = self._choice, self._settings.breath_slowest or None
        usual = AT_REST if choice.pattern.taper else None
        return Practice(
            pattern=choice.pattern,
            own_rate=found.rate if found else usual,
            own_share=(found.share if found else None) or USUAL_SHARE,
            session=self._settings.breath_sessions + 1,
            easy=choice.easy,
            slowest=slowest_with(choice.cautions, slowest),
            time=choice.time,
            breaths=choice.breaths,
            gentler=choice.gentler,
            free=FREE if choice.free else 0,
        )

    def _practise(self, found: OwnRate | None, asking: OwnRateScreen | None = None) -> None:
        self._own_before = found.rate if found else None
        if found and found.rate:
            self.changed.emit({"breath_own": found.rate})
        reminded = remind_every(self._settings.breath_sessions + 1)
        session = PracticeSession(plan(self._practice(found)), clock=self._clock, remind_every=reminded, parent=self)
        screen = PracticeScreen(session, self._choice, self._theme, self._settings)
        small = PracticeInSmall(session, self._window, self._settings, self._theme, parent=self)
        self.session, self.screen, self.small = session, screen, small
        keeper = self._keeper
        record = PracticeRecord(self._choice.pattern, self._own_before, self._clock, keeper.wall, keeper.save)
        self._record = record

        # The practice's listeners, equal among each other; the screen has connected itself.
        if self._sound is not None:
            self._heard = PracticeSound(self._sound, session)
            session.happened.connect(self._heard.take)
        if self._voice is not None:
            self._voice.set_muted(self._muted)
            self._spoken = self._speaker(self._voice, session)
            session.happened.connect(self._spoken.take)
        self._show_muted()
        if self._media is not None:
            self._shown = self._reach_by_media_keys(self._media, session, screen)
            session.happened.connect(self._shown.take)
        session.happened.connect(self._announce)
        session.happened.connect(self.happened)
        session.happened.connect(record.take)
        session.happened.connect(self._end)
        session.moved.connect(lambda: record.passed(session.pacer))
        # What the screen asks for, beyond driving the practice.
        screen.stop_wanted.connect(self._ask_to_stop)
        screen.keys_wanted.connect(self._show_keys)
        screen.mute_wanted.connect(self._mute)
        screen.full_screen_wanted.connect(self._window.toggle_full_screen)
        screen.small_wanted.connect(small.open)
        small.sound_wanted.connect(self._mute)
        small.changed.connect(self.changed)

        self._window.show_screen(screen)
        if asking is not None:
            self._window.drop_screen(asking)
        session.start()

    def _speaker(self, voice: Voice, session: PracticeSession) -> PracticeVoice:
        """Give what says the words of this practice."""
        return PracticeVoice(voice, session)

    def _reach_by_media_keys(
        self, media: MediaPlayer, session: PracticeSession, screen: PracticeScreen
    ) -> PracticeMedia:
        from gui.media.listeners import PracticeMedia

        name = self._choice.pattern.name
        return PracticeMedia(session, name, media, screen.commands, self._window, lambda: self._asking)

    def use(self, settings: Settings) -> None:
        """Take other settings at once, as far as they can be taken in the midst of a practice: its keys."""
        if self.screen is not None:
            self.screen.use(settings)

    def _announce(self, event: Event) -> None:
        if self.screen is not None and isinstance(event, OpeningStarted):
            announce(self.screen, self._choice.pattern.name)
        elif self.screen is not None and isinstance(event, FreeBreathingStarted):
            announce(self.screen, self.tr("On your own"))

    def _mute(self) -> None:
        if self.screen is None:
            return
        if self._is_silent():
            self.screen.say_that_settings_are_silent()
            return
        self._muted = not self._muted
        for heard in (self._sound, self._voice):
            if heard is not None:
                heard.set_muted(self._muted)
        self._show_muted()

    def _show_muted(self) -> None:
        muted = self._muted or self._is_silent()
        if self.screen is not None and self.small is not None:
            self.screen.show_muted(muted)
            self.small.show_audible(not muted)

    def _is_silent(self) -> bool:
        """Whether the person wants nothing to be heard in any practice."""
        return self._sound is None and self._voice is None

    # ---- the end -----------------------------------------------------------------------------------------------------

    def _end(self, event: Event) -> None:
        if isinstance(event, Finished | Stopped) and self.screen is not None and self.session is not None:
            if self._spoken is not None:
                self._spoken.leave()
            why = event.reason if isinstance(event, Stopped) else ""
            self._show_summary(self.session, self.screen, self._record.entry(self.session.pacer, why))

    def keep_now(self) -> None:
        """Let the breath stand still, and write down what was breathed."""
        if self.session is not None:
            self.session.pause()
            self._record.write(self.session.pacer)

    def _show_summary(self, session: PracticeSession, screen: PracticeScreen, entry: Entry) -> None:
        self.screen = None
        practised = Practised(self._choice.pattern.name, session.pacer.breathed, entry.finished, self._own_before)
        summary = PracticeSummary(practised, safety())
        self._in_journal = self._put_into_journal(entry, summary)
        summary.measure.connect(lambda: self._measure_after(summary))
        summary.leave.connect(lambda: self._leave(summary))
        summary.again.connect(lambda: self._once_more(summary))
        summary.doctor.connect(self.doctor)
        summary.felt.connect(lambda symptoms: self._keep(session, symptoms))
        self._window.show_screen(summary)
        self._window.drop_screen(screen)
        self._keep(session, frozenset())
        self.ended.emit()

    def _put_into_journal(self, entry: Entry, end: PracticeSummary | LessonEnd) -> KeptInJournal:
        kept = KeptInJournal(self._keeper, end.kept)
        kept.keep(entry)
        end.felt.connect(lambda symptoms: kept.change(felt=tuple(sorted(symptoms))))
        return kept

    def _keep(self, session: PracticeSession, symptoms: Collection[Symptom]) -> None:
        breathed, settings = session.pacer.breathed, self._settings
        counts = breathed.time >= COUNTS_FROM
        slowest = slowest_after(symptoms, breathed.slowest_rate, settings.breath_slowest or None)
        if counts or symptoms:
            self.kept.emit(Kept(settings.breath_sessions + counts, slowest))

    def _measure_after(self, summary: PracticeSummary) -> None:
        asking = OwnRateScreen(self._clock, self._theme, after=True)

        asking.done.connect(lambda found: self._measured_after(summary, asking, found))
        asking.back.connect(lambda: self._window.drop_screen(asking))
        self._window.show_screen(asking)

    def _measured_after(self, summary: PracticeSummary, asking: OwnRateScreen, found: OwnRate | None) -> None:
        self._window.drop_screen(asking)
        if found is not None:
            self.changed.emit({"breath_own": found.rate})
            summary.show_own_after(found.rate)
            self._in_journal.change(own_after=found.rate)

    def _leave(self, summary: EndingScreen) -> None:
        if self.small is not None:
            self.small.shut()
        self._window.drop_screen(summary)
        self.deleteLater()

    def _once_more(self, summary: EndingScreen) -> None:
        self._leave(summary)
        self.again.emit(self._choice)

    # ---- questions ---------------------------------------------------------------------------------------------------

    def _ask_to_stop(self) -> None:
        """Pause, and ask how to stop; the breath goes on where the person says so."""
        if self._asking or self.session is None:
            return
        self._asking = True
        was_paused = self.session.paused
        self.session.pause()
        answers = [Answer(STOP, self.tr("Stop now")), Answer(GO_ON, self.tr("Go on"), "primary")]
        if not self.session.pacer.free and self.session.pacer.elapsed >= 0:
            answers.insert(1, Answer(AT_THE_EXHALE, self.tr("After this breath")))
        words = self.tr("What you have breathed is kept. Stopping early is fine.")
        sheet = Sheet(self._window, self.tr("Stop here?"), words, answers)
        sheet.answered.connect(lambda value: self._answered(value, was_paused=was_paused))

    def _answered(self, value: str, *, was_paused: bool) -> None:
        self._asking = False
        if self.session is None or self.session.pacer.state is not State.PAUSED:
            return
        if value == STOP:
            self.session.stop("person")
        elif value == AT_THE_EXHALE:
            self.session.finish()
            self.session.go_on()
        elif not was_paused:
            self.session.go_on()

    def _show_keys(self) -> None:
        if self._asking or self.session is None or self.screen is None:
            return
        self._asking = True
        was_paused = self.session.paused
        self.session.pause()
        words = self.tr("The breath waits meanwhile.")
        sheet = keys_sheet(self._window, self.screen.commands.all(), words, GO_ON)
        sheet.answered.connect(lambda value: self._answered(value, was_paused=was_paused))
