"""How does a session look, and which keys drive it?

The whole window takes the phase's colour. Every size is a share of the window's height, and no text moves anything.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui import wording
from gui.key_words import all_words
from gui.screens.session_controls import SessionControls
from gui.screens.session_pictures import SessionPictures
from gui.screens.session_sizes import SIZES
from gui.screens.session_words import SegmentWords, segment_words
from gui.theme import PHASE, QUIET, TEXT, PhaseName, phase_palette
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.closed_eyes import ClosedEyes, NightCover
from gui.widgets.timeline import TimelineBar
from gui.widgets.words import Countdown, Words
from workouts.cues import ENGLISH
from workouts.events import CountIn, CueDue, Paused, Resumed, SegmentStarted, TimelineChanged
from workouts.segments import Kind
from workouts.states import State

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.actions import Actions
    from gui.figure.stage import FigureStage
    from gui.session import Session
    from gui.settings import Settings
    from gui.theme import Theme
    from workouts.events import Event
    from workouts.figure.performance import Performer
    from workouts.segments import Segment

FADE_MS: Final = 350
MARGINS: Final = (32, 24, 40, 28)
"""Pixels at the left, at the top, at the right and at the bottom."""
COUNTDOWN_SHARE: Final = 0.8
PACER_WORDS: Final = (ENGLISH.breathe_in, ENGLISH.breathe_out, ENGLISH.breathe_hold)
"""What the picture of the breath says itself, in large letters."""
BREATH_SHARE: Final = 0.58
"""The least share of the width that the picture of a breath has: its words are in it."""
SMALLEST_NAME: Final = 0.5
SMALLEST_CUE: Final = 0.5
"""The share of its size that a long name or cue may shrink to before it is cut."""


class SessionScreen(QWidget):
    """A session being followed; `commands` are all that can be done in it.

    `stop_wanted`, `keys_wanted` and `hurts_wanted` ask for sheets, `exchange_wanted` for an easier or harder exercise;
    the rest goes to the session itself.
    """

    stop_wanted = Signal()
    keys_wanted = Signal()
    mute_wanted = Signal()
    voice_wanted = Signal()
    words_wanted = Signal()
    small_wanted = Signal()
    full_screen_wanted = Signal()
    exchange_wanted = Signal(str)
    hurts_wanted = Signal()

    def __init__(
        self,
        session: Session,
        performer: Performer,
        stage: FigureStage,
        settings: Settings,
        theme: Theme,
        *,
        muted: bool,
    ) -> None:
        super().__init__()
        still = settings.reduce_motion
        self._session = session
        self._player = session.player
        self._pictures = SessionPictures(session.player, performer, stage, settings, theme)
        self._keys = settings.keys
        self._sizes = SIZES[settings.words]
        self._shown_tenth = -1
        self._phase_words = ""
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._colour = QColor(PHASE["ready"])
        self.setPalette(phase_palette(self._colour))
        self._night = NightCover(self)
        self._eyes = ClosedEyes(self, self._night)
        self._eyes.changed.connect(self._night.setVisible)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(0 if still else FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._fade.valueChanged.connect(self._tint)
        self._build()
        self._night.raise_()
        self._controls.show_muted(muted)
        self._bar.set_parts(wording.parts(self._player.timeline))
        self._show_segment()
        session.happened.connect(self.take)
        session.moved.connect(self.refresh)

    # ---- what it is made of ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        middle_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._phase = Words(600, middle_left, tracking=1, lines=1, smallest=SMALLEST_NAME)
        self._name = Words(700, middle_left, tracking=-2, lines=1, smallest=SMALLEST_NAME)
        self._countdown = Countdown()
        self._awaited = Words(600, middle_left, tracking=-0.5, smallest=SMALLEST_CUE)
        self._time_place = QStackedWidget()
        self._time_place.addWidget(self._countdown)
        self._time_place.addWidget(self._awaited)
        low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._cue = Words(600, low, tracking=-0.5, role=TEXT, smallest=SMALLEST_CUE)
        self._next = Words(600, middle_left, lines=1)
        self._bar = TimelineBar()
        self._bar.wanted.connect(self._session.jump)
        self._controls = SessionControls(self, self._keys)
        self._controls.connect_to(self._session)
        self.commands: Actions = self._controls.commands
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 40, 24)
        column.setSpacing(0)
        column.addLayout(self._build_top())
        column.addSpacing(20)
        column.addLayout(self._build_middle(), 1)
        column.addSpacing(20)
        column.addWidget(self._next)
        column.addSpacing(14)
        column.addWidget(self._bar)
        column.addSpacing(20)
        column.addWidget(self._controls)
        self._controls.stop_wanted.connect(self.stop_wanted)
        self._controls.keys_wanted.connect(self.keys_wanted)
        self._controls.mute_wanted.connect(self.mute_wanted)
        self._controls.voice_wanted.connect(self.voice_wanted)
        self._controls.words_wanted.connect(self.words_wanted)
        self._controls.dim_wanted.connect(self._eyes.close)
        self._controls.small_wanted.connect(self.small_wanted)
        self._controls.full_screen_wanted.connect(self.full_screen_wanted)
        self._controls.exchange_wanted.connect(self.exchange_wanted)
        self._controls.hurts_wanted.connect(self.hurts_wanted)

    def _build_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        name = self._player.timeline.name
        stop = Button(name, "link", "close", name=self.tr("{0}: stop").format(name))
        stop.follow(self.commands["session.stop"]).show_hint(False)
        self._times = Label("", "strong", QUIET, tabular=True)
        top.addWidget(stop)
        top.addStretch()
        top.addWidget(self._times)
        return top

    def _build_middle(self) -> QHBoxLayout:
        self._middle = QHBoxLayout()
        self._middle.setSpacing(40)
        self._middle.addWidget(self._pictures)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._phase)
        right.addWidget(self._name)
        right.addSpacing(10)
        right.addWidget(self._time_place, 10)
        right.addStretch(1)
        right.addSpacing(10)
        right.addWidget(self._cue)
        self._middle.addLayout(right)
        return self._middle

    # ---- sizes -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give every part its share of the window."""
        self._night.setGeometry(self.rect())
        self._fit()

    def _fit(self) -> None:
        sizes, height = self._sizes, min(self.height(), round(self.width() / 1.5))
        for words, share in (
            (self._phase, sizes.phase),
            (self._name, sizes.name),
            (self._cue, sizes.cue),
            (self._next, sizes.next),
        ):
            words.set_pixels(height * share)
        self._awaited.set_pixels(height * sizes.cue)
        self._time_place.setMaximumHeight(round(self.height() * sizes.countdown * COUNTDOWN_SHARE))
        self._cue.setFixedHeight(round(height * sizes.cue * 1.22 * sizes.lines))
        self._share_width()
        self._controls.set_room(self.width() - MARGINS[0] - MARGINS[2])

    def _share_width(self) -> None:
        """Share the width between the picture and the words; those of a breath are in its picture."""
        breathes = self._player.segment.pattern is not None
        share = max(self._sizes.stage, BREATH_SHARE) if breathes else self._sizes.stage
        self._middle.setStretch(0, round(share * 1000))
        self._middle.setStretch(1, round((1 - share) * 1000))

    # ---- what has happened -------------------------------------------------------------------------------------------

    def take(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, SegmentStarted):
            self._show_segment()
        elif isinstance(event, CueDue):
            if event.cue.kind == "show":
                self._show_cue(event.cue.text)
        elif isinstance(event, CountIn):
            self._phase.say(self.tr("Going on in {0}").format(event.seconds).upper())
            self._controls.show_running(running=True, waiting=False)
        elif isinstance(event, Paused):
            slept = event.why == "sleep"
            words = self.tr("Paused while the computer slept") if slept else self.tr("Paused")
            self._phase.say(words.upper())
            self._controls.show_running(running=False, waiting=False)
            self._pictures.run()
        elif isinstance(event, Resumed):
            self._show_head()
            self._pictures.run()
        elif isinstance(event, TimelineChanged):
            self._bar.set_parts(wording.parts(event.timeline))
            self._show_head()
            self._countdown.set_shape(self._player.segment.length / 1000)
            self._pictures.take_changes()

    def _words(self) -> SegmentWords:
        keys = [key.toString() for key in self.commands["session.carry_on"].shortcuts()]
        return segment_words(self._player.timeline, self._player.index, next(iter(all_words(keys)), ""))

    def _show_segment(self) -> None:
        segment, words = self._player.segment, self._words()
        self._show_head()
        self._countdown.set_shape(segment.length / 1000)
        waits = segment.kind is Kind.WAIT
        self._awaited.say(" ".join(segment.say) if waits else "")
        self._time_place.setCurrentWidget(self._awaited if waits else self._countdown)
        self._cue.say("" if waits else words.cue)
        self._pictures.show_segment(words.stage)
        self._share_width()
        self._fade_to(wording.PHASE_OF[segment.kind])
        self._shown_tenth = -1
        self.refresh()

    def _show_head(self) -> None:
        words = self._words()
        self._phase_words = words.phase
        paused = self._player.state is State.PAUSED
        self._phase.say(self.tr("Paused").upper() if paused else words.phase.upper())
        self._name.say(words.name)
        self._next.say(words.next, self.tr("Next") if words.next else "")
        running = self._player.state not in (State.PAUSED, State.READY)
        self._controls.show_running(running=running, waiting=self._player.segment.waits is not None)

    def _show_cue(self, text: str) -> None:
        if self._player.segment.pattern is None or text not in PACER_WORDS:
            self._cue.say(text)
        self._pictures.say(text, self._words().stage)

    # ---- what changes with time --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the time. Only what has changed is painted again."""
        player, segment = self._player, self._player.segment
        self._pictures.breathe()
        length = max(1, segment.length)
        tenth = player.position // 100
        if tenth == self._shown_tenth:
            return
        self._shown_tenth = tenth
        self._show_rep(segment)
        self._bar.set_now(player.index, min(1.0, player.position / length))
        time = self._time_words(segment)
        self._countdown.show_text(time)
        self._night.show_text(time)
        left = wording.clock(player.total_left)
        self._times.setText(self.tr("{0} done · {1} left").format(_floor_clock(player.done), left))

    def _show_rep(self, segment: Segment) -> None:
        """Say in the phase line which repetition it is, where they are counted."""
        if not segment.reps or self._player.state not in (State.RUNNING, State.WAITING):
            return
        number = max(1, bisect_right(segment.rep_starts, self._player.position))
        words = self.tr("hold {0} of {1}") if segment.hold is not None else self.tr("rep {0} of {1}")
        self._phase.say(f"{self._phase_words} · {words.format(number, segment.reps)}".upper())

    def _time_words(self, segment: Segment) -> str:
        if segment.waits == "wait":
            return ""
        if segment.waits:
            return _counted_up(self._player.position, segment.length / 1000)
        return wording.countdown(self._player.left, segment.length / 1000)

    # ---- colour ------------------------------------------------------------------------------------------------------

    def _fade_to(self, phase: PhaseName) -> None:
        end = QColor(PHASE[phase])
        self._fade.stop()
        if self._fade.duration() == 0 or not self.isVisible():
            self._tint(end)
            return
        self._fade.setStartValue(self._colour)
        self._fade.setEndValue(end)
        self._fade.start()

    def _tint(self, colour: QColor) -> None:
        if colour != self._colour:
            self._colour = QColor(colour)
            self.setPalette(phase_palette(self._colour))

    # ---- for whoever put the screen up -------------------------------------------------------------------------------

    def use(self, settings: Settings) -> None:
        """Take other keys, sizes and ways of moving at once."""
        self.commands.use(settings.keys)
        self._show_head()
        self._fade.setDuration(0 if settings.reduce_motion else FADE_MS)
        self._pictures.use(settings)
        if SIZES[settings.words] != self._sizes:
            self._sizes = SIZES[settings.words]
            self._fit()

    @property
    def dark(self) -> bool:
        """Whether it is dark, for closed eyes."""
        return self._eyes.dark

    def show_hurt(self, hurt: bool) -> None:
        """Take the colour of what hurts while the person is asked what to do, or that of the phase again."""
        self._fade_to("hurts" if hurt else wording.PHASE_OF[self._player.segment.kind])
        if hurt:
            self._phase.say(self.tr("Stop that movement").upper())
        else:
            self._show_head()

    def show_muted(self, muted: bool) -> None:
        """Show whether sounds are off."""
        self._controls.show_muted(muted)

    def show_voice(self, *, off: bool) -> None:
        """Show whether the voice is off."""
        self._controls.show_voice(off=off)


def _floor_clock(milliseconds: int) -> str:
    return wording.clock(milliseconds // 1000 * 1000)


def _counted_up(milliseconds: int, shape_seconds: float) -> str:
    return wording.countdown(milliseconds // 1000 * 1000, shape_seconds)
