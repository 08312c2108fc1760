"""What holds for every page, and the settings."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollArea, QWidget

from gui.screens.doctor import DoctorPage
from gui.screens.session import SessionScreen
from gui.screens.settings.page import SettingsPage
from gui.screens.summary import SummaryScreen
from gui.screens.workouts import WorkoutsPage


def every_screen(used):
    used.open()
    yield used.screen(WorkoutsPage)
    used.window.show_page("doctor")
    yield used.screen(DoctorPage)
    used.window.show_page("settings")
    yield used.screen(SettingsPage)
    used.window.show_page("workouts")
    yield used.preview("mcgill-big-3")
    used.press(Qt.Key.Key_Return)
    yield used.screen(SessionScreen)
    used.program.session.stop("enough")
    yield used.screen(SummaryScreen)


def test_no_page_is_wider_than_the_narrowest_window(used):
    for screen in every_screen(used):
        used.window.resize(1024, 640)
        used.app.processEvents()
        for area in screen.findChildren(QScrollArea):
            assert area.widget().minimumSizeHint().width() <= area.viewport().width(), screen
        for child in screen.findChildren(QWidget):
            if child.isVisible() and not isinstance(child, QAbstractScrollArea) and not child.isWindow():
                right = child.mapTo(used.window, child.rect().topRight()).x()
                assert right <= used.window.width(), (screen, child)


def test_everything_that_takes_the_focus_has_a_name_to_be_read_aloud(used):
    for screen in every_screen(used):
        for child in screen.findChildren(QWidget):
            takes_focus = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_focus and child.isVisible() and not isinstance(child, QAbstractScrollArea):
                assert child.accessibleName() or isinstance(child, QLineEdit), (screen, child)


def test_a_setting_takes_effect_at_once_and_is_kept(used):
    used.open()
    used.window.show_page("settings")
    page = used.screen(SettingsPage)
    page._change(theme="dark")
    assert used.program.theme.dark
    page._change(volume=30, tones="soft")
    kept = json.loads((used.folder / "settings.json").read_text())
    assert (kept["theme"], kept["volume"], kept["tones"]) == ("dark", 30, "soft")
    assert used.program.settings.volume == 30


def test_a_full_disk_is_told_and_nothing_stops(used, monkeypatch):
    from gui.widgets.toast import Toast

    used.open()

    def fail(_settings):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(used.program._file, "save", fail)
    used.window.show_page("settings")
    used.screen(SettingsPage)._change(volume=10)
    toast = used.window.findChild(Toast)
    assert "No space left" in toast.accessibleName()
    toast.close()


def test_the_rail_goes_to_each_page_and_shows_icons_alone_in_a_narrow_window(used):
    used.open()
    for name in ("doctor", "settings", "workouts"):
        used.window.commands[f"pages.{name}"].trigger()
    used.screen(WorkoutsPage)
    used.window.resize(1100, 700)
    used.app.processEvents()
    assert used.window.rail.width() == 76
    used.window.resize(1280, 800)
    used.app.processEvents()
    assert used.window.rail.width() == 200
