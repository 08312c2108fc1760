"""Which actions does a screen have, on which keys?

Each is a QAction, so that keys, buttons, media keys and assistive programs all reach the same one. The person may give
any of them other keys: `Settings.keys` holds those, by the action's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from gui.key_map import Command, keys_of
from gui.key_words import all_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

__all__ = ["Actions", "Command", "fixed_action"]


class Actions:
    """The actions of a screen, which work while the focus is in it."""

    def __init__(
        self,
        screen: QWidget,
        commands: Iterable[Command],
        keys: Mapping[str, Sequence[str]],
        where: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        """Make an action for each command.

        Args:
            screen: Where the keys work.
            commands: What there is to do.
            keys: Other keys than a command's usual ones, by its name.
            where: Whether the keys work only while the focus is in the screen, or in its whole window.

        """
        self._where = where
        self._screen = screen
        self._commands = {command.name: command for command in commands}
        self._actions = {command.name: self._make(command) for command in self._commands.values()}
        self.use(keys)

    def _make(self, command: Command) -> QAction:
        action = QAction(command.words, self._screen)
        action.setObjectName(command.name)
        action.setShortcutContext(self._where)
        action.setAutoRepeat(False)
        self._screen.addAction(action)
        return action

    def use(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Take other keys at once; buttons that follow the actions show them."""
        for name, found in keys_of(self._commands.values(), keys).items():
            self._actions[name].setShortcuts([QKeySequence(key) for key in found])

    def connect(self, name: str, do: Callable[[], object]) -> None:
        """Say what an action does."""
        self._actions[name].triggered.connect(lambda _checked=False: do())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def commands(self) -> list[Command]:
        """Give the table that the actions were made from."""
        return list(self._commands.values())

    def hint(self, name: str) -> str:
        """Give an action's first key in words, for a menu; nothing where it has none."""
        return next(iter(all_words(key.toString() for key in self._actions[name].shortcuts())), "")

    def find(self, name: str) -> QAction | None:
        """Give an action, if there is one of this name."""
        return self._actions.get(name)

    def all(self) -> list[QAction]:
        """Give every action, in the order of the table."""
        return list(self._actions.values())


def fixed_action(screen: QWidget, name: str, words: str, do: Callable[[], object], key: str = "") -> QAction:
    """Add an action whose key nobody changes: Esc to go back is the same everywhere.

    Enter is given no key here: it belongs to whatever has the focus, and only a screen that nobody took it from
    triggers the action.
    """
    action = QAction(words, screen)
    action.setObjectName(name)
    if key:
        action.setShortcut(QKeySequence(key))
    action.setAutoRepeat(False)
    action.triggered.connect(lambda _checked=False: do())
    screen.addAction(action)
    return action
