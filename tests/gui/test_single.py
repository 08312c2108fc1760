"""A second start, and the system's wish that the program ends: real programs, without a screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from gui.leaving import Signals
from gui.single import Single
from workouts.command_line import anywhere
from workouts.history.store import Store

ROOT = Path(__file__).parents[2]
SECONDS = 60_000
"""Milliseconds that a program of its own is waited for, on a busy computer."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGTERM")


class Programs:
    """Programs that are really started, all on one computer."""

    def __init__(self, bot, folder, runtime):
        self.bot = bot
        self.data = folder / "data"
        self.runtime = runtime
        self.data.mkdir()
        (self.data / "settings.json").write_text(json.dumps({"tones": "silent", "reduce_motion": True}))
        self.started = []

    def start(self, *words, data=None):
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(self.runtime),
            "BACK_UP_YOUR_BACK_DATA": str(data or self.data),
        }
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), *words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process

    def listens(self):
        return any(self.runtime.glob("*.socket"))

    def first(self):
        process = self.start()
        self.bot.waitUntil(self.listens, timeout=SECONDS)
        return process

    def in_session(self, data=None):
        return Store(data or self.data).interrupted

    def finish(self):
        for process in self.started:
            process.kill()
            process.communicate()


@pytest.fixture
def runtime(tmp_path_factory, monkeypatch):
    """A folder for lock and socket; a test's own has too long a name for a socket."""
    folder = tmp_path_factory.mktemp("r")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def programs(qtbot, tmp_path, runtime):
    programs = Programs(qtbot, tmp_path, runtime)
    yield programs
    programs.finish()


def test_a_second_start_hands_its_workout_to_the_first_which_keeps_it_when_told_to_end(programs):
    first = programs.first()
    second = programs.start("start", "desk-break")
    _, complaints = second.communicate(timeout=60)
    assert (second.returncode, complaints) == (0, "")
    programs.bot.waitUntil(programs.in_session, timeout=SECONDS)
    assert programs.start().wait(60) == 0
    assert first.poll() is None
    first.send_signal(signal.SIGTERM)
    assert first.wait(60) == 0
    assert Store(programs.data).found().entry.of == "desk-break"


def test_the_place_of_a_program_that_was_killed_is_free(programs):
    first = programs.first()
    first.kill()
    first.wait(60)
    assert programs.listens(), "the socket of the killed one is still there"
    second = programs.start("start", "desk-break")
    programs.bot.waitUntil(programs.in_session, timeout=SECONDS)
    assert programs.start().wait(60) == 0
    assert second.poll() is None


def test_two_data_folders_are_two_programs(programs, tmp_path):
    first = programs.first()
    other = programs.start("start", "desk-break", data=tmp_path / "other")
    programs.bot.waitUntil(lambda: programs.in_session(tmp_path / "other"), timeout=SECONDS)
    assert first.poll() is other.poll() is None
    assert not programs.in_session()


# ---- in one process --------------------------------------------------------------------------------------------------


@pytest.fixture
def single(qtbot, tmp_path, runtime):
    single = Single(tmp_path / "data")
    single.listen()
    yield single
    single.close()


def said(qtbot, single, content):
    """What the first answers to a message, and whether it goes on."""
    other = QLocalSocket()
    other.connectToServer(single._name)
    assert other.waitForConnected(1000)
    other.write(content)
    other.flush()
    qtbot.waitUntil(
        lambda: other.bytesAvailable() > 0 or other.state() == QLocalSocket.LocalSocketState.UnconnectedState
    )
    return bytes(other.readAll().data())


@pytest.mark.parametrize("content", [b"{\n", b"[]\n", b'{"start": "x"}\n', b"\xff\xfe\n", b"x" * 200_000])
def test_whoever_talks_nonsense_is_not_heard(qtbot, single, content):
    asked = []
    single.asked.connect(asked.append)
    assert said(qtbot, single, content) == b""
    assert asked == []


def test_the_first_is_asked_and_answers(qtbot, single, monkeypatch):
    asked = []
    single.asked.connect(asked.append)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    assert said(qtbot, single, b'{"start": "try", "token": "now"}\n') == b"coming\n"
    assert asked == ["try"]
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "now"


def test_only_one_is_the_first_until_it_closes(single, tmp_path):
    assert single.first
    assert not Single(tmp_path / "data").first
    other = Single(tmp_path / "other")
    assert other.first
    other.close()
    single.close()
    again = Single(tmp_path / "data")
    assert again.first
    again.close()


def test_where_no_lock_can_be_made_the_program_opens_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "none"))
    assert Single(tmp_path / "data").first


def test_a_first_that_does_not_answer_is_not_waited_for_for_ever(single, tmp_path, monkeypatch):
    monkeypatch.setattr("gui.single.PATIENCE", 0.1)
    single._server.close()
    assert not Single(tmp_path / "data").hand_over()


def test_a_signal_wakes_an_idle_window(qtbot):
    signals = Signals()
    with qtbot.waitSignal(signals.came):
        os.kill(os.getpid(), signal.SIGTERM)
    signals.close()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_workout_s_file_is_named_so_that_any_program_finds_it(tmp_path, monkeypatch):
    (tmp_path / "mine.yaml").write_text("")
    monkeypatch.chdir(tmp_path)
    assert anywhere("mine.yaml") == str(tmp_path / "mine.yaml")
    assert anywhere("mine.yaml:short") == f"{tmp_path}/mine.yaml:short"
    assert anywhere("desk-break:floor") == "desk-break:floor"


def test_where_a_path_is_too_long_for_a_socket_a_second_start_finds_the_first_all_the_same(
    qtbot, tmp_path, monkeypatch
):
    runtime = tmp_path / ("long" * 30)
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    first, asked = Single(tmp_path / "data"), []
    first.asked.connect(asked.append)
    first.listen()
    other = QLocalSocket()
    other.connectToServer(Single(tmp_path / "data")._name)
    assert other.waitForConnected(1000)
    other.write(b'{"start": "desk-break", "token": ""}\n')
    qtbot.waitUntil(lambda: asked == ["desk-break"])
    first.close()
    qtbot.waitUntil(lambda: other.state() == QLocalSocket.LocalSocketState.UnconnectedState)
