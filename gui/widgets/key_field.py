"""Where a key is shown, and another one pressed in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.key_words import normal
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_MODIFIERS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
_MOVING: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys by which one gets about in every window: they are given to nothing else."""


class KeyField(Button):
    """Shows `keys`; when it is pressed it waits for a key. Esc gives up, Backspace takes all keys away.

    `pressed_key` gives the key in portable text, `removed` asks for none at all, `refused` says that a key is not to be
    had.
    """

    pressed_key = Signal(str)
    removed = Signal()
    refused = Signal()
    WIDTH: Final = 200

    def __init__(self, keys: str, does: str) -> None:
        """Show keys.

        Args:
            keys: As a person reads them; empty for none.
            does: What they do, for a screen reader.

        """
        self._keys = ""
        self._does = does
        self._waiting = False
        super().__init__(self.tr("no key"), "plain")
        self.setFixedWidth(self.WIDTH)
        self.show_keys(keys)
        self.clicked.connect(self.wait)

    def show_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        if not self._waiting:
            self._say(keys or self.tr("no key"))

    def _say(self, words: str) -> None:
        self.setText(words)
        self.set_name(f"{words}: {self._does}")

    @property
    def waiting(self) -> bool:
        """Whether the next key is taken."""
        return self._waiting

    def wait(self) -> None:
        """Take the next key that is pressed."""
        self._waiting = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.tr("Press a key"))

    def _stop(self) -> None:
        self._waiting = False
        self._say(self._keys or self.tr("no key"))

    def event(self, event: QEvent) -> bool:
        """While it waits, keep every key from shortcuts, and Tab from moving on."""
        if self._waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._waiting and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the key that was taken: it is not to press the button again."""
        if not self.isDown():
            event.accept()
            return
        super().keyReleaseEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        self._stop()
        if event.key() == Qt.Key.Key_Escape:
            return
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.removed.emit()
        elif event.key() in _MOVING or not _key(event):
            self.refused.emit()
        else:
            self.pressed_key.emit(_key(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up where the person goes elsewhere."""
        if self._waiting:
            self._stop()
        super().focusOutEvent(event)


def _key(event: QKeyEvent) -> str:
    """Give a key in portable text. Shift is told only where it is not what makes the sign, as for "?"."""
    pressed = event.keyCombination()
    text = event.text()
    sign = text.isprintable() and bool(text.strip()) and not text.isalnum()
    if sign:
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return normal(QKeySequence(plain.value | event.key()).toString())
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return normal(QKeySequence(plain.value | pressed.key()).toString())
