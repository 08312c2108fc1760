"""What happens when a person wants it easier or harder, or says that it hurts?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import wording
from gui.theme import QUIET
from gui.widgets.base import Label, alive
from gui.widgets.sheet import Answer, Sheet
from gui.widgets.toast import Toast
from workouts.chains import chains_of
from workouts.events import Event, ExerciseChanged, Finished, Stopped
from workouts.exchange import meant, target
from workouts.safety import safety
from workouts.states import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.screens.session import SessionScreen
    from gui.session import Session
    from workouts.library import Library
    from workouts.segments import Way

EASIER: Final = "easier"
LEAVE_OUT: Final = "leave out"
AS_BEFORE: Final = "as before"
STOP: Final = "stop"
DOCTOR: Final = "doctor"
PAIN_RULES: Final = 2
"""So many of the stop rules are about pain itself; they come first."""


class Exchanging(QObject):
    """Exchanges exercises in a session, and asks what to do where one hurts. `doctor` asks for the page of that name.

    `library` gives the exercises there are, once they are read; the session keeps to those it found first.
    """

    doctor = Signal()

    def __init__(
        self,
        session: Session,
        screen: SessionScreen,
        window: QWidget,
        library: Callable[[], Library | None],
        *,
        still: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._screen = screen
        self._window = window
        self._find = library
        self._found: Library | None = None
        self._still = still
        self._asking = False
        self._said: Toast | None = None
        screen.exchange_wanted.connect(lambda way: self._exchange("easier" if way == "easier" else "harder"))
        screen.hurts_wanted.connect(self._hurts)
        session.happened.connect(self._tell_of)

    @property
    def _library(self) -> Library | None:
        if self._found is None:
            self._found = self._find()
        return self._found

    # ---- easier, harder ----------------------------------------------------------------------------------------------

    def _exchange(self, way: Way) -> None:
        library = self._library
        if library is None:
            self._say(self.tr("The exercises are still being read: once more, please"))
        elif not self._session.exchange(way, library):
            self._say(self._no_other(way, library))

    def _no_other(self, way: Way, library: Library) -> str:
        """Say why there is no easier or harder one."""
        timeline = self._session.player.timeline
        segment = meant(timeline, self._session.player.index)
        if segment is None or segment.exercise is None:
            return self.tr("There is no other form of this")
        lacking = chains_of(timeline, library).lacking(segment.exercise, way)
        if lacking is not None:
            words = self.tr("{0} would be easier: it needs {1}")
            if way == "harder":
                words = self.tr("{0} would be harder: it needs {1}")
            return words.format(lacking[0].name, wording.equipment(lacking[1], library))
        if way == "easier":
            words = self.tr("{0}: this is the easiest one. Slower and smaller is fine")
        elif timeline.hurt:
            words = self.tr("{0}: nothing harder comes back after what hurt")
        else:
            words = self.tr("{0}: this is the hardest one here")
        return words.format(segment.exercise.name)

    def _tell_of(self, event: Event) -> None:
        if isinstance(event, ExerciseChanged):
            if event.new is None:
                words = self.tr("{0} is left out from now on").format(event.old.name)
            elif event.why == "harder":
                words = self.tr("Harder: {0} from now on").format(event.new.name)
            else:
                words = self.tr("Easier: {0} from now on").format(event.new.name)
            self._say(words)
        elif isinstance(event, Finished | Stopped) and self._said is not None and alive(self._said):
            self._said.close()

    def _say(self, words: str) -> None:
        self._said = Toast(self._window, words, at_top=True, rise_ms=0 if self._still else 180)

    # ---- this hurts --------------------------------------------------------------------------------------------------

    def _hurts(self) -> None:
        """Pause, and ask what to do."""
        player = self._session.player
        if self._asking or player.state in (State.READY, State.FINISHED, State.STOPPED):
            return
        self._asking = True
        was_running = player.state is not State.PAUSED
        self._session.hurts()
        self._screen.show_hurt(True)
        sheet = Sheet(
            self._window,
            self.tr("Stop that movement."),
            self.tr("Ease out of it slowly, and breathe. {0}").format(safety().reassurance[1]),
            self._answers(),
            self._rules(),
            stacked=True,
        )
        sheet.answered.connect(lambda value: self._answered(value, was_running=was_running))

    def _answers(self) -> list[Answer]:
        player, library = self._session.player, self._library
        segment = meant(player.timeline, player.index)
        what = (segment.exercise or segment.pattern) if segment else None
        easier = target(player.timeline, player.index, "easier", library) if library else None
        answers = []
        if easier is not None:
            answers.append(Answer(EASIER, self.tr("Easier: {0}").format(easier.name), "primary"))
        if what is not None:
            look: Final = "plain" if answers else "primary"
            answers.append(Answer(LEAVE_OUT, self.tr("Leave out: {0}").format(what.name), look))
        return [
            *answers,
            Answer(AS_BEFORE, self.tr("Go on as before")),
            Answer(STOP, self.tr("Stop here; what you did is kept")),
            Answer(DOCTOR, self.tr("See a doctor?"), "bare"),
        ]

    def _rules(self) -> QWidget:
        """Give the words on when to stop for today."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Stop for today where one of these is so:"), "small-strong"))
        for rule in safety().stop_rules[:PAIN_RULES]:
            column.addWidget(Label(f"• {rule}", "small", QUIET, wrap=True))
        return body

    def _answered(self, value: str, *, was_running: bool) -> None:
        """Do what the person chose; where they chose nothing, the session stays paused as it is."""
        self._asking = False
        self._screen.show_hurt(False)
        library = self._library
        if value == STOP:
            self._session.stop("hurts")
            return
        if value == EASIER and library is not None:
            self._session.exchange("easier", library, hurt=True)
        elif value == LEAVE_OUT:
            self._session.leave_out()
        elif value == DOCTOR:
            self.doctor.emit()
        if was_running and value in (EASIER, LEAVE_OUT, AS_BEFORE):
            self._session.go_on()
