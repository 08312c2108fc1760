"""Easier, harder, this hurts: in a session that is played."""

from __future__ import annotations

import pytest

from tests.workouts.player.player_helpers import FakeClock, Run, tones, word, work
from workouts.cues import plan
from workouts.done import Done, Happened
from workouts.library import load
from workouts.model import Pattern, Phase
from workouts.player import Player
from workouts.states import State
from workouts.timeline import lay_out

LIBRARY = load()


class Played:
    """A built-in workout being played, read as a log; `done` is what is kept of it."""

    def __init__(self, workout: str = "core-foundations", cues=tones) -> None:
        self.clock = FakeClock()
        timeline = lay_out(LIBRARY.workouts[workout], LIBRARY).timeline
        self.player = Player(timeline, cues, self.clock)
        self.done = Done()
        self.do("start")

    def do(self, command: str, *args, **more) -> list[str]:
        return self._take(getattr(self.player, command)(*args, **more))

    def run(self, seconds: float) -> list[str]:
        words = []
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            words += self._take(self.player.tick())
        return words

    def _take(self, events) -> list[str]:
        for event in events:
            self.done.take(event, self.player.timeline)
        return [word(event) for event in events]

    def go_to(self, exercise: str) -> int:
        segments = self.player.timeline.segments
        index = next(i for i, each in enumerate(segments) if each.exercise and each.exercise.id == exercise)
        self.do("jump", index)
        return index


@pytest.fixture
def played():
    return Played()


def test_easier_ends_the_set_here_and_begins_the_change_at_once(played):
    index = played.go_to("side-plank-knees")
    played.run(5)
    log = played.do("exchange", "easier", LIBRARY)
    assert log[0] == f"end {index} 5 changed"
    assert log[1].startswith("changed ")
    assert log[2:] == ["easier: side-plank-knees → clamshell", f"start {index + 1}", "sound change"]
    assert played.player.state is State.RUNNING
    assert f"start {index + 2}" in played.run(12)
    assert played.player.segment.exercise.id == "clamshell"


def test_the_new_exercise_and_how_to_get_there_are_said_at_once():
    played = Played(cues=plan)
    played.go_to("side-plank-knees")
    played.run(5)
    played.do("exchange", "easier", LIBRARY)
    clam = LIBRARY.exercises["clamshell"]
    assert [each for each in played.run(1) if each.startswith("say")] == [
        f"say Next: {clam.name}, 10 seconds. {clam.setup} {clam.side_words('Left')}."
    ]


def test_in_a_rest_what_comes_is_exchanged(played):
    index = played.go_to("side-plank-knees") - 1
    played.do("jump", index)
    played.run(2)
    assert played.do("exchange", "easier", LIBRARY)[-2:] == [f"start {index}", "sound change"]
    assert played.player.left == 12_000


def test_at_the_end_of_the_chain_nothing_happens(played):
    played.go_to("standing-trunk-turn")
    timeline = played.player.timeline
    assert played.do("exchange", "easier", LIBRARY) == []
    assert played.player.timeline is timeline
    assert played.done.happened == []


def test_before_the_start_and_after_the_end_nothing_is_exchanged_nor_hurts(played):
    fresh = Player(played.player.timeline, tones, FakeClock())
    assert fresh.exchange("easier", LIBRARY) == fresh.leave_out() == fresh.hurts() == []
    played.do("stop", "enough")
    assert played.do("exchange", "easier", LIBRARY) == played.do("leave_out") == played.do("hurts") == []


def test_what_hurts_pauses_and_the_easier_one_begins_when_the_person_goes_on(played):
    index = played.go_to("side-plank-knees")
    played.run(4)
    assert played.do("hurts") == ["paused person", "hurt side-plank-knees at 4"]
    assert played.do("hurts") == ["hurt side-plank-knees at 4"]
    assert played.player.state is State.PAUSED
    log = played.do("exchange", "easier", LIBRARY, hurt=True)
    assert log[2:] == ["hurts: side-plank-knees → clamshell", f"start {index + 1}"]
    assert played.player.state is State.PAUSED
    played.run(10)
    played.do("go_on")
    assert played.run(3) == ["count 2", "count 1", "resumed", "sound change"]
    assert played.player.index == index + 1
    assert "side-plank-knees" in played.player.timeline.hurt


def test_what_hurts_is_left_out(played):
    index = played.go_to("side-plank-knees")
    played.run(4)
    played.do("hurts")
    assert played.do("leave_out")[2:] == ["hurts: side-plank-knees → nothing", f"start {index + 1}"]
    left = played.player.timeline.segments[index + 1 :]
    assert "side-plank-knees" not in {each.exercise.id for each in left if each.exercise}


def test_a_session_of_nothing_else_is_finished_when_that_is_left_out():
    run = Run(work(30, exercise=LIBRARY.exercises["plank"]))
    run.do("start")
    run.run(5)
    assert run.do("leave_out")[-2:] == ["hurts: plank → nothing", "finished"]


def test_breathing_can_hurt_too():
    ease = Pattern(id="ease", name="Ease", phases=(Phase("in", 4000), Phase("out", 6000)))
    run = Run(work(30, pattern=ease))
    run.do("start")
    assert run.do("hurts")[-1] == "hurt ease at 0"
    assert Run(work(30)).do("start")[:1] == ["start 0"]


def test_where_nothing_is_known_to_hurt_the_session_only_pauses():
    run = Run(work(30))
    run.do("start")
    assert run.do("hurts") == ["paused person"]


# ---- what is kept ----------------------------------------------------------------------------------------------------


def names(*ids: str) -> list[str]:
    return [LIBRARY.exercises[id_].name for id_ in ids]


def test_easier_and_harder_are_kept_with_when_they_were(played):
    played.go_to("side-plank-knees")
    played.run(5)
    played.do("exchange", "easier", LIBRARY)
    played.run(2)
    played.do("exchange", "harder", LIBRARY)
    knees, clam = names("side-plank-knees", "clamshell")
    assert played.done.happened == [
        Happened("easier", "side-plank-knees", knees, 5000, "exchanged", "clamshell", clam),
        Happened("harder", "clamshell", clam, 7000, "exchanged", "side-plank-knees", knees),
    ]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (("leave_out",), ("left out", None, None)),
        (("exchange", "easier", LIBRARY), ("exchanged", "clamshell", names("clamshell")[0])),
        (("go_on",), ("went on", None, None)),
        (("stop", "hurts"), ("stopped", None, None)),
    ],
)
def test_what_hurt_is_kept_with_what_the_person_did_about_it(played, answer, outcome):
    played.go_to("side-plank-knees")
    played.run(5)
    played.do("hurts")
    played.do("hurts")
    [hurt] = played.done.happened
    assert (hurt.what, hurt.id, hurt.at, hurt.outcome) == ("hurts", "side-plank-knees", 5000, None)
    played.do(*answer, **({"hurt": True} if answer[0] == "exchange" else {}))
    played.run(4)
    [kept] = played.done.happened
    assert (kept.outcome, kept.instead_id, kept.instead_name) == outcome
    played.do("pause")
    played.do("go_on")
    played.run(4)
    assert played.done.happened == [kept]


def test_a_cut_set_counts_with_both_exercises(played):
    played.go_to("side-plank-knees")
    played.run(5)
    played.do("exchange", "easier", LIBRARY)
    played.run(14)
    played.do("stop", "enough")
    assert [each.id for each in played.done.exercises] == ["side-plank-knees", "clamshell"]
    assert (played.done.spent, played.done.worked) == (19_000, 7_000)
