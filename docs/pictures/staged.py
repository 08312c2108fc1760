"""What is on show when the pictures are taken: a program of its own, in one screen after the other."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.app import Program
from gui.interrupted import Interrupted
from gui.screens.breath_choice import PracticeChoice
from gui.screens.breathe import BreathePage
from gui.screens.finder.frame import FinderFrame
from gui.screens.finder.questions import FinderQuestions
from gui.screens.kept_line import KeptLine
from gui.screens.lessons import LessonsScreen
from gui.screens.own_rate import OwnRateScreen
from gui.screens.session import SessionScreen
from gui.screens.settings.breath import BreathPlate
from gui.screens.summary import SummaryScreen
from gui.widgets.breath.moment import Breath
from gui.widgets.scroll import Scroll
from gui.widgets.sheet import NO, Sheet
from gui.widgets.toast import Toast
from workouts.breathing.finder import Answer
from workouts.command_line import find_timeline
from workouts.segments import Kind

if TYPE_CHECKING:
    from gui.screens.settings.plate import Plate
    from gui.settings import WordSize
    from gui.theme import Mode


OWN_WORKOUT = """\
name: My own short mix with a name that is really rather long
steps:
  - exercise: kneeling-hip-flexor-stretch
    time: 20s
  - exercise: side-plank
    reps: [4, 3]
    hold: 10s
  - exercise: swiss-ball-hamstring-curl
    reps: 8
    record: reps
  - wait: Fetch the strap and lie down
  - exercise: belly-breathing
    time: 30s
  - exercise: recovery-breathing
    time: 1m
"""
OWN_PATTERN = "name: Evening calm\nphases: [{in: 4}, {out: 7}]\ntime: 5m\n"
USING = "name: The end of the day\nsteps:\n  - breathe: mine\n"
BROKEN = "name: Mine\nsteps:\n  - exercise: plnak\n    seconds: 30\n"


class Clock:
    """Seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Pictures:
    """A program whose screens are photographed, with a clock of its own."""

    def __init__(self, own_files: bool, words: WordSize = "normal") -> None:
        self.app = QApplication.instance() or QApplication([])
        self.clock = Clock()
        self.data = Path(tempfile.mkdtemp())
        (self.data / "workouts").mkdir()
        if own_files:
            (self.data / "workouts" / "my-mix.yaml").write_text(OWN_WORKOUT, encoding="utf-8")
            (self.data / "workouts" / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        silent = {"breath_noise": 0, "breath_tone": 0, "breath_marks": 0, "breath_tick": 0, "breath_voice": 0}
        quiet = {"tones": "silent", "speech": "nothing", **silent}
        choices = {"reduce_motion": True, "keep_awake": False, "words": words, **quiet}
        (self.data / "settings.json").write_text(json.dumps(choices), encoding="utf-8")
        self.program = Program(self.app, self.data, clock=self.clock)  # type: ignore[arg-type]
        self.program.open()
        self.settle()

    def settle(self) -> None:
        """Let everything that is under way come to its end."""
        for _ in range(40):
            self.app.processEvents()

    def shoot(self, path: Path, size: tuple[int, int], mode: Mode) -> None:
        """Photograph the window as it is."""
        self.program.theme.show(mode)
        self.program.window.resize(*size)
        self.settle()
        self.program.window.grab().save(str(path))

    def clear(self) -> None:
        """Close what lies over the window from the screen before."""
        for sheet in self.program.window.findChildren(Sheet):
            sheet.answer(NO)
        for toast in self.program.window.findChildren(Toast):
            toast.close()
        self.settle()

    # ---- screens ---------------------------------------------------------------------------------------------------

    def page(self, name: str) -> None:
        """Show a page of the rail."""
        self.program.window.show_page(name)

    def settings_of(self, kind: type[Plate]) -> None:
        """Show what can be chosen in one plate of the settings."""
        self.page("settings")
        self.settle()
        plate = self.program.window.findChildren(kind)[-1]
        self.program.window.findChildren(Scroll)[-1].ensureWidgetVisible(plate)

    def preview(self, workout: str) -> None:
        """Show a workout before it begins."""
        self.page("workouts")
        self.program.preview(workout)

    def session(self, workout: str, kind: Kind, number: int, seconds: float) -> None:
        """Show a session so many seconds into its segment of this kind and number, from 0."""
        self.page("workouts")
        timeline, _ = find_timeline(workout, self.data)
        self.program.begin(timeline)
        session = self.program.session
        assert session is not None
        indexes = [index for index, segment in enumerate(timeline.segments) if segment.kind is kind]
        self.program.window.findChildren(SessionScreen)[-1].show_voice(off=False)
        session.jump(indexes[number])
        for _ in range(round(seconds * 10)):
            self.clock.now += 0.1
            session.tick()

    def pressed(self, action: str) -> None:
        """Show a session in which a key has just been pressed."""
        self.session("mcgill-big-3", Kind.WORK, 4, 7)
        self.program.window.findChildren(QAction, action)[-1].trigger()

    def answer(self) -> None:
        """Take the easier exercise where one hurts, and stop the session, which shows its summary."""
        for sheet in self.program.window.findChildren(Sheet):
            sheet.answer("easier")
        self.stop()

    def paused(self, seconds: float | None = None) -> None:
        """Show a paused session, or one that has been going on again for so many seconds of counting in."""
        self.session("mcgill-big-3", Kind.WORK, 4, 7)
        session = self.program.session
        assert session is not None
        session.pause()
        if seconds is None:
            return
        session.go_on()
        self.clock.now += seconds
        session.tick()

    def closed_eyes(self) -> None:
        """Show a session in the dark."""
        self.session("mcgill-big-3", Kind.WORK, 4, 7)
        self.act("session.dim")

    def act(self, name: str) -> None:
        """Do an action of the session, as its key does."""
        screen = self.program.window.findChildren(SessionScreen)[-1]
        screen.commands[name].trigger()

    def practice(self, pattern: str, seconds: float, **chosen: object) -> None:
        """Show a breathing practice so many seconds after its beginning."""
        self.page("breathe")
        library = self.program.library
        assert library is not None
        choice = PracticeChoice(library.patterns[pattern], None, None, "body", "supine", free=True)
        self.program.settings = replace(self.program.settings, reduce_motion=bool(chosen.pop("still", False)))
        self.program.practise(replace(choice, **chosen))  # type: ignore[arg-type]
        run = self.program.practice
        assert run is not None
        if run.session is None:
            self.settle()
            return
        for _ in range(round(seconds * 10)):
            self.clock.now += 0.1
            run.session.tick()

    def lesson(self, id_: str = "", seconds: float = 0, **settings: object) -> None:
        """Show the lessons; or one of them, so many seconds after its beginning."""
        self.page("breathe")
        self.program.settings = replace(self.program.settings, reduce_motion=False, **settings)  # type: ignore[arg-type]
        self.program.show_lessons()
        screen = self.program.window.findChildren(LessonsScreen)[-1]
        if not id_:
            return
        screen.choose(id_)
        if not seconds:
            return
        QTest.keyClick(screen, Qt.Key.Key_Return)
        run = self.program.practice
        assert run is not None
        assert run.session is not None
        for _ in range(round(seconds * 10)):
            self.clock.now += 0.1
            run.session.tick()

    def own_rate(self, breaths: int) -> None:
        """Show how the own breath is tapped, after so many breaths."""
        self.practice("settle", 0)
        screen = self.program.window.findChildren(OwnRateScreen)[-1]
        for _ in range(breaths):
            QTest.keyPress(screen, Qt.Key.Key_Space)
            self.clock.now += 1.6
            QTest.keyRelease(screen, Qt.Key.Key_Space)
            self.clock.now += 2.4

    def dim(self) -> None:
        """Show a practice with closed eyes."""
        self.practice("ease", 20)
        run = self.program.practice
        assert run is not None
        assert run.screen is not None
        run.screen.commands["practice.dim"].trigger()

    def settings_of_breath(self) -> None:
        """Show the settings of the sound of breathing, while one breath is tried."""
        self.page("settings")
        self.settle()
        plate = self.program.window.findChildren(BreathPlate)[-1]
        plate.show_breath(Breath(0.7, "in", 0.5, word="Breathe in"))
        scroll = plate.parentWidget()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parentWidget()
        if scroll is not None:
            scroll.verticalScrollBar().setValue(plate.y() - 20)

    def finder(self, *answers: Answer) -> None:
        """Show the pace finder: its first words, or, after so many paces with their answers, the next questions."""
        self.page("breathe")
        self.program.settings = replace(self.program.settings, breath_sessions=5)
        self.program.beside.find_pace()
        for answer in answers:
            self._find(answer)
        self.settle()

    def _find(self, answer: Answer) -> None:
        window = self.program.window
        window.findChildren(FinderFrame)[-1].go.emit()
        self.settle()
        self.stop_practice()
        self.settle()
        questions = window.findChildren(FinderQuestions)[-1]
        values = (answer.ease, answer.calm, answer.air_hunger, answer.light_headed)
        for scale, value in zip(questions.scales(), values, strict=True):
            scale.choose(value)

    def found(self) -> None:
        """Show the result of the pace finder."""
        tried = ((5, 5, 1, 0), (6, 7, 1, 0), (8, 9, 2, 0), (6, 6, 4, 1), (3, 4, 8, 1))
        self.finder(*(Answer(*numbers) for numbers in tried))
        self.program.window.findChildren(FinderFrame)[-1].go.emit()

    def remove(self) -> None:
        """Ask whether a pattern of one's own is to go."""
        self.page("breathe")
        (self.data / "breathing").mkdir(exist_ok=True)
        (self.data / "breathing" / "mine.yaml").write_text(OWN_PATTERN, encoding="utf-8")
        (self.data / "workouts" / "day.yaml").write_text(USING, encoding="utf-8")
        self.program._loader.start()
        while self.program.library is None or "mine" not in self.program.library.patterns:
            self.app.processEvents()
        self.program.window.findChildren(BreathePage)[-1].choose("mine")
        self.program.beside.own_patterns.remove("mine")

    def stop_practice(self) -> None:
        """Stop the practice, which shows its summary."""
        run = self.program.practice
        if run is not None and run.session is not None:
            run.session.stop("picture")

    def stop(self) -> None:
        """Stop the session, which shows its summary."""
        session = self.program.session
        if session is not None:
            session.stop("picture")
        self.program.past.keeper.flush()

    def not_kept(self) -> None:
        """Show the summary of a session that cannot be kept."""
        self.session("mcgill-big-3", Kind.WORK, 4, 17)
        self.stop()
        self.settle()
        self.program.window.findChildren(KeptLine)[-1].show_not_kept("the disk is full")

    def interrupted(self) -> None:
        """Ask whether to go on where a session was interrupted."""
        self.session("mcgill-big-3", Kind.WORK, 4, 17)
        session, keeper, library = self.program.session, self.program.past.keeper, self.program.library
        assert session is not None
        assert library is not None
        keeper.flush()
        content = keeper.store.path.read_bytes()
        self.stop()
        self.program.window.findChildren(SummaryScreen)[-1].leave.emit()
        (keeper.store.journal.folder / f"{keeper.store.path.stem}.jsonl").unlink()
        keeper.store.path.write_bytes(content)
        self.page("workouts")
        asking = Interrupted(keeper, self.program.window, self.program)
        asking.settle(library)
