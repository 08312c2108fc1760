"""Makes the README's pictures: `uv run docs/pictures/make.py`.

Also every screen at every size, with `--all FOLDER`, and every phase of a session at a size of its words, with
`--phases FOLDER --words far`.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from staged import ROOT, Pictures

from gui.screens.settings.tones import TonesPlate
from gui.screens.settings.voice import VoicePlate
from gui.settings import WordSize
from workouts.breathing.finder import Answer
from workouts.segments import Kind

if TYPE_CHECKING:
    from collections.abc import Callable


SIZES = ((1280, 800), (1024, 640))
PHASE_SIZES = (*SIZES, (1920, 1080))
README = {
    "workouts": "light",
    "preview": "dark",
    "session": "light",
    "hurts": "light",
    "breathing": "light",
    "lesson": "light",
}


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
        "session-eased": lambda: pictures.pressed("session.easier"),
        "session-hurts": lambda: pictures.pressed("session.hurts"),
        "summary-hurt": pictures.answer,
        "session-ready": lambda: pictures.session("core-foundations", Kind.GET_READY, 0, 4),
        "session-work": lambda: pictures.session("mcgill-big-3", Kind.WORK, 4, 7),
        "session-rest": lambda: pictures.session("core-foundations", Kind.REST, 4, 9),
        "session-switch": lambda: pictures.session("mcgill-big-3", Kind.SWITCH, 0, 3),
        "session-breathe": lambda: pictures.session("gentle-relief", Kind.BREATHE, 0, 12),
        "session-breathe-sitting": lambda: pictures.session("my-mix", Kind.BREATHE, 1, 9),
        "session-long-name": lambda: pictures.session("my-mix", Kind.WORK, 0, 6),
        "session-wait": lambda: pictures.session("my-mix", Kind.WAIT, 0, 6),
        "session-max": lambda: pictures.session("progress-tests", Kind.WORK, 2, 23),
        "session-dark": pictures.closed_eyes,
        "session-keys": lambda: pictures.act("session.keys"),
        "summary": pictures.stop,
        "summary-not-kept": pictures.not_kept,
        "keys": pictures.program.change_keys,
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
        "settings-breath": pictures.settings_of_breath,
        "finder": pictures.finder,
        "finder-questions": lambda: pictures.finder(Answer(7, 8, 2, 0)),
        "finder-light-headed": lambda: pictures.finder(Answer(7, 8, 2, 4)),
        "finder-result": pictures.found,
        "pattern-remove": pictures.remove,
        "interrupted": pictures.interrupted,
    }


def all_phases(pictures: Pictures) -> dict[str, Callable[[], None]]:
    """Give every phase of a session, by its name."""
    return {
        "ready": lambda: pictures.session("core-foundations", Kind.GET_READY, 0, 4),
        "work-timed": lambda: pictures.session("my-mix", Kind.WORK, 0, 6),
        "work-long": lambda: pictures.session("steady-walk", Kind.WORK, 0, 40),
        "work-reps": lambda: pictures.session("core-foundations", Kind.WORK, 2, 7),
        "work-waits": lambda: pictures.session("my-mix", Kind.WORK, 6, 7),
        "hold": lambda: pictures.session("mcgill-big-3", Kind.WORK, 4, 7),
        "hold-max": lambda: pictures.session("progress-tests", Kind.WORK, 2, 23),
        "rest": lambda: pictures.session("core-foundations", Kind.REST, 4, 9),
        "switch": lambda: pictures.session("mcgill-big-3", Kind.SWITCH, 0, 3),
        "wait": lambda: pictures.session("my-mix", Kind.WAIT, 0, 6),
        "breathe": lambda: pictures.session("gentle-relief", Kind.BREATHE, 0, 12),
        "paused": pictures.paused,
        "counting-in": lambda: pictures.paused(1),
        "dark": pictures.closed_eyes,
    }


def make_phases(folder: Path, words: WordSize) -> None:
    """Photograph every phase of a session in every size of the window, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(own_files=True, words=words)
    for name, show in all_phases(pictures).items():
        show()
        for size in PHASE_SIZES:
            for mode in ("light", "dark"):
                pictures.shoot(folder / f"{name}-{words}-{mode}-{size[0]}.png", size, mode)  # type: ignore[arg-type]


def make_all(folder: Path) -> None:
    """Photograph every screen in every size, light and dark."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(own_files=True)
    for name, show in all_screens(pictures).items():
        pictures.clear()
        show()
        for size in SIZES:
            for mode in ("light", "dark"):
                pictures.shoot(folder / f"{name}-{mode}-{size[0]}.png", size, mode)  # type: ignore[arg-type]
    make_small(pictures, folder)


def make_small(pictures: Pictures, folder: Path) -> None:
    """Photograph the small window, which is no part of the large one, in each of its sizes."""
    program = pictures.program
    for size in ("small", "medium"):
        for words, still in ((True, False), (False, False), (True, True)):
            program.settings = replace(
                program.settings, small_size=size, small_words=words, reduce_motion=still, breath_sessions=9
            )
            program.beside.open_desk()
            desk = program.beside.desk
            assert desk is not None
            pictures.settle()  # what is not on the screen yet is not painted
            for _ in range(40):
                pictures.clock.now += 0.1
                desk.session.tick()
            for mode in ("light", "dark"):
                program.theme.show(mode)
                pictures.settle()
                name = f"small-{size}{'' if words else '-orb'}{'-still' if still else ''}-{mode}"
                desk.small.grab().save(str(folder / f"{name}.png"))
    program.beside.close_desk()


def make_readme() -> None:
    """Photograph the README's pictures."""
    pictures = Pictures(own_files=False)
    shows = {
        "workouts": lambda: pictures.page("workouts"),
        "preview": lambda: pictures.preview("core-foundations"),
        "session": lambda: pictures.session("mcgill-big-3", Kind.WORK, 4, 7),
        "hurts": lambda: pictures.pressed("session.hurts"),
        "breathing": lambda: pictures.practice("ease", 6.5),
        "lesson": lambda: pictures.lesson(lessons={"notice": "yes", "belly": "open"}),
    }
    for name, mode in README.items():
        pictures.clear()
        shows[name]()
        pictures.shoot(ROOT / "docs" / "pictures" / f"{name}.png", SIZES[0], mode)  # type: ignore[arg-type]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every screen, in every size, light and dark")
    parser.add_argument("--phases", type=Path, metavar="FOLDER", help="every phase of a session, light and dark")
    parser.add_argument("--words", choices=get_args(WordSize), default="far", help="the size of its words")
    wanted = parser.parse_args()
    if wanted.all:
        make_all(wanted.all)
    elif wanted.phases:
        make_phases(wanted.phases, wanted.words)
    else:
        make_readme()
