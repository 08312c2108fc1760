"""A session gives every planned cue, once."""

from __future__ import annotations

import pytest

from tests.workouts.cues.hand_built import get_ready, rest, timeline, wait, work
from workouts.cues import plan
from workouts.events import CueDue, Finished
from workouts.library import load
from workouts.player import Player
from workouts.timeline import lay_out

LIBRARY = load()
TICK = 1.7


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def played(made, seconds):
    """Run a session for so long and give its cues and whether it finished."""
    clock = Clock()
    player = Player(made, plan, clock)
    events = player.start()
    while clock.now < seconds:
        clock.now += TICK
        events += player.tick()
    return [event.cue for event in events if isinstance(event, CueDue)], any(isinstance(e, Finished) for e in events)


@pytest.mark.parametrize("id_", ["seven-minute-workout", "mcgill-big-3", "plank-ladder"])
def test_a_session_gives_every_planned_cue_once_and_in_order(id_):
    made = lay_out(LIBRARY.workouts[id_], LIBRARY).timeline
    cues, finished = played(made, made.length / 1_000 + 2 * TICK)
    assert finished
    assert cues == list(plan(made))


def test_a_wait_is_told_again_for_as_long_as_it_lasts():
    made = timeline(get_ready(), wait("Fetch your ball."), work())
    cues, _ = played(made, 10 + 95)
    told = [cue.text for cue in cues if cue.segment == 1 and cue.kind == "say"]
    assert told.count("Fetch your ball.") == 4
    assert len(told) == 5


def test_added_time_moves_the_cues_that_keep_to_the_end():
    made = timeline(get_ready(), work(30), rest(), work())
    clock = Clock()
    player = Player(made, plan, clock)
    player.start()
    for _ in range(3):
        clock.now += 4.0
        player.tick()
    player.add(15_000)
    moved = [cue.at for cue in plan(player.timeline) if cue.segment == 1 and cue.text == "countdown"]
    assert moved == [42_000, 43_000, 44_000]
