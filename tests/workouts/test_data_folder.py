from pathlib import Path

import pytest

from workouts.data_folder import data_folder


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def test_on_linux_it_is_in_the_persons_data_home(tmp_path):
    assert data_folder({"XDG_DATA_HOME": str(tmp_path / "data")}, "linux") == tmp_path / "data" / "back-up-your-back"


def test_on_linux_it_is_under_local_share_where_no_data_home_is_named(home):
    assert data_folder({}, "linux") == home / ".local" / "share" / "back-up-your-back"


def test_a_relative_data_home_is_passed_over(home):
    assert data_folder({"XDG_DATA_HOME": "data"}, "linux") == home / ".local" / "share" / "back-up-your-back"


def test_on_macos_it_is_in_application_support(home):
    assert data_folder({}, "darwin") == home / "Library" / "Application Support" / "Back Up Your Back"


def test_on_windows_it_is_in_the_roaming_data(tmp_path):
    assert data_folder({"APPDATA": str(tmp_path)}, "win32") == tmp_path / "Back Up Your Back"


def test_on_windows_it_is_found_without_the_variable_too(home):
    assert data_folder({}, "win32") == home / "AppData" / "Roaming" / "Back Up Your Back"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_named_folder_wins_everywhere(tmp_path, platform):
    assert data_folder({"BACK_UP_YOUR_BACK_DATA": str(tmp_path)}, platform) == tmp_path


def test_an_empty_name_is_none(home):
    assert data_folder({"BACK_UP_YOUR_BACK_DATA": ""}, "darwin").parts[-1] == "Back Up Your Back"


def test_a_named_folder_may_begin_at_the_persons_home(monkeypatch, home):
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    assert data_folder({"BACK_UP_YOUR_BACK_DATA": "~/backs"}, "linux") == home / "backs"


def test_the_environment_of_the_process_is_asked_where_none_is_given(monkeypatch, tmp_path):
    monkeypatch.setenv("BACK_UP_YOUR_BACK_DATA", str(tmp_path))
    assert data_folder() == tmp_path
