"""What is this way of breathing, and how shall it be practised?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.screens import breath_words
from gui.screens.breath_choice import PracticeChoice
from gui.screens.evidence import evidence
from gui.screens.position_field import PositionField
from gui.theme import ACCENT, QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.chips import Chips
from gui.widgets.switch import Segmented, Switch
from workouts.breathing.cautions import wants_care
from workouts.breathing.shape import rate_of
from workouts.breathing.taper import floor

if TYPE_CHECKING:
    from gui.settings import Settings
    from workouts.model import Pattern


class PatternDetail(Surface):
    """A pattern with the choices for it. `changed` says that picture, position or end were chosen otherwise.

    `instead` gives the id of the easier pattern, where the person would rather have that one.
    """

    changed = Signal(dict)
    instead = Signal(str)

    def __init__(self, pattern: Pattern, settings: Settings, easier: Pattern | None) -> None:
        super().__init__()
        self._pattern = pattern
        self._settings = settings
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(8)
        column.addWidget(Label(pattern.name, "title", wrap=True))
        if pattern.purpose:
            column.addWidget(Label(pattern.purpose, "body", QUIET, wrap=True))
        self._numbers = Label("", "strong", ACCENT, wrap=True)
        column.addWidget(self._numbers)
        column.addWidget(Rule())
        column.addLayout(self._choices())
        column.addWidget(Rule())
        self._show_numbers()
        for words in self._notes():
            column.addWidget(Label(words, "small", QUIET, wrap=True))
        if easier is not None:
            instead = Button(self.tr("Too slow? {0}").format(easier.name), "chip")
            instead.clicked.connect(lambda: self.instead.emit(easier.id))
            column.addWidget(instead, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(Label(self.tr("What is known of it"), "small-strong"))
        for words in evidence(pattern):
            column.addWidget(Label(words, "small", QUIET, wrap=True))
        column.addStretch()

    def choice(self) -> PracticeChoice:
        """Give the practice as it is chosen now."""
        time, breaths = breath_words.chosen_length(self._lengths.value())
        return PracticeChoice(
            self._pattern,
            time,
            breaths,
            self._picture.value(),  # type: ignore[arg-type]
            self._position.value(),
            self._free.isChecked(),
            gentler=self._gentler is not None and self._gentler.value() == "gentler",
            easy=self._easy is not None and self._easy.isChecked(),
            cautions=self._settings.cautions,
        )

    def _choices(self) -> QVBoxLayout:
        pattern, settings = self._pattern, self._settings
        column = QVBoxLayout()
        column.setSpacing(10)
        lengths = breath_words.lengths(pattern)
        self._lengths = Chips(self.tr("Length"), lengths, breath_words.usual_length(pattern))
        column.addWidget(self._lengths)
        self._gentler: Chips | None = None
        if pattern.gentler:
            forms = [
                ("whole", breath_words.rhythm(pattern.phases)),
                ("gentler", breath_words.rhythm(pattern.gentler)),
            ]
            self._gentler = Chips(self.tr("Rhythm"), forms, "gentler")
            self._gentler.chosen.connect(self._show_numbers)
            column.addWidget(self._gentler)
        self._picture = Segmented(
            self.tr("Picture"),
            [("body", self.tr("Body")), ("orb", self.tr("Orb")), ("wave", self.tr("Wave"))],
            settings.breath_picture,
        )
        self._picture.chosen.connect(self._picture_chosen)
        self._position = PositionField(settings.breath_position, settings.cautions)
        self._position.chosen.connect(lambda value: self.changed.emit({"breath_position": value}))
        self._free = Switch(self.tr("20 s on your own at the end"), settings.breath_free)
        self._free.toggled.connect(lambda on: self.changed.emit({"breath_free": on}))
        column.addLayout(_row(self.tr("Picture"), self._picture))
        column.addWidget(self._position)
        column.addLayout(_row(self.tr("20 s on your own at the end"), self._free))
        self._easy = self._easy_switch()
        if self._easy is not None:
            words = self.tr("It has been easy: down to {0} already")
            column.addLayout(_row(words.format(breath_words.rate(rate_of(pattern.cycle))), self._easy))
        return column

    def _floor(self, *, easy: bool) -> float:
        """Give the slowest rate to which this practice goes down, in breaths a minute."""
        taper = self._pattern.taper
        slowest = floor(taper, self._settings.breath_sessions + 1, easy) if taper else 0.0
        return max(slowest, rate_of(self._pattern.cycle))

    def _easy_switch(self) -> Switch | None:
        """Give the switch for those to whom it is easy, as long as it makes a difference."""
        if self._floor(easy=False) <= self._floor(easy=True):
            return None
        switch = Switch(self.tr("It has been easy"), self._settings.breath_easy)
        switch.toggled.connect(lambda on: self.changed.emit({"breath_easy": on}))
        return switch

    def _show_numbers(self) -> None:
        pattern = self._pattern
        gentler = self._gentler is not None and self._gentler.value() == "gentler"
        phases = pattern.gentler if gentler else pattern.phases
        self._numbers.setText(f"{breath_words.rhythm(phases)}\n{breath_words.pace(phases, taper=bool(pattern.taper))}")

    def _picture_chosen(self, value: str) -> None:
        self.changed.emit({"breath_picture": value})

    def _notes(self) -> list[str]:
        pattern = self._pattern
        words = [text for text in (pattern.setup, pattern.caution) if text]
        if pattern.taper:
            words.append(self.tr("First you tap your own breath, or skip that with Enter."))
        if self._easy is not None:
            slowest = breath_words.a_minute(self._floor(easy=False))
            words.append(
                self.tr(
                    "Unless it has been easy, this practice goes down to {0} only: the first ones stay faster."
                ).format(slowest)
            )
        care = wants_care(pattern, self._settings.cautions)
        if care:
            words.append(self.tr("Take it gently with what is yours: {0}.").format(wording.cautions(care)))
        return words


def _row(words: str, control: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Label(words, "small-strong", elide=True), 1)
    row.addWidget(control)
    return row
