"""Media keys, over a session bus of the tests' own and a real client."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment, Qt
from PySide6.QtDBus import QDBusConnection

from gui import wording
from gui.media.mpris import NAME, MediaPlayer
from gui.screens.summary import SummaryScreen
from gui.widgets.sheet import Sheet
from workouts.states import State

CLIENT = "backupyourback"
CONFIG = """\
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@pytest.fixture
def address(tmp_path):
    """The address of a session bus that lives as long as the test."""
    for program in ("dbus-daemon", "playerctl"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
    (tmp_path / "bus").mkdir()
    config = tmp_path / "bus.conf"
    config.write_text(CONFIG.format(folder=tmp_path / "bus"))
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


class Client:
    """playerctl, started as a process of its own while the program's event loop goes on."""

    def __init__(self, qtbot, address):
        self.bot, self.address = qtbot, address

    def __call__(self, *words):
        process = QProcess()
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("DBUS_SESSION_BUS_ADDRESS", self.address)
        process.setProcessEnvironment(environment)
        process.start("playerctl", [f"--player={CLIENT}", *words])
        self.bot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=10_000)
        said = process.readAllStandardOutput().data().decode() + process.readAllStandardError().data().decode()
        return said.strip()


@pytest.fixture
def desktop(address, used, qtbot):
    """A program on that bus, and a client of it."""
    bus = QDBusConnection.connectToBus(address, f"test {os.getpid()} {id(used)}")
    assert bus.isConnected()
    used.program.running.media = MediaPlayer(bus, used.program)
    used.open()
    yield Client(qtbot, address)
    used.program.running.media.hide()
    QDBusConnection.disconnectFromBus(bus.name())


def test_a_session_is_paused_and_goes_on_from_the_desktop(used, desktop):
    used.begin()
    used.wait(6)
    assert desktop("status") == "Playing"
    desktop("play-pause")
    assert used.player.state is State.PAUSED
    assert desktop("status") == "Paused"
    desktop("pause")
    assert used.player.state is State.PAUSED
    desktop("play")
    assert used.player.state is State.COUNTING_IN
    assert desktop("status") == "Playing"


def test_next_and_previous_go_from_segment_to_segment(used, desktop):
    used.begin()
    desktop("next")
    desktop("next")
    assert used.player.index == 2
    desktop("previous")
    assert used.player.index == 1


def test_the_desktop_shows_what_is_done_on_which_side_of_which_workout(used, desktop):
    used.begin()
    side = next(n for n, each in enumerate(used.player.timeline.segments) if each.side and each.kind.is_work)
    used.program.session.jump(side)
    used.wait(5)
    name = used.player.segment.exercise.name
    assert desktop("metadata", "xesam:title") == f"{name}, left side"
    assert desktop("metadata", "xesam:album") == "Try"
    assert desktop("metadata", "--format", "{{duration(mpris:length)}}") == "0:12"
    assert float(desktop("position")) == pytest.approx(5, abs=0.2)
    assert desktop("metadata", "mpris:length") == "12000000"


def test_what_changes_is_told_to_whoever_watches(used, desktop, qtbot):
    used.begin()
    used.wait(6)
    watcher = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("DBUS_SESSION_BUS_ADDRESS", desktop.address)
    watcher.setProcessEnvironment(environment)
    watcher.start("playerctl", [f"--player={CLIENT}", "--follow", "metadata", "--format", "{{status}} {{title}}"])
    said = []

    def heard(words):
        said.extend(watcher.readAllStandardOutput().data().decode().splitlines())
        return any(words in line for line in said)

    name = used.player.segment.exercise.name
    qtbot.waitUntil(lambda: heard(f"Playing {name}"))
    used.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: heard(f"Paused {name}"))
    used.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: heard(wording.segment_name(used.player.timeline.segments[2])))
    watcher.terminate()
    qtbot.waitUntil(lambda: watcher.state() == QProcess.ProcessState.NotRunning)


def test_stop_asks_as_its_button_does_and_nothing_is_done_behind_the_question(used, desktop):
    used.begin()
    used.wait(6)
    desktop("stop")
    sheet = used.screen(Sheet)
    assert used.player.state is State.PAUSED
    desktop("next")
    desktop("play")
    assert (used.player.index, used.player.state) == (1, State.PAUSED)
    sheet.answer("stop")
    used.screen(SummaryScreen)


def test_nothing_plays_before_a_session_and_after_it(used, desktop):
    assert desktop("status") == "No players found"
    used.begin()
    assert desktop("status") == "Playing"
    used.program.session.stop("enough")
    assert desktop("status") == "No players found"


def test_a_second_session_is_reached_as_the_first_was(used, desktop):
    used.begin()
    used.program.session.stop("enough")
    used.screen(SummaryScreen).again.emit()
    desktop("pause")
    assert used.player.state is State.PAUSED


def test_a_practice_is_paused_and_goes_on_from_the_desktop(used, desktop):
    from gui.screens.breath_choice import PracticeChoice

    pattern = used.program.library.patterns["ease"]
    used.program.practise(PracticeChoice(pattern, None, None, "orb", "supine", free=False))
    assert desktop("metadata", "xesam:title") == pattern.name
    desktop("play-pause")
    assert used.program.practice.session.paused
    assert desktop("status") == "Paused"
    desktop("next")
    desktop("play-pause")
    assert not used.program.practice.session.paused
    used.program.practice.session.stop("enough")
    assert desktop("status") == "No players found"


def test_a_second_player_on_the_same_desktop_has_a_name_of_its_own(used, desktop):
    taken = QDBusConnection.connectToBus(desktop.address, "another program")
    assert taken.registerService(NAME)
    used.begin()
    assert f"{CLIENT}.instance{os.getpid()}" in desktop("--list-all")
    QDBusConnection.disconnectFromBus(taken.name())


def test_without_a_bus_a_session_is_as_it_always_is(used):
    used.open()
    used.begin()
    used.press(Qt.Key.Key_Space)
    assert used.player.state is State.PAUSED
    assert used.program.running.media is not None
