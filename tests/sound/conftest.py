"""A workout is played and recorded while all other tests run, since it takes as long as it takes."""

from __future__ import annotations

import json
import shutil
import tempfile
from threading import Thread

import pytest

from tests.sound.servers import Process, Server, lacking

LISTENS = "test_forty_tones"
"""The test that judges what was recorded; it comes last of all."""


class Played:
    """A workout that is being played and recorded."""

    def __init__(self):
        self._folder = tempfile.mkdtemp(prefix="played")
        self.server = Server("speakers")
        self.recorder = self.server.record("speakers")
        self.program = Process("tests.sound.played_session", self._folder, self.server.environment)
        Thread(target=self._stop_recording, daemon=True).start()

    def _stop_recording(self):
        """Other tests go on for minutes: what they would record is of no interest."""
        self.program.process.wait()
        self.recorder.end()

    def late(self):
        """Give each tone's name, and by how many milliseconds it was heard too late."""
        due = json.loads(self.program.lines[0])
        heard = [(name, self.recorder.onset(at), at) for at, name in due]
        return [(name, None if second is None else 1000 * (second - at)) for name, second, at in heard]

    def end(self):
        self.program.end()
        self.server.end()
        shutil.rmtree(self._folder, ignore_errors=True)


PLAYED = pytest.StashKey[Played]()


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.name.startswith(LISTENS))


def pytest_collection_finish(session):
    wanted = any(item.name.startswith(LISTENS) for item in session.items)
    if wanted and not session.config.option.collectonly and not lacking():
        session.config.stash[PLAYED] = Played()


def pytest_unconfigure(config):
    if PLAYED in config.stash:
        config.stash[PLAYED].end()


@pytest.fixture
def played(pytestconfig):
    return pytestconfig.stash[PLAYED]
