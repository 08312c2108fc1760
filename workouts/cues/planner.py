"""In which order do the cues of a workout find their places?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.estimate import estimate
from workouts.cues.options import Options
from workouts.cues.phrases import ENGLISH
from workouts.cues.placing import Page
from workouts.cues.tones import sound_tones

if TYPE_CHECKING:
    from collections.abc import Callable

    from workouts.cues.phrases import Phrases
    from workouts.model import Millis
    from workouts.segments import Cue, Timeline


def plan(
    timeline: Timeline,
    length_of: Callable[[str], Millis] = estimate,
    options: Options = Options(),  # noqa: B008 — frozen
    phrases: Phrases = ENGLISH,
) -> tuple[Cue, ...]:
    """Give everything that is said, shown and sounded, sorted by segment and moment."""
    cues = []
    for index, segment in enumerate(timeline.segments):
        page = Page(index, segment, length_of)
        sound_tones(page, options.countdown)
        cues += [placed.cue for placed in page.placed]
    return tuple(cues)
