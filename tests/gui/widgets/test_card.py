import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap

from gui.theme import PHASE, QUIET, STAGE, TEXT, contrast
from gui.widgets.card import Card
from gui.widgets.cover import Cover, cover_colours, hill
from gui.widgets.timeline import Part

PARTS = tuple(Part(kind, seconds, "x") for _ in range(6) for kind, seconds in (("work", 45), ("rest", 15)))


@pytest.fixture
def card(theme, qtbot):
    def make(name="Desk break", minutes="3 min", parts=PARTS, badge="work", picture=None):
        made = Card(name, "3 min · no equipment", badge, minutes, parts, picture)
        qtbot.addWidget(made)
        made.resize(300, made.sizeHint().height())
        return made

    return make


@pytest.mark.parametrize("badge", PHASE)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_figures_on_a_cover_are_legible(theme, card, badge, mode):
    theme.show(mode)
    ground, ink = cover_colours(card(badge=badge).palette(), badge)
    assert contrast(ink, ground) >= 4.5
    assert contrast(ink, hill(ground, badge, 1.0)) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_card_without_a_picture_shows_minutes_timeline_name_and_line(theme, card, painted, colours_of, mode):
    theme.show(mode)
    whole = card()
    for other in (card(minutes="9 min"), card(parts=PARTS[:3]), card(name="Roll"), card(badge="rest")):
        assert painted(other) != painted(whole)
    shown = colours_of(whole)
    assert {whole.palette().color(TEXT).name(), whole.palette().color(QUIET).name()} <= shown


def test_a_cover_is_painted_once_for_a_size_and_a_theme(theme, card, painted, monkeypatch):
    made = card()
    first = painted(made)
    monkeypatch.setattr(Cover, "_paint", lambda *_: pytest.fail("the cover was painted again"))
    assert painted(made) == first
    monkeypatch.undo()
    theme.show("dark")
    assert painted(card()) != first


@pytest.mark.parametrize("minutes", ["14 min", "1 h 22 min", "", "soon"])
@pytest.mark.parametrize("count", [0, 1, 12, 200, 2000])
def test_a_cover_copes_with_any_minutes_and_any_number_of_parts(card, colours_of, minutes, count):
    parts = tuple(Part("work", 20, "x") for _ in range(count))
    assert len(colours_of(card(minutes=minutes, parts=parts))) > 5


def test_a_card_asks_for_its_picture_and_shows_it(card, painted):
    asked = []

    def picture(who, size):
        asked.append((who, size))
        pixmap = QPixmap(size)
        pixmap.fill(QColor("red"))
        return pixmap

    made = card(picture=picture)
    image = painted(made)
    assert asked[0] == (made, QSize(300, Card.PICTURE))
    assert QColor(image.pixel(150, 60)).name() == "#ff0000"
    assert QColor(image.pixel(0, 0)).name() != "#ff0000"
    assert QColor(image.pixel(150, Card.PICTURE + 2)).name() != "#ff0000"


def test_a_picture_on_its_way_leaves_the_stage_bare(card, painted):
    made = card(picture=lambda who, size: None)
    assert QColor(painted(made).pixel(150, 60)) == made.palette().color(STAGE)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_opened_by_the_keyboard(card, qtbot, key):
    made = card()
    with qtbot.waitSignal(made.clicked, timeout=0):
        qtbot.keyClick(made, key)


def test_a_card_says_its_name_and_line_as_they_are(card):
    made = card(name="Roll & recover")
    assert made.accessibleName() == "Roll & recover, 3 min · no equipment"
    assert made.name() == "Roll & recover"
    assert made.shortcut().isEmpty()


def test_a_long_name_is_cut_inside_the_card(card, painted):
    made = card(name="Bodyweight strength with a very long name that must be cut")
    image = painted(made)
    plate = image.pixel(150, Card.PICTURE + 4)
    assert all(image.pixel(x, y) == plate for x in range(286, 298) for y in range(Card.PICTURE + 4, made.height() - 20))


def test_a_card_under_the_mouse_shows_it(card, painted):
    made = card()
    before = painted(made)
    made.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert painted(made) != before


def test_a_card_grows_with_the_text_size(theme, card):
    made = card()
    height = made.sizeHint().height()
    theme.text_size(1.5)
    assert made.sizeHint().height() == height + 36
