import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from gui import assets, icons


def drawn(name, size, colour):
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, name, 0, 0, size, QColor(colour))
    painter.end()
    return image


def pixels(image):
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]


def test_there_are_all_the_icons_that_the_screens_name():
    session = {"play", "pause", "next", "again", "plus", "minus", "easier", "harder", "hurts", "voice", "mute", "keys"}
    places = {"today", "workouts", "breathe", "programme", "progress", "settings", "search", "app"}
    assert session | places <= set(icons.names())


@pytest.mark.parametrize("name", icons.names())
@pytest.mark.parametrize("size", [16, 24, 60])
def test_every_icon_shows_something_and_leaves_its_corners_free(qapp, name, size):
    image = drawn(name, size, "black")
    inked = sum(pixel.alpha() > 100 for pixel in pixels(image))
    assert inked >= size * size * 0.01
    assert image.pixelColor(0, 0).alpha() < 100


@pytest.mark.parametrize("name", [name for name in icons.names() if name != "app"])
def test_every_icon_takes_the_colour_it_is_given(qapp, name):
    full = [pixel for pixel in pixels(drawn(name, 48, "#FF0000")) if pixel.alpha() == 255]
    assert full
    assert all(pixel.name() == "#ff0000" for pixel in full)


def test_a_half_transparent_colour_gives_a_half_transparent_icon(qapp):
    colour = QColor(0, 0, 0, 128)
    strongest = max(pixel.alpha() for pixel in pixels(drawn("stop", 48, colour)))
    assert strongest == pytest.approx(128, abs=2)


def test_an_icon_for_a_menu_comes_in_three_sizes(qapp):
    sizes = {size.width() for size in icons.icon("edit", QColor("black")).availableSizes()}
    assert sizes == {20, 40, 60}


def test_the_programs_icon_is_green_to_its_edge(qapp):
    image = icons.app_icon().pixmap(64, 64).toImage()
    assert image.pixelColor(image.width() // 2, 2).name() == "#0e6a60"


def test_an_icon_nobody_drew_is_refused(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon", QColor("black"))


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/passwd", "icons/../../main.py"])
def test_an_asset_lies_inside_its_folder(name):
    with pytest.raises(AssertionError):
        assets.path(name)
