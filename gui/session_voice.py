"""Which words of a session are said, and when is the voice quiet?

What is near is made ready at each change. Nothing is said that would run into the next words or over a change: neither
what comes too late, nor what takes longer than it was planned to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workouts.events import CueDue, Paused, SegmentEnded, SegmentStarted, Stopped, TimelineChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.cues.voice import Voice
    from gui.session import Session
    from workouts.events import Event
    from workouts.model import Millis
    from workouts.segments import Cue, Timeline

START_WAITS: Final = 0.2
"""Seconds that the start of a session waits for its speech; with a slower voice it begins with estimates."""
LATE: Final[Millis] = 400
"""What comes later than this after its moment is not said any more."""
SEGMENTS_READY: Final = 2
"""This one and the next."""


class SessionVoice:
    """Says a session's words. It listens to nothing by itself: `take` is given each event."""

    def __init__(
        self, voice: Voice, timeline: Timeline, plan: Callable[[Timeline, Callable[[str], Millis]], tuple[Cue, ...]]
    ) -> None:
        """Begin to render what the timeline needs, and wait for it a moment.

        Args:
            voice: Who speaks.
            timeline: What will be played.
            plan: Gives the cues of a timeline for what measures a text.

        """
        self._voice = voice
        self._plan = plan
        self._session: Session | None = None
        voice.prepare(lambda measure: plan(timeline, measure))
        voice.wait(START_WAITS)
        voice.hold()

    def render_first(self, text: str, timeline: Timeline) -> None:
        """Render a text before everything else that the timeline needs, and wait for it a moment."""

        def wanted(measure: Callable[[str], Millis]) -> tuple[Cue, ...]:
            measure(text)
            return self._plan(timeline, measure)

        self._voice.prepare(wanted)
        self._voice.wait(START_WAITS)

    def cues(self, timeline: Timeline) -> tuple[Cue, ...]:
        """Plan with the lengths that are known by now."""
        return self._plan(timeline, self._voice.length_of)

    def follow(self, session: Session) -> None:
        """Be the voice of this session, and let it plan anew whenever lengths are known better."""
        self._session = session
        self._voice.measured.connect(self._plan_again)

    def leave(self) -> None:
        """Follow the session no more; what is being said is said to its end."""
        if self._session is not None:
            self._voice.measured.disconnect(self._plan_again)
            self._voice.release()
            self._session = None

    def _plan_again(self) -> None:
        if self._session is not None:
            self._session.plan_again()
            self._make_ready()

    def take(self, event: Event) -> None:
        """Make heard what has happened."""
        if isinstance(event, SegmentStarted):
            self._make_ready()
        elif isinstance(event, CueDue):
            if event.cue.kind == "say" and self._fits(event.cue):
                self._voice.say(event.cue.text)
        elif isinstance(event, TimelineChanged):
            self._render(event.timeline)
        elif isinstance(event, Paused | Stopped) or (isinstance(event, SegmentEnded) and event.how != "time"):
            self._voice.hush()

    def _fits(self, cue: Cue) -> bool:
        assert self._session is not None, "only a session that is followed has cues"
        length = self._voice.known(cue.text)
        player = self._session.player
        if length is None or length > cue.length or player.index != cue.segment:
            return False
        return cue.every is not None or player.position - cue.at <= LATE

    def _make_ready(self) -> None:
        if self._session is not None:
            player = self._session.player
            near = range(player.index, player.index + SEGMENTS_READY)
            self._voice.keep_near(cue.text for cue in player.cues(near) if cue.kind == "say")

    def _render(self, timeline: Timeline) -> None:
        """Render what a changed timeline needs besides."""
        self._voice.prepare(lambda measure: self._plan(timeline, measure))
