"""What is said during work?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues import calls, coaching, counting, opening

if TYPE_CHECKING:
    from workouts.cues.scene import Scene


def work(scene: Scene) -> None:
    """Place all words of a work segment in the order of their weight (rule 4)."""
    told = opening.say_first_words(scene)
    calls.say_own(scene)
    counting.say_counts(scene)
    calls.say_calls(scene)
    coaching.coach(scene, told)
