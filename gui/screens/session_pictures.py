"""Which picture stands beside the words of a session, and when does it move?

The figure that does the exercise, or the cues in large letters where there is none; where breathing is paced, the
breath. Only the one that is seen is ever painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from gui import wording
from gui.screens.breath_shown import PICTURED, course_of, shown_in_workout
from gui.screens.session_words import shown_segment
from gui.session import BREATH_TICK_MS
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.stage import CueStage
from workouts.model import Position as BodyPosition
from workouts.segments import Kind
from workouts.states import State

if TYPE_CHECKING:
    from gui.figure.stage import FigureStage
    from gui.settings import Settings, WordSize
    from gui.theme import Theme
    from gui.widgets.breath.torso import Position
    from workouts.breathing.plan import Plan
    from workouts.breathing.positions import BreathPosition
    from workouts.figure.performance import Performer
    from workouts.player import Player
    from workouts.segments import Segment

RADIUS: Final = 28
"""Of the plate's corners: as the figure's stage has them."""
LETTERS: Final[dict[WordSize, float]] = {"normal": 1.0, "large": 1.15, "far": 1.3}
"""How large the words of the breath are."""
UPRIGHT: Final = (BodyPosition.SEATED, BodyPosition.STANDING, BodyPosition.LONG_SITTING, BodyPosition.KNEELING)
"""The positions in which the body is seen sitting."""


class SessionPictures(QStackedWidget):
    """The pictures of a session. It listens to nothing by itself: the screen tells it what happens."""

    def __init__(
        self, player: Player, performer: Performer, figure: FigureStage, settings: Settings, theme: Theme
    ) -> None:
        super().__init__()
        self._player = player
        self._theme = theme
        self._performer = performer
        self._figure = figure
        self._still = settings.reduce_motion
        self._usual: BreathPosition = settings.breath_position
        self._plan: Plan | None = None
        self._breathed_at = float("-inf")
        self._cues = CueStage()
        self._breath = BreathPicture()
        self._breath.set_picture(settings.breath_picture)
        self.use(settings)
        self._follow_theme()
        theme.changed.connect(self._follow_theme)
        for picture in (self._cues, self._breath, figure):
            self.addWidget(picture)

    def use(self, settings: Settings) -> None:
        """Take another size of words, or another way of moving, at once."""
        self._still = settings.reduce_motion
        self._figure.set_reduced_motion(self._still)
        self._breath.set_still(self._still)
        self._breath.set_close(LETTERS[settings.words], RADIUS)

    # ---- which one ---------------------------------------------------------------------------------------------------

    def show_segment(self, cues: tuple[str, ...]) -> None:
        """Show what belongs to the player's segment; `cues` are what is read where there is nothing else to see."""
        self._figure.stop()
        self._cues.show_cues(cues)
        segment = self._player.segment
        if segment.pattern is not None:
            self._breath.set_position(_position(segment, self._usual), raised=_is_raised(segment, self._usual))
            self._take_plan()
            self.setCurrentWidget(self._breath)
            return
        self._plan = None
        coming = shown_segment(self._player.timeline, self._player.index)
        if segment.kind is Kind.WORK:
            performance = self._performer.done(segment)
        else:
            performance = self._performer.coming(coming) if coming else None
        if performance is None or coming is None:
            self.setCurrentWidget(self._cues)
            return
        name = wording.name_of(coming)
        self._figure.show_clip(performance.clip, performance.schedule, name, flipped=performance.flipped)
        self.setCurrentWidget(self._figure)
        self.run()

    def take_changes(self) -> None:
        """Show the timeline as it has become."""
        if self._plan is not None:
            self._take_plan()

    def say(self, text: str, cues: tuple[str, ...]) -> None:
        """Point out the cue that is spoken now, of those that are read."""
        self._figure.say(text)
        self._cues.speak(cues.index(text) if text in cues else -1)

    # ---- when it moves -----------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Let the figure move as long as time passes."""
        if self.currentWidget() is not self._figure:
            return
        if self._player.state in (State.RUNNING, State.WAITING):
            self._figure.play(self._player.position / 1000)
        else:
            self._figure.stop()
            self._figure.show_time(self._player.position / 1000)

    def breathe(self) -> None:
        """Show the breath as it is now, as often as is worth it."""
        frames = self._breath.frames_a_second
        position = self._player.position
        if self._plan is None or abs(position - self._breathed_at) < 1000 / frames - BREATH_TICK_MS / 2:
            return
        self._breathed_at = position
        self._breath.show_breath(shown_in_workout(self._plan, position, always_counted=self._still))

    def _take_plan(self) -> None:
        self._plan = self._player.timeline.breathing[self._player.index]
        if self._plan is not None:
            self._breath.set_course(course_of(self._plan))
        self._breathed_at = float("-inf")
        self.breathe()

    # ---- its look ----------------------------------------------------------------------------------------------------

    def _follow_theme(self) -> None:
        """Be night in a dark theme and morning in a light one, whatever the phase's colour around it."""
        self._breath.set_ground("dark" if self._theme.dark else "light")


def _position(segment: Segment, usual: BreathPosition) -> Position:
    """Give how the body is seen: as the exercise or the pattern has it, else as the person has chosen."""
    where = _where(segment)
    if where is None:
        return PICTURED[usual]
    return "seated" if where in UPRIGHT else "supine"


def _is_raised(segment: Segment, usual: BreathPosition) -> bool:
    """Whether the calves lie on a chair, as the person has chosen."""
    return usual == "chair" and _where(segment) is None


def _where(segment: Segment) -> BodyPosition | None:
    what = segment.exercise or segment.pattern
    return what.position if what else None
