"""How do I write a way of breathing of my own? Four lengths in tenths of a second, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import fixed_action
from gui.screens import breath_words
from gui.screens.phase_field import PhaseField
from gui.theme import ERROR, QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.breath_curve import BreathCurve
from gui.widgets.buttons import Button
from gui.widgets.chips import Chips
from gui.widgets.fields import TextField
from gui.widgets.scroll import Scroll
from workouts.breathing.breath import strokes_of
from workouts.breathing.copying import own_copy
from workouts.breathing.custom import LIMITS, look_at
from workouts.breathing.writing import NotWritable, id_for, save
from workouts.model import Pattern, Phase

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QShowEvent

MINUTES: Final = (1, 2, 3, 5, 10, 15, 20)
USUAL_MINUTES: Final = 5
USUAL: Final = (4_000, 0, 6_000, 0)
"""Milliseconds of in, hold, out and rest: the back-easing six a minute."""
LONGEST_NAME: Final = 40


def lengths_of(pattern: Pattern) -> tuple[int, int, int, int] | None:
    """Give in, hold, out and rest of a pattern in milliseconds, or nothing where four do not say it all."""
    kinds = [phase.kind for phase in pattern.phases]
    if kinds.count("in") != 1 or kinds.count("out") != 1 or kinds.count("hold") > 2:
        return None
    out = kinds.index("out")
    holds = [phase.length for phase in pattern.phases[1:out]], [phase.length for phase in pattern.phases[out + 1 :]]
    if max(map(len, holds)) > 1 or pattern.gentler or pattern.taper:
        return None
    return pattern.phases[0].length, sum(holds[0]), pattern.phases[out].length, sum(holds[1])


def can_be_copied(pattern: Pattern) -> bool:
    """Whether a pattern can be the start of one's own: whether four lengths say its breath."""
    return lengths_of(own_copy(pattern, pattern.name, ())) is not None


class PatternEditor(QWidget):
    """The editor. `saved` gives the id of what was written into the folder; `back` leaves."""

    saved = Signal(str)
    back = Signal()

    def __init__(self, folder: Path, taken: Collection[str], pattern: Pattern | None = None) -> None:
        """Begin with a pattern of the person's own, or with the usual lengths.

        Args:
            folder: The person's own folder.
            taken: Ids that there are already.
            pattern: What is changed, if it is not a new one.

        """
        super().__init__()
        self._folder, self._taken, self._pattern = folder, taken, pattern
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(16)
        back = Button(self.tr("Breathe"), "link", "back", name=self.tr("Back to breathing"))
        back.clicked.connect(self.back)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        title = self.tr("A pattern of your own") if pattern is None else pattern.name
        column.addWidget(Label(title, "display", wrap=True))
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._build_fields(), 3)
        body.addWidget(self._build_look(), 2)
        column.addLayout(body)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(inner), 1)
        outer.addWidget(Rule())
        outer.addLayout(self._build_foot())
        fixed_action(self, "page.back", self.tr("Back"), self.back.emit, "Esc")
        self._show()

    # ---- what it is made of ------------------------------------------------------------------------------------------

    def _build_fields(self) -> Surface:
        plate = Surface()
        column = QVBoxLayout(plate)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        self._name = TextField(self.tr("Its name"))
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setText(self._pattern.name if self._pattern else "")
        self._name.textChanged.connect(lambda _words: self._show())
        self._name.returnPressed.connect(self._save)
        column.addWidget(self._name)
        lengths = (lengths_of(self._pattern) if self._pattern else None) or USUAL
        names = (self.tr("Breathe in"), self.tr("Hold, full"), self.tr("Breathe out"), self.tr("Rest, empty"))
        kinds = ("in", "hold", "out", "hold")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(2, 1)
        self._fields: list[PhaseField] = []
        for row, (name, kind, length) in enumerate(zip(names, kinds, lengths, strict=True)):
            field = PhaseField(name, *LIMITS[kind], length)  # type: ignore[index]
            field.changed.connect(self._show)
            field.put_into(grid, row)
            self._fields.append(field)
        column.addLayout(grid)
        most = (self._pattern and self._pattern.at_most) or MINUTES[-1] * 60_000
        minutes = sorted({*(number for number in MINUTES if number * 60_000 <= most), self._minutes()})
        choices = [(str(number), self.tr("{0} min").format(number)) for number in minutes]
        self._length = Chips(self.tr("Length"), choices, str(self._minutes()))
        column.addWidget(self._length)
        return plate

    def _minutes(self) -> int:
        if self._pattern is None:
            return USUAL_MINUTES
        if self._pattern.time is None:
            return max(1, min(USUAL_MINUTES, (self._pattern.at_most or USUAL_MINUTES * 60_000) // 60_000))
        return max(1, round(self._pattern.time / 60_000))

    def _build_look(self) -> Surface:
        plate = Surface()
        column = QVBoxLayout(plate)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(6)
        self._rate = Label("", "number", tabular=True)
        column.addWidget(self._rate)
        column.addWidget(Label(self.tr("breaths a minute"), "small", QUIET))
        self._ratio = Label("", "strong", tabular=True)
        column.addWidget(self._ratio)
        self._rhythm = Label("", "body", QUIET, wrap=True)
        column.addWidget(self._rhythm)
        column.addSpacing(8)
        self._wrong = Label("", "small-strong", ERROR, wrap=True)
        column.addWidget(self._wrong)
        self._advice = Label("", "small", QUIET, wrap=True)
        column.addWidget(self._advice)
        column.addStretch()
        self._curve = BreathCurve()
        column.addWidget(self._curve)
        return plate

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        self._keep = Button(self.tr("Save"), "main", "check", hint=self.tr("Enter"))
        self._keep.clicked.connect(self._save)
        row.addWidget(self._keep)
        words = self.tr("It is kept as a file of its own in your folder, where you can change it too.")
        self._trouble = Label(words, "small", QUIET, wrap=True)
        row.addWidget(self._trouble, 1)
        return row

    # ---- what it comes to --------------------------------------------------------------------------------------------

    def phases(self) -> tuple[Phase, ...]:
        """Give the breath as it is now."""
        kinds = ("in", "hold", "out", "hold")
        pairs = zip(kinds, (field.length() for field in self._fields), strict=True)
        return tuple(Phase(kind, length) for kind, length in pairs if length)  # type: ignore[arg-type]

    def _show(self) -> None:
        found = look_at(self.phases())
        self._rate.setText(breath_words.rate(found.rate))
        self._ratio.setText(self.tr("In {0} : out {1}").format(found.in_percent, 100 - found.in_percent))
        self._rhythm.setText(breath_words.rhythm(self.phases()))
        self._wrong.setText("\n".join(breath_words.fault(code) for code in found.faults))
        self._wrong.setVisible(bool(found.faults))
        self._advice.setText("\n".join(breath_words.advice(code) for code in found.advice))
        self._advice.setVisible(bool(found.advice))
        strokes = strokes_of(self.phases())
        self._curve.show_breath([(stroke.length / 1000, stroke.start, stroke.goal) for stroke in strokes])
        self._keep.setEnabled(bool(self._name.text().strip()) and not found.faults)

    def _made(self) -> Pattern:
        name, phases = " ".join(self._name.text().split()), self.phases()
        time = int(self._length.value()) * 60_000
        if self._pattern is not None:
            return replace(self._pattern, name=name, phases=phases, time=time, breaths=None)
        return Pattern(id=id_for(name, self._taken), name=name, phases=phases, time=time)

    def _save(self) -> None:
        if not self._keep.isEnabled():
            return
        pattern = self._made()
        try:
            save(pattern, self._folder)
        except NotWritable as wrong:
            self._trouble.setText(self.tr("It cannot be written like this: {0}").format(wrong))
        except OSError as error:
            self._trouble.setText(self.tr("It could not be kept: {0}").format(error.strerror or error))
        else:
            self.saved.emit(pattern.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on an Enter that nothing under the focus wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def showEvent(self, _event: QShowEvent) -> None:
        """Begin with the name."""
        self._name.setFocus()
