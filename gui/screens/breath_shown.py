"""How is a moment of a practice told to the picture, which knows only numbers and words?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from gui.screens.breath_words import seconds, tr
from gui.widgets.breath.moment import Breath, Stretch
from workouts.breathing.lessons import Part, cue_at, cue_share

if TYPE_CHECKING:
    from gui.widgets.breath.moment import Direction
    from gui.widgets.breath.torso import Position
    from workouts.breathing.breath import Moment, Stroke
    from workouts.breathing.lessons import Lesson
    from workouts.breathing.plan import Plan
    from workouts.breathing.positions import BreathPosition
    from workouts.model import Pattern

COUNTED_BREATHS: Final = 4
"""Breaths in which the seconds are counted; then the numerals get out of the way."""
COUNT_FADES: Final = 2_500
"""Milliseconds in which they fade."""
FOR_LONG: Final = 1000.0
"""Seconds; a phase so long lets its word stand still."""
PICTURED: Final[dict[BreathPosition, Position]] = {
    "supine": "supine",
    "chair": "supine",
    "side": "supine",
    "seated": "seated",
}
"""Which picture of the body stands for a position: one of lying and one of sitting."""
CUED_BREATHS: Final = 8
"""Breaths in which there is a cue; then only what is new is said."""


def direction_of(stroke: Stroke) -> Direction:
    """Give where the breath goes in a stroke."""
    if stroke.kind != "hold":
        return stroke.kind
    return "full" if stroke.start >= 0.5 else "empty"


def word_of(stroke: Stroke) -> str:
    """Give the one large word."""
    if stroke.kind == "in" and stroke.start > 0.5:
        return tr("A sip more")
    words: dict[Direction, str] = {
        "in": tr("Breathe in"),
        "out": tr("Breathe out"),
        "full": tr("Hold"),
        "empty": tr("Rest"),
    }
    return words[direction_of(stroke)]


def short_word_of(stroke: Stroke) -> str:
    """Give the shortest word, as it is spoken in a workout: it can stand the larger beside other words."""
    if stroke.kind == "in" and stroke.start > 0.5:
        return tr("Sip")
    words: dict[Direction, str] = {"in": tr("In"), "out": tr("Out"), "full": tr("Hold"), "empty": tr("Rest")}
    return words[direction_of(stroke)]


def cue_of(pattern: Pattern, now: Moment) -> str:
    """Give the quiet words under it: the pattern's own cues in turn, or what the belly does."""
    if now.breath < 0:
        return tr("Let your breath go")
    if now.breath >= CUED_BREATHS:
        return ""
    if pattern.cues:
        return pattern.cues[now.breath % len(pattern.cues)]
    return {"in": tr("Belly rises"), "out": tr("Let it fall"), "hold": tr("Soft and easy")}[now.phase.kind]


def cue_of_lesson(lesson: Lesson, now: Moment) -> str:
    """Give the words of a lesson under it, as long as they stand."""
    return tr("Let your breath go") if now.breath < 0 else cue_at(lesson, now.phase.kind, now.breath)


def shown(plan: Plan, elapsed: float, *, note: str, always_counted: bool, lesson: Lesson | None = None) -> Breath:
    """Give what the picture shows at a time of a plan, in milliseconds.

    Args:
        plan: The plan.
        elapsed: Milliseconds in its time.
        note: What is new, said in place of a cue.
        always_counted: Whether numerals and words stay, as they do without motion.
        lesson: The lesson whose cue is shown, and whose words withdraw.

    """
    now = plan.at(elapsed)
    stroke = now.phase
    share = (elapsed - plan.starts[now.breath]) / plan.breaths[now.breath].length if now.breath >= 0 else 0.0
    lasting = lesson is None or always_counted or bool(note)
    into = elapsed - plan.starts[now.breath] if now.breath >= 0 else 0.0
    return Breath(
        level=now.level,
        direction=direction_of(stroke),
        share=now.progress,
        length=stroke.length / 1000,
        begins_at=stroke.start,
        ends_at=stroke.goal,
        time=elapsed / 1000,
        word=word_of(stroke),
        cue=note or (cue_of(plan.practice.pattern, now) if lesson is None else cue_of_lesson(lesson, now)),
        ribs=_ribs_words(stroke, now.breath, lesson),
        count=str(max(1, -(-now.left // 1000))),
        count_share=1.0 if always_counted else _count_share(now.breath, into),
        words_left=1.0 if lasting else cue_share(now.breath, share),
    )


def shown_small(plan: Plan, elapsed: float, *, note: str) -> Breath:
    """Give what a small window shows: the word, and a note in place of the numerals, which does not fade with it."""
    moment = shown(plan, elapsed, note="", always_counted=True)
    return small_words(moment, moment.word, note)


def small_words(moment: Breath, word: str, note: str) -> Breath:
    """Give a moment with the words of a small window."""
    return replace(moment, word=word, cue="", ribs="", count=note, count_share=1.0)


def shown_in_workout(plan: Plan, elapsed: float, *, always_counted: bool) -> Breath:
    """Give what the picture shows within a workout, where the screen around it has the cues."""
    now = plan.at(elapsed)
    made = shown(plan, elapsed, note="", always_counted=always_counted)
    return replace(made, word=short_word_of(now.phase), cue="", ribs="")


def shown_free(elapsed: float) -> Breath:
    """Give what the picture shows when the pacer has withdrawn."""
    return Breath(
        level=0.0,
        direction="out",  # at its very beginning: the ring is empty, and nothing moves
        share=0.001,
        length=FOR_LONG,
        begins_at=0.0,
        ends_at=0.0,
        time=elapsed / 1000,
        word=tr("On your own"),
        cue=tr("Breathe on as you like"),
    )


def _ribs_words(stroke: Stroke, breath: int, lesson: Lesson | None) -> str:
    """Give what stands under the ribs; in a lesson only where they are its one cue, and only as long as that stands."""
    if lesson is not None and (lesson.part is not Part.RIBS or not cue_at(lesson, stroke.kind, breath)):
        return ""
    return {"in": tr("low ribs widen"), "out": tr("low ribs settle"), "hold": ""}[stroke.kind]


def _count_share(breath: int, into: float) -> float:
    if breath < COUNTED_BREATHS:
        return 1.0
    return max(0.0, 1 - into / COUNT_FADES) if breath == COUNTED_BREATHS else 0.0


def course_of(plan: Plan) -> list[Stretch]:
    """Give the whole way of the wave."""
    course: list[Stretch] = []
    at = plan.begins
    strokes = [*plan.opening, *(stroke for breath in plan.breaths for stroke in breath.strokes)]
    for stroke in strokes:
        if not stroke.length:
            continue
        label = {"in": tr("in %1"), "out": tr("out %1"), "hold": tr("hold %1")}[stroke.kind]
        course.append(
            Stretch(
                direction=direction_of(stroke),
                begins=at / 1000,
                length=stroke.length / 1000,
                begins_at=stroke.start,
                ends_at=stroke.end,
                label=label.replace("%1", seconds(stroke.length)),
            )
        )
        at += stroke.length
    return course
