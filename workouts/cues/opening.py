"""What is told of the work that comes, before it and in its first words?

Before it, in a break: the announcement and the step's note. In its first words: what had no room in the break, or
everything where there was none. Rules 5 to 10 and 15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues import announce, naming
from workouts.cues.placing import Role

if TYPE_CHECKING:
    from workouts.cues.announce import Forms
    from workouts.cues.scene import Scene
    from workouts.segments import Segment

SETUP, NOTE = "setup", "note"


def tell_what_comes(scene: Scene, coming: Segment, template: str, short: str | None = None) -> None:
    """Announce in a break what comes after it; its note too, if there is room (rules 6, 7)."""
    before = _work_before(scene)
    forms = _forms(scene, coming, before)
    _tell(scene, coming, forms if _is_next_set(coming, before) else announce.led_in(forms, template, short=short))
    note = _note_due(scene, coming)
    if note and scene.room.say_first_that_fits([note], Role.NAME) is None:
        scene.memory.first_words.append(note)


def tell_of_side(scene: Scene, coming: Segment) -> None:
    """Tell in the time to change sides which side comes (rule 8)."""
    _tell(scene, coming, announce.of_side(coming, scene.phrases, change=True))


def say_first_words(scene: Scene) -> int:
    """Begin the work with what could not be told before it (rules 7, 10, 15); give how many texts that were."""
    segment = scene.segment
    if not scene.was_announced:
        before = scene.before
        if scene.is_second_side:
            forms = announce.of_side(segment, scene.phrases, change=False)
        elif before and naming.key(before) == naming.key(segment) and not _is_next_set(segment, before):
            forms = announce.going_on(segment, scene.phrases)
        else:
            forms = _forms(scene, segment, before)
        _tell(scene, segment, forms)
        note = _note_due(scene, segment)
        scene.memory.first_words.extend([note] if note else [])
    say = scene.room.say_first_that_fits
    unsaid = [words for words in scene.memory.first_words if say([words], Role.NAME) is None]
    if unsaid:
        scene.room.show(" ".join(unsaid), Role.NAME)
    said = len(scene.memory.first_words) - len(unsaid)
    scene.memory.first_words = []
    return said


def _tell(scene: Scene, coming: Segment, forms: Forms) -> None:
    """Say the longest form that fits, and keep for the first words of the work what it does not tell."""
    is_first = scene.memory.is_new(SETUP, naming.key(coming))
    scene.memory.tell(SETUP, naming.key(coming))
    chosen = scene.room.say_or_show([form.text for form in forms], Role.NAME)
    setup, side = naming.setup(coming), naming.side(coming, scene.phrases)
    if is_first and setup and (chosen is None or not forms[chosen].tells_setup):
        scene.memory.first_words.append(setup)
    if side and (chosen is None or not forms[chosen].tells_side):
        scene.memory.first_words.append(side)


def _forms(scene: Scene, coming: Segment, before: Segment | None) -> Forms:
    if _is_next_set(coming, before):
        return announce.of_next_set(coming, scene.phrases)
    with_setup = scene.memory.is_new(SETUP, naming.key(coming))
    return announce.of_exercise(coming, scene.phrases, with_setup=with_setup)


def _is_next_set(coming: Segment, before: Segment | None) -> bool:
    """Whether the same step goes on with another set."""
    return before is not None and naming.is_same_step(before, coming) and (coming.set or 1) > 1


def _work_before(scene: Scene) -> Segment | None:
    earlier = reversed(scene.timeline.segments[: scene.index])
    return next((segment for segment in earlier if segment.kind.is_work), None)


def _note_due(scene: Scene, coming: Segment) -> str | None:
    """Give the step's note if it was not told yet, and note that it is told now (rule 7)."""
    note = coming.step.note if coming.step else None
    if note is None or not scene.memory.is_new(NOTE, naming.key(coming), note):
        return None
    scene.memory.tell(NOTE, naming.key(coming), note)
    return note
