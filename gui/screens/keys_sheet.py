"""Which keys are there? A sheet that lists them, and does what is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.key_words import all_words, is_media
from gui.widgets.key_row import KeyRow
from gui.widgets.scroll import Scroll
from gui.widgets.sheet import Answer, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction

WIDTH: Final = 580


def keys_sheet(window: QWidget, actions: Iterable[QAction], words: str, close: str) -> Sheet:
    """Show each action with its keys, under a word; a click does it.

    The one answer is the value `close`: it is given before an action that was chosen is done.
    """
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(0)
    rows = []
    for action in actions:
        keys = [key.toString() for key in action.shortcuts()]
        own = [key for key in keys if not is_media(key)]  # those of the media row say themselves what they do
        row = KeyRow("  ".join(all_words(own or keys)), action.text())
        row.setEnabled(action.isEnabled())
        column.addWidget(row)
        rows.append((row, action))
    inside = Scroll(body)
    inside.setMinimumHeight(4 * KeyRow.HEIGHT)
    inside.setMaximumHeight(body.sizeHint().height())
    answers = [Answer(close, window.tr("Close"), "primary")]
    sheet = Sheet(window, window.tr("All keys"), words, answers, inside, width=WIDTH)
    for row, action in rows:
        row.clicked.connect(_doing(sheet, close, action))
    return sheet


def _doing(sheet: Sheet, close: str, action: QAction) -> Callable[[], None]:
    def do() -> None:
        sheet.answer(close)
        action.trigger()

    return do
