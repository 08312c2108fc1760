import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import letters
from gui.theme import QUIET, TEXT
from gui.widgets.words import Countdown, Words, shape_for
from gui.widgets.wrapping import balance, wrap

TEXTS = [
    "",
    "Breathe.",
    "Hands under shoulders, knees under hips.",
    "Push the floor away, keep a straight line from ankle to shoulder, and breathe calmly all the while you hold it.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "Rückenlage, Oberschenkelrückseitenmuskulaturdehnung mit gestrecktem Bein",
]
ROOMS = [(420, 120), (240, 60), (120, 40), (40, 30), (900, 300)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("lines", [0, 1])
@pytest.mark.parametrize("lead", ["", "Next"])
def test_words_never_overflow(theme, qtbot, text, room, lines, lead):
    words = Words(600, lines=lines)
    qtbot.addWidget(words)
    words.set_pixels(30)
    words.say(text, lead)
    if not lines:
        words.resize(*room)
    else:
        words.resize(room[0], words.height())
    shown = words.fitted()
    metrics = QFontMetricsF(shown.font)
    before = words._lead_width()
    assert shown.height <= words.height() + shown.line_height * (words.height() < shown.line_height) + 1
    for line in shown.lines:
        assert before + metrics.horizontalAdvance(line) <= words.width() or line in ("", "…")


def test_nothing_is_painted_outside_the_lines(theme, qtbot, painted):
    words = Words(600)
    qtbot.addWidget(words)
    words.set_pixels(30)
    words.resize(300, 200)
    words.say("Hips high.")
    image = painted(words)
    ground = image.pixel(299, 199)
    assert all(image.pixel(x, y) == ground for x in range(300) for y in range(45, 200))
    assert any(image.pixel(x, y) != ground for x in range(300) for y in range(45))


def test_words_shrink_to_two_thirds_and_no_further(theme, qtbot):
    words = Words(600)
    qtbot.addWidget(words)
    words.set_pixels(30)
    words.resize(260, 80)
    words.say("Short.")
    assert words.fitted().font.pixelSize() == 30
    words.say("Hands under shoulders, knees under hips.")
    assert 20 <= words.fitted().font.pixelSize() < 30
    words.say(TEXTS[3])
    assert words.fitted().font.pixelSize() >= 20
    assert words.fitted().lines[-1].endswith("…")


def test_two_lines_are_balanced(theme):
    metrics = QFontMetricsF(letters.font(40, 600))
    width = metrics.horizontalAdvance("Hands under shoulders, knees under")
    assert wrap("Hands under shoulders, knees under hips.", metrics, width)[1] == "hips."
    assert balance("Hands under shoulders, knees under hips.", metrics, width)[1] == "knees under hips."


def test_words_are_shown_balanced(theme, qtbot):
    words = Words(600)
    qtbot.addWidget(words)
    words.set_pixels(40)
    words.resize(700, 120)
    words.say("Hands under shoulders, knees under hips.")
    assert words.fitted().lines == ("Hands under shoulders,", "knees under hips.")


def test_a_word_wider_than_the_line_stays_whole(theme):
    metrics = QFontMetricsF(letters.font(40, 600))
    assert wrap("a Donaudampfschiff b", metrics, 50) == ["a", "Donaudampfschiff", "b"]


def test_no_text_changes_any_widgets_place(theme, qtbot, window):
    column = QVBoxLayout(window)
    name, count, cue = Words(700, lines=1), Countdown(), Words(600, Qt.AlignmentFlag.AlignBottom)
    cue.setFixedHeight(90)
    following = Words(600, lines=1)
    for widget in (name, count, cue, following):
        column.addWidget(widget)
    column.activate()
    places = [child.geometry() for child in window.findChildren(QWidget)]
    for text in TEXTS:
        name.say(text)
        cue.say(text)
        following.say(text, "Next")
        count.show_text("88:88")
        column.activate()
        assert [child.geometry() for child in window.findChildren(QWidget)] == places


def test_kept_lines_keep_their_height_whatever_is_said(theme, qtbot):
    words = Words(600, lines=3)
    qtbot.addWidget(words)
    words.set_pixels(20)
    height = words.height()
    words.say(TEXTS[3])
    assert words.height() == height == round(20 * 1.24 * 3)


def test_a_screen_reader_hears_the_lead_and_the_words(theme, qtbot):
    words = Words()
    qtbot.addWidget(words)
    words.say("Side plank", "Next")
    assert words.accessibleName() == "Next Side plank"


@pytest.mark.parametrize("lines", [0, 1, 2])
def test_words_and_their_lead_speak_in_their_roles(ground, colours_of, lines):
    words = Words(700, lines=lines)
    words.setParent(ground)
    words.set_pixels(60)
    words.resize(600, 90)
    words.say("■", "■")
    assert {words.palette().color(TEXT).name(), words.palette().color(QUIET).name()} <= colours_of(words)


@pytest.mark.parametrize(
    ("align", "inked"), [("AlignTop", (0, 40)), ("AlignVCenter", (80, 120)), ("AlignBottom", (160, 200))]
)
def test_words_stand_where_they_are_aligned(theme, qtbot, painted, align, inked):
    words = Words(600, Qt.AlignmentFlag[align])
    qtbot.addWidget(words)
    words.set_pixels(30)
    words.resize(200, 200)
    words.say("Hips")
    image = painted(words)
    ground = image.pixel(199, 60)
    rows = [y for y in range(200) if any(image.pixel(x, y) != ground for x in range(200))]
    assert inked[0] <= rows[0]
    assert rows[-1] < inked[1]


@pytest.mark.parametrize(("align", "left"), [("AlignLeft", 0), ("AlignHCenter", 60), ("AlignRight", 120)])
def test_words_begin_where_they_are_aligned(theme, qtbot, painted, align, left):
    words = Words(600, Qt.AlignmentFlag[align])
    qtbot.addWidget(words)
    words.set_pixels(30)
    words.resize(200, 40)
    words.say("Hips")
    image = painted(words)
    ground = image.pixel(199, 39)
    first = next(x for x in range(200) if any(image.pixel(x, y) != ground for y in range(40)))
    assert left <= first < left + 30


@pytest.mark.parametrize(
    ("seconds", "shape"), [(0, "00"), (99.9, "00"), (100, "0:00"), (599, "0:00"), (600, "00:00"), (3600, "0:00:00")]
)
def test_the_shape_follows_from_the_segments_length(seconds, shape):
    assert shape_for(seconds) == shape


def test_the_digits_keep_their_size_for_a_whole_segment(theme, qtbot):
    count = Countdown()
    qtbot.addWidget(count)
    count.resize(420, 230)
    count.set_shape(45)
    sizes = set()
    for second in range(45, -1, -1):
        count.show_text(f"{second:02d}")
        sizes.add(count.pixels())
    assert len(sizes) == 1


@pytest.mark.parametrize("size", [(420, 230), (200, 300), (900, 120), (60, 60)])
@pytest.mark.parametrize("text", ["23", "9:59", "59:59", "1:02:03"])
def test_the_digits_fill_their_room_and_stay_inside(theme, qtbot, painted, size, text):
    count = Countdown()
    qtbot.addWidget(count)
    count.resize(*size)
    count.show_text(text)
    metrics = QFontMetricsF(letters.font(count.pixels(), 700, -3, tabular=True))
    cap = metrics.tightBoundingRect("0").height()
    assert metrics.horizontalAdvance(text) <= size[0] + 1
    assert cap <= size[1]
    assert cap >= size[1] * 0.9 or metrics.horizontalAdvance(text) >= size[0] * 0.85


def test_fifteen_seconds_more_make_room_for_a_minute(theme, qtbot):
    count = Countdown()
    qtbot.addWidget(count)
    count.resize(300, 300)
    count.set_shape(98)
    count.show_text("98")
    large = count.pixels()
    count.show_text("1:53")
    assert count.pixels() < large


def test_a_second_that_passes_is_not_read_aloud(theme, qtbot):
    count = Countdown()
    qtbot.addWidget(count)
    name = count.accessibleName()
    count.show_text("23")
    assert count.accessibleName() == name != ""
    count.announce("Ten seconds")
    assert count.accessibleName() == "Ten seconds"


def test_the_countdown_is_painted_in_the_text_colour(ground, colours_of):
    count = Countdown()
    count.setParent(ground)
    count.resize(200, 120)
    count.show_text("23")
    assert count.palette().color(TEXT).name() in colours_of(count)


@pytest.mark.parametrize("pixels", [18, 22.4, 25.6, 51.2])
def test_one_line_that_is_a_hair_too_long_shrinks_rather_than_being_cut(qtbot, theme, pixels):
    words = Words(lines=1, tracking=1)
    qtbot.addWidget(words)
    words.set_pixels(pixels)
    text = "WORK · LEFT SIDE · SET 1 OF 3 · HOLD 1 OF 6"
    words.say(text)
    needed = QFontMetricsF(letters.font(pixels, 600, 1, tabular=True)).horizontalAdvance(text)
    for missing in (0.2, 1, 3, 10):
        words.resize(int(needed - missing), words.height())
        assert words.fitted().lines == (text,)
