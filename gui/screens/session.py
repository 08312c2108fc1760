"""How does a session look, and which keys drive it?

The whole window takes the phase's colour. Every size is a share of the window's height, and no text moves anything.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui import wording
from gui.screens.session_controls import SessionControls
from gui.screens.session_words import SegmentWords, segment_words, shown_segment
from gui.theme import PHASE, QUIET, TEXT, PhaseName, phase_palette
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.pacer import Pacer
from gui.widgets.stage import CueStage
from gui.widgets.timeline import TimelineBar
from gui.widgets.words import Countdown, Words
from workouts.breathing import moment
from workouts.cues import ENGLISH
from workouts.events import CountIn, CueDue, Paused, Resumed, SegmentStarted, TimelineChanged
from workouts.player import State
from workouts.segments import Kind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.figure.stage import FigureStage
    from gui.session import Session
    from gui.settings import Settings, WordSize
    from workouts.events import Event
    from workouts.figure.performance import Performer
    from workouts.segments import Segment

FADE_MS: Final = 350
BREATH_FRAME: Final = 33
"""Milliseconds between two pictures of a breath, which moves slowly."""
NARROW_BELOW: Final = 1180
"""Pixels; in a narrower window the key hints go, so that buttons keep their words."""


@dataclass(frozen=True)
class Sizes:
    """Shares of the window's height (the letters') and of its width (the stage's); `lines` of a cue keep their room."""

    phase: float
    name: float
    countdown: float
    cue: float
    next: float
    stage: float
    lines: int


SIZES: Final[dict[WordSize, Sizes]] = {
    "normal": Sizes(phase=0.028, name=0.064, countdown=0.36, cue=0.039, next=0.025, stage=0.58, lines=3),
    "large": Sizes(phase=0.034, name=0.075, countdown=0.42, cue=0.052, next=0.032, stage=0.50, lines=2),
    "far": Sizes(phase=0.040, name=0.085, countdown=0.50, cue=0.066, next=0.042, stage=0.36, lines=2),
}
COUNTDOWN_SHARE: Final = 0.8
PACER_WORDS: Final = (ENGLISH.breathe_in, ENGLISH.breathe_out, ENGLISH.breathe_hold)
"""What the pacer says itself, in large letters."""
SMALLEST_NAME: Final = 0.5
"""The share of its size that a long name may shrink to before it is cut."""


class SessionScreen(QWidget):
    """A session being followed. `stop_wanted`, `keys_wanted` ask for sheets; the rest goes to the session itself."""

    stop_wanted = Signal()
    keys_wanted = Signal()
    mute_wanted = Signal()
    voice_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(
        self, session: Session, performer: Performer, stage: FigureStage, settings: Settings, *, muted: bool
    ) -> None:
        super().__init__()
        still = settings.reduce_motion
        self._session = session
        self._player = session.player
        self._performer = performer
        self._figure = stage
        self._figure.set_reduced_motion(still)
        self._keys = settings.keys
        self._sizes = SIZES[settings.words]
        self._shown_tenth = -1
        self._breathed = -BREATH_FRAME
        self._phase_words = ""
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._colour = QColor(PHASE["ready"])
        self.setPalette(phase_palette(self._colour))
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(0 if still else FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._fade.valueChanged.connect(self._tint)
        self._build()
        self._controls.show_muted(muted)
        self._bar.set_parts(wording.parts(self._player.timeline))
        self._show_segment()
        session.happened.connect(self.take)
        session.moved.connect(self.refresh)

    # ---- what it is made of ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        middle_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._phase = Words(600, middle_left, tracking=1, lines=1)
        self._name = Words(700, middle_left, tracking=-2, lines=1, smallest=SMALLEST_NAME)
        self._countdown = Countdown()
        self._cue = Words(600, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, tracking=-0.5, role=TEXT)
        self._next = Words(600, middle_left, lines=1)
        self._stage = CueStage()
        self._pacer = Pacer()
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self._stage)
        self._pictures.addWidget(self._pacer)
        self._pictures.addWidget(self._figure)
        self._bar = TimelineBar()
        self._bar.wanted.connect(self._session.jump)
        self._controls = SessionControls(self, self._keys)
        self._controls.connect_to(self._session)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 40, 28)
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
        self._controls.full_screen_wanted.connect(self.full_screen_wanted)

    def _build_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        stop = Button(self._player.timeline.name, "link", "close", name=self.tr("Stop"))
        stop.clicked.connect(self.stop_wanted)
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
        right.addWidget(self._countdown, 10)
        right.addStretch(1)
        right.addSpacing(10)
        right.addWidget(self._cue)
        self._middle.addLayout(right)
        return self._middle

    # ---- sizes -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Give every part its share of the window."""
        sizes, height = self._sizes, min(self.height(), round(self.width() / 1.5))
        for words, share in (
            (self._phase, sizes.phase),
            (self._name, sizes.name),
            (self._cue, sizes.cue),
            (self._next, sizes.next),
        ):
            words.set_pixels(height * share)
        self._countdown.setMaximumHeight(round(self.height() * sizes.countdown * COUNTDOWN_SHARE))
        self._cue.setFixedHeight(round(height * sizes.cue * 1.22 * sizes.lines))
        self._middle.setStretch(0, round(sizes.stage * 1000))
        self._middle.setStretch(1, round((1 - sizes.stage) * 1000))
        self._controls.set_narrow(self.width() < NARROW_BELOW)

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
            self._run_figure()
        elif isinstance(event, Resumed):
            self._show_head()
            self._run_figure()
        elif isinstance(event, TimelineChanged):
            self._bar.set_parts(wording.parts(event.timeline))
            self._show_head()
            self._countdown.set_shape(self._player.segment.length / 1000)

    def _words(self) -> SegmentWords:
        return segment_words(self._player.timeline, self._player.index)

    def _show_segment(self) -> None:
        segment, words = self._player.segment, self._words()
        self._show_head()
        self._countdown.set_shape(segment.length / 1000)
        self._cue.say(words.cue)
        self._stage.show_cues(words.stage)
        self._show_picture(segment)
        self._fade_to(wording.PHASE_OF[segment.kind])
        self._shown_tenth = -1
        self._breathed = -BREATH_FRAME
        self.refresh()

    def _show_picture(self, segment: Segment) -> None:
        """Show the pacer, the figure doing this or what comes, or the cues in large letters where there is none."""
        self._figure.stop()
        coming = shown_segment(self._player.timeline, self._player.index)
        if segment.pattern is not None:
            self._pictures.setCurrentWidget(self._pacer)
            return
        if segment.kind is Kind.WORK:
            performance = self._performer.done(segment)
        else:
            performance = self._performer.coming(coming) if coming else None
        if performance is None or coming is None or segment.kind is Kind.WAIT:
            self._pictures.setCurrentWidget(self._stage)
            return
        name = wording.name_of(coming)
        self._figure.show_clip(performance.clip, performance.schedule, name, flipped=performance.flipped)
        self._pictures.setCurrentWidget(self._figure)
        self._run_figure()

    def _run_figure(self) -> None:
        """Let the figure move as long as time passes."""
        if self._pictures.currentWidget() is not self._figure:
            return
        if self._player.state in (State.RUNNING, State.WAITING):
            self._figure.play(self._player.position / 1000)
        else:
            self._figure.stop()
            self._figure.show_time(self._player.position / 1000)

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
        self._figure.say(text)
        cues = self._words().stage
        self._stage.speak(cues.index(text) if text in cues else -1)

    # ---- what changes with time --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the time. Only what has changed is painted again."""
        player, segment = self._player, self._player.segment
        if segment.pattern is not None and abs(player.position - self._breathed) >= BREATH_FRAME:
            self._breathed = player.position
            self._breathe(segment)
        length = max(1, segment.length)
        tenth = player.position // 100
        if tenth == self._shown_tenth:
            return
        self._shown_tenth = tenth
        self._show_rep(segment)
        self._bar.set_now(player.index, min(1.0, player.position / length))
        self._countdown.show_text(self._time_words(segment))
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

    def _breathe(self, segment: Segment) -> None:
        assert segment.pattern is not None
        now = moment(segment.pattern, self._player.position)
        words = {"in": self.tr("Breathe in"), "hold": self.tr("Hold"), "out": self.tr("Breathe out")}
        self._pacer.breathe(now.level)
        self._pacer.say(words[now.phase.kind], str(-(-now.left // 1000)))

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

    def keys(self) -> list[tuple[str, str]]:
        """Give every key with what it does."""
        return self._controls.commands.sheet()

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
