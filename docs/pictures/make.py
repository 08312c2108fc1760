"""Makes the README's pictures: `uv run docs/pictures/make.py`. Also every screen at every size, with `--all FOLDER`."""

from __future__ import annotations

import argparse
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
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import Program
from gui.screens.breath_choice import PracticeChoice
from gui.screens.lessons import LessonsScreen
from gui.screens.own_rate import OwnRateScreen
from gui.screens.session import SessionScreen
from gui.screens.settings.tones import TonesPlate
from gui.screens.settings.voice import VoicePlate
from gui.widgets.scroll import Scroll
from workouts.command_line import find_timeline
from workouts.segments import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.screens.settings.plate import Plate
    from gui.theme import Mode

SIZES = ((1280, 800), (1024, 640))
README = {"workouts": "light", "preview": "dark", "session": "light", "breathing": "light"}
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
"""
BROKEN = "name: Mine\nsteps:\n  - exercise: plnak\n    seconds: 30\n"


class Clock:
    """Seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Pictures:
    """A program whose screens are photographed, with a clock of its own."""

    def __init__(self, own_files: bool) -> None:
        self.app = QApplication.instance() or QApplication([])
        self.clock = Clock()
        self.data = Path(tempfile.mkdtemp())
        (self.data / "workouts").mkdir()
        if own_files:
            (self.data / "workouts" / "my-mix.yaml").write_text(OWN_WORKOUT, encoding="utf-8")
            (self.data / "workouts" / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        silent = {"breath_noise": 0, "breath_tone": 0, "breath_marks": 0, "breath_tick": 0, "breath_voice": 0}
        choices = {"reduce_motion": True, "keep_awake": False, "tones": "silent", "speech": "nothing", **silent}
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
        run.screen.set_dim(True)

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


def all_screens(pictures: Pictures) -> dict[str, Callable[[], None]]:
    """Give everything there is to see, by its name."""
    return {
        "workouts": lambda: pictures.page("workouts"),
        "doctor": lambda: pictures.page("doctor"),
        "settings": lambda: pictures.page("settings"),
        "settings-tones": lambda: pictures.settings_of(TonesPlate),
        "settings-voice": lambda: pictures.settings_of(VoicePlate),
        "preview": lambda: pictures.preview("core-foundations"),
        "preview-big-3": lambda: pictures.preview("mcgill-big-3"),
        "session-ready": lambda: pictures.session("core-foundations", Kind.GET_READY, 0, 4),
        "session-work": lambda: pictures.session("mcgill-big-3", Kind.WORK, 4, 7),
        "session-rest": lambda: pictures.session("core-foundations", Kind.REST, 4, 9),
        "session-switch": lambda: pictures.session("mcgill-big-3", Kind.SWITCH, 0, 3),
        "session-breathe": lambda: pictures.session("gentle-relief", Kind.BREATHE, 0, 12),
        "session-long-name": lambda: pictures.session("my-mix", Kind.WORK, 0, 6),
        "session-wait": lambda: pictures.session("my-mix", Kind.WAIT, 0, 6),
        "session-max": lambda: pictures.session("progress-tests", Kind.WORK, 2, 23),
        "summary": pictures.stop,
        "breathe": lambda: pictures.page("breathe"),
        "own-rate": lambda: pictures.own_rate(5),
        "own-rate-found": lambda: pictures.own_rate(8),
        "practice-lying": lambda: pictures.practice("ease", 7),
        "practice-sitting": lambda: pictures.practice("learn", 16, position="seated"),
        "practice-chair": lambda: pictures.practice("ease", 7, position="chair"),
        "practice-orb": lambda: pictures.practice("478", 11, picture="orb"),
        "practice-wave": lambda: pictures.practice("sigh", 19, picture="wave"),
        "practice-late": lambda: pictures.practice("ease", 66),
        "practice-free": lambda: pictures.practice("ease", 310),
        "practice-dim": pictures.dim,
        "practice-still": lambda: pictures.practice("box", 9, still=True),
        "practice-summary": pictures.stop_practice,
        "lessons": lambda: pictures.lesson(lessons={"notice": "yes", "belly": "not-yet"}),
        "lessons-shut": lambda: pictures.lesson("desk", lessons={}),
        "lesson-belly": lambda: pictures.lesson("belly", 7, lessons_open=True),
        "lesson-ribs": lambda: pictures.lesson("ribs", 7),
        "lesson-desk": lambda: pictures.lesson("desk", 7),
        "lesson-withdrawn": lambda: pictures.lesson("chest", 63),
        "lesson-end": pictures.stop_practice,
        "pattern-new": pictures.program.edit_pattern,
    }


def make_all(folder: Path) -> None:
    """Photograph every screen in every size, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(own_files=True)
    for name, show in all_screens(pictures).items():
        show()
        for size in SIZES:
            for mode in ("light", "dark"):
                pictures.shoot(folder / f"{name}-{mode}-{size[0]}.png", size, mode)  # type: ignore[arg-type]


def make_readme() -> None:
    """Photograph the README's pictures."""
    pictures = Pictures(own_files=False)
    shows = {
        "workouts": lambda: pictures.page("workouts"),
        "preview": lambda: pictures.preview("core-foundations"),
        "session": lambda: pictures.session("mcgill-big-3", Kind.WORK, 4, 7),
        "breathing": lambda: pictures.practice("ease", 6.5),
    }
    for name, mode in README.items():
        shows[name]()
        pictures.shoot(ROOT / "docs" / "pictures" / f"{name}.png", SIZES[0], mode)  # type: ignore[arg-type]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every screen, in every size, light and dark")
    wanted = parser.parse_args().all
    if wanted:
        make_all(wanted)
    else:
        make_readme()
