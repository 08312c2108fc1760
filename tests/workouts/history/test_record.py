"""What of a session is written down when, and how it goes on from there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workouts.history.history_helpers import NOON, Wall
from tests.workouts.player.player_helpers import FakeClock, rest, timeline, wait, work
from workouts.breathing.pacer import Pacer
from workouts.breathing.plan import Practice, plan
from workouts.history.checkpoint import from_bytes, to_bytes
from workouts.history.entry import Hold
from workouts.history.record import PracticeRecord, SessionRecord
from workouts.library import load
from workouts.model import Side
from workouts.player import Player
from workouts.states import State
from workouts.timeline import lay_out

LIBRARY = load()
PLANK = LIBRARY.exercises["plank"]
SQUAT = LIBRARY.exercises["squat"]


class Kept:
    """A session and its checkpoints, each with the second it came at."""

    def __init__(self, *segments, stand=None):
        self.clock, self.wall, self.saved = FakeClock(), Wall(), []
        line = stand.timeline if stand else timeline(*segments)
        self.player = Player(line, lambda _line: (), self.clock)
        self.record = SessionRecord(line, self.clock, self.wall, self.save)
        if stand:
            at = self.record.go_on(stand, LIBRARY)
            self.tell(self.player.start(stand.index, at, lead_in=2, earlier=self.record.done.spent))
        else:
            self.tell(self.player.start())

    def save(self, checkpoint):
        self.saved.append((round(self.clock.now - 1000, 1), checkpoint))

    def tell(self, events):
        for event in events:
            self.record.take(event, self.player.timeline)
        self.record.passed(self.player)

    def do(self, command, *args):
        self.tell(getattr(self.player, command)(*args))

    def run(self, seconds, step=0.125):
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            self.do("tick")

    @property
    def seconds(self):
        return [second for second, _ in self.saved]

    @property
    def last(self):
        return self.saved[-1][1]


def test_a_checkpoint_comes_at_every_segment_and_every_four_seconds_in_between():
    kept = Kept(work(10, exercise=PLANK), rest(5), work(3, exercise=SQUAT))
    kept.run(20)
    assert kept.seconds == [0, 4, 8, 10, 14, 15]
    assert kept.player.state is State.FINISHED


@pytest.mark.parametrize("step", [0.02, 0.9, 1.7])
def test_however_seldom_it_ticks_a_checkpoint_is_never_later_than_the_next_tick(step):
    kept = Kept(work(100, exercise=PLANK))
    kept.run(60, step)
    gaps = [after - before for before, after in zip(kept.seconds, kept.seconds[1:], strict=False)]
    assert max(gaps) < 4 + step + 0.1


def test_a_pause_and_what_is_changed_are_written_at_once():
    kept = Kept(work(60, exercise=PLANK))
    kept.run(1)
    kept.do("add", 15_000)
    kept.run(1)
    kept.do("pause")
    kept.run(100)
    assert kept.seconds == [0, 1, 2]
    assert kept.last.stand.timeline.segments[0].length == 75_000
    assert kept.last.stand.at == 2_000


def test_sleep_pauses_and_what_was_done_before_is_written():
    kept = Kept(work(60, exercise=PLANK))
    kept.run(3)
    kept.clock.advance(3600)
    kept.do("tick")
    assert kept.player.state is State.PAUSED
    assert kept.last.stand.at == 3_000


def test_nothing_is_written_once_the_session_is_over():
    kept = Kept(work(60, exercise=PLANK))
    kept.run(5)
    kept.do("stop", "person")
    kept.record.passed(kept.player)
    assert kept.seconds == [0, 4]
    assert kept.record.entry("person").why == "person"
    assert kept.record.entry("person").spent == 5_000


def test_an_entry_tells_what_was_done():
    kept = Kept(work(20, exercise=PLANK), rest(10), work(30, exercise=SQUAT, waits="max", side=Side.LEFT))
    kept.run(45)
    kept.do("complete")
    entry = kept.record.entry()
    assert (entry.spent, entry.worked, entry.finished, entry.why) == (45_000, 35_000, True, "")
    assert entry.exercises == ("plank", "squat")
    assert entry.held == (Hold("squat", "left", 15_000),)


def test_a_wall_clock_that_is_set_changes_nothing_but_the_stamps():
    kept = Kept(work(20, exercise=PLANK), rest(10))
    kept.run(9)
    kept.wall.advance(days=-400)
    kept.run(9)
    kept.wall.advance(days=800)
    kept.run(15)
    assert kept.seconds == [0, 4, 8, 12, 16, 20, 24, 28]
    entry = kept.record.entry()
    assert (entry.spent, entry.finished, entry.started) == (30_000, True, NOON)


def test_a_session_goes_on_at_its_segment_and_all_that_was_done_counts_once():
    first = Kept(work(20, exercise=PLANK), rest(10), work(600, exercise=SQUAT), wait())
    first.run(130)
    stand = first.last.stand
    assert (stand.index, stand.at) == (2, 100_000)
    assert first.last.entry.spent == 130_000
    again = Kept(stand=stand)
    assert (again.player.index, again.player.position, again.player.done) == (2, 100_000, 130_000)
    assert again.player.state is State.COUNTING_IN
    again.run(2 + 500)
    assert again.player.index == 3
    again.do("complete")
    entry = again.record.entry()
    assert (entry.spent, entry.worked) == (630_000, 620_000)
    assert entry.id == first.last.entry.id
    assert entry.started == first.last.entry.started
    assert entry.exercises == ("plank", "squat")


def test_the_part_of_an_exercise_that_is_done_again_was_done_all_the_same():
    first = Kept(work(60, exercise=PLANK))
    first.run(12)
    again = Kept(stand=first.last.stand)
    assert (again.player.position, again.player.done) == (0, 12_000)
    again.run(62)
    assert again.record.entry().spent == 72_000


def test_a_longest_hold_that_was_broken_off_was_a_try():
    first = Kept(work(60, exercise=PLANK, waits="max", side=Side.RIGHT))
    first.run(8)
    again = Kept(stand=first.last.stand)
    again.run(12)
    again.do("complete")
    assert again.record.entry().held == (Hold("plank", "right", 8_000), Hold("plank", "right", 10_000))
    third = Kept(stand=again.saved[-1][1].stand)
    assert third.record.done.held[0].exercise is PLANK
    assert third.record.done.held[0].side is Side.RIGHT


@given(st.lists(st.tuples(st.sampled_from(["next", "previous", "pause", "go_on", "tick"]), st.floats(0.1, 4.5))))
def test_whenever_it_is_cut_off_what_is_kept_lags_less_than_five_seconds_and_never_tells_more(commands):
    kept = Kept(work(20, exercise=PLANK), rest(7), work(40, exercise=SQUAT, waits="tap"), work(70, exercise=PLANK))
    for command, seconds in commands:
        kept.do(command)
        kept.run(seconds, 0.3)
        done = kept.player.done
        assert 0 <= done - kept.last.entry.spent < 5_000 or kept.player.state is State.FINISHED


# ---- a practice ------------------------------------------------------------------------------------------------------


def test_a_practice_is_written_every_four_seconds_and_tells_what_was_breathed():
    clock, wall, saved = FakeClock(), Wall(), []
    pattern = LIBRARY.patterns["even"]
    pacer = Pacer(plan(Practice(pattern=pattern, time=60_000, free=0)), clock)
    record = PracticeRecord(pattern, 14.0, clock, wall, saved.append)

    def tell(events):
        for event in events:
            record.take(event)
        record.passed(pacer)

    tell(pacer.start())
    for _ in range(300):
        clock.advance(0.1)
        tell(pacer.tick())
    wall.advance(seconds=30)
    before = len(saved)
    assert 8 <= before <= 9
    tell(pacer.pause())
    assert len(saved) == before + 1
    entry = saved[-1].entry
    assert saved[-1].stand is None
    assert entry.spent == pacer.breathed.time > 20_000
    assert (entry.of, entry.finished, entry.why, entry.own_before) == ("even", False, "interrupted", 14.0)
    assert entry.breaths == pacer.breathed.breaths
    tell(pacer.go_on())
    while pacer.state is State.RUNNING:
        clock.advance(0.1)
        tell(pacer.tick())
    ended = record.entry(pacer)
    assert (ended.finished, ended.why, ended.id) == (True, "", entry.id)
    assert ended.started == NOON < ended.ended


# ---- easier, harder, hurts -------------------------------------------------------------------------------------------


def changed_on_the_way():
    """A session in which an exercise was made easier, another hurt and was left out."""
    line = lay_out(LIBRARY.workouts["core-foundations"], LIBRARY).timeline
    kept = Kept(*line.segments)
    eased = [number for number, each in enumerate(line.segments) if each.kind.is_work and each.exercise.easier]
    kept.do("jump", eased[0])
    kept.run(10)
    kept.do("exchange", "easier", LIBRARY)
    kept.run(30)
    kept.do("next")
    kept.do("hurts")
    kept.do("leave_out")
    kept.do("go_on")
    kept.run(20)
    return kept


def test_exercises_that_were_exchanged_or_left_out_stay_so_when_the_session_goes_on():
    kept = changed_on_the_way()
    assert [each["what"] for each in kept.last.entry.happened] == ["easier", "hurts"]
    found = from_bytes(to_bytes(kept.last))
    stand = found.stand(LIBRARY)
    assert stand == kept.last.stand
    assert stand.timeline == kept.player.timeline
    again = Kept(stand=stand)
    assert again.record.done.happened == kept.record.done.happened
    again.run(20)
    again.do("exchange", "harder", LIBRARY)
    assert again.record.entry().happened[:2] == kept.last.entry.happened
    assert from_bytes(to_bytes(again.last)).stand(LIBRARY).timeline == again.player.timeline


def test_what_another_version_told_of_what_happened_is_kept_but_not_gone_on_with():
    kept = changed_on_the_way()
    stand = kept.last.stand
    odd = replace(stand, before=replace(stand.before, happened=({"what": "easier", "mood": "good"},)))
    found = from_bytes(to_bytes(replace(kept.last, stand=odd)))
    assert found.entry == kept.last.entry
    assert found.stand(LIBRARY) is None


def test_breaths_that_were_added_stay_so_when_the_session_goes_on():
    kept = Kept(*lay_out(LIBRARY.workouts["evening-stretch"], LIBRARY).timeline.segments)
    index = next(index for index, plan in enumerate(kept.player.timeline.breathing) if plan)
    kept.do("jump", index)
    kept.do("add", 15_000)
    kept.run(50)
    assert kept.player.segment.changed
    stand = from_bytes(to_bytes(kept.last)).stand(LIBRARY)
    assert stand == kept.last.stand
    assert stand.timeline.breathing == kept.player.timeline.breathing
