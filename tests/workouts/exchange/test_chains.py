"""Where an exercise leads along its chain, and what it is kept from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.workouts.exchange.exchange_helpers import LIBRARY
from workouts.chains import Chains, chains_of
from workouts.timeline import lay_out

ALL = LIBRARY.exercises
EVERYTHING = frozenset(LIBRARY.terms.equipment)


def line(id_, way, **more):
    """Give an exercise's whole chain."""
    chains = Chains(ALL, equipment=EVERYTHING, **more)
    found = [id_]
    while exercise := chains.next(ALL[found[-1]], way):
        found.append(exercise.id)
    return found


def test_a_chain_leads_down_to_the_easiest_and_up_to_the_hardest():
    assert line("burpee", "easier") == ["burpee", "step-back-burpee"]
    assert line("side-plank-rotation", "easier") == [
        "side-plank-rotation",
        "side-plank",
        "side-plank-knees",
        "clamshell",
    ]
    assert line("incline-plank", "harder") == ["incline-plank", "plank", "plank-shoulder-taps"]


@pytest.mark.parametrize("way", ["easier", "harder"])
def test_every_chain_ends(way):
    for id_ in ALL:
        chain = line(id_, way)
        assert len(set(chain)) == len(chain)


def test_what_the_person_must_avoid_is_passed_over():
    wrist = {**ALL, "side-plank": replace(ALL["side-plank"], avoid_if=("wrist",))}
    chains = Chains(wrist, codes=frozenset({"wrist"}), equipment=EVERYTHING)
    assert chains.next(wrist["side-plank-rotation"], "easier").id == "side-plank-knees"


def test_upwards_nothing_is_passed_over_to_what_is_more_than_one_level_above():
    chained = {
        **ALL,
        "hip-hinge": replace(ALL["hip-hinge"], level=1, harder=ALL["squat"].harder),
        "split-squat": replace(ALL["split-squat"], avoid_if=("knee",), level=2),
        "reverse-lunge": replace(ALL["reverse-lunge"], avoid_if=(), level=3),
    }
    chains = Chains(chained, codes=frozenset({"knee"}), equipment=EVERYTHING)
    assert chains.next(chained["hip-hinge"], "harder") is None
    chained["reverse-lunge"] = replace(chained["reverse-lunge"], level=2)
    assert chains.next(chained["hip-hinge"], "harder").id == "reverse-lunge"


def test_nothing_leads_up_past_what_hurt_but_down_past_it():
    assert line("incline-plank", "harder", hurt=frozenset({"plank"})) == ["incline-plank"]
    assert line("side-plank", "easier", hurt=frozenset({"side-plank-knees"})) == ["side-plank", "clamshell"]


def test_only_what_the_workout_uses_is_asked_for_but_mat_wall_and_chair_always_are():
    bare = Chains(ALL)
    assert bare.next(ALL["standing-trunk-turn"], "harder") is None
    assert bare.next(ALL["incline-plank"], "harder").id == "plank"  # on the mat
    assert Chains(ALL, equipment=EVERYTHING).next(ALL["standing-trunk-turn"], "harder").id == "med-ball-rotation"


def test_what_only_things_stand_against_is_known_with_what_it_needs():
    bare = Chains(ALL)
    assert bare.lacking(ALL["plank"], "easier") == (ALL["incline-plank"], ("bench",))
    assert bare.lacking(ALL["squat"], "easier") is None
    assert bare.lacking(ALL["march-in-place"], "easier") is None


def test_a_workouts_chains_know_its_things_its_person_and_what_hurt():
    workout = replace(LIBRARY.workouts["core-foundations"], equipment=("med-ball",))
    library = replace(LIBRARY, workouts={workout.id: workout})
    timeline = lay_out(workout, library, codes=frozenset({"wrist"})).timeline
    chains = chains_of(replace(timeline, hurt=frozenset({"squat"})), library)
    assert {"med-ball", "mat", "wall", "chair"} <= chains.equipment
    assert (chains.codes, chains.hurt) == ({"wrist"}, {"squat"})
    assert "med-ball" not in chains_of(timeline, replace(library, workouts={})).equipment
