"""How does this person breathe by themselves? They tap at each breath in, or hold the key while they breathe in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.screens.breath_words import rate
from gui.screens.practice_look import follow
from gui.theme import ACCENT, LINE, QUIET, SURFACE, mix
from gui.widgets.base import Label, painter
from gui.widgets.buttons import Button
from workouts.breathing.own_rate import ENOUGH, OwnRate, Press, Refusal, Verdict, own_rate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent

    from gui.theme import Theme


class Lamp(QWidget):
    """A disc that is lit while the key is down, with a dot under it for each breath that counts."""

    def __init__(self) -> None:
        super().__init__()
        self._lit = False
        self._counted = 0
        self.setMinimumHeight(240)

    def light(self, lit: bool) -> None:
        """Be lit, or not."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def count(self, counted: int) -> None:
        """Show how many breaths count so far."""
        if counted != self._counted:
            self._counted = counted
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and the dots."""
        colours, brush = self.palette(), painter(self)
        centre = QPointF(self.width() / 2, self.height() / 2 - 20)
        radius = self.height() / 2 - 40
        shade = mix(colours.color(SURFACE), colours.color(ACCENT), 0.55 if self._lit else 0.0)
        brush.setBrush(colours.color(LINE))
        brush.drawEllipse(centre, radius, radius)
        brush.setBrush(shade)
        brush.drawEllipse(centre, radius - 2, radius - 2)
        for number in range(ENOUGH):
            brush.setBrush(colours.color(ACCENT if number < self._counted else LINE))
            x = self.width() / 2 + (number - (ENOUGH - 1) / 2) * 26
            brush.drawEllipse(QPointF(x, self.height() - 14), 7, 7)


class OwnRateScreen(QWidget):
    """Measures the person's breath. `done` gives what was found, or None where it was skipped; `back` leaves."""

    done = Signal(object)
    back = Signal()

    def __init__(self, clock: Callable[[], float], theme: Theme, *, after: bool = False) -> None:
        """Ask for taps.

        Args:
            clock: Seconds that never go back.
            theme: Which colours to follow.
            after: Whether it is the breath after a practice that is measured.

        """
        super().__init__()
        self._clock = clock
        self._presses: list[Press] = []
        self._found: OwnRate | None = None
        self._after = after
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        follow(self, theme)
        self._build()
        self._show()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 28)
        column.setSpacing(12)
        top = QHBoxLayout()
        back = Button(self.tr("Back"), "link", "back")
        back.clicked.connect(self.back)
        top.addWidget(back)
        top.addStretch()
        column.addLayout(top)
        column.addStretch(2)
        title = self.tr("How do you breathe now?") if self._after else self.tr("How do you breathe?")
        middle = Qt.AlignmentFlag.AlignHCenter
        self._lamp = Lamp()
        self._says = Label("", "title", wrap=True)
        self._hint = Label("", "body", QUIET, wrap=True)
        words = self.tr("Press Space at each breath in, or hold it while you breathe in. Change nothing: breathe on.")
        self._asks = Label(words, "body", QUIET, wrap=True)
        for label in (heading := Label(title, "display"), self._asks, self._says, self._hint):
            label.setAlignment(middle)
        column.addWidget(heading)
        column.addWidget(self._asks)
        column.addSpacing(12)
        column.addWidget(self._lamp, 8)
        column.addSpacing(12)
        column.addWidget(self._says)
        column.addWidget(self._hint)
        column.addStretch(2)
        column.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self._go = Button("-", "main", hint=self.tr("Enter"))
        self._go.clicked.connect(self._answer)
        self._again = Button(self.tr("Begin again"), "tool", "repeat", hint="R")
        self._again.clicked.connect(self._start_again)
        row.addStretch()
        row.addWidget(self._again)
        row.addWidget(self._go)
        row.addStretch()
        return row

    # ---- what is found -----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        found = own_rate(self._presses)
        self._found = found
        counted = ENOUGH - found.missing if self._presses else 0
        self._lamp.count(counted)
        measured = found.verdict is Verdict.MEASURED and found.rate is not None
        self._again.setVisible(bool(self._presses))
        if measured and found.rate is not None:
            self._says.setText(self.tr("{0} breaths a minute").format(rate(found.rate)))
            self._hint.setText(self._share_words(found))
            self._go.setText(self.tr("Done") if self._after else self.tr("Begin from here"))
            self._go.set_icon("check" if self._after else "play")
            return
        self._go.setText(self.tr("Skip"))
        self._go.set_icon("next")
        self._says.setText(self._progress(found))
        self._hint.setText(self._refusal(found))

    def _progress(self, found: OwnRate) -> str:
        if found.verdict is Verdict.TOO_UNEVEN:
            return self.tr("Too uneven to tell")
        if not self._presses:
            return self.tr("Whenever you are ready")
        return self.tr("Go on") if found.missing > 1 else self.tr("One more")

    def _refusal(self, found: OwnRate) -> str:
        """Say why the breath that was just ended does not count."""
        if found.verdict is Verdict.TOO_UNEVEN:
            return self.tr("That happens. Begin again with R, or skip: the practice then starts from the usual pace.")
        why = dict(found.refused).get(len(self._presses) - 1)
        if why is None:
            return ""
        return {
            Refusal.EARLY: self.tr("The first breaths do not count: the breath has to settle."),
            Refusal.DOUBLED: self.tr("Too quick for a breath: that press does not count."),
            Refusal.MISSED: self.tr("That was long: perhaps a press was missed. Just go on."),
            Refusal.UNLIKE_THE_OTHERS: self.tr("A little unlike the others: go on."),
            Refusal.OLD: "",
        }[why]

    def _share_words(self, found: OwnRate) -> str:
        if found.share is None:
            return ""
        inhale = round(100 * found.share)
        return self.tr("In {0} : out {1}").format(inhale, 100 - inhale)

    @property
    def found(self) -> OwnRate | None:
        """What is known so far."""
        return self._found

    # ---- presses -----------------------------------------------------------------------------------------------------

    def _down(self) -> None:
        self._presses.append(Press(self._clock()))
        self._lamp.light(True)
        self._show()

    def _up(self) -> None:
        if self._presses and self._presses[-1].up is None:
            self._presses[-1] = Press(self._presses[-1].down, self._clock())
        self._lamp.light(False)
        self._show()

    def _start_again(self) -> None:
        self._presses = []
        self._lamp.light(False)
        self._show()
        self.setFocus()

    def _answer(self) -> None:
        measured = self._found is not None and self._found.verdict is Verdict.MEASURED
        self.done.emit(self._found if measured else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a press, begin again, go on or leave."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._down()
        elif event.key() == Qt.Key.Key_R:
            self._start_again()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the end of a press."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._up()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take a press of the mouse like one of the key."""
        self._down()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Take its end."""
        self._up()

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus: the key is pressed without looking."""
        self.setFocus()
