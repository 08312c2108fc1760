"""A D-Bus of the tests' own, with a desktop on it that can be asked to keep its screen on."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from threading import Thread

NAME = "org.freedesktop.ScreenSaver"
CONFIGURATION = """\
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def lacking():
    """Why there can be no bus here, or nothing."""
    if shutil.which("dbus-daemon") is None:
        return "no D-Bus can be started: dbus-daemon is missing (Debian: dbus-daemon)"
    return ""


class Bus:
    """A dbus-daemon, ended by its own process id, and a desktop that does as the specification of inhibiting has it.

    `held` are the callers that keep the screen on; `log` is what happened.
    """

    def __init__(self, bot, *, with_desktop=True):
        self._folder = Path(tempfile.mkdtemp(prefix="bus"))
        socket = self._folder / "socket"
        configuration = self._folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=socket))
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile"]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self.address = f"unix:path={socket}"
        self.held, self.log = {}, []
        bot.waitUntil(socket.exists, timeout=10_000)
        self._connection = None
        if with_desktop:
            self._serve()

    def _serve(self):
        from jeepney import MatchRule, message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._connection = open_dbus_connection(bus=self.address)
        ask = self._connection.send_and_get_reply
        ask(message_bus.RequestName(NAME))
        ask(message_bus.AddMatch(MatchRule(type="signal", interface=message_bus.interface, member="NameOwnerChanged")))
        self._thread = Thread(target=self._answer, daemon=True)
        self._thread.start()

    def _answer(self):
        from jeepney import HeaderFields, MessageType, new_method_return

        while True:
            try:
                message = self._connection.receive()
            except (OSError, ValueError, EOFError):
                return
            fields = message.header.fields
            member, sender = fields.get(HeaderFields.member), fields.get(HeaderFields.sender)
            if message.header.message_type is MessageType.signal:
                if member == "NameOwnerChanged" and not message.body[2] and self.held.pop(message.body[0], None):
                    self.log.append("gone")
            elif member == "Inhibit":
                self.held[sender] = len(self.log) + 1
                self.log.append("Inhibit")
                self._connection.send(new_method_return(message, "u", (self.held[sender],)))
            elif member == "UnInhibit":
                if self.held.get(sender) == message.body[0]:
                    del self.held[sender]
                    self.log.append("UnInhibit")
                self._connection.send(new_method_return(message))

    def end(self):
        self._process.terminate()
        self._process.wait(10)
        if self._connection is not None:
            self._thread.join(10)
            self._connection.close()
        shutil.rmtree(self._folder, ignore_errors=True)
