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


def session_commands(widget: QWidget) -> list[Command]:
    """Give everything that can be done in a session."""
    return [
        Command("session.carry_on", widget.tr("Pause, go on; done, where a set waits"), ("Space",)),
        Command("session.next", widget.tr("Next"), ("Right",)),
        Command("session.previous", widget.tr("Again; within 3 seconds the one before"), ("Left",)),
        Command("session.more", widget.tr("15 seconds more"), ("+", "=")),
        Command("session.less", widget.tr("15 seconds less"), ("-",)),
        Command("session.mute", widget.tr("Sounds on or off"), ("M",)),
        Command("session.voice", widget.tr("The voice on or off"), ("V",)),
        Command("session.full_screen", widget.tr("Full screen"), ("F",)),
        Command("session.keys", widget.tr("All keys"), ("?",)),
        Command("session.stop", widget.tr("Stop; what was done is kept"), ("Esc",)),
    ]


class SessionControls(QWidget):
    """The row of buttons; the keys belong to the screen that the row lies on."""

    stop_wanted = Signal()
    keys_wanted = Signal()
    mute_wanted = Signal()
    voice_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, screen: QWidget, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.commands = Actions(screen, session_commands(screen), keys)
        self._words = (self.tr("Pause"), self.tr("Go on"), self.tr("Done"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._again = Button(look="tool", icon="again", name=self.tr("Again"), hint=self._hint("previous"))
        self._main = Button(self._words[0], "main", "pause", hint=self._hint("carry_on"))
        self._main.reserve(*self._words)
        self._next = Button(look="tool", icon="next", name=self.tr("Next"), hint=self._hint("next"))
        self._more = Button(self.tr("15 s"), "tool", "plus", name=self.tr("15 seconds more"))
        self._less = Button(self.tr("15 s"), "tool", "minus", name=self.tr("15 seconds less"))
        self._sounds = Button(look="tool", icon="voice", name=self.tr("Sounds"), hint=self._hint("mute"))
        self._voice = Button(look="tool", icon="speech", name=self.tr("Voice"), hint=self._hint("voice"))
        self._full = Button(look="tool", icon="full", name=self.tr("Full screen"), hint=self._hint("full_screen"))
        self._keys = Button(look="tool", icon="keys", name=self.tr("All keys"), hint=self._hint("keys"))
        for button in (self._again, self._main, self._next, self._less, self._more):
            self._row.addWidget(button)
        self._row.addStretch()
        for button in (self._sounds, self._voice, self._full, self._keys):
            self._row.addWidget(button)
        self._sounds.clicked.connect(self.mute_wanted)
        self._voice.clicked.connect(self.voice_wanted)
        self._full.clicked.connect(self.full_screen_wanted)
        self._keys.clicked.connect(self.keys_wanted)

    def connect_to(self, session: Session) -> None:
        """Let buttons and keys drive a session."""
        self._main.clicked.connect(session.carry_on)
        self._again.clicked.connect(session.previous)
        self._next.clicked.connect(session.next)
        self._more.clicked.connect(lambda: session.add(MORE_SECONDS))
        self._less.clicked.connect(lambda: session.add(-MORE_SECONDS))
        for name, do in (
            ("carry_on", session.carry_on),
            ("next", session.next),
            ("previous", session.previous),
            ("more", lambda: session.add(MORE_SECONDS)),
            ("less", lambda: session.add(-MORE_SECONDS)),
            ("mute", self.mute_wanted.emit),
            ("voice", self.voice_wanted.emit),
            ("full_screen", self.full_screen_wanted.emit),
            ("keys", self.keys_wanted.emit),
            ("stop", self.stop_wanted.emit),
        ):
            self.commands.connect(f"session.{name}", do)

    def _hint(self, name: str) -> str:
        return self.commands.hint(f"session.{name}")

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

    def set_narrow(self, narrow: bool) -> None:
        """Leave the key hints out where there is little room: hints go before words do."""
        self._row.setSpacing(8 if narrow else 14)
        self._main.set_hint("" if narrow else self._hint("carry_on"))
