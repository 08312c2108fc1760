"""How shall I breathe? The patterns, what each is for and what is known of it, and the choices for a practice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from gui.actions import fixed_action
from gui.screens import breath_words
from gui.screens.breath_choice import Offer, PracticeChoice, cautions_asked, offer
from gui.screens.breathe_extras import BreatheExtras
from gui.screens.lesson_words import entry_words
from gui.screens.pattern_detail import PatternDetail
from gui.screens.pattern_editor import can_be_copied, lengths_of
from gui.settings import Settings
from gui.theme import QUIET
from gui.widgets.base import Label, Rule
from gui.widgets.buttons import Button
from gui.widgets.choice_row import ChoiceRow
from gui.widgets.entry import Entry
from gui.widgets.menu import MenuRow, menu
from gui.widgets.scroll import Scroll
from workouts.breathing.lesson_file import course
from workouts.safety import safety

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from workouts.library import Library
    from workouts.model import Millis, Pattern

FIRST = "settle"
USUAL = "ease"


class BreathePage(QWidget):
    """The page. `begin` gives the practice that was chosen, `changed` the new settings.

    `new` asks for a new pattern, `edit` for one of the person's own, `copy` for a pattern as the start of one's own,
    `remove` to throw one away. `find_pace` asks for the pace finder, `desk` for the small window, `lessons`
    for the lessons.
    """

    begin = Signal(PracticeChoice)
    changed = Signal(Settings)
    new = Signal()
    edit = Signal(str)
    copy = Signal(str)
    remove = Signal(str)
    find_pace = Signal()
    desk = Signal()
    lessons = Signal()

    def __init__(self, settings: Callable[[], Settings], since_exercise: Callable[[], Millis | None]) -> None:
        super().__init__()
        self._settings = settings
        self._since_exercise = since_exercise
        self._library: Library | None = None
        self._offer: Offer | None = None
        self._rows: dict[str, ChoiceRow] = {}
        self._chosen = FIRST if settings().breath_sessions == 0 else USUAL
        self._wanted = self._chosen
        """What was asked for last: it may not be there yet, or not now."""
        self._detail: PatternDetail | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._build_head())
        body = QHBoxLayout()
        body.setContentsMargins(40, 0, 28, 0)
        body.setSpacing(8)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._build_list(), 1)
        self._extras = BreatheExtras()
        self._extras.find_pace.connect(self.find_pace)
        self._extras.desk.connect(self.desk)
        left.addWidget(self._extras)
        body.addLayout(left, 11)
        body.addWidget(self._build_detail(), 9)
        outer.addLayout(body, 1)
        outer.addWidget(Rule())
        outer.addLayout(self._build_foot())

    # ---- the frame ---------------------------------------------------------------------------------------------------

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 32, 40, 16)
        row.setSpacing(10)
        row.addWidget(Label(self.tr("Breathe"), "display"))
        row.addStretch()
        self._mine = Button("-", "chip", hint="▾")
        self._mine.clicked.connect(self._ask_cautions)
        another = Button(self.tr("New pattern"), "chip", "plus")
        another.clicked.connect(self.new)
        row.addWidget(self._mine)
        row.addWidget(another)
        return row

    def _build_list(self) -> Scroll:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 12, 20)
        column.setSpacing(8)
        self._learn = Entry(self.tr("Learn to breathe low"), "breathe")
        self._learn.clicked.connect(self.lessons)
        column.addWidget(self._learn)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column.addLayout(self._list, 1)
        self._group = QButtonGroup(self)
        self._hidden = Label("", "small", QUIET, wrap=True)
        self._list.addWidget(self._hidden)
        self._list.addStretch()
        self._list_scroll = Scroll(inner)
        return self._list_scroll

    def _build_detail(self) -> Scroll:
        inner = QWidget()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(4, 4, 12, 20)
        return Scroll(inner)

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(14)
        self._start = fixed_action(self, "page.begin", self.tr("Start"), self._begin)
        self._start.setEnabled(False)
        row.addWidget(Button(self.tr("Start"), "main", "play").follow(self._start, self.tr("Enter")))
        row.addWidget(Label(safety().disclaimer.short, "small", QUIET, wrap=True), 1)
        self._copy = Button(self.tr("Make it mine"), "plain", "plus")
        self._copy.clicked.connect(lambda: self.copy.emit(self._chosen))
        self._edit = Button(self.tr("Edit"), "plain", "edit")
        self._edit.clicked.connect(lambda: self.edit.emit(self._chosen))
        self._remove = Button(self.tr("Delete"), "plain", "trash", hint=self.tr("Del"))
        self._remove.clicked.connect(lambda: self.remove.emit(self._chosen))
        for button in (self._copy, self._edit, self._remove):
            button.hide()
            row.addWidget(button)
        return row

    # ---- what is on offer --------------------------------------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Show the patterns of a library."""
        self._library = library
        self._refresh()

    def choose(self, id_: str) -> None:
        """Choose a pattern, now or as soon as it is there."""
        self._chosen = self._wanted = id_
        self._refresh()

    def _refresh(self) -> None:
        self._extras.show_sessions(self._settings().breath_sessions)
        if self._library is None:
            return
        offered = offer(self._library, self._settings().cautions, self._since_exercise())
        if self._offer is not None and offered == self._offer and self._chosen in self._rows:
            self._mark()
            return
        self._offer = offered
        self._fill(offered)
        if self._wanted in self._rows:
            self._chosen = self._wanted
        if self._chosen not in self._rows:
            self._chosen = USUAL if USUAL in self._rows else next(iter(self._rows), "")
        self._mark()

    def _fill(self, offered: Offer) -> None:
        for row in self._rows.values():
            self._group.removeButton(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {}
        for number, pattern in enumerate(offered.shown):
            row = self._row(pattern)
            self._rows[pattern.id] = row
            self._list.insertWidget(number, row)
        self._hidden.setText(self._hidden_words(offered))
        self._hidden.setVisible(bool(self._hidden.text()))
        number = len(self._settings().cautions)
        self._mine.setText(self.tr("What is yours?") if not number else self.tr("What is yours: {0}").format(number))

    def _row(self, pattern: Pattern) -> ChoiceRow:
        length = breath_words.length(pattern.time, pattern.breaths)
        pace = breath_words.pace(pattern.phases, taper=bool(pattern.taper))
        words = pattern.purpose or pattern.caution or ""
        row = ChoiceRow(pattern.name, words, breath_words.rhythm(pattern.phases), f"{pace} · {length}")
        row.clicked.connect(lambda _checked=False, id_=pattern.id: self.choose(id_))
        row.stepped.connect(self._step)
        row.started.connect(self._begin)
        self._group.addButton(row)
        return row

    def _hidden_words(self, offered: Offer) -> str:
        words = []
        if offered.for_cautions:
            words.append(
                self.tr("Not shown because of what is yours: {0}. Do not hold your breath.").format(
                    offered.for_cautions
                )
            )
        if offered.for_exercise:
            words.append(
                self.tr("Held breaths are no good right after exercise: {0} come back in ten minutes.").format(
                    offered.for_exercise
                )
            )
        return "\n".join(words)

    def _mark(self) -> None:
        """Show which one is chosen, and its details."""
        row = self._rows.get(self._chosen)
        self._start.setEnabled(row is not None)
        if row is None or self._library is None or self._offer is None:
            return
        row.setChecked(True)
        QTimer.singleShot(0, self, self._scroll_to_chosen)  # once the rows have their places
        own = self._chosen in self._offer.own
        pattern = self._library.patterns[self._chosen]
        self._edit.setVisible(own and lengths_of(pattern) is not None)
        self._copy.setVisible(not own and can_be_copied(pattern))
        self._remove.setVisible(own)
        if self._detail is not None:
            self._place.removeWidget(self._detail)
            self._detail.hide()
            self._detail.deleteLater()
        easier = self._library.patterns.get(pattern.easier.id) if pattern.easier else None
        self._detail = PatternDetail(pattern, self._settings(), easier)
        self._detail.instead.connect(self.choose)
        self._detail.changed.connect(lambda what: self.changed.emit(replace(self._settings(), **what)))
        self._place.addWidget(self._detail)

    def _scroll_to_chosen(self) -> None:
        row = self._rows.get(self._chosen)
        if row is not None:
            self._list_scroll.ensureWidgetVisible(row, 0, 12)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the chosen row in sight."""
        QTimer.singleShot(0, self, self._scroll_to_chosen)

    # ---- what the person does ----------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        ids = list(self._rows)
        number = ids.index(self._chosen) + step
        if 0 <= number < len(ids):
            self.choose(ids[number])
            self._rows[self._chosen].setFocus(Qt.FocusReason.TabFocusReason)

    def _begin(self) -> None:
        self._refresh()  # ten minutes may have passed, or a workout ended
        if self._detail is not None and self._start.isEnabled():
            self.begin.emit(self._detail.choice())

    def _ask_cautions(self) -> None:
        if self._library is None:
            return
        chosen = self._settings().cautions
        rows: list[MenuRow | None] = [
            MenuRow(self.tr("None of these"), icon="" if chosen else "check", do=lambda: self._set_cautions(())),
            None,
        ]
        for code, words in cautions_asked(self._library):
            changed = tuple(each for each in chosen if each != code) if code in chosen else (*chosen, code)
            rows.append(
                MenuRow(
                    words.partition(":")[0].partition(" (")[0].partition(".")[0],
                    icon="check" if code in chosen else "",
                    do=lambda changed=changed: self._set_cautions(changed),  # type: ignore[misc]
                )
            )
        opened = menu(self._mine, rows)
        opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opened.popup(self._mine.mapToGlobal(self._mine.rect().bottomLeft()))

    def _set_cautions(self, codes: tuple[str, ...]) -> None:
        self.changed.emit(replace(self._settings(), cautions=codes))
        self._offer = None
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter, step with the arrows, wherever the focus is."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        elif step is not None and self._chosen in self._rows:
            self._step(step)
        elif event.key() == Qt.Key.Key_Delete and self._remove.isVisible():
            self.remove.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def showEvent(self, _event: QShowEvent) -> None:
        """Take the focus, and offer what may be offered by now."""
        self._learn.show_words(*entry_words(course(), self._settings()))
        self._refresh()
        self.setFocus()
