import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from gui.theme import ACCENT, LINE, SURFACE, TEXT, contrast
from gui.widgets.fields import Slider, TextField
from gui.widgets.scroll import Bar, Scroll


def test_a_text_field_lies_on_a_plate_in_every_theme(ground, painted):
    field = TextField("Search", "search", rounded=True)
    field.setParent(ground)
    field.resize(200, field.height())
    image = painted(field)
    assert QColor(image.pixel(150, 18)) == ground.palette().color(SURFACE)
    assert QColor(image.pixel(100, 0)) == ground.palette().color(LINE)


def test_what_is_written_is_in_the_text_colour(ground, colours_of):
    field = TextField("Name")
    field.setParent(ground)
    field.resize(200, field.height())
    field.setText("■■■")
    assert ground.palette().color(TEXT).name() in colours_of(field)


def test_a_focused_field_shows_it_by_its_border(window, painted):
    field = TextField("Name")
    field.setParent(window)
    field.resize(200, 44)
    field.show()
    assert QColor(painted(field).pixel(100, 1)) == field.parentWidget().palette().color(SURFACE)
    field.setFocus()
    assert QColor(painted(field).pixel(100, 1)) == window.palette().color(ACCENT)


def test_a_field_takes_the_text_size(theme, qtbot):
    field = TextField("Name")
    qtbot.addWidget(field)
    theme.text_size(1.5)
    assert field.height() == 66
    assert field.font().pixelSize() == 24


def test_a_slider_fills_its_track_up_to_the_value(ground, painted):
    slider = Slider("Tones", 0, 100, 50)
    slider.setParent(ground)
    slider.resize(200, 28)
    image = painted(slider)
    accent = slider.palette().color(ACCENT)
    assert QColor(image.pixel(40, 14)) == accent
    assert QColor(image.pixel(160, 14)) != accent
    slider.setValue(100)
    assert QColor(painted(slider).pixel(160, 14)) == accent


def test_a_slider_is_moved_by_the_arrows(theme, qtbot):
    slider = Slider("Tones", 0, 100, 50)
    qtbot.addWidget(slider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 51


@pytest.fixture
def scroll(window):
    inner = QWidget()
    inner.setMinimumHeight(3000)
    made = Scroll(inner)
    made.setParent(window)
    made.resize(400, 500)
    made.show()
    return made


def test_a_long_page_has_a_bar_that_follows(scroll, painted):
    bar = scroll.verticalScrollBar()
    assert isinstance(bar, Bar)
    assert bar.maximum() > 0
    top = painted(bar)
    bar.setValue(bar.maximum())
    assert painted(bar) != top


def test_a_page_that_fits_paints_no_handle(qtbot, theme, colours_of):
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(12, 200)
    bar.setRange(0, 0)
    assert len(colours_of(bar)) == 1


def test_the_handle_is_a_visible_mark_under_the_mouse(qtbot, ground, colours_of):
    bar = Bar(Qt.Orientation.Horizontal)
    bar.setParent(ground)
    bar.resize(200, 12)
    bar.setRange(0, 100)
    bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    under = bar.palette().window().color()
    assert max(contrast(colour, under) for colour in colours_of(bar)) >= 3.0


def test_the_page_is_as_wide_as_its_window_and_shows_the_ground(scroll):
    assert scroll.widget().width() == scroll.viewport().width()
    assert not scroll.viewport().autoFillBackground()
    assert not scroll.widget().autoFillBackground()
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tab_scrolls_the_focused_widget_into_sight(scroll, window, qtbot):
    high, low = TextField("High"), TextField("Low")
    for field, top in ((high, 0), (low, 2500)):
        field.setParent(scroll.widget())
        field.move(0, top)
        field.show()
    high.setFocus()
    qtbot.keyClick(high, Qt.Key.Key_Tab)
    assert low.hasFocus()
    assert scroll.viewport().rect().contains(low.mapTo(scroll.viewport(), low.rect().center()))
