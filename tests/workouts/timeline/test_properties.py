"""What holds of every workout, whatever its steps."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.workouts.timeline.timeline_helpers import Files
from workouts.model import (
    BreatheStep,
    Defaults,
    ExerciseStep,
    Group,
    Mode,
    Ref,
    RestStep,
    Sides,
    Step,
    WaitStep,
    Workout,
)
from workouts.segments import Kind, Timeline
from workouts.timeline import lay_out
from workouts.timeline.variants import suited

if TYPE_CHECKING:
    from workouts.library import Library


@cache
def library() -> Library:
    with TemporaryDirectory() as folder:
        return Files(Path(folder)).library()


lengths = st.integers(1, 900).map(lambda tenths: tenths * 100)
rests = st.one_of(st.none(), st.just(0), lengths)
moving = sorted(id_ for id_, each in library().exercises.items() if each.mode is not Mode.HOLD and not each.breathe)
held = sorted(id_ for id_, each in library().exercises.items() if each.mode is Mode.HOLD)
breathing = sorted(id_ for id_, each in library().exercises.items() if each.breathe)


@st.composite
def sided(draw, id_: str) -> dict[str, object]:
    """Give sides and a switch where the exercise has sides."""
    if library().exercises[id_].sides is Sides.BOTH:
        return {}
    return {"sides": draw(st.one_of(st.none(), st.sampled_from(Sides))), "switch": draw(rests)}


def amounts(entry: st.SearchStrategy[int]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.lists(entry, min_size=1, max_size=3).map(tuple)


@st.composite
def exercise_steps(draw) -> ExerciseStep:
    id_ = draw(st.sampled_from([*moving, *held, *breathing]))
    kinds = ["dose", "time"] + ["reps"] * (id_ not in breathing) + ["max"] * (id_ in held)
    kind = draw(st.sampled_from(kinds))
    keys: dict[str, object] = {"rest": draw(rests), **draw(sided(id_))}
    if kind == "time":
        keys["time"] = draw(amounts(lengths))
    elif kind == "max":
        keys |= {"time": "max", "up_to": draw(lengths)}
    elif kind == "reps":
        keys["reps"] = draw(amounts(st.integers(1, 12)))
        keys["hold"] = draw(lengths) if id_ in held else None
    if kind != "dose" and len(keys.get("time") or keys.get("reps") or ()) == 1:  # type: ignore[arg-type]
        keys["sets"] = draw(st.one_of(st.none(), st.integers(1, 3)))
    return ExerciseStep(exercise=Ref(id_), **keys)  # type: ignore[arg-type]


small_steps = st.one_of(
    exercise_steps(),
    exercise_steps(),
    st.builds(RestStep, rest=lengths, say=st.one_of(st.none(), st.just("Drink."))),
    st.just(WaitStep(wait="Ready?")),
    st.builds(BreatheStep, breathe=st.sampled_from([Ref(id_) for id_ in library().patterns]), time=lengths),
)
some_defaults = st.builds(
    Defaults,
    rest=rests,
    switch=rests,
    time=st.one_of(st.none(), st.tuples(lengths)),
    sets=st.one_of(st.none(), st.integers(1, 3)),
)


def groups(steps: st.SearchStrategy[Step]) -> st.SearchStrategy[Group]:
    return st.builds(
        Group,
        steps=st.lists(steps, min_size=1, max_size=3).map(tuple),
        section=st.one_of(st.none(), st.just("Part")),
        repeat=st.integers(1, 3),
        rest=rests,
        defaults=some_defaults,
    )


steps: st.SearchStrategy[Step] = st.recursive(small_steps, groups, max_leaves=8)
workouts = st.builds(
    Workout,
    id=st.just("random"),
    name=st.just("Random"),
    steps=st.lists(steps, min_size=1, max_size=5).map(lambda some: (*some, ExerciseStep(exercise=Ref("squat")))),
    get_ready=rests,
    defaults=some_defaults,
)


def laid_out(workout: Workout, *codes: str) -> Timeline:
    layout = lay_out(workout, library(), codes=frozenset(codes))
    assume(not any(problem.message.startswith("more than 6 hours") for problem in layout.problems))
    assert layout.timeline is not None, layout.problems
    return layout.timeline


# ---- what was written, told a second time in the plainest way --------------------------------------------------------

Written = int | None
"""A block of work (`None`), or a written rest."""


def written(steps: tuple[Step, ...], far: Defaults, rest_after_set: tuple[int | None, ...] = ()) -> list[Written]:
    found: list[Written] = []
    for step in steps:
        if isinstance(step, RestStep):
            found.append(step.rest)
        elif isinstance(step, Group):
            rest = far.rest if step.defaults.rest is None else step.defaults.rest
            sets = far.sets if step.defaults.sets is None else step.defaults.sets
            time = far.time if step.defaults.time is None else step.defaults.time
            one_round = written(step.steps, Defaults(rest=rest, sets=sets, time=time))
            for number in range(step.repeat):
                found.extend([step.rest] if number and step.rest is not None else [])
                found.extend(one_round)
        elif isinstance(step, ExerciseStep):
            rest = far.rest if step.rest is None else step.rest
            for _ in range(sets_of(step, far)):
                found.extend([None] if rest is None else [None, rest])
        else:
            found.append(None)
    return found


def sets_of(step: ExerciseStep, far: Defaults) -> int:
    dose = library().exercises[step.exercise.id].dose
    amount = step.time or step.reps or far.time
    listed = amount if amount is not None else dose.time or dose.reps
    if isinstance(listed, tuple) and len(listed) > 1:
        return len(listed)
    return step.sets or far.sets or (1 if amount is not None else dose.sets or 1)


def rests_between(blocks: list[Written]) -> list[int | None]:
    """Give what was written before each block of work: the longest rest, or `None` where there is none."""
    found: list[int | None] = []
    meeting: list[int] = []
    for each in blocks:
        if each is not None:
            meeting.append(each)
            continue
        found.append(max(meeting) if meeting else None)
        meeting = []
    return found


def rests_before_blocks(timeline: Timeline) -> list[tuple[int, bool]]:
    """Give, for each set (its sides and their switch are one block), the rest before it and whether it was written."""
    found: list[tuple[int, bool]] = []
    rest = (0, False)
    block: object = None
    for segment in timeline.segments:
        if segment.kind is Kind.REST:
            rest = (segment.length, segment.written)
        elif segment.kind is not Kind.GET_READY:
            this = (segment.visit, segment.set)
            if this != block:
                found.append(rest)
            rest, block = (0, False), this
    return found


@given(workouts)
@settings(max_examples=100, deadline=None)
def test_written_rests_are_exact_and_only_unwritten_ones_are_put_in(workout):
    expected = rests_between(written(workout.steps, workout.defaults))
    found = rests_before_blocks(laid_out(workout))
    assert len(expected) == len(found)
    for wanted, (length, was_written) in zip(expected, found, strict=True):
        if wanted is None:
            assert not was_written
        else:
            assert length == wanted
            assert was_written == (wanted > 0)


@given(workouts)
@settings(max_examples=100, deadline=None)
def test_a_timeline_is_well_formed(workout):
    timeline = laid_out(workout)
    segments = timeline.segments
    kinds = [segment.kind for segment in segments]
    assert sum(segment.length for segment in segments) == timeline.length
    assert timeline.starts[-1] + segments[-1].length == timeline.length
    assert all(segment.length > 0 for segment in segments)
    assert (Kind.REST, Kind.REST) not in list(pairwise(kinds))
    assert kinds[-1] not in (Kind.REST, Kind.SWITCH)
    assert Kind.GET_READY not in kinds[1:]
    visits = [segment.visit for segment in segments if segment.kind is not Kind.REST]
    assert visits == sorted(visits)


@given(workouts)
@settings(max_examples=60, deadline=None)
def test_a_switch_stands_only_between_the_two_sides_of_one_set(workout):
    segments = laid_out(workout).segments
    for before, switch, after in zip(segments, segments[1:], segments[2:], strict=False):
        if switch.kind is Kind.SWITCH:
            assert (before.visit, before.set) == (switch.visit, switch.set) == (after.visit, after.set)
            assert (before.side, switch.side, after.side) == ("left", "right", "right")
            assert before.exercise is switch.exercise is after.exercise


@given(workouts, st.sets(st.sampled_from(["spasm", "bones", "knee"])))
@settings(max_examples=60, deadline=None)
def test_laying_out_twice_gives_the_same(workout, codes):
    assert laid_out(workout, *codes) == laid_out(workout, *codes)


@given(workouts, st.sets(st.sampled_from(["spasm", "bones", "knee"])))
@settings(max_examples=60, deadline=None)
def test_nobody_is_given_what_their_cautions_stand_against(workout, codes):
    for segment in laid_out(workout, *codes).segments:
        assert not (segment.exercise and codes & set(segment.exercise.avoid_if))


@given(exercise_steps(), st.sampled_from(["spasm", "bones", "knee"]))
def test_a_step_that_nothing_stands_against_stays_as_it_is(step, code):
    if code not in library().exercises[step.exercise.id].avoid_if:
        assert suited(step, frozenset({code}), library()) is step
