import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.theme import ERROR, LINE, QUIET, SURFACE, TEXT
from gui.widgets.base import Label, Rule, Surface, picture, plate, rounded

LONG = "Bodyweight strength with a very long name that must be cut"


def test_an_eliding_label_does_not_widen_its_row_and_tells_the_whole_text(window):
    holder = QWidget(window)
    row = QHBoxLayout(holder)
    label = Label(LONG, elide=True)
    row.addWidget(label)
    holder.resize(160, 40)
    holder.show()
    label.repaint()
    assert row.minimumSize().width() < 100
    assert label.geometry().right() < 160
    assert label.toolTip() == LONG


def test_an_eliding_label_with_room_has_no_tooltip(window):
    label = Label("Short", elide=True)
    label.setParent(window)
    label.resize(200, 20)
    label.show()
    label.repaint()
    assert label.toolTip() == ""


def test_a_cut_label_paints_nothing_of_its_end(qtbot, theme, painted):
    whole, cut = Label("Side"), Label("Side", elide=True)
    for label in (whole, cut):
        qtbot.addWidget(label)
        label.resize(400, 20)
    assert painted(whole) == painted(cut)
    cut.resize(24, 20)
    assert painted(cut) != painted(whole).copy(0, 0, 24, 20)


def test_a_label_that_may_not_be_cut_keeps_its_width(theme, qtbot):
    label = Label(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() > 300


def test_a_label_takes_its_words_as_they_are(theme, qtbot):
    label = Label("<b>a & b</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize("role", [TEXT, QUIET, ERROR])
def test_a_label_speaks_in_the_colour_of_its_role(ground, colours_of, role):
    label = Label("■■■", "display", role)
    label.setParent(ground)
    label.resize(label.sizeHint())
    assert label.palette().color(role).name() in colours_of(label)


def test_a_surface_is_filled_and_bordered_by_its_roles(ground, painted):
    surface = Surface(18)
    surface.setParent(ground)
    surface.resize(100, 60)
    image = painted(surface)
    assert QColor(image.pixel(50, 30)) == surface.palette().color(SURFACE)
    assert QColor(image.pixel(50, 0)) == surface.palette().color(LINE)
    assert QColor(image.pixel(50, 1)) == surface.palette().color(SURFACE)


@pytest.mark.parametrize("vertical", [False, True])
def test_a_rule_is_one_pixel_of_line(theme, qtbot, colours_of, vertical):
    rule = Rule(vertical)
    qtbot.addWidget(rule)
    rule.resize(1 if vertical else 40, 40 if vertical else 1)
    assert min(rule.width(), rule.height()) == 1
    assert colours_of(rule) == {rule.palette().color(LINE).name()}


def test_a_border_of_two_pixels_lies_inside_its_plate():
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    plate(painter, QRectF(5, 5, 30, 30), 0, None, QColor("black"), 2)
    painter.end()
    column = [QColor(image.pixel(x, 20)).name() for x in range(4, 9)]
    assert column == ["#ffffff", "#000000", "#000000", "#ffffff", "#ffffff"]


def test_a_picture_stays_inside_its_outline(qapp):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    pixmap = QPixmap(40, 40)
    pixmap.fill(QColor("red"))
    painter = QPainter(image)
    picture(painter, rounded(QRectF(0, 0, 40, 40), 20), pixmap, 0, 0)
    painter.end()
    assert QColor(image.pixel(20, 20)).name() == "#ff0000"
    assert QColor(image.pixel(1, 1)).name() == "#ffffff"
