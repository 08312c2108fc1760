"""What the program brings along: it reads, resolves, lasts as long as it should, and says nothing it may not say."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from workouts.definitions import DefinitionKind
from workouts.library import BUILTIN, Library, load
from workouts.model import ExerciseStep, Group, Mode, Position, Sides
from workouts.segments import Kind, Timeline
from workouts.timeline import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workouts.model import Step

SECONDS = {
    "core-foundations": 910,
    "core-rotation": 947,
    "core-rotation:gentle": 845,
    "cross-trainer-intervals": 1202,
    "desk-break": 189,
    "evening-stretch": 731,
    "full-body-conditioning": 1323,
    "full-body-conditioning:low-impact": 1318,
    "gentle-relief": 584,
    "hips-hamstrings": 1217,
    "mcgill-big-3": 1031,
    "mcgill-big-3:starter": 833,
    "mcgill-big-3:strong": 1427,
    "medicine-ball-rotation": 936,
    "morning-mobility": 514,
    "morning-mobility:standing": 222,
    "multidirectional-lunges": 1025,
    "nordic-walking-intervals": 1837,
    "plank-ladder": 617,
    "plank-ladder:starter": 632,
    "plank-ladder:strong": 712,
    "progress-tests": 718,
    "roller-reset": 590,
    "roller-reset:no-roller": 470,
    "roller-reset:quick": 358,
    "rowing-intervals": 1187,
    "sciatica-friendly": 654,
    "sciatica-friendly:press-up": 648,
    "seven-minute-workout": 488,
    "seven-minute-workout:back-friendly": 493,
    "steady-walk": 1210,
    "steady-walk:full": 1810,
    "steady-walk:short": 610,
    "swiss-ball-back": 895,
    "trx-hips-and-back": 948,
}

TOPICS: dict[str, tuple[str, str]] = {
    "multidirectional lunges": (
        "multidirectional",
        "forward-lunge side-lunge rotational-lunge multidirectional-lunges",
    ),
    "lunges": ("lunges", "forward-lunge reverse-lunge side-lunge rotational-lunge split-squat multidirectional-lunges"),
    "trunk rotation": (
        "trunk-rotation",
        "standing-trunk-turn knee-rocks open-book med-ball-rotation side-plank-rotation core-rotation",
    ),
    "squats": ("squats", "squat sit-to-stand trx-squat trx-hips-and-back"),
    "squat jumps": ("squat-jumps", "squat-jump full-body-conditioning"),
    "medicine ball": ("medicine-ball", "med-ball-rotation med-ball-chop medicine-ball-rotation"),
    "Swiss ball": (
        "swiss-ball",
        "swiss-ball-bridge swiss-ball-back-extension swiss-ball-hamstring-curl swiss-ball-rotation swiss-ball-back",
    ),
    "burpees": ("burpees", "burpee step-back-burpee full-body-conditioning"),
    "planks": ("planks", "plank incline-plank side-plank side-plank-knees plank-shoulder-taps trx-plank plank-ladder"),
    "mountain climbers": ("mountain-climbers", "mountain-climber full-body-conditioning"),
    "suspension trainer": ("trx", "trx-squat trx-row trx-hamstring-curl trx-plank trx-hips-and-back"),
    "rowing": ("rowing", "rowing-machine rowing-intervals"),
    "cross trainer": ("cross-trainer", "cross-trainer cross-trainer-intervals"),
    "Nordic walking": ("nordic-walking", "nordic-walk nordic-walking-intervals"),
    "stretches": (
        "stretching",
        "knee-to-chest childs-pose seated-glute-stretch lying-glute-stretch hamstring-strap-stretch evening-stretch",
    ),
    "stretches for the hips": ("hips", "lying-glute-stretch seated-glute-stretch childs-pose evening-stretch"),
    "stretches for the glutes": ("glutes", "lying-glute-stretch seated-glute-stretch knee-to-chest evening-stretch"),
    "stretches for the hamstrings": ("hamstrings", "hamstring-strap-stretch evening-stretch"),
    "stretches for the hip flexors": (
        "hip-flexors",
        "standing-hip-flexor-stretch kneeling-hip-flexor-stretch desk-break evening-stretch",
    ),
    "the lying glute stretch": ("lying-glute-stretch", "lying-glute-stretch sciatica-friendly evening-stretch"),
    "the roller": ("foam-roller", "roll-outer-hip roll-hip-flexors roll-glutes roll-hamstrings roller-reset"),
    "the roller on the hips": ("hips", "roll-outer-hip roll-hip-flexors roller-reset"),
    "the roller on the glutes": ("glutes", "roll-glutes wall-ball-glutes roller-reset"),
    "the roller on the hamstrings": ("hamstrings", "roll-hamstrings roller-reset"),
    "diaphragmatic breathing": (
        "diaphragmatic-breathing",
        "belly-breathing legs-up-breathing recovery-breathing gentle-relief evening-stretch",
    ),
    "easy movement": ("easy-movement", "easy-walk march-in-place gentle-relief steady-walk desk-break"),
    "easy movement in a spasm": (
        "muscle-spasm",
        "pelvic-tilt knee-rocks knee-to-chest cat-cow easy-walk legs-up-breathing gentle-relief",
    ),
    "sciatica": ("sciatica", "sciatic-slider lying-glute-stretch easy-walk prone-press-up sciatica-friendly"),
    "sitting breaks": ("prolonged-sitting", "posture-reset standing-back-bend desk-break sciatica-friendly"),
    "posture": ("posture", "posture-reset hip-hinge trx-row desk-break"),
    "progression": ("progression", "sit-to-stand heel-taps bird-dog-leg-only incline-plank core-foundations"),
}
"""What was asked for → the topic by which it is found, and where it is."""

NEVER_SAID = re.compile(
    r"\b(cure[sd]?|curing|fix(es|ed|ing)?|guarantee[sd]?|damag(e[sd]?|ing)|wear and tear|slipped (disc|disk)"
    r"|correct posture|pinched|trapped nerve|oxygen|crumbl\w*|degenerat\w*|realign\w*|out of place"
    r"|unstable (back|spine)|proven|miracle|detox\w*)\b",
    re.IGNORECASE,
)


@cache
def library() -> Library:
    return load()


def refs() -> list[str]:
    """Give the id of every built-in workout, and of each of its variants."""
    workouts = library().workouts.values()
    return [f"{each.id}:{variant}" if variant else each.id for each in workouts for variant in (None, *each.variants)]


def timeline(ref: str, *codes: str) -> Timeline:
    id_, _, variant = ref.partition(":")
    laid_out = lay_out(library().workouts[id_], library(), variant or None, codes=frozenset(codes))
    assert laid_out.timeline is not None, laid_out.problems
    assert laid_out.problems == ()
    return laid_out.timeline


def done(line: Timeline) -> set[str]:
    """Give the exercises of a timeline."""
    return {segment.exercise.id for segment in line.segments if segment.exercise}


def files() -> list[Path]:
    return sorted(BUILTIN.rglob("*.yaml"))


# ---- files -----------------------------------------------------------------------------------------------------------


def test_no_built_in_file_has_an_error_or_advice():
    assert [str(problem) for problem in library().problems] == []


def test_every_file_is_on_the_shelf_under_its_name():
    shelves = {
        DefinitionKind.EXERCISES: library().exercises,
        DefinitionKind.WORKOUTS: library().workouts,
        DefinitionKind.BREATHING: library().patterns,
        DefinitionKind.PROGRAMMES: library().programmes,
    }
    for kind, shelf in shelves.items():
        assert sorted(shelf) == sorted(path.stem for path in (BUILTIN / kind).iterdir())
    assert sorted(path.name for path in BUILTIN.glob("*.yaml")) == ["lessons.yaml", "safety.yaml", "terms.yaml"]


def test_every_link_leads_somewhere():
    exercises, patterns = library().exercises, library().patterns
    for exercise in exercises.values():
        for ref in (exercise.easier, exercise.harder):
            assert ref is None or ref.id in exercises
        assert exercise.breathe is None or exercise.breathe.id in patterns
    assert all(pattern.easier is None or pattern.easier.id in patterns for pattern in patterns.values())


@pytest.mark.parametrize("ref", SECONDS)
def test_a_built_in_workout_lasts_exactly_as_long_as_was_settled(ref):
    assert timeline(ref).length == SECONDS[ref] * 1000


def test_every_built_in_workout_and_variant_has_its_settled_length():
    assert sorted(refs()) == sorted(SECONDS)


@pytest.mark.parametrize("ref", SECONDS)
def test_whoever_may_do_a_workout_gets_one_that_has_work_in_it(ref):
    avoided = library().workouts[ref.partition(":")[0]].avoid_if
    for code in library().terms.codes["cautions"] - set(avoided):
        line = timeline(ref, code)
        assert any(segment.kind.is_work for segment in line.segments)
        assert not any(code in segment.exercise.avoid_if for segment in line.segments if segment.exercise)


# ---- what was asked for ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", TOPICS)
def test_everything_that_was_asked_for_is_there_and_found_by_its_topic(topic):
    slug, ids = TOPICS[topic]
    for id_ in ids.split():
        definition = library().exercises.get(id_) or library().workouts[id_]
        assert slug in definition.topics, id_


def test_progression_is_a_programme_with_tests_and_forms_of_three_strengths():
    programme = library().programmes["back-up-your-back-8"]
    assert programme.tests is not None
    assert programme.tests.workout.id == "progress-tests"
    assert {"starter", "strong"} <= set(library().workouts["mcgill-big-3"].variants)
    assert {"starter", "strong"} <= set(library().workouts["plank-ladder"].variants)


def test_when_to_see_a_doctor_is_there():
    assert (BUILTIN / "safety.yaml").is_file()


# ---- the seven-minute workout ----------------------------------------------------------------------------------------

PUBLISHED = [
    "jumping-jack",
    "wall-sit",
    "push-up",
    "abdominal-crunch",
    "step-up",
    "squat",
    "triceps-dip",
    "plank",
    "high-knees",
    "forward-lunge",
    "push-up-rotation",
]


def test_the_seven_minute_workout_is_as_published():
    work = [segment for segment in timeline("seven-minute-workout").segments if segment.kind.is_work]
    *moves, left, right = [(segment.exercise and segment.exercise.id, segment.side, segment.length) for segment in work]
    assert moves == [(id_, None, 30_000) for id_ in PUBLISHED]
    assert (left, right) == (("side-plank", "left", 15_000), ("side-plank", "right", 15_000))


def test_the_seven_minute_workout_changes_in_ten_seconds():
    rests = [segment for segment in timeline("seven-minute-workout").segments if segment.kind is Kind.REST]
    assert [rest.length for rest in rests] == [10_000] * 11


def test_the_back_friendly_seven_minutes_end_every_curl_up():
    segments = timeline("seven-minute-workout:back-friendly").segments
    (curl_up,) = [each for each in segments if each.exercise and each.exercise.id == "mcgill-curl-up"]
    assert (curl_up.length, curl_up.reps) == (30_000, 3)
    assert curl_up.tempo is not None
    assert curl_up.tempo.hold <= 10_000


# ---- who gets what ---------------------------------------------------------------------------------------------------

LOADED_BENDS_AND_TURNS = {"abdominal-crunch", "side-plank-rotation", "push-up-rotation"}


def test_loaded_bends_and_end_range_turns_are_for_level_3_and_green_days():
    assert all(library().exercises[id_].level == 3 for id_ in LOADED_BENDS_AND_TURNS)
    for ref in refs():
        workout = library().workouts[ref.partition(":")[0]]
        if LOADED_BENDS_AND_TURNS & done(timeline(ref)):
            assert (workout.level, workout.max_pain) == (3, 3)


def test_steps_up_to_loaded_bends_and_turns_come_only_after_green_weeks():
    (only_after,) = library().programmes["back-up-your-back-8"].progress.only_after
    assert {ref.id for ref in only_after.exercises} >= LOADED_BENDS_AND_TURNS


def test_a_desk_break_in_a_spasm_has_no_turn_in_it():
    assert done(timeline("desk-break")) - done(timeline("desk-break", "acute-spasm")) == {"standing-trunk-turn"}


def test_lying_flat_is_never_offered_in_pregnancy_without_a_word():
    for exercise in library().exercises.values():
        if exercise.position is Position.SUPINE:
            assert "pregnancy" in (*exercise.avoid_if, *exercise.care_if), exercise.id


def test_nobody_is_told_to_breathe_slowly_when_out_of_breath():
    hard = 7
    for ref in refs():
        segments = [segment for segment in timeline(ref).segments if segment.kind.is_work]
        for before, after in pairwise(segments):
            if before.step and (before.step.effort or 0) >= hard and after.pattern:
                assert after.pattern.id == "purse"


def test_a_choice_of_workouts_never_falls_back_on_a_harder_one():
    for phase in library().programmes["back-up-your-back-8"].phases:
        for choices in phase.days.values():
            levels = [library().workouts[ref.id].level or 0 for ref in choices]
            assert levels == sorted(levels, reverse=True)


@pytest.mark.parametrize(
    ("ref", "most"), [("core-foundations", 1), ("full-body-conditioning", 5), ("full-body-conditioning:low-impact", 5)]
)
def test_nobody_gets_up_and_down_more_often_than_they_must(ref, most):
    upright = [each.exercise.position.upright for each in timeline(ref).segments if each.kind.is_work and each.exercise]
    assert sum(before != after for before, after in pairwise(upright)) <= most


# ---- words -----------------------------------------------------------------------------------------------------------


def test_every_one_sided_exercise_says_what_left_and_right_mean():
    one_sided = [each for each in library().exercises.values() if each.sides is Sides.EACH]
    assert len(one_sided) >= 27
    assert [each.id for each in one_sided if not each.side_cue] == []


def test_set_ups_and_cues_can_be_read_and_said_at_a_glance():
    for exercise in library().exercises.values():
        assert len(exercise.setup) <= 80
        assert 2 <= len(exercise.cues) <= 5
        assert all(len(cue) <= 60 for cue in exercise.cues)
    for workout in library().workouts.values():
        assert all(len(cue.say) <= 60 for step in exercise_steps(workout.steps) for cue in step.cues)
    assert all(len(cue) <= 60 for pattern in library().patterns.values() for cue in pattern.cues)


def exercise_steps(steps: tuple[Step, ...]) -> Iterator[ExerciseStep]:
    for step in steps:
        if isinstance(step, ExerciseStep):
            yield step
        elif isinstance(step, Group):
            yield from exercise_steps(step.steps)


def test_no_hold_of_the_library_is_longer_than_a_minute():
    doses = [each.dose.time or () for each in library().exercises.values() if each.mode is Mode.HOLD]
    assert max(time for times in doses for time in times) <= 60_000


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Give every text of a file, but for the list of the words themselves."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from texts(each, name) if name != "wording_avoid" else ()
    elif isinstance(value, list):
        for each in value:
            yield from texts(each, key)
    else:
        yield str(value)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_nothing_is_promised_and_nobody_is_frightened(path):
    said = texts(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    assert [text for text in said if NEVER_SAID.search(text)] == []


@pytest.mark.parametrize("text", ["It cures pain", "a fixed spine", "Guaranteed!", "wear and tear", "no damage"])
def test_the_search_for_words_finds_them(text):
    assert NEVER_SAID.search(text)
    assert list(texts({"a": [{"fix": text}], "wording_avoid": [text]})) == [text]
