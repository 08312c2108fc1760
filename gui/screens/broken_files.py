"""Which definition files are not used, and what is to be mended in them?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import ERROR, QUIET
from gui.widgets.base import Label, Surface
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workouts.library import Source

MOST_ERRORS: Final = 3
MOST_FILES: Final = 4


class BrokenFiles(Surface):
    """A plate that lists broken files with their errors; `reveal` asks to show a file in its folder."""

    reveal = Signal(Path)

    def __init__(self) -> None:
        super().__init__(18, ERROR)
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget()
        self._column = QVBoxLayout()

    def show_files(self, sources: Sequence[Source]) -> None:
        """List these files; without any the plate hides."""
        self._rows.deleteLater()
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(6)
        self._holder.addWidget(self._rows)
        self.setVisible(bool(sources))
        if not sources:
            return
        number = len(sources)
        title = self.tr("One file needs mending") if number == 1 else self.tr("{0} files need mending").format(number)
        self._column.addWidget(Label(title, "strong"))
        for source in sources[:MOST_FILES]:
            self._list(source)
        if number > MOST_FILES:
            more = self.tr("and {0} more. Everything else works.").format(number - MOST_FILES)
            self._column.addWidget(Label(more, "small", QUIET))

    def _list(self, source: Source) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(f"{source.kind.value}/{source.path.name}", "small-strong", elide=True), 1)
        button = Button(self.tr("Show in folder"), "bare", "folder")
        button.clicked.connect(lambda: self.reveal.emit(source.path))
        row.addWidget(button)
        self._column.addLayout(row)
        errors = [problem for problem in source.problems if not problem.advice]
        for problem in errors[:MOST_ERRORS]:
            place = self.tr("line {0}, column {1}").format(problem.place.line, problem.place.column)
            self._column.addWidget(Label(f"{place}: {problem.message}", "small", wrap=True))
        if len(errors) > MOST_ERRORS:
            more = self.tr("and {0} more in this file").format(len(errors) - MOST_ERRORS)
            self._column.addWidget(Label(more, "small", QUIET))
