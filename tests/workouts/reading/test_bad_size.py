"""Files made to exhaust a reader are refused in one sentence, and cost little memory."""

from __future__ import annotations

import tracemalloc

import pytest

from tests.workouts.reading.reading_helpers import EXERCISES, MIX, lines, shelf, told, write
from workouts.library import load

MEGABYTES = 1_000_000
MOST_MEMORY = 25 * MEGABYTES
"""Bytes; a small multiple of the largest file that is read at all."""
VALUES = "more than 10,000 values, aliases included"
LEVELS = "more than 50 levels within each other"


@pytest.fixture
def memory():
    """Watch that reading stays within its bounds."""
    tracemalloc.start()
    yield
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MOST_MEMORY


def bomb(levels: int) -> str:
    first = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    return first + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, levels))


def block(levels: int) -> str:
    return "".join(f"{' ' * level}a:\n" for level in range(levels)) + " " * levels + "a: b\n"


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (bomb(5), f"5:5: {VALUES}"),
        (bomb(12), f"5:5: {VALUES}"),
        (bomb(1000), f"5:5: {VALUES}"),
        ("a: &a [*a]\n", "1:8: '*a' stands within '&a' itself: a circle"),
        ("a: &a\n  b: &b\n    c: *a\n", "3:8: '*a' stands within '&a' itself: a circle"),
        ("a: " + "[" * 10_000 + "\n", "1:1003: too many brackets within each other"),
        ("a: " + "[" * 10_000 + "]" * 10_000 + "\n", "1:1003: too many brackets within each other"),
        ("a: " + "{a: " * 10_000 + "}" * 10_000 + "\n", f"1:200: {LEVELS}"),
        ("a: " + "[{a: " * 5_000 + "\n", f"1:125: {LEVELS}"),
        ("- " * 10_000 + "a\n", f"1:101: {LEVELS}"),
        ("? " * 10_000 + "a\n", f"1:101: {LEVELS}"),
        (block(1_000), f"51:51: {LEVELS}"),
        ("a: [" + "1," * 300_000 + "]\n", f"1:19999: {VALUES}"),
        ("".join(f"- {n}\n" for n in range(60_000)), f"10000:3: {VALUES}"),
        ("".join(f"a{n}: 1\n" for n in range(60_000)), f"5000:8: {VALUES}"),
        ("a: &a 1\nb: [" + "*a," * 100_000 + "]\n", f"2:29990: {VALUES}"),
        ("".join(f"a{n}: &a{n} 1\n" for n in range(40_000)), f"5000:8: {VALUES}"),
        ("name: " + "x" * (MEGABYTES - 6), "1:1: 'steps' is missing: a workout needs it"),
    ],
    ids=lambda value: f"{value[:12]!r}-{len(value)}",
)
def test_a_file_beyond_all_measure_has_one_sentence(text, problem):
    assert lines(text)[0] == problem
    if problem != "1:1: 'steps' is missing: a workout needs it":
        assert len(lines(text)) == 1


@pytest.mark.parametrize("data", [b"x" * 50 * MEGABYTES, b"a: b\n" * 10 * MEGABYTES], ids=["a word", "keys"])
def test_50_megabytes_are_not_even_decoded(data):
    tracemalloc.start()
    said = lines(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said == ["1:1: the file is larger than 1,000,000 bytes"]
    assert peak < MEGABYTES


@pytest.mark.usefixtures("memory")
def test_a_text_as_large_as_a_file_may_be_is_told_shortly():
    said = lines(MIX.replace("Mix", "x" * 900_000))
    assert said == ["1:7: the text has 900000 characters, at most 60 are read at a glance"]


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("of", ["time", "reps", "sets", "effort", "tempo", "exercise", "sides"])
def test_a_number_of_5000_digits_is_one_short_message(of):
    step = MIX if of == "exercise" else MIX + "    exercise: plank\n"
    text = step.replace("    exercise: plank\n", f"    {of}: {'9' * 5000}\n")
    said = lines(text) if of != "exercise" else lines(MIX.replace("plank", "9" * 5000 + "_"))
    assert len(said) == 1
    assert len(said[0]) < 200


def test_as_many_values_as_are_allowed_are_read():
    said = lines("a: [" + "1," * 9_995 + "]\nname: A\n", EXERCISES)
    assert "unknown key 'a' in an exercise" in said[-1] + said[0]
    assert VALUES not in " ".join(said)


@pytest.mark.usefixtures("memory")
def test_thousands_of_errors_are_all_told():
    said = lines("".join(f"exercize{n}: 1\n" for n in range(4_900)))
    assert len(said) == 4_902


@pytest.mark.usefixtures("memory")
def test_no_more_of_a_50_megabyte_file_is_read_than_tells_that_it_is_too_large(tmp_path):
    path = tmp_path / "own" / "workouts" / "mix.yaml"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        file.truncate(50 * MEGABYTES)
    library = shelf(tmp_path)
    assert told(library, tmp_path) == ["own/workouts/mix.yaml:1:1: the file is larger than 1,000,000 bytes"]
    assert "mix" in library.workouts


REPEATS = """\
name: Mix
steps:
  - repeat: 99
    steps:
      - repeat: 99
        steps:
          - repeat: 99
            steps:
              - {step}
"""


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ("{exercise: plank, time: 5s}", "9:17: more than 2,000 segments, repeats counted"),
        ("{rest: 5s}", "9:24: more than 20,000 steps, repeats counted"),
        ("{wait: Ready?}", "9:17: more than 2,000 segments, repeats counted"),
    ],
)
def test_repeats_within_repeats_within_repeats_are_refused_with_the_limit(tmp_path, step, problem):
    library = shelf(tmp_path, {"workouts/mix.yaml": REPEATS.replace("{step}", step)})
    assert f"own/workouts/mix.yaml:{problem}" in told(library, tmp_path)
    assert library.workouts["mix"].steps[0].place.file.startswith(str(tmp_path / "builtin"))


def test_thousands_of_variants_are_not_laid_out():
    text = MIX + "variants: {" + ", ".join(f"v{n}: {{length: {n}}}" for n in range(1, 2_400)) + "}\n"
    assert lines(text) == ["4:11: 2399 keys stand here, at most 50 are allowed"]
    assert lines(MIX + "variants: {" + ", ".join(f"v{n}: {{length: {n}}}" for n in range(1, 51)) + "}\n") == []


def test_groups_go_five_deep_and_no_deeper():
    def nested(deep: int) -> str:
        text = "exercise: plank"
        for _ in range(deep):
            text = f"section: A, steps: [{{{text}}}]"
        return f"name: A\nsteps: [{{{text}}}]\n"

    assert lines(nested(5)) == []
    assert lines(nested(6)) == ["2:114: more than 5 groups within each other"]


@pytest.mark.usefixtures("memory")
def test_a_diamond_of_workouts_is_refused_with_the_limit(tmp_path):
    files = {"workouts/d0.yaml": "name: D\nsteps: [{exercise: plank, time: 5s}]\n"}
    for level in range(1, 16):
        both = f"[{{workout: d{level - 1}}}, {{workout: d{level - 1}}}]"
        files[f"workouts/d{level}.yaml"] = f"name: D\nsteps: {both}\n"
    library = shelf(tmp_path, files)
    said = told(library, tmp_path)
    too_long = [line for line in said if "cannot be used" not in line and "advice" not in line]
    assert len(too_long) == 1
    assert too_long[0].endswith("more than 2,000 segments, repeats counted")
    broken = {source.id for source in library.broken}
    assert {"d10", "d12", "d15"} <= broken
    assert not broken & {"d0", "d1", "d9", "mix"}


@pytest.mark.usefixtures("memory")
def test_a_chain_of_workouts_has_an_end(tmp_path):
    files = {"workouts/c0.yaml": "name: C\nsteps: [{exercise: plank}]\n"}
    for level in range(1, 30):
        files[f"workouts/c{level}.yaml"] = f"name: C\nsteps: [{{workout: c{level - 1}}}]\n"
    library = load(write(tmp_path / "own", files), builtin=shelf(tmp_path).source(EXERCISES, "plank").path.parents[1])
    assert any("more than 20 workouts within each other" in line for line in told(library, tmp_path))
