"""How does one follow a session beside other work? A strip above all other windows, in the phase's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui import wording
from gui.actions import Actions, Command
from gui.screens.session_words import segment_words
from gui.theme import PHASE, QUIET, phase_palette
from gui.widgets.buttons import Button
from gui.widgets.menu import MenuRow
from gui.widgets.strip import FRAME, Strip
from gui.widgets.time_line import TimeLine
from gui.widgets.words import Countdown, Words
from workouts.events import CountIn, CueDue, Finished, Paused, Resumed, SegmentStarted, Stopped, TimelineChanged
from workouts.states import State

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from gui.session import Session
    from gui.settings import Settings, SmallSize
    from workouts.events import Event

PLACE: Final = "session"
"""Its name among the places that are kept."""
SIZES: Final[dict[SmallSize, tuple[int, int]]] = {"small": (480, 96), "medium": (640, 132)}
PHASE_SHARE: Final = 0.16
NAME_SHARE: Final = 0.26
CUE_SHARE: Final = 0.17
"""Shares of the strip's height."""


class SessionStrip(Strip):
    """The strip. `back` asks for the large window, `mute_wanted` to switch the sounds, `changed` gives settings."""

    changed = Signal(dict)
    back = Signal()
    mute_wanted = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__("")
        title = self.tr("Session, small")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._session = session
        self._size: SmallSize = settings.small_size
        self._tenth = -1
        self._actions = self._make_actions(settings)
        self._build()
        self._fit()
        self.setWindowOpacity(settings.small_opacity / 100)
        self.put(settings.places.get(PLACE))
        self.placed.connect(lambda place: self.changed.emit({"places": {PLACE: place.toTuple()}}))
        session.happened.connect(self.take)
        session.moved.connect(self.refresh)
        self._show_segment()

    def _make_actions(self, settings: Settings) -> Actions:
        session = self._session
        actions = Actions(
            self,
            [
                Command("strip.carry_on", self.tr("Pause, go on; done, where a set waits"), ("Space",)),
                Command("strip.next", self.tr("Next"), ("Right",)),
                Command("strip.previous", self.tr("Again; within 3 seconds the one before"), ("Left",)),
                Command("strip.mute", self.tr("Sounds on or off"), ("M",)),
                Command("strip.back", self.tr("Back to the large window"), ("W", "Esc", "Return", "Enter")),
            ],
            settings.keys,
        )
        actions.connect("strip.carry_on", session.carry_on)
        actions.connect("strip.next", session.next)
        actions.connect("strip.previous", session.previous)
        actions.connect("strip.mute", self.mute_wanted.emit)
        actions.connect("strip.back", self.back.emit)
        return actions

    # ---- what it is made of ------------------------------------------------------------------------------------------

    def _build(self) -> None:
        middle_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._phase = Words(600, middle_left, tracking=1, lines=1, role=QUIET)
        self._name = Words(700, middle_left, tracking=-1, lines=1)
        self._cue = Words(500, middle_left, lines=1, role=QUIET)
        self._countdown = Countdown()
        self._main = Button(look="bare", icon="pause", name=self.tr("Pause"))
        self._next = Button(look="bare", icon="next", name=self.tr("Next"))
        self._main.clicked.connect(self._session.carry_on)
        self._next.clicked.connect(self._session.next)
        self._filling = TimeLine()
        for part in (self._phase, self._name, self._cue, self._countdown, self._filling):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = QVBoxLayout()
        words.setSpacing(2)
        for line in (self._phase, self._name, self._cue):
            words.addWidget(line)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._countdown)
        row.addWidget(self._main)
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self._filling)

    def _fit(self) -> None:
        width, height = SIZES[self._size]
        for line, share in ((self._phase, PHASE_SHARE), (self._name, NAME_SHARE), (self._cue, CUE_SHARE)):
            line.set_pixels(height * share)
        self._countdown.setFixedSize(round(height * 1.1), round(height * 0.62))
        self.resize_to(QSize(width, height))

    # ---- what has happened -------------------------------------------------------------------------------------------

    def take(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, SegmentStarted | TimelineChanged):
            self._show_segment()
        elif isinstance(event, CueDue) and event.cue.kind == "show":
            self._cue.say(event.cue.text)
        elif isinstance(event, CountIn):
            self._phase.say(self.tr("Going on in {0}").format(event.seconds).upper())
        elif isinstance(event, Finished | Stopped):
            self._show_end()
        if isinstance(event, CountIn | Paused | Resumed):
            self._show_main()
            if not isinstance(event, CountIn):
                self._show_phase()

    def _show_segment(self) -> None:
        player = self._session.player
        words = segment_words(player.timeline, player.index)
        self._name.say(words.name)
        self._cue.say(words.cue)
        self._countdown.set_shape(player.segment.length / 1000)
        self.setPalette(phase_palette(PHASE[wording.PHASE_OF[player.segment.kind]]))
        self._show_phase()
        self._show_main()
        self.setAccessibleDescription(f"{words.phase}: {words.name}")
        self._tenth = -1
        self.refresh()

    def _show_phase(self) -> None:
        player = self._session.player
        paused = player.state is State.PAUSED
        words = self.tr("Paused") if paused else segment_words(player.timeline, player.index).phase
        self._phase.say(words.upper())

    def _show_main(self) -> None:
        player = self._session.player
        if player.state is State.PAUSED:
            icon, name = "play", self.tr("Go on")
        elif player.segment.waits:
            icon, name = "check", self.tr("Done")
        else:
            icon, name = "pause", self.tr("Pause")
        self._main.set_icon(icon)
        self._main.set_name(name)

    def _show_end(self) -> None:
        self._phase.say("")
        self._name.say(self.tr("Finished"))
        self._cue.say(self.tr("Enter shows how it went"))
        self._countdown.show_text("")
        self._main.setEnabled(False)
        self._next.setEnabled(False)

    def refresh(self) -> None:
        """Show the time, where it can be seen. Only what has changed is painted again."""
        player = self._session.player
        tenth = player.position // 100
        if tenth == self._tenth or (not self.seen and self._tenth >= 0):
            return
        self._tenth = tenth
        segment = player.segment
        self._filling.show_share(min(1.0, player.position / max(1, segment.length)))
        self._countdown.show_text(self._time_words())

    def _time_words(self) -> str:
        player, segment = self._session.player, self._session.player.segment
        if player.state in (State.FINISHED, State.STOPPED) or segment.waits == "wait":
            return ""
        if segment.waits:
            return wording.countdown(player.position // 1000 * 1000, segment.length / 1000)
        return wording.countdown(player.left, segment.length / 1000)

    # ---- what the person wants ---------------------------------------------------------------------------------------

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Go back into the large window."""
        self.back.emit()

    def _choose_size(self, size: SmallSize) -> None:
        self._size = size
        self._fit()
        self.changed.emit({"small_size": size})

    def rows(self) -> list[MenuRow | None]:
        """Give everything that its menu offers; None is a line between two groups."""

        def act(name: str, words: str, icon: str) -> MenuRow:
            action = self._actions[f"strip.{name}"]
            return MenuRow(words, icon, self._actions.hint(f"strip.{name}"), action.trigger)

        def size(name: SmallSize, words: str) -> MenuRow:
            return MenuRow(words, "check" if name == self._size else "", do=lambda: self._choose_size(name))

        paused = self._session.player.state is State.PAUSED
        return [
            act("carry_on", self.tr("Go on") if paused else self.tr("Pause or done"), "play" if paused else "pause"),
            act("next", self.tr("Next"), "next"),
            act("previous", self.tr("Again"), "again"),
            act("mute", self.tr("Sounds on or off"), "voice"),
            None,
            size("small", self.tr("Small")),
            size("medium", self.tr("Medium")),
            None,
            act("back", self.tr("Large window"), "full"),
        ]
