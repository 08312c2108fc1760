"""What became of one entry on its way into the journal? It is shown at the end of a session and of a practice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.keeper import Keeper
    from gui.screens.kept_line import KeptLine
    from workouts.history.entry import Entry


class Kept(QObject):
    """Keeps an entry, and shows on a line what came of it; it lives as long as the line."""

    def __init__(self, keeper: Keeper, line: KeptLine) -> None:
        super().__init__(line)
        self._keeper = keeper
        self._line = line
        self._entry: Entry | None = None
        keeper.kept.connect(self._show_kept)
        keeper.not_kept.connect(self._show_not_kept)
        line.again.connect(self._try)

    def keep(self, entry: Entry) -> None:
        """Keep it."""
        self._entry = entry
        if not entry.counts:
            self._line.show_too_short()
        self._try()

    def change(self, **known: Any) -> None:  # noqa: ANN401
        """Keep what has come to be known of it since."""
        if self._entry is not None:
            self.keep(replace(self._entry, revision=self._entry.revision + 1, **known))

    def _try(self) -> None:
        if self._entry is not None:
            self._keeper.keep(self._entry)

    def _show_kept(self, id_: str) -> None:
        if self._entry is not None and id_ == self._entry.id:
            self._line.show_kept()

    def _show_not_kept(self, id_: str, why: str) -> None:
        if self._entry is not None and id_ == self._entry.id:
            self._line.show_not_kept(why)
