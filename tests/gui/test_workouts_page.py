"""Looking for a workout, and what is seen of it before it begins."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.screens.preview import PreviewScreen
from gui.screens.workouts import WorkoutsPage
from tests.gui.using import BROKEN


def names(used):
    return {card.name() for card in used.cards()}


def test_a_search_finds_workouts_by_their_exercises(used):
    used.open()
    page = used.screen(WorkoutsPage)
    page._search.setText("nordic")
    assert names(used) == {"Nordic walking intervals"}
    page._search.setText("nordic plank")
    assert names(used) == set()
    assert page._none.isVisible()
    page._search.setText("")
    assert page._count.text() == "23 workouts"


def test_workouts_are_filtered_by_goal_length_equipment_and_what_hurts(used):
    used.open()
    page = used.screen(WorkoutsPage)
    page._goals.chosen.emit("cardio")
    assert "Steady walk" in names(used)
    assert "Core foundations" not in names(used)
    page._goals.chosen.emit("any")
    rows = {row.words: row for row in page._length_rows(used.program.library)}
    rows["Up to 5 min"].do()
    assert "Desk break" in names(used)
    assert "Core foundations" not in names(used)
    rows["Any length"].do()
    rows = {row.words: row for row in page._equipment_rows(used.program.library)}
    rows["Nothing to fetch"].do()
    assert "Nordic walking intervals" not in names(used)
    rows["Foam roller"].do()
    assert used.program.library.workouts["roller-reset"].name in names(used)
    assert "Desk break" not in names(used)
    rows["Any equipment"].do()
    hurts = [row for row in page._hurts_rows(used.program.library) if row]
    hurts[1].do()
    assert page._hurts.words() == "What hurts: 1"
    assert "Core foundations" not in names(used)
    assert any("gentle relief" in name for name in names(used))
    hurts[0].do()
    assert page._hurts.words() == "What hurts?"


def test_a_menu_opens_under_its_chip(used):
    used.open()
    page = used.screen(WorkoutsPage)
    for chip in (page._length, page._equipment, page._hurts):
        chip.click()
        opened = used.app.activePopupWidget()
        assert opened is not None
        opened.close()


def test_what_hurts_goes_along_to_the_preview_and_swaps_exercises(used):
    used.open()
    library = used.program.library
    desk = library.workouts["desk-break"]
    screen = PreviewScreen(desk, library, used.program.figures(), frozenset({"acute-spasm"}))
    used.bot.addWidget(screen)
    begun = []
    screen.begin.connect(begun.append)
    screen._begin()
    done = {segment.exercise.id for segment in begun[0].segments if segment.exercise}
    assert "standing-trunk-turn" not in done
    assert not [id_ for id_ in done if "acute-spasm" in library.exercises[id_].avoid_if]


def test_a_broken_file_is_listed_with_its_errors_and_everything_else_works(used):
    (used.folder / "workouts" / "broken.yaml").write_text(BROKEN)
    used.open()
    page = used.screen(WorkoutsPage)
    words = [label.text() for label in page._broken.findChildren(QWidget) if hasattr(label, "text")]
    assert "One file needs mending" in words
    assert any(text.startswith("line 4, column 5") for text in words)
    assert "Try" in names(used)


def test_a_preview_shows_every_form_and_starts_the_chosen_one(used):
    used.open()
    preview = used.preview("mcgill-big-3")
    preview._choose("starter")
    preview._begin()
    assert used.player.timeline.variant == "starter"
