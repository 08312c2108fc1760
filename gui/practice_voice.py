"""Which words of a breathing practice are said, and when is the voice quiet?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.breathing.events import (
    BreatheSmaller,
    LastExhaleEnded,
    PlanChanged,
    StrokeStarted,
)
from workouts.breathing.words import ENGLISH, last_words, reminder, script, texts
from workouts.events import Paused, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.cues.voice import Voice
    from gui.practice import PracticeSession
    from workouts.events import Event
    from workouts.model import Millis

START_WAITS: Final = 0.15
"""Seconds that the start waits for its speech; what a slow voice has not rendered by its turn is not said."""


class PracticeVoice:
    """Says a practice's words. It listens to nothing by itself: `take` is given each event."""

    def __init__(self, voice: Voice, session: PracticeSession) -> None:
        """Begin to render what the practice needs, and wait for it a moment."""
        self._voice = voice
        self._pacer = session.pacer
        self._said: set[str] = set()
        wanted = self._texts()
        self._once = {ENGLISH.halfway, *session.pacer.plan.practice.pattern.cues}
        voice.measured.connect(self._write)
        voice.prepare(lambda measure: _measure_all(wanted, measure))
        voice.wait(START_WAITS)
        voice.hold()
        self._write()

    def leave(self) -> None:
        """Follow the practice no more; what is being said is said to its end."""
        self._voice.measured.disconnect(self._write)
        self._voice.release()

    def _write(self) -> None:
        """Plan the words, as long as they are known to take by now."""
        self._turns = self._script()
        self._voice.keep_near(self._texts())

    def _texts(self) -> tuple[str, ...]:
        """Give every text that may be said, in about the order in which it comes."""
        return texts(self._pacer.plan)

    def _script(self) -> dict[tuple[int, int], str]:
        """Give what is said at which turn: the number of the breath and of the stroke in it."""
        return script(self._pacer.plan, self._voice.length_of, self._said)

    def take(self, event: Event) -> None:
        """Make heard what has happened."""
        if isinstance(event, StrokeStarted):
            self._say(self._turns.get((event.breath, event.number)))
        elif isinstance(event, BreatheSmaller):
            plan = self._pacer.plan
            number = plan.index(self._pacer.elapsed)
            self._say(reminder(plan, number, self._turns, self._voice.length_of))
        elif isinstance(event, LastExhaleEnded):
            self._say(last_words(self._pacer.plan))
        elif isinstance(event, PlanChanged):
            self._write()
        elif isinstance(event, Paused | Stopped):
            self._voice.hush()

    def _say(self, text: str | None) -> None:
        if text is None or self._voice.known(text) is None:
            return
        if text in self._once:
            self._said.add(text)
        self._voice.say(text)


def _measure_all(wanted: tuple[str, ...], measure: Callable[[str], Millis]) -> None:
    for text in wanted:
        measure(text)
