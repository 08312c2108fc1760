"""The commands that need no window."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from workouts.command_line import anywhere, main, run

ROOT = Path(__file__).resolve().parent.parent.parent
BUILTIN = ROOT / "workouts" / "builtin"
MINE = """\
name: Mine
steps:
  - exercise: plank
    time: 20s
  - wait: Fetch the roller
  - exercise: nordic-walk
    label: Brisk
    time: 2m
  - breathe: ease
    breaths: 3
  - section: Sides
    repeat: 2
    rest: 20s
    steps:
      - exercise: side-plank
        reps: [2, 1]
        hold: 10s
variants:
  short: {change: {plank: skip}}
"""


@pytest.fixture
def data(tmp_path):
    """A person's own folder with one workout."""
    folder = tmp_path / "data"
    (folder / "workouts").mkdir(parents=True)
    (folder / "workouts" / "mine.yaml").write_text(MINE)
    return folder


@pytest.fixture
def command(data, capsys):
    """Run a command; give its exit code, what it printed, and what it complained of."""

    def carry_out(*words):
        code = main([*map(str, words), "--data", str(data)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return carry_out


# ---- check -----------------------------------------------------------------------------------------------------------


def test_checking_every_built_in_file_prints_nothing(command):
    assert command("check", *sorted(BUILTIN.glob("*/*.yaml"))) == (0, "", "")


def test_every_mistake_is_told_on_a_line_of_its_own_in_the_order_of_the_file(command, tmp_path):
    file = tmp_path / "five.yaml"
    file.write_text(
        "name: Five\ngaol: core\nlevel: 4\nsteps:\n  - exercise: plnak\n    time: 30s\n"
        "  - exercise: squat\n    seconds: 30\n  - exercise: bird-dog\n    reps: 6\n    rest: 1:75\n"
    )
    code, printed, _ = command("check", file)
    lines = printed.splitlines()
    assert code == 1
    assert [line.removeprefix(f"{file}:").split(": ")[0] for line in lines] == ["2:1", "3:8", "5:15", "8:5", "11:11"]
    assert "did you mean 'goal'?" in lines[0]
    assert "did you mean 'plank'?" in lines[2]
    assert "did you mean 'time'?" in lines[3]


def test_advice_leaves_the_exit_code_at_0(command, tmp_path):
    file = tmp_path / "long.yaml"
    file.write_text("name: Long\nsteps:\n  - exercise: plank\n    time: 90s\n")
    code, printed, _ = command("check", file)
    assert code == 0
    assert printed.startswith(f"{file}:4:11: advice: ")


def test_a_pose_that_looks_wrong_is_advice_at_its_key(command, tmp_path):
    file = tmp_path / "sunk.yaml"
    text = (BUILTIN / "exercises" / "squat.yaml").read_text()
    figure = "figure:\n  keys:\n    - {name: stand}\n    - {name: sunk, hip: [0, 60], legs: {hip: 0}}\n"
    file.write_text(text[: text.index("figure:")] + figure)
    code, printed, _ = command("check", file)
    lines = printed.splitlines()
    assert code == 0
    assert all(": advice: key " in each for each in lines)
    line = text[: text.index("figure:")].count("\n") + 4
    sunk = [each for each in lines if each.startswith(f"{file}:{line}:7: advice: key 2 (sunk): ")]
    assert any("30.1 cm in the floor" in each for each in sunk)
    bare = tmp_path / "bare.yaml"
    bare.write_text(text[: text.index("figure:")])
    assert command("check", bare) == (0, "", "")


def test_files_that_lean_on_each_other_are_checked_together(command, tmp_path):
    (tmp_path / "outer.yaml").write_text("name: Outer\nsteps:\n  - workout: inner\n")
    (tmp_path / "inner.yaml").write_text("name: Inner\nsteps:\n  - exercise: plank\n")
    assert command("check", tmp_path / "outer.yaml", tmp_path / "inner.yaml")[0] == 0
    assert command("check", tmp_path / "outer.yaml")[0] == 1


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("name: Mine\nphases: [{in: 4}, {out: 6}]\ntaper: 3\n", "a taper"),
        ("name: Mine\nmode: reps\n", "an exercise needs it"),
        ("name: Mine\nphases: 3\ndays: {}\n", "a programme"),
        ("name: Mine\n", "a workout needs it"),
        ("name: Mine: twice\n", "a second ': '"),
    ],
)
def test_the_keys_of_a_file_say_what_it_is(command, tmp_path, text, error):
    file = tmp_path / "what.yaml"
    file.write_text(text)
    code, printed, _ = command("check", file)
    assert code == 1
    assert error in printed


def test_a_kind_can_be_named_or_told_by_the_folder(command, tmp_path):
    text = "name: Mine\nphases: [{in: 4}, {out: 6}]\n"
    (tmp_path / "breathing").mkdir()
    for file, words in ((tmp_path / "x.yaml", ["--kind", "breathing"]), (tmp_path / "breathing" / "y.yaml", [])):
        file.write_text(text)
        assert "'time' is missing: a pattern needs it" in command("check", file, *words)[1]


def test_a_file_that_is_not_there_is_told(command, tmp_path):
    code, printed, _ = command("check", tmp_path / "none.yaml")
    assert code == 1
    assert "cannot be read" in printed


# ---- list, schema ----------------------------------------------------------------------------------------------------


def test_the_list_gives_ids_names_minutes_and_variants(command):
    code, printed, _ = command("list", "workouts")
    assert code == 0
    assert any(re.fullmatch(r"  mine +Mine, about \d+ min \(also: short\)", line) for line in printed.splitlines())
    assert "steady-walk" in printed


def test_the_whole_list_has_a_heading_for_each_kind(command):
    _, printed, _ = command("list")
    headings = [line for line in printed.splitlines() if not line.startswith(" ")]
    assert headings == ["exercises:", "workouts:", "breathing:", "programmes:"]
    assert sum(line.startswith("  ") for line in printed.splitlines()) == 75 + 23 + 14 + 1


@pytest.mark.parametrize("kind", ["exercises", "workouts", "breathing", "programmes"])
def test_the_schema_is_json(command, kind):
    code, printed, _ = command("schema", kind)
    assert code == 0
    assert "name" in json.loads(printed)["required"]


# ---- show, cues ------------------------------------------------------------------------------------------------------


def test_the_seven_minute_workout_is_shown_as_published(command):
    code, printed, _ = command("show", "seven-minute-workout", "--json")
    shown = json.loads(printed)
    assert code == 0
    assert (shown["id"], shown["seconds"]) == ("seven-minute-workout", 488)
    work = [(each["exercise"], each["seconds"], each["side"]) for each in shown["segments"] if each["kind"] == "work"]
    assert work == [
        ("jumping-jack", 30, None),
        ("wall-sit", 30, None),
        ("push-up", 30, None),
        ("abdominal-crunch", 30, None),
        ("step-up", 30, None),
        ("squat", 30, None),
        ("triceps-dip", 30, None),
        ("plank", 30, None),
        ("high-knees", 30, None),
        ("forward-lunge", 30, None),
        ("push-up-rotation", 30, None),
        ("side-plank", 15, "left"),
        ("side-plank", 15, "right"),
    ]


def test_a_timeline_is_shown_for_a_person(command):
    _, printed, _ = command("show", "mine")
    lines = printed.splitlines()
    assert lines[0].startswith("Mine: about ")
    assert any("Nordic" in line and "Brisk" in line for line in lines)
    assert any("Side plank  left  2 × 10 s  set 1 of 2  round 1 of 2" in line for line in lines)
    assert any("waits for you  “Fetch the roller”" in line for line in lines)
    assert any("Back ease" in line for line in lines)
    assert "Sides" in lines


def test_a_variant_is_named_behind_a_colon(command):
    whole = json.loads(command("show", "mine", "--json")[1])
    short = json.loads(command("show", "mine:short", "--json")[1])
    assert short["seconds"] < whole["seconds"]


def test_a_file_is_shown_like_a_workout_of_the_library(command, tmp_path):
    file = tmp_path / "My own.yaml"
    file.write_text(MINE)
    assert json.loads(command("show", file, "--json")[1])["name"] == "Mine"
    assert json.loads(command("show", f"{file}:short", "--json")[1])["name"] == "Mine"


@pytest.mark.parametrize(
    ("named", "complaint"),
    [
        ("plank-laddre", "no workout is called 'plank-laddre', did you mean 'plank-ladder'?"),
        ("mine:shrot", "'mine' has no variant 'shrot', did you mean 'short'?"),
        ("none.yaml", "cannot be read"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest_name(command, named, complaint):
    code, printed, complained = command("show", named)
    assert (code, printed) == (1, "")
    assert complaint in complained


def test_a_broken_workout_is_told_with_its_errors(command, data, tmp_path):
    broken = "name: Broken\nsteps:\n  - exercise: plank\n    tiem: 3\n"
    (data / "workouts" / "broken.yaml").write_text(broken)
    (tmp_path / "other.yaml").write_text(broken)
    for named in ("broken", tmp_path / "other.yaml"):
        code, _, complained = command("show", named)
        assert code == 1
        assert ":4:5: unknown key 'tiem'" in complained


def test_every_cue_is_printed_with_its_second(command):
    cues = json.loads(command("cues", "mine", "--json")[1])
    assert set(cues[0]) == {"at", "segment", "kind", "text", "seconds"}
    assert {cue["kind"] for cue in cues} == {"show", "say", "sound"}
    _, printed, _ = command("cues", "mine")
    assert printed.splitlines()[0].split() == ["0.0", "sound", "change"]


def test_a_reader_that_has_seen_enough_is_no_error():
    code = "import sys; from workouts.command_line import main; sys.exit(main(['cues', 'progress-tests', '--json']))"
    words = f"'{sys.executable}' -c \"{code}\" | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", words], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout == "[\n"
    assert "Traceback" not in done.stderr


def test_what_is_left_when_the_reader_has_gone_is_dropped(tmp_path, monkeypatch):
    def gone(_arguments):
        raise BrokenPipeError

    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr("sys.stdout", out)
        assert run(Namespace(run=gone)) == 0
        sys.stdout.write("nobody reads this")
    assert (tmp_path / "out").read_text() == ""


def test_no_command_needs_qt():
    code = "import sys; sys.argv = ['main.py', 'list']; import main; main.main(['list', 'programmes'])\n"
    code += "assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr


def test_what_names_a_workout_means_the_same_in_any_folder(tmp_path, monkeypatch):
    (tmp_path / "mine.yaml").write_text("name: Mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert anywhere("mcgill-big-3:short") == "mcgill-big-3:short"
    assert anywhere("mine.yaml") == str(tmp_path / "mine.yaml")
    assert anywhere("mine.yaml:short") == f"{tmp_path / 'mine.yaml'}:short"
