"""Which workout shall it be? Cards with filters and a search, and the files that need mending."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui import wording
from gui.loader import SLICE_SECONDS
from gui.screens.broken_files import BrokenFiles
from gui.screens.filters import ANY, LENGTHS, Filter
from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.buttons import Button
from gui.widgets.card import Card
from gui.widgets.chips import Chips
from gui.widgets.fields import TextField
from gui.widgets.flow import Flow
from gui.widgets.menu import MenuRow, menu
from gui.widgets.scroll import Scroll
from workouts.model import Goal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gui.figures import Figures
    from workouts.facts import Facts
    from workouts.library import Library

ORDER: Final = list(Goal)


class WorkoutsPage(QWidget):
    """The cards. `chosen` names the workout whose card was pressed; `hurting` the codes that were chosen under it."""

    chosen = Signal(str, frozenset)
    reveal = Signal(Path)

    def __init__(self, figures: Callable[[], Figures]) -> None:
        super().__init__()
        self._give_figures = figures
        self._figures: Figures | None = None
        self._filter = Filter()
        self._library: Library | None = None
        self._facts: dict[QWidget, tuple[Facts, str]] = {}
        self._work: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work_on)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(40, 32, 40, 32)
        self._column.setSpacing(16)
        self._build_head()
        self._build_filters()
        self._broken = BrokenFiles()
        self._broken.reveal.connect(self.reveal)
        self._broken.hide()
        self._column.addWidget(self._broken)
        holder = QWidget()
        self._flow = Flow(18, 260)
        holder.setLayout(self._flow)
        self._column.addWidget(holder)
        self._none = Label(self.tr("Nothing fits. Clear the search, or look for something else."), "body", QUIET)
        self._none.hide()
        self._column.addWidget(self._none)
        self._column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))

    # ---- the head ----------------------------------------------------------------------------------------------------

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Label(self.tr("Workouts"), "display"))
        row.addStretch()
        self._search = TextField(self.tr("Search"), "search", rounded=True)
        self._search.setFixedWidth(220)
        self._search.textChanged.connect(lambda words: self._look_for(words=words))
        row.addWidget(self._search)
        self._column.addLayout(row)

    def _build_filters(self) -> None:
        goals = [(ANY, self.tr("All")), *((each.value, wording.goal(each)) for each in Goal)]
        self._goals = Chips(self.tr("Goal"), goals, ANY)
        self._goals.chosen.connect(lambda value: self._look_for(goal=None if value == ANY else Goal(value)))
        self._column.addWidget(self._goals)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._length = self._menu_chip(self._length_rows)
        self._equipment = self._menu_chip(self._equipment_rows)
        self._hurts = self._menu_chip(self._hurts_rows)
        for chip in (self._length, self._equipment, self._hurts):
            row.addWidget(chip)
        row.addStretch()
        self._count = Label("", "small", QUIET, tabular=True)
        row.addWidget(self._count)
        self._column.addLayout(row)
        self._name_chips()

    def _menu_chip(self, rows: object) -> Button:
        chip = Button("-", "chip", hint="▾")
        chip.clicked.connect(lambda: self._open(chip, rows))
        return chip

    def _open(self, chip: Button, rows: object) -> None:
        if self._library is None or not callable(rows):
            return
        opened = menu(chip, rows(self._library))
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _length_words(self, value: str) -> str:
        return {
            ANY: self.tr("Any length"),
            "short": self.tr("Up to 5 min"),
            "medium": self.tr("6 to 12 min"),
            "long": self.tr("13 to 20 min"),
            "longest": self.tr("Over 20 min"),
        }[value]

    def _length_rows(self, _library: Library) -> list[MenuRow | None]:
        return [
            MenuRow(
                self._length_words(value),
                icon="check" if value == self._filter.length else "",
                do=lambda value=value: self._look_for(length=value),  # type: ignore[misc]
            )
            for value in (ANY, *LENGTHS)
        ]

    def _equipment_words(self, value: str) -> str:
        if value == ANY:
            return self.tr("Any equipment")
        if value == "none":
            return self.tr("Nothing to fetch")
        words = wording.equipment((value,), self._library) if self._library else value
        return words[:1].upper() + words[1:]

    def _equipment_rows(self, library: Library) -> list[MenuRow | None]:
        used = {code for facts, _ in self._facts.values() for code in facts.equipment}
        codes = [code for code in library.terms.equipment if code in used]
        return [
            MenuRow(
                self._equipment_words(value),
                icon="check" if value == self._filter.equipment else "",
                do=lambda value=value: self._look_for(equipment=value),  # type: ignore[misc]
            )
            for value in (ANY, "none", *codes)
        ]

    def _hurts_rows(self, library: Library) -> list[MenuRow | None]:
        rows: list[MenuRow | None] = [
            MenuRow(
                self.tr("Nothing in particular"),
                icon="" if self._filter.hurts else "check",
                do=lambda: self._look_for(hurts=frozenset()),
            ),
            None,
        ]
        for code, words in library.terms.cautions.items():
            chosen = code in self._filter.hurts
            rows.append(
                MenuRow(
                    words.partition(":")[0].partition(" (")[0].partition(".")[0],
                    icon="check" if chosen else "",
                    do=lambda code=code: self._look_for(hurts=self._filter.hurts ^ {code}),  # type: ignore[misc]
                )
            )
        return rows

    def _name_chips(self) -> None:
        self._length.setText(self._length_words(self._filter.length))
        self._equipment.setText(self._equipment_words(self._filter.equipment))
        number = len(self._filter.hurts)
        self._hurts.setText(self.tr("What hurts?") if not number else self.tr("What hurts: {0}").format(number))

    # ---- the cards ---------------------------------------------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Show the workouts of a library, a screenful at a time."""
        if self._figures is None:
            self._figures = self._give_figures()  # the window is painted before the drawing is imported
            self._figures.changed.connect(self._flow_update)
        self._library = library
        self._flow.clear()
        self._facts = {}
        self._broken.show_files(library.broken)
        self._work = self._cards_of(library)
        self._timer.start()

    def _cards_of(self, library: Library) -> Iterator[None]:
        """Make every card, a step at each `next()`."""
        from workouts.facts import facts_of  # the window is painted before the domain is imported

        found: list[Facts] = []
        for workout in library.workouts.values():
            found.append(facts_of(workout, library))
            yield
        found.sort(key=lambda facts: (ORDER.index(facts.goal), facts.level, facts.minutes, facts.workout.name))
        for facts in found:
            self._add_card(facts, library)
            yield
        self._show_fitting()

    def _work_on(self) -> None:
        """Do as much as leaves the window usable."""
        until = monotonic() + SLICE_SECONDS
        for _ in self._work:
            if monotonic() >= until:
                return
        self._timer.stop()

    def _flow_update(self) -> None:
        for card in self._facts:
            card.update()

    def _add_card(self, facts: Facts, library: Library) -> None:
        from workouts.facts import topics_of

        assert self._figures is not None
        figures, workout = self._figures, facts.workout
        needed = wording.short_equipment(facts.equipment)
        face = facts.face
        line = f"{wording.level(facts.level)} · {needed}"
        if face is not None:
            line = f"{wording.minutes(facts)} · {line}"
        card = Card(
            workout.name,
            line,
            wording.BADGE_OF[facts.goal],
            wording.minutes(facts),
            wording.parts(facts.timeline),
            (lambda card, size: figures.picture(card, face, size)) if face else None,
        )
        card.stirred.connect(lambda on: figures.stir(card) if on and face else figures.calm(card))
        card.setToolTip(workout.summary or "")
        card.clicked.connect(lambda _checked=False, id_=workout.id: self.chosen.emit(id_, self._filter.hurts))
        words = (workout.name, workout.summary or "", line, wording.goal(facts.goal), *workout.suits)
        found_by = " ".join((*words, *topics_of(workout, library))).casefold()
        self._facts[card] = (facts, found_by)
        self._flow.addWidget(card)
        if not self._filter.fits(facts, found_by):
            card.hide()

    # ---- looking for something ---------------------------------------------------------------------------------------

    def _look_for(self, **what: object) -> None:
        self._filter = replace(self._filter, **what)  # type: ignore[arg-type]
        self._name_chips()
        self._show_fitting()

    def _show_fitting(self) -> None:
        shown = self._flow.show_only(lambda card: self._filter.fits(*self._facts[card]))
        self._none.setVisible(shown == 0 and bool(self._facts))
        total = len(self._facts)
        words = self.tr("{0} workouts") if shown == total else self.tr("{0} of {1} workouts")
        self._count.setText(words.format(shown, total))
