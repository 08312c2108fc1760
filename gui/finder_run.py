"""Who listens to whom while a person finds their pace?

Five practices in a row, each with its questions; what came of them is kept, and two days that agree give a pattern.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.practice_run import COUNTS_FROM, Kept, PracticeRun
from gui.screens.breath_choice import PracticeChoice
from gui.screens.finder.intro import FinderIntro
from gui.screens.finder.questions import FinderQuestions
from gui.screens.finder.result import FinderResult
from gui.screens.finder.words import pace_of
from workouts.breathing.cautions import slowest_with
from workouts.breathing.finder import EACH, MINE, MOST_LIGHTNESS, Answer, slowest_next, to_come
from workouts.breathing.findings import Finding, agreed, load, save, with_finding
from workouts.breathing.plan import LEAD_IN, Practice
from workouts.breathing.shape import rate_of
from workouts.breathing.writing import id_for
from workouts.breathing.writing import save as write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from gui.keeper import Keeper
    from gui.main_window import MainWindow
    from gui.practice import PracticeSession
    from gui.screens.finder.frame import FinderFrame
    from gui.screens.practice import PracticeScreen
    from gui.settings import Settings
    from gui.sounds import Sounds
    from gui.theme import Theme
    from workouts.breathing.own_rate import OwnRate
    from workouts.history.entry import Entry
    from workouts.model import Pattern


@dataclass(frozen=True)
class FinderParts:
    """What the pace finder needs of the program."""

    window: MainWindow
    sounds: Sounds
    settings: Settings
    theme: Theme
    clock: Callable[[], float]
    folder: Path
    """The person's own."""
    keeper: Keeper
    patterns: Mapping[str, Pattern]
    today: date


class FinderStep(PracticeRun):
    """One pace, practised. `over` comes in place of a summary, with the screen that is still shown."""

    over = Signal(object)

    def _practice(self, found: OwnRate | None) -> Practice:  # noqa: ARG002 — no step starts from the own breath
        pattern = self._choice.pattern
        return Practice(
            pattern=pattern, session=self._settings.breath_sessions + 1, slowest=rate_of(pattern.cycle), lead_in=LEAD_IN
        )

    def _show_summary(self, session: PracticeSession, screen: PracticeScreen, entry: Entry) -> None:  # noqa: ARG002
        self.screen = None
        self._keeper.keep(entry)
        if self.small is not None:
            self.small.shut()
        self.over.emit(screen)


class FinderRun(QObject):
    """The pace finder from its first words to its result.

    `saved` gives the id of the pattern that two days agree on, `kept` what counts for the next practice, `changed`
    fields of `Settings`, `trouble` words for what could not be kept.
    """

    saved = Signal(str)
    kept = Signal(Kept)
    changed = Signal(dict)
    doctor = Signal()
    again = Signal()
    trouble = Signal(str)
    ended = Signal()

    def __init__(self, parts: FinderParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._slowest = slowest_with(parts.settings.cautions, parts.settings.breath_slowest or None)
        self._findings = load(parts.folder)
        self._done: list[str] = []
        self._answers: dict[str, Answer] = {}
        self._light: dict[str, int] = {}
        """How light-headed a pace made, where that was too much."""
        self._breathed = 0
        self._shown: FinderFrame | None = None
        self.step: FinderStep | None = None
        """The practice that is going on, if one is."""
        parts.window.closing.connect(self._keep_findings)

    def begin(self) -> None:
        """Explain it."""
        allowed = self._to_come()
        intro = FinderIntro(allowed, self._findings, self._parts.settings.keys)
        self._show(intro, first=True)
        intro.enough.connect(self._leave)

    def _show(self, screen: FinderFrame, *, first: bool = False) -> None:
        self._shown = screen
        screen.show_next(self._to_come(), first=first)
        screen.go.connect(self._go_on)
        screen.skip.connect(lambda: self._skip(first=first))
        self._parts.window.show_screen(screen)

    def _to_come(self) -> tuple[Pattern, ...]:
        return () if self._light else to_come(self._done, self._answers, self._slowest)

    def _drop(self) -> None:
        self._keep_findings()
        if self._shown is not None:
            shown, self._shown = self._shown, None
            self._parts.window.drop_screen(shown)

    def _leave(self) -> None:
        self._drop()
        self.ended.emit()
        self.deleteLater()

    # ---- one pace after the other ------------------------------------------------------------------------------------

    def _skip(self, *, first: bool) -> None:
        self._done.append(self._to_come()[0].id)
        if self._shown is not None:
            self._shown.show_next(self._to_come(), first=first)

    def _go_on(self) -> None:
        following = self._to_come()
        if following:
            self._breathe(following[0])
        else:
            self._finish()

    def _breathe(self, pattern: Pattern) -> None:
        parts, settings = self._parts, self._parts.settings
        choice = PracticeChoice(pattern, EACH, None, settings.breath_picture, settings.breath_position, free=False)
        step = FinderStep(
            choice, parts.window, parts.sounds, settings, parts.theme, parts.clock, parts.keeper, parent=self
        )
        step.over.connect(lambda screen: self._ask(pattern, step, screen))
        step.changed.connect(self.changed)
        self.step = step
        step.begin()
        self._drop()

    def _ask(self, pattern: Pattern, step: FinderStep, screen: PracticeScreen) -> None:
        self.step = None
        self._done.append(pattern.id)
        if step.session is not None:
            self._breathed += step.session.pacer.breathed.time
        questions = FinderQuestions(pace_of(pattern), self._parts.settings.keys)
        questions.answered.connect(lambda: self._take(pattern, questions))
        self._show(questions)
        questions.enough.connect(self._finish)
        self._parts.window.drop_screen(screen)
        step.deleteLater()

    def _take(self, pattern: Pattern, questions: FinderQuestions) -> None:
        """Take the answers, and let light-headedness end the way down even before the others are there."""
        self._answers.pop(pattern.id, None)
        self._light.pop(pattern.id, None)
        answer, light = questions.answer(), questions.light_headed() or 0
        if answer is not None:
            self._answers[pattern.id] = answer
        if light > MOST_LIGHTNESS:
            self._light[pattern.id] = light
        questions.show_next(self._to_come())
        words = self.tr(
            "That is enough for today, then: the slower paces wait. Let the breath come back by itself, sitting or "
            "lying."
        )
        questions.say(words if self._light else "")

    # ---- the end -----------------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        if not self._answers:
            self._keep_practice()
            self._leave()
            return
        self._keep_findings()
        result = FinderResult(self._findings, self._write_mine())
        result.leave.connect(lambda: self._close(result))
        result.again.connect(lambda: self._close(result))
        result.again.connect(self.again)
        result.doctor.connect(self.doctor)
        self._parts.window.show_screen(result)
        self._drop()
        self._keep_practice()
        self.ended.emit()

    def _keep_findings(self) -> None:
        """Keep what was said so far: whoever closes the window in between has said it all the same."""
        if not self._answers:
            return
        findings = with_finding(self._findings, Finding(self._parts.today, dict(self._answers)))
        if findings == self._findings:
            return
        self._findings = findings
        try:
            save(findings, self._parts.folder)
        except OSError as error:
            self.trouble.emit(self.tr("What was found could not be kept: {0}").format(error.strerror or error))

    def _write_mine(self) -> Pattern | None:
        """Write what two days agree on as a pattern of the person's own; a stranger of its id keeps its file."""
        mine = agreed(self._findings)
        if mine is None:
            return None
        patterns = self._parts.patterns
        if MINE in patterns and patterns[MINE].name != mine.name:
            mine = replace(mine, id=id_for(mine.name, [each for each in patterns if patterns[each].name != mine.name]))
        try:
            write(mine, self._parts.folder)
        except OSError as error:
            self.trouble.emit(self.tr("It could not be kept: {0}").format(error.strerror or error))
            return None
        self.saved.emit(mine.id)
        return mine

    def _keep_practice(self) -> None:
        """Count it as one practice; what was too much keeps the next one faster."""
        settings = self._parts.settings
        unanswered = {id_: Answer(0, 0, 0, light) for id_, light in self._light.items()}
        answers = {**unanswered, **self._answers}
        counts = self._breathed >= COUNTS_FROM
        if counts or any(answer.symptoms for answer in answers.values()):
            slowest = slowest_next(answers, settings.breath_slowest or None)
            self.kept.emit(Kept(settings.breath_sessions + counts, slowest))

    def _close(self, result: FinderResult) -> None:
        self._parts.window.drop_screen(result)
        self.deleteLater()
