"""The speech of every built-in workout, rendered: no utterance overlaps another or a change, and all of it is heard."""

from __future__ import annotations

import pytest

from gui.voice.audio import FULL_SCALE, finished, read_wav
from gui.voice.engine import USUAL_RATE
from gui.voice.engines import DEFAULT
from gui.voice.espeak import Espeak
from tests.workouts.cues.obeying import faults
from workouts.cues import Options, plan
from workouts.library import load
from workouts.timeline import lay_out

LIBRARY = load()
FORMS = [(id_, variant) for id_, workout in LIBRARY.workouts.items() for variant in (None, *workout.variants)]
NAMES = [f"{id_}:{variant}" if variant else id_ for id_, variant in FORMS]
MINUS_3_DB = 0.708
HEARD = 0.2
"""Of full scale: what every utterance reaches."""
SHORTEST = 150


class Rendered:
    """Every text in the usual voice, rendered once for all tests."""

    def __init__(self):
        self.lengths: dict[str, int] = {}
        self.peaks: dict[str, float] = {}

    def length_of(self, text):
        if text not in self.lengths:
            audio = finished(read_wav(Espeak().render(text, DEFAULT.name, USUAL_RATE)))
            self.lengths[text] = audio.length
            self.peaks[text] = max(max(audio.samples), -min(audio.samples)) / FULL_SCALE
        return self.lengths[text]

    def slower(self, text):
        return round(1.4 * self.length_of(text))


@pytest.fixture(scope="session")
def rendered():
    return Rendered()


@pytest.mark.parametrize(("id_", "variant"), FORMS, ids=NAMES)
def test_the_real_voice_never_talks_over_itself_or_a_change(rendered, id_, variant):
    timeline = lay_out(LIBRARY.workouts[id_], LIBRARY, variant).timeline
    for length_of in (rendered.length_of, rendered.slower):
        for options in (Options(), Options(count_reps=True)):
            assert faults(timeline, plan(timeline, length_of, options), length_of) == []


@pytest.mark.parametrize(("id_", "variant"), FORMS, ids=NAMES)
def test_everything_that_is_said_is_heard_and_not_too_loud(rendered, id_, variant):
    timeline = lay_out(LIBRARY.workouts[id_], LIBRARY, variant).timeline
    said = {cue.text for cue in plan(timeline, rendered.length_of) if cue.kind == "say"}
    assert said
    for text in said:
        assert rendered.lengths[text] > SHORTEST, text
        assert HEARD < rendered.peaks[text] <= MINUS_3_DB, text
