"""What do the lessons say?

Their words stand in `builtin/lessons.yaml`, like the safety words, and are read by the same reader: a slip in them is
told with its line.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workouts.breathing.lessons import (
    LONGEST,
    MOST_CUE_WORDS,
    SHORTEST,
    Course,
    Fault,
    Lesson,
    LessonCue,
    Part,
    Wrong,
)
from workouts.breathing.positions import POSITIONS
from workouts.definitions.records import Field, Record, Table
from workouts.definitions.times import Duration
from workouts.definitions.values import CUE, Choice, Code, Context, Many, Name, OneWord, Slug, Text
from workouts.yaml_nodes import read

if TYPE_CHECKING:
    from workouts.definitions.records import Read
    from workouts.problems import Problem

FILE = Path(__file__).parent.parent / "builtin" / "lessons.yaml"
LINE = Text(120)
"""One line of a page."""


def _cue(read: Read, context: Context) -> LessonCue | None:
    for key, words in read.values.items():
        count = len(words.split())
        if count > MOST_CUE_WORDS:
            context.error(read.nodes[key], f"the cue has {count} words, at most {MOST_CUE_WORDS} are heard in a breath")
            return None
    return LessonCue(read.values["in"], read.values["out"])


def _lesson(read: Read, context: Context) -> Lesson | None:
    if not SHORTEST <= read.values["time"] <= LONGEST:
        context.error(read.nodes["time"], "a lesson lasts from 1 to 3 minutes")
        return None
    return Lesson(**read.values)


_CUE = Record("a cue", (Field("in", CUE, required=True), Field("out", CUE, required=True)), _cue)
_WRONG = Record(
    "what not to do",
    (Field("fault", Choice(Fault), required=True), Field("words", LINE, required=True)),
    lambda read, _context: Wrong(**read.values),
)
_LESSON = Record(
    "a lesson",
    (
        Field("id", Slug(), required=True),
        Field("name", CUE, required=True),
        Field("why", LINE, required=True),
        Field("setup", LINE, required=True),
        Field("positions", Many(OneWord(POSITIONS)), required=True),
        Field("pattern", Name("breathing pattern")),
        Field("time", Duration(), required=True),
        Field("cue", _CUE, required=True),
        Field("part", Choice(Part)),
        Field("look_for", LINE, required=True),
        Field("hint", LINE, required=True),
        Field("not_this", Many(_WRONG), required=True),
        Field("sources", Many(Text())),
    ),
    _lesson,
)
COURSE = Record(
    "the lessons",
    (Field("lessons", Many(_LESSON), required=True), Field("care", Table(Code("cautions"), Text(200)), required=True)),
    lambda read, _context: Course(**read.values),
)


def read_course(data: bytes, file: str) -> tuple[Course | None, tuple[Problem, ...]]:
    """Read the lessons from a file's bytes."""
    context = Context()
    course = COURSE.read(read(data, file), context)
    return course, tuple(context.log.problems)


@cache
def course() -> Course:
    """Give the lessons that come with the program."""
    lessons, problems = read_course(FILE.read_bytes(), str(FILE))
    assert lessons is not None, problems
    return lessons
