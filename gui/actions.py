"""Which actions does a screen have, on which keys?

Each is a QAction, so that keys, buttons, media keys and assistive programs all reach the same one. The person may give
any of them other keys: `Settings.keys` holds those, by the action's name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

SHOWN = {"Right": "→", "Left": "←", "Up": "↑", "Down": "↓", "-": "−"}
"""How keys are written on a button."""


@dataclass(frozen=True)
class Command:
    """Something that can be done: its name in the program, what it does in words, its usual keys (portable text)."""

    name: str
    words: str
    keys: tuple[str, ...]


class Actions:
    """The actions of a screen, which work while the focus is in it."""

    def __init__(self, screen: QWidget, commands: Iterable[Command], keys: Mapping[str, tuple[str, ...]]) -> None:
        """Make an action for each command.

        Args:
            screen: Where the keys work.
            commands: What there is to do.
            keys: Other keys than a command's usual ones, by its name.

        """
        self._screen = screen
        self._commands = {command.name: command for command in commands}
        self._actions = {command.name: self._make(command, keys) for command in self._commands.values()}

    def _make(self, command: Command, keys: Mapping[str, tuple[str, ...]]) -> QAction:
        action = QAction(command.words, self._screen)
        action.setObjectName(command.name)
        action.setShortcuts([QKeySequence(key) for key in keys.get(command.name, command.keys)])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        self._screen.addAction(action)
        return action

    def connect(self, name: str, do: Callable[[], object]) -> None:
        """Say what an action does."""
        self._actions[name].triggered.connect(lambda _checked=False: do())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def hint(self, name: str) -> str:
        """Give an action's first key as it stands on a button; nothing where it has none."""
        return next(iter(self._hints(name)), "")

    def sheet(self) -> list[tuple[str, str]]:
        """Give every action's keys with what it does, for the sheet of keys."""
        return [("  ".join(self._hints(name)), command.words) for name, command in self._commands.items()]

    def _hints(self, name: str) -> list[str]:
        native = QKeySequence.SequenceFormat.NativeText
        texts = [key.toString() for key in self._actions[name].shortcuts() if key.toString() != "="]
        return [SHOWN.get(text, QKeySequence(text).toString(native)) for text in texts]
