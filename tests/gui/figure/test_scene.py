"""The figure is painted: in both themes, with every prop, build, hair and skin, and from every side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from gui.figure.camera import Box, Camera
from gui.figure.framing import framing
from gui.figure.look import BUILDS, CLOTHES, DARK, HAIR_STYLES, LIGHT, TONES, look
from gui.figure.scene import Scene
from gui.figure.sheet import CELL, LARGE_CELL, draw_sheet
from gui.theme import contrast
from tests.workouts.figure.figure_helpers import CLIPS, clip_in, clip_of
from workouts.figure.props import PROPS
from workouts.figure.schedule import Moment

SIZE = QSize(200, 150)
START = Moment(0, 0, 0.0)
SQUAT = "arrow: hip\nglow: glutes\nkeys:\n- {}\n- {hip: [-27, 47], trunk: 56, arms: {shoulder: 88}}"

pytestmark = pytest.mark.usefixtures("qapp")


def painted(text, chosen=LIGHT, moment=START, flipped=False, arrow=False):
    return Scene(clip_of(text), chosen, SIZE, flipped).image(moment, arrow)


def share_painted(image, ground):
    """How much of a picture is not the ground."""
    colour = QColor(ground).rgb()
    points = [(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return sum(image.pixel(x, y) != colour for x, y in points) / len(points)


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("path", CLIPS, ids=lambda path: path.stem)
def test_every_clip_is_painted_in_both_themes(path, chosen):
    clip = clip_in(path)
    image = Scene(clip, chosen, SIZE).image(Moment(len(clip.keys) - 1, 0, 0.5), arrow=True)
    assert 0.05 < share_painted(image, chosen.ground) < 0.95


@pytest.mark.parametrize("name", PROPS)
def test_every_prop_can_be_seen(name):
    arms = "arms: {hand: [25, 110]}\n"
    values = "{x: 20}" if name == "massage-ball" else "{}"
    assert painted(f"{arms}props: {{{name}: {values}}}") != painted(arms)


@pytest.mark.parametrize(
    "props",
    [
        "{suspension-trainer: {to: feet, y: 90}}",
        "{foam-roller: {along: x}}",
        "{medicine-ball: {held: 0}}",
        "{strap: {around: L.knee}}",
        "{chair: {faces: -1}, wall: {faces: -1, x: 60}}",
        "{rowing-machine: {handle: 0}, mat: {}}",
    ],
)
def test_props_in_other_ways(props):
    assert painted(f"props: {props}") != painted("base: stand")


def test_a_ball_behind_the_back_is_covered_by_it():
    held = "props: {medicine-ball: {}}\narms: {hand: [%s, 100, 4]}"
    assert painted(held % 30) != painted(held % -30)


@pytest.mark.parametrize("view", [-120, -60, 0, 14, 50, 70, 90, 140, 180])
@pytest.mark.parametrize("base", ["stand", "supine", "side-plank"])
def test_the_figure_is_painted_from_every_side(base, view):
    image = painted(f"base: {base}\nview: {view}\nglow: [L.quads, neck, shoulders, abs, calves]")
    assert share_painted(image, LIGHT.ground) > 0.05


def test_every_build_hair_and_cloth_looks_different():
    looks = [
        look(build=build, hair_style=hair, clothes=cloth)
        for build in BUILDS
        for hair in HAIR_STYLES
        for cloth in CLOTHES
    ]
    images = [painted("base: stand\nview: front", chosen) for chosen in looks]
    assert all(first != last for index, first in enumerate(images) for last in images[index + 1 :])


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("tone", range(len(TONES)))
def test_skin_hair_and_clothes_stand_out_from_the_ground(tone, dark):
    for cloth in CLOTHES:
        chosen = look(dark=dark, tone=tone, clothes=cloth)
        assert contrast(chosen.skin, chosen.ground) >= 1.3
        assert contrast(chosen.hair, chosen.ground) >= 1.3
        assert contrast(chosen.top, chosen.ground) >= 2
        assert contrast(chosen.shorts, chosen.ground) >= 1.35
        assert contrast(chosen.skin, chosen.top) >= 1.1 or tone in (2, 3)


def test_the_ground_is_the_one_asked_for():
    assert look(ground="#123456").ground == "#123456"
    assert painted("base: stand", look(ground="#123456")).pixelColor(0, 0) == QColor("#123456")


def test_the_other_side_is_the_mirror_image():
    image, other = painted(SQUAT), painted(SQUAT, flipped=True)
    assert image != other
    assert abs(share_painted(image, LIGHT.ground) - share_painted(other, LIGHT.ground)) < 0.02


def test_the_arrow_is_only_there_on_the_way():
    way = Moment(0, 1, 0.5)
    assert painted(SQUAT, moment=way, arrow=True) != painted(SQUAT, moment=way)
    assert painted(SQUAT, arrow=True) == painted(SQUAT)
    shifted = SQUAT.replace("arrow: hip", "arrow: {of: head, shift: [30, 0]}")
    assert painted(shifted, moment=way, arrow=True) != painted(shifted, moment=way)
    short = SQUAT.replace("hip: [-27, 47], trunk: 56", "hip: [0, 89]")
    assert painted(short, moment=way, arrow=True) == painted(short, moment=way)


def test_the_camera_stands_still_over_all_keys():
    scene = Scene(clip_of(SQUAT), LIGHT, SIZE)
    first, last = scene.image(START), scene.image(Moment(1, 1, 0.0))
    assert first.pixel(100, 148) == last.pixel(100, 148)


def test_everything_is_in_the_picture():
    camera = Camera(14, 9)
    clip = clip_of("arms: {shoulder: 178}")
    camera.fit(framing(clip, camera).box, 200, 150)
    body = clip.key_body(0)
    for spot in camera.spots([body.arms["R"].tip, body.legs["R"].toe, body.legs["L"].heel]):
        assert 0 < spot[0] < 200
        assert 0 < spot[1] < 150


def test_a_small_figure_is_not_blown_up_beyond_a_standing_one():
    camera = Camera(14, 9)
    camera.fit(Box(0, 0, 10, 10), 200, 205)
    assert camera.scale == pytest.approx(1.45)


def test_a_body_outside_the_picture_paints_nothing():
    scene = Scene(clip_of("base: stand"), LIGHT, SIZE)
    bare = scene._backdrop.copy()
    scene._camera.fit(Box(5000, 0, 5100, 100), 200, 150)
    assert scene.image(START) == bare


def test_a_sheet_shows_the_first_and_the_top_key_or_every_key_with_the_ways(tmp_path):
    clips = {"squat": clip_of(SQUAT), "plank": clip_of("base: plank")}
    out = tmp_path / "sheet.png"
    sheet = draw_sheet(clips, out)
    assert sheet.size() == QSize(3 * CELL.width(), CELL.height())
    assert QImage(str(out)).size() == sheet.size()
    assert draw_sheet(clips, out, every_key=True).height() == 2 * CELL.height()
    assert draw_sheet(clips, out, large=True).width() == 2 * LARGE_CELL.width()
    assert draw_sheet(clips, out, dark=True).pixelColor(0, 0) == QColor(DARK.ground)
    assert draw_sheet(clips, out, chosen=look(ground="#123456")).pixelColor(0, 0) == QColor("#123456")


def test_a_sheet_that_cannot_be_written_says_so(tmp_path):
    with pytest.raises(OSError, match="cannot be written"):
        draw_sheet({"squat": clip_of(SQUAT)}, tmp_path / "missing" / "sheet.png")
