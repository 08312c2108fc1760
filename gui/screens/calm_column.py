"""How is a screen laid out that tells one thing calmly? A narrow column over a row of buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import ACCENT
from gui.widgets.base import Label, Rule
from gui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def calm_column(screen: QWidget, kicker: str, title: str, foot: QLayout, widest: int) -> QVBoxLayout:
    """Fill a screen with a column under a kicker and a title, at most `widest` pixels wide; give the column."""
    inner = QWidget()
    middle = QHBoxLayout(inner)
    middle.setContentsMargins(40, 40, 40, 28)
    holder = QWidget()
    holder.setMaximumWidth(widest)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    middle.addStretch(1)
    middle.addWidget(holder, 20)
    middle.addStretch(1)
    column.addWidget(Label(kicker.upper(), "caps", ACCENT))
    column.addWidget(Label(title, "display", wrap=True))
    outer = QVBoxLayout(screen)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(Scroll(inner), 1)
    outer.addWidget(Rule())
    outer.addLayout(foot)
    return column
