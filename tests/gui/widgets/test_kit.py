"""What holds for every widget of the kit."""

import ast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import assets
from gui.widgets.buttons import Button
from gui.widgets.card import Card
from gui.widgets.chips import Chips
from gui.widgets.fields import Slider, TextField
from gui.widgets.switch import Segmented, Switch
from gui.widgets.timeline import Part, TimelineBar

SOURCES = sorted((assets.path("").parent / "gui" / "widgets").glob("*.py"))
MAY_IMPORT = ("__future__", "bisect", "collections", "dataclasses", "typing", "PySide6", "shiboken6")
MAY_IMPORT_OF_OURS = ("gui.theme", "gui.letters", "gui.icons", "gui.key_words", "gui.widgets")

FOCUSABLE = {
    "button": lambda: Button("Start", "primary"),
    "icon button": lambda: Button("", "tool", "next", name="Next", hint="→"),
    "card": lambda: Card("Desk break", "3 min", "work", "3 min"),
    "chips": lambda: Chips("Goal", [("all", "All"), ("ease", "Ease pain")], "all"),
    "segmented": lambda: Segmented("Theme", [("light", "Light"), ("dark", "Dark")], "light"),
    "switch": lambda: Switch("Voice"),
    "slider": lambda: Slider("Tones", 0, 100, 50),
    "text field": lambda: TextField("Search", "search"),
    "timeline": lambda: TimelineBar([Part("work", 30, "Plank")]),
}


def imports(source):
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.module == "gui":
                yield from (f"gui.{name.name}" for name in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_widgets_know_qt_and_the_theme_and_no_workout(source):
    for name in imports(source):
        ours = name.startswith(MAY_IMPORT_OF_OURS)
        assert ours or name.split(".")[0] in MAY_IMPORT, f"{source.name} imports {name}"


def test_the_rule_above_sees_every_module_of_the_kit():
    assert {"buttons.py", "card.py", "timeline.py", "sheet.py"} <= {source.name for source in SOURCES}


@pytest.mark.parametrize("name", FOCUSABLE)
def test_everything_that_takes_the_focus_has_an_accessible_name_and_tells_its_corners(theme, qtbot, name):
    made = FOCUSABLE[name]()
    qtbot.addWidget(made)
    stops = [widget for widget in (made, *made.findChildren(QWidget)) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops
    for widget in stops:
        assert widget.accessibleName()
        assert widget.property("radius") is not None
