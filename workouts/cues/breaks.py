"""What is said while the person gets ready, rests, changes sides or is waited for?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.cues import calls, naming, opening
from workouts.cues.placing import AFTER_CHANGE, WAIT_EVERY, Role, Words

if TYPE_CHECKING:
    from workouts.cues.scene import Scene
    from workouts.model import Millis

REST_TOLD_FROM: Final[Millis] = 20_000
"""A written rest of this length is called a rest (rule 5); a shorter one is the time to change."""
LONG_REST: Final[Millis] = 30_000
"""From this length what comes is told again before the end (rule 9)."""


def get_ready(scene: Scene) -> None:
    """Tell what comes first (rule 5)."""
    if scene.coming_work:
        opening.tell_what_comes(scene, scene.coming_work, scene.phrases.get_ready_first, scene.phrases.first)
    else:
        scene.room.say_or_show([scene.phrases.get_ready], Role.NAME)


def rest(scene: Scene) -> None:
    """Say what the rest was told to say, and at once where to go next (rules 5, 9)."""
    segment, phrases = scene.segment, scene.phrases
    texts = segment.say
    if not texts and segment.written and segment.length >= REST_TOLD_FROM:
        texts = (phrases.rest,)
    for text in texts:
        scene.room.say_or_show([text], Role.NAME)
    if scene.coming_work:
        opening.tell_what_comes(scene, scene.coming_work, phrases.next)
    if segment.length >= LONG_REST:
        named = [phrases.ten_seconds_name.format(name=naming.name(scene.coming_work))] if scene.coming_work else []
        calls.say_ten_seconds(scene, [*named, phrases.ten_seconds])


def switch(scene: Scene) -> None:
    """Tell which side comes (rule 8)."""
    if scene.coming_work and scene.coming_work.side:
        opening.tell_of_side(scene, scene.coming_work)


def wait(scene: Scene) -> None:
    """Say what is waited for, again and again, and once what comes then (rule 19)."""
    text = " ".join(scene.segment.say)
    if text:
        length = scene.room.length_of(text)
        scene.room.say(Words(AFTER_CHANGE, text, Role.NAME, length, every=WAIT_EVERY))
    if scene.coming_work:
        opening.tell_what_comes(scene, scene.coming_work, scene.phrases.next)
