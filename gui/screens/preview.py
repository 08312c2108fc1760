"""What comes in this workout, and is it for me?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.actions import fixed_action
from gui.figure.stage import FigureStage
from gui.screens.outline import Section, outline
from gui.screens.section_plate import SectionPlate
from gui.theme import QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.chips import Chips
from gui.widgets.scroll import Scroll
from gui.widgets.timeline import TimelineBar
from workouts.facts import Facts, look_at
from workouts.segments import Timeline
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from gui.figures import Figures
    from workouts.library import Library
    from workouts.model import Exercise, Workout

STAGE_HEIGHT = 220
PLAIN = ""
"""The value of the chip of a workout's plain form, which has no name."""


class PreviewScreen(QWidget):
    """A workout before it begins. `begin` gives the timeline to be played; `back`, `doctor` and `reveal` ask for it.

    `shown` gives the timeline that may be begun now.
    """

    begin = Signal(Timeline)
    shown = Signal(Timeline)
    back = Signal()
    doctor = Signal()
    reveal = Signal()

    def __init__(
        self,
        workout: Workout,
        library: Library,
        figures: Figures,
        hurts: frozenset[str],
        variant: str | None = None,
    ) -> None:
        super().__init__()
        self._figures = figures
        self._shown: Exercise | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._workout = workout
        self._library = library
        self._hurts = hurts
        self._timeline: Timeline | None = None
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(40, 24, 40, 32)
        self._column.setSpacing(14)
        self._build_head(variant)
        self._bar = TimelineBar(coloured=True)
        self._column.addWidget(self._bar)
        body = QHBoxLayout()
        body.setSpacing(20)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(18)
        body.addLayout(self._steps, 3)
        right = QVBoxLayout()
        right.setSpacing(16)
        self._stage = FigureStage(figures.look, 18)
        self._stage.setMinimumHeight(STAGE_HEIGHT)
        self._stage.set_reduced_motion(figures.still)
        self._stage.hide()
        figures.changed.connect(lambda: self._stage.set_look(figures.look))
        right.addWidget(self._stage)
        self._asides = QVBoxLayout()
        self._asides.setSpacing(16)
        right.addLayout(self._asides, 1)
        body.addLayout(right, 2)
        self._column.addLayout(body)
        self._column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(inner), 1)
        outer.addWidget(Rule())
        outer.addLayout(self._build_foot())
        fixed_action(self, "page.back", self.tr("Back"), self.back.emit, "Esc")
        self._choose(variant or PLAIN)

    # ---- the frame ---------------------------------------------------------------------------------------------------

    def _build_head(self, variant: str | None) -> None:
        row = QHBoxLayout()
        back = Button(self.tr("All workouts"), "link", "back", name=self.tr("All workouts: back"))
        back.clicked.connect(self.back)
        row.addWidget(back)
        row.addStretch()
        folder = Button(self.tr("Show in folder"), "bare", "folder")
        folder.clicked.connect(self.reveal)
        row.addWidget(folder)
        self._column.addLayout(row)
        self._column.addWidget(Label(self._workout.name, "display", wrap=True))
        self._summary = Label("", "body", QUIET, wrap=True)
        self._column.addWidget(self._summary)
        self._line = Label("", "strong", wrap=True)
        self._column.addWidget(self._line)
        if self._workout.variants:
            forms = [(PLAIN, self.tr("As written")), *((id_, self._form(id_)) for id_ in self._workout.variants)]
            chips = Chips(self.tr("Form"), forms, variant or PLAIN)
            chips.chosen.connect(self._choose)
            self._column.addWidget(chips)

    def _form(self, id_: str) -> str:
        words = self._workout.variants[id_].name or id_.replace("-", " ")
        return words[:1].upper() + words[1:]

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        self._start = fixed_action(self, "page.begin", self.tr("Start"), self._begin)
        row.addWidget(Button(self.tr("Start"), "main", "play").follow(self._start, self.tr("Enter")))
        from workouts.safety import safety

        row.addWidget(Label(safety().disclaimer.short, "small", QUIET, wrap=True), 1)
        doctor = Button(self.tr("When to see a doctor"), "plain", "doctor")
        doctor.clicked.connect(self.doctor)
        row.addWidget(doctor)
        return row

    # ---- one form of the workout -------------------------------------------------------------------------------------

    def _choose(self, variant: str) -> None:
        layout = lay_out(self._workout, self._library, variant or None, codes=self._hurts)
        self._timeline = layout.timeline
        chosen = self._workout.variants.get(variant)
        self._summary.setText((chosen.summary if chosen else None) or self._workout.summary or "")
        _clear(self._steps)
        _clear(self._asides)
        self._start.setEnabled(self._timeline is not None)
        if self._timeline is None:
            self._line.setText(self.tr("Nothing of this workout is left for what hurts today."))
            self._bar.set_parts([])
            return
        facts = look_at(self._workout, self._timeline)
        self._show_line(facts)
        self._bar.set_parts(wording.parts(self._timeline))
        for section in outline(self._timeline):
            self._steps.addWidget(self._section(section))
        self._steps.addStretch()
        self._show_asides(facts)
        if self.isVisible():
            self.shown.emit(self._timeline)
        self._show_exercise(facts.exercises[0] if facts.exercises else None)

    def _section(self, section: Section) -> Surface:
        plate = SectionPlate(section, self._figures)
        plate.pointed.connect(self._show_exercise)
        return plate

    def _show_exercise(self, exercise: Exercise | None) -> None:
        """Let the figure do an exercise, over and over."""
        performance = self._figures.performer.shown(exercise) if exercise else None
        self._stage.setVisible(performance is not None)
        if exercise is None or performance is None or exercise is self._shown:
            return
        self._shown = exercise
        self._stage.show_clip(performance.clip, performance.schedule, exercise.name)
        self._stage.play()

    def _show_line(self, facts: Facts) -> None:
        words = [
            wording.minutes(facts),
            wording.goal(facts.goal),
            wording.level(facts.level),
            wording.equipment(facts.equipment, self._library),
        ]
        self._line.setText(" · ".join(words))

    def _show_asides(self, facts: Facts) -> None:
        if self._hurts:
            words = self.tr("Adapted to what hurts: exercises it stands against are swapped or left out.")
            self._asides.addWidget(_plate(self.tr("For you"), [words, *self._caution_words(self._hurts)]))
        if self._workout.notes:
            self._asides.addWidget(_plate(self.tr("Good to know"), self._workout.notes))
        if facts.workout.max_pain is not None:
            words = self.tr("If your back is above {0} of 10 right now, choose something gentler.")
            self._asides.addWidget(_plate(self.tr("Pain today"), [words.format(facts.workout.max_pain)]))
        if facts.workout.avoid_if:
            self._asides.addWidget(_plate(self.tr("Not with"), self._caution_words(facts.workout.avoid_if)))
        care = [code for code in facts.care_if if code not in facts.workout.avoid_if]
        if care:
            words = self.tr("Take it gently if one of these is yours: {0}.")
            self._asides.addWidget(_plate(self.tr("With care"), [words.format(wording.cautions(care))]))
        self._asides.addStretch()

    def _caution_words(self, codes: object) -> list[str]:
        cautions = self._library.terms.cautions
        return [cautions[code] for code in cautions if code in codes]  # type: ignore[operator]

    # ---- keys --------------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._timeline is not None:
            self.begin.emit(self._timeline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on an Enter that nothing under the focus wanted."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        else:
            super().keyPressEvent(event)

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus, so that Enter starts at once; let the figure move again."""
        self.setFocus()
        if self._timeline is not None:
            self.shown.emit(self._timeline)
        if self._shown is not None:
            self._stage.play()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the figure rest while nobody sees it."""
        self._stage.stop()
        super().hideEvent(event)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget:
            widget.hide()
            widget.deleteLater()


def _plate(title: str, texts: object) -> Surface:
    plate = Surface()
    column = QVBoxLayout(plate)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(8)
    column.addWidget(Label(title, "strong"))
    for text in texts:  # type: ignore[attr-defined]
        column.addWidget(Label(text, "small", QUIET, wrap=True))
    return plate
