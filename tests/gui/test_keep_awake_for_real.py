"""A real D-Bus, a desktop on it, and the real library that asks it to keep the screen on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gui.keep_awake import KeepAwake
from tests.gui.desktop_bus import Bus, lacking
from workouts.events import Finished, SegmentStarted

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(bool(lacking()), reason=lacking())
HOLDS = """
from PySide6.QtCore import QCoreApplication
from gui.keep_awake import KeepAwake
from workouts.events import SegmentStarted
app = QCoreApplication([])
awake = KeepAwake()
awake.take(SegmentStarted(0))
app.exec()
"""


@pytest.fixture
def make_bus(qtbot, monkeypatch):
    made = []

    def make(**how):
        made.append(Bus(qtbot, **how))
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made[-1].address)
        return made[-1]

    yield make
    for bus in made:
        bus.end()


def test_the_desktop_is_asked_at_the_start_of_a_session_and_let_go_of_at_its_end(make_bus, qtbot):
    bus = make_bus()
    told = []
    awake = KeepAwake()
    awake.trouble.connect(told.append)
    awake.take(SegmentStarted(0))
    qtbot.waitUntil(lambda: bus.log == ["Inhibit"] and len(bus.held) == 1, timeout=10_000)
    awake.take(Finished())
    qtbot.waitUntil(lambda: bus.log == ["Inhibit", "UnInhibit"] and not bus.held, timeout=10_000)
    assert told == []


def test_nothing_stays_asked_for_when_the_program_is_killed(make_bus, qtbot):
    """The bus tells the desktop that the caller is gone, and with it goes its request."""
    bus = make_bus()
    program = subprocess.Popen([sys.executable, "-c", HOLDS], cwd=ROOT, env=os.environ.copy())
    qtbot.waitUntil(lambda: len(bus.held) == 1, timeout=20_000)
    program.send_signal(signal.SIGKILL)
    program.wait(10)
    qtbot.waitUntil(lambda: bus.log == ["Inhibit", "gone"] and not bus.held, timeout=10_000)


# Where no way of asking works, wakepy leaves its connection to be closed by the collector.
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_a_bus_without_a_desktop_is_told(make_bus, qtbot):
    make_bus(with_desktop=False)
    told = []
    awake = KeepAwake()
    awake.trouble.connect(told.append)
    awake.take(SegmentStarted(0))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=15_000)
    awake.take(Finished())


def test_a_computer_without_a_bus_is_told(qtbot, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    told = []
    awake = KeepAwake()
    awake.trouble.connect(told.append)
    awake.take(SegmentStarted(0))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=15_000)
    awake.take(Finished())
