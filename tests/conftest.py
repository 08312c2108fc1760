"""What every test shares: no screen, a data folder of its own, and no warning that nobody asked for."""

from __future__ import annotations

import logging
import os

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any QApplication is made


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
