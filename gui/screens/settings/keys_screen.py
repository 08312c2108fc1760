"""Which key is to do what? Every action with its keys, each of which can be pressed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import fixed_action
from gui.key_map import given, keys_of, may_lose, owner_of, swapped, usual, without
from gui.key_words import all_words, key_words
from gui.screens.practice_controls import practice_commands
from gui.screens.session_controls import session_commands
from gui.theme import QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.key_field import KeyField
from gui.widgets.scroll import Scroll
from gui.widgets.sheet import NO, Answer, Sheet
from gui.widgets.toast import Toast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gui.key_map import Command, Keys

SWAP: Final = "swap"
EVERYWHERE: Final = "window"
"""The group whose keys work in every other."""


class KeysScreen(QWidget):
    """All actions by group. `changed` gives what `Settings.keys` is to hold; `back` asks to leave."""

    changed = Signal(dict)
    back = Signal()

    def __init__(self, chosen: Mapping[str, tuple[str, ...]], window: Iterable[Command]) -> None:
        """Show the keys.

        Args:
            chosen: What `Settings.keys` holds.
            window: What can be done in the window.

        """
        super().__init__()
        self._chosen: Keys = dict(chosen)
        self._window = list(window)
        self._session = session_commands(self)
        self._practice = practice_commands(self)
        self._fields: dict[str, KeyField] = {}
        self._resets: dict[str, Button] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        fixed_action(self, "page.back", self.tr("Back"), self.back.emit, "Esc")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(40, 24, 40, 32)
        column.setSpacing(16)
        self._build_head(column)
        for title, commands in (
            (self.tr("In a session"), self._session),
            (self.tr("In a breathing practice"), self._practice),
            (self.tr("In the window"), self._window),
        ):
            column.addWidget(Label(title, "title"))
            column.addWidget(self._plate(commands))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))
        self._show()

    def _build_head(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        back = Button(self.tr("Settings"), "link", "back", name=self.tr("Settings: back"))
        back.clicked.connect(self.back)
        row.addWidget(back)
        row.addStretch()
        self._reset_all = Button(self.tr("Usual keys for all"), "plain", "undo")
        self._reset_all.clicked.connect(lambda: self._keep(usual(self._chosen, self._all())))
        row.addWidget(self._reset_all)
        column.addLayout(row)
        column.addWidget(Label(self.tr("Keys"), "display"))
        words = self.tr("Choose a key, then press another. Esc leaves it as it was, Backspace takes it away.")
        column.addWidget(Label(words, "body", QUIET, wrap=True))

    def _plate(self, commands: Iterable[Command]) -> Surface:
        plate = Surface()
        rows = QVBoxLayout(plate)
        rows.setContentsMargins(24, 4, 24, 4)
        rows.setSpacing(0)
        for number, command in enumerate(commands):
            if number:
                rows.addWidget(Rule())
            rows.addLayout(self._row(command))
        return plate

    def _row(self, command: Command) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(Label(command.words, "strong", elide=True), 1)
        reset = Button(look="bare", icon="undo", name=self.tr("Usual key: {0}").format(command.words))
        reset.clicked.connect(lambda: self._keep(usual(self._chosen, [command])))
        kept = reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(kept)
        field = KeyField("", command.words)
        field.pressed_key.connect(lambda key: self._give(command, key))
        field.removed.connect(lambda: self._take_away(command))
        field.refused.connect(lambda: self._tell(self.tr("Enter and Tab are kept for getting about.")))
        row.addWidget(reset)
        row.addWidget(field)
        self._fields[command.name], self._resets[command.name] = field, reset
        return row

    # ---- which actions work at the same time -------------------------------------------------------------------------

    def _all(self) -> list[Command]:
        return [*self._session, *self._practice, *self._window]

    def _scopes(self) -> list[list[Command]]:
        """Actions that work at the same time: no two of them can have the same key."""
        everywhere = [command for command in self._window if command.group == EVERYWHERE]
        return [[*self._session, *everywhere], [*self._practice, *everywhere], self._window]

    def _rival(self, command: Command, key: str) -> Command | None:
        """Give another action that has a key where this one would have it."""
        for scope in self._scopes():
            if command in scope:
                owner = owner_of(key, scope, self._chosen)
                if owner is not None and owner is not command:
                    return owner
        return None

    def keys(self) -> Keys:
        """Give the keys that each action has now."""
        found: Keys = {}
        for scope in self._scopes():
            found.update(keys_of(scope, self._chosen))
        return found

    # ---- what the person does ----------------------------------------------------------------------------------------

    def _give(self, command: Command, key: str) -> None:
        rival = self._rival(command, key)
        if rival is None:
            self._keep(given(self._chosen, command, key))
            return
        after = swapped(self._chosen, command, rival, key)
        can_swap = rival.always != key and may_lose(after, rival, key)
        words = self.tr("Swap them, or leave both as they are.")
        answers = [Answer(NO, self.tr("Cancel")), Answer(SWAP, self.tr("Swap"), "primary")]
        if not can_swap:
            words = self.tr("It would be left without a key. Give it another one first.")
            answers = [Answer(NO, self.tr("Cancel"), "primary")]
        title = self.tr("{0} is taken by “{1}”").format(key_words(key), rival.words)
        sheet = Sheet(self.window(), title, words, answers)
        sheet.answered.connect(lambda answer: self._keep(after) if answer == SWAP else None)

    def _take_away(self, command: Command) -> None:
        if command.needed:
            self._tell(self.tr("This one cannot be without a key."))
        else:
            self._keep(without(self._chosen, command))

    def _tell(self, words: str) -> None:
        Toast(self.window(), words)

    def _keep(self, chosen: Keys) -> None:
        self._chosen = chosen
        self._show()
        self.changed.emit(chosen)

    def _show(self) -> None:
        keys = self.keys()
        for name, field in self._fields.items():
            field.show_keys(",  ".join(all_words(keys[name])))
            self._resets[name].setVisible(name in self._chosen)
        self._reset_all.setEnabled(any(name in self._chosen for name in self._fields))
