"""With which buttons and keys is a session driven?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.actions import Actions, Command
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.session import Session

MORE_SECONDS: Final = 15
PLAY_KEYS: Final = ("Toggle Media Play/Pause", "Media Play", "Media Pause")


def session_commands(widget: QWidget) -> list[Command]:
    """Give everything that can be done in a session."""
    carry_on = widget.tr("Pause, go on; done, where a set waits")
    previous = widget.tr("Again; within 3 seconds the one before")
    stop = widget.tr("Stop; what was done is kept")
    return [
        Command("session.carry_on", carry_on, ("Space", *PLAY_KEYS), needed=True),
        Command("session.next", widget.tr("Next"), ("Right", "Media Next")),
        Command("session.previous", previous, ("Left", "Media Previous")),
        Command("session.more", widget.tr("15 seconds more"), ("+", "=")),
        Command("session.less", widget.tr("15 seconds less"), ("-",)),
        Command("session.easier", widget.tr("An easier exercise from now on"), ("E",)),
        Command("session.harder", widget.tr("A harder exercise from now on"), ("H",)),
        Command("session.hurts", widget.tr("This hurts: pause, and choose what to do"), ("P",)),
        Command("session.mute", widget.tr("Sounds on or off"), ("M",)),
        Command("session.voice", widget.tr("The voice on or off"), ("V",)),
        Command("session.words", widget.tr("Larger words; then normal ones again"), ("Z",)),
        Command("session.small", widget.tr("Into a small strip above all windows, and back"), ("W",)),
        Command("session.dim", widget.tr("Dim, for closed eyes; any key ends it"), ("D",)),
        Command("session.full_screen", widget.tr("Full screen"), ("F",)),
        Command("session.keys", widget.tr("All keys"), ("?",)),
        Command("session.stop", stop, ("Esc", "Media Stop"), needed=True, always="Esc"),
    ]


class SessionControls(QWidget):
    """The row of buttons; the keys belong to the screen that the row lies on. Buttons and keys do the same actions."""

    stop_wanted = Signal()
    keys_wanted = Signal()
    mute_wanted = Signal()
    voice_wanted = Signal()
    words_wanted = Signal()
    dim_wanted = Signal()
    small_wanted = Signal()
    full_screen_wanted = Signal()
    exchange_wanted = Signal(str)
    """The way: easier or harder."""
    hurts_wanted = Signal()

    def __init__(self, screen: QWidget, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.commands = Actions(screen, session_commands(screen), keys)
        self._words = (self.tr("Pause"), self.tr("Go on"), self.tr("Done"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._again = Button(look="tool", icon="again", name=self.tr("Again"))
        self._main = Button(self._words[0], "main", "pause")
        self._main.reserve(*self._words)
        self._next = Button(look="tool", icon="next", name=self.tr("Next"))
        self._more = Button(self.tr("15 s"), "tool", "plus", name=self.tr("15 s more"))
        self._less = Button(self.tr("15 s"), "tool", "minus", name=self.tr("15 s less"))
        self._sounds = Button(look="tool", icon="voice", name=self.tr("Sounds"))
        self._voice = Button(look="tool", icon="speech", name=self.tr("Voice"))
        self._size = Button(look="tool", icon="words", name=self.tr("Larger words"))
        self._dim = Button(look="tool", icon="rest", name=self.tr("Eyes closed"))
        self._small = Button(look="tool", icon="small", name=self.tr("Small window"))
        self._full = Button(look="tool", icon="full", name=self.tr("Full screen"))
        self._keys = Button(look="tool", icon="keys", name=self.tr("All keys"))
        words = {"easier": self.tr("Easier"), "harder": self.tr("Harder"), "hurts": self.tr("This hurts")}
        self._chain = {icon: Button(each, "tool") for icon, each in words.items()}
        for button in (self._again, self._main, self._next, self._less, self._more):
            self._row.addWidget(button)
        self._row.addStretch()
        for button in self._chain.values():
            self._row.addWidget(button)
        self._row.addStretch()
        aside = (self._sounds, self._voice, self._size, self._dim, self._small, self._full, self._keys)
        for button in aside:
            self._row.addWidget(button)
        self._follow_actions()

    def _follow_actions(self) -> None:
        for button, name in (
            (self._again, "previous"),
            (self._main, "carry_on"),
            (self._next, "next"),
            (self._more, "more"),
            (self._less, "less"),
            (self._sounds, "mute"),
            (self._voice, "voice"),
            (self._size, "words"),
            (self._dim, "dim"),
            (self._small, "small"),
            (self._full, "full_screen"),
            (self._keys, "keys"),
            *((button, name) for name, button in self._chain.items()),
        ):
            button.follow(self.commands[f"session.{name}"])
        for button in (self._more, self._less):
            button.show_hint(False)

    def connect_to(self, session: Session) -> None:
        """Let buttons and keys drive a session."""
        for name, do in (
            ("carry_on", session.carry_on),
            ("next", session.next),
            ("previous", session.previous),
            ("more", lambda: session.add(MORE_SECONDS)),
            ("less", lambda: session.add(-MORE_SECONDS)),
            ("easier", lambda: self.exchange_wanted.emit("easier")),
            ("harder", lambda: self.exchange_wanted.emit("harder")),
            ("hurts", self.hurts_wanted.emit),
            ("mute", self.mute_wanted.emit),
            ("voice", self.voice_wanted.emit),
            ("words", self.words_wanted.emit),
            ("dim", self.dim_wanted.emit),
            ("small", self.small_wanted.emit),
            ("full_screen", self.full_screen_wanted.emit),
            ("keys", self.keys_wanted.emit),
            ("stop", self.stop_wanted.emit),
        ):
            self.commands.connect(f"session.{name}", do)

    def show_running(self, *, running: bool, waiting: bool) -> None:
        """Show what the one key does now."""
        pause, go_on, done = self._words
        words = done if running and waiting else pause if running else go_on
        if words != self._main.words():
            self._main.setText(words)
            self._main.set_icon({pause: "pause", go_on: "play", done: "check"}[words])

    def show_muted(self, muted: bool) -> None:
        """Show whether sounds are off."""
        self._sounds.set_icon("mute" if muted else "voice")
        self._sounds.set_name(self.tr("Sounds are off") if muted else self.tr("Sounds"))

    def show_voice(self, *, off: bool) -> None:
        """Show whether the voice is off."""
        self._voice.set_icon("speech-off" if off else "speech")
        self._voice.set_name(self.tr("The voice is off") if off else self.tr("Voice"))

    def set_room(self, width: int) -> None:
        """Leave out what matters least until the row is no wider than so many pixels.

        First the hints of keys go, then what the sheet of keys offers too, then words where icons tell as much.
        """
        extras = (self._voice, self._dim, self._size, self._small)  # what goes first stands last
        for chain, hints, number in ((True, True, 4), (True, False, 4), (True, False, 2), (False, False, 1)):
            self._show(extras[:number], extras[number:], chain=chain, hints=hints)
            if self._row.minimumSize().width() <= width:
                return
        self._show((), extras, chain=False, hints=False)

    def _show(self, shown: tuple[Button, ...], hidden: tuple[Button, ...], *, chain: bool, hints: bool) -> None:
        self._row.setSpacing(10 if hints else 8)
        self._main.show_hint(hints)
        self._chain_in_words(chain, hints=hints)
        for button in (*shown, *hidden):
            button.setVisible(button in shown)

    def _chain_in_words(self, words: bool, *, hints: bool) -> None:
        for name, button in self._chain.items():
            button.show_hint(hints)
            button.set_icon("" if words else name)
            button.set_compact(not words)
