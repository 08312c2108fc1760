"""What every test shares: no screen, a data folder of its own, and no warning that nobody asked for."""

from __future__ import annotations

import logging
import os

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any QApplication is made
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"  # no test shows itself on the desktop of whoever runs it

# New examples are looked for on developers' machines; the check of a change must give the same answer twice. Deadlines
# would measure the machine.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory, monkeypatch):
    """A person's folder that is new for each test, so that no test reads or writes the real one."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("BACK_UP_YOUR_BACK_DATA", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_warning_unasked_for(caplog):
    """Fail a test in which the program logs a warning; one that expects it looks and calls `caplog.clear()`."""
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    warned = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not warned, f"logged and not asked for: {warned}"
