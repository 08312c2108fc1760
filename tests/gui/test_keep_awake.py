"""When the screen is kept on, and what is told where it cannot be. The desktop is a fake, asked in a thread."""

from contextlib import contextmanager
from dataclasses import replace
from threading import Event as Flag
from threading import active_count

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from gui.keep_awake import PAUSED_MS, KeepAwake
from workouts.events import CountIn, Finished, Paused, Resumed, SegmentStarted, Stopped


class Desktop:
    """A desktop that is asked to keep its screen on; `answer` is what it says, or what it raises."""

    def __init__(self):
        self.log, self.told = [], []
        self.answer = True
        self.answers = Flag()
        self.answers.set()
        self.asked = KeepAwake(screen_on=self.screen_on)
        self.asked.trouble.connect(self.told.append)

    @contextmanager
    def screen_on(self):
        self.log.append("asked")
        self.answers.wait(10)
        if isinstance(self.answer, Exception):
            raise self.answer
        yield self.answer
        self.log.append("let go")

    def take(self, *events):
        for event in events:
            self.asked.take(event)

    def timers(self):
        return [timer for timer in self.asked.findChildren(QTimer) if timer.isActive()]

    def pause_for_long(self):
        (timer,) = [timer for timer in self.timers() if timer.interval() == PAUSED_MS]
        timer.stop()
        timer.timeout.emit()


@pytest.fixture
def desktop(qapp, qtbot):
    threads = active_count()
    desktop = Desktop()
    yield desktop
    desktop.answers.set()
    desktop.asked.set_wanted(False)
    desktop.take(Stopped("test is over"))
    qtbot.waitUntil(lambda: active_count() <= threads)
    QCoreApplication.processEvents()


STARTED = SegmentStarted(0)


def test_from_the_start_of_a_session_to_its_end_the_screen_stays_on(desktop, qtbot):
    assert desktop.log == []
    desktop.take(STARTED, SegmentStarted(1))
    qtbot.waitUntil(lambda: desktop.log == ["asked"] and not desktop.timers())
    desktop.take(SegmentStarted(2), Finished())
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go"])
    assert desktop.told == []


def test_a_session_that_is_stopped_lets_go_and_the_next_asks_again(desktop, qtbot):
    desktop.take(STARTED, Stopped("person"))
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go"])
    desktop.take(STARTED)
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go", "asked"])


def test_a_short_pause_keeps_the_screen_on(desktop, qtbot):
    desktop.take(STARTED, Paused("person"), CountIn(3), Resumed())
    qtbot.waitUntil(lambda: desktop.log == ["asked"] and not desktop.timers())
    assert desktop.log == ["asked"]


def test_a_long_pause_lets_go_until_the_session_goes_on(desktop, qtbot):
    desktop.take(STARTED, Paused("person"))
    desktop.pause_for_long()
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go"])
    desktop.take(CountIn(3))
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go", "asked"])


def test_where_it_is_not_wanted_nothing_is_asked(desktop):
    desktop.asked.set_wanted(False)
    desktop.take(STARTED)
    assert desktop.log == []
    assert not desktop.timers()


def test_what_is_chosen_takes_effect_in_the_session_that_runs(desktop, qtbot):
    desktop.take(STARTED)
    desktop.asked.set_wanted(False)
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go"])
    desktop.asked.set_wanted(True)
    qtbot.waitUntil(lambda: desktop.log == ["asked", "let go", "asked"])


@pytest.mark.parametrize("answer", [False, ImportError("no wakepy"), OSError("no bus")])
def test_a_desktop_that_cannot_is_told_once_and_never_again(desktop, qtbot, answer):
    desktop.answer = answer
    desktop.take(STARTED)
    qtbot.waitUntil(lambda: len(desktop.told) == 1)
    assert "may go dark" in desktop.told[0]
    desktop.take(Finished(), STARTED)
    qtbot.waitUntil(lambda: desktop.log.count("asked") == 2 and not desktop.timers())
    assert len(desktop.told) == 1


def test_a_desktop_that_does_not_answer_holds_up_nothing_and_is_told_after_a_while(desktop):
    desktop.answers.clear()
    desktop.take(STARTED)
    (patience,) = desktop.timers()
    patience.stop()
    patience.timeout.emit()
    assert len(desktop.told) == 1
    desktop.take(Finished())
    assert not desktop.timers()


def test_an_answer_that_comes_after_the_end_is_no_news(desktop, qtbot):
    desktop.answers.clear()
    desktop.answer = False
    desktop.take(STARTED, Stopped("person"))
    desktop.answers.set()
    qtbot.waitUntil(lambda: "let go" in desktop.log)
    QCoreApplication.processEvents()
    assert desktop.told == []


# ---- in the program --------------------------------------------------------------------------------------------------


def listening(program, monkeypatch):
    """What the program lets keep the screen on."""
    heard = []
    monkeypatch.setattr(program.awake, "take", lambda event: heard.append(type(event).__name__))
    return heard


def test_a_session_keeps_the_screen_on_from_its_start_to_its_end(used, monkeypatch):
    heard = listening(used.program, monkeypatch)
    used.open()
    assert heard == []
    used.begin()
    used.program.session.stop("enough")
    assert (heard[0], heard[-1]) == ("SegmentStarted", "Stopped")


def test_a_practice_keeps_the_screen_on_from_its_start_to_its_end(breathing, monkeypatch):
    heard = listening(breathing.program, monkeypatch)
    breathing.begin()
    assert heard[0] == "OpeningStarted"
    breathing.session.stop("enough")
    assert heard[-1] == "Stopped"


def test_the_setting_takes_effect_at_once(used, monkeypatch):
    wanted = []
    monkeypatch.setattr(used.program.awake, "set_wanted", wanted.append)
    used.program.use_settings(replace(used.program.settings, keep_awake=True))
    assert wanted == [True]
