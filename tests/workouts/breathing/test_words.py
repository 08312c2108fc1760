"""What the voice says in a practice, at which turn of which breath."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workouts.breathing.breathing_helpers import BOX, EASE, NINTH, SETTLE, SIGH, pattern, planned
from workouts.breathing.changes import ended_with_this_breath, slower
from workouts.breathing.words import BETWEEN_CUES, ENGLISH, last_words, reminder, script, texts
from workouts.library import load
from workouts.model import Phase

CUED = replace(EASE, cues=("Belly hand moves first", "Breathe small and quiet", "Let it fall by itself"))
PATTERNS = load().patterns


def quick(_text):
    return 300


def by_words(text):
    return 400 * len(text.split())


def breaths(turns):
    """Give what is said in each breath, from its first turn on."""
    said = {}
    for (breath, _), text in sorted(turns.items()):
        said.setdefault(breath, []).append(text)
    return said


def test_the_first_three_breaths_have_a_word_at_each_turn():
    said = breaths(script(planned(BOX), quick))
    assert [said[number] for number in range(3)] == [["In.", "Hold.", "Out.", "Rest."]] * 3
    assert 3 not in said


def test_a_practice_of_few_breaths_has_words_in_the_first_only():
    assert breaths(script(planned(EASE, breaths=3), quick)) == {0: ["In.", "Out."]}


def test_the_opening_says_to_let_the_breath_go():
    assert script(planned(EASE, settle=5000, lead_in=4000), quick)[-1, 1] == ENGLISH.let_go
    assert (-1, 0) not in script(planned(EASE, settle=5000, lead_in=4000), quick)


def test_an_opening_too_short_for_its_words_is_silent():
    assert (-1, 0) not in script(planned(EASE, lead_in=1000), lambda _text: 1001)
    assert (-1, 0) in script(planned(EASE, lead_in=1000), lambda _text: 1000)


def test_a_breath_with_a_new_pace_has_words_again():
    plan = planned(SETTLE, own_rate=9.0, session=NINTH)
    changes = [n for n in range(1, len(plan.breaths)) if plan.breaths[n].rate != plan.breaths[n - 1].rate]
    said = breaths(script(plan, quick))
    assert len(changes) == 3
    assert all("Out." in said[number] for number in changes)
    assert [number for number, words in said.items() if "Out." in words] == [0, 1, 2, *changes]


def test_a_change_of_pace_that_the_person_makes_has_words_too():
    plan = slower(planned(EASE, time=600_000, own_rate=6.0), 100_000.0)
    assert breaths(script(plan, quick))[11] == ["In.", "Out."]


def test_near_the_end_it_tells_how_near():
    said = breaths(script(planned(EASE, breaths=8), quick))
    assert (said[6], said[7]) == ([ENGLISH.two_more], [ENGLISH.last])


@pytest.mark.parametrize(("count", "told"), [(3, []), (4, [ENGLISH.last]), (5, [ENGLISH.last])])
def test_a_short_practice_tells_less_of_its_end(count, told):
    said = [text for text in script(planned(EASE, breaths=count), quick).values() if text not in ("In.", "Out.")]
    assert said == told


def test_half_of_a_long_practice_is_told_once():
    plan = planned(EASE, time=240_000)
    assert script(plan, quick)[12, 0] == ENGLISH.halfway
    assert ENGLISH.halfway not in script(plan, quick, {ENGLISH.halfway}).values()
    assert ENGLISH.halfway not in script(planned(EASE, time=110_000), quick).values()


def test_half_of_two_endless_breaths_is_told_at_the_second():
    endless = pattern(Phase("in", 60_000), Phase("out", 200_000), time=None, breaths=1)
    assert script(planned(endless), lambda _text: 59_850) == {(0, 0): ENGLISH.halfway, (0, 1): "Out."}


def test_each_cue_comes_once_at_a_breath_that_is_silent_else():
    turns = script(planned(CUED), quick)
    placed = [(turn, text) for turn, text in turns.items() if text in CUED.cues]
    assert [text for _, text in placed] == list(CUED.cues)
    assert [turn for turn, _ in placed] == [(3, 0), (5, 0), (7, 0)]
    assert 2 * EASE.cycle == BETWEEN_CUES


def test_a_cue_that_was_said_is_not_said_again():
    turns = script(planned(CUED), quick, {CUED.cues[0], CUED.cues[2]})
    assert [text for text in turns.values() if text in CUED.cues] == [CUED.cues[1]]


def test_a_cue_too_long_for_a_breath_is_left_out():
    assert not set(script(planned(CUED), lambda _text: 9_900).values()) & set(CUED.cues)


def test_no_cue_takes_the_place_of_the_last_words():
    turns = script(planned(CUED, breaths=5), quick)
    assert [turn for turn, text in turns.items() if text in CUED.cues] == []


def test_a_word_too_long_for_its_turn_is_not_said():
    turns = script(planned(SIGH), lambda _text: 700)
    assert [turns.get((0, which)) for which in range(3)] == ["In.", None, "Out."]
    assert script(planned(SIGH), lambda _text: 650)[0, 1] == ENGLISH.sip


def test_words_that_would_run_into_the_next_are_not_said():
    plan = slower(planned(EASE, breaths=8, own_rate=6.0), 55_000.0)
    turns = script(plan, lambda text: 5_000 if text == ENGLISH.two_more else 300)
    assert turns[6, 0] == "In."


def test_a_breath_may_be_asked_to_be_smaller_where_nothing_else_is_said():
    plan = planned(EASE)
    turns = script(plan, quick)
    assert reminder(plan, 5, turns, quick) == ENGLISH.smaller
    assert reminder(plan, 1, turns, quick) is None
    assert reminder(plan, 5, turns, lambda _text: 9_900) is None


def test_the_end_says_well_done_and_whether_to_breathe_on():
    assert last_words(planned(EASE)) == "Well done."
    assert last_words(planned(EASE, free=20_000)) == "Well done. Breathe on as you like."


def test_a_practice_that_is_ended_early_has_no_words_for_breaths_that_are_gone():
    plan = ended_with_this_breath(planned(EASE), 42_000.0)
    assert max(breath for breath, _ in script(plan, quick)) == 4


@pytest.mark.parametrize("id_", PATTERNS)
@pytest.mark.parametrize("length_of", [quick, by_words])
def test_in_every_built_in_pattern_nothing_runs_into_the_next_words(id_, length_of):
    plan = planned(PATTERNS[id_], own_rate=12.0, lead_in=4000, free=20_000, session=NINTH)
    turns = script(plan, length_of)
    starts = {}
    for number, breath in enumerate(plan.breaths):
        at = plan.starts[number]
        for which, stroke in enumerate(breath.strokes):
            starts[number, which] = at
            at += stroke.length
    starts[-1, 0] = plan.begins
    said = sorted((starts[turn], text) for turn, text in turns.items())
    ends = [at for at, _ in said[1:]] + [plan.length]
    assert all(at + length_of(text) <= end for (at, text), end in zip(said, ends, strict=True))
    assert {text for _, text in said} <= set(texts(plan))
    assert last_words(plan) in texts(plan)


def test_what_may_be_said_is_told_with_what_comes_first_first():
    assert texts(planned(CUED))[:4] == (ENGLISH.let_go, "In.", "Out.", CUED.cues[0])
    assert set(texts(planned(CUED))) > {*CUED.cues, ENGLISH.smaller, ENGLISH.two_more, ENGLISH.last, ENGLISH.finished}


LANGUAGE = replace(ENGLISH, inhale="Ein.", exhale="Aus.")


def test_other_phrases_may_be_given():
    assert breaths(script(planned(EASE), quick, phrases=LANGUAGE))[0] == ["Ein.", "Aus."]
