"""What every test of the window shares: no screen, one theme, and a watch that nothing goes on after its test."""

from __future__ import annotations

import gc
import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any QApplication is made

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QTimer
from shiboken6 import isValid

from gui.theme import Theme
from tests.gui.practising import Used as Practising
from tests.gui.using import Used


def pytest_collection_modifyitems(items):
    """Let the offscreen plugin complain of what it cannot do: that says nothing about the program."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support", extend=True))


def pytest_collection_finish():
    """Spare the watch below every object of the imports and the tests themselves: it looks after each of them."""
    gc.collect()
    gc.freeze()


def still_going():
    """Every timer and animation that runs now."""
    found = []
    for thing in gc.get_objects():
        if not (isinstance(thing, (QTimer, QAbstractAnimation)) and isValid(thing)):
            continue
        if thing.isActive() if isinstance(thing, QTimer) else thing.state() == thing.State.Running:
            found.append(thing)
    return found


@pytest.fixture(autouse=True)
def nothing_outlives_its_test():
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = still_going()
    for thing in left:
        thing.stop()
    gc.freeze()  # what is kept for good, such as caches, would be looked at again after each of thousands of tests
    assert not left, f"still going after the test: {left}"


@pytest.fixture(scope="session")
def _only_theme(qapp):
    return Theme(qapp)


@pytest.fixture
def theme(_only_theme):
    yield _only_theme
    _only_theme.show("light")
    _only_theme.text_size(1.0)
    _only_theme.show("system")


@pytest.fixture
def still_running():
    return still_going


@pytest.fixture
def used(qtbot, qapp, tmp_path, theme):
    used = Used(qtbot, qapp, tmp_path / "data")
    yield used
    used.window.close()
    used.program.deleteLater()
    used.window.deleteLater()


@pytest.fixture
def make_used(qtbot, qapp, tmp_path, theme):
    made = []

    def make(**settings):
        made.append(Practising(qtbot, qapp, tmp_path / f"data{len(made)}", **settings))
        return made[-1].open()

    yield make
    for used in made:
        used.window.close()
        used.program.deleteLater()
        used.window.deleteLater()


@pytest.fixture
def breathing(make_used):
    return make_used()
