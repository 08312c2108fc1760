"""The watches that every test has, seen red once."""

import logging
import os
from pathlib import Path

import pytest

from workouts.data_folder import data_folder

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")


@pytest.fixture
def nested(pytester, monkeypatch):
    """Run a test of its own under this folder's conftest."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeconftest(CONFTEST)
    pytester.makeini("[pytest]")  # not the settings of whatever folder the temporary one lies in

    def run(body):
        pytester.makepyfile(body)
        return pytester.runpytest_inprocess("-p", "no:cacheprovider")

    return run


def test_a_warning_nobody_asked_for_fails_its_test(nested, caplog):
    nested("import logging\ndef test_it(): logging.getLogger('x').warning('oh')").assert_outcomes(passed=1, errors=1)
    caplog.clear()


def test_a_warning_that_was_looked_at_and_cleared_does_not(nested, caplog):
    nested("import logging\ndef test_it(caplog): logging.warning('oh'); caplog.clear()").assert_outcomes(passed=1)
    caplog.clear()


def test_lesser_news_is_no_warning(nested):
    nested("import logging\ndef test_it(): logging.getLogger('x').info('well')").assert_outcomes(passed=1)


def test_the_data_folder_is_the_tests_own(own_data_folder):
    assert data_folder() == own_data_folder
    assert not list(own_data_folder.iterdir())


def test_no_screen_is_asked_for():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert logging.getLogger().level <= logging.WARNING
