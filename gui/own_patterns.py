"""What becomes of patterns of one's own? They are written, made from others, changed, and thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui.widgets.sheet import Answer, Sheet
from gui.widgets.toast import Toast
from workouts.breathing.copying import own_copy
from workouts.definitions import DefinitionKind
from workouts.trash import bring_back, put_away
from workouts.uses import uses_of_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from gui.main_window import MainWindow
    from workouts.library import Library, Source
    from workouts.model import Pattern

AWAY: Final = "away"
KEEP: Final = "keep"
NAMED: Final = 4
"""So many of those that use a pattern are named; the others are counted."""
UNDO_SECONDS: Final = 10.0


class OwnPatterns(QObject):
    """The patterns in a person's folder. `saved` gives the id of what is there anew, `gone` of what went.

    `trouble` says in words what could not be done.
    """

    saved = Signal(str)
    gone = Signal(str)
    trouble = Signal(str)

    def __init__(
        self, folder: Path, window: MainWindow, library: Callable[[], Library | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._window = window
        self._library = library

    # ---- writing -----------------------------------------------------------------------------------------------------

    def edit(self, id_: str = "") -> None:
        """Let the person write a way of breathing of their own, or change one."""
        library = self._library()
        self._write(library.patterns.get(id_) if library else None)

    def copy(self, id_: str) -> None:
        """Let the person make a pattern their own, and change it before it is kept."""
        library = self._library()
        if library is not None:
            pattern = library.patterns[id_]
            name = self.tr("{0}, mine").format(pattern.name)
            self._write(own_copy(pattern, name, library.patterns))

    def _write(self, pattern: Pattern | None) -> None:
        from gui.screens.pattern_editor import PatternEditor

        library = self._library()
        screen = PatternEditor(self._folder, library.patterns if library else (), pattern)
        screen.back.connect(lambda: self._window.drop_screen(screen))
        screen.saved.connect(self.saved)
        screen.saved.connect(lambda _id: self._window.drop_screen(screen))
        self._window.show_screen(screen)

    # ---- throwing away -----------------------------------------------------------------------------------------------

    def remove(self, id_: str) -> None:
        """Ask, and then move a pattern's file into the trash, from which it can come back."""
        library = self._library()
        source = library.source(DefinitionKind.BREATHING, id_) if library else None
        if library is None or source is None or not source.own:
            return
        words = self._words(library, source)
        title = self.tr("Delete “{0}”?").format(library.patterns[id_].name)
        answers = [Answer(AWAY, self.tr("Delete")), Answer(KEEP, self.tr("Keep it"), "primary")]
        sheet = Sheet(self._window, title, words, answers)
        name = library.patterns[id_].name
        sheet.answered.connect(lambda answer: self._put_away(source, name) if answer == AWAY else None)

    def _words(self, library: Library, source: Source) -> str:
        uses = uses_of_pattern(library, source.id)
        words = [self.tr("Its file goes into the folder “trash” of your own files: nothing is lost.")]
        if any(each.kind is source.kind and each.id == source.id and not each.own for each in library.sources):
            words.append(self.tr("The built-in pattern that it stood in for comes back."))
        elif uses.workouts or uses.exercises:
            named = _named((*uses.workouts, *uses.exercises), self.tr("{0} more"))
            words.append(self.tr("These breathe with it and cannot be done without it: {0}.").format(named))
        return "\n\n".join(words)

    def _put_away(self, source: Source, name: str) -> None:
        try:
            place = put_away(source.path, self._folder)
        except OSError as error:
            self.trouble.emit(self.tr("It could not be deleted: {0}").format(error.strerror or error))
            return
        self.gone.emit(source.id)
        words = self.tr("“{0}” is in the trash").format(name)
        toast = Toast(self._window, words, self.tr("Undo"), seconds=UNDO_SECONDS)
        toast.acted.connect(lambda: self._bring_back(place, source))

    def _bring_back(self, place: Path, source: Source) -> None:
        try:
            bring_back(place, source.path)
        except OSError as error:
            self.trouble.emit(self.tr("It could not be brought back: {0}").format(error.strerror or error))
        else:
            self.saved.emit(source.id)


def _named(names: Sequence[str], more: str) -> str:
    shown = list(names[:NAMED])
    if len(names) > NAMED:
        shown.append(more.format(len(names) - NAMED))
    return ", ".join(shown)
