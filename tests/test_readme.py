"""What the README promises, held against the program."""

import re
from pathlib import Path

import pytest

from workouts import command_line, library
from workouts.timeline import lay_out

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]


def example():
    return re.search(r"```yaml\n(.*?)```", README, re.DOTALL).group(1)


def test_the_two_commands_stand_there_word_for_word():
    assert "    pip install uv && uv run main.py     # run it\n" in README
    assert "    pip install uv && uv run pytest      # test it\n" in README


def test_ci_runs_the_commands_the_readme_gives():
    assert 'bash -c "pip install uv && uv run pytest"' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_example_is_a_whole_workout_of_five_lines(own_data_folder):
    path = own_data_folder / "workouts" / "my-break.yaml"
    path.parent.mkdir()
    path.write_text(example(), encoding="utf-8")
    found = library.load(own_data_folder)
    assert len(example().splitlines()) == 5
    assert [problem for problem in found.problems if problem.place.file == str(path)] == []
    assert lay_out(found.workouts["my-break"], found).timeline.segments


def test_the_numbers_of_workouts_and_exercises_are_true():
    found = library.load()
    assert f"**{len(found.workouts)} workouts of {len(found.exercises)} exercises**" in README


@pytest.mark.parametrize("command", ["start", "list", "show", "cues", "check", "schema", "draw", "doctor"])
def test_every_command_is_in_the_readme_and_in_the_program(command):
    assert f"`uv run main.py {command}" in README
    assert command in command_line.parser().format_help()


def test_every_workout_the_readme_names_is_there():
    named = set(re.findall(r"main\.py (?:start|show|cues) ([a-z0-9-]+)[`:]", README))
    assert named
    assert named <= set(library.load().workouts)


def test_the_readme_asks_for_the_packages_that_ci_installs():
    packages = re.search(r"libraries=\((.*?)\)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.DOTALL)
    assert all(package in README for package in packages.group(1).split())


def test_the_disclaimer_stands_there_as_in_the_program():
    short = (ROOT / "workouts" / "builtin" / "safety.yaml").read_text(encoding="utf-8")
    disclaimer = re.search(r'short: "(.*?)"', short).group(1)
    assert disclaimer in " ".join(README.split())


@pytest.mark.parametrize("page", PAGES)
def test_every_file_a_page_names_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:gui|workouts|tests|assets)/[\w/.-]+)`", text)
    assert [name for name in named if not (ROOT / name).exists()] == []
