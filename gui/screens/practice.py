"""How does a breathing practice look, and what do its keys do?

The picture takes the whole window; words and buttons lie upon its edges, where nothing moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.practice import TICK_MS
from gui.screens import breath_words
from gui.screens.breath_shown import PICTURED, course_of, shown, shown_free
from gui.screens.practice_controls import PracticeControls
from gui.screens.practice_look import follow
from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.buttons import Button
from gui.widgets.closed_eyes import ClosedEyes
from gui.widgets.time_line import TimeLine
from workouts.breathing.events import (
    BreatheSmaller,
    BreathStarted,
    FreeBreathingStarted,
    PlanChanged,
    StrokeStarted,
)
from workouts.events import Paused, Resumed
from workouts.states import State

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from gui.actions import Actions
    from gui.practice import PracticeSession
    from gui.screens.breath_choice import PracticeChoice
    from gui.settings import Settings
    from gui.theme import Theme
    from workouts.events import Event

NARROW_BELOW: Final = 1180
"""Pixels; in a narrower window the key hints go."""
TOP: Final = 84
BOTTOM: Final = 108
NOTE_BREATHS: Final = 2
"""Breaths for which something new is said."""


class PracticeScreen(QWidget):
    """A practice being followed. `stop_wanted` and the like ask whoever put it up; the rest goes to the practice."""

    stop_wanted = Signal()
    keys_wanted = Signal()
    mute_wanted = Signal()
    full_screen_wanted = Signal()
    small_wanted = Signal()

    def __init__(self, session: PracticeSession, choice: PracticeChoice, theme: Theme, settings: Settings) -> None:
        super().__init__()
        still = settings.reduce_motion
        self._keys = settings.keys
        self._session = session
        self._pacer = session.pacer
        self._still = still
        self._eyes = ClosedEyes(self)
        self._eyes.changed.connect(self._darken)
        self._muted = False
        self._note = ""
        self._note_until = -1
        self._shown_at = float("-inf")
        self._shown_second = -1
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        follow(self, theme)
        self._picture = BreathPicture()
        self._picture.setParent(self)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.set_picture(choice.picture)
        self._picture.set_position(PICTURED[choice.position], raised=choice.position == "chair")
        self._lesson = choice.lesson
        if choice.lesson is not None and choice.lesson.part is not None:
            self._picture.set_part(choice.lesson.part.value)
        self._picture.set_still(still)
        self._picture.set_clear(TOP, BOTTOM)
        self._build(choice.pattern.name)
        self._picture.set_course(course_of(self._pacer.plan))
        self._show_numbers()
        self._show_moment()
        session.happened.connect(self.take)
        session.moved.connect(self.refresh)

    # ---- what it is made of ------------------------------------------------------------------------------------------

    def _build(self, name: str) -> None:
        self._controls = PracticeControls(self, self._keys)
        self.commands: Actions = self._controls.commands
        self._line = TimeLine()
        top = QHBoxLayout()
        top.setContentsMargins(32, 20, 40, 0)
        stop = Button(name, "link", "close", name=self.tr("{0}: stop").format(name))
        stop.follow(self.commands["practice.stop"]).show_hint(False)
        numbers = QVBoxLayout()
        numbers.setSpacing(2)
        right = Qt.AlignmentFlag.AlignRight
        self._times = Label("", "strong", tabular=True)
        self._pace = Label("", "small", QUIET, tabular=True)
        for label in (self._times, self._pace):
            label.setAlignment(right)
            numbers.addWidget(label)
        top.addWidget(stop, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch()
        top.addLayout(numbers)
        foot = QVBoxLayout()
        foot.setContentsMargins(32, 0, 32, 18)
        foot.addWidget(self._controls)
        self._over = QWidget(self)
        column = QVBoxLayout(self._over)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addStretch()
        column.addLayout(foot)
        column.addWidget(self._line)
        self._connect_controls()

    def _connect_controls(self) -> None:
        controls, session = self._controls, self._session
        controls.carry_on_wanted.connect(session.carry_on)
        controls.slower_wanted.connect(lambda: self._repaced(slower=True))
        controls.faster_wanted.connect(lambda: self._repaced(slower=False))
        controls.too_much_wanted.connect(self._too_much)
        controls.now_wanted.connect(self._breath_now)
        controls.dim_wanted.connect(self._eyes.close)
        controls.mute_wanted.connect(self.mute_wanted)
        controls.full_screen_wanted.connect(self.full_screen_wanted)
        controls.small_wanted.connect(self.small_wanted)
        controls.keys_wanted.connect(self.keys_wanted)
        controls.stop_wanted.connect(self.stop_wanted)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let picture and words fill the window."""
        self._picture.setGeometry(self.rect())
        self._over.setGeometry(self.rect())
        self._controls.set_narrow(self.width() < NARROW_BELOW)

    # ---- what has happened -------------------------------------------------------------------------------------------

    def take(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, StrokeStarted):
            self._shown_at = float("-inf")
        elif isinstance(event, BreathStarted):
            self._breath_started(event)
        elif isinstance(event, BreatheSmaller):
            self._say(self.tr("Smaller, quieter"))
        elif isinstance(event, PlanChanged):
            self._picture.set_course(course_of(event.plan))
            self._shown_at = float("-inf")
            self._show_numbers()
        elif isinstance(event, FreeBreathingStarted):
            self._controls.show_paced(paced=False)
            self._shown_at = float("-inf")
        elif isinstance(event, Paused | Resumed):
            self._controls.show_running(running=isinstance(event, Resumed))
            slept = isinstance(event, Paused) and event.why == "sleep"
            self._say(self.tr("Paused while the computer slept") if slept else "")
            self._shown_second = -1
            self._show_numbers()
            self._show_moment()

    def _breath_started(self, event: BreathStarted) -> None:
        if event.left == 2:
            self._say(self.tr("Two more breaths"))
        elif event.left == 1:
            self._say(self.tr("The last breath"))
        elif event.number >= self._note_until:
            self._note = ""

    def _say(self, words: str) -> None:
        """Say something new in place of the cue, for this breath and the next."""
        self._note = words
        self._note_until = self._pacer.plan.index(self._pacer.elapsed) + NOTE_BREATHS
        self._show_moment()

    # ---- what the person wants ---------------------------------------------------------------------------------------

    def _repaced(self, *, slower: bool) -> None:
        changed = self._session.slower() if slower else self._session.faster()
        if changed:
            self._say(self.tr("Next breath: {0}").format(self._next_pace()))
        else:
            self._say(self.tr("No slower today") if slower else self.tr("No faster"))

    def _too_much(self) -> None:
        if self._session.too_much():
            self._say(self.tr("Back to {0}").format(self._next_pace()))
        else:
            self._say(self.tr("Breathe as you like"))

    def _breath_now(self) -> None:
        if self._session.my_breath_starts_now():
            self._say(self.tr("With you"))

    def _next_pace(self) -> str:
        plan = self._pacer.plan
        number = min(plan.index(self._pacer.elapsed) + 1, len(plan.breaths) - 1)
        return breath_words.a_minute(plan.breaths[number].rate)

    # ---- what changes with time --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the time. Only what has changed is painted again."""
        elapsed = self._pacer.elapsed
        second = int(elapsed // 1000)
        if second != self._shown_second:
            self._shown_second = second
            self._show_numbers()
        frames = self._picture.frames_a_second
        if frames and elapsed - self._shown_at >= 1000 / frames - TICK_MS / 2:
            self._show_moment()

    def _show_moment(self) -> None:
        elapsed = self._shown_at = self._pacer.elapsed
        if self._pacer.free or self._pacer.state is State.FINISHED:
            self._picture.show_breath(shown_free(elapsed))
        else:
            note = self.tr("Paused") if self._session.paused and not self._note else self._note
            plan, lesson = self._pacer.plan, self._lesson
            self._picture.show_breath(shown(plan, elapsed, note=note, always_counted=self._still, lesson=lesson))

    def _show_numbers(self) -> None:
        plan, elapsed = self._pacer.plan, self._pacer.elapsed
        number, total = plan.index(elapsed), len(plan.breaths)
        left = wording.clock(self._pacer.left)
        if self._pacer.free:
            self._times.setText(self.tr("On your own · {0} left").format(wording.clock(int(plan.ends - elapsed))))
        elif number < 0:
            self._times.setText(self.tr("{0} breaths · {1} left").format(total, left))
        else:
            self._times.setText(self.tr("Breath {0} of {1} · {2} left").format(number + 1, total, left))
        pace = breath_words.a_minute(plan.breaths[max(0, number)].rate)
        own = plan.practice.own_rate
        words = [self.tr("Paused")] if self._session.paused else []
        words.append("" if self._pacer.free else pace)
        if own is not None and plan.practice.steps and not self._pacer.free:
            words.append(breath_words.tapers_from(own))
        self._pace.setText(" · ".join(filter(None, words)))
        self._line.show_share(min(1.0, max(0.0, elapsed / plan.length)))

    # ---- closed eyes -------------------------------------------------------------------------------------------------

    @property
    def dim(self) -> bool:
        """Whether it is dark, for closed eyes."""
        return self._eyes.dark

    def _darken(self, dark: bool) -> None:
        """Hide all but a trace of the picture, or show everything again."""
        self._over.setVisible(not dark)
        words = self.tr("Any key shows the picture again")
        if self._muted:
            words = self.tr("The sound is off · any key shows the picture again")
        self._picture.set_dim(dark, words if dark else "")
        if not dark:
            self._show_moment()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Pause or go on by a click anywhere."""
        self._session.carry_on()

    # ---- for whoever put the screen up -------------------------------------------------------------------------------

    def use(self, settings: Settings) -> None:
        """Take other keys at once."""
        self.commands.use(settings.keys)

    def show_muted(self, muted: bool) -> None:
        """Show whether the sound is off."""
        self._muted = muted
        self._controls.show_muted(muted)

    def say_that_settings_are_silent(self) -> None:
        """Tell why no sound can be switched on here."""
        self._say(self.tr("All off in Settings"))

    def words(self) -> tuple[str, str]:
        """The two lines at the top: where the practice is, and its pace."""
        return self._times.text(), self._pace.text()

    @property
    def picture(self) -> BreathPicture:
        """The picture."""
        return self._picture
