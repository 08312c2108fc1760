"""Which lesson comes next, which may be taken, and what is said at which breath of one?

Pure rules. A lesson opens by what the person says of the one before, never by a measurement: biofeedback of belly
breathing made people less relaxed (Faust-Christmann 2019), so nothing is scored.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workouts.breathing.positions import BreathPosition
    from workouts.model import Millis, Ref

SHORTEST: Final[Millis] = 60_000
LONGEST: Final[Millis] = 180_000
"""A lesson lasts from one to three minutes."""
MOST_CUE_WORDS: Final = 4
CUED_BREATHS: Final = 6
"""Breaths in which the cue is written; in the next one it fades, and then the person breathes without words."""
OPENED: Final = "open"
"""What is kept of a lesson that has been opened and not answered yet."""


class Part(StrEnum):
    """The part of the body that a lesson is about."""

    BELLY = "belly"
    CHEST = "chest"
    RIBS = "ribs"


class Fault(StrEnum):
    """What is easily done instead."""

    SHOULDERS = "shoulders"
    SUCKED_IN = "sucked-in"
    PUSHED_OUT = "pushed-out"
    ARCHED = "arched"
    TOO_BIG = "too-big"
    SQUEEZED = "squeezed"


class Answer(StrEnum):
    """What the person says: could they feel it?"""

    YES = "yes"
    A_BIT = "bit"
    NOT_YET = "not-yet"


class Standing(StrEnum):
    """How a lesson stands."""

    SHUT = "shut"
    OPEN = "open"
    NOT_YET = "not-yet"
    A_BIT = "bit"
    FELT = "yes"


@dataclass(frozen=True, slots=True)
class LessonCue:
    """The one cue of a lesson, at most four words each way."""

    inhale: str
    exhale: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that is easily done instead, in one line."""

    fault: Fault
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One small lesson."""

    id: str
    name: str
    why: str
    setup: str
    cue: LessonCue
    time: Millis
    positions: tuple[BreathPosition, ...]
    """Those it can be taken in, the usual one first."""
    look_for: str
    hint: str
    """What helps those who could not feel it yet."""
    not_this: tuple[Wrong, ...]
    pattern: Ref | None = None
    """How it is breathed; without one the person taps their own breath, and nothing is paced."""
    part: Part | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """The lessons in their order, with what some people should know first."""

    lessons: tuple[Lesson, ...]
    care: Mapping[str, str]
    """Words for a caution's code."""

    def number(self, id_: str) -> int:
        """Give which lesson this is, from 1."""
        return 1 + [lesson.id for lesson in self.lessons].index(id_)

    def after(self, id_: str) -> Lesson | None:
        """Give the lesson behind this one, if it is not the last."""
        return next(iter(self.lessons[self.number(id_) :]), None)


def standing(course: Course, answers: Mapping[str, str], id_: str, *, all_open: bool = False) -> Standing:
    """Give how a lesson stands, by the answers kept so far."""
    kept = answers.get(id_)
    if kept in tuple(Answer):
        return Standing(kept)
    return Standing.OPEN if all_open or kept == OPENED or course.number(id_) == 1 else Standing.SHUT


def answered(course: Course, answers: Mapping[str, str], id_: str, answer: Answer) -> dict[str, str]:
    """Give the answers with a new one. What has been opened stays open, whatever is said of it later."""
    new = {**answers, id_: answer.value}
    following = course.after(id_)
    if following is not None and answer is not Answer.NOT_YET:
        new.setdefault(following.id, OPENED)
    return new


def next_lesson(course: Course, answers: Mapping[str, str], *, all_open: bool = False) -> Lesson | None:
    """Give the first open lesson that has not been felt even a bit; none once all have been."""
    wanted = (Standing.OPEN, Standing.NOT_YET)
    return next(
        (each for each in course.lessons if standing(course, answers, each.id, all_open=all_open) in wanted), None
    )


def felt(course: Course, answers: Mapping[str, str]) -> int:
    """Give how many lessons have been felt, a bit or wholly."""
    return sum(answers.get(lesson.id) in (Answer.YES, Answer.A_BIT) for lesson in course.lessons)


def cue_at(lesson: Lesson, kind: Literal["in", "hold", "out"], breath: int) -> str:
    """Give what is written at a stroke of a breath, counted from 0; nothing before, and none once it has withdrawn."""
    if not 0 <= breath <= CUED_BREATHS:
        return ""
    return {"in": lesson.cue.inhale, "hold": "", "out": lesson.cue.exhale}[kind]


def said_at(lesson: Lesson, kind: Literal["in", "hold", "out"], breath: int) -> str:
    """Give what is said aloud at the beginning of a stroke: the cue once, in the first breath, and then silence."""
    return cue_at(lesson, kind, breath) if breath == 0 else ""


def cue_share(breath: int, share: float) -> float:
    """Give how visible the words are from 1 to 0, so far (0 to 1) into a breath: whole at first, then they fade."""
    if breath < CUED_BREATHS:
        return 1.0
    return max(0.0, 1.0 - share) if breath == CUED_BREATHS else 0.0
