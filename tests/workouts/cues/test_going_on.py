"""Where a session goes on, what is done there is called by its name."""

from __future__ import annotations

from tests.workouts.player.player_helpers import Run, rest, timeline, work
from workouts.cues import naming_cue
from workouts.library import load
from workouts.model import Side
from workouts.segments import Cue

LIBRARY = load()
PLANK, SIDE_PLANK = LIBRARY.exercises["plank"], LIBRARY.exercises["side-plank"]


def test_the_name_is_said_with_its_side_also_in_the_rest_before():
    line = timeline(work(5, exercise=PLANK), rest(5), work(5, exercise=SIDE_PLANK, side=Side.LEFT), rest(5))
    plank, before, side_plank, last = (naming_cue(line, index, 0) for index in range(4))
    assert plank == Cue(0, 0, "say", f"{PLANK.name}.", 5_000)
    assert side_plank.text.startswith(f"{SIDE_PLANK.name}. ")
    assert (before.segment, before.text) == (1, side_plank.text)
    assert last is None, "nothing comes any more"


def test_it_is_said_before_the_count_in():
    run = Run(work(60))
    run.take(run.player.start(0, 20_000, lead_in=3, earlier=30_000, words=Cue(0, 20_000, "say", "Plank.")))
    run.run(4)
    assert run.log == [
        (0, "start 0 at 20"),
        (0, "sound change"),
        (0, "say Plank."),
        (0, "count 3"),
        (1, "count 2"),
        (2, "count 1"),
        (3, "resumed"),
    ]
