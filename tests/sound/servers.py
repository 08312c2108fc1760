"""A sound server of the tests' own, with devices that nobody hears, and what is recorded from them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RATE = 44_100
NEEDED = ("pulseaudio", "parec", "pactl")


def lacking():
    """Why no sound server can be started here, or nothing."""
    missing = ", ".join(name for name in NEEDED if shutil.which(name) is None)
    packages = "Debian: pulseaudio pulseaudio-utils"
    return f"no sound server can be started: {missing} is missing ({packages})" if missing else ""


def until(condition, seconds=10):
    """Wait for something that other processes do."""
    waiting, end = threading.Event(), time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s"
        waiting.wait(0.02)


class Process:
    """A program of Python that sounds, and the lines it prints."""

    def __init__(self, module, argument, environment):
        self.lines = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, argument],
            cwd=ROOT,
            env={**environment, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        self.lines.extend(line.strip() for line in self.process.stdout)

    @property
    def runs(self):
        return self.process.poll() is None

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.thread.join(10)
        self.process.stdout.close()


class Server:
    """PulseAudio with its own socket, home and runtime folder. It is ended by its own process id."""

    def __init__(self, *sinks):
        self._sinks = sinks
        self._folder = Path(tempfile.mkdtemp(prefix="pulse"))
        self._socket = self._folder / "socket"
        self._recorders = []
        self._process = None
        (self._folder / "run").mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._folder / "run"),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
        }
        self.start()

    def start(self):
        """Start it, with its sinks; it is the same to its clients as the one before."""
        modules = [f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"]
        # A default source of its own: else recordings would move with the default sink.
        modules += ["module-null-source source_name=nothing"]
        modules += [f"module-null-sink sink_name={name}" for name in self._sinks]
        command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1"]
        command += ["--realtime=yes", "--high-priority=yes"]  # as desktops have it, where that is allowed
        for module in modules:
            command += ["-L", module]
        environment = {name: value for name, value in self.environment.items() if name != "PULSE_SERVER"}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(command, env=environment, **quiet)
        until(lambda: self._pactl("set-default-source", "nothing").returncode == 0)

    def kill(self):
        """Let it die as a crash would have it."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(10)
        self._socket.unlink(missing_ok=True)

    def plug_in(self, name):
        """Add a device; give what unplugs it."""
        module = self._pactl("load-module", "module-null-sink", f"sink_name={name}").stdout.strip()
        return lambda: self._pactl("unload-module", module)

    def choose(self, name):
        """Make a device the default one."""
        self._pactl("set-default-sink", name)

    def record(self, name):
        """Begin to record what a device plays."""
        recorder = Recorder(name, self.environment)
        self._recorders.append(recorder)
        until(lambda: recorder.heard > RATE // 4)
        return recorder

    def _pactl(self, *words):
        return subprocess.run(
            ["pactl", *words], env=self.environment, capture_output=True, text=True, timeout=10, check=False
        )

    def end(self):
        for recorder in self._recorders:
            recorder.end()
        self._process.terminate()
        self._process.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)


class Recorder:
    """What a device plays, each sample with the second of the computer's clock at which it was there."""

    def __init__(self, sink, environment):
        command = ["parec", f"--device={sink}.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._process = subprocess.Popen([*command, "--latency-msec=5"], env=environment, stdout=subprocess.PIPE)
        self._samples = array("h")
        self._zero = float("inf")
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    @property
    def heard(self):
        """How many samples there are."""
        return len(self._samples)

    def _read(self):
        while data := os.read(self._process.stdout.fileno(), 4096):
            now = time.monotonic()
            self._samples.frombytes(data)
            # A sample is there before it is read: the reading that came soonest after it tells when.
            self._zero = min(self._zero, now - len(self._samples) / RATE)

    def end(self):
        """Hear no more; what was heard stays. More than once does no harm."""
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        self._process.stdout.close()

    def onset(self, second, before=0.15, after=0.3, least=40):
        """When a sound begins about this second of the computer's clock; `None` where it is silent."""
        first = max(0, round((second - before - self._zero) * RATE))
        part = self._samples[first : first + round((before + after) * RATE)]
        number = next((number for number, value in enumerate(part) if abs(value) > least), None)
        return None if number is None else self._zero + (first + number) / RATE

    def loudest(self, since, until):
        """The loudest sample between two seconds of the computer's clock."""
        first, last = (max(0, round((second - self._zero) * RATE)) for second in (since, until))
        return max(map(abs, self._samples[first:last]), default=0)
