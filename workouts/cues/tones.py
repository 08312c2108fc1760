"""When does a tone sound?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workouts.cues.placing import is_counted_down

if TYPE_CHECKING:
    from workouts.cues.placing import Page
    from workouts.model import Millis

SECOND: Millis = 1_000


def sound_tones(page: Page, countdown: int) -> None:
    """Sound the change, and `countdown` seconds to the end of a segment of 5 s or more that does not wait (rules 1, 2).

    A tone within a second of the change is left out: the two could not be told apart.
    """
    page.sound("change", 0)
    if not is_counted_down(page.segment):
        return
    for seconds in range(countdown, 0, -1):
        at = page.segment.length - seconds * SECOND
        if at >= SECOND:
            page.sound("countdown", at, from_end=True)
