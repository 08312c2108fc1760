"""What is done at the start with what was interrupted?

It is gone on with, if the person wants that, or goes into the journal: nothing is asked twice, and nothing is lost.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gui import wording
from gui.screens.session_words import shown_segment
from gui.widgets.sheet import Answer, Sheet
from workouts.history.checkpoint import Broken, Checkpoint, Stand

if TYPE_CHECKING:
    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from workouts.history.checkpoint import Found
    from workouts.history.entry import Entry
    from workouts.timeline.variants import Shelf

GO_ON: Final = "go on"
KEEP: Final = "keep"
NOT_AFTER: Final = timedelta(hours=24)
"""What was interrupted longer ago is kept, and not gone on with: the body is another day's."""


class Interrupted(QObject):
    """Settles a checkpoint that an earlier start of the program left.

    `go_on` gives where to go on; `settled` says that nothing is left to ask, or that it was answered otherwise.
    `told` gives words in passing.
    """

    go_on = Signal(Stand)
    settled = Signal()
    told = Signal(str)

    def __init__(self, keeper: Keeper, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._window = window
        self._asked: Sheet | None = None
        self._words: dict[str, str] = {}
        """What to say of an entry once it is kept, by its id."""
        keeper.kept.connect(self._kept)
        keeper.not_kept.connect(self._not_kept)

    @property
    def asking(self) -> bool:
        """Whether the question is on the screen."""
        return self._asked is not None

    def settle(self, shelf: Shelf) -> None:
        """Look for a checkpoint, and ask or keep; the exercises are looked up on the shelf."""
        try:
            found = self._keeper.store.found()
        except Broken:
            self.told.emit(self.tr("Something was interrupted, but its record is damaged: it is put aside."))
            found = None
        except OSError as error:
            why = self._keeper.why(error)
            self.told.emit(self.tr("Whether a session was interrupted cannot be seen: {0}.").format(why))
            found = None
        if found is None:
            self.settled.emit()
        else:
            self._settle(found, shelf)

    def _settle(self, found: Found, shelf: Shelf) -> None:
        entry = found.entry
        if entry is None or not entry.counts or entry.id in self._keeper.store.journal.ids():
            # It had ended when the program did, or had hardly begun.
            self._keeper.keep(*found.waiting)
            self.settled.emit()
            return
        stand = found.stand(shelf) if self._keeper.wall() - entry.ended <= NOT_AFTER else None
        if stand is None:
            words = self.tr("{0} was interrupted, {1} done: it is kept in your journal.")
            self._keep(entry, found.waiting, words)
        else:
            self._ask(entry, found.waiting, stand)

    def _keep(self, entry: Entry, waiting: tuple[Entry, ...], words: str) -> None:
        self._words[entry.id] = words.format(entry.name, _amount(entry))
        self._keeper.keep(*waiting, entry)
        self.settled.emit()

    def _ask(self, entry: Entry, waiting: tuple[Entry, ...], stand: Stand) -> None:
        segment = stand.timeline.segments[stand.index]
        shown = shown_segment(stand.timeline, stand.index) or segment
        words = self.tr("You stopped in the middle of {0}, before “{1}”: {2} done, {3}.")
        if shown is segment:
            words = self.tr("You stopped in the middle of {0}, at “{1}”: {2} done, {3}.")
        words = words.format(
            entry.name, wording.segment_name(shown), _amount(entry), _when(entry.ended, self._keeper.wall())
        )
        self._asked = Sheet(
            self._window,
            self.tr("Go on where you stopped?"),
            words,
            [Answer(KEEP, self.tr("Keep what was done")), Answer(GO_ON, self.tr("Go on there"), "primary")],
        )
        self._asked.answered.connect(lambda value: self._answered(value, entry, waiting, stand))

    def _answered(self, value: str, entry: Entry, waiting: tuple[Entry, ...], stand: Stand) -> None:
        self._asked = None
        if value == GO_ON:
            self._keeper.save(Checkpoint(entry, stand, waiting))  # so that what waits does not go with the old file
            self.go_on.emit(stand)
        else:
            self._keep(entry, waiting, self.tr("Kept in your journal: {0}, {1}."))

    def _kept(self, id_: str) -> None:
        if words := self._words.pop(id_, ""):
            self.told.emit(words)

    def _not_kept(self, id_: str, why: str) -> None:
        if self._words.pop(id_, ""):
            self.told.emit(self.tr("What was interrupted cannot go into the journal yet: {0}.").format(why))


def _amount(entry: Entry) -> str:
    """Give how much was done."""
    seconds = entry.spent // 1000
    return wording.tr("%1 min", seconds // 60) if seconds >= 60 else wording.tr("%1 s", seconds)


def _when(moment: datetime, now: datetime) -> str:
    """Give a moment of the last 24 hours, by the clock on this wall."""
    local = moment.astimezone(now.tzinfo)
    words = wording.tr("today at %1") if local.date() == now.date() else wording.tr("yesterday at %1")
    return words.replace("%1", f"{local:%H:%M}")
