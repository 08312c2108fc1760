"""With which buttons and keys is a breathing practice driven?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

GAP: Final = 10
NARROW_GAP: Final = 6


def keys_of(widget: QWidget) -> list[tuple[str, str]]:
    """Give every key of a practice with what it does, for the sheet of keys."""
    return [
        (widget.tr("Space"), widget.tr("Pause, go on")),
        ("↑  +", widget.tr("Faster, from the next breath on")),
        ("↓  −", widget.tr("Slower, from the next breath on")),
        ("T", widget.tr("Too much: back to the last comfortable pace")),
        ("B", widget.tr("My breath in starts now")),
        ("M", widget.tr("Sound on or off")),
        ("D", widget.tr("Dim, for closed eyes; any key ends it")),
        ("F  F11", widget.tr("Full screen")),
        ("?", widget.tr("All keys")),
        (widget.tr("Esc"), widget.tr("Stop; what was breathed is kept")),
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
    full_screen_wanted = Signal()
    keys_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self._words = (self.tr("Pause"), self.tr("Go on"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._main = Button(self._words[0], "main", "pause", hint=self.tr("Space"))
        self._main.reserve(*self._words)
        self._slower = Button(self.tr("Slower"), "tool", hint="↓")
        self._faster = Button(self.tr("Faster"), "tool", hint="↑")
        self._too_much = Button(self.tr("Too much"), "tool", hint="T")
        self._now = Button(self.tr("My breath in"), "tool", hint="B")
        self._sound = Button(look="tool", icon="voice", name=self.tr("Sound"), hint="M")
        self._dim = Button(look="tool", icon="rest", name=self.tr("Eyes closed"), hint="D")
        self._full = Button(look="tool", icon="full", name=self.tr("Full screen"), hint="F")
        self._keys = Button(look="tool", icon="keys", name=self.tr("All keys"), hint="?")
        self._hints = (
            (self._main, self.tr("Space")),
            (self._slower, "↓"),
            (self._faster, "↑"),
            (self._too_much, "T"),
            (self._now, "B"),
        )
        for button in (self._main, self._slower, self._faster, self._too_much, self._now):
            self._row.addWidget(button)
        self._row.addStretch()
        for button in (self._sound, self._dim, self._full, self._keys):
            self._row.addWidget(button)
        self._connect_buttons()
        self._set_keys(screen)

    def _connect_buttons(self) -> None:
        for button, wanted in (
            (self._main, self.carry_on_wanted),
            (self._slower, self.slower_wanted),
            (self._faster, self.faster_wanted),
            (self._too_much, self.too_much_wanted),
            (self._now, self.now_wanted),
            (self._sound, self.mute_wanted),
            (self._dim, self.dim_wanted),
            (self._full, self.full_screen_wanted),
            (self._keys, self.keys_wanted),
        ):
            button.clicked.connect(wanted)

    def _set_keys(self, screen: QWidget) -> None:
        keys: list[tuple[str, Callable[[], None]]] = [
            ("Space", self.carry_on_wanted.emit),
            ("Up", self.faster_wanted.emit),
            ("+", self.faster_wanted.emit),
            ("=", self.faster_wanted.emit),
            ("Down", self.slower_wanted.emit),
            ("-", self.slower_wanted.emit),
            ("T", self.too_much_wanted.emit),
            ("B", self.now_wanted.emit),
            ("M", self.mute_wanted.emit),
            ("D", self.dim_wanted.emit),
            ("F", self.full_screen_wanted.emit),
            ("?", self.keys_wanted.emit),
            ("Esc", self.stop_wanted.emit),
        ]
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), screen)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(do)

    def show_running(self, *, running: bool) -> None:
        """Show what the one key does now."""
        words = self._words[0] if running else self._words[1]
        if words != self._main.words():
            self._main.setText(words)
            self._main.set_icon("pause" if running else "play")

    def show_paced(self, *, paced: bool) -> None:
        """Offer to change the pace only while there is one."""
        for button in (self._slower, self._faster, self._too_much, self._now):
            button.setEnabled(paced)

    def show_muted(self, muted: bool) -> None:
        """Show whether the sound is off."""
        self._sound.set_icon("mute" if muted else "voice")
        self._sound.set_name(self.tr("The sound is off") if muted else self.tr("Sound"))

    def set_narrow(self, narrow: bool) -> None:
        """Leave the key hints out where there is little room: hints go before words do."""
        self._row.setSpacing(NARROW_GAP if narrow else GAP)
        for button, hint in self._hints:
            button.set_hint("" if narrow else hint)
