"""What is kept of sessions and practices, and what the next start makes of one that was interrupted."""

from __future__ import annotations

import errno
import json
import os
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from gui.app import Program
from gui.keeper import Keeper
from gui.screens.breath_choice import PracticeChoice
from gui.screens.practice_summary import PracticeSummary
from gui.screens.session import SessionScreen
from gui.screens.summary import SummaryScreen
from gui.screens.symptoms import SymptomsPlate
from gui.screens.workouts import WorkoutsPage
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.sheet import Sheet
from gui.widgets.toast import Toast
from tests.gui.using import TRY
from tests.workouts.history.history_helpers import Wall
from tests.workouts.player.player_helpers import FakeClock
from workouts.events import CueDue
from workouts.history.checkpoint import Checkpoint
from workouts.history.entry import Entry, new_id
from workouts.history.journal import read
from workouts.library import load
from workouts.states import State

SILENT = {"breath_noise": 0, "breath_tone": 0, "breath_marks": 0, "breath_tick": 0}
QUIET = {**SILENT, "speech": "nothing", "breath_voice": 0, "keep_awake": False}
"""Nothing is told here but what becomes of what was done."""


class Start:
    """One start of the program on a data folder, as a person uses it."""

    def __init__(self, bot, app, folder, wall, start=None):
        self.bot, self.app, self.folder = bot, app, folder
        self.ended = False
        self.clock = FakeClock()
        self.program = Program(app, folder, self.clock, wall)
        self.window = self.program.window
        self.said = []
        self.program.tell = self.said.append
        self.program.open(start)
        bot.waitUntil(lambda: self.program.library is not None and len(self.window.findChildren(Card)) > 20)
        self.settle()

    def settle(self):
        """Let everything be written, and told."""
        self.program.past.keeper.flush()
        self.app.processEvents()

    def shown(self, kind):
        return [each for each in self.window.findChildren(kind) if each.isVisible()]

    def screen(self, kind):
        (screen,) = self.shown(kind)
        return screen

    def press(self, *keys):
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        for key in keys:
            self.bot.keyClick(self.window.focusWidget() or self.window, key)

    def begin(self, id_="try"):
        from workouts.timeline import lay_out

        library = self.program.library
        self.program.begin(lay_out(library.workouts[id_], library).timeline)

    def wait(self, seconds):
        for _ in range(round(seconds * 8)):
            self.clock.advance(0.125)
            if self.program.session:
                self.program.session.tick()
            elif self.program.practice and self.program.practice.session:
                self.program.practice.session.tick()

    def stop(self, why="person"):
        self.program.session.stop(why)
        self.settle()

    def crash(self):
        """Be gone at once: nothing more is written, and no window is closed properly."""
        self.program.past.keeper.flush()
        self.window.closing.disconnect()
        if self.program.session:
            self.program.session._timer.stop()
        if self.program.practice and self.program.practice.session:
            self.program.practice.session._timer.stop()
        self.end()

    def end(self):
        if self.ended:
            return
        self.ended = True
        self.window.close()
        self.program.deleteLater()
        self.window.deleteLater()

    @property
    def player(self):
        return self.program.session.player

    @property
    def journal(self):
        return read(self.folder / "journal").entries

    @property
    def interrupted(self):
        return self.program.past.keeper.store.interrupted


@pytest.fixture
def starts(qtbot, qapp, tmp_path, theme):
    folder, wall, made = tmp_path / "data", Wall(), []
    (folder / "workouts").mkdir(parents=True)
    (folder / "workouts" / "try.yaml").write_text(TRY)
    (folder / "settings.json").write_text(json.dumps({"reduce_motion": True, "tones": "silent", **QUIET}))

    def start(timeline=None):
        made.append(Start(qtbot, qapp, folder, wall, timeline))
        return made[-1]

    start.wall, start.folder = wall, folder
    yield start
    for each in made:
        each.end()


def full_disk(*_):
    raise OSError(errno.ENOSPC, "No space left on device")


# ---- sessions --------------------------------------------------------------------------------------------------------


def test_a_session_that_ends_is_in_the_journal_and_the_summary_says_so(starts):
    used = starts()
    used.begin()
    used.wait(5 + 12 + 4)
    used.stop("enough")
    (entry,) = used.journal
    assert (entry.kind, entry.of, entry.spent, entry.why) == ("session", "try", 21_000, "enough")
    assert entry.exercises == ("squat",)
    assert used.screen(SummaryScreen).kept.words() == "Kept in your journal."
    assert not used.interrupted


def test_what_was_only_looked_at_is_not_kept(starts):
    used = starts()
    used.begin()
    used.wait(4)
    used.stop()
    assert used.screen(SummaryScreen).kept.words() == "So short that there is nothing to keep."
    assert used.journal == ()
    assert not used.interrupted


def test_on_a_full_disk_the_session_goes_on_and_that_is_told_once(starts, monkeypatch):
    used = starts()
    used.begin()
    used.wait(3)
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full_disk)
        for _ in range(3):
            used.wait(4)
            used.settle()
        assert used.said == ["The session goes on, but how far you are cannot be kept: the disk is full."]
        assert used.player.state is State.RUNNING
    used.wait(4)
    used.settle()
    assert used.program.past.keeper.store.found().entry.spent == 17_000
    assert len(used.said) == 1


def test_a_journal_that_cannot_be_written_is_told_on_the_summary_and_tried_again_on_request(starts, monkeypatch):
    used = starts()
    used.begin()
    used.wait(20)
    used.settle()
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full_disk)
        used.stop()
        line = used.screen(SummaryScreen).kept
        assert line.words().startswith("Not kept yet: the disk is full.")
        line._again.click()
        used.settle()
        assert used.journal == ()
        assert used.interrupted
    line._again.click()
    used.settle()
    assert line.words() == "Kept in your journal."
    assert not line._again.isVisible()
    assert len(used.journal) == 1
    assert not used.interrupted


def test_what_could_not_be_kept_is_kept_when_the_program_ends_or_at_its_next_start(starts, monkeypatch):
    used = starts()
    used.begin()
    used.wait(20)
    used.settle()
    (starts.folder / "journal" / f"{used.program.past.keeper.store.path.stem}.jsonl").mkdir()
    used.stop()
    used.window.close()
    (starts.folder / "journal" / f"{used.program.past.keeper.store.path.stem}.jsonl").rmdir()
    again = starts()
    assert [entry.spent for entry in again.journal] == [20_000]
    assert not again.interrupted
    assert again.shown(Sheet) == []


def test_where_the_folder_may_not_be_written_to_the_words_say_so(starts):
    keeper = Keeper(starts.folder)
    assert keeper.why(PermissionError(errno.EACCES, "Permission denied")) == "the folder may not be written to"
    assert keeper.why(OSError(errno.EROFS, "Read-only file system")) == "the folder may not be written to"
    assert keeper.why(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    keeper.deleteLater()


# ---- the next start --------------------------------------------------------------------------------------------------


def crashed(starts, seconds=27.0):
    """A program that was killed in a session, the wall's clock a little later."""
    used = starts()
    used.begin()
    used.wait(seconds)
    used.crash()
    starts.wall.advance(minutes=20)


def test_after_a_crash_the_session_goes_on_at_its_segment_and_is_kept_once(starts):
    crashed(starts)
    used = starts()
    sheet = used.screen(Sheet)
    words = "You stopped in the middle of Try, before “Side plank, left side”: 25 s done, today at 12:00."
    assert sheet.accessibleDescription() == words
    used.press(Qt.Key.Key_Return)
    used.screen(SessionScreen)
    assert used.player.state is State.COUNTING_IN
    assert used.player.done >= 25_000
    begun = used.player.index
    used.wait(12)
    assert used.player.state in (State.RUNNING, State.WAITING)
    assert used.player.index >= begun
    used.stop()
    (entry,) = used.journal
    assert entry.spent > 30_000
    assert entry.exercises[0] == "squat"
    assert not used.interrupted


def test_what_was_done_can_be_kept_instead_and_is_not_asked_again(starts):
    crashed(starts)
    used = starts()
    used.press(Qt.Key.Key_Escape)
    used.settle()
    assert used.said == ["Kept in your journal: Try, 25 s."]
    (entry,) = used.journal
    assert (entry.why, entry.finished) == ("interrupted", False)
    used.screen(WorkoutsPage)
    used.end()
    again = starts()
    assert again.shown(Sheet) == []
    assert again.journal == (entry,)


def test_a_closed_window_leaves_the_session_to_be_gone_on_with(starts):
    used = starts()
    used.begin()
    used.wait(26)
    session = used.program.session
    used.window.close()
    assert session.player.state is State.STOPPED
    assert used.journal == ()
    again = starts()
    assert "26 s done" in again.screen(Sheet).accessibleDescription()


def test_longer_and_shorter_segments_survive(starts):
    used = starts()
    used.begin()
    used.wait(6)
    used.program.session.jump(3)
    used.program.session.add(15)
    length = used.player.segment.length
    used.wait(5)
    used.crash()
    again = starts()
    again.press(Qt.Key.Key_Return)
    assert again.player.index == 3
    assert again.player.segment.length == length


def test_a_workout_whose_file_was_changed_meanwhile_goes_on_as_it_was(starts):
    crashed(starts)
    (starts.folder / "workouts" / "try.yaml").unlink()
    used = starts()
    used.press(Qt.Key.Key_Return)
    assert used.player.timeline.name == "Try"


def test_a_session_of_an_exercise_that_is_gone_is_kept(starts):
    own = starts.folder / "exercises" / "mine.yaml"
    own.parent.mkdir()
    squat = next(each for each in load().sources if each.id == "squat").path.read_text()
    own.write_text(squat)
    (starts.folder / "workouts" / "try.yaml").write_text(TRY.replace("squat", "mine"))
    crashed(starts)
    own.unlink()
    (starts.folder / "workouts" / "try.yaml").unlink()
    used = starts()
    assert used.shown(Sheet) == []
    assert used.said == ["Try was interrupted, 25 s done: it is kept in your journal."]
    assert len(used.journal) == 1


def test_what_was_interrupted_on_another_day_is_kept_without_a_question(starts):
    crashed(starts)
    starts.wall.advance(hours=24)
    used = starts()
    assert used.shown(Sheet) == []
    assert used.said == ["Try was interrupted, 25 s done: it is kept in your journal."]
    assert len(used.journal) == 1
    assert not used.interrupted


def test_yesterday_s_session_is_told_by_that_word(starts):
    crashed(starts)
    starts.wall.advance(hours=13)
    assert "yesterday at 12:00" in starts().screen(Sheet).accessibleDescription()


def test_a_session_that_had_hardly_begun_is_no_question(starts):
    crashed(starts, seconds=6)
    used = starts()
    assert used.shown(Sheet) == []
    assert used.journal == ()
    assert not used.interrupted


def test_a_crash_between_the_journal_and_its_checkpoint_keeps_nothing_twice(starts):
    used = starts()
    used.begin()
    used.wait(21)
    used.program.past.keeper.flush()
    content = used.program.past.keeper.store.path.read_bytes()
    used.stop()
    used.program.past.keeper.store.path.write_bytes(content)
    again = starts()
    assert again.shown(Sheet) == []
    assert len(again.journal) == 1
    assert not again.interrupted


def test_a_damaged_checkpoint_is_put_aside_and_told_once(starts):
    crashed(starts)
    (path,) = (starts.folder / "journal").glob("*.running")
    path.write_bytes(path.read_bytes()[:100])
    used = starts()
    assert used.said == ["Something was interrupted, but its record is damaged: it is put aside."]
    assert [each.suffix for each in (starts.folder / "journal").iterdir()] == [".broken"]
    used.end()
    assert starts().said == []


def test_a_checkpoint_that_cannot_be_read_is_told_and_stops_nothing(starts):
    from workouts.history.store import Store

    Store(starts.folder).path.mkdir(parents=True)
    used = starts()
    assert used.said == ["Whether a session was interrupted cannot be seen: Is a directory."]
    used.screen(WorkoutsPage)


def test_where_it_cannot_be_kept_yet_that_is_told_and_it_is_asked_for_at_the_next_start(starts, monkeypatch):
    crashed(starts)
    used = starts()
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full_disk)
        used.press(Qt.Key.Key_Escape)
        used.settle()
        assert used.said == ["What was interrupted cannot go into the journal yet: the disk is full."]
        assert used.journal == ()
    used.crash()
    assert len(starts().shown(Sheet)) == 1


def test_what_waited_beside_a_session_that_goes_on_is_not_lost(starts):
    crashed(starts)
    used = starts()
    found = used.program.past.keeper.store.found()
    stamps = {"started": starts.wall(), "ended": starts.wall()}
    waits = Entry(id=new_id(), kind="session", of="plank-ladder", name="Plank ladder", spent=60_000, **stamps)
    used.program.past.keeper.store.save(Checkpoint(found.entry, found.stand(used.program.library), (waits,)))
    used.crash()
    again = starts()
    again.press(Qt.Key.Key_Return)
    again.settle()
    assert again.journal == (waits,)


def named_at_the_start(folder):
    from workouts.command_line import find_timeline

    return find_timeline("desk-break", folder)[0]


def test_a_workout_named_at_the_start_begins_behind_the_question(starts):
    crashed(starts)
    used = starts(named_at_the_start(starts.folder))
    used.press(Qt.Key.Key_Escape)
    assert used.player.timeline.id == "desk-break"


def test_a_workout_named_at_the_start_gives_way_to_one_that_goes_on(starts):
    crashed(starts)
    used = starts(named_at_the_start(starts.folder))
    used.press(Qt.Key.Key_Return)
    assert used.player.timeline.id == "try"
    used.stop()
    assert used.program.session is None


def test_a_workout_asked_for_by_another_start_begins_unless_something_is_running(starts):
    used = starts()
    used.program.come_forward("desk-break")
    assert used.player.timeline.id == "desk-break"
    used.program.come_forward("try")
    assert used.player.timeline.id == "desk-break"
    used.stop()
    used.program.come_forward("nonsense")
    assert used.said == ["no workout is called 'nonsense'"]
    used.program.come_forward()
    assert used.program.session is None


# ---- logging out -----------------------------------------------------------------------------------------------------


def test_at_a_log_out_the_session_pauses_and_is_on_the_disk(starts):
    used = starts()
    used.begin()
    used.wait(22.5)
    used.program.keep_now()
    assert used.player.state is State.PAUSED
    assert used.program.past.keeper.store.found().entry.spent == 22_500


# ---- breathing -------------------------------------------------------------------------------------------------------


def practise(used, pattern="even"):
    chosen = PracticeChoice(used.program.library.patterns[pattern], 60_000, None, "orb", "supine", free=False)
    used.program.practise(chosen)


def test_a_practice_is_kept_and_what_was_felt_afterwards_too(starts):
    used = starts()
    practise(used)
    used.wait(45)
    used.program.practice.session.stop("person")
    used.settle()
    summary = used.screen(PracticeSummary)
    assert summary.kept.words() == "Kept in your journal."
    summary.findChild(SymptomsPlate)._felt("tingling")
    used.settle()
    (entry,) = used.journal
    assert (entry.kind, entry.of, entry.why, entry.felt) == ("practice", "even", "person", ("tingling",))
    assert entry.spent > 30_000
    assert entry.breaths > 3
    assert not used.interrupted


def test_what_was_breathed_before_a_crash_is_kept_without_a_question(starts):
    used = starts()
    practise(used)
    used.wait(45)
    used.crash()
    again = starts()
    assert again.shown(Sheet) == []
    (entry,) = again.journal
    assert (entry.kind, entry.why) == ("practice", "interrupted")
    assert again.said == [f"{entry.name} was interrupted, {entry.spent // 1000} s done: it is kept in your journal."]


def test_closing_the_window_keeps_what_was_breathed(starts):
    used = starts()
    practise(used)
    used.wait(45)
    used.program.keep_now()
    assert used.program.practice.session.paused
    used.window.close()
    (entry,) = used.journal
    assert entry.why == "window closed"
    assert not used.interrupted


def test_how_long_ago_the_last_workout_was_is_known_after_a_restart(starts):
    used = starts()
    assert used.program.past.since_session() is None
    used.begin()
    used.wait(30)
    used.stop()
    used.end()
    starts.wall.advance(minutes=7)
    again = starts()
    assert again.program.past.since_session() == 7 * 60_000
    starts.wall.now -= timedelta(days=3)
    assert again.program.past.since_session() is None


def test_news_of_what_is_kept_is_a_line_that_passes(starts):
    crashed(starts)
    used = starts()
    del used.program.tell
    used.press(Qt.Key.Key_Escape)
    used.settle()
    assert used.screen(Toast).accessibleName() == "Kept in your journal: Try, 25 s."
    used.screen(Toast).close()


def test_what_is_gone_on_with_is_called_by_its_name_at_once(starts, monkeypatch):
    used = starts()
    used.begin()
    used.wait(16)
    used.crash()
    again, said = starts(), []
    start = Session.start

    def heard(session, *where, **more):
        session.happened.connect(lambda event: said.append(event.cue.text) if isinstance(event, CueDue) else None)
        start(session, *where, **more)

    monkeypatch.setattr(Session, "start", heard)
    again.screen(Sheet).answer("go on")
    assert f"{again.program.library.exercises['squat'].name}." in said
