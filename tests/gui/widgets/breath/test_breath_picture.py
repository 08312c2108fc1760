from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from gui.theme import phase_palette
from gui.widgets.breath.layout import body_layout, orb_layout, wave_layout
from gui.widgets.breath.lettering import fitted
from gui.widgets.breath.moment import Breath, Stretch
from gui.widgets.breath.parts import WordsPart
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.breath.wave import DOT_AT

PICTURES = [("body", "supine"), ("body", "seated"), ("orb", "supine"), ("wave", "supine")]
SIZES = [(1280, 800), (1024, 640), (1920, 1080), (640, 900), (240, 200)]


def level_of(number):
    return Breath(number, "in", number, 4.0, 0.0, 1.0, number * 4, "Breathe in", "let the belly rise", "low ribs", "2")


def image_of(widget):
    return widget.grab().toImage()


def rendered(widget):
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image, QPoint(), QRegion(widget.rect()))
    return image


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize("ground", ["light", "dark"])
@pytest.mark.parametrize(("picture", "position"), PICTURES)
def test_every_picture_is_painted_at_every_level(qtbot, theme, course, picture, position, ground, still):
    widget = BreathPicture()
    qtbot.addWidget(widget)
    widget.resize(640, 400)
    widget.set_picture(picture)
    widget.set_position(position)
    widget.set_ground(ground)
    widget.set_still(still)
    widget.set_course(course)
    seen = []
    for level in (0.0, 0.5, 1.0):
        widget.show_breath(level_of(level))
        seen.append(image_of(widget))
    assert seen[0] != seen[1] != seen[2]
    assert (QColor(seen[0].pixel(2, 2)).lightness() > 128) == (ground == "light")


@pytest.mark.parametrize("direction", ["full", "empty"])
@pytest.mark.parametrize(("picture", "position"), PICTURES)
def test_a_hold_keeps_the_picture_still_but_for_its_ring(qtbot, theme, course, picture, position, direction):
    widget = BreathPicture()
    qtbot.addWidget(widget)
    widget.resize(640, 400)
    widget.set_picture(picture)
    widget.set_position(position)
    level = 1.0 if direction == "full" else 0.0
    hold = Breath(level, direction, 0.2, 4.0, level, level, word="Hold")
    widget.show_breath(hold)
    before = image_of(widget)
    widget.show_breath(replace(hold, share=0.6))
    assert (image_of(widget) != before) == (picture != "wave")


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_wider_than_its_room_and_no_room_leaves_the_window(qtbot, theme, size):
    room = QRectF(0, 0, *size)
    places = [body_layout("supine", room), body_layout("seated", room), body_layout("seated", room, mirrored=True)]
    every = [place.lines for place in [*places, orb_layout(room), wave_layout(room, DOT_AT)]]
    for lines in every:
        assert room.adjusted(-1, -1, 1, 1).contains(lines.area)
        for line in (lines.word, lines.cue, lines.count):
            for text in ("Breathe in", "Atme jetzt ganz langsam und lange wieder aus", "10", "W" * 60):
                font, wide = fitted(text, line.pixels, line.weight, line.room)
                assert wide <= line.room or font.pixelSize() == 1
                assert font.pixelSize() <= max(1, round(line.pixels))
    for place in places:
        assert not place.lines.area.intersects(place.ribs)


@pytest.mark.parametrize(("picture", "position"), PICTURES)
def test_long_words_leave_no_ink_outside_their_part(theme, at, picture, position):
    room = QRectF(0, 0, 640, 400)
    layouts = {"orb": orb_layout(room), "wave": wave_layout(room, DOT_AT)}
    lines = layouts[picture].lines if picture in layouts else body_layout(position, room).lines
    part = WordsPart(QColor("black"), lines)
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    part.paint(
        painter, at(1.0, words=("Ätme ganz lângsam ein und gÿ aus", "und noch ein Wort, das gj", "pq"), count="88")
    )
    painter.setClipRegion(QRegion(part.area))
    painter.fillRect(image.rect(), Qt.GlobalColor.white)
    painter.end()
    blank = QImage(image)
    blank.fill(Qt.GlobalColor.white)
    assert image == blank


def test_the_word_is_a_twelfth_of_the_height_of_the_window(qtbot, theme):
    room = QRectF(0, 64, 1280, 624)
    for lines in (body_layout("seated", room).lines, orb_layout(room).lines, wave_layout(room, DOT_AT).lines):
        assert lines.word.pixels >= 0.08 * 800


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize(("picture", "position"), PICTURES)
def test_nothing_is_repainted_when_nothing_changed(qapp, shown, at, picture, position, still):
    widget, watcher = shown(picture, position, still)
    widget.show_breath(at(2.0))
    qapp.processEvents()
    watcher.regions.clear()
    for _ in range(3):
        widget.show_breath(at(2.0))
        qapp.processEvents()
    assert watcher.regions == []


def test_only_what_moves_is_repainted(qapp, shown, at):
    widget, watcher = shown()
    watcher.regions.clear()
    widget.show_breath(at(2.0))
    qapp.processEvents()
    (region,) = watcher.regions
    assert region.contains(QPoint(600, 450))
    for still in (QPoint(5, 5), QPoint(5, 795), QPoint(1275, 795), QPoint(1150, 600), QPoint(100, 660)):
        assert not region.contains(still)


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize(("picture", "position"), PICTURES)
def test_repainting_only_parts_leaves_nothing_old_behind(qapp, shown, at, picture, position, still):
    # Without large letters: the font engine rounds their outlines differently from one time to the next.
    wordless = {"words": ("", "", ""), "count": ""}
    widget, watcher = shown(picture, position, still)
    widget.show_breath(at(1.0, **wordless))
    qapp.processEvents()
    kept = rendered(widget)
    for now in (1.3, 3.9, 4.2, 7.0, 9.9, 10.4):
        watcher.regions.clear()
        widget.show_breath(at(now, **wordless))
        qapp.processEvents()
        for region in list(watcher.regions):
            widget.render(kept, region.boundingRect().topLeft(), region)
        assert kept == rendered(widget)


def test_without_motion_a_picture_changes_only_in_steps(qapp, shown, at):
    widget, watcher = shown(still=True)
    for now in (1.1, 1.4, 1.9):
        widget.show_breath(at(now))
        qapp.processEvents()
    watcher.regions.clear()
    for number in range(20):
        widget.show_breath(at(2.01 + number * 0.04))
        qapp.processEvents()
    assert len(watcher.regions) <= 1


def test_with_closed_eyes_it_is_nearly_black_and_rests(qapp, shown, at):
    widget, watcher = shown()
    widget.set_dim(True, "Press any key")
    qapp.processEvents()
    watcher.regions.clear()
    widget.show_breath(at(3.0))
    qapp.processEvents()
    assert watcher.regions == []
    assert widget.frames_a_second == 0
    image = image_of(widget)
    brightest = max(QColor(image.pixel(x, y)).lightness() for x in range(0, 1280, 4) for y in range(0, 800, 4))
    assert brightest < 80
    widget.set_dim(False)
    assert QColor(image_of(widget).pixel(600, 300)).lightness() > 40
    assert widget.breath == at(3.0)


def test_the_count_fades_and_is_gone(shown, at):
    widget, _ = shown()
    counted = image_of(widget)
    widget.show_breath(replace(at(1.0), count_share=0.5))
    fading = image_of(widget)
    widget.show_breath(replace(at(1.0), count_share=0.0))
    gone = image_of(widget)
    widget.show_breath(replace(at(1.0), count=""))
    assert counted != fading != gone == image_of(widget)


def test_the_ground_follows_the_palette_until_one_is_chosen(qapp, shown, theme):
    widget, _ = shown()
    theme.show("light")
    qapp.processEvents()
    assert QColor(image_of(widget).pixel(2, 2)).lightness() > 128
    theme.show("dark")
    qapp.processEvents()
    assert QColor(image_of(widget).pixel(2, 2)).lightness() < 128
    widget.set_ground("light")
    assert QColor(image_of(widget).pixel(2, 2)).lightness() > 128
    widget.setPalette(phase_palette("#3F4F9E"))
    widget.set_ground(None)
    assert QColor(image_of(widget).pixel(2, 2)).lightness() < 128


def test_words_are_mirrored_but_not_the_body(shown, at):
    widget, _ = shown("body", "seated")
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image_of(widget)
    room = QRectF(0, 0, 1280, 800)
    straight, mirrored = body_layout("seated", room), body_layout("seated", room, mirrored=True)
    assert straight.lines.area.center().x() < 640 < mirrored.lines.area.center().x()
    assert mirrored.ribs.center().x() < 640 < straight.ribs.center().x()
    assert mirrored.lines.area.left() > mirrored.ring.centre.x() + mirrored.ring.radius


def test_the_rate_of_frames_follows_the_picture(shown):
    widget, _ = shown()
    assert widget.frames_a_second == 30
    widget.set_picture("orb")
    assert widget.frames_a_second == 60
    widget.set_still(True)
    assert widget.frames_a_second <= 20
    assert widget.accessibleName()


# ---- a close-up, as beside other words


@pytest.mark.parametrize("letters", [1.0, 1.15, 1.3])
@pytest.mark.parametrize("mirrored", [False, True])
def test_in_a_close_up_word_and_count_stand_apart_and_inside(letters, mirrored):
    room = QRectF(0, 0, 677, 537)
    for lines in (
        body_layout("supine", room, mirrored, letters).lines,
        body_layout("seated", room, mirrored, letters).lines,
        orb_layout(room, letters).lines,
        wave_layout(room, DOT_AT, letters).lines,
    ):
        assert lines.cue is None
        assert lines.word.pixels > 0.1 * 537
        above = lines.count.anchor.y() - 0.75 * lines.count.pixels
        beside = lines.count.box.left() > lines.word.box.left() + 0.4 * lines.word.room
        assert above > lines.word.anchor.y() or beside
        assert room.adjusted(-1, -1, 1, 1).contains(lines.word.box)


@pytest.mark.parametrize(("picture", "position"), PICTURES)
@pytest.mark.parametrize("still", [False, True])
def test_a_close_up_has_round_corners_of_the_ground_around_it(qtbot, theme, course, picture, position, still):
    widget = BreathPicture()
    qtbot.addWidget(widget)
    widget.setPalette(phase_palette("#3F4F9E"))
    widget.resize(677, 537)
    widget.set_picture(picture)
    widget.set_position(position)
    widget.set_still(still)
    widget.set_ground("light")
    widget.set_course(course)
    widget.set_close(1.0, 28)
    widget.show_breath(level_of(0.5))
    image = image_of(widget)
    corners = [(1, 1), (675, 1), (1, 535), (675, 535)]
    assert {image.pixelColor(x, y).name() for x, y in corners} == {"#3f4f9e"}
    assert image.pixelColor(340, 2).lightness() > 128
    widget.setPalette(phase_palette("#0E6A60"))
    image = image_of(widget)
    assert {image.pixelColor(x, y).name() for x, y in corners} == {"#0e6a60"}


def test_a_new_phases_colour_paints_only_the_corners_of_a_close_up(qtbot, theme):
    widget = BreathPicture()
    qtbot.addWidget(widget)
    widget.resize(677, 537)
    widget.set_ground("light")
    widget.set_close(1.0, 28)
    widget.grab()
    scene = widget._scene
    widget.setPalette(phase_palette("#0E6A60"))
    assert widget._scene is scene


def test_labels_of_quick_breaths_that_would_run_into_each_other_are_left_out(qtbot, theme, monkeypatch):
    written = []
    monkeypatch.setattr("gui.widgets.breath.wave.write", lambda _painter, _line, text, _colour: written.append(text))
    widget = BreathPicture()
    qtbot.addWidget(widget)
    widget.resize(677, 537)
    widget.set_picture("wave")
    widget.set_close(1.0, 28)
    widget.set_course([Stretch("in", 0, 6, 0.0, 1.0, "in 6"), Stretch("out", 6, 2, 1.0, 0.0, "out 2")])
    widget.show_breath(replace(level_of(0.1), time=0.1))
    widget.grab()
    assert written == ["in 6"]
