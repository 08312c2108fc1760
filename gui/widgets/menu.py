"""A stock menu in our colours.

Square corners: round ones need a translucent window, which is black where nothing composes windows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu, QWidget

from gui import icons, letters
from gui.theme import ERROR, TEXT, TINT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class MenuRow:
    """One row: its words, its icon, the keys shown at its right, what it does, and whether it warns."""

    words: str
    icon: str = ""
    keys: str = ""
    do: Callable[[], None] | None = None
    warns: bool = False
    enabled: bool = True


def menu(owner: QWidget, rows: Sequence[MenuRow | None]) -> QMenu:
    """A menu that belongs to `owner`; None is a line between two groups."""
    made = QMenu(owner)
    colours = owner.window().palette()  # the owner's own may be half transparent
    colours.setColor(QPalette.ColorRole.Highlight, colours.color(TINT))
    colours.setColor(QPalette.ColorRole.HighlightedText, colours.color(TEXT))
    made.setPalette(colours)
    made.setFont(letters.style("body"))
    for row in rows:
        if row is None:
            made.addSeparator()
            continue
        words = row.words.replace("&", "&&")
        action = made.addAction(f"{words}\t{row.keys}" if row.keys else words)
        action.setEnabled(row.enabled)
        if row.icon:
            action.setIcon(icons.icon(row.icon, colours.color(ERROR if row.warns else TEXT)))
        if row.do is not None:
            action.triggered.connect(_alone(row.do))
    return made


def _alone(do: Callable[[], None]) -> Callable[[], None]:
    """`do` without the action's own state, which Qt would hand to a parameter with a default."""

    def act() -> None:
        do()

    return act
