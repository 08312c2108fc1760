"""With which buttons and keys is a breathing practice driven?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.actions import Actions, Command
from gui.screens.session_controls import PLAY_KEYS
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

GAP: Final = 10
NARROW_GAP: Final = 6


def practice_commands(widget: QWidget) -> list[Command]:
    """Give everything that can be done in a practice."""
    stop = widget.tr("Stop; what was breathed is kept")
    return [
        Command("practice.carry_on", widget.tr("Pause, go on"), ("Space", *PLAY_KEYS), needed=True),
        Command("practice.faster", widget.tr("Faster, from the next breath on"), ("Up", "+", "=")),
        Command("practice.slower", widget.tr("Slower, from the next breath on"), ("Down", "-")),
        Command("practice.too_much", widget.tr("Too much: back to the last comfortable pace"), ("T",)),
        Command("practice.now", widget.tr("My breath in starts now"), ("B",)),
        Command("practice.mute", widget.tr("Sound on or off"), ("M",)),
        Command("practice.dim", widget.tr("Dim, for closed eyes; any key ends it"), ("D",)),
        Command("practice.small", widget.tr("Into a small window above all others, and back"), ("W",)),
        Command("practice.full_screen", widget.tr("Full screen"), ("F",)),
        Command("practice.keys", widget.tr("All keys"), ("?",)),
        Command("practice.stop", stop, ("Esc", "Media Stop"), needed=True, always="Esc"),
    ]


class PracticeControls(QWidget):
    """The row of buttons; the keys belong to the screen that the row lies on."""

    carry_on_wanted = Signal()
    slower_wanted = Signal()
    faster_wanted = Signal()
    too_much_wanted = Signal()
    now_wanted = Signal()
    mute_wanted = Signal()
    dim_wanted = Signal()
    small_wanted = Signal()
    full_screen_wanted = Signal()
    keys_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, screen: QWidget, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.commands = Actions(screen, practice_commands(screen), keys)
        self._words = (self.tr("Pause"), self.tr("Go on"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._main = Button(self._words[0], "main", "pause")
        self._main.reserve(*self._words)
        self._slower = Button(self.tr("Slower"), "tool")
        self._faster = Button(self.tr("Faster"), "tool")
        self._too_much = Button(self.tr("Too much"), "tool")
        self._now = Button(self.tr("My breath in"), "tool")
        self._sound = Button(look="tool", icon="voice", name=self.tr("Sound"))
        self._dim = Button(look="tool", icon="rest", name=self.tr("Eyes closed"))
        self._small = Button(look="tool", icon="small", name=self.tr("Small window"))
        self._full = Button(look="tool", icon="full", name=self.tr("Full screen"))
        self._keys = Button(look="tool", icon="keys", name=self.tr("All keys"))
        self._hinted = (self._main, self._slower, self._faster, self._too_much, self._now)
        for button in self._hinted:
            self._row.addWidget(button)
        self._row.addStretch()
        for button in (self._sound, self._dim, self._small, self._full, self._keys):
            self._row.addWidget(button)
        self._follow_actions()
        self._connect_keys()

    def _follow_actions(self) -> None:
        for button, name in (
            (self._main, "carry_on"),
            (self._slower, "slower"),
            (self._faster, "faster"),
            (self._too_much, "too_much"),
            (self._now, "now"),
            (self._sound, "mute"),
            (self._dim, "dim"),
            (self._small, "small"),
            (self._full, "full_screen"),
            (self._keys, "keys"),
        ):
            button.follow(self.commands[f"practice.{name}"])

    def _connect_keys(self) -> None:
        for name, wanted in (
            ("carry_on", self.carry_on_wanted),
            ("faster", self.faster_wanted),
            ("slower", self.slower_wanted),
            ("too_much", self.too_much_wanted),
            ("now", self.now_wanted),
            ("mute", self.mute_wanted),
            ("dim", self.dim_wanted),
            ("small", self.small_wanted),
            ("full_screen", self.full_screen_wanted),
            ("keys", self.keys_wanted),
            ("stop", self.stop_wanted),
        ):
            self.commands.connect(f"practice.{name}", wanted.emit)

    def show_running(self, *, running: bool) -> None:
        """Show what the one key does now."""
        words = self._words[0] if running else self._words[1]
        if words != self._main.words():
            self._main.setText(words)
            self._main.set_icon("pause" if running else "play")

    def show_paced(self, *, paced: bool) -> None:
        """Offer to change the pace only while there is one."""
        for name in ("slower", "faster", "too_much", "now"):
            self.commands[f"practice.{name}"].setEnabled(paced)

    def show_muted(self, muted: bool) -> None:
        """Show whether the sound is off."""
        self._sound.set_icon("mute" if muted else "voice")
        self._sound.set_name(self.tr("The sound is off") if muted else self.tr("Sound"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the key hints out where there is little room: hints go before words do."""
        self._row.setSpacing(NARROW_GAP if narrow else GAP)
        for button in self._hinted:
            button.show_hint(not narrow)
