import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage

from gui import letters
from gui.theme import STAGE, STAGE_MARK, STAGE_QUIET, STAGE_TEXT, contrast, mix
from gui.widgets.stage import CueStage, Stage

CUES = [
    "Push the floor away.",
    "Keep a straight line from the ankle to the shoulder.",
    "Breathe calmly, do not hold your breath while you hold the plank.",
    "Look straight ahead.",
    "Squeeze the glutes as if you held a coin between them.",
]
ROOMS = [(677, 537), (420, 520), (320, 240), (200, 160), (1100, 900)]


@pytest.fixture
def stage(theme, qtbot):
    def make(cues, size=(677, 537)):
        made = CueStage()
        qtbot.addWidget(made)
        made.resize(*size)
        made.show_cues(cues)
        return made

    return make


@pytest.mark.parametrize("count", range(1, 6))
@pytest.mark.parametrize("room", ROOMS)
def test_every_cue_is_shown_whole_inside_the_stage(stage, count, room):
    made = stage(CUES[:count], room)
    page = made.page()
    assert [" ".join(lines) for lines in page.cues] == CUES[:count]
    metrics = QFontMetricsF(letters.font(page.pixels, 600))
    widest = max(metrics.horizontalAdvance(line) for lines in page.cues for line in lines)
    assert page.margin + page.indent + widest <= room[0]
    assert page.height <= room[1]


def test_a_long_word_shrinks_the_letters_rather_than_be_cut(stage):
    word = "Oberschenkelrückseitenmuskulaturdehnung"
    made = stage([word], (320, 300))
    assert made.page().cues == ((word,),)
    metrics = QFontMetricsF(letters.font(made.page().pixels, 600))
    assert metrics.horizontalAdvance(word) <= 320


def test_the_letters_shrink_only_as_the_cues_need_it(stage):
    assert stage(CUES[:1]).page().pixels > stage(CUES).page().pixels > 24


def test_a_stage_of_laptop_size_can_be_read_from_three_metres(stage):
    assert stage(CUES[:3]).page().pixels >= 800 / 30


def test_the_spoken_cue_stands_out_and_no_line_moves(stage, painted):
    made = stage(CUES[:3])
    page, before = made.page(), painted(made)
    made.speak(1)
    assert made.spoken() == 1
    assert painted(made) != before
    assert made.page().cues == page.cues
    assert made.page().pixels == page.pixels
    made.speak(-1)
    assert painted(made) == before


def test_new_cues_are_all_unspoken(stage):
    made = stage(CUES[:3])
    made.speak(2)
    made.show_cues(CUES[:1])
    assert made.spoken() == -1


def test_a_screen_reader_finds_the_cues(stage):
    assert stage(CUES[:2]).accessibleName() == f"{CUES[0]} {CUES[1]}"


def test_without_a_cue_the_stage_is_calm_and_not_empty(stage, colours_of):
    assert len(colours_of(stage([]))) > 2


def test_the_cues_are_legible_on_every_ground(ground, colours_of):
    made = CueStage()
    made.setParent(ground)
    made.resize(500, 400)
    made.show_cues(CUES[:3])
    made.speak(0)
    colours = made.palette()
    shown = colours_of(made)
    assert {colours.color(role).name() for role in (STAGE, STAGE_TEXT, STAGE_QUIET, STAGE_MARK)} <= shown
    band = mix(colours.color(STAGE), colours.color(STAGE_MARK), 0.13)
    hill = mix(colours.color(STAGE), colours.color(STAGE_MARK), 0.08)
    assert contrast(colours.color(STAGE_TEXT), band) >= 4.5
    assert contrast(colours.color(STAGE_MARK), band) >= 3.0
    assert contrast(colours.color(STAGE_QUIET), hill) >= 4.5


def test_a_stage_shows_its_ground_until_it_has_a_picture(ground, painted):
    made = Stage(28)
    made.setParent(ground)
    made.resize(200, 120)
    image = painted(made)
    assert QColor(image.pixel(100, 60)) == made.palette().color(STAGE)
    assert image.pixel(0, 0) != image.pixel(100, 60) or made.palette().color(STAGE) == made.palette().window().color()


def test_a_stage_shows_its_picture_with_round_corners(theme, qtbot, painted):
    made = Stage(28)
    qtbot.addWidget(made)
    made.resize(200, 120)
    red = QImage(made.pixels(), QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    made.show_picture(red, "Side plank")
    image = painted(made)
    assert QColor(image.pixel(100, 60)).name() == "#ff0000"
    assert QColor(image.pixel(1, 1)).name() != "#ff0000"
    assert made.accessibleName() == "Side plank"
    made.show_picture(None)
    assert QColor(painted(made).pixel(100, 60)) == made.palette().color(STAGE)
