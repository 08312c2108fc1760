"""A pattern of 4 seconds in and 6 out, as moments and as a course."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject

from gui.widgets.breath.moment import Breath, Stretch, ease
from gui.widgets.breath.picture import BreathPicture


def _at(now, words=("Breathe in", "let the belly rise", "low ribs widen"), count="3"):
    within = now % 10
    if within < 4:
        share = within / 4
        return Breath(ease(share), "in", share, 4.0, 0.0, 1.0, now, *words, count)
    share = (within - 4) / 6
    return Breath(1 - ease(share), "out", share, 6.0, 1.0, 0.0, now, *words, count)


@pytest.fixture
def at():
    """The moment so many seconds into the pattern."""
    return _at


@pytest.fixture
def course():
    """Four breaths of it, from ten seconds before the first moment."""
    phases = []
    for start in (-10.0, 0.0, 10.0, 20.0):
        phases += [Stretch("in", start, 4.0, 0.0, 1.0, "in 4"), Stretch("out", start + 4, 6.0, 1.0, 0.0, "out 6")]
    return phases


class Watcher(QObject):
    """Keeps the region of every paint event."""

    def __init__(self, watched):
        super().__init__(watched)
        self.regions = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.regions.append(event.region())
        return False


@pytest.fixture
def shown(qapp, qtbot, theme, course, at):
    """A picture in a shown window of 1280 by 800, already painted, and what watches its paint events."""

    def make(picture="body", position="supine", still=False):
        made = BreathPicture()
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.set_clear(64, 112)
        made.set_picture(picture)
        made.set_position(position)
        made.set_still(still)
        made.set_course(course)
        made.show_breath(at(1.0))
        made.show()
        qtbot.waitExposed(made)
        qapp.processEvents()
        return made, Watcher(made)

    return make
