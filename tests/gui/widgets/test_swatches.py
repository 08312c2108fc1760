"""One colour of a few."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.widgets.swatches import Swatch, Swatches


def test_a_colour_is_chosen_by_mouse_and_by_key(qtbot, theme):
    swatches = Swatches("Skin", [("#F3C9AE", "Light"), ("#6C402B", "Dark")], 0)
    qtbot.addWidget(swatches)
    swatches.show()
    first, second = swatches.findChildren(Swatch)
    assert first.isChecked()
    chosen = []
    swatches.chosen.connect(chosen.append)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert chosen == [1, 0, 1]
    assert second.accessibleName() == "Dark"


def test_the_chosen_one_is_seen(qtbot, theme):
    swatches = Swatches("Skin", [("#F3C9AE", "Light"), ("#6C402B", "Dark")], 0)
    qtbot.addWidget(swatches)
    second = swatches.findChildren(Swatch)[1]
    before = second.grab().toImage()
    second.setChecked(True)
    assert second.grab().toImage() != before
