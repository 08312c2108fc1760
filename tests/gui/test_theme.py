import sys

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from gui import letters
from gui.theme import (
    ACCENT,
    CONTROL,
    DARK,
    ERROR,
    GROUND,
    LIGHT,
    ON_ACCENT,
    PHASE,
    QUIET,
    STAGE,
    STAGE_MARK,
    STAGE_QUIET,
    STAGE_TEXT,
    SURFACE,
    TEXT,
    TINT,
    contrast,
    mix,
    palette,
    phase_mark,
    phase_palette,
    quieter,
)
from gui.widgets.base import Label
from gui.widgets.buttons import Button

THEMES = {"light": palette(LIGHT), "dark": palette(DARK)}
ON_PHASES = {phase: phase_palette(colour) for phase, colour in PHASE.items()}
EVERYWHERE = {**THEMES, **ON_PHASES}

WORDS_EVERYWHERE = [
    (TEXT, GROUND),
    (TEXT, SURFACE),
    (TEXT, CONTROL),
    (QUIET, GROUND),
    (ON_ACCENT, ACCENT),
    (GROUND, TEXT),  # a chosen chip
    (STAGE_TEXT, STAGE),
    (STAGE_QUIET, STAGE),
    (ERROR, GROUND),
]
WORDS_IN_A_THEME = [(QUIET, SURFACE), (QUIET, TINT), (TEXT, TINT), (ERROR, SURFACE), (ACCENT, SURFACE)]
MARKS_EVERYWHERE = [(ACCENT, GROUND), (ACCENT, SURFACE), (STAGE_MARK, STAGE), (TEXT, TINT)]


@pytest.mark.parametrize("name", EVERYWHERE)
@pytest.mark.parametrize(("ink", "ground"), WORDS_EVERYWHERE)
def test_words_keep_four_and_a_half_to_one_on_their_grounds(name, ink, ground):
    colours = EVERYWHERE[name]
    assert contrast(colours.color(ink), colours.color(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WORDS_IN_A_THEME)
def test_words_keep_four_and_a_half_to_one_where_only_a_theme_puts_them(name, ink, ground):
    colours = THEMES[name]
    assert contrast(colours.color(ink), colours.color(ground)) >= 4.5


@pytest.mark.parametrize("name", EVERYWHERE)
@pytest.mark.parametrize(("mark", "ground"), MARKS_EVERYWHERE)
def test_marks_and_large_words_keep_three_to_one(name, mark, ground):
    colours = EVERYWHERE[name]
    assert contrast(colours.color(mark), colours.color(ground)) >= 3.0


@pytest.mark.parametrize("name", EVERYWHERE)
def test_a_key_hint_is_quieter_than_its_button_yet_legible(name):
    colours = EVERYWHERE[name]
    for ink, ground in ((TEXT, SURFACE), (ON_ACCENT, ACCENT), (TEXT, CONTROL)):
        hint = quieter(colours.color(ink), colours.color(ground))
        assert 4.5 <= contrast(hint, colours.color(ground)) <= contrast(colours.color(ink), colours.color(ground))


@pytest.mark.parametrize("phase", PHASE)
@pytest.mark.parametrize("ground", [LIGHT[GROUND], LIGHT[SURFACE], DARK[GROUND], DARK[SURFACE], DARK[STAGE]])
def test_every_phase_is_a_visible_mark_in_both_themes(phase, ground):
    assert contrast(phase_mark(phase, QColor(ground)), ground) >= 3.0


def test_a_phase_keeps_its_own_colour_as_a_mark_on_a_light_ground():
    assert phase_mark("work", QColor("white")) == QColor(PHASE["work"])


def test_contrast_runs_from_one_to_twenty_one():
    assert contrast("white", "white") == pytest.approx(1.0)
    assert contrast("black", "white") == pytest.approx(21.0)
    assert contrast("#777777", "white") == pytest.approx(4.48, abs=0.01)


def test_a_mixture_lies_between_its_two_colours():
    assert mix("black", "white", 0.0) == QColor("black")
    assert mix("black", "white", 1.0) == QColor("white")
    assert mix("black", "white", 0.5).red() == pytest.approx(128, abs=1)


def test_stock_widgets_find_the_same_colours_under_their_own_names():
    made = palette(LIGHT)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.ToolTipText):
        assert made.color(role) == QColor(LIGHT[TEXT])
    assert made.color(QPalette.ColorRole.Highlight) == QColor(LIGHT[ACCENT])


def test_what_is_disabled_fades_into_the_ground():
    made = palette(LIGHT)
    faded = made.color(QPalette.ColorGroup.Disabled, TEXT)
    assert contrast(faded, LIGHT[GROUND]) < contrast(LIGHT[TEXT], LIGHT[GROUND])


def test_showing_dark_changes_the_programs_palette_and_tells_it(theme, qtbot):
    with qtbot.waitSignal(theme.changed, timeout=0):
        theme.show("dark")
    assert theme.dark
    assert QApplication.palette().color(GROUND) == QColor(DARK[GROUND])
    theme.show("light")
    assert not theme.dark
    assert QApplication.palette().color(GROUND) == QColor(LIGHT[GROUND])


def test_a_system_that_does_not_say_counts_as_light(theme):
    theme.show("dark")
    theme.show("system")
    assert not theme.dark


def test_a_phases_palette_reaches_every_child(theme, qtbot):
    screen, label, button = QWidget(), QLabel("words"), Button("Pause", "main")
    qtbot.addWidget(screen)
    row = QHBoxLayout(screen)
    row.addWidget(label)
    row.addWidget(button)
    screen.setPalette(phase_palette(PHASE["rest"]))
    assert label.palette().color(TEXT) == QColor("white")
    assert button.palette().color(ON_ACCENT) == QColor(PHASE["rest"])


def test_a_larger_text_size_reaches_labels_buttons_and_every_style(theme, qtbot):
    label, button = Label("words", "title"), Button("Pause")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    small, height, width = label.font().pixelSize(), button.sizeHint().height(), button.sizeHint().width()
    theme.text_size(1.5)
    assert letters.scale() == 1.5
    assert label.font().pixelSize() == 30 > small
    assert button.sizeHint().height() == round(height * 1.5)
    assert button.sizeHint().width() > width


def test_inter_comes_with_all_four_weights(theme):
    assert QApplication.font().family() == "Inter"
    widths = [
        QFontMetricsF(letters.font(40, weight)).horizontalAdvance("Side plank") for weight in (400, 500, 600, 700)
    ]
    assert widths == sorted(set(widths))


def test_tabular_figures_are_all_of_one_width(theme):
    metrics = QFontMetricsF(letters.font(40, 700, tabular=True))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_tracking_is_a_share_of_the_em(theme):
    plain = QFontMetricsF(letters.font(100, 700)).horizontalAdvance("nnnn")
    tight = QFontMetricsF(letters.font(100, 700, -2.5)).horizontalAdvance("nnnn")
    assert plain - tight == pytest.approx(4 * 2.5, abs=0.2)


def test_without_inter_the_systems_own_family_is_used(theme, monkeypatch):
    monkeypatch.setitem(sys.modules, "fontpkg_inter", None)
    assert letters.load_family() == QApplication.font().family()
