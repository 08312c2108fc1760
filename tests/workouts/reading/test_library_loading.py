"""Which files make up the library, which of two wins, and what is told of those that cannot be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.workouts.reading.reading_helpers import (
    BREATHING,
    EASE,
    EXERCISES,
    MIX,
    PLANK,
    PROGRAMMES,
    SQUAT,
    TERMS,
    WORKOUTS,
    shelf,
    told,
    write,
)
from workouts.library import BUILTIN, Library, Loading, load


def test_the_small_library_of_these_tests_is_whole(tmp_path):
    library = shelf(tmp_path)
    assert told(library, tmp_path) == []
    assert (sorted(library.exercises), list(library.workouts)) == (["plank", "side-plank", "squat"], ["mix"])
    assert (list(library.patterns), list(library.programmes)) == (["ease"], ["weeks"])
    assert library.terms.equipment == {"mat": "Exercise mat"}


def test_every_built_in_file_is_used_and_free_of_errors_and_advice():
    library = load()
    assert library.problems == ()
    assert library.broken == ()
    kinds = {EXERCISES: library.exercises, WORKOUTS: library.workouts}
    kinds |= {BREATHING: library.patterns, PROGRAMMES: library.programmes}
    for kind, definitions in kinds.items():
        assert sorted(definitions) == sorted(path.stem for path in (BUILTIN / kind).glob("*.yaml"))


def test_loading_bit_by_bit_gives_the_same_as_loading_at_once():
    loading = Loading()
    steps = sum(1 for _ in loading.steps())
    assert loading.library == load()
    assert steps >= len(loading.library.sources)


def test_nothing_is_in_the_library_before_it_is_read():
    loading = Loading()
    next(loading.steps())
    assert loading.library == Library()


def test_no_folder_at_all_is_an_empty_library(tmp_path):
    assert load(tmp_path / "nowhere", builtin=tmp_path / "neither") == Library()


# ---- which file wins -------------------------------------------------------------------------------------------------


def test_a_persons_own_file_wins_over_a_built_in_one(tmp_path):
    library = shelf(tmp_path, {"exercises/plank.yaml": PLANK.replace("Plank", "My plank")})
    assert library.exercises["plank"].name == "My plank"
    source = library.source(EXERCISES, "plank")
    assert source.own
    assert source.path == tmp_path / "own" / "exercises" / "plank.yaml"
    assert not library.source(EXERCISES, "squat").own
    assert library.source(WORKOUTS, "plank") is None


def test_later_folders_and_single_files_win(tmp_path):
    first = write(tmp_path / "first", {"exercises/plank.yaml": PLANK.replace("Plank", "First")})
    second = write(tmp_path / "second", {"exercises/plank.yaml": PLANK.replace("Plank", "Second")})
    single = write(tmp_path / "single", {"plank.yaml": PLANK.replace("Plank", "Single")}) / "plank.yaml"
    builtin = write(tmp_path / "builtin", {"terms.yaml": TERMS, "exercises/plank.yaml": PLANK})
    assert load(first, second, builtin=builtin).exercises["plank"].name == "Second"
    assert load(second, first, builtin=builtin).exercises["plank"].name == "First"
    library = load(first, builtin=builtin, extra=[(EXERCISES, single)])
    assert library.exercises["plank"].name == "Single"


def test_a_file_named_by_hand_may_have_any_name(tmp_path):
    path = write(tmp_path / "single", {"My mix.txt": MIX}) / "My mix.txt"
    library = load(builtin=shelf(tmp_path).source(EXERCISES, "plank").path.parents[1], extra=[(WORKOUTS, path)])
    assert library.problems == ()
    assert library.workouts["My mix"].name == "Mix"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name: [", "1:7: this '[' is never closed: close it, or put the text in quotes"),
        (PLANK + "tiem: 3\n", "10:1: unknown key 'tiem' in an exercise, did you mean 'name'?"),
        (PLANK + "easier: plank\n", "10:9: 'plank' names itself"),
        (PLANK + "easier: squatt\n", "10:9: no exercise is called 'squatt', did you mean 'squat'?"),
        ("", "1:1: the file is empty: it needs at least a name"),
        (b"\xff\xfe", "1:1: the file is in UTF-16: save it as UTF-8"),
        ("format: 2\nname: Plank from tomorrow\n", "1:9: this file is of format 2: this program reads format 1"),
    ],
)
def test_a_broken_copy_is_listed_and_the_built_in_one_stays_in_use(tmp_path, text, problem):
    library = shelf(tmp_path, {"exercises/plank.yaml": text})
    said = told(library, tmp_path)
    assert len(said) == 1
    assert said[0].startswith("own/exercises/plank.yaml:")
    assert said[0].endswith(problem.split(": ", 1)[1]) or problem.split(",")[0] in said[0]
    assert library.exercises["plank"].name == "Plank"
    assert library.workouts["mix"]
    assert [source.id for source in library.broken] == ["plank"]
    assert library.source(EXERCISES, "plank").path.parts[-3] == "builtin"


def test_of_two_broken_copies_both_are_listed_and_the_built_in_one_is_used(tmp_path):
    first = write(tmp_path / "first", {"exercises/plank.yaml": "name: ["})
    second = write(tmp_path / "second", {"exercises/plank.yaml": "name: {"})
    builtin = shelf(tmp_path).source(EXERCISES, "plank").path.parents[1]
    library = load(first, second, builtin=builtin)
    assert len(library.broken) == 2
    assert library.exercises["plank"].name == "Plank"


# ---- names and files -------------------------------------------------------------------------------------------------

ID = "the file's name is the id: small letters, digits and hyphens only, as in side-plank.yaml"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("core.yml", "name it .yaml: core.yaml"),
        ("core.YML", "name it .yaml: core.yaml"),
        ("core.YAML", "name it .yaml: core.yaml"),
        ("Core.yaml", ID),
        ("my core.yaml", ID),
        ("my_core.yaml", ID),
        ("core.old.yaml", ID),
        ("core-.yaml", ID),
        ("-core.yaml", ID),
        ("co--re.yaml", ID),
        ("körper.yaml", ID),
        ("٣.yaml", ID),
    ],
)
def test_a_file_with_another_name_is_listed_and_never_silently_ignored(tmp_path, name, problem):
    library = shelf(tmp_path, {f"workouts/{name}": MIX})
    assert told(library, tmp_path) == [f"own/workouts/{name}:1:1: {problem}"]
    assert list(library.workouts) == ["mix"]


@pytest.mark.parametrize("name", ["478.yaml", "a.yaml", "core-mix-2.yaml", "3-d.yaml"])
def test_small_letters_digits_and_hyphens_are_an_id(tmp_path, name):
    library = shelf(tmp_path, {f"workouts/{name}": MIX})
    assert told(library, tmp_path) == []
    assert name.removesuffix(".yaml") in library.workouts


@pytest.mark.parametrize("name", [".mix.yaml", ".#mix.yaml", "mix.yaml~", "mix.txt", "README.md", "mix.yaml.bak"])
def test_what_editors_and_syncing_leave_is_passed_over(tmp_path, name):
    assert len(shelf(tmp_path, {f"workouts/{name}": "name: ["}).sources) == len(shelf(tmp_path).sources) == 6


def test_a_folder_with_the_name_of_a_file_is_told_as_a_folder(tmp_path):
    (tmp_path / "own" / "workouts" / "core.yaml").mkdir(parents=True)
    library = shelf(tmp_path)
    assert told(library, tmp_path) == ["own/workouts/core.yaml:1:1: this is a folder: a definition is a file"]


def test_a_link_to_nowhere_is_told(tmp_path):
    folder = tmp_path / "own" / "workouts"
    folder.mkdir(parents=True)
    (folder / "core.yaml").symlink_to(tmp_path / "gone.yaml")
    (said,) = told(shelf(tmp_path), tmp_path)
    assert said == f"own/workouts/core.yaml:1:1: the file cannot be read: {os.strerror(2)}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this computer has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path):
    folder = tmp_path / "own" / "workouts"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "core.yaml")
    assert told(shelf(tmp_path), tmp_path) == ["own/workouts/core.yaml:1:1: this is no file that can be read"]


def test_a_file_that_may_not_be_read_is_told_and_the_others_load(tmp_path, monkeypatch):
    whole = Path.open

    def refuse(self, *arguments, **more):
        if self.name == "squat.yaml":
            raise PermissionError(13, "Permission denied")
        return whole(self, *arguments, **more)

    builtin = shelf(tmp_path).source(EXERCISES, "plank").path.parents[1]
    monkeypatch.setattr(Path, "open", refuse)
    library = load(builtin=builtin)
    assert told(library, tmp_path) == ["builtin/exercises/squat.yaml:1:1: the file cannot be read: Permission denied"]
    assert "plank" in library.exercises


# ---- terms -----------------------------------------------------------------------------------------------------------


def test_a_person_can_add_equipment_and_words_of_their_own(tmp_path):
    terms = "equipment:\n  kettlebell: Kettlebell\n  mat: My own mat\ncautions:\n  vertigo: Dizzy.\n"
    exercise = SQUAT + "equipment: [kettlebell, mat]\navoid_if: [vertigo]\ncare_if: [lungs]\n"
    library = shelf(tmp_path, {"terms.yaml": terms, "exercises/goblet.yaml": exercise})
    assert told(library, tmp_path) == []
    assert library.exercises["goblet"].equipment == ("kettlebell", "mat")
    assert library.terms.equipment == {"mat": "My own mat", "kettlebell": "Kettlebell"}
    assert list(library.terms.cautions) == ["lungs", "vertigo"]


def test_a_code_that_nobody_added_is_an_error_with_the_nearest_one(tmp_path):
    library = shelf(tmp_path, {"exercises/goblet.yaml": SQUAT + "equipment: [matt]\navoid_if: [vertigo]\n"})
    assert told(library, tmp_path) == [
        "own/exercises/goblet.yaml:10:13: 'matt' is not in the list of equipment, did you mean 'mat'?",
        "own/exercises/goblet.yaml:11:12: 'vertigo' is not in the list of cautions",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("equipment: [kettlebell]\n", "1:12: expected keys here, not a list"),
        ("equipment:\n  Kettle: Kettlebell\n", "2:3: 'Kettle' must be of small letters, digits and hyphens, as in"),
        ("equipment:\n  kettle:\n", "2:10: a value is missing here"),
        ("gear: {a: b}\n", "1:1: unknown key 'gear' in the list of terms"),
        ("equipment:\n\tkettle: Kettlebell\n", "2:1: a tab stands here: indent with spaces"),
        ("", "1:1: the file is empty"),
        ("format: 2\n", "1:9: this file is of format 2"),
    ],
)
def test_a_broken_list_of_terms_is_told_and_the_built_in_one_stays(tmp_path, text, problem):
    library = shelf(tmp_path, {"terms.yaml": text})
    (said,) = told(library, tmp_path)
    assert said.startswith(f"own/terms.yaml:{problem}")
    assert library.terms.equipment == {"mat": "Exercise mat"}
    assert "mix" in library.workouts


def test_a_list_of_terms_that_is_no_file_or_has_another_name_is_told(tmp_path):
    write(tmp_path / "own", {"terms.yml": TERMS})
    (tmp_path / "own" / "terms.yaml").mkdir()
    assert told(shelf(tmp_path), tmp_path) == [
        "own/terms.yaml:1:1: this is a folder: a definition is a file",
        "own/terms.yml:1:1: name it .yaml: terms.yaml",
    ]


def test_other_files_beside_the_list_of_terms_are_not_definitions(tmp_path):
    assert told(shelf(tmp_path, {"settings.yaml": "x: [", "breathing/ease.yaml": EASE}), tmp_path) == []
