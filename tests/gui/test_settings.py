"""Settings are made whole again, whatever the file holds."""

from __future__ import annotations

import pytest

from gui.settings import Settings, SettingsFile, normalised


@pytest.mark.parametrize(
    ("data", "settings"),
    [
        ({}, Settings()),
        (None, Settings()),
        ([1, 2], Settings()),
        ({"theme": "dark", "volume": 20}, Settings(theme="dark", volume=20)),
        ({"theme": "pink", "words": 3, "tones": None}, Settings()),
        ({"volume": 1000}, Settings(volume=100)),
        ({"volume": -3}, Settings(volume=0)),
        ({"volume": "loud", "count_in": 1, "reduce_motion": True}, Settings(reduce_motion=True)),
        ({"unknown": 1}, Settings()),
        ({"places": {"breath": [3, -40], "a": [1], "b": [1, "2"], "c": 4}}, Settings(places={"breath": (3, -40)})),
        ({"places": [1, 2], "small_opacity": 3}, Settings(small_opacity=40)),
        ({"breath_position": "supine"}, Settings(breath_position="supine")),
        ({"breath_position": "chair"}, Settings(breath_position="chair")),
        ({"breath_position": "standing"}, Settings()),
        ({"lessons": {"belly": "yes", "chest": 3}}, Settings(lessons={"belly": "yes"})),
        ({"lessons": ["belly"], "lessons_open": True}, Settings(lessons_open=True)),
    ],
)
def test_what_does_not_fit_is_the_default(data, settings):
    assert normalised(data) == settings


def test_settings_come_back_from_their_file(tmp_path):
    file = SettingsFile(tmp_path / "deep" / "settings.json")
    assert file.load() == Settings()
    file.save(Settings(theme="light", words="far"))
    assert file.load() == Settings(theme="light", words="far")
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["settings.json"]


def test_a_damaged_file_gives_the_defaults(tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"theme": "da')
    assert SettingsFile(path).load() == Settings()
    path.write_bytes(b"\xff\xfe")
    assert SettingsFile(path).load() == Settings()
