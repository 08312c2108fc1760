"""How does one breathe beside other work? A small window above all others, with one quiet picture.

It has a practice of its own at the desk, or takes over the one that is being followed in the large window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.actions import Actions, Command
from gui.screens import breath_words
from gui.screens.breath_shown import shown_free, shown_small, small_words
from gui.screens.practice_look import follow
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.menu import MenuRow
from gui.widgets.strip import FRAME, Strip
from workouts.breathing.events import BreathStarted, StrokeStarted
from workouts.events import Finished, Paused, Resumed, Stopped
from workouts.states import State

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from gui.practice import PracticeSession
    from gui.settings import Settings, SmallSize
    from gui.theme import Theme
    from workouts.events import Event

PLACE: Final = "breath"
"""Its name among the places that are kept."""
SIZES: Final[dict[SmallSize, tuple[int, int]]] = {"small": (220, 120), "medium": (330, 180)}
OPACITIES: Final = (100, 80, 60)
NOTE_BREATHS: Final = 2


class MiniBreath(Strip):
    """The small window. `changed` gives fields of `Settings`, `closed` says that the person is done with it.

    `back` asks for the large window, `measure` to tap one's own breath, `sound_wanted` to switch the sound.
    """

    changed = Signal(dict)
    closed = Signal()
    back = Signal()
    measure = Signal()
    sound_wanted = Signal()

    def __init__(self, session: PracticeSession, settings: Settings, theme: Theme, *, practice: bool) -> None:
        """Show a session, which somebody else starts and stops.

        Args:
            session: What is breathed.
            settings: Its size, its place and so on.
            theme: The colours.
            practice: Whether it is a practice that goes back into the large window.

        """
        super().__init__("")
        title = self.tr("Breathing, small")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._practice = practice
        self._size: SmallSize = settings.small_size
        self._words = settings.small_words
        self._opacity = settings.small_opacity
        self._sound = False
        self._note, self._note_until = "", -1
        self._shown_at = float("-inf")
        follow(self, theme)
        self._picture = BreathPicture()
        self._picture.setMinimumSize(1, 1)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.set_picture("slim")
        self._picture.set_still(settings.reduce_motion)
        column = QVBoxLayout(self)
        column.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        column.addWidget(self._picture)
        self._actions = self._make_actions(settings)
        self._fit()
        self.setWindowOpacity(self._opacity / 100)
        self.put(settings.places.get(PLACE))
        self.placed.connect(lambda place: self.changed.emit({"places": {PLACE: place.toTuple()}}))
        self._session = session
        self.follow(session)

    def _make_actions(self, settings: Settings) -> Actions:
        commands = [
            Command("small.carry_on", self.tr("Pause, go on"), ("Space",)),
            Command("small.faster", self.tr("Faster"), ("+", "=", "Up")),
            Command("small.slower", self.tr("Slower"), ("-", "Down")),
            Command("small.sound", self.tr("Sound on or off"), ("M",)),
            Command("small.back", self.tr("Back to the large window"), ("W", "Return", "Enter")),
            Command("small.close", self.tr("Close"), ("Esc",)),
        ]
        actions = Actions(self, commands, settings.keys)
        actions.connect("small.carry_on", self._carry_on)
        actions.connect("small.faster", lambda: self._repace(slower=False))
        actions.connect("small.slower", lambda: self._repace(slower=True))
        actions.connect("small.sound", self.sound_wanted.emit)
        actions.connect("small.back", self.back.emit)
        actions.connect("small.close", self._leave)
        return actions

    # ---- what it shows -----------------------------------------------------------------------------------------------

    def follow(self, session: PracticeSession) -> None:
        """Show this session from now on."""
        if session is not self._session:
            self._session.happened.disconnect(self.take)
            self._session.moved.disconnect(self.refresh)
        self._session = session
        session.happened.connect(self.take)
        session.moved.connect(self.refresh)
        self._note, self._note_until = "", -1
        self._show_moment()

    def take(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, BreathStarted) and event.number >= self._note_until:
            self._note = ""
            self._describe()
        if isinstance(event, StrokeStarted):
            self._shown_at = float("-inf")
        elif isinstance(event, Paused | Resumed | Finished | Stopped):
            self._show_moment()
            self._describe()

    def refresh(self) -> None:
        """Show the time, where it can be seen."""
        elapsed = self._session.pacer.elapsed
        if self.seen and elapsed - self._shown_at >= 1000 / self._picture.frames_a_second - 5:
            self._show_moment()

    def _show_moment(self) -> None:
        pacer = self._session.pacer
        elapsed = self._shown_at = pacer.elapsed
        if pacer.state in (State.FINISHED, State.STOPPED):
            ended = small_words(shown_free(elapsed), self.tr("Finished"), self.tr("Enter shows it"))
            self._picture.show_breath(ended)
        elif pacer.free:
            own = small_words(shown_free(elapsed), self.tr("On your own"), self.tr("as you like"))
            self._picture.show_breath(own)
        else:
            self._picture.show_breath(shown_small(pacer.plan, elapsed, note=self._note or self._pace()))

    def _pace(self) -> str:
        pacer = self._session.pacer
        if self._session.paused:
            return self.tr("Paused")
        return breath_words.a_minute(pacer.plan.breaths[max(0, pacer.plan.index(pacer.elapsed))].rate)

    def _describe(self) -> None:
        """Tell a screen reader the pace, which changes seldom, and never each phase: the sound does that."""
        self.setAccessibleDescription(self._note or self._pace())

    def say(self, words: str) -> None:
        """Say something in place of the pace, for this breath and the next."""
        pacer = self._session.pacer
        self._note = words
        self._note_until = pacer.plan.index(pacer.elapsed) + NOTE_BREATHS
        self._show_moment()
        self._describe()

    def show_sound(self, on: bool) -> None:
        """Know whether it is heard."""
        self._sound = on

    # ---- what the person wants ---------------------------------------------------------------------------------------

    def _carry_on(self) -> None:
        self._session.carry_on()

    def _repace(self, *, slower: bool) -> None:
        session = self._session
        if session.slower() if slower else session.faster():
            plan = session.pacer.plan
            following = min(plan.index(session.pacer.elapsed) + 1, len(plan.breaths) - 1)
            self.say(self.tr("Next: {0}").format(breath_words.a_minute(plan.breaths[following].rate)))
        else:
            self.say(self.tr("No slower today") if slower else self.tr("No faster"))

    def _leave(self) -> None:
        (self.back if self._practice else self.closed).emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Go back into the large window."""
        self.back.emit()

    # ---- how it looks ------------------------------------------------------------------------------------------------

    def _fit(self) -> None:
        width, height = SIZES[self._size]
        self.resize_to(QSize(width if self._words else height, height))

    def _choose_size(self, size: SmallSize) -> None:
        self._size = size
        self._fit()
        self.changed.emit({"small_size": size})

    def _choose_opacity(self, percent: int) -> None:
        self._opacity = percent
        self.setWindowOpacity(percent / 100)
        self.changed.emit({"small_opacity": percent})

    def _switch_words(self) -> None:
        self._words = not self._words
        self._fit()
        self.changed.emit({"small_words": self._words})

    def rows(self) -> list[MenuRow | None]:
        """Give everything that its menu offers; None is a line between two groups."""

        def ticked(words: str, ticked: bool, do: object, keys: str = "") -> MenuRow:
            return MenuRow(words, "check" if ticked else "", keys, do)  # type: ignore[arg-type]

        def act(name: str, words: str, icon: str = "") -> MenuRow:
            action = self._actions[f"small.{name}"]
            return MenuRow(words, icon, self._actions.hint(f"small.{name}"), action.trigger)

        paused = self._session.paused
        sizes = {"small": self.tr("Small"), "medium": self.tr("Medium")}
        own = [MenuRow(self.tr("Tap my own breath"), do=self.measure.emit)] if not self._practice else []
        return [
            act("carry_on", self.tr("Go on") if paused else self.tr("Pause"), "play" if paused else "pause"),
            act("slower", self.tr("Slower"), "minus"),
            act("faster", self.tr("Faster"), "plus"),
            *own,
            None,
            ticked(self.tr("Sound"), self._sound, self.sound_wanted.emit, self._actions.hint("small.sound")),
            ticked(self.tr("Words"), self._words, self._switch_words),
            None,
            *(ticked(sizes[size], size == self._size, lambda size=size: self._choose_size(size)) for size in SIZES),
            None,
            *(
                ticked(
                    self.tr("{0} % opaque").format(percent),
                    percent == self._opacity,
                    lambda percent=percent: self._choose_opacity(percent),
                )
                for percent in OPACITIES
            ),
            None,
            act("back", self.tr("Large window"), "full"),
            *([] if self._practice else [act("close", self.tr("Close"), "close")]),
        ]
