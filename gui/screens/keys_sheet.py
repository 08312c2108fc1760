"""Which keys are there? A sheet that lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.sheet import Answer, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable


def keys_sheet(window: QWidget, keys: Iterable[tuple[str, str]], words: str, close: str) -> Sheet:
    """Show pairs of a key and what it does, under a word; the one answer is the value `close`."""
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 8, 0, 0)
    grid.setHorizontalSpacing(24)
    for row, (key, does) in enumerate(keys):
        grid.addWidget(Label(key, "strong"), row, 0)
        grid.addWidget(Label(does, "body", QUIET, wrap=True), row, 1)
    grid.setColumnStretch(1, 1)
    answers = [Answer(close, window.tr("Close"), "primary")]
    return Sheet(window, window.tr("All keys"), words, answers, body)
